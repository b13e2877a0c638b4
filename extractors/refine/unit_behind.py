"""A unit said once behind a list: "at 610, 615 and 640 dollars", "tickets cost 5, 10 and 20 euros"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from .scene import Scene, Slot

_LAST = (["and"], ["or"], [",", "and"], ["&"])  # "12, or 3 kg" says one amount twice
_ALIKE = 10  # times: the amounts of one list have about one size


def unit_behind(scene: Scene, before: Sequence[Slot]) -> list[Slot]:  # noqa: ARG001
    """Give the bare numbers of a list the unit behind its last; "of the 30, 20 percent died" is no list."""
    slots = list(scene.slots)
    inside = False
    for index in range(len(slots) - 2, -1, -1):
        slot, after = slots[index], slots[index + 1]
        between = scene.words[slot.at + 1 : after.at] if after.at - slot.at <= len(_LAST[2]) + 1 else []
        inside = (between in _LAST or (inside and between == [","])) and _is_one_of(slot, after)
        if inside and after.reading:
            number = replace(slot.number, kind=after.number.kind, unit=after.number.unit)
            reading = replace(
                after.reading, number=number, start=number.left, end=number.right, rule="unit behind the list"
            )
            slots[index] = Slot(slot.at, number, reading)
    return slots


def _is_one_of(slot: Slot, after: Slot) -> bool:
    """Say whether the number has no reading or unit of its own and about the size of the amount after it."""
    value, last = slot.number.value, after.number.value
    bare = slot.reading is None and slot.number.kind == "count" and slot.number.right == slot.number.end
    if not bare or after.number.kind == "count" or value is None or last is None:
        return False
    return 0 < value < _ALIKE * last and last < _ALIKE * value
