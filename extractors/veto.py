"""Veto: numbers that count nothing, one named function a reason."""

from __future__ import annotations

from .model import Number
from .text import Document


def veto(doc: Document, number: Number) -> str | None:  # noqa: ARG001
    """Return why ``number`` counts nothing (age, clock, score, identifier ...), or None where it may."""
    return None
