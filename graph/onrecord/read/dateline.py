"""The dateline that opens a news story: what it tells of day and agency."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.read.dates import MONTH, MONTH_DAY, month_number
from onrecord.read.paragraphs import Paragraph

_SEARCHED = 5  # paragraphs from the top: headline, summary, byline and date come before a dateline, hardly more

_PLACE = r"(?P<place>[^\W\d_][^\W\d_'’./\s-]*(?:[ '’./-]+[^\W\d_]+){0,3}(?:, [^\W\d_][\w. ]{1,18}?)?)"
_DATE = rf"(?P<date>{MONTH_DAY})"
_AGENCY = r"(?:\((?P<round>[^()/\d]{2,40})\)|/(?P<slashed>[^()/\d]{2,40})/)"
_DASH = r"(?:-{1,2}|[–—])"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?:{_PLACE}[,.] )?{_DATE}[.,]? ?{_AGENCY}\.?(?: ?{_DASH} ?| )",  # CITY, March 2. /AGENCY/.
        rf"{_PLACE},? {_AGENCY} ?(?:{_DASH}|\.) ?",  # CITY (AGENCY) -
        rf"{_PLACE}[,.] {_DATE} ?{_DASH} ?",  # CITY, March 2 -
    )
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says besides its place; None for what it leaves out. `month` is 1 to 12."""

    month: int | None = None
    day: int | None = None
    year: int | None = None
    agency: str | None = None


def find_dateline(paragraphs: Iterable[Paragraph]) -> Dateline | None:
    """The dateline of the story that `paragraphs` tell from its top, or None.

    >>> from onrecord.read.paragraphs import split_paragraphs
    >>> find_dateline(split_paragraphs("ALTON, May 3. /Wirepost/. The council met."))
    Dateline(month=5, day=3, year=None, agency='Wirepost')
    """
    for paragraph in list(paragraphs)[:_SEARCHED]:
        for form in _FORMS:
            match = form.match(paragraph.text)
            if match and _is_dateline(match):
                return _dateline(match)
    return None


def _is_dateline(match: re.Match[str]) -> bool:
    """A dateline's place stands in capitals; only a date and an agency together allow it to be written otherwise."""
    fields = match.groupdict()
    city = (fields.get("place") or "").split(",")[0]
    agency = fields.get("round") or fields.get("slashed") or ""
    if len(agency.split()) > 4 or agency.islower():
        return False
    return city.isupper() or bool(agency and fields.get("date"))


def _dateline(match: re.Match[str]) -> Dateline:
    fields = match.groupdict()
    agency = fields.get("round") or fields.get("slashed")
    written = fields.get("date")
    if not written:
        return Dateline(agency=agency)
    month = re.search(MONTH, written)
    numbers = [int(number) for number in re.findall(r"\d+", written)]
    return Dateline(
        month=month_number(month[0]) if month else None,
        day=numbers[0],
        year=numbers[1] if len(numbers) > 1 else None,
        agency=agency,
    )
