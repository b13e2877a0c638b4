"""Link: which period and place govern which figure, and how that was found.

A mention governs its clause, then its sentence; one that sets the scene ("In Bergamo from April 6 to May 7, ...") goes
on to the end of the paragraph, until another of its kind ends it; a heading that is nothing but a place or a date
governs its section. Where none of these holds, the figure has none: a wrong link is worse.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Figure, Period, PeriodRef, Place, Reading, Scope
from ..text import Document
from .govern import Governed, Mention, govern
from .mentions import PENALTY, of_periods, of_places

SENTENCE_LIMIT = 500
_OF = frozenset((" of ", " of the "))


def link(
    doc: Document, readings: Sequence[Reading], periods: Sequence[Period], places: Sequence[Place]
) -> list[Figure]:
    """Return the figures: the readings with the period and place that govern them."""
    index_of = {reading.number.start: index for index, reading in enumerate(readings)}
    sentences = [doc.sentence_at(reading.number.start) for reading in readings]
    where = govern(doc, readings, of_places(doc, places), sentences)
    when = govern(doc, readings, of_periods(doc, periods), sentences)
    dated = [_period(reading, found) for reading, found in zip(readings, when, strict=True)]
    return [
        _figure(doc, reading, _place(doc, reading, found), period or _of_whole(reading, dated, index_of), index_of)
        for reading, found, period in zip(readings, where, dated, strict=True)
    ]


def _of_whole(
    reading: Reading, dated: Sequence[tuple[Period, Scope] | None], index_of: dict[int, int]
) -> tuple[Period, Scope] | None:
    """Return the period of the figure this one is a part of: "1,840 have been held, of whom 1,200 are free"."""
    whole = index_of.get(reading.whole) if reading.whole is not None else None
    return dated[whole] if whole is not None and reading.number.kind != "duration" else None


def _place(doc: Document, reading: Reading, found: Governed | None) -> tuple[str, Scope] | None:
    """Return the place as written: the one the table or list gives, else the one found."""
    if reading.place:
        return reading.place.text, "table"
    kind = reading.number.kind
    if kind == "duration" or not found:  # "after 15 days": a length holds nowhere
        return None
    beside = doc.lower[reading.end : found.mention.start] in _OF  # "half of the inhabitants of Ica"
    if kind != "count" and found.mention.penalty >= PENALTY["of"] and not beside:
        return None  # "Turkey's survey said the magnitude was 6.6"
    assert isinstance(found.mention.item, Place)  # noqa: S101
    return found.mention.item.text, found.scope


def _period(reading: Reading, found: Governed | None) -> tuple[Period, Scope] | None:
    if reading.period:
        return reading.period, "table"
    if reading.number.kind == "duration" or not found:
        return None
    assert isinstance(found.mention.item, Period)  # noqa: S101
    return found.mention.item, found.scope


def _figure(
    doc: Document,
    reading: Reading,
    place: tuple[str, Scope] | None,
    period: tuple[Period, Scope] | None,
    index_of: dict[int, int],
) -> Figure:
    number = reading.number
    start, end = doc.sentences[doc.sentence_at(number.start)]
    how: dict[str, Scope] = {}
    if place:
        how["place"] = place[1]
    if period:
        how["period"] = period[1]
    when = period[0] if period else None
    return Figure(
        label=reading.label,
        value=number.value,
        low=number.low,
        high=number.high,
        qualifier=number.qualifier,
        kind=number.kind,
        unit=number.unit,
        noun=reading.noun,
        of=reading.of,
        attributes=reading.attributes,
        number=doc.text[number.start : number.end],
        number_span=(number.start, number.end),
        place=place[0] if place else None,
        period=PeriodRef(when.text, when.start, when.end, when.span) if when else None,
        text=doc.text[reading.start : reading.end],
        span=(reading.start, reading.end),
        sentence=_quoted(doc.text, start, end),
        rule=reading.rule,
        link=how,
        part_of=index_of.get(reading.whole) if reading.whole is not None else None,
    )


def _quoted(text: str, start: int, end: int) -> str:
    """Return the sentence, at most 500 characters of it: a look at no more, for a sentence may be a megabyte long."""
    return text[start : min(end, start + 2 * SENTENCE_LIMIT)].strip()[:SENTENCE_LIMIT]


__all__ = ["Mention", "link"]
