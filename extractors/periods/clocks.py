"""The day behind a clock time, which is no part of the date but stands between it and its preposition."""

from __future__ import annotations

from .expressions import Expression, Unit, Written
from .grammar import Read, single
from .window import Window
from .words import group

_SIGNS = frozenset(":.,()'")
_LONGEST = 9  # words and signs of a clock time


def after_time(w: Window, i: int) -> Read:
    """Read the day behind a clock time: "as of 6 p.m., 12 May", "until midnight on Friday", "at 18:00 on 3 June"."""
    j, steps = i, 0
    while steps < _LONGEST and (w.words[j].isdecimal() or w.words[j] in group("clock") or w.words[j] in _SIGNS):
        j, steps = j + 1, steps + 1
        if not w.words[j].isdecimal() or w.words[j - 1] not in {":", "."}:
            read = single(w, j)
            if read and _dates(read[0]) and _tells_time(w.words[i:j]):
                return read
    return None


def _tells_time(words: list[str]) -> bool:
    """Tell "8 a.m. on 21 March" from "from 6 on 3 July to 31 on 12 July", which counts."""
    return not group("hour").isdisjoint(words) or ":" in words or any(len(word) == 4 for word in words)


def _dates(expression: Expression) -> bool:
    if isinstance(expression, Written):
        return expression.grain in {"day", "weekday"}
    return isinstance(expression, Unit) and (expression.unit == "day" or expression.weekday is not None)
