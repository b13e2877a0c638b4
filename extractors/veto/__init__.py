"""Veto: numbers that count nothing, and why.

Each rule looks at the few words around a number and says yes or no; its name is the reason given.
A rule that refuses a real count costs a figure, one that lets "Route 66" pass invents one: both are in the tests.
"""

from __future__ import annotations

from collections.abc import Callable

from ..model import Number
from ..text import Document
from .ages import age
from .clocks import clock
from .context import Context, context_of
from .identifiers import identifier
from .idioms import idiom
from .marks import chained, citation, list_number, ordinal, year
from .ordinary import ordinary
from .portions import portion
from .scores import score

Rule = Callable[[Context], bool]

RULES: tuple[tuple[str, Rule], ...] = (
    ("identifier", chained),
    ("citation", citation),
    ("list number", list_number),
    ("ordinal", ordinal),
    ("year", year),
    ("age", age),
    ("clock", clock),
    ("score", score),
    ("idiom", idiom),
    ("portion", portion),
    ("identifier", identifier),
)


_SCALE_WORDS = frozenset(
    ("thousand", "thousands", "million", "millions", "mn", "m", "billion", "billions", "bn", "crore", "lakh")
)


def veto(doc: Document, number: Number) -> str | None:
    """Return why ``number`` counts nothing (age, clock, score, identifier ...), or None where it may."""
    if number.kind == "money" and doc.lower[number.start : number.end] in _SCALE_WORDS:
        return "unit of a header"  # "Funding received (US$ million)"
    if number.kind in {"money", "percent"}:
        return None
    if number.value == 0 and doc.lower.startswith("000", number.start):  # "call 000", the rest of a torn "1 000"
        return "identifier"
    context = context_of(doc, number)
    if ordinary(context):
        return None
    for reason, rule in RULES:
        if rule(context):
            return reason
    return None
