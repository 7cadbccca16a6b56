"""``onrecord review``: doubts side by side, and decisions written down, applied, refused and undone."""

from pathlib import Path

import pytest

from cli.conftest import OnRecord, is_one_line
from onrecord.decision_file import read_decisions
from onrecord.model import Claim, Collection, Record
from onrecord.rdf import collection_graphs
from onrecord.resolve import resolve_records
from onrecord.review import open_review
from onrecord.store import write_store

FILE = Path("decisions.toml")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory, collection: Collection, records: dict[str, Record]) -> Path:
    """The three articles in a store, resolved by the machine."""
    folder = tmp_path_factory.mktemp("review") / "store"
    write_store(folder, records, collection_graphs(resolve_records(collection.records)))
    return folder


def listed(onrecord: OnRecord, kept: Path) -> dict[str, list[str]]:
    """The cells of each doubt by its letters."""
    lines = onrecord("review", "list", "--store", kept).out.splitlines()[1:]
    return {line.split("\t")[0]: line.split("\t")[1:] for line in lines}


def last() -> tuple[str, tuple[str, ...]]:
    """The last decision: what is done, and the names."""
    return read_decisions(FILE)[-1].action, read_decisions(FILE)[-1].names


def test_doubts_stand_side_by_side_with_their_sentences(onrecord: OnRecord, kept: Path) -> None:
    (cells,) = (cells for cells in listed(onrecord, kept).values() if cells[1:3] == ["Mira Halvorsen", "Halvorsen"])
    assert float(cells[0]) < 0.95
    assert "Mira Halvorsen met the shipowner" in cells[4]
    assert "[The Ansel Courier, 2021-04-12, courier-0412]" in cells[4]
    assert "Halvorsen" in cells[5]
    assert "post-0414" in cells[5]


def test_a_doubt_is_accepted_or_refused_by_its_letters(onrecord: OnRecord, kept: Path) -> None:
    (doubt,) = (id for id, cells in listed(onrecord, kept).items() if cells[1:3] == ["Mira Halvorsen", "Halvorsen"])
    ended = onrecord("review", "accept", doubt, "--store", kept, "--by", "Ida", "--why", "one minister")
    assert (ended.code, ended.err) == (0, "")
    assert "decision 1 in decisions.toml: merge Mira Halvorsen, Halvorsen" in ended.out
    (decision,) = read_decisions(FILE)
    assert (decision.action, decision.by, decision.why) == ("merge", "Ida", "one minister")
    assert doubt not in listed(onrecord, kept)
    again = onrecord("review", "refuse", doubt, "--store", kept)
    assert (again.code, is_one_line(again.err)) == (2, True)
    onrecord("review", "undo")
    assert onrecord("review", "refuse", doubt[:4], "--store", kept, "--quiet").out == ""
    assert last() == ("separate", ("Mira Halvorsen", "Halvorsen"))


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (["merge", "Lena Okafor", "Olin Dray"], ("merge", ("Lena Okafor", "Olin Dray"))),
        (["separate", "Tomas Reeve", "T. Reeve", "--type", "person"], ("separate", ("Tomas Reeve", "T. Reeve"))),
        (["split", "Tomas Reeve", "--article", "wire ä/1", "--as", "Tom Reeve"], ("split", ("Tomas Reeve",))),
        (["rename", "Port Ansel", "Ansel"], ("rename", ("Port Ansel",))),
    ],
)
def test_entities_are_decided_on_by_name(
    onrecord: OnRecord, kept: Path, arguments: list[str], wanted: tuple[str, tuple[str, ...]]
) -> None:
    ended = onrecord("review", *arguments, "--store", kept)
    assert (ended.code, ended.err) == (0, "")
    assert last() == wanted
    assert onrecord("review", "decided", "--store", kept).out.count("\n") == 2


def test_an_event_or_statement_is_rejected_by_the_identifier_that_queries_show(onrecord: OnRecord, kept: Path) -> None:
    told = onrecord("query", "meetings", "--set", "type=call", "--store", kept).out
    event = next(cell for line in told.splitlines() for cell in line.split("\t") if cell.startswith("event/"))
    said = onrecord("query", "statements", "--set", "claim=tides", "--store", kept).out
    statement = next(cell for line in said.splitlines() for cell in line.split("\t") if cell.startswith("statement/"))
    assert onrecord("review", "reject", event, statement, "--store", kept).code == 0
    first, second = read_decisions(FILE)
    assert [passage.words for passage in first.events] == ["phoned"]
    assert [passage.words for passage in second.statements] == ["We talked about the tides,"]
    again = onrecord("review", "reject", event, "--store", kept)
    assert again.err == f"onrecord: {event}: no event, account or statement of the store has that identifier\n"


def test_events_are_merged_by_their_identifiers(onrecord: OnRecord, kept: Path) -> None:
    told = onrecord("query", "meetings", "--store", kept).out
    events = sorted({cell for line in told.splitlines() for cell in line.split("\t") if cell.startswith("event/")})
    assert onrecord("review", "merge", *events[:2], "--store", kept).code == 0
    assert len(read_decisions(FILE)[0].events) == 2


def claims_of(kept: Path) -> list[Claim]:
    """The claims of the store with what is decided, one of each article first."""
    claims = open_review(kept, FILE).collection.claims
    firsts = {claim.members[0][0]: claim for claim in reversed(claims)}
    return [*firsts.values(), *(claim for claim in claims if claim not in firsts.values())]


def test_claims_are_merged_and_split_again_by_their_identifiers(onrecord: OnRecord, kept: Path) -> None:
    first, second, *_ = claims_of(kept)
    assert onrecord("review", "merge", f"claim/{first.key}", f"claim/{second.key}", "--store", kept).code == 0
    (merged,) = (claim for claim in claims_of(kept) if len({article for article, _ in claim.members}) == 2)
    article = second.members[0][0]
    assert onrecord("review", "split", f"claim/{merged.key}", "--article", article, "--store", kept).code == 0
    merge, split = read_decisions(FILE)
    assert [passage.article for passage in merge.statements] == [first.members[0][0], article]
    assert {passage.article for passage in split.statements} == {article}
    assert len(claims_of(kept)) == len({claim.key for claim in (*claims_of(kept), first, second)})


def test_a_statement_and_a_claim_are_decided_on_by_their_identifiers(onrecord: OnRecord, kept: Path) -> None:
    told = onrecord("query", "statements", "--set", "claim=tides", "--store", kept).out
    statement = next(cell for line in told.splitlines() for cell in line.split("\t") if cell.startswith("statement/"))
    own = next(claim for claim in claims_of(kept) if "tides" in claim.text)
    other = next(claim for claim in claims_of(kept) if claim != own)
    assert onrecord("review", "merge", f"claim/{other.key}", statement, "--store", kept).code == 0
    assert len(read_decisions(FILE)[0].statements) == 2
    again = onrecord("review", "merge", statement, statement, "--store", kept)
    assert again.err == "onrecord: merge: these identifiers mean one and the same: name two or more\n"
    missing = onrecord("review", "separate", statement, "claim/0000000000000000", "--store", kept)
    assert missing.err == "onrecord: claim/0000000000000000: no claim or statement of the store has that identifier\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["accept", "nothing"], "it is not in doubt"),
        (["merge", "Lena Okafor"], "name two or more"),
        (["merge", "Lena Okafor", "Nobody At All"], "nobody and nothing is called 'Nobody At All'"),
        (["merge", "entity/0000000000000000", "Lena Okafor"], "nobody and nothing is called 'entity/0000000000000000'"),
        (["merge", "event/0000000000000000", "event/1"], "no event has that identifier"),
        (["rename", "Lena Okafor", "Lena", "--type", "cat"], "--type cat: there are person, organization"),
        (["split", "Lena Okafor", "--article", "none"], "there is no article 'none'"),
        (["undo"], "there is no decision 0: it has 0"),
    ],
)
def test_what_fits_nothing_is_not_written(onrecord: OnRecord, kept: Path, arguments: list[str], told: str) -> None:
    where = [] if arguments == ["undo"] else ["--store", str(kept)]
    ended = onrecord("review", *arguments, *where)
    assert (ended.code, ended.out, is_one_line(ended.err)) == (2, "", True)
    assert told in ended.err
    assert not FILE.exists()


def test_a_decision_against_an_earlier_one_says_so(onrecord: OnRecord, kept: Path) -> None:
    onrecord("review", "merge", "Lena Okafor", "Olin Dray", "--store", kept)
    ended = onrecord("review", "separate", "Lena Okafor", "Olin Dray", "--store", kept)
    assert ended.code == 0
    assert "merge: contradicted by this, so not in effect" in ended.err
    rows = onrecord("review", "decided", "--store", kept).out.splitlines()[1:]
    assert ["contradicts the decision of line" in row for row in rows] == [True, False]
    assert onrecord("review", "undo", "1").out.startswith("took merge Lena Okafor, Olin Dray out of decisions.toml")
    assert last() == ("separate", ("Lena Okafor", "Olin Dray"))
