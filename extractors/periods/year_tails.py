"""The year behind a month, a day or a numbered unit: "2003", "'03", "of that year", "last year"."""

from __future__ import annotations

from .counting import counts
from .eras import word_year
from .expressions import Unit
from .window import Window
from .years import year_number

YEAR_STEPS = {"this": 0, "current": 0, "last": -1, "previous": -1, "next": 1, "following": 1, "that": 0, "same": 0}


def year_of(w: Window, j: int) -> tuple[int | None, Unit | None, int]:
    """Read the year behind a numbered unit: "of 2016", ", 2016", "this year", "of that year", "2016"."""
    at = j
    while w.words[at] in {"of", ",", "in", "the", "for", "-", "/", "year", "fiscal"} and at < j + 4:
        at += 1
    year = year_number(w, at)
    if year is not None:
        return year, None, at + 1
    if w.words[at] in YEAR_STEPS and w.words[at + 1] == "year":
        step = YEAR_STEPS[w.words[at]]
        return (
            None,
            Unit("year", step, "context" if w.words[at] in {"that", "same", "following", "previous"} else "reference"),
            at + 2,
        )
    if w.words[at - 1] == "year" and w.words[at - 2] == "the":
        return None, Unit("year", 0, "text"), at
    return None, None, j


Year = tuple[int | None, Unit | None, int]


def year_behind(w: Window, j: int, *, short: bool) -> Year:
    """Read the year behind a month or day, if any; ``short`` allows two digits ("5 Dec 88")."""
    at = j
    while w.words[at] in {".", ",", "of", "in", "-", "/", "the", "year"} and at < j + 4 and w.words[at]:
        at += 1
    year = year_number(w, at)
    if year is not None and not (counts(w, at + 1) and ("," in w.words[j:at] or "of" in w.words[j:at])):
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
