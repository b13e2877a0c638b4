"""Bare: most numbers stand between two words that say nothing of them ("when 12 people were hurt")."""

from __future__ import annotations

from functools import cache

from ..lexicons import table
from .atom import Atom
from .qualifiers import TAILS, phrases
from .unit_names import unit_names
from .vocabulary import context

_REACH = 24  # characters to either side in which a word must end
_OPENERS = "(\"'["
_CLOSERS = ",.;:)"
_QUIET_BEFORE = frozenset(",.;:'\")-")
_QUIET_AFTER = frozenset(".;:)")


@cache
def _telling() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words before a number, and after it, that may be a part of it: qualifiers, currencies, units."""
    before = frozenset((*phrases().longest, *table("currency_codes"), "past"))  # "climbed past 1,700"
    return before, frozenset((*unit_names().longest, *TAILS, *context("full")))


def is_bare(lower: str, atom: Atom, floor: int) -> bool:
    """Tell by the words beside a whole number that it has no currency, unit or qualifier."""
    start, end = atom.start, atom.end
    if type(atom.value) is not int or atom.kind is not None or lower[start - 1 : start] != " ":
        return False
    reach = max(floor, start - _REACH)
    last = lower[max(lower.rfind(" ", reach, start - 1), lower.rfind("\n", reach, start)) + 1 or reach : start - 1]
    before, after = _telling()
    return (
        (last[-1:].isalnum() or last[-1:] in _QUIET_BEFORE)
        and last.lstrip(_OPENERS) not in before
        and (lower[end : end + 1] in _QUIET_AFTER or _word_after(lower, end) not in after)
        and lower[start + 1 : start + 2] != "."  # the magnitude of "a 5.0 earthquake"
        and lower.find("magnitude", max(floor, start - 56), start) < 0
    )


def _word_after(lower: str, end: int) -> str:
    """Return the word behind the number, a word that tells all where it is none."""
    begin = end + (2 if lower[end : end + 1] == "," else 1)
    if lower[begin - 1 : begin] != " ":
        return "or"
    stop = lower.find(" ", begin, begin + _REACH)
    word = lower[begin : stop if stop > 0 else begin + _REACH].rstrip(_CLOSERS)
    return "or" if not word.isalpha() or (word == "of" and lower.endswith("couple", 0, end)) else word
