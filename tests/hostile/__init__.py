"""Hostile inputs: files that break converters, written by :func:`build` into a folder of their own.

Deterministic and from the standard library alone. Every file says what must come of it: the values of its figures in
order, the type of its error record, or only that it gives one well-formed record. The numbers are those of the
reliability cases that the tests are named by.

    python -m hostile FOLDER        (in tests/) writes them all, to look at or to try on another tool
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .containers import CONTAINERS
from .marks import MARKS
from .model import Hostile
from .texts import TEXTS

__all__ = ["Hostile", "all_files", "build"]


def all_files() -> Iterator[Hostile]:
    """Every hostile file that is one article."""
    yield from TEXTS
    yield from MARKS
    yield from CONTAINERS


def build(folder: Path) -> dict[str, Hostile]:
    """Write the files into ``folder`` and return them by their names."""
    folder.mkdir(parents=True, exist_ok=True)
    written: dict[str, Hostile] = {}
    for hostile in all_files():
        if hostile.name in written:
            raise ValueError(f"two hostile files are called {hostile.name}")
        written[hostile.name] = hostile
        (folder / hostile.name).write_bytes(hostile.data)
    return written
