"""The grammar: which reader takes a word, and single dates and periods without range or opener."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from .bare_days import day_alone, day_of_month
from .dates import date_at, day_first, from_month, from_weekday
from .eras import ancient, anno_domini, century, decade, ordinal, word_year
from .expressions import Expression, Nth, Range, Unit, Written
from .holidays import holiday, names
from .numeric import numeric
from .parts import PART_WORDS, numbered, part, possessive
from .relative import DAY_WORDS, READS, day_word, recurring, stepped, vague
from .seasons import fiscal, quarter_first, quarter_short, season, season_years, year_first
from .shifts import counted, number_before, unit_word, within
from .weeks import short_week, week_number
from .window import Window
from .words import DECADES, FISCAL, SEASONS, UNITS, cardinals, months, ordinals, weekdays
from .years import year_alone

_JOINING = frozenset("/-.")
Read = tuple[Expression, int] | None
_TIES = frozenset("/.,:")
Reader = Callable[[Window, int], Read]


def single(w: Window, i: int) -> Read:
    """Read one date or period at word ``i``; return what it says and the index behind it."""
    word = w.words[i]
    if word == "the":
        i += 1
        word = w.words[i]
    if word.isdecimal():
        return _digits(w, i)
    for reader in readers().get(word, ()):
        read = reader(w, i)
        if read:
            return read
    return None


def _digits(w: Window, i: int) -> Read:
    word = w.words[i]
    size = len(word)
    if size > 5 or (i and w.joined(i) and w.words[i - 1] in {"$", "£", "€", "#", "+"}):
        return None
    after = w.words[i + 1]
    if size < 3 and after in months():
        return day_first(w, i) or numeric(w, i)
    if size == 4 and (of_two := season_years(w, i)):
        return of_two
    read = numeric(w, i) if after in _JOINING else None
    if read:
        return read
    if size == 4:
        return decade(w, i) or year_first(w, i) or year_alone(w, i)
    if w.words[i + 1] in _TIES and w.words[i + 2].isdecimal():
        return None  # the "2" of "2/3", "2:30": what is still to be tried needs a word behind the number
    if size > 2:
        return ancient(w, i) or counted(w, i, single)
    numbered_here = ordinal(w, i)
    if numbered_here:
        day, j = numbered_here
        return (
            day_first(w, i)
            or century(w, j, day)
            or numbered(w, i, single)
            or day_of_month(w, i)
            or day_alone(w, i, j, day)
        )
    return (
        quarter_first(w, i)
        or day_first(w, i)
        or counted(w, i, single)
        or number_before(w, i)
        or decade(w, i)
        or ancient(w, i)
    )


def _month(w: Window, i: int) -> Read:
    return from_month(w, i) or (holiday(w, i) if w.words[i] in names() else None)


def _weekday(w: Window, i: int) -> Read:
    read = from_weekday(w, i)
    if read and isinstance(read[0], Written) and read[0].grain == "weekday":
        return _weekday_of(w, i, read[1]) or read
    return read


def _weekday_of(w: Window, i: int, j: int) -> Read:
    """Read "Sunday of next week", "Monday last week"."""
    at = j + 1 if w.words[j] == "of" else j
    if w.words[at] not in {"next", "last", "this"} or w.words[at + 1] != "week":
        return None
    inner = stepped(w, at, single)
    week = inner[0] if inner else None
    return (Nth(1, 1, "day", week, weekdays()[w.words[i]]), at + 2) if isinstance(week, Unit) else None


def _step(w: Window, i: int) -> Read:
    """Read "last week" and the days of it that are named: "next week on Friday", "this week from Tuesday to Friday"."""
    read = stepped(w, i, single)
    if read is None or not isinstance(read[0], Unit) or read[0].unit != "week" or read[0].weekday is not None:
        return read
    week, j = read
    led = w.words[j] in {"from", "between"}
    first = weekdays().get(w.words[j + (led or w.words[j] == "on")])
    if first is None or not w.capital(j + (led or w.words[j] == "on")):
        return read
    j += 1 + (led or w.words[j] == "on")
    if not led:
        return Nth(1, 1, "day", week, first), j
    last = weekdays().get(w.words[j + 1]) if w.words[j] in {"to", "and", "until", "through", "-"} else None
    return read if last is None else (Range(Nth(1, 1, "day", week, first), Nth(1, 1, "day", week, last)), j + 2)


def _ordinal(w: Window, i: int) -> Read:
    return day_first(w, i) or numbered(w, i, single) or day_of_month(w, i)


def _cardinal(w: Window, i: int) -> Read:
    spelled = word_year(w, i)
    if spelled and w.before(i) in {"in", "since", "from", "until", "till", "to", "of", "year", "by", "and", "between"}:
        decade_word = w.words[spelled[1]]
        if decade_word not in UNITS and not (decade_word.endswith("s") and decade_word.isalpha()):
            return Written("year", year=spelled[0]), spelled[1]
    return counted(w, i, single) or number_before(w, i) or _word_decade(w, i) or _ordinal(w, i)


def _word_decade(w: Window, i: int) -> Read:
    """Read "the twenty-tens", "the nineteen eighties", "the two thousand and tens"."""
    tens = {"tens": 10, **DECADES}
    value = cardinals().get(w.words[i], 0)
    j = i + 2 if w.words[i + 1] == "-" else i + 1
    if value == 2 and w.words[i + 1] == "thousand":
        j = i + 3 if w.words[i + 2] == "and" else i + 2
        value = 20
    name = w.words[j]
    if value in range(13, 21) and name in tens:
        return Written("decade", year=100 * value + tens[name]), j + 1
    return None


def _year_word(w: Window, i: int) -> Read:
    """Read "year 247", "the year 2008", "year of 2008"."""
    if w.words[i] == "year":
        j = i + 2 if w.words[i + 1] == "of" else i + 1
        digits = w.words[j]
        if digits.isdecimal() and len(digits) in {3, 4} and int(digits) > 0 and w.words[j + 1] not in {"-", "/"}:
            return Written("year", year=int(digits)), j + 1
    return unit_word(w, i, single) or possessive(w, i)


def _with_inner(reader: Callable[[Window, int, Reader], Read]) -> Reader:
    return lambda w, i: reader(w, i, single)


@cache
def readers() -> dict[str, tuple[Reader, ...]]:
    """Return, for each word a period may begin with, the readers to try in order."""
    found: dict[str, tuple[Reader, ...]] = {}

    def add(words_: object, *functions: Reader) -> None:
        for word in words_:  # type: ignore[attr-defined]
            found[word] = (*found.get(word, ()), *functions)

    add(months(), _month)
    add((name for name in weekdays()), _weekday)
    add((f"{name}s" for name in weekdays() if len(name) > 5), recurring)
    add(("every", "each"), recurring)
    add(DAY_WORDS, day_word)
    add(PART_WORDS, _with_inner(part))
    add(("last", "final", "closing", "latter", "former", "middle", "opening"), _with_inner(numbered))
    add(READS, _step)
    add(ordinals(), _ordinal)
    add(cardinals(), _cardinal)
    add(("a", "an", "few", "several", "couple", "many", "half"), _with_inner(counted))
    add(("a",), _a_unit)
    add(("recent",), vague)
    add(
        ("week", "weeks", "wk", "calendar", "epidemiological", "epidemiologic", "epi", "ew", "epiweek", "iso", "se"),
        _with_inner(week_number),
    )
    add((word for word, unit in UNITS.items() if word[-1] != "s" and unit not in {"hour", "minute"}), _year_word)
    add((*FISCAL, "fy"), _with_inner(fiscal))
    add(("q", "h"), _with_inner(lambda w, i, _: quarter_short(w, i)))
    add(SEASONS, season)
    add((*DECADES, "'"), decade)
    add(("within",), _with_inner(within))
    add(("w",), short_week)
    add(("ad",), anno_domini)
    add(("month",), _month_of)
    add(("new",), _new_year)
    add(names(), holiday)
    return found


def _a_unit(w: Window, i: int) -> Read:
    """Read "a week starting tomorrow", "a day before": the article belongs to the unit."""
    return week_number(w, i + 1, single) if w.words[i + 1] == "week" else None


def _new_year(w: Window, i: int) -> Read:
    """Read "in the new year"; not "the Lunar New Year" and "New Year's Eve"."""
    named = w.words[i + 1] != "year" or w.before(i) != "the" or w.words[i + 2] in {"'", "-"}
    return None if named else (Unit("new year"), i + 2)


def _month_of(w: Window, i: int) -> Read:
    """Read "the month of November"."""
    if w.words[i + 1] == "of" and w.words[i + 2] in months() and len(w.words[i + 2]) > 2:
        return date_at(w, i + 2)
    return None
