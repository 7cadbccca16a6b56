"""The store as a networkx network, and the questions asked of it. An event is a node in the graph; here it is edges."""

from onrecord.network.build import build_network, project
from onrecord.network.find import find_entity, fold
from onrecord.network.happening import Evidence, Happening, NamedEntity
from onrecord.network.questions import (
    Centrality,
    Chain,
    Connection,
    Ego,
    Neighbour,
    Step,
    between,
    central,
    connections,
    ego,
    path,
)
from onrecord.network.reading import read_entities, read_happenings

__all__ = [
    "Centrality",
    "Chain",
    "Connection",
    "Ego",
    "Evidence",
    "Happening",
    "NamedEntity",
    "Neighbour",
    "Step",
    "between",
    "build_network",
    "central",
    "connections",
    "ego",
    "find_entity",
    "fold",
    "path",
    "project",
    "read_entities",
    "read_happenings",
]
