"""Wholes: which of the figures told before is the one that a list takes apart."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Reading
from ..vocabulary import Vocabulary


def whole_of(values: Sequence[float], told: Sequence[Reading], vocabulary: Vocabulary) -> Reading | None:
    """Return the figure of ``told`` that a list of ``values`` explains.

    It is the one they add up to, else the last that is large enough, an outcome before anything else: after "239
    new cases and 5 deaths were recorded in six states", "Lagos 97, Bauchi 44" are cases. Where all figures are
    of one label their size does not matter: "Kasese reported 12 cases, Gulu 17".
    """
    if not told:
        return None
    total, most = sum(values), max(values, default=0)
    if len(values) > 1 and (equal := [reading for reading in told if reading.number.value == total]):
        return equal[-1]
    outcomes = [reading for reading in told if reading.label in vocabulary.outcomes]
    candidates = outcomes or list(told)
    if len({reading.label for reading in candidates}) == 1:
        return candidates[-1]
    large = [reading for reading in candidates if _size(reading) >= total]
    large = large or [reading for reading in candidates if _size(reading) >= most]
    return large[-1] if large else None


def _size(reading: Reading) -> float:
    number = reading.number
    bound = number.value if number.value is not None else number.high
    return float("inf") if bound is None else bound
