"""Link: which period and place govern which figure, and how that was found."""

from __future__ import annotations

from collections.abc import Sequence

from .model import Figure, Period, PeriodRef, Place, Reading
from .text import Document

SENTENCE_LIMIT = 500


def link(
    doc: Document, readings: Sequence[Reading], periods: Sequence[Period], places: Sequence[Place]
) -> list[Figure]:
    """Return the figures: the readings with the period and place that govern them."""
    index_of = {reading.number.start: index for index, reading in enumerate(readings)}
    return [_figure(doc, reading, reading.place, reading.period, index_of) for reading in readings]


def _figure(
    doc: Document, reading: Reading, place: Place | None, period: Period | None, index_of: dict[int, int]
) -> Figure:
    number = reading.number
    start, end = doc.sentences[doc.sentence_at(number.start)]
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
        place=place.text if place else None,
        period=PeriodRef(period.text, period.start, period.end, period.span) if period else None,
        text=doc.text[reading.start : reading.end],
        span=(reading.start, reading.end),
        sentence=doc.text[start:end].strip()[:SENTENCE_LIMIT],
        rule=reading.rule,
        link={},
        part_of=index_of.get(reading.whole) if reading.whole is not None else None,
    )
