"""Facts: what stands in a sentence that refiners speak of, each a bit of one number.

A refiner names the facts it needs (``REFINERS``) and is asked only where they hold: most sentences need two of sixteen.
The words are looked up once for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from ..lexicons import classes
from ..tokens import NUMBER

if TYPE_CHECKING:
    from .scene import Slot

# of the numbers and their readings
OPEN = 1  # a number has no reading
LEFTWARD = 1 << 1  # a reading is of the noun before its number, which may be a name: "Lagos 12"
NOUN_BEFORE = 1 << 2  # one of them without a mark
SEVERAL = 1 << 3  # two numbers or more
MANY = 1 << 4  # three or more
AMOUNT = 1 << 5  # money, a percent or a measure
PERCENT = 1 << 6
CASES = 1 << 7
DEATHS = 1 << 8
CASUALTIES = 1 << 9
LATER = 1 << 10  # what befell people is said behind them
PART = 1 << 11  # a number has its whole
DAMAGE = 1 << 29  # a thing is damaged or destroyed
# of the words
POINTER = 1 << 12
FIRST = 1 << 13  # the sentence begins with a number
EQUALS = 1 << 14
COLON = 1 << 15
MARK = 1 << 16
SIDE = 1 << 17
RESPECTIVELY = 1 << 18
THE = 1 << 19  # "the 21", "all eleven"
SUBJECT = 1 << 20
OF = 1 << 21
PARTING = 1 << 22
DEFINITE = 1 << 23
FIRST_OF = 1 << 24  # the sentence begins with "of", "among", "out of"
TOTALS = 1 << 25
TOTAL = 1 << 26
PRICED = 1 << 28  # a currency in the singular: "per dollar"
# of the sentences before
MONEY_BEFORE = 1 << 27

_NOT_OF_SLOTS = ~(POINTER - 1 | DAMAGE)
_LATER = frozenset(("participle", "state", "verb after", "outcome of the list"))
_LABELS = {"cases": CASES, "deaths": DEATHS, "casualties": CASUALTIES}
_FIRST = {NUMBER: FIRST, "of": FIRST_OF, "among": FIRST_OF, "out": FIRST_OF}
_MANY = 3
_DAMAGED = frozenset(("damaged", "destroyed"))


@cache
def _cues() -> dict[str, int]:
    """Return each word that is a fact of its sentence."""
    groups = classes("joining_words")
    said: tuple[tuple[int, Iterable[str]], ...] = (
        (POINTER, groups["pointer"]),
        (EQUALS, ("=",)),
        (COLON, (":",)),
        (MARK, (":", "=", "-")),
        (SIDE, ("favor", "favour", "against")),
        (RESPECTIVELY, ("respectively",)),
        (THE, ("all", "the", "these", "those")),
        (SUBJECT, ("they", "these", "those", "victims", "victim", "dead", "injured", "wounded", *groups["include"])),
        (OF, ("of",)),
        (PARTING, ("of", "with", ":", "(", *groups["including"])),
        (DEFINITE, groups["definite"]),
        (TOTALS, groups["totals"]),
        (TOTAL, groups["total"]),
        (PRICED, groups["priced_in"]),
    )
    found: dict[str, int] = {}
    for fact, words in said:
        for word in words:
            found[word] = found.get(word, 0) | fact
    return found


@cache
def _cue_words() -> frozenset[str]:
    return frozenset(_cues())


def of_words(words: Sequence[str], said: frozenset[str]) -> int:
    """Return the facts of the words of a sentence, which ``said`` are as a set."""
    facts = _FIRST.get(words[0], 0)
    cues = _cues()
    for word in _cue_words() & said:
        facts |= cues[word]
    return facts


def of_slots(slots: Sequence[Slot]) -> int:
    """Return the facts of the numbers of a sentence and their readings."""
    facts = 0 if len(slots) == 1 else SEVERAL if len(slots) < _MANY else SEVERAL | MANY
    for slot in slots:
        reading, kind = slot.reading, slot.number.kind
        if kind == "percent":
            facts |= PERCENT | AMOUNT
        elif kind in {"measure", "money"}:
            facts |= AMOUNT
        if reading is None:
            facts |= OPEN
            continue
        rule = reading.rule
        if rule == "label before":
            facts |= LEFTWARD
        elif rule == "noun before":
            facts |= LEFTWARD | NOUN_BEFORE
        elif rule in _LATER:
            facts |= LATER
        if reading.label in _LABELS:
            facts |= _LABELS[reading.label]
        if reading.whole is not None:
            facts |= PART
        if reading.attributes and not _DAMAGED.isdisjoint(reading.attributes):
            facts |= DAMAGE
    return facts


def of_before(slots: Sequence[Slot]) -> int:
    """Return the facts of the last numbers of the sentences before."""
    for slot in slots:
        if slot.number.kind == "money":
            return MONEY_BEFORE
    return 0


def with_slots(facts: int, slots: Sequence[Slot]) -> int:
    """Return the facts of the same sentence with other figures."""
    return facts & _NOT_OF_SLOTS | of_slots(slots)
