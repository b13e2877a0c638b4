"""Vocabulary: the words of numbers and around them, read from the lexicons once, at first use."""

from __future__ import annotations

from functools import cache

import msgspec

from ..lexicons import classes, table

ARTICLES = frozenset({"a", "an"})
VAGUE_SCALES = frozenset(
    [
        "tens",
        "dozens",
        "hundreds",
        "thousands",
        "lakhs",
        "lacs",
        "crores",
        "millions",
        "billions",
        "trillions",
        "scores",
    ]
)
CURRENCY_SIGNS = frozenset("$€£¥₹₦₱₽₩₴₫฿₪₺₸₼₾₡₭₿¢₵৳₨")


class Words(msgspec.Struct, frozen=True):
    """Number words and their values: "seven", "seventy", "million", "thirds"; short scales stand after digits only."""

    small: dict[str, int]  # zero to nineteen
    tens: dict[str, int]
    scales: dict[str, int]
    suffixes: dict[str, int]
    denominators: dict[str, int]


@cache
def words() -> Words:
    """Return the number words."""
    cardinals = _values("number_words")
    return Words(
        small={word: value for word, value in cardinals.items() if value < 20},
        tens={word: value for word, value in cardinals.items() if value >= 20},
        scales=_values("number_scales"),
        suffixes=_values("number_suffixes"),
        denominators=_values("fractions"),
    )


def context(name: str) -> frozenset[str]:
    """Return the words around a number that decide how it is read: a class of ``number_contexts.txt``."""
    return classes("number_contexts")[name]


def _values(name: str) -> dict[str, int]:
    return {word: int(value) for word, value in table(name).items()}
