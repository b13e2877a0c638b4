"""Running tables: rows that lost their columns, "Country Cases Deaths Chad 12 3 Mali 4 0", in lines or in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
import regex
from msgspec.structs import replace

from ..lexicons import words
from ..model import Number, Span
from ..nouns import is_plural, singular
from ..patterns import lazy
from ..text import Document
from ..vocabulary import Vocabulary
from .captions import caption_before
from .table import Found, RecutTable, Table, strip

_BLANK = lazy(r"[ ()%*+]*+\Z")
_NAME = lazy(
    r"[ .;,)*\]]*+ (?P<name> \p{Lu} [^.;:!?\n\d]{0,60}+ (?: \. [ ]? [^.;:!?\n\d]{1,40} )?+ ) \Z", regex.VERBOSE
)
_DIGITS = lazy(r"\d++")
_WORD = lazy(r"[^\W\d_]+(?:[-'][^\W\d_]+)*|%")
_RANK = lazy(r"\d{1,3}[.)]?+[ ]++(?=[^\W\d_])")  # "1 Norway"
_LONGEST_NAME = 64
_LONGEST_HEADER = 400
_FEWEST_ROWS = 3


class _Row(msgspec.Struct, frozen=True):
    """Numbers with only blanks between them, and where the text before them begins."""

    numbers: tuple[Number, ...]
    start: int
    before: int
    paragraph: int
    rank: Number | None = None


def running(doc: Document, found: Found, taken: set[int]) -> Iterator[RecutTable]:
    """Yield the tables without columns."""
    rows = _without_ranks([row for row in _rows(doc, found) if row.numbers[0].start not in taken])
    at = 0
    while at < len(rows):
        last = at + 1
        while last < len(rows) and _goes_on(doc, rows[last - 1], rows[last]):
            last += 1
        if last - at >= _FEWEST_ROWS:
            yield from _table(doc, found, rows[at:last])
        at = last


def _without_ranks(rows: list[_Row]) -> list[_Row]:
    """Take the rank of the next row from the end of each: "1 Norway 14 39 2 Germany 10 31 3 Canada 8 29"."""
    kept = list(rows)
    first = 0
    while first < len(rows):
        last = first
        while last + 1 < len(rows) and _is_next_rank(rows[last], rows[last + 1]):
            last += 1
        closing = rows[last + 1] if last + 1 < len(rows) else None
        fits = closing and closing.paragraph == rows[first].paragraph
        if last > first and closing and fits and len(closing.numbers) == len(rows[first].numbers) - 1:
            for index in range(first, last + 1):
                kept[index] = replace(rows[index], numbers=rows[index].numbers[:-1], rank=rows[index].numbers[-1])
        first = last + 1
    return kept


def _is_next_rank(row: _Row, after: _Row) -> bool:
    value, following = row.numbers[-1].value, after.numbers[-1].value
    same = row.paragraph == after.paragraph and len(row.numbers) == len(after.numbers)
    return same and value is not None and following == value + 1


def _rows(doc: Document, found: Found) -> Iterator[_Row]:
    group: list[Number] = []
    before = 0
    for number in found.numbers:
        if group and not (number.left - group[-1].right < 8 and _BLANK.match(doc.lower, group[-1].right, number.left)):
            if len(group) > 1 or _is_grouped(doc.lower[group[0].start : group[0].end]):
                yield _row(doc, group, before)
            before = group[-1].right
            group = []
        group.append(number)
    if len(group) > 1:
        yield _row(doc, group, before)


def _is_grouped(written: str) -> bool:
    """Say whether a number is digits parted by blanks: "7 203", which may be two cells."""
    return " " in written and written.replace(" ", "").isdigit()


def _row(doc: Document, group: Sequence[Number], before: int) -> _Row:
    paragraph = doc.paragraph_at(group[0].start)
    cut: list[Number] = []
    for number in group:
        cut += _cut(doc, number)
    return _Row(tuple(cut), doc.paragraphs[paragraph].start, before, paragraph)


def _cut(doc: Document, number: Number) -> list[Number]:
    """Part a number that reads as grouped by blanks ("7 203") into the cells it may be."""
    written = doc.lower[number.start : number.end]
    if number.kind != "count" or not _is_grouped(written):
        return [number]
    cells: list[Number] = []
    for match in _DIGITS.finditer(written):
        start, end, value = number.start + match.start(), number.start + match.end(), int(match[0])
        cells.append(replace(number, start=start, end=end, left=start, right=end, value=value, low=value, high=value))
    return cells


def _goes_on(doc: Document, row: _Row, after: _Row) -> bool:
    """Say whether ``after`` is the next row: as many numbers, and only a name between."""
    if len(row.numbers) != len(after.numbers):
        return False
    end = (row.rank or row.numbers[-1]).right
    between = doc.text[end : after.numbers[0].left]
    if after.paragraph == row.paragraph:
        return len(between) < _LONGEST_NAME and bool(_NAME.match(between))
    line = doc.text[after.start : after.numbers[0].left]
    paragraph = doc.paragraphs[row.paragraph]
    closed = not doc.lower[end : paragraph.end].strip(" )%*")
    return (
        after.paragraph == row.paragraph + 1
        and closed
        and len(line) < _LONGEST_NAME
        and bool(_WORD.search(line) or line.strip(" .").isdigit())
    )


def _table(doc: Document, found: Found, rows: Sequence[_Row]) -> Iterator[RecutTable]:
    first = rows[0]
    lines = rows[1].paragraph != first.paragraph
    width = len(first.numbers)
    before = first.start if first.rank else first.before  # the first rank stands between header and name
    opening = first.start if lines else max(first.start, before, first.numbers[0].left - _LONGEST_HEADER)
    name = strip(doc.lower, opening, first.numbers[0].left)
    if lines and first.paragraph:
        above = doc.paragraphs[first.paragraph - 1]
        header, caption = (above.start, above.end), None
    else:
        header, name = _header_and_name(doc, found.vocabulary, name)
        caption = caption_before(doc, first.paragraph)
    columns = split_header(doc, found.vocabulary, header, width)
    if not columns:
        return
    body: list[tuple[Span, ...]] = []
    ranks = [row.rank for row in rows if row.rank]
    for row in rows:
        end = row.numbers[0].left
        start = row.start if lines else row.before
        span = name if row is first else strip(doc.lower, max(start, end - _LONGEST_NAME), end)
        if rank := _RANK.match(doc.lower, *span):
            ranks += found.numbers_in(*rank.span())
            span = rank.end(), span[1]
        body.append((_trim(doc, span), *((n.left, n.right) for n in row.numbers)))
    groups = _groups(doc, found.vocabulary, header, columns)
    rows_of_header = tuple(((header[0], header[0]), *spans) for spans in (groups, columns) if spans)
    cells = tuple(number for row in rows for number in row.numbers)
    yield RecutTable(Table(caption, rows_of_header, tuple(body)), cells, tuple(ranks))


def _trim(doc: Document, span: Span) -> Span:
    start, end = span
    while start < end and not doc.lower[start].isalnum():
        start += 1
    return start, end


def _header_and_name(doc: Document, vocabulary: Vocabulary, span: Span) -> tuple[Span, Span]:
    """Part "country cases deaths chad": the header ends with its last word that heads a column."""
    end = span[0]
    for match in _WORD.finditer(doc.lower, *span):
        if _heads_column(match[0], vocabulary):
            end = match.end()
    return (span[0], end), strip(doc.lower, end, span[1])


def _heads_column(word: str, vocabulary: Vocabulary) -> bool:
    return (
        singular(word) in vocabulary.heads
        or word in words("column_words")
        or (word in vocabulary.statuses and word not in {"new", "local", "grand"})
    )


def split_header(doc: Document, vocabulary: Vocabulary, span: Span, width: int) -> tuple[Span, ...]:
    """Cut a header that lost its columns into the spans of its last ``width``, () where it cannot be."""
    start, end = span
    found = list(_WORD.finditer(doc.lower, max(start, end - _LONGEST_HEADER), end))
    if doc.lower[start:end].rstrip().endswith(":"):
        return ()  # "Votes by candidate:" is a lead-in
    if len(found) in {width, width + 1} and words("header_ends").isdisjoint(match[0] for match in found[-width:]):
        return tuple(match.span() for match in found[-width:])
    heads = [match for match in found if _is_noun(match[0], vocabulary)]
    if len(heads) < width:
        return ()
    chosen = heads[-width:]
    columns: list[Span] = []
    at = next((before.end() for before in reversed(heads[:-width])), None)
    for match in chosen:
        opening = [m for m in found if (at is None or m.start() >= at) and m.start() <= match.start()]
        attached = _attached(opening, vocabulary)
        columns.append((attached, match.end()))
        at = match.end()
    return tuple(columns)


def _groups(doc: Document, vocabulary: Vocabulary, header: Span, columns: Sequence[Span]) -> tuple[Span, ...]:
    """Return what stands over the two halves of "Cases Deaths Cases Deaths": "cumulative" and "newly", else ()."""
    said = [doc.lower[slice(*column)] for column in columns]
    half = len(said) // 2
    if half * 2 != len(said) or not half or said[:half] != said[half:]:
        return ()
    statuses = vocabulary.statuses
    over = [match for match in _WORD.finditer(doc.lower, header[0], columns[0][0]) if match[0] in statuses]
    first = [match for match in over if "total" in statuses[match[0]]]
    second = [match for match in over if "new" in statuses[match[0]]]
    if not first or not second:
        return ()
    spans = [first[0].span(), second[0].span()]
    if spans[0] > spans[1]:
        spans.reverse()
    return (*[spans[0]] * half, *[spans[1]] * half)


def _is_noun(word: str, vocabulary: Vocabulary) -> bool:
    return singular(word) in vocabulary.heads or word in words("column_words") or is_plural(word)


def _attached(opening: Sequence[regex.Match[str]], vocabulary: Vocabulary) -> int:
    """Return where a column's words begin: the statuses right before its noun belong to it ("new cases")."""
    start = opening[-1].start()
    for match in reversed(opening[:-1]):
        if match[0] not in vocabulary.statuses and match[0] not in words("header_fillers"):
            break
        start = match.start()
    return start
