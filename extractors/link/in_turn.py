"""In turn: as many places or periods as numbers, both in a row: "Malawi and Chad reported 400 and 120 deaths"."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Span
from .mentions import Mention
from .stretch import Stretch

_JOINTS = frozenset((", ", " and ", ", and ", " and in ", ", in ", ", and in ", " and on "))
_RESPECTIVELY = "respectively"


def in_turn(stretch: Stretch, here: Sequence[Mention]) -> dict[int, Mention]:
    """Return by the index of its figure in ``stretch`` the mention, of those ``here``, that is told in turn with it."""
    readings = stretch.readings
    if len(here) < 2 or len(readings) < 2:
        return {}
    lower = stretch.doc.lower
    row = _only_row(lower, [(reading.number.left, reading.number.right) for reading in readings])
    if not row and lower.find(_RESPECTIVELY, readings[-1].number.right, stretch.end) >= 0:
        row = _only_row(lower, [(reading.number.left, reading.end) for reading in readings])
    names = _only_row(lower, [(mention.start, mention.end) for mention in here]) if row else range(0)
    if len(row) != len(names) or len({readings[index].label for index in row}) > 1:
        return {}
    return {index: here[name] for index, name in zip(row, names, strict=True)}


def _only_row(lower: str, spans: Sequence[Span]) -> range:
    """Return the indexes of the spans with nothing but joints between, empty where there is no such row or several."""
    joined = [index for index in range(1, len(spans)) if lower[spans[index - 1][1] : spans[index][0]] in _JOINTS]
    if not joined or joined[-1] - joined[0] != len(joined) - 1:
        return range(0)
    return range(joined[0] - 1, joined[-1] + 1)
