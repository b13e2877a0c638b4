"""Files that are whole or not there: written beside their place, synced, then moved into it."""

from __future__ import annotations

import os
from typing import Self


class Whole:
    """A file being written; it takes its name at :meth:`commit`, and is gone after :meth:`discard`."""

    def __init__(self, path: str) -> None:
        self._path = path
        # Of its own name, so that two runs into one folder never write into the same file.
        self._temporary = os.path.join(os.path.dirname(path), f".newstally-{os.urandom(8).hex()}.tmp")
        self._file = os.open(self._temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o666)

    def write(self, data: bytes) -> None:
        """Write all of ``data``."""
        write_all(self._file, data)

    def commit(self) -> None:
        """Put the file in its place, over whatever had the name; a link there is replaced, not followed."""
        os.fsync(self._file)
        os.close(self._file)
        self._file = -1
        os.replace(self._temporary, self._path)

    def discard(self) -> None:
        """Take away what was written; harmless after :meth:`commit`."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
        try:
            os.unlink(self._temporary)
        except OSError:
            return

    def __enter__(self) -> Self:
        """Give itself."""
        return self

    def __exit__(self, *error: object) -> None:
        """Leave nothing that was not committed."""
        self.discard()


def write_whole(path: str, data: bytes) -> None:
    """Write ``data`` to ``path``, whole or not at all; raises OSError."""
    with Whole(path) as file:
        file.write(data)
        file.commit()


def write_all(file: int, data: bytes) -> None:
    """Write all of ``data`` to a file descriptor; raises OSError."""
    left = memoryview(data)
    while left:
        left = left[os.write(file, left) :]
