"""What a person at a terminal sees of a long run: a line on stderr that is drawn over, and a last one that stays."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator

import msgspec

from .job import Result
from .options import Options

INTERVAL = 0.1  # seconds between two drawings
COUNTING = 0.02  # seconds a drawing may spend on counting what is left
CLEAR = "\r\x1b[K"


class Tally(msgspec.Struct):
    """The count of a run so far: inputs finished, articles read and failed, figures written."""

    files: int = 0
    read: int = 0
    failed: int = 0
    figures: int = 0

    def add(self, result: Result) -> None:
        """Count ``result`` in."""
        self.files += result.files
        self.read += result.read
        self.failed += result.failed
        self.figures += result.figures

    def summary(self) -> str:
        """Return the line that ends a batch."""
        return f"{count(self.read, 'article')} read, {self.failed:,} failed, {count(self.figures, 'figure')}"


class Progress:
    """The line that is drawn over; does nothing where nobody would see it or it would not work.

    ``sizes`` are the bytes of each input, taken in a little at a time, so that a long list delays nothing. Until all
    are known there is no "left"; nor is there for what comes from a pipe.
    """

    def __init__(self, options: Options, sizes: Iterator[int]) -> None:
        self._on = options.progress and not options.quiet and seen(options)
        self._sizes = sizes
        self._known = self._counted = 0
        self._bytes = self._total = 0
        self._began = self._drawn = time.monotonic()
        self._shown = False

    def update(self, tally: Tally, size: int) -> None:
        """Show ``tally`` after ``size`` more bytes of input, if it is time to draw again."""
        self._bytes += size
        now = time.monotonic()
        if self._on and now - self._drawn >= INTERVAL:
            self._count()
            self._drawn = now
            self._shown = True
            draw(CLEAR + self._line(tally, now - self._began))

    def clear(self) -> None:
        """Take the line away before something else is written to the terminal."""
        if self._shown:
            self._shown = False
            draw(CLEAR)

    def _count(self) -> None:
        end = time.monotonic() + COUNTING
        for size in self._sizes:
            self._counted += 1
            self._total += size
            if time.monotonic() > end:
                return
        self._known = self._counted

    def _line(self, tally: Tally, seconds: float) -> str:
        of = f" of {self._known:,}" if self._known else ""
        rate = f"{tally.read / seconds:,.0f} articles/s"
        left = ""
        if self._known and self._bytes and self._total > self._bytes:
            left = ", " + _clock(seconds / self._bytes * (self._total - self._bytes)) + " left"
        return f"{tally.files:,}{of} files, {rate}{left}"


def seen(options: Options) -> bool:
    """Tell whether a line on stderr would be seen, and would not stand among the data on the same terminal."""
    if os.environ.get("TERM", "dumb") == "dumb" or sys.stderr is None or not sys.stderr.isatty():
        return False
    return bool(options.folder or options.file) or sys.stdout is None or not sys.stdout.isatty()


def draw(line: str) -> None:
    """Write to the terminal as it is, without a line end."""
    try:
        sys.stderr.write(line)
        sys.stderr.flush()
    except (OSError, ValueError):
        return


def count(number: int, noun: str) -> str:
    """Return ``1 shard``, ``1,200 shards``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds) + 1, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
