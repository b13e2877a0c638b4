"""Anchors: where in an article a date can be. One scan over a byte shadow, then a cheap look at the neighbours.

The shadow is the folded text as bytes, offset for offset, with every sign blanked: the bytes engine of ``re`` runs a
trie over it at 100 MB/s. Words that are dates only in company ("year", "week", "summer") are kept only where a
neighbour says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..lexicons import classes
from ..patterns import any_of, compiled_re, lazy_re
from .holidays import names
from .relative import READS
from .words import DECADES, SEASONS, UNITS, cardinals, months, ordinals, weekdays

_PREPOSITIONS = frozenset(
    (b"on", b"by", b"since", b"until", b"till", b"from", b"before", b"after", b"through", b"between")
)
_ORDINAL_ENDS = frozenset((b"st", b"nd", b"rd", b"th"))
_LEFT, _RIGHT = 42, 48  # characters a period may reach to the left and right of its anchor


_TABLE = bytes(
    ord("x") if code >= 0xC0 else code if chr(code).isalnum() and code < 0x80 else ord(" ") for code in range(256)
)
_SLASHED, _HYPHENED = lazy_re(r"/\d"), lazy_re(r"-\d\d?-\d")  # 4/22, 9-18-15: a sign is the fastest to look for
_MONTH = rb"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_OTHERS = rb"|".join(
    (
        rb"(?:1\d|20)\d\d(?!\d)",
        rb"\d0s",
        rb"[1-4]q|q[1-4]|h[12]|fy\d*",
        rb"\d\d?" + _MONTH,  # 12Feb2018
        rb"\d\dh(?![a-z0-9])",  # the last 24h
        rb"b c(?![a-z0-9])",  # 490 B.C.
        rb"the \d\d?(?:st|nd|rd|th)(?![a-z0-9])",
    )
)


def spans(lower: str) -> list[tuple[int, int]]:
    """Return the stretches of ``lower`` worth reading, in order and apart."""
    shadow = b" " + lower.encode("latin-1", "replace").translate(_TABLE) + b" "
    kept: list[int] = []
    sure, company = _sure(), _company()
    for match in _pattern().finditer(shadow):
        word = match[1]
        at = match.start()
        if word in sure:
            kept.append(at)
        elif word.startswith(b"the "):
            if not _PREPOSITIONS.isdisjoint(shadow[max(at - 8, 0) : at].split()[-1:]):
                kept.append(at)
        elif word not in company or _accompanied(lower, shadow, at, match.end(1), word):
            kept.append(at)
    signs = [match.start() - 1 for pattern in (_SLASHED, _HYPHENED) for match in pattern.finditer(lower)]
    if signs:
        kept = sorted(kept + [at for at in signs if lower[max(at, 0)].isdecimal()])
    return _merge(lower, kept)


def _merge(lower: str, anchors: list[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    size = len(lower)
    start = end = -1
    for at in anchors:
        left = max(at - _LEFT, 0)
        if left > end:
            if end >= 0:
                found.append((start, _word_end(lower, end)))
            start = _word_end(lower, left) if left and lower[left - 1].isalnum() else left
        end = min(at + _RIGHT, size)
    if end >= 0:
        found.append((start, _word_end(lower, end)))
    return found


def _word_end(lower: str, end: int) -> int:
    """Move ``end`` behind the word it stands in, at most 20 characters."""
    limit = min(end + 20, len(lower))
    while end < limit and lower[end].isalnum():
        end += 1
    return end


def _accompanied(lower: str, shadow: bytes, start: int, end: int, word: bytes) -> bool:
    """Return whether a neighbour makes "year", "week", "summer" a date."""
    stop = lower.find("\n", end - 1, end + 23)  # nothing reaches over a line break
    right = shadow[end : stop + 1 if stop >= 0 else end + 24].split(None, 2)[:2]
    if not _right().isdisjoint(right):
        return True
    if right and (right[0][:1].isdigit() or (word == b"nineteen" and right[0] in _tens())):
        return True
    line = lower.rfind("\n", max(start - 40, 0), start) + 1
    left = shadow[max(start - 40, line, 0) : start].split()[-4:]
    if left and (left[-1] == b"new" or (left[-1][:1].isdigit() and left[-1][-2:] in _ORDINAL_ENDS)):
        return True
    return word != b"nineteen" and not _left().isdisjoint(left)


@cache
def _classes() -> dict[str, frozenset[str]]:
    return classes("date_anchors")


@cache
def _sure() -> frozenset[bytes]:
    return _encoded(months(), weekdays(), DECADES, _classes()["sure"])


@cache
def _company() -> frozenset[bytes]:
    return _encoded(UNITS, SEASONS, _classes()["company"])


@cache
def _left() -> frozenset[bytes]:
    holiday_words = {part for items in names().values() for parts, _ in items for part in parts if part.isalpha()}
    return _encoded((_classes()["left"] | READS | set(ordinals()) | holiday_words) - set(UNITS) - {"s"})


@cache
def _right() -> frozenset[bytes]:
    return _encoded(_classes()["right"])


def _encoded(*words: Iterable[str]) -> frozenset[bytes]:
    return frozenset(word.encode() for group in words for word in group)


@cache
def _tens() -> frozenset[bytes]:
    return frozenset(word.encode() for word, value in cardinals().items() if value >= 10)


@cache
def _pattern() -> re.Pattern[bytes]:
    """Return the scan: a space, then one of the anchor words, then no letter."""
    plurals = (f"{name}s" for name in weekdays() if len(name) > 5)
    first = {items[0][0][0] for items in names().values()}
    holidays = (word for word in first if len(word) > 6)
    others = {*plurals, *holidays, "saints", "souls", "patrick", "mlk"}
    words = others | {word.decode() for word in _sure() | _company()}
    return compiled_re(b" (" + any_of(words).encode() + rb"(?![a-z])|" + _OTHERS + rb")")
