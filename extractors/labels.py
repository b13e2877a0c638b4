"""Read: what each number counts."""

from __future__ import annotations

from collections.abc import Sequence

from .model import Number, Reading
from .text import Document
from .tokens import NUMBER, Tokens


def read(doc: Document, sentences: Sequence[Tokens]) -> tuple[list[Reading], list[Number]]:  # noqa: ARG001
    """Return a reading for every number something is said of, in order, and the numbers nothing is said of."""
    readings: list[Reading] = []
    unread: list[Number] = []
    for tokens in sentences:
        for index, word in enumerate(tokens.words):
            if word != NUMBER:
                continue
            number = tokens.mentions[index]
            assert isinstance(number, Number)  # noqa: S101
            if index + 1 < len(tokens.words) and tokens.words[index + 1].isalpha():
                noun, end = tokens.words[index + 1], tokens.ends[index + 1]
                readings.append(Reading(number, noun, noun.removesuffix("s"), None, (), number.left, end, "noun"))
            else:
                unread.append(number)
    return readings, unread
