"""Ranges, openers and lists: "from 6 to 10 April", "between 1998 and 2000", "since May", "28 and 29 August"."""

from __future__ import annotations

from msgspec.structs import replace

from .counting import plural
from .eras import ordinal
from .expressions import Expression, Nth, Range, Recurring, Unit, Vague, Written
from .grammar import Read, single
from .window import Window
from .words import FUNCTION_WORDS, months
from .year_tails import year_behind
from .years import year_number

_TO = frozenset(("to", "until", "till", "til", "through", "thru", "-", "—", "~", "/", "up"))


def led_range(w: Window, i: int) -> Read:
    """Read "from A to B", "between A and B"."""
    first = _end_point(w, i + 1)
    if first is None:
        return None
    connector = w.words[first[1]]
    if (w.words[i] == "between" and connector == "and") or connector in _TO or connector in {"and", ","}:
        joined = join(w, first, led=True, between=w.words[i] == "between")
        if joined:
            return joined
    return None


def _end_point(w: Window, i: int) -> Read:
    read = single(w, i) or _day_of_month(w, i) or bare_day(w, i)
    if read or w.words[i] not in {"on", "in", "at", "around", "about", "approximately", "week"}:
        return read
    return single(w, i + 1)


def bare_day(w: Window, i: int) -> Read:
    """Read a day number whose month stands elsewhere: "4", "the 13th", "twenty-seventh"."""
    if w.words[i] == "the":
        i += 1
    read = ordinal(w, i)
    if read:
        return (Written("bare", day=read[0]), read[1]) if 1 <= read[0] <= 31 else None
    word = w.words[i]
    if not word.isdecimal() or len(word) > 2 or not 1 <= int(word) <= 31:
        return None
    if (
        w.words[i + 1] in {".", ",", ":", "%", "/"}
        and w.joined(i + 1)
        and w.joined(i + 2)
        and w.words[i + 2].isdecimal()
    ):
        return None
    return Written("bare", day=int(word)), i + 1


def _day_of_month(w: Window, i: int) -> Read:
    """Read the end of a range whose month is told by the reference: "22 this month", "12 of next month"."""
    bare = bare_day(w, i)
    if bare is None or not isinstance(bare[0], Written):
        return None
    j = bare[1] + (w.words[bare[1]] in {"of", "in"})
    if w.words[j + 1] != "month" or w.words[j] not in {"this", "last", "next", "previous", "the"}:
        return None
    shift = {"last": -1, "previous": -1, "next": 1}.get(w.words[j], 0)
    return Nth(bare[0].day or 1, 1, "day", Unit("month", shift)), j + 2


def join(w: Window, first: tuple[Expression, int], *, led: bool, between: bool = False) -> Read:
    """Read connector and second end behind ``first``, and share what only one of them writes."""
    start, j = first
    connector = w.words[j]
    if connector == "and" or (connector == "," and between):
        if not between:
            return None
        j += 1
    elif connector == "up" and w.words[j + 1] in {"to", "until"}:
        j += 2
    elif connector in _TO and connector != "up":
        j += 1
        if connector in {"until", "till"} and w.words[j] == "the" and not led and not isinstance(start, Written):
            return None
    elif connector == "," and w.words[j + 1] in {"to", "until", "through"} and led:
        j += 2
    else:
        return None
    dashed = connector in {"-", "—", "~", "/"}
    if connector == "—" or (dashed and connector == "/" and not _same_shape(w, first[1])):
        return None
    second = _second(w, j, start, led=led, dashed=dashed)
    if second is None:
        return None
    pair = _share(start, second[0], dashed=dashed)
    if pair is None:
        return None
    bare = isinstance(second[0], Written) and second[0].grain == "bare"
    return _year_of_both(w, pair, second[1]) if bare else (Range(*pair), second[1])


def _year_of_both(w: Window, pair: tuple[Expression, Expression], end: int) -> Read:
    """Read the year behind "April 6-10, 2019", which both days share."""
    first, last = pair
    if not isinstance(first, Written) or not isinstance(last, Written) or first.year is not None:
        return Range(first, last), end
    year, of, behind = year_behind(w, end, short=False)
    if year is None and of is None:
        return Range(first, last), end
    earlier = year - 1 if year and (first.month or 1) > (last.month or 1) else year
    return Range(replace(first, year=earlier, of=of), replace(last, year=year, of=of)), behind


def _same_shape(w: Window, j: int) -> bool:
    """Accept the slash between two months or years only: "May/June", "2016/2017"."""
    return w.words[j + 1] in months() or (year_number(w, j + 1) is not None and w.joined(j + 1))


def _second(w: Window, j: int, start: Expression, *, led: bool, dashed: bool) -> Read:
    if w.words[j] in {"around", "about", "on", "in", "week", "late", "early"} and not led:
        read = single(w, j)
    else:
        read = _end_point(w, j) if not dashed else single(w, j) or _day_of_month(w, j) or bare_day(w, j)
    if read is None and isinstance(start, Written) and start.grain == "year":
        year = year_number(w, j)
        read = (Written("year", year=year), j + 1) if year and start.year and year > start.year else None
        if read and plural(w, read[1]):
            return None
    if read is None:
        return _today(w, j)
    expression = read[0]
    if isinstance(expression, (Recurring, Vague)):
        return None
    if isinstance(expression, Written) and expression.grain == "bare" and not led:
        if not ((isinstance(start, Written) and start.month and start.day) or isinstance(start, Unit)):
            return None
        if not (_dash_fits(w, j, start, read[1]) if dashed else ends_here(w, read[1])):
            return None
    return read


def _dash_fits(w: Window, j: int, start: Expression, end: int) -> bool:
    """Accept "April 6-10" and "April 6 - 10"; not the dash of "6 March 2018 - The first 120 soldiers"."""
    if not w.words[j].isdecimal() or w.words[end] == "-" or plural(w, end):
        return False
    return w.joined(j) or (isinstance(start, Written) and start.year is None)


def _today(w: Window, j: int) -> Read:
    if w.words[j] in {"now", "date", "present"}:
        return Unit("day"), j + 1
    if w.words[j] in {"current", "the"} and w.words[j + 1] in {"date", "present", "day"} and w.words[j + 1] != "day":
        return Unit("day"), j + 2
    return None


def ends_here(w: Window, j: int) -> bool:
    """Return whether no noun follows that a number in front of ``j`` could count."""
    word = w.words[j]
    return not word.isalpha() or word in FUNCTION_WORDS


def _share(first: Expression, last: Expression, *, dashed: bool) -> tuple[Expression, Expression] | None:
    """Give a bare day the month of the other end; refuse pairs that make no range."""
    if not isinstance(first, Written) or not isinstance(last, Written):
        if (
            isinstance(first, Written)
            and first.grain == "bare"
            and first.day
            and isinstance(last, Nth)
            and last.unit == "day"
        ):
            return replace(last, nth=first.day), last
        bare = next((e for e in (first, last) if isinstance(e, Written) and e.grain == "bare"), None)
        return None if bare else (first, last)
    if first.grain == "bare":
        if last.grain != "day" or not last.month or first.day is None or last.day is None:
            return None
        return _earlier_day(first.day, last), last
    if last.grain == "bare":
        if first.month is None or first.day is None or last.day is None:
            return None
        return first, _later_day(first, last.day)
    if dashed and first.grain == "weekday" and last.grain not in {"weekday", "day"}:
        return None
    if first.grain == "year" and last.grain == "year" and first.year and last.year and first.year >= last.year:
        return None
    if {first.grain, last.grain} == {"year", "day"} and dashed:
        return None
    return first, last


def _earlier_day(day: int, last: Written) -> Written:
    month, year = last.month or 1, last.year
    if last.day is not None and day > last.day:
        month, year = (month - 1, year) if month > 1 else (12, year - 1 if year else None)
    return replace(last, day=day, month=month, year=year, weekday=None)


def _later_day(first: Written, day: int) -> Written:
    month, year = first.month or 1, first.year
    if first.day is not None and day <= first.day:
        month, year = (month + 1, year) if month < 12 else (1, year + 1 if year else None)
    return replace(first, day=day, month=month, year=year, weekday=None)
