"""What a person sees of a run on a cluster: messages, and on a terminal a line that is drawn over."""

from __future__ import annotations

import time
from collections.abc import Iterable

from ..errors import say
from ..options import Options
from ..progress import CLEAR, INTERVAL, count, draw, seen
from .markers import Done
from .shards import Outcome

_TOLD = 200  # messages about documents; a cluster may meet millions, and each is in its record


class Show:
    """The state of the run, told on stderr."""

    def __init__(self, options: Options) -> None:
        self._quiet = options.quiet
        self._on = options.progress and not options.quiet and seen(options)
        self._shards = self._done = self._rows = self._told = 0
        self._began = self._drawn = time.monotonic()
        self._shown = False

    def begin(self, shards: int, done: Iterable[Done]) -> None:
        """Say what is there already."""
        before = list(done)
        self._shards = shards
        self._done = len(before)
        self._began = time.monotonic()
        if before and not self._quiet:
            say(f"{len(before):,} of {count(shards, 'shard')} done before")

    def add(self, outcome: Outcome) -> None:
        """Count in a shard, and tell its messages."""
        self._done += 1
        self._rows += outcome.done.rows
        for message in outcome.messages:
            self._told += 1
            if self._told <= _TOLD:
                self.message(message)
            elif self._told == _TOLD + 1:
                self.message("more such messages are not shown; each is in its record")
        now = time.monotonic()
        if self._on and now - self._drawn >= INTERVAL:
            self._drawn = now
            self._shown = True
            rate = self._rows / max(now - self._began, 1e-3)
            draw(f"{CLEAR}{self.so_far()}, {rate:,.0f} articles/s")

    def so_far(self) -> str:
        """Return ``18 of 40 shards done``."""
        return f"{self._done:,} of {count(self._shards, 'shard')} done"

    def message(self, line: str) -> None:
        """Tell one line."""
        self.clear()
        say(line)

    def clear(self) -> None:
        """Take the drawn line away."""
        if self._shown:
            self._shown = False
            draw(CLEAR)
