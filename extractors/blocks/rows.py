"""Rows: a reading for every number of a table, from the words over its column, before its row and in its caption."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import regex
from msgspec.structs import replace

from ..lexicons import words
from ..model import Number, Period, Place, Reading, Span
from ..nouns import is_plural
from ..places.gazetteer import rank
from ..text import Document
from ..vocabulary import built_in
from .grids import is_value
from .headers import NOTHING, Meaning, meaning_of
from .table import Found, Table

Refused = tuple[Number, str]

_TOTAL = regex.compile(
    r"(?:grand |sub-?|over)?(?:total|all)s?\b|(?:all|overall|sum|nationwide|worldwide|global(?:ly)?"
    r"|whole country)\b|total\b"
)
_NOT_PLACES = regex.compile(r"\d|[:;!?]|\b(?:others?|unknown|abroad|overseas|n/a|none)\b")
_NAME_TRAIL = regex.compile(r"\s*(?:\[[\w ]{1,4}\]|[*†‡§¹²³]|\([^()]{1,40}\))++\s*\Z")
_SAME = frozenset(("number", "total"))


class _Axis(msgspec.Struct, frozen=True):
    """What stands at the head of a column or row: what it means, where or when it is, and whether it sums up."""

    span: Span
    meaning: Meaning = NOTHING
    place: Place | None = None
    period: Period | None = None
    total: bool = False


_EMPTY = _Axis((0, 0))


def read_table(doc: Document, found: Found, table: Table) -> tuple[list[Reading], list[Refused]]:
    """Return the readings of a table, and the numbers in it that count nothing, with the reason."""
    width = max(map(len, table.rows))
    columns = _share_label([_column(doc, found, table, at) for at in range(width)])
    named = _name_columns(doc, found, table, columns)
    caption = _caption(doc, table)
    places = _names_are_places(doc, table, columns, named)
    section = _EMPTY
    readings: list[Reading] = []
    refused = [
        (number, "word of a header") for row in table.header for cell in row for number in found.numbers_in(*cell)
    ]
    for row in table.rows:
        head = _head(doc, found, row, named, places=places)
        if not any(is_value(doc, found, cell) for at, cell in enumerate(row) if at not in named):
            if sum(cell[0] < cell[1] for cell in row) == 1:
                section = head
            continue
        for at, cell in enumerate(row):
            numbers = found.numbers_in(*cell)
            if at in named:
                refused += [(number, "name of a row") for number in numbers]
            elif numbers and is_value(doc, found, cell):
                axes = (columns[at], head, section, caption)
                for nth, number in enumerate(numbers):
                    reading = _reading(number, axes, nth)
                    if isinstance(reading, str):
                        refused.append((number, reading))
                    else:
                        readings.append(reading)
    return readings, refused


# --- what the heads of columns and rows say ---------------------------------------


def _column(doc: Document, found: Found, table: Table, at: int) -> _Axis:
    """Read the header cells over one column, a group header ("Cumulative") before the one under it."""
    spans: list[Span] = []
    for depth, row in enumerate(table.header):
        cell = row[at] if at < len(row) else (0, 0)
        if cell[0] == cell[1] and depth < len(table.header) - 1:  # a group header stands over the first of its columns
            cell = next((left for left in reversed(row[:at]) if left[0] < left[1]), cell)
        if cell[0] < cell[1]:
            spans.append(cell)
    if not spans:
        return _EMPTY
    said = " ".join(doc.lower[start:end] for start, end in spans)
    period = next((p for p in (found.period_in(*span) for span in spans) if p), None)
    if period and period.span[0] <= spans[-1][0] and period.span[1] >= spans[-1][1]:
        return _Axis(spans[-1], NOTHING, None, period)
    meaning = meaning_of(said)
    if meaning.label is None and meaning.counts and len(spans) > 1:
        meaning = meaning_of(doc.lower[slice(*spans[-1])])
    place = _place(doc, spans[-1], known=False) if not meaning.outcome else None
    return _Axis(spans[-1], NOTHING if place else meaning, place, period)


def _share_label(columns: list[_Axis]) -> list[_Axis]:
    """Give a bare "%" the label of the column before, and "Total" that of all the others where they have but one."""
    for at, axis in enumerate(columns):
        before = columns[at - 1].meaning if at else NOTHING
        if axis.meaning.label == "percent" and before.label and not before.kind:
            meaning = replace(axis.meaning, label=before.label, noun=before.noun)
            columns[at] = _Axis(axis.span, meaning, axis.place, axis.period)
    labelled = [axis.meaning for axis in columns if axis.meaning.label and not axis.meaning.kind]
    if len({meaning.label for meaning in labelled}) != 1 or len(labelled) < 2:
        return columns
    return [
        _Axis(axis.span, replace(axis.meaning, label=labelled[0].label, noun=labelled[0].noun), axis.place, axis.period)
        if axis.meaning.label is None and axis.meaning.attributes == ("total",)
        else axis
        for axis in columns
    ]


def _name_columns(doc: Document, found: Found, table: Table, columns: Sequence[_Axis]) -> frozenset[int]:
    """Return the columns that name their row: those headed so, else those before the first column of numbers."""
    values = [sum(at < len(row) and is_value(doc, found, row[at]) for row in table.rows) for at in range(len(columns))]
    headed = {at for at, column in enumerate(columns) if column.meaning.names}
    first = next(
        (
            at
            for at, count in enumerate(values)
            if count * 2 >= len(table.rows) and at not in headed and columns[at].meaning.counts
        ),
        0,
    )
    return frozenset(headed | {at for at in range(first) if columns[at].meaning.counts or not values[at]})


def _names_are_places(doc: Document, table: Table, columns: Sequence[_Axis], named: frozenset[int]) -> bool:
    """Say whether the rows are places: the header says so, or half of the names are known."""
    for at in named:
        if columns[at].meaning.names:
            return doc.lower[slice(*columns[at].span)] in words("place_headers")
    known = sum(
        any(at < len(row) and rank(_bare(doc, row[at])) not in {None, "demonym"} for at in named) for row in table.rows
    )
    return known * 2 >= len(table.rows)


def _head(doc: Document, found: Found, row: Sequence[Span], named: frozenset[int], *, places: bool) -> _Axis:
    cells = [row[at] for at in sorted(named) if at < len(row) and row[at][0] < row[at][1]]
    if not cells:
        cells = [cell for cell in row if cell[0] < cell[1]][:1] if not named else []
    if not cells or (not named and is_value(doc, found, cells[0])):
        return _EMPTY
    said = doc.lower[slice(*cells[-1])]
    period = next((p for p in (found.period_in(*cell) for cell in cells) if p), None)
    if _TOTAL.match(doc.lower[slice(*cells[0])]):
        return _Axis(cells[0], Meaning(attributes=("total",)), None, period, total=True)
    place = next((p for p in (_place(doc, cell, known=places) for cell in reversed(cells)) if p), None)
    return _Axis(cells[-1], NOTHING if place else _row_meaning(doc, cells[-1], said), place, period)


def _row_meaning(doc: Document, cell: Span, said: str) -> Meaning:
    """Read a row's name as what is counted; a name of several words with capitals ("Liberal Democrats") is not."""
    written = doc.text[cell[0] : cell[1]].split()
    meaning = meaning_of(said)
    if meaning.label is None or meaning.outcome or meaning.kind:
        return meaning
    if len(written) == 1 and not is_plural(said) and meaning.noun not in {**built_in().heads, **built_in().names}:
        return NOTHING  # "Labour" is a party, not something counted
    titled = len(written) > 1 and all(word[0].isupper() for word in written if word[0].isalpha() and len(word) > 3)
    return NOTHING if titled else meaning


def _caption(doc: Document, table: Table) -> Meaning:
    if table.caption is None:
        return NOTHING
    said = doc.lower[slice(*table.caption)]
    said = regex.sub(r"^\s*(?:table|figure|annex|fig\.?) ?[\divx]*[.:]? ", "", said)
    meaning = meaning_of(regex.split(r"\b(?:by|per|in|for|as of|since|among)\b", said, maxsplit=1)[0][-120:])
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


# --- one number -------------------------------------------------------------------


def _reading(number: Number, axes: tuple[_Axis, _Axis, _Axis, Meaning], nth: int) -> Reading | str:
    """Return the reading of a cell's number, or why it is none; the second of "12 (3)" says another thing."""
    column, head, section, caption = axes
    if not column.meaning.counts or not head.meaning.counts:
        return "counts nothing by its header"
    meaning = _choose(column.meaning, head.meaning, section.meaning, caption)
    if meaning is None:
        return "nothing says what it counts"
    if nth and number.kind == "count":
        meaning = _second(meaning, column.meaning)
        if meaning is None:
            return "nothing says what it counts"
    said = [a for one in (column.meaning, head.meaning, section.meaning) for a in one.attributes]
    attributes = tuple(dict.fromkeys(a for a in (*meaning.attributes, *said) if a != meaning.label))
    if number.value == 0 and number.kind == "count" and not meaning.kind:
        attributes = (*attributes, "negated")
    return Reading(
        scaled(number, meaning),
        meaning.label or "",
        None if "money" in {meaning.kind, number.kind} else meaning.noun,
        meaning.of,
        attributes,
        number.left,
        number.right,
        "table",
        head.place or column.place or section.place,
        head.period or column.period or section.period,
    )


def _choose(column: Meaning, head: Meaning, section: Meaning, caption: Meaning) -> Meaning | None:
    """Return the meaning that gives the label: the column's, the row's or the caption's."""
    found = [one for one in (column, head, section, caption) if one.label]
    if not found:
        return None
    best = found[0]
    if best is column and not column.outcome:
        better = [one for one in (head, section, caption) if one.outcome]
        if better and column.noun in _GENERIC:
            best = better[0] if column.noun not in words("people") else replace(better[0], noun=column.noun)
    kind = next((one for one in (column, head) if one.kind and (one is column or best is head)), None)
    if kind and not best.kind:
        best = replace(best, kind=kind.kind, unit=kind.unit, scale=kind.scale)
    return best


def _second(first: Meaning, column: Meaning) -> Meaning | None:
    """Return what the number in brackets counts by the words in brackets over it: "Cases (new)", "Cases (deaths)"."""
    second = meaning_of(column.second) if column.second else NOTHING
    if second.label and second.outcome:
        return second
    return replace(first, attributes=second.attributes) if second.attributes else None


_GENERIC = frozenset(("person", "people", "individual", "case", "figure", "number", "affected", "family"))


def scaled(number: Number, meaning: Meaning) -> Number:
    """Give a bare number the kind, unit and scale its header says: "12" under "%" is 12 percent."""
    if meaning.kind in {None, "count"} or number.kind != "count":
        return number if meaning.scale == 1 or number.kind == "percent" else _times(number, meaning.scale)
    assert meaning.kind is not None  # noqa: S101
    return _times(replace(number, kind=meaning.kind, unit=meaning.unit), meaning.scale)


def _times(number: Number, scale: int) -> Number:
    if scale == 1:
        return number
    value, low, high = (None if x is None else _round(x * scale) for x in (number.value, number.low, number.high))
    return replace(number, value=value, low=low, high=high)


def _round(value: float) -> float | int:
    return int(value) if value == int(value) else float(f"{value:.15g}")


__all__ = ["Refused", "read_table", "scaled"]
