"""The main job: sources → articles → records → collection → graphs → store → exports."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

from onrecord.code_version import graph_version, rules_version, shapes_version
from onrecord.collecting import collecting_rarely
from onrecord.decision_file import read_decisions
from onrecord.errors import AbortError, DamagedError, ExtractionError, InputError, OnRecordError
from onrecord.evaluate import Compared, compare, gold_files, read_gold
from onrecord.export import export_all
from onrecord.extract import extract_record
from onrecord.language import language_version, load_language
from onrecord.model import Article, Collection, Decided, Record
from onrecord.rdf import collection_graphs, graph_bases
from onrecord.read import read_sources
from onrecord.resolve import resolve_records
from onrecord.store import Store, open_store, read_checked, store_size, write_checked, write_store
from onrecord.validate import Failure, validate
from onrecord.wikidata import match_entities

Progress = Callable[[str, int, int], None]
"""Called with a stage, how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: counts, one line for each article refused, and the files written.

    `fresh` counts the articles that were new or changed; `refused_finds` the finds without valid evidence; `unfit` has
    a line for each decision of a person that is not in effect; `store_size` is in bytes.
    """

    articles: int
    fresh: int
    refused: tuple[str, ...]
    entities: int
    events: int
    statements: int
    triples: int
    refused_finds: int
    files: tuple[Path, ...]
    unfit: tuple[str, ...] = ()
    store_size: int = 0


def sample_articles() -> Path:
    """The folder of the sample articles that ship with the package."""
    return Path(__file__).parent / "samples"


def extract(sources: Sequence[str], *, language: str | None = None) -> Iterator[Record | OnRecordError]:
    """The record of each article of `sources`, and an error in place of each that cannot be used.

    `language` is an installed spaCy pipeline to read with instead of our own; raises InputError if it cannot be used.
    """
    for article in read_sources(sources):
        yield article if isinstance(article, InputError) else record_of(article, language)


def evaluate(
    gold: Sequence[Path], *, articles: Path | None = None, language: str | None = None
) -> Iterator[Compared | OnRecordError]:
    """How the record of each annotated article compares with its annotations, and an error in place of each that
    cannot be used. The text of one is ``NAME.txt`` in the folder `articles`, or beside its annotations."""
    for path in gold_files(gold):
        try:
            wanted = read_gold(path)
        except InputError as error:
            yield error
            continue
        for found in extract([str((articles or path.parent) / f"{wanted.article}.txt")], language=language):
            yield found if isinstance(found, OnRecordError) else compare(wanted, found)


def record_of(article: Article, language: str | None = None, threads: int = 0) -> Record | ExtractionError:
    """What `article` says, read with the pipeline `language`, our own by `threads` threads, or why it cannot be read
    through."""
    nlp = load_language(language, threads=threads)
    try:
        return extract_record(article, nlp)
    except ExtractionError as error:
        return error


@collecting_rarely()
def build(  # noqa: PLR0913  # each is one thing to say of a build
    sources: Sequence[str],
    out: Path,
    *,
    store: Path | None = None,
    jobs: int = 1,
    language: str | None = None,
    decisions: Path | None = None,
    wikidata: str | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Makes the store of exactly the articles of `sources` and writes every export into `out`.

    `language` is an installed spaCy pipeline to read with instead of our own; `decisions` the file of what a person
    decided; `wikidata` a table of Wikidata items or the address of a reconciliation service. Articles that the store
    has unchanged are not read through again. Raises AbortError if no source can be read, `decisions` is malformed,
    `wikidata` cannot be used, or the store or `out` cannot be written, and InputError if `language` cannot be
    used; then nothing that was there is changed.
    """
    told = read_decisions(decisions) if decisions else ()
    tell = progress or (lambda stage, done, total: None)
    folder = store or out / "store"
    known = known_records(folder)
    articles, refused = read_all(sources, known.values())
    records, fresh, unread = read_records(articles, known, jobs, language, tell)
    refused += unread
    if not records:
        raise AbortError("\n".join([*refused, "no article could be read through"]))
    collection = resolve_records(records.values(), told)
    if wikidata:
        collection = replace(collection, matches=match_entities(collection, wikidata))
    keys = {record.article.id: f"{graph_version()} {key}" for key, record in records.items()}
    written = write_store(folder, records, collection_graphs(collection), graph_bases(collection, keys))
    refused += [f"{failure.subject}: {failure.reason}" for failure in check_new(written, folder)]
    files = tuple(export_all(written, out, jobs, partial(tell, "exporting")))
    report = report_of(collection, fresh=fresh, refused=tuple(refused), triples=written.triples(), files=files)
    unfit = tuple(unfit_line(each, decisions) for each in collection.decided if each.problem)
    return replace(report, unfit=unfit, store_size=store_size(folder))


def check_new(store: Store, folder: Path) -> tuple[Failure, ...]:
    """What is not valid in `store`, which lies in `folder`; graphs that a build found right before are not checked
    again."""
    found = validate(store, known=read_checked(folder, shapes_version()))
    write_checked(folder, shapes_version(), found.right)
    return found.failures


def unfit_line(decided: Decided, path: Path | None) -> str:
    """One line on a decision that is not in effect, with where it stands and why."""
    where = f"{path} line {decided.decision.line}" if decided.decision.line else f"{path}"
    return f"{where}: {decided.decision.action}: {decided.problem}"


def report_of(
    collection: Collection, *, fresh: int, refused: tuple[str, ...], triples: int, files: tuple[Path, ...]
) -> BuildReport:
    """The report on a build that made `collection`."""
    return BuildReport(
        articles=len(collection.records),
        fresh=fresh,
        refused=refused,
        entities=len(collection.entities),
        events=len(collection.events),
        statements=sum(len(record.statements) for record in collection.records),
        triples=triples,
        refused_finds=sum(record.refused for record in collection.records),
        files=files,
    )


def read_records(
    articles: list[Article], known: Mapping[str, Record], jobs: int, language: str | None, tell: Progress
) -> tuple[dict[str, Record], int, list[str]]:
    """The records of `articles` by key, those `known` taken over; how many were read through afresh, and a line for
    each that could not be."""
    keyed = {record_key(article, language): article for article in articles}
    fresh = {article.id: key for key, article in keyed.items() if key not in known}
    records = {key: replace(known[key], article=article) for key, article in keyed.items() if key in known}
    refused = []
    for number, found in enumerate(read_through([keyed[key] for key in fresh.values()], jobs, language), 1):
        tell("reading", number, len(fresh))
        if isinstance(found, ExtractionError):
            refused.append(str(found))
        else:
            records[fresh[found.article.id]] = found
    return {key: records[key] for key in keyed if key in records}, len(fresh), refused


def read_all(sources: Sequence[str], known: Iterable[Record] = ()) -> tuple[list[Article], list[str]]:
    """The articles of `sources`, and a line for each that cannot be used; AbortError if there are no articles at
    all."""
    articles: list[Article] = []
    refused: list[str] = []
    for found in read_sources(sources, [record.article for record in known]):
        if isinstance(found, InputError):
            refused.append(str(found))
        else:
            articles.append(found)
    if not articles:
        raise AbortError("\n".join([*refused, "no source could be read: name a .txt file or a folder that holds some"]))
    return articles, refused


def known_records(folder: Path) -> dict[str, Record]:
    """The records that the store in `folder` holds already; none if there is no store yet, or it is damaged."""
    try:
        return dict(open_store(folder).records) if (folder / "CURRENT").exists() else {}
    except DamagedError:
        return {}


def record_key(article: Article, language: str | None = None) -> str:
    """What a record depends on: the rules and the pipeline `language` that read the article, its text, and what is
    known of it besides."""
    known = repr(replace(article, path="", text=""))
    parts = [rules_version(), known, article.sha256, *([] if language is None else [language_version(language)])]
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def read_through(articles: list[Article], jobs: int, language: str | None = None) -> Iterator[Record | ExtractionError]:
    """The records of `articles` in their order, by `jobs` processes with the pipeline `language`."""
    if jobs == 1 or len(articles) < 2 * jobs:
        yield from map(partial(record_of, language=language), articles)
        return
    # each process begins anew: the model's threads do not survive a fork
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        read = partial(record_of, language=language, threads=1)
        yield from pool.map(read, articles, chunksize=max(1, len(articles) // (jobs * 8)))
