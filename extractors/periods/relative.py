"""Periods counted from another day: "yesterday", "last week", "the past 24 hours", "two days ago", "the same month"."""

from __future__ import annotations

from collections.abc import Callable

from .counting import plural
from .eras import OWNERS
from .expressions import Base, Expression, Length, Recurring, Same, Shift, Stretch, Unit, Vague, Written
from .lengths import length
from .window import Window
from .words import DAYTIMES, FISCAL, SEASONS, UNITS, months, weekdays

Read = tuple[Expression, int] | None
Reader = Callable[[Window, int], Read]
_DAYS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "tmrw": 1,
    "tmr": 1,
    "overmorrow": 2,
}
STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "this": 0,
    "current": 0,
    "present": 0,
    "same": 0,
    "that": 0,
    "very": 0,
    "entire": 0,
    "whole": 0,
    "next": 1,
    "following": 1,
    "coming": 1,
    "upcoming": 1,
    "ensuing": 1,
    "subsequent": 1,
}
_FROM_CONTEXT = frozenset(
    ("same", "that", "very", "following", "previous", "preceding", "prior", "subsequent", "ensuing", "entire", "whole")
)
_LONG = frozenset(("hour", "day", "week", "fortnight", "month", "year", "quarter", "weekend", "decade", "century"))
_ROLLING_ON = frozenset(("week", "month", "year"))
ENDS = frozenset((".", ",", ";", ":", ")", "\n", "", '"', "'", "—", "-", "?", "!"))
_QUALIFYING = frozenset(("calendar", "financial", "fiscal", "working", "academic", "business", "single", "particular"))
_OWNING = frozenset(("the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that"))  # of the war
READS = frozenset(STEPS)
DAY_WORDS = frozenset((*_DAYS, "overnight", "now"))


def day_word(w: Window, i: int) -> Read:
    """Read "yesterday morning", "tonight", "now" (only behind "and", "until" ...)."""
    word = w.words[i]
    if word in {"now", "overnight"}:
        return (
            (Unit("day"), i + 1) if word == "now" and w.before(i) in {"and", "until", "till", "to", "between"} else None
        )
    if word == "today" and ((w.words[i + 1] == "'" and w.words[i + 2] != "s") or w.before(i) == "usa"):
        return None
    j = i + 1
    if w.words[j] in DAYTIMES:
        j += 1
    return Unit("day", _DAYS[word]), j


def stepped(w: Window, i: int, inner: Reader) -> Read:
    """Read what begins with last, this, next, past, the same ...: a unit, a length, a month, a weekday, a season."""
    word = w.words[i]
    step = STEPS[word]
    base: Base = "context" if word in _FROM_CONTEXT else "reference"
    j = i + 1
    if word in {"following", "entire", "whole"} and w.before(i) not in {"the", "this", "and"}:
        return None  # "following Wednesday's quake"
    if word == "this" and w.words[j] in {"past", "last", "coming", "next", "same", "very"}:
        return stepped(w, j, inner)
    if word == "that" and w.words[j] in {"same", "very"}:
        j += 1
    if w.words[j] in _QUALIFYING:
        j += 1
    if word in {"same", "that"} or (base == "context" and not step):
        same = _same(w, j, inner)
        if same:
            return same
    if word == "last" and w.words[j] in {"night", "evening"}:
        return Unit("day", -1), j + 1
    if w.words[j] in DAYTIMES and word in {"this", "next", "following", "same", "that", "previous"}:
        if w.words[j] in {"noon", "dawn", "midday", "midnight"} or (word == "this" and w.words[j] == "night"):
            return None
        return Unit("day", step, base), j + 1
    return _named(w, j, word, step, base) or _unit(w, i, j, step, base) or _length(w, i, j, step)


def _same(w: Window, j: int, inner: Reader) -> Read:
    """Read "period of 1986", "period last year", "time a year earlier", "period"."""
    unit = w.words[j]
    if unit not in {"period", "time", "quarter", "month", "week", "day"}:
        return None
    at = j + 1
    if w.words[at] in {"of", "in", "from", "during", "for"}:
        at += 1
    read = inner(w, at)
    if read and _is_year(read[0]):
        return Same(read[0], unit if unit in UNITS else None), read[1]
    return (Same(), j + 1) if unit == "period" else None


def _is_year(expression: Expression) -> bool:
    if isinstance(expression, Written):
        return expression.grain == "year"
    if isinstance(expression, Unit):
        return expression.unit == "year"
    return isinstance(expression, Shift) and expression.length.amounts[0][1] == "year"


def _named(w: Window, j: int, word: str, step: int, base: Base) -> Read:
    """Read the month, weekday or season behind "last", "this", "next"."""
    name = w.words[j]
    if name == "season" and base == "reference":
        return Vague(), j + 1  # of a sport, of a crop: nothing says its days
    unnamed = word in {"same", "that", "very", "entire", "whole", "current", "present", "past"} and name not in months()
    if unnamed and (word not in {"same", "that", "past"} or name not in weekdays() or len(name) < 6):
        return None
    if name in months() and (len(name) > 3 or name == "may" or w.capital(j)):
        if name in {"may", "march"} and not w.capital(j):
            return None
        if word == "that" and (w.words[j + 1].isdecimal() or w.words[j + 1] == "the"):
            return None  # "the view that July 4 was dull"
        if w.words[j + 1].isdecimal() and len(w.words[j + 1]) <= 2:  # this May 4
            day = int(w.words[j + 1])
            if 1 <= day <= 31 and not plural(w, j + 2) and w.words[j + 2] not in {",", "."}:
                return Written("day", month=months()[name], day=day, of=Unit("year", step, base)), j + 2
        return Unit("month", step, base, month=months()[name]), j + 1
    if name in weekdays() and len(name) > 2 and (len(name) > 3 or w.capital(j)):
        after = j + 2 if w.words[j + 1] in DAYTIMES else j + 1
        unit = "coming" if word in {"coming", "upcoming"} else "week"
        return Unit(unit, step, base, weekday=weekdays()[name]), after
    if name in SEASONS and not (name in {"spring", "fall"} and not _season_fits(w, j)):
        return Unit("season", step, base, season=SEASONS[name]), j + 1
    return None


def _season_fits(w: Window, j: int) -> bool:
    return not w.words[j + 1].isalpha() or w.words[j + 1] not in {"of", "in", "from"} or w.words[j + 2].isdecimal()


def _unit(w: Window, i: int, j: int, step: int, base: Base) -> Read:
    """Read the calendar unit behind "last", "this", "next": "week", "year", "weekend"."""
    word, name = w.words[i], w.words[j]
    unit = UNITS.get(name)
    if w.words[j - 1] in FISCAL - {"calendar"} and unit in {"year", "quarter"}:
        return Vague(), j + 1  # every state and firm begins its own
    if unit is None or unit in {"hour", "minute"} or (unit == "day" and word in {"entire", "whole"}):
        return None
    if unit == "week" and w.words[j - 1] in {"working", "business"}:
        unit = "workweek"
    if name in {"night", "nights"} or (name.endswith("s") and name != "s"):
        return None
    if w.words[j + 1] == "-" and w.joined(j + 1) and w.words[j + 2] in {"old", "long", "olds", "end"}:
        return None
    if w.words[j + 1] == "after" and w.words[j + 2] == "next":
        return Unit(unit, 2), j + 3
    if unit == "day" and word == "last" and i > 1 and w.words[i - 2] in {"on", "until", "by", "before", "from"}:
        return None  # "she took the lead on the last day"
    if word == "past" or (word == "last" and _rolls(w, i) and unit not in {"quarter", "weekend"}):
        if unit == "year" and w.words[j + 1] == "and" and w.words[j + 2] == "a" and w.words[j + 3] == "half":
            return Stretch(Length(((1.5, unit),)), -1), j + 4
        if unit in {"quarter", "decade", "century"} and word == "past":
            return Unit(unit, -1), j + 1
        return Stretch(Length(((1, unit),)), -1), j + 1
    if word in {"coming", "upcoming"} and w.before(i) == "the" and unit != "month":
        return Unit(unit, 1), j + 1
    of_more = w.words[j + 1] == "of" and (unit == "day" or w.words[j + 2] in _OWNING)
    if word == "last" and w.before(i) == "the" and of_more:
        return None
    if word == "next" and _rolls(w, i) and unit in _ROLLING_ON:
        return Stretch(Length(((1, unit),)), 1), j + 1
    if word == "next" and w.before(i) == "the" and unit in {"day", "week", "month", "year"}:
        base = "context"  # "the next day" goes on from the day told of
    if base == "context" and word in {"that", "very"} and w.words[j + 1] == "'":
        return Unit(unit, step, base), j + 1
    if unit == "day" and word == "this" and base == "reference":
        base = "text"
    return Unit(unit, step, base), j + 1


def _rolls(w: Window, i: int) -> bool:
    """Tell "over the last week" and "in the next year", which end or begin today, from "last week" and "next year"."""
    return w.before(i) == "the" and i > 1 and w.words[i - 2] in {"over", "in", "during", "within", "throughout"}


def _length(w: Window, i: int, j: int, step: int) -> Read:
    """Read "past 24 hours", "last few years", "next 3 days", "next couple weeks"."""
    if (not step and w.words[i] != "this") or w.words[i] in {"same", "that"}:
        return None
    if w.words[i] == "last" and (w.before(i) in OWNERS or w.before(i) == "s"):
        return None  # "in his last two years in office"
    at = j + 1 if w.words[j] == "the" else j
    read = length(w, at)
    if read is None and step and UNITS.get(w.words[at]) in _LONG and w.words[at].endswith("s"):
        if w.words[at + 1] == "of":
            return None
        if w.words[i] in {"previous", "preceding", "prior"}:
            return Vague(), at + 1
        read = Length(((None, UNITS[w.words[at]]),)), at + 1  # over the coming weeks, in past decades
    if read is None or not step:
        return None
    amounts, after = read
    if all(unit == "minute" for _, unit in amounts.amounts):
        return None
    if w.words[after] in {"-", "period", "span", "window"} and w.words[after] != "-":
        after += 1
    if w.words[i] in {"following", "subsequent", "ensuing"}:
        return Stretch(amounts, 1, Unit("day", 0, "context")), after
    if w.words[after] in {"of", "in"} and step and amounts.amounts[0][0] is not None:
        return _of(w, i, after)
    return Stretch(amounts, 1 if step > 0 else -1), after


def _of(w: Window, i: int, after: int) -> Read:
    """Leave "the last five months of 2023" to :mod:`.parts`; "the last two days of fighting" is still a stretch."""
    word = w.words[i]
    if word != "last":
        read = length(w, i + 1)
        return (Stretch(read[0], 1 if STEPS[word] > 0 else -1), read[1]) if read else None
    follows = w.words[after + 1]
    if follows in _OWNING or follows in {"last", "next"} or follows.isdecimal() or follows in months():
        return None
    read = length(w, i + 1)
    return (Stretch(read[0], -1), read[1]) if read else None


def recurring(w: Window, i: int) -> Read:
    """Read "every Monday", "each year", "Fridays"."""
    if w.words[i] in {"every", "each"}:
        after = w.words[i + 1]
        if (after in weekdays() and len(after) > 3) or (after in months() and len(after) > 3 and w.capital(i + 1)):
            return Recurring(), i + 2
        return None
    return (Recurring(), i + 1) if w.before(i) in {"on", "most", "and", "every"} else None


def vague(w: Window, i: int) -> Read:
    """Read "recent weeks", "recent years"."""
    unit = w.words[i + 1]
    if UNITS.get(unit) in _LONG and unit.endswith("s") and unit != "hours":
        return Vague(), i + 2
    return None
