"""Files that are whole or not there: written without a name, synced, then put in their place.

Where the file system has no files without a name they are written beside their place and moved into it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Self

TOGETHER = 16  # open files; a run must do with 64

# A file without a name is gone with the process that writes it, however that ends; /proc has the way to name it.
_NAMELESS = getattr(os, "O_TMPFILE", 0) if os.path.isdir("/proc/self/fd") else 0
_CLOSED = getattr(os, "O_CLOEXEC", 0)  # for the programs that are started


class Whole:
    """A file to be written: begun by :meth:`open`, named by :meth:`commit`, gone after :meth:`discard`.

    Making one does nothing yet, so that it can be put where a signal at any moment finds it to be discarded.
    It is written in ``folder``, on the same disk, or beside its place.
    """

    def __init__(self, path: str, folder: str | None = None) -> None:
        self._path = path
        self._file = -1
        self._synced = self._named = False
        # Of its own name, so that two runs into one folder never write into the same file.
        name = f"{_mark(os.getpid())}{os.urandom(8).hex()}.tmp"
        self._folder = os.path.dirname(path) if folder is None else folder
        self._temporary = os.path.join(self._folder, name)

    def open(self) -> None:
        """Begin the file."""
        if _NAMELESS:
            with suppress(OSError):  # not every file system has them; what else is wrong is met again below
                self._file = os.open(self._folder or ".", _NAMELESS | os.O_WRONLY | _CLOSED, 0o666)
                return
        self._file = os.open(self._temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _CLOSED, 0o666)
        self._named = True

    def write(self, data: bytes) -> None:
        """Write all of ``data``."""
        write_all(self._file, data)

    def sync(self) -> None:
        """Wait until the disk has what was written."""
        os.fsync(self._file)
        self._synced = True

    def commit(self) -> None:
        """Put the file in its place, over whatever had the name; a link there is replaced, not followed."""
        if not self._synced:
            self.sync()
        placed = not self._named and self._link()
        os.close(self._file)
        self._file = -1
        if not placed:
            os.replace(self._temporary, self._path)

    def _link(self) -> bool:
        """Give the file its name, or, where something has it already, that of a temporary file; tell which."""
        nameless = f"/proc/self/fd/{self._file}"
        try:
            # Python follows the link there only when it is given a folder, which a whole path makes no use of.
            os.link(nameless, self._path, src_dir_fd=self._file, follow_symlinks=True)
        except FileExistsError:
            os.link(nameless, self._temporary, src_dir_fd=self._file, follow_symlinks=True)
            self._named = True
            return False
        return True

    def discard(self) -> None:
        """Take away what was written; harmless after :meth:`commit`."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
        if self._named:
            with suppress(OSError):
                os.unlink(self._temporary)

    def __enter__(self) -> Self:
        """Give itself."""
        return self

    def __exit__(self, *error: object) -> None:
        """Leave nothing that was not committed."""
        self.discard()


def _mark(process: int) -> str:
    return f".newstally-{process}-"


def sweep(paths: Iterable[str], process: int) -> None:
    """Take away what ``process``, which was killed, has left half-written beside ``paths``."""
    for folder in {os.path.dirname(path) for path in paths}:
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(_mark(process)):
                    os.unlink(entry.path)


class Files:
    """Files being written, up to :data:`TOGETHER` of them: a disk syncs many at once in the time of one.

    Leaving the block puts the rest in place, or takes it away where something was raised. ``failed`` is called with
    the name of each file that could not be written, and why.
    """

    def __init__(self, failed: Callable[[str, OSError], None]) -> None:
        self._failed = failed
        self._open: list[tuple[str, Whole]] = []

    def write(self, path: str, data: bytes) -> None:
        """Write ``data`` to ``path``, whole or not at all, now or soon."""
        whole = Whole(path)
        self._open.append((path, whole))
        try:
            whole.open()
            whole.write(data)
        except OSError as error:
            whole.discard()
            self._open.pop()
            self._failed(path, error)
        if len(self._open) == TOGETHER:
            self.commit()

    def commit(self) -> None:
        """Put every file in its place."""
        for step in (Whole.sync, Whole.commit):
            for path, whole in list(self._open):
                try:
                    step(whole)
                except OSError as error:
                    whole.discard()
                    self._open.remove((path, whole))
                    self._failed(path, error)
        self._open.clear()

    def __enter__(self) -> Self:
        """Give itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        """Put the files in their place, unless something was raised."""
        try:
            if kind is None:
                self.commit()
        finally:
            for _, whole in self._open:
                whole.discard()


def write_all(file: int, data: bytes) -> None:
    """Write all of ``data`` to a file descriptor; raises OSError."""
    left = memoryview(data)
    while left:
        left = left[os.write(file, left) :]
