"""Days with a name: "Christmas Eve", "Good Friday", "Thanksgiving 2010", "Labor Day weekend"."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - a day is what it is called here
from functools import cache

from ..lexicons import table
from ..patterns import lazy_re
from .arithmetic import days, easter, month_of, nth_weekday
from .expressions import Expression, Holiday, Range, Vague
from .window import Window
from .year_tails import year_of

_SEASON = frozenset(("period", "season", "holidays", "break", "vacation", "rush"))
_NEW_YEAR = "01-01"
_WORD = lazy_re(r"[^\W\d_]+|\S")


@cache
def names() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the holidays by their first word, the longest name first: (its words, its rule)."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, rule in table("holidays").items():
        parts = tuple(_WORD.findall(name))
        found.setdefault(parts[0], []).append((parts, rule))
    return {first: tuple(sorted(items, key=lambda item: -len(item[0]))) for first, items in found.items()}


def holiday(w: Window, i: int) -> tuple[Expression, int] | None:
    """Read a holiday at word ``i``, with the year and the word weekend behind it."""
    if not w.capital(i) and w.words[i] not in {"halloween", "thanksgiving", "christmas", "labor", "easter"}:
        return None
    for parts, rule in names().get(w.words[i], ()):
        j = i + len(parts)
        if tuple(w.words[i:j]) != parts:
            continue
        if len(parts) == 1 and w.words[j] in {
            "island",
            "islands",
            "tree",
            "trees",
            "party",
            "rising",
            "uprising",
            "egg",
        }:
            return None
        if len(parts) == 1 and w.words[j].isalpha() and w.capital(j) and w.words[j] != "weekend":
            return None  # the Easter Offensive
        if len(parts) == 1 and (season := _season(w, j, rule)):
            return season
        weekend = w.words[j] == "weekend"
        j += weekend
        year, of, end = year_of(w, j)
        return Holiday(rule, year, of, weekend), end if year or of else j
    return None


def _season(w: Window, j: int, rule: str) -> tuple[Expression, int] | None:
    """Read "the Christmas-New Year holidays", which say their days, and "the Christmas holidays", which do not."""
    if w.words[j] in {"-", "and", "/"} and w.words[j + 1 : j + 3] == ["new", "year"] and w.words[j + 3] != "'":
        return Range(Holiday(rule), Holiday(_NEW_YEAR)), j + 3
    return (Vague(), j + 1) if w.words[j] in _SEASON else None


def holiday_in(rule: str, year: int) -> Day | None:
    """Return the day of a lexicon rule in ``year``, None where it has none."""
    if rule.startswith("easter"):
        return days(easter(year), int(rule[6:]))
    if "~" not in rule:
        return Day(year, int(rule[:2]), int(rule[3:]))
    rule, _, plus = rule.partition("+")
    month, nth, weekday = map(int, rule.split("~"))
    found = nth_weekday(*month_of(year, month), weekday, nth)
    return days(found, int(plus or 0)) if found else None
