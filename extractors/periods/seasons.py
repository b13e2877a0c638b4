"""Quarters, halves, seasons, fiscal years, dates that begin with the year: "Q3 2016", "summer 2010", "2016 June"."""

from __future__ import annotations

from .eras import ancient
from .expressions import Length, Written
from .relative import Read, Reader
from .shifts import ENDING, ended
from .weeks import year_week
from .window import Window
from .words import FISCAL, SEASONS, group, months
from .year_tails import year_of
from .years import year_alone, year_number


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


def quarter_first(w: Window, i: int) -> Read:
    """Read "1Q 2019", "2H2019": the digit in front of the letter, a year behind it."""
    digit, letter = w.words[i], w.words[i + 1]
    if letter not in {"q", "h"} or not w.joined(i + 1) or not "1" <= digit <= ("4" if letter == "q" else "2"):
        return None
    year, of, j = year_of(w, i + 2)
    return Written("quarter" if letter == "q" else "half", year=year, index=int(digit), of=of), j if year else i + 2


def fiscal(w: Window, i: int, inner: Reader) -> Read:
    """Read "fiscal year 2019", "FY2019", "the 2019/20 financial year"."""
    j = i + 1
    if w.words[i] in FISCAL:
        if w.words[j] == "year":
            j += 1
        elif w.words[i] not in {"fiscal", "calendar"}:
            return None
    year = year_number(w, j)
    if year is None:
        return ended(w, j, Length(((1, "year"),)), inner) if w.words[j] in ENDING and j > i + 1 else None
    return Written("fiscal" if w.words[i] != "calendar" else "year", year=year), next_year(w, j, year) or j + 1


def next_year(w: Window, j: int, year: int) -> int:
    """Return the index behind "-16" or "/2016" of "2015-16" at ``j``, 0 where the next year does not stand there."""
    digits = w.words[j + 2]
    if w.words[j + 1] not in {"-", "/"} or len(digits) not in {2, 4} or not digits.isdecimal():
        return 0
    return j + 3 if int(digits) in {year + 1, (year + 1) % 100} else 0


def season_years(w: Window, i: int) -> Read:
    """Read "the 2014-15 flu season", "the 2016/17 fiscal year", "the 2019 financial year"; nothing says their days."""
    year = year_number(w, i)
    if year is None:
        return None
    behind = next_year(w, i, year)
    j = behind or i + 1
    for at in range(j, j + 3):
        word = w.words[at]
        if (word == "season" and behind) or (word == "year" and w.words[at - 1] in FISCAL):
            return Written("fiscal", year=year), at + 1
        if not word.isalpha() or word in group("function"):
            return None
    return None


def season(w: Window, i: int) -> Read:
    """Read "summer 2010", "the spring of 1916", "summer of that year", "in summer"; "spring" alone is also water."""
    word = w.words[i]
    index = SEASONS[word]
    if w.words[i + 1] in {"/", "-"} and w.words[i + 2] in SEASONS:
        return None
    year, of, j = year_of(w, i + 1)
    behind = next_year(w, j - 1, year) if year is not None else 0
    if behind:
        return Written("fiscal", year=year), behind  # "the winter of 2015-16": EDTF knows no season of two years
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
    week = year_week(w, i, year)
    if week:
        return week
    j = i + 1
    if w.words[j] in {",", "-"}:
        j += 1
    word = w.words[j]
    if word in {"q", "h"} and w.joined(j + 1):
        if w.before(j) == "," and year_of(w, j + 2)[2] > j + 2:
            return year_alone(w, i)  # "in 2016, Q3 2019": each has its own
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
