"""A guard over a document that hangs: after PATIENCE seconds on a piece of work the process ends itself.

The guard is a thread in C that needs nothing of Python, so it also ends a process that is caught inside a pattern.
"""

from __future__ import annotations

import faulthandler
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

# Seconds for about a megabyte of articles, which take two; one article of 16 MiB, the largest by default, may take 60.
PATIENCE = 300.0

# The guard is one to a process; a worker with many threads converts in one at a time, as the GIL would have it anyway.
_ALONE = threading.Lock()


class Guard:
    """The guard, on watch until the block that gave it ends."""

    def __init__(self, nowhere: int) -> None:
        self._nowhere = nowhere

    def again(self) -> None:
        """Begin to count anew."""
        faulthandler.dump_traceback_later(PATIENCE, exit=True, file=self._nowhere)


@contextmanager
def guarded() -> Iterator[Guard]:
    """Give a guard that ends this process when it is not told :meth:`~Guard.again` for PATIENCE seconds."""
    with _ALONE:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            yield Guard(nowhere)
        finally:
            faulthandler.cancel_dump_traceback_later()
            os.close(nowhere)
