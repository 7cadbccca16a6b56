"""How long it takes to tell 100,000 distinct names apart and join those that mean one person; no test.

The names are made of English and transliterated given names and of family names put together from syllables, with a
tenth in another spelling; as in life, many share a family name, and those pairs are compared.
"""

import random
import sys
from time import perf_counter

from onrecord.resolve.entities.blocks import likely_pairs
from onrecord.resolve.entities.named import Named
from onrecord.resolve.entities.people import join_people
from onrecord.resolve.lexicon import words_of

MANY = 100_000
FEW = MANY // 10
SYLLABLES = (
    "ba ber da del fo gar hal han ka kov lan lar ma mor na nor pe pol ra ros sa sten ta tor va ven wal zo".split()
)
ENDINGS = "ov ski son man ez i er in berg ton ell ard enko itz".split()
RESPELLED = (("ey", "ei"), ("ov", "off"), ("i", "y"), ("k", "ck"), ("a", "á"))


def main() -> None:
    """Prints the seconds for few and many names, and how many pairs were compared."""
    few, many = made_up_names(FEW), made_up_names(MANY)
    short, long = seconds(few), seconds(many)
    pairs = sum(1 for _ in likely_pairs(many))
    family = one_family()
    for line in (
        f"{MANY:,} distinct names joined in {long:,.1f} s on one core; {MANY / long:,.0f} names/s",
        f"{pairs:,} pairs compared of {MANY * (MANY - 1) // 2:,}",
        f"{len(family):,} names of one family joined in {seconds(family):,.1f} s",
        f"{MANY // FEW} times the names take {long / short:,.1f} times as long; all pairs are 100 times as many",
    ):
        sys.stdout.write(line + "\n")


def made_up_names(size: int) -> list[str]:
    """So many distinct names, the same each time."""
    dice = random.Random(11)
    given = sorted(word for word in words_of("english_names") | words_of("nicknames") if word.isalpha())
    found: dict[str, None] = {}
    while len(found) < size:
        family = "".join(dice.choices(SYLLABLES, k=dice.choice((1, 2, 3)))) + dice.choice(ENDINGS)
        middle = dice.choice(("", "", "", "", f" {dice.choice('ABCDEFGHJKLMNPRSTVW')}."))
        name = f"{dice.choice(given).title()}{middle} {family.title()}"
        found[name] = None
        if dice.random() < 0.1:
            old, new = dice.choice(RESPELLED)
            found[name.replace(old, new)] = None
    return list(found)[:size]


def one_family() -> list[str]:
    """Names that differ in the given name and the middle initial only."""
    given = sorted(word.title() for word in words_of("english_names"))
    return [f"{name} {middle}. Lund" for name in given for middle in "ABCDEFGHJK"]


def seconds(names: list[str]) -> float:
    """The seconds that it takes to join those of `names` that mean one person."""
    people = [Named((f"{number:06}", "e1"), "person", name, (name,)) for number, name in enumerate(names)]
    start = perf_counter()
    join_people(people)
    return perf_counter() - start


if __name__ == "__main__":
    main()
