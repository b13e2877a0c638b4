"""What has to wait for the end of a run: kept in memory while it is small, else in a temporary file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile, gettempdir

from .errors import OutputError

_IN_MEMORY = 1 << 22  # bytes


class Spool:
    """Bytes that are written now and read once in the end, the first ``in_memory`` of them kept in memory.

    Raises OutputError where the disk does not take them.
    """

    def __init__(self, in_memory: int = _IN_MEMORY) -> None:
        self._file = SpooledTemporaryFile(in_memory)  # noqa: SIM115 - closed in close()

    def write(self, data: bytes) -> None:
        """Add ``data``."""
        try:
            self._file.write(data)
            self._file.flush()  # or it would fail later, when it is read
        except OSError as error:
            reason = (error.strerror or os.strerror(error.errno or 0)).lower()
            raise OutputError(f"temporary file in {gettempdir()}: not written: {reason}") from None

    def lines(self) -> Iterator[bytes]:
        """Yield it all by line."""
        self._file.seek(0)
        yield from self._file

    def blocks(self, size: int) -> Iterator[bytes]:
        """Yield it all in blocks of ``size`` bytes."""
        self._file.seek(0)
        while block := self._file.read(size):
            yield block

    def part(self, start: int, end: int, size: int) -> Iterator[bytes]:
        """Yield what was written from byte ``start`` to ``end``, in blocks of ``size`` bytes."""
        while start < end:
            self._file.seek(start)
            block = self._file.read(min(size, end - start))
            start += len(block)
            yield block

    def close(self) -> None:
        """Give the space back."""
        self._file.close()
