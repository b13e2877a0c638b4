"""Where the parts go: a folder that all workers see, or anything that fsspec writes to.

Whatever has its final name is whole. In a folder a part is written under ``_tmp``, synced and renamed; in an object
store it is one put, which shows nothing before its end; elsewhere it is put under ``_tmp`` and moved.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from tempfile import NamedTemporaryFile
from typing import Any, Protocol

from ..atomic import Whole
from .urls import OBJECT_STORES, file_system, is_url, protocol

TEMPORARY = "_tmp"


class Store(Protocol):
    """The few things that are done with an output."""

    def read(self, name: str) -> bytes | None:
        """Return what ``name`` holds, None where it is not there."""
        ...

    def read_all(self, folder: str) -> list[bytes]:
        """Return what the files of a folder hold, in any order."""
        ...

    def exists(self, name: str) -> bool:
        """Tell whether ``name`` is there."""
        ...

    def write(self, name: str, data: bytes) -> None:
        """Write ``name``, whole or not at all."""
        ...

    def create(self, name: str) -> bool:
        """Make the empty file ``name``; return whether it is new."""
        ...

    def sizes(self, folder: str = "") -> dict[str, int]:
        """Return the files of a folder by name, with their sizes."""
        ...

    def part(self, name: str) -> Any:
        """Give, as a context, a :class:`Hashed` to write; it has its name when nothing was raised."""
        ...

    def remove(self, folder: str) -> None:
        """Take away a folder of ours with what is in it."""
        ...


class Hashed:
    """What is written, passed on and summed up."""

    def __init__(self, write: Any) -> None:
        self._write = write
        self._sum = sha256()
        self.size = 0
        self.closed = False

    def write(self, data: bytes) -> int:
        """Write ``data``."""
        self._write(data)
        self._sum.update(data)
        self.size += len(data)
        return len(data)

    def tell(self) -> int:
        """Return how much was written."""
        return self.size

    def flush(self) -> None:
        """Do nothing: nothing is held back."""

    def close(self) -> None:
        """Do nothing: the store closes the file."""

    def digest(self) -> str:
        """Return the SHA-256 of it all."""
        return self._sum.hexdigest()


def open_store(out: str) -> Store:
    """Return the store at a path or URL; raises UsageError where a package for it is missing."""
    return _Remote(out) if is_url(out) else _Folder(out)


class _Folder:
    """A folder."""

    def __init__(self, out: str) -> None:
        self._out = out

    def _path(self, name: str) -> str:
        return os.path.join(self._out, name)

    def _room(self, name: str) -> str:
        """Return the folder for half-written files, made if need be, like that of ``name``."""
        temporary = self._path(TEMPORARY)
        os.makedirs(temporary, exist_ok=True)
        os.makedirs(os.path.dirname(self._path(name)), exist_ok=True)
        return temporary

    def read(self, name: str) -> bytes | None:
        try:
            with open(self._path(name), "rb") as file:
                return file.read()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def read_all(self, folder: str) -> list[bytes]:
        return [data for name in self.sizes(folder) if (data := self.read(f"{folder}/{name}")) is not None]

    def exists(self, name: str) -> bool:
        return os.path.exists(self._path(name))

    def write(self, name: str, data: bytes) -> None:
        with Whole(self._path(name), self._room(name)) as whole:
            whole.open()
            whole.write(data)
            whole.commit()

    def create(self, name: str) -> bool:
        self._room(name)
        try:
            os.close(os.open(self._path(name), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        except FileExistsError:
            return False
        return True

    def sizes(self, folder: str = "") -> dict[str, int]:
        with suppress(FileNotFoundError), os.scandir(self._path(folder)) as entries:
            return {entry.name: entry.stat().st_size for entry in entries if entry.is_file()}
        return {}

    @contextmanager
    def part(self, name: str) -> Iterator[Hashed]:
        with Whole(self._path(name), self._room(name)) as whole:
            whole.open()
            yield Hashed(whole.write)
            whole.commit()

    def remove(self, folder: str) -> None:
        shutil.rmtree(self._path(folder), ignore_errors=True)


class _Remote:
    """A place behind a URL."""

    def __init__(self, out: str) -> None:
        self._out = out
        self._files = file_system(out)
        self._moves = protocol(out) not in OBJECT_STORES

    def _url(self, name: str) -> str:
        return f"{self._out}/{name}" if name else self._out

    def read(self, name: str) -> bytes | None:
        try:
            data: bytes = self._files.cat_file(self._url(name))
        except FileNotFoundError:
            return None
        return data

    def read_all(self, folder: str) -> list[bytes]:
        urls = [self._url(f"{folder}/{name}") for name in self.sizes(folder)]
        whole = [None] * len(urls)
        return list(self._files.cat_ranges(urls, whole, whole)) if urls else []  # side by side: there may be thousands

    def exists(self, name: str) -> bool:
        return bool(self._files.exists(self._url(name)))

    def write(self, name: str, data: bytes) -> None:
        with self.part(name) as part:
            part.write(data)

    def create(self, name: str) -> bool:
        """As ``write``: two that begin at one moment may both be told that it is new, which costs time alone."""
        new = not self.exists(name)
        if new:
            self.write(name, b"1")
        return new

    def sizes(self, folder: str = "") -> dict[str, int]:
        self._files.invalidate_cache()
        try:
            found = self._files.ls(self._url(folder), detail=True)
        except FileNotFoundError:
            return {}
        return {entry["name"].rpartition("/")[2]: entry["size"] for entry in found if entry["type"] == "file"}

    @contextmanager
    def part(self, name: str) -> Iterator[Hashed]:
        # Through a file of this machine: closing a remote file after an error would publish the half of it.
        with NamedTemporaryFile(prefix="newstally-") as file:
            yield Hashed(file.write)
            file.flush()
            if self._moves:
                held = f"{TEMPORARY}/{os.urandom(8).hex()}"
                for url in (self._url(held), self._url(name)):
                    self._files.makedirs(url.rpartition("/")[0], exist_ok=True)
                self._files.put_file(file.name, self._url(held))
                self._files.mv(self._url(held), self._url(name))
            else:
                self._files.put_file(file.name, self._url(name))

    def remove(self, folder: str) -> None:
        with suppress(FileNotFoundError):
            self._files.rm(self._url(folder), recursive=True)
