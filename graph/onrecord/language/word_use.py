"""How a word is used: as verb, noun or adjective, within a name, as an owner's mark, behind a quotation."""

from spacy.tokens import Doc, Token

from onrecord.language.lexicon import ADVERBS, DETERMINERS, POSSESSIVES, PREPOSITIONS, cue_nouns, cue_verbs

ALSO_NOUNS = frozenset("charges order orders offer offers press answer hopes fears warning warnings answers".split())
OBJECT_PREPOSITIONS = frozenset(
    "of in on at for from with by about over under between into through within near against".split()
)
BE = frozenset("is are was were be been being".split())
DOUBLE_QUOTES = frozenset({"”", '"', "''"})


def is_part_of_name(doc: Doc, at: int) -> bool:
    """True within a name, a compound with hyphen, or for a capitalized word inside a sentence that is no headline."""
    token = doc[at]
    hyphens = {doc[i].text for i in (at - 1, at + 1) if 0 <= i < len(doc)} & {"-", "–"}
    compound = bool(hyphens) and not (token.whitespace_ and at and doc[at - 1].whitespace_)
    inner_capital = (
        token.text[0].isupper()
        and not token.is_sent_start
        and not token.sent.text.istitle()
        and not capitals_run(token)
    )
    return bool(token.ent_type_) or compound or inner_capital


def capitals_run(token: Token) -> bool:
    """True if most words around are capitalized too, as in a headline."""
    near = [word for word in token.sent if word.is_alpha and len(word) > 3]
    return sum(word.text[0].isupper() for word in near) >= 0.7 * len(near)


def is_noun_use(doc: Doc, at: int) -> bool:
    """True where a form that is verb and noun alike stands after an article, a possessive, an adjective or a verb
    ("denied claims")."""
    if doc[at].lower_ not in cue_nouns().keys() | ALSO_NOUNS:
        return False
    if at == 0 or doc[at].is_sent_start:
        return True
    before = doc[at - 1]
    nominal = DETERMINERS | POSSESSIVES | PREPOSITIONS - {"to"}
    adjective = before.is_alpha and before.is_lower and before.text.endswith(("al", "ic", "ed", "ive", "ous", "ial"))
    return before.lower_ in nominal or owns(doc, at - 1) or adjective or before.lower_ in cue_verbs()


def is_adjectival(doc: Doc, at: int) -> bool:
    """True for a participle before its noun ("Russia's alleged role", "the said letter") and for a gerund that is a
    noun."""
    form, before = doc[at].lower_, doc[at - 1] if at else doc[at]
    owned = at > 0 and (owns(doc, at - 1) or before.lower_ in DETERMINERS | POSSESSIVES | OBJECT_PREPOSITIONS)
    if form.endswith("ing"):
        follows = {
            ",",
            "and",
            "by",
            "before",
            "after",
            "while",
            "without",
            "in",
            "statement",
            "letter",
            "is",
            "was",
            "are",
            "were",
            "–",
            "—",
        }
        return not (at > 0 and (before.lower_ in follows or before.text in {"”", '"'} or before.ent_type_ == "PERSON"))
    return owned and (form.endswith(("ed", "id", "ld")) or before.lower_ in OBJECT_PREPOSITIONS)


def is_passive(doc: Doc, at: int) -> bool:
    """True for a participle after a form of "be" (adverbs between), or a bare one before "by"."""
    before = at - 1
    while before > 0 and doc[before].lower_ in ADVERBS:
        before -= 1
    participle = doc[at].lower_.endswith(("ed", "id", "ld", "en")) and before >= 0
    return participle and doc[before].lower_ in BE


def closes_quotation(doc: Doc, at: int) -> bool:
    """True if a quotation ends a few words before: then the verb needs nothing behind it ("…," she explained)."""
    return any(token.text in DOUBLE_QUOTES for token in doc[max(0, at - 5) : at])


def owns(doc: Doc, at: int) -> bool:
    """True for a possessive mark at `at`; a closing single quotation mark follows punctuation."""
    mark = doc[at].text
    return mark in {"'s", "’s"} or (mark in {"'", "’"} and at > 0 and doc[at - 1].is_alpha)
