"""Stacked tables: a copied web page gives every cell a line of its own, and the columns show only by their rhythm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from ..model import Span
from ..patterns import lazy
from ..text import Document
from .captions import caption_before
from .cells import is_value, opens_with_number
from .headers import meaning_of
from .table import Found, Table, strip

_LONGEST_CELL = 80
_EMPTY_CELL = lazy(r"(?:[-–—.*]{1,3}|n/?a|nil|none|unknown|tbc)\Z")
_MOST_COLUMNS = 12
_MOST_LINES = 5_000  # of one run; a longer one is read in parts


class _Line(msgspec.Struct, frozen=True, gc=False):
    span: Span
    index: int
    value: bool


def stacked(doc: Document, found: Found) -> Iterator[Table]:
    """Yield the tables written a cell a line."""
    run: list[_Line] = []
    for index, paragraph in enumerate(doc.paragraphs):
        span = strip(doc.lower, paragraph.start, paragraph.end)
        long = span[1] - span[0] > _LONGEST_CELL or paragraph.kind == "row"
        long = long or (opens_with_number(found, span) and not is_value(doc, found, span))
        value = not long and (is_value(doc, found, span) or bool(_EMPTY_CELL.match(doc.lower, *span)))
        if long or (paragraph.kind == "prose" and not value) or len(run) > _MOST_LINES:
            yield from _tables(doc, found, run)
            run = []
        if not long and (value or paragraph.kind != "prose"):
            run.append(_Line(span, index, value))
    yield from _tables(doc, found, run)


def _tables(doc: Document, found: Found, run: Sequence[_Line]) -> Iterator[Table]:
    at = 0
    while at < len(run):
        first = next((i for i in range(at, len(run)) if run[i].value), len(run))
        if first == len(run):
            return
        table, at = _table(doc, found, run, at, first)
        if table:
            yield table


def _table(doc: Document, found: Found, run: Sequence[_Line], lowest: int, first: int) -> tuple[Table | None, int]:
    """Read the table whose first value is ``run[first]``; return it and where to go on."""
    values = _count(run, first, value=True)
    names = _count(run, first + values, value=False)
    if values == 1 and names and _number_first(doc, found, run, lowest, first):
        return _pairs(doc, found, run, first)
    if values == names == 1 and _is_ranked(found, run, first):
        start, names = first, 1
        values = _count(run, first + 2, value=True)
    elif first - lowest >= 1 and 1 <= names <= 2:
        names = min(names, first - lowest)
        start = first - names
    else:
        return None, first + values
    width = names + values
    pattern = [line.value for line in run[start : start + width]]
    end = start + width
    while width <= _MOST_COLUMNS and [line.value for line in run[end : end + width]] == pattern:
        end += width
    if width > _MOST_COLUMNS or end - start < 2 * width:
        return None, first + values
    rows = tuple(tuple(line.span for line in run[at : at + width]) for at in range(start, end, width))
    header = _header(run[lowest:start], width, names)
    above = start - len(header) if header else start
    caption = run[above - 1].span if above > lowest else caption_before(doc, run[above].index)
    padded = ((0, 0),) * (width - len(header)) + header if header else ()
    return Table(caption, (padded,) if padded else (), rows), end


def _count(run: Sequence[_Line], at: int, *, value: bool) -> int:
    stop = at
    while stop < len(run) and run[stop].value == value and stop - at <= _MOST_COLUMNS:
        stop += 1
    return stop - at


def _header(before: Sequence[_Line], width: int, names: int) -> tuple[Span, ...]:
    """Return the lines that head the columns: as many as there are columns, or as there are columns of numbers."""
    for size in (width, width - names):
        if len(before) in {size, size + 1} or (len(before) > size > 1):
            return tuple(line.span for line in before[-size:])
    return ()


def _is_ranked(found: Found, run: Sequence[_Line], first: int) -> bool:
    """Say whether a rank opens each row: "1", "Italy", "12", "2", "Spain", "7"."""
    following = first + 1 + _count(run, first + 1, value=False) + _count(run, first + 2, value=True) - 1
    if following >= len(run) or following == first:
        return False
    one, two = (found.numbers_in(*run[at].span) for at in (first, following))
    return bool(one and two and one[0].value == 1 and two[0].value == 2)


def _number_first(doc: Document, found: Found, run: Sequence[_Line], lowest: int, first: int) -> bool:
    """Say whether names follow their numbers, as key figures do: "12" over "Deaths", "30" over "Injured"."""
    after = meaning_of(doc.lower[slice(*run[first + 1].span)], found.vocabulary)
    before = meaning_of(doc.lower[slice(*run[first - 1].span)], found.vocabulary) if first > lowest else None
    last = first
    while last + 2 < len(run) and run[last + 2].value and not run[last + 1].value:
        last += 2
    closed = last + 1 < len(run) and not run[last + 1].value
    return bool(after.label and closed and not (before and before.label))


def _pairs(doc: Document, found: Found, run: Sequence[_Line], first: int) -> tuple[Table | None, int]:
    rows: list[tuple[Span, ...]] = []
    at = first
    while at + 1 < len(run) and run[at].value and not run[at + 1].value:
        if not meaning_of(doc.lower[slice(*run[at + 1].span)], found.vocabulary).label:
            break
        rows.append((run[at + 1].span, run[at].span))
        at += 2
    return (Table(None, (), tuple(rows)) if rows else None), max(at, first + 1)
