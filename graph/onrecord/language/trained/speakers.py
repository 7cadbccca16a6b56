"""Who speaks where the cue has no source of its own that says so: the subject of the clause, and whoever gives the
statement in which something is said."""

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.language.arguments import antecedent, partners, subjects
from onrecord.language.lexicon import cue_nouns
from onrecord.language.trained.cue_kinds import verb_of
from onrecord.language.trained.links import Parts, Range

BY = frozenset({"by"})
PASSIVE = frozenset({"aux:pass", "nsubj:pass"})
GIVING = frozenset("issue release give publish put make write send post deliver read circulate".split())


def speaker_of(doc: Doc, at: Sequence[int], parts: Parts, known: set[Range]) -> Range | None:
    """The words of the speaker: whoever gives the statement that the cue hangs on ("issued a statement saying"), else
    the source that the model found, else the subject that the cue shares with the clause above it ("…, adding")."""
    verb = verb_of([doc[at[word]] for word in range(*parts.cue)])
    giver = giver_of(verb)
    if giver is not None:
        return phrase_words(giver, verb, at, known)
    if parts.source:
        return parts.source
    found = partners(verb, BY) if is_passive(verb) else subjects(verb)
    return phrase_words(found[0], verb, at, known) if found else None


def is_passive(verb: Token) -> bool:
    """True for "was asked", and for the participle in "a party known as"."""
    bare = (
        verb.dep_ == "acl"
        and not verb.lower_.endswith("ing")
        and not any(child.dep_ == "mark" for child in verb.children)
    )
    return bare or any(child.dep_ in PASSIVE for child in verb.children)


def giver_of(verb: Token) -> Token | None:
    """The subject of "issue" in "issued a statement saying", None for any other verb."""
    noun = verb.head
    if verb.dep_ not in {"acl", "acl:relcl"} or noun.lower_ not in cue_nouns():
        return None
    if noun.dep_ != "obj" or noun.head.lemma_ not in GIVING:
        return None
    found = subjects(noun.head)
    return found[0] if found else None


def phrase_words(subject: Token, verb: Token, at: Sequence[int], known: set[Range]) -> Range:
    """The words of a subject: the source that another cue has there, else its whole phrase, less a clause in it that
    `verb` belongs to."""
    head = bisect_left(at, subject.i)
    for source in known:
        if source[0] <= head < source[1]:
            return source
    left_out = {child.i for child in subject.children if child.dep_ == "case"}  # "by" whom
    for child in subject.children:
        if child == verb or child.is_ancestor(verb):
            left_out |= {token.i for token in child.subtree}
    tokens = [token.i for token in subject.subtree if not token.is_space and token.i not in left_out]
    return bisect_left(at, min(tokens)), bisect_left(at, max(tokens)) + 1


def relatives(doc: Doc) -> list[tuple[Token, Token]]:
    """Each relative pronoun for people with the head of what it stands for."""
    pronouns = [token for token in doc if token.lower_ in {"who", "whom"} and token.dep_ != "det"]
    return [(token, meant) for token in pronouns if (meant := antecedent(token)) is not token]
