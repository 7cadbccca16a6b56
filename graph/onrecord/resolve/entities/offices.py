"""Which offices the articles of a collection give to whom, made comparable: evidence of who is meant."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from onrecord.model import Local, Record
from onrecord.resolve.lexicon import lines_of
from onrecord.resolve.names.body_names import body_key

PAST = frozenset("former ex then late outgoing one-time onetime retired disgraced".split())
FUTURE = frozenset("incoming designate elect".split())
NOW = frozenset("acting current new the".split())
ALIKE = (
    (r"\badvisor\b", "adviser"),
    (r"\b(?:gov\.|gov\b)", "governor"),
    (r"\b(?:sen\.|sen\b)", "senator"),
    (r"\b(?:rep\.|rep\b)", "representative"),
    (r"\b(?:gen\.|gen\b)", "general"),
    (r"\b(?:lt\.|lt\b)", "lieutenant"),
    (r"\b(?:atty\.|atty\b)", "attorney"),
    (r"\bspokes(?:woman|person)\b", "spokesman"),
    (r"\bchair(?:woman|person)?\b", "chairman"),
    (r"\bcongresswoman\b", "congressman"),
    (r"\bdefence\b", "defense"),
    (r"\bminister (?:of|for) foreign affairs\b", "foreign minister"),
    (r"\bminister (?:of|for) (?:the )?(\w+)\b", r"\1 minister"),
    (r"\b(?:ambassador|envoy)\b", "ambassador"),
    (r"\bchief executive(?: officer)?\b", "ceo"),
)

EARLIER = ("former", "ex", "then", "onetime", "one-time", "late", "retired", "outgoing")
BEFORE = re.compile(rf"\b(?:{'|'.join(EARLIER)})[\s-]+")
BETWEEN = r"(?:[\w.'’-]+\s+){0,3}"
POSTED = re.compile(
    r"\b(?:[Aa]mbassador|[Ee]nvoy|[Cc]onsul|[Rr]epresentative)\s+(?:to|in|at)\s+(?:the\s+)?"
    r"([A-Z][\w.'’-]*(?:\s+(?:of\s+)?[A-Z][\w.'’-]*)*)"
)


@dataclass(frozen=True, slots=True)
class Office:
    """That an article, published on `day`, gives a role to an entity of it; `owner` is the key of the body served.

    `held` is False for former and future holders; `posted` the key of the country that an envoy is sent to, if told.
    """

    member: Local
    role: str
    owner: str
    held: bool
    day: date | None
    posted: str = ""


def offices_of(records: Iterable[Record]) -> Iterator[Office]:
    """Every position that the articles give, in their order."""
    for record in records:
        by_id = {entity.id: entity for entity in record.entities}
        day = record.article.published.latest if record.article.published else None
        for position in record.positions:
            role, held = role_in(position.role)
            served = by_id.get(position.of or "")
            owner = body_key(served.name, served.type) if served else ""
            sentence = position.evidence.of(record.article.text)
            held = held and not is_past(position.role, sentence)
            yield Office((record.article.id, position.person), role, owner, held, day, posted_in(sentence))


@cache
def role_in(words_for_it: str) -> tuple[str, bool]:
    """The role that the words of a position name, in one wording, and whether it is held.

    >>> role_in("ex-Minister of Justice"), role_in("the acting governor")
    (('justice minister', False), ('governor', True))
    """
    words = re.sub(r"\b(ex|then|former)-", r"\1 ", words_for_it.casefold()).split()
    kept = [word for word in words if word not in PAST | FUTURE | NOW]
    return fold_role(" ".join(kept)), len(kept) == len([word for word in words if word not in NOW])


def is_past(role: str, sentence: str) -> bool:
    """True if a sentence says that somebody held that role earlier, with other words between.

    >>> is_past("governor", "Ada Lund, the former Velmark governor"), is_past("governor", "the governor")
    (True, False)
    """
    folded = sentence.casefold()
    if not any(word in folded for word in EARLIER):
        return False
    starts = [found.end() for found in BEFORE.finditer(folded)]
    return any(re.compile(BETWEEN + re.escape(role.casefold())).match(folded, start) for start in starts)


@cache
def fold_role(role: str) -> str:
    """A role in one wording.

    >>> fold_role("Minister of Foreign Affairs"), fold_role("press spokeswoman")
    ('foreign minister', 'press spokesman')
    """
    folded = role.casefold().replace("-", " ")
    for pattern, wording in ALIKE:
        folded = re.sub(pattern, wording, folded)
    return folded.strip()


@cache
def capitals() -> dict[str, str]:
    """Key of a seat of government -> key of the country that it stands for."""
    rows = (line.split("|") for line in lines_of("capitals"))
    return {body_key(seat, "place"): body_key(country, "place") for seat, country in rows}


def posted_in(words: str) -> str:
    """The key of the country that the one envoy in `words` is sent to; empty if they tell of none, or of several.

    >>> posted_in("the ambassador in Washington") == posted_in("an envoy to the United States, Ada Lund")
    True
    """
    places = {body_key(found[1], "place") for found in POSTED.finditer(words)}
    countries = {capitals().get(place, place) for place in places}
    return countries.pop() if len(countries) == 1 else ""
