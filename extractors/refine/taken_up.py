"""Classes said of a figure in the sentence after it: "Peru reported 18 cases. These cases have been confirmed"."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from msgspec.structs import replace

from ..model import Reading
from ..patterns import lazy
from ..text import Document

_CLASSES = frozenset(("confirmed", "suspected", "probable", "negated"))
_FAR = 300  # characters from a figure to the sentence that takes it up
_ADVERB = (
    r"(?: (?: all | also | been | later | now | since | subsequently | (?: laboratory | lab )[ -]?+ | \w++ly ) \s*+ )*+"
)
_TAKEN_UP = lazy(
    rf"""
    \b (?: (?: these | both | all (?: [ ]of )?+ (?: [ ](?: the | these ))?+ | the ) \s (?: human [ ] )?+ cases
      | all (?: [ ]of [ ](?: them | these ) )?+ | both )  # "Twelve cases were seen. All were laboratory confirmed."
    \s (?: were | are | have ) \s {_ADVERB} confirmed \b
    """,
    regex.VERBOSE,
)
_BROKEN_DOWN = lazy(
    r"""
    \b breakdown \s of \s (?: the \s )?+ (?: total \s )?+ (?: number \s of \s )?+ (?: the \s )?+
    (?: (?: laboratory | lab ) [ -] )?+ (?P<said> confirmed | suspected | probable ) \s (?: human \s )?+ cases \b
    """,
    regex.VERBOSE,
)


def taken_up(doc: Document, readings: Sequence[Reading]) -> list[Reading]:
    """Give the counts of cases without a class the one that the next sentence gives them."""
    found = list(readings)
    after = len(doc.lower)  # where the next count of cases stands
    for index in range(len(found) - 1, -1, -1):
        reading = found[index]
        if reading.label != "cases" or reading.number.kind != "count":
            continue
        end = min(reading.end + _FAR, after, len(doc.lower))
        if _CLASSES.isdisjoint(reading.attributes) and (said := _said(doc, reading.end, end)):
            found[index] = replace(reading, attributes=(*reading.attributes, said))
        after = reading.number.start
    return found


def _said(doc: Document, start: int, end: int) -> str | None:
    if doc.lower.find("confirmed", start, end) < 0 and doc.lower.find("breakdown", start, end) < 0:
        return None
    if match := _BROKEN_DOWN.search(doc.lower, start, end):
        return match["said"]
    match = _TAKEN_UP.search(doc.lower, start, end)
    same = match and doc.paragraph_at(match.start()) == doc.paragraph_at(start - 1)
    return "confirmed" if same else None
