"""Sizes of groups: "males account for 52% (n = 2710) of all cases", "of cases with a known status (n = 380)"."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Reading
from ..nouns import is_plural, plural, singular
from ..reading.sentence import is_person
from .scene import Scene, Slot

_RULE = "size of a group"
_FAR = 12  # tokens before the bracket in which the group is named
_NEAR = 4  # tokens between the size and the share it is


def group_sizes(scene: Scene, before: Sequence[Slot]) -> list[Slot]:  # noqa: ARG001
    """Read "n = 2710" as so many of what the share beside it is of, else of the nouns before it."""
    slots = list(scene.slots)
    for index, slot in enumerate(slots):
        if (
            slot.reading
            or slot.number.kind != "count"
            or scene.word(slot.at - 1) != "="
            or scene.word(slot.at - 2) != "n"
        ):
            continue
        if reading := _share_beside(scene, slots, index) or _named(scene, slot):
            slots[index] = Slot(slot.at, slot.number, reading)
    return slots


def _share_beside(scene: Scene, slots: Sequence[Slot], index: int) -> Reading | None:
    slot = slots[index]
    for other in (*slots[max(0, index - 1) : index], *slots[index + 1 : index + 2]):
        share = other.reading
        close = abs(other.at - slot.at) <= _NEAR
        if close and share and share.number.kind == "percent" and share.label in scene.vocabulary.outcomes:
            return _of(slot, share.label, share.noun, share.attributes)
    return None


def _named(scene: Scene, slot: Slot) -> Reading | None:
    """Return the outcome named nearest before the bracket, else the people."""
    people: str | None = None
    for at in range(slot.at - 3, max(slot.at - 3 - _FAR, -1), -1):
        noun = singular(scene.word(at))
        if is_plural(scene.word(at)) and noun in scene.vocabulary.heads:
            return _of(slot, scene.vocabulary.heads[noun], noun, scene.vocabulary.statuses.get(scene.word(at - 1), ()))
        if people is None and is_plural(scene.word(at)) and is_person(noun):
            people = noun
    if people is None:
        return None
    spoken = "cases" in scene.doc.lower[max(0, slot.number.start - 300) : slot.number.start]
    said = scene.vocabulary.statuses.get(people, ())
    return _of(slot, "cases" if spoken else plural(people), people, said)


def _of(slot: Slot, label: str, noun: str | None, attributes: Sequence[str]) -> Reading:
    number = slot.number
    return Reading(number, label, noun, None, tuple(attributes), number.left, number.right, _RULE)
