"""Scan: every written number of the text, with its value, bounds and qualifier, in order."""

from __future__ import annotations

import regex

from .model import Number
from .text import Document

_DIGITS = regex.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})++(?![\d,])|(?<![\w.,])\d{1,30}+(?![\d,.]\d|\w)")


def scan(doc: Document) -> list[Number]:
    """Return the numbers of ``doc`` in order; no two overlap."""
    found: list[Number] = []
    for match in _DIGITS.finditer(doc.lower):
        start, end = match.span()
        value = int(match[0].replace(",", ""))
        found.append(Number(start, end, start, end, value, value, value, "exact"))
    return found
