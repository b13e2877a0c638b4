"""The short way: most numbers stand among words that no rule asks about ("when 12 people were hurt").

What each line lets through is what none of the rules can refuse: a rule that asks about another neighbour has to put
it here too.
"""

from __future__ import annotations

from functools import cache

from ..lexicons import words
from .codes import JETS, VEHICLES
from .context import Context

_JOINS = frozenset(("and", "or", "for"))  # "Articles 5 and 6", "2 for 17": asked about behind a number
_NOT_AFTER_A_STOP = frozenset(("on", "is", "the", "long"))  # "call the 12", "long. 12"
_ASKED_BEHIND_A_STOP = frozenset(("and", "or", "to", "of", "from"))  # "Maria Lopez, 45 of Rome"
_PERSONS = [["boy"], ["child"], ["girl"], ["infant"], ["man"], ["teenager"], ["woman"], ["youth"]]
_BE = frozenset(("are", "is", "was", "were"))  # "half of its people are under 15"
_HOURS = frozenset(("hours", "hrs", "h", "the"))  # "about 1800 hours", "around six the next morning"

_PORTION = 24  # characters before the number in which "one person in" begins


@cache
def _triggers() -> tuple[frozenset[str], frozenset[str]]:
    named = words("numbered_names") | words("numbered_things") | words("numbered_places")
    ends = [phrase.split() for phrase in words("number_idioms")]
    last = words("asked_before") | named | {phrase[0] for phrase in ends}
    first = words("asked_after") | words("clock_words") | words("calibre_words") | {phrase[-1] for phrase in ends}
    return last - {"of", "a", "the", "in", "on"}, first


def ordinary(at: Context) -> bool:
    """Say whether none of the rules can have anything to say of a number."""
    before, after, number = at.before, at.after, at.number
    if (
        after[:1] != " "
        or not after[1:2].isalpha()
        or number.kind != "count"
        or number.right != number.end
        or at.value in JETS
    ):
        return False
    last, first = _triggers()
    if (
        at.first in first
        or at.first in VEHICLES
        or at.written in {"one", "zero"}
        or "-" in at.written
        or "age" in before
    ):
        return False
    if at.qualifier and not _plain_bound(at):
        return False
    if not before:
        return True
    if before[-1] != " " or "[" in before or "+" in before or at.capital_inside:
        return False
    word = at.last
    if word.isalpha():
        if (word == "of" and _of_somebody(before)) or (word == "in" and "one " in before[-_PORTION:]):
            return False
        return word not in last or (word in _JOINS and _no_digit(before))
    return _behind_a_stop(at, last)


def _of_somebody(before: str) -> bool:
    """Tell "the group of 12", "a boy of 12" and "the best of five", which may be names, ages and rounds."""
    return before.endswith(("group of ", "best of ")) or before.split()[-2:-1] in _PERSONS


def _plain_bound(at: Context) -> bool:
    """Say whether a qualifier tells no age ("children under 5") and no time ("around six the next morning")."""
    asked = at.first in _HOURS or at.last in _BE or at.last in words("people_of_an_age")
    return at.qualifier[-1] == " " and not asked


def _no_digit(before: str) -> bool:
    return not any(map(str.isdigit, before[-8:]))


def _behind_a_stop(at: Context, asked: frozenset[str]) -> bool:
    """Say whether the number opens a clause: "of them severely. 12 people", "in May, 12 people"."""
    word, first = at.last[:-1], at.first
    return (
        at.last[-1:] in {",", ".", ";"}
        and len(word) > 2  # "KY, 40202"
        and word.isalpha()
        and word not in asked
        and word not in _NOT_AFTER_A_STOP
        and first.isalpha()
        and first not in _ASKED_BEHIND_A_STOP
        and "/" not in at.written
        and ":" not in at.written
        and "\u00b0" not in at.before
    )
