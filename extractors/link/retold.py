"""Retold: what the title tells is told again below it, with the day or the place that one of the two leaves out.

"Fire kills nine in Lagos" over "A fire on Monday killed nine people": the nine of the title died on Monday, those of
the text in Lagos.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import UNSET
from msgspec.structs import replace

from ..model import Figure
from ..text import Document

_LEAD = 1_500  # characters below the title in which it is told again


def retold(doc: Document, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures, those of the title and those below that say the same with the period and place of the other.

    Only what is missing is taken over, and ``link`` says that it came from the heading.
    """
    found = list(figures)
    for above, below in _told_twice(doc, figures):
        for index in below:
            found[above] = _completed(found[above], figures[index])
        for index in below:
            found[index] = _completed(found[index], figures[above])
    return found


def _told_twice(doc: Document, figures: Sequence[Figure]) -> list[tuple[int, list[int]]]:
    """Return the index of each figure of the title, and the indexes of those in the lead that say the same."""
    title = doc.paragraphs[0] if doc.paragraphs else None
    if title is None or title.kind != "heading":
        return []
    above: dict[tuple[str, str, object], int] = {}
    below: dict[int, list[int]] = {}
    for index, figure in enumerate(figures):
        start = figure.number_span[0]
        if start >= title.end and (not above or start > title.end + _LEAD):
            break
        if figure.kind == "duration":
            continue
        said = figure.label, figure.kind, figure.value if figure.value is not None else figure.number.lower()
        if start < title.end:
            above.setdefault(said, index)
        elif said in above:
            below.setdefault(above[said], []).append(index)
    return [*below.items()]


def _completed(figure: Figure, same: Figure) -> Figure:
    """Return ``figure`` with the period and place that only ``same`` has."""
    how = dict(figure.link or {})
    place, period = figure.place, figure.period
    if place is None and same.place is not None:
        place, how["place"] = same.place, "heading"
    if period is None and same.period is not None:
        period, how["period"] = same.period, "heading"
    if (place, period) == (figure.place, figure.period):
        return figure
    return replace(figure, place=place, period=period, link=UNSET if figure.link is UNSET else how)
