"""Dates in digits alone: ISO, slashed, dotted and hyphened, with or without a year."""

from __future__ import annotations

from functools import lru_cache

from .expressions import Written
from .window import Window
from .words import group, months

_BEFORE_SHORT = frozenset(
    (
        "on",
        "since",
        "from",
        "until",
        "till",
        "by",
        "between",
        "through",
        "before",
        "after",
        "dated",
        "updated",
        "to",
        "-",
    )
)
_VERSIONED = frozenset(("version", "ver", "v", "release", "build", "firmware"))
_DENOMINATORS = frozenset(("2", "3", "4", "8", "16", "32", "64"))
_NAMES = frozenset(((24, 7), (9, 11)))  # around the clock, and the attacks


def numeric(w: Window, i: int) -> tuple[Written, int] | None:
    """Read a date in digits at ``i``: 2015-3-12, 12/3/2015, 21.04.2016, 11/2016, 2019-aug-1, on 4/22."""
    interval = w.before(i) == "/" and w.words[i + 1] == "-"  # 2016-06-02/2016-06-08
    if (
        not interval
        and w.before(i) in {".", "/", ","}
        and w.joined(i)
        and i > 1
        and w.words[i - 2].isdecimal()
        and w.joined(i - 1)
    ):
        return None  # the middle of a longer chain of numbers
    parts, sign, j = _parts(w, i)
    if sign == "." and (w.before(i) in _VERSIONED or (len(parts) == 2 and not w.joined(j - 1))):
        return None  # "version 4.5.2016"; "in 2014-2018. 6-10 April was ..."
    if len(parts) == 3:
        return _three(w, parts, sign, j)
    if len(parts) == 2:
        return _two(w, i, parts, sign, j)
    return None


def _parts(w: Window, i: int) -> tuple[list[str], str, int]:
    """Return the parts between equal signs, the sign, and the index behind: at most three."""
    parts, sign, j = [w.words[i]], w.words[i + 1], i + 1
    if sign not in {"/", "-", "."}:
        return parts, sign, j
    spaced = not w.joined(i + 1) or not w.joined(i + 2)
    while len(parts) < 3 and w.words[j] == sign:
        part = w.words[j + 1]
        if not ((part.isdecimal() and len(part) in {1, 2, 4}) or (part in months() and sign == "-")):
            break
        if not spaced and not (w.joined(j) and w.joined(j + 1)):
            break
        parts.append(part)
        j += 2
    return parts, sign, j


def _three(w: Window, parts: list[str], sign: str, j: int) -> tuple[Written, int] | None:
    chained = w.words[j] in {".", "/", sign} and w.joined(j) and w.words[j + 1].isdecimal() and w.joined(j + 1)
    if chained and (sign == "." or w.words[j] not in ({"-", "/"} if sign == "-" else {"-"})):
        return None  # 10.1.2003.4 is no date; 6/2/2017-6/8/2018 and 2017-06-02/2017-06-08 are two
    first, middle, last = parts
    named = months().get(middle)
    if len(first) == 4:
        read = _day(int(first), named or _number(middle), _number(last), guessed=False)
    elif not first.isdecimal():
        read = None
    elif named:
        read = _day(_year(last), named, int(first), guessed=False)
    elif sign == "." and len(last) == 4 and _number(middle) <= 12:
        read = _day(int(last), _number(middle), int(first), guessed=False)  # with dots the day comes first
    elif len(last) == 4 or (len(last) == 2 and sign in {"/", "-"}):
        read = _either(_year(last), int(first), _number(middle))
    else:
        read = None
    return (read, j) if read else None


def _number(part: str) -> int:
    return int(part) if part.isdecimal() else 0


def _either(year: int, first: int, second: int) -> Written | None:
    if first > 12:
        return _day(year, second, first, guessed=False)
    return _day(year, first, second, guessed=second <= 12 and first != second)


def _day(year: int, month: int, day: int, *, guessed: bool) -> Written | None:
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2199):
        return None
    return Written("day", year=year, month=month, day=day, guessed=guessed)


def _two(w: Window, i: int, parts: list[str], sign: str, j: int) -> tuple[Written, int] | None:
    first, second = parts
    spaced = not w.joined(i + 1)
    if (
        w.words[j] == sign
        and w.joined(j)
        and w.joined(j + 1)
        and (w.words[j + 1].isdecimal() or w.words[j + 1] in months())
    ):
        return None
    if len(first) == 4 and second.isdecimal():
        return _year_and(int(first), second, sign, j, w)
    if sign == "/" and (w.before(i) in group("numbered") or _mixed(w, i)):
        return None  # law 12/2016
    if len(second) == 4 and first.isdecimal() and 1 <= int(first) <= 12 and "1900" <= second <= "2099":
        if sign == "." or (spaced and sign == "-"):
            return None
        return Written("month", year=int(second), month=int(first)), j
    if sign == "/" and len(second) <= 2 and second.isdecimal() and not spaced:
        month, day = int(first), int(second)
        if (month, day) in _NAMES or not (_to_date(w, j) or _short_date_here(w, i, j, day)):
            return None
        if month > 12:
            month, day = day, month
        if 1 <= month <= 12 and 1 <= day <= 31:
            return Written("day", month=month, day=day, guessed=day <= 12 and month != day), j
    return None


def _mixed(w: Window, i: int) -> bool:
    """Return whether the numbers are a fraction: "shares rose 7-1/8 to 40-3/8", "3/4-7/8 inch"."""
    tied = i > 1 and w.before(i) == "-" and w.joined(i) and w.joined(i - 1) and w.words[i - 2].isdecimal()
    return tied and (w.before(i - 2) != "/" or {w.words[i - 2], w.words[i + 2]} <= _DENOMINATORS)


def _to_date(w: Window, j: int) -> bool:
    """Return whether a dash and a date follow: "27/04-03/05/2020", "4/1-4/7"; not "3/4-7/8 inch"."""
    parts, sign, _ = _parts(w, j + 1) if w.words[j] == "-" and w.joined(j + 1) else ([], "", 0)
    return sign == "/" and (
        len(parts) == 3 or (len(parts) == 2 and {w.words[j - 1], parts[1]} - _DENOMINATORS != set())
    )


def _short_date_here(w: Window, i: int, j: int, day: int) -> bool:
    """Tell 4/22 the date from 3/4 the fraction and 2/3 the score: a preposition in front, or a day no fraction has."""
    if w.words[j] in {"of", "-"} and w.words[j] == "of":
        return False
    if w.before(i) in _BEFORE_SHORT:
        return True
    return day > 12 and not w.words[j].isalnum() and w.before(i) not in {"a", "the"}


def _year_and(year: int, second: str, sign: str, j: int, w: Window) -> tuple[Written, int] | None:
    if not 1900 <= year <= 2099 or len(second) > 2:
        return None
    if sign != "." and len(second) == 2 and int(second) == (year + 1) % 100:
        return Written("year", year=year, span=2), j  # 2016-17, the season 2019/20
    if sign == "-" and len(second) == 2 and int(second) > max(12, year % 100) and not w.words[j].isalpha():
        return Written("year", year=year, span=int(second) - year % 100 + 1), j  # 1990-94
    if sign == "-" and len(second) == 1 and int(second) > year % 10:
        return Written("year", year=year, span=int(second) - year % 10 + 1), j  # 1994-6
    if w.words[j] == sign or not 1 <= int(second) <= 12 or (sign == "." and w.words[j].isalpha()):
        return None
    return Written("month", year=year, month=int(second)), j


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else short_year(digits)


@lru_cache(maxsize=128)
def short_year(digits: str) -> int:
    """Return the year two digits mean; dateparser knows the turning point, and is imported only for these."""
    from dateparser.date import DateDataParser

    parser = DateDataParser(languages=["en"])
    found = parser.get_date_data(f"01/01/{digits}", date_formats=["%d/%m/%y"]).date_obj
    return found.year if found else 0
