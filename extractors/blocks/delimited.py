"""Delimited tables: rows of a spreadsheet copied as text, "Peru,562,12" or "North;120000;14" under a header."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Number, Span
from ..patterns import lazy
from ..text import Document
from .captions import caption_before
from .table import Found, RecutTable, Table, strip

_CELLS = {
    ",": lazy(r'(?:"(?P<quoted>[^"\n]*+)"|(?P<bare>[^,\n]*+))(?:,|\Z)'),
    ";": lazy(r'(?:"(?P<quoted>[^"\n]*+)"|(?P<bare>[^;\n]*+))(?:;|\Z)'),
}
_NUMBER = lazy(r"(?P<digits>\d{1,3}(?:,\d{3})++|\d{1,15}+)(?P<decimals>\.\d{1,6})?(?P<percent> ?%)?")
_DIGIT = lazy(r"\d")
_FEWEST_ROWS = 2
_MOST_COLUMNS = 60
_LONGEST = 400


def delimited(doc: Document, found: Found) -> Iterator[RecutTable]:
    """Yield the tables with the numbers of their cells, cut anew: "562,12" is no number but two cells."""
    at = 0
    paragraphs = doc.paragraphs
    while at < len(paragraphs):
        mark = _mark(doc, at)
        last = at + 1
        if mark:
            count = _count(doc, at, mark)
            while last < len(paragraphs) and _count(doc, last, mark) == count:
                last += 1
        if mark and last - at > _FEWEST_ROWS and not _DIGIT.search(doc.lower, paragraphs[at].start, paragraphs[at].end):
            header, *rows = [_fields(doc, index, mark) for index in range(at, last)]
            numbers = tuple(number for row in rows for cell in row for number in _numbers(doc, found, cell))
            if len(numbers) >= len(rows):
                yield RecutTable(Table(caption_before(doc, at), (header,), tuple(rows)), numbers)
        at = last


def _mark(doc: Document, index: int) -> str | None:
    """Return what parts the cells of a header line, None where the line is none: "country,cases,deaths"."""
    paragraph = doc.paragraphs[index]
    if paragraph.kind in {"row", "prose"} or paragraph.end - paragraph.start > _LONGEST:
        return None
    line = doc.lower[paragraph.start : paragraph.end]
    for mark in _CELLS:
        if mark in line and line.count(mark) <= _MOST_COLUMNS and (mark == ";" or ", " not in line):
            return mark
    return None


def _count(doc: Document, index: int, mark: str) -> int:
    paragraph = doc.paragraphs[index]
    if paragraph.end - paragraph.start > _LONGEST:
        return 0
    return len(_CELLS[mark].findall(doc.lower, paragraph.start, paragraph.end))


def _fields(doc: Document, index: int, mark: str) -> tuple[Span, ...]:
    paragraph = doc.paragraphs[index]
    cells: list[Span] = []
    for match in _CELLS[mark].finditer(doc.lower, paragraph.start, paragraph.end):
        name = "quoted" if match["quoted"] is not None else "bare"
        cells.append(strip(doc.lower, *match.span(name)))
        if match.end() == paragraph.end and not match[0].endswith(mark):
            break
    return tuple(cells)


def _numbers(doc: Document, found: Found, cell: Span) -> Sequence[Number]:
    """Return the numbers of a cell; one that runs over the edge of the cell is read anew."""
    whole = _NUMBER.fullmatch(doc.lower, *cell)
    if whole is None:
        return [number for number in found.numbers_in(*cell) if number.right <= cell[1]]
    start, end = whole.start(), whole.end("decimals") if whole["decimals"] else whole.end("digits")
    digits = whole["digits"].replace(",", "")
    value = float(digits + whole["decimals"]) if whole["decimals"] else int(digits)
    kind, unit = ("percent", "%") if whole["percent"] else ("count", None)
    return [Number(start, end, start, whole.end(), value, value, value, "exact", kind, unit)]  # type: ignore[arg-type]
