"""The gazetteer: which names are countries, regions, cities, or the adjectives of nations.

A metropolis is a city that needs no introduction. The table is built by ``tools/build_gazetteer.py``, in sections, each
in order of its names; it is read once, on first use, and the names of two first letters are put into a table when the
first of them is asked for.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from functools import cache, lru_cache
from typing import Literal, cast

from ..lexicons import content

Rank = Literal["country", "demonym", "region", "metropolis", "city"]

_LONGEST = 48  # characters; no entry is longer


@cache
def _sections() -> list[tuple[Rank, str]]:
    """Return each rank and the names that have it, each after a newline, the rank that wins last."""
    _, *sections = content("gazetteer").rstrip().split("\n[")
    parts = [section.partition("]") for section in sections]
    return [(cast("Rank", head), names) for head, _, names in reversed(parts)]


@cache
def _under(letters: str) -> dict[str, Rank]:
    """Return the names that begin with ``letters`` and their ranks."""
    found: dict[str, Rank] = {}
    beyond = f"{letters[:-1]}{chr(ord(letters[-1]) + 1)}"
    for name_rank, names in _sections():
        first, last = _place(names, f"\n{letters}"), _place(names, f"\n{beyond}")
        found.update(dict.fromkeys(names[first + 1 : last].split("\n"), name_rank))
    return found


def _place(names: str, beginning: str) -> int:
    """Return where in the sorted ``names`` the first line is that has not come before ``beginning``."""

    def line(at: int) -> str:
        start = names.rfind("\n", 0, at + 1)
        return names[start : start + len(beginning)]

    return bisect_left(range(len(names)), beginning, key=line)


@lru_cache(4096)
def rank(name: str) -> Rank | None:
    """Return what ``name`` (any case, accents or none) is in the table, None where it is not there."""
    if len(name) > _LONGEST:
        return None
    key = name.lower()
    if not key.isascii():
        key = _plain(key)
    return _under(key[:2]).get(key) if "a" <= key[:1] <= "z" and key.isascii() else None


def _plain(name: str) -> str:
    """Return ``name`` with plain apostrophes and without accents, as the table spells it."""
    bare = unicodedata.normalize("NFKD", name.replace("’", "'"))
    return (
        "".join(c for c in bare if not unicodedata.combining(c)).replace("ł", "l").replace("ø", "o").replace("ı", "i")
    )
