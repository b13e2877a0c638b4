"""Story: the article the questions are asked of, and what all its figures say together."""

# ruff: noqa: D401 - what is worked out once is an attribute, and named as one

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day  # noqa: N812
from itertools import takewhile

from ..model import Figure
from ..once import cached_property
from ..patterns import lazy_re
from ..places.gazetteer import rank
from ..text import Document

DAY = lazy_re(r"(?!0000)\d{4}-\d\d-\d\d")  # a day of a year and month that are known
_OPENING = 600  # characters in which an article says when what it tells happened


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
        return next((day[:4] for day in days if DAY.fullmatch(day)), "")

    @cached_property
    def title_end(self) -> int:
        """Where the title ends, 0 where the article has none."""
        first = self.doc.paragraphs[0] if self.doc.paragraphs else None
        return first.end if first and first.kind == "heading" else 0

    @cached_property
    def countries(self) -> set[str]:
        """The countries its counts hold for."""
        return {place for figure in self.figures if (place := figure.place) and rank(place) == "country"}
