"""Wiki tables: the markup of a wiki page left in its text, "{|", "|-", "! Country", "| Peru || 562", "|}"."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ..model import Span
from ..patterns import lazy
from ..text import Document
from .table import Table, strip

_OPENS, _CLOSES, _NEXT_ROW, _CAPTION = "{|", "|}", "|-", "|+"
_PARTS = lazy(r"\|\||!!")
_STYLE = lazy(r"[^|=\[\]\n]*+=[^|\[\]\n]*+\|(?!\|)")  # 'align="right" | 562'
_MOST_COLUMNS = 60


class WikiTable(msgspec.Struct, frozen=True):
    """A table and the paragraphs ``first:last`` it was written in."""

    table: Table
    first: int
    last: int


def wiki_tables(doc: Document) -> Iterator[WikiTable]:
    """Yield the tables in wiki markup that have a row of numbers at least."""
    if _NEXT_ROW not in doc.lower:
        return
    at = 0
    lines = [doc.lower[paragraph.start : paragraph.end].strip() for paragraph in doc.paragraphs]
    while at < len(lines):
        if not lines[at].startswith((_OPENS, _NEXT_ROW)):
            at += 1
            continue
        last = at
        while last < len(lines) and lines[last].startswith(("|", "!", _OPENS)):
            last += 1
            if lines[last - 1].startswith(_CLOSES):
                break
        if table := _table(doc, lines, at, last):
            yield WikiTable(table, at, last)
        at = last


def _table(doc: Document, lines: list[str], first: int, last: int) -> Table | None:
    caption: Span | None = None
    header: list[tuple[Span, ...]] = []
    rows: list[tuple[Span, ...]] = []
    row: list[Span] = []
    body = False
    for index in range(first, last + 1):
        line = lines[index] if index < last else _CLOSES
        if line.startswith((_OPENS, _CLOSES, _NEXT_ROW)):
            if row:
                (rows if body else header).append(tuple(row))
            row, body = [], False
        elif line.startswith(_CAPTION):
            caption = _inside(doc, index, len(_CAPTION))
        else:
            body = body or line.startswith("|")
            row += _cells(doc, _inside(doc, index, 1))
    if not rows or not header:
        return None
    return Table(caption, tuple(header[-2:]), tuple(rows))


def _inside(doc: Document, index: int, marks: int) -> Span:
    paragraph = doc.paragraphs[index]
    start, end = strip(doc.lower, paragraph.start, paragraph.end)
    return start + marks, end


def _cells(doc: Document, span: Span) -> list[Span]:
    start, end = span
    cells: list[Span] = []
    for match in _PARTS.finditer(doc.lower, start, end):
        cells.append(_content(doc, start, match.start()))
        start = match.end()
        if len(cells) > _MOST_COLUMNS:
            break
    return [*cells, _content(doc, start, end)]


def _content(doc: Document, start: int, end: int) -> Span:
    style = _STYLE.match(doc.lower, start, end)
    return strip(doc.lower, style.end() if style else start, end)
