"""Resolution: from what a period says to its first and last day. One function a kind of expression."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date as Day  # noqa: N812 - a day is what it is called here
from typing import Any

from msgspec.structs import replace

from .arithmetic import Ends, add, days, halves, nth_weekday, step, thirds, unit_of
from .calendar_days import ALL_PARTS, NOWHEN, as_days, holiday_days, implied_by, unit_days, written_days
from .expressions import (
    Ancient,
    Expression,
    Holiday,
    Nth,
    Open,
    Part,
    Range,
    Recurring,
    Same,
    Shift,
    Stretch,
    Unit,
    Vague,
    WeekOf,
    Written,
)
from .timeline import Days, Timeline


def resolve(expression: Expression, line: Timeline) -> Days:
    """Return the days ``expression`` means at this point of the timeline; without ends where nothing says them."""
    try:
        found: Days = _RESOLVERS[type(expression)](expression, line)
    except (OverflowError, ValueError):
        return NOWHEN  # beyond the years 1 to 9999
    return found


def _shift(shift: Shift, line: Timeline) -> Days:
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
    if base is None or not known:
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


def _stretch(stretch: Stretch, line: Timeline) -> Days:
    at = resolve(stretch.at, line) if stretch.at is not None else None
    base = at.first if at else line.reference
    if base is None or (at and not at.known):
        return NOWHEN
    amounts = stretch.length.amounts
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
    return Days(day, base, "day", ALL_PARTS)


def _same(same: Same, line: Timeline) -> Days:
    named = line.named
    if named is None or named.first is None or named.last is None or not named.known:
        return NOWHEN
    if same.year is None:
        return replace(named, implied=ALL_PARTS)
    year = resolve(same.year, line).first
    if year is None:
        return NOWHEN
    moved = year.year - named.last.year
    return Days(
        add(named.first, 12 * moved, "month"), add(named.last, 12 * moved, "month"), named.grain, ("month", "day")
    )


def _part(part: Part, line: Timeline) -> Days:
    whole = resolve(part.of, line)
    if whole.first is None or whole.last is None:
        return whole
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


def _nth(nth: Nth, line: Timeline) -> Days:
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


def _week_of(week: WeekOf, line: Timeline) -> Days:
    at = resolve(week.at, line)
    if at.first is None or not at.known:
        return NOWHEN
    day = at.first
    ends = {"of": unit_of("week", day), "starting": (day, days(day, 6)), "ending": (days(day, -6), day)}[week.how]
    return as_days(ends, "week", at.implied)


def _range(span: Range, line: Timeline) -> Days:
    outer = line.bound
    announced = not _dated(span.first) and not _dated(span.last) and line.bound is None and not line.narrates
    if _leans_on(span.first, span.last) or (announced and line.tense() != "open"):
        last = resolve(span.last, line)
        line.bound = ("before", last.last) if last.last and last.known else outer
        first = resolve(span.first, line)
    else:
        first = resolve(span.first, line)
        line.bound = ("after", first.first) if first.first and first.known else outer
        last = resolve(span.last, line)
    line.bound = outer
    if first.first is None or last.last is None:
        return NOWHEN
    end = last.first if isinstance(span.last, Part) and span.last.name == "start" else last.last
    if first.known and last.known and end is not None and first.first > end:
        return NOWHEN
    parts = {*first.implied, *last.implied}
    if _writes_year(span.first) or _writes_year(span.last):
        parts -= {"year"} if isinstance(span.first, Written) and isinstance(span.last, Written) else set()
    implied = tuple(part for part in (*ALL_PARTS, "order") if part in parts)
    return Days(first.first, end, "range", implied, first.known and last.known)


def _leans_on(first: Expression, last: Expression) -> bool:
    """Return whether only the second end says its year, or both are weekdays reported together."""
    if isinstance(first, Written) and isinstance(last, Written) and first.grain == last.grain == "weekday":
        return True
    return not _dated(first) and _dated(last)


def _writes_year(expression: Expression) -> bool:
    return isinstance(expression, Written) and expression.year is not None


def _dated(expression: Expression) -> bool:
    if isinstance(expression, Written):
        return expression.year is not None or expression.of is not None
    if isinstance(expression, (Part, Nth)):
        return _dated(expression.of)
    if isinstance(expression, Holiday):
        return expression.year is not None
    return not isinstance(expression, Same)


def _open(open_: Open, line: Timeline) -> Days:
    near, line.near = line.near, open_.side in {"until", "before"}
    at = resolve(open_.at, line)
    line.near = near
    if open_.side in {"since", "after"}:
        return replace(at, last=None, grain="since", code=None)
    if open_.side == "by" and (not line.reference or line.narrates or _over(at, line)):
        return at
    if open_.side == "before" and at.first and isinstance(open_.at, Written) and open_.at.grain != "day":
        return replace(at, first=None, last=days(at.first, -1), grain="until", code=None)
    return replace(at, first=None, grain="until", code=None)


def _over(at: Days, line: Timeline) -> bool:
    """Return whether "by X" reports: X is past, or is told of in the past."""
    tense = line.tense()
    if tense == "open" and at.last and at.known and line.reference:
        return at.last <= line.reference
    return tense == "past"


def _ancient(ancient: Ancient, line: Timeline) -> Days:  # noqa: ARG001 - the shape of a resolver
    return Days(None, None, "year", code=f"-{ancient.year - 1:04}" if 1 <= ancient.year <= 9999 else None)


def _no_days(expression: Recurring | Vague, line: Timeline) -> Days:  # noqa: ARG001 - the shape of a resolver
    return NOWHEN


_RESOLVERS: dict[type, Callable[[Any, Timeline], Days]] = {
    Written: written_days,
    Unit: unit_days,
    Stretch: _stretch,
    Shift: _shift,
    Part: _part,
    Nth: _nth,
    Same: _same,
    Holiday: holiday_days,
    WeekOf: _week_of,
    Range: _range,
    Open: _open,
    Recurring: _no_days,
    Ancient: _ancient,
    Vague: _no_days,
}
