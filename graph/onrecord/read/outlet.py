"""Which outlet published an article, from what its page says of itself."""

import re
from collections import Counter
from collections.abc import Iterable

_NAME = r"(?:the )?(?P<name>(?:The )?[^\W\d_a-z][\w&’'-]*(?: (?:(?:of|and|for|the|&) )?[^\W\d_a-z][\w&’'-]*){0,4})"
_SELF_REFERENCES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[Aa] [Mm]essage from {_NAME}\s*:?$",
        rf"(?:represent|reflect)\b[^.]{{0,60}}?\b(?:of|by) {_NAME}\.?$",
        rf"(?:©|\([cC]\)|[Cc]opyright)[\s\d–-]*(?:by )?{_NAME}",
        rf"[Ss]upport {_NAME} (?:on|with|by|today|from)\b",
        rf"[Ss]upporting {_NAME}[,.]",
        rf"[Ss]ubscribe to {_NAME}(?:[.!]|$| for\b| today\b| newsletter)",
        rf"[Yy]ou (?:are|were) reading {_NAME}",
    )
)
_NOT_OUTLETS = frozenset(  # words that open what is supported, followed or reserved in place of an outlet's name
    [
        *("all", "our", "us", "you", "free", "independent", "journalism", "local", "public", "quality"),
        *(
            "apple",
            "facebook",
            "google",
            "instagram",
            "patreon",
            "spotify",
            "telegram",
            "twitter",
            "whatsapp",
            "youtube",
        ),
    ]
)


def find_outlet(furniture: Iterable[str], agency: str | None) -> str | None:
    """The outlet that the `furniture` of a page names most often as its own, else the dateline's `agency`, or None.

    >>> find_outlet(["Support The Alton Bee on Patreon!"], "Wirepost"), find_outlet([], "Wirepost")
    ('The Alton Bee', 'Wirepost')
    """
    names = Counter(
        match["name"]
        for text in furniture
        for pattern in _SELF_REFERENCES
        for match in pattern.finditer(text)
        if _NOT_OUTLETS.isdisjoint(match["name"].casefold().split()[:1])
    )
    return names.most_common(1)[0][0] if names else agency
