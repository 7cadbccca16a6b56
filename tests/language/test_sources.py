"""Whose words they are: every shape that a speaker's noun phrase takes."""

import pytest

from language.hearing import rules, said, speaker

SUBJECTS = {
    "name": ("Ada Thorn said it rained.", "Ada Thorn"),
    "family name": ("Thorn said it rained.", "Thorn"),
    "pronoun": ("She said it rained.", "She"),
    "plural pronoun": ("They said it rained.", "They"),
    "it": ("It said the bridge was old.", "It"),
    "title": ("Harbour Minister Ada Thorn said it rained.", "Harbour Minister Ada Thorn"),
    "office and body": ("Harbour Ministry spokesman Ivo Marsh said it rained.", "Harbour Ministry spokesman Ivo Marsh"),
    "role": ("The harbour minister said it rained.", "The harbour minister"),
    "body": ("The ministry said it rained.", "The ministry"),
    "body by name": ("The Harbour Ministry said it rained.", "The Harbour Ministry"),
    "outlet": ("The Harbour Post said it rained.", "The Harbour Post"),
    "country": ("Russia said it rained.", "Russia"),
    "capital for a government": ("Moscow denied the report.", "Moscow"),
    "statement that speaks": ("The statement said it rained.", "The statement"),
    "unnamed": ("A senior official said it rained.", "A senior official"),
    "unnamed and many": ("Two officials said it rained.", "Two officials"),
    "bare plural": ("Officials said it rained.", "Officials"),
    "adjective and plural": ("Opposition leaders said it rained.", "Opposition leaders"),
    "demonym and plural": ("German officials said it rained.", "German officials"),
    "of-phrase": ("Officials of the Harbour Ministry said it rained.", "Officials of the Harbour Ministry"),
    "for-phrase": ("A spokesman for Ada Thorn said it rained.", "A spokesman for Ada Thorn"),
    "owner": ("Ada Thorn’s lawyer said it rained.", "Ada Thorn’s lawyer"),
    "two people": ("Ada Thorn and Ivo Marsh said it rained.", "Ada Thorn and Ivo Marsh"),
    "apposition": ("Ada Thorn, the harbour minister, said it rained.", "Ada Thorn"),
    "apposition with of": ("Ivo Marsh, a spokesman for the Harbour Ministry, said it rained.", "Ivo Marsh"),
    "relative clause": ("Ada Thorn, who runs the harbour, said it rained.", "Ada Thorn"),
    "relative clause that says": ("They met Ivo Marsh, who said it rained.", "Ivo Marsh"),
    "name behind the role": ("Ada Thorn’s spokesman, Ivo Marsh, said it rained.", "Ivo Marsh"),
    "apposition with a name first": ("The spokesman, Ivo Marsh, said it rained.", "Ivo Marsh"),
    "apposition without article": ("Ada Thorn, mayor of Chicago, said it rained.", "Ada Thorn"),
    "apposition between dashes": ("Ada Thorn – the mayor – said it rained.", "Ada Thorn"),
    "age": ("Ada Thorn, 54, said it rained.", "Ada Thorn"),
    "bracket": ("Ada Thorn (right) said it rained.", "Ada Thorn"),
    "role with a relative clause": ("The mayor, who left, said it rained.", "The mayor"),
    "person of a body": ("Ivo Marsh of the Harbour Ministry said it rained.", "Ivo Marsh of the Harbour Ministry"),
    "familiar with the matter": (
        "A person familiar with the matter said it rained.",
        "A person familiar with the matter",
    ),
    "many familiar with the matter": (
        "Two officials familiar with the matter said it rained.",
        "Two officials familiar with the matter",
    ),
    "close to": ("People close to Ada Thorn said it rained.", "People close to Ada Thorn"),
    "sources close to": ("Sources close to the ministry said it rained.", "Sources close to the ministry"),
    "police": ("Police said it rained.", "Police"),
    "weekday between": ("The ministry on Friday said it rained.", "The ministry"),
    "yesterday between": ("Ada Thorn yesterday said it rained.", "Ada Thorn"),
    "adverb before": ("Earlier, Ada Thorn said it rained.", "Ada Thorn"),
    "adverb between": ("Ivo Marsh also said it rained.", "Ivo Marsh"),
    "auxiliaries between": ("Ada Thorn has repeatedly said it rained.", "Ada Thorn"),
    "phrase of time before": ("On Monday, Ada Thorn said it rained.", "Ada Thorn"),
    "clause before": ("After the council met, Ada Thorn said it rained.", "Ada Thorn"),
    "participle before": ("Speaking to reporters on Monday, Ada Thorn said it rained.", "Ada Thorn"),
    "channel before": ("In an interview with the Harbour Post on Monday, Ada Thorn said it rained.", "Ada Thorn"),
    "conjunction before": ("But Ada Thorn said it rained.", "Ada Thorn"),
    "subject of two verbs": ("Ada Thorn met Ivo Marsh on Monday and said it rained.", "Ada Thorn"),
    "by-phrase with participle": ("Ada Thorn ended by saying that it rained.", "Ada Thorn"),
    "dateline before": ("ALTON, May 3 (Northwire) — Ada Thorn said it rained.", "Ada Thorn"),
    "after the cue": ("“It rained,” said Ada Thorn.", "Ada Thorn"),
    "after the cue with title": ("“It rained,” said Harbour Minister Ada Thorn.", "Harbour Minister Ada Thorn"),
    "after the cue with apposition": ("“It rained,” said Ivo Marsh, a spokesman for the ministry.", "Ivo Marsh"),
    "after the cue by role": ("“It rained,” said the minister.", "the minister"),
    "after the cue with of": ("“It rained,” said the head of the council.", "the head of the council"),
    "after the cue with for": (
        "“It rained,” said the spokesman for Ada Thorn on Monday.",
        "the spokesman for Ada Thorn",
    ),
    "agent of a passive": ("The report was denied by Ada Thorn.", "Ada Thorn"),
    "agent after a perfect passive": ("The allegations have already been dismissed by Ada Thorn.", "Ada Thorn"),
    "agent that is a body": ("The meeting was confirmed by the ministry.", "the ministry"),
    "according to a name": ("It rained, according to Ada Thorn.", "Ada Thorn"),
    "according to an outlet": ("It rained, according to the Harbour Post.", "the Harbour Post"),
    "according to the unnamed": ("According to two officials, it rained.", "two officials"),
    "owner of a claim": ("They laughed at Ada Thorn’s claim that it rained.", "Ada Thorn"),
    "owner of a story": ("We read the Harbour Post’s story that it rained.", "the Harbour Post"),
    "his claim": ("We heard his claim that it rained.", "his"),
}


@pytest.mark.parametrize(("text", "expected"), SUBJECTS.values(), ids=SUBJECTS)
def test_the_speaker(text: str, expected: str) -> None:
    assert [speaker(each.source, text) for each in rules()(text)._.attributions] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bridge, it is said, was old.", id="nobody"),
        pytest.param("It was reported that the bridge was old.", id="it was reported"),
        pytest.param("The bridge said it rained.", id="thing"),
        pytest.param("The report was denied.", id="passive without agent"),
        pytest.param("What Ada Thorn said on Monday surprised nobody.", id="what X said"),
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert said(text) == []
