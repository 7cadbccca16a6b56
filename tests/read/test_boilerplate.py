"""What is marked as no part of the story, and what must not be."""

import pytest

from onrecord.read.boilerplate import find_furniture, passages
from onrecord.read.furniture import is_furniture
from onrecord.read.paragraphs import split_paragraphs

BODY = "The mill at Alton will close in May, its owner told reporters on Tuesday."


def marked(text: str) -> list[str]:
    paragraphs = split_paragraphs(text)
    return [span.of(text) for span in passages(paragraphs, find_furniture(paragraphs))]


@pytest.mark.parametrize(
    "furniture",
    [
        "×",
        "in ,",
        "All news",
        "Home > World > Europe",
        "Share on Facebook",
        "Read more",
        "12 comments",
        "Notify of",
        "Sign up for our daily letter",
        "Enjoying our ad-free articles?",
        "We have disabled ads so that you can read in peace.",
        "This site uses cookies.",
        "Your donation keeps the presses running.",
        "Help us stay independent. Support the Alton Bee on Patreon!",
        "Subscribe to The Alton Bee for the news of the valley.",
        "Please consider a gift of any size.",
        "© 2021 The Alton Bee. All rights reserved.",
        "The views and opinions expressed in this column are those of the author alone.",
        "Opinions here are the writer's and not necessarily represent those of the Bee.",
        "This article was first published in the Alton Almanac.",
        "(Reporting by Ada Thorn; Editing by Bo Reed)",
        "Photo: Ada Thorn",
        "Ada Thorn / Pressphoto",
        "The mill in March (file photo)",
        "Tags: mill, Alton, grain",
    ],
)
def test_furniture_is_marked(furniture: str) -> None:
    assert marked(f"Mill to close\n\n{BODY}\n\n{furniture}\n\n{BODY}") == [furniture]


@pytest.mark.parametrize(
    "story",
    [
        '"We need your support," the mayor told the crowd.',
        "The mayor said the town needed your donations.",
        "Your support matters, according to the mayor.",
        "Copyright law was changed in 2019.",
        "Like many others, he went to the mill for work.",
        "His views do not reflect the government's position, ministers fear.",
        "Join the army, the poster read, and see the world.",
        "The tariff row was settled in 2019/2020.",
        "Reporting by the Bee showed that the mill had debts.",
        "He refused.",
        "MILLTOWN — The owner left.",
    ],
)
def test_the_story_is_not_marked(story: str) -> None:
    assert not is_furniture(story)
    assert marked(f"Mill to close\n\n{BODY}\n\n{story}\n\n{BODY}") == []


def test_neighbouring_furniture_is_one_passage() -> None:
    assert marked(f"{BODY}\n\nShare\nTweet\n\nRead more") == ["Share\nTweet\n\nRead more"]


def test_a_letter_to_the_readers_goes_to_its_end() -> None:
    letter = (
        "A Message from The Alton Bee:\n\nDear readers,\n\nThe council has cut our grant.\n\n"
        "These are hard times for newspapers. We go on.\n\nOnce\nMonthly\n\nNot ready to give today?"
    )
    assert marked(f"Mill to close\n\n{BODY}\n\n{letter}") == [letter]


def test_a_letter_above_the_story_leaves_headline_and_story_alone() -> None:
    letter = "A message from the editors:\n\nWe have lost our grant and go on without it, thanks to you."
    assert marked(f"{letter}\n\nMill to close in May\n\n{BODY}") == [letter]


def test_headlines_of_other_stories_at_the_end_are_marked() -> None:
    tail = "What do you think?\n\nView all comments\n\nBakery fire put out within the hour\n\nWho owns the bridge?"
    assert marked(f"Mill to close\n\n{BODY}\n\n{tail}") == [tail]


def test_a_list_of_headlines_within_the_story_is_marked_and_the_story_goes_on() -> None:
    related = "Related stories\n\nBakery fire put out within the hour"
    assert marked(f"Mill to close\n\n{BODY}\n\n{related}\n\n{BODY}") == [related]


def test_a_crosshead_after_a_widget_within_the_story_is_not_marked() -> None:
    assert marked(f"Mill to close\n\n{BODY}\n\nAdvertisement\n\nWhat comes next\n\n{BODY}") == ["Advertisement"]


def test_widgets_above_the_headline_do_not_take_it_with_them() -> None:
    assert marked(f"Share\n\nMill to close in May\n\n{BODY}") == ["Share"]
