"""Features: what speaks for and against a figure as the article's own number, each with its weight and its reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date as Day  # noqa: N812
from functools import cached_property

import msgspec
import regex

from ..model import Figure
from ..places.gazetteer import rank
from ..text import Document

_CUMULATIVE = regex.compile(
    r"""\b(?: as[ ]of | as[ ]at | to[ ]date | so[ ]far | since[ ]the[ ](?:beginning|start|onset|first)
        | since[ ](?:(?:early|mid|late)[- ])?[a-z]++[ ]\d{4} | total | cumulative | cumulatively | overall | altogether
        | in[ ]all | brings?[ ](?:the|to) | bringing | rose[ ]to | risen[ ]to | now[ ]stands ) \b""",
    regex.VERBOSE,
)
_WORLD = regex.compile(r"\b(?:globally|worldwide|world-wide|around the world|internationally|\w+ countries)\b")
_HISTORY = regex.compile(
    r"""\b(?: earlier[ ]outbreaks? | last[ ]year | (?:past|previous)[ ](?:outbreaks?|years?|epidemics?) | in[ ]the[ ]past
        | historically | last[ ](?:outbreak|epidemic) ) \b""",
    regex.VERBOSE,
)
_SUBGROUP = regex.compile(
    r"""\b(?: among | aged | health[- ]?care[ ]workers? | health[ ]workers? | medical[ ]staff | nurses | doctors | children
        | contacts | family | males? | females? | women | men ) \b""",
    regex.VERBOSE,
)


class Story(msgspec.Struct, frozen=True):
    """What the article is about: its figures and its day."""

    doc: Document
    figures: Sequence[Figure]
    year: str | None
    latest: str | None


def story(doc: Document, figures: Sequence[Figure], reference: Day | None) -> Story:
    """Return what the features need to know of the whole article."""
    today = reference.isoformat() if reference else "9999"
    latest = max((end for figure in figures if (end := _end(figure)) and end <= today), default=None)
    return Story(doc, figures, str(reference.year) if reference else (latest or "")[:4] or None, latest)


class Candidate:
    """A figure that may answer the question; ``pool`` are all that may, ``best`` the answers to other questions."""

    def __init__(self, index: int, told: Story, pool: Sequence[int], best: dict[str, int]) -> None:
        self.index = index
        self.figure = told.figures[index]
        self.told = told
        self.pool = pool
        self.best = best

    @cached_property
    def sentence(self) -> str:
        """The sentence, lower-case, up to a hundred characters on either side of the number."""
        start, end = self.told.doc.sentences[self.told.doc.sentence_at(self.figure.number_span[0])]
        first, last = self.figure.number_span
        return self.told.doc.lower[max(start, first - 160) : min(end, last + 100)]

    @property
    def is_part(self) -> bool:
        """It is a part of another figure of the pool."""
        return self.figure.part_of in self.pool

    @property
    def whole(self) -> Figure | None:
        """The figure it is a part of: the cases of "12 cases, including 3 deaths"."""
        index = self.figure.part_of
        return self.told.figures[index] if isinstance(index, int) else None


def _end(figure: Figure) -> str | None:
    period = figure.period
    day = period.end if period else None
    return day if day and not day.startswith("XXXX") else None


def total(it: Candidate) -> bool:
    """It is called a total: "a total of 12 cases", "cumulative cases"."""
    return "total" in it.figure.attributes


def new(it: Candidate) -> bool:
    """It is called new, or is a part of what is: "12 new cases, including 3 deaths"."""
    return "new" in it.figure.attributes or (it.whole is not None and "new" in it.whole.attributes)


def cumulative(it: Candidate) -> bool:
    """The sentence counts up to now: "as of 5 May", "so far", "bringing the toll to"."""
    return bool(_CUMULATIVE.search(it.sentence))


def world(it: Candidate) -> bool:
    """The sentence is about the whole world."""
    return bool(_WORLD.search(it.sentence))


def history(it: Candidate) -> bool:
    """It tells of an earlier year: "in 1995 there were 12 deaths"."""
    end = _end(it.figure)
    return bool(end and it.told.year and end[:4] < it.told.year) or bool(_HISTORY.search(it.sentence))


def latest(it: Candidate) -> bool:
    """It holds for the latest day any figure holds for."""
    return _end(it.figure) is not None and _end(it.figure) == it.told.latest


def outdated(it: Candidate) -> bool:
    """A later figure of the same question is there."""
    mine = _end(it.figure)
    return mine is not None and any((_end(it.told.figures[i]) or "") > mine for i in it.pool)


def window(it: Candidate) -> bool:
    """It counts what happened between two days, not up to the second."""
    period = it.figure.period
    return period is not None and bool(period.start and period.end) and period.start != period.end


def subgroup(it: Candidate) -> bool:
    """It counts some of them: health workers, children, contacts."""
    return bool(_SUBGROUP.search(it.figure.text.lower())) or bool({"male", "female", "child"} & set(it.figure.attributes))


def narrower(it: Candidate) -> bool:
    """It holds for a province or town, and a larger one for the country or for all."""
    if it.figure.place is None or rank(it.figure.place) == "country":
        return False
    return any(
        it.told.figures[i].value > it.figure.value  # type: ignore[operator]
        and (it.told.figures[i].place is None or rank(it.told.figures[i].place or "") == "country")
        for i in it.pool
    )


def largest(it: Candidate) -> bool:
    """No other figure of the question is larger: a part is smaller than the whole."""
    return all(it.told.figures[i].value <= it.figure.value for i in it.pool)  # type: ignore[operator]


def beside_cases(it: Candidate) -> bool:
    """It stands in the sentence of the cases that were chosen: "12 cases, 3 of them fatal"."""
    at = it.told.doc.sentence_at
    mine = at(it.figure.number_span[0])
    return it.figure.label != "cases" and any(
        at(it.told.figures[i].number_span[0]) == mine for name, i in it.best.items() if name.startswith("cases")
    )


def first(it: Candidate) -> bool:
    """It is the first figure of the question: news says the main thing first."""
    return it.index == it.pool[0]


WEIGHTS: tuple[tuple[Callable[[Candidate], bool], float], ...] = (
    (total, 3.0),
    (new, -3.0),
    (cumulative, 1.0),
    (world, -1.0),
    (history, -3.0),
    (latest, 1.0),
    (outdated, -1.0),
    (window, -1.0),
    (subgroup, -2.0),
    (narrower, -2.0),
    (largest, 1.5),
    (beside_cases, 1.5),
    (first, 1.0),
)


def score(candidate: Candidate) -> float:
    """Return how well a figure answers its question."""
    return sum(weight for feature, weight in WEIGHTS if feature(candidate))
