"""The gazetteer: which names are countries, regions, cities, or the adjectives of nations.

A metropolis is a city that needs no introduction. The table is built by ``tools/build_gazetteer.py`` and
read once, on first use.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

Rank = Literal["country", "demonym", "region", "metropolis", "city"]

_TABLE = Path(__file__).parents[1] / "lexicons" / "gazetteer.txt"
_LONGEST = 48  # characters; no entry is longer


@cache
def _sections() -> dict[str, frozenset[str]]:
    _, *sections = _TABLE.read_text(encoding="utf-8").split("\n[")
    return {head: frozenset(body.split("\n")) for head, _, body in (section.partition("]\n") for section in sections)}


@lru_cache(4096)
def rank(name: str) -> Rank | None:
    """Return what ``name`` (any case, accents or none) is in the table, None where it is not there."""
    if len(name) > _LONGEST:
        return None
    key = name.lower()
    if not key.isascii():
        key = _plain(key)
    sections = _sections()
    if key in sections["country"]:
        return "country"
    if key in sections["demonym"]:
        return "demonym"
    if key in sections["region"]:
        return "region"
    if key in sections["metropolis"]:
        return "metropolis"
    return "city" if key in sections["city"] else None


def _plain(name: str) -> str:
    """Return ``name`` with plain apostrophes and without accents, as the table spells it."""
    bare = unicodedata.normalize("NFKD", name.replace("’", "'"))
    return (
        "".join(c for c in bare if not unicodedata.combining(c)).replace("ł", "l").replace("ø", "o").replace("ı", "i")
    )
