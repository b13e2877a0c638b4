"""WARC as JSON Lines: the text of every document of the archive, with its address as id.

WET files hold text already (``conversion`` records); of other archives what came as plain text is read. The date of a
record is the day of the crawl, not of publication, so it is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from ..decode import decode
from ..errors import InputError
from ..inputs import read_whole
from ..job import Item
from ..options import Options
from .plan import Piece

_HELD = 1 << 20  # bytes of lines that are handed on together

_WITH_DOCUMENTS = {"response", "resource", "conversion"}


def documents(piece: Piece, stream: BinaryIO, options: Options) -> Iterator[Item]:
    """Yield the documents in order as lines; the number of a line counts them. Damage raises InputError."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    lines: list[bytes] = []
    size = number = 0
    item = Item(do="lines", source=piece.source, ends=False)
    try:
        for record in ArchiveIterator(stream):
            if record.rec_type not in _WITH_DOCUMENTS or not _is_text(record):
                continue
            number += 1
            try:
                line = _line(record, options)
            except InputError as problem:
                if lines:
                    yield _block(item, lines, number)
                    lines, size = [], 0
                yield msgspec.structs.replace(item, do="error", line=number, type=problem.type, message=problem.message)
                continue
            lines.append(line)
            size += len(line)
            if size > _HELD:
                yield _block(item, lines, number + 1)
                lines, size = [], 0
    except (ArchiveLoadFailed, EOFError, ValueError) as error:
        if lines:
            yield _block(item, lines, number + 1)
        raise InputError("encoding", f"WARC broken or cut short: {error}") from None
    if lines:
        yield _block(item, lines, number + 1)


def _block(item: Item, lines: list[bytes], after: int) -> Item:
    """Return the lines before document ``after`` as an item."""
    data = b"".join(lines)
    return msgspec.structs.replace(item, data=data, line=after - len(lines), size=len(data))


def _is_text(record: Any) -> bool:
    headers = record.http_headers or record.rec_headers
    kind = headers.get_header("Content-Type") or ""
    return bool(kind.partition(";")[0].strip().lower() == "text/plain")


def _line(record: Any, options: Options) -> bytes:
    """Return the document as a line; raises InputError for what is no text or too long."""
    text = decode(read_whole(record.content_stream(), options)).text
    address = record.rec_headers.get_header("WARC-Target-URI")
    return msgspec.json.encode({options.text_field: text, options.id_field: address}) + b"\n"
