"""The quickstart notebook runs from its first cell to its last, uses public names only, and is kept without outputs."""

import ast
import importlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

nbformat = pytest.importorskip("nbformat", reason="notebooks need the extra: pip install '.[notebook]'")
nbclient = pytest.importorskip("nbclient", reason="notebooks need the extra: pip install '.[notebook]'")
pytest.importorskip("ipykernel", reason="notebooks need the extra: pip install '.[notebook]'")

Node = Mapping[str, Any]

NOTEBOOK = Path(__file__).parents[1] / "notebooks" / "quickstart.ipynb"
SECONDS = 300  # for one cell; all of them take ten on an idle machine
LOGIC = (ast.FunctionDef, ast.ClassDef, ast.While, ast.If, ast.Try, ast.Lambda)


@pytest.fixture
def notebook() -> Node:
    """The notebook as it is kept."""
    read: Node = nbformat.read(NOTEBOOK, as_version=4)
    return read


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in place of the user's own settings of Jupyter and IPython."""
    for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    return tmp_path


def code(notebook: Node) -> list[Node]:
    """Its cells of code."""
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def printed(cell: Node, stream: str = "stdout") -> str:
    """What the cell printed."""
    return "".join(output["text"] for output in cell["outputs"] if output.get("name") == stream)


def test_runs_and_answers(notebook: Node, home: Path) -> None:
    settings = {"timeout": SECONDS, "kernel_name": "python3", "resources": {"metadata": {"path": str(home)}}}
    nbclient.NotebookClient(notebook, **settings).execute()
    said = [printed(cell) for cell in code(notebook)]
    assert said[0].startswith("8 articles, ")
    assert "2023-03-13,2023-03-13,The Ardenholm Tribune,05-ardenholm-tribune-chain" in said[1]
    assert "spoke by telephone" in said[3]
    assert "Piers Aldane: Reyl of negotiating behind the back of parliament" in said[4]
    assert said[5].startswith("Piers Aldane → Tomas Reyl → Sergei Oltarin\n")
    assert said[7] == "explorer.html\nmap.html\ntimeline.html\n"
    assert not "".join(printed(cell, "stderr") for cell in code(notebook))


def test_is_kept_without_outputs(notebook: Node) -> None:
    assert not [cell["source"] for cell in code(notebook) if cell["outputs"] or cell["execution_count"]]


def test_uses_public_names_and_has_no_logic(notebook: Node) -> None:
    nodes = [node for cell in code(notebook) for node in ast.walk(ast.parse(cell["source"]))]
    imports = [
        (importlib.import_module(node.module), name.name)
        for node in nodes
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("onrecord")
        for name in node.names
    ]
    assert imports
    assert not [name for module, name in imports if name.startswith("_") or not hasattr(module, name)]
    assert not [node.attr for node in nodes if isinstance(node, ast.Attribute) and node.attr.startswith("_")]
    assert not [type(node).__name__ for node in nodes if isinstance(node, LOGIC)]
