"""Dates: every date and period of the text with its first and last day."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - a day is what it is called here

from .model import PeriodMention
from .text import Document


def reference_day(doc: Document, given: str | None) -> Day | None:  # noqa: ARG001
    """Return the day the article was published: the one given, else that of the dateline it opens with.

    Raises ValueError where ``given`` is not YYYY-MM-DD.
    """
    return Day.fromisoformat(given) if given else None


def find_periods(doc: Document, reference: Day | None, date_order: str | None) -> list[PeriodMention]:  # noqa: ARG001
    """Return the dates and periods of ``doc`` in order; no two overlap."""
    return []
