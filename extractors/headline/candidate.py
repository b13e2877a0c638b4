"""Candidate: a figure that may answer a question, and what its sentence and its period say of it."""

# ruff: noqa: D401 - what is worked out once is an attribute, and named as one

from __future__ import annotations

import re
from datetime import date as Day  # noqa: N812
from datetime import timedelta

from ..model import Figure
from ..once import cached_property
from ..patterns import lazy_re
from ..places.gazetteer import rank
from .story import DAY, Story

_WORLD = lazy_re(
    r"""\b(?: globally | worldwide | world-wide | around[ ]the[ ]world | internationally
        | (?: \d++ | two | three | four | five | six | seven | eight | nine | ten | all | several | many )
          [ ]countries ) \b""",
    re.VERBOSE,
)
_HISTORY = lazy_re(
    r"""\b(?: earlier[ ]outbreaks? | (?:last|previous)[ ]year | year[ ](?:before|earlier)
        | (?:same|corresponding)[ ](?:months?|period|quarter|weeks?)
        | (?:past|previous)[ ](?:outbreaks?|years?|epidemics?)
        | in[ ]the[ ]past | historically | last[ ](?:outbreak|epidemic)
        | (?:second|third|another|earlier|later|previous|similar)[ ]
          (?:accident|attack|bombing|crash|disaster|earthquake|epidemic|fire|flood|outbreak|quake|storm) ) \b""",
    re.VERBOSE,
)
_ONCE = lazy_re(  # before a number: "the worst since 1996, when 99 people died", "in 1996 as many as 800 died"
    r"""\b(?: since[ ](?:[a-z]++[ ])?\d{4},[ ](?:when|in[ ]which) | in[ ](?:[a-z]++[ ])?(?P<year>\d{4}) )\b
        [^.;]{0,60}\Z""",
    re.VERBOSE,
)
_COMPARED = lazy_re(  # behind a figure: "the toll is now 38, five fewer than last year"
    r"""[^.;]{0,60}?\b(?:than|compared|against|from|versus|double|twice|half)\b[^.;]{0,50}?
        \b(?: (?:last|previous)[ ]year | year[ ](?:before|earlier|ago)
          | (?:same|corresponding)[ ](?:months?|period|quarter|time|weeks?) )\b""",
    re.VERBOSE,
)
_FEARED = lazy_re(r"[ ](?:[a-z]++[ ]){0,2}?(?:are[ ]|were[ ])?(?:feared|believed|presumed|thought|may|might|could)\b")
_YEAR_NUMBER = lazy_re("[0-9]{4}")
_CLAIM = lazy_re(r"\bput(?:s|ting)?[ ](?:the|its)[ ](?:death[ ])?(?:toll|number)\b[^.;]{0,40}\Z", re.VERBOSE)
_CUMULATIVE = lazy_re(
    r"""\b(?: as[ ]of | as[ ]at | to[ ]date | so[ ]far | since[ ]the[ ](?:beginning|start|onset|first)
        | since[ ](?:(?:early|mid|late)[- ])?[a-z]++[ ]\d{4} | total | cumulative | cumulatively | overall | altogether
        | in[ ]all | brings?[ ](?:the|to) | bringing | rose[ ]to | risen[ ]to | now[ ]stands ) \b""",
    re.VERBOSE,
)
# Words without one of which a pattern finds nothing; looking for them takes a tenth of its time.
_OF_WORLD = ("world", "glob", "internation", "countries")
_OF_HISTORY = (
    *("earlier", "last", "past", "previous", "histor", "second", "third", "another", "later", "similar"),
    *("year before", "same", "corresponding"),
)
_OF_SUMS = (
    *("total", "since", "as of", "as at", "to date", "so far", "cumulative", "overall", "altogether", "in all"),
    *("bring", "rose to", "risen to", "now stands"),
)
_FRESH = timedelta(days=60)  # "up to the end of December", written in January, is no history
_YEAR = (364, 365)  # days from the first to the last of a year
_BEFORE, _BEHIND = 160, 100  # characters of the sentence that are read around a number


def _says(sentence: str, words: tuple[str, ...], pattern: re.Pattern[str]) -> bool:
    """Search ``pattern``, which finds nothing without one of ``words``."""
    for word in words:
        if word in sentence:
            return pattern.search(sentence) is not None
    return False


class Candidate:
    """A figure that may answer the question."""

    def __init__(self, index: int, story: Story) -> None:
        self.index = index
        self.story = story
        self.figure = story.figures[index]
        self.value = int(self.figure.value or 0)

    @cached_property
    def sentence(self) -> str:
        """What stands around the number in its sentence, lower-case."""
        doc = self.story.doc
        start, end = doc.sentences[self.sentence_index]
        first, last = self.figure.number_span
        return doc.lower[max(start, first - _BEFORE) : min(end, last + _BEHIND)]

    @cached_property
    def sentence_index(self) -> int:
        """Which sentence it stands in."""
        return self.story.doc.sentence_at(self.figure.number_span[0])

    @cached_property
    def line(self) -> tuple[Figure, ...]:
        """The figure and the one it is a part of: what is said of "12 new cases" holds for "including 3 deaths"."""
        index = self.figure.part_of
        return (self.figure, self.story.figures[index]) if isinstance(index, int) else (self.figure,)

    @cached_property
    def attributes(self) -> frozenset[str]:
        """What is said of the figure or of its whole."""
        return frozenset(attribute for figure in self.line for attribute in figure.attributes)

    def said(self, *attributes: str) -> bool:
        """Say whether any of ``attributes`` is said of the figure or of its whole."""
        return not self.attributes.isdisjoint(attributes)

    @cached_property
    def end(self) -> str | None:
        """The last day it holds for, None where it is open or not known."""
        day = self.figure.period.end if self.figure.period else None
        return day if day and DAY.fullmatch(day) else None

    @cached_property
    def windowed(self) -> bool:
        """It counts what happened between two days."""
        period = self.figure.period
        return period is not None and bool(period.start and period.end) and period.start != period.end

    @cached_property
    def days(self) -> int | None:
        """How many days it counts, None where that is not known."""
        period = self.figure.period
        if period is None or not period.start or self.end is None or not DAY.fullmatch(period.start):
            return None
        return (Day.fromisoformat(self.end) - Day.fromisoformat(period.start)).days or None

    @cached_property
    def feared(self) -> bool:
        """Words right behind it say that nobody has seen it: "45 feared dead", "up to 40 may have drowned"."""
        end = self.figure.number_span[1]
        return _FEARED.match(self.story.doc.lower, end) is not None

    @cached_property
    def of_world(self) -> bool:
        """Its sentence speaks of the whole world."""
        return _says(self.sentence, _OF_WORLD, _WORLD)

    @cached_property
    def of_history(self) -> bool:
        """It tells of an earlier year: "in 1995 there were 12 deaths"."""
        today = self.story.today
        if self.end and today and self.end[:4] < str(today.year) and today - Day.fromisoformat(self.end) > _FRESH:
            return True
        told = _says(self.sentence, _OF_HISTORY, _HISTORY) and not self._compared()
        return told or self._once() or (today is None and self._earlier_year())

    def _compared(self) -> bool:
        """Say whether what is long past only stands behind it, as what it is compared with."""
        return _COMPARED.match(self.story.doc.lower, self.figure.span[1]) is not None

    def _earlier_year(self) -> bool:
        """Say of an article without a date whether it holds for a year before the one told of first, or one that is."""
        year = self.story.year
        if self.end is None:
            return False
        return self.end[:4] < year if year else self.days in _YEAR

    def _once(self) -> bool:
        """Say whether the words before it name a year long past."""
        doc, first = self.story.doc, self.figure.number_span[0]
        start = max(0, first - _BEFORE)
        match = _ONCE.search(doc.lower, start, first) if _YEAR_NUMBER.search(doc.lower, start, first) else None
        if match is None:
            return False
        return match["year"] is None or match["year"] < self.story.year

    @cached_property
    def left_behind(self) -> bool:
        """It is what the number was before: "fell from 3,811 to 3,640", "on Wednesday the toll had been 720"."""
        lower, (first, last) = self.story.doc.lower, self.figure.number_span
        moved = lower.endswith("from ", 0, first) and lower.startswith(" to ", last)
        return moved or (lower.endswith(" had been ", 0, first) and not lower.endswith("there had been ", 0, first))

    @cached_property
    def claimed(self) -> bool:
        """One source says so: "an official put the toll at 29"."""
        first = self.figure.number_span[0]
        return _CLAIM.search(self.story.doc.lower, max(0, first - _BEFORE), first) is not None

    @cached_property
    def cumulative(self) -> bool:
        """Its sentence counts up to now: "as of 5 May", "so far", "bringing the toll to"."""
        return _says(self.sentence, _OF_SUMS, _CUMULATIVE)

    @cached_property
    def country(self) -> str | None:
        """The country it holds for."""
        place = self.figure.place
        return place if place and rank(place) == "country" else None
