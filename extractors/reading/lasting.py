"""Lengths with an adjective between number and unit: "24 difficult years", "400 exhausting kilometres"."""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from ..lexicons import classes, table
from ..model import Number
from .phrase import Phrase
from .sentence import Sentence

_SAID = frozenset(  # of a length of time; "three national immunization days" are counted
    [
        "additional",
        "agonising",
        "agonizing",
        "bitter",
        "bloody",
        "brief",
        "brutal",
        "business",
        "busy",
        "calendar",
        "cold",
        "consecutive",
        "difficult",
        "dry",
        "entire",
        "exhausting",
        "extra",
        "frantic",
        "full",
        "further",
        "glorious",
        "gruelling",
        "grueling",
        "happy",
        "hard",
        "hectic",
        "hot",
        "intense",
        "lonely",
        "long",
        "miserable",
        "more",
        "nervous",
        "painful",
        "quiet",
        "rainy",
        "school",
        "short",
        "straight",
        "successive",
        "tense",
        "terrible",
        "tough",
        "trading",
        "turbulent",
        "wet",
        "whole",
        "working",
    ]
)


@cache
def _units() -> frozenset[str]:
    return frozenset(table("durations").values())


def length_of(sentence: Sentence, number: Number, phrase: Phrase, lemma: str) -> Number | None:
    """Return ``number`` as a length where its noun is a unit of time or way, None where it counts something else."""
    between = sentence.words[phrase.first : max(phrase.head, phrase.first)]
    if not _SAID.issuperset(between):
        return None
    if lemma in _units():
        return replace(number, kind="duration", unit=lemma)
    unit = table("units").get(lemma)
    return replace(number, kind="measure", unit=unit) if unit in classes("amount_words")["distance"] else None
