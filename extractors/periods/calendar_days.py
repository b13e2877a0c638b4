"""The days of what is written or named: calendar dates, holidays, and units counted from a day."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - a day is what it is called here

from msgspec.structs import replace

from .arithmetic import Ends, days, iso_week, month_of, step, unit_of, years_of
from .expressions import Holiday, Unit, Written
from .holidays import holiday_in
from .timeline import Days, Timeline

NOWHEN = Days(None, None)
_SATURDAY = 5
_FEBRUARY, _JULY, _DECEMBER = 2, 7, 12
_HOLIDAY_NEAR, _DAY_NEAR = 60, 31  # days ahead of the reference day
_STAND_IN = 2001  # the year ends of an unknown year are kept in; 2000 for 29 February
_PARTS = {"year": ("year",), "month": ("year", "month"), "quarter": ("year", "month"), "half": ("year", "month")}
_PARTS |= {"decade": ("year",), "century": ("year",)}


ALL_PARTS = ("year", "month", "day")


def implied_by(unit: str) -> tuple[str, ...]:
    """Return the parts of a date that a unit counted from the reference leaves out."""
    return _PARTS.get(unit, ALL_PARTS)


def as_days(ends: Ends, grain: str, implied: tuple[str, ...]) -> Days:
    """Return a pair of ends as :class:`Days`."""
    return Days(ends[0], ends[1], grain, implied)


def written_days(date: Written, line: Timeline) -> Days:
    """Return the days of a calendar date as far as it is written."""
    if date.grain == "weekday":
        day = line.weekday(date.weekday or 0)
        return Days(day, day, "weekday", ALL_PARTS) if day else NOWHEN
    if date.guessed and line.order == "dmy":
        date = replace(date, month=date.day, day=date.month)
    year = date.year
    implied: tuple[str, ...] = ()
    if date.of is not None:
        base = unit_days(date.of, line)
        year, implied = (base.first.year if base.first else None), ("year",)
    if year is None and (date.month is None and date.day is not None):
        return _day_number(date, line)
    if year is None and date.grain in {"month", "day", "quarter", "half", "week", "season"}:
        near = _DAY_NEAR if date.grain == "day" or _month_of_year(date, line) else 0
        year, implied = line.year(lambda y: _first_in(date, y), weekday=date.weekday, near=near), ("year",)
    if date.guessed and line.order is None:
        implied = (*implied, "order")
    if year is None:
        return _unknown_year(date)
    ends = _in_year(date, year)
    if date.grain == "season":
        return _season(year, date.index or 1, implied)
    return as_days(ends, date.grain, implied) if ends else NOWHEN


def _month_of_year(date: Written, line: Timeline) -> bool:
    """Return whether a month could be the next one of the running year, which news leaves out."""
    return date.grain == "month" and line.reference is not None and line.reference.month < _DECEMBER


def _season(year: int, index: int, implied: tuple[str, ...]) -> Days:
    """Return a season as EDTF has it, without ends: its months hang on the hemisphere and on who speaks."""
    inside = Day(year, 3 * index, 1)
    return Days(None, None, "season", implied, inside=inside, code=f"{year:04}-{20 + index}")


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
    """Find "on the 12th", and "Thursday the 21st", which has the nearest month that fits."""
    base = line.base("context" if line.narrates else "reference")
    if date.weekday is None:
        day = line.day(date.day or 1)
        return Days(day, day, "day", ("year", "month")) if day else NOWHEN
    if base is None:
        return NOWHEN
    best: Day | None = None
    for month in range(-2, 3):
        first = step("month", base, month)[0]
        try:
            day = first.replace(day=date.day or 1)
        except ValueError:
            continue
        if date.weekday == day.weekday() and (best is None or abs((day - base).days) < abs((best - base).days)):
            best = day
    return Days(best, best, "day", ("year", "month")) if best else NOWHEN


def holiday_days(name: Holiday, line: Timeline) -> Days:
    """Return the day of a holiday, or its weekend."""
    year = name.year
    implied: tuple[str, ...] = ()
    if name.of is not None:
        base = unit_days(name.of, line)
        year = base.first.year if base.first else None
    if year is None:
        year, implied = line.year(lambda y: holiday_in(name.rule, y), near=_HOLIDAY_NEAR, named=True), ("year",)
    day = holiday_in(name.rule, year or _STAND_IN)
    if day is None or (year is None and ("~" in name.rule or name.rule.startswith("easter"))):
        return NOWHEN
    if name.weekend:
        saturday = days(day, -((day.weekday() - 5) % 7) if day.weekday() in {5, 6, 0} else 5 - day.weekday())
        return Days(min(saturday, day), max(days(saturday, 1), day), "weekend", implied, known=year is not None)
    return Days(day, day, "day", implied if year else (), known=year is not None)


def unit_days(unit: Unit, line: Timeline) -> Days:
    """Return the days of "last week", "that year", "next Friday", "last September"."""
    base = line.base(unit.base)
    if base is None or (unit.base == "context" and unit.shift > 0 and _is_lost(line)):
        return NOWHEN
    if unit.weekday is not None:
        return _weekday(unit, base, line)
    if unit.season is not None:
        year = base.year + unit.shift
        if unit.shift < 0 and Day(base.year, 3 * unit.season, 1) < base.replace(day=1):
            year += 1  # "last summer", said in November
        return _season(year, unit.season, ("year",))
    if unit.month is not None:
        return as_days(month_of(_month_year(unit, base), unit.month), "month", ("year",))
    if unit.unit == "new year":
        return _new_year(base)
    shift = unit.shift
    if (
        unit.unit == "weekend"
        and not shift
        and unit.base == "reference"
        and base.weekday() < _SATURDAY
        and line.tense() == "past"
    ):
        shift = -1  # "Six died over the weekend", said on Monday
    return as_days(step(unit.unit, base, shift), unit.unit, implied_by(unit.unit))


def _is_lost(line: Timeline) -> bool:
    """Say whether nobody has told the day that "twelve died the next day" follows."""
    return not (line.narrates or line.is_named()) and line.tense() == "past"


def _new_year(base: Day) -> Days:
    """Return the year "the new year" means near its turn: in autumn the next one, in its first weeks itself."""
    if _FEBRUARY < base.month <= _JULY:
        return NOWHEN
    return as_days(years_of(base.year + (base.month > _JULY), 1), "year", ("year",))


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
    return Days(day, day, "weekday", ALL_PARTS)
