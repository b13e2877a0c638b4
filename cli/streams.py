"""Byte streams of JSON Lines, brought to UTF-8 before they are cut into lines."""

from __future__ import annotations

from typing import Protocol

from .decode import transcoded
from .errors import InputError
from .options import Options


class Stream(Protocol):
    """Anything that bytes are read from."""

    def read(self, size: int, /) -> bytes:
        """Return up to ``size`` bytes, none at the end."""
        ...


class _Recoded:
    """A UTF-16 or UTF-32 stream read as UTF-8, so that lines end at one byte."""

    def __init__(self, stream: Stream, head: bytes, encoding: str) -> None:
        import codecs

        self._stream = stream
        self._head = head
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")

    def read(self, size: int, /) -> bytes:
        """Return some more, in UTF-8."""
        while True:
            raw, self._head = self._head or self._stream.read(size), b""
            text = self._decoder.decode(raw, final=not raw).removeprefix("\ufeff")
            if text or not raw:
                return text.encode("utf-8", "replace")


class _Rejoined:
    """A stream whose first bytes were looked at already."""

    def __init__(self, stream: Stream, head: bytes) -> None:
        self._stream = stream
        self._head = head

    def read(self, size: int, /) -> bytes:
        """Return the first bytes, then the rest."""
        if self._head:
            head, self._head = self._head, b""
            return head
        return self._stream.read(size)


def as_utf8(stream: Stream, options: Options) -> Stream:
    """Look at the start: drop a byte order mark, refuse what is binary, recode UTF-16, UTF-32 and ``--encoding``."""
    head = stream.read(8192)
    encoding = options.encoding or transcoded(head)
    if encoding and encoding != "utf-8":
        return _Recoded(stream, head, encoding)
    head = head.removeprefix(b"\xef\xbb\xbf")
    if b"\0" in head.rstrip(b"\0"):
        raise InputError("binary", "holds NUL bytes, so it is no JSON Lines")
    return _Rejoined(stream, head)
