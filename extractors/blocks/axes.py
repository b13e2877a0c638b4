"""Axes: what the words over a column, before a row and in the caption of a table say of its numbers."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from ..lexicons import words
from ..model import Number, Period, Place, Span
from ..nouns import is_plural
from ..patterns import lazy
from ..places.gazetteer import rank
from ..text import Document
from .captions import counted
from .cells import is_value
from .headers import NOTHING, Meaning, meaning_of
from .table import Found, Table

_TOTAL = lazy(
    r"(?:grand |sub-?|over)?(?:total|all)s?\b|(?:all|overall|sum|nationwide|worldwide|global(?:ly)?"
    r"|whole country)\b|total\b"
)
_TABLE = lazy(r"^\s*+(?:table|figure|annex|fig\.?) ?[\divx]*+[.:]? ")  # "Table 1. Measles cases by province"
_NOT_PLACES = lazy(r"\d|[:;!?]|\b(?:others?|unknown|abroad|overseas|n/a|none)\b")
_NAME_TRAIL = lazy(r"\s*(?:\[[\w ]{1,4}\]|[*†‡§¹²³]|\([^()]{1,40}\))++\s*\Z")


class Axis(msgspec.Struct, frozen=True):
    """What stands at the head of a column or row: what it means, where or when it is, and whether it sums up."""

    span: Span
    meaning: Meaning = NOTHING
    place: Place | None = None
    period: Period | None = None
    total: bool = False


EMPTY = Axis((0, 0))


def columns_of(doc: Document, found: Found, table: Table) -> list[Axis]:
    """Return what heads each column of a table."""
    width = max(map(len, table.rows))
    return _share_label([_column(doc, found, table, at) for at in range(width)])


def _column(doc: Document, found: Found, table: Table, at: int) -> Axis:
    """Read the header cells over one column, a group header ("Cumulative") before the one under it."""
    spans: list[Span] = []
    for depth, row in enumerate(table.header):
        cell = row[at] if at < len(row) else (0, 0)
        if cell[0] == cell[1] and depth < len(table.header) - 1:
            cell = _group_header(doc, row[:at], table.header[depth + 1]) or cell
        if cell[0] < cell[1]:
            spans.append(cell)
    if not spans:
        return EMPTY
    said = " ".join(doc.lower[start:end] for start, end in spans)
    period = next((p for p in (found.period_in(*span) for span in spans) if p), None)
    if period and period.span[0] <= spans[-1][0] and period.span[1] >= spans[-1][1]:
        return Axis(spans[-1], NOTHING, None, period)
    meaning = meaning_of(said, found.vocabulary)
    if meaning.label is None and meaning.counts and len(spans) > 1:
        meaning = meaning_of(doc.lower[slice(*spans[-1])], found.vocabulary)
    place = _place(doc, spans[-1], known=False) if not meaning.outcome else None
    return Axis(spans[-1], NOTHING if place else meaning, place, period)


def _group_header(doc: Document, before: Sequence[Span], below: Sequence[Span]) -> Span | None:
    """Return the header that stands over the first of its columns, this being another of them.

    One that goes on below in lower case is a wrapped header of its own column: "Confirmed" over "cases".
    """
    at = next((at for at in reversed(range(len(before))) if before[at][0] < before[at][1]), None)
    if at is None or (at < len(below) and doc.text[slice(*below[at])][:1].islower()):
        return None
    return before[at]


def _of_cases(meaning: Meaning) -> Meaning:
    """Read a header that says only how bad it is as one of cases, which other columns count: "Serious, critical"."""
    severe = meaning.label is None and meaning.counts and meaning.attributes == ("severe",)
    return replace(meaning, label="cases", noun="case", outcome=True) if severe else meaning


def _share_label(columns: list[Axis]) -> list[Axis]:
    """Give a bare "%" the label of the column before, and "Total" that of all the others where they have but one."""
    for at, axis in enumerate(columns):
        before = columns[at - 1].meaning if at else NOTHING
        if axis.meaning.label == "percent" and before.label and not before.kind:
            meaning = replace(axis.meaning, label=before.label, noun=before.noun)
            columns[at] = Axis(axis.span, meaning, axis.place, axis.period)
    if any(axis.meaning.label == "cases" for axis in columns):
        columns = [replace(axis, meaning=_of_cases(axis.meaning)) for axis in columns]
    labelled = [axis.meaning for axis in columns if axis.meaning.label and not axis.meaning.kind]
    if len({meaning.label for meaning in labelled}) != 1 or len(labelled) < 2:
        return columns
    return [
        Axis(axis.span, replace(axis.meaning, label=labelled[0].label, noun=labelled[0].noun), axis.place, axis.period)
        if axis.meaning.label is None and axis.meaning.attributes == ("total",)
        else axis
        for axis in columns
    ]


def _is_unknown_name(doc: Document, found: Found, axis: Axis) -> bool:
    """Say whether a column is headed by one capitalised word that is no noun anyone knows: "Bikoro"."""
    written = doc.text[slice(*axis.span)]
    meaning = axis.meaning
    plain = meaning.label and not (meaning.outcome or meaning.kind or meaning.attributes or meaning.names)
    return bool(plain and written.istitle() and not is_plural(written.lower()) and not _is_kind(found, meaning.noun))


def turned(doc: Document, found: Found, columns: Sequence[Axis], rows: Sequence[Axis]) -> list[Axis]:
    """Read the columns of a table as places where its rows are named by what they count: "Deaths | 11 | 3".

    Only columns headed by names nobody knows are read anew, in a table where half of the rows count something known.
    """
    counting = sum(
        bool(head.meaning.label) and (head.meaning.outcome or _is_kind(found, head.meaning.noun)) for head in rows
    )
    if not counting or counting * 2 < len(rows):
        return list(columns)
    return [
        Axis(axis.span, NOTHING, Place(doc.text[slice(*axis.span)], *axis.span), axis.period)
        if _is_unknown_name(doc, found, axis)
        else axis
        for axis in columns
    ]


def name_columns(columns: Sequence[Axis], values: Sequence[Sequence[Sequence[Number]]]) -> frozenset[int]:
    """Return the columns that name their row: those headed so, else those before the first column of numbers.

    ``values`` holds the numbers of each cell of each row, none where the cell is no value.
    """
    rows = len(values)
    counts = [sum(at < len(row) and bool(row[at]) for row in values) for at in range(len(columns))]
    headed = {at for at, column in enumerate(columns) if column.meaning.names}
    if len(headed) > 1:  # "District | Teams | Vehicles": a second column of names that holds numbers counts them
        headed -= {at for at in headed if counts[at] == rows and columns[at].meaning.label}
    first = next(
        (
            at
            for at, count in enumerate(counts)
            if count * 2 >= rows and at not in headed and columns[at].meaning.counts
        ),
        0,
    )
    return frozenset(headed | {at for at in range(first) if columns[at].meaning.counts or not counts[at]})


def names_are_places(doc: Document, table: Table, columns: Sequence[Axis], named: frozenset[int]) -> bool:
    """Say whether the rows are places: the header says so, or half of the names are known."""
    for at in named:
        if columns[at].meaning.names:
            return doc.lower[slice(*columns[at].span)] in words("place_headers")
    known = sum(
        any(at < len(row) and rank(_bare(doc, row[at])) not in {None, "demonym"} for at in named) for row in table.rows
    )
    return known * 2 >= len(table.rows)


def head_of(doc: Document, found: Found, row: Sequence[Span], named: Sequence[int], *, places: bool) -> Axis:
    """Return what the names that open a row say: a place, a period, a total, or what the row counts."""
    cells = [row[at] for at in named if at < len(row) and row[at][0] < row[at][1]]
    if not cells:
        cells = [cell for cell in row if cell[0] < cell[1]][:1] if not named else []
    if not cells or (not named and is_value(doc, found, cells[0])):
        return EMPTY
    said = doc.lower[slice(*cells[-1])]
    period = next((p for p in (found.period_in(*cell) for cell in cells) if p), None)
    if _TOTAL.match(doc.lower[slice(*cells[0])]):
        return Axis(cells[0], Meaning(attributes=("total",)), None, period, total=True)
    place = next((p for p in (_place(doc, cell, known=places) for cell in reversed(cells)) if p), None)
    return Axis(cells[-1], NOTHING if place else _row_meaning(doc, found, cells[-1], said), place, period)


def _row_meaning(doc: Document, found: Found, cell: Span, said: str) -> Meaning:
    """Read a row's name as what is counted; a name of several words with capitals ("Liberal Democrats") is not."""
    if said == "no":
        return NOTHING  # an answer; over a column it is short for number
    written = doc.text[cell[0] : cell[1]].split()
    meaning = meaning_of(said, found.vocabulary)
    if meaning.label is None or meaning.outcome or meaning.kind:
        return meaning
    if len(written) == 1 and not is_plural(said) and not _is_kind(found, meaning.noun):
        return NOTHING  # "Labour" is a party, not something counted
    titled = len(written) > 1 and all(word[0].isupper() for word in written if word[0].isalpha() and len(word) > 3)
    return NOTHING if titled else meaning


def caption_of(doc: Document, found: Found, table: Table) -> Meaning:
    """Return what the caption of a table counts."""
    if table.caption is None:
        return NOTHING
    said = doc.lower[slice(*table.caption)]
    meaning = counted(_TABLE.sub("", said), found.vocabulary)
    return meaning if meaning.counts else NOTHING


def _bare(doc: Document, cell: Span) -> str:
    return _NAME_TRAIL.sub("", doc.text[cell[0] : cell[1]])


def _place(doc: Document, cell: Span, *, known: bool) -> Place | None:
    """Return the place a cell names: one the gazetteer knows, or any name where the column holds places."""
    name = _bare(doc, cell)
    if not name or not name[0].isalpha():
        return None
    if rank(name) in {None, "demonym"} and not (known and name[0].isupper() and not _NOT_PLACES.search(name.lower())):
        return None
    return Place(name, cell[0], cell[0] + len(name))


def _is_kind(found: Found, noun: str | None) -> bool:
    return noun in found.vocabulary.heads or noun in found.vocabulary.names
