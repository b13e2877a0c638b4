"""Single dates with a month or weekday name: "6 April", "April 6th, 2003", "late on Monday, 3 May", "July of that year"."""

from __future__ import annotations

from .expressions import Expression, Unit, Written
from .window import Window
from .words import DAYTIMES, FUNCTION_WORDS, months, weekdays
from .years import counts, ordinal, plural, word_year, year_number

_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MODAL = frozenset(("may", "march"))  # verbs as well
_FIRST_NAMES = frozenset(("april", "june", "august", "may", "jan", "mar", "dec", "jun", "sun", "apr"))
_MONTH_PREPOSITIONS = frozenset(
    (
        *("in", "since", "until", "till", "during", "early", "late", "mid", "last", "this", "next", "previous", "of"),
        *("following", "coming", "throughout", "beginning", "starting", "through", "between", "after", "before"),
        *("from", "by", "to", "around", "about", "every", "each", "past", "-", "and", "or", "end", "/", "for"),
    )
)
_SURE = frozenset(
    ("in", "since", "during", "early", "late", "mid", "last", "this", "next", "throughout", "previous", "until", "till")
)
_NEWSPAPERS = frozenset(
    (
        *(
            "times",
            "telegraph",
            "mirror",
            "express",
            "mail",
            "herald",
            "post",
            "sun",
            "school",
            "league",
            "club",
            "world",
        ),
        *("independent", "tribune", "mass", "masses", "roast", "prayers", "trading", "trade", "opening", "night's"),
    )
)
_ADJECTIVES = frozenset(("bloody", "black", "super", "ash", "cyber", "fat", "holy", "red", "mad", "giving", "casual"))
_SHORT_WEEKDAYS = frozenset(("mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"))

Year = tuple[int | None, Unit | None, int]


def possible(month: int, day: int, year: int | None) -> bool:
    """Return whether the day exists: 31 April does not, nor 29 February 2019."""
    if not 1 <= day <= _MONTH_DAYS[month - 1]:
        return False
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return leap or (month, day) != (2, 29)


def year_behind(w: Window, j: int, *, short: bool) -> Year:
    """Read the year behind a month or day, if any; ``short`` allows two digits ("5 Dec 88")."""
    at = j
    while w.words[at] in {".", ",", "of", "in", "-", "/", "the", "year"} and at < j + 4 and w.words[at]:
        at += 1
    year = year_number(w, at)
    if year is not None and not ("," in w.words[j:at] and counts(w, at + 1)):
        if w.words[at + 1] == "-" and w.joined(at) and w.before(at) == "-":
            return None, None, j
        return year, None, at + 1
    of = _named_year(w, at)
    if of and "-" not in w.words[j:at]:
        return None, of[0], of[1]
    if w.words[at] == "'" and len(w.words[at + 1]) == 2 and w.words[at + 1].isdecimal():
        return short_year_near(w.words[at + 1]), None, at + 2
    bare = at == j or (at == j + 1 and w.words[j] in {"-", "of", "."} and w.joined(j))
    if short and bare and len(w.words[at]) == 2 and w.words[at].isdecimal() and w.words[at][0] in "01236789":
        follows = w.words[at + 1]
        if (
            not follows.isalnum()
            and follows not in {":", "%", "-", "/"}
            and not (follows in {".", ","} and w.words[at + 2].isdecimal())
        ):
            return short_year_near(w.words[at]), None, at + 1
    spelled = word_year(w, at)
    if spelled:
        return spelled[0], None, spelled[1]
    return None, None, j


def short_year_near(digits: str) -> int:
    """Return the year of two digits in a date with a month name: 70-99 are 1970-1999."""
    year = int(digits)
    return year + (1900 if year >= 69 else 2000)


def _named_year(w: Window, at: int) -> tuple[Unit, int] | None:
    """Read "that year", "the same year", "this year", "last year"."""
    if w.words[at + 1] != "year" or w.words[at + 2] == "-":
        return None
    word = w.words[at]
    if word in {"that", "same"}:
        return Unit("year", 0, "context"), at + 2
    if word in {"this", "last", "next", "previous", "following", "current"}:
        shift = {"last": -1, "next": 1, "previous": -1, "following": 1}.get(word, 0)
        return Unit("year", shift, "context" if word in {"previous", "following"} else "reference"), at + 2
    return None


def from_month(w: Window, i: int) -> tuple[Expression, int] | None:
    """Read a date that begins with a month: "April 6, 2003", "June of that year", "Oct. 2", "in May"."""
    month = months()[w.words[i]]
    before = w.before(i)
    if before in {"29", "30", "31"} and not (w.joined(i - 1) and i > 1 and not w.words[i - 2].isalnum()):
        return None  # 31 April is no day, and no April either
    j = i + 1
    if w.words[j] == "." and w.joined(j) and (len(w.words[i]) < 5 or w.words[j + 1].isdecimal()):
        j += 1
    day = _day_behind(w, j, month)
    if day:
        number, j = day
        year, of, j = year_behind(w, j, short=False)
        if not possible(month, number, year) or not _month_day(w, i, j, year):
            return None
        return Written("day", year=year, month=month, day=number, of=of), j
    year, of, after = year_behind(w, j, short=False)
    if year is None and of is None:
        two = w.words[j]
        if len(two) == 2 and two.isdecimal() and int(two) > 31 and not plural(w, j + 1):
            return Written("month", year=short_year_near(two), month=month), j + 1  # August 99
        if w.words[j] == "of" and len(w.words[j + 1]) == 2 and w.words[j + 1].isdecimal():
            return Written("month", year=short_year_near(w.words[j + 1]), month=month), j + 2  # April of 87
        if not _month_alone(w, i):
            return None
        return Written("month", month=month), i + 1 if w.words[j - 1] == "." and len(w.words[i]) < 3 else i + 1
    if w.words[i] in _MODAL and not w.capital(i) and year is None and not _month_alone(w, i):
        return None
    return Written("month", year=year, month=month, of=of), after


def _day_behind(w: Window, j: int, month: int) -> tuple[int, int] | None:
    """Read the day behind a month: "6", "6th", "the 6th", "twenty-first", "-2", "/2"."""
    at = j
    if w.words[at] in {"-", "/"} and w.joined(at) and w.joined(at + 1):
        at += 1
    if w.words[at] == "the":
        at += 1
    read = ordinal(w, at)
    if read:
        if not w.words[at].isdecimal() and at == j and w.words[read[1]] in {"of", "time", "day", "week"}:
            return None
        return read if 1 <= read[0] <= 31 else None
    word = w.words[at]
    if not word.isdecimal():
        return None
    if len(word) > 2 or not 1 <= int(word) <= 31 or (at > j and w.words[at - 1] == "the"):
        return None
    after = w.words[at + 1]
    if after in {".", ",", ":", "/"} and w.joined(at + 1) and w.words[at + 2].isdecimal() and w.joined(at + 2):
        return None if after != "/" else (int(word), at + 1)
    if after in {"%", "°"} or after in {"million", "billion", "percent", "per"}:
        return None
    return int(word), at + 1


def _month_day(w: Window, i: int, j: int, year: int | None) -> bool:
    """Refuse "may 12 people" and "Section Mar 3"; a capital, a year, or a word that fits behind a date will do."""
    if year is not None or w.words[i] not in _MODAL or w.capital(i):
        return True
    after = w.words[j]
    return not after.isalpha() or after in FUNCTION_WORDS or after in months()


def _month_alone(w: Window, i: int) -> bool:
    """Tell the month from the verb, the name and the abbreviation, where it stands without day and year."""
    word, before, after = w.words[i], w.before(i), w.words[i + 1]
    capital = w.capital(i)
    if (
        after in {"-", "/", "to", "and", "until", "through"}
        and w.words[i + 2] in months()
        and (capital or len(word) > 3)
    ):
        return True  # May to August
    if before in {"mr", "mrs", "ms", "theresa", "ms.", "dr", "miss", "sir", "lady", "minister"}:
        return False
    if before == "." and w.words[max(i - 2, 0)] in {"mr", "mrs", "ms", "dr"}:
        return False
    if word in _MODAL:
        if not capital:
            return before in _SURE - {"last", "this", "next"} and (after in FUNCTION_WORDS or not after.isalpha())
        if before in _SURE:
            return after != "'" or before in {"last", "this", "next"}
        if word == "march" and before in {"a", "the"}:  # "a March operation", not "the March on the capital"
            return after.isalpha() and after not in FUNCTION_WORDS and not w.capital(i + 1)
        return before in _MONTH_PREPOSITIONS and not (word == "may" and "Theresa May" in w.text[:4000])
    if len(word) <= 4 and word not in {"june", "july"}:
        return before in _MONTH_PREPOSITIONS and (capital or before in _SURE)
    if not capital:
        return (before in _MONTH_PREPOSITIONS and before != "-") or after in {"to", "until"}
    if word in _FIRST_NAMES and before not in _MONTH_PREPOSITIONS:
        return not (w.capital(i + 1) and after.isalpha()) and after not in {"'", "said", "says"}
    return True


def from_weekday(w: Window, i: int) -> tuple[Expression, int] | None:
    """Read a date that begins with a weekday: "Monday, 3 May 2004", "Thursday the 21st", "Friday night"."""
    weekday = weekdays()[w.words[i]]
    short = w.words[i] in _SHORT_WEEKDAYS
    j = i + 1
    if short and w.words[j] == "." and w.joined(j):
        j += 1
    if not short and (w.words[j] in _NEWSPAPERS or w.before(i) in _ADJECTIVES):
        return None
    at = j
    daytime = w.words[at] in DAYTIMES
    at += daytime
    while w.words[at] in {",", "the", "of", "("} and at < j + 3:
        at += 1
    dated = date_at(w, at)
    if dated and isinstance(dated[0], Written) and dated[0].day and dated[0].weekday is None:
        date = dated[0]
        return Written("day", date.year, date.month, date.day, weekday, of=date.of, guessed=date.guessed), dated[1]
    numbered = ordinal(w, at)
    if numbered and w.words[at - 1] == "the" and _closes(w, numbered[1]) and 1 <= numbered[0] <= 31:
        return Written("day", day=numbered[0], weekday=weekday), numbered[1]
    if short and not _short_weekday(w, i, j):
        return None
    return Written("weekday", weekday=weekday), j + daytime


def _closes(w: Window, j: int) -> bool:
    """Return whether no noun follows: "Friday the 22nd", but "on Tuesday, the third day of protests"."""
    return not w.words[j].isalpha() or w.words[j] in FUNCTION_WORDS - {"of"}


def _short_weekday(w: Window, i: int, j: int) -> bool:
    """Accept "Tue" and "Fri." alone only where a preposition leads and no name follows ("on Sun Microsystems")."""
    before = w.before(i)
    if not w.capital(i) or w.capital(j) or w.words[i] in {"sun", "sat", "wed"}:
        return False
    return before in {"on", "last", "next", "this", "since", "from", "until", "by", "to", "and"}


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
    if w.words[at] in _MODAL and not w.capital(at) and not _lower_month_fits(w, at):
        return None
    j = at + 1
    if (
        w.words[j] == "."
        and len(w.words[at]) < 5
        and w.joined(j)
        and (w.words[j + 1].isdecimal() or w.words[j + 1] in {",", "-"})
    ):
        j += 1
    year, of, after = year_behind(w, j, short=True)
    if not possible(month, day, year):
        return None
    return Written("day", year=year, month=month, day=day, of=of), after if after > j else at + 1


def _lower_month_fits(w: Window, at: int) -> bool:
    """Refuse "phase 1 may begin" and "the 2 march on": behind a lower-case may or march no verb or noun stands."""
    after = w.words[at + 1]
    return not after.isalpha() or after in FUNCTION_WORDS - {"the", "in", "on", "a", "by", "not"} or after in months()
