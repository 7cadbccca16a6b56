"""What the named queries of the ontology answer."""

from dataclasses import replace
from typing import cast

from conftest import COURIER, at, printed_again, with_cue
from onrecord.model import Collection, ResolvedEvent
from onrecord.query import Table, named_queries, run_query
from onrecord.rdf import collection_graphs
from onrecord.store import Store, memory_store
from resolve.sayings import cited_by_three

COLUMNS = {
    "meetings": "event earliest latest type participant place status article evidence",
    "met": "a b earliest latest event",
    "statements": "statement speaker stance claim earliest latest article outlet evidence",
    "reported": "outlet claim earliest article",
    "denials": "claim asserted_by denied_by article cue evidence",
    "declined": "speaker about article evidence",
    "timeline": "earliest latest precision type label participants article",
    "positions": "person role organization article",
    "corroboration": "event articles outlets independent",
    "conflicts": "event earliest latest outlet article",
    "chain": "claim depth path",
    "gaps": "person from to days",
}
"""The columns that the contract promises, in their order."""


def ask(store: Store, name: str, **parameters: str) -> list[dict[str, str | None]]:
    """The rows of a named query, by column; `since` and `until` stand for from and to."""
    given = {{"since": "from", "until": "to"}.get(key, key): value for key, value in parameters.items()}
    table = cast(Table, run_query(store, name, given))
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def bare(collection: Collection, events: tuple[ResolvedEvent, ...]) -> Collection:
    """Those events with the collection's entities, and no articles."""
    people = tuple(replace(entity, members=()) for entity in collection.entities)
    return Collection((), people, tuple(replace(event, members=()) for event in events))


def column(rows: list[dict[str, str | None]], name: str) -> list[str | None]:
    """One column of some rows."""
    return [row[name] for row in rows]


def test_the_queries_of_the_contract_are_there_with_their_columns_first(store: Store) -> None:
    assert set(named_queries()) == set(COLUMNS)
    for name, columns in COLUMNS.items():
        table = cast(Table, run_query(store, name))
        assert table.columns[: len(columns.split())] == tuple(columns.split())
        assert table.rows


def test_meetings_have_a_row_for_each_participant_and_article(store: Store) -> None:
    rows = ask(store, "meetings", type="meeting")
    assert sorted(zip(column(rows, "participant"), column(rows, "article"), strict=True)) == [
        ("Mira Halvorsen", "courier-0412"),
        ("Mira Halvorsen", "post-0414"),
        ("Tomas Reeve", "courier-0412"),
        ("Tomas Reeve", "post-0414"),
    ]
    first = rows[0]
    assert (first["earliest"], first["latest"], first["type"]) == ("2021-04-03", "2021-04-04", "meeting")
    assert (first["place"], first["status"], first["article"]) == ("Port Ansel", "happened", "courier-0412")
    assert (first["evidence"] or "").startswith("Harbour Minister Mira Halvorsen met the shipowner Tomas Reeve")


def test_a_meeting_shows_who_denies_it(collection: Collection) -> None:
    records = tuple(
        replace(record, events=tuple(replace(event, status="denied") for event in record.events))
        if record.article.id == "post-0414"
        else record
        for record in collection.records
    )
    store = memory_store({}, collection_graphs(replace(collection, records=records)))
    rows = ask(store, "meetings", type="meeting")
    told = {(row["article"], row["status"]) for row in rows}
    assert told == {("courier-0412", "happened"), ("post-0414", "denied")}
    assert len(set(column(rows, "event"))) == 1
    assert set(column(ask(store, "meetings", status="denied"), "article")) == {"post-0414"}


def test_a_person_is_found_by_any_name_and_shown_with_the_others(store: Store) -> None:
    assert set(column(ask(store, "meetings", person="t. reeve"), "participant")) == {"Mira Halvorsen", "Tomas Reeve"}
    assert ask(store, "meetings", person="T. REEVE") == ask(store, "meetings", person="Tomas")


def test_dates_filter_by_overlap_of_the_bounds(store: Store) -> None:
    assert column(ask(store, "timeline", since="2021-04-04", until="2021-04-04"), "type") == ["meeting"]
    assert column(ask(store, "timeline", since="2021-03-31", until="2021-04-02"), "type") == ["dismissal"]
    assert column(ask(store, "timeline", since="2021-06", until="2021-06"), "type") == ["call"]
    assert len(ask(store, "timeline", since="2021", until="2021")) == 4


def test_those_who_met_stand_once_for_each_event(store: Store) -> None:
    assert [(row["a"], row["b"], row["type"]) for row in ask(store, "met")] == [
        ("Mira Halvorsen", "Tomas Reeve", "meeting")
    ]


def test_a_denial_stands_beside_what_it_denies(store: Store) -> None:
    (row,) = ask(store, "denials")
    assert (row["claim"], row["asserted_by"], row["denied_by"], row["article"]) == (
        "Halvorsen promised Reeve a licence",
        "two officials",
        "Mira Halvorsen",
        "courier-0412",
    )


def test_a_denial_shows_its_cue_and_an_own_negative_has_no_author_but_its_speaker(collection: Collection) -> None:
    said = memory_store({}, collection_graphs(with_cue(collection, at(COURIER, "said"))))
    bare = memory_store({}, collection_graphs(with_cue(collection)))
    denied = memory_store({}, collection_graphs(collection))
    shown = [[(row["cue"], row["asserted_by"]) for row in ask(each, "denials")] for each in (denied, said, bare)]
    assert shown == [[("denied", "two officials")], [("said", None)], [(None, None)]]


def test_a_denial_that_nobody_provoked_is_listed_too(collection: Collection) -> None:
    alone = replace(collection, claims=tuple(claim for claim in collection.claims if claim.key != "licence"))
    claims = tuple(replace(c, members=c.members[:1]) for c in collection.claims if c.key == "licence")
    store = memory_store({}, collection_graphs(replace(alone, claims=(*alone.claims, *claims))))
    assert column(ask(store, "denials"), "asserted_by") == [None]


def test_to_decline_is_not_to_deny(store: Store) -> None:
    (row,) = ask(store, "declined")
    assert (row["speaker"], row["about"]) == ("Lena Okafor", "the meeting")
    assert "Lena Okafor" not in column(ask(store, "denials"), "denied_by")


def test_about_what_comment_was_declined_is_the_event_where_there_are_no_words(collection: Collection) -> None:
    silent = tuple(claim for claim in collection.claims if claim.key != "meeting-talk")
    store = memory_store({}, collection_graphs(replace(collection, claims=silent)))
    assert column(ask(store, "declined"), "about") == ["Meeting: Mira Halvorsen and Tomas Reeve"]


def test_the_claim_of_a_report_is_at_the_end_of_its_chain(store: Store) -> None:
    assert [(row["outlet"], row["claim"], row["earliest"]) for row in ask(store, "reported")] == [
        ("Northwire", "Halvorsen promised Reeve a licence", None),
        ("The Ansel Courier", "Halvorsen promised Reeve a licence", "2021-04-12"),
    ]
    assert len(ask(store, "reported", person="Halvorsen")) == 2


def test_a_chain_reads_from_outlet_to_source(store: Store) -> None:
    (row,) = ask(store, "chain")
    assert (row["depth"], row["path"]) == ("3", "The Ansel Courier > Northwire > two officials")
    assert len(ask(store, "chain", depth="1")) == 4


def test_words_that_nobody_is_named_for_are_no_link_of_a_chain(collection: Collection) -> None:
    entities = tuple(
        replace(entity, name="it") if entity.key == "northwire" else entity for entity in collection.entities
    )
    (row,) = ask(memory_store({}, collection_graphs(replace(collection, entities=entities))), "chain")
    assert (row["depth"], row["path"]) == ("2", "The Ansel Courier > two officials")


def test_conflicting_dates_stand_side_by_side(store: Store) -> None:
    assert [(row["earliest"], row["outlet"]) for row in ask(store, "conflicts")] == [
        ("2021-04-03", "The Ansel Courier"),
        ("2021-04-04", "Harbour Post"),
    ]


def test_the_timeline_is_in_order_and_knows_how_exact_it_is(store: Store) -> None:
    rows = ask(store, "timeline")
    assert column(rows, "earliest") == sorted(str(day) for day in column(rows, "earliest"))
    assert [(row["precision"], row["type"], row["participants"]) for row in rows] == [
        ("month", "dismissal", "Olin Dray"),
        ("range", "meeting", "Mira Halvorsen, Tomas Reeve"),
        ("day", "statement", "The Ansel Courier"),
        ("day", "call", "Mira Halvorsen, Tomas Reeve"),
    ]
    assert rows[1]["article"] == "courier-0412, post-0414"


def test_a_wire_story_printed_twice_is_one_source(collection: Collection) -> None:
    wires = printed_again(collection)
    (row,) = ask(memory_store({}, collection_graphs(wires)), "corroboration", type="meeting")
    assert (row["articles"], row["outlets"], row["independent"]) == ("3", "3", "2")


def test_an_article_without_outlet_counts_for_itself(store: Store) -> None:
    (row,) = ask(store, "corroboration", since="2021-06")
    assert (row["articles"], row["outlets"], row["independent"]) == ("1", "0", "1")


def test_gaps_are_counted_in_days_across_months_and_leap_years(collection: Collection) -> None:
    assert [row["days"] for row in ask(memory_store({}, collection_graphs(collection)), "gaps", days="64")] == [
        "65",
        "65",
    ]
    meeting, _, call = collection.events
    assert meeting.time
    assert call.time
    for first, second in (("2019-12-31", "2020-03-01"), ("1999-02-28", "2000-03-01"), ("1896-02-28", "1904-03-01")):
        early, late = (type(meeting.time.earliest).fromisoformat(day) for day in (first, second))
        events = (
            replace(meeting, time=replace(meeting.time, earliest=early, latest=early)),
            replace(call, time=replace(call.time, earliest=late, latest=late)),
        )
        store = memory_store({}, collection_graphs(bare(collection, events)))
        assert column(ask(store, "gaps"), "days") == [str((late - early).days)] * 2


def test_nothing_is_a_gap_while_something_goes_on(collection: Collection) -> None:
    meeting, _, call = collection.events
    assert meeting.time
    spring = replace(meeting, key="spring", time=replace(meeting.time, latest=meeting.time.latest.replace(month=5)))
    store = memory_store({}, collection_graphs(bare(collection, (meeting, spring, call))))
    assert [(row["from"], row["to"]) for row in ask(store, "gaps")] == [("2021-05-04", "2021-06-08")] * 2


def test_every_named_query_explains_itself() -> None:
    for query in named_queries().values():
        first, *rest = query.help.splitlines()
        assert first.endswith((".", ":"))
        assert len(rest) >= 3
        assert all(query.parameters.values()), query.name


def test_three_papers_that_cite_one_are_one_source() -> None:
    (row,) = ask(memory_store({}, collection_graphs(cited_by_three())), "corroboration", claim="harbour")
    assert (row["articles"], row["independent"], row["single"], row["type"]) == ("3", "1", "true", "claim")


def test_a_denial_of_the_report_stands_beside_what_was_reported() -> None:
    (row,) = ask(memory_store({}, collection_graphs(cited_by_three())), "denials")
    assert (row["asserted_by"], row["denied_by"], row["cue"]) == ("The Courier", "Bo Berg", "dismissed")
    assert row["claim"] == "Bo Berg sold the old harbour for a song"


def test_a_chain_leads_on_to_who_told_the_outlet() -> None:
    rows = ask(memory_store({}, collection_graphs(cited_by_three())), "chain")
    assert {(row["claim"], row["path"]) for row in rows} == {
        ("Bo Berg sold the old harbour for a song", "The Courier > two waiters"),
        ("it was all kept very secret", "The Courier > two waiters"),
    }


def test_what_a_statement_denies_is_not_what_it_said() -> None:
    derived = run_query(
        memory_store({}, collection_graphs(cited_by_three())),
        "PREFIX rec: <https://w3id.org/onrecord/ns#> SELECT ?short { VALUES ?short { rec:said rec:denied } "
        "?who ?short ?claim ; <http://www.w3.org/2004/02/skos/core#prefLabel> 'Bo Berg' }",
        {},
    )
    assert [row[0] for row in cast(Table, derived).rows] == ["https://w3id.org/onrecord/ns#denied"]
