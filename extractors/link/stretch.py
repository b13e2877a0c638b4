"""Stretch: the figures of one sentence and the clauses they stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from ..model import Reading
from ..once import cached_property
from ..patterns import lazy_re
from ..text import Document

_BREAK = lazy_re(  # what parts two figures of a sentence
    r"""(?P<strong> ; | \b(?:while|whereas|but|although|though)\b | ,[ ](?:which|who|where)\b | [ ][-\u2014][ ] )
      | (?P<and> ,?[ ](?:and|with|including)\b )
      | (?P<comma> [,(:)] )""",
    re.VERBOSE,
)


class Stretch:
    """The figures of one sentence, with the bounds of their clauses, which are the same for places and periods."""

    def __init__(self, doc: Document, index: int, readings: Sequence[Reading]) -> None:
        self.doc = doc
        self.index = index
        self.readings = readings
        self.start, self.end = doc.sentences[index]

    @cached_property
    def breaks(self) -> list[tuple[int, bool]]:
        """Where the clause of each figure ends, but the last, and whether the break is a strong one."""
        return [_cut(self.doc, one, two) for one, two in pairwise(self.readings)]


def stretches(doc: Document, readings: Sequence[Reading]) -> list[Stretch]:
    """Return the sentences with figures; lengths of time are not asked where and when they were."""
    asked = [reading for reading in readings if reading.number.kind != "duration"]
    found = groupby(asked, key=lambda reading: doc.sentence_at(reading.number.start))
    return [Stretch(doc, index, list(group)) for index, group in found]


def _cut(doc: Document, one: Reading, two: Reading) -> tuple[int, bool]:
    """Return where the clause of ``one`` ends and that of ``two`` begins, and whether the break is a strong one."""
    if doc.lower[one.end : two.number.left].strip() == "(" and one.number.kind == two.number.kind != "count":
        return two.number.right, False  # "six miles (ten kilometers) east of Ica": one amount, said twice
    first = min(one.end, two.number.left)
    best, place = 0, (first + two.number.left) // 2  # without a break, to the nearer number
    for match in _BREAK.finditer(doc.lower, first, two.number.left):
        weight = 3 if match["strong"] else 2 if match["and"] else 1
        if weight > best:
            best, place = weight, match.start()
    return place, best == 3
