"""The score gate: what extraction finds in annotated texts may not fall below what it found before.

``python tests/gate.py`` measures and compares; ``--update`` writes the figures measured as the new baseline, and
refuses to lower one unless ``--lower FIGURE`` names it. The annotated texts and their scorers lie in ``../shared``,
beside the checkout, and are no part of it.
"""

import argparse
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from onrecord.model import Article, Record
from onrecord.pipeline import read_through
from onrecord.read import read_sources
from onrecord.record_json import record_to_json

SHARED = Path(__file__).resolve().parents[2] / "shared"
BASELINE = Path(__file__).with_name("gate.json")

Figures = dict[str, float]
"""Name of a figure -> its value in per cent, to a tenth."""

FLOORS: Figures = {
    "names recall": 95.0,
    "events recall": 80.0,
    "contacts recall": 85.0,
    "events participants": 90.0,
    "events dates": 85.0,
    "events status": 90.0,
    "statements recall": 85.0,
    "statements speaker": 80.0,
    "statements stance": 90.0,
    "statements marked": 75.0,
    "positions recall": 85.0,
    "speech source F1": 83.0,
    "speech content F1": 70.0,
    "speech whole F1": 68.0,
    "times strict F1": 78.0,
    "times relaxed F1": 88.0,
    "times value": 75.0,
    "all cue F1": 72.0,
    "all whole F1": 60.0,
    "gum LAS": 87.5,
    "ecb gain": 5.0,
    "ecb unseen gain": 5.0,
}
"""What the project promises; no update goes below."""

NUMBER = r"\s+(\d+\.\d)"
FACTS = {
    "names recall": rf"^names +recall{NUMBER}",
    "events recall": rf"^events +recall{NUMBER}",
    "contacts recall": rf"^contacts +recall{NUMBER}",
    "events participants": rf"found: participants{NUMBER}",
    "events dates": rf"participants .* dates{NUMBER}",
    "events status": rf"dates .* status{NUMBER}",
    "statements recall": rf"^statements .* R{NUMBER}",
    "statements speaker": rf"found: speaker{NUMBER}",
    "statements stance": rf"speaker .* stance{NUMBER}",
    "statements marked": rf"found and marked{NUMBER}",
    "positions recall": rf"^positions +recall{NUMBER}",
}
KINDS = ("all", "speech")
ATTRIBUTION = {
    "source F1": rf"^  source +spans .*? F1{NUMBER}",
    "cue F1": rf"^  cue +spans .*? F1{NUMBER}",
    "content F1": rf"^  content +spans .*? F1{NUMBER}",
    "whole F1": rf"^  whole .* F1{NUMBER}",
}
EWT = {"ewt UPOS": rf"^UPOS{NUMBER}", "ewt UAS": rf"UAS{NUMBER}", "ewt LAS": rf"LAS{NUMBER}"}
GUM = {"gum LAS": rf"LAS{NUMBER}"}
NAMES = {"uner F1": rf"^all .* F1{NUMBER}"}
PRONOUNS = {"gap F1": rf"^GAP F1{NUMBER}"}
TIMES = {
    "times strict F1": rf"^strict .* F1{NUMBER}",
    "times relaxed F1": rf"^relaxed .* F1{NUMBER}",
    "times value": rf"^value{NUMBER}",
}
DATINGS = {
    "datings found": rf"^datings found{NUMBER}",
    "datings given": rf"of those given{NUMBER}",
}
CONTACTS = {"rams contacts": rf"^contacts{NUMBER}"}
TOGETHER = {
    "ecb F1": rf"^all events .* F1{NUMBER}",
    "ecb gain": rf"^all gain{NUMBER}",
    "ecb unseen F1": rf"^unseen events .* F1{NUMBER}",
    "ecb unseen gain": rf"^unseen gain{NUMBER}",
}
FIGURES = frozenset(
    {
        *FACTS,
        *EWT,
        *GUM,
        *NAMES,
        *PRONOUNS,
        *TIMES,
        *DATINGS,
        *CONTACTS,
        *TOGETHER,
        *(f"{of} {each}" for of in KINDS for each in ATTRIBUTION),
    }
)
"""All that is measured."""


def measure(shared: Path) -> Figures:
    """The figures of the present rules on the texts in `shared`; ValueError where a scorer prints another form."""
    return facts(shared) | attributions(shared) | times(shared) | contacts(shared) | language(shared) | together(shared)


def facts(shared: Path) -> Figures:
    """Events, statements and positions of the five articles against what people found in them."""
    with TemporaryDirectory() as folder:
        predictions = extract(shared / "articles", Path(folder) / "facts.jsonl")
        gold = sorted(map(str, (shared / "gold").glob("*.json")))
        return read_figures(scored(shared, "facts.py", str(predictions), str(shared / "articles"), *gold), FACTS)


def attributions(shared: Path) -> Figures:
    """Attributions in the development part of PolNeAR: all of them, and those by verbs and nouns of speech."""
    printed = on_corpus(shared, "polnear.py", "polnear.dev.jsonl.xz")
    every, _, speech = printed.partition("speech only\n")
    return {
        f"{label} {name}": value
        for label, part in zip(KINDS, (every, speech), strict=True)
        for name, value in read_figures(part, ATTRIBUTION).items()
    }


def times(shared: Path) -> Figures:
    """Time expressions of TimeBank and AQUAINT: where they stand, which time they mean, and what they date."""
    found = read_figures(on_corpus(shared, "timex.py", "timebank.tar.xz"), TIMES)
    links = printed_by(Path(__file__).with_name("datings.py"), str(shared / "corpora" / "timebank.tar.xz"))
    return found | read_figures(links, DATINGS)


def contacts(shared: Path) -> Figures:
    """Contacts between two who are named, in windows of RAMS."""
    rams = str(shared / "corpora" / "rams.dev.jsonl.xz")
    return read_figures(printed_by(Path(__file__).with_name("contacts.py"), rams), CONTACTS)


def together(shared: Path) -> Figures:
    """Events across articles of ECB+, with what they gain over triggers of one lemma."""
    ecbplus = str(shared / "corpora" / "ecbplus.tar.xz")
    return read_figures(printed_by(Path(__file__).with_name("ecbplus.py"), ecbplus), TOGETHER)


def on_corpus(shared: Path, scorer: str, corpus: str) -> str:
    """What a scorer prints that unpacks its own corpus into articles."""
    packed = str(shared / "corpora" / corpus)
    with TemporaryDirectory() as folder:
        articles = Path(folder) / "articles"
        scored(shared, scorer, "unpack", packed, str(articles))
        predictions = extract(articles, Path(folder) / "found.jsonl")
        return scored(shared, scorer, "score", packed, str(predictions))


def language(shared: Path) -> Figures:
    """The language pipeline alone, on the development parts of treebanks, of Universal NER and of GAP."""
    corpora = shared / "corpora"
    found = read_figures(scored(shared, "language.py", "treebank", str(corpora / "ewt.dev.conllu.xz")), EWT)
    found |= read_figures(scored(shared, "language.py", "treebank", str(corpora / "gum.dev.conllu.xz")), GUM)
    found |= read_figures(scored(shared, "language.py", "entities", str(corpora / "uner.dev.iob2.xz")), NAMES)
    return found | read_figures(
        printed_by(Path(__file__).with_name("pronouns.py"), str(corpora / "gap.tar.xz")), PRONOUNS
    )


def extract(articles: Path, target: Path) -> Path:
    """Writes the records of the articles in a folder to `target`, a line each, and returns it."""
    read = [article for article in read_sources([str(articles)]) if isinstance(article, Article)]
    records = [found for found in read_through(read, os.cpu_count() or 1) if isinstance(found, Record)]
    lines = (json.dumps(record_to_json(record), ensure_ascii=False) + "\n" for record in records)
    target.write_text("".join(lines), encoding="utf-8")
    return target


def scored(shared: Path, scorer: str, *arguments: str) -> str:
    """What one of the scorers in `shared` prints."""
    return printed_by(shared / "score" / scorer, *arguments)


def printed_by(script: Path, *arguments: str) -> str:
    """What a script prints."""
    command = [sys.executable, str(script), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def read_figures(printed: str, patterns: Mapping[str, str]) -> Figures:
    """The figures that `patterns` find in what a scorer printed; ValueError if one is missing.

    >>> read_figures("positions  recall  75.0  (3/4)", {"positions recall": FACTS["positions recall"]})
    {'positions recall': 75.0}
    """
    found = {name: re.search(pattern, printed, re.MULTILINE) for name, pattern in patterns.items()}
    missing = [name for name, match in found.items() if match is None]
    if missing:
        raise ValueError(f"the scorer printed no {', '.join(missing)}; adapt the patterns in {Path(__file__).name}")
    return {name: float(match[1]) for name, match in found.items() if match}


def shortfalls(measured: Figures, baseline: Figures) -> list[str]:
    """A line for each figure that lies below the baseline or the floor, or that the other side does not have.

    >>> shortfalls({"positions recall": 64.0}, {"positions recall": 70.0})
    ['positions recall: 64.0, below the baseline of 70.0', 'positions recall: 64.0, below the promised 85.0']
    """
    lines = []
    for name in dict.fromkeys([*baseline, *measured]):
        if name not in measured or name not in baseline:
            lines.append(f"{name}: {'not in the baseline' if name in measured else 'no longer measured'}")
        elif measured[name] < baseline[name]:
            lines.append(f"{name}: {measured[name]}, below the baseline of {baseline[name]}")
    low = (name for name in FLOORS if measured.get(name, 0.0) < FLOORS[name] and name in {*measured, *baseline})
    return lines + [f"{name}: {measured.get(name, 0.0)}, below the promised {FLOORS[name]}" for name in low]


def updated(measured: Figures, baseline: Figures, lower: Sequence[str]) -> Figures:
    """The new baseline. Raises ValueError if a figure fell that `lower` does not name, or fell below its floor."""
    fallen = [name for name, value in baseline.items() if measured.get(name, 0.0) < value and name not in lower]
    if fallen:
        raise ValueError(f"would lower {', '.join(fallen)}: mend it, or name each with --lower FIGURE and say why")
    broken = [name for name, floor in FLOORS.items() if name in measured and measured[name] < floor]
    if broken:
        raise ValueError(f"{', '.join(broken)}: below what the project promises; no baseline may be")
    return dict(sorted(measured.items()))


def main(arguments: Sequence[str], *, shared: Path = SHARED, baseline: Path = BASELINE) -> int:
    """Measures, and compares or updates. 0 if all is well, 1 if a figure fell, 2 if there is nothing to measure on."""
    parser = argparse.ArgumentParser(description="Measures extraction against the baseline.")
    parser.add_argument("--update", action="store_true", help="write the figures measured as the new baseline")
    parser.add_argument("--lower", action="append", default=[], metavar="FIGURE", help="a figure that may fall")
    options = parser.parse_args(arguments)
    if not (shared / "gold").is_dir():
        sys.stderr.write(f"{shared}: no annotated articles there; put the folder beside the checkout\n")
        return 2
    known: Figures = json.loads(baseline.read_text(encoding="utf-8")) if baseline.exists() else {}
    measured = measure(shared)
    sys.stdout.writelines(f"{name:24} {value:5.1f}  ({known.get(name, '-')})\n" for name, value in measured.items())
    if not options.update:
        problems = shortfalls(measured, known)
        sys.stderr.writelines(f"{line}\n" for line in problems)
        return 1 if problems else 0
    try:
        new = updated(measured, known, options.lower)
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    baseline.write_text(json.dumps(new, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
