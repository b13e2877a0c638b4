"""Weeks told by number or by one of their days: "week 17", "EW 12 of 2016", "week ending 12 June"."""

from __future__ import annotations

from .eras import ordinal
from .expressions import Unit, WeekOf, Written
from .relative import Read, Reader
from .window import Window
from .words import months
from .year_tails import year_of
from .years import year_number


def week_number(w: Window, i: int, inner: Reader) -> Read:
    """Read "week 17", "EW 12 of 2016", "weeks 1 to 17", "week of 3 May", "week ending 12 June"."""
    j = i
    epidemiological = w.words[j] in {
        "epidemiological",
        "epidemiologic",
        "epi",
        "ew",
        "epiweek",
        "iso",
        "calendar",
        "se",
    }
    if w.words[j] in {"ew", "epiweek", "se"}:
        j += 1
    else:
        j += epidemiological + (epidemiological and w.words[j + 1] in {"-", "."})
        if w.words[j] not in {"week", "weeks", "wk"}:
            return None
        j += 1 + (3 if w.words[j + 1 : j + 4] in (["(", "ew", ")"], ["(", "se", ")"], ["(", "s", ")"]) else 0)
    how = {"of": "of", "ending": "ending", "ended": "ending", "starting": "starting", "beginning": "starting"}
    how |= {"commencing": "starting", "to": "ending", "from": "starting"}
    if w.words[j] == "that" and w.words[j + 1] in {"ended", "began"}:
        return _week_of(w, i, j + 1, "ending" if w.words[j + 1] == "ended" else "starting", inner)
    if w.words[j] in how and not epidemiological:
        return _week_of(w, i, j, how[w.words[j]], inner)
    if w.words[j] in {"#", "no", "number", ":", "(", "-", "ew"}:
        j += 2 if w.words[j] == "no" and w.words[j + 1] == "." else 1
    return _weeks(w, i, j, sure=epidemiological)


def _week_of(w: Window, i: int, j: int, how: str, inner: Reader) -> Read:
    at = j + 1
    if w.words[at] in {"on", "the", "from"} and w.words[at + 1] != "week":
        at += w.words[at] != "the"
    read = inner(w, at)
    if read is None:
        the = w.words[at] == "the"
        day = ordinal(w, at + the)
        if not the or day is None or not 1 <= day[0] <= 31:
            return None
        read = Written("day", day=day[0]), day[1]
    expression = read[0]
    dated = isinstance(expression, Written) and expression.grain in {"day", "weekday"}
    near = isinstance(expression, Unit) and (expression.unit == "day" or expression.weekday is not None)
    if not (dated or near):
        return None
    if w.words[read[1]] == "-" and w.words[read[1] + 1].isdecimal():
        return None  # in "the week of May 4-10" the range says the days
    if w.words[j] == "to" and w.before(i) not in {"the", "a"}:
        return None
    return WeekOf(expression, how), read[1]  # type: ignore[arg-type]


def short_week(w: Window, i: int) -> Read:
    """Read "W32 2014", "w32/2014"; without the year W32 is a road or a part."""
    number = w.words[i + 1]
    if not w.joined(i + 1) or not number.isdecimal() or len(number) > 2 or not 1 <= int(number) <= 53:
        return None
    year, _, end = year_of(w, i + 2)
    return (Written("week", year=year, index=int(number)), end) if year else None


def year_week(w: Window, i: int, year: int) -> Read:
    """Read the week behind a year: "2014-W32", "2014W32", "2014 week 32"."""
    j = i + 1 + (w.words[i + 1] in {"-", ","})
    if w.words[j] not in {"w", "week", "wk", "ew"} or (w.words[j] == "w" and not (w.joined(j) and w.joined(j + 1))):
        return None
    number = w.words[j + 1]
    if not number.isdecimal() or len(number) > 2 or not 1 <= int(number) <= 53:
        return None
    return Written("week", year=year, index=int(number)), j + 2


def _weeks(w: Window, i: int, j: int, *, sure: bool) -> Read:
    number = w.words[j]
    if not number.isdecimal() or len(number) > 2 or not 1 <= int(number) <= 53:
        return None
    last, end = int(number), j + 1
    if w.words[end] in {"-", "to", "and", "through"}:
        at = end + 1
        if w.words[at] in {"week", "ew"}:
            at += 1
        second = w.words[at]
        if second.isdecimal() and len(second) <= 2 and last < int(second) <= 53:
            last, end = int(second), at + 1
        elif w.words[end] == "-" and year_number(w, at) is None:
            return None
    if w.words[end] in months():
        return None  # the week 11-17 March
    year, of, behind = year_of(w, end + (w.words[end] == "("))
    if w.words[end] == "(":
        behind, year = (behind + 1, year) if w.words[behind] == ")" else (end, None)
    if not sure and year is None and w.words[i] == "week" and w.words[end] in {"of", "in"} and of is None:
        return None  # week 3 of the trial
    if year is not None or of is not None:
        end = behind
    return Written("week", year=year, index=int(number), of=of, span=last - int(number) + 1), end
