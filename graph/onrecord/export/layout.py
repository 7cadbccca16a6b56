"""Where the map draws each entity: computed beforehand, the same on every machine (plain arithmetic, a fixed seed).

Distances on paper follow distances in the network (stress, as Kamada and Kawai), lowered pair by pair as in Zheng,
Pawar and Goodman, "Graph Drawing by Stochastic Gradient Descent" (2018); then boxes that overlap are pushed apart.
"""

import math
from collections.abc import Mapping
from itertools import combinations
from random import Random

import networkx as nx

Point = tuple[float, float]
Box = tuple[float, float]
Place = tuple[int, int]

STEP = 125.0  # pixels for one step in the network; labels that need more room push each other apart
# Long chains would leave most of the page empty: far apart in the network is drawn less far on paper.
COMPRESSION = 0.72
WIDE, TALL = 2.1, 0.62  # width to height of a page on a desk and on a telephone
ROUNDS = 40
GAP = 60.0
LEAST_OVERLAP = 0.5
TRIES, FEW_EDGES = 12, 150  # with more lines than that, some cross wherever one begins


def layouts(network: "nx.Graph[str]", boxes: Mapping[str, Box]) -> tuple[dict[str, Place], dict[str, Place]]:
    """A position in whole pixels for the middle of each node, on a wide page and on a tall one.

    `boxes` gives the width and height that each node needs with its label. Time grows with the square of the number
    of nodes: two seconds for 200.

    >>> layouts(nx.Graph([("a", "b")]), {"a": (80, 40), "b": (80, 40)})[0]
    {'a': (40, 20), 'b': (139, 20)}
    """
    parts = sorted((sorted(part) for part in nx.connected_components(network)), key=lambda part: (-len(part), part))
    flat = [_flat(_untangled(network, part)) for part in parts]
    wide, tall = (
        _packed([_spread(_stretched(part, shape), boxes) for part in flat], boxes, shape) for shape in (WIDE, TALL)
    )
    return wide, tall


def _flat(points: dict[str, Point]) -> dict[str, Point]:
    """The points round their middle, with their longest extent laid flat."""
    x_mean, y_mean = _mean(list(points.values()))
    moved = {key: (x - x_mean, y - y_mean) for key, (x, y) in points.items()}
    xx, yy = (sum(point[axis] ** 2 for point in moved.values()) for axis in (0, 1))
    xy = sum(x * y for x, y in moved.values())
    angle = math.atan2(2 * xy, xx - yy) / 2
    cos, sin = math.cos(angle), math.sin(angle)
    return {key: (x * cos + y * sin, y * cos - x * sin) for key, (x, y) in moved.items()}


def _stretched(flat: dict[str, Point], shape: float) -> dict[str, Point]:
    points = flat if shape >= 1 else {key: (-y, x) for key, (x, y) in flat.items()}
    across, down = (math.sqrt(sum(point[axis] ** 2 for point in points.values())) or 1.0 for axis in (0, 1))
    stretch = min(1.6, max(0.75, math.sqrt(shape * down / across)))
    return {key: (x * stretch, y / stretch) for key, (x, y) in points.items()}


def _mean(points: list[Point]) -> Point:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _untangled(network: "nx.Graph[str]", part: list[str]) -> dict[str, Point]:
    """The arrangement with the fewest crossing lines among several that differ in where they began."""
    keys = sorted(part, key=lambda key: (-network.degree(key), key))
    edges = [(a, b) for a, b in network.subgraph(part).edges()]
    distances = _distances(network, keys)
    seed, best = 1, _stress(keys, distances, 1)
    fewest = _crossings(best, edges) if len(edges) <= FEW_EDGES else 0
    while fewest and seed < TRIES:
        seed += 1
        points = _stress(keys, distances, seed)
        crossings = _crossings(points, edges)
        if crossings < fewest:
            best, fewest = points, crossings
    return best


def _distances(network: "nx.Graph[str]", keys: list[str]) -> list[tuple[int, int, int]]:
    number = {key: at for at, key in enumerate(keys)}
    return sorted(
        (number[key], number[to], far)
        for key in keys
        for to, far in nx.single_source_shortest_path_length(network, key).items()
        if number[to] > number[key]
    )


def _stress(keys: list[str], distances: list[tuple[int, int, int]], seed: int) -> dict[str, Point]:
    random = Random(seed)
    width = STEP * math.sqrt(len(keys))
    points = [[random.random() * width, random.random() * width] for _ in keys]
    # each pair with its own two points: looked up by number, they would take half as long again
    pairs = [(points[a], points[b], STEP * far**COMPRESSION, far**2) for a, b, far in distances]
    farthest = max((squared for *_, squared in pairs), default=1)
    random.shuffle(pairs)
    for turn in range(ROUNDS):
        rate = farthest * (0.01 / farthest) ** (turn / (ROUNDS - 1))
        # as cards are riffled: another order in each round, which leaves as little stress as to shuffle them each time
        pairs = pairs[1::2] + pairs[::2]
        for a, b, wanted, squared in pairs:
            dx, dy = a[0] - b[0], a[1] - b[1]
            apart = math.sqrt(dx * dx + dy * dy) or 1e-3
            share = rate / squared if rate < squared else 1.0
            move = share * (apart - wanted) / (2 * apart)
            a[0] -= move * dx
            a[1] -= move * dy
            b[0] += move * dx
            b[1] += move * dy
    return {key: (x, y) for key, (x, y) in zip(keys, points, strict=True)}


def _crossings(points: dict[str, Point], edges: list[tuple[str, str]]) -> int:
    return sum(
        not {*one} & {*other} and _cross(*(points[key] for key in (*one, *other)))
        for one, other in combinations(edges, 2)
    )


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    def left(p: Point, q: Point, r: Point) -> bool:
        return (q[0] - p[0]) * (r[1] - p[1]) > (q[1] - p[1]) * (r[0] - p[0])

    return left(a, b, c) != left(a, b, d) and left(c, d, a) != left(c, d, b)


def _spread(points: dict[str, Point], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """The points with overlapping boxes pushed apart, each pair along the axis that needs the shorter way."""
    grow = _growth(points, boxes)
    at = {key: [x * grow, y * grow] for key, (x, y) in points.items()}
    widest = max(boxes[key][0] for key in at)
    for _ in range(80):
        ordered = [(at[key], boxes[key]) for key in sorted(at, key=lambda key: (at[key][0], key))]
        moved = False
        for number, (a, box_a) in enumerate(ordered, 1):
            for b, box_b in ordered[number:]:
                if b[0] - a[0] > widest:
                    break
                # most pairs are far apart from top to bottom
                if (box_a[1] + box_b[1]) / 2 - abs(b[1] - a[1]) > LEAST_OVERLAP:
                    moved |= _push(a, b, box_a, box_b)
        if not moved:
            break
    return {key: (x, y) for key, (x, y) in at.items()}


def _growth(points: dict[str, Point], boxes: Mapping[str, Box]) -> float:
    # Where the boxes alone would fill the page, pushing them apart one by one takes long and tears neighbours apart.
    left, top, right, bottom = _frame(points, boxes)
    filled = sum(across * down for across, down in (boxes[key] for key in points))
    return max(1.0, math.sqrt(1.2 * filled / ((right - left) * (bottom - top))))


def _push(a: list[float], b: list[float], box_a: Box, box_b: Box) -> bool:
    dx, dy = b[0] - a[0], b[1] - a[1]
    x_over, y_over = (box_a[0] + box_b[0]) / 2 - abs(dx), (box_a[1] + box_b[1]) / 2 - abs(dy)
    if x_over <= LEAST_OVERLAP or y_over <= LEAST_OVERLAP:
        return False
    axis, over, way = (0, x_over, dx) if x_over < y_over else (1, y_over, dy)
    move = over / 2 + 0.5 if way >= 0 else -over / 2 - 0.5
    a[axis] -= move
    b[axis] += move
    return True


def _packed(parts: list[dict[str, Point]], boxes: Mapping[str, Box], shape: float) -> dict[str, Place]:
    """All parts beside and below each other: the largest first, the small ones in rows as wide as it."""
    result: dict[str, Place] = {}
    left = top = height = 0.0
    width = math.sqrt(shape * sum(across * down for across, down in boxes.values()))
    for part in parts:
        x0, y0, x1, y1 = _frame(part, boxes)
        if left and left + x1 - x0 > width:
            left, top, height = 0.0, top + height + GAP, 0.0
        result |= {key: (round(x - x0 + left), round(y - y0 + top)) for key, (x, y) in part.items()}
        left, height = left + x1 - x0 + GAP, max(height, y1 - y0)
        width = max(width, left)
        if len(result) == len(part):
            left, top, height = 0.0, height + GAP, 0.0
    return result


def _frame(part: dict[str, Point], boxes: Mapping[str, Box]) -> tuple[float, float, float, float]:
    return (
        min(x - boxes[key][0] / 2 for key, (x, _) in part.items()),
        min(y - boxes[key][1] / 2 for key, (_, y) in part.items()),
        max(x + boxes[key][0] / 2 for key, (x, _) in part.items()),
        max(y + boxes[key][1] / 2 for key, (_, y) in part.items()),
    )
