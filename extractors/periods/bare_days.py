"""Day numbers whose month stands elsewhere: the ends of ranges, "the 12th of last month", "on the 12th"."""

from __future__ import annotations

from .counting import ends_here
from .eras import ordinal
from .expressions import Base, Nth, Unit, Written
from .relative import Read
from .window import Window
from .words import months, weekdays

_MONTH_STEPS = {"this": 0, "current": 0, "the": 0, "last": -1, "previous": -1, "next": 1, "same": 0, "that": 0}
_DAY_PREPOSITIONS = frozenset(("on", "by", "since", "until", "till", "from", "before", "after", "through", "of"))


def bare_day(w: Window, i: int) -> Read:
    """Read a day number whose month stands elsewhere: "4", "the 13th", "twenty-seventh"."""
    if w.words[i] in weekdays():  # Tuesday 12 to Friday 15 June
        i += 1 + (w.words[i + 1] in {",", "."})
    if w.words[i] == "the":
        i += 1
    if w.before(i) == "/" and w.joined(i):
        return None  # the "1" of "4/1-4/7"
    read = ordinal(w, i)
    if read:
        return (Written("bare", day=read[0]), read[1]) if 1 <= read[0] <= 31 else None
    word = w.words[i]
    if not word.isdecimal() or len(word) > 2 or not 1 <= int(word) <= 31:
        return None
    sign = w.words[i + 1]
    glued = w.joined(i + 1) and w.joined(i + 2) and w.words[i + 2].isdecimal()
    if glued and (sign in {".", ",", ":", "%"} or (sign == "/" and w.words[i + 3] not in months())):
        return None
    return Written("bare", day=int(word)), i + 1


def day_of_month(w: Window, i: int) -> Read:
    """Read a day whose month is told by another: "22 this month", "the 12th of last month"."""
    bare = bare_day(w, i)
    if bare is None or not isinstance(bare[0], Written):
        return None
    j = bare[1] + (w.words[bare[1]] in {"of", "in"})
    the = w.words[j] == "the" and w.words[j + 1] in _MONTH_STEPS
    word = w.words[j + the]
    if w.words[j + the + 1] != "month" or word not in _MONTH_STEPS:
        return None
    base: Base = "context" if word in {"same", "that", "previous"} else "text" if word == "the" else "reference"
    return Nth(bare[0].day or 1, 1, "day", Unit("month", _MONTH_STEPS[word], base)), j + the + 2


def day_alone(w: Window, i: int, j: int, day: int) -> Read:
    """Read "on the 12th": the month is that of the date named before it; not "on the 5th floor"."""
    if w.before(i) != "the" or i < 2 or w.words[i - 2] not in _DAY_PREPOSITIONS - {"of"}:
        return None
    if not 1 <= day <= 31 or not ends_here(w, j) or w.words[j] in {"of", "and"}:
        return None
    return Written("day", day=day), j


def dated_behind(w: Window, j: int) -> bool:
    """Return whether a date of its own follows a number: "from 4 on 1 April to 30 on 3 May" counts, and is no day."""
    after = w.words[j + 1]
    return w.words[j] in {"on", "in", "by"} and (after.isdecimal() or after in months() or after in weekdays())
