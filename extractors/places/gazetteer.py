"""The gazetteer: which names are countries, regions, cities, or the adjectives of nations.

A metropolis is a city that needs no introduction. The table is built by ``tools/build_gazetteer.py``, in sections, each
in order of its names; it is read once, on first use, and the names of one letter are sorted into a table when the first
of them is asked for.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Literal, cast

from ..lexicons import content

Rank = Literal["country", "demonym", "region", "metropolis", "city"]

_LONGEST = 48  # characters; no entry is longer


@cache
def _sections() -> list[tuple[Rank, str]]:
    """Return each rank and the names that have it, between newlines, the rank that wins last."""
    _, *sections = content("gazetteer").split("\n[")
    parts = [section.partition("]") for section in sections]
    return [(cast("Rank", head), f"{names}\n") for head, _, names in reversed(parts)]


@cache
def _under(letter: str) -> dict[str, Rank]:
    """Return the names that begin with ``letter`` and their ranks."""
    found: dict[str, Rank] = {}
    for name_rank, names in _sections():
        first = names.find(f"\n{letter}")
        if first >= 0:
            end = names.find("\n", names.rfind(f"\n{letter}") + 1)
            found.update(dict.fromkeys(names[first + 1 : end].split("\n"), name_rank))
    return found


@lru_cache(4096)
def rank(name: str) -> Rank | None:
    """Return what ``name`` (any case, accents or none) is in the table, None where it is not there."""
    if len(name) > _LONGEST:
        return None
    key = name.lower()
    if not key.isascii():
        key = _plain(key)
    return _under(key[0]).get(key) if "a" <= key[:1] <= "z" else None


def _plain(name: str) -> str:
    """Return ``name`` with plain apostrophes and without accents, as the table spells it."""
    bare = unicodedata.normalize("NFKD", name.replace("’", "'"))
    return (
        "".join(c for c in bare if not unicodedata.combining(c)).replace("ł", "l").replace("ø", "o").replace("ı", "i")
    )
