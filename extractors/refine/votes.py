"""Votes by side: "215 in favour, 10 against", and figures whose own noun says more than the noun before them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Reading
from .scene import Scene, Slot

_SIDES = frozenset(
    (("in", "favor"), ("in", "favour"), ("against", ","), ("against", ""), ("against", "."), ("against", "and"))
)


def votes(scene: Scene, before: Sequence[Slot]) -> list[Slot]:  # noqa: ARG001
    """Count votes where a side follows the number and voting is spoken of; a noun behind a number is its own label."""
    slots: list[Slot] = []
    voting: bool | None = None
    for slot in scene.slots:
        reading, number = slot.count, slot.number
        open_ = number.kind == "count" and (reading is None or reading.rule == "label before")
        if open_ and _sided(scene, slot) and (voting := _voting(scene) if voting is None else voting):
            made = Reading(number, "votes", "vote", None, (), number.left, number.right, "votes by side")
            slot = Slot(slot.at, number, made)  # noqa: PLW2901
        elif reading and reading.rule == "noun before" and (label := _own(scene, reading, slot)):
            slot = Slot(slot.at, number, replace(reading, label=label))  # noqa: PLW2901
        slots.append(slot)
    return slots


def _sided(scene: Scene, slot: Slot) -> bool:
    return (scene.word(slot.at + 1), scene.word(slot.at + 2)) in _SIDES


def _voting(scene: Scene) -> bool:
    return any(word.startswith(("vote", "voting", "ballot")) for word in scene.words)


def _own(scene: Scene, reading: Reading, slot: Slot) -> str | None:
    """Return the label of the noun behind the number: in "81,000 cases 3,200 deaths" the second is deaths."""
    label = scene.vocabulary.heads.get(reading.noun or "")
    following = scene.words[slot.at + 1 : slot.at + 4]
    near = any(word.startswith((reading.noun or "")[:5]) for word in following)
    return label if label and label != reading.label and near else None
