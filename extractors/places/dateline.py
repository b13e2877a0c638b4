"""Dateline: the town and day a report was filed, which say nothing of what it tells."""

from __future__ import annotations

import re

from ..model import Span
from ..text import Document
from .gazetteer import rank

# "Lima, 31 Oct 88 (EFE) -- Twenty people ...", "GENEVA \u2014 The number of ..."
_DATELINE = re.compile(
    r"[^\n(\u2014]{0,60}+ (?: \( [^()\n]{2,40} \) \s*+ (?: -- | - | \u2014 | \[ | : ) | \s -- \s | \s? \u2014 \s )",
    re.VERBOSE,
)


def dateline_end(doc: Document, span: Span) -> int:
    """Return where the paragraph ``span`` begins to tell: past its dateline, its start where it has none."""
    start, end = span
    if not doc.text[start : start + 1].isupper():
        return start
    match = _DATELINE.match(doc.text, start, end)
    if not match:
        return start
    town = doc.lower[start : match.end()].partition(",")[0].partition("(")[0].strip(" -\u2014")
    return match.end() if rank(town) else start
