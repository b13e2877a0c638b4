"""Finding the periods of an article: anchors, windows, the grammar, and then the days, in the order of the text."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - a day is what it is called here

from ..model import Period, PeriodMention, PeriodType, Span
from ..text import Document
from .edtf import edtf, iso
from .expressions import Expression, Recurring, Shift, Unit, Written
from .mentions import mentions
from .resolve import resolve
from .shared_years import share_years
from .story import headed_by_years, looks_back, narrates, order, told
from .timeline import Days, Timeline, Told


def find_periods(doc: Document, reference: Day | None, date_order: str | None) -> list[PeriodMention]:
    """Return the dates and periods of ``doc`` in order; no two overlap.

    ``reference`` is the day the text was published, ``date_order`` the order of dates such as 4/6/2020 ("mdy", "dmy",
    "ymd"), None to settle it by the article's own unambiguous dates.
    """
    said = share_years(doc.lower, list(mentions(doc)))
    if not said:
        return []
    history = narrates(said, reference) or headed_by_years(doc, said, reference)
    line = Timeline(doc.lower, reference, order(doc, said, date_order), narrates=history)
    found: list[PeriodMention] = []
    for expression, start, end, lengths in said:
        line.reach(start, end)
        days = resolve(expression, line)
        line.remember(days, start, _moves(doc, expression, days, line) if history else Told.NOT)
        found.append(PeriodMention(_period(doc.text, expression, days, (start, end)), lengths))
    return found


def _moves(doc: Document, expression: Expression, days: Days, line: Timeline) -> Told:
    """Say how a date moves a history on: neither what is announced nor what a pluperfect looks back to does."""
    moves = told(doc, expression, line.at)
    if moves is Told.NOT or line.tense() == "future":
        return Told.NOT  # "elections were to take place by 12 March 1961"
    before = line.told and days.first and days.first < line.told
    return Told.NOT if before and looks_back(doc.lower, line.at) else moves


def _is_day(expression: Expression) -> bool:
    """Return whether a period whose days are not known is a single day: "Monday", "yesterday"."""
    if isinstance(expression, Written):
        return expression.grain in {"day", "weekday"}
    if isinstance(expression, Shift):
        return expression.length.amounts[-1][1] in {"day", "week", "hour"}
    return isinstance(expression, Unit) and (expression.unit == "day" or expression.weekday is not None)


def _period(text: str, expression: Expression, days: Days, span: Span) -> Period:
    first, last = days.first, days.last
    kind: PeriodType
    if isinstance(expression, Recurring):
        kind = "recurring"
    elif days.grain in {"since", "until"}:
        kind = days.grain  # type: ignore[assignment]
    else:
        kind = "day" if (first == last if first or last else _is_day(expression)) else "period"
    code = days.code or edtf(first, last, known=days.known)
    resolved = days.known and (first or last or days.code)
    return Period(
        text=text[span[0] : span[1]],
        type=kind,
        start=iso(first, known=days.known),
        end=iso(last, known=days.known),
        edtf=code,
        implied=_ordered(days.implied) if resolved else (),
        span=span,
    )


def _ordered(implied: tuple[str, ...]) -> tuple[str, ...]:
    if len(implied) < 2:
        return implied
    return tuple(part for part in ("year", "month", "day", "order") if part in implied)
