"""Other pipelines in place of ours: what they mark stays, what they lack is read by rules, what is none is refused."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from language.others import other_pipeline, save_pipeline
from onrecord.errors import InputError
from onrecord.language import Attribution, Reference, language_note, language_version, load_language
from onrecord.language.installed import complete, in_our_words, paragraphs, speaks_clear, universal
from onrecord.model import Span

TEXT = (
    "Bridge to close\n\n"
    "Ada Thorn, the head of the Harbour Bank, said on Monday that the bridge was old. "
    "She told the Washington Post in Alton: “It will close.”"
)


def marked(doc: Doc) -> list[str]:
    """The names of `doc`: "Ada Thorn PERSON"."""
    return [f"{entity.text} {entity.label_}" for entity in doc.ents]


def said(doc: Doc) -> list[str]:
    """What is said in `doc`: "Ada Thorn: the bridge was old"."""
    found: tuple[Attribution, ...] = doc._.attributions
    return [f"{each.source[0].of(doc.text)}: {each.content[0].of(doc.text)}" for each in found]


def test_without_a_name_it_is_our_own_and_has_no_note() -> None:
    assert load_language(None) is load_language()
    assert language_note(None) == ""


def test_a_folder_is_loaded_once(tmp_path: Path) -> None:
    name = save_pipeline(tmp_path / "tiny", "sentencizer")
    assert load_language(name) is load_language(name)
    assert load_language(name) is not load_language()


def test_their_names_come_in_our_labels_and_the_rest_by_rules(tmp_path: Path) -> None:
    doc = load_language(save_pipeline(tmp_path / "tiny", "entity_ruler"))(TEXT)
    assert marked(doc) == ["Ada Thorn PERSON", "Harbour Bank ORG", "Washington Post OUTLET", "Alton GPE"]
    assert [sentence.text.strip()[:9] for sentence in doc.sents] == ["Bridge to", "Ada Thorn", "She told "]
    assert said(doc) == ["Ada Thorn, the head of the Harbour Bank: that the bridge was old", "She: It will close"]
    assert [span.of(TEXT) for span in doc._.quotations] == ["It will close."]
    assert [each.anaphor.of(TEXT) for each in doc._.references] == ["the head", "She"]
    assert [each.role.of(TEXT) for each in doc._.roles] == ["head"]


def test_without_names_of_their_own_the_rules_find_them() -> None:
    doc = complete(other_pipeline("sentencizer"), ("names",))("Ada Thorn met Ivo Marsh. It rained.")
    assert marked(doc) == ["Ada Thorn PERSON", "Ivo Marsh PERSON"]


def test_their_sentences_stay() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer", config={"punct_chars": [";"]})
    doc = complete(nlp, ("names",))("It rained; it blew. It snowed")
    assert [sentence.text for sentence in doc.sents] == ["It rained;", "it blew. It snowed"]


@pytest.mark.parametrize(
    ("components", "note"),
    [
        ((), "no sentences, no names, no dependencies, no attribution, no coreference"),
        (("sentencizer", "entity_ruler"), "no dependencies, no attribution, no coreference"),
        (("parser", "entity_ruler"), "no attribution, no coreference"),
    ],
    ids=["nothing", "no parser", "all that spaCy has"],
)
def test_the_note_names_what_is_missing(tmp_path: Path, components: tuple[str, ...], note: str) -> None:
    name = save_pipeline(tmp_path / "tiny", *components)
    assert language_note(name) == f"{name}: {note}; read by rules instead."


@Language.component("their_speech", assigns=["doc._.attributions", "doc._.references"])
def their_speech(doc: Doc) -> Doc:
    """Says that the first word says the second, and stands for it."""
    first, second = (Span(token.idx, token.idx + len(token)) for token in doc[:2])
    doc._.attributions = (Attribution((first,), (), (second,), "", "say"),)
    doc._.references = (Reference(first, second),)
    return doc


def test_attribution_and_coreference_of_their_own_stay(tmp_path: Path) -> None:
    name = save_pipeline(tmp_path / "tiny", "sentencizer", "entity_ruler", "their_speech")
    assert language_note(name).endswith("tiny: no dependencies; read by rules instead.")
    doc = load_language(name)("Alton sleeps. Ada Thorn said that she left.")
    assert said(doc) == ["Alton: sleeps"]
    assert [each.antecedent.of(doc.text) for each in doc._.references] == ["sleeps"]


def test_a_pipeline_saved_from_ours_loads_again(tmp_path: Path) -> None:
    load_language(save_pipeline(tmp_path / "tiny", "entity_ruler")).to_disk(tmp_path / "again")
    assert language_note(str(tmp_path / "again")).endswith("again: no dependencies; read by rules instead.")
    assert said(load_language(str(tmp_path / "again"))(TEXT)) == said(load_language(str(tmp_path / "tiny"))(TEXT))


@pytest.mark.parametrize(
    ("words", "label", "expected"),
    [
        (["the", "Bank"], "ORG", "Bank ORG"),
        (["Thorn", "'s"], "PERSON", "Thorn PERSON"),
        (["Thorn"], "PER", "Thorn PERSON"),
        (["The", "Hague"], "GPE", "The Hague GPE"),
        (["Tower"], "FAC", "Tower LOC"),
        (["Reuters"], "PERSON", "Reuters OUTLET"),
        (["Danish"], "MISC", "Danish NORP"),
        (["Everest"], "MISC", None),
        (["Monday"], "DATE", None),
        (["the"], "ORG", None),
    ],
)
def test_a_name_in_our_words(words: list[str], label: str, expected: str | None) -> None:
    doc = Doc(spacy.blank("en").vocab, words=words, ents=["B-" + label, *["I-" + label] * (len(words) - 1)])
    found = in_our_words(doc.ents[0])
    assert (found and f"{found.text} {found.label_}") == expected


def test_a_paragraph_begins_a_sentence_and_no_other_line_does() -> None:
    for text, starts in {"A title\n\n He left": ["A", "He"], "It was\nlate and\ndark": ["It"]}.items():
        doc = paragraphs(spacy.blank("en")(text))
        assert [token.text for token in doc if token.is_sent_start] == starts


def test_a_parser_keeps_to_paragraphs(tmp_path: Path) -> None:
    doc = load_language(save_pipeline(tmp_path / "tiny", "parser"))("A title\n\nHe left\n\nShe stayed")
    assert {token.text for token in doc if token.is_sent_start} >= {"A", "He", "She"}


def test_only_labels_of_clear_nlp_are_converted() -> None:
    clear = other_pipeline("parser")
    assert speaks_clear(clear)
    assert "onrecord_universal" in complete(clear, ()).pipe_names
    assert not speaks_clear(other_pipeline("sentencizer"))
    both = other_pipeline("parser")
    both.get_pipe("parser").add_label("obj")  # type: ignore[attr-defined]  # spaCy types pipes as plain callables
    assert not speaks_clear(both)


def test_a_doc_is_converted_sentence_by_sentence() -> None:
    doc = Doc(
        spacy.blank("en").vocab,
        words="She lives in Oslo . He was mayor .".split(),
        heads=[1, 1, 1, 2, 1, 6, 6, 6, 6],
        deps="nsubj ROOT prep pobj punct nsubj ROOT attr punct".split(),
        pos="PRON VERB ADP PROPN PUNCT PRON AUX NOUN PUNCT".split(),
    )
    found = universal(doc)
    assert [f"{token.text} {token.dep_} {token.head.text}" for token in found] == [
        "She nsubj lives", "lives ROOT lives", "in case Oslo", "Oslo obl lives", ". punct lives",
        "He nsubj mayor", "was cop mayor", "mayor ROOT mayor", ". punct mayor",
    ]  # fmt: skip
    assert [sentence.root.text for sentence in found.sents] == ["lives", "mayor"]
    assert [child.text for child in found[7].children] == ["He", "was", "."]


def test_an_empty_doc_is_converted() -> None:
    assert len(universal(Doc(spacy.blank("en").vocab))) == 0


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "Ada", "\n\nAda\n\n", "a " * 300], ids=["empty", "blank", "one word", "blank around", "long"]
)
def test_no_text_breaks_it(tmp_path: Path, text: str) -> None:
    for components in ((), ("parser", "entity_ruler")):
        nlp = load_language(save_pipeline(tmp_path / ("tiny" + "-".join(components)), *components))
        assert nlp(text).text == text


def test_other_files_give_another_version(tmp_path: Path) -> None:
    one = save_pipeline(tmp_path / "one", "sentencizer")
    same = save_pipeline(tmp_path / "same", "sentencizer")
    other = save_pipeline(tmp_path / "other", "sentencizer", "entity_ruler")
    (tmp_path / "other" / "entity_ruler" / "patterns.jsonl").write_text("", encoding="utf-8")
    changed = save_pipeline(tmp_path / "changed", "sentencizer", "entity_ruler")
    versions = [language_version(name) for name in (one, other, changed)]
    assert len(set(versions)) == 3
    assert language_version(same) == language_version(one)


def test_what_is_not_installed_names_the_remedy() -> None:
    with pytest.raises(InputError, match=r"^en_core_web_none: no spaCy .* `python -m spacy download en_core_web_none`"):
        load_language("en_core_web_none")


def test_an_installed_package_that_is_no_pipeline() -> None:
    with pytest.raises(InputError, match=r"^networkx: cannot be loaded as a spaCy pipeline \("):
        load_language("networkx")


def test_a_folder_that_is_no_pipeline(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot be loaded as a spaCy pipeline .*meta\.json"):
        load_language(str(tmp_path))
    save_pipeline(tmp_path / "broken", "sentencizer")
    config = (tmp_path / "broken" / "config.cfg").read_text(encoding="utf-8")
    (tmp_path / "broken" / "config.cfg").write_text(config.replace("sentencizer", "unheard_of"), encoding="utf-8")
    with pytest.raises(InputError, match="unheard_of"):
        load_language(str(tmp_path / "broken"))


def test_another_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"dutch: reads 'nl', and onrecord English only; name an English one"):
        load_language(save_pipeline(tmp_path / "dutch", "sentencizer", language="nl"))
