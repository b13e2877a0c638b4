"""Lists of days: "28 and 29 August", "6, 7 and 9 May 2003", "Monday and Tuesday"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from .bare_days import bare_day, dated_behind
from .counting import ends_here
from .dates import possible
from .expressions import Found, Nth, Range, Written
from .grammar import single
from .window import Window


def day_list(w: Window, i: int) -> Iterator[Found]:
    """Read "28 and 29 August", "6, 7 and 9 May 2003": one period where two days follow each other."""
    items: list[tuple[int, int, int]] = []
    j = i
    while len(items) < 12:
        bare = bare_day(w, j)
        if bare is None or not isinstance(bare[0], Written) or bare[0].day is None:
            return
        items.append((bare[0].day, j, bare[1]))
        j = bare[1]
        if w.words[j] in {",", "and", "&", "or"} and bare_day(
            w, j + 1 + (w.words[j] == "," and w.words[j + 1] == "and")
        ):
            j += 1 + (w.words[j] == "," and w.words[j + 1] == "and")
            continue
        break
    last = items[-1]
    if w.before(last[1]) == "," and (
        len(items) < 3 or sorted({day for day, _, _ in items}) != [day for day, _, _ in items]
    ):
        return  # "Report 12, 4 May"; "12, 13, 14 May" are days
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
    if second and isinstance(second[0], Nth) and expression.grain == "weekday" and second[0].weekday is not None:
        first = replace(second[0], weekday=expression.weekday)  # Monday and Tuesday last week
        if second[0].weekday == ((expression.weekday or 0) + 1) % 7:
            return [(Range(first, second[0]), start, second[1])]
        return [(first, start, j), (second[0], j + 1, second[1])]
    if second and isinstance(second[0], Written):
        pair = _consecutive(expression, second[0])
        return [(pair, start, second[1])] if pair else found
    bare = bare_day(w, j + 1)
    if bare is None or not ends_here(w, bare[1]) or dated_behind(w, bare[1]):
        return found
    if expression.grain == "day" and isinstance(bare[0], Written) and bare[0].day:
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
    if first.grain == last.grain == "quarter" and first.index and last.index == first.index + 1:
        return Range(first if first.year or first.of else replace(first, year=last.year, of=last.of), last)
    if first.grain == last.grain == "day" and first.month == last.month and first.day and last.day == first.day + 1:
        return Range(first, last) if first.year in {None, last.year} else None
    return None
