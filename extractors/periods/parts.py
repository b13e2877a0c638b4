"""Parts of periods and numbered units: "late March", "the end of the year", "the third week of May", "Q3 2016", "week 17"."""

from __future__ import annotations

from .expressions import Expression, Nth, Part, Unit, WeekOf, Written
from .lengths import small_number
from .relative import Read, Reader
from .window import Window
from .words import SEASONS, UNITS, months, weekdays
from .years import ancient, century, ordinal, year_number

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
_COUNTED_UNITS = frozenset(("day", "week", "month", "quarter", "year", "decade", "weekend", "half"))
_QUARTERS = {"q1": 1, "q2": 2, "q3": 3, "q4": 4}
_YEAR_STEPS = {"this": 0, "current": 0, "last": -1, "previous": -1, "next": 1, "following": 1, "that": 0, "same": 0}


def part(w: Window, i: int, inner: Reader) -> Read:
    """Read what begins with a part word: "late March", "mid-2009", "end of the month", "early in 1862", "later that day"."""
    word = w.words[i]
    name = PART_WORDS[word]
    j = i + 1
    if word in {"eoy", "eom"}:
        return Part("end", Unit("year" if word == "eoy" else "month")), j
    if not name:
        return None
    if w.words[j] == "-" and word in {"early", "mid", "late"}:
        j += 1
        if w.words[j] == "to" and w.words[j + 1] == "-":  # mid-to-late June
            return part(w, j + 2, inner)
    if (
        word in {"early", "mid", "late", "earlier", "later", "midway"} and w.words[j] in {"in", "on", "of", "through"}
    ) or w.words[j] == "of":
        j += 1
    elif (name in {"start", "end"} and word not in {"end", "start", "beginning"}) or word in {
        "middle",
        "close",
        "midst",
        "outset",
        "onset",
    }:
        return None
    the = w.words[j] == "the"
    at = j + the
    read = _unit(
        w, at, the=the or (name in {"start", "end", "later"} and w.words[j - 1] == "of") or word == "rest"
    ) or inner(w, j)
    if read is None:
        return None
    expression, end = read
    if isinstance(expression, (Part, Nth)) and name not in {"start", "end"}:
        return None
    return _fit(name, expression, end)


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
    if name in {"century", "centuries"} and read:
        return century(w, j, nth)
    if name in {"half", "part", "third"} and w.words[j + 1] in {"of", "this", "last", "next"}:
        return _half(w, i, j, word, inner)
    if name == "quarter" and nth in {-1, 1, 2, 3, 4}:
        return _quarter(w, j + 1, 4 if nth == -1 else nth, named=word in {"last", "final"}, inner=inner)
    return _nth(w, j, nth, inner)


def _half(w: Window, i: int, j: int, word: str, inner: Reader) -> Read:
    name = (_HALVES if w.words[j] == "half" else _PARTS).get(word)
    if name is None or w.words[j] == "third":
        return None
    at = j + 2 if w.words[j + 1] == "of" else j + 1
    the = w.words[at] == "the"
    read = _unit(w, at + the, the=the) or inner(w, at)
    del i
    return (Part(name, read[0]), read[1]) if read else None


def _quarter(w: Window, j: int, index: int, *, named: bool, inner: Reader) -> Read:
    """Read the year of a quarter: "of 2016", "this year", "2016"; without one "the last quarter" is not the fourth."""
    year, of, end = year_of(w, j)
    del inner
    if year is None and of is None:
        if w.words[j] == "of" or named:
            return None
        return Written("quarter", index=index), j
    return Written("quarter", year=year, index=index, of=of), end


def year_of(w: Window, j: int) -> tuple[int | None, Unit | None, int]:
    """Read the year behind a numbered unit: "of 2016", ", 2016", "this year", "of that year", "2016"."""
    at = j
    while w.words[at] in {"of", ",", "in", "the", "for", "-", "/", "year", "fiscal"} and at < j + 4:
        at += 1
    year = year_number(w, at)
    if year is not None:
        return year, None, at + 1
    if w.words[at] in _YEAR_STEPS and w.words[at + 1] == "year":
        step = _YEAR_STEPS[w.words[at]]
        return (
            None,
            Unit("year", step, "context" if w.words[at] in {"that", "same", "following", "previous"} else "reference"),
            at + 2,
        )
    if w.words[at - 1] == "year" and w.words[at - 2] == "the":
        return None, Unit("year", 0, "text"), at
    return None, None, j


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
    elif w.words[at] not in _YEAR_STEPS:
        return None
    the = w.words[at] == "the"
    read = _unit(w, at + the, the=the) or inner(w, at)
    if read is None or (isinstance(read[0], Written) and read[0].grain in {"day", "weekday", "bare"}):
        return None
    return Nth(nth, count, unit or "day", read[0], weekday), read[1]


def quarter_short(w: Window, i: int) -> Read:
    """Read "Q3 2016", "q3", "H1 of this year": the letter and the digit are two words of the window."""
    letter, digit = w.words[i], w.words[i + 1]
    if not w.joined(i + 1) or len(digit) != 1 or not "1" <= digit <= ("4" if letter == "q" else "2"):
        return None
    if w.joined(i + 2) and (w.words[i + 2].isalnum() or (w.words[i + 2] == "." and w.words[i + 3].isdecimal())):
        return None
    grain = "quarter" if letter == "q" else "half"
    year, of, j = year_of(w, i + 2)
    if letter == "h" and year is None and of is None:
        return None  # H1 alone is a virus as often as a half-year
    if letter == "h" and w.words[i + 2] == "n" and w.joined(i + 2):
        return None
    return Written(grain, year=year, index=int(digit), of=of), j


def week_number(w: Window, i: int, inner: Reader) -> Read:
    """Read "week 17", "epidemiological week 12 of 2016", "EW 12", "weeks 1 to 17", "week of 3 May", "week ending 12 June"."""
    j = i
    epidemiological = w.words[j] in {"epidemiological", "epidemiologic", "epi", "ew", "epiweek", "iso", "se"}
    if w.words[j] in {"ew", "epiweek", "se"}:
        j += 1
    else:
        j += epidemiological + (epidemiological and w.words[j + 1] == "-")
        if w.words[j] not in {"week", "weeks", "wk"}:
            return None
        j += 1
    how = {"of": "of", "ending": "ending", "ended": "ending", "starting": "starting", "beginning": "starting"}
    how |= {"commencing": "starting", "to": "ending", "from": "starting"}
    if w.words[j] in how and not epidemiological:
        return _week_of(w, i, j, how[w.words[j]], inner)
    if w.words[j] in {"#", "no", "number", ":", "(", "-", "ew"}:
        j += 2 if w.words[j] == "no" and w.words[j + 1] == "." else 1
    return _weeks(w, i, j, sure=epidemiological)


def _week_of(w: Window, i: int, j: int, how: str, inner: Reader) -> Read:
    at = j + 1
    if w.words[at] in {"on", "the", "from"} and w.words[at + 1] not in {"week"}:
        at += w.words[at] != "the"
    read = inner(w, at)
    if read is None:
        the = w.words[at] == "the"
        day = ordinal(w, at + the)
        if not the or day is None or not 1 <= day[0] <= 31:
            return None
        read = Written("day", day=day[0]), day[1]
    expression = read[0]
    day = isinstance(expression, Written) and expression.grain in {"day", "weekday"}
    near = isinstance(expression, Unit) and (expression.unit == "day" or expression.weekday is not None)
    if not (day or near):
        return None
    if w.words[j] == "to" and w.before(i) not in {"the", "a"}:
        return None
    return WeekOf(expression, how), read[1]  # type: ignore[arg-type]


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
        elif w.words[end] == "-":
            return None
    year, of, behind = year_of(w, end)
    if not sure and year is None and w.words[i] == "week" and w.words[end] in {"of", "in"} and of is None:
        return None  # week 3 of the trial
    if year is not None or of is not None:
        end = behind
    return Written("week", year=year, index=int(number), of=of, span=last - int(number) + 1), end


def fiscal(w: Window, i: int) -> Read:
    """Read "fiscal year 2019", "FY2019", "the 2019/20 financial year"."""
    j = i + 1
    if w.words[i] in {"fiscal", "financial", "calendar", "academic"}:
        if w.words[j] != "year":
            return None
        j += 1
    year = year_number(w, j)
    if year is None:
        return None
    return Written("fiscal" if w.words[i] != "calendar" else "year", year=year), j + 1


def season(w: Window, i: int) -> Read:
    """Read "summer 2010", "the spring of 1916", "summer of that year", "in summer"; "spring" alone is also water."""
    word = w.words[i]
    index = SEASONS[word]
    if w.words[i + 1] in {"/", "-"} and w.words[i + 2] in SEASONS:
        return None
    year, of, j = year_of(w, i + 1)
    if year is not None or of is not None:
        return Written("season", year=year, index=index, of=of), j
    before = w.before(i)
    led = before in {"in", "during", "since", "by", "until", "early", "late", "mid", "-", "of", "through", "throughout"}
    if before == "the" and i > 1:
        led = w.words[i - 2] in {"in", "during", "of", "since", "by", "until", "through", "throughout", "over"}
    if word in {"fall", "spring"}:
        led = led and before == "the" and not w.words[i + 1].isalpha()
    if not led or w.words[i + 1] in {"olympics", "games", "school", "camp", "palace", "of", "break", "vacation"}:
        return None
    return Written("season", index=index), i + 1


def year_first(w: Window, i: int) -> Read:
    """Read "2016 June", "2016, nov", "2017 Q1", "2019-H2"."""
    year = year_number(w, i)
    if year is None:
        return ancient(w, i)
    j = i + 1
    if w.words[j] in {",", "-"}:
        j += 1
    word = w.words[j]
    if word in {"q", "h"} and w.joined(j + 1):
        digit = w.words[j + 1]
        if len(digit) == 1 and "1" <= digit <= ("4" if word == "q" else "2") and not w.joined(j + 2):
            return Written("quarter" if word == "q" else "half", year=year, index=int(digit)), j + 2
        if len(digit) == 1 and digit.isdecimal() and "1" <= digit <= "4" and not w.words[j + 2].isalnum():
            return Written("quarter" if word == "q" else "half", year=year, index=int(digit)), j + 2
        return None
    month = months().get(word)
    if (month and word not in {"may", "march", "mar", "sun"} | set()) or (month and w.capital(j)):
        after = w.words[j + 1]
        if after.isdecimal() and len(after) <= 2 and j == i + 1 and not w.words[j + 2].isdecimal():
            day = int(after)
            return (Written("day", year=year, month=month, day=day), j + 2) if 1 <= day <= 31 else None
        if year_number(w, j + 1) or after.isdecimal():
            return None
        if w.words[j - 1] == "," and w.capital(j) and len(word) > 4:
            return None  # "in 2016, November was cold"
        return Written("month", year=year, month=month), j + 1
    return None
