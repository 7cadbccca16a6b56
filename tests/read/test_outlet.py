"""The outlet, from what a page says of itself."""

import pytest

from onrecord.read.outlet import find_outlet


@pytest.mark.parametrize(
    "furniture",
    [
        "A Message from The Alton Bee:",
        "Opinions are those of the writer and do not necessarily reflect the views of The Alton Bee.",
        "© 2021 The Alton Bee. All rights reserved.",
        "Copyright 2019-2021 by The Alton Bee",
        "Help us grow. Support The Alton Bee on Patreon!",
        "Subscribe to The Alton Bee for daily news.",
        "By supporting The Alton Bee, you keep the presses running.",
    ],
)
def test_outlet_from_furniture(furniture: str) -> None:
    assert find_outlet([furniture], None) == "The Alton Bee"


def test_a_small_article_is_no_part_of_the_name() -> None:
    assert find_outlet(["Support the Alton Bee with a gift."], None) == "Alton Bee"


@pytest.mark.parametrize(
    "furniture",
    [
        "Support Independent Journalism today!",
        "Subscribe to YouTube for daily news.",
        "© All rights reserved.",
        "Support us",
    ],
)
def test_no_outlet_in_what_names_none(furniture: str) -> None:
    assert find_outlet([furniture], None) is None


def test_the_page_beats_the_agency_of_the_dateline() -> None:
    assert find_outlet(["Subscribe to The Alton Bee!"], "Wirepost") == "The Alton Bee"
