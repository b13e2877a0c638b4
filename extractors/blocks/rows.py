"""Rows: a reading for every number of a table, from the words over its column, before its row and in its caption."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from ..lexicons import words
from ..model import Number, Reading, Span
from ..nouns import singular, unit_plural
from ..text import Document
from ..vocabulary import Vocabulary
from .axes import EMPTY, Axis, caption_of, columns_of, head_of, name_columns, names_are_places, turned
from .cells import value_in
from .headers import NOTHING, Meaning, amount_named, meaning_of
from .table import Found, Table

Refused = tuple[Number, str]
_PAIR = 2
_WHOLE = 100  # percent


def read_table(doc: Document, found: Found, table: Table) -> tuple[list[Reading], list[Refused]]:
    """Return the readings of a table, and the numbers in it that count nothing, with the reason."""
    values = [[value_in(doc, found, cell) for cell in row] for row in table.rows]
    columns = columns_of(doc, found, table)
    named = name_columns(columns, values)
    caption = caption_of(doc, found, table)
    places = names_are_places(doc, table, columns, named)
    in_order = sorted(named)
    heads = [head_of(doc, found, row, in_order, places=places) for row in table.rows]
    columns = turned(doc, found, columns, heads)
    said = _Said(columns, caption, found.vocabulary, {})
    captioned = found.period_in(*table.caption) if table.caption else None
    section = EMPTY
    readings: list[Reading] = []
    refused = [
        (number, "word of a header") for row in table.header for cell in row for number in found.numbers_in(*cell)
    ]
    for row, head, row_values in zip(table.rows, heads, values, strict=True):
        fact = _fact(doc, found, row, row_values, len(columns))
        if fact:
            readings.append(fact)
            continue
        if not any(numbers for at, numbers in enumerate(row_values) if at not in named):
            if sum(cell[0] < cell[1] for cell in row) == 1:
                section = head
            continue
        for at, cell in enumerate(row):
            if at in named:
                refused += [(number, "name of a row") for number in found.numbers_in(*cell)]
                continue
            got, bad = _read_cell(doc, said, at, row_values[at], (head, section))
            readings += [replace(one, period=captioned) if captioned and not one.period else one for one in got]
            refused += bad
    return readings, refused


# --- one cell ---------------------------------------------------------------------


def _read_cell(
    doc: Document, said: _Said, at: int, numbers: Sequence[Number], names: tuple[Axis, Axis]
) -> tuple[list[Reading], list[Refused]]:
    """Return the readings of the cell in column ``at``; ``names`` are its row and the section the row stands in."""
    column, (head, section) = said.columns[at], names
    shared = bool(numbers) and _with_share(numbers, column.meaning)
    readings: list[Reading] = []
    refused: list[Refused] = []
    for nth, number in enumerate(numbers):
        meaning = said.of(at, head, section, second=nth > 0 and number.kind == "count" and not shared)
        if shared and nth == 0 and not isinstance(meaning, str):
            meaning = replace(meaning, kind=None, unit=None)
        if number.kind == "percent" and not isinstance(meaning, str):
            meaning = _as_said(doc, meaning, column)
        if number.kind not in {"count", "percent"} and column.meaning is NOTHING:
            meaning = _amount(doc, number, head)
        if isinstance(meaning, str):
            refused.append((number, meaning))
        else:
            readings.append(_reading(number, meaning, (head, column, section)))
    return readings, refused


# --- one number -------------------------------------------------------------------


class _Said(msgspec.Struct, frozen=True):
    """What the cells of a table say; ``known`` remembers the columns, whose rows mostly differ in their name alone."""

    columns: Sequence[Axis]
    caption: Meaning
    vocabulary: Vocabulary
    known: dict[tuple[int, bool], Meaning | str]

    def of(self, at: int, head: Axis, section: Axis, *, second: bool) -> Meaning | str:
        """Return what a cell of column ``at`` says, or why it says nothing; the second of "12 (3)" is another thing."""
        plain = head.meaning is NOTHING and section.meaning is NOTHING
        if plain and (at, second) in self.known:
            return self.known[at, second]
        meaning = self._read(self.columns[at].meaning, head.meaning, section.meaning, second=second)
        if plain:
            self.known[at, second] = meaning
        return meaning

    def _read(self, column: Meaning, head: Meaning, section: Meaning, *, second: bool) -> Meaning | str:
        if not column.counts or not head.counts:
            return "counts nothing by its header"
        meaning = _choose(column, head, section, self.caption)
        if meaning and second:
            meaning = _second(meaning, column, self.vocabulary)
        if meaning is None:
            return "nothing says what it counts"
        said = [a for one in (column, head, section) for a in one.attributes]
        if self.caption.label == meaning.label and not said:
            said = list(self.caption.attributes)  # "Probable cases by area" over "Cases"
        attributes = tuple(dict.fromkeys(a for a in (*meaning.attributes, *said) if a != meaning.label))
        return meaning if attributes == meaning.attributes else replace(meaning, attributes=attributes)


def _reading(number: Number, meaning: Meaning, axes: tuple[Axis, Axis, Axis]) -> Reading:
    """Return the reading of a cell's number; ``axes`` are its row, column and section."""
    attributes = meaning.attributes
    if number.value == 0 and number.kind == "count" and not meaning.kind:
        attributes = (*attributes, "negated")
    head, column, section = axes
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


def _fact(
    doc: Document, found: Found, row: Sequence[Span], values: Sequence[Sequence[Number]], width: int
) -> Reading | None:
    """Read a line of two cells under a wider table, a name that says what is counted: "Valid votes | 50,066"."""
    if len(row) != _PAIR or width <= _PAIR or values[0] or len(values[1]) != 1:
        return None
    meaning = meaning_of(doc.lower[slice(*row[0])], found.vocabulary)
    known = meaning.outcome or meaning.kind or meaning.noun in found.vocabulary.names
    if not (meaning.label and meaning.counts and known):
        return None
    return _reading(values[1][0], meaning, (EMPTY, EMPTY, EMPTY))


def _with_share(cell: Sequence[Number], column: Meaning) -> bool:
    """Say whether a cell under "Deaths (%)" holds the count and then its percent: "187 (8.0)", "187 (8.0%)"."""
    count, *shares = cell
    if column.kind != "percent" or count.kind != "count" or len(shares) != 1:
        return False
    return shares[0].kind == "percent" or (shares[0].value or 0) <= _WHOLE


def _as_said(doc: Document, meaning: Meaning, column: Axis) -> Meaning:
    """Return the meaning of a percent with the header's own word for its label: "Share" is no shares."""
    said = doc.lower[slice(*column.span)].split()
    plain = meaning.kind is None and not meaning.outcome and meaning.noun in said and meaning.label not in said
    return replace(meaning, label=meaning.noun) if plain else meaning


def _amount(doc: Document, number: Number, head: Axis) -> Meaning:
    """Return what an amount with a unit of its own is of, by the name of its row: "Depth | 13 km"."""
    noun = amount_named(doc.lower[slice(*head.span)])
    unit = number.unit or "amount"
    label = noun or (number.kind if number.kind in {"money", "percent"} else unit_plural(unit))
    return Meaning(label, singular(noun) if noun else unit)


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
    elif column.scale != 1 and best.scale == 1:
        best = replace(best, scale=column.scale)  # "In need (thousands)" under "People in need of food aid"
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
    rounded = value if isinstance(value, int) else float(f"{value:.15g}")  # 131.2 times a million is whole
    return int(rounded) if rounded == int(rounded) else rounded


__all__ = ["Refused", "read_table", "scaled"]
