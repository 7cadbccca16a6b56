"""The names of things: every IRI of the data is a hash of content, and every literal is one that can be written.

No two articles share a node of their own, not even where they print the same text: so no triple stands in two
graphs. Oxigraph's union of graphs counts a triple once for each graph that has it, and a path over shared nodes
would multiply.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from pyoxigraph import NamedNode
from rdflib import Literal, URIRef

from onrecord.errors import AbortError
from onrecord.model import Article, Event, Position, Record, Span, Statement

Node = URIRef | Literal
Triple = tuple[URIRef, URIRef, Node]

CONTEXT = 32
"""How many characters of text before and after a passage `oa:prefix` and `oa:suffix` hold."""

SAFE_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*")
SURROGATE = re.compile("[\ud800-\udfff]")


def digest(*fields: str) -> str:
    """Sixteen hexadecimal digits that stand for `fields`, the same on every machine.

    >>> digest("a", "bc") == digest("ab", "c"), len(digest(""))
    (False, 16)
    """
    return sha256("\x1f".join(fields).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@lru_cache(maxsize=10_000)
def typed(text: str, datatype: URIRef | None = None) -> Literal:
    """A literal whose characters need no care, such as a date: the same one for the same text.

    >>> typed("2021-05-03", URIRef("http://www.w3.org/2001/XMLSchema#date")).value
    datetime.date(2021, 5, 3)
    """
    return Literal(text, datatype=datatype)


def literal(text: str) -> Literal:
    """`text` as a plain literal; half surrogate pairs, which no RDF syntax can hold, become U+FFFD one for one.

    >>> str(literal("a\\ud800b")) == "a\\ufffdb"
    True
    """
    return Literal(writable(text))


def writable(text: str) -> str:
    """`text` as a literal can hold it."""
    return SURROGATE.sub("\ufffd", text)


def web_address(url: str | None) -> URIRef | None:
    """`url` as an IRI if it is a well-formed http(s) one, else None: one bad IRI spoils a whole export.

    >>> web_address("https://example.org/a?b=c"), web_address("https://example.org/a b"), web_address("notes.txt")
    (rdflib.term.URIRef('https://example.org/a?b=c'), None, None)
    """
    return URIRef(url) if url and re.match(r"https?://[^/]", url, re.IGNORECASE) and _is_iri(url) else None


def _is_iri(text: str) -> bool:
    try:
        NamedNode(text)
    except ValueError:  # also of half surrogate pairs: UnicodeEncodeError is a ValueError
        return False
    return True


@lru_cache(maxsize=100_000)
def _iri(base: str, kind: str, key: str) -> URIRef:
    return URIRef(f"{base}{kind}/{key if SAFE_KEY.fullmatch(key) else digest(key)}")


def _spans(*spans: Span) -> str:
    return " ".join(f"{span.start}-{span.end}" for span in spans)


@dataclass(frozen=True, slots=True)
class Names:
    """The IRIs of the data under one base."""

    base: str

    def __post_init__(self) -> None:
        if web_address(self.base) is None or not self.base.endswith(("/", "#")):
            raise AbortError(f"--base {self.base!r} is not an http(s) address that ends in / or #")

    def of(self, kind: str, key: str) -> URIRef:
        """The IRI of the `kind` of thing with that key; a key that is not plain is hashed.

        >>> str(Names("https://example.org/").of("entity", "ab12"))
        'https://example.org/entity/ab12'
        """
        return _iri(self.base, kind, key)

    def article(self, article: Article) -> URIRef:
        """The IRI of an article, whatever its text is at the time."""
        return self.of("article", digest(article.id))

    def snapshot(self, article: Article) -> URIRef:
        """The IRI of an article's text as it was read; two articles that print the same text have two."""
        return self.of("text", digest(article.id, article.sha256))

    def graph(self, article: Article) -> URIRef:
        """The IRI of the graph with what this version of this article supports."""
        return self.of("graph", f"article-{digest(article.id, article.sha256)}")

    def evidence(self, article: Article, span: Span) -> URIRef:
        """The IRI of a passage of an article's text."""
        return self.of("evidence", digest(article.id, article.sha256, _spans(span)))

    def account(self, article: Article, event: Event) -> URIRef:
        """The IRI of an article's telling of an event."""
        when = event.time.edtf if event.time else ""
        spans = _spans(event.trigger, event.evidence)
        return self.of("account", digest(article.id, event.type, spans, event.status, when))

    def statement(self, record: Record, statement: Statement) -> URIRef:
        """The IRI of a statement: two speakers of the same words make two statements."""
        names = {entity.id: entity.name for entity in record.entities}
        words = "|".join(_spans(*part) for part in (statement.source, statement.cue, statement.content))
        speaker = names.get(statement.speaker or "", "")
        return self.of(
            "statement", digest(record.article.id, _spans(statement.evidence), words, statement.stance, speaker)
        )

    def position(self, article: Article, position: Position, person: str) -> URIRef:
        """The IRI of a position that a passage gives to the person with the key `person`."""
        return self.of("position", digest(article.id, _spans(position.evidence), person, position.role))
