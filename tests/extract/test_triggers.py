"""Which words tell of an event, and which only look like it."""

import pytest

from onrecord.extract.triggers import find_triggers
from onrecord.language import load_language


def triggers(text: str) -> list[str]:
    """The triggers of a sentence: "met (meeting)"."""
    doc = load_language()(text)
    return [f"{doc[each.start : each.end].text} ({each.type})" for each in find_triggers(doc, 0, len(doc))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg met Peter Lund.", "met (meeting)"),
        ("Anna Berg met with Peter Lund.", "met (meeting)"),
        ("Anna Berg conferred with Peter Lund.", "conferred (meeting)"),
        ("Anna Berg sat down with Peter Lund.", "sat (meeting)"),
        ("Anna Berg had lunch with Peter Lund.", "lunch (meeting)"),
        ("Anna Berg phoned Peter Lund.", "phoned (call)"),
        ("Anna Berg had a phone call with Peter Lund.", "phone call (call)"),
        ("Anna Berg visited Peter Lund.", "visited (visit)"),
        ("Anna Berg negotiated with Peter Lund.", "negotiated (negotiation)"),
        ("Anna Berg interviewed Peter Lund.", "interviewed (interview)"),
        ("Anna Berg testified before the board.", "testified (hearing)"),
        ("Anna Berg spoke twice to Peter Lund.", "spoke (contact)"),
        ("Anna Berg talked with Peter Lund.", "talked (contact)"),
        ("Anna Berg wrote to Peter Lund.", "wrote (correspondence)"),
        ("Anna Berg appointed Peter Lund.", "appointed (appointment)"),
        ("Anna Berg nominated Peter Lund.", "nominated (nomination)"),
        ("Anna Berg fired Peter Lund.", "fired (dismissal)"),
        ("Anna Berg dismissed Peter Lund.", "dismissed (dismissal)"),
        ("Anna Berg resigned.", "resigned (resignation)"),
        ("Anna Berg stepped down.", "stepped (resignation)"),
        ("Police arrested Peter Lund.", "arrested (arrest)"),
        ("Prosecutors indicted Peter Lund.", "indicted (charge)"),
        ("Peter Lund was charged with fraud.", "charged (charge)"),
        ("Anna Berg sued Peter Lund.", "sued (lawsuit)"),
        ("Peter Lund was killed.", "killed (death)"),
        ("Anna Berg welcomed Peter Lund.", "welcomed (meeting)"),
        ("Anna Berg travelled to Oslo.", "travelled (visit)"),
        ("Anna Berg briefed Peter Lund.", "briefed (contact)"),
        ("Peter Lund was sworn in.", "sworn (appointment)"),
        ("Peter Lund was named chairman.", "named (appointment)"),
        ("Anna Berg won the election.", "won (election)"),
        ("Peter Lund was forced out.", "forced (dismissal)"),
        ("Peter Lund retired.", "retired (resignation)"),
        ("Peter Lund pleaded guilty.", "pleaded (sentence)"),
        ("A jury found Peter Lund guilty.", "found (sentence)"),
        ("Peter Lund was tried for fraud.", "tried (trial)"),
        ("The court ruled against Peter Lund.", "ruled (ruling)"),
        ("Peter Lund passed away.", "passed (death)"),
        ("Peter Lund was gunned down.", "gunned (death)"),
        ("Anna Berg shared secret documents with Peter Lund.", "shared (disclosure)"),
        ("Anna Berg revealed the plan to Peter Lund.", "revealed (disclosure)"),
        ("Anna Berg founded Acme Corp.", "founded (launch)"),
        ("Airstrikes hit Oslo.", "Airstrikes (attack)"),
    ],
)
def test_verbs_and_nouns_of_events(text: str, expected: str) -> None:
    assert triggers(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg met the target.",
        "Anna Berg met a payment deadline.",
        "Anna Berg met all demands.",
        "The plan met with criticism.",
        "The plan was met with strong resistance.",
        "Anna Berg met the minimum standard.",
        "Anna Berg faced Peter Lund.",
        "Anna Berg dismissed the claim.",
        "Anna Berg dismissed all allegations as absurd.",
        "Anna Berg fired at the target.",
        "Anna Berg called Peter Lund a liar.",
        "Anna Berg called the plan a mistake.",
        "Anna Berg stepped back.",
        "Anna Berg charged a fee.",
        "Anna Berg lost contact and hope.",
        "Anna Berg received a letter.",
        "Anna Berg visited often.",
        "Anna Berg spoke slowly.",
        "Anna Berg hosted a show.",
        "Anna Berg arrived in a hurry.",
        "Anna Berg executed the plan.",
        "Anna Berg named the price.",
        "Anna Berg found the letter.",
        "Anna Berg found that it rained.",
        "Anna Berg revealed that it rained.",
        "Anna Berg shared a meal with Peter Lund.",
        "Anna Berg demonstrated that it works.",
        "Anna Berg ruled that out.",
        "Anna Berg tried for years.",
        "Anna Berg, a retired general, waited.",
        "Shares crashed.",
        "A flood of letters came.",
    ],
)
def test_what_only_looks_like_an_event(text: str) -> None:
    assert triggers(text) == []


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Anna Berg will call Peter Lund.", False),
        ("The call with Peter Lund was short.", True),
        ("A visit by Peter Lund was planned.", True),
        ("Anna Berg is meeting Peter Lund.", False),
        ("The meeting with Peter Lund was short.", True),
    ],
)
def test_a_form_that_is_noun_and_verb_is_read_by_what_stands_before_it(text: str, noun: bool) -> None:
    doc = load_language()(text)
    (trigger,) = find_triggers(doc, 0, len(doc))
    assert trigger.noun == noun


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("Peter Lund was fired.", True),
        ("Peter Lund has been quietly dismissed by Anna Berg.", True),
        ("The mayor dismissed by Anna Berg left.", True),
        ("Anna Berg dismissed Peter Lund.", False),
        ("Anna Berg had dismissed Peter Lund.", False),
    ],
)
def test_the_passive(text: str, passive: bool) -> None:
    doc = load_language()(text)
    assert [each.passive for each in find_triggers(doc, 0, len(doc))] == [passive]


def test_a_word_within_a_name_is_no_event() -> None:
    assert triggers("The Meeting House Trust elected Anna Berg.") == ["elected (election)"]
