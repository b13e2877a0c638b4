"""The shape of a table: cells in rows, with a header and a caption where it has them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from ..model import Number, Period, Span
from ..vocabulary import Vocabulary


class Table(msgspec.Struct, frozen=True):
    """Rows of cells; a cell is a span of the text, ``(n, n)`` where it is empty.

    Cells of one column have one index; ``names`` is how many cells open a row before its numbers.
    """

    caption: Span | None
    header: tuple[tuple[Span, ...], ...]
    rows: tuple[tuple[Span, ...], ...]


class RecutTable(msgspec.Struct, frozen=True):
    """A table, the numbers of its cells (some cut anew: "7 203" were two cells), and the ranks before its rows."""

    table: Table
    cells: tuple[Number, ...]
    ranks: tuple[Number, ...] = ()


class Found(msgspec.Struct, frozen=True):
    """The numbers and periods of the text, to be asked for by span, and the vocabulary to read headers with."""

    numbers: Sequence[Number]
    starts: Sequence[int]
    periods: Sequence[Period]
    period_starts: Sequence[int]
    vocabulary: Vocabulary

    def numbers_in(self, start: int, end: int) -> Sequence[Number]:
        """Return the numbers that start in the span."""
        first = bisect_left(self.starts, start)
        return self.numbers[first : bisect_left(self.starts, end, first)]

    def period_in(self, start: int, end: int) -> Period | None:
        """Return the first period that starts in the span, None where there is none."""
        first = bisect_left(self.period_starts, start)
        inside = first < len(self.periods) and self.period_starts[first] < end
        return self.periods[first] if inside else None


def found(numbers: Sequence[Number], periods: Sequence[Period], vocabulary: Vocabulary) -> Found:
    """Index ``numbers`` and ``periods``, both in order."""
    return Found(numbers, [n.start for n in numbers], periods, [p.span[0] for p in periods], vocabulary)


def strip(lower: str, start: int, end: int) -> Span:
    """Return the span without the blanks at its ends."""
    opened = lower[start:end].lstrip()
    bare = opened.rstrip()
    if not bare:
        return start, start
    start = end - len(opened)
    return start, start + len(bare)
