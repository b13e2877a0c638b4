"""Headline: one number per label, the article's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day  # noqa: N812

from .model import Figure
from .text import Document


def headline(doc: Document, figures: Sequence[Figure], reference: Day | None) -> dict[str, int]:  # noqa: ARG001
    """Return for each label the index in ``figures`` of the article's own number; keys sorted by that index."""
    best: dict[str, int] = {}
    for index, figure in enumerate(figures):
        if figure.kind == "count" and isinstance(figure.value, int) and figure.label not in best:
            best[figure.label] = index
    return best
