"""The frames in which a verb means speech: "dismissed the report", not "dismissed the minister".

Each takes a verb's lemma, the words after it in lower case, and whether it is passive. The classes are those of
`cues.tsv`.
"""

from onrecord.language.lexicon import cue_nouns, word_set

REFUTED = word_set("refuted")
SUBJECTS = frozenset("he she they it we i there".split())
DENYING = frozenset("deny refute rebut contradict disavow".split())
"""Verbs that deny whatever they govern; the others also dismiss people."""
TRANSITIVE = frozenset("recall conclude repeat maintain write post answer add slam blast".split())
"""Verbs that also take things: one recalls ambassadors, adds salt and answers doors."""
QUESTION_WORDS = frozenset("if whether why how what when where who about".split())


def means_speech(lemma: str, after: list[str], passive: bool) -> bool:
    """True unless the verb needs a clause or a quotation behind it and has none ("continued their attacks")."""
    if lemma == "continue":
        return not after or after[0] in {",", ".", ":", "“", '"'}
    if lemma in TRANSITIVE:
        spoken = "that" in after or bool({":", "“", '"', "''"} & set(after[:3]))
        return spoken or not after or after[0] in SUBJECTS | {",", "."}
    if lemma in {"warn", "caution"}:
        return (
            bool({"that", "of", "against", "not", "to", ":", "“", '"', "''"} & set(after))
            or not after
            or after[0] in {",", "."}
        )
    opens = {"that", ":", "“", '"', "to"} & set(after[:3])
    return lemma not in {"comment", "expect", "hope", "fear", "explain", "express"} or bool(
        opens or SUBJECTS & set(after[:2])
    )


def asks_to_act(after: list[str]) -> bool:
    """True for "asked him to go" and "asked that he go"; a question is no demand.

    >>> asks_to_act(["the", "minister", "to", "go"]), asks_to_act(["whether", "he", "is", "to", "go"])
    (True, False)
    """
    if not after or after[0] in QUESTION_WORDS:
        return False
    return after[0] == "that" or ("to" in after[1:6] and not QUESTION_WORDS & set(after[: after.index("to", 1)]))


def _means_denial(lemma: str, after: list[str], passive: bool) -> bool:
    if passive or lemma in DENYING:
        return True
    return bool((REFUTED | cue_nouns().keys()) & set(after[:6]))


def _means_demand(lemma: str, after: list[str], passive: bool) -> bool:
    if after[:3] == ["not", "to", "be"]:
        return False  # "asked not to be named"
    if lemma in {"order", "instruct", "request", "implore", "plead"}:
        return bool({"to", "that"} & set(after))
    return True


def _means_report(lemma: str, after: list[str], passive: bool) -> bool:
    return lemma == "report" or bool({"that", "how"} & set(after[:3]))


def _means_promise(lemma: str, after: list[str], passive: bool) -> bool:
    return bool({"to", "that", "“", '"', "not"} & set(after[:4])) or lemma == "vow"


def _means_blame(lemma: str, after: list[str], passive: bool) -> bool:
    return not passive and (lemma != "charge" or "that" in after[:3])


FRAMES = {
    "deny": _means_denial,
    "demand": _means_demand,
    "report": _means_report,
    "promise": _means_promise,
    "accuse": _means_blame,
}
