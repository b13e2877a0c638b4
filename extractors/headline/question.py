"""Question: "how many cases?", the figures that may answer it, and what they have in common."""

# ruff: noqa: D401 - what is worked out once is an attribute, and named as one

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as Day  # noqa: N812
from datetime import timedelta
from itertools import takewhile

from ..model import Figure
from ..once import cached_property
from ..patterns import lazy_re
from ..places.gazetteer import rank
from ..text import Document

_WORLD = lazy_re(
    r"""\b(?: globally | worldwide | world-wide | around[ ]the[ ]world | internationally
        | (?: \d++ | two | three | four | five | six | seven | eight | nine | ten | all | several | many )
          [ ]countries ) \b""",
    re.VERBOSE,
)
_HISTORY = lazy_re(
    r"""\b(?: earlier[ ]outbreaks? | last[ ]year | (?:past|previous)[ ](?:outbreaks?|years?|epidemics?)
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
_CLAIM = lazy_re(r"\bput(?:s|ting)?[ ](?:the|its)[ ](?:death[ ])?(?:toll|number)\b[^.;]{0,40}\Z", re.VERBOSE)
_CUMULATIVE = lazy_re(
    r"""\b(?: as[ ]of | as[ ]at | to[ ]date | so[ ]far | since[ ]the[ ](?:beginning|start|onset|first)
        | since[ ](?:(?:early|mid|late)[- ])?[a-z]++[ ]\d{4} | total | cumulative | cumulatively | overall | altogether
        | in[ ]all | brings?[ ](?:the|to) | bringing | rose[ ]to | risen[ ]to | now[ ]stands ) \b""",
    re.VERBOSE,
)
_FEARED = lazy_re(  # on the text as written: "in May" is no "may"
    r"""\b(?: (?:could|may|might) [ ] [a-z]++ | feared | predict\w*+ | forecasts? | projected
        | (?:expected|likely|set)[ ]to[ ](?:be|climb|exceed|grow|hit|increase|pass|reach|rise|surpass|top) )
        \b [^.,;\n]{0,40} \Z""",
    re.VERBOSE,
)
_DISCARDED = lazy_re(
    r"""[^.;:,\d]{0,40}? \b (?: were | was | been | are | is | being ) \b [^.;:,\d]{0,30}?
        \b (?: ruled[ ]out | discarded | negative | excluded | non-cases? ) \b""",
    re.VERBOSE,
)
_RATE = lazy_re(r"[ ](?:an?|per|each|every)[ ](?:day|week|month|year|hour|minute|night)\b")
_DAY = lazy_re(r"(?!0000)\d{4}-\d\d-\d\d")
_FRESH = timedelta(days=60)  # "up to the end of December", written in January, is no history
_SEVERAL = 2  # countries from which on an article is about all of them
_OPENING = 600  # characters in which an article says when what it tells happened
_YEAR = (364, 365)  # days from the first to the last of a year
_BEFORE, _BEHIND = 160, 100  # characters of the sentence that are read around a number


class Story:
    """The article: its figures, the day it was written, and the answers found so far."""

    def __init__(self, doc: Document, figures: Sequence[Figure], today: Day | None, answers: dict[str, int]) -> None:
        self.doc = doc
        self.figures = figures
        self.today = today
        self.answers = answers

    @cached_property
    def year(self) -> str:
        """The year of the article, "" where it is not known: of the day it was written, or of what it tells first."""
        if self.today:
            return str(self.today.year)
        opening = takewhile(lambda figure: figure.number_span[0] < _OPENING, self.figures)
        periods = (figure.period for figure in opening if figure.period)
        days = (period.end for period in periods if period.end and period.start and period.start[5:] != "01-01")
        return next((day[:4] for day in days if _DAY.fullmatch(day)), "")

    @cached_property
    def countries(self) -> set[str]:
        """The countries its counts hold for."""
        return {place for figure in self.figures if (place := figure.place) and rank(place) == "country"}


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
        return day if day and _DAY.fullmatch(day) else None

    @cached_property
    def windowed(self) -> bool:
        """It counts what happened between two days."""
        period = self.figure.period
        return period is not None and bool(period.start and period.end) and period.start != period.end

    @cached_property
    def days(self) -> int | None:
        """How many days it counts, None where that is not known."""
        period = self.figure.period
        if period is None or not period.start or self.end is None or not _DAY.fullmatch(period.start):
            return None
        return (Day.fromisoformat(self.end) - Day.fromisoformat(period.start)).days or None

    @cached_property
    def of_world(self) -> bool:
        """Its sentence speaks of the whole world."""
        return bool(_WORLD.search(self.sentence))

    @cached_property
    def of_history(self) -> bool:
        """It tells of an earlier year: "in 1995 there were 12 deaths"."""
        today = self.story.today
        if self.end and today and self.end[:4] < str(today.year) and today - Day.fromisoformat(self.end) > _FRESH:
            return True
        return bool(_HISTORY.search(self.sentence)) or self._once() or (today is None and self._earlier_year())

    def _earlier_year(self) -> bool:
        """Say of an article without a date whether it holds for a year before the one told of first, or one that is."""
        year = self.story.year
        if self.end is None:
            return False
        return self.end[:4] < year if year else self.days in _YEAR

    def _once(self) -> bool:
        """Say whether the words before it name a year long past."""
        doc, first = self.story.doc, self.figure.number_span[0]
        match = _ONCE.search(doc.lower, max(0, first - _BEFORE), first)
        if match is None:
            return False
        return match["year"] is None or match["year"] < self.story.year

    @cached_property
    def claimed(self) -> bool:
        """One source says so: "an official put the toll at 29"."""
        first = self.figure.number_span[0]
        return _CLAIM.search(self.story.doc.lower, max(0, first - _BEFORE), first) is not None

    @cached_property
    def cumulative(self) -> bool:
        """Its sentence counts up to now: "as of 5 May", "so far", "bringing the toll to"."""
        return bool(_CUMULATIVE.search(self.sentence))

    @cached_property
    def country(self) -> str | None:
        """The country it holds for."""
        place = self.figure.place
        return place if place and rank(place) == "country" else None


class Question:
    """The candidates of one question and what can be said of them together, each worked out once."""

    def __init__(self, indexes: Sequence[int], story: Story) -> None:
        self.story = story
        pool = set(indexes)
        self.candidates = [Candidate(index, story) for index in indexes if not _refused(story, index, pool)]

    @cached_property
    def latest(self) -> str:
        """The latest day any candidate holds for, up to the day of writing."""
        today = self.story.today.isoformat() if self.story.today else "9999"
        return max((one.end for one in self.present if one.end and one.end <= today), default="")

    @cached_property
    def present(self) -> list[Candidate]:
        """The candidates but those of earlier years."""
        return [one for one in self.candidates if not one.of_history]

    @cached_property
    def of_cases(self) -> tuple[int, int] | None:
        """The figure that answers "how many cases?", and the sentence it stands in."""
        answers = self.story.answers
        index = answers.get("cases", answers.get("cases_confirmed"))
        if index is None:
            return None
        return index, self.story.doc.sentence_at(self.story.figures[index].number_span[0])

    @property
    def countries(self) -> set[str]:
        """The countries the article's counts hold for."""
        return self.story.countries

    @cached_property
    def by_sentence(self) -> dict[int, tuple[int, int]]:
        """How many candidates each sentence holds, and their sum."""
        found: dict[int, tuple[int, int]] = {}
        for one in self.candidates:
            count, together = found.get(one.sentence_index, (0, 0))
            found[one.sentence_index] = (count + 1, together + one.value)
        return found

    @cached_property
    def values(self) -> set[int]:
        """All its numbers."""
        return {one.value for one in self.candidates}

    @cached_property
    def largest(self) -> int:
        """The largest number; the world's apart, where the article has a total of its own."""
        return max((one.value for one in self.present if not self.elsewhere(one)), default=-1)

    def elsewhere(self, one: Candidate) -> bool:
        """Say whether it counts the world where the article is about one country and has a total of its own."""
        return one.of_world and self.has_own_total and len(self.countries) < _SEVERAL and not self.cases_of_world

    @cached_property
    def cases_of_world(self) -> bool:
        """The cases that were chosen are the world's: so are the deaths."""
        chosen = self.of_cases
        return chosen is not None and self.label != "cases" and Candidate(chosen[0], self.story).of_world

    @property
    def label(self) -> str:
        """What is asked for."""
        return self.candidates[0].figure.label if self.candidates else ""

    @cached_property
    def largest_of_country(self) -> int:
        """The largest number that holds for a country or for no named place."""
        return max((one.value for one in self.present if one.country or not one.figure.place), default=-1)

    @cached_property
    def has_world(self) -> bool:
        """A candidate counts the world."""
        return any(one.of_world for one in self.candidates)

    @cached_property
    def has_own_total(self) -> bool:
        """A candidate is a total of less than the world."""
        return (
            any(
                not one.of_world
                and not one.said("new")
                and (one.said("total") or (one.cumulative and not one.windowed))
                for one in self.candidates
            )
            or self._opens_with_own
        )

    @property
    def _opens_with_own(self) -> bool:
        """Say whether the first candidate counts the cases of a country, old ones and new: "Peru has reported 7"."""
        first = self.candidates[0] if self.candidates else None
        return first is not None and first.country is not None and not (first.of_world or first.said("new"))


def _refused(story: Story, index: int, pool: set[int]) -> bool:
    """Say whether a figure cannot answer.

    A part of another that may cannot, nor what is only feared ("the toll could pass 50"), nor "no new cases", which are
    not no cases.
    """
    figure = story.figures[index]
    if "planned" in figure.attributes or _feared(story, figure) or _discarded(story, figure):
        return True
    if _RATE.match(story.doc.lower, figure.span[1]):  # "attacks claim 300 lives a month"
        return True
    if "negated" in figure.attributes and "new" in figure.attributes:
        return True
    if figure.part_of not in pool:
        return False
    whole = story.figures[figure.part_of]
    return int(figure.value or 0) <= int(whole.value or 0)


def _discarded(story: Story, figure: Figure) -> bool:
    """Say whether the cases are none: "88 of the suspected cases turned out negative", "63 cases were ruled out"."""
    last = figure.number_span[1]
    return figure.label == "cases" and _DISCARDED.match(story.doc.lower, last, last + _BEHIND) is not None


def _feared(story: Story, figure: Figure) -> bool:
    first = figure.number_span[0]
    return _FEARED.search(story.doc.text, max(0, first - 60), first) is not None
