"""Word lists: one entry a line, ``#`` starts a comment. ``NAME.txt`` is read with :func:`words` or :func:`table`."""

from __future__ import annotations

import os
from functools import cache

_HERE = os.path.dirname(__file__)


def content(name: str) -> str:
    """Return what ``NAME.txt`` holds."""
    with open(f"{_HERE}/{name}.txt", "rb") as file:
        return file.read().decode()


def _lines(name: str) -> list[str]:
    return [line for raw in content(name).splitlines() if (line := raw.partition("#")[0].strip())]


@cache
def words(name: str) -> frozenset[str]:
    """Return the entries of ``NAME.txt``: one word or phrase a line."""
    return frozenset(_lines(name))


@cache
def table(name: str) -> dict[str, str]:
    """Return ``NAME.txt`` as a mapping: each line is ``value: word, word, ...``; the words are the keys."""
    found: dict[str, str] = {}
    for line in _lines(name):
        value, _, entries = line.partition(":")
        for entry in entries.split(","):
            found[entry.strip()] = value.strip()
    return found


@cache
def classes(name: str) -> dict[str, frozenset[str]]:
    """Return ``NAME.txt`` as word classes: ``class: word, ...``; a class may have several lines."""
    found: dict[str, frozenset[str]] = {}
    for line in _lines(name):
        value, _, entries = line.partition(":")
        group = frozenset(entry.strip() for entry in entries.split(","))
        found[value.strip()] = group | found.get(value.strip(), frozenset())
    return found
