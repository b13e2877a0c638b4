"""What a person reads instead of fields: an amount with its unit, the days of a period, the name of an article."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET

from extractors import Figure
from extractors.nouns import unit_plural

from .escape import one_line

_SIGNS = {"about": "~ ", "over": "> ", "at_least": ">= ", "under": "< ", "at_most": "<= "}


def amount(figure: Figure) -> str:
    """Return the value as a person writes it: ~ 40, > 2.5%, 12-15 miles, 300 USD, in ASCII but for what was written."""
    if figure.qualifier == "vague":
        told = one_line(figure.number)
    elif figure.value is not None:
        told = f"{figure.value:,}"
    else:
        ends = [f"{end:,}" for end in (figure.low, figure.high) if end is not None]
        told = "-".join(ends) or one_line(figure.number)
    before = _SIGNS.get(figure.qualifier, "")
    if figure.unit == "%":
        return f"{before}{told}%"
    unit = figure.unit or ""
    if unit == "magnitude":
        return f"{unit} {before}{told}"
    if figure.kind in {"measure", "duration"} and figure.value != 1:
        unit = unit_plural(unit)
    return f"{before}{told} {unit}".rstrip()


def days(start: str | None, end: str | None, text: str = "") -> str:
    """Return the days from ``start`` to ``end``, or the words ``text`` where there are no days."""
    if start is None and end is None:
        return one_line(text)
    if start == end:
        return start or ""
    return f"{start or '...'} to {end or '...'}"


def sentence_start(text: str, figure: Figure) -> int:
    """Return where the sentence of ``figure`` begins in the article ``text``, -1 if it is not there."""
    start, reach = figure.number_span[0], len(figure.sentence)
    at = text.find(figure.sentence, max(0, start - reach), start + reach)
    return at if at <= start < at + reach else -1


def when(figure: Figure) -> str:
    """Return the days of the period that ``figure`` holds for."""
    return days(figure.period.start, figure.period.end, figure.period.text) if figure.period else ""


def name(source: str, line: int | None, identity: Any) -> str:
    """Return ``source`` with line and id where it has them, on one line."""
    told = source if line is None else f"{source}:{line}"
    return one_line(told if identity is None else f"{told} ({cell_of(identity)})")


def cell_of(value: Any) -> str | int | float | None:
    """Return the id of a record as one cell: a string or number as it is, anything else as JSON."""
    if value is UNSET or value is None:
        return None
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return value
    return msgspec.json.encode(value).decode()
