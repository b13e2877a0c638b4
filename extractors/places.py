"""Where: the named places of the text."""

from __future__ import annotations

from collections.abc import Sequence

from .model import Place, Reading
from .text import Document


def find_places(doc: Document, readings: Sequence[Reading]) -> list[Place]:  # noqa: ARG001
    """Return the named places that may govern one of ``readings``, in order."""
    return []
