"""Parts of periods and numbered units: "late March", "the third week of May", "Q3 2016", "week 17"."""

from __future__ import annotations

from msgspec.structs import replace

from .counting import ends_here
from .eras import century, ordinal
from .expressions import Expression, Nth, Part, Range, Unit, Written
from .lengths import small_number
from .relative import Read, Reader
from .window import Window
from .words import FISCAL, UNITS, weekdays
from .year_tails import YEAR_STEPS, year_of

PART_WORDS = {
    "early": "early",
    "mid": "mid",
    "late": "late",
    "beginning": "start",
    "start": "start",
    "outset": "start",
    "onset": "start",
    "end": "end",
    "close": "end",
    "middle": "mid",
    "midst": "mid",
    "half": "",
    "part": "",
    "earlier": "earlier",
    "later": "later",
    "rest": "later",
    "remainder": "later",
    "eoy": "end",
    "eom": "end",
    "midway": "mid",
}
_HALVES = {"first": "half1", "second": "half2", "latter": "half2", "last": "half2", "former": "half1", "other": "half2"}
_PARTS = {"early": "early", "first": "early", "latter": "late", "later": "late", "last": "late", "middle": "mid"}
_NUMBERED = {1: "first", 2: "second"}
_THIRDS = frozenset(("early", "mid", "late"))
_LOOSE = _THIRDS | {"earlier", "later", "midway"}  # "early in June", "later in the week"
_OF_ONLY = frozenset(("middle", "close", "midst", "outset", "onset"))  # "the middle of June"
_DAYS_OF = {"opening": "early", "early": "early", "first": "early", "final": "late", "closing": "late", "last": "late"}
_UNCOUNTED = frozenset(("days", "weeks", "months", "years"))
_COUNTED_UNITS = frozenset(("day", "week", "month", "quarter", "year", "decade", "weekend", "half"))
_QUARTERS = {"q1": 1, "q2": 2, "q3": 3, "q4": 4}


def part(w: Window, i: int, inner: Reader) -> Read:
    """Read what begins with a part word: "late March", "end of the month", "early in 1862"."""
    word = w.words[i]
    name = PART_WORDS[word]
    if word in {"eoy", "eom"}:
        return Part("end", Unit("year" if word == "eoy" else "month")), i + 1
    whole = (days_of(w, i, inner) if word == "early" else None) or (
        _two_parts(w, i + 1, name, inner) if word in _THIRDS else None
    )
    if whole or not name:
        return whole
    j = _behind_part(w, i + 1, word)
    if not j:
        return None
    the = w.words[j] == "the"
    if the and name in {"start", "end"} and w.words[j - 1] != "of":
        return None  # verbs: "a way to start the year", "shares end the week lower"
    middle = word == "mid" and w.before(j) == "-" and ends_here(w, j + 1)  # by mid-year, not "a mid-year review"
    of_unit = the or middle or word == "rest" or (name in {"start", "end", "later"} and w.words[j - 1] == "of")
    read = _unit(w, j + the, the=of_unit) or inner(w, j)
    if read is None:
        return None
    expression, end = read
    if (isinstance(expression, (Part, Nth)) and name not in {"start", "end"}) or (the and _of_noun(w, read)):
        return None
    return _fit(name, expression, end)


def _of_noun(w: Window, read: tuple[Expression, int]) -> bool:
    """Return whether a year belongs to a noun: "the last hours of the 1988 march"."""
    return isinstance(read[0], Written) and read[0].grain == "year" and not ends_here(w, read[1])


def _behind_part(w: Window, j: int, word: str) -> int:
    """Return the index behind the hyphen or preposition of a part word, 0 where it must have one and has none."""
    if w.words[j] == "-" and (word in _THIRDS or (word == "end" and w.joined(j))):  # mid-March, end-April
        j += 1
    if w.words[j] == "of" or (word in _LOOSE and w.words[j] in {"in", "on", "through"}):
        return j + 1
    return 0 if word in _OF_ONLY else j


def _two_parts(w: Window, j: int, name: str, inner: Reader) -> Read:
    """Read on behind "early" in "early to mid-June", "mid- to late April", "mid-to-late June", "late or early"."""
    j += w.words[j] == "-"
    if w.words[j] not in {"to", "-", "or", "and"}:
        return None
    j += 1
    j += w.words[j] == "-"
    if w.words[j] not in _THIRDS:
        return None
    read = part(w, j, inner)
    if read is None or not isinstance(read[0], Part):
        return None
    return Range(Part(name, read[0].of), read[0]), read[1]


def _fit(name: str, expression: Expression, end: int) -> Read:
    """Leave out the part where it says a time of day: "early Friday" is Friday, "later today" today."""
    grain = expression.grain if isinstance(expression, Written) else ""
    unit = expression.unit if isinstance(expression, Unit) else ""
    weekday = isinstance(expression, Unit) and expression.weekday is not None
    if grain in {"day", "weekday", "bare"} or unit == "day" or weekday:
        return expression, end
    return Part(name, expression), end


def _unit(w: Window, i: int, *, the: bool) -> Read:
    """Read the unit a part is of: "(the) year", "(the) month": that of the date last named."""
    unit = UNITS.get(w.words[i])
    if not the or unit is None or w.words[i].endswith("s") or unit in {"hour", "minute", "day"}:
        return None
    return Unit(unit, 0, "text"), i + 1


def possessive(w: Window, i: int) -> Read:
    """Read "month's end", "year-end", "year's end"."""
    unit = UNITS.get(w.words[i])
    if unit not in {"month", "year", "week"} or w.words[i].endswith("s"):
        return None
    if w.words[i + 1] == "'" and w.words[i + 2] == "s" and w.words[i + 3] == "end":
        return Part("end", Unit(unit, 0, "text")), i + 4
    if (
        w.words[i + 1] == "-"
        and w.joined(i + 1)
        and w.words[i + 2] == "end"
        and w.before(i) in {"by", "at", "until", "before"}
    ):
        return Part("end", Unit(unit, 0, "reference")), i + 3
    return None


def numbered(w: Window, i: int, inner: Reader) -> Read:
    """Read what begins with an ordinal or "last", "final": "third week of 2027", "first half of", "first Friday of"."""
    word = w.words[i]
    read = ordinal(w, i)
    if read:
        nth, j = read
    elif word in {"last", "final", "closing", "latter", "former", "middle", "opening"}:
        nth, j = 1 if word == "opening" else -1, i + 1
    else:
        return None
    if w.words[j] == "-" and w.joined(j):
        j += 1
    name = w.words[j]
    if read and name in {"and", "to", "-", "or"}:
        return _two_numbered(w, i, j + 1, inner)
    if name in {"century", "centuries"} and read:
        return century(w, j, nth)
    if word in _DAYS_OF and name in _UNCOUNTED:
        return days_of(w, i, inner)
    if name in {"half", "part", "third"} and w.words[j + 1] in {"of", "this", "last", "next"}:
        return _half(w, j, _NUMBERED.get(nth, word) if read else word, inner)
    if name in {"quarter", "quarters"} and nth in {-1, 1, 2, 3, 4}:
        return _quarter(w, j + 1, 4 if nth == -1 else nth, named=word in {"last", "final"})
    return _nth(w, j, nth, inner)


def _two_numbered(w: Window, i: int, j: int, inner: Reader) -> Read:
    """Read "18th and 19th centuries", "first and second quarters of 2019": two neighbours are one period."""
    j += w.words[j] == "the"
    one, two = ordinal(w, i), ordinal(w, j)
    last = numbered(w, j, inner) if one and two and two[0] > one[0] else None
    if one is None or last is None or not isinstance(last[0], Written):
        return None
    if last[0].grain == "century" and last[0].year is not None:
        return Range(Written("century", year=100 * (one[0] - 1)), last[0]), last[1]
    return (Range(replace(last[0], index=one[0]), last[0]), last[1]) if last[0].grain == "quarter" else None


def days_of(w: Window, i: int, inner: Reader) -> Read:
    """Read "the closing days of April", "the early months of 2017": a third of the whole, as they are not counted."""
    name, unit = _DAYS_OF.get(w.words[i]), w.words[i + 1]
    if name is None or unit not in _UNCOUNTED or w.words[i + 2] not in {"of", "in"}:
        return None
    at = i + 3
    the = w.words[at] == "the"
    read = _unit(w, at + the, the=the) or inner(w, at)
    if read is None or (isinstance(read[0], Written) and read[0].grain in {"day", "weekday", "bare"}):
        return None
    return None if the and _of_noun(w, read) else (Part(name, read[0]), read[1])


def _half(w: Window, j: int, word: str, inner: Reader) -> Read:
    name = (_HALVES if w.words[j] == "half" else _PARTS).get(word)
    if name is None or w.words[j] == "third":
        return None
    at = j + 2 if w.words[j + 1] == "of" else j + 1
    the = w.words[at] == "the"
    read = _unit(w, at + the, the=the) or inner(w, at)
    return (Part(name, read[0]), read[1]) if read else None


def _quarter(w: Window, j: int, index: int, *, named: bool) -> Read:
    """Read the year of a quarter: "of 2016", "this year", "2016"; without one "the last quarter" is not the fourth.

    A quarter of a fiscal year ("of fiscal 2019", "of the 2019 fiscal year") names no days.
    """
    year, of, end = year_of(w, j)
    if year is None and of is None:
        if w.words[j : j + 4] == ["of", "the", "new", "year"]:
            return Nth(index, 1, "quarter", Unit("new year")), j + 4
        if w.words[j] == "of" or named:
            return None
        return Written("quarter", index=index), j
    if w.words[end] in FISCAL and w.words[end + 1] == "year":
        return Written("fiscal", year=year), end + 2
    if not FISCAL.isdisjoint(w.words[j:end]):
        return Written("fiscal", year=year), end
    return Written("quarter", year=year, index=index, of=of), end


def _nth(w: Window, j: int, nth: int, inner: Reader) -> Read:
    """Read the rest of "third week of next month", "first 2 weeks of 2021", "first Friday of May", "15th day of"."""
    count = 1
    counted = small_number(w, j)
    if counted and counted[0] < 400:
        count, j = counted
    name = w.words[j]
    weekday = weekdays().get(name)
    unit = UNITS.get(name, "")
    if weekday is None and unit not in _COUNTED_UNITS:
        return None
    if weekday is not None and len(name) < 4:
        return None
    at = j + 1
    if w.words[at] in {"of", "in"}:
        at += 1
    elif w.words[at] not in YEAR_STEPS:
        return None
    the = w.words[at] == "the"
    read = _unit(w, at + the, the=the) or inner(w, at)
    if read is None or (isinstance(read[0], Written) and read[0].grain in {"day", "weekday", "bare"}):
        return None
    return Nth(nth, count, unit or "day", read[0], weekday), read[1]
