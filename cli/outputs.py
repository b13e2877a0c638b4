"""Where the records go: stdout, one file, or the folder of ``-o``, opened before the work and closed after it."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol, Self

from .atomic import Whole, write_all
from .errors import OutputError, UsageError, say
from .job import Piece, Result
from .names import make_room
from .options import Options

Write = Callable[[bytes], None]


@contextmanager
def open_output(options: Options) -> Iterator[Callable[[Result], None]]:
    """Give a function that writes a result; what it began is closed in the end, whole, whatever happened.

    An array gets its bracket and a table its columns also after an error or a signal; the one file of ``-o`` takes
    its name only when nothing was raised. Raises OutputError when the output cannot be written, BrokenPipeError when
    nobody reads it any more.
    """
    if options.file:
        with _one_file(options.file) as write, _layout(write, options) as put:
            yield lambda result: put(result.out)
        return
    with _layout(stdout(), options) as put, _Pieces(options) as pieces:

        def write_result(result: Result) -> None:
            put(result.out)
            for piece in result.pieces:
                pieces.add(piece)

        yield write_result


def stdout() -> Write:
    """Return a function that writes to stdout itself, unbuffered: nothing is left to fail when Python ends."""
    try:
        file = sys.stdout.fileno()
    except OSError:  # a stand-in without a file below it
        buffer = sys.stdout.buffer

        def into_buffer(data: bytes) -> None:
            buffer.write(data)

        return into_buffer

    def write(data: bytes) -> None:
        try:
            write_all(file, data)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"stdout: not written: {_reason(error)}") from None

    return write


@contextmanager
def _one_file(path: str) -> Iterator[Write]:
    with Whole(path) as whole:
        try:
            whole.open()
            yield whole.write
            whole.commit()
        except OSError as error:
            raise OutputError(f"{path}: not written: {_reason(error)}") from None


@contextmanager
def _layout(write: Write, options: Options) -> Iterator[Write]:
    """Put around the records what their format wants before the first and after the last."""
    framed: Framed
    if options.headline:
        from .headlines import Headlines

        framed = Headlines(write, options)
    elif options.format == "json" and options.many and not options.folder:
        framed = _Array(write)
    elif options.format == "table":
        from .table import Tables

        framed = Tables(write, options)
    elif options.format == "html":
        from .page import Page

        framed = Page(write, options)
    elif options.format == "csv":
        from .csv import header

        framed = _Headed(write, header())
    else:
        yield write
        return
    try:
        yield framed.add
    except (BrokenPipeError, OutputError, UsageError):
        raise  # nothing more can be written, or nothing was begun
    except BaseException:
        framed.close()
        raise
    framed.close()


class Framed(Protocol):
    """A format with something before the first record or after the last."""

    def add(self, data: bytes, /) -> object:
        """Write rendered records."""

    def close(self) -> object:
        """Write what is still missing."""


class _Array:
    """A JSON array: every record comes with a comma before it, the first one's becomes the bracket."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._begun = False

    def add(self, data: bytes) -> None:
        if data and not self._begun:
            self._begun = True
            data = b"[" + data[1:]
        if data:
            self._write(data)

    def close(self) -> None:
        self._write(b"\n]\n" if self._begun else b"[]\n")


class _Headed:
    """Rows below one header, which stands there even without a row."""

    def __init__(self, write: Write, header: bytes) -> None:
        self._write = write
        self._header = header

    def add(self, data: bytes) -> None:
        if data:
            self._write(self._header + data)
            self._header = b""

    def close(self) -> None:
        if self._header:
            self._write(self._header)


class _Pieces:
    """The JSON Lines files in the folder of ``-o``, each filled from several results, one at a time."""

    def __init__(self, options: Options) -> None:
        self._folder = options.folder or ""
        self._open: dict[str, Whole] = {}
        self._broken: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        for whole in self._open.values():
            whole.discard()
        if self._broken and kind is None:
            raise OutputError("")  # each was told of in its time

    def add(self, piece: Piece) -> None:
        """Write ``piece``; a file that cannot be written is told of, and the others go on."""
        if piece.out in self._broken:
            return
        try:
            self._add(piece)
        except OSError as error:
            self._give_up(piece.out, f"{piece.out}: not written: {_reason(error)}")
        except OutputError as problem:
            self._give_up(piece.out, str(problem))

    def _add(self, piece: Piece) -> None:
        whole = self._open.get(piece.out)
        if piece.failed:
            if whole:
                self._open.pop(piece.out).discard()
            return
        if whole is None:
            make_room(piece.out, self._folder)
            whole = self._open[piece.out] = Whole(piece.out)
            whole.open()
        whole.write(piece.data)
        if piece.ends:
            whole.commit()
            del self._open[piece.out]

    def _give_up(self, out: str, message: str) -> None:
        say(message)
        self._broken.add(out)
        if out in self._open:
            self._open.pop(out).discard()


def _reason(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return "no space left"
    return (error.strerror or os.strerror(error.errno or 0)).lower()
