"""The main job: what a build reads, keeps, writes and refuses."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from spacy.language import Language

from language.others import save_pipeline
from onrecord import export, pipeline
from onrecord import validate as validation
from onrecord.errors import AbortError, ExtractionError, InputError
from onrecord.export import EXPORTERS, FILE_NAMES
from onrecord.extract import extract_record
from onrecord.model import Article, Record
from onrecord.pipeline import BuildReport, build, extract, known_records, record_key, record_of, sample_articles
from onrecord.rdf import Triple
from onrecord.rdf.article import article_triples
from onrecord.rdf.scope import Scope
from onrecord.store import Store, open_store
from onrecord.validate import Failure
from onrecord.validate.conformance import Check, Data, conforms

MEETING = "Mayor meets mill owner\n\nMayor Anna Berg met the mill owner Peter Lund in Oslo on 3 May 2021.\n"
CALL = "A call\n\nAnna Berg phoned the lawyer Lena Okafor on 4 May 2021, a spokesman for the town said.\n"


def digests(folder: Path) -> dict[str, str]:
    """Path of each file within `folder` -> the hash of its bytes; the store's own files stand aside."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if "store" not in path.relative_to(folder).parts
    }


def labels(store: Store) -> set[str]:
    """The names of all people of a store."""
    found = store.query(
        "SELECT ?name { ?person a <https://schema.org/Person> ; <http://www.w3.org/2004/02/skos/core#prefLabel> ?name }"
    )
    return {row[0].value for row in found}  # type: ignore[union-attr]  # a SELECT gives rows of literals


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildReport]:
    """The sample articles, built once, and the report."""
    out = tmp_path_factory.mktemp("demo") / "out"
    return out, build([str(sample_articles())], out)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two small articles, of which one export only is written, so that what is not about exports is quick."""
    monkeypatch.setattr(export, "EXPORTERS", {"nquads": EXPORTERS["nquads"]})
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "meeting.txt").write_text(MEETING, encoding="utf-8")
    (articles / "call.txt").write_text(CALL, encoding="utf-8")
    return articles


@pytest.fixture
def read_through(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the articles that are read through, in order, from now on."""
    seen: list[str] = []
    real: Callable[..., Record | ExtractionError] = record_of

    def noted(article: Article, language: str | None = None) -> Record | ExtractionError:
        seen.append(article.id)
        return real(article, language)

    monkeypatch.setattr(pipeline, "record_of", noted)
    return seen


def test_the_sample_articles_give_every_export(demo: tuple[Path, BuildReport]) -> None:
    out, report = demo
    assert {path.name for path in report.files} == set(FILE_NAMES.values())
    assert all(path.exists() for path in report.files)
    assert {path.name for path in out.iterdir()} == {*FILE_NAMES.values(), "store"}
    assert all(path.stat().st_size > 0 for path in report.files)


def test_the_report_counts_what_was_built(demo: tuple[Path, BuildReport]) -> None:
    out, report = demo
    assert (report.articles, report.fresh, report.refused, report.refused_finds) == (8, 8, (), 0)
    store = open_store(out / "store")
    assert report.triples == len(store.graph)
    assert report.statements == sum(len(record.statements) for record in store.records.values())
    assert min(report.entities, report.events, report.statements) > 8


def test_a_second_run_reads_nothing_again_and_changes_no_byte(
    demo: tuple[Path, BuildReport], read_through: list[str]
) -> None:
    out, report = demo
    before, current = digests(out), (out / "store" / "CURRENT").read_text(encoding="utf-8")
    again = build([str(sample_articles())], out)
    assert (again.fresh, read_through) == (0, [])
    assert digests(out) == before
    assert (out / "store" / "CURRENT").read_text(encoding="utf-8") == current
    assert (again.entities, again.events, again.triples) == (report.entities, report.events, report.triples)


def test_a_second_run_does_not_look_through_the_files_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build([str(folder)], tmp_path / "out")
    monkeypatch.setattr("onrecord.read.READERS", {".txt": lambda path: pytest.fail(f"{path} was looked through")})
    build([str(folder)], tmp_path / "out")


@pytest.mark.parametrize("name", ["records.jsonl", "graphs.nt.gz", "version.json"])
def test_a_damaged_store_is_mended_by_building_again(folder: Path, tmp_path: Path, name: str) -> None:
    build([str(folder)], tmp_path / "out")
    before = digests(tmp_path / "out")
    (file,) = (tmp_path / "out" / "store").glob(f"*/{name}")
    file.write_text("{}\n", encoding="utf-8")
    build([str(folder)], tmp_path / "out")
    assert digests(tmp_path / "out") == before
    assert validation.validate(open_store(tmp_path / "out" / "store")).failures == ()


def test_two_processes_give_the_same_bytes_as_one(demo: tuple[Path, BuildReport], tmp_path: Path) -> None:
    out, report = demo
    both = build([str(sample_articles())], tmp_path / "out", jobs=2)
    assert both.fresh == report.fresh == 8
    assert digests(tmp_path / "out") == digests(out)
    first, second = (next((folder / "store").rglob("records.jsonl")) for folder in (out, tmp_path / "out"))
    assert first.read_bytes() == second.read_bytes()


def test_a_changed_article_is_read_again_and_only_that(folder: Path, tmp_path: Path, read_through: list[str]) -> None:
    build([str(folder)], tmp_path / "out")
    assert sorted(read_through) == ["call", "meeting"]
    read_through.clear()
    (folder / "call.txt").write_text(CALL.replace("Lena Okafor", "Olin Dray"), encoding="utf-8")
    report = build([str(folder)], tmp_path / "out")
    assert read_through == ["call"]
    assert (report.articles, report.fresh) == (2, 1)
    assert labels(open_store(tmp_path / "out" / "store")) == {"Anna Berg", "Peter Lund", "Olin Dray"}


def test_a_new_sidecar_is_a_change(folder: Path, tmp_path: Path, read_through: list[str]) -> None:
    build([str(folder)], tmp_path / "out")
    read_through.clear()
    (folder / "call.meta.json").write_text('{"outlet": "The Harbour Post"}', encoding="utf-8")
    build([str(folder)], tmp_path / "out")
    assert read_through == ["call"]


def test_a_removed_article_disappears(folder: Path, tmp_path: Path) -> None:
    build([str(folder)], tmp_path / "out")
    (folder / "call.txt").unlink()
    report = build([str(folder)], tmp_path / "out")
    assert (report.articles, report.fresh) == (1, 0)
    store = open_store(tmp_path / "out" / "store")
    assert labels(store) == {"Anna Berg", "Peter Lund"}
    assert [record.article.id for record in store.records.values()] == ["meeting"]
    assert "Okafor" not in (tmp_path / "out" / FILE_NAMES["nquads"]).read_text(encoding="utf-8")


def test_it_gives_what_a_first_run_would(folder: Path, tmp_path: Path) -> None:
    build([str(folder / "call.txt")], tmp_path / "grown")
    build([str(folder)], tmp_path / "grown")
    build([str(folder)], tmp_path / "fresh")
    assert digests(tmp_path / "grown") == digests(tmp_path / "fresh")


def test_an_article_that_moved_is_not_read_again(folder: Path, tmp_path: Path, read_through: list[str]) -> None:
    build([str(folder)], tmp_path / "out")
    read_through.clear()
    moved = folder.rename(tmp_path / "moved")
    build([str(moved)], tmp_path / "out")
    assert read_through == []
    paths = {record.article.path for record in open_store(tmp_path / "out" / "store").records.values()}
    assert paths == {str(moved / "meeting.txt"), str(moved / "call.txt")}


def test_a_file_that_cannot_be_read(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "latin.txt").write_bytes("Grüße".encode("latin-1"))
    report = build([str(folder), str(tmp_path / "nowhere")], tmp_path / "out")
    assert report.articles == 2
    assert len(report.refused) == 3
    for name in ("empty.txt", "latin.txt", "nowhere"):
        assert sum(name in line for line in report.refused) == 1


def test_an_article_that_cannot_be_read_through(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails_on_calls(article: Article, nlp: Language) -> Record:
        if article.id == "call":
            raise ExtractionError(f"{article.path}: could not be read through; leave it out")
        return extract_record(article, nlp)

    monkeypatch.setattr(pipeline, "extract_record", fails_on_calls)
    report = build([str(folder)], tmp_path / "out")
    assert report.refused == (f"{folder / 'call.txt'}: could not be read through; leave it out",)
    assert report.articles == 1
    assert [each.article.id for each in known_records(tmp_path / "out" / "store").values()] == ["meeting"]


def test_without_a_readable_source_nothing_is_written(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    with pytest.raises(AbortError, match=r"empty\.txt.*\n.*no source could be read"):
        build([str(folder / "empty.txt")], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_without_an_article_read_through_what_was_there_stays(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build([str(folder)], tmp_path / "out")
    before = digests(tmp_path / "out")
    monkeypatch.setattr(pipeline, "record_of", lambda article, language: ExtractionError(f"{article.path}: too hard"))
    (folder / "call.txt").write_text(CALL + "More.\n", encoding="utf-8")
    with pytest.raises(AbortError, match=r"call\.txt: too hard\nno article could be read through"):
        build([str(folder / "call.txt")], tmp_path / "out")
    assert digests(tmp_path / "out") == before
    assert labels(open_store(tmp_path / "out" / "store")) == {"Anna Berg", "Peter Lund", "Lena Okafor"}


def test_progress_is_told_by_stage(folder: Path, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    build([str(folder)], tmp_path / "out", progress=lambda *step: told.append(step))
    assert told[:2] == [("reading", 1, 2), ("reading", 2, 2)]
    assert told[2:] == [("exporting", 1, 1)]
    told.clear()
    build([str(folder)], tmp_path / "out", progress=lambda *step: told.append(step))
    assert not [step for step in told if step[0] == "reading"]


def test_the_store_may_lie_elsewhere(folder: Path, tmp_path: Path) -> None:
    build([str(folder)], tmp_path / "out", store=tmp_path / "kept")
    assert labels(open_store(tmp_path / "kept"))
    assert not (tmp_path / "out" / "store").exists()


def test_extraction_alone_gives_a_record_or_an_error_for_each_article(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    found = list(extract([str(folder)]))
    assert [type(each) for each in found] == [Record, InputError, Record]
    assert [each.article.id for each in found if isinstance(each, Record)] == ["call", "meeting"]


def test_a_record_is_kept_under_all_that_it_depends_on() -> None:
    article = Article("a", "a.txt", MEETING, title="T", outlet="The Harbour Post")
    others = [
        Article("b", "a.txt", MEETING, title="T", outlet="The Harbour Post"),
        Article("a", "a.txt", MEETING + " ", title="T", outlet="The Harbour Post"),
        Article("a", "a.txt", MEETING, title="U", outlet="The Harbour Post"),
        Article("a", "a.txt", MEETING, title="T"),
    ]
    assert len({record_key(each) for each in (article, *others)}) == 5
    assert record_key(Article("a", "moved/a.txt", MEETING, title="T", outlet="The Harbour Post")) == record_key(article)


def test_other_rules_read_everything_again(monkeypatch: pytest.MonkeyPatch) -> None:
    article = Article("a", "a.txt", MEETING)
    before = record_key(article)
    monkeypatch.setattr(pipeline, "rules_version", lambda: "other rules")
    assert record_key(article) != before


def test_graphs_are_made_again_only_where_something_changed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def noted(scope: Scope) -> Iterator[Triple]:
        made.append(scope.article.id)
        yield from article_triples(scope)

    monkeypatch.setattr("onrecord.rdf.article_triples", noted)
    build([str(folder)], tmp_path / "out")
    assert made == ["call", "meeting"]
    (folder / "third.txt").write_text("A talk\n\nOlin Dray met Ada Thorn on 5 May 2021.\n", encoding="utf-8")
    build([str(folder)], tmp_path / "out")
    assert made == ["call", "meeting", "third"]
    monkeypatch.setattr(pipeline, "graph_version", lambda: "another way to make them")
    build([str(folder)], tmp_path / "out")
    assert made == ["call", "meeting", "third"] * 2


def test_another_language_pipeline_reads_everything_again(
    folder: Path, tmp_path: Path, read_through: list[str]
) -> None:
    other = save_pipeline(tmp_path / "other", "sentencizer", "entity_ruler")
    (folder / "meeting.txt").write_text(MEETING.replace("Anna Berg", "Ada Thorn"), encoding="utf-8")
    build([str(folder)], tmp_path / "out")
    for again in (["call", "meeting"], []):
        read_through.clear()
        report = build([str(folder)], tmp_path / "out", language=other)
        assert sorted(read_through) == again
        assert report.fresh == len(again)
        assert labels(open_store(tmp_path / "out" / "store")) == {"Ada Thorn"}
    read_through.clear()
    build([str(folder)], tmp_path / "out")
    assert sorted(read_through) == ["call", "meeting"]


def test_two_processes_read_with_the_same_pipeline(tmp_path: Path) -> None:
    other = save_pipeline(tmp_path / "other", "sentencizer", "entity_ruler")
    articles = [Article(name, f"{name}.txt", "Ada Thorn met Jim Smith on 3 May 2021.") for name in "abcd"]
    found = [each for each in pipeline.read_through(articles, 2, other) if isinstance(each, Record)]
    assert [entity.name for record in found for entity in record.entities] == ["Ada Thorn"] * 4


def test_a_pipeline_that_is_not_installed_changes_nothing(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="en_core_web_none"):
        build([str(folder)], tmp_path / "out", language="en_core_web_none")
    assert not (tmp_path / "out").exists()
    with pytest.raises(InputError, match="en_core_web_none"):
        list(extract([str(folder)], language="en_core_web_none"))


def test_without_a_store_nothing_is_known(tmp_path: Path) -> None:
    assert known_records(tmp_path / "none") == {}


def test_a_store_with_what_is_not_valid_says_so_on_every_build(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validation, "conforms", lambda data, targets: False)
    monkeypatch.setattr(validation, "shape_failures", lambda data, shapes: iter([Failure("it", "not in shape")]))
    for _ in range(2):
        assert build([str(folder)], tmp_path / "out").refused == ("it: not in shape",)
    monkeypatch.undo()
    assert build([str(folder)], tmp_path / "out").refused == ()


def test_only_graphs_that_changed_are_checked_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[int] = []

    def noted(data: Data, targets: Mapping[str, tuple[Check, ...]]) -> bool:
        checked.append(len(data))
        return conforms(data, targets)

    monkeypatch.setattr(validation, "conforms", noted)
    build([str(folder)], tmp_path / "out")
    assert len(checked) == 4  # two articles, what holds across them, and what is derived
    build([str(folder)], tmp_path / "out")
    assert len(checked) == 4
    (folder / "third.txt").write_text("A talk\n\nOlin Dray met Ada Thorn on 5 May 2021.\n", encoding="utf-8")
    build([str(folder)], tmp_path / "out")
    assert len(checked) == 4 + 3
    for spoil in ("{}", '["'):
        (tmp_path / "out" / "store" / "checked.json").write_text(spoil, encoding="utf-8")
        checked.clear()
        build([str(folder)], tmp_path / "out")
        assert len(checked) == 5
    checked.clear()
    monkeypatch.setattr(pipeline, "shapes_version", lambda: "other shapes")
    build([str(folder)], tmp_path / "out")
    assert len(checked) == 5


@pytest.mark.parametrize("change", ["add", "change", "remove"])
def test_a_graph_that_grew_is_the_one_that_is_built_from_nothing(folder: Path, tmp_path: Path, change: str) -> None:
    other = "A talk\n\nBerg and Lund met again in Oslo on 5 May 2021. “Berg is right,” Okafor said.\n"
    (folder / "again.txt").write_text(MEETING if change == "change" else other, encoding="utf-8")
    if change == "add":
        (folder / "again.txt").rename(tmp_path / "again.txt")
    build([str(folder)], tmp_path / "grown")
    if change == "add":
        (tmp_path / "again.txt").rename(folder / "again.txt")
    elif change == "change":
        (folder / "again.txt").write_text(other, encoding="utf-8")
    else:
        (folder / "again.txt").unlink()
    build([str(folder)], tmp_path / "grown")
    build([str(folder)], tmp_path / "fresh")
    assert digests(tmp_path / "grown") == digests(tmp_path / "fresh")
    first, second = ((tmp_path / each / "store" / "CURRENT").read_text() for each in ("grown", "fresh"))
    assert first == second
