"""Bare totals: "Ten new cases were found on Monday. That brings the total to 907": of what was told before."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..lexicons import words
from ..model import Reading
from ..reading.attributes import CLASSES
from ..tokens import PERIOD
from .scene import NEAR, Scene, Slot, group
from .shares import handed_on

_RULE = "total of what was told"
_FAR = 8  # tokens between "total" and its number


def bare_totals(scene: Scene, before: Sequence[Slot]) -> list[Slot]:
    """Give a total that names nothing the label of the cases told before it, else of the last count."""
    slots = list(scene.slots)
    for index, slot in enumerate(slots):
        if (
            slot.reading
            or slot.number.kind != "count"
            or not (scene.ends_at(slot.at + 1) and _is_total(scene, slot.at))
        ):
            continue
        if giver := _giver(slot, [*before, *slots[max(0, index - NEAR) : index]], scene):
            total = handed_on(giver, slot.number, _RULE)
            classed = scene.word(slot.at + 1) == "("  # "brings the total to 907 (841 confirmed, 66 probable)"
            kept = (a for a in total.attributes if a != "new" and not (classed and a in CLASSES))
            slots[index] = Slot(slot.at, slot.number, replace(total, attributes=(*kept, "total")))
    return slots


def _is_total(scene: Scene, at: int) -> bool:
    """Say whether "total" stands before the number, over the words that link it: "the total now stands at"."""
    for k in range(at - 1, max(at - _FAR, -1), -1):
        word = scene.word(k)
        if word in group("total"):
            return True
        if not (word in words("links") or word == PERIOD):
            return False
    return False


def _giver(slot: Slot, told: Sequence[Slot], scene: Scene) -> Reading | None:
    size = slot.number.value
    counts = [
        reading
        for one in reversed(told)
        if (reading := one.count) and reading.whole is None and reading.label in scene.vocabulary.outcomes
    ]
    fits = [r for r in counts if size is not None and r.number.value is not None and 0 < r.number.value <= size]
    return next((reading for reading in fits if reading.label == "cases"), fits[0] if fits else None)
