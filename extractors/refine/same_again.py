"""The same number again: "21 new cases ... Three of the 21 were nurses", "eleven patients ... all eleven recovered"."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Reading
from .scene import NEAR, Scene, Slot
from .shares import shared

_RULE = "same number again"
_DEFINITE = frozenset(("all", "the", "these", "those"))


def same_again(scene: Scene, before: Sequence[Slot]) -> list[Slot]:
    """Give a definite number with no noun what the figure of the same value before it counts, and so its parts."""
    slots = list(scene.slots)
    for index, slot in enumerate(slots):
        bare = slot.reading is None and slot.number.kind == "count" and scene.word(slot.at - 1) in _DEFINITE
        told = _told([*before, *slots[max(0, index - NEAR) : index]], slot) if bare else None
        if told:
            slots[index] = Slot(slot.at, slot.number, shared(told, slot.number, _RULE, None))
    for index in range(len(slots) - 1):
        part, whole = slots[index], slots[index + 1]
        of_the = scene.tokens.words[part.at + 1 : whole.at] in (["of", "the"], ["of", "these"], ["of", "those"])
        if part.reading is None and of_the and whole.reading and whole.reading.rule == _RULE:
            slots[index] = Slot(part.at, part.number, shared(whole.reading, part.number, _RULE, None))
    return slots


def _told(slots: Sequence[Slot], slot: Slot) -> Reading | None:
    value = slot.number.value
    return next((r for one in reversed(slots) if (r := one.count) and value and r.number.value == value), None)
