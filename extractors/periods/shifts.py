"""Days a length away from another: "two days ago", "a week earlier", "two days before Easter", "3 days from today"."""

from __future__ import annotations

from typing import Literal

from .expressions import Length, Nth, Shift, Stretch, Unit
from .lengths import length
from .relative import ENDS, STEPS, Read, Reader
from .window import Window
from .words import UNITS, weekdays


def counted(w: Window, i: int, inner: Reader) -> Read:
    """Read what begins with a length: "two days ago", "a week earlier", "3 days from today", "two Sundays from now"."""
    read = length(w, i)
    if read is None:
        return _nameday(w, i)
    amounts, j = read
    word = w.words[j]
    if all(unit in {"hour", "minute"} and (value or 0) < 24 for value, unit in amounts.amounts):
        return None  # "an hour later" is the same day, or not
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
    if word in {"starting", "beginning", "commencing", "from"} or (
        word == "," and w.words[j + 1] in {"from", "starting"}
    ):
        return _starting(w, j, amounts, inner)
    return None


def _nameday(w: Window, i: int) -> Read:
    """Read "two Sundays from now" and "two Mondays later"."""
    from .lengths import small_number

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
    held = word == "from" and w.before(i) == "for"
    if word == "from" and w.words[at] in {"now", "today"} and not held:
        return Shift(amounts, 1), at + 1
    read = inner(w, at)
    if read:
        if held:  # "for 3 days from Monday"
            return Stretch(amounts, 1, read[0], inclusive=True), read[1]
        if word == "preceding":
            return Stretch(amounts, -1, read[0]), read[1]
        return Shift(amounts, side, at=read[0]), read[1]
    if word in {"after", "before"} and w.words[at] in ENDS:
        return Shift(amounts, 1 if word == "after" else -1, "context"), at
    return None


def _starting(w: Window, j: int, amounts: Length, inner: Reader) -> Read:
    at = j + 1 if w.words[j] == "," else j
    at += 1
    if w.words[at] in {"from", "on"}:
        at += 1
    read = inner(w, at)
    return (Stretch(amounts, 1, read[0], inclusive=True), read[1]) if read else None


def number_before(w: Window, i: int) -> Read:
    """Read "the 3 next weeks", "10 previous weeks": the number stands in front of the step."""
    number = w.words[i]
    step = STEPS.get(w.words[i + 1], 0)
    unit = UNITS.get(w.words[i + 2])
    if not step or unit is None or not w.words[i + 2].endswith("s") or not number.isdecimal() or len(number) > 3:
        return None
    return Stretch(Length(((float(number), unit),)), 1 if step > 0 else -1), i + 3


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
    if after in {"before", "after"} and behind in {"last", "next"} and w.words[i + 3] not in UNITS and unit != "day":
        return Unit(unit, 2 if after == "after" else -2), i + 3
    if after in {"before", "after", "earlier", "later", "previous", "following", "prior"} and before in {
        "the",
        "a",
        "single",
    }:
        return _day_beside(w, i, unit, inner)
    if unit == "weekend" and before in {"the", "over", "on", "this"} and after not in {"of", "before", "after", "with"}:
        return Unit("weekend"), i + 1
    return None


def _day_beside(w: Window, i: int, unit: str, inner: Reader) -> Read:
    after = w.words[i + 1]
    side: Literal[-1, 1] = 1 if after in {"after", "following", "later"} else -1
    step = Length(((1, unit),))
    read = inner(w, i + 2)
    if read and after in {"before", "after", "following"}:
        return Shift(step, side, at=read[0]), read[1]
    if (
        (after == "following" and w.words[i + 2] in {"saw", "was", "the", "he", "she", "they"})
        or w.words[i + 2] in ENDS
        or after in {"previous", "earlier"}
    ):
        return Unit(unit, side, "context"), i + 2
    return None
