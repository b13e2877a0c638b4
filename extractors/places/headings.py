"""Headings: lines that stand over a section and may name its place or its day."""

from __future__ import annotations

import re

from ..patterns import lazy_re
from ..text import Document, Paragraph

_LONGEST = 60  # characters of a line that ends with a colon
# What may stand beside the name in a heading that is about the place alone: "Situation in Guinea - update 5".
_FILLER = lazy_re(
    r"""\b(?: situation | update | summary | report | overview | highlights | status | epidemiological | number | no
        | total | week | in | of | the | as | at | on | for | and | cases | outbreak | epidemic | disease
        | country | province | district | region | city | state | county ) \b
      | [\d\W_]+""",
    re.VERBOSE,
)


def is_heading(doc: Document, paragraph: Paragraph) -> bool:
    """Say whether ``paragraph`` is a heading: by its kind, or a short line ending with a colon ("Guinea:")."""
    if paragraph.kind == "heading":
        return True
    length = paragraph.end - paragraph.start
    return (
        paragraph.kind == "prose"
        and length < _LONGEST
        and doc.lower[paragraph.start : paragraph.end].rstrip().endswith(":")
    )


def headings(doc: Document) -> list[int]:
    """Return the indexes of the paragraphs that are headings."""
    return [index for index, paragraph in enumerate(doc.paragraphs) if is_heading(doc, paragraph)]


def nothing_else(doc: Document, paragraph: Paragraph, start: int, end: int) -> bool:
    """Say whether the heading says no more than the name or date from ``start`` to ``end``."""
    rest = doc.lower[paragraph.start : start] + " " + doc.lower[end : paragraph.end]
    return not _FILLER.sub(" ", rest).strip()
