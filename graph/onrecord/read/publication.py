"""When an article was published: as its page says, or inferred from its own words, or unknown.

A wrong date is worse than none, since every relative date hangs on it: each inference asks for two independent signs.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from onrecord.model import Publication
from onrecord.read.dateline import Dateline
from onrecord.read.dates import FULL_DATE, MONTHS, WEEKDAY, find_full_dates, find_years, read_date
from onrecord.read.paragraphs import Paragraph

_TOP = 8  # paragraphs among which a page's own line of date stands
_DATE_LINE = re.compile(
    r"(?:by [^\d|,]{3,60}[|,·•–—-]\s*)?(?:(?:first )?(?:published|posted|dated?|released)\b:?\s*(?:on )?)?"
    rf"(?:{WEEKDAY},? )?(?P<date>{FULL_DATE})"
    r"(?:[,|·•\s–—-]*(?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?[A-Za-z]{2,5})?)?\W*",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)[^\n]*?((?:19|20)\d\d)(?!\s*[-–])", re.IGNORECASE)

_SOON = timedelta(days=14)  # a story names a day in full within two weeks of it, or looks back on it from afar
_ONE_MONTH = timedelta(days=31)
_LOOKS_BACK = re.compile(
    r"\banniversar|\b(?:years?|decades?|centur(?:y|ies)) (?:ago|since|later|earlier|on)\b", re.IGNORECASE
)
_AHEAD = re.compile(r"\b(?:will|would|due|scheduled|planned|plans?|expected|upcoming|until|till|by)\b[^.;]*$")
_REACH = 60  # characters before a date that can put it ahead
_COMPARED = 50  # passages of a kind that are compared; longer texts are no single story
_LAST_YEAR = re.compile(r"\blast year\b")
_TODAY = re.compile(
    r"\b(?:\w+ed|said|told|spoke|met|gave|made|wrote|held) (?:today|yesterday)\b"
    r"|\b(?:[Tt]oday|[Yy]esterday),? [^.;]{0,40}\b(?:said|told|announced|stated)\b"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_WORD = re.compile(r"[^\W\d_]{4,}")
_CALENDAR = frozenset(MONTHS) | {f"{day}day" for day in ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")}


def find_publication(
    story: Sequence[Paragraph], furniture: Sequence[Paragraph], dateline: Dateline | None
) -> Publication | None:
    """When the page of `story` and `furniture` was published, or None where nothing tells it safely.

    >>> from onrecord.read.paragraphs import split_paragraphs
    >>> find_publication(split_paragraphs("Published May 3, 2021\\n\\nThe mill at Alton will close."), (), None)
    Publication(earliest=datetime.date(2021, 5, 3), latest=datetime.date(2021, 5, 3), basis='stated')
    """
    if stated := _date_line(story):
        return Publication(stated, stated, "stated")
    if dateline is None or dateline.month is None or dateline.day is None:
        return _since_latest_date(story)
    if dateline.year and (stated := _day(dateline.year, dateline.month, dateline.day)):
        return Publication(stated, stated, "stated")
    day = _dateline_day(story, furniture, dateline.month, dateline.day)
    return Publication(day, day, "inferred") if day else None


def _date_line(story: Sequence[Paragraph]) -> date | None:
    for paragraph in story[:_TOP]:
        match = _DATE_LINE.fullmatch(paragraph.text)
        if match and (found := read_date(match["date"])):
            return found
    return None


def _dateline_day(story: Sequence[Paragraph], furniture: Sequence[Paragraph], month: int, day: int) -> date | None:
    """The one day that a dateline without a year can mean, by the first sign that settles it."""
    years = set(_all_years(story))
    for year in (_year_after_known_event(story, years), _year_of_copyright(furniture, years)):
        if year and (found := _day(year, month, day)) and _after_named_days(story, found):
            return found
    latest = max(_past_dates(story), default=None)
    if latest is None or max(years, default=0) > latest.year or _looks_back(story):
        return None
    candidates = (_day(year, month, day) for year in (latest.year, latest.year + 1))
    return next((found for found in candidates if found and latest <= found <= latest + _SOON), None)


def _year_after_known_event(story: Sequence[Paragraph], years: set[int]) -> int | None:
    """The year after the only one that the story names, where it puts the same matter in "last year" as well."""
    if len(years) != 1:
        return None
    known = [p.text for p in story if set(find_years(p.text)) == years]
    told_again = [p.text for p in story if _LAST_YEAR.search(_QUOTED.sub("", p.text))]
    same = _share(story, known, told_again, names=2, words=2)
    return max(years) + 1 if same else None


def _year_of_copyright(furniture: Iterable[Paragraph], years: set[int]) -> int | None:
    """The year of the page's copyright line, where the story itself names that year as its latest."""
    claimed = {int(year) for paragraph in furniture for year in _COPYRIGHT.findall(paragraph.text)}
    return max(years) if years and claimed == {max(years)} else None


def _after_named_days(story: Sequence[Paragraph], day: date) -> bool:
    return all(past <= day for past in _past_dates(story))


def _since_latest_date(story: Sequence[Paragraph]) -> Publication | None:
    """Bounds for news without a date: from the latest day that it names in full, to the end of that month or two weeks.

    Asked for: two days within a month of each other, no later year anywhere, no looking back, and something that
    happened "today" or "yesterday" to those whom the dated passages name.
    """
    dates = sorted(_past_dates(story))
    if len(set(dates)) < 2 or dates[-1].year < max(_all_years(story), default=0) or _looks_back(story):
        return None
    latest = dates[-1]
    near = {found for found in dates if latest - found <= _ONE_MONTH}
    dated = [p.text for p in story if any(found in near for _, found in find_full_dates(p.text))]
    fresh = [p.text for p in story if _TODAY.search(_QUOTED.sub("“”", p.text))]
    if len(near) < 2 or not _share(story, dated, fresh, names=2, words=0):
        return None
    return Publication(latest, max(latest + _SOON, _end_of_month(latest)), "inferred")


def _past_dates(story: Sequence[Paragraph]) -> Iterator[date]:
    """The days named in full, but for those that the words before them put ahead."""
    for paragraph in story:
        for start, found in find_full_dates(paragraph.text):
            if not _AHEAD.search(paragraph.text[max(0, start - _REACH) : start]):
                yield found


def _all_years(story: Iterable[Paragraph]) -> Iterator[int]:
    return (year for paragraph in story for year in find_years(paragraph.text))


def _looks_back(story: Iterable[Paragraph]) -> bool:
    return any(_LOOKS_BACK.search(paragraph.text) for paragraph in story)


def _share(story: Sequence[Paragraph], some: Sequence[str], others: Sequence[str], *, names: int, words: int) -> bool:
    """True if one of `some` and another of `others` share so many names and so many other words of some length.

    A name is a capitalised word that the story writes small nowhere, but for months and weekdays.
    """
    small = {word for paragraph in story for word in _WORD.findall(paragraph.text) if word.islower()}

    def contents(text: str) -> tuple[set[str], set[str]]:
        found = set(_WORD.findall(text))
        called = {word for word in found if word[0].isupper() and word.lower() not in small} - _CALENDAR
        return called, {word for word in found if word.islower() and len(word) >= 6}

    first, second = ([(text, contents(text)) for text in texts[:_COMPARED]] for texts in (some, others))
    return any(
        one != other and len(mine[0] & theirs[0]) >= names and len(mine[1] & theirs[1]) >= words
        for one, mine in first
        for other, theirs in second
    )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _end_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
