"""Grids: tables whose cells are parted by pipes, tabs or runs of blanks, a row a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from ..lexicons import words
from ..model import Span
from ..patterns import lazy
from ..text import Document, Paragraph
from .captions import caption_before
from .cells import is_value, opens_with_number
from .headers import meaning_of
from .table import Found, Table, strip

_RULE = lazy(r"[\s|:+=_\u2500-\u257f-]*+\Z")  # "|---|:--:|", "+----+"
_PIPE = lazy(r"\|\|?")
_TAB = lazy(r"\t")
_GAP = lazy(r"[ ]{2,}")
_BULLET = lazy(r"[ ]*+[-*•▪●][ ]")
_YEAR = lazy(r"(?:19|20)\d\d")
_HAS_LETTER = lazy(r"[^\W\d_]")
_SIGNS = frozenset(("#", "%", "№", "+/-", "±", "+", "-", "$", "€", "£"))
_MOST_COLUMNS = 60
_PAIR = 2


def grids(doc: Document, found: Found, skipped: frozenset[int]) -> Iterator[Table]:
    """Yield the tables whose rows are lines with pipes or tabs, or lines whose columns are aligned by blanks.

    The paragraphs in ``skipped`` belong to another kind of table.
    """
    paragraphs = doc.paragraphs
    at = 0
    while at < len(paragraphs):
        last = at
        while last < len(paragraphs) and (
            (paragraphs[last].kind == "row" and last not in skipped) or (last > at and _is_rule(doc, paragraphs[last]))
        ):
            last += 1
        if last == at and at not in skipped:
            last = _aligned_end(doc, at)
        if last > at:
            yield from _tables(doc, found, at, last)
        at = max(last, at + 1)


def _is_rule(doc: Document, paragraph: Paragraph) -> bool:
    return bool(_RULE.match(doc.lower, paragraph.start, paragraph.end))


def _aligned_end(doc: Document, at: int) -> int:
    """Return the end of the run of lines from ``at`` in one block that have cells parted by two blanks or more."""
    paragraphs = doc.paragraphs
    if doc.lower.find("  ", paragraphs[at].start, paragraphs[at].end) < 0:
        return at
    last = at
    while (
        last < len(paragraphs)
        and paragraphs[last].block == paragraphs[at].block
        and (len(_cells(doc, paragraphs[last], _GAP)) > 1 or (last > at and _is_rule(doc, paragraphs[last])))
    ):
        last += 1
    return last if last - at > 1 else at


def _cells(doc: Document, line: Paragraph, between: regex.Pattern[str], *, bordered: bool = False) -> list[Span]:
    """Cut a line into its cells; ``bordered`` says that every line of its table opens with what parts them."""
    lower = doc.lower
    start, end = strip(lower, line.start, line.end)
    if between is _TAB and not bordered:
        start, end = line.start, line.end  # "\tCases\tDeaths": nothing stands over the first column
    if between is _PIPE:
        start += bordered
        end -= lower.endswith("|", start, end)
    cells: list[Span] = []
    for match in between.finditer(lower, start, end):
        cells.append(strip(lower, start, match.start()))
        start = match.end()
        if len(cells) > _MOST_COLUMNS:
            break
    return [*cells, strip(lower, start, end)]


def _tables(doc: Document, found: Found, first: int, last: int) -> Iterator[Table]:
    """Cut the lines ``first:last`` into tables: a new header starts a new one."""
    lines = [line for line in doc.paragraphs[first:last] if not _is_rule(doc, line)]
    if not lines:
        return
    between = _PIPE if any("|" in doc.lower[line.start : line.end] for line in lines) else _TAB
    if doc.paragraphs[first].kind != "row":
        between = _GAP
    border = "|" if between is _PIPE else "\t"
    bordered = all(doc.lower[line.start : line.end].lstrip(" ").startswith(border) for line in lines)
    rows = [_cells(doc, line, between, bordered=bordered) for line in lines]
    if between is _GAP:
        rows = _by_position(rows, lines)
    caption = caption_before(doc, first)
    header: list[tuple[Span, ...]] = []
    body: list[tuple[Span, ...]] = []
    for at, row in enumerate(rows):
        if at == 0 and len(rows) > 1 and _are_years(doc, row):
            header.append(tuple(row))
        elif _is_header(doc, found, row) and (len(row) > _PAIR or _heads_pair(doc, found, row)):
            if body:
                yield Table(caption, tuple(header), tuple(body))
                header, body = [], []
            header.append(tuple(row))
        else:
            body.append(tuple(row))
    if body:
        yield Table(caption, tuple(header[-2:]), tuple(body))


def _is_header(doc: Document, found: Found, row: Sequence[Span]) -> bool:
    """Say whether a row is a header: two or more cells with words or dates, none with a number of its own."""
    filled = [cell for cell in row if cell[0] < cell[1]]
    if len(filled) < 2 or opens_with_number(found, filled[-1]):
        return False
    if any(is_value(doc, found, cell) for cell in filled):
        return False
    worded = sum(bool(_HAS_LETTER.search(doc.lower, *cell)) or found.period_in(*cell) is not None for cell in filled)
    return worded >= len(filled) - sum(doc.lower[slice(*cell)] in _SIGNS for cell in filled)


def _are_years(doc: Document, row: Sequence[Span]) -> bool:
    """Say whether a first row is a name, or nothing, and years that follow each other: "Donor | 2018 | 2019"."""
    said = [doc.lower[slice(*cell)] for cell in row]
    years = [int(year) for year in said[1:] if _YEAR.fullmatch(year)]
    steps = {after - before for before, after in pairwise(years)}
    return 1 < len(years) == len(said) - 1 and len(steps) == 1 and 0 not in steps and not said[0][:1].isdigit()


def _heads_pair(doc: Document, found: Found, row: Sequence[Span]) -> bool:
    """Say whether a row of two cells heads a table: "District | Cases" does, "Location | Gulu" is a line of facts."""
    name, value = (doc.lower[slice(*cell)] for cell in (row[0], row[-1]))
    if name.strip(" :") in words("name_headers") | words("place_headers"):
        return meaning_of(value, found.vocabulary).label is not None or found.period_in(*row[-1]) is not None
    meaning = meaning_of(value, found.vocabulary)
    known = meaning.noun in found.vocabulary.heads or meaning.noun in found.vocabulary.names
    return meaning.outcome or meaning.kind is not None or known


def _by_position(rows: list[list[Span]], lines: Sequence[Paragraph]) -> list[list[Span]]:
    """Put the cells of aligned lines under the cells of the longest line they overlap most."""
    widest = max(rows, key=len)
    line = lines[rows.index(widest)]
    columns = [(start - line.start, end - line.start) for start, end in widest]
    placed: list[list[Span]] = []
    for row, own in zip(rows, lines, strict=True):
        if len(row) == len(widest):
            placed.append(row)
            continue
        cells: list[Span] = [(own.end, own.end)] * len(widest)
        for start, end in row:
            nearest = min(
                range(len(columns)), key=lambda at: _distance(columns[at], start - own.start, end - own.start)
            )
            if cells[nearest][0] < cells[nearest][1]:
                cells[nearest] = (cells[nearest][0], end)
            else:
                cells[nearest] = (start, end)
        placed.append(cells)
    return placed


def _distance(column: Span, start: int, end: int) -> int:
    return min(abs(column[0] - start), abs(column[1] - end), abs(column[0] + column[1] - start - end) // 2)
