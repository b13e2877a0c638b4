"""Single dates with a month or weekday name: "6 April", "April 6th, 2003", "July of that year"."""

from __future__ import annotations

from .counting import ends_here, plural
from .eras import ancient, ordinal
from .expressions import Ancient, Expression, Written
from .lengths import small_number
from .month_names import VERBS_TOO, lower_month_fits, month_alone, month_day_fits
from .numeric import numeric
from .window import Window
from .words import DAYTIMES, group, months, weekdays
from .year_tails import short_year_near, year_behind

_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_IN_MONTH = frozenset(("in", "early", "late", "mid", "during", "throughout"))
_DO = frozenset(("are", "have", "were"))  # what several do: "in April 12 have died"
_SHORT_WEEKDAYS = frozenset(("mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"))


def possible(month: int, day: int, year: int | None) -> bool:
    """Return whether the day exists: 31 April does not, nor 29 February 2019."""
    if not 1 <= day <= _MONTH_DAYS[month - 1]:
        return False
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return leap or (month, day) != (2, 29)


def from_month(w: Window, i: int) -> tuple[Expression, int] | None:
    """Read a date that begins with a month: "April 6, 2003", "June of that year", "Oct. 2", "in May"."""
    month = months()[w.words[i]]
    before = w.before(i)
    if before in {"29", "30", "31"} and not (w.joined(i - 1) and i > 1 and not w.words[i - 2].isalnum()):
        return None  # 31 April is no day, and no April either
    j = i + 1
    if w.words[j] == "." and w.joined(j) and (len(w.words[i]) < 5 or w.words[j + 1].isdecimal()):
        j += 1
    day = _day_behind(w, j)
    if day and not _counts_in_month(w, i, day[1]):
        number, j = day
        year, of, j = year_behind(w, j, short=False)
        if not possible(month, number, year) or not month_day_fits(w, i, j, year):
            return None
        return Written("day", year=year, month=month, day=number, of=of), j
    old = ancient(w, j)
    if old and isinstance(old[0], Ancient):
        return Ancient(None), old[1]  # April 480 BC
    year, of, after = year_behind(w, j, short=False)
    if year is None and of is None:
        two = w.words[j]
        if len(two) == 2 and two.isdecimal() and int(two) > 31 and not plural(w, j + 1):
            return Written("month", year=short_year_near(two), month=month), j + 1  # August 99
        if w.words[j] == "of" and len(w.words[j + 1]) == 2 and w.words[j + 1].isdecimal():
            return Written("month", year=short_year_near(w.words[j + 1]), month=month), j + 2  # April of 87
        if not month_alone(w, i):
            return None
        if w.words[i + 1] == "quarter" and month % 3 == 0:
            year, of, end = year_behind(w, i + 2, short=False)
            return Written("quarter", year=year, index=month // 3, of=of), end
        return Written("month", month=month), j if w.words[j] in {"-", "/"} else i + 1
    if w.words[i] in VERBS_TOO and not w.capital(i) and year is None and not month_alone(w, i):
        return None
    return Written("month", year=year, month=month, of=of), after


def _counts_in_month(w: Window, i: int, j: int) -> bool:
    """Return whether the number behind a month counts: "in April 12 people fell ill"; nobody says "in April 12"."""
    led = w.before(i) in _IN_MONTH or (w.before(i) == "-" and i > 1 and w.words[i - 2] == "mid")
    if not (led and w.words[j - 1].isdecimal()):
        return False
    behind = w.words[j]
    return behind in _DO or (behind.isalpha() and behind not in months() and behind not in group("function"))


def _day_behind(w: Window, j: int) -> tuple[int, int] | None:
    """Read the day behind a month: "6", "6th", "the 6th", "twenty-first", "-2", "/2"."""
    at = j
    if w.words[at] in {"-", "/"} and w.joined(at) and w.joined(at + 1):
        at += 1
    if w.words[at] == "the":
        if w.before(at) == "." and w.capital(at):
            return None  # "in July and August. The third team ..."
        at += 1
    read = ordinal(w, at)
    if read:
        if not w.words[at].isdecimal() and at == j and w.words[read[1]] in {"of", "time", "day", "week"}:
            return None
        return read if 1 <= read[0] <= 31 else None
    word = w.words[at]
    if not word.isdecimal():
        return _spelled_day(w, at) if at == j else None
    if len(word) > 2 or not 1 <= int(word) <= 31 or (at > j and w.words[at - 1] == "the"):
        return None
    after = w.words[at + 1]
    if after in {".", ",", ":", "/"} and w.joined(at + 1) and w.words[at + 2].isdecimal() and w.joined(at + 2):
        return None if after != "/" else (int(word), at + 1)
    if after in {"%", "°"} or after in {"million", "billion", "percent", "per"}:
        return None
    return int(word), at + 1


def _spelled_day(w: Window, at: int) -> tuple[int, int] | None:
    """Read "effective March one", "on May twenty-one"; not "in March two people died"."""
    read = small_number(w, at)
    led = w.before(at - 1) in {"on", "by", "since", "until", "effective", "from", "dated"}
    if read is None or not led or not ends_here(w, read[1]) or not 1 <= read[0] <= 31:
        return None
    return None if w.words[read[1]] in {"of", "in"} else read


def from_weekday(w: Window, i: int) -> tuple[Expression, int] | None:
    """Read a date that begins with a weekday: "Monday, 3 May 2004", "Thursday the 21st", "Friday night"."""
    weekday = weekdays()[w.words[i]]
    short = w.words[i] in _SHORT_WEEKDAYS
    j = i + 1
    if short and w.words[j] == "." and w.joined(j):
        j += 1
    if not short and (w.words[j] in group("newspaper") or w.before(i) in group("adjective")):
        return None
    at = j
    daytime = w.words[at] in DAYTIMES
    at += daytime
    while w.words[at] in {",", "the", "of", "("} and at < j + 3:
        at += 1
    dated = date_at(w, at) or numeric(w, at)
    if dated and isinstance(dated[0], Written) and dated[0].day and dated[0].weekday is None:
        date, end = dated[0], dated[1]
        end += w.words[at - 1] == "(" and w.words[end] == ")"
        return Written("day", date.year, date.month, date.day, weekday, of=date.of, guessed=date.guessed), end
    numbered = ordinal(w, at)
    if numbered and w.words[at - 1] == "the" and _closes(w, numbered[1]) and 1 <= numbered[0] <= 31:
        return Written("day", day=numbered[0], weekday=weekday), numbered[1]
    if short and not _short_weekday(w, i, j):
        return None
    return Written("weekday", weekday=weekday), j + daytime


def _closes(w: Window, j: int) -> bool:
    """Return whether no noun follows: "Friday the 22nd", but "on Tuesday, the third day of protests"."""
    return not w.words[j].isalpha() or w.words[j] in group("function") - {"of"}


def _short_weekday(w: Window, i: int, j: int) -> bool:
    """Accept "Tue" and "Fri." alone only where a preposition leads and no name follows ("on Sun Microsystems")."""
    before = w.before(i)
    if not w.capital(i) or w.capital(j) or w.words[i] in {"sun", "sat", "wed"}:
        return False
    return before in {"on", "last", "next", "this", "since", "from", "until", "by", "to", "and"}


def _goes_on(w: Window, j: int) -> bool:
    """Return whether the dot in front of ``j`` is that of an abbreviation: "between 1 Jan. and 31 Dec."."""
    return w.words[j].isdecimal() or w.words[j] in {",", "-", "and", "to", "until", "through", "or", "&"}


def date_at(w: Window, i: int) -> tuple[Expression, int] | None:
    """Read a date with a month name at ``i``, whether day or month comes first."""
    word = w.words[i]
    if word in months():
        return from_month(w, i)
    return day_first(w, i)


def day_first(w: Window, i: int) -> tuple[Expression, int] | None:
    """Read a date that begins with the day: "6 April 2003", "the 6th of April", "second of Aug", "16. Nov. 2016"."""
    word = w.words[i]
    if w.joined(i) and w.before(i) in {".", ","} and i > 1 and w.words[i - 2].isdecimal() and w.joined(i - 1):
        return None
    numbered = ordinal(w, i)
    if numbered:
        day, j = numbered
    elif word.isdecimal() and len(word) <= 2:
        day, j = int(word), i + 1
    else:
        return None
    if w.words[j] == "day":
        j += 1
    at = j
    while w.words[at] in {"of", ".", "-", "/", "the", "month", "day", ","} and at < j + 4:
        at += 1
    if w.words[j] in {".", ","} and at > j and not (word.isdecimal() and w.words[j] == "." and not numbered):
        return None
    if w.words[j] in {"-", "/"} and not (w.joined(j) and w.joined(j + 1)):
        return None
    month = months().get(w.words[at])
    if month is None:
        return None
    if w.words[at] in VERBS_TOO and not w.capital(at) and not lower_month_fits(w, at):
        return None
    j = at + 1
    if w.words[j] == "." and len(w.words[at]) < 5 and w.joined(j) and _goes_on(w, j + 1):
        j += 1
    year, of, after = year_behind(w, j, short=True)
    if not possible(month, day, year):
        return None
    if after == j and w.words[j] == ",":
        after = at + 1
    return Written("day", year=year, month=month, day=day, of=of), after
