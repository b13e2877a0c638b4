"""Read inputs: a file or stdin into an article, a block of JSON Lines into articles, whatever the bytes hold."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

import msgspec
from msgspec import UNSET

from .decode import decode
from .errors import InputError, UsageError
from .job import Item
from .jsonl import blocks, longest_line, read_line
from .options import Options
from .streams import Stream, as_utf8
from .walk import is_page


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """A text to be read and what is known of it, or the reason why there is none."""

    source: str
    text: str = ""
    id: Any = UNSET
    line: int | None = None
    date: str | None = None
    title: str | None = None
    encoding: str | None = None
    replaced: int = 0
    warnings: tuple[str, ...] = ()
    problem: InputError | None = None


def articles(item: Item, options: Options) -> Iterator[Article]:
    """Yield the articles of ``item``: one, or one a line. Never raises for what the input holds."""
    if item.do == "lines":
        yield from _lines(item, options)
    elif item.do == "error":
        problem = InputError(item.type, item.message)
        yield Article(source=item.source, id=UNSET if item.line is None else item.id, line=item.line, problem=problem)
    elif item.do == "text":
        article = _whole(item, options)
        yield article if item.line is None else msgspec.structs.replace(article, line=item.line, id=item.id)


def _whole(item: Item, options: Options) -> Article:
    try:
        data = item.data if item.data is not None else _read(item, options)
        if _is_page(item, options):
            return _page(item, data, options)
        decoded = decode(data, options.encoding)
    except InputError as problem:
        return Article(source=item.source, problem=problem)
    except MemoryError:
        return Article(source=item.source, problem=InputError("crashed", "not enough memory to read it"))
    return Article(
        source=item.source,
        text=decoded.text,
        encoding=decoded.encoding,
        replaced=decoded.replaced,
        warnings=_warnings(decoded.encoding, decoded.replaced, options),
    )


def _is_page(item: Item, options: Options) -> bool:
    if item.path is None:
        return item.page or options.stdin_type == "html"
    return is_page(item.path)


def _page(item: Item, data: bytes, options: Options) -> Article:
    from .web import read_page

    page = read_page(data, options.encoding)
    return Article(
        source=item.source,
        text=page.text,
        title=page.title,
        date=page.date,
        encoding=page.encoding,
        replaced=page.replaced,
        warnings=_warnings(page.encoding if page.guessed else None, page.replaced, options),
    )


def _read(item: Item, options: Options) -> bytes:
    """Return the bytes of a file; refuses one over ``--max-size`` without reading it."""
    with opened(item) as stream:
        if not _packed(item) and os.fstat(stream.fileno()).st_size > options.max_size:
            raise too_large(options)
        return read_whole(stream, options)


def read_whole(stream: Stream, options: Options) -> bytes:
    """Return all bytes of ``stream``; raises InputError ``too_large`` over ``--max-size``."""
    parts = []
    left = options.max_size + 1
    while left > 0 and (part := stream.read(min(left, 1 << 22))):
        parts.append(part)
        left -= len(part)
    if left <= 0:
        raise too_large(options)
    return b"".join(parts)


@contextmanager
def opened(item: Item) -> Iterator[BinaryIO]:
    """Open the file or stdin, unpacked; errors of the system and of gzip become InputError."""
    try:
        if item.path is None:
            if sys.stdin is None:
                raise UsageError("stdin is closed")
            with open(0, "rb", buffering=0, closefd=False) as stream:
                yield cast("BinaryIO", stream)
        else:
            with open(item.path, "rb", buffering=0) as stream:
                if not _packed(item):
                    yield cast("BinaryIO", stream)
                    return
                from .packed import unpacked

                with unpacked(cast("BinaryIO", stream)) as inner:
                    yield inner
    except OSError as error:
        raise InputError.of(error) from None


def _packed(item: Item) -> bool:
    return item.path is not None and item.path.lower().endswith(".gz")


def too_large(options: Options) -> InputError:
    """Return the problem of an article over ``--max-size``."""
    return InputError("too_large", f"over --max-size ({options.max_size} bytes)")


def split(item: Item, options: Options) -> Iterator[Item]:
    """Yield the blocks of a JSON Lines input as items with their data, each as soon as it is there; then its end."""
    end = msgspec.structs.replace(item, data=b"", line=1, size=0)
    try:
        with opened(item) as stream:
            yield from cut(item, as_utf8(stream, options), options)
    except InputError as problem:
        end = msgspec.structs.replace(item, do="error", type=problem.type, message=problem.message)
    yield msgspec.structs.replace(end, ends=True)


def cut(item: Item, stream: Stream, options: Options, first: int = 1) -> Iterator[Item]:
    """Yield the blocks of ``stream`` as items; its first line is line ``first`` of the input."""
    for block in blocks(stream, longest_line(options)):
        yield _block(item, first - 1 + block.line, block.data, options if block.too_long else None)


def _block(item: Item, line: int, data: bytes, too_long: Options | None) -> Item:
    if too_long:
        problem = too_large(too_long)
        return msgspec.structs.replace(
            item, do="error", line=line, type=problem.type, message=problem.message, ends=False, size=0
        )
    return msgspec.structs.replace(item, data=data, line=line, ends=False, size=len(data))


def _lines(item: Item, options: Options) -> Iterator[Article]:
    for at, line in enumerate((item.data or b"").split(b"\n")):
        number = (item.line or 1) + at
        fields = read_line(line, options)
        if fields is None:
            continue
        warnings = _warnings(fields.encoding, fields.replaced, options)
        if fields.warning and not options.quiet:
            warnings = (*warnings, fields.warning)
        yield Article(
            source=item.source,
            text=fields.text,
            id=fields.id,
            line=number,
            date=fields.date,
            title=fields.title,
            encoding=fields.encoding or (options.encoding if options.encoding != "utf-8" else None),
            replaced=fields.replaced,
            warnings=warnings,
            problem=fields.problem,
        )


def _warnings(encoding: str | None, replaced: int, options: Options) -> tuple[str, ...]:
    if options.quiet:
        return ()
    told = []
    if encoding == "cp1252" and not options.encoding:
        told.append("not UTF-8, read as cp1252 (--encoding says otherwise)")
    if replaced:
        told.append(f"U+FFFD put in for what cannot be decoded ({replaced} time{'s' if replaced > 1 else ''})")
    return tuple(told)
