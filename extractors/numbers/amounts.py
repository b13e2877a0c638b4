"""Amounts: a number dressed with its currency, unit and qualifier."""

from __future__ import annotations

from fractions import Fraction

import msgspec

from ..model import Kind, Number, Qualifier
from ..patterns import lazy_re
from ..text import Document
from .atom import Atom, Exact, scalar
from .bare import is_bare
from .money import currency_before
from .quakes import magnitude_start
from .qualifiers import Bound, bound_after, bound_before
from .ratios import percent_of
from .units import Unit, unit_after
from .vocabulary import context

_HALF_A = lazy_re(r"(?:[ ](?:of[ ])?an?[ ]|-|[ ])(?P<unit>[a-z]+)")
_PART_OF_A = lazy_re(
    r"[ ]of[ ]an?[ ](?:second|minute|hour|day|week|month|year|mile|kilomet(?:er|re)|percent(?:age)?|point)\b"
)
_LONGEST_FULL = len(" consecutive ")
_BY = lazy_re(r"(?<![a-z])by[ ](?:[a-z]+[ ]){0,2}\Z")  # "fares rose by a third", "by more than half"
_NEXT = lazy_re(r"[ ](?P<word>[a-z]+)")


class _Measured(msgspec.Struct, frozen=True, gc=False):
    """What a number is of, and from where to where its text runs with that."""

    left: int
    right: int
    kind: Kind = "count"
    unit: str | None = None
    value: Exact | None = None
    hundredths: bool = False


def dress(doc: Document, atom: Atom, floor: int, ceiling: int) -> Number:
    """Return ``atom`` as a number with its currency, unit and qualifier, all between ``floor`` and ``ceiling``."""
    lower = doc.lower
    if atom.form == "zero":
        return Number(atom.start, atom.end, atom.start, atom.end, 0, 0, 0, "exact", form="zero")
    if is_bare(lower, atom, floor):
        return undressed(atom)
    measured = _measured(doc, atom, floor, ceiling)
    value, low, high = scalar(measured.value), scalar(atom.low), scalar(atom.high)
    if measured.hundredths:
        value, low, high = _hundredth(value), _hundredth(low), _hundredth(high)
    left, right = measured.left, measured.right
    before = bound_before(lower, atom, left, floor, duration=measured.kind == "duration")
    if before is not None:
        left = before.at
    after = bound_after(lower, right)
    if after is None and right > atom.end:
        after = bound_after(lower, atom.end)
        after = after if after and after.at <= right else None
    if after is not None:
        right = max(right, after.at)
    qualifier = _qualifier(atom, before, after)
    if qualifier not in _UNBOUND:
        low = value if qualifier in _LOW else None
        high = value if qualifier in _HIGH else None
    return Number(
        atom.start, atom.end, left, right, value, low, high, qualifier, measured.kind, measured.unit, atom.form
    )


def undressed(atom: Atom) -> Number:
    """Return ``atom`` as a number without currency, unit and bound."""
    value = scalar(atom.value)
    low, high = (value, value) if atom.low is None else (scalar(atom.low), scalar(atom.high))
    qualifier = _qualifier(atom, None, None)
    return Number(atom.start, atom.end, atom.start, atom.end, value, low, high, qualifier, form=atom.form)


_OR_SO = " or so"
_UNBOUND = frozenset({"range", "vague"})
_LOW = frozenset({"exact", "over", "at_least"})
_HIGH = frozenset({"exact", "under", "at_most"})


def _qualifier(atom: Atom, before: Bound | None, after: Bound | None) -> Qualifier:
    if atom.form == "vague":
        return "vague"
    if atom.low is not None:
        return "range"
    said: Qualifier = before.qualifier if before else "exact"
    return after.qualifier if after and said in {"exact", "about"} else said  # "about 20 or more"


def _measured(doc: Document, atom: Atom, floor: int, ceiling: int) -> _Measured:
    left = atom.left if atom.left >= floor else atom.start
    right = max(atom.end, atom.right)
    if atom.kind is not None:
        return _Measured(left, right, atom.kind, atom.unit, atom.value)
    money = currency_before(doc.lower, doc.text, atom.start, floor)
    if money is not None:
        return _Measured(min(left, money[1]), right, "money", money[0], atom.value)
    timed = atom.form == "fraction" and _PART_OF_A.match(doc.lower, atom.end)  # "three quarters of an hour"
    if atom.form == "fraction" and not timed and (share := _share(doc.lower, atom)) is not None:
        return _Measured(left, right, "percent", "%", share)
    unit = _unit(doc, atom)
    if unit is not None and unit.end <= ceiling:
        return _Measured(left, unit.end, unit.kind, unit.unit, atom.value, unit.hundredths)
    begin = magnitude_start(doc.lower, atom, floor)
    if begin is not None:
        return _Measured(begin, right, "measure", "magnitude", atom.value)
    return _Measured(left, right, value=atom.value)


def _share(lower: str, atom: Atom) -> Exact | None:
    """Return a bare fraction as a percentage where it is of something: "two thirds of the votes", "half the seats"."""
    value = atom.value
    if not isinstance(value, Fraction) or not 0 < value < 1 or lower[atom.end - 1].isdecimal():
        return None
    if lower.startswith(("-point", " point", " a percent", " a point", " of a percent"), atom.end):
        return None  # "cut by a quarter-point", "rose by half a percentage point"
    following = _NEXT.match(lower, atom.end)
    if following and following["word"] in context("share_before"):
        return percent_of(value)
    return percent_of(value) if _BY.search(lower, max(0, atom.start - 24), atom.start) else None


def _unit(doc: Document, atom: Atom) -> Unit | None:
    if atom.form in {"fraction", "mixed"} and atom.value is not None and 0 < atom.value < 1:
        half = _HALF_A.match(doc.lower, atom.end)  # "half an hour"
        if half is not None and half["unit"] in context("half_units"):
            return unit_after(doc.lower, doc.text, half.start("unit"), atom.value)
    value = atom.value if atom.value is not None else atom.high
    between = doc.lower[atom.end : atom.end + _LONGEST_FULL].removeprefix(" ").partition(" ")[0]
    after = atom.end + 1 + len(between)
    if between in context("full") and (length := unit_after(doc.lower, doc.text, after, value, digits=False)):
        return length if length.kind == "duration" else None  # "two consecutive weeks", "12 working days"
    if doc.lower.startswith(" of ", atom.end) and (atom.form == "vague" or doc.lower.endswith("couple", 0, atom.end)):
        return unit_after(doc.lower, doc.text, atom.end + len(" of"), value, digits=False)  # "millions of dollars"
    if doc.lower.startswith(_OR_SO, atom.end):  # "five or so miles"
        return unit_after(doc.lower, doc.text, atom.end + len(_OR_SO), value, digits=False)
    return unit_after(doc.lower, doc.text, atom.end, value, digits=doc.lower[atom.end - 1].isdecimal())


def _hundredth(value: Exact | None) -> int | float | None:
    return None if value is None else scalar(Fraction(str(value)) / 100)
