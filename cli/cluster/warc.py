"""WARC: every document of an archive that is text or a web page, with its address as id and its number as line.

WET files hold text already (``conversion`` records). The date of a record is the day of the crawl, not of publication,
so it is left alone; a page may declare its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from msgspec.structs import replace

from ..errors import InputError
from ..inputs import read_whole
from ..job import Item
from ..options import Options
from .plan import Piece

_WITH_DOCUMENTS = {"response", "resource", "conversion"}
_TEXTS = {"text/plain"}
_PAGES = {"text/html", "application/xhtml+xml"}


def documents(piece: Piece, stream: BinaryIO, options: Options) -> Iterator[Item]:
    """Yield the documents in order; raises InputError where the archive is damaged."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    number = 0
    try:
        for record in ArchiveIterator(stream):
            kind = _kind(record)
            if kind not in _TEXTS | _PAGES:
                continue
            number += 1
            address = record.rec_headers.get_header("WARC-Target-URI")
            item = Item(do="text", source=piece.source, line=number, id=address, page=kind in _PAGES, ends=False)
            try:
                data = read_whole(record.content_stream(), options)
            except InputError as problem:
                yield replace(item, do="error", type=problem.type, message=problem.message)
            else:
                yield replace(item, data=data, size=len(data))
    except (ArchiveLoadFailed, EOFError, ValueError) as error:
        raise InputError("encoding", f"WARC broken or cut short: {error}") from None


def _kind(record: Any) -> str | None:
    """Return the type of the document that ``record`` holds, None where it holds none or a server's refusal."""
    if record.rec_type not in _WITH_DOCUMENTS:
        return None
    answer = record.http_headers
    if answer is not None and not (answer.get_statuscode() or "200").startswith("2"):
        return None
    kind: str = (answer or record.rec_headers).get_header("Content-Type") or ""
    return kind.partition(";")[0].strip().lower()
