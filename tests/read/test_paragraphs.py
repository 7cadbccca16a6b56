"""Paragraphs and their places in the text."""

from onrecord.read.paragraphs import split_paragraphs


def test_each_paragraph_is_where_its_span_says() -> None:
    text = "\tMill to close\r\n\r\n  The mill at Alton will close.  \r\rIts owner left.\n"
    paragraphs = split_paragraphs(text)
    assert [p.text for p in paragraphs] == ["Mill to close", "The mill at Alton will close.", "Its owner left."]
    assert all(p.span.of(text) == p.text for p in paragraphs)


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The mill at Alton, which has ground the valley's grain since\n"
        "the railway came, will close in May, its owner said.\n\n"
        "Short line\nAnother short line"
    )
    assert [p.text.count("\n") for p in split_paragraphs(text)] == [1, 0, 0]


def test_a_long_headline_right_above_its_story_stays_apart() -> None:
    text = "Owner of the Alton mill says it will close for good\nThe mill at Alton will close in May, its owner said."
    assert len(split_paragraphs(text)) == 2
