"""Months: when "may", "March" and "Jan" are a month, and not a verb, a name or an abbreviation."""

from __future__ import annotations

from .window import Window
from .words import group, months

VERBS_TOO = frozenset(("may", "march"))  # verbs as well
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


def month_day_fits(w: Window, i: int, j: int, year: int | None) -> bool:
    """Refuse "may 12 people" and "Section Mar 3"; a capital, a year, or a word that fits behind a date will do."""
    if year is not None or w.words[i] not in VERBS_TOO or w.capital(i):
        return True
    after = w.words[j]
    return not after.isalpha() or after in group("function") or after in months()


def month_alone(w: Window, i: int) -> bool:
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
    if before in {"and", "or"} and word in _FIRST_NAMES and w.capital(i + 1) and after not in months():
        return False  # "June Brown and April Jones"
    if before in {"and", "or"} and (word in _FIRST_NAMES or len(word) <= 4) and not _listed(w, i):
        return False  # "May Smith and June Brown", "and Jan laughed"
    if word in VERBS_TOO:
        if not capital:
            return before in _SURE - {"last", "this", "next"} and (after in group("function") or not after.isalpha())
        if before in _SURE:
            return after != "'" or before in {"last", "this", "next"}
        if word == "march" and before in {"a", "the"}:  # "a March operation", not "the March on the capital"
            return after.isalpha() and after not in group("function") and not w.capital(i + 1)
        return before in _MONTH_PREPOSITIONS and not (word == "may" and "Theresa May" in w.text[:4000])
    if len(word) <= 4 and word not in {"june", "july"}:
        return before in _MONTH_PREPOSITIONS and (capital or before in _SURE)
    if not capital:
        return (before in _MONTH_PREPOSITIONS and before != "-") or after in {"to", "until"}
    if word in _FIRST_NAMES and before not in _MONTH_PREPOSITIONS:
        return not (w.capital(i + 1) and after.isalpha()) and after not in {"'", "said", "says"}
    return True


def _listed(w: Window, i: int) -> bool:
    """Return whether a date stands in front of the "and" before a month: "in May and June", "in May 2003 and June"."""
    return any(w.words[at] in months() or w.words[at].isdecimal() for at in range(max(i - 4, 0), i - 1))


def lower_month_fits(w: Window, at: int) -> bool:
    """Refuse "phase 1 may begin" and "the 2 march on": behind a lower-case may or march no verb or noun stands."""
    after = w.words[at + 1]
    return (
        not after.isalpha() or after in group("function") - {"the", "in", "on", "a", "by", "not"} or after in months()
    )
