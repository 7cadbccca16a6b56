"""The parts of a person's name as written: titles, given names, family name, generation.

Read too are "Lund, Ada", "J.D." and "JD", 'James "Jim" Lund', names family name first ("Kim Jong Un", "Nagy Imre"),
particles ("van der", "bin", "al-"), and Spanish family names of two words.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.resolve.lexicon import phrases_of, words_of
from onrecord.resolve.names.spellings import nicknames, plain

SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "2nd": "ii", "3rd": "iii"}
ROMAN = re.compile(r"(?:X{0,2}(?:IX|IV|V?I{2,3}|VI)|X{1,2}V?I{1,3}|XX?[IV]{2})")
CREDENTIALS = frozenset("mp phd md qc kc esq obe cbe mbe rn cpa jd dds dphil mep msp".split())
PARTICLES = frozenset(
    "van von der den de da di du del della dos das do la le el al bin ibn ben bint abu ter ten zu y e i st".split()
)
GIVEN_TOO = frozenset("van ben al el st e y i do".split())
"""Particles that may be a given name, or an article of it, where they open a name with a capital."""
SERVANT = frozenset("abd abdel abdul abdal abdol abdur".split())
OFFICES = frozenset(
    "president minister director secretary ambassador chairman chairwoman spokesman spokeswoman spokesperson adviser "
    "advisor commissioner chancellor governor mayor senator premier general".split()
)
"""Those that stand between the body served and a name; the other titles may be names themselves."""
LONGEST_TITLE = 4
MOST_WORDS = 10
"""No person has a name of more words: it is taken as it stands."""
CACHED = 1 << 18


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name. `family` has its particles; `nick` is what stands in quotation marks."""

    titles: tuple[str, ...]
    given: tuple[str, ...]
    family: tuple[str, ...]
    generation: str = ""
    nick: str = ""
    family_first: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Given and family name in the order in which they are compared."""
        return (*self.family, *self.given) if self.family_first else (*self.given, *self.family)

    @property
    def bare(self) -> tuple[str, ...]:
        """The family name without particles."""
        return tuple(word for word in self.family if not is_particle(word)) or self.family


@lru_cache(CACHED)
def split_name(name: str) -> PersonName:
    """The parts of `name`.

    >>> split_name("Ada Maria Lund Jr.").given, split_name("Ada Maria Lund Jr.").family
    (('Ada', 'Maria'), ('Lund',))
    >>> split_name("Gen. Bo van der Berg").titles, split_name("Gen. Bo van der Berg").family
    (('gen',), ('van', 'der', 'Berg'))
    """
    rest, nick = without_nick(" ".join(name.split()))
    words, generation = in_order(rest)
    if len(words) > MOST_WORDS:
        return PersonName((), (), tuple(words))
    titles, words = without_titles(words)
    office, words = without_office(words)
    if len(words) > 1 and (own := generation_of(words[-1])):
        words, generation = words[:-1], own
    kept = [part for word in words for part in parts_of(word, upper=name.isupper())]
    given, family, first = divided(joined_servants(kept))
    return PersonName((*titles, *office), tuple(given), tuple(family), generation, nick, first)


def without_nick(name: str) -> tuple[str, str]:
    """`name` without what it has in quotation marks or brackets, and that.

    >>> without_nick('James "Jim" Lund')
    ('James Lund', 'Jim')
    """
    found = re.search(r"\s[\"“(‘'](\w+)[\"”)’']\s", name)
    return (f"{name[: found.start()]} {name[found.end() :]}", found[1]) if found else (name, "")


def in_order(name: str) -> tuple[list[str], str]:
    """The words of `name`, given name first where a comma parts it, and the generation behind a comma.

    >>> in_order("Lund, Ada, Jr.")
    (['Ada', 'Lund'], 'jr')
    """
    head, *tails = (part.strip() for part in name.split(","))
    generation, ahead = "", ""
    for tail in tails:
        if own := generation_of(tail):
            generation = own
        elif tail and not ahead and tail.casefold().replace(".", "") not in CREDENTIALS:
            ahead = tail
    words = [*ahead.split(), *head.split()] or [name]
    if len(words) > 2 and words[-1].casefold().replace(".", "") in CREDENTIALS:
        words.pop()
    return words, generation


def generation_of(word: str) -> str:
    """ "jr", "sr", or the number in a dynasty; nothing for other words.

    >>> generation_of("Jr."), generation_of("XVI"), generation_of("X")
    ('jr', 'xvi', '')
    """
    return SUFFIXES.get(word.casefold().rstrip("."), word.casefold() if ROMAN.fullmatch(word) else "")


def without_titles(words: list[str]) -> tuple[list[str], list[str]]:
    """The titles before a name, and the words of the name.

    >>> without_titles("former Secretary of State Ada Lund".split())
    (['former', 'secretary of state'], ['Ada', 'Lund'])
    """
    titles: list[str] = []
    while True:
        for size in range(min(LONGEST_TITLE, len(words) - 1), 0, -1):
            phrase = re.sub(r"\b(?:ex|then|former)-|-(?:elect|designate)\b", "", " ".join(words[:size]).casefold())
            phrase = phrase.replace(".", "")
            if phrase in phrases_of("titles"):
                titles, words = [*titles, phrase], words[size:]
                break
        else:
            return titles, words


def without_office(words: list[str]) -> tuple[list[str], list[str]]:
    """The office before a full name with what it belongs to, and the words of the name.

    >>> without_office("FBI Director Ada Lund".split()), without_office("Martin Luther King".split())
    ((['director'], ['Ada', 'Lund']), ([], ['Martin', 'Luther', 'King']))
    """
    for at in range(len(words) - 3, 0, -1):
        if words[at].casefold() in OFFICES:
            return without_titles(words[at:])
    return [], words


def parts_of(word: str, *, upper: bool) -> list[str]:
    """The initials of "J.D." and "JD", the parts of a hyphenated word, or the word.

    >>> parts_of("J.D.", upper=False), parts_of("Jean-Luc", upper=False), parts_of("al-Hadi", upper=False)
    (['J', 'D'], ['Jean', 'Luc'], ['al', 'Hadi'])
    """
    if re.fullmatch(r"(?:[^\W\d_]\.){2,}|(?:[^\W\d_]\.)+[^\W\d_]", word) or (
        re.fullmatch("[A-Z]{2}", word) and not upper
    ):
        return [letter for letter in word if letter.isalpha()]
    parts = [part for part in re.split(r"[-‐‑–]", word) if part.strip(".")]
    lowered = [
        part.lower() if part.casefold() in {"al", "el", "ash", "as", "an", "ar"} else part for part in parts[:-1]
    ]
    return [*lowered, parts[-1]] if parts else [word]


def joined_servants(words: list[str]) -> list[str]:
    """`words` with "Abdel Fattah", "Abdul Fattah" and "Abdelfattah" written as one.

    >>> joined_servants(["Abdel", "Fattah", "Ansari"]), joined_servants(["Abdelfattah", "Ansari"])
    (['Abdulfattah', 'Ansari'], ['Abdulfattah', 'Ansari'])
    """
    found: list[str] = []
    at = 0
    while at < len(words):
        word = words[at]
        behind = [other for other in words[at + 1 :] if other not in {"al", "el"}]
        if word.casefold() in SERVANT and behind:
            found.append("Abdul" + behind[0].casefold())
            at = words.index(behind[0], at + 1)
        else:
            found.append(re.sub(r"^Abd[aeou]?(?:l(?=\w{3})|([rsnztd])(?=\1))", "Abdul", word))
        at += 1
    return found


def divided(words: list[str]) -> tuple[list[str], list[str], bool]:
    """Given names, family name with its particles, and whether the family name stands first."""
    if is_family_first(words):
        return words[1:], words[:1], True
    start = max(len(words) - 1, 0)
    while start > 1 and plain(words[start - 1]) in words_of("iberian_names"):
        start -= 1
    while start > 0 and is_particle(words[start - 1]) and (start > 1 or opens_family(words[0])):
        start -= 2 if words[start - 1] in {"y", "i", "e"} and start > 2 else 1
    given = [word for at, word in enumerate(words[:start]) if at == 0 or word.casefold() not in {"al", "el"}]
    return given, words[start:], False


def is_particle(word: str) -> bool:
    """True for "van" and "Van", "y" and "e"; a single capital is an initial.

    >>> is_particle("Van"), is_particle("e"), is_particle("E")
    (True, True, False)
    """
    return word.casefold() in PARTICLES and (len(word) > 1 or word.islower())


def opens_family(word: str) -> bool:
    """True if a particle that opens a name belongs to a family name ("von", "bin", "al"), not "Ben" or "Van"."""
    return word.islower() or word.casefold() not in GIVEN_TOO


def is_family_first(words: list[str]) -> bool:
    """True for "Kim Jong Un", "Xi Jinping" and "Nagy Imre".

    >>> is_family_first(["Xi", "Jinping"]), is_family_first(["Kim", "Philby"]), is_family_first(["Kim", "Jong", "Un"])
    (True, False, True)
    """
    first = plain(words[0]) if words else ""
    if first not in words_of("family_first") or len(words) not in {2, 3}:
        return False
    rest = [plain(word) for word in words[1:]]
    if any(word in words_of("english_names") or word in PARTICLES or len(word) < 2 for word in rest):
        return False
    if len(words) == 3:
        return all(len(word) <= 5 for word in rest)
    given_too = first in words_of("english_names") or first in nicknames()
    return not given_too and rest[0] not in words_of("family_first")
