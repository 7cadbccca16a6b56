"""The people, bodies, places, groups and unnamed sources of one article, each with all its mentions by name.

Within an article a lone family name belongs to the one full name that bears it, an acronym to the name it abbreviates,
and an adjective of nationality to its country.
"""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from onrecord.language import Attribution
from onrecord.language.lexicon import countries, demonyms, outlet_display, person_nouns
from onrecord.language.name_labels import DESCRIBED_AS
from onrecord.model import Article, Entity, EntityType, Span

TYPES: dict[str, EntityType] = {
    "PERSON": "person",
    "ORG": "organization",
    "OUTLET": "outlet",
    "GPE": "place",
    "LOC": "place",
    "NORP": "group",
}
SUFFIXES = frozenset({"jr.", "sr.", "jr", "sr", "ii", "iii"})
ARTICLES = frozenset("the a an".split())
LINKS = frozenset("of for from in at to with near by".split())

Named = tuple[EntityType, str, Span]
"""An entity's type, the name that a mention stands for, and the mention."""


def extract_entities(doc: Doc, article: Article) -> tuple[Entity, ...]:
    """The entities of `article` in order of their first mention, with ids ``e1``, ``e2`` …"""
    named = list(mentions(doc, article))
    groups: dict[tuple[EntityType, str], list[Span]] = {}
    names: dict[tuple[EntityType, str], str] = {}
    full = full_names(named)
    for kind, name, span in [*named, *unnamed_sources(doc, article, named)]:
        chosen = full.get((kind, name), name)
        own = f" {span.start}" if kind == "unnamed" else ""  # two officials here and two there may be four
        key = (kind, chosen.casefold().replace(".", "") + own)
        names.setdefault(key, chosen)
        groups.setdefault(key, []).append(span)
    ordered = sorted(groups, key=lambda key: (groups[key][0], key))
    return tuple(
        Entity(f"e{number}", key[0], names[key], tuple(sorted(set(groups[key]))))
        for number, key in enumerate(ordered, 1)
    )


def mentions(doc: Doc, article: Article) -> Iterator[Named]:
    """Each mention by name outside boilerplate, with the name it stands for."""
    for entity in doc.ents:
        span = Span(entity.start_char, entity.end_char)
        adjective = entity.label_ == "NORP" and entity.text not in demonyms() and not entity.text.endswith("s")
        if not adjective and not any(span.overlaps(part) for part in article.boilerplate):
            yield (*named_as(entity.label_, plain(entity.text)), span)


def named_as(label: str, text: str) -> tuple[EntityType, str]:
    """Type and usual name for a mention.

    >>> named_as("NORP", "Russian"), named_as("NORP", "Russians"), named_as("OUTLET", "Washington Post")
    (('place', 'Russia'), ('group', 'Russians'), ('outlet', 'The Washington Post'))
    """
    if label == "NORP" and text in demonyms() and demonyms().get(text + "s", "") != "":
        return "place", demonyms()[text]
    if label == "NORP" and text in demonyms() and not text.endswith("s"):
        return "place", demonyms()[text]
    if label in {"GPE", "LOC"}:
        usual = text.title() if text.isupper() and len(text) > 4 else text
        return "place", countries().get(usual, usual)
    return TYPES[label], outlet_display().get(text, text) if label == "OUTLET" else text


def plain(text: str) -> str:
    """`text` with white space folded.

    >>> plain("The Harbour\\n Post")
    'The Harbour Post'
    """
    return re.sub(r"\s+", " ", text)


def full_names(named: Iterable[Named]) -> dict[tuple[EntityType, str], str]:
    """For each short or variant form, the fullest name of the same entity in the article."""
    people = [name for kind, name, _ in named if kind == "person"]
    bodies = [name for kind, name, _ in named if kind in {"organization", "outlet"}]
    full: dict[tuple[EntityType, str], str] = {}
    for name in dict.fromkeys(people):
        if longer := longer_name(name, people):
            full["person", name] = longer
    for name in dict.fromkeys(bodies):
        if expanded := spelled_out(name, bodies):
            full["organization", name] = expanded
    return full


def longer_name(name: str, people: list[str]) -> str | None:
    """The one fuller name that `name` is short for: the same family name, and no other given name; the commonest if
    several.

    >>> longer_name("Berg", ["Anna Berg", "Berg"]), longer_name("Lund", ["Bo Lund", "Ada Lund"])
    ('Anna Berg', None)
    """
    words = family_words(name)
    fuller = {
        other
        for other in people
        if len(other.split()) > len(name.split())
        and ends_with(family_words(other), words)
        and (len(words) == 1 or generation(other) == generation(name))
    }
    if len({other.split()[0] for other in fuller}) != 1:
        return None
    return max(sorted(fuller), key=lambda other: (len(other.split()), people.count(other)))


def family_words(name: str) -> list[str]:
    """The words of a name in lower case without Jr. and the like."""
    return [word for word in name.casefold().split() if word not in SUFFIXES]


def generation(name: str) -> str:
    """ "jr." and the like, or nothing."""
    last = name.casefold().split()[-1]
    return last if last in SUFFIXES else ""


def ends_with(words: list[str], ending: list[str]) -> bool:
    """True if `ending` closes `words`, or opens and closes it ("Anna Berg" in "Anna Maria Berg")."""
    if words[-len(ending) :] == ending:
        return True
    return len(ending) > 1 and words[0] == ending[0] and words[-1] == ending[-1]


def spelled_out(name: str, bodies: list[str]) -> str | None:
    """The name whose initials `name` is.

    >>> spelled_out("IS", ["Islamic State", "IS"])
    'Islamic State'
    """
    letters = name.replace(".", "")
    if not letters.isupper() or not 2 <= len(letters) <= 6:
        return None
    matching = [other for other in bodies if "".join(word[0] for word in other.split() if word[0].isupper()) == letters]
    return matching[0] if matching and matching[0] != name and len(matching[0].split()) > 1 else None


def unnamed_sources(doc: Doc, article: Article, named: Iterable[Named]) -> Iterator[Named]:
    """Sources of statements that no name stands for: "two officials", "a person close to the minister"."""
    taken = [(span, kind == "outlet") for kind, _, span in named]
    referred = {reference.anaphor for reference in doc._.references}
    attributions: tuple[Attribution, ...] = doc._.attributions
    for source in dict.fromkeys(span for attribution in attributions for span in attribution.source):
        text = plain(source.of(article.text))
        nouns = [word for word in re.findall(r"[\w-]+", text.casefold()) if word in person_nouns()]
        heads = (is_head(article.text, span, source, outlet=outlet) for span, outlet in taken if source.covers(span))
        if not nouns or any(heads):
            continue
        if source not in referred and not any(source.covers(anaphor) for anaphor in referred):
            words = re.split(r"\s*(?:,|\(| who | which )", text, maxsplit=1)[0].split() or text.split()
            yield "unnamed", " ".join(words[1:] if words[0].casefold() in ARTICLES else words), source


def is_head(text: str, name: Span, phrase: Span, *, outlet: bool = False) -> bool:
    """True if `phrase` is about the name within it, with titles or appositions; not if the name only qualifies it.

    The noun behind an `outlet` may say what it is ("the Post newspaper").

    >>> is_head("Foreign Minister Ada Lund", Span(17, 25), Span(0, 25))
    True
    >>> is_head("US officials", Span(0, 2), Span(0, 12))
    False
    >>> is_head("Norway's minister", Span(0, 6), Span(0, 17)), is_head("Norway's", Span(0, 6), Span(0, 8))
    (False, True)
    """
    nouns = person_nouns() - DESCRIBED_AS.keys() if outlet else person_nouns()
    rest = text[name.end : phrase.end]
    owns = rest[:1] in {"'", "’"} and rest[1:] not in {"", "s"}
    qualifies = owns or any(word.casefold() in nouns for word in until_comma(rest))
    before = [word for word in text[phrase.start : name.start].casefold().split() if word not in ARTICLES]
    governed = bool(before) and before[-1] in LINKS and any(word in person_nouns() for word in before)
    return not qualifies and not governed


def until_comma(rest: str) -> list[str]:
    """The words before the first comma or link: what a name in front of them can qualify."""
    words = re.split(r"[,;(]|\b(?:who|of|for|in|at|on|to|from)\b", rest, maxsplit=1)[0].split()
    return [word.strip("’'.") for word in words]
