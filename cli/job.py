"""What travels between the process that finds the inputs and those that read them: small, picklable, ordered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from .errors import ErrorType


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to do.

    ``text``: the file at ``path`` (or ``data``, read already) is an article; one of many in an archive has a ``line``
    and an ``id``, and is a ``page`` or plain text. ``lines``: ``data`` holds whole JSON Lines, the first of them line
    ``line`` of the input. ``error``: the input has failed already. ``note``: a line for stderr and nothing else.
    ``out`` is the output file in the folder of ``-o``; ``ends`` marks the last piece of an input, ``size`` its bytes.
    """

    do: Literal["text", "lines", "error", "note"]
    source: str
    path: str | None = None
    data: bytes | None = None
    line: int | None = None
    id: str | None = None
    page: bool = False
    size: int = 0
    out: str | None = None
    ends: bool = True
    type: ErrorType = "not_found"
    message: str = ""


class Job(msgspec.Struct, frozen=True):
    """Some items in order: what one worker does at a time."""

    items: tuple[Item, ...]

    @property
    def size(self) -> int:
        """The bytes of input this stands for, 0 where unknown."""
        return sum(item.size for item in self.items)

    def singles(self) -> Iterator[Job]:
        """Yield the same work, in order, as jobs of one article each."""
        for item in self.items:
            if item.do != "lines" or item.data is None:
                yield Job((item,))
                continue
            lines = _lines(item.data)
            for at, line in enumerate(lines):
                last = at == len(lines) - 1
                number = (item.line or 1) + at
                yield Job(
                    (msgspec.structs.replace(item, data=line, line=number, size=len(line), ends=item.ends and last),)
                )


def _lines(data: bytes) -> list[bytes]:
    """Cut at line feeds alone: ``bytes.splitlines`` cuts at a lone CR too, which JSON Lines does not."""
    lines = [line + b"\n" for line in data.split(b"\n")]
    return lines[:-1] if data.endswith(b"\n") else [*lines[:-1], lines[-1][:-1]]


class Piece(msgspec.Struct, frozen=True):
    """Part of the output of a JSON Lines input in the folder of ``-o``; a failed one takes the file back."""

    out: str
    data: bytes
    ends: bool
    failed: bool = False


class Result(msgspec.Struct, frozen=True):
    """What came of a job: ``out`` for stdout or the one output file, ``messages`` for stderr, and the count.

    ``files`` counts inputs finished, ``read`` and ``failed`` articles, ``figures`` the figures written.
    """

    out: bytes = b""
    messages: tuple[str, ...] = ()
    files: int = 0
    read: int = 0
    failed: int = 0
    figures: int = 0
    pieces: tuple[Piece, ...] = ()
