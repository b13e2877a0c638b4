"""What a date or period says, before anybody knows which days it means: small trees the grammar builds.

"the third week of next month" is ``Nth(3, 1, "week", Unit("month", 1))``; :mod:`.resolve` turns a tree into days.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Base = Literal["reference", "context", "text"]  # "text": the context of a history, else the reference
Side = Literal["since", "from", "after", "until", "by", "before"]


class Written(msgspec.Struct, frozen=True, gc=False):
    """A calendar date as far as it is written: "May", "6 April", "Monday, 3 May 2004", "the third quarter of 2016".

    ``grain`` is what it names: day, weekday, week, weekend, month, season, quarter, half, year, decade, century, or
    ``bare`` for a day number whose month the other end of a range says. ``index`` numbers quarters, halves, seasons and
    weeks; ``of`` is the year where it is not a number ("July of that year").
    """

    grain: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    index: int | None = None
    of: Unit | None = None
    guessed: bool = False  # day and month could stand the other way round
    span: int = 1  # how many years, weeks ... it takes in: "2016-17" is a year of span 2


class Unit(msgspec.Struct, frozen=True, gc=False):
    """A calendar unit counted from the reference day or from the date last named: "last week", "that year"."""

    unit: str
    shift: int = 0
    base: Base = "reference"
    month: int | None = None  # "last September"
    weekday: int | None = None  # "next Friday"
    season: int | None = None


class Length(msgspec.Struct, frozen=True, gc=False):
    """A length of time: ("two", "day") pairs; a number nobody says ("a few days") is None."""

    amounts: tuple[tuple[float | None, str], ...]


class Stretch(msgspec.Struct, frozen=True):
    """A length that ends or begins at a day: "the past 24 hours" (side -1), "the next two days" (side 1)."""

    length: Length
    side: Literal[-1, 1]
    at: Expression | None = None  # the day it is counted from; None is the reference day
    inclusive: bool = False  # "3 days starting Monday" takes in the Monday


class Shift(msgspec.Struct, frozen=True):
    """A day or unit a length away from another: "two days ago", "a week earlier", "two days before Easter"."""

    length: Length
    side: Literal[-1, 1]
    base: Base = "reference"
    at: Expression | None = None


class Part(msgspec.Struct, frozen=True):
    """A part of a period: early, mid, late, start, end, middle, half1, half2, earlier, later."""

    name: str
    of: Expression


class Nth(msgspec.Struct, frozen=True):
    """The nth unit, or nth run of units, of a period: "the third week of 2027", "the last five months of 2023".

    ``nth`` counts from 1, -1 is the last; ``weekday`` is for "the first Friday of next month".
    """

    nth: int
    count: int
    unit: str
    of: Expression
    weekday: int | None = None


class Same(msgspec.Struct, frozen=True):
    """The period last named, in another year where one is given: "the same period of 1986"."""

    year: Expression | None = None
    unit: str | None = None  # the quarter, month or day that holds it


class Holiday(msgspec.Struct, frozen=True, gc=False):
    """A day with a name; ``rule`` is the line of the lexicon."""

    rule: str
    year: int | None = None
    of: Unit | None = None
    weekend: bool = False


class WeekOf(msgspec.Struct, frozen=True):
    """A week told by one of its days: "the week of 3 May", "week ending 12 June"."""

    at: Expression
    how: Literal["of", "starting", "ending"]


class Range(msgspec.Struct, frozen=True):
    """From one period to another, both taken in."""

    first: Expression
    last: Expression


class Open(msgspec.Struct, frozen=True):
    """A period with one end: "since May", "until Friday", "by the end of the year"."""

    side: Side
    at: Expression


class Recurring(msgspec.Struct, frozen=True, gc=False):
    """A day that comes again and again: "on Fridays", "every Monday"."""


class Ancient(msgspec.Struct, frozen=True, gc=False):
    """A year before our era; None where a century is meant."""

    year: int | None


class Vague(msgspec.Struct, frozen=True, gc=False):
    """A period that names no days: "recent weeks"."""


Expression = (
    Written | Unit | Stretch | Shift | Part | Nth | Same | Holiday | WeekOf | Range | Open | Recurring | Ancient | Vague
)

Found = tuple[Expression, int, int]  # what a period says, its first word, the index behind its last
