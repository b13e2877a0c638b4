"""CSV, ready for a spreadsheet: a row a figure, and a row for what could not be read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from msgspec import UNSET

from extractors import Figure

from .escape import cell
from .record import Error, Record
from .shown import cell_of

COLUMNS = (
    *("source", "id", "line", "date"),
    *("label", "value", "low", "high", "qualifier", "kind", "unit", "noun", "of", "attributes", "number"),
    *("place", "period", "period_start", "period_end", "text", "span_start", "span_end", "sentence", "error"),
)


def header() -> bytes:
    """Return the row of column names."""
    return csv_bytes([COLUMNS])


def rows(record: Record) -> bytes:
    """Return the rows of ``record``."""
    first = (record.source, cell_of(record.id), "" if record.line is UNSET else record.line, record.date)
    if isinstance(record.error, Error):
        empty = [""] * (len(COLUMNS) - len(first) - 1)
        return csv_bytes([[*first, *empty, f"{record.error.type}: {record.error.message}"]])
    return csv_bytes([*first, *_cells(figure), ""] for figure in record.figures)


def _cells(figure: Figure) -> tuple[Any, ...]:
    """Return the cells from ``label`` to ``sentence``."""
    period = figure.period
    return (
        figure.label,
        figure.value,
        figure.low,
        figure.high,
        figure.qualifier,
        figure.kind,
        figure.unit,
        figure.noun,
        figure.of,
        ";".join(figure.attributes),
        figure.number,
        figure.place,
        period and period.text,
        period and period.start,
        period and period.end,
        figure.text,
        *figure.span,
        figure.sentence,
    )


def csv_bytes(lines: Iterable[Iterable[Any]]) -> bytes:
    """Return ``lines`` as RFC 4180 in UTF-8, with plain line feeds; text cells are made harmless."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([cell(value) if isinstance(value, str) else value for value in line] for line in lines)
    return out.getvalue().encode("utf-8", "replace")
