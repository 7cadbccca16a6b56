"""Which words introduce speech, of which class, and which of the same words do not."""

import pytest

from language.hearing import cues, said

VERBS = {
    "says": ("Ada Thorn says it rains.", "says (say)"),
    "said": ("Ada Thorn said it rained.", "said (say)"),
    "wrote": ("Ada Thorn wrote that it rained.", "wrote (say)"),
    "tweeted": ("Ada Thorn tweeted that it rained.", "tweeted (say)"),
    "insisted": ("Ada Thorn insisted that it rained.", "insisted (say)"),
    "pointed out": ("Ada Thorn pointed out that it rained.", "pointed out (say)"),
    "explained that": ("Ada Thorn explained that it rained.", "explained (say)"),
    "hoped that": ("Ada Thorn hoped that it would rain.", "hoped (say)"),
    "told": ("Ada Thorn told Ivo Marsh that it rained.", "told (tell)"),
    "informed": ("Ada Thorn informed the council that it rained.", "informed (tell)"),
    "reported": ("The Harbour Post reported that it rained.", "reported (report)"),
    "revealed that": ("The Harbour Post revealed that it rained.", "revealed (report)"),
    "claimed": ("Ada Thorn claimed it rained.", "claimed (claim)"),
    "alleged": ("Ada Thorn alleged that it rained.", "alleged (claim)"),
    "confirmed": ("Ada Thorn confirmed that it rained.", "confirmed (confirm)"),
    "admitted": ("Ada Thorn admitted that it rained.", "admitted (confirm)"),
    "denied": ("Ada Thorn denied that it rained.", "denied (deny)"),
    "rejected the accusation": ("Ada Thorn rejected the accusation.", "rejected (deny)"),
    "dismissed the report": ("Ada Thorn dismissed the report.", "dismissed (deny)"),
    "accused": ("Ada Thorn accused Ivo Marsh of theft.", "accused (accuse)"),
    "charged that": ("Ada Thorn charged that Ivo Marsh had lied.", "charged (accuse)"),
    "demanded": ("Ada Thorn demanded an inquiry.", "demanded (demand)"),
    "urged": ("Ada Thorn urged Ivo Marsh to leave.", "urged (demand)"),
    "called on": ("Ada Thorn called on Ivo Marsh to leave.", "called on (demand)"),
    "called for": ("Ada Thorn called for an inquiry.", "called for (demand)"),
    "asked to": ("Ada Thorn asked Ivo Marsh to leave.", "asked (demand)"),
    "promised to": ("Ada Thorn promised to leave.", "promised (promise)"),
    "vowed": ("Ada Thorn vowed to leave.", "vowed (promise)"),
    "threatened to": ("Ada Thorn threatened to leave.", "threatened (promise)"),
    "claims": ("Ada Thorn claims it rained.", "claims (claim)"),
    "announced": ("Ada Thorn announced she would resign.", "announced (say)"),
    "participle after by": ("Ada Thorn ended by saying that it rained.", "saying (say)"),
    "participle": ("Ada Thorn left, saying it rained.", "saying (say)"),
    "passive": ("The report was denied by Ada Thorn.", "denied (deny)"),
    "according to": ("It rained, according to Ada Thorn.", "according to (say)"),
}


@pytest.mark.parametrize(("text", "cue"), VERBS.values(), ids=VERBS)
def test_verbs(text: str, cue: str) -> None:
    assert cues(text) == [cue]


DECLINING = {
    "declined to comment": "Ada Thorn declined to comment.",
    "declined to say": "Ada Thorn declined to say when she would leave.",
    "declined to discuss": "Ada Thorn declined to discuss the matter.",
    "declined comment": "Ada Thorn declined comment.",
    "declined to be interviewed": "Ada Thorn declined to be interviewed.",
    "refused to comment": "Ada Thorn refused to comment on the report.",
    "refused to answer": "Ada Thorn refused to answer questions.",
    "would not comment": "Ada Thorn would not comment.",
    "would not say": "Ada Thorn would not say when she would leave.",
    "won't say, curly": "The ministry won’t say when it will close.",
    "won't say, straight": "The ministry won't say when it will close.",
    "could not be reached": "Ada Thorn could not be reached for comment.",
    "could not immediately be reached": "Ada Thorn could not immediately be reached for comment.",
    "couldn't be reached": "Ada Thorn couldn’t be reached for comment.",
    "did not respond": "Ada Thorn did not respond to a request for comment.",
    "did not immediately respond": "The ministry did not immediately respond to requests for comment.",
    "didn't respond": "The ministry didn’t respond to a request for comment.",
    "was not available": "Ada Thorn was not immediately available for comment.",
    "has not commented": "Ada Thorn has not commented on the report.",
    "did not comment": "Ada Thorn did not comment on the report.",
    "did not answer": "Ada Thorn did not answer questions.",
}


@pytest.mark.parametrize("text", DECLINING.values(), ids=DECLINING)
def test_declining(text: str) -> None:
    (attribution,) = said(text)
    assert attribution.split(":")[0] in {"Ada Thorn (decline)", "The ministry (decline)"}


NOUNS = {
    "the Post's story that": ("We read the Harbour Post’s story that it rained.", "story (report)"),
    "her claim that": ("Marsh read her claim that it rained.", "claim (claim)"),
    "issued a statement saying": ("Ada Thorn issued a statement saying it rained.", "issued a statement saying (say)"),
    "released a statement that": ("The ministry released a statement that it rained.", "released a statement (say)"),
    "made allegations": ("Ada Thorn made allegations Ivo Marsh had lied.", "made allegations (claim)"),
    "made the claim that": ("Ada Thorn made the claim that it rained.", "made the claim (claim)"),
}


@pytest.mark.parametrize(("text", "cue"), NOUNS.values(), ids=NOUNS)
def test_nouns(text: str, cue: str) -> None:
    assert cues(text) == [cue]


NO_SPEECH = {
    "declined by a share": "Output declined by 3 % in May.",
    "declined to a number": "Exports declined to 40,000 tonnes in May.",
    "declined in value": "The ship declined in value.",
    "refused to act": "Ada Thorn refused to resign.",
    "refused a thing": "The council refused the offer.",
    "met a target": "The company met the target for May.",
    "met a demand": "Ada Thorn met the demand for more ships.",
    "met with criticism": "Ada Thorn met with criticism.",
    "met people": "Ada Thorn and Ivo Marsh met in Alton on Monday.",
    "cue word within an outlet": "The Foreign Post moved to a new office.",
    "cue word within a company": "Explain Ltd and Report Partners moved to Alton.",
    "cue word within a body": "The State Department moved.",
    "post office": "The post office is closed.",
    "compound with hyphen": "The self-declared prince left.",
    "what X said": "What the minister said is wrong.",
    "how X reported": "How the ministry reported the figures is unclear.",
    "author's I": "I said so last week in this column.",
    "author's I with that": "I told Ada Thorn that the bridge would close.",
    "author's we": "We reported last week that the bridge would close.",
    "author's opinion": "I think the bridge should stay.",
    "the report": "The report is forty pages long.",
    "a report": "A newspaper report, two pages long, lay on the table.",
    "this report": "This report was updated at noon.",
    "the claims": "The claims are old.",
    "a claim to": "A claim to the throne was put forward.",
    "reports of": "Reports of a fire were false.",
    "the state of": "The state of the bridge is poor.",
    "adjective and claims": "The council has old, political claims.",
    "the saying": "The saying is old.",
    "saying nothing of what": "Ada Thorn did not say that it rained.",
    "never said": "Ada Thorn never said that it rained.",
    "alleged by nobody": "It is alleged that Ivo Marsh took money.",
    "note as a noun": "She read the note and the letter.",
    "answer after a possessive": "The writer’s answer was short.",
    "charge as a noun": "The council lowered the charge.",
    "said before its noun": "The said letter was lost.",
    "alleged before its noun": "The alleged payment was small.",
    "possessive and alleged": "Ivo Marsh’s alleged payment was small.",
    "dismissed a person": "The company dismissed Ivo Marsh in March.",
    "was dismissed": "Ivo Marsh was dismissed in March.",
    "rejected a plan": "Ada Thorn rejected the plan.",
    "ordered a thing": "Ada Thorn ordered two ships.",
    "offered a thing": "The city offers two ferries a day.",
    "promised a thing": "He promised land.",
    "pressed ahead": "The council pressed ahead with the bridge.",
    "charged a fee": "The bank charged Ada Thorn a fee.",
    "was charged with": "Ivo Marsh was charged with fraud.",
    "published a book": "Ada Thorn published a book.",
    "hopes for": "Ada Thorn hopes for rain.",
    "fears a thing": "Ada Thorn fears dogs.",
    "expressed thanks": "Ada Thorn expressed thanks.",
    "believes in": "Ada Thorn believes in ghosts.",
    "asked not to be named": "Marsh asked not to be named.",
    "reported to a superior": "Ada Thorn reported to the harbour master at noon.",
    "as expected": "The bridge, as expected, closed in May.",
    "as reported": "As reported last week, the bridge is old.",
    "passive without agent": "The meeting was denied.",
    "passive of saying": "The bridge is said to be old.",
    "command": "Tell me what happened.",
    "quoted word": "The so-called “friend” left.",
    "spoke": "He spoke to reporters.",
}


@pytest.mark.parametrize("text", NO_SPEECH.values(), ids=NO_SPEECH)
def test_words_of_speech_that_introduce_nothing(text: str) -> None:
    assert said(text) == []


def test_no_cue_is_sought_within_a_quotation() -> None:
    assert cues("Ada Thorn said: “He denied it and they claimed it.”") == ["said (say)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ada Thorn declined to say that it rained.", ["declined (decline)"], id="declined to say"),
        pytest.param("Ada Thorn promised to tell them that it rained.", ["promised (promise)"], id="promised to tell"),
        pytest.param("Ada Thorn urged Marsh to deny that it rained.", ["urged (demand)"], id="urged to deny"),
    ],
)
def test_an_infinitive_belongs_to_the_verb_that_governs_it(text: str, expected: list[str]) -> None:
    assert cues(text) == expected


def test_a_question_is_no_demand() -> None:
    assert cues("Ada Thorn asked whether it rained.") == ["asked (say)"]
