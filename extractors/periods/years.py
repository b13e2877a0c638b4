"""Years: when four digits are a year and not a count, years in words, decades and centuries.

"the 2003 elections" and "in 2003" hold a year; "2003 people died" and "a total of 1613 cholera cases" a count. The word
in front and the noun behind decide.
"""

from __future__ import annotations

from .expressions import Ancient, Expression, Written
from .window import Window
from .words import DECADES, FUNCTION_WORDS, YEAR_PREPOSITIONS, cardinals, counted_nouns, event_nouns, months, ordinals

_LIKELY = range(1900, 2036)  # a year of these is likely where the words around leave it open
_COUNTED = frozenset(
    (
        *(
            "people",
            "men",
            "women",
            "children",
            "police",
            "troops",
            "dead",
            "percent",
            "million",
            "billion",
            "thousand",
        ),
        *("km", "kg", "mm", "cm", "m", "kilometers", "feet", "ft", "miles", "mph", "mw", "acres", "staff", "personnel"),
        *("ml", "lbs", "tons", "utc", "gmt", "hours", "hrs", "local", "z", "other", "fewer"),
    )
)
_NOT_PLURAL = frozenset(
    (
        *(
            "was",
            "has",
            "is",
            "his",
            "this",
            "as",
            "us",
            "its",
            "thus",
            "plus",
            "versus",
            "across",
            "towards",
            "perhaps",
        ),
        *(
            "always",
            "sometimes",
            "besides",
            "does",
            "saw",
            "sees",
            "marks",
            "brings",
            "begins",
            "starts",
            "ends",
            "shows",
        ),
        *("series", "crisis", "census", "basis", "analysis", "congress", "address", "process", "business", "access"),
        *("says", "comes", "remains", "becomes", "looks", "gets", "makes", "sits", "previous", "religious", "serious"),
        *(
            "numerous",
            "various",
            "famous",
            "dangerous",
            "disastrous",
            "less",
            "press",
            "unless",
            "whereas",
            "mass",
            "s",
        ),
    )
)
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
_MEASURES = frozenset(
    (
        "meter",
        "metre",
        "kilometer",
        "kilometre",
        "mile",
        "foot",
        "pound",
        "kilo",
        "ton",
        "tonne",
        "watt",
        "square",
        "cubic",
    )
)
_NOT_NAMES = frozenset(
    (
        *(
            "flight",
            "resolution",
            "route",
            "highway",
            "room",
            "section",
            "article",
            "no",
            "number",
            "nos",
            "page",
            "pages",
        ),
        *(
            "windows",
            "boeing",
            "airbus",
            "law",
            "decree",
            "convoy",
            "unit",
            "battalion",
            "regiment",
            "order",
            "channel",
        ),
        *("bus", "train", "line", "chapter", "figure", "table", "box", "level", "type", "model", "paragraph", "utc"),
        *("gmt", "mhz", "asteroid", "phone", "call", "dial", "hotline", "id", "ref", "lot", "area", "zip", "postcode"),
    )
)
_PLURAL_VERBS = frozenset(("were", "are", "have", "others", "more", "fewer", "of"))
_VERBS = frozenset(
    (
        *(
            "saw",
            "was",
            "is",
            "has",
            "had",
            "will",
            "would",
            "brought",
            "marked",
            "witnessed",
            "began",
            "ended",
            "marks",
        ),
        *("sees", "brings", "started", "may", "could", "and", "to", "through", "onwards", "onward", "when", "when"),
    )
)


def plural(w: Window, i: int) -> bool:
    """Return whether word ``i`` is a plural noun such as counts take: "people", "houses", not "elections"."""
    word = w.words[i]
    if word in _COUNTED:
        return True
    if len(word) < 4 or word[-1] != "s" or word in _NOT_PLURAL or word in event_nouns() or word.endswith("ss"):
        return False
    return not w.capital(i)


def counts(w: Window, j: int) -> bool:
    """Return whether the words from ``j`` are a plural noun phrase: "confirmed cholera cases", "US troops"."""
    for at in range(j, j + 5):
        word = w.words[at]
        if word == "-" and at > j:
            continue  # laboratory-confirmed cases
        if plural(w, at):
            return w.words[at + 1] != "'"
        if not word.isalpha() or word in FUNCTION_WORDS or word in _VERBS or word.endswith("ing"):
            return False
    return False


def year_number(w: Window, i: int) -> int | None:
    """Return the year written in four digits at ``i``, whatever stands around, None where it cannot be one."""
    word = w.words[i]
    if len(word) != 4 or not word.isdecimal() or not "1000" <= word <= "2199":
        return None
    after, behind = w.words[i + 1], w.words[i + 2]
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
    likely = year in _LIKELY
    if after in {"utc", "gmt", "hours", "hrs", "local"} or (
        after == "-" and w.joined(i + 1) and w.words[i + 2] in _MEASURES
    ):
        return False
    if before in {
        "in",
        "since",
        "until",
        "till",
        "during",
        "throughout",
        "circa",
        "year",
        "years",
        "early",
        "late",
        "mid",
    }:
        if likely:
            return not _counted(w, i + 1) or (before in {"in", "since", "during"} and w.capital(i - 1))
        return (year >= 1500 or before in {"in", "since", "until"}) and not counts(w, i + 1)
    if _to_year(w, i, year):
        return True
    if before in YEAR_PREPOSITIONS or (
        before == "-" and w.words[max(i - 2, 0)] in {"mid", "early", "late", "pre", "post"}
    ):
        if before in {"from", "to", "by", "about", "around", "between", "of", "through"}:
            return not counts(w, i + 1) and (likely or (year >= 1500 and before in {"of", "between", "from", "by"}))
        return not _counted(w, i + 1) if likely else year >= 1500 and not counts(w, i + 1)
    if before in _DETERMINERS:
        if after == '"' or (likely and after.isalpha()):
            return after not in _MEASURES and not _counted(w, i + 1) and not plural_name(w, i + 1)
        return after.isalpha() and not counts(w, i + 1) and after not in _MEASURES and year > 1500
    if not likely:
        return (before in {"(", "as", ","} and after in {")", "-", "\n", ""}) or (
            w.before(i - 1) == "late" and before == "as"
        )
    return _stands_as_year(w, i, before, after)


def _stands_as_year(w: Window, i: int, before: str, after: str) -> bool:
    """Decide on a likely year without a preposition: "2018 saw ...", "(1999)", "WWDC 2005", "2019 UK election"."""
    if counts(w, i + 1):
        return False
    if before in {"(", "[", "/"} or after in {")", "]"}:
        return after in {")", "]", "-", ",", ";", ":"}
    if before in {"", "\n", ".", ";", ","} or before in {"and", "or", "than", "with", "for", "on", "like", "but", "as"}:
        return (
            after in _VERBS
            or after in {",", ".", ";", ")", "\n", "", "-", ":", "'"}
            or (after.isalpha() and after not in _PLURAL_VERBS)
        )
    if before.isalpha() and before not in _NOT_NAMES:
        return w.capital(i - 1) or after.isalpha() or after == "'" or not w.text[w.starts[i - 1]].isascii()
    return False


def _counted(w: Window, i: int) -> bool:
    """Return whether word ``i`` is a noun that counts are told of ("people", "houses"), or one such behind an adjective."""
    if w.words[i] in _COUNTED or (w.words[i] in counted_nouns() and w.words[i + 1] != "'"):
        return True
    return w.words[i].endswith("ed") and w.words[i + 1] in counted_nouns()


def plural_name(w: Window, i: int) -> bool:
    """Return whether a people is counted: "the 2000 Palestinians"."""
    return w.words[i].endswith("ans") and w.capital(i)


def _to_year(w: Window, i: int, year: int) -> bool:
    """Return whether ``year`` begins a range of years: "1861-1863", "1989 to 1992"; not "1500-2000 houses"."""
    if w.words[i + 1] not in {"-", "~"} or not w.joined(i + 1) or not w.joined(i + 2):
        return False
    last = year_number(w, i + 2)
    return last is not None and year < last < year + 130 and not counts(w, i + 3)


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
    if w.before(i) in {"his", "her", "their", "my", "your", "our", "its"}:
        return None
    if word in DECADES:
        return (
            (Written("decade", year=1900 + DECADES[word]), i + 1)
            if w.before(i) in {"the", "early", "late", "mid", "-"}
            else None
        )
    start = i
    if word == "'":
        i += 1
        word = w.words[i]
        if not w.joined(i):
            return None
    if not word.isdecimal() or word[-1] != "0" or len(word) not in {2, 4}:
        return None
    j = i + 2 if w.words[i + 1] == "'" else i + 1
    if w.words[j] != "s" or (not w.joined(j) and len(word) == 2):
        return None
    year = int(word)
    if len(word) == 2:
        if start == i and w.before(i) not in {"the", "early", "late", "mid", "-", "and"}:
            return None
        year += 1900
    elif not 1000 <= year <= 2190:
        return None
    return Written("decade", year=year), j + 1


def century(w: Window, i: int, number: int) -> tuple[Expression, int] | None:
    """Read what follows an ordinal: "century", "centuries BC"."""
    if w.words[i] == "-":
        i += 1
    if w.words[i] not in {"century", "centuries"} or not 1 <= number <= 21:
        return None
    if w.words[i + 1] in {"bc", "bce"}:
        return Ancient(100 * number), i + 2
    return Written("century", year=100 * (number - 1)), i + 1


def ancient(w: Window, i: int) -> tuple[Expression, int] | None:
    """Read "490 BC", "44 BCE", "247 AD"."""
    word = w.words[i]
    if len(word) > 5 or not word.isdecimal():
        return None
    era = w.words[i + 1]
    if era in {"bc", "bce"} and w.capital(i + 1):
        return Ancient(int(word)), i + 2
    if era in {"ad", "ce"} and w.capital(i + 1) and len(word) in {2, 3, 4} and int(word):
        return Written("year", year=int(word)), i + 2
    return None


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
