"""Quakes: the magnitude of an earthquake, which is named before its number or not at all."""

from __future__ import annotations

import re
from functools import cache

from ..patterns import compiled_re, lazy_re
from .atom import Atom
from .vocabulary import context

_WINDOW = 110
_WORD = lazy_re(r"[a-z]+")


@cache
def _named() -> re.Pattern[str]:
    """Return the pattern of "magnitude of" and the words up to its number."""
    return compiled_re(
        r"""
        (?P<left> magnitude (?: [ ]of | - | : )? )
        (?P<whose> [ ](?:of|for)[ ](?:the|this|that)[ ](?:main[ ])?[a-z]+ )?
        (?P<verbs> (?: [ ][a-z]+ ){0,3} )
        [ ]?\Z
        """,
        re.VERBOSE,
    )


def magnitude_start(lower: str, atom: Atom, floor: int) -> int | None:
    """Return where the text of a magnitude begins: "magnitude 6.3", "the tremor, at 6.3, was"; None for others."""
    start = atom.start
    window = max(floor, start - 56)
    if lower.find("magnitude", window, start) >= 0:
        named = _named().search(lower, window, start)
        if named is not None and context("magnitude_verbs").issuperset(named["verbs"].split()):
            return start if named["whose"] or named["verbs"] else named.start("left")
    value = atom.value
    if value is None or atom.end - start != len("6.3") or lower[start + 1] != "." or not 1 <= value < 10:
        return None
    return start if _before_quake(lower, atom.end) or _after_quake(lower, start) else None


def _before_quake(lower: str, end: int) -> bool:
    """Tell "a 5.0 earthquake", "a 5.0 undersea quake"."""
    following = _WORD.findall(lower[end : end + 40].partition("\n")[0])[:3]
    while following and following[0] in context("quake_adjectives"):
        following = following[1:]
    return bool(following) and lower[end : end + 1] == " " and following[0] in context("quakes")


def _after_quake(lower: str, start: int) -> bool:
    """Tell "the earthquake, at 6.3," and "the survey reported 5.8" of the same quake."""
    before = _WORD.findall(lower[max(0, start - _WINDOW) : start].rpartition("\n")[2])
    if not before or lower[start - 1] != " " or before[-1] not in context("magnitude_verbs"):
        return False
    return "magnitude" in before or not context("quakes").isdisjoint(before)
