"""Join: an ordered tuple of functions from readings to readings (lists with the noun left out, parts, overlaps)."""

from __future__ import annotations

from collections.abc import Sequence

from .model import Number, Reading
from .text import Document
from .tokens import Tokens


def refine(
    doc: Document,  # noqa: ARG001
    sentences: Sequence[Tokens],  # noqa: ARG001
    readings: list[Reading],
    unread: list[Number],
) -> tuple[list[Reading], list[Number]]:
    """Run every refiner over the readings and over the numbers the reader could say nothing of, in order."""
    return readings, unread
