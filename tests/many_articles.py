"""Any number of articles, for measures: the samples again and again, each time of other people."""

import re
from pathlib import Path

from onrecord.pipeline import sample_articles

FAMILIES = "Reyl Oltarin Halvorne Thellin Aldane Ketterby Ambrey Norling Belgrave Varsk Desmarch Santer Sorrow".split()
HEADS = "Bran Cor Dal Fen Gar Hol Kest Lam Mor Nev Ost Pel Rud Sor Tam Vol".split()
MIDDLES = "a ebr idol omar ust angr elin ivor onat urel asm ektr iph olg uzz esh".split()
TAILS = "berg dane field grove holm kin lund mark ness quist ridge stad thorp wick".split()
SCATTER = 1237
"""Has no divisor in common with the number of names, so that neighbours look unlike and none comes twice."""


def family_name(number: int) -> str:
    """An invented family name, another for each number below 3,584.

    >>> family_name(0), family_name(1), len({family_name(each) for each in range(3584)})
    ('Branaberg', 'Hololgholm', 3584)
    """
    rest, head = divmod(number * SCATTER % (len(HEADS) * len(MIDDLES) * len(TAILS)), len(HEADS))
    tail, middle = divmod(rest, len(MIDDLES))
    return HEADS[head] + MIDDLES[middle] + TAILS[tail]


def write_article(folder: Path, number: int) -> Path:
    """Writes the article of that number into `folder`, with what is known of it beside it, and returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    samples = sorted(sample_articles().glob("*.txt"))
    again, which = divmod(number, len(samples))
    names = {old: family_name(again * len(FAMILIES) + at) for at, old in enumerate(FAMILIES)}
    text = samples[which].read_text(encoding="utf-8")
    path = folder / f"{again:03}-{samples[which].name}"
    path.write_text(re.sub("|".join(FAMILIES), lambda match: names[match[0]], text), encoding="utf-8")
    sidecar = samples[which].with_suffix(".meta.json")
    if sidecar.exists():
        path.with_suffix(".meta.json").write_bytes(sidecar.read_bytes())
    return path
