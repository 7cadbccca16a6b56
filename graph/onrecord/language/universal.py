"""Dependencies as spaCy's English pipelines mark them (the labels of ClearNLP), turned into Universal Dependencies.

Labels follow the English Web Treebank. Three structures differ: a preposition heads its object there and is its `case`
or `mark` here; a copula heads the predicate there and is its `cop` here; each conjunct hangs on the one before there
and on the first here. Left as they are, since labels and parts of speech do not tell: names, in which the last word
stays the head (`compound`, where the treebank has `flat` under the first), and a form of "be" with nothing but an
adverbial ("is in Oslo"), which stays the head.
"""

from bisect import insort
from collections.abc import Sequence
from dataclasses import dataclass, field

CLEAR_LABELS = frozenset("acomp attr auxpass dobj npadvmod nsubjpass pcomp pobj poss prep relcl".split())
"""What ClearNLP has and Universal Dependencies have not."""

UNIVERSAL = {
    "agent": "obl:agent",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prt": "compound:prt",
    "quantmod": "advmod",
}
"""Labels that have one name there and another here; what stands nowhere in this module is the same in both."""
BY_HEAD = {
    "clause": ("advcl", "acl"),  # our own, for a clause that a preposition introduces
    "npadvmod": ("obl:unmarked", "nmod:unmarked"),
    "pcomp": ("advcl", "acl"),
    "pobj": ("obl", "nmod"),
    "prep": ("obl", "nmod"),
    "relcl": ("advcl:relcl", "acl:relcl"),
}
"""Labels that become one thing under a predicate and another under a noun."""
NOMINAL = frozenset("NOUN PROPN PRON NUM SYM".split())
VERBAL = frozenset({"VERB", "AUX"})
OBJECTS, PREDICATES = ("pobj", "pcomp"), ("attr", "acomp")
PREPOSITIONS = frozenset({"prep", "agent", "dative"})
ADVERBIAL = frozenset({"prep", "dative", "advmod", "mark", "case", "prt"})
"""Labels of a preposition whose object becomes an oblique; with any other, such as `conj`, the object takes it over."""


@dataclass(slots=True)
class Tree:
    """A sentence while it is converted: of each token the head (itself for a root), the label and the part of speech;
    `below` are the tokens that hang on it, in order."""

    heads: list[int]
    deps: list[str]
    pos: Sequence[str]
    below: list[list[int]] = field(init=False)

    def __post_init__(self) -> None:
        """Finds out what hangs on each token."""
        self.below = [[] for _ in self.heads]
        for at, head in enumerate(self.heads):
            if head != at:
                self.below[head].append(at)

    def labelled(self, at: int, *labels: str) -> list[int]:
        """The tokens below `at` with one of `labels`, those with the first label first."""
        return [child for label in labels for child in self.below[at] if self.deps[child] == label]

    def from_below(self) -> list[int]:
        """All tokens, each after those below it."""
        ordered = [at for at, head in enumerate(self.heads) if head == at]
        for at in ordered:
            ordered += self.below[at]
        return ordered[::-1]

    def hang(self, at: int, head: int, label: str) -> None:
        """Hangs `at` with `label` on `head`, or makes it a root where that is itself."""
        if self.heads[at] != at:
            self.below[self.heads[at]].remove(at)
        if head != at:
            insort(self.below[head], at)
        self.heads[at], self.deps[at] = head, label

    def lift(self, child: int, *, label: str, below: str) -> None:
        """Puts `child` with `label` into the place of its head, which comes, as `below`, under it with all else."""
        at = self.heads[child]
        above = self.heads[at]
        self.hang(child, child if above == at else above, label)
        for other in list(self.below[at]):
            self.hang(other, child, self.deps[other])
        self.hang(at, child, below)


def to_universal(heads: Sequence[int], deps: Sequence[str], pos: Sequence[str]) -> tuple[list[int], list[str]]:
    """The heads and labels of one sentence in Universal Dependencies; a root is its own head, with the label ROOT.

    She lives in Oslo:

    >>> to_universal([1, 1, 1, 2], ["nsubj", "ROOT", "prep", "pobj"], ["PRON", "VERB", "ADP", "PROPN"])
    ([1, 1, 3, 1], ['nsubj', 'ROOT', 'case', 'obl'])
    """
    tree = Tree(list(heads), list(deps), pos)
    lift_objects(tree)
    rename(tree)
    lift_predicates(tree)
    join_conjuncts(tree)
    return tree.heads, tree.deps


def lift_objects(tree: Tree) -> None:
    """Puts the object of each preposition into its place; "out of" and the like come both under the object."""
    for at in tree.from_below():
        objects = tree.labelled(at, *OBJECTS)
        if not objects:
            continue
        chosen = objects[0]
        clause = tree.deps[chosen] == "pcomp" and tree.pos[chosen] in VERBAL
        tree.lift(chosen, label=label_of_object(tree, at, clause=clause), below="mark" if clause else "case")
        if tree.pos[at] != "ADP" and at + 1 in tree.labelled(chosen, "case"):  # "according to", "because of"
            tree.hang(at + 1, at, "fixed")


def label_of_object(tree: Tree, at: int, *, clause: bool) -> str:
    """The label, not yet a universal one, for the object that takes the place of the preposition `at`."""
    label, above = tree.deps[at], tree.heads[at]
    chained = label == "prep" and tree.deps[above] in PREPOSITIONS and not tree.labelled(above, *OBJECTS)
    if chained or label in OBJECTS:
        return "pcomp" if clause else "pobj"
    if label in ADVERBIAL or (clause and label == "agent"):
        return "clause" if clause else "prep"
    return label


def rename(tree: Tree) -> None:
    """Gives every label but those of predicates its name in Universal Dependencies."""
    for at, label in enumerate(tree.deps):
        if label in BY_HEAD:
            tree.deps[at] = BY_HEAD[label][tree.pos[tree.heads[at]] in NOMINAL]
        if label == "aux" and tree.pos[at] == "PART":  # the "to" of an infinitive
            tree.deps[at] = "mark"
        if label == "prep" and tree.pos[at] == "ADV":
            tree.deps[at] = "advmod"
        tree.deps[at] = UNIVERSAL.get(tree.deps[at], tree.deps[at])


def lift_predicates(tree: Tree) -> None:
    """Puts what follows a form of "be" into its place; after "there" it is the subject, after "become" an `xcomp`."""
    for at in tree.from_below():
        found = tree.labelled(at, *PREDICATES)
        there = bool(tree.labelled(at, "expl"))
        for child in found:
            tree.deps[child] = "nsubj" if there else "xcomp"
        if found and tree.pos[at] == "AUX" and not there:
            chosen = next((child for child in found if child > at), found[0])
            tree.lift(chosen, label=tree.deps[at], below="cop")


def join_conjuncts(tree: Tree) -> None:
    """Hangs every conjunct on the first one, and each conjunction on the conjunct behind it."""
    for at in reversed(tree.from_below()):
        head = tree.heads[at]
        if tree.deps[at] == "conj" == tree.deps[head]:
            tree.heads[at] = tree.heads[head]  # which hangs on the first one already
        elif tree.deps[at] == "cc" and head < at:
            tree.heads[at] = next((other for other in tree.labelled(head, "conj") if other > at), head)
