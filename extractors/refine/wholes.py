"""Wholes: which of the figures told before is the one that a list takes apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from ..model import Number, Reading
from ..vocabulary import Vocabulary


class Sizes(msgspec.Struct, frozen=True, gc=False):
    """How large the numbers of a list are together and at most, and how many they are."""

    total: float
    most: float
    count: int


def sizes_of(numbers: Iterable[Number]) -> Sizes:
    """Return the sizes of a list of numbers."""
    values = [float(number.value or 0) for number in numbers]
    return Sizes(sum(values), max(values, default=0), len(values))


def whole_of(sizes: Sizes, told: Sequence[Reading], vocabulary: Vocabulary) -> Reading | None:
    """Return the figure of ``told`` that a list of numbers explains.

    It is the one they add up to, else the last that is large enough, an outcome before anything else: after "239
    new cases and 5 deaths were recorded in six states", "Lagos 97, Bauchi 44" are cases. Where all figures are
    of one label their size does not matter: "Kasese reported 12 cases, Gulu 17".
    """
    if not told:
        return None
    if sizes.count > 1 and (equal := [reading for reading in told if reading.number.value == sizes.total]):
        return equal[-1]
    outcomes = [reading for reading in told if reading.label in vocabulary.outcomes]
    candidates = outcomes or list(told)
    if len({reading.label for reading in candidates}) == 1:
        return candidates[-1]
    large = [reading for reading in candidates if _size(reading) >= sizes.total]
    large = large or [reading for reading in candidates if _size(reading) >= sizes.most]
    return large[-1] if large else None


def _size(reading: Reading) -> float:
    number = reading.number
    bound = number.value if number.value is not None else number.high
    return float("inf") if bound is None else bound
