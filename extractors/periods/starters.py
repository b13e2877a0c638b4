"""Which words a period may begin with, and which must follow: one look-up a word turns most words away unread."""

from __future__ import annotations

from functools import cache

from ..lexicons import classes
from .grammar import readers
from .holidays import names
from .lengths import ADJECTIVES
from .openers import STARTS
from .parts import PART_WORDS
from .relative import READS
from .words import DAYTIMES, DECADES, UNITS, cardinals, months, ordinals, weekdays

DIGITS = "0"  # stands for every run of digits among the followers
Followers = frozenset[str] | None  # None: any word


@cache
def followers() -> dict[str, Followers]:
    """Return, for every word a period may begin with, the words that may follow it there."""
    starters = frozenset((*readers(), *STARTS, "the"))
    said = classes("date_neighbours")
    days = {*weekdays(), *(f"{name}s" for name in weekdays())}
    lengths = frozenset((*UNITS, *ADJECTIVES))
    counted = lengths | READS | frozenset((*cardinals(), *ordinals(), *months(), *DECADES, "-"))
    leader = starters | DAYTIMES | said["behind_leader"] | {DIGITS}
    found: dict[str, Followers] = dict.fromkeys(starters)
    found |= {first: frozenset(parts[1] for parts in items) for first, items in _holidays().items() if all(items)}
    found |= dict.fromkeys(("the", *STARTS, *READS), leader)
    found |= dict.fromkeys(PART_WORDS, starters | lengths | said["behind_part"] | {DIGITS, "-", "'"})
    found |= dict.fromkeys(("a", "an"), lengths | said["behind_article"])
    found |= dict.fromkeys(cardinals(), counted | said["behind_cardinal"] | days)
    found |= dict.fromkeys(ordinals(), counted | said["behind_ordinal"] | set(weekdays()) | {DIGITS})
    found |= dict.fromkeys(("every", "each"), frozenset((*weekdays(), *months())))
    found |= {"as": frozenset(("of", "at", "from", "on")), "up": frozenset(("to", "until", "till", "through"))}
    found |= {"'": frozenset((DIGITS,)), "later": None, "earlier": None, "eoy": None, "eom": None}
    found["new"] = frozenset(("year", "years"))
    return found


def _holidays() -> dict[str, list[tuple[str, ...]]]:
    """Return the names of holidays by the words that begin nothing else; all but those of one word need the next."""
    return {
        first: [parts if len(parts) > 1 else () for parts, _ in items]
        for first, items in names().items()
        if len(readers()[first]) == 1
    }


@cache
def behind_number() -> frozenset[str]:
    """Return the words that may follow the first number of a date or of a length."""
    words = classes("date_neighbours")["behind_day"]
    days = (*weekdays(), *(f"{name}s" for name in weekdays()))
    return words | frozenset((*"/-.,'&~", *READS, *ADJECTIVES, *UNITS, *months(), *days))


def beginnings(words: list[str], size: int) -> list[int]:
    """Return the indices below ``size`` at which a period may begin, as far as the next words tell."""
    starters = followers()
    return [
        at
        for at, word in enumerate(words[:size])
        if (word in starters and _followed(words, at, starters)) or ("0" <= word < ":" and _numbers(words, at))
    ]


def _followed(words: list[str], i: int, starters: dict[str, Followers]) -> bool:
    allowed = starters[words[i]]
    if allowed is None:
        return True
    after = words[i + 1]
    if after not in allowed and not (DIGITS in allowed and after.isdecimal()):
        return False
    if words[i] == "the" or after == "the":
        at = i + 1 + (after == "the")
        return words[at] not in starters or _followed(words, at, starters)
    return True


def _numbers(words: list[str], i: int) -> bool:
    """Return whether the word behind a number leaves it a date or a length; a year may be followed by any."""
    after, size = words[i + 1], len(words[i])
    if size > 3:
        return size < 6
    if after == ",":  # 5, 7 and 9 May; not 1,234
        return len(words[i + 2]) < 3 and words[i + 2].isdecimal()
    if after == ".":  # 16. Nov, 16.11.2018
        return words[i + 2] in months() or (words[i + 3] == "." and words[i + 2].isdecimal())
    return after in behind_number() or after.isdecimal()
