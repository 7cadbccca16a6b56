"""How long it takes to find the claims of 10,000 statements, and those of 1,000 copies of one article; no test.

The statements are made up of a small vocabulary, so that many share runs of words and a doing: a tenth says again what
an earlier one says, with a word put in.
"""

import random
import sys
from time import perf_counter

from onrecord.model import Article, Entity, Local, Record, ResolvedEntity, Span, Statement
from onrecord.resolve.claims.backing import backed, find_origins
from onrecord.resolve.claims.together import resolve_claims

MANY, FEW = 10_000, 1_000
A_PAPER = 20
"""Statements an article."""
COPIES = 1_000
PEOPLE = [f"{given} {family}" for given in "Ada Bo Ivo Mira Olin".split() for family in "Lund Berg Krant Halv".split()]
VERBS = "sold closed mended signed visited leaked praised counted painted moved opened lost".split()
THINGS = "the harbour,the old bridge,secret information,the lease,a letter,the north tower,two ships,the toll".split(
    ","
)
WHERE = "in the spring,after the storm,at the council's wish,for the mayor,without a word,before the vote".split(",")


def main() -> None:
    """Prints the seconds for few and many statements, and for copies."""
    few, many = made_up(FEW), made_up(MANY)
    short, long = seconds(few), seconds(many)
    one = made_up(A_PAPER)[0]
    copies = tuple(renamed(one, f"copy{number:04}") for number in range(COPIES))
    took = seconds(copies)
    for line in (
        f"claims of {MANY:,} statements in {long:,.1f} s on one core; {MANY / long:,.0f} statements/s",
        f"{MANY // FEW} times the statements take {long / short:,.1f} times as long; all pairs are 100 times as many",
        f"{COPIES:,} copies of one article of {A_PAPER} statements in {took:,.1f} s",
    ):
        sys.stdout.write(line + "\n")


def made_up(statements: int) -> tuple[Record, ...]:
    """Articles with so many statements in all, the same each time."""
    dice = random.Random(11)
    said: list[str] = []
    for _ in range(statements):
        if said and dice.random() < 0.1:
            words = dice.choice(said).split()
            words.insert(dice.randrange(2, len(words)), "quietly")
            said.append(" ".join(words))
        else:
            said.append(" ".join(dice.choice(each) for each in (PEOPLE, VERBS, THINGS, WHERE, WHERE)))
    return tuple(paper(f"a{at:06}", said[at : at + A_PAPER]) for at in range(0, statements, A_PAPER))


def paper(id: str, said: list[str]) -> Record:
    """An article in which an official says those things."""
    text, statements = "", []
    for number, each in enumerate(said):
        start = len(text)
        text += f"An official said {each}.\n"
        content = Span(start + len("An official said "), len(text) - 2)
        spoken = Span(start, start + 11), Span(start + 12, start + 16)
        statements.append(
            Statement(f"s{number}", None, spoken[:1], spoken[1:], (content,), "assert", Span(start, len(text) - 1))
        )
    entities = tuple(
        Entity(f"e{number}", "person", name, tuple(mentions(name, text)))
        for number, name in enumerate(PEOPLE)
        if name in text
    )
    return Record(Article(id, id, text), entities, statements=tuple(statements))


def mentions(name: str, text: str) -> list[Span]:
    """Every place at which `name` stands in `text`."""
    found, at = [], text.find(name)
    while at >= 0:
        found.append(Span(at, at + len(name)))
        at = text.find(name, at + 1)
    return found


def renamed(record: Record, id: str) -> Record:
    """The same article under another name."""
    article = Article(id, id, record.article.text)
    return Record(article, record.entities, statements=record.statements)


def resolved(records: tuple[Record, ...]) -> tuple[ResolvedEntity, ...]:
    """The people of some articles, each once."""
    members: dict[str, list[Local]] = {name: [] for name in PEOPLE}
    for record in records:
        for entity in record.entities:
            members[entity.name].append((record.article.id, entity.id))
    return tuple(ResolvedEntity(name, "person", name, (), tuple(found)) for name, found in members.items())


def seconds(records: tuple[Record, ...]) -> float:
    """The seconds that the claims of `records` and on whom they rest take."""
    start = perf_counter()
    entities = resolved(records)
    entity_of = {member: entity.key for entity in entities for member in entity.members}
    backed(resolve_claims(records, entities)[0], records, entities, find_origins(records, entity_of))
    return perf_counter() - start


if __name__ == "__main__":
    main()
