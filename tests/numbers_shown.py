"""How the tests of numbers write what was read: "more than $5" is ``>5 USD``, "10 to 13 km" ``10..13 kilometer``."""

from __future__ import annotations

from extractors.model import Number
from extractors.numbers import scan
from extractors.text import document

SIGNS = {"exact": "", "about": "~", "over": ">", "at_least": ">=", "under": "<", "at_most": "<="}


def shown(number: Number) -> str:
    """Return the value of ``number`` with its qualifier and unit."""
    if number.qualifier == "range":
        amount = f"{number.low}..{number.high}"
    elif number.qualifier == "vague":
        amount = "?"
    else:
        amount = f"{SIGNS[number.qualifier]}{number.value}"
    return f"{amount} {number.unit}" if number.unit else amount


def read(text: str) -> str:
    """Return what is read in ``text``, parted by semicolons."""
    return "; ".join(shown(number) for number in scan(document(text)))


def cases(table: str) -> list[tuple[str, str]]:
    """Return the (text, expected) pairs of a table: a line each, the two parted by ``=>``."""
    lines = [line.partition("=>") for line in table.strip().splitlines() if line.strip()]
    return [(text.strip(), expected.strip()) for text, _, expected in lines]
