"""Who "he" is in "he added": whoever spoke just before."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc

from onrecord.language.coreference import GENDER, Reference, known_genders
from onrecord.language.nearness import by_stretch, near
from onrecord.language.passage import text_of
from onrecord.model import Span

ADDING = frozenset({"add", "continue", "go_on", "conclude"})
FAR = 600
"""Characters between two cues from which on the second need not go on with the first."""


def added(doc: Doc, known: Mapping[Span, Span]) -> Iterator[Reference]:
    """A reference from the pronoun before "added" and its like to the person who spoke just before, where the gender
    does not speak against it; `known` says whom other pronouns mean."""
    people = by_stretch(Span(each.start_char, each.end_char) for each in doc.ents if each.label_ == "PERSON")
    spoken = [each for each in doc._.attributions if each.cue and each.source]
    ordered = sorted(spoken, key=lambda each: each.cue[0])
    genders = known_genders(doc)
    last: tuple[Span, Span] | None = None
    for each in ordered:
        source, text = each.source[0], each.source[0].of(text_of(doc))
        gender = GENDER.get(text.lower())
        if gender and each.lemma in ADDING and last and each.cue[0].start - last[0].end < FAR:
            family = last[1].of(text_of(doc)).split()[-1]
            if genders.get(family, gender) == gender:
                yield Reference(source, last[1])
                last = each.cue[0], last[1]
                continue
        named = (
            known.get(source) if gender else next((span for span in near(people, source) if source.covers(span)), None)
        )
        last = (each.cue[0], named) if named else None
