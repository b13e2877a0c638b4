"""Blocks: figures that tables and lists say by their shape: a header word over a number, a name before it."""

from __future__ import annotations

from collections.abc import Sequence

from .model import Number, Period, Reading
from .text import Document


def read_blocks(
    doc: Document,  # noqa: ARG001
    numbers: list[Number],
    periods: Sequence[Period],  # noqa: ARG001
) -> tuple[list[Reading], list[Number]]:
    """Return the readings of the numbers that stand in tables and lists, and the numbers left for the prose reader."""
    return [], numbers
