"""Link: which period and place govern which figure, and how that was found.

A mention governs its clause, then its sentence; one that sets the scene ("In Bergamo from April 6 to May 7, ...") goes
on to the end of the paragraph, until another of its kind ends it; a heading that is nothing but a place or a date
governs its section; a figure of the title and one below that say the same (:mod:`.retold`) share what only one of them
has. Where none of these holds, the figure has none: a wrong link is worse.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Figure, Period, PeriodRef, Place, Reading, Scope
from ..places.headings import headings
from ..text import Document
from .govern import govern
from .mentions import PENALTY, PeriodMention, PlaceMention, of_periods, of_places
from .sections import Governed
from .stretch import stretches

SENTENCE_LIMIT = 500
_OVERNIGHT = " overnight"  # "44 on Tuesday evening, rose to 68 overnight": it says when, but names no day
_FAR_FROM = (" north", " south", " east", " west", " from ", " off ", " away ")
_LENGTHS = frozenset(("kilometer", "mile", "meter", "nautical mile"))
_OF = frozenset((" of ", " of the "))


def link(
    doc: Document, readings: Sequence[Reading], periods: Sequence[Period], places: Sequence[Place]
) -> list[Figure]:
    """Return the figures: the readings with the period and place that govern them."""
    index_of = {reading.number.start: index for index, reading in enumerate(readings)}
    sentences, over = stretches(doc, readings), headings(doc)
    where = govern(doc, sentences, of_places(doc, places), over)
    when = govern(doc, sentences, of_periods(doc, periods), over)
    dated = [_period(doc, reading, when.get(reading.number.start)) for reading in readings]
    figures: list[Figure] = []
    end, quoted = -1, ""
    for reading, period in zip(readings, dated, strict=True):
        number = reading.number
        if number.start >= end:  # the first figure of its sentence
            start, end = doc.sentences[doc.sentence_at(number.start)]
            quoted = _quoted(doc.text, start, end)
        place = _place(doc, reading, where.get(number.start))
        figures.append(_figure(doc, reading, place, period or _of_whole(reading, dated, index_of), index_of, quoted))
    return figures


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
    mention = found.mention
    assert isinstance(mention, PlaceMention)  # noqa: S101
    if kind != "count" and mention.penalty >= PENALTY["of"]:  # "Turkey's survey said the magnitude was 6.6"
        beside = doc.lower[reading.end : mention.start] in _OF  # "half of the inhabitants of Ica"
        return (mention.place.text, found.scope) if beside else None
    return mention.place.text, found.scope


def _period(doc: Document, reading: Reading, found: Governed | None) -> tuple[Period, Scope] | None:
    if reading.period:
        return reading.period, "table"
    if reading.number.kind == "duration" or not found or doc.lower.startswith(_OVERNIGHT, reading.end):
        return None
    if reading.number.unit in _LENGTHS and doc.lower.startswith(_FAR_FROM, reading.end):
        return None  # "300 km north of Lima on Saturday": it is so on any day
    assert isinstance(found.mention, PeriodMention)  # noqa: S101
    return found.mention.period, found.scope


def _figure(  # noqa: PLR0913, PLR0917 the parts of one figure
    doc: Document,
    reading: Reading,
    place: tuple[str, Scope] | None,
    period: tuple[Period, Scope] | None,
    index_of: dict[int, int],
    sentence: str,
) -> Figure:
    number = reading.number
    how: dict[str, Scope] = {}
    if place:
        how["place"] = place[1]
    if period:
        how["period"] = period[1]
    when = period[0] if period else None
    return Figure(  # in the order of its fields: by their names it takes nine times as long
        reading.label,
        number.value,
        number.low,
        number.high,
        number.qualifier,
        number.kind,
        number.unit,
        reading.noun,
        reading.of,
        reading.attributes,
        doc.text[number.start : number.end],
        (number.start, number.end),
        place[0] if place else None,
        PeriodRef(when.text, when.start, when.end, when.span) if when else None,
        doc.text[reading.start : reading.end],
        (reading.start, reading.end),
        sentence,
        reading.rule,
        how,
        index_of.get(reading.whole) if reading.whole is not None else None,
    )


def _quoted(text: str, start: int, end: int) -> str:
    """Return the sentence, at most 500 characters of it: a look at no more, for a sentence may be a megabyte long."""
    return text[start : min(end, start + 2 * SENTENCE_LIMIT)].strip()[:SENTENCE_LIMIT]


__all__ = ["link"]
