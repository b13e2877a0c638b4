"""Rows: a reading for every number of a table, from the words over its column, before its row and in its caption."""

from __future__ import annotations

from msgspec.structs import replace

from ..lexicons import words
from ..model import Number, Reading
from ..text import Document
from ..vocabulary import Vocabulary
from .axes import EMPTY, Axis, caption_of, columns_of, head_of, name_columns, names_are_places
from .grids import is_value
from .headers import NOTHING, Meaning, meaning_of
from .table import Found, Table

Refused = tuple[Number, str]


def read_table(doc: Document, found: Found, table: Table) -> tuple[list[Reading], list[Refused]]:
    """Return the readings of a table, and the numbers in it that count nothing, with the reason."""
    columns = columns_of(doc, found, table)
    named = name_columns(doc, found, table, columns)
    caption = caption_of(doc, found, table)
    places = names_are_places(doc, table, columns, named)
    section = EMPTY
    readings: list[Reading] = []
    refused = [
        (number, "word of a header") for row in table.header for cell in row for number in found.numbers_in(*cell)
    ]
    for row in table.rows:
        head = head_of(doc, found, row, named, places=places)
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
                    reading = _reading(number, axes, nth, found.vocabulary)
                    if isinstance(reading, str):
                        refused.append((number, reading))
                    else:
                        readings.append(reading)
    return readings, refused


# --- one number -------------------------------------------------------------------


def _reading(number: Number, axes: tuple[Axis, Axis, Axis, Meaning], nth: int, vocabulary: Vocabulary) -> Reading | str:
    """Return the reading of a cell's number, or why it is none; the second of "12 (3)" says another thing."""
    column, head, section, caption = axes
    if not column.meaning.counts or not head.meaning.counts:
        return "counts nothing by its header"
    meaning = _choose(column.meaning, head.meaning, section.meaning, caption)
    if meaning is None:
        return "nothing says what it counts"
    if nth and number.kind == "count":
        meaning = _second(meaning, column.meaning, vocabulary)
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


def _second(first: Meaning, column: Meaning, vocabulary: Vocabulary) -> Meaning | None:
    """Return what the number in brackets counts by the words in brackets over it: "Cases (new)", "Cases (deaths)"."""
    second = meaning_of(column.second, vocabulary) if column.second else NOTHING
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
