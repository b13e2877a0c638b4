"""Cells: whether a cell is a number and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Number, Span
from ..patterns import lazy
from ..text import Document
from .table import Found

_UNSAID = lazy(r"(?:[\s(),*†‡^~<>≥≤+%$€£#:.\u2191\u2193\u25b2\u25bc-]|\[[\w ]{1,4}\]|\b[a-e]\b)*+\Z")
_REMARK = lazy(r"\s*+\([^()\n]{3,80}+\)[\s.,*]*+(?:\[[\w ]{1,4}\])*+\Z")  # "57 (as of 20 May)"
_MOST = 3


def value_in(doc: Document, found: Found, cell: Span) -> Sequence[Number]:
    """Return the numbers of a cell that is nothing else but signs, a unit or a second number: "1,204*", "12 (45%)"."""
    start, end = cell
    if start >= end or not (numbers := found.numbers_in(start, end)):
        return ()
    first = numbers[0]
    if len(numbers) > _MOST or doc.lower[start:end] == "no":  # an answer, where "none" is a number
        return ()
    for number in numbers:
        if number.left > start and not _UNSAID.match(doc.lower, start, number.left):
            return (first,) if number is not first and _REMARK.match(doc.lower, first.right, end) else ()
        start = max(start, number.right)
    if start >= end or _UNSAID.match(doc.lower, start, end):
        return numbers
    return (first,) if _REMARK.match(doc.lower, first.right, end) else ()


def opens_with_number(found: Found, cell: Span) -> bool:
    """Say whether a cell begins with a number: "57 confirmed, 12 missing" is no name and no header."""
    numbers = found.numbers_in(*cell)
    return bool(numbers) and numbers[0].left <= cell[0]


def is_value(doc: Document, found: Found, cell: Span) -> bool:
    """Say whether a cell is a number and nothing else."""
    return bool(value_in(doc, found, cell))
