"""Lemmas as edits at a word's end, so that a classifier can learn them (after UDPipe 2, Straka 2018).

A script says whether the word is lower-cased, how many letters go from its end, and what comes there: ``"l|3|y"`` makes
"Denies" into "deny". Irregular forms get a script that replaces the whole word.
"""

WHOLE = "="
"""Opens a script that gives the lemma itself."""
KEEP_CASE, LOWER_CASE = "c", "l"


def script_of(form: str, lemma: str) -> str:
    """The script that makes `lemma` of `form`.

    >>> script_of("denied", "deny"), script_of("was", "be"), script_of("Kislev", "Kislev")
    ('l|3|y', '=be', 'c|0|')
    """
    case, word = (KEEP_CASE, form) if lemma[:1].isupper() else (LOWER_CASE, form.lower())
    shared = next((i for i, (a, b) in enumerate(zip(word, lemma, strict=False)) if a != b), min(len(word), len(lemma)))
    if shared == 0 or (shared < 2 and len(word) > 3):
        return WHOLE + lemma
    return f"{case}|{len(word) - shared}|{lemma[shared:]}"


def apply_script(script: str, form: str) -> str:
    """The lemma that `script` makes of `form`; where the script does not fit, the form itself in the case that
    it asks for.

    >>> apply_script("l|3|y", "Denied"), apply_script("=be", "was"), apply_script("l|9|y", "was")
    ('deny', 'be', 'was')
    """
    if script.startswith(WHOLE):
        return script[1:]
    case, cut, ending = script.split("|", 2)
    word = form.lower() if case == LOWER_CASE else form
    kept = len(word) - int(cut)
    return word[:kept] + ending if kept > 0 else word
