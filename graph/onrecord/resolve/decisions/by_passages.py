"""What a person may do with events and claims: those that the articles tell in certain passages."""

from itertools import combinations

from onrecord.model import Local
from onrecord.resolve.decisions.applied import Effect, UnfitError
from onrecord.resolve.decisions.groups import Groups, Thing


def merge(groups: Groups[Thing], told: list[tuple[Local, ...]]) -> Effect:
    """Makes the events or claims that are told there one."""
    members = tuple(sorted({member for each in told for member in each}))
    groups.join(groups.group_of[member] for member in members)
    return Effect(members, together=members)


def separate(groups: Groups[Thing], told: list[tuple[Local, ...]]) -> Effect:
    """Takes each account or statement but the first out of the event or claim of those before."""
    members = tuple(dict.fromkeys(member for each in told for member in each))
    for at, member in enumerate(members):
        if groups.group_of[member] in {groups.group_of[before] for before in members[:at]}:
            groups.take_out(groups.group_of[member], [member])
    return Effect(members, apart=tuple(combinations(members, 2)))


def split(groups: Groups[Thing], told: list[tuple[Local, ...]]) -> Effect:
    """Makes the accounts or statements one event or claim of their own."""
    members = tuple(sorted({member for each in told for member in each}))
    before = {number: groups.things[number].members for number in {groups.group_of[member] for member in members}}
    rest = sorted({member for each in before.values() for member in each} - set(members))
    if not rest:
        raise UnfitError("all that tells it is named: nothing to split")
    fresh = [
        groups.take_out(number, [member for member in before[number] if member in members]) for number in sorted(before)
    ]
    groups.join(number for number in fresh if groups.things[number].members[0] in members)
    return Effect(members, together=members, apart=((members[0], rest[0]),))


BY_PASSAGES = {"merge": merge, "separate": separate, "split": split}
