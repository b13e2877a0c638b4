"""Lengths of time: "24 hours", "two and a half years", "a few days", "3 years 2 months 9 days"."""

from __future__ import annotations

from .expressions import Length
from .window import Window
from .words import UNITS, cardinals

_VAGUE = frozenset(("few", "several", "some", "many", "recent"))
ADJECTIVES = frozenset(
    ("full", "business", "working", "trading", "calendar", "consecutive", "straight", "long", "school", "more", "odd")
)


def small_number(w: Window, i: int) -> tuple[int, int] | None:
    """Read a whole number of one to four digits or one or two words; return it and the index behind it."""
    word = w.words[i]
    if word.isdecimal():
        if len(word) > 4 or (w.words[i + 1] in {",", "."} and w.joined(i + 1) and w.words[i + 2].isdecimal()):
            return None
        if i > 1 and w.words[i - 1] in {",", "."} and w.joined(i) and w.joined(i - 1) and w.words[i - 2].isdecimal():
            return None  # the end of "5,000 years ago"
        return int(word), i + 1
    value = cardinals().get(word)
    if value is None:
        return None
    after = i + 2 if w.words[i + 1] == "-" else i + 1
    ones = cardinals().get(w.words[after], 0)
    if value >= 20 and 0 < ones < 10:
        return value + ones, after + 1
    return value, i + 1


def amount(w: Window, i: int) -> tuple[float | None, int] | None:
    """Read how many: a number, "a", "a couple of", "half a", "a dozen"; None as the number of "several"."""
    word = w.words[i]
    if word in {"a", "an"}:
        after = w.words[i + 1]
        if after in _VAGUE:
            return None, i + 2
        if after == "couple":
            return 2, i + (3 if w.words[i + 2] == "of" else 2)
        if after == "dozen":
            return 12, i + 2
        return 1, i + 1
    if word in _VAGUE:
        return None, i + 1
    if word == "couple":
        return 2, i + (2 if w.words[i + 1] == "of" else 1)
    if word == "half" and w.words[i + 1] in {"a", "an"}:
        return 0.5, i + 2
    read = small_number(w, i)
    if read is None:
        return None
    value, j = read
    if w.words[j] in {"-", "to", "or"} and (high := small_number(w, j + 1)) and high[0] > value:
        return None, high[1]  # the past 3-4 weeks, two or three days ago
    if w.words[j] == "and" and w.words[j + 1] in {"a", "half"}:  # two and a half days
        half = j + 2 if w.words[j + 1] == "a" else j + 1
        if w.words[half] == "half":
            return value + 0.5, half + 1
    return value, j


def length(w: Window, i: int) -> tuple[Length, int] | None:
    """Read a length of time at word ``i``; return it and the index behind it."""
    found: list[tuple[float | None, str]] = []
    at = i
    while len(found) < 4:
        counted = amount(w, at)
        if counted is None:
            break
        value, j = counted
        if w.words[j] == "-":
            j += 1
        if w.words[j] in ADJECTIVES:
            j += 1
        unit = UNITS.get(w.words[j]) or ("hour" if w.words[j] == "h" and w.joined(j) else None)
        if unit is None:
            break
        at = j + 1
        if w.words[at] == "and" and w.words[at + 1] == "a" and w.words[at + 2] == "half" and value is not None:
            value, at = value + 0.5, at + 3  # a year and a half
        found.append((value, unit))
        end = at
        if w.words[at] in {"and", ","} and w.words[at + 1] not in {"a", "an"}:
            at += 1
    return (Length(tuple(found)), end) if found else None
