"""Events and statements -> edges. One event with four participants is six edges that share its key and sentences."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import combinations

import networkx as nx

from onrecord.network.happening import Evidence, Happening, NamedEntity
from onrecord.network.once import once
from onrecord.network.reading import read_entities, read_happenings
from onrecord.store import Store
from onrecord.vocab import UNATTRIBUTED

EVIDENCE_FIELDS = tuple(field.name for field in fields(Evidence))


@once
def build_network(store: Store) -> "nx.MultiDiGraph[str]":
    """The store as a network: nodes are entities by IRI, edges are events and statements with their sentences.

    Node attributes: name, type, aliases, events (how many events and statements it takes part in), alone (those that
    link it to nobody, as edge attributes). Edge attributes: type, label, kind, earliest, latest, precision, status,
    place, event, evidence (a list of dictionaries with the fields of `Evidence`). Places are nodes only where they
    take part or speak; words that nobody is named for have no node. All who ask of one store share it, frozen.
    """
    network = project(read_entities(store), read_happenings(store))
    nx.freeze(network)
    return network


def project(entities: Iterable[NamedEntity], happenings: Iterable[Happening]) -> "nx.MultiDiGraph[str]":
    """The network of `entities` linked by `happenings`; the same values in any order give the same network.

    >>> ada, bo = NamedEntity("a", "person", "Ada"), NamedEntity("b", "person", "Bo")
    >>> network = project([ada, bo], [Happening("v1", "event", "meeting", "Meeting: Ada and Bo", ("a", "b"))])
    >>> [(a, b, edge["type"]) for a, b, edge in network.edges(data=True)]
    [('a', 'b', 'met')]
    """
    told = sorted(happenings, key=lambda happening: happening.key)
    active = {key for happening in told for key in happening.participants}
    nodes = {each.key: each for each in sorted(entities, key=lambda entity: entity.key)}
    nodes = {
        key: each
        for key, each in nodes.items()
        if each.name != UNATTRIBUTED and (each.type != "place" or key in active)
    }
    counts = Counter(key for happening in told for key in {*happening.participants, *happening.others})
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for key, entity in nodes.items():
        network.add_node(
            key, name=entity.name, type=entity.type, aliases=list(entity.aliases), events=counts[key], alone=[]
        )
    for happening in told:
        _add(network, happening)
    return network


def _add(network: "nx.MultiDiGraph[str]", happening: Happening) -> None:
    known = [key for key in happening.participants if key in network]
    pairs = [pair for pair in _pairs(happening) if pair[0] in network and pair[1] in network]
    if not known:
        return
    attributes = _attributes(happening, network.nodes[known[0]]["type"])
    for source, target in pairs:
        network.add_edge(source, target, **attributes)
    for key in known if not pairs else ():
        network.nodes[key]["alone"].append(attributes)


def _pairs(happening: Happening) -> Iterator[tuple[str, str]]:
    if happening.is_mutual:
        yield from combinations(sorted(set(happening.participants)), 2)
    elif happening.participants:
        first, *rest = happening.participants
        yield from ((first, other) for other in dict.fromkeys((*rest, *happening.others)) if other != first)


def _attributes(happening: Happening, first_type: str) -> dict[str, object]:
    return {
        "type": happening.edge_type(first_type),
        "label": happening.label,
        "kind": happening.kind,
        "earliest": happening.earliest,
        "latest": happening.latest,
        "precision": happening.precision,
        "status": happening.status,
        "place": happening.place,
        "event": happening.key,
        "evidence": [{name: getattr(each, name) for name in EVIDENCE_FIELDS} for each in happening.evidence],
    }
