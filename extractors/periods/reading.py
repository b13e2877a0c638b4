"""Reading the period, whatever its form, that begins at a word."""

from __future__ import annotations

from .bare_days import bare_day
from .expressions import Found
from .grammar import Read, readers, single
from .lists import day_list
from .openers import STARTS, from_alone, onwards, opener
from .ranges import join, led_range
from .window import Window
from .words import cardinals, ordinals, weekdays

_LISTING = frozenset((",", "and", "&", "or"))


def periods_at(w: Window, i: int) -> list[Found]:
    """Read the period, or the list of periods, at word ``i``: (what it says, first word, index behind the last)."""
    word = w.words[i]
    if word in {"from", "between"}:
        read = led_range(w, i)
        if read:
            return [(read[0], i, read[1])]
        return from_alone(w, i) if word == "from" else []
    opened = opener(w, i) if word in STARTS else []
    if opened:
        return opened
    if word in STARTS and word not in readers():
        return []
    numbered = word.isdecimal() or word == "the" or word in ordinals() or word in cardinals()
    if numbered and not _LISTING.isdisjoint(w.words[i + 1 : i + 4]):
        listed = list(day_list(w, i))
        if listed:
            return listed
    read = _open_range(w, i, numbered=numbered)
    return [(read[0], i, read[1])] if read else []


def _open_range(w: Window, i: int, *, numbered: bool) -> Read:
    """Read a period and, where a connector and another follow, the range: "April 6-10", "May to March", "2014-2018"."""
    if w.words[i] in weekdays() and (bare := bare_day(w, i)):
        read = join(w, bare, led=False)
        if read:
            return read
    first = single(w, i)
    if first is None:
        first = bare_day(w, i) if numbered else None
        if first is None:
            return None
        return join(w, first, led=False)
    joined = join(w, first, led=False)
    return joined or onwards(w, first)
