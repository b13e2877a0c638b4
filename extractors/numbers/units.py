"""Units: the percent sign, currency or unit of measure that stands after a number."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from ..lexicons import table
from ..model import Kind
from .atom import Exact
from .money import PLAIN_CODES

_FIRST = re.compile(r"[ ]{0,2}-?[ ]?(?P<word>[^\W\d_]{1,24}|%|°|[$€£¥₹₦₱₽₩₴₫฿₪₺¢℃℉])")
_PHRASE = re.compile(
    r"[ ]{0,2}-?[ ]?(?P<phrase>[^\W_][^\s,;:()\"—]{0,24}|[%°$€£¥₹₦₱₽₩₴₫฿₪₺¢℃℉][ ]?[a-z/²³]{0,8}) (?P<more>(?:[ -][^\s\d,;:()\"—][^\s,;:()\"—-]{0,16}+){0,4})",
    re.VERBOSE,
)
_PER = re.compile(
    r"""(?: [ ]per[ ] | -per- | [ ]?/[ ]? | [ ]an?[ ] (?= hour|day|minute|second|week|month|year ) | -an?- )
    (?P<unit> second | minute | hour | day | week | month | year | annum | capita | person | household | hectare | acre | (?:square[ ])?
      (?: kilomet(?:er|re) | mile | met(?:er|re) ) | cubic[ ]met(?:er|re) | lit(?:er|re) | deciliter | gallon | kilogram | kilowatt[ -]hour | head | h | s )\b""",
    re.VERBOSE,
)
_IN_FULL = {"h": "hour", "s": "second", "annum": "year", "kilometre": "kilometer", "metre": "meter", "litre": "liter"}
_NUMBER_NEXT = re.compile(r"[ ]?[0-9]")
_LETTER = re.compile(r"[ ]?(?P<unit>[mgltchfp])(?![\w'²³/]|\.\w)")
_WEIGHT = re.compile(
    r"\b(?:weigh\w*|weight|lost|gained|lift\w*|bomb|heav\w+|packed with|explosives|lose|losing|gain)\b"
)
_NOT_FEET = re.compile(r"[ ](?:soldiers?|patrols?|bridges?|traffic|passengers?|wounds?|injur\w+|fungus)")
_NOT_SECONDS = re.compile(
    r"[ -](?:half|halves|place|graders?|round|homes?|hand|time|division|class|row|chance|term|leg|language)"
)


class Unit(msgspec.Struct, frozen=True, gc=False):
    """What a number is of: kind, the unit in the singular, where its writing ends, and what one of it is worth."""

    kind: Kind
    unit: str
    end: int
    hundredths: bool = False


class _Names(msgspec.Struct, frozen=True):
    units: dict[str, tuple[Kind, str, bool]]
    capitals: frozenset[str]
    first: frozenset[str]
    longest: dict[str, int]


@cache
def _names() -> _Names:
    units: dict[str, tuple[Kind, str, bool]] = {}
    for name, kind in (
        ("units", "measure"),
        ("durations", "duration"),
        ("currencies", "money"),
        ("percents", "percent"),
    ):
        for entry, unit in table(name).items():
            units[entry] = (kind, unit, False)  # type: ignore[assignment]
            if len(entry) > 2 and entry[-1].isalpha() and entry[-1] != "s":
                units[f"{entry}s"] = (kind, unit, False)  # type: ignore[assignment]
    for entry, unit in table("currency_cents").items():
        units[entry] = units[f"{entry}s"] = ("money", unit, True)
    codes = table("currency_codes")
    units.update({entry: ("money", unit, False) for entry, unit in codes.items()})
    units["pennies"] = units["cent"]
    first: set[str] = set()
    longest: dict[str, int] = {}
    for entry in units:
        head = _FIRST.match(entry)
        if head:
            first.add(head["word"])
            longest[head["word"]] = max(longest.get(head["word"], 0), len(re.split("[ -]", entry)))
    first.update({"pound", "pounds", "won"})
    longest |= {"pound": 2, "pounds": 2, "won": 1}
    return _Names(units, frozenset(entry for entry in codes if entry[0].isalpha()), frozenset(first), longest)


def unit_after(lower: str, text: str, end: int, value: Exact | None, *, digits: bool = True) -> Unit | None:
    """Return the unit that stands right after a number that ends at ``end``; ``text`` tells "500 EUR" from "500 eur"."""
    head = _FIRST.match(lower, end)
    if head is None:
        return None
    word = head["word"]
    names = _names()
    if word not in names.first:
        return None
    if len(word) == 1 and word.isalpha():
        return _letter(lower, text, end) if digits else None
    if (
        names.longest[word] == 1
        and word in names.units
        and lower[head.end() : head.end() + 1] not in {"²", "³", "/", "2", "3", "$"}
    ):
        return _found(lower, text, end, head.start("word"), word, value)
    phrase = _PHRASE.match(lower, end)
    if phrase is None:
        return None
    start, written = phrase.start("phrase"), phrase["phrase"] + phrase["more"]
    words = re.split("[ -]", written)[: names.longest[word]]
    for size in range(len(words), 0, -1):
        entry = written[: sum(map(len, words[:size])) + size - 1].rstrip(".,'!?")
        known = entry if entry in names.units else entry.replace("-", " ")
        dotted = f"{known}."
        if dotted in names.units and lower.startswith(".", start + len(entry)):
            known, entry = dotted, f"{entry}."
        if known in names.units or known in {"pound", "pounds", "won"}:
            return _found(lower, text, end, start, entry, value)
    return None


def _found(lower: str, text: str, number_end: int, start: int, entry: str, value: Exact | None) -> Unit | None:
    names = _names()
    end = start + len(entry)
    joined = lower[number_end : number_end + 1] == "-"
    if entry in {"pound", "pounds"}:
        return _pound(lower, number_end, end, value, joined=joined)
    if entry == "won":
        following = lower[end : end + 5]
        money = (
            value is not None and value >= 1000 and not following.startswith((" the ", " a ", " an ", " in ", " by "))
        )
        return Unit("money", "KRW", end) if money else None
    kind, unit, hundredths = names.units.get(entry) or names.units[entry.replace("-", " ")]
    if entry in names.capitals:
        # "Rs 500 crore, Rs 20": a code before the next number is that number's
        if not (text[start].isupper() or entry in PLAIN_CODES) or _NUMBER_NEXT.match(lower, end):
            return None
    if kind == "measure":
        if entry in {"foot", "feet"} and _NOT_FEET.match(lower, end):
            return None
        return _per(lower, unit, end)
    if unit == "second" and _NOT_SECONDS.match(lower, end):
        return None
    return Unit(kind, unit, end, hundredths)


def _per(lower: str, unit: str, end: int) -> Unit:
    """Take "per hour" into the unit."""
    per = _PER.match(lower, end)
    if per is None or unit.startswith("degree"):
        return Unit("measure", unit, end)
    below = _IN_FULL.get(per["unit"], per["unit"]).replace("metre", "meter")
    return Unit("measure", f"{unit} per {below}", per.end())


def _letter(lower: str, text: str, end: int) -> Unit | None:
    """Read a unit of one letter: "5 m", "12 t", "35C"; "5 C" may be anything."""
    match = _LETTER.match(lower, end)
    if match is None:
        return _symbol(lower, end)
    letter, at = match["unit"], match.start("unit")
    if letter in "cf":
        unit = {"c": "degree Celsius", "f": "degree Fahrenheit"}[letter]
        return Unit("measure", unit, at + 1) if text[at].isupper() else None
    if text[at].isupper():
        return None
    if letter == "p":
        return Unit("money", "GBP", at + 1, hundredths=True) if at == end else None
    kind, unit, _ = _names().units[letter]
    return Unit(kind, unit, at + 1)


def _symbol(lower: str, end: int) -> Unit | None:
    """Read m², m3, m/s, l/s."""
    match = re.compile(r"[ ]?(?P<unit>[a-z](?:[²³23]|/[a-z]+)(?:/[a-z])?)(?!\w)").match(lower, end)
    if match is None or match["unit"] not in _names().units:
        return None
    return Unit("measure", _names().units[match["unit"]][1], match.end())


def _pound(lower: str, number_end: int, end: int, value: Exact | None, *, joined: bool) -> Unit:
    """Tell pounds of money from pounds of weight."""
    if lower.startswith(" sterling", end):
        return Unit("money", "GBP", end + len(" sterling"))
    weight = joined or lower.startswith(" of ", end) or lower.startswith((" overweight", " heavier", " lighter"), end)
    if value is not None and value >= 100_000:
        weight = False
    elif not weight:
        weight = _WEIGHT.search(lower, max(0, number_end - 40), number_end) is not None
    return Unit("measure", "pound", end) if weight else Unit("money", "GBP", end)
