"""Atom: a number as it is read, before its neighbours, qualifier and unit are looked at."""

from __future__ import annotations

from fractions import Fraction

import msgspec

from ..model import Kind, Scalar

Exact = int | float | Fraction
MAX_DIGITS = 30
MAX_WORDS = 12
_TOO_LARGE = 10**MAX_DIGITS


class Atom(msgspec.Struct, frozen=True, gc=False):
    """One written number: ``text[start:end]`` and its value; ``scale`` is that of the scale word in it ("5 million").

    A range has ``low`` and ``high``; ``value`` is None for it and for a vague number. ``kind``, ``unit``, ``left`` and
    ``right`` are set where the reading of the number itself tells them ("one in five", "35 per 100,000").
    """

    start: int
    end: int
    value: Exact | None
    form: str
    scale: int = 1
    low: Exact | None = None
    high: Exact | None = None
    kind: Kind | None = None
    unit: str | None = None
    left: int = -1
    right: int = -1


def scalar(value: Exact | None) -> Scalar | None:
    """Return ``value`` as it is written out: an exact integer as int, all else with at most 15 significant digits."""
    if value is None or type(value) is int:
        return value
    if value == int(value):
        return int(value)
    return float(f"{float(value):.15g}")


def fits(value: Exact) -> bool:
    """Tell whether ``value`` has no more digits than a number in a text can have."""
    return bool(-_TOO_LARGE < value < _TOO_LARGE)
