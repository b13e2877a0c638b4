"""Cells: whether a cell is a number and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from ..model import Number, Span
from ..text import Document
from .table import Found

_UNSAID = regex.compile(r"(?:[\s(),*†‡^~<>≥≤+%$€£#:.\u2191\u2193\u25b2\u25bc-]|\[[\w ]{1,4}\]|\b[a-e]\b)*+\Z")
_MOST = 3


def value_in(doc: Document, found: Found, cell: Span) -> Sequence[Number]:
    """Return the numbers of a cell that is nothing else but signs, a unit or a second number: "1,204*", "12 (45%)"."""
    start, end = cell
    if start >= end or not (numbers := found.numbers_in(start, end)) or len(numbers) > _MOST:
        return ()
    for number in numbers:
        if number.left > start and not _UNSAID.match(doc.lower, start, number.left):
            return ()
        start = max(start, number.right)
    return numbers if start >= end or _UNSAID.match(doc.lower, start, end) else ()


def is_value(doc: Document, found: Found, cell: Span) -> bool:
    """Say whether a cell is a number and nothing else."""
    return bool(value_in(doc, found, cell))
