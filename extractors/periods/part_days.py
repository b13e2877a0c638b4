"""The days of a part of a period: "late March", "the third week of 2027", "the week of 3 May"."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - a day is what it is called here

from msgspec.structs import replace

from .arithmetic import Ends, days, halves, nth_weekday, step, thirds, unit_of
from .calendar_days import NOWHEN, as_days
from .expressions import Nth, Part, WeekOf
from .timeline import Days, Resolve, Timeline


def part_days(part: Part, line: Timeline, resolve: Resolve) -> Days:
    """Return the days of a third, a half, or of what is over or left of a period."""
    whole = resolve(part.of, line)
    if whole.first is None or whole.last is None:
        return replace(whole, code=None)  # EDTF has no late summer
    ends = _part_of(part.name, whole.first, whole.last, line)
    return replace(whole, first=ends[0], last=ends[1], grain="part")


def _part_of(name: str, first: Day, last: Day, line: Timeline) -> Ends:
    now = line.reference
    if name in {"early", "start"}:
        return thirds(first, last, 0)
    if name == "mid":
        return thirds(first, last, 1)
    if name in {"late", "end"}:
        return thirds(first, last, 2)
    if name in {"half1", "half2"}:
        return halves(first, last, int(name[-1]) - 1)
    if now and first <= now <= last:
        return (first, now) if name == "earlier" else (now, last)
    return first, last


def nth_days(nth: Nth, line: Timeline, resolve: Resolve) -> Days:
    """Return the nth unit or run of units of a period; a week belongs where its Thursday is."""
    whole = resolve(nth.of, line)
    first, last = whole.first, whole.last
    if first is None or last is None or not whole.known:
        return NOWHEN
    if nth.unit == "to-date":
        return Days(first, line.reference, "day", whole.implied)
    if nth.weekday is not None:
        day = nth_weekday(first, last, nth.weekday, nth.nth)
        return Days(day, day, "day", whole.implied) if day else NOWHEN
    ends = _week_run(first, last, nth) if nth.unit == "week" else _run(first, last, nth)
    return as_days(ends, nth.unit, whole.implied) if ends else NOWHEN


def _week_run(first: Day, last: Day, nth: Nth) -> Ends | None:
    """Return the nth weeks of a period: a week belongs where its Thursday is."""
    if nth.nth > 0:
        thursday = nth_weekday(first, last, 3, nth.nth)
        if thursday is None:
            return None
        monday = days(thursday, -3)
        return monday, days(monday, 7 * nth.count - 1)
    thursday = nth_weekday(first, last, 3, -1)
    if thursday is None:
        return None
    sunday = days(thursday, 3)
    return days(sunday, 1 - 7 * nth.count), sunday


def _run(first: Day, last: Day, nth: Nth) -> Ends | None:
    unit = nth.unit
    if nth.nth > 0:
        start = step(unit, first, nth.nth - 1)[0]
        if unit == "day":
            start = days(first, nth.nth - 1)
        end = step(unit, start, nth.count - 1)[1]
    else:
        end = last
        start = step(unit, last, 1 - nth.count)[0]
    return (start, end) if first <= start and end <= last else None


def week_of_days(week: WeekOf, line: Timeline, resolve: Resolve) -> Days:
    """Return the seven days told by one of them."""
    at = resolve(week.at, line)
    if at.first is None or not at.known:
        return NOWHEN
    day = at.first
    ends = {"of": unit_of("week", day), "starting": (day, days(day, 6)), "ending": (days(day, -6), day)}[week.how]
    return as_days(ends, "week", at.implied)
