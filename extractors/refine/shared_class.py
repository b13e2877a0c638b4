"""Classes said once for two counts: "412 cases and 9 deaths of suspected typhoid"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Reading
from .scene import Scene, Slot

_CLASSES = frozenset(("confirmed", "suspected", "probable"))
_PATIENTS = frozenset(("cases", "deaths"))
_JOINS = (["and"], [",", "and"], ["with"], [",", "with"], ["including"])


def share_class(scene: Scene, before: Sequence[Slot]) -> list[Slot]:  # noqa: ARG001
    """Give cases the class that the of-phrase of the deaths beside them says, and deaths that the cases are new."""
    slots = list(scene.slots)
    for index in range(len(slots) - 1):
        one, two = slots[index].count, slots[index + 1].count
        if not (one and two and one.label != two.label and {one.label, two.label} == _PATIENTS):
            continue
        if not _joined(scene, slots[index], slots[index + 1], one):
            continue
        if one.of is None and _CLASSES.isdisjoint(one.attributes) and (said := _said_of_both(two)):
            slots[index] = Slot(slots[index].at, one.number, replace(one, attributes=(*one.attributes, *said)))
        if _grows(scene, slots[index], one) and "new" not in two.attributes:
            new = replace(two, attributes=(*two.attributes, "new"))
            slots[index + 1] = Slot(slots[index + 1].at, two.number, new)
    return slots


def _joined(scene: Scene, first: Slot, second: Slot, one: Reading) -> bool:
    """Say whether only the noun and a joining word stand between the two numbers."""
    words = scene.between(first, second)
    noun = 1 if words[:1] and words[0].startswith(one.noun or "\0") else 0
    return words[noun:] in _JOINS


def _said_of_both(two: Reading) -> list[str]:
    """Return the classes that stand in the of-phrase of the second count."""
    return [s for s in two.attributes if s in _CLASSES and s in (two.of or "").lower()]


def _grows(scene: Scene, slot: Slot, one: Reading) -> bool:
    """Say whether the counts are an increase: "an increase of 18 cases and 2 deaths"."""
    return "new" in one.attributes and scene.word(slot.at - 1) == "of"
