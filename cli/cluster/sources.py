"""The pieces of a shard as items that :func:`cli.work.convert` reads, from files here or behind a URL.

Parquet and WARC are turned into JSON Lines on the way, so that there is one way from a line to a record.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

from msgspec.structs import replace

from ..errors import InputError
from ..inputs import cut, read_whole, too_large
from ..job import Item
from ..options import Options
from ..packed import unpacked
from ..streams import as_utf8
from .plan import Piece, Shard
from .ranges import Lines
from .urls import file_system, is_url

# Objects fetched side by side: one after the other, an article would wait longer than it is read.
_AT_ONCE = 64

# Bytes read ahead from a remote file.
_AHEAD = 4 << 20


def items(shard: Shard, options: Options) -> Iterator[Item]:
    """Yield the articles of ``shard`` in order. What is wrong with an input becomes an item that says so.

    Raises OSError where the place of an input cannot be reached, which is no fault of the input.
    """
    remote: list[Piece] = []
    for piece in shard.pieces:
        if piece.kind == "text" and is_url(piece.source):
            remote.append(piece)
            if len(remote) < _AT_ONCE:
                continue
        yield from _fetched(remote, options)
        if piece not in remote:
            yield from _items(piece, place(piece, shard.root), options)
        remote = []
    yield from _fetched(remote, options)


def place(piece: Piece, root: str) -> str:
    """Return where the input is: its URL, or its absolute path."""
    return piece.source if is_url(piece.source) else os.path.join(root, piece.source)


def _items(piece: Piece, path: str, options: Options) -> Iterator[Item]:
    if piece.kind == "text":
        yield Item(do="text", source=piece.source, path=path, size=piece.size)
    elif piece.kind == "error":
        yield Item(do="error", source=piece.source, type=piece.type or "not_found", message=piece.message)
    else:
        yield from _many(piece, path, options)


def _many(piece: Piece, path: str, options: Options) -> Iterator[Item]:
    """Yield the articles of an input with many of them, then its end."""
    last = Item(do="lines", source=piece.source, data=b"", line=1)
    try:
        with opened(path) as stream:
            if piece.kind == "parquet":
                from .parquet import rows

                yield from rows(piece, stream, options)
            elif piece.kind == "warc":
                from .warc import documents

                yield from documents(piece, stream, options)
            else:
                yield from _lines(piece, stream, options)
    except InputError as problem:
        last = replace(last, do="error", line=None, type=problem.type, message=problem.message)
    yield last


def _lines(piece: Piece, stream: BinaryIO, options: Options) -> Iterator[Item]:
    item = Item(do="lines", source=piece.source)
    if piece.end is not None:
        lines = Lines(stream, piece.start, piece.end)
        yield from cut(item, lines if piece.start else as_utf8(lines, options), options, piece.first)
    elif piece.source.lower().endswith(".gz"):
        with unpacked(stream) as inner:
            yield from cut(item, as_utf8(inner, options), options)
    else:
        yield from cut(item, as_utf8(stream, options), options)


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """Open a file or URL; that it is not there, or not for us, becomes InputError."""
    try:
        with _open(path) as stream:
            yield cast("BinaryIO", stream)
    except (FileNotFoundError, PermissionError, IsADirectoryError) as error:
        raise InputError.of(error) from None
    except OSError as error:
        if is_url(path):  # the network: not the input's fault, and better another time
            raise
        raise InputError.of(error) from None


def _open(path: str) -> Any:
    if is_url(path):
        return file_system(path).open(path, "rb", block_size=_AHEAD, cache_type="readahead")
    return open(path, "rb", buffering=0)


def _fetched(pieces: list[Piece], options: Options) -> Iterator[Item]:
    """Yield articles that are files of their own behind a URL."""
    wanted = [piece.source for piece in pieces if piece.size <= options.max_size]
    found: dict[str, Any] = {}
    if wanted:
        whole = [None] * len(wanted)
        # The one call of fsspec that fetches side by side and takes no name for a pattern.
        found = dict(
            zip(wanted, file_system(wanted[0]).cat_ranges(wanted, whole, whole, on_error="return"), strict=True)
        )
    for piece in pieces:
        item = Item(do="text", source=piece.source, path=piece.source, size=piece.size)
        try:
            yield replace(item, data=_content(found.get(piece.source), piece, options))
        except InputError as problem:
            yield replace(item, do="error", type=problem.type, message=problem.message)


def _content(data: bytes | Exception | None, piece: Piece, options: Options) -> bytes:
    """Return the article's bytes, unpacked; raises InputError for what is the article's fault, else OSError."""
    if data is None:
        raise too_large(options)
    if isinstance(data, FileNotFoundError | PermissionError):
        raise InputError.of(data)
    if isinstance(data, Exception):
        raise data
    if not piece.source.lower().endswith(".gz"):
        return data
    import io

    with unpacked(io.BytesIO(data)) as inner:
        return read_whole(inner, options)
