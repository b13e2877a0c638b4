"""Ranges, openers and lists: "from 6 to 10 April", "between 1998 and 2000", "since May", "28 and 29 August"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from .dates import possible, year_behind
from .expressions import Expression, Holiday, Nth, Open, Part, Range, Recurring, Side, Unit, Vague, Written
from .grammar import Read, readers, single
from .window import Window
from .words import FUNCTION_WORDS, months
from .years import ordinal, plural, year_number

Found = tuple[Expression, int, int]

_TO = frozenset(("to", "until", "till", "til", "through", "thru", "-", "—", "~", "/", "up"))
_OPENERS: dict[str, Side] = {
    "since": "since",
    "until": "until",
    "till": "until",
    "til": "until",
    "through": "until",
    "by": "by",
    "before": "before",
    "after": "after",
}
STARTS = frozenset(
    ("from", "between", "as", "up", "prior", "starting", "beginning", "effective", "no", "later", *_OPENERS)
)
_ONWARDS = frozenset(("on", "onward", "onwards", "forward"))


def periods_at(w: Window, i: int) -> list[Found]:
    """Read the period, or the list of periods, at word ``i``: (what it says, first word, index behind the last)."""
    word = w.words[i]
    if word in {"from", "between"}:
        read = _led_range(w, i)
        if read:
            return [(read[0], i, read[1])]
        return _from(w, i) if word == "from" else []
    opened = _opener(w, i)
    if opened:
        return opened
    if word in STARTS and word not in readers():
        return []
    listed = list(_day_list(w, i))
    if listed:
        return listed
    read = _open_range(w, i)
    return [(_fix(read[0]), i, read[1])] if read else []


def _fix(expression: Expression) -> Expression:
    return expression


# --- ranges -----------------------------------------------------------------------


def _led_range(w: Window, i: int) -> Read:
    """Read "from A to B", "between A and B"."""
    first = _end_point(w, i + 1)
    if first is None:
        return None
    connector = w.words[first[1]]
    if (w.words[i] == "between" and connector == "and") or connector in _TO or connector in {"and", ","}:
        joined = _join(w, first, led=True, between=w.words[i] == "between")
        if joined:
            return joined
    return None


def _open_range(w: Window, i: int) -> Read:
    """Read a period and, where a connector and another follow, the range: "April 6-10", "May to March", "2014-2018"."""
    first = single(w, i)
    if first is None:
        first = _bare_day(w, i)
        if first is None:
            return None
        joined = _join(w, first, led=False)
        return joined
    joined = _join(w, first, led=False)
    return joined or _onwards(w, first)


def _end_point(w: Window, i: int) -> Read:
    read = single(w, i) or _day_of_month(w, i) or _bare_day(w, i)
    if read or w.words[i] not in {"on", "in", "at", "around", "about", "approximately", "week"}:
        return read
    return single(w, i + 1)


def _bare_day(w: Window, i: int) -> Read:
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
    bare = _bare_day(w, i)
    if bare is None or not isinstance(bare[0], Written):
        return None
    j = bare[1] + (w.words[bare[1]] in {"of", "in"})
    if w.words[j + 1] != "month" or w.words[j] not in {"this", "last", "next", "previous", "the"}:
        return None
    shift = {"last": -1, "previous": -1, "next": 1}.get(w.words[j], 0)
    return Nth(bare[0].day or 1, 1, "day", Unit("month", shift)), j + 2


def _join(w: Window, first: tuple[Expression, int], *, led: bool, between: bool = False) -> Read:
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
        read = _end_point(w, j) if not dashed else single(w, j) or _day_of_month(w, j) or _bare_day(w, j)
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
        if not (_dash_fits(w, j, start, read[1]) if dashed else _ends_here(w, read[1])):
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


def _ends_here(w: Window, j: int) -> bool:
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


# --- one open end -----------------------------------------------------------------


def _opener(w: Window, i: int) -> list[Found]:
    """Read "since X", "until X", "by X", "before X", "after X", "as of X", "up to X", "no later than X", "starting X"."""
    word, after = w.words[i], w.words[i + 1]
    side: Side | None = _OPENERS.get(word)
    j = i + 1
    if word == "as" and after in {"of", "at", "from"}:
        read = single(w, i + 2 + (w.words[i + 2] in {"on", "in"})) or _after_time(w, i + 2)
        return [(read[0], i, read[1])] if read else []
    if word == "up" and after in {"to", "until", "till", "through"}:
        side, j = "until", i + 2
    elif word == "prior" and after == "to":
        side, j = "before", i + 2
    elif word in {"starting", "beginning", "effective"}:
        side, j = "since", i + 1 + (after in {"on", "from", "in"})
        if w.words[j] == "of":
            return []
    elif word == "no" and after == "later" and w.words[i + 2] == "than":
        side, j = "before", i + 3
    elif word == "later" and after == "than":
        side, j = "after", i + 2
    if side is None:
        return []
    return _opened(w, i, j, side)


def _opened(w: Window, i: int, j: int, side: Side) -> list[Found]:
    if w.words[j] in {"around", "about", "at", "on", "in", "least"}:
        j += 1
        if w.words[j] == "least":
            j += 1
    if side in {"since", "until"} and w.words[j] == "the" and w.words[j + 1] in {"very"}:
        j += 1
    read = single(w, j) or _after_time(w, j)
    if read is None:
        return []
    expression = read[0]
    joined = None if side in {"after", "before"} else _join(w, read, led=False)
    if joined:
        return [(joined[0], i, joined[1])]
    if side == "by" and isinstance(expression, (Recurring, Vague)):
        return []
    if isinstance(expression, (Recurring, Vague)):
        return [(expression, j, read[1])]
    return [(Open(side, expression), i, read[1]), *_after_and(w, read[1], side)]


def _after_and(w: Window, j: int, side: Side) -> list[Found]:
    del w, j, side
    return []


def _after_time(w: Window, i: int) -> Read:
    """Read the day behind a clock time: "as of 6 p.m., 12 May", "until midnight on Friday", "at 18:00 on 3 June"."""
    j, steps = i, 0
    while steps < 9 and (w.words[j].isdecimal() or w.words[j] in _CLOCK):
        j, steps = j + 1, steps + 1
        if not w.words[j].isdecimal() or w.words[j - 1] in {",", "on", ")", "of", "hours"}:
            read = single(w, j)
            if read and steps and _dates(read[0]):
                return read
    return None


_CLOCK = frozenset(
    (":", ".", ",", "p", "a", "m", "pm", "am", "noon", "midnight", "hours", "hrs", "h", "on", "local", "time")
)
_CLOCK |= {
    "gmt",
    "utc",
    "est",
    "edt",
    "cet",
    "(",
    ")",
    "the",
    "morning",
    "evening",
    "of",
    "o",
    "'",
    "clock",
    "late",
    "early",
}


def _dates(expression: Expression) -> bool:
    if isinstance(expression, Written):
        return expression.grain in {"day", "weekday"}
    return isinstance(expression, Unit) and (expression.unit == "day" or expression.weekday is not None)


def _from(w: Window, i: int) -> list[Found]:
    """Read "from X", "from X on": since X; "from 2019" of a document is the year itself."""
    read = single(w, i + 1) or _after_time(w, i + 1)
    if read is None:
        return []
    expression, j = read
    if w.words[j] in _ONWARDS and not (w.words[j] == "on" and w.words[j + 1] in {"the", "a"}):
        return [(Open("since", expression), i, j + 1)]
    yearly = isinstance(expression, Written) and expression.grain in {"year", "decade", "century", "season"}
    weeks = isinstance(expression, Written) and expression.span > 1
    if yearly or weeks or isinstance(expression, Part) or not isinstance(expression, (Written, Unit, Holiday)):
        return [(expression, i + 1, j)]
    return [(Open("since", expression), i, j)]


def _onwards(w: Window, read: tuple[Expression, int]) -> Read:
    """Read what may follow a date: "and later", "onwards", "or earlier"."""
    expression, j = read
    word, after = w.words[j], w.words[j + 1]
    if word in {"onward", "onwards"}:
        return Open("since", expression), j + 1
    if word in {"and", "or"} and after in {"later", "after", "thereafter", "onwards", "onward", "greater"}:
        if not w.words[j + 2].isalpha() or w.words[j + 2] in FUNCTION_WORDS:
            return Open("since", expression), j + 2
    if word in {"and", "or"} and after in {"earlier", "before"} and not w.words[j + 2].isalpha():
        return Open("until", expression), j + 2
    return expression, j


# --- lists ------------------------------------------------------------------------


def _day_list(w: Window, i: int) -> Iterator[Found]:
    """Read "28 and 29 August", "6, 7 and 9 May 2003": one period where two days follow each other, else each its own."""
    items: list[tuple[int, int, int]] = []
    j = i
    while len(items) < 12:
        bare = _bare_day(w, j)
        if bare is None or not isinstance(bare[0], Written) or bare[0].day is None:
            return
        items.append((bare[0].day, j, bare[1]))
        j = bare[1]
        if w.words[j] in {",", "and", "&", "or"} and _bare_day(
            w, j + 1 + (w.words[j] == "," and w.words[j + 1] == "and")
        ):
            j += 1 + (w.words[j] == "," and w.words[j + 1] == "and")
            continue
        break
    last = items[-1]
    read = single(w, last[1])
    if (
        len(items) < 2
        or read is None
        or not isinstance(read[0], Written)
        or read[0].grain != "day"
        or read[0].day != last[0]
    ):
        return
    yield from _listed(items, read[0], read[1])


def _listed(items: list[tuple[int, int, int]], date: Written, end: int) -> Iterator[Found]:
    month = date.month or 1
    dates = [replace(date, day=day, weekday=None) for day, _, _ in items]
    if len(items) == 2 and items[0][0] + 1 == items[1][0]:
        yield Range(dates[0], date), items[0][1], end
        return
    for (day, start, stop), written in zip(items[:-1], dates[:-1], strict=True):
        if possible(month, day, date.year):
            yield written, start, stop
    yield date, items[-1][1], end


def listed_behind(w: Window, found: list[Found]) -> list[Found]:
    """Read on behind a period: "Monday and Tuesday", "January and February 1937", "May 6 and 7th"."""
    if len(found) != 1:
        return found
    expression, start, j = found[0]
    if w.words[j] not in {"and", "&"} or not isinstance(expression, Written):
        return found
    second = single(w, j + 1)
    if second and isinstance(second[0], Written):
        pair = _consecutive(expression, second[0])
        return [(pair, start, second[1])] if pair else found
    bare = _bare_day(w, j + 1)
    if bare and expression.grain == "day" and isinstance(bare[0], Written) and bare[0].day and _ends_here(w, bare[1]):
        day = replace(expression, day=bare[0].day, weekday=None)
        if expression.day and expression.month and possible(expression.month, bare[0].day, expression.year):
            if bare[0].day == expression.day + 1:
                return [(Range(expression, day), start, bare[1])]
            return [(expression, start, j), (day, j + 1, bare[1])]
    return found


def _consecutive(first: Written, last: Written) -> Range | None:
    """Join two neighbours: days of a week, months, days of a month written in full."""
    if first.grain == last.grain == "weekday" and first.weekday is not None and last.weekday == (first.weekday + 1) % 7:
        return Range(first, last)
    if first.grain == last.grain == "month" and first.month and last.month == first.month % 12 + 1:
        return Range(first, last)
    if first.grain == last.grain == "day" and first.month == last.month and first.day and last.day == first.day + 1:
        return Range(first, last) if first.year in {None, last.year} else None
    return None
