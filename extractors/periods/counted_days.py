"""The days of what is counted from another day: "two days ago", "the past 24 hours", "the same period of 1986"."""

from __future__ import annotations

from msgspec.structs import replace

from .arithmetic import add, days, iso_week, step, unit_of
from .calendar_days import ALL_PARTS, NOWHEN, as_days, implied_by
from .expressions import Same, Shift, Stretch, Unit
from .timeline import Days, Resolve, Timeline


def shift_days(shift: Shift, line: Timeline, resolve: Resolve) -> Days:
    """Return the day or unit a length away: "two days ago", "a week earlier", "two days before Easter"."""
    base, known = line.base(shift.base), True
    if shift.at is not None:
        start = resolve(shift.at, line)
        base, known = start.first, start.known
        if (
            isinstance(shift.at, Unit)
            and shift.at.weekday is not None
            and shift.at.shift == 0
            and base
            and line.reference
        ):
            base = days(base, -7) if base > line.reference else base
    if base is None or not known or not _told_of(shift, line):
        return NOWHEN
    day, grain = base, "day"
    for value, unit in shift.length.amounts:
        if value is None:
            return Days(None, None)
        day = add(day, shift.side * value, unit)
    if len(shift.length.amounts) == 1:
        value, grain = shift.length.amounts[0]
        if grain in {"year", "month", "quarter", "decade", "century"}:
            if value != int(value or 0):
                grain = "month"
            return as_days(unit_of(grain, day), grain, implied_by(grain))
    return Days(day, day, "day", ALL_PARTS)


def _told_of(shift: Shift, line: Timeline) -> bool:
    """Return whether the day a length is counted from is known: "two days later" goes on from a day told before."""
    later = shift.base == "context" and shift.at is None and shift.side > 0
    return not later or line.narrates or line.is_named() or line.tense() == "future"


def stretch_days(stretch: Stretch, line: Timeline, resolve: Resolve) -> Days:
    """Return the days of a length that ends or begins at a day; "the past N" takes in the reference day."""
    at = resolve(stretch.at, line) if stretch.at is not None else None
    base = at.first if at else line.day_told() if stretch.side > 0 else line.reference
    if base is None or (at and not at.known):
        return NOWHEN
    amounts = stretch.length.amounts
    if at and at.last and stretch.inclusive and stretch.side < 0:
        first = days(at.last, 1)
        for number, name in amounts:
            first = add(first, -(number or 0), name)
        return Days(first, at.last, "day", at.implied)
    if any(value is None for value, _ in amounts):
        return Days(None, base, "day", ALL_PARTS) if stretch.side < 0 else Days(base, None, "day", ALL_PARTS)
    value, unit = amounts[0]
    if len(amounts) == 1 and unit in {"quarter", "decade", "century", "weekend"} and value is not None:
        count = int(value)
        near, far = step(unit, base, stretch.side), step(unit, base, stretch.side * count)
        return Days(min(near[0], far[0]), max(near[1], far[1]), unit, implied_by(unit))
    day = base
    for number, name in amounts:
        day = add(day, stretch.side * (number or 0), name)
    if stretch.inclusive:
        return Days(base, days(day, -1), "day", at.implied if at else ALL_PARTS)
    if stretch.side > 0:
        return Days(days(base, 1), day, "day", ALL_PARTS)
    return Days(day, days(base, -1) if at else base, "day", ALL_PARTS)


def same_days(same: Same, line: Timeline, resolve: Resolve) -> Days:
    """Return the period last named, in another year where one is said: "the same period of 1986"."""
    named = line.named
    if named is None or named.first is None or named.last is None or not named.known:
        return NOWHEN
    if same.year is None:
        return replace(named, implied=ALL_PARTS)
    year = resolve(same.year, line).first
    if year is None:
        return NOWHEN
    if same.unit == "week":
        ends = iso_week(year.year, named.first.isocalendar().week)
        return as_days(ends, "week", ("month", "day")) if ends else NOWHEN
    if same.unit:
        first, last = unit_of(same.unit, named.first)
        named = replace(named, first=first, last=last, grain=same.unit)
    return _moved(named, year.year)


def _moved(named: Days, year: int) -> Days:
    if named.first is None or named.last is None:
        return NOWHEN
    shifts = [year - named.first.year, year - named.last.year]  # "the same time last year" of a turn of the year
    moved = min((shift for shift in shifts if shift), key=abs, default=0)
    return Days(
        add(named.first, 12 * moved, "month"), add(named.last, 12 * moved, "month"), named.grain, ("month", "day")
    )
