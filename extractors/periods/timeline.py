"""The timeline of an article: what the reference day and the dates already read say about the next one.

A date without a year takes that of the date told before it while the text narrates (a history, or a text without a
reference day); else the year nearest to the reference day in the tense of its clause.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date as Day  # noqa: N812 - a day is what it is called here
from enum import Enum
from typing import Literal

import msgspec

from .arithmetic import days
from .candidates import DayIn, day_of_month, in_year, month_start, nearest_year, years_around
from .expressions import Expression
from .tense import Tense, tense_at, told_beside

Bound = tuple[Literal["after", "before"], Day] | None


_BESIDE, _STORY = 250, 14  # characters and days from a day with its year to the next one of the same story
_LISTED, _LISTING = 9, (" and ", " or ", ", ", " and in ", " or in ", ", and ", " and on ")
_NEAR_BY = 1000  # characters: a date named so far back still says the month of "the 12th" and the week before it
_BACK = 15  # days: "On 28 June ... on the 3rd" goes on to July
_TO_EVENT = ("of the ", "for the ", "before the ", "to the ", " for ")
_ASIDE_YEAR, _ASIDE_DATE = 3, 15
_LONG_AGO, _SOON = 240, 100  # days: no tense, long ago and soon again is soon


class Told(Enum):
    """How a date moves the story on: a date with its month does, a bare year less, "today" not at all."""

    DATE = 1
    YEAR = 2
    NOT = 3


class Days(msgspec.Struct, frozen=True, gc=False):
    """The days a period was found to mean: ends (None is open or unknown), and what the reference supplied.

    ``known`` is False where the year is not known: then the ends stand in a stand-in year.
    """

    first: Day | None
    last: Day | None
    grain: str = "day"
    implied: tuple[str, ...] = ()
    known: bool = True
    inside: Day | None = None  # a day of a season, whose ends nobody knows
    code: str | None = None  # EDTF where the days cannot tell it ("2010-22", the summer of 2010)


class Timeline:
    """The state of reading one article from front to back."""

    def __init__(self, lower: str, reference: Day | None, order: str | None, *, narrates: bool) -> None:
        self.reference = reference
        self.order = order
        self.narrates = narrates
        self.named: Days | None = None  # the date last named
        self.named_at = -(10**9)  # where that was
        self.told: Day | None = None  # the day the story stands at: the last date with a year, written or given
        self._doubted: int | None = None  # the year of a date too far away to go on from
        self.bound: Bound = None  # the other end of the range being read
        self.at = 0
        self.lower = lower
        self.end = 0  # behind the mention being read, which begins ``at``
        self._listed = False  # whether it stands in a list with the one before
        self.reported = False  # "since March": past, whatever the verb says
        self._tense: Tense | None = None
        self.near = False  # "until April 30": the nearest, before or after

    def reach(self, start: int, end: int) -> None:
        """Come to the next mention."""
        self._listed = 0 < start - self.end < _LISTED and self.lower[self.end : start] in _LISTING
        self.at, self.end, self._tense = start, end, None

    def tense(self) -> Tense:
        """Return the tense of the clause around the mention."""
        if self.reported:
            return "past"
        if self._tense is None:
            self._tense = tense_at(self.lower, self.at, self.end)
        return self._tense

    def base(self, kind: str) -> Day | None:
        """Return the day relative expressions of this base count from."""
        if kind == "reference" or (kind == "text" and not self.narrates):
            return self.reference
        named = self.named if self.is_named() else None
        return self.reference if named is None else named.first or named.last or named.inside

    def is_named(self) -> bool:
        """Return whether a date was named, near enough to count from."""
        far = self.reference and not self.narrates and self.at - self.named_at > _NEAR_BY
        return self.named is not None and not far

    def day_told(self) -> Day | None:
        """Return the day that "the next three days" follow: the reference day, in a history the day last named."""
        if not self.narrates:
            return self.reference
        return self.named.first if self.named and self.named.first == self.named.last else None

    def remember(self, found: Days, at: int, told: Told) -> None:
        """Note a date that was named, for the ones behind it."""
        day = found.first or found.last or found.inside
        if found.grain == "ancient":
            self.named = None  # what is told next is not counted from a date of our era
        if day is None or not found.known:
            return
        self.named, self.named_at = found, at
        if told is Told.NOT or (found.inside and self.told and day < self.told):
            return  # "from a high of 300 in the summer of 2007" looks back
        if found.grain == "range" and "year" not in found.implied and found.last and found.last.year > day.year:
            day = found.last  # the story goes on from the end: "from 5 October 1852 to 9 February 1853"
        jump = abs(day.year - self.told.year) if self.told else 0
        limit = _ASIDE_YEAR if told is Told.YEAR else _ASIDE_DATE
        if jump > limit and not (self._doubted and abs(self._doubted - day.year) <= limit):
            self._doubted = day.year  # an aside ("a study of 2007 says"), unless the next date says the same
            return
        self._doubted = None
        self.told = day

    def year(self, day_in: DayIn, *, weekday: int | None = None, near: int = 0, named: bool = False) -> int | None:
        """Choose the year of a date without one; None where nothing says it.

        ``near`` is how many days ahead a date may be for the tense around it not to matter: on 20 December, "He bought
        gifts for Christmas" speaks of the next. A verb right beside the date does, but for a day with a name
        (``named``).
        """
        if self.bound:
            return self._beside_bound(day_in, *self.bound)
        if self.told is not None and (self.narrates or self.reference is None):
            return self._going_on(day_in, self.told)
        if self.reference is None:
            return None
        if self._listed and self.named and self.named.first and "year" in self.named.implied:
            return nearest_year(day_in, self.named.first)  # in late March and April
        return self._told_beside(day_in) or self._by_tense(day_in, self.reference, weekday, near, named=named)

    def _told_beside(self, day_in: DayIn) -> int | None:
        """Return the year of the day right before: "The dam broke on 6 December 1975. By 8 December it was dry"."""
        named = self.named
        dated = named is not None and named.grain == "day" and not named.implied and named.first == named.last
        if not dated or named is None or named.first is None or self.reference is None:
            return None
        day, year = in_year(day_in, named.first.year), named.first.year
        goes_on = day is not None and 0 < (day - named.first).days <= _STORY
        told = goes_on and self.at - self.named_at <= _BESIDE and year < self.reference.year and self.tense() == "past"
        return year if told else None

    def _beside_bound(self, day_in: DayIn, side: str, bound: Day) -> int | None:
        years = (bound.year, bound.year + 1) if side == "after" else (bound.year, bound.year - 1)
        for year in years:
            day = in_year(day_in, year)
            if day and (day >= bound if side == "after" else day <= bound):
                return year
        return bound.year

    def _going_on(self, day_in: DayIn, told: Day) -> int:
        """Dates run forward: after November, January is that of the next year; after May, April is the same year's."""
        day = in_year(day_in, told.year)
        if day is not None and day.month < told.month - 7:
            return told.year + 1
        return told.year

    def _by_tense(self, day_in: DayIn, reference: Day, weekday: int | None, near: int, *, named: bool) -> int | None:
        around = years_around(day_in, reference.year, 1) or years_around(day_in, reference.year, 4)  # 29 February
        if not around:
            return None
        if weekday is not None:
            right = [(abs((day - reference).days), year) for year, day in around if day.weekday() == weekday]
            closest = min(right, default=(9999, 0))
            if closest[0] < 400:
                return closest[1]
        if self.near:
            return nearest_year(day_in, reference)
        before = next(((reference - day).days for _, day in reversed(around) if day <= reference), 9999)
        ahead = next(((day - reference).days for _, day in around if day > reference), 9999)
        if self._announced(before, ahead, near, named=named):
            return next((year for year, day in around if day >= month_start(day, reference)), around[-1][0])
        return next((year for year, day in reversed(around) if day <= reference), around[0][0])

    def _announced(self, before: int, ahead: int, near: int, *, named: bool) -> bool:
        """Return whether the date ``ahead`` days from the reference day is meant, and not the one ``before`` it."""
        tense = self.tense()
        if ahead <= near and before > _LONG_AGO and not self._looks_back() and (named or not self._told("past")):
            return True
        if before <= near and ahead > _LONG_AGO and (named or not self._told("future")):
            return False  # "is due to be mailed to the holders of 18 February", said on 2 March
        return tense == "future" or (tense == "open" and before > _LONG_AGO and ahead < _SOON)  # "in March", in January

    def of_event(self) -> bool:
        """Return whether the date is that of an event leads up to: "He was glad of the 4 June talks"."""
        return self.lower.endswith(_TO_EVENT, max(self.at - 12, 0), self.at)

    def _told(self, tense: Tense) -> bool:
        """Return whether a verb right beside the date says this tense."""
        return not self.of_event() and told_beside(self.lower, self.at, self.end) == tense

    def _looks_back(self) -> bool:
        """Return whether the date named shortly before is of a year that is over."""
        named = self.named if self.is_named() else None
        day = named and (named.last or named.first)
        return bool(day and self.reference and (self.reference - day).days > _LONG_AGO)

    def day(self, number: int) -> Day | None:
        """Return the day "the 12th" means: of the month named shortly before, else the last or next one by tense."""
        if self.bound:
            side, day = self.bound
            turns = number < day.day if side == "after" else number > day.day
            return day_of_month(day, (1 if side == "after" else -1) if turns else 0, number)
        named = self.named
        if named and named.first and named.known and self.at - self.named_at < _NEAR_BY:
            first = named.first
            return day_of_month(first, 1 if first.day - number > _BACK and named.first == named.last else 0, number)
        if self.reference is None:
            return None
        if self.tense() == "future":
            return day_of_month(self.reference, 0 if number >= self.reference.day else 1, number)
        return day_of_month(self.reference, 0 if number <= self.reference.day else -1, number)

    def weekday(self, weekday: int) -> Day | None:
        """Return the day a lone weekday means: the last one up to the reference day, the next one when announced."""
        if self.bound:
            side, day = self.bound
            ahead = (weekday - day.weekday()) % 7
            return days(day, ahead if side == "after" else ahead - 7 if ahead else 0)
        base = self.reference
        if self.narrates:
            base = self.told
            if base is None:
                return None
            ahead = (weekday - base.weekday()) % 7
            return days(base, ahead if ahead <= 3 else ahead - 7)
        if base is None:
            return None
        behind = (base.weekday() - weekday) % 7
        tense = self.tense()
        if behind and (tense == "future" or (self.near and tense != "past")):
            return days(base, 7 - behind)  # "The road is shut until Monday"
        return days(base, -behind)


Resolve = Callable[[Expression, Timeline], Days]  # what turns the expressions inside another into days
