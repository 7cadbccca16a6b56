"""Where an event was, when, and whether it happened at all, by the words of its clause."""

import re

from onrecord.extract.reading import Reading
from onrecord.extract.triggers import Trigger, find_triggers
from onrecord.language.passage import Passage, chars
from onrecord.model import Span, Status, TimeSpan

PLACE_BEFORE = re.compile(r"\b(?:in|at|inside|outside|near)(?: the)?(?: [A-Z][\w’'-]*)?\s+$")
ELSEWHERE = re.compile(
    r"\b(?:during|about|election|campaign|ambassador|envoy|embassy|officials?|diplomats?|spokes\w+)\b[^,]*$"
)
"""What stands between an event and a place that is not where the event was."""
BUILDINGS = frozenset(
    {"White House", "Downing Street", "State Department", "Kremlin", "Pentagon", "Capitol", "Whitehall"}
)
PLANS = "will|shall|would(?! not)|plan(?:s|ned|ning)?|due|scheduled|expected|set|agreed|intends?|wants?"
PLANNED = re.compile(
    rf"\b(?:{PLANS}) (?:\w+ )?(?:be |to )?(?:\w+ )?$|\b(?:will|to) (?:be )?$"
    r"|\b(?:upcoming|planned|scheduled|forthcoming|proposed|future|next) (?:\w+ )?$"
)
FOLLOWED_BY_PLAN = re.compile(
    r"^ (?:planned|scheduled|expected|due|will|to be held|set for|is to)\b"
    r"|^[^.,;]{0,60} (?:was|were|been|is|are) (?:postponed|put off|rescheduled|scheduled|set) (?:for|until|to)\b"
)
POSSIBLE = re.compile(
    r"\b(?:may|might|could|should|ought to|must|possible|potential|likely) (?!have )(?:\w+ ){0,2}$"
    r"|\b(?:if|whether)\b[^,;]*$"
    r"|\b(?:wan(?:t|ts|ted)|tried|tries|try|attempt(?:s|ed)?|sought|offered|hoped|threaten(?:s|ed))"
    r" (?:\w+ ){0,3}to (?:\w+ ){0,3}$"
    r"|\bconsider(?:s|ed|ing)? (?:\w+ )?$"
    r"|\b(?:urg(?:ed?|es|ing)|ask(?:ed|s|ing)?|invit(?:ed?|es|ing)|press(?:ed|es|ing)?|begg?(?:ed|s|ing)?)"
    r" (?:[\w’'.-]+ ){1,6}to $",
    re.IGNORECASE,
)
"""What is only wished for, asked for, tried or supposed."""
SPEAKING = "comment|say|discuss|confirm|answer|elaborate|know|respond"
DENIED = re.compile(
    rf"(?:\b(?:not|never)|n[’']t) (?!{SPEAKING}|until|only)(?:\w+ ){{0,3}}$"
    r"|\b(?:no such|no|without|denied|denies|denying|deny) (?:\w+ ){0,3}$"
    r"|\b(?:decid(?:ed?|es|ing)|chos?e|voted?|votes) against $"
    r"|\b(?:refus(?:ed?|es|ing)|declin(?:ed?|es|ing)) to $"
    r"|\bfail(?:s|ed|ing)? to (?:(?:attend|appear|show up|come|turn up|take part|hold) (?:\w+ ){0,5})?$"
)
CANCELLED = re.compile(
    r"^[^.;]{0,60}\b(?:(?:was|were|been) (?:cancell?ed|called off)"
    r"|(?:did not|didn[’']t|never) (?:take place|happen|occur))\b"
)
ALLEGED = re.compile(
    r"\b(?:alleged|allegedly|reportedly|purported|supposed|rumou?red|accused of|suspected of|claims?|claimed)"
    r" (?:\w+ ){0,4}$"
)
SENTENCE_PART = re.compile(r"[;:]|, (?:and|but|while|who|which)\b|\bthat\b")


def find_place(reading: Reading, passage: Passage, trigger: Trigger) -> str | None:
    """The place named after "in" or "at" nearest behind the trigger, before the next one, or before its noun ("the X
    meeting")."""
    doc, text = passage.doc, reading.article.text
    word = chars(doc, (trigger.start, trigger.end))
    later = [other for other in find_triggers(doc, trigger.end, passage.end) if other.type != trigger.type]
    limit = chars(doc, (later[0].start, later[0].end)).start if later else passage.chars().end
    for place, entity in reading.entities_in(Span(word.end, limit)):
        lead = text[word.end : place.start]
        if (
            is_place(reading, entity)
            and PLACE_BEFORE.search(lead)
            and not ELSEWHERE.search(lead)
            and text[place.end] not in "’'"
        ):
            return entity
    before = reading.entities_in(Span(passage.chars().start, word.start))
    if trigger.noun and before and text[before[-1][0].end : word.start] == " " and is_place(reading, before[-1][1]):
        return before[-1][1]
    return None


def is_place(reading: Reading, entity: str) -> bool:
    """True for a place, or a building that is also a body ("the White House")."""
    named = reading.by_id[entity]
    return named.type == "place" or named.name in BUILDINGS


def find_status(reading: Reading, sentence: Span, word: Span) -> Status:
    """Whether what `word` tells of in `sentence` happened, is planned or possible, or is denied or alleged."""
    text = reading.article.text
    before = SENTENCE_PART.split(text[sentence.start : word.start])[-1]
    after = text[word.end : sentence.end]
    if DENIED.search(before) or CANCELLED.search(after) or within_denial(reading, word):
        return "denied"
    if ALLEGED.search(before):
        return "alleged"
    if POSSIBLE.search(before) or is_demanded(reading, word):
        return "possible"
    return "planned" if PLANNED.search(before) or FOLLOWED_BY_PLAN.match(after) else "happened"


def within_denial(reading: Reading, word: Span) -> bool:
    """True if the event stands in what somebody denies."""
    attributions = reading.doc._.attributions
    return any(each.kind == "deny" and any(span.covers(word) for span in each.content) for each in attributions)


def is_demanded(reading: Reading, word: Span) -> bool:
    """True if the event is what somebody asks for ("demanded that Lund resign", "called for an inquiry"), not what the
    demand is about ("asked Lund to explain his talks")."""
    token = reading.tokens_of(word).root
    bare = token.lower_ == token.lemma_ or any(child.lower_ == "be" for child in token.children)
    demanded = [each.content[0] for each in reading.doc._.attributions if each.kind == "demand" and each.content]
    for span in (each for each in demanded if each.covers(word)):
        if (token.pos_ == "VERB" and bare) or token == reading.tokens_of(span).root:
            return True
    return False


def find_times(reading: Reading, passage: Passage, trigger: Trigger) -> list[TimeSpan | None]:
    """When the event of a trigger was: the nearest of the dates that the tree gives to it, and those joined to that by
    "and"."""
    word = chars(passage.doc, (trigger.start, trigger.end))
    near = reading.dates_in(passage.chars())
    own = [each for each in near if trigger.end - 1 in reading.dated[each.text]]
    if not own:
        return []
    best = min(own, key=lambda each: (abs(each.text.start - word.end), each.text.start))
    return [
        reading.time_by(each) for each in near if each is best or joined(reading.article.text, best.text, each.text)
    ]


def joined(text: str, best: Span, other: Span) -> bool:
    """True if two expressions are coordinated: "in July and September", "once in May 2014 and once in June 2014"."""
    first, second = sorted((best, other))
    return re.fullmatch(r",? (?:and|or)(?: once| again)?(?: (?:in|on))? ", text[first.end : second.start]) is not None
