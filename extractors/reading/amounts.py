"""Amounts: what an amount of money, a percentage, a measure or a length of time is of, where the clause says it."""

from __future__ import annotations

from ..model import Number, Reading
from ..nouns import plural
from .sentence import Sentence

_PLAIN = {"money": "money", "percent": "percent"}


def read_amount(sentence: Sentence, at: int) -> Reading:
    """Return the reading of the money, percent, measure or duration at token ``at``."""
    number = sentence.number(at)
    unit = number.unit or ""
    label = _PLAIN.get(number.kind) or plural(unit) or number.kind
    noun = None if number.kind == "money" else (unit or None) if number.kind != "percent" else None
    return Reading(number, label, noun, None, (), number.left, number.right, "unit")


def read_length(number: Number) -> Reading:
    """Return the reading of a length inside a period: "24 hours" in "the past 24 hours"."""
    unit = number.unit or number.kind
    return Reading(number, plural(unit), unit, None, (), number.left, number.right, "length")
