"""Organizations, outlets, places and groups joined where their folded or usual names agree."""

import re
from collections import defaultdict
from functools import cache

from anyascii import anyascii

from onrecord.resolve.lexicon import lines_of
from onrecord.resolve.named import Named
from onrecord.resolve.names import Why

ONE_BODY = 0.95


@cache
def usual_names() -> dict[str, str]:
    """Folded name of a body -> its usual name."""
    rows = [line.split("|") for line in lines_of("organizations")]
    return {fold_body(name): row[0] for row in rows for name in row}


def fold_body(name: str) -> str:
    """A body's name for comparison: lower case, without article, dots and possessive.

    >>> fold_body("The F.B.I.") == fold_body("FBI")
    True
    """
    plain = anyascii(name).casefold().replace(".", "").replace("'s", "")
    return " ".join(word for word in re.findall(r"\w+", plain) if word not in {"the", "a", "an"})


def join_bodies(bodies: list[Named]) -> list[tuple[list[Named], list[Why]]]:
    """The groups of `bodies` that are one body, each with the reasons."""
    groups: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for body in bodies:
        kind = "body" if body.type in {"organization", "outlet"} else body.type
        groups[kind, fold_body(usual_names().get(fold_body(body.name), body.name))].append(body)
    return [(group, body_reasons(group)) for group in groups.values()]


def body_reasons(group: list[Named]) -> list[Why]:
    """Why names of one body were joined where they are written differently."""
    names = sorted({each.name for each in group})
    return [("names of one body: " + ", ".join(names), ONE_BODY)] if len(names) > 1 else []
