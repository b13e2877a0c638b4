"""Joins: two numbers that are one amount: ranges, "one in five", "35 per 100,000"."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from ..lexicons import table
from ..lexicons import words as entries
from ..patterns import compiled_re, lazy_re
from .atom import Atom, Exact
from .ratios import GAPS, ratio
from .units import unit_after
from .vocabulary import CURRENCY_SIGNS

MAX_GAP = 28
_SIMPLE = {
    " to ": "to",
    "-": "to",
    " - ": "to",
    "-to-": "to",
    " and ": "and",
    " or ": "or",
    "-or-": "or",
    " through ": "to",
    "- to ": "to",
}
_TEARS = frozenset((", ", " ,", "  "))  # where a number came apart as a page was copied: "12, 000"
_BLANKS = lazy_re(r"[ ]{2,}+")
_JOINTS = ("-", " to ", " through ", " and ", " or ")  # a gap without one joins nothing
_BETWEEN = lazy_re(r"\b between [ ]{1,3} (?:[a-z]{2,13} [ ]){0,2} (?:[a-z]{0,3}[$€£¥₹₦₱₽₩] [ ]?)? \Z", re.VERBOSE)
_FROM = lazy_re(r"\b from [ ] (?:[a-z]{2,13} [ ]){0,2} (?:[a-z]{0,3}[$€£¥₹₦₱₽₩] [ ]?)? \Z", re.VERBOSE)
_DATELINE = lazy_re(r",[ ](?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?[ ]\Z", re.VERBOSE)
_LOOK_BACK, _REACH = 80, 9
_GROUP = 3  # digits of a group
_WORDS = lazy_re(r"[a-z]+")
_RATE = lazy_re(r" (?:new )?(?:cases?|deaths?|infections?|people|persons)(?: per |/| / )")  # "15 cases/100,000"
_PER = frozenset({100, 1000, 10_000, 100_000, 1_000_000, 10_000_000})


@cache
def _gap() -> re.Pattern[str]:
    """Return the pattern of what may stand between the ends of a range: "% to ", " km - ", " to $"."""
    return compiled_re(
        r"""
        (?P<unit> [ -]? (?: % | ° [ ]? [cf]? | [^\W\d_]+ (?: [ ] [^\W\d_]+ )? ) )??
        (?: (?P<to> [ ]? - [ ]? | [ ] to [ ] | -to- | [ ] through [ ] )
          | (?P<and> [ ] and [ ] )
          | (?P<or> [ ] or [ ] | -or- ) )
        (?P<sign> [$€£¥₹₦₱₽₩] | [a-z]{1,3}\$ | [a-z]{2,3}[ ] )?
        """,
        re.VERBOSE,
    )


_GAINED = lazy_re(
    r"\b (?: added | gained | lost | shed ) [ ] (?:[a-z]{2,13}[ ]){0,2} [a-z]{0,3}[$€£¥]?[ ]? \Z", re.VERBOSE
)
_STEP = 4  # times: a price is more than its step


def join(lower: str, first: Atom, second: Atom) -> Atom | None:
    """Return the one amount that ``first`` and ``second`` make, or None where they are two."""
    gap = lower[first.end : second.start]
    if first.value is None or second.value is None or "\n" in gap:
        return None
    if gap in _TEARS and (whole := _mended(lower, first, second)):
        return whole
    if "  " in gap:
        gap = _BLANKS.sub(" ", gap)  # "40  to 50", as copied from a page
    if gap == " (" and first.value == second.value and lower[second.end : second.end + 1] == ")":
        return replace(first, end=second.end + 1)  # "eleven (11)"
    if gap == " - " and _DATELINE.search(lower, max(0, first.start - 12), first.start):
        return None  # "LAGOS, August 19 - Two hundred people"
    if word := _SIMPLE.get(gap):
        return _range(lower, first, second, gap, word)
    if gap in GAPS:
        return ratio(lower, first, second, gap)
    if second.value in _PER and (gap == " per " or _RATE.fullmatch(gap)) and not _is_price(lower, first):
        return _rate(first, second)
    if any(joint in gap for joint in _JOINTS) and (word := _joint(lower, first, second, gap)):
        return _range(lower, first, second, gap, word)
    return None


def _is_price(lower: str, first: Atom) -> bool:
    """Tell "$2.60 per million units of heat", money, from "2.6 per million"."""
    return lower[first.start - 1 : first.start] in CURRENCY_SIGNS


def _rate(first: Atom, second: Atom) -> Atom:
    """Return the measure that so many of so many are: "35 per 100,000"."""
    unit, end = f"per {second.value:,}", second.end
    return Atom(first.start, first.end, first.value, first.form, first.scale, kind="measure", unit=unit, right=end)


def _mended(lower: str, first: Atom, second: Atom) -> Atom | None:
    """Return the thousands that a blank has torn off their rest: no count begins with a nought."""
    rest = lower[second.start : second.end]
    if rest[0] != "0" or len(rest) != _GROUP or not rest.isdecimal() or not isinstance(first.value, int):
        return None
    return replace(first, end=second.end, value=first.value * 1000 + int(rest)) if first.form == "digits" else None


def _joint(lower: str, first: Atom, second: Atom, gap: str) -> str | None:
    """Return the word that joins two numbers over a unit or currency of the first: "5% to 7", "$4 to $5"."""
    match = _gap().fullmatch(gap)
    if match is None:
        return None
    if match["sign"] and match["sign"].strip() not in table("currency_codes"):
        return None
    if match["unit"] and not _same_unit(lower, first, second, match["unit"]):
        return None
    return "to" if match["to"] else "and" if match["and"] else "or"


def _range(lower: str, first: Atom, second: Atom, gap: str, word: str) -> Atom | None:
    """Return the range of two numbers joined by "to", "and" or "or": "10 to 13", "between 2 and 4", "two or three"."""
    if word == "to" and not _may_range(lower, first, second, gap):
        return None
    between = _BETWEEN.search(lower, max(0, first.start - 48), first.start) if word == "and" else None
    if word == "and" and between is None:
        return None
    low, high = _bounds(first, second)
    if (
        word == "to"
        and high > _STEP * low
        and gap != " to "
        and _GAINED.search(lower, max(0, first.start - 24), first.start)
    ):
        return None  # "gold gained 12 dollars to 1,900 dollars"
    if low >= high or (word == "or" and high > 2 * low + 2):
        return None
    left = between.start() if between else first.start
    return Atom(first.start, second.end, None, "range", second.scale, low, high, left=left)


def chained(lower: str, second: Atom, third: Atom) -> bool:
    """Tell whether a dash follows the range too: "555-123-4567" is none."""
    return lower[second.end : third.start] in {"-", " - "}


def _bounds(first: Atom, second: Atom) -> tuple[Exact, Exact]:
    """Return both ends; the scale of the second is understood in the first: "4 to 5 million"."""
    low, high = first.value, second.value
    assert low is not None  # noqa: S101
    assert high is not None  # noqa: S101
    if second.scale > 1 and first.scale == 1 and low * second.scale < high:
        return low * second.scale, high
    return low, high


def _may_range(lower: str, first: Atom, second: Atom, gap: str) -> bool:
    """Tell "10 to 13" from "rose from 10 to 13", which are two numbers, and from phone numbers."""
    if "-" in gap:
        return lower[first.start - 1 : first.start] not in {"-", "+", "/"} or first.start == 0
    if first.end - first.start == len("1990") and lower.endswith(" in ", 0, first.start):
        return False  # "from 12,000 in 1990 to 45,000 in 2010"
    if not _FROM.search(lower, max(0, first.start - 40), first.start):
        return not _changes_to(lower, first, second, gap)
    return not _changes(lower, first.start)


def _changes_to(lower: str, first: Atom, second: Atom, gap: str) -> bool:
    """Tell "fell 20 to 1,700" and "rose by 12 to 40", a step and where it led, from "fall by 10 to 15 percent"."""
    before = lower[max(0, first.start - 24) : first.start].rpartition("\n")[2].rstrip(" $€£¥").split(" ")
    if before[-1] in table("currency_codes"):
        before.pop()  # "rose by CHF 40 to 1,260 francs"
    by = before.pop() if before and before[-1] == "by" else ""
    if not before or before[-1] not in entries("change_verbs"):
        return False
    low, high = _bounds(first, second)
    percent = lower.startswith((" percent", " per cent", "%", "-"), second.end)
    if not by and not percent:
        unit = unit_after(lower, lower, second.end, second.value)
        percent = unit is not None and unit.kind == "measure"  # "has risen 8 to 9 inches"
    if by:
        unit_said_once = percent and gap in _SIMPLE  # "by 5 to 15 percent"
        return high > 2 * low and not unit_said_once
    return high > 2 * low or not percent


def _changes(lower: str, start: int) -> bool:
    """Tell whether a verb of change stands among the last words before ``start``: "the toll rose from"."""
    window = lower[max(0, start - _LOOK_BACK) : start]
    window = window[max(window.rfind(". "), window.rfind("\n"), window.rfind(";")) + 1 :]
    return not entries("change_verbs").isdisjoint(_WORDS.findall(window)[-_REACH:])


def _same_unit(lower: str, first: Atom, second: Atom, written: str) -> bool:
    unit = unit_after(lower, lower, first.end, first.value)
    if unit is None or unit.end != first.end + len(written):
        return False
    other = unit_after(lower, lower, second.end, second.value)
    if other is None or ("point" in written and "point" not in lower[second.end : other.end]):
        return False  # "rose by 2 percentage points to 7.5 percent"
    return other.unit.startswith(unit.unit)  # "20° to 25°C"
