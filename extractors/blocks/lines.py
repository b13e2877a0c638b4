"""Lines: the short paragraphs with numbers, which may be entries of a list; most articles have none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ..model import Number
from ..text import Document
from .table import Found

Line = tuple[int, Sequence[Number]]  # the index of the paragraph, and its numbers
LONGEST = 110  # characters of a line that is still an entry


def short_lines(doc: Document, found: Found) -> list[Line]:
    """Return the index of each paragraph that is a short line, no row of a table, and its numbers."""
    lines: list[Line] = []
    at, size = 0, len(found.numbers)
    while at < size:
        index = doc.paragraph_at(found.starts[at])
        following = index + 1
        behind = doc.paragraphs[following].start if following < len(doc.paragraphs) else len(doc.lower)
        last = max(bisect_left(found.starts, behind, at), at + 1)
        paragraph = doc.paragraphs[index]
        if paragraph.end - paragraph.start <= LONGEST and paragraph.kind != "row":
            lines.append((index, found.numbers[at:last]))
        at = last
    return lines
