"""Spans found again by where they stand, so that a long text takes no longer a word than a short one."""

from collections.abc import Iterable, Mapping

from onrecord.model import Span

STRETCH = 1000
"""Characters of a text that are looked at together."""
Stretches = Mapping[int, tuple[Span, ...]]


def by_stretch(spans: Iterable[Span]) -> Stretches:
    """The spans by the stretches of the text that they touch.

    >>> by_stretch([Span(5, 10), Span(900, 1100)])
    {0: (Span(start=5, end=10), Span(start=900, end=1100)), 1: (Span(start=900, end=1100),)}
    """
    found: dict[int, list[Span]] = {}
    for span in spans:
        for stretch in range(span.start // STRETCH, span.end // STRETCH + 1):
            found.setdefault(stretch, []).append(span)
    return {stretch: tuple(row) for stretch, row in found.items()}


def near(stretches: Stretches, place: Span) -> tuple[Span, ...]:
    """The spans that touch a stretch in which `place` stands, among them all that overlap it; one may come twice.

    >>> near(by_stretch([Span(5, 10), Span(5000, 5010)]), Span(7, 8))
    (Span(start=5, end=10),)
    """
    stretches_of = range(place.start // STRETCH, place.end // STRETCH + 1)
    return tuple(span for stretch in stretches_of for span in stretches.get(stretch, ()))
