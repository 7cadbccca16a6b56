"""Who may import whom, and how long a module and a function may be: read from the source, not from what runs."""

import ast
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import onrecord

PACKAGE = Path(onrecord.__file__).parent
LAYERS = (
    {"errors", "collecting"},
    {"model"},
    {"record_json", "decision_file"},
    {"vocab"},
    {"code_version"},
    {"read", "language", "extract", "resolve", "rdf", "evaluate"},
    {"store", "validate", "query"},
    {"network", "review", "wikidata"},
    {"export"},
    {"pipeline", "serve", "push"},
    {"cli"},
)
RANK = {unit: rank for rank, units in enumerate(LAYERS) for unit in units}
SIBLINGS = {("extract", "language")}
"""Units of one layer of which the first may import the second."""
ONLY_IN = {
    "networkx": ("network", "export"),
    "pyvis": ("export/page.py",),
    "pyshacl": ("validate/__init__.py",),
    "requests": ("push.py", "wikidata/service.py"),
    "urllib3": ("push.py",),
    "typer": ("cli",),
    "rich": ("cli",),
    "spacy": ("language", "extract"),
    "dateparser": ("extract/calendar.py",),
    "pydantic": ("read", "evaluate/gold.py", "decision_file.py"),
    "tomlkit": ("decision_file.py",),
    "filelock": ("store/writing.py",),
    "onnxruntime": ("language/trained/reader.py", "language/train/export.py"),
    "tokenizers": ("language/trained/pieces.py",),
}
"""Where a package may be imported: units, or single modules."""
NEVER_RDFLIB = (
    "errors",
    "model",
    "record_json",
    "decision_file",
    "read",
    "language",
    "extract",
    "resolve",
    "evaluate",
    "wikidata",
)
UNDECLARED = {"click"}
"""Comes with Typer, which shows its exceptions."""
IMPORTED_AS = {"pystemmer": "Stemmer"}
"""Packages that are imported by another name than they are installed by."""
LONGEST_MODULE, LONGEST_FUNCTION = 250, 25
LONGER_MODULES = {"model.py": "every value of the project in one place, most of it fields and what they mean"}


def modules() -> dict[str, ast.Module]:
    """Each module's path within the package -> its source, parsed."""
    files = sorted(PACKAGE.rglob("*.py"))
    return {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in files}


def unit_of(module: str) -> str:
    """The stage that a module belongs to: its folder, or its own name; empty for the package itself."""
    head = module.partition("/")[0].removesuffix(".py")
    return "" if head == "__init__" else head


def imported(tree: ast.AST) -> Iterator[str]:
    """The dotted names that a module imports anywhere in it; what is relative stands with its dots."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = "." * node.level + (node.module or "")
            yield from (f"{source}.{alias.name}" for alias in node.names)


def own(name: str) -> str | None:
    """The unit of ours that a dotted name lies in; None for other packages and for the version number."""
    parts = name.split(".")
    return parts[1] if parts[0] == "onrecord" and len(parts) > 1 and parts[1] != "__version__" else None


def wrong_imports(sources: dict[str, ast.Module]) -> list[str]:
    """Each import between units that the layers forbid."""
    found = []
    for module, tree in sources.items():
        unit = unit_of(module)
        for name in imported(tree):
            target = own(name)
            if target is None or target == unit or not unit:
                continue
            if RANK[target] >= RANK[unit] and (unit, target) not in SIBLINGS:
                found.append(f"{module} imports {name}")
    return found


def misplaced_packages(sources: dict[str, ast.Module]) -> list[str]:
    """Each import of a package outside the one place that it belongs to."""
    found = []
    for module, tree in sources.items():
        for name in imported(tree):
            package = name.partition(".")[0]
            allowed = ONLY_IN.get(package, (unit_of(module),))
            if package == "rdflib" and unit_of(module) in NEVER_RDFLIB:
                allowed = ()
            if unit_of(module) not in allowed and module not in allowed:
                found.append(f"{module} imports {name}")
    return found


def long_functions(sources: dict[str, ast.Module]) -> list[str]:
    """Each function whose lines behind its docstring, or whose statements, are too many."""
    found = []
    for module, tree in sources.items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            body = node.body[1:] if ast.get_docstring(node) is not None else node.body
            lines = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
            statements = sum(isinstance(inner, ast.stmt) for part in body for inner in ast.walk(part))
            if max(lines, statements) > LONGEST_FUNCTION:
                found.append(f"{module}: {node.name} has {lines} lines and {statements} statements")
    return found


def test_every_unit_has_its_layer() -> None:
    assert {unit_of(module) for module in modules()} - {""} == set(RANK)


def test_a_unit_imports_from_the_layers_below_it_only() -> None:
    assert wrong_imports(modules()) == []


def test_packages_stay_in_their_place() -> None:
    assert misplaced_packages(modules()) == []


def test_imports_are_absolute_and_whole_modules_are_never_starred() -> None:
    names = [(module, name) for module, tree in modules().items() for name in imported(tree)]
    assert [pair for pair in names if pair[1].startswith(".") or pair[1].endswith(".*")] == []


def test_the_package_itself_imports_nothing() -> None:
    assert list(imported(modules()["__init__.py"])) == []


def test_what_is_imported_is_declared() -> None:
    project = tomllib.loads((PACKAGE.parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    required, training = names_of(project["dependencies"]), names_of(project["optional-dependencies"]["train"])
    for module, tree in modules().items():
        packages = {name.partition(".")[0] for name in imported(tree)}
        declared = required | training if module.startswith("language/train/") else required
        assert packages - sys.stdlib_module_names - {"onrecord"} - UNDECLARED - declared == set(), module


def names_of(requirements: list[str]) -> set[str]:
    """The import names of what a list of requirements asks for."""
    names = (line.partition(">")[0] for line in requirements)
    return {IMPORTED_AS.get(name, name.replace("-", "_")) for name in names}


def test_no_module_and_no_function_is_longer_than_agreed() -> None:
    lines = {name: len((PACKAGE / name).read_text(encoding="utf-8").splitlines()) for name in modules()}
    long = {name for name, count in lines.items() if count > LONGEST_MODULE}
    assert {name: lines[name] for name in long - LONGER_MODULES.keys()} == {}
    assert long >= LONGER_MODULES.keys(), "no longer needs its exception"
    assert long_functions(modules()) == []


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("read/text.py", "from onrecord.language import load_language"),
        ("language/cues.py", "import onrecord.extract.stance"),
        ("model.py", "from onrecord import pipeline"),
        ("resolve/names.py", "from onrecord.extract import entities"),
        ("query.py", "from onrecord.store import Store"),
    ],
)
def test_a_forbidden_import_is_seen(module: str, line: str) -> None:
    assert len(wrong_imports({module: ast.parse(line)})) == 1


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("resolve/names.py", "def late() -> None:\n    import rdflib"),
        ("rdf/iris.py", "from networkx.algorithms import bipartite"),
        ("export/map.py", "import pyvis.network"),
        ("query.py", "from rich.table import Table"),
        ("pipeline.py", "import pyshacl as shacl"),
    ],
)
def test_a_misplaced_package_is_seen(module: str, line: str) -> None:
    assert len(misplaced_packages({module: ast.parse(line)})) == 1


def test_what_the_rule_allows_is_not_reported() -> None:
    allowed = {
        "extract/events.py": ast.parse("from onrecord.language import Attribution\nfrom onrecord.extract import times"),
        "cli/build.py": ast.parse(
            "from onrecord import __version__\nimport typer\nfrom onrecord.errors import AbortError"
        ),
        "export/gexf.py": ast.parse("import networkx as nx\nfrom onrecord.network import build_network"),
    }
    assert wrong_imports(allowed) == misplaced_packages(allowed) == []
