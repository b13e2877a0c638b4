"""Cardinals and fractions in words: the grammar of "two hundred and five thousand", "two thirds", "three and a half".

Every reader here takes a list of words and a place in it, and returns what it read and the place after it, or None.
"""

from __future__ import annotations

from fractions import Fraction

from .atom import MAX_WORDS, Exact
from .vocabulary import ARTICLES, words

_ORDINAL_ONES = {"first": 1, "firsts": 1, "second": 2, "seconds": 2}
HUNDRED = frozenset({"hundred", "hundreds"})


def cardinal(run: list[str], at: int) -> tuple[int, int, int] | None:
    """Read a whole number: (value, place after it, its last scale). A missing "one" is understood before a scale."""
    known = words()
    total, limit, scale, place = 0, 0, 1, at
    while place < len(run) and place - at <= MAX_WORDS:
        start = place + 1 if limit and run[place] == "and" else place
        if start > place and _begins_fraction(run, start):
            break  # "five million and three quarters"
        read = _group(run, start)
        if read is not None:
            amount, after = read
        elif not limit and run[start] in known.scales:
            amount, after = 1, start
        else:
            break
        step = 1
        while after < len(run) and run[after] in known.scales and after - at <= MAX_WORDS:
            step *= known.scales[run[after]]  # three lakh crore, two thousand million
            after += 1
        if limit and not 0 < amount * step < limit:
            break  # "two hundred and three hundred" are two numbers
        total += amount * step
        place, scale, limit = after, step, step
        if step == 1:
            break
    if place > at and run[place - 1] in HUNDRED:
        scale = 100
    return (total, place, scale) if place > at else None


def _group(run: list[str], at: int) -> tuple[int, int] | None:
    """Read a number up to the hundreds: "seven", "twenty-one", "seventy two hundred", "hundred and five"."""
    read = _below_hundred(run, at)
    value, place = read or (1, at)
    if place < len(run) and run[place] in HUNDRED:
        value, place = value * 100, place + 1
        after_and = place + 1 if place < len(run) and run[place] == "and" else place
        rest = _below_hundred(run, after_and)
        if after_and > place and _begins_fraction(run, after_and):
            rest = None
        if rest and rest[0] and not (rest[1] < len(run) and run[rest[1]] in HUNDRED):
            return value + rest[0], rest[1]
        return value, place
    return read


def _begins_fraction(run: list[str], at: int) -> bool:
    read = _below_hundred(run, at)
    return read is not None and denominator(run, read[1]) is not None


def _below_hundred(run: list[str], at: int) -> tuple[int, int] | None:
    if at >= len(run):
        return None
    known = words()
    word = run[at]
    if word in known.tens:
        ones = known.small.get(run[at + 1], 0) if at + 1 < len(run) else 0
        return (known.tens[word] + ones, at + 2) if 0 < ones < 10 else (known.tens[word], at + 1)
    return (known.small[word], at + 1) if word in known.small else None


def decimals(run: list[str], at: int) -> tuple[Fraction, int] | None:
    """Read what follows the whole part in "two hundred point zero three"."""
    known = words()
    if at >= len(run) or run[at] != "point":
        return None
    digits, place = "", at + 1
    while place < len(run) and place - at <= MAX_WORDS and (run[place] in known.small or run[place] in known.tens):
        digits += str(known.small[run[place]] if run[place] in known.small else known.tens[run[place]])
        place += 1
    return (Fraction(int(digits), 10 ** len(digits)), place) if digits else None


def fraction(run: list[str], at: int) -> tuple[Fraction, int] | None:
    """Read a fraction: "half", "a third", "two thirds", "one twenty-fifth", "twenty-three fifths"."""
    if at >= len(run):
        return None
    if run[at] in {"half", "quarter"}:
        return Fraction(1, 2 if run[at] == "half" else 4), at + 1
    if run[at] in ARTICLES:
        below = denominator(run, at + 1)
        return (Fraction(1, below[0]), below[1]) if below else None
    above = cardinal(run, at)
    if above is None:
        return None
    return fraction_of(run, at, above[0], above[1])


def fraction_of(run: list[str], at: int, value: int, place: int) -> tuple[Fraction, int] | None:
    """Read the denominator after the whole number ``value`` that ends at ``place``."""
    below = denominator(run, place)
    known = words()
    if below and place - 1 > at and run[place - 1] in known.tens and below[0] < 10:
        above = cardinal(run[at : place - 1], 0)  # "one hundred thirty fifths" are a hundred of them
        if above and at + above[1] == place - 1:
            return Fraction(above[0], known.tens[run[place - 1]] + below[0]), below[1]
    if below is None or (run[place] == "half" and value > 1):
        return None  # "two half brothers"
    return Fraction(value, below[0]), below[1]


def denominator(run: list[str], at: int) -> tuple[int, int] | None:
    """Read a denominator: "third", "fifths", "twenty-fifth"."""
    known = words()
    if at >= len(run):
        return None
    if run[at] in known.denominators:
        return known.denominators[run[at]], at + 1
    tens = cardinal(run, at) if run[at] in known.tens or run[at + 1 : at + 2] == ["hundred"] else None
    if tens and tens[1] < len(run) and tens[0] % 10 == 0:
        ones = _ORDINAL_ONES.get(run[tens[1]]) or known.denominators.get(run[tens[1]], 99)
        return (tens[0] + ones, tens[1] + 1) if ones < 10 else None
    return None


def added_fraction(run: list[str], at: int) -> tuple[Fraction, int] | None:
    """Read what "and" adds to a whole number: "and a half", "and half", "and two thirds"."""
    if at + 1 >= len(run) or run[at] != "and":
        return None
    read = fraction(run, at + 1)
    return read if read and read[0] < 100 else None


def scaled(value: Exact, run: list[str], at: int) -> tuple[Exact, int, int]:
    """Multiply ``value`` by the scale words that follow it: (value, place after, scale)."""
    known = words()
    scale, place = 1, at
    while place < len(run) and run[place] in known.scales and place - at < 3:
        scale *= known.scales[run[place]]
        place += 1
    return value * scale, place, scale
