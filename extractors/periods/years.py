"""Years: when four digits are a year and not a count, years in words, decades and centuries.

"the 2003 elections" and "in 2003" hold a year; "2003 people died" and "a total of 1742 cholera cases" a count. The word
in front and the noun behind decide.
"""

from __future__ import annotations

from .counting import counted_noun, counts, ends_here, plural_name
from .expressions import Expression, Written
from .window import Window
from .words import event_nouns, group, months

_COUNTERS = frozenset(
    (
        *("number", "tally", "toll", "total", "population", "crowd", "workforce", "staff", "force", "audience"),
        *("capacity", "maximum", "minimum", "average", "speed", "height", "depth", "altitude", "group"),
    )
)
_PLAUSIBLE = 1500  # earlier years need a clear word in front
_LIKELY = range(1900, 2036)  # a year of these is likely where the words around leave it open
_LISTING = frozenset((",", "and", "&", "or"))
_LONGEST_LIST = 14  # words and signs
_COLUMNS = frozenset(("\t", "  ", "   ", "    ", "     ", "      ", "       "))
_DETERMINERS = frozenset(
    (
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "s",
        "this",
        "that",
        "any",
        "every",
        "each",
        "another",
    )
)
_PLURAL_VERBS = frozenset(("were", "are", "have", "others", "more", "fewer", "of"))


def year_number(w: Window, i: int) -> int | None:
    """Return the year written in four digits at ``i``, whatever stands around, None where it cannot be one."""
    word = w.words[i]
    if len(word) != 4 or not word.isdecimal() or not "1000" <= word <= "2199":
        return None
    after, behind = w.words[i + 1], w.words[i + 2]
    if after == "s" and w.joined(i + 1):
        return None  # "in June, 1990s style": a decade
    if after in {",", "."} and behind.isdecimal() and w.joined(i + 1) and w.joined(i + 2):
        return None  # 2003,5 or 2003.5
    before = w.before(i)
    if before in {"$", "£", "€", "¥", "#", "№", "+", ":"} and w.joined(i):
        return None
    if before in {",", "."} and w.joined(i) and i > 1 and w.words[i - 2].isdecimal() and w.joined(i - 1):
        return None
    return None if after in {"%", "°"} else int(word)


def year_alone(w: Window, i: int) -> tuple[Expression, int] | None:
    """Read four digits that stand alone as a year where the words around say so."""
    year = year_number(w, i)
    if year is None or w.before(i) in months() or not _is_year(w, i, year):
        return None
    return Written("year", year=year), i + 1


def _is_year(w: Window, i: int, year: int) -> bool:
    before, after = w.before(i), w.words[i + 1]
    measured = after == "-" and w.joined(i + 1) and w.words[i + 2] in group("measure")
    if measured or after in {"utc", "gmt", "hours", "hrs", "local"} or before == "at":
        return False  # "at 1930 he left"
    if (before in {"between", "from"} and _range_counts(w, i + 1)) or (before in {"about", "around"} and after == "of"):
        return False  # "about 2000 of them left"
    if before in group("year_leader"):
        return _led(w, i, year)
    if _to_year(w, i, year):
        return True
    part = before == "-" and w.words[max(i - 2, 0)] in {"mid", "early", "late", "pre", "post"}
    if part or before in group("year_preposition"):
        return _behind_preposition(w, i, year)
    if _listed_years(w, i):
        return True
    if before in _DETERMINERS:
        return _behind_article(w, i, year)
    if before in {"and", ","} and _years_before(w, i) and not counts(w, i + 1) and ends_here(w, i + 1):
        return True  # in 1066, 1314 and 1415
    return _stands_as_year(w, i, before, after) if year in _LIKELY else _stands_long_ago(w, i, year)


def _range_counts(w: Window, j: int) -> bool:
    """Return whether the second end of a range counts: "between 1500 and 2000 people", "from 1900 to 2000 houses"."""
    return w.words[j] in {"and", "to", "-"} and w.words[j + 1].isdecimal() and counts(w, j + 2)


def _led(w: Window, i: int, year: int) -> bool:
    """Decide behind "in", "since", "early" ...: "in 2003", "In 1835 settlers arrived"; not "in 2003 houses"."""
    opens = w.before(i) in {"in", "since", "during"} and w.capital(i - 1) and year >= _PLAUSIBLE
    if opens or year in _LIKELY:
        return opens or not counted_noun(w, i + 1)
    return (year >= _PLAUSIBLE or w.before(i) in {"in", "since", "until"}) and not counts(w, i + 1)


def _behind_preposition(w: Window, i: int, year: int) -> bool:
    """Decide behind "of", "by", "from", "before" ..., which stand before counts as well."""
    before, likely = w.before(i), year in _LIKELY
    if before == "of" and w.before(i - 1) in _COUNTERS:
        return False  # "a total of 1742 confirmed and probable cases"
    if before in {"from", "to", "by", "about", "around", "between", "of", "through"}:
        plausible = year >= _PLAUSIBLE and before in {"of", "between", "from", "by"}
        return not counts(w, i + 1) and (likely or plausible)
    return not counted_noun(w, i + 1) if likely else year >= _PLAUSIBLE and not counts(w, i + 1)


def _behind_article(w: Window, i: int, year: int) -> bool:
    """Decide behind "the", "a", "their": "the 2003 elections"; not "the 2000 Palestinians"."""
    after = w.words[i + 1]
    if after == '"' or (year in _LIKELY and after.isalpha()):
        return after not in group("measure") and not counted_noun(w, i + 1) and not plural_name(w, i + 1)
    return after.isalpha() and not counts(w, i + 1) and after not in group("measure") and year > _PLAUSIBLE


def _stands_long_ago(w: Window, i: int, year: int) -> bool:
    """Decide on a year before 1900 without a preposition: "(1861)", "as late as 1781", "Aberdeen, Scotland, 1859."."""
    before, after = w.before(i), w.words[i + 1]
    if before == "(" and i > 1 and counted_noun(w, i - 2):
        return False  # "the largest number of cases (1236)"
    if before in {"", "\n"} and after == ":" and not w.joined(i + 2):
        return year >= _PLAUSIBLE  # the heading "1861: the first battles"
    if before == "," and i > 1 and w.capital(i - 2) and after in {".", ";"} and not w.joined(i + 2):
        return year >= _PLAUSIBLE
    if before in {"(", "as", ","} and after in {")", "-", "\n", ""}:
        return True
    return before == "as" and w.before(i - 1) == "late"


def _stands_as_year(w: Window, i: int, before: str, after: str) -> bool:
    """Decide on a likely year without a preposition: "2018 saw ...", "(1999)", "WWDC 2005", "2019 UK election"."""
    if counts(w, i + 1):
        return False
    if before.isdigit() and int(before[:4]) in _LIKELY and w.text[w.end(i - 1) : w.starts[i]] in _COLUMNS:
        return True  # the header "State\t2011\t2012"
    if before in {"and", "or", ","} and _years_before(w, i):
        return after not in _PLURAL_VERBS or before == "and"
    if before == "." and w.words[i - 2] in {"no", "nos", "art", "sec"}:
        return False
    if before in {"(", "[", "/"} or after in {")", "]"}:
        return after in {")", "]", "-", ",", ";", ":"} or (before == "(" and after in event_nouns())
    if before in {"", "\n", ".", ";", ",", ")"} or before in {
        "and",
        "or",
        "than",
        "with",
        "for",
        "on",
        "like",
        "but",
        "as",
    }:
        return (
            after in group("year_verb")
            or after in {",", ".", ";", ")", "\n", "", "-", ":", "'"}
            or (after.isalpha() and after not in _PLURAL_VERBS)
        )
    if before.isalpha() and before not in group("numbered") and before not in group("approximating"):
        return w.capital(i - 1) or after.isalpha() or after == "'" or not w.text[w.starts[i - 1]].isascii()
    return False


def _years_before(w: Window, i: int) -> bool:
    """Return whether a year stands before "and": "in 1996, 1998, and 2001", "in 1996 (12 cases) and 1997 (9 cases)"."""
    for at in range(max(i - 9, 0), i - 1):
        if year_number(w, at) and w.before(at) in {"in", ",", "of", "and"} and not counts(w, at + 1):
            return True
    return False


def _listed_years(w: Window, i: int) -> bool:
    """Return whether years are listed in front of their noun: "the 2018, 2019 and 2020 seasons"."""
    start = i
    while start > max(i - _LONGEST_LIST, 2) and w.before(start) in _LISTING:
        start -= 1 + (w.before(start - 1) == "," and w.before(start) == "and")
        start -= 1
    years = [year_number(w, start)]
    if w.before(start) not in _DETERMINERS:
        return False
    j = start + 1
    while j < start + _LONGEST_LIST and w.words[j] in _LISTING:
        j += 1 + (w.words[j] == "," and w.words[j + 1] == "and")
        years.append(year_number(w, j))
        j += 1
    likely = [year for year in years if year and year in _LIKELY]
    return len(years) > 1 and len(likely) == len(years) and sorted(set(likely)) == likely and w.words[j].isalpha()


def _to_year(w: Window, i: int, year: int) -> bool:
    """Return whether ``year`` begins a range of years: "1861-1863", "1989 to 1992"; not "1500-2000 houses"."""
    if w.words[i + 1] not in {"-", "~"} or not w.joined(i + 1) or not w.joined(i + 2):
        return False
    last = year_number(w, i + 2)
    return last is not None and year < last < year + 130 and not counts(w, i + 3)
