"""Which items may be which entities of a collection."""

from onrecord.model import EntityType, Record
from onrecord.resolve import resolve_records
from onrecord.wikidata.item import Item
from onrecord.wikidata.matching import find_matches
from resolve.accounts import article


def matched(records: list[Record], *items: Item) -> list[tuple[str, str, bool]]:
    """Name, item and whether a person confirmed it."""
    collection = resolve_records(records)
    names = {entity.key: entity.name for entity in collection.entities}
    found = find_matches(collection, items)
    assert all(0 < match.confidence <= 1 for match in found)
    return [(names[match.entity], match.item, match.confirmed) for match in found]


def named(name: str, kind: EntityType = "person") -> list[Record]:
    """One article that names it."""
    return [article("a", (kind, name))]


def test_an_item_of_that_name_is_a_candidate() -> None:
    assert matched(named("Ada Lund"), Item("Q1", ("Ada Lund",)), Item("Q2", ("Bo Lund",))) == [
        ("Ada Lund", "Q1", False)
    ]


def test_another_spelling_fits_and_the_same_one_fits_better() -> None:
    sergey, sergei = Item("Q1", ("Sergey Orlin",)), Item("Q2", ("Sergei Orlin",))
    assert matched(named("Sergei Orlin"), sergey) == [("Sergei Orlin", "Q1", False)]
    assert matched(named("Sergei Orlin"), sergey, sergei) == [("Sergei Orlin", "Q2", False)]


def test_an_alias_of_either_side_fits() -> None:
    assert matched(named("Ada Lund"), Item("Q1", ("A. B. Lund-Berg", "Ada Lund"))) == [("Ada Lund", "Q1", False)]
    records = [article("a", "Sergei Orlin"), article("b", "Sergey Orlin")]
    assert len(matched(records, Item("Q1", ("Sergey Orlin",)))) == 1


def test_namesakes_are_all_candidates_but_not_too_many() -> None:
    items = [Item(f"Q{number}", ("Ada Lund",)) for number in range(1, 5)]
    assert [item for _, item, _ in matched(named("Ada Lund"), *items[:3])] == ["Q1", "Q2", "Q3"]
    assert matched(named("Ada Lund"), *items) == []


def test_a_confirmed_item_goes_before_all_others() -> None:
    own = Item("Q9", ("Ada Lund",), confirmed=True)
    assert matched(named("Ada Lund"), Item("Q1", ("Ada Lund",)), own) == [("Ada Lund", "Q9", True)]
    twice = Item("Q8", ("Ada Lund",), confirmed=True)
    assert [confirmed for *_, confirmed in matched(named("Ada Lund"), own, twice)] == [False, False]


def test_a_lone_family_name_and_an_unnamed_source_match_nothing() -> None:
    assert matched(named("Lund"), Item("Q1", ("Lund",)), Item("Q2", ("Ada Lund",))) == []
    assert matched(named("two officials", "unnamed"), Item("Q1", ("two officials",))) == []
    records = [article("a", "Ada Lund"), article("b", "Lund")]
    assert matched(records, Item("Q1", ("Lund",))) == []


def test_types_are_told_apart_where_the_table_gives_them() -> None:
    town = Item("Q1", ("Ansel",), "place")
    assert matched(named("Ansel", "place"), town) == [("Ansel", "Q1", False)]
    assert matched(named("Ansel", "organization"), town) == []
    assert matched(named("Ansel", "organization"), Item("Q1", ("Ansel",))) == [("Ansel", "Q1", False)]


def test_bodies_and_places_are_compared_by_their_own_rules() -> None:
    assert matched(named("Justice Ministry", "organization"), Item("Q1", ("Ministry of Justice",)))
    assert matched(named("FBI", "organization"), Item("Q1", ("Federal Bureau of Investigation",)))
    assert matched(named("Kyiv", "place"), Item("Q1", ("Kiev",)))
    assert not matched(named("Harbour Board", "organization"), Item("Q1", ("Harbour Safety Board",)))


def test_the_order_of_the_items_does_not_matter() -> None:
    items = [Item("Q2", ("Ada Lund",)), Item("Q1", ("Ada Lund",)), Item("Q3", ("A. Lund",))]
    assert matched(named("Ada Lund"), *items) == matched(named("Ada Lund"), *reversed(items))
