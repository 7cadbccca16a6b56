"""Questions asked of the network, answered with frozen values: who leads to whom, who is central, what lay between."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice, pairwise
from typing import Any

import networkx as nx

from onrecord.errors import AbortError
from onrecord.network.find import find_entity
from onrecord.network.happening import CONTACT_EDGES, Evidence

# A chain through two real meetings tells more than one through an outlet that wrote of both, and
# a denied meeting is hardly a link; so a step costs by what it rests on.
CONTACT_COST, EVENT_COST, STATEMENT_COST, REPORT_COST = 2, 3, 4, 6
STATUS_FACTOR = {"happened": 1, "planned": 2, "possible": 2, "alleged": 2, "denied": 4}
# Exact betweenness is quadratic: above this many entities a fixed sample of them stands for all.
EXACT_BETWEENNESS = 500


@dataclass(frozen=True, slots=True)
class Connection:
    """One edge in words: `source` and `target` are names, dates ISO or empty, `event` an event's or statement's IRI."""

    source: str
    target: str
    type: str
    label: str
    earliest: str
    latest: str
    status: str
    event: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """From one entity to the next of a chain, with the best connections between the two."""

    source: str
    target: str
    connections: tuple[Connection, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """A shortest chain: the names along it, and its steps."""

    entities: tuple[str, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An entity near another, `distance` steps away."""

    name: str
    type: str
    distance: int


@dataclass(frozen=True, slots=True)
class Ego:
    """An entity, those around it (nearest first), and every connection among them all."""

    name: str
    type: str
    neighbours: tuple[Neighbour, ...]
    connections: tuple[Connection, ...]


@dataclass(frozen=True, slots=True)
class Centrality:
    """How central an entity is: `degree` counts those it is connected with, `betweenness` is from 0 to 1."""

    name: str
    type: str
    degree: int
    betweenness: float
    events: int


def connections(network: "nx.MultiDiGraph[str]") -> tuple[Connection, ...]:
    """Every edge in words, by date, undated ones last."""
    return _ordered(_connection(network, *edge) for edge in network.edges(data=True))


def path(network: "nx.MultiDiGraph[str]", a: str, b: str, *, limit: int = 3) -> tuple[Chain, ...]:
    """The best chains from the entity called `a` to the one called `b`, at most `limit`; empty if there is none.

    Real contacts are preferred to statements, and what happened to what was planned or denied. Raises AbortError where
    a name fits none or several, or both names mean one entity.
    """
    start, end = find_entity(network, a), find_entity(network, b)
    if start == end:
        raise AbortError(f"“{a}” and “{b}” are both {network.nodes[start]['name']}: name two different entities")
    costs = _costs(network)
    if not nx.has_path(costs, start, end):
        return ()
    found = islice(nx.all_shortest_paths(costs, start, end, weight="cost"), limit)
    return tuple(_chain(network, costs, keys) for keys in found)


def ego(network: "nx.MultiDiGraph[str]", a: str, radius: int = 1) -> Ego:
    """The entity called `a` and all within `radius` steps of it. Raises AbortError as `find_entity` does."""
    center = find_entity(network, a)
    distances = nx.single_source_shortest_path_length(network.to_undirected(as_view=True), center, cutoff=radius)
    near = [
        Neighbour(network.nodes[key]["name"], network.nodes[key]["type"], steps)
        for key, steps in distances.items()
        if key != center
    ]
    data = network.nodes[center]
    near.sort(key=lambda neighbour: (neighbour.distance, neighbour.name, neighbour.type))
    return Ego(data["name"], data["type"], tuple(near), connections(network.subgraph(distances)))


def central(network: "nx.MultiDiGraph[str]", top: int = 10) -> tuple[Centrality, ...]:
    """The `top` entities with the most neighbours; those that lie between many others first among equals."""
    plain: nx.Graph[str] = nx.Graph()
    plain.add_edges_from((a, b) for a, b in network.edges())
    sample = EXACT_BETWEENNESS if len(plain) > EXACT_BETWEENNESS else None
    betweenness = nx.betweenness_centrality(plain, k=sample, seed=1)
    rows = [
        Centrality(data["name"], data["type"], plain.degree(key), round(betweenness[key], 4), data["events"])
        for key, data in network.nodes(data=True)
        if key in plain
    ]
    rows.sort(key=lambda row: (-row.degree, -row.betweenness, row.name))
    return tuple(rows[:top])


def between(network: "nx.MultiDiGraph[str]", earliest: date, latest: date) -> "nx.MultiDiGraph[str]":
    """The part of `network` whose edges may lie within the two dates, both included; undated edges are left out."""
    first, last = earliest.isoformat(), latest.isoformat()
    if first > last:
        raise AbortError(f"{first} is after {last}: give the earlier date first")
    kept = [
        (a, b, data)
        for a, b, data in network.edges(data=True)
        if data["earliest"] and data["earliest"] <= last and data["latest"] >= first
    ]
    within: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    near = {key for a, b, _ in kept for key in (a, b)}
    within.add_nodes_from((key, data) for key, data in network.nodes(data=True) if key in near)
    within.add_edges_from(kept)
    return within


def _cost(network: "nx.MultiDiGraph[str]", source: str, data: dict[str, Any]) -> int:
    if data["type"] in CONTACT_EDGES.values():
        cost = CONTACT_COST
    elif data["kind"] == "event":
        cost = EVENT_COST
    else:
        cost = REPORT_COST if network.nodes[source]["type"] == "outlet" else STATEMENT_COST
    return cost * STATUS_FACTOR.get(data["status"], 1)


def _costs(network: "nx.MultiDiGraph[str]") -> "nx.Graph[str]":
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(network)
    for source, target, data in network.edges(data=True):
        cost = _cost(network, source, data)
        known = plain.get_edge_data(source, target, {"cost": cost})["cost"]
        plain.add_edge(source, target, cost=min(cost, known))
    return plain


def _chain(network: "nx.MultiDiGraph[str]", costs: "nx.Graph[str]", keys: list[str]) -> Chain:
    names = tuple(network.nodes[key]["name"] for key in keys)
    steps = tuple(
        Step(names[at], names[at + 1], _best(network, a, b, costs[a][b]["cost"]))
        for at, (a, b) in enumerate(pairwise(keys))
    )
    return Chain(names, steps)


def _best(network: "nx.MultiDiGraph[str]", a: str, b: str, cost: int) -> tuple[Connection, ...]:
    edges = [(s, t, data) for s, t in ((a, b), (b, a)) for data in (network.get_edge_data(s, t) or {}).values()]
    return _ordered(_connection(network, s, t, data) for s, t, data in edges if _cost(network, s, data) == cost)


def _connection(network: "nx.MultiDiGraph[str]", source: str, target: str, data: dict[str, Any]) -> Connection:
    return Connection(
        network.nodes[source]["name"], network.nodes[target]["name"], data["type"], data["label"], data["earliest"],
        data["latest"], data["status"], data["event"], tuple(Evidence(**each) for each in data["evidence"]),
    )  # fmt: skip


def _ordered(found: Iterable[Connection]) -> tuple[Connection, ...]:
    return tuple(sorted(found, key=lambda one: (one.earliest or "9999", one.event, one.source, one.target)))
