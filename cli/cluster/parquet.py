"""Parquet: rows of a table as JSON Lines to be read, and records as the rows of a part.

A part has the columns of the record, null where a record has no such key; ``id`` is a string, as a column has one
type: that of the input, or its JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
from msgspec import UNSET
from msgspec.structs import replace

from extractors.arrow import EXPLAINING, arrow_type, plain

from ..errors import InputError
from ..job import Item
from ..options import Options
from ..record import Record
from .plan import Piece
from .sources import opened
from .store import Hashed
from .urls import is_url

_ROWS_READ = 256  # at a time; an article is a few kilobytes
_ROWS_WRITTEN = 1000  # a row group
_WITH_TEXT = ("title", "text")


# --- reading ----------------------------------------------------------------------


def cut_table(piece: Piece, path: str, size: int) -> Iterator[Piece]:
    """Yield the parts of a table: row groups that come to at most ``size`` bytes together, or one that does not."""
    try:
        with opened(path) as stream, _broken(piece):
            metadata = pq.ParquetFile(stream).metadata
    except InputError:
        yield piece  # reading it says what is wrong
        return
    start = held = 0
    first = row = 1
    for number in range(metadata.num_row_groups):
        group = metadata.row_group(number)
        if number > start and held + group.total_byte_size > size:
            yield replace(piece, start=start, end=number, first=first)
            start, held, first = number, 0, row
        held += group.total_byte_size
        row += group.num_rows
    yield replace(piece, start=start, end=metadata.num_row_groups, first=first)


def rows(piece: Piece, stream: BinaryIO, options: Options) -> Iterator[Item]:
    """Yield the rows as lines, numbered from 1 in the table; raises InputError for what is no Parquet."""
    with _broken(piece):
        table = pq.ParquetFile(stream)
        names = [options.text_field, options.id_field, options.date_field, "title"]
        there = set(table.schema_arrow.names)
        groups = range(piece.start, table.num_row_groups if piece.end is None else piece.end)
        first = piece.first
        wanted = [name for name in dict.fromkeys(names) if name in there]
        for batch in table.iter_batches(_ROWS_READ, row_groups=list(groups), columns=wanted):
            lines = [msgspec.json.encode(row, enc_hook=str) for row in _rows(batch)]
            data = b"\n".join(lines) + b"\n"
            yield Item(do="lines", source=piece.source, data=data, line=first, size=len(data), ends=False)
            first += len(lines)


def _rows(batch: pa.RecordBatch) -> list[dict[str, Any]]:
    """Return the rows with days as ISO dates and text without a type as the UTF-8 it should be."""
    if not batch.num_columns:
        return [{}] * batch.num_rows
    columns = [
        column.cast(pa.string()) if pa.types.is_temporal(column.type) or pa.types.is_binary(column.type) else column
        for column in batch.columns
    ]
    rows: list[dict[str, Any]] = pa.RecordBatch.from_arrays(columns, names=batch.schema.names).to_pylist()
    return rows


@contextmanager
def _broken(piece: Piece) -> Iterator[None]:
    """Turn what pyarrow says about a damaged table into InputError; behind a URL it may be the network's fault."""
    try:
        yield
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise _unreadable(error) from None
    except OSError as error:
        if error.errno is not None or is_url(piece.source):
            raise
        raise _unreadable(error) from None


def _unreadable(error: Exception) -> InputError:
    return InputError("encoding", f"cannot be read as Parquet: {str(error).splitlines()[0]}")


# --- writing ----------------------------------------------------------------------


def schema(options: Options) -> pa.Schema:
    """Return the columns of a part; ``--explain`` and ``--with-text`` add theirs."""
    record = arrow_type(Record, frozenset() if options.explain else EXPLAINING)
    return pa.schema([field for field in record if options.with_text or field.name not in _WITH_TEXT])


class Table:
    """A part being written, a row group at a time."""

    def __init__(self, file: Hashed, options: Options) -> None:
        self._schema = schema(options)
        self._writer = pq.ParquetWriter(file, self._schema, compression="zstd")
        self._rows: list[dict[str, Any]] = []

    def add(self, lines: bytes) -> None:
        """Write records, given as JSON Lines."""
        for line in lines.splitlines():  # JSON has no line ends inside
            self._rows.append(_row(line))
            if len(self._rows) == _ROWS_WRITTEN:
                self._flush()

    def _flush(self) -> None:
        self._writer.write_table(pa.Table.from_pylist(self._rows, schema=self._schema))
        self._rows.clear()

    def close(self) -> None:
        """Write what is still held, and the end of the table."""
        if self._rows:
            self._flush()
        self._writer.close()


def _row(line: bytes) -> dict[str, Any]:
    record = msgspec.json.decode(line, type=Record)
    if record.id not in (UNSET, None) and not isinstance(record.id, str):
        record = replace(record, id=json.dumps(record.id, ensure_ascii=False))
    row: dict[str, Any] = plain(record)
    return row
