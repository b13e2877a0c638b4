"""Lengths of time with an adjective between number and unit: "24 difficult years", "five working days"."""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from ..lexicons import table
from ..model import Number
from .phrase import Phrase
from .sentence import Sentence

_SAID = frozenset(  # of a length of time; "three national immunization days" are counted
    [
        "additional",
        "business",
        "calendar",
        "cold",
        "consecutive",
        "difficult",
        "entire",
        "extra",
        "full",
        "further",
        "hard",
        "hot",
        "long",
        "more",
        "rainy",
        "school",
        "short",
        "straight",
        "successive",
        "trading",
        "whole",
        "working",
    ]
)


@cache
def _units() -> frozenset[str]:
    return frozenset(table("durations").values())


def length_of_time(sentence: Sentence, number: Number, phrase: Phrase, lemma: str) -> Number | None:
    """Return ``number`` as a duration where its noun is a unit of time, None where it counts something else."""
    if lemma not in _units():
        return None
    between = sentence.words[phrase.first : max(phrase.head, phrase.first)]
    return replace(number, kind="duration", unit=lemma) if _SAID.issuperset(between) else None
