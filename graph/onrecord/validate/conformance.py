"""Whether a graph has the shapes it must have, by a quick check that never takes a wrong graph for a right one.

It knows just those constraints of SHACL Core (W3C, 2017) that ``ontology/shapes.ttl`` uses, and refuses any other. What
it does not find right goes to pySHACL, which decides and says why; what it does find right need not go there, which
is most of the time that a check of many articles takes.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

import pyoxigraph as ox
from rdflib import RDF, SH, Graph, Literal
from rdflib.collection import Collection
from rdflib.term import Node

from onrecord.errors import AbortError

Term = ox.NamedNode | ox.Literal
Values = Sequence[Term]
Data = Mapping[Term, Mapping[str, Values]]
"""The values of each node's predicates."""
Check = Callable[[Data, Term, Values], bool]
"""Whether the values of a focus node's path satisfy a constraint; of a node shape the one value is the node itself."""
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE = str(RDF.type)
READ: dict[str, Callable[[str], object]] = {
    XSD + "string": str, XSD + "date": date.fromisoformat, XSD + "integer": int, XSD + "decimal": Decimal,
}  # fmt: skip
"""Data types by what reads them; values of others are left to pySHACL."""


def described(triples: Iterable[ox.Triple | ox.Quad]) -> dict[Term, dict[str, list[Term]]]:
    """The values of each node's predicates in a graph."""
    found: dict[Term, dict[str, list[Term]]] = {}
    for each in triples:
        subject, predicate = each.subject, each.predicate.value
        found.setdefault(subject, {}).setdefault(predicate, []).append(each.object)  # type: ignore[arg-type] # no triple terms
    return found


def read_targets(shapes: Graph) -> dict[str, tuple[Check, ...]]:
    """Class -> the checks of its instances. Raises AbortError for a constraint that is not known here."""
    found: dict[str, tuple[Check, ...]] = {}
    for shape, kind in sorted(shapes.subject_objects(SH.targetClass)):
        found[str(kind)] = (*found.get(str(kind), ()), shape_check(shapes, shape))
    return found


def conforms(data: Data, targets: Mapping[str, tuple[Check, ...]]) -> bool:
    """True if every node of `data` has the shapes of its classes; False where that is not certain."""
    return all(
        check(data, node, (node,))
        for node, values in data.items()
        for kind in values.get(TYPE, ())
        for check in targets.get(kind.value, ())
    )


def shape_check(shapes: Graph, shape: Node) -> Check:
    """The check of a node shape, or of a property shape at its path."""
    checks = [
        CONSTRAINTS[str(parameter)](shapes, shape, value)
        for parameter, value in sorted(shapes.predicate_objects(shape))
        if known(parameter)
    ]
    path = shapes.value(shape, SH.path)
    if path is None:
        return lambda data, focus, values: all(check(data, focus, values) for check in checks)
    at = str(path)

    def along(data: Data, focus: Term, values: Values) -> bool:
        found = [each for value in values for each in data.get(value, {}).get(at, ())]
        return all(check(data, focus, found) for check in checks)

    return along


def known(parameter: Node) -> bool:
    """True for a constraint, False for what describes a shape or belongs to another constraint."""
    if str(parameter) not in CONSTRAINTS and parameter not in DESCRIBING:
        raise AbortError(f"{parameter} in ontology/shapes.ttl: add this constraint to validate/conformance.py")
    return str(parameter) in CONSTRAINTS


def of_each(holds: Callable[[Term], bool]) -> Check:
    """The check that something holds of each value by itself."""
    return lambda data, focus, values: all(holds(value) for value in values)


def reads(value: Term, kind: str) -> bool:
    """True if a value is a literal of a data type, written as that type is."""
    if not isinstance(value, ox.Literal) or value.datatype.value != kind or kind not in READ:
        return False
    try:
        READ[kind](value.value)
    except (ValueError, ArithmeticError):
        return False
    return True


def count(least: int, most: float) -> Check:
    """The check on the number of values."""
    return lambda data, focus, values: least <= len(values) <= most


def inside(low: Decimal, high: Decimal) -> Check:
    """The check that each value is a number within bounds."""
    return of_each(lambda each: is_number(each) and low <= Decimal(each.value) <= high)


def is_number(value: Term) -> bool:
    """True for a literal that is an integer or a decimal."""
    return reads(value, XSD + "integer") or reads(value, XSD + "decimal")


def of_class(kind: str) -> Check:
    """The check that each value is an instance of a class in the same graph."""
    return lambda data, focus, values: all(
        kind in {each.value for each in data.get(value, {}).get(TYPE, ())} for value in values
    )


def compared(path: str, holds: Callable[[object, object], bool]) -> Check:
    """The check that each value compares so with each value of another path, both of one type."""

    def check(data: Data, focus: Term, values: Values) -> bool:
        others = data.get(focus, {}).get(path, ())
        return all(
            isinstance(one, ox.Literal) and reads(other, one.datatype.value) and reads(one, one.datatype.value)
            and holds(*(READ[one.datatype.value](each.value) for each in (one, other)))
            for one in values
            for other in others
        )  # fmt: skip

    return check


def nested(shapes: Graph, shape: Node) -> Check:
    """The check that each value has a shape."""
    inner = shape_check(shapes, shape)
    return lambda data, focus, values: all(inner(data, value, (value,)) for value in values)


def any_of(shapes: Graph, items: Node) -> Check:
    """The check that each value has one of several shapes."""
    options = [nested(shapes, each) for each in Collection(shapes, items)]
    return lambda data, focus, values: all(any(each(data, focus, (value,)) for each in options) for value in values)


def qualified(shapes: Graph, shape: Node, value: Node) -> Check:
    """The check on the number of values that have a shape."""
    inner = nested(shapes, value)
    low = shapes.value(shape, SH.qualifiedMinCount)
    high = shapes.value(shape, SH.qualifiedMaxCount)
    least, most = int(str(low or 0)), float(str(high or "inf"))
    return lambda data, focus, values: least <= sum(inner(data, focus, (each,)) for each in values) <= most


def to_ox(term: Node) -> Term:
    """A term of the shapes as Oxigraph writes it."""
    if isinstance(term, Literal):
        return ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype or XSD + "string")))
    return ox.NamedNode(str(term))


def among(shapes: Graph, items: Node) -> Check:
    """The check that each value is one of those listed."""
    listed = {to_ox(each) for each in Collection(shapes, items)}
    return of_each(listed.__contains__)


def matching(pattern: str) -> Check:
    """The check that each value matches a regular expression."""
    return of_each(lambda each: re.search(pattern, each.value) is not None)


CONSTRAINTS: dict[str, Callable[[Graph, Node, Node], Check]] = {
    str(SH.minCount): lambda shapes, shape, value: count(int(str(value)), float("inf")),
    str(SH.maxCount): lambda shapes, shape, value: count(0, int(str(value))),
    str(SH.datatype): lambda shapes, shape, value: of_each(lambda each: reads(each, str(value))),
    str(SH.nodeKind): lambda shapes, shape, value: of_each(
        lambda each: value == SH.IRI and isinstance(each, ox.NamedNode)
    ),
    str(SH["class"]): lambda shapes, shape, value: of_class(str(value)),
    str(SH["in"]): lambda shapes, shape, value: among(shapes, value),
    str(SH.pattern): lambda shapes, shape, value: matching(str(value)),
    str(SH.minLength): lambda shapes, shape, value: of_each(lambda each: len(each.value) >= int(str(value))),
    str(SH.minInclusive): lambda shapes, shape, value: inside(Decimal(str(value)), Decimal("Infinity")),
    str(SH.maxInclusive): lambda shapes, shape, value: inside(Decimal("-Infinity"), Decimal(str(value))),
    str(SH.lessThan): lambda shapes, shape, value: compared(str(value), lambda one, other: one < other),  # type: ignore[operator] # both of one type
    str(SH.lessThanOrEquals): lambda shapes, shape, value: compared(str(value), lambda one, other: one <= other),  # type: ignore[operator]
    str(SH.hasValue): lambda shapes, shape, value: lambda data, focus, values: to_ox(value) in values,
    str(SH.node): lambda shapes, shape, value: nested(shapes, value),
    str(SH.property): lambda shapes, shape, value: nested(shapes, value),
    str(SH["or"]): lambda shapes, shape, value: any_of(shapes, value),
    str(SH.qualifiedValueShape): lambda shapes, shape, value: qualified(shapes, shape, value),
}
"""What each parameter of SHACL Core asks, given the shapes, the shape that has it and its value."""
DESCRIBING: frozenset[Node] = frozenset(
    {RDF.type, SH.path, SH.message, SH.targetClass, SH.qualifiedMinCount, SH.qualifiedMaxCount}
)
