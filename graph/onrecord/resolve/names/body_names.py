"""Names of organizations, places and groups made comparable, and whether two mean one body."""

import re
from collections.abc import Iterator
from functools import cache

from anyascii import anyascii

from onrecord.model import EntityType
from onrecord.resolve.lexicon import COUNTRIES, lines_of
from onrecord.resolve.names.persons import Why
from onrecord.resolve.names.state_bodies import by_country

SMALL = frozenset("of and for the in on at to de la du des et y und für von & a an".split())
LEGAL_AHEAD = frozenset("oao pao ooo zao ao nak pat ojsc pjsc jsc".split())
LEGAL = LEGAL_AHEAD | frozenset(
    "inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh ag sa nv bv spa holdings".split()
)
SPELLINGS = (
    (r"organis", "organiz"),
    (r"defence\b", "defense"),
    (r"(cent|theat)re\b", r"\1er"),
    (r"\b(lab|harb)our\b", r"\1or"),
    (r"programme\b", "program"),
    (r"\bsaint\b", "st"),
    (r"\bcooperation\b", "co operation"),
    (r"\b(m|f)(?:oun|or)?t\b(?= \w)", r"\1t"),
    (r"\b(?:permanent |standing )?(?:select )?committee\b", "committee"),
    (r"aa", "a"),
    (r"y+(?=i)|(?<=i)y", ""),
    (r"ah\b", "a"),
)
"""British spellings, transliterations from Arabic, and other ways to write one word."""
TURNED = "department ministry committee subcommittee embassy office bureau commission".split()
"""Bodies named either way round: "Justice Department", "Department of Justice"."""
ADJECTIVES = {"foreign": "foreign affairs", "interior": "internal affairs"}
COUNTRY = {"u s": "us", "u k": "uk", "united states": "us", "united kingdom": "uk", "united nations": "un"}
LONGEST_ACRONYM = 7
TELLING = 3
"""Letters of an acronym that can tell a body by its initials alone."""


@cache
def usual_names() -> dict[str, str]:
    """Folded name of a body, as it is and with its country in front -> its usual name."""
    listed = _usual("organizations")
    return {by_country(each, countries(), turned): usual for each, usual in listed.items()} | listed


@cache
def usual_places() -> dict[str, str]:
    """Folded name of a place -> its usual name."""
    return _usual("place_names")


def _usual(name: str) -> dict[str, str]:
    rows = [line.split("|") for line in lines_of(name)]
    return {fold_body(each): row[0] for row in rows for each in row}


@cache
def fold_body(name: str) -> str:
    """A body's name for comparison: lower case, without article, dots, possessive and legal form, in one spelling.

    >>> fold_body("The F.B.I.") == fold_body("FBI"), fold_body("Velmark Oil, Inc.")
    (True, 'velmark oil')
    """
    plain = re.sub(r"['’`]s?\b", "", anyascii(name).casefold().replace(".", "").replace("&", " and "))
    for pattern, spelling in SPELLINGS:
        plain = re.sub(pattern, spelling, plain)
    words = [word for word in re.findall(r"\w+", plain) if word not in {"the", "a", "an"}]
    while len(words) > 1 and words[-1] in LEGAL | {"and"}:
        words.pop()
    return " ".join(words[1:] if len(words) > 1 and words[0] in LEGAL_AHEAD else words)


@cache
def body_key(name: str, kind: EntityType = "organization") -> str:
    """What names of one body share: the usual name of the lists, folded, with "of" turned round, and with the country
    in front of what every country has one of.

    >>> body_key("Ministry of Justice") == body_key("Justice Ministry"), body_key("Sunnis", "group")
    (True, 'sunni')
    >>> body_key("Russian Embassy") == body_key("Embassy of Russia") != body_key("Embassy of Belarus")
    True
    """
    folded = fold_body(name)
    if kind == "group":
        return re.sub(r"(?<=\w\w\w)s$", "", folded)
    if kind == "place":
        usual = usual_places().get(folded, folded)
        return re.sub(r"^al ", "", fold_body(usual)).replace(" ", "")
    usual = usual_names().get(folded) or usual_names().get(whose(folded), folded)
    return whose(fold_body(usual)).replace(" ", "")


@cache
def countries() -> dict[str, str]:
    """Folded name or adjective of a country -> its usual name, folded.

    >>> countries()["uk"] == countries()["british"] == countries()["united kingdom"]
    True
    """
    rows = [tuple(each.split("|") for each in line.split("\t")) for line in COUNTRIES.read_text("utf-8").splitlines()]
    return {
        fold_body(name): fold_body(names[0])
        for names, _, adjectives in rows
        for name in (*names, *adjectives)
        if name and not names[0].startswith("#")
    }


def whose(folded: str) -> str:
    """A folded name turned, and with the country in front of what every country has.

    >>> whose("embassy of velmark"), whose("embassy of russian federation"), whose("russian embassy")
    ('velmark embassy', 'russia embassy', 'russia embassy')
    """
    return turned(by_country(folded, countries(), turned))


def turned(folded: str) -> str:
    """A folded name with what a ministry or committee is for in front.

    >>> turned("ministry of foreign affairs"), turned("house committee on oversight")
    ('foreign ministry', 'house oversight committee')
    """
    found = re.fullmatch(rf"(.*?)\b({'|'.join(TURNED)}) (?:of|for|on) (.+)", folded)
    words = f"{found[1]}{found[3]} {found[2]}" if found else folded
    for short, long in ADJECTIVES.items():
        words = words.replace(long, short)
    for long, short in COUNTRY.items():
        words = re.sub(rf"^{long} ", f"{short} ", words)
    return words


def is_acronym(name: str) -> bool:
    """True for "FBI", "F.B.I." and "RFE/RL"; not for names in capitals.

    >>> is_acronym("F.B.I."), is_acronym("The FBI"), is_acronym("Reuters")
    (True, True, False)
    """
    bare = re.sub(r"^[Tt]he ", "", name)
    letters = [each for each in bare if each.isalnum()]
    capitals = sum(each.isupper() or each.isdigit() for each in letters)
    return 2 <= len(letters) <= LONGEST_ACRONYM and " " not in bare and capitals >= len(letters) - 1 and capitals > 1


def initials_of(name: str) -> Iterator[str]:
    """The acronyms that a name of several words may have: of its great words, of all, and of what a department is for.

    >>> list(initials_of("Federal Bureau of Investigation"))
    ['FBI', 'FBOI']
    """
    words = re.findall(r"\w+", re.sub(r"^[Tt]he ", "", anyascii(name)).replace(".", "").replace("'s", ""))
    great = [word for word in words if word.casefold() not in SMALL]
    cares = great[1:] if great[:1] and great[0].casefold() in TURNED and len(great) > TELLING else []
    for chosen in dict.fromkeys(map(tuple, (great, words, cares))):
        if len(great) > 1 and chosen:
            yield "".join(word if word.isupper() and len(word) > 1 else word[0] for word in chosen).upper()


def why_same_body(a: str, b: str, kind: EntityType = "organization") -> Why | None:
    """Reason and confidence that two names of that type mean one body; None if they do not, as far as they tell.

    >>> why_same_body("Ministry of Justice", "Justice Ministry")
    ('names of one body: Ministry of Justice, Justice Ministry', 0.95)
    >>> why_same_body("Harbour Safety Board", "HSB")
    ('acronym: Harbour Safety Board, HSB', 0.8)
    """
    if body_key(a, kind) == body_key(b, kind):
        return f"names of one body: {a}, {b}", 0.95
    if kind not in {"organization", "outlet"}:
        return None
    for short, long in ((a, b), (b, a)):
        letters = "".join(filter(str.isalnum, re.sub(r"^[Tt]he ", "", short))).upper()
        if is_acronym(short) and not is_acronym(long) and len(letters) >= TELLING and letters in initials_of(long):
            return f"acronym: {a}, {b}", 0.8
    return None
