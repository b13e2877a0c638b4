"""One record in the format asked for, as the bytes of its own; :mod:`cli.outputs` puts them one after the other."""

from __future__ import annotations

import msgspec

from .escape import json_bytes
from .options import Options
from .record import Record

_ENCODER = msgspec.json.Encoder()


def render(record: Record, options: Options) -> bytes:
    """Return the bytes of ``record``: a line of JSON, an element of an array (with the comma before it), rows, a table.

    With ``--headline``, for tables and for the page it is a line of JSON of what :mod:`cli.headlines`,
    :mod:`cli.table` or :mod:`cli.page` needs to put the whole together.
    """
    if options.headline:
        from .headlines import row

        return row(record)
    if options.format == "csv":
        from .csv import rows

        return rows(record)
    if options.format == "table":
        from .table import row as table_row

        return table_row(record, options)
    if options.format == "html":
        from .page import part

        return part(record, options)
    data = json_bytes(_ENCODER.encode(record))
    if options.indent:
        data = msgspec.json.format(data, indent=2)
    if options.format == "json" and options.many and not options.folder:
        return b",\n" + data
    return data + b"\n"
