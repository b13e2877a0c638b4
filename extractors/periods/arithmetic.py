"""Calendar arithmetic: the first and last days of units, and moving by lengths. Everything stays in years 1 to 9999."""

from __future__ import annotations

import math
from calendar import monthrange
from datetime import date as Day  # noqa: N812 - a day is what it is called here
from datetime import timedelta

Ends = tuple[Day, Day]
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "workweek": 7, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def days(day: Day, count: int) -> Day:
    """Return ``day`` moved by ``count`` days; raises OverflowError beyond the calendar."""
    return day + timedelta(days=count)


def add_months(day: Day, count: int) -> Day:
    """Return ``day`` moved by whole months, at most the last day of the month reached (31 January + 1: 28 February)."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not 1 <= year <= 9999:
        raise OverflowError("beyond the calendar")
    return Day(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add(day: Day, amount: float, unit: str) -> Day:
    """Return ``day`` moved by ``amount`` units; parts of a unit are rounded up to days or months."""
    if unit in _MONTHS:
        return add_months(day, math.ceil(abs(amount) * _MONTHS[unit]) * (1 if amount > 0 else -1))
    per_day = {"hour": 24, "minute": 1440}.get(unit)
    count = abs(amount) / per_day if per_day else abs(amount) * _DAYS[unit]
    return days(day, math.ceil(count) * (1 if amount > 0 else -1))


def month_of(year: int, month: int) -> Ends:
    """Return the first and last day of a month."""
    return Day(year, month, 1), Day(year, month, monthrange(year, month)[1])


def unit_of(unit: str, day: Day) -> Ends:
    """Return the calendar unit that holds ``day``; weeks begin on Monday."""
    if unit in {"week", "fortnight"}:
        monday = days(day, -day.weekday())
        return monday, days(monday, 6)
    if unit == "workweek":
        monday = days(day, -day.weekday())
        return monday, days(monday, 4)
    if unit == "weekend":
        saturday = days(day, 5 - day.weekday())
        return saturday, days(saturday, 1)
    if unit == "month":
        return month_of(day.year, day.month)
    if unit in {"quarter", "half"}:
        size = _MONTHS[unit]
        first = (day.month - 1) // size * size + 1
        return Day(day.year, first, 1), month_of(day.year, first + size - 1)[1]
    if unit == "year":
        return years_of(day.year, 1)
    if unit in {"decade", "century"}:
        size = 10 if unit == "decade" else 100
        return years_of(day.year // size * size, size)
    return day, day


def years_of(first: int, count: int) -> Ends:
    """Return the first and last day of ``count`` years from ``first``; the year 0 of a decade or century is year 1."""
    return Day(max(first, 1), 1, 1), Day(first + count - 1, 12, 31)


def step(unit: str, day: Day, count: int) -> Ends:
    """Return the calendar unit ``count`` units from the one that holds ``day``."""
    if not count:
        return unit_of(unit, day)
    first = unit_of(unit, day)[0]
    if unit == "fortnight":
        return days(first, 14 * count), days(first, 14 * count + 13)
    return unit_of(unit, add(first, count, unit) if unit in _DAYS or unit in _MONTHS else first)


def iso_week(year: int, week: int) -> Ends | None:
    """Return an ISO week, None where the year has no such week."""
    try:
        monday = Day.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    return monday, days(monday, 6)


def nth_weekday(first: Day, last: Day, weekday: int, nth: int) -> Day | None:
    """Return the nth (from 1; -1 the last) given weekday between two days."""
    if nth > 0:
        found = days(first, (weekday - first.weekday()) % 7 + 7 * (nth - 1))
    else:
        found = days(last, -((last.weekday() - weekday) % 7) + 7 * (nth + 1))
    return found if first <= found <= last else None


def thirds(first: Day, last: Day, part: int) -> Ends:
    """Return the early (0), mid (1) or late (2) third: days of a month, months of a year, a share of others."""
    if first.day == 1 and month_of(first.year, first.month) == (first, last):
        return (
            (first, first.replace(day=10)),
            (first.replace(day=11), first.replace(day=20)),
            (first.replace(day=21), last),
        )[part]
    count = last.toordinal() - first.toordinal() + 1
    if count in {365, 366} and first.day == 1 and first.month == 1:
        return Day(first.year, 4 * part + 1, 1), month_of(first.year, 4 * part + 4)[1]
    if count == 7:  # early next week is Monday to Wednesday, late Thursday to Sunday
        return ((first, days(first, 2)), (days(first, 2), days(first, 3)), (days(first, 3), last))[part]
    if count > 3000 and first.year % 10 in {0, 1}:  # 3, 4 and 3 years of a decade; the same of a century
        size = 1 if count < 4000 else 10
        begin = first.year // 10 * 10
        return years_of(*((begin, 3 * size), (begin + 3 * size, 4 * size), (begin + 7 * size, 3 * size))[part])
    size = count // 3
    return (
        (first, days(first, max(size - 1, 0))),
        (days(first, size), days(last, -size)) if size else (first, last),
        (days(last, -max(size - 1, 0)), last),
    )[part]


def halves(first: Day, last: Day, half: int) -> Ends:
    """Return the first (0) or second (1) half: whole months of a year, days 1-15 of a month."""
    if first.day == 1 and month_of(first.year, first.month) == (first, last):
        return (first, first.replace(day=15)) if half == 0 else (first.replace(day=16), last)
    if first.day == 1 and days(last, 1).day == 1:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        if months % 2 == 0:
            middle = add_months(first, months // 2)
            return (first, days(middle, -1)) if half == 0 else (middle, last)
    middle = days(first, (last.toordinal() - first.toordinal()) // 2)
    return (first, middle) if half == 0 else (days(middle, 1), last)


def easter(year: int) -> Day:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm)."""
    century, rest = divmod(year, 100)
    leap, share = divmod(century, 4)
    epact = (19 * (year % 19) + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * share + 2 * (rest // 4) - epact - rest % 4) % 7
    month, day = divmod(epact + weekday - 7 * ((year % 19 + 11 * epact + 22 * weekday) // 451) + 114, 31)
    return Day(year, month, day + 1)
