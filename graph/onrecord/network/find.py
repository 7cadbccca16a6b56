"""Which entity a person means by a name typed in."""

import networkx as nx
from anyascii import anyascii
from rapidfuzz import process

from onrecord.errors import AbortError

MOST_LISTED = 6


def fold(name: str) -> str:
    """`name` without case, accents and doubled spaces, other scripts in Latin letters.

    >>> fold("  Zoë  KRÄMER ")
    'zoe kramer'
    """
    return " ".join(anyascii(name).casefold().split())


def find_entity(network: "nx.MultiDiGraph[str]", name: str) -> str:
    """The node that `name` means: by its name, else an alias, else whole words of either, else a part of either.

    Raises AbortError, listing the candidates, where several fit or none does.
    """
    wanted = fold(name)
    names = {key: [fold(data["name"]), *map(fold, data["aliases"])] for key, data in network.nodes(data=True)}
    tiers = (
        [key for key, known in names.items() if known[0] == wanted],
        [key for key, known in names.items() if wanted in known],
        [key for key, known in names.items() if any(f" {wanted} " in f" {each} " for each in known)],
        [key for key, known in names.items() if wanted and any(wanted in each for each in known)],
    )
    found = next((tier for tier in tiers if tier), [])
    if len(found) == 1:
        return found[0]
    raise AbortError(_ambiguous(network, name, found) if found else _unknown(network, name, names))


def _ambiguous(network: "nx.MultiDiGraph[str]", name: str, found: list[str]) -> str:
    listed = sorted(f"{network.nodes[key]['name']} ({network.nodes[key]['type']})" for key in found)
    more = f" and {len(listed) - MOST_LISTED} more" if len(listed) > MOST_LISTED else ""
    return f"“{name}” may be {'; '.join(listed[:MOST_LISTED])}{more}: give more of the name"


def _unknown(network: "nx.MultiDiGraph[str]", name: str, names: dict[str, list[str]]) -> str:
    if not names:
        return f"nobody is called “{name}”: the store holds no entities; run `onrecord build SOURCE` on articles first"
    spellings = {f"{key}\n{each}": each for key, known in names.items() for each in known}
    ranked = process.extract(fold(name), spellings, limit=12)
    closest = list(dict.fromkeys(network.nodes[at.partition("\n")[0]]["name"] for _, _, at in ranked))
    return f"nobody is called “{name}”: the closest names are {'; '.join(closest[:3])}"
