"""Decades, centuries, years in words and years before our era."""

from __future__ import annotations

from .expressions import Ancient, Expression, Written
from .window import Window
from .words import DECADES, cardinals, ordinals

_HUNDREDS_END = 1900
_TENS_OF_OTHERS = 40  # below, two digits are prices, degrees and ages more often than decades
_LEADING = frozenset(("the", "early", "late", "mid", "-"))
OWNERS = frozenset(("his", "her", "their", "my", "your", "our", "its"))


def word_year(w: Window, i: int) -> tuple[int, int] | None:
    """Read a year in words: "nineteen ninety-six", "two thousand and fourteen", "twenty ten"."""
    first = cardinals().get(w.words[i], 0)
    if first == 2 and w.words[i + 1] == "thousand":
        j = i + 3 if w.words[i + 2] == "and" else i + 2
        rest = _two_digits(w, j)
        if rest:
            return 2000 + rest[0], rest[1]
        return 2000, i + 2
    if first in range(13, 21):
        rest = _two_digits(w, i + 2 if w.words[i + 1] == "-" else i + 1)
        if rest and rest[0] >= 10:
            return 100 * first + rest[0], rest[1]
    return None


def _two_digits(w: Window, i: int) -> tuple[int, int] | None:
    value = cardinals().get(w.words[i], 0)
    if not value:
        return None
    j = i + 2 if w.words[i + 1] == "-" else i + 1
    ones = cardinals().get(w.words[j], 0)
    if value >= 20 and 0 < ones < 10:
        return value + ones, j + 1
    return value, i + 1


def decade(w: Window, i: int) -> tuple[Expression, int] | None:
    """Read a decade: "1990s", "1990's", "'40s", "the 70s", "the seventies"; not an age ("in her seventies")."""
    word = w.words[i]
    if OWNERS & {w.before(i), *w.words[max(i - 3, 0) : i - 1]}:
        return None
    if word in DECADES:
        return (Written("decade", year=1900 + DECADES[word]), i + 1) if w.before(i) in _LEADING else None
    start = i
    if word == "'":
        i += 1
        word = w.words[i]
        if not w.joined(i):
            return None
    if not word.isdecimal() or word[-1] != "0" or len(word) not in {2, 4}:
        return None
    j = i + 2 if w.words[i + 1] == "'" else i + 1
    if j == i + 2 and len(word) == 4 and w.before(i) not in _LEADING:
        return None  # "2030's goals" are those of the year
    if w.words[j] != "s" or (not w.joined(j) and len(word) == 2):
        return None
    year = int(word)
    if len(word) == 2:
        if start == i and w.before(i) not in _LEADING | {"and"}:
            return None
        if start == i and year < _TENS_OF_OTHERS and not _paired(w, i, j):
            return None  # shares in the mid 30s, temperatures in the 20s
        year += 1900
    elif not 1000 <= year <= 2190:
        return None
    hundred = year % 100 == 0 and len(word) == 4 and year < _HUNDREDS_END  # "the 1800s" are a century
    return Written("century" if hundred else "decade", year=year), j + 1


def _paired(w: Window, i: int, j: int) -> bool:
    """Return whether another decade stands beside: "the 20s and 30s"."""
    behind = w.words[j + 1] == "and" and any(word.isdecimal() for word in w.words[j + 2 : j + 4])
    return behind or (w.before(i) == "and" and w.before(i - 1) == "s")


def century(w: Window, i: int, number: int) -> tuple[Expression, int] | None:
    """Read what follows an ordinal: "century", "centuries BC"."""
    if w.words[i] == "-":
        i += 1
    if w.words[i] not in {"century", "centuries"} or not 1 <= number <= 21:
        return None
    if number == 1 and w.words[i + 1] == "of":
        return None  # the first century of growth
    era = _before_christ(w, i + 1)
    if era:
        return Ancient(None), era
    return Written("century", year=100 * (number - 1)), i + 1


def ancient(w: Window, i: int) -> tuple[Expression, int] | None:
    """Read "490 BC", "44 BCE", "247 AD"."""
    word = w.words[i]
    if len(word) > 5 or not word.isdecimal():
        return None
    if w.words[i + 1] == "-" and w.words[i + 2].isdecimal() and (both := _before_christ(w, i + 3)):
        return Ancient(None), both  # 492-490 BC
    era = w.words[i + 1]
    end = _before_christ(w, i + 1)
    if end:
        return Ancient(int(word)), end
    if era in {"ad", "ce"} and w.capital(i + 1) and len(word) in {2, 3, 4} and int(word):
        return Written("year", year=int(word)), i + 2
    return None


def _before_christ(w: Window, i: int) -> int:
    """Return the index behind "BC", "BCE" or "B.C." at ``i``, 0 where none stands there."""
    if not w.capital(i):
        return 0
    if w.words[i] in {"bc", "bce"}:
        return i + 1
    return i + 4 if w.words[i : i + 4] == ["b", ".", "c", "."] and w.joined(i + 2) else 0


def anno_domini(w: Window, i: int) -> tuple[Expression, int] | None:
    """Read "AD 79": the letters in front of the year."""
    year = w.words[i + 1]
    if not w.capital(i) or not year.isdecimal() or not 1 <= len(year) <= 4 or not int(year):
        return None
    return Written("year", year=int(year)), i + 2


def ordinal(w: Window, i: int) -> tuple[int, int] | None:
    """Read an ordinal in digits or words: "21st", "twenty-first"; return it and the index behind it."""
    word = w.words[i]
    if word.isdecimal():
        if len(word) <= 2 and w.words[i + 1] in {"st", "nd", "rd", "th"} and w.joined(i + 1):
            return int(word), i + 2
        return None
    value = ordinals().get(word)
    if value:
        return value, i + 1
    tens = cardinals().get(word, 0)
    if tens in {20, 30}:
        j = i + 2 if w.words[i + 1] == "-" else i + 1
        ones = ordinals().get(w.words[j], 0)
        if 0 < ones < 10:
            return tens + ones, j + 1
    return None
