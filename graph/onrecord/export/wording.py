"""The plain words that pages show for types, verbs, states and dates: a reader knows nothing of RDF."""

from calendar import monthrange
from datetime import date

from onrecord.network.happening import EVENT_EDGES
from onrecord.rdf.events import DONE_TO_OTHERS

ENTITY_WORDS = {
    "person": "Person", "outlet": "News outlet", "organization": "Organisation", "group": "Group of people",
    "unnamed": "Unnamed source", "place": "Place that acts or speaks",
}  # fmt: skip
FAMILY_WORDS = {
    "contact": "Met or in touch", "statement": "Said or reported", "denial": "Denied, or no comment",
    "demand": "Accused or demanded", "office": "Posts won and lost", "law": "Law and courts",
    "other": "Other events",
}  # fmt: skip
LANE_WORDS = {
    "contact": "Meetings and contacts", "office": "Posts won and lost", "law": "Law and courts",
    "other": "Other events", "demand": "Accusations, demands and promises", "statement": "Statements and reports",
    "denial": "Denials and refusals to comment",
}  # fmt: skip
STANCE_WORDS = {
    "assert": "Says", "report": "Reports", "confirm": "Confirms", "deny": "Denies", "decline": "Will not comment",
    "accuse": "Accuses", "demand": "Demands", "promise": "Promises",
}  # fmt: skip
STATUS_WORDS = {"planned": "Planned", "possible": "Possible", "denied": "Denied", "alleged": "Alleged"}
LINK_WORDS = {
    "met": ("contact", "{a} met {b}"),
    "spoke": ("contact", "{a} spoke with {b}"),
    "visited": ("contact", "A visit brought {a} and {b} together"),
    "negotiated": ("contact", "{a} negotiated with {b}"),
    "interviewed": ("contact", "{a} and {b}: interview"),
    "heard": ("contact", "{a} and {b}: hearing"),
    "contact": ("contact", "{a} was in touch with {b}"),
    "wrote": ("contact", "{a} exchanged messages with {b}"),
    "said": ("statement", "{a} said something about {b}"),
    "reported": ("statement", "{a} reported on {b}"),
    "confirmed": ("statement", "{a} confirmed something about {b}"),
    "denied": ("denial", "{a} denied something about {b}"),
    "declined": ("denial", "{a} declined to comment on {b}"),
    "accused": ("demand", "{a} made an accusation that names {b}"),
    "demanded": ("demand", "{a} made a demand that names {b}"),
    "promised": ("demand", "{a} made a promise that names {b}"),
    "appointed": ("office", "{a} appointed {b}"),
    "nominated": ("office", "{a} nominated {b}"),
    "elected": ("office", "{a} elected {b}"),
    "dismissed": ("office", "{a} dismissed {b}"),
    "resigned": ("office", "{a} and {b} resigned"),
    "arrested": ("law", "{a} arrested {b}"),
    "charged": ("law", "{a} charged {b}"),
    "tried": ("law", "{a} put {b} on trial"),
    "sentenced": ("law", "{a} sentenced {b}"),
    "investigated": ("law", "{a} investigated {b}"),
    "sued": ("law", "{a} sued {b}"),
    "ruled": ("law", "{a} ruled on {b}"),
    "sanctioned": ("other", "{a} imposed a penalty on {b}"),
    "disclosed": ("other", "{a} made something known to {b} or about {b}"),
    "attacked": ("other", "{a} attacked {b}"),
    "agreed": ("other", "{a} came to an agreement with {b}"),
}
VERB_WORDS = {
    "contact": "In touch", "heard": "Hearing", "wrote": "Exchanged messages", "declined": "Would not comment",
    "tried": "Put on trial", "ruled": "Court ruling", "sanctioned": "Imposed a penalty",
    "agreed": "Came to an agreement", "disclosed": "Made known", "interviewed": "Interview", "visited": "Visit",
    "other": "Other event",
}  # fmt: skip
"""Where the verb itself, with a capital, would not tell a reader enough."""
EVENT_LINK_WORDS = {"demanded": "{a} made a demand of {b}"}
"""Where an event links them: a statement may only name `b` in what it demands of others."""
DIRECTED = frozenset(EVENT_EDGES[kind] for kind in DONE_TO_OTHERS & EVENT_EDGES.keys())
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def family(edge_type: str) -> str:
    """The kind of link that an edge's type belongs to, a key of FAMILY_WORDS and LANE_WORDS.

    >>> family("spoke"), family("launch")
    ('contact', 'other')
    """
    return LINK_WORDS.get(edge_type, ("other", ""))[0]


def verb_words(verb: str) -> str:
    """The kind of link or event in a word or two, for a list to choose from.

    >>> verb_words("spoke"), verb_words("dismissed"), verb_words("other")
    ('Spoke', 'Dismissed', 'Other event')
    """
    return VERB_WORDS.get(verb, verb.capitalize())


def is_directed(edge_type: str) -> bool:
    """True for a kind of event that one does to another.

    >>> is_directed("dismissed"), is_directed("met")
    (True, False)
    """
    return edge_type in DIRECTED


def link_words(edge_type: str) -> str:
    """What links one with another, as a sentence for a reader in which their names take the place of {a} and {b}.

    >>> link_words("denied"), link_words("launch")
    ('{a} denied something about {b}', '{a} and {b}: launch')
    """
    return LINK_WORDS.get(edge_type, ("", "{a} and {b}: " + edge_type.replace("{", "").replace("}", "")))[1]


def when_text(earliest: str, latest: str) -> str:
    """The bounds, ISO dates or empty, as a reader would write them; empty where nothing is known.

    >>> when_text("2017-05-10", "2017-05-10"), when_text("2016-07-01", "2016-07-31")
    ('10 May 2017', 'July 2016')
    >>> when_text("2017-05-03", "2017-05-09"), when_text("2016-12-30", "2017-01-02"), when_text("", "")
    ('3–9 May 2017', '30 December 2016 – 2 January 2017', '')
    """
    if not earliest or not latest:
        return ""
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    if first == last:
        return _day(first)
    if (first.year, first.month) == (last.year, last.month):
        whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
        return _month(last) if whole else f"{first.day}–{_day(last)}"
    return _months(first, last)


def _months(first: date, last: date) -> str:
    if first.day > 1 or last.day < monthrange(last.year, last.month)[1]:
        start = _day(first) if first.year < last.year else f"{first.day} {MONTHS[first.month - 1]}"
        return f"{start} – {_day(last)}"
    if first.month == 1 and last.month == 12:
        return str(last.year) if first.year == last.year else f"{first.year}–{last.year}"
    start = _month(first) if first.year < last.year else MONTHS[first.month - 1]
    return f"{start} – {_month(last)}"


def _day(day: date) -> str:
    return f"{day.day} {_month(day)}"


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"
