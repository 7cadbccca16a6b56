"""Datelines of several houses' styles, and sentences that only look like one."""

import pytest

from onrecord.read.dateline import Dateline, find_dateline
from onrecord.read.paragraphs import split_paragraphs


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("ALTON, March 2. /WIREPOST/. The mill closed.", Dateline(3, 2, None, "WIREPOST")),
        ("ALTON, March 2 (Wirepost) — The mill closed.", Dateline(3, 2, None, "Wirepost")),
        ("ALTON, Oct. 12, 2019 (Wirepost) -- The mill closed.", Dateline(10, 12, 2019, "Wirepost")),
        ("NEW ALTON, 4 June (Wire Post) - The mill closed.", Dateline(6, 4, None, "Wire Post")),
        ("NEW ALTON (Wirepost) - The mill closed.", Dateline(None, None, None, "Wirepost")),
        ("ALTON, Kent. (WP) — The mill closed.", Dateline(None, None, None, "WP")),
        ("Alton, May 3 (Wirepost) - The mill closed.", Dateline(5, 3, None, "Wirepost")),
        ("May 3 (Wirepost) - Alton Mills has closed.", Dateline(5, 3, None, "Wirepost")),
        ("ALTON, May 3 — The mill closed.", Dateline(5, 3, None, None)),
    ],
)
def test_dateline(opening: str, expected: Dateline) -> None:
    assert find_dateline(split_paragraphs("Mill closes\n\n" + opening)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill (Alton's oldest) - and the bridge - will close.",
        "Ada Thorn (pictured) - the owner - left.",
        "On May 3 (a Monday) the mill closed.",
        "IMF (International Monetary Fund of the World) — the lender — left.",
        "May 3 will be the last day of the mill.",
    ],
)
def test_no_dateline(sentence: str) -> None:
    assert find_dateline(split_paragraphs(sentence)) is None


def test_a_dateline_far_below_the_top_is_another_storys() -> None:
    text = "The mill closed on Monday, its owner said.\n\n" * 5 + "ALTON (Wirepost) - The bridge stays."
    assert find_dateline(split_paragraphs(text)) is None
