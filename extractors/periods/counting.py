"""When a number in front of a noun counts: "2003 people", "confirmed cholera cases"; not "2003 elections"."""

from __future__ import annotations

from .window import Window
from .words import FUNCTION_WORDS, counted_nouns, event_nouns

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
YEAR_VERBS = frozenset(
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
        if not word.isalpha() or word in FUNCTION_WORDS or word in YEAR_VERBS or word.endswith("ing"):
            return False
    return False


def counted_noun(w: Window, i: int) -> bool:
    """Return whether word ``i`` is a noun that counts are told of: "people", "infected people"."""
    if w.words[i] in _COUNTED or (w.words[i] in counted_nouns() and w.words[i + 1] != "'"):
        return True
    return w.words[i].endswith("ed") and w.words[i + 1] in counted_nouns()


def plural_name(w: Window, i: int) -> bool:
    """Return whether a people is counted: "the 2000 Palestinians"."""
    return w.words[i].endswith("ans") and w.capital(i)
