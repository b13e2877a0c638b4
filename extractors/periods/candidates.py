"""The days a date could mean: its day in the years around, and a day number in the months around."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date as Day  # noqa: N812 - a day is what it is called here

from .arithmetic import add_months

DayIn = Callable[[int], Day | None]  # the day in a given year, None where the year has none


def day_of_month(base: Day, months: int, number: int) -> Day | None:
    """Return a day of the month ``months`` from that of ``base``, None where it has no such day."""
    try:
        return add_months(base.replace(day=1), months).replace(day=number)
    except (ValueError, OverflowError):
        return None


def month_start(day: Day, reference: Day) -> Day:
    """Let a month that is announced be the present one: "in June", said on 5 June."""
    return reference.replace(day=1) if day.day == 1 else reference


def years_around(day_in: DayIn, year: int, count: int) -> list[tuple[int, Day]]:
    """Return the years near ``year`` in which there is the day, nothing where one side has none."""
    found = [(near, day) for near in range(year - count, year + count + 1) if (day := in_year(day_in, near))]
    return found if len(found) > 1 else []


def nearest_year(day_in: DayIn, near: Day) -> int | None:
    """Return the year in which the day is nearest to another, None where no year beside has it."""
    around = years_around(day_in, near.year, 1) or years_around(day_in, near.year, 4)  # 29 February
    return min(around, key=lambda item: abs((item[1] - near).days))[0] if around else None


def in_year(day_in: DayIn, year: int) -> Day | None:
    """Return the day in ``year``, None where there is none: 29 February 2019."""
    try:
        return day_in(year)
    except (ValueError, OverflowError):
        return None
