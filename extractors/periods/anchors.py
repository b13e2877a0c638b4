"""Anchors: where in an article a date can be. One scan over a byte shadow, then a cheap look at the neighbours.

The shadow is the folded text as bytes, offset for offset, with every sign blanked: the bytes engine of ``re`` runs a
trie over it at 100 MB/s. Words that are dates only in company ("year", "week", "summer") are kept only where a
neighbour says so.
"""

from __future__ import annotations

import re
from functools import cache

from ..patterns import any_of, lazy_re
from .holidays import names
from .relative import READS
from .words import DECADES, SEASONS, UNITS, cardinals, months, ordinals, weekdays

_LEFT, _RIGHT = 48, 48  # characters a period may reach to the left and right of its anchor


_TABLE = bytes(
    ord("x") if code >= 0xC0 else code if chr(code).isalnum() and code < 0x80 else ord(" ") for code in range(256)
)
_DIGITS = lazy_re(r"\d(?:/|-\d\d?-)\d")  # 4/22, 9-18-15
_YEAR = rb"(?:1\d|20)\d\d(?!\d)|\d0s|q[1-4]|h[12]|fy\d*"
_SURE = frozenset(
    (
        *(
            "today",
            "tonight",
            "yesterday",
            "tomorrow",
            "tmrw",
            "tmr",
            "ago",
            "eoy",
            "eom",
            "fy",
            "ew",
            "bc",
            "bce",
            "ad",
        ),
        *("epiweek", "fortnight", *DECADES),
    )
)
_COMPANY = frozenset(
    (*UNITS, *SEASONS, "morning", "afternoon", "evening", "period", "thousand", "nineteen", "twenty")
)  # nineteen ninety-six


_LEFT_WORDS = frozenset(
    (
        *READS,
        *("recent", "early", "mid", "late", "end", "beginning", "start", "middle", "earlier", "later", "rest", "half"),
        *(
            "remainder",
            "final",
            "closing",
            "opening",
            "latter",
            "former",
            "part",
            "in",
            "during",
            "since",
            "two",
            "weekend",
        ),
        *(
            "on",
            "over",
            "fiscal",
            "financial",
            "epidemiological",
            "epi",
            "iso",
            "close",
            "onset",
            "outset",
            "the",
            "year",
        ),
    )
)
_RIGHT_WORDS = frozenset(
    (
        *(
            "ago",
            "earlier",
            "later",
            "before",
            "after",
            "previously",
            "hence",
            "from",
            "prior",
            "starting",
            "beginning",
        ),
        *(
            "of",
            "afterwards",
            "afterward",
            "thereafter",
            "ending",
            "commencing",
            "following",
            "preceding",
            "next",
            "to",
        ),
        *("this", "last", "end", "ended", "and", "in", "bc"),
    )
)
_NEVER_ALONE = frozenset(("in", "on", "the", "over", "two", "since", "during", "year", "second", "that", "very", "and"))


def spans(lower: str) -> list[tuple[int, int]]:
    """Return the stretches of ``lower`` worth reading, in order and apart."""
    shadow = b" " + lower.encode("latin-1", "replace").translate(_TABLE) + b" "
    kept: list[int] = []
    sure, company = _sure(), _company()
    for match in _pattern().finditer(shadow):
        word = match[1]
        at = match.start()
        if word in sure or word not in company or _accompanied(lower, shadow, at, match.end(1), word):
            kept.append(at)
    slashes = [match.start() for match in _DIGITS.finditer(lower)]
    if slashes:
        kept = sorted(kept + slashes)
    return _merge(lower, kept)


def _merge(lower: str, anchors: list[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    size = len(lower)
    start = end = -1
    for at in anchors:
        left = at - _LEFT
        if left > end:
            if end >= 0:
                found.append((start, end))
            start = max(lower.find(" ", left, at) if left > 0 else 0, 0) or max(left, 0)
        end = min(at + _RIGHT, size)
    if end >= 0:
        found.append((start, end))
    return [(a, _word_end(lower, b)) for a, b in found]


def _word_end(lower: str, end: int) -> int:
    """Move ``end`` behind the word it stands in, at most 20 characters."""
    limit = min(end + 20, len(lower))
    while end < limit and lower[end].isalnum():
        end += 1
    return end


def _accompanied(lower: str, shadow: bytes, start: int, end: int, word: bytes) -> bool:
    """Return whether a neighbour makes "year", "week", "summer" a date."""
    line = lower.rfind("\n", max(start - 40, 0), start) + 1  # nothing reaches over a line break
    left = shadow[max(start - 40, line, 0) : start].split()[-5:]
    stop = lower.find("\n", end - 1, end + 23)
    right = shadow[end : stop + 1 if stop >= 0 else end + 24].split()[:2]
    if any(item in _right() for item in right):
        return True
    if right and (right[0][:1].isdigit() or (word == b"nineteen" and right[0] in _tens())):
        return True
    return (any(item in _left() for item in left[-4:]) and word != b"nineteen") or b"new" in left[-1:]


@cache
def _sure() -> frozenset[bytes]:
    return frozenset(word.encode() for word in (*months(), *weekdays(), *_SURE))


@cache
def _company() -> frozenset[bytes]:
    return frozenset(word.encode() for word in _COMPANY)


@cache
def _left() -> frozenset[bytes]:
    holiday_words = {part for items in names().values() for parts, _ in items for part in parts if part.isalpha()}
    return frozenset(
        word.encode() for word in (_LEFT_WORDS | set(ordinals()) | holiday_words) - set(UNITS) if word != "s"
    )


@cache
def _right() -> frozenset[bytes]:
    return frozenset(word.encode() for word in _RIGHT_WORDS)


@cache
def _tens() -> frozenset[bytes]:
    return frozenset(word.encode() for word, value in cardinals().items() if value >= 10)


@cache
def _pattern() -> re.Pattern[bytes]:
    """Return the scan: a space, then one of the anchor words, then no letter."""
    plurals = (f"{name}s" for name in weekdays() if len(name) > 5)
    first = {items[0][0][0] for items in names().values()}
    holidays = (word for word in first if len(word) > 6)
    words = {*months(), *weekdays(), *plurals, *_SURE, *_COMPANY, *holidays, "saints", "souls", "patrick", "mlk"}
    return re.compile(b" (" + any_of(words).encode() + rb"(?![a-z0-9])|" + _YEAR + rb")")
