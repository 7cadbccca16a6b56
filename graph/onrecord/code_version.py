"""Digests of the package's own code and data: what they made before is made again when they change."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from onrecord import __version__
from onrecord.vocab import ontology_folder

RULE_FILES = frozenset({".py", ".tsv", ".txt", ".onnx", ".json"})
HERE = Path(__file__).parent


@cache
def reading_version() -> str:
    """A digest of what makes an article from a file."""
    return code_version("read")


@cache
def rules_version() -> str:
    """A digest of what makes a record from an article; what only trains the weights is no part of it."""
    return code_version("language", "extract")


@cache
def graph_version() -> str:
    """A digest of what makes a graph from a record."""
    return code_version("rdf")


@cache
def shapes_version() -> str:
    """A digest of what finds a graph right."""
    shapes = (ontology_folder() / "shapes.ttl").read_bytes()
    return sha256(code_version("validate", "rdf").encode() + shapes).hexdigest()


@cache
def code_version(*units: str) -> str:
    """A digest of the package's version, the values that it works on, and the code and data of `units`."""
    paths = [HERE / "model.py", HERE / "vocab.py", *(path for unit in units for path in (HERE / unit).rglob("*"))]
    files = [path for path in paths if path.suffix in RULE_FILES and path.parent != HERE / "language" / "train"]
    digest = sha256(__version__.encode())
    for path in sorted(files):
        digest.update(path.relative_to(HERE).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()
