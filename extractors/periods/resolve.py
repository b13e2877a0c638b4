"""Resolution: from what a period says to its first and last day. One function a kind of expression."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date as Day  # noqa: N812 - a day is what it is called here
from typing import Any

from msgspec.structs import replace

from .arithmetic import Ends, add, days, halves, iso_week, month_of, nth_weekday, step, thirds, unit_of, years_of
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
from .holidays import holiday_in
from .timeline import Days, Timeline

NOWHEN = Days(None, None)
_STAND_IN = 2001  # the year ends of an unknown year are kept in; 2000 for 29 February
_PARTS = {"year": ("year",), "month": ("year", "month"), "quarter": ("year", "month"), "half": ("year", "month")}
_PARTS |= {"decade": ("year",), "century": ("year",)}
_ALL = ("year", "month", "day")


def resolve(expression: Expression, line: Timeline) -> Days:
    """Return the days ``expression`` means at this point of the timeline; without ends where nothing says them."""
    try:
        found: Days = _RESOLVERS[type(expression)](expression, line)
    except (OverflowError, ValueError):
        return NOWHEN  # beyond the years 1 to 9999
    return found


def _implied(unit: str) -> tuple[str, ...]:
    return _PARTS.get(unit, _ALL)


def _ends(ends: Ends, grain: str, implied: tuple[str, ...]) -> Days:
    return Days(ends[0], ends[1], grain, implied)


# --- written dates ----------------------------------------------------------------


def _written(date: Written, line: Timeline) -> Days:
    if date.grain == "weekday":
        day = line.weekday(date.weekday or 0)
        return Days(day, day, "weekday", _ALL) if day else NOWHEN
    if date.guessed and line.order == "dmy":
        date = replace(date, month=date.day, day=date.month)
    year, implied = date.year, ()
    if date.of is not None:
        base = _unit(date.of, line)
        year, implied = (base.first.year if base.first else None), ("year",)
    if year is None and (date.month is None and date.day is not None):
        return _day_number(date, line)
    if year is None and date.grain in {"month", "day", "quarter", "half", "week", "season"}:
        year, implied = line.year(lambda y: _first_in(date, y), weekday=date.weekday), ("year",)
    if date.guessed and line.order is None:
        implied = (*implied, "order")
    if year is None:
        return _unknown_year(date)
    ends = _in_year(date, year)
    if date.grain == "season":
        return Days(None, None, "season", implied, code=f"{year:04}-{20 + (date.index or 1)}")
    return _ends(ends, date.grain, implied) if ends else NOWHEN


def _first_in(date: Written, year: int) -> Day | None:
    if date.grain == "season":
        return Day(year, 3 * (date.index or 1), 1)
    ends = _in_year(date, year)
    return ends[0] if ends else None


def _unknown_year(date: Written) -> Days:
    if date.grain not in {"month", "day"}:
        return NOWHEN
    stand_in = 2000 if (date.month, date.day) == (2, 29) else _STAND_IN
    ends = _in_year(date, stand_in)
    return Days(ends[0], ends[1], date.grain, known=False) if ends else NOWHEN


def _in_year(date: Written, year: int) -> Ends | None:
    """Return the days of a written date in ``year``."""
    if date.grain == "day":
        day = Day(year, date.month or 1, date.day or 1)
        return day, day
    if date.grain == "month":
        return month_of(year, date.month or 1)
    index = date.index or 1
    if date.grain in {"quarter", "half"}:
        size = 3 if date.grain == "quarter" else 6
        return Day(year, size * (index - 1) + 1, 1), month_of(year, size * index)[1]
    if date.grain == "week":
        first, last = iso_week(year, index), iso_week(year, index + date.span - 1)
        return (first[0], last[1]) if first and last else None
    if date.grain in {"decade", "century"}:
        return years_of(year, 10 if date.grain == "decade" else 100)
    return years_of(year, date.span) if date.grain == "year" else None


def _day_number(date: Written, line: Timeline) -> Days:
    """Find "Thursday the 21st" or "the week of the 18th": the nearest month that fits."""
    base = line.base("context" if line.narrates else "reference")
    if base is None:
        return NOWHEN
    best: Day | None = None
    for month in range(-2, 3):
        first = step("month", base, month)[0]
        try:
            day = first.replace(day=date.day or 1)
        except ValueError:
            continue
        if date.weekday in {None, day.weekday()} and (best is None or abs((day - base).days) < abs((best - base).days)):
            best = day
    return Days(best, best, "day", ("year", "month")) if best else NOWHEN


def _holiday(name: Holiday, line: Timeline) -> Days:
    year, implied = name.year, ()
    if name.of is not None:
        base = _unit(name.of, line)
        year = base.first.year if base.first else None
    if year is None:
        year, implied = line.year(lambda y: holiday_in(name.rule, y)), ("year",)
    day = holiday_in(name.rule, year or _STAND_IN)
    if day is None or (year is None and ("~" in name.rule or name.rule.startswith("easter"))):
        return NOWHEN
    if name.weekend:
        saturday = days(day, -((day.weekday() - 5) % 7) if day.weekday() in {5, 6, 0} else 5 - day.weekday())
        return Days(min(saturday, day), max(days(saturday, 1), day), "weekend", implied, known=year is not None)
    return Days(day, day, "day", implied if year else (), known=year is not None)


# --- relative to another day ------------------------------------------------------


def _unit(unit: Unit, line: Timeline) -> Days:
    base = line.base(unit.base)
    if base is None:
        return NOWHEN
    if unit.weekday is not None:
        return _weekday(unit, base, line)
    if unit.season is not None:
        year = base.year + unit.shift
        if unit.shift < 0 and Day(base.year, 3 * unit.season, 1) < base.replace(day=1):
            year += 1  # "last summer", said in November
        return Days(None, None, "season", ("year",), code=f"{year:04}-{20 + unit.season}")
    if unit.month is not None:
        return _ends(month_of(_month_year(unit, base), unit.month), "month", ("year",))
    return _ends(step(unit.unit, base, unit.shift), unit.unit, _implied(unit.unit))


def _month_year(unit: Unit, base: Day) -> int:
    """Return the year of "last September" and "next May": the nearest on that side, not the running month."""
    month = unit.month or 1
    if unit.shift < 0:
        return base.year if month < base.month else base.year - 1
    if unit.shift > 0:
        return base.year if month > base.month else base.year + 1
    return base.year


def _weekday(unit: Unit, base: Day, line: Timeline) -> Days:
    weekday = unit.weekday or 0
    behind = (base.weekday() - weekday) % 7
    if unit.unit == "coming":
        day = days(base, 7 - behind)
    elif unit.shift < 0:
        day = days(base, -(behind or 7))
    elif unit.shift == 0:
        day = days(unit_of("week", base)[0], weekday)
        if day < base and line.tense() == "future":
            day = days(day, 7)
    else:
        day = days(unit_of("week", base)[0], 7 + weekday)
    return Days(day, day, "weekday", _ALL)


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
            return _ends(unit_of(grain, day), grain, _implied(grain))
    return Days(day, day, "day", _ALL)


def _stretch(stretch: Stretch, line: Timeline) -> Days:
    at = resolve(stretch.at, line) if stretch.at is not None else None
    base = at.first if at else line.reference
    if base is None or (at and not at.known):
        return NOWHEN
    amounts = stretch.length.amounts
    if any(value is None for value, _ in amounts):
        return Days(None, base, "day", _ALL) if stretch.side < 0 else Days(base, None, "day", _ALL)
    value, unit = amounts[0]
    if len(amounts) == 1 and unit in {"quarter", "decade", "century", "weekend"} and value is not None:
        count = int(value)
        near, far = step(unit, base, stretch.side), step(unit, base, stretch.side * count)
        return Days(min(near[0], far[0]), max(near[1], far[1]), unit, _implied(unit))
    day = base
    for number, name in amounts:
        day = add(day, stretch.side * (number or 0), name)
    if stretch.inclusive:
        return Days(base, days(day, -1), "day", at.implied if at else _ALL)
    if stretch.side > 0:
        return Days(days(base, 1), day, "day", _ALL)
    return Days(day, base, "day", _ALL)


def _same(same: Same, line: Timeline) -> Days:
    named = line.named
    if named is None or named.first is None or named.last is None or not named.known:
        return NOWHEN
    if same.year is None:
        return replace(named, implied=_ALL)
    year = resolve(same.year, line).first
    if year is None:
        return NOWHEN
    moved = year.year - named.last.year
    return Days(
        add(named.first, 12 * moved, "month"), add(named.last, 12 * moved, "month"), named.grain, ("month", "day")
    )


# --- parts ------------------------------------------------------------------------


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
    return _ends(ends, nth.unit, whole.implied) if ends else NOWHEN


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
    return _ends(ends, "week", at.implied)


# --- ranges and open ends ---------------------------------------------------------


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
    implied = tuple(part for part in (*_ALL, "order") if part in parts)
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
    Written: _written,
    Unit: _unit,
    Stretch: _stretch,
    Shift: _shift,
    Part: _part,
    Nth: _nth,
    Same: _same,
    Holiday: _holiday,
    WeekOf: _week_of,
    Range: _range,
    Open: _open,
    Recurring: _no_days,
    Ancient: _ancient,
    Vague: _no_days,
}
