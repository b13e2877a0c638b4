"""What kind of text it is: whether it tells a history, how a date moves it on, in which order it writes dates."""

from __future__ import annotations

import re
from datetime import date as Day  # noqa: N812 - a day is what it is called here

from ..patterns import lazy_re
from ..text import Document
from .expressions import Expression, Open, Part, Range, Shift, Stretch, Unit, Written
from .mentions import Mention
from .timeline import Told

_SLASHED = lazy_re(
    r"""
    (?<![\d/.-]) (\d{1,2}) ([/.-]) (\d{1,2})
    (?: \2 (?:19|20)?\d\d (?![\d/]) | (?= -\d{1,2}/\d{1,2}/ ) )      # 26/4/2020, or 27/04-03/05/2020
    """,
    re.VERBOSE,
)
_NARRATIVE_YEARS = 5  # a history names at least so many years
_CLAUSE = 60  # characters in front of a date that say its tense
_LONG_PAST = 10  # years: a heading this far from the reference day is not about the news
_NARRATIVE_DATES = 3  # of these with the month


def told(doc: Document, expression: Expression, start: int) -> Told:
    """Say how a date moves the story on; a heading that holds a year always does."""
    if isinstance(expression, Written) and expression.grain == "day" and expression.year is None:
        return Told.DATE
    if isinstance(expression, Open) and expression.side == "since":
        return Told.NOT  # "the estates had not met since 1614"
    if isinstance(expression, (Open, Range)):
        inner = expression.at if isinstance(expression, Open) else expression.first
        if isinstance(expression, Range) and isinstance(inner, Written) and inner.grain == "year":
            return Told.NOT
        return told(doc, inner, start)
    if isinstance(expression, Unit) and expression.base == "reference":
        return Told.NOT
    if isinstance(expression, Stretch) or (isinstance(expression, Shift) and expression.base == "reference"):
        return Told.NOT
    if isinstance(expression, Unit) and expression.unit == "year" and expression.shift < 0:
        return Told.NOT  # "up from 26 attacks the previous year" looks back, and the story goes on from where it was
    if isinstance(expression, Shift) and expression.side < 0:
        return Told.NOT  # "five years previously"
    if isinstance(expression, Written) and expression.year is not None and doc.lower[start - 1 : start] == "(":
        return Told.NOT  # "the Treaty of Almar (May 1790)" dates the treaty, not the story
    if isinstance(expression, Written) and expression.grain in {"decade", "century", "fiscal"}:
        return Told.NOT
    if isinstance(expression, Part) and isinstance(expression.of, Written):
        return Told.YEAR if expression.of.grain == "year" else told(doc, expression.of, start)
    if isinstance(expression, Written) and expression.grain == "year":
        heading = doc.paragraphs[doc.paragraph_at(start)].kind == "heading"
        return Told.DATE if heading else Told.YEAR
    return Told.DATE


def looks_back(lower: str, start: int) -> bool:
    """Return whether the clause of a date stands in the pluperfect: "the troops that had left in late 1943"."""
    left = max(lower.rfind(". ", max(start - _CLAUSE, 0), start), start - _CLAUSE, 0)
    return lower.find(" had ", left, start) >= 0


def order(doc: Document, mentions: list[Mention], given: str | None) -> str | None:
    """Settle the order of slashed dates: as given, else by a date of the article that can only be read one way."""
    if given or not any(_guessed(expression) for expression, *_ in mentions):
        return given
    for match in _SLASHED.finditer(doc.lower):
        first, second = int(match[1]), int(match[3])
        if 12 < first <= 31 and second <= 12:
            return "dmy"
        if 12 < second <= 31 and first <= 12:
            return "mdy"
    return None


def _guessed(expression: Expression) -> bool:
    if isinstance(expression, Open):
        return _guessed(expression.at)
    if isinstance(expression, Range):
        return _guessed(expression.first) or _guessed(expression.last)
    return isinstance(expression, Written) and expression.guessed


def narrates(mentions: list[Mention], reference: Day | None) -> bool:
    """Return whether the text tells a history: many years written, most of them far from the reference day."""
    if reference is None:
        return True
    far = near = news = dated = 0
    for expression, *_ in mentions:
        if isinstance(expression, Open):
            expression = expression.at  # noqa: PLW2901 - the date inside is what counts
        if isinstance(expression, Unit) and expression.base == "reference":
            news += expression.unit == "day"
        if isinstance(expression, Written):
            news += expression.grain == "weekday"
            if expression.year is not None:
                if abs(expression.year - reference.year) <= 1:
                    near += 1
                else:
                    far += 1
                    dated += expression.month is not None
    return far >= _NARRATIVE_YEARS and dated >= _NARRATIVE_DATES and far > 2 * near and far > 2 * news


def headed_by_years(doc: Document, mentions: list[Mention], reference: Day | None) -> bool:
    """Return whether headings such as "1936" or "1861: the first battles" order the text by years long past."""
    if reference is None:
        return True
    for expression, start, *_ in mentions:
        if isinstance(expression, Written) and expression.grain == "year" and expression.year is not None:
            paragraph = doc.paragraphs[doc.paragraph_at(start)]
            if paragraph.kind == "heading" and doc.lower[paragraph.start : start].strip() == "":
                return expression.year < reference.year - _LONG_PAST
    return False
