"""Days a length away from another: "two days ago", "a week earlier", "two days before Easter", "3 days from today"."""

from __future__ import annotations

from typing import Literal

from .counting import ends_here
from .expressions import Length, Nth, Part, Shift, Stretch, Unit, Written
from .lengths import length, small_number
from .relative import ENDS, STEPS, Read, Reader
from .window import Window
from .words import FISCAL, UNITS, group, ordinals, weekdays

_DAY_OF = {"hour": 24, "minute": 24 * 60}  # how many of them are a day
ENDING = frozenset(("to", "ending", "ended", "through"))


def counted(w: Window, i: int, inner: Reader) -> Read:
    """Read what begins with a length: "two days ago", "a week earlier", "3 days from today", "two Sundays from now"."""
    read = length(w, i)
    if read is None:
        return _nameday(w, i)
    amounts, j = read
    period = w.words[j] in {"period", "span"}  # the six-month period to June
    j += period
    word = w.words[j]
    if all((value or 0) < _DAY_OF.get(unit, 0) for value, unit in amounts.amounts):
        return None  # "an hour later", "90 minutes ago": the same day, or not
    if w.before(i) == "in" and (until := _in_time(w, i, j)):
        return Shift(amounts, 1, "text"), until
    if word == "ago":
        return Shift(amounts, -1), j + 1
    if word in {"earlier", "previously", "beforehand"}:
        return Shift(amounts, -1, "context"), j + 1
    if word in {"later", "afterwards", "afterward", "thereafter"}:
        return Shift(amounts, 1, "context"), j + 1
    if word == "hence":
        return Shift(amounts, 1), j + 1
    if word == "in" and w.words[j + 1] == "the" and w.words[j + 2] == "future":
        return Stretch(amounts, 1), j + 3
    if word in {"from", "after", "before", "since", "following", "preceding", "prior"}:
        return _from(w, i, j, amounts, inner)
    if word in ENDING and (period or w.before(i) in {"the", "in", "for", "over", "during"}):
        return ended(w, j, amounts, inner)
    if word in {"starting", "beginning", "commencing", "from"} or (
        word == "," and w.words[j + 1] in {"from", "starting"}
    ):
        return _starting(w, j, amounts, inner)
    return None


def _in_time(w: Window, i: int, j: int) -> int:
    """Return the index behind "two weeks' time" and "will open in two weeks", 0 where no day is meant."""
    if w.words[j] == "'" and w.words[j + 1] in {"time", "s"}:
        at = j + 1 + (w.words[j + 1] == "s")
        return at + 1 if w.words[at] == "time" else 0
    return j if _announced(w, i - 1) and ends_here(w, j) and w.words[j] not in {"of", "and", "or", "to"} else 0


def _nameday(w: Window, i: int) -> Read:
    """Read "two Sundays from now" and "two Mondays later"."""
    counted_ = small_number(w, i)
    if counted_ is None:
        return None
    number, j = counted_
    name = w.words[j]
    weekday = weekdays().get(name.removesuffix("s"))
    if weekday is None or len(name) < 6:
        return None
    if w.words[j + 1] == "later" or (w.words[j + 1] == "from" and w.words[j + 2] in {"now", "today"}):
        step = Length(((float(number), "week"),))
        return Shift(step, 1, "reference", Unit("week", weekday=weekday)), j + (2 if w.words[j + 1] == "later" else 3)
    return None


def _from(w: Window, i: int, j: int, amounts: Length, inner: Reader) -> Read:
    """Read the day a length is counted from: "from now", "after yesterday", "before yesterday"."""
    word = w.words[j]
    side: Literal[-1, 1] = 1 if word in {"from", "after", "since", "following"} else -1
    at = j + 2 if word == "prior" and w.words[j + 1] == "to" else j + 1
    held = word == "from" and (w.before(i) == "for" or w.before(j) in {"period", "span"})
    if word == "from" and w.words[at] in {"now", "today"} and not held:
        return Shift(amounts, 1), at + 1
    read = inner(w, at)
    if read and word == "from" and w.words[read[1]] in {"to", "until", "through"}:
        return None  # "90 days from 5 October to 2 January": the range says the days
    if read:
        if held:  # "for 3 days from Monday"
            return Stretch(amounts, 1, read[0], inclusive=True), read[1]
        if word == "preceding" or w.before(i) == "the":  # the two weeks before 4 May
            return Stretch(amounts, side, read[0]), read[1]
        return Shift(amounts, side, at=read[0]), read[1]
    if word in {"after", "before"} and w.words[at] in ENDS:
        return Shift(amounts, 1 if word == "after" else -1, "context"), at
    return None


def ended(w: Window, j: int, amounts: Length, inner: Reader) -> Read:
    """Read the day a length ends on: "to 5 June 2016", "ended March 31", "ending in June 2016"."""
    at = j + 1 + (w.words[j + 1] in {"on", "in", "at"})
    read = inner(w, at)
    if read is None or not isinstance(read[0], (Written, Part)):
        return None
    whole = read[0].of if isinstance(read[0], Part) else read[0]
    if not isinstance(whole, Written) or whole.grain not in {"day", "month"}:
        return None
    return Stretch(amounts, -1, read[0], inclusive=True), read[1]


def within(w: Window, i: int, inner: Reader) -> Read:  # noqa: ARG001 - the shape of a reader
    """Read "will reopen within five days"; "to be reported within 24 hours" names no days."""
    read = length(w, i + 1)
    if read is None or w.words[read[1]] in {"of", "after", "from", "before"} or not _announced(w, i):
        return None
    if not ordinals().keys().isdisjoint(w.words[max(i - 6, 0) : i]):
        return None  # "It is her third tour within a year"
    return Stretch(read[0], 1, Unit("day"), inclusive=True), read[1]


def _announced(w: Window, i: int) -> bool:
    """Return whether a word of the future stands in front of ``i`` in its sentence."""
    for at in range(i - 1, max(i - 14, -1), -1):
        word = w.words[at]
        if word in group("announcing"):
            return True
        if word in {".", "\n", ";"}:
            return False
    return False


def _starting(w: Window, j: int, amounts: Length, inner: Reader) -> Read:
    at = j + 1 if w.words[j] == "," else j
    at += 1
    if w.words[at] in {"from", "on"}:
        at += 1
    read = inner(w, at)
    return (Stretch(amounts, 1, read[0], inclusive=True), read[1]) if read else None


def number_before(w: Window, i: int) -> Read:
    """Read "the 3 next weeks", "two previous years": the number stands in front of the step."""
    read = small_number(w, i)
    if read is None:
        return None
    number, j = read
    step = STEPS.get(w.words[j], 0)
    unit = UNITS.get(w.words[j + 1])
    if not step or unit is None or not w.words[j + 1].endswith("s") or number > 999:
        return None
    return Stretch(Length(((float(number), unit),)), 1 if step > 0 else -1), j + 2


def unit_word(w: Window, i: int, inner: Reader) -> Read:
    """Read what begins with a unit: "the day before yesterday", "the week after next", "day after", "year to date"."""
    unit = UNITS[w.words[i]]
    before, after, behind = w.before(i), w.words[i + 1], w.words[i + 2]
    if unit in {"hour", "minute"} or w.words[i].endswith("s"):
        return None
    if unit in {"year", "month", "week"} and (after, behind) == ("to", "date"):
        return Nth(0, 0, "to-date", Unit(unit)), i + 3
    if unit in {"year", "month", "week"} and w.words[i + 1 : i + 5] == ["-", "to", "-", "date"]:
        return Nth(0, 0, "to-date", Unit(unit)), i + 5
    if after in ENDING and unit in {"year", "quarter", "month"} and before in {"the", "a", "in", "full", *FISCAL}:
        read = ended(w, i + 1, Length(((1, unit),)), inner)
        if read:
            return read
    if after in {"before", "after"} and behind in {"last", "next"} and w.words[i + 3] not in UNITS and unit != "day":
        return Unit(unit, 2 if after == "after" else -2), i + 3
    if after in {"before", "after", "earlier", "later", "previous", "following", "prior"} and before in {
        "the",
        "a",
        "single",
    }:
        return _day_beside(w, i, unit, inner)
    if before == "the" and i > 1 and _whole_unit(w, i, unit):
        return Unit(unit, 0, "text"), i + 1
    if unit == "weekend" and before in {"the", "over", "on", "this"} and after not in {"of", "before", "after"}:
        return Unit("weekend"), i + 1
    return None


def _whole_unit(w: Window, i: int, unit: str) -> bool:
    """Return whether "the year" is the one told of: "a loss for the year", "to finish the day at 5,210"."""
    lead, after = w.words[i - 2], w.words[i + 1]
    if not ends_here(w, i + 1) or after in group("no_whole_unit") or after in {"-", "'"} or after.isdecimal():
        return False
    if unit in {"week", "month", "quarter", "year"}:
        return lead in group("whole_unit") or lead in group("closing")
    return unit == "day" and lead in group("closing")


def _day_beside(w: Window, i: int, unit: str, inner: Reader) -> Read:
    after = w.words[i + 1]
    side: Literal[-1, 1] = 1 if after in {"after", "following", "later"} else -1
    step = Length(((1, unit),))
    read = inner(w, i + 2)
    if read and after in {"before", "after", "following"} and unit == "week":
        return Stretch(step, side, read[0]), read[1]  # "the week after Easter" has seven days
    if read and after in {"before", "after", "following"}:
        return Shift(step, side, at=read[0]), read[1]
    if (
        (after == "following" and w.words[i + 2] in {"saw", "was", "the", "he", "she", "they"})
        or w.words[i + 2] in ENDS
        or after in {"previous", "earlier"}
    ):
        return Unit(unit, side, "context"), i + 2
    return None
