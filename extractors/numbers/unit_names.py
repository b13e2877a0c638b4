"""Unit names: every name, plural and symbol of the lexicons of units, and how to find the longest that fits."""

from __future__ import annotations

from functools import cache

import msgspec

from ..lexicons import table
from ..model import Kind
from ..patterns import lazy_re

FIRST = lazy_re(r"[ ]{0,2}-?[ ]?(?P<word>[^\W\d_]{1,24}|%|°|[$€£¥₹₦₱₽₩₴₫฿₪₺¢℃℉])")
_LEXICONS: tuple[tuple[str, Kind], ...] = (
    ("units", "measure"),
    ("durations", "duration"),
    ("currencies", "money"),
    ("percents", "percent"),
)
_DECIDED = {"pound": 2, "pounds": 2, "won": 1}  # their neighbours decide what they are


class Name(msgspec.Struct, frozen=True, gc=False):
    """What a name says: the kind, the unit in the singular, whether one is a hundredth of the unit (cents)."""

    kind: Kind
    unit: str
    hundredths: bool = False


class Names(msgspec.Struct, frozen=True):
    """All names; ``capitals`` are codes that need one; ``longest`` the words of the longest name by its first word."""

    names: dict[str, Name | None]
    capitals: frozenset[str]
    longest: dict[str, int]


@cache
def unit_names() -> Names:
    """Return the names of units, currencies and percents."""
    names: dict[str, Name | None] = dict.fromkeys(_DECIDED)
    for lexicon, kind in _LEXICONS:
        for entry, unit in table(lexicon).items():
            names[entry] = name = Name(kind, unit)
            if len(entry) > 2 and entry[-1].isalpha() and entry[-1] != "s":
                names[f"{entry}s"] = name
    for entry, unit in table("currency_cents").items():
        names[entry] = names[f"{entry}s"] = Name("money", unit, hundredths=True)
    codes = table("currency_codes")
    names.update({entry: Name("money", unit) for entry, unit in codes.items()})
    longest: dict[str, int] = {}
    for entry in names:
        words = entry.replace("-", " ").split(" ")
        word = words[0]
        if not word.isalpha():  # a sign
            head = FIRST.match(entry)
            if head is None:
                continue
            word = head["word"]
        longest[word] = max(longest.get(word, 0), len(words))
    return Names(names, frozenset({"mt", *(entry for entry in codes if entry[0].isalpha())}), longest | _DECIDED)
