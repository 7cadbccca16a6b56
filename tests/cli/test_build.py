"""``onrecord build`` and ``demo``: what is built, what is refused, and how that is told."""

import hashlib
from pathlib import Path

import pytest
from filelock import FileLock
from rdflib import OWL, SKOS, Graph, Namespace

from cli.conftest import OnRecord, is_one_line
from language.others import save_pipeline

GOOD = (
    "Mayor meets mill owner\n\n"
    "ALTON, May 3, 2021 (Wirepost) — Mayor Tom Reed met Ada Thorn, the owner of the mill, in Alton on May 1, 2021.\n\n"
    '"We talked about the bridge," Thorn told reporters. Reed declined to comment.\n'
)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with one article, one without events, and one file of each kind that cannot be used."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "quiet.txt").write_text("A poem\n\nThe river is grey and the mill is still.\n", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b" \n")
    (folder / "binary.txt").write_bytes(b"\x00\x01")
    (folder / "latin.txt").write_bytes("Die Mühle".encode("latin-1"))
    (folder / "huge.txt").write_bytes(b"a" * 5_000_001)
    (folder / "sided.txt").write_text(GOOD, encoding="utf-8")
    (folder / "sided.meta.json").write_text("{", encoding="utf-8")
    return folder


def digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "store" not in path.relative_to(folder).parts
    }


def test_the_good_go_through_and_each_refusal_names_its_file(onrecord: OnRecord, articles: Path) -> None:
    ended = onrecord("build", articles, "-o", "out")
    assert ended.code == 1
    assert "2 articles (2 new or changed, 5 refused)" in ended.out
    refused = ended.err.splitlines()
    assert [line.split(": ")[1].rpartition("/")[2] for line in refused] == [
        "binary.txt", "empty.txt", "huge.txt", "latin.txt", "sided.meta.json",
    ]  # fmt: skip
    assert "iconv" in ended.err
    assert Path("out/store/CURRENT").is_file()
    assert Path("out/map.html").is_file()


def test_again_it_takes_up_nothing_and_changes_no_byte(onrecord: OnRecord, articles: Path) -> None:
    onrecord("build", articles / "good.txt", articles / "quiet.txt", "-o", "out")
    before = digests(Path("out"))
    ended = onrecord("build", articles / "good.txt", articles / "quiet.txt", "-o", "out")
    assert (ended.code, ended.err) == (0, "")
    assert "2 articles (0 new or changed, 0 refused)" in ended.out
    assert digests(Path("out")) == before


def test_quiet_and_verbose(onrecord: OnRecord, articles: Path) -> None:
    quiet = onrecord("build", articles / "good.txt", "-o", "out", "--quiet")
    assert (quiet.code, quiet.out, quiet.err) == (0, "", "")
    assert "wrote " in onrecord("build", articles / "good.txt", "-o", "out", "--verbose").err


def test_the_store_can_lie_elsewhere(onrecord: OnRecord, articles: Path) -> None:
    onrecord("build", articles / "good.txt", "-o", "out", "--store", "kept")
    assert Path("kept/CURRENT").is_file()
    assert not Path("out/store").exists()


def test_another_pipeline_says_once_what_it_lacks(onrecord: OnRecord, articles: Path, tmp_path: Path) -> None:
    other = save_pipeline(tmp_path / "other", "sentencizer", "entity_ruler")
    build = ("build", articles / "good.txt", articles / "quiet.txt", "-o", "out", "--language", other)
    ended = onrecord(*build)
    assert ended.code == 0
    assert ended.err == f"onrecord: {other}: no dependencies, no attribution, no coreference; read by rules instead.\n"
    assert "2 articles (2 new or changed, 0 refused)" in ended.out
    assert onrecord(*build, "--quiet").err == ""


@pytest.mark.parametrize("command", ["build", "extract", "demo"])
def test_a_pipeline_that_cannot_be_used(onrecord: OnRecord, articles: Path, tmp_path: Path, command: str) -> None:
    sources = () if command == "demo" else (articles / "good.txt",)
    dutch = save_pipeline(tmp_path / "dutch", "sentencizer", language="nl")
    for name, remedy in {"en_core_web_none": "spacy download en_core_web_none", dutch: "name an English one"}.items():
        ended = onrecord(command, *sources, "--language", name)
        assert (ended.code, ended.out) == (2, "")
        assert is_one_line(ended.err)
        assert ended.err.startswith(f"onrecord: {name}: ")
        assert remedy in ended.err
    assert not Path("exports").exists()


def test_without_a_readable_source_nothing_is_done(onrecord: OnRecord, articles: Path) -> None:
    ended = onrecord("build", articles / "empty.txt", "nowhere", "-o", "out")
    assert (ended.code, ended.out) == (2, "")
    assert "empty.txt" in ended.err
    assert "nowhere" in ended.err
    assert not Path("out/map.html").exists()


def test_an_output_folder_that_cannot_be_written(onrecord: OnRecord, articles: Path) -> None:
    Path("taken").write_text("a file", encoding="utf-8")
    ended = onrecord("build", articles / "good.txt", "-o", "taken")
    assert (ended.code, ended.out) == (2, "")
    assert is_one_line(ended.err)
    assert "taken" in ended.err


def test_a_store_that_is_being_written(onrecord: OnRecord, articles: Path) -> None:
    onrecord("build", articles / "good.txt", "-o", "out")
    with FileLock("out/store/lock"):
        ended = onrecord("build", articles / "quiet.txt", "-o", "out")
    assert (ended.code, ended.out) == (2, "")
    assert is_one_line(ended.err)
    assert "being written" in ended.err


def test_demo_then_query_export_network_and_check(onrecord: OnRecord) -> None:
    built = onrecord("demo", "-o", "out")
    assert (built.code, built.err) == (0, "")
    assert "8 articles" in built.out
    meetings = onrecord("query", "meetings", "--set", "person=Oltarin", "--store", "out/store")
    assert "2023-03-14" in meetings.out
    assert "Tomas Reyl" in meetings.out
    assert "Reyl" in onrecord("network", "path", "Tomas Reyl", "Oltarin", "--store", "out/store").out
    assert onrecord("check", "--store", "out/store").code == 0


def test_decisions_beat_the_machine_and_one_that_fits_nothing_is_told(onrecord: OnRecord, articles: Path) -> None:
    decided = '[[decision]]\naction = "rename"\nnames = ["Ada Thorn"]\nto = "Ada M. Thorn"\n'
    Path("decisions.toml").write_text(decided, encoding="utf-8")
    assert onrecord("build", articles / "good.txt", "-o", "out").code == 0
    assert "Ada M. Thorn" in Path("out/csv/entities.csv").read_text(encoding="utf-8")
    stale = '\n[[decision]]\naction = "merge"\nnames = ["Ada Thorn", "Olin Dray"]\n'
    Path("decisions.toml").write_text(decided + stale, encoding="utf-8")
    ended = onrecord("build", articles / "good.txt", "-o", "out")
    assert ended.code == 1
    assert ended.err == "onrecord: decisions.toml line 6: merge: nobody and nothing is called 'Olin Dray'\n"
    assert "Ada M. Thorn" in Path("out/csv/entities.csv").read_text(encoding="utf-8")


def test_a_malformed_file_of_decisions_changes_nothing(onrecord: OnRecord, articles: Path) -> None:
    Path("mine.toml").write_text('[[decision]]\naction = "merge"\nnames = "Ada"\n', encoding="utf-8")
    ended = onrecord("build", articles / "good.txt", "-o", "out", "--decisions", "mine.toml")
    assert (ended.code, is_one_line(ended.err)) == (2, True)
    assert "mine.toml line 1: names: " in ended.err
    assert not Path("out").exists()


def test_a_table_of_wikidata_items_gives_candidates_and_what_is_confirmed(onrecord: OnRecord, articles: Path) -> None:
    Path("items.csv").write_text(
        "wikidata,name,confirmed\nQ11,Thomas Reed,\nQ22,Ada Thorn,yes\nQ33,Bo Thorn,\n", encoding="utf-8"
    )
    assert onrecord("build", articles / "good.txt", "-o", "out", "--wikidata", "items.csv").code == 0
    graph = Graph().parse("out/graph.ttl")
    item = Namespace("http://www.wikidata.org/entity/")
    (near,) = graph.subjects(SKOS.closeMatch, item.Q11)
    assert str(graph.value(near, SKOS.prefLabel)) == "Tom Reed"
    assert not list(graph.subjects(SKOS.closeMatch, item.Q33))
    (same,) = graph.subjects(OWL.sameAs, item.Q22)
    assert str(graph.value(same, SKOS.prefLabel)) == "Ada Thorn"
    assert onrecord("check", "--store", "out/store").code == 0


def test_a_table_that_cannot_be_used_changes_nothing(onrecord: OnRecord, articles: Path) -> None:
    ended = onrecord("build", articles / "good.txt", "-o", "out", "--wikidata", "none.csv")
    assert ended.code == 2
    assert is_one_line(ended.err)
    assert "none.csv" in ended.err
    assert not Path("out").exists()
