"""Scales of the timeline: days to the right, values upwards, and where their marks stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import ceil, floor, log10
from statistics import median

import msgspec

_TICKS = 5
_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_MONTHS = (1, 2, 3, 4, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
_DAYS = (1, 2, 3, 5, 7, 14, 28)
_NOTHING = 1e-9  # a scale of less has no marks a float can tell apart
_UNEVEN = 200  # so many times the median: the large ones would press the others to the ground


class Days(msgspec.Struct, frozen=True):
    """From day ``low`` to day ``high``, as ordinals, over a width from ``left`` to ``right``."""

    low: int
    high: int
    left: float
    right: float

    def at(self, day: int) -> float:
        """Return where ``day`` stands, at the edge if it is beyond it."""
        share = (min(max(day, self.low), self.high) - self.low) / max(self.high - self.low, 1)
        return round(self.left + share * (self.right - self.left), 1)

    def ticks(self) -> list[tuple[float, str]]:
        """Return up to five places with a name each: years, months or days."""
        first, last = date.fromordinal(self.low), date.fromordinal(self.high)
        if self.high - self.low < _TICKS * _DAYS[-1]:
            step = next(step for step in _DAYS if (self.high - self.low) // step < _TICKS)
            days = [date.fromordinal(day) for day in range(self.low, self.high + 1, step)]
            return [(self.at(day.toordinal()), f"{day.day} {_NAMES[day.month - 1]}") for day in days]
        begin, end = first.year * 12 + first.month, last.year * 12 + last.month - 1
        step = next((step for step in _MONTHS if (end - begin) // step < _TICKS), _MONTHS[-1])
        months = range(-(-begin // step) * step, end + 1, step)
        days = [date(month // 12, month % 12 + 1, 1) for month in months if month >= 12]
        return [(self.at(day.toordinal()), f"{day.year}" if step >= 12 else _month(day)) for day in days]


def _month(day: date) -> str:
    return f"{_NAMES[day.month - 1]} {day.year}"


class Values(msgspec.Struct, frozen=True):
    """From ``low`` to ``high`` over a height from ``bottom`` to ``top``; by powers of ten where ``log``."""

    low: float
    high: float
    bottom: float
    top: float
    log: bool

    def at(self, value: float) -> float:
        """Return where ``value`` stands."""
        if self.log:
            value = log10(max(value, self.low))
            share = (value - log10(self.low)) / (log10(self.high) - log10(self.low))
        else:
            share = (value - self.low) / (self.high - self.low)
        return round(self.bottom - share * (self.bottom - self.top), 1)

    def ticks(self) -> list[tuple[float, str]]:
        """Return a few places with a name each."""
        if self.log:
            powers = range(round(log10(self.low)), round(log10(self.high)) + 1)
            return [(self.at(10.0**power), short(10.0**power)) for power in powers[:: len(powers) // 5 + 1]]
        step = _step(self.high - self.low)
        marks = [at * step for at in range(ceil(self.low / step), floor(self.high / step) + 1)]
        return [(self.at(mark), short(mark)) for mark in marks]


def values(found: Sequence[float], bottom: float, top: float) -> Values:
    """Return the scale for some values: from 0, or by powers of ten where a few are far above the others."""
    found = [value if abs(value) > _NOTHING else 0.0 for value in found]
    largest, least = max(found), min(found)
    positive = [value for value in found if value > 0]
    if least >= 0 and positive and largest > _UNEVEN * median(positive):
        return Values(10.0 ** floor(log10(min(positive))), _power(largest), bottom, top, log=True)
    step = _step(max(largest, 0) - min(least, 0) or 1)
    low, high = floor(min(least, 0) / step) * step, ceil(max(largest, 0) / step) * step
    return Values(low, high if high > low else low + 5 * step, bottom, top, log=False)


def _power(value: float) -> float:
    power = 10.0 ** floor(log10(value))
    return power if power >= value else power * 10


def _step(span: float) -> float:
    """Return a step of 1, 2 or 5 that goes two to five times into ``span``."""
    power = 10.0 ** floor(log10(span / 2))
    return next(power * step for step in (1, 2, 5, 10) if span / (power * step) <= 5)


def short(value: float) -> str:
    """Return a number in few characters: 12k, 3.4M."""
    for size, sign in ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")):
        if abs(value) >= size:
            return f"{value / size:.3g}{sign}"
    return f"{value:.3g}"
