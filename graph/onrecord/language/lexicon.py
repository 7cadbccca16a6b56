"""The word lists behind the rule components, read once from the `lexicons` folder. All are public facts of English
and the world."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

FOLDER = Path(__file__).parent / "lexicons"

CueClass = Literal["say", "tell", "report", "claim", "confirm", "deny", "decline", "accuse", "demand", "promise"]

PRONOUNS = frozenset("he she they it who i we".split())
POSSESSIVES = frozenset("his her their its our my".split())


def _lines(name: str) -> Iterator[str]:
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of the class `name` in `word_sets.tsv`; KeyError if there is none.

    >>> "the" in word_set("determiners")
    True
    """
    rows = dict(line.split("\t") for line in _lines("word_sets.tsv"))
    return frozenset(rows[name].split())


DETERMINERS = word_set("determiners")
AUXILIARIES = word_set("auxiliaries")
ADVERBS = word_set("adverbs")
PREPOSITIONS = word_set("prepositions")
CONJUNCTIONS = frozenset("and or but nor yet so that which".split())


@cache
def countries() -> dict[str, str]:
    """Each name of a country -> its usual name, both as written."""
    names = (line.split("\t")[0].split("|") for line in _lines("countries.tsv"))
    return {variant: first[0] for first in names for variant in first}


@cache
def capitals() -> dict[str, str]:
    """Each capital (or seat of government) -> its country."""
    rows = (line.split("\t") for line in _lines("countries.tsv"))
    return {capital: row[0].split("|")[0] for row in rows for capital in row[1].split("|") if capital}


@cache
def demonyms() -> dict[str, str]:
    """Each demonym, singular or plural -> its country."""
    rows = [line.split("\t") for line in _lines("countries.tsv")]
    singular = {word: row[0].split("|")[0] for row in rows for word in row[2].split("|") if word}
    plural = {word + "s": country for word, country in singular.items() if not word.endswith(("s", "sh", "ch", "ese"))}
    return plural | singular


def _names(name: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for line in _lines(name) for word in line.split())


@cache
def places() -> frozenset[str]:
    """Cities, states and regions, countries and capitals included."""
    return _names("places.txt") | countries().keys() | capitals().keys()


@cache
def organizations() -> frozenset[str]:
    """Institutions known by name, without article."""
    return _names("organizations.txt")


@cache
def outlets() -> frozenset[str]:
    """News organizations known by name, without article."""
    return frozenset(name.removeprefix("The ") for name in _names("outlets.txt"))


@cache
def given_names() -> dict[str, str]:
    """Each given name -> m, f or x."""
    rows = (line.split() for line in _lines("given_names.txt"))
    return {name: row[0] for row in rows for name in row[1:]}


@cache
def roles() -> frozenset[str]:
    """Offices, occupations and ranks in lower case."""
    return frozenset(line.removesuffix("+") for line in _lines("roles.txt"))


@cache
def role_words() -> frozenset[str]:
    """The last words of all roles, singular and plural: what a noun phrase about an office holder ends in."""
    last = {role.split()[-1] for role in roles()}
    return frozenset(last | {word + "s" for word in last} | {"spokesmen", "spokeswomen", "spokespeople"})


@cache
def titles() -> frozenset[str]:
    """Roles in lower case that may stand before a name."""
    return frozenset(line.removesuffix("+") for line in _lines("roles.txt") if line.endswith("+"))


@cache
def person_nouns() -> frozenset[str]:
    """Common nouns in lower case that can speak or act, singular and plural, roles included."""
    forms = {form for line in _lines("person_nouns.txt") for word in [line.split("|")] for form in (word[0], word[-1])}
    return (
        frozenset(forms | {form + "s" for form in forms if not form.endswith(("s", "y", "men", "people"))})
        | role_words()
    )


def inflections(lemma: str) -> tuple[str, ...]:
    """The forms of a verb: base, third person, past, participle, -ing.

    >>> inflections("deny")
    ('deny', 'denies', 'denied', 'denied', 'denying')
    >>> inflections("say")
    ('say', 'says', 'said', 'said', 'saying')
    """
    stem_y = lemma.endswith("y") and lemma[-2] not in "aeiou"
    stem_e = lemma.endswith("e")
    sibilant = lemma.endswith(("s", "sh", "ch", "x", "z", "o"))
    double = lemma[-1] * (lemma in DOUBLING)
    third = lemma[:-1] + "ies" if stem_y else lemma + ("es" if sibilant else "s")
    regular = lemma[:-1] + "ied" if stem_y else lemma + ("d" if stem_e else double + "ed")
    past, participle = irregular_verbs().get(lemma, (regular, regular))
    ing = lemma[:-1] + "ing" if stem_e and not lemma.endswith(("ee", "ie")) else lemma + double + "ing"
    return lemma, "has" if lemma == "have" else third, past, participle, "dying" if lemma == "die" else ing


DOUBLING = frozenset(
    "admit quip slam step sit quit put plan confer run win begin rebut chat sin wed nab expel gun travel".split()
)


@cache
def irregular_verbs() -> dict[str, tuple[str, str]]:
    """Lemma -> past and participle."""
    rows = (line.split("\t") for line in _lines("irregular.tsv"))
    return {row[0]: (row[1], row[2]) for row in rows}


@cache
def cue_verbs() -> dict[str, tuple[str, CueClass]]:
    """Each form of a cue verb in lower case (of two-word verbs the first word) -> lemma and
    class."""
    found: dict[str, tuple[str, CueClass]] = {}
    for line in _lines("cues.tsv"):
        kind, words = line.split("\t")
        for word in words.split():
            verb = word.split("_")[0]
            for form in inflections(verb):
                found.setdefault(form, (word, kind))  # type: ignore[arg-type]  # the file's first column is a CueClass
    return found


@cache
def cue_nouns() -> dict[str, tuple[str, CueClass]]:
    """Each noun of speech, singular and plural, in lower case -> lemma and class."""
    found: dict[str, tuple[str, CueClass]] = {}
    for line in _lines("cue_nouns.tsv"):
        kind, words = line.split("\t")
        for word in words.split():
            for form in (word, word[:-1] + "ies" if word.endswith("y") else word + "s"):
                found[form] = (word, kind)  # type: ignore[assignment]  # the file's first column is a CueClass
    return found


@cache
def outlet_display() -> dict[str, str]:
    """Each outlet's name without article -> as it is usually written."""
    return {name.removeprefix("The "): name for name in sorted(_names("outlets.txt"))}


@cache
def name_heads() -> dict[str, str]:
    """Last word of a name -> ORG, OUTLET, LOC, NORP, or EVENT for what is no entity."""
    rows = (line.split("\t") for line in _lines("heads.tsv"))
    return {word: row[0] for row in rows for word in row[1].split()}


@cache
def calendar_words() -> frozenset[str]:
    """Capitalized words that are part of no name."""
    return _names("calendar_words.txt")


@cache
def known_names() -> dict[str, str]:
    """Names known as a whole, without article -> label: OUTLET, ORG, GPE, LOC or NORP. The first list that has a
    name wins."""
    found = dict.fromkeys(outlets(), "OUTLET") | dict.fromkeys(organizations(), "ORG")
    groups = {word: label for word, label in name_heads().items() if label == "NORP"}
    nations = dict.fromkeys(countries(), "GPE") | dict.fromkeys(capitals(), "GPE")
    return groups | dict.fromkeys(places(), "LOC") | nations | dict.fromkeys(demonyms(), "NORP") | found
