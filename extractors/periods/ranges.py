"""Ranges, openers and lists: "from 6 to 10 April", "between 1998 and 2000", "since May", "28 and 29 August"."""

from __future__ import annotations

from msgspec.structs import replace

from .bare_days import bare_day, dated_behind, day_of_month
from .clocks import after_time
from .counting import ends_here, plural
from .expressions import Expression, Nth, Range, Recurring, Unit, Vague, Written
from .grammar import Read, single
from .window import Window
from .words import months
from .year_tails import year_behind
from .years import year_number

_TO = frozenset(("to", "until", "till", "til", "through", "thru", "-", "—", "~", "/", "up"))


def led_range(w: Window, i: int) -> Read:
    """Read "from A to B", "between A and B"."""
    first = _end_point(w, i + 1)
    if first is None:
        return None
    if isinstance(first[0], Written) and first[0].grain == "week" and first[0].span > 1:
        return first  # from week 1 to 17 of 2016
    connector = w.words[first[1]]
    if (w.words[i] == "between" and connector in {"and", "&"}) or connector in _TO or connector in {"and", ","}:
        joined = join(w, first, led=True, between=w.words[i] == "between")
        if joined:
            return joined
    return None


def _end_point(w: Window, i: int) -> Read:
    read = single(w, i) or after_time(w, i) or day_of_month(w, i) or bare_day(w, i)
    if read or w.words[i] not in {"on", "in", "at", "around", "about", "approximately", "week"}:
        return read
    return single(w, i + 1)


def join(w: Window, first: tuple[Expression, int], *, led: bool, between: bool = False) -> Read:
    """Read connector and second end behind ``first``, and share what only one of them writes."""
    start, j = first
    start = _bare(start)
    connector = w.words[j]
    if connector in {"and", "&"} or (connector == "," and between):
        if not between:
            return None
        j += 1 + (connector == "," and w.words[j + 1] == "and")  # between April 1, 2016, and May 2, 2016
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
    if led and start is not first[0] and isinstance(second[0], Written) and second[0].grain == "bare":
        return Range(first[0], replace(second[0], grain="day")), second[1]  # from the 3rd to the 9th
    pair = _share(start, _bare(second[0]), dashed=dashed)
    if pair is None:
        return None
    bare = isinstance(second[0], Written) and second[0].grain == "bare"
    return _year_of_both(w, pair, second[1]) if bare else (Range(*pair), second[1])


def _bare(end: Expression) -> Expression:
    """Return "the 12th" as a day number that takes its month from the other end."""
    alone = isinstance(end, Written) and end.grain == "day" and end.month is None
    return replace(end, grain="bare") if isinstance(end, Written) and alone else end


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
    """Accept the slash between two months, years or days only: "May/June", "2016/2017", "15/16 March"."""
    if w.words[j + 2] in months() and len(w.words[j + 1]) < 3 and w.joined(j + 1):
        return True  # 15/16 March
    return w.words[j + 1] in months() or (year_number(w, j + 1) is not None and w.joined(j + 1))


def _second(w: Window, j: int, start: Expression, *, led: bool, dashed: bool) -> Read:
    if w.words[j] in {"around", "about", "on", "in", "week", "late", "early"} and not led:
        read = single(w, j)
    else:
        read = _end_point(w, j) if not dashed else single(w, j) or day_of_month(w, j) or bare_day(w, j)
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
        if not (_dash_fits(w, j, start, read[1]) if dashed else ends_here(w, read[1]) and not dated_behind(w, read[1])):
            return None
    return read


def _dash_fits(w: Window, j: int, start: Expression, end: int) -> bool:
    """Accept "April 6-10" and "April 6 - 10"; not the dash of "6 March 2018 - The first 120 soldiers".

    Nor that of a list by day, "24 January - 3", whose numbers would be days before.
    """
    if not w.words[j].isdecimal() or w.words[end] == "-" or plural(w, end):
        return False
    if not w.joined(j) and isinstance(start, Written) and start.day and int(w.words[j]) <= start.day:
        return False
    return w.joined(j) or (isinstance(start, Written) and start.year is None)


def _today(w: Window, j: int) -> Read:
    if w.words[j] in {"now", "date", "present"}:
        return Unit("day"), j + 1
    if w.words[j] in {"current", "the"} and w.words[j + 1] in {"date", "present", "day"} and w.words[j + 1] != "day":
        return Unit("day"), j + 2
    return None


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
        if (
            isinstance(first, Written)
            and first.grain == "weekday"
            and isinstance(last, Nth)
            and last.weekday is not None
        ):
            return replace(last, weekday=first.weekday), last  # Monday to Friday last week
        bare = next((e for e in (first, last) if isinstance(e, Written) and e.grain == "bare"), None)
        return None if bare else (first, last)
    if first.grain == "bare":
        if last.guessed and dashed and first.day is not None and last.month is not None:
            last = replace(last, month=last.day, day=last.month, guessed=False)  # 10-12/05/2016: the day comes first
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
