"""One event for the same contact, dismissal or other happening of the same people, however many articles tell of it.

Two accounts are joined if they are of one family, share the participants that make the event, and have the same date;
a vaguer or undated account joins the only event that it can mean, or that its circumstances single out; dates that
differ by a day or two are joined, and kept side by side, only where the place is the same too. What is planned, what is
denied and what happened is one event where `statuses` does not rule it out.
"""

from dataclasses import replace
from datetime import date

from onrecord.model import Record, ResolvedEntity, ResolvedEvent, TimeSpan
from onrecord.resolve.events.accounts import GENERAL, Account, Why, account_of, blocks, family
from onrecord.resolve.events.dated import join_dated
from onrecord.resolve.events.joined import Joined
from onrecord.resolve.events.kindred import join_kindred
from onrecord.resolve.events.reprinted import join_reprinted
from onrecord.resolve.events.statuses import status_of, why_one
from onrecord.resolve.events.stories import stories_of
from onrecord.resolve.events.undated import join_undated
from onrecord.resolve.identifiers import key_of


def resolve_events(records: tuple[Record, ...], entities: tuple[ResolvedEntity, ...]) -> tuple[ResolvedEvent, ...]:
    """The events of the collection in order of their dates; undated ones last."""
    entity_of = {member: entity.key for entity in entities for member in entity.members}
    accounts = [account_of(record, event, entity_of) for record in records for event in record.events]
    joined = Joined(accounts)
    join_reprinted(accounts, joined)
    for block in blocks(accounts):
        join_dated(accounts, block, joined)
    join_undated(accounts, joined)
    join_kindred(accounts, stories_of([record.article for record in records]), joined)
    found = [resolved([accounts[number] for number in group], joined.reasons(group)) for group in joined.groups()]
    return tuple(sorted(found, key=by_date))


def by_date(event: ResolvedEvent) -> tuple[date, str]:
    """What events are sorted by: the first day on which they can have been; undated ones last."""
    return event.time.earliest if event.time else date.max, event.key


def resolved(accounts: list[Account], reasons: list[Why]) -> ResolvedEvent:
    """One event from its accounts: who took part and where is told by those of its status, since whom only a plan or a
    denial names need not have been there."""
    status = status_of(accounts)
    telling = [each for each in accounts if each.event.status == status]
    fullest = max(telling, key=lambda each: (each.event.time is not None, len(each.participants), each.member))
    people = dict.fromkeys((*fullest.participants, *(person for each in telling for person in each.participants)))
    time = agreed_time([each.event.time for each in accounts if each.event.time])
    kinds = sorted({each.event.type for each in accounts} - GENERAL) or ["contact"]
    kind = fullest.event.type if fullest.event.type in kinds else kinds[0]
    place = fullest.place or next((each.place for each in telling if each.place), None)
    when = (
        time.edtf
        if time
        else "/".join(sorted(f"{article}#{local}" for article, local in (each.member for each in accounts)))
    )
    why = sorted({*reasons, *why_one(accounts)})
    return ResolvedEvent(
        key_of(family(kind), kind, status, when, *sorted(people)),
        kind,
        tuple(people),
        place,
        time,
        status,
        tuple(sorted(each.member for each in accounts)),
        tuple(reason for reason, _ in why),
        min((confidence for _, confidence in why), default=1.0),
    )


def agreed_time(times: list[TimeSpan]) -> TimeSpan | None:
    """The bounds that all accounts share; the widest where accounts conflict."""
    if not times:
        return None
    earliest, latest = max(each.earliest for each in times), min(each.latest for each in times)
    if earliest > latest:
        earliest, latest = min(each.earliest for each in times), max(each.latest for each in times)
    same = [each for each in times if (each.earliest, each.latest) == (earliest, latest)]
    if same:
        return replace(min(same, key=lambda each: (each.edtf, each.basis)), text=None)
    return TimeSpan(earliest, latest, "range", min(each.basis for each in times), f"{earliest}/{latest}")
