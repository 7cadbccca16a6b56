from dataclasses import replace
from datetime import date
from typing import TypeAlias

import networkx as nx
import pytest

from conftest import COURIER, POST, acted_on, at, printed_again, with_cue
from onrecord.errors import AbortError
from onrecord.model import Article, Collection, Record, Span
from onrecord.network import (
    Evidence,
    Happening,
    NamedEntity,
    between,
    build_network,
    central,
    connections,
    ego,
    find_entity,
    path,
    project,
    read_happenings,
)
from onrecord.network.description import describe
from onrecord.rdf import collection_graphs
from onrecord.store import Store, memory_store

Network: TypeAlias = "nx.MultiDiGraph[str]"


def said_by(article: str, sentence: str) -> Evidence:
    return Evidence(sentence, article, "A title", "The Weir Gazette", "2040-02-01")


ENTITIES = (
    NamedEntity("u:ada", "person", "Áda Kovač", ("Kovač", "Mrs Kovač")),
    NamedEntity("u:bo", "person", "Bo Lindqvist"),
    NamedEntity("u:bo2", "person", "Bo Lindqvist Jr."),
    NamedEntity("u:cy", "person", "Cy Marrow"),
    NamedEntity("u:dee", "person", "Dee Ashby"),
    NamedEntity("u:gazette", "outlet", "The Weir Gazette"),
    NamedEntity("u:weir", "place", "Weirtown"),
)
MEETING = Happening(
    "v:1", "event", "meeting", "Meeting: Áda Kovač, Bo Lindqvist and Cy Marrow", ("u:ada", "u:bo", "u:cy"),
    earliest="2040-01-10", latest="2040-01-10", place="Weirtown",
    evidence=(said_by("a1", "The three met on 10 January."),),
)  # fmt: skip
REPORT = Happening(
    "s:1", "statement", "assert", "The Weir Gazette said: so", ("u:gazette",), ("u:ada", "u:dee", "u:weir"),
    earliest="2040-02-01", latest="2040-02-29", evidence=(said_by("a1", "Áda Kovač and Dee Ashby are rivals."),),
)  # fmt: skip
CALL = Happening("v:2", "event", "call", "Call: Cy Marrow and Dee Ashby", ("u:cy", "u:dee"))
DENIED = Happening("v:3", "event", "meeting", "Meeting: Áda Kovač and Dee Ashby", ("u:ada", "u:dee"), status="denied")
DISMISSAL = Happening("v:4", "event", "dismissal", "Dismissal: Bo, Áda, Cy", ("u:bo", "u:ada", "u:cy"))
REFUSAL = Happening("s:2", "statement", "decline", "Dee Ashby would not comment: it", ("u:dee",))
ALL = (MEETING, REPORT, CALL, DENIED, DISMISSAL, REFUSAL)


@pytest.fixture
def network() -> Network:
    return project(ENTITIES, ALL)


def edges(network: Network, event: str) -> set[tuple[str, str, str]]:
    return {(a, b, data["type"]) for a, b, data in network.edges(data=True) if data["event"] == event}


def test_a_meeting_of_three_links_every_pair_once(network: Network) -> None:
    assert edges(network, "v:1") == {("u:ada", "u:bo", "met"), ("u:ada", "u:cy", "met"), ("u:bo", "u:cy", "met")}


def test_every_edge_carries_its_sentence_and_its_dates(network: Network) -> None:
    data = network.edges["u:ada", "u:bo", 0]
    assert (data["earliest"], data["latest"], data["place"]) == ("2040-01-10", "2040-01-10", "Weirtown")
    assert [each["sentence"] for each in data["evidence"]] == ["The three met on 10 January."]


def test_a_dismissal_links_the_first_participant_with_the_others(network: Network) -> None:
    assert edges(network, "v:4") == {("u:bo", "u:ada", "dismissed"), ("u:bo", "u:cy", "dismissed")}


def test_what_an_outlet_asserts_is_reported_and_a_place_that_only_is_mentioned_is_no_node(
    network: Network,
) -> None:
    assert edges(network, "s:1") == {("u:gazette", "u:ada", "reported"), ("u:gazette", "u:dee", "reported")}
    assert "u:weir" not in network


def test_a_place_that_takes_part_is_a_node() -> None:
    signed = Happening("v:9", "event", "agreement", "Agreement", ("u:weir", "u:ada"))
    assert edges(project(ENTITIES, [signed]), "v:9") == {("u:ada", "u:weir", "agreed")}


def test_parties_to_an_agreement_are_all_linked_for_nobody_acts_on_the_others() -> None:
    signed = Happening("v:9", "event", "agreement", "Agreement", ("u:cy", "u:bo", "u:ada"))
    assert {(a, b) for a, b, _ in edges(project(ENTITIES, [signed]), "v:9")} == {
        ("u:ada", "u:bo"),
        ("u:ada", "u:cy"),
        ("u:bo", "u:cy"),
    }


def test_words_that_nobody_is_named_for_lead_from_nobody_to_nobody() -> None:
    nobody = NamedEntity("u:nobody", "unnamed", "unattributed")
    talk = Happening("s:9", "statement", "assert", "Somebody said: so", ("u:nobody",), ("u:ada", "u:bo2"))
    network = project((*ENTITIES, nobody), [talk])
    assert "u:nobody" not in network
    assert path(network, "Áda Kovač", "Bo Lindqvist Jr.") == ()


def test_a_refusal_that_names_nobody_stays_with_its_speaker(network: Network) -> None:
    assert [each["type"] for each in network.nodes["u:dee"]["alone"]] == ["declined"]
    assert network.nodes["u:dee"]["events"] == 4


def test_the_order_of_what_comes_in_does_not_show() -> None:
    one, other = project(ENTITIES, ALL), project(reversed(ENTITIES), reversed(ALL))
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True)) == list(other.edges(data=True))


@pytest.mark.parametrize("name", ["Áda Kovač", "ada kovac", "KOVAČ", "mrs kovac", "ada", "kova"])
def test_an_entity_is_found_by_name_alias_or_part_whatever_case_and_accents(network: Network, name: str) -> None:
    assert find_entity(network, name) == "u:ada"


def test_the_exact_name_wins_over_a_longer_one(network: Network) -> None:
    assert find_entity(network, "bo lindqvist") == "u:bo"


def test_an_ambiguous_name_lists_the_candidates(network: Network) -> None:
    with pytest.raises(
        AbortError, match=r"Bo Lindqvist \(person\); Bo Lindqvist Jr\. \(person\): give more of the name"
    ):
        find_entity(network, "Lindqvist")


def test_an_unknown_name_lists_the_closest(network: Network) -> None:
    with pytest.raises(AbortError, match=r"nobody is called “Cy Morrow”: the closest names are Cy Marrow"):
        find_entity(network, "Cy Morrow")


def test_an_empty_network_says_what_to_do() -> None:
    with pytest.raises(AbortError, match="onrecord build"):
        find_entity(nx.MultiDiGraph(), "Ada")


def test_a_path_prefers_two_real_contacts_to_an_outlet_and_to_a_denied_meeting(network: Network) -> None:
    best = path(network, "Bo Lindqvist", "Dee")[0]
    assert best.entities == ("Bo Lindqvist", "Cy Marrow", "Dee Ashby")
    assert [step.connections[0].type for step in best.steps] == ["met", "spoke"]
    assert best.steps[0].connections[0].evidence[0].sentence == "The three met on 10 January."


def test_no_path_is_an_empty_answer(network: Network) -> None:
    assert path(network, "Áda", "Bo Lindqvist Jr.") == ()


def test_a_path_from_someone_to_the_same_is_refused(network: Network) -> None:
    with pytest.raises(AbortError, match="are both Áda Kovač"):
        path(network, "ada", "Kovač")


def test_ego_reaches_as_far_as_asked(network: Network) -> None:
    near, far = ego(network, "Gazette"), ego(network, "Gazette", radius=2)
    assert [neighbour.name for neighbour in near.neighbours] == ["Dee Ashby", "Áda Kovač"]
    assert {(neighbour.name, neighbour.distance) for neighbour in far.neighbours} == {
        ("Áda Kovač", 1), ("Dee Ashby", 1), ("Bo Lindqvist", 2), ("Cy Marrow", 2),
    }  # fmt: skip
    assert {connection.event for connection in near.connections} == {"s:1", "v:3"}


def test_central_ranks_by_neighbours(network: Network) -> None:
    first, *others = central(network, top=3)
    assert (first.name, first.degree) == ("Áda Kovač", 4)
    assert len(others) == 2
    assert all(first.degree >= other.degree for other in others)


def test_between_keeps_what_may_lie_within(network: Network) -> None:
    found = between(network, date(2040, 2, 20), date(2040, 3, 1))
    assert {connection.event for connection in connections(found)} == {"s:1"}
    assert connections(between(network, date(2041, 1, 1), date(2041, 2, 1))) == ()


def test_between_refuses_dates_in_the_wrong_order(network: Network) -> None:
    with pytest.raises(AbortError, match="earlier date first"):
        between(network, date(2040, 2, 2), date(2040, 2, 1))


def test_connections_come_by_date_with_undated_ones_last(network: Network) -> None:
    dates = [connection.earliest for connection in connections(network)]
    assert dates == [*sorted(filter(None, dates)), *([""] * dates.count(""))]


def node(network: Network, name: str) -> str:
    return find_entity(network, name)


def test_a_store_becomes_a_network_with_both_accounts_of_the_meeting(store: Store) -> None:
    network = build_network(store)
    a, b = sorted((node(network, "Mira Halvorsen"), node(network, "Tomas Reeve")))
    met = [data for data in network[a][b].values() if data["type"] == "met"]
    assert [(data["earliest"], data["latest"], data["place"]) for data in met] == [
        ("2021-04-03", "2021-04-04", "Port Ansel")
    ]
    assert {(each["article"], each["outlet"]) for each in met[0]["evidence"]} == {
        ("courier-0412", "The Ansel Courier"), ("post-0414", "Harbour Post"),
    }  # fmt: skip
    assert "Port Ansel" not in {data["name"] for _, data in network.nodes(data=True)}


def test_a_chain_of_reports_in_the_store_links_each_speaker_with_the_next(store: Store) -> None:
    network = build_network(store)
    courier, agency, officials = (node(network, name) for name in ("Ansel Courier", "Northwire", "two officials"))
    assert [data["type"] for data in network[courier][agency].values()] == ["reported"]
    assert [data["type"] for data in network[agency][officials].values()] == ["reported"]
    assert {data["type"] for data in network[officials][node(network, "Halvorsen")].values()} == {"said"}


def test_a_denial_in_the_store_does_not_read_as_an_assertion(store: Store) -> None:
    denials = [each for each in read_happenings(store) if each.type == "deny"]
    assert [each.label.partition(":")[0] for each in denials] == ["Mira Halvorsen denied"]
    assert denials[0].evidence[0].sentence == "Halvorsen denied that she had promised him a licence."


def test_the_words_of_a_claim_are_marked_in_the_sentence(store: Store) -> None:
    remark = next(each for each in read_happenings(store) if "tides" in each.label)
    evidence = remark.evidence[0]
    assert evidence.sentence[evidence.start : evidence.end] == "We talked about the tides,"


def test_the_word_that_tells_of_an_event_is_marked_in_its_sentence(store: Store) -> None:
    told = [(event.label, each) for event in read_happenings(store) if event.kind == "event" for each in event.evidence]
    marked = {(label, each.sentence[each.start : each.end]) for label, each in told}
    assert marked == {
        ("Meeting: Mira Halvorsen and Tomas Reeve", "met"),
        ("Dismissal: Olin Dray", "dismissed"),
        ("Call: Tomas Reeve and Mira Halvorsen", "phoned"),
    }


def test_of_a_word_that_stands_twice_in_the_sentence_neither_is_marked(collection: Collection) -> None:
    post = collection.records[1]
    meeting, *others = post.events
    both = replace(meeting, evidence=Span(meeting.evidence.start, at(POST, "the meeting.").end), trigger=at(POST, "on"))
    records = (collection.records[0], replace(post, events=(both, *others)), *collection.records[2:])
    store = memory_store({}, collection_graphs(replace(collection, records=records)))
    found = next(each for each in read_happenings(store) if each.label.startswith("Meeting"))
    (evidence,) = (each for each in found.evidence if each.article == post.article.id)
    assert evidence.sentence.count(" on ") == 2
    assert evidence.start is None


def test_a_negative_that_somebody_says_is_not_shown_as_what_they_deny(collection: Collection) -> None:
    for cue in ((at(COURIER, "said"),), ()):
        store = memory_store({}, collection_graphs(with_cue(collection, *cue)))
        labels = [each.label for each in read_happenings(store) if each.type == "deny"]
        assert labels == ["Mira Halvorsen said it was not so: Halvorsen promised Reeve a licence"]


def test_whoever_dismisses_comes_first_whatever_the_label_says(collection: Collection) -> None:
    network = build_network(memory_store({}, collection_graphs(acted_on(collection))))
    boss, dismissed = node(network, "Mira Halvorsen"), node(network, "Olin Dray")
    assert [data["type"] for data in network[boss][dismissed].values()] == ["dismissed"]
    assert not network.has_edge(dismissed, boss)


def test_a_report_of_reports_shows_the_claim_at_the_end_of_the_chain(store: Store) -> None:
    reports = [each.label for each in read_happenings(store) if each.type == "report"]
    assert sorted(reports) == [
        "Northwire reported: Halvorsen promised Reeve a licence",
        "The Ansel Courier reported: Halvorsen promised Reeve a licence",
    ]


def test_what_two_papers_print_word_for_word_is_one_with_the_sentences_of_both(collection: Collection) -> None:
    once, twice = (
        read_happenings(memory_store({}, collection_graphs(each))) for each in (collection, printed_again(collection))
    )
    assert sorted(each.label for each in once) == sorted(each.label for each in twice)
    assert {
        evidence.article for each in twice if each.label.startswith("Northwire reported") for evidence in each.evidence
    } == {"copy", "post-0414"}


def test_without_text_statements_of_different_claims_stay_apart(collection: Collection) -> None:
    found = read_happenings(memory_store({}, collection_graphs(collection, text=False)))
    assert len([each for each in found if each.kind == "statement"]) == 7


@pytest.mark.parametrize(
    "words", ["a\r\n\t\"\\'", "\x00\b\f\x1f\x7f\u2028", "\\u0041 \\\\n", 'x" .\n<y', "\U0001f680 “é”"]
)
def test_a_description_has_words_as_they_were_written(words: str) -> None:
    store = memory_store({}, collection_graphs(Collection((Record(Article(words, "a.txt", words, words)),))))
    told = describe(store)
    (article,) = told.every("schema:NewsArticle")
    assert (told.one(article, "schema:identifier"), told.one(article, "schema:headline")) == (words, words)


def test_what_many_graphs_say_is_described_once(store: Store) -> None:
    told = describe(store)
    (denial,) = [key for key in told.every("rec:Statement") if "deny" in told.one(key, "rec:stance")]
    assert told.row(denial, who="rec:speaker/skos:prefLabel", to="rec:addressee") == {"who": "Mira Halvorsen"}
    assert all(len(found) == len({*found}) for values in told.properties.values() for found in values.values())


def test_a_store_is_read_once_for_all_who_ask(store: Store) -> None:
    assert read_happenings(store) is read_happenings(store)
    network = build_network(store)
    assert build_network(store) is network
    with pytest.raises(nx.NetworkXError):
        network.add_node("a")
