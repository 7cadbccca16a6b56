"""People whom an article describes and does not name: "Russia's ambassador in Washington", "the Velmark foreign
minister", "the director of the FBI".

Such a description is the person whom the collection gives that office of that body, if it is one that a single person
holds; of several holders, the one whom articles of about that day call so.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.model import Entity, Local, Record, Span
from onrecord.resolve.entities.named import Group, Named
from onrecord.resolve.entities.offices import Office, fold_role, posted_in
from onrecord.resolve.names.body_names import body_key

ONE_HOLDS = re.compile(
    r"(?:vice )?president|prime minister|premier|chancellor|(?:vice )?chairman|ceo|speaker|house speaker|mayor|pope|"
    r"(?!deputy)\w+ minister|(?:foreign|home|defense|treasury|interior|press) secretary|secretary (?:general|of \w+)|"
    r"(?:attorney|solicitor|surgeon|prosecutor) general|chief justice|chief of staff|ambassador|commissioner|"
    r"(?:lieutenant )?governor|(?:general |executive |managing )?director(?: general)?|police chief|first lady|"
    r"(?:(?:majority|minority|opposition|party) )?leader|head(?: of state)?|king|queen|emperor|emir|sultan|"
    r"national security adviser|(?:(?:vice )?presidential )?nominee|campaign (?:manager|chairman)"
)
"""Roles that one person holds at a time in a body or country, as `fold_role` words them."""
POSTED = r"(?:\s+(?:to|in|at)\s+[\w .'’-]+)?"
OFFICE_HELD = 0.8
POSTING_UNKNOWN = 0.7
"""Of an envoy where only one of the articles says to which country: a country has many."""
A_WHILE = timedelta(days=366)
"""Articles farther from a day than this tell nothing of who held an office then, where several have held it."""
TERM = timedelta(days=3 * 366)
"""Nor do they where the collection knows one holder only, if they are farther than this."""


@dataclass(frozen=True, slots=True)
class Description:
    """An unnamed entity that an article, published on `day`, describes by its office in the body `owner`; `posted` is
    the country that an envoy is sent to."""

    member: Local
    words: str
    role: str
    owner: str
    day: date | None
    posted: str


def descriptions_of(records: Iterable[Record], *, single: bool = True) -> Iterator[Description]:
    """The descriptions by office among the unnamed sources of `records`: `single`, definite ones by offices that one
    person holds at a time, or all."""
    for record in records:
        day = record.article.published.latest if record.article.published else None
        named = [entity for entity in record.entities if entity.type not in {"unnamed", "person", "group"}]
        for entity in (each for each in record.entities if each.type == "unnamed"):
            for span in entity.mentions:
                if found := office_in(span, named, record.article.text, single=single):
                    words = " ".join(span.of(record.article.text).split())
                    yield Description((record.article.id, entity.id), words, *found, day, posted_in(words))
                    break


def office_in(span: Span, named: list[Entity], text: str, *, single: bool) -> tuple[str, str] | None:
    """Role and owner in the words of a mention that describes one person by them; None if it does not."""
    for entity in named:
        for mention in entity.mentions:
            if span.covers(mention) and mention != span:
                before, after = text[span.start : mention.start], text[mention.end : span.end]
                if role := role_between(before, after, single=single):
                    return role, body_key(entity.name, entity.type)
    return None


def role_between(before: str, after: str, *, single: bool = True) -> str | None:
    """The office in the words around its owner's name; None if there is none, or, if `single`, none of one person.

    >>> role_between("", "'s ambassador in Washington"), role_between("the director of the ", "")
    ('ambassador', 'director')
    >>> role_between("a ", " official") is None
    True
    """
    behind = re.fullmatch(rf"(?:['’]s?)?\s+([\w\s-]+?){POSTED}", after)
    ahead = re.fullmatch(r"(?:[Tt]he\s+)?([\w\s-]+?)\s+(?:of|for|at)\s+(?:the\s+)?", before)
    if behind and re.fullmatch(r"(?:[Tt]he\s+)?" if single else r"(?:(?:[Tt]he|[Aa]n?|[Oo]ne)\s+)?", before):
        role = fold_role(" ".join(behind[1].split()))
    elif ahead and re.fullmatch(rf"\s*{POSTED}", after):
        role = fold_role(" ".join(ahead[1].split()))
    else:
        return None
    return role if ONE_HOLDS.fullmatch(role) or not (single or role.endswith("s")) else None


def join_descriptions(
    people: list[Group], unnamed: list[Named], descriptions: Iterable[Description], offices: Iterable[Office]
) -> tuple[list[Group], list[Named]]:
    """`people` with those described whose office one of them holds, and the others of `unnamed`."""
    group_of = {each.member: number for number, (members, _) in enumerate(people) for each in members}
    holders: dict[tuple[str, str], list[Office]] = defaultdict(list)
    for office in offices:
        if office.held and office.owner and office.member in group_of:
            holders[office.role, office.owner].append(office)
    by_member = {each.member: each for each in unnamed}
    for told in descriptions:
        near, sure = of_that_posting(holders.get((told.role, told.owner), []), told.posted)
        holder = holder_then([(group_of[office.member], office.day) for office in near], told.day)
        if holder is not None and told.member in by_member:
            members, reasons = people[holder]
            reasons.append((f"office: {told.words}, {members[0].name}", sure))
            members.append(by_member.pop(told.member))
    return people, list(by_member.values())


def of_that_posting(holders: list[Office], posted: str) -> tuple[list[Office], float]:
    """Those of `holders` who may be posted there, and how sure that is: nobody whom an article posts elsewhere."""
    if not posted:
        return holders, POSTING_UNKNOWN if any(office.posted for office in holders) else OFFICE_HELD
    there = [office for office in holders if office.posted == posted]
    unsure = [office for office in holders if not office.posted]
    return (there, OFFICE_HELD) if there else (unsure, POSTING_UNKNOWN)


def holder_then(holders: list[tuple[int, date | None]], day: date | None) -> int | None:
    """Who of the `holders`, told of on those days, held the office on `day`; None where the collection does not tell.

    >>> holder_then([(1, date(2016, 3, 1)), (2, date(2019, 3, 1))], date(2019, 2, 1))
    2
    """
    if day is None:
        numbers = {number for number, _ in holders}
        return numbers.pop() if len(numbers) == 1 else None
    reach = TERM if len({number for number, _ in holders}) == 1 else A_WHILE
    near = sorted((abs(told - day) if told else reach, number) for number, told in holders)
    at_once = {number for away, number in near if away == near[0][0] and away <= reach}
    return at_once.pop() if len(at_once) == 1 else None
