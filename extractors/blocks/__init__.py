"""Blocks: figures that tables and lists say by their shape: a header word over a number, a name before it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from ..model import Number, Period, Reading
from ..text import Document
from ..vocabulary import Vocabulary, built_in
from .delimited import delimited
from .entries import entries
from .grids import grids
from .leading import leading
from .lines import short_lines
from .pairs import pairs
from .rows import Refused, read_table
from .running import running
from .stacked import stacked
from .table import found
from .wiki import wiki_tables

__all__ = ["Refused", "read_blocks"]


def read_blocks(
    doc: Document, numbers: list[Number], periods: Sequence[Period], vocabulary: Vocabulary | None = None
) -> tuple[list[Reading], list[Number], list[Refused]]:
    """Read the numbers that stand in tables and lists.

    Returns their readings, the numbers left for the reader of prose, and those that count nothing, with the reason.
    """
    known = vocabulary or built_in()
    index = found(numbers, periods, known)
    readings: list[Reading] = []
    refused: list[Refused] = []
    taken: set[int] = set()
    marked = list(wiki_tables(doc))
    skipped = frozenset(index for wiki in marked for index in range(wiki.first, wiki.last))
    for table in chain([wiki.table for wiki in marked], grids(doc, index, skipped), stacked(doc, index)):
        got, bad = read_table(doc, index, table)
        readings += got
        refused += bad
        taken |= {reading.number.start for reading in got} | {number.start for number, _ in bad}
    for run in chain(delimited(doc, index), running(doc, index, taken)):
        got, bad = read_table(doc, found(run.cells, periods, known), run.table)
        bad += [(number, "rank of a row") for number in run.ranks]
        readings += got
        refused += bad
        taken |= {number.start for number in (*run.cells, *run.ranks)}
    lines = short_lines(doc, index)
    got, bad = entries(doc, index, lines, taken)
    readings += got
    refused += bad
    taken |= {reading.number.start for reading in got} | {number.start for number, _ in bad}
    got = [*leading(doc, known, lines, taken), *pairs(doc, index, taken)]
    readings += got
    taken |= {reading.number.start for reading in got}
    return readings, [number for number in numbers if number.start not in taken], refused
