"""Who does what a verb or an event's noun tells, and with whom, by the dependencies of the sentence.

Relations are those of Universal Dependencies. A subject that is not there is the one of the clause above, by the rules
of control: "urged Lund to meet her" has Lund meeting, "wanted to meet her" whoever wanted.
"""

from collections.abc import Iterator

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
SHARING = frozenset({"conj", "xcomp", "advcl", "advcl:relcl", "acl", "acl:relcl"})
"""Relations of a verb that may have its subject above it."""
OUTSIDE = frozenset({"cc", "punct", "case", "mark", "advmod", "conj"})
"""Relations of words before a noun that are no part of its phrase."""
RELATIVE = frozenset({"who", "whom", "which", "that"})
HIGHEST_CLIMB = 6


def subjects(verb: Token) -> list[Token]:
    """The heads of the phrases that are the subject of `verb`, coordinated ones too; [] where there is none."""
    for _ in range(HIGHEST_CLIMB):
        own = [child for child in verb.children if child.dep_ in SUBJECTS]
        if own:
            return coordinated(antecedent(own[0]))
        if verb.dep_ not in SHARING:
            return []
        if verb.dep_ == "acl:relcl" or (verb.dep_ == "acl" and not is_infinitive(verb)):
            return coordinated(verb.head.head if verb.head.dep_ == "appos" else verb.head)
        if verb.dep_ == "acl":
            owner = [child for child in verb.head.children if child.dep_ == "nmod:poss"]
            if owner:
                return coordinated(owner[0])
            if verb.head.dep_ in {"obj", "obl", "obl:unmarked"}:
                verb = verb.head  # "had a wish to meet", "waited for years to meet"
        blamed = verb.dep_ == "advcl" and any(child.lower_ == "for" for child in verb.children)
        if (verb.dep_ == "xcomp" or blamed) and (controller := objects(verb.head)):
            return controller  # "urged Lund to go", "thanked Lund for going"
        verb = verb.head
    return []


def is_infinitive(verb: Token) -> bool:
    """True for "to meet"."""
    return any(child.lower_ == "to" and child.dep_ == "mark" for child in verb.children)


def antecedent(word: Token) -> Token:
    """What a relative pronoun stands for, "who" for the noun right before it; any other word itself."""
    if word.lower_ == "who" and word.i:
        before = word.nbor(-2) if word.i > 1 and word.nbor(-1).is_punct else word.nbor(-1)
        if before.pos_ in {"NOUN", "PROPN"}:
            return top_of(before)
    verb = word.head
    while verb.dep_ in {"conj", "xcomp"}:
        verb = verb.head
    return verb.head if word.lower_ in RELATIVE and verb.dep_ == "acl:relcl" else word


def top_of(word: Token) -> Token:
    """The head of the noun phrase that ends with `word`: a name, or whatever a place or body in it belongs to."""
    while word.head.i < word.i and (
        word.dep_ in {"flat", "appos"} or (word.dep_ == "nmod" and word.ent_type_ != "PERSON")
    ):
        word = word.head
    return word


def objects(verb: Token) -> list[Token]:
    """The heads of the direct object of `verb`, or of the one that it shares ("shot and killed Lund")."""
    own = [child for child in verb.children if child.dep_ in {"obj", "iobj"}]
    if not own and verb.dep_ == "conj":
        own = [child for child in verb.head.children if child.dep_ == "obj" and child.i > verb.i]
    if not own:
        joined = (child for child in verb.children if child.dep_ == "conj" and child.pos_ == "VERB")
        own = [each for child in joined if child.i < verb.i + 3 for each in child.children if each.dep_ == "obj"]
    return [each for child in own for each in coordinated(antecedent(child))]


def partners(word: Token, prepositions: frozenset[str]) -> list[Token]:
    """The heads of the phrases that hang on `word` by one of `prepositions`, or on what hangs on it so closely that the
    two cannot be told apart ("discussed tolls with Lund")."""
    found = []
    for child in word.children:
        if child.dep_.startswith(("obl", "nmod")) and preposition_of(child) in prepositions:
            found += coordinated(antecedent(child))
        elif child.dep_ in {"obj", "compound:prt", "advmod", "obl", "obl:unmarked", "obl:npmod", "obl:tmod", "xcomp"}:
            inner = (each for each in child.children if each.dep_.startswith(("nmod", "obl")))
            found += [each for one in inner if preposition_of(one) in prepositions for each in coordinated(one)]
    return found


def preposition_of(word: Token) -> str:
    """The first preposition of a phrase in lower case, or ""."""
    return next((child.lower_ for child in word.children if child.dep_ == "case"), "")


def coordinated(word: Token) -> list[Token]:
    """`word` and what is joined to it by "and" or a comma."""
    found = [word]
    for child in word.children:
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"}:
            found += coordinated(child)
    return found


def phrase_of(head: Token) -> tuple[int, int]:
    """The tokens ``[start, end)`` of a noun phrase around its head: what stands before it, its name, and what it is
    "of", without clauses, what is joined to it, and other phrases behind."""
    kept = [head.i]
    for child in head.children:
        before = child.i < head.i and child.dep_ not in OUTSIDE
        named = child.dep_ in {"flat", "compound", "appos", "fixed", "goeswith", "nummod"}
        if before or named or (child.dep_.startswith("nmod") and preposition_of(child) in {"of", "from", ""}):
            kept += [token.i for token in within(child)]
    start, end = name_around(head)
    return min([*kept, start]), max([*kept, end - 1]) + 1


def name_around(word: Token) -> tuple[int, int]:
    """The tokens ``[start, end)`` of the name that `word` belongs to, or of `word` alone."""
    doc, start, end = word.doc, word.i, word.i + 1
    while start and doc[start].ent_iob_ == "I":
        start -= 1
    while word.ent_type_ and end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return start, end


def within(word: Token) -> Iterator[Token]:
    """`word` and all below it, but for clauses."""
    yield word
    for child in word.children:
        if child.dep_ not in {"acl", "acl:relcl", "advcl", "parataxis", "punct"}:
            yield from within(child)
