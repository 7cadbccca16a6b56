"""What furniture of a web page looks like, one paragraph at a time: widgets, notices, appeals, disclaimers, credits."""

import re

from onrecord.read.paragraphs import is_reported_speech


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_NETWORK = r"(?:facebook|twitter|whatsapp|telegram|linkedin|reddit|instagram|e-?mail)"

_WIDGET = _any(  # a whole paragraph
    r"\W*",
    r"(?:(?:posted|filed|published) )?(?:in|by|on|at|from|under)?\W*",  # a slot for section or author left empty
    r"(?:all|latest|top|more|breaking|other|world|popular|trending) (?:news|stories|articles|headlines|posts|videos)",
    r"(?:related|recent|recommended) (?:news|stories|articles|headlines|posts|videos|topics)|recommended(?: for you)?",
    r"(?:you may|you might) also like|more (?:on|from) .{2,40}|most (?:read|popular|viewed|shared)",
    r"(?:home|news|world|politics|business|opinion|sports?|culture|video|photos?)(?: ?[>»|/·] ?[\w &]{2,30})*",
    r"(?:read|see|show|load|learn|find out|click)(?: (?:more|also|next|here|full (?:story|article)|all comments))+\W*",
    r"(?:continue|keep)(?: reading)?\W*|(?:skip|back) to (?:content|top|main content)",
    rf"{_NETWORK}|(?:share|tweet|print|copy link|save|bookmark)"
    rf"(?: (?:on|via|to|this|it|the|article|story|post|page|{_NETWORK}))*\W*",
    r"(?:view|see|show|hide)(?: all| \d+)? comments?|\d* ?comments?(?: \(\d+\))?",
    r"(?:leave|post|add|write) a (?:comment|reply)|reply|notify of|inline feedbacks?",
    r"what do you think\W*|join the (?:conversation|discussion)\W*",
    r"(?:log|sign) ?(?:in|up|out)(?: (?:to|for|with|now|here)\b.{0,40})?|register",
    r"(?:subscribe|donate)(?: now| today)?\W*|(?:support|join|follow|contact|about) us\W*",
    r"once|monthly|(?:bi-?)?annual(?:ly)?|one[- ]time|remind me later\W*|no,? thanks\W*",
    r"not (?:now|ready to \w+ today)\W*|menu|search|close|next|previous|newsletters?",
    r"advert(?:isement|ising)?|sponsored(?: content)?|promoted|editors?[’'] (?:picks?|choice)",
    r"(?:accept|reject|manage)(?: all)? cookies|cookie (?:settings|policy)|privacy policy|terms of (?:use|service)",
    r"(?:tags?|topics?|categor(?:y|ies)|filed under): .{1,120}",
)
_NOTICE = _any(  # found in a paragraph that reports nobody's speech
    r"^enjoy(?:ing)?\b.{0,40}\b(?:ad-free|content|articles?|reporting|stor(?:y|ies))\b",
    r"\bwe (?:have )?disabled (?:all )?(?:the )?ads\b|\b(?:your|using an|disable (?:the|any)) ad[- ]?blocker\b",
    r"\byour (?:reading|browsing|user) experience\b|\b(?:we|this (?:web)?site) uses? cookies\b",
    r"\ball rights reserved\b|^(?:©|\(c\) |copyright (?:©|\(c\)|\d{4}))",
    r"\byour (?:support|donations?|contributions?|gift|inbox|subscription)\b|\bwe need your\b",
    r"(?:^|[.!?] )help us (?:to )?(?:grow|stay|keep|continue|fund|improve|remain|bring|reach)\b",
    r"\bplease (?:consider|donate|subscribe|support us)\b",
    r"\bthank you for (?:your support|reading|standing|supporting)\b",
    r"\bsupport (?:us|our (?:work|journalism|reporting|newsroom|team))\b",
    r"\bour (?:journalism|newsletters?|newsroom|subscribers)\b",
    r"(?:^|[.!?] )support [^.!?]{2,60} (?:on patreon\b|with (?:a|your)\b|today[.!])",
    r"(?:^|[.!?] )support [^.!?]{2,60} by (?:becoming|donating|subscribing)\b",
    r"^(?:subscribe|sign up|donate)\b.{0,60}\b(?:to|for|here|now|today)\b",
    r"^(?:join|follow|like|find) us\b|^click here\b",
    r"\bbecome a (?:member|patron|subscriber|supporter) (?:today|now|of our|for|from)\b",
    r"\b(?:views?|opinions?) (?:stated|expressed)\b.{0,120}\b(?:author|writer|contributor|columnist)s?\b",
    r"\bnot necessarily (?:represent|reflect)\b",
    r"\bthis (?:article|story|post|piece|column) (?:was |has been |is )?(?:first |originally |previously )?"
    r"(?:appeared|published|republished|syndicated|updated|amended|corrected)\b",
    r"^\((?:additional )?(?:reporting|writing|editing|translated|compiled) by [^()]{3,200}\)$",
    r"^(?:additional )?(?:reporting|writing) by [^.]{3,80}[;,.] ?(?:writing|editing|additional reporting) by\b",
    r"^(?:dear|to our) readers?\b|^a message from [^.]{2,60}:?$",
)
_CREDIT = _any(  # a whole paragraph
    r"\(?(?:file )?(?:photo|image|picture|illustration|graphic|photograph|credit)s?"
    r"(?: (?:by|credit|courtesy of|via|from))?\s?[:/©(].{1,80}",
    r"\(?(?:photo|image|picture|illustration|photograph) (?:by|courtesy of|via) .{1,80}|.{1,60}\((?:file )?photo\)",
)
_CREDIT_NAMES = re.compile(r"(?:[A-Z][\w.’'-]*\s?){1,4} ?/ ?(?:\s?[A-Z][\w.’'-]*){1,4}")  # Photographer / Agency
_LONGEST = 2_000  # characters; the longest disclaimers seen have about 1,000
_LETTER = re.compile(r"(?:a message from|dear readers)\b", re.IGNORECASE)
_LIST = re.compile(r"(?:related|more|most|recommended|recent|latest|trending|other|read|you)\b.{0,40}", re.IGNORECASE)


def is_furniture(text: str) -> bool:
    """True if the paragraph `text` is a widget, a notice, an appeal, a disclaimer or a credit by itself.

    >>> is_furniture("We use cookies."), is_furniture("The site uses our data, the court said.")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    if any(pattern.fullmatch(text) for pattern in (_WIDGET, _CREDIT, _CREDIT_NAMES)):
        return True
    return bool(_NOTICE.search(text)) and not is_reported_speech(text)


def opens_letter(text: str) -> bool:
    """True if the paragraph `text` opens a letter of the outlet to its readers."""
    return bool(_LETTER.match(text))


def opens_list(text: str) -> bool:
    """True if the furniture `text` opens a list of other stories' headlines."""
    return bool(_LIST.fullmatch(text))
