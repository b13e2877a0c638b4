"""Dateline: the town and day a report was filed, which say nothing of what it tells."""

from __future__ import annotations

import re

from ..model import Span
from ..patterns import lazy_re
from ..text import Document
from .gazetteer import rank

# "Lima, 31 Oct 88 (EFE) -- Twenty people ...", "GENEVA \u2014 The number of ..."
_DATELINE = lazy_re(
    r"[^\n(\u2014]{0,60}+ (?: \( [^()\n]{2,40} \) \s*+ (?: -- | - | \u2014 | \[ | : ) | \s -- \s | \s? \u2014 \s )",
    re.VERBOSE,
)

# "ORLOVO, Sept. 18, 2021 - At least 43 people": a dated one may be of a town nobody has heard of, if it is in capitals
_ON = r"(?: \b(?:19|20)\d\d | \b[A-Z][a-z]{2,8}\.?[ ]\d{1,2} | \b\d{1,2}[ ][A-Z][a-z]{2,8}\.? )"
_DAY = lazy_re(_ON, re.VERBOSE)
_DATED = lazy_re(
    rf"""[^\n,(\u2014]{{2,40}}+ , [^\n(\u2014]{{0,40}}? {_ON}
        [ ]? (?: - | -- | \u2013 | \u2014 | : )[ ]""",
    re.VERBOSE,
)
_MARKS = ("- ", "--", "\u2013 ", "\u2014", ": ", "(")  # one of them stands in or behind a dateline
_LONGEST = 120


def dateline_end(doc: Document, span: Span) -> int:
    """Return where the paragraph ``span`` begins to tell: past its dateline, its start where it has none."""
    start, end = span
    opening = doc.text[start : min(end, start + _LONGEST)]
    if not opening[:1].isupper() or not any(mark in opening for mark in _MARKS):
        return start
    dated = _DATED.match(doc.text, start, end)
    match = dated or _DATELINE.match(doc.text, start, end)
    if not match:
        return start
    town = doc.text[start : match.end()].partition(",")[0].partition("(")[0].strip(" -\u2014")
    filed = not dated and "(" in match[0] and _DAY.search(match[0]) is not None  # "Orlovo, 11 Feb (RADIO ORLO) - "
    known = rank(doc.lower[start : start + len(town)]) or filed or (dated and town.isupper())
    return match.end() if known else start
