"""The gazetteer: which names are countries, regions, cities, or the adjectives of nations.

A metropolis is a city that needs no introduction. The table is built by ``tools/build_gazetteer.py``, in sections, each
in order of its names; it is read once, on first use, and searched as it is, between the two first letters of a name: as
a table it would take eight times the memory, growing with every new name.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from functools import cache, lru_cache
from typing import Literal, cast

from ..lexicons import content

Rank = Literal["country", "demonym", "region", "metropolis", "city"]

_LONGEST = 48  # characters; no entry is longer


Stretch = tuple[Rank, str, int, int]  # a rank, the names that have it, and from where to where they are meant


@cache
def _sections() -> list[tuple[Rank, str]]:
    """Return each rank and the names that have it, each between newlines, the rank that wins first."""
    _, *sections = content("gazetteer").rstrip().split("\n[")
    parts = [section.partition("]") for section in sections]
    return [(cast("Rank", head), f"{names}\n") for head, _, names in parts]


@cache
def _under(letters: str) -> tuple[Stretch, ...]:
    """Return where the names stand that begin with ``letters``, the rank that wins first."""
    beyond = f"{letters[:-1]}{chr(ord(letters[-1]) + 1)}"
    found = (
        (name_rank, names, _place(names, f"\n{letters}"), _place(names, f"\n{beyond}") + 1)
        for name_rank, names in _sections()
    )
    return tuple(stretch for stretch in found if stretch[2] + 1 < stretch[3])


def _place(names: str, beginning: str) -> int:
    """Return where in the sorted ``names`` the first line is that has not come before ``beginning``."""

    def line(at: int) -> str:
        start = names.rfind("\n", 0, at + 1)
        return names[start : start + len(beginning)]

    return bisect_left(range(len(names)), beginning, key=line)


@lru_cache(2048)
def rank(name: str) -> Rank | None:
    """Return what ``name`` (any case, accents or none) is in the table, None where it is not there."""
    if len(name) > _LONGEST:
        return None
    key = name.lower()
    if not key.isascii():
        key = _plain(key)
    if not ("a" <= key[:1] <= "z" and key.isascii()):
        return None
    line = f"\n{key}\n"
    return next((found for found, names, first, end in _under(key[:2]) if names.find(line, first, end) >= 0), None)


def _plain(name: str) -> str:
    """Return ``name`` with plain apostrophes and without accents, as the table spells it."""
    bare = unicodedata.normalize("NFKD", name.replace("’", "'"))
    return (
        "".join(c for c in bare if not unicodedata.combining(c)).replace("ł", "l").replace("ø", "o").replace("ı", "i")
    )
