"""Glued: the letters that touch a run of digits: "15k" and "4.3m" have a scale, "5km" a unit, "3rd" is no number."""

from __future__ import annotations

from ..lexicons import table
from ..lexicons import words as entries
from ..patterns import lazy_re
from .money import code_touches
from .runs import WORD
from .unit_names import unit_names
from .vocabulary import CURRENCY_SIGNS, context, words

_LETTERS = lazy_re(r"[^\W\d_]+")
_NEXT_WORD = lazy_re(r"[ ](?P<word>[a-z]+)")
_BEFORE = lazy_re(r"[^.,;\n\d]{0,24}\Z")
_NO_UNITS = frozenset({"st", "nd", "rd", "th", "s", "am", "pm", "x", "d", "a", "b"})  # "3rd", "1990s", "10am", "2x"
_UNITS_WITH_POWER = frozenset({"m", "km", "cm", "ft"})  # m2, km3
_SURE_SCALES = frozenset({"bn", "tn", "mn", "cr"})


class _Letters:
    """The letters at ``end`` of the digits that begin at ``start``."""

    def __init__(self, lower: str, text: str, start: int, end: int) -> None:
        match = _LETTERS.match(lower, end)
        self.lower, self.text, self.start, self.end = lower, text, start, end
        self.word = match[0] if match else ""
        self.stop = match.end() if match else end
        self.touch = lower[end - 1].isdecimal()
        self.capital = text[end : end + 1].isupper()


def glued_tail(lower: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Read the letters at ``end``: (end of the number, its scale), None where they make it no number.

    The letters may touch the digits, or stand after a space ("5 mln"): then there is always a number.
    """
    letters = _Letters(lower, text, start, end)
    word, stop = letters.word, letters.stop
    following = lower[stop : stop + 1]
    if (following.isdecimal() or following == "_") and word not in _UNITS_WITH_POWER:
        return None if letters.touch else (end, 1)
    scale = words().suffixes.get(word) or (words().scales.get(word) if letters.touch else None)
    if scale and _is_scale(letters):
        return stop, scale
    if word == "g" and letters.capital and letters.touch and stop - start > len("5G"):
        return stop, 10**9
    return (end, 1) if not letters.touch or _may_touch(letters) else None


def _may_touch(letters: _Letters) -> bool:
    """Tell the units and words that a missing space glues to digits from those that make a code of them."""
    word = letters.word
    if len(word) == 1 and letters.capital:
        return word in {"c", "f"}  # "35C", but "5G"
    if word in _NO_UNITS:
        return False
    if word in table("units") or word in table("durations") or word in table("currency_codes") or word in {"p", "pc"}:
        return True
    written = letters.text[letters.end : letters.stop]
    return written == word and (len(word) > len("men") or word in entries("glued_words"))


def _is_scale(letters: _Letters) -> bool:
    """Tell "4.3m people" from "a 100m race", "1 m deep" and "section 5 b"."""
    word, lower = letters.word, letters.lower
    if word in _SURE_SCALES or len(word) > len("mm"):
        return True
    signed = lower[letters.start - 1 : letters.start] in CURRENCY_SIGNS
    money = signed or code_touches(lower, letters.text, letters.start)
    following = lower[letters.stop : letters.stop + 1]
    if word == "k":
        return letters.touch or following in {"", "\n"}
    if word == "m":
        if money or following in {"²", "³", "/", "-"}:  # "2 M-60 guns", "a 100m-long wall"
            return money
        if letters.capital:
            return letters.touch or following in {"", " ", "\n", ",", "."}
        return not _is_length(letters) if letters.touch else _before_unit(letters)
    if word == "mm":
        return money or letters.capital
    return money or (letters.capital and letters.touch and "." in lower[letters.start : letters.end])  # b, t


def _before_unit(letters: _Letters) -> bool:
    """Tell "2.3 m tons" from "2.3 m high"."""
    following = _NEXT_WORD.match(letters.lower, letters.stop)
    return following is not None and (following["word"] in unit_names().longest or following["word"] == "people")


def _is_length(letters: _Letters) -> bool:
    """Tell "a 100m race" and "a depth of 2m" from "4.3m people"."""
    lower = letters.lower
    following = _NEXT_WORD.match(lower, letters.stop)
    if (following and following["word"] in context("meters_before")) or "," in lower[letters.start : letters.end]:
        return True  # "the 3,000m steeplechase"
    before = _BEFORE.search(lower, max(0, letters.start - 24), letters.start)
    return before is not None and not context("meters_after").isdisjoint(WORD.findall(before[0])[-3:])
