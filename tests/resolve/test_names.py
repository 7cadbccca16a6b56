"""Whether two names mean one person: public spellings of public names, and public people who are two."""

import pytest

from onrecord.resolve.names import fold_body, same_family, same_given, skeleton, split_name, why_same_person

ONE = [
    # transliterations
    ("Sergey Lavrov", "Sergei Lavrov"),
    ("Alexei Navalny", "Aleksey Navalny"),
    ("Vladimir Putin", "Wladimir Putin"),
    ("Yevgeny Prigozhin", "Evgeny Prigozhin"),
    ("Dmitry Medvedev", "Dmitri Medvedev"),
    ("Dmitry Medvedev", "Dmitriy Medvedev"),
    ("Yuri Gagarin", "Yury Gagarin"),
    ("Mikhail Khodorkovsky", "Mikhail Khodorkovskiy"),
    ("Nikita Khrushchev", "Nikita Hrushchev"),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
    ("Vladimir Zelensky", "Volodymyr Zelenskiy"),
    ("Mohammed Morsi", "Mohamed Morsy"),
    ("Alexander Lukashenko", "Aleksandr Lukashenka"),
    ("Andrei Kortunov", "Andrey Kortunov"),
    ("Natalia Veselnitskaya", "Natalya Veselnitskaya"),
    ("Nikolai Patrushev", "Nikolay Patrushev"),
    ("Sergey Shoigu", "Sergei Shoygu"),
    ("Anatoly Chubais", "Anatoliy Chubays"),
    ("Igor Sechin", "Igor Setchin"),
    ("Hosni Mubarak", "Hosny Mubarak"),
    ("Alexander Pushkin", "Aleksandr Pushkin"),
    ("Pyotr Tchaikovsky", "Peter Tchaikovsky"),
    ("Fyodor Dostoevsky", "Fyodor Dostoyevsky"),
    # short forms
    ("Mike Flynn", "Michael Flynn"),
    ("Bob Mueller", "Robert Mueller"),
    ("Bill Clinton", "William Clinton"),
    ("Jim Mattis", "James Mattis"),
    ("Joe Biden", "Joseph Biden"),
    ("Ed Snowden", "Edward Snowden"),
    ("Steve Bannon", "Stephen Bannon"),
    ("Steven Mnuchin", "Steve Mnuchin"),
    ("Jeff Bezos", "Jeffrey Bezos"),
    ("Chris Christie", "Christopher Christie"),
    ("Ted Kennedy", "Edward Kennedy"),
    ("Tony Blair", "Anthony Blair"),
    ("Dick Cheney", "Richard Cheney"),
    ("Ben Bernanke", "Benjamin Bernanke"),
    ("Tim Kaine", "Timothy Kaine"),
    ("Alexander Downer", "Alex Downer"),
    # initials, middle names, accents
    ("H.R. McMaster", "H. R. McMaster"),
    ("John Edgar Hoover", "J. Edgar Hoover"),
    ("Donald J. Trump", "Donald Trump"),
    ("Hillary Clinton", "Hillary Rodham Clinton"),
    ("James B. Comey", "James Comey"),
    ("George W. Bush", "George Walker Bush"),
    ("Sarah Isgur Flores", "Sarah Flores"),
    ("Tom Perez", "Thomas Pérez"),
    ("Andrés López", "Andres Lopez"),
    ("Lech Walesa", "Lech Wałęsa"),
    ("Gerhard Schröder", "Gerhard Schroeder"),
]
TWO = [
    # one family
    ("Bill Clinton", "Hillary Clinton"),
    ("Donald Trump", "Donald Trump Jr."),
    ("Donald Trump", "Ivanka Trump"),
    ("Michael Flynn", "Michael Flynn Jr."),
    ("Jesse Jackson Sr.", "Jesse Jackson Jr."),
    ("Henry Ford", "Henry Ford II"),
    ("George H. W. Bush", "George W. Bush"),
    ("George W. Bush", "Jeb Bush"),
    ("Robert Kennedy", "John Kennedy"),
    ("Andrew Cuomo", "Chris Cuomo"),
    ("Joe Biden", "Hunter Biden"),
    ("Jared Kushner", "Charles Kushner"),
    ("John McCain", "Cindy McCain"),
    ("Margaret Thatcher", "Mark Thatcher"),
    ("Sergei Skripal", "Yulia Skripal"),
    ("Mikhail Gorbachev", "Raisa Gorbacheva"),
    ("Franklin Roosevelt", "Theodore Roosevelt"),
    ("Winston Churchill", "Randolph Churchill"),
    # one family name
    ("Sarah Sanders", "Bernie Sanders"),
    ("Susan Rice", "Condoleezza Rice"),
    ("Robert Gates", "Bill Gates"),
    ("J. Edgar Hoover", "Herbert Hoover"),
    ("Indira Gandhi", "Mahatma Gandhi"),
    ("Neil Armstrong", "Louis Armstrong"),
    # one given name
    ("Sergey Lavrov", "Sergey Kislyak"),
    ("Sergey Lavrov", "Sergey Ivanov"),
    ("Boris Yeltsin", "Boris Nemtsov"),
    ("Mike Pence", "Mike Pompeo"),
    ("Michael Jackson", "Michael Jordan"),
    ("Mohammed bin Salman", "Mohammed bin Nayef"),
    # look-alikes
    ("Vladimir Putin", "Vladimir Potanin"),
    ("John Kerry", "John Kelly"),
    ("Alexander Litvinenko", "Alexander Lukashenko"),
    ("Dmitry Peskov", "Dmitry Pisarev"),
    ("Robert Mueller", "Robert Muller"),
    ("Ali Khamenei", "Ruhollah Khomeini"),
    ("Ronald Reagan", "Donald Regan"),
    ("Kim Jong Il", "Kim Jong Un"),
    ("George VI", "George V"),
    ("Martin Luther", "Martin Luther King"),
    ("Paul Ryan", "Rand Paul"),
    # no given name tells nothing
    ("Trump", "Donald Trump"),
    ("Trump", "Trump"),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_one_person(a: str, b: str) -> None:
    why = why_same_person(a, b)
    assert why is not None
    reason, confidence = why
    assert a in reason
    assert b in reason
    assert 0.5 < confidence < 1
    assert why_same_person(b, a) is not None


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_people(a: str, b: str) -> None:
    assert why_same_person(a, b) is None
    assert why_same_person(b, a) is None


def test_another_spelling_is_surer_than_another_form() -> None:
    spelling, form = why_same_person("Sergei Lavrov", "Sergey Lavrov"), why_same_person("Bob Mueller", "Robert Mueller")
    assert spelling is not None
    assert form is not None
    assert spelling[1] > form[1]


@pytest.mark.parametrize(
    ("a", "b"),
    [("Khrushchev", "Hrushchev"), ("Philip", "Filip"), ("Alexei", "Aleksey"), ("Woolf", "Volf"), ("Müller", "Muller")],
)
def test_a_skeleton_folds_what_transliterations_vary_in(a: str, b: str) -> None:
    assert skeleton(a) == skeleton(b)


@pytest.mark.parametrize(("a", "b"), [("Lavrov", "Lavrentiev"), ("Kerry", "Kelly"), ("Ivan", "Ian"), ("", "A")])
def test_a_skeleton_keeps_the_rest(a: str, b: str) -> None:
    assert skeleton(a) != skeleton(b)


def test_only_long_family_names_may_differ_by_a_letter() -> None:
    assert same_family("Lukashenko", "Lukashenka")
    assert not same_family("Kelly", "Kerry")
    assert not same_family("Berg", "Borg")
    assert not same_family("Lukashenko", "Pukashenko")


def test_an_initial_stands_for_a_name_and_a_name_for_itself() -> None:
    assert same_given("J.", "John")
    assert not same_given("J.", "Peter")
    assert not same_given("Jo", "John")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Anna Berg", (["Anna"], "Berg", "")),
        ("Anna Maria Berg", (["Anna", "Maria"], "Berg", "")),
        ("Berg", ([], "Berg", "")),
        ("Peter Lund Jr.", (["Peter"], "Lund", "jr")),
        ("Peter Lund Jr", (["Peter"], "Lund", "jr")),
        ("Peter Lund III", (["Peter"], "Lund", "iii")),
        ("Jr.", ([], "Jr.", "")),
    ],
)
def test_the_parts_of_a_name(name: str, parts: tuple[list[str], str, str]) -> None:
    assert split_name(name) == parts


@pytest.mark.parametrize(
    ("a", "b"), [("The Harbour Post", "Harbour Post"), ("F.B.I.", "FBI"), ("Société Générale", "societe generale")]
)
def test_bodies_are_compared_without_article_dots_and_accents(a: str, b: str) -> None:
    assert fold_body(a) == fold_body(b)
