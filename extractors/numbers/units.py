"""Units: the percent sign, currency or unit of measure that stands after a number."""

from __future__ import annotations

import re

import msgspec

from ..model import Kind
from ..patterns import lazy_re
from .atom import Exact
from .money import PLAIN_CODES, in_capitals
from .unit_names import FIRST, unit_names
from .vocabulary import context

_IN_FULL = {"h": "hour", "s": "second", "annum": "year", "kilometre": "kilometer", "litre": "liter"}
_NUMBER_NEXT = lazy_re(r"[ ]?[0-9]")
_LETTER = lazy_re(r"[ ]?(?P<unit>[mgltchfp])(?![\w'²³/]|\.\w|-\d)")
_ABBREVIATED = lazy_re(r"\.[a-z]")  # "21 U.S. cents"
_SYMBOL = lazy_re(r"[ ]?(?P<unit>[a-z](?:[²³23]|/[a-z]{1,4})(?:/[a-z])?)(?!\w)")  # m², m3/s
_POWERS = frozenset("²³/23$")
_DEGREES = {"c": "degree Celsius", "f": "degree Fahrenheit"}
_WORD_AFTER = lazy_re(r"[ -](?P<word>[a-z]+)")
_WORD = lazy_re(r"[a-z]+")
_WON_ANY = frozenset({"the", "a", "an", "in", "by", "over", "medals", "seats", "titles", "gold"})
_SURELY_MONEY = 100_000
_LINES = 480  # of a picture: "480p", "1080p"


_PER_UNIT = lazy_re(  # "per hour", "an hour", "/h"
    r"""
    (?: [ ]per[ ] | -per- | [ ]?/[ ]? | (?: [ ]an?[ ] | -an?- ) (?= hour|day|minute|second|week|month|year ) )
    (?P<unit> second | minute | hour | day | week | month | year | annum | capita | person | household | hectare
            | acre | (?: square[ ] )? (?: kilomet(?:er|re) | mile | met(?:er|re) ) | cubic[ ]met(?:er|re)
            | lit(?:er|re) | deciliter | gallon | kilogram | kilowatt[ -]hour | head | h | s )\b
    """,
    re.VERBOSE,
)
_PHRASE = lazy_re(  # a unit of several words: square kilometers, US dollars
    r"""
    [ ]{0,2} -? [ ]?
    (?P<phrase>
        (?: [^\W_] [^\s,;:()"—]{0,24} | [%°$€£¥₹₦₱₽₩₴₫฿₪₺¢℃℉] [ ]? [a-z/²³]{0,8} )
        (?: [ -] [^\s\d,;:()"—] [^\s,;:()"—-]{0,16}+ ){0,4}
    )
    """,
    re.VERBOSE,
)


class Unit(msgspec.Struct, frozen=True, gc=False):
    """What a number is of: kind, the unit in the singular, where its writing ends, and what one of it is worth."""

    kind: Kind
    unit: str
    end: int
    hundredths: bool = False


def unit_after(lower: str, text: str, end: int, value: Exact | None, *, digits: bool = True) -> Unit | None:
    """Return the unit right after a number that ends at ``end``; ``text`` tells "500 EUR" from "500 eur"."""
    head = FIRST.match(lower, end)
    if head is None:
        return None
    word = head["word"]
    known = unit_names()
    longest = known.longest.get(word)
    if longest is None:
        return None
    if len(word) == 1 and word.isalpha() and not (longest > 1 and _ABBREVIATED.match(lower, head.end())):
        return _letter(lower, text, end, value) if digits else _symbol(lower, end)
    start = head.start("word")
    if longest == 1 and word in known.names and lower[head.end() : head.end() + 1] not in _POWERS:
        return _found(lower, text, (end, start), word, value)
    phrase = _PHRASE.match(lower, end)
    return _longest(lower, text, (end, phrase.start("phrase")), phrase["phrase"], value) if phrase else None


def _longest(lower: str, text: str, place: tuple[int, int], written: str, value: Exact | None) -> Unit | None:
    """Return the unit of the longest name that ``written`` begins with."""
    names = unit_names().names
    ends = [match.start() for match in re.finditer("[ -]|$", written)]
    for end in reversed(ends):
        entry = written[:end].rstrip(".,'!?")
        dotted = f"{entry}."
        if dotted in names and written.startswith(dotted):
            entry = dotted
        if entry in names or entry.replace("-", " ") in names:
            return _found(lower, text, place, entry, value)
    base = written.partition("/")[0]  # "2 mg/m2 a day" are milligrams, whatever they are per
    return _found(lower, text, place, base, value) if base != written and base in names else None


def _found(lower: str, text: str, place: tuple[int, int], entry: str, value: Exact | None) -> Unit | None:
    """Return the unit that ``entry`` names after the number, where its neighbours do not speak against it."""
    number_end, start = place
    end = start + len(entry)
    known = unit_names()
    if lower[end : end + 1] == "-" and lower[end + 1 : end + 2].isdecimal() and text[start].isupper():
        return None  # "six Mi-17 helicopters"
    name = known.names[entry if entry in known.names else entry.replace("-", " ")]
    following = _WORD_AFTER.match(lower, end)
    after = following["word"] if following else ""
    if name is None:
        return _won(end, after, value) if entry == "won" else _pound(lower, number_end, end, value)
    if entry in known.capitals:
        # "Rs 500 crore, Rs 20": a code before the next number is that number's
        lower_case = not in_capitals(entry, name.unit, text, start) and entry not in PLAIN_CODES
        return None if lower_case or _NUMBER_NEXT.match(lower, end) else Unit(name.kind, name.unit, end)
    if name.kind == "measure":
        return None if name.unit == "foot" and after in context("not_feet") else _per(lower, name.unit, end)
    if name.unit == "second" and after in context("not_seconds"):
        return None
    return Unit(name.kind, name.unit, end, name.hundredths)


def _per(lower: str, unit: str, end: int) -> Unit:
    """Take "per hour" into the unit."""
    per = _PER_UNIT.match(lower, end)
    if per is None or unit.startswith("degree"):
        return Unit("measure", unit, end)
    below = _IN_FULL.get(per["unit"], per["unit"]).replace("metre", "meter")
    return Unit("measure", f"{unit} per {below}", per.end())


def _letter(lower: str, text: str, end: int, value: Exact | None) -> Unit | None:
    """Read a unit of one letter: "5 m", "12 t", "35C"; "5 c" may be anything."""
    match = _LETTER.match(lower, end)
    names = unit_names().names
    if match is None:
        return _symbol(lower, end)
    letter, at = match["unit"], match.start("unit")
    if text[at].isupper():
        named = lower[at + 1 : at + 2] == "-" and lower[at + 2 : at + 3].isdecimal()  # "12 C-130 cargo planes"
        return Unit("measure", _DEGREES[letter], at + 1) if letter in _DEGREES and not named else None
    if letter == "p":
        pence = at == end and value is not None and value < _LINES  # "85p", not "1080p video"
        return Unit("money", "GBP", at + 1, hundredths=True) if pence else None
    name = names.get(letter)
    return Unit(name.kind, name.unit, at + 1) if name else None


def _symbol(lower: str, end: int) -> Unit | None:
    """Read a symbol that begins with one letter: "12 m²", "28.6m b/d"."""
    symbol = _SYMBOL.match(lower, end)
    name = unit_names().names.get(symbol["unit"]) if symbol else None
    return Unit(name.kind, name.unit, symbol.end()) if symbol and name else None


def _won(end: int, after: str, value: Exact | None) -> Unit | None:
    """Tell "20 million won" from "a million won the prize"."""
    return Unit("money", "KRW", end) if value is not None and value >= 1000 and after not in _WON_ANY else None


def _pound(lower: str, number_end: int, end: int, value: Exact | None) -> Unit:
    """Tell pounds of money from pounds of weight."""
    if value is None or value < _SURELY_MONEY:
        before = _WORD.findall(lower[max(0, number_end - 40) : number_end])
        joined = lower[number_end] == "-"
        if joined or lower.startswith((" of ", " overweight", " heavier", " lighter"), end):
            return Unit("measure", "pound", end)
        if not context("weight").isdisjoint(before):
            return Unit("measure", "pound", end)
    return Unit("money", "GBP", end)
