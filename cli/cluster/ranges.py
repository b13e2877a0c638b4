"""Byte ranges of JSON Lines: a line belongs to the range it begins in, so every line is in exactly one.

A line begins at the start of the file and after each line feed. However the ranges cut - before, at or after a line
feed, inside a character, inside a line longer than a range - nobody has to know more than a range's own two ends.
"""

from __future__ import annotations

from typing import Protocol

_STEP = 1 << 20


class Seekable(Protocol):
    """A stream that can be read from any place."""

    def read(self, size: int, /) -> bytes:
        """Return up to ``size`` bytes, none at the end."""
        ...

    def seek(self, offset: int, /) -> int:
        """Go to a place."""
        ...


class Lines:
    """The lines of ``stream`` that begin in ``[start, end)``, as a stream of their own.

    A line that begins outside and reaches in is passed over without being held; where none begins inside, reading
    ends with the range, so that a line over many ranges is read twice at most.
    """

    def __init__(self, stream: Seekable, start: int, end: int) -> None:
        self._stream = stream
        self._at = max(start - 1, 0)  # the byte before says whether a line begins at ``start``
        self._end = end
        self._begun = start == 0
        self._over = start >= end
        stream.seek(self._at)

    def read(self, size: int, /) -> bytes:
        """Return up to ``size`` bytes, none at the end."""
        while not self._over and (data := self._stream.read(size)):
            at = self._at
            self._at += len(data)
            if not self._begun:
                skipped = data.find(b"\n") + 1
                self._begun = skipped > 0
                if (at + skipped if skipped else self._at) >= self._end:
                    self._over = True  # the next line begins in a later range
                    break
                data = data[skipped:] if skipped else b""
                at += skipped
            if self._at >= self._end:
                last = data.find(b"\n", max(self._end - 1 - at, 0)) + 1
                if last:
                    self._over = True
                    data = data[:last]
            if data:
                return data
        return b""


def count_lines(stream: Seekable, start: int, end: int) -> int:
    """Return how many lines begin in ``[start, end)``."""
    at = max(start - 1, 0)
    left = end - 1 - at
    found = int(start == 0 < end)
    stream.seek(at)
    while left > 0 and (data := stream.read(min(left, _STEP))):
        found += data.count(b"\n")
        left -= len(data)
    return found
