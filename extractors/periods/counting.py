"""When a number in front of a noun counts: "2003 people", "confirmed cholera cases"; not "2003 elections"."""

from __future__ import annotations

from ..nouns import compound
from .window import Window
from .words import counted_nouns, event_nouns, group


def plural(w: Window, i: int) -> bool:
    """Return whether word ``i`` is a plural noun such as counts take: "people", "houses", not "elections"."""
    word = w.words[i]
    if word in group("counted") or compound(word):
        return True
    if len(word) < 4 or word[-1] != "s" or word.endswith(("ss", "wards")):
        return False
    return word not in group("not_plural") and word not in event_nouns() and not w.capital(i)


def counts(w: Window, j: int) -> bool:
    """Return whether the words from ``j`` are a plural noun phrase: "confirmed cholera cases", "US troops"."""
    for at in range(j, j + 5):
        word = w.words[at]
        if word == "-" and at > j:
            continue  # laboratory-confirmed cases
        if plural(w, at):
            return w.words[at + 1] != "'"
        if not word.isalpha() or word in group("function") or word in group("year_verb") or word.endswith("ing"):
            return False
    return False


def counted_noun(w: Window, i: int) -> bool:
    """Return whether word ``i`` is a noun that counts are told of: "people", "infected people"."""
    if w.words[i] in group("counted") or (w.words[i] in counted_nouns() and w.words[i + 1] != "'"):
        return True
    return w.words[i].endswith("ed") and w.words[i + 1] in counted_nouns()


def plural_name(w: Window, i: int) -> bool:
    """Return whether a people is counted: "the 2000 Palestinians"."""
    return w.words[i].endswith("ans") and w.capital(i)


def ends_here(w: Window, j: int) -> bool:
    """Return whether no noun follows that a number in front of ``j`` could count."""
    word = w.words[j]
    return not word.isalpha() or word in group("function")
