"""``--headline``: one row an article, a column per label, for everything that was read.

The columns are known only in the end, so the rows wait in a temporary file; memory holds the labels alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from msgspec import UNSET

from .csv import csv_bytes
from .options import Options
from .record import Error, Record
from .shown import cell_of, name
from .sparks import Sparks
from .spool import Spool


class Row(msgspec.Struct, array_like=True, frozen=True):
    """What a row needs of a record."""

    source: str
    id: Any
    line: int | None
    date: str | None
    headline: dict[str, int]
    error: str

    @property
    def name(self) -> str:
        """The source, with line and id where it has them, on one line."""
        return name(self.source, self.line, self.id)


class Use(msgspec.Struct, frozen=True):
    """How many articles have a label, and how many characters its widest number takes."""

    articles: int
    widest: int


_UNUSED = Use(0, 0)


def row(record: Record) -> bytes:
    """Return what a row needs of ``record``, as a line of JSON."""
    error = f"{record.error.type}: {record.error.message}" if isinstance(record.error, Error) else ""
    identity = None if record.id is UNSET else record.id
    line = None if record.line is UNSET else record.line
    return msgspec.json.encode(Row(record.source, identity, line, record.date, record.headline, error)) + b"\n"


class Headlines:
    """The rows that wait for their columns."""

    def __init__(self, write: Callable[[bytes], object], options: Options) -> None:
        self._write = write
        self._options = options
        self._rows = Spool()
        self._labels: dict[str, Use] = {}
        self._longest = 0
        self._sparks = Sparks()

    def add(self, data: bytes) -> None:
        """Keep the lines of :func:`row`."""
        self._rows.write(data)
        for line in data.split(b"\n")[:-1]:
            row = msgspec.json.decode(line, type=Row)
            self._sparks.add(row.date, row.headline)
            self._longest = max(self._longest, len(row.name))
            for label, value in row.headline.items():
                use = self._labels.get(label, _UNUSED)
                self._labels[label] = Use(use.articles + 1, max(use.widest, len(f"{value:,}")))

    def close(self) -> None:
        """Write the header and the rows."""
        rows = (msgspec.json.decode(line, type=Row) for line in self._rows.lines())
        if self._options.format == "csv":
            self._write_csv(sorted(self._labels), rows)
        else:
            from .table import curves, headline_table

            self._write(headline_table(self._labels, self._longest, rows, self._options))
            self._write(curves(self._sparks, self._options))
        self._rows.close()

    def _write_csv(self, labels: list[str], rows: Iterator[Row]) -> None:
        self._write(csv_bytes([["source", "id", "line", "date", *labels, "error"]]))
        for row in rows:
            cells = [row.headline.get(label) for label in labels]
            self._write(csv_bytes([[row.source, cell_of(row.id), row.line, row.date, *cells, row.error]]))
