"""The short way: most numbers stand among words that no rule asks about ("when 12 people were hurt")."""

from __future__ import annotations

from functools import cache

from ..lexicons import words
from .context import Context

_JETS = range(300, 800)


@cache
def _triggers() -> tuple[frozenset[str], frozenset[str]]:
    named = words("numbered_names") | words("numbered_things") | words("numbered_places")
    ends = [phrase.split() for phrase in words("number_idioms")]
    last = words("asked_before") | named | {phrase[0] for phrase in ends}
    first = words("asked_after") | words("clock_words") | words("calibre_words") | {phrase[-1] for phrase in ends}
    return last - {"of", "a", "the", "in", "on"}, first


def ordinary(at: Context) -> bool:
    """Say whether none of the rules can have anything to say of a number."""
    before, after = at.before, at.after
    if (
        before[-1:] != " "
        or not after[1:2].isalpha()
        or after[0] != " "
        or at.qualifier
        or at.written in {"one", "zero"}
    ):
        return False
    last, first = _triggers()
    if not at.last.isalpha() or at.last in last or at.first in first or "-" in at.written or int(at.value) in _JETS:
        return False
    return (
        "[" not in before
        and "age" not in before
        and "+" not in before
        and not before.endswith("group of ")
        and not _weighs(at)
    )


def _weighs(at: Context) -> bool:
    return at.number.kind != "count" or at.number.right != at.number.end
