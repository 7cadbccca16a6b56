"""A person's decisions on entities: by their names, so that they hold for what later articles say too.

A name means the entities called so; where none is, the one entity of which an article uses that name.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from itertools import combinations

from onrecord.model import Decided, Decision, EntityType, Local, Record, ResolvedEntity
from onrecord.resolve.decisions.applied import Effect, UnfitError, decide
from onrecord.resolve.decisions.groups import Groups
from onrecord.resolve.decisions.lasting import lasting_entities
from onrecord.resolve.decisions.references import identifier_in, plain_name
from onrecord.resolve.entities.named import Named, NamedIn
from onrecord.resolve.entities.together import resolved

Entities = Groups[ResolvedEntity]


class Names:
    """Who is called what: the members of each plain name, by what articles call them and by their entities' names, and
    the names that a person gave."""

    def __init__(self, named: Mapping[Local, Named], entities: tuple[ResolvedEntity, ...]) -> None:
        self.own: dict[str, list[Local]] = defaultdict(list)
        self.forms: dict[str, list[Local]] = defaultdict(list)
        self.titles: dict[str, list[Local]] = defaultdict(list)
        self.given: dict[Local, str] = {}
        self.keys = {key: list(entity.members) for entity in entities for key in (entity.key, *entity.former)}
        for member, each in named.items():
            self.own[plain_name(each.name)].append(member)
            for form in each.forms:
                self.forms[plain_name(form)].append(member)
        for entity in entities:
            self.titles[plain_name(entity.name)] += entity.members

    def called(self, name: str) -> list[Local]:
        """The members that an article calls so: as their name, or else in another form."""
        plain, key = plain_name(name), identifier_in(name, "entity")
        return self.keys.get(key, []) if key else self.own.get(plain) or self.forms.get(plain, [])


def decide_entities(
    entities: tuple[ResolvedEntity, ...],
    records: tuple[Record, ...],
    named_in: NamedIn,
    decisions: tuple[Decision, ...],
) -> tuple[tuple[ResolvedEntity, ...], tuple[Decided, ...]]:
    """`entities` as a person decides, and what each decision that gives names came to."""
    wanted = [decision for decision in decisions if decision.names]
    if not wanted:
        return entities, ()
    named = {each.member: each for told in named_in.values() for each in told}
    names, articles = Names(named, entities), {record.article.id for record in records}
    groups: Entities = Groups(entities, partial(rebuilt, named, names.given))
    actions: dict[str, Callable[[Decision], Effect]] = {
        "merge": partial(merge, groups, names),
        "separate": partial(separate, groups, names),
        "split": partial(split, groups, names, articles),
        "rename": partial(rename, groups, names),
    }
    found = decide(groups, wanted, lambda decision: actions[decision.action](decision))
    return lasting_entities(groups.things.values(), records, named_in), found


def rebuilt(
    named: Mapping[Local, Named],
    given: Mapping[Local, str],
    members: tuple[Local, ...],
    parts: tuple[ResolvedEntity, ...],
) -> ResolvedEntity:
    """One entity from its members, with the name last given to one of them, the machine's reasons of `parts`, and the
    type of the first."""
    called = {named[member].name for member in members}
    reasons = {reason for part in parts for reason in part.reasons} if len(called) > 1 else set()
    fresh = resolved([named[member] for member in members])
    sure = min(part.confidence for part in parts) if reasons else 1.0
    fresh = replace(fresh, type=parts[0].type, reasons=tuple(sorted(reasons)), confidence=sure)
    own = set(members)
    titles = [name for member, name in given.items() if member in own]
    return called_so(fresh, titles[-1]) if titles else fresh


def called_so(entity: ResolvedEntity, name: str) -> ResolvedEntity:
    """`entity` with another name; its old one stays among the aliases."""
    return replace(entity, name=name, aliases=tuple(sorted({*entity.aliases, entity.name} - {name})))


def find(groups: Entities, names: Names, decision: Decision, name: str) -> list[int]:
    """The numbers of the entities that a name means; raises UnfitError if it means none for certain."""
    members = names.called(name) + names.titles.get(plain_name(name), [])
    numbers = sorted({groups.group_of[member] for member in members})
    numbers = [number for number in numbers if decision.type in (None, groups.things[number].type)]
    titled = [number for number in numbers if plain_name(groups.things[number].name) == plain_name(name)]
    types = sorted({groups.things[number].type for number in titled or numbers})
    if not numbers:
        raise UnfitError(f"nobody and nothing is called {name!r}" + (f" as a {decision.type}" if decision.type else ""))
    if len(types) > 1:
        raise UnfitError(f"{name!r} is the name of a {' and of a '.join(types)}: say which with type = …")
    if not titled and len(numbers) > 1 and identifier_in(name, "entity") is None:
        called = ", ".join(groups.things[number].name for number in numbers)
        raise UnfitError(f"{name!r} may mean {called}: write one of these")
    return titled or numbers


def merge(groups: Entities, names: Names, decision: Decision) -> Effect:
    """Makes all that the names mean one, called as the first of them."""
    found = [number for name in decision.names for number in find(groups, names, decision, name)]
    title = groups.things[found[0]].name
    anchors = tuple(groups.things[number].members[0] for number in sorted(set(found)))
    give_name(groups, names, groups.join(found), title)
    return Effect(anchors, together=anchors)


def separate(groups: Entities, names: Names, decision: Decision) -> Effect:
    """Takes those who are called by the second and further names out of the entities of those called by the ones
    before."""
    called = []
    for name in decision.names:
        members = [each for each in names.called(name) if decision.type in (None, type_of(groups, each))]
        if not members:
            raise UnfitError(f"no article names {name!r}")
        called.append(members)
    for at, members in enumerate(called):
        before = [each for others in called[:at] for each in others]
        if both := set(before) & set(members):
            raise UnfitError(f"the article {min(both)[0]} takes {' and '.join(decision.names)} for one by itself")
        mixed = {groups.group_of[each] for each in before} & {groups.group_of[each] for each in members}
        for number in sorted(mixed):
            groups.take_out(number, [each for each in members if groups.group_of[each] == number])
    anchors = [{groups.group_of[each]: each for each in reversed(members)}.values() for members in called]
    apart = tuple((a, b) for first, second in combinations(anchors, 2) for a in first for b in second)
    return Effect(tuple(sorted({each for part in anchors for each in part})), apart=apart)


def split(groups: Entities, names: Names, articles: set[str], decision: Decision) -> Effect:
    """Makes those of that name in the given articles an entity of its own."""
    name = decision.names[0]
    if strange := sorted(set(decision.articles) - articles):
        raise UnfitError(f"there is no article {strange[0]!r}")
    found = find(groups, names, decision, name)
    taken = [each for number in found for each in groups.things[number].members if each[0] in decision.articles]
    rest = [each for number in found for each in groups.things[number].members if each[0] not in decision.articles]
    if not taken or not rest:
        where = "only" if taken else "not"
        raise UnfitError(f"{name!r} is named {where} in the articles given: nothing to split")
    fresh = [groups.take_out(number, [each for each in taken if groups.group_of[each] == number]) for number in found]
    made = [number for number in fresh if set(groups.things[number].members) & set(taken)]
    whole = groups.join(made)
    if decision.to:
        give_name(groups, names, whole, decision.to)
    members = tuple(sorted(taken))
    return Effect(members, together=members, apart=((members[0], min(rest)),), name=decision.to)


def rename(groups: Entities, names: Names, decision: Decision) -> Effect:
    """Gives the one entity of that name another; the old name stays among its aliases."""
    found = find(groups, names, decision, decision.names[0])
    if len(found) > 1:
        raise UnfitError(f"{len(found)} entities are called {decision.names[0]!r}: give the identifier of one")
    give_name(groups, names, found[0], decision.to or "")
    return Effect(groups.things[found[0]].members[:1], name=decision.to)


def give_name(groups: Entities, names: Names, number: int, name: str) -> None:
    """Calls an entity so, whatever it is joined with later."""
    groups.things[number] = called_so(groups.things[number], name)
    for member in groups.things[number].members:
        names.given.pop(member, None)  # the name given last is to be the last one
        names.given[member] = name
        names.titles[plain_name(name)].append(member)


def type_of(groups: Entities, member: Local) -> EntityType:
    """The type of the entity that a member belongs to."""
    return groups.things[groups.group_of[member]].type
