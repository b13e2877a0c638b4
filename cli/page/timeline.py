"""The timeline: which headline numbers and dated figures there are, by label, small enough to be drawn.

An article gives its points (:func:`points`); :class:`Timeline` keeps those of all articles by label, thinned out evenly
where there are very many, so that memory and the page stay small.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from extractors import Figure

from ..record import Record
from ..shown import amount, when

_MOST = 1000  # points of one series that are kept; of more, every second, then every fourth ...
_PANELS = 12


class Point(msgspec.Struct, array_like=True, frozen=True):
    """A number on a day (``start`` is ``end``) or over some days, as ordinals; ``told`` says it in words.

    ``of_article`` marks a headline number, which stands at the date of its article; ``new`` a number that was added
    in its days rather than reached.
    """

    label: str
    unit: str
    start: int
    end: int
    value: float
    new: bool
    figure: int
    told: str
    of_article: bool = False
    article: int = 0


def points(record: Record) -> tuple[Point, ...]:
    """Return the points of ``record``: its headline at its date, and every figure with a value and known days."""
    return (*_headline(record), *_figures(record))


def _headline(record: Record) -> Iterator[Point]:
    day = _ordinal(record.date)
    if day is None:
        return
    for label, index in record.headline_from.items():
        figure = record.figures[index]
        value = record.headline[label]
        told = f"{label} {value:,} · article of {record.date}"
        yield Point(label, figure.unit or "", day, day, value, _is_new(figure), index, told, of_article=True)


def _figures(record: Record) -> Iterator[Point]:
    shown = set(record.headline_from.values())
    for index, figure in enumerate(record.figures):
        if figure.period is None or figure.value is None:
            continue
        start, end = _ordinal(figure.period.start), _ordinal(figure.period.end)
        if figure.period.end is None:  # "since 1 March" runs to the day it was written
            end = _ordinal(record.date) or start
        if end is None or (index in shown and end == _ordinal(record.date)):  # it stands there as headline
            continue
        start = min(end if start is None else start, end)
        place = f" · {figure.place}" if figure.place else ""
        told = f"{figure.label} {amount(figure)}{place} · {when(figure)}"
        yield Point(figure.label, figure.unit or "", start, end, figure.value, _is_new(figure), index, told)


def _is_new(figure: Figure) -> bool:
    return "new" in figure.attributes and "total" not in figure.attributes


def _ordinal(day: str | None) -> int | None:
    """Return the number of a day, None where a part of it is unknown or it is before the year 1."""
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None


class _Kept:
    """The points of one series, thinned out evenly where there are too many."""

    def __init__(self) -> None:
        self.points: list[Point] = []
        self.seen = 0
        self.every = 1

    def add(self, point: Point) -> None:
        if self.seen % self.every == 0:
            self.points.append(point)
        self.seen += 1
        if len(self.points) > _MOST:
            self.points = self.points[::2]
            self.every *= 2


class Series(msgspec.Struct, frozen=True):
    """What one panel of the timeline shows; ``articles`` and ``figures`` count what there is, drawn or not."""

    label: str
    unit: str
    headline: tuple[Point, ...]
    dated: tuple[Point, ...]
    articles: int
    figures: int
    thinned: bool


class Timeline:
    """The points of all articles by label and unit."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], tuple[_Kept, _Kept]] = {}

    def add(self, article: int, found: tuple[Point, ...]) -> None:
        """Take the points of article number ``article``."""
        for point in found:
            key = point.label, point.unit
            if key not in self._kept:
                self._kept[key] = _Kept(), _Kept()
            self._kept[key][not point.of_article].add(msgspec.structs.replace(point, article=article))

    def series(self) -> tuple[list[Series], int]:
        """Return what is to be drawn, most articles first, and how many more series there are with a curve."""
        found = []
        for (label, unit), (headline, dated) in self._kept.items():
            days = {point.end for point in (*headline.points, *dated.points)}
            if len(days) > 1:
                found.append(
                    Series(
                        label,
                        unit,
                        tuple(sorted(headline.points, key=lambda point: point.end)),
                        tuple(sorted(dated.points, key=lambda point: (point.end, point.start))),
                        headline.seen,
                        dated.seen,
                        headline.every > 1 or dated.every > 1,
                    )
                )
        found.sort(key=lambda series: (-series.articles, -series.figures, series.label, series.unit))
        return found[:_PANELS], len(found[_PANELS:])
