"""Prints the lower bound of each dependency as an exact version, for `make lowest`; not a test."""

import re
import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parent.parent / "pyproject.toml"


def lower_bounds(text: str) -> list[str]:
    """``name==bound`` for each runtime dependency of a pyproject file."""
    dependencies: list[str] = tomllib.loads(text)["project"]["dependencies"]
    found = (re.fullmatch(r"([\w.-]+)>=([\w.]+)", each) for each in dependencies)
    return [f"{match[1]}=={match[2]}" for match in found if match]


if __name__ == "__main__":
    sys.stdout.write("\n".join(lower_bounds(PROJECT.read_text(encoding="utf-8"))) + "\n")
