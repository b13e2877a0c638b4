"""Exchange rates: "the rupee weakened to 83.12 per dollar", "the yen was quoted at 149.80 to the euro"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..lexicons import table
from ..model import Reading
from ..nouns import singular
from .scene import Scene, Slot, group

_FAR = 10  # tokens from the currency that is priced to its price
_RULE = "exchange rate"


def exchange_rates(scene: Scene, before: Sequence[Slot]) -> list[Slot]:  # noqa: ARG001
    """Give the bare number of a rate the currency that is the subject of its clause."""
    slots = list(scene.slots)
    for index, slot in enumerate(slots):
        bare = slot.number.kind == "count" and slot.number.right == slot.number.end
        if bare and _is_priced(scene, slot.at) and (unit := _priced(scene, slot.at)):
            number = replace(slot.number, kind="money", unit=unit)
            reading = Reading(number, "money", None, None, (), number.left, number.right, _RULE)
            slots[index] = Slot(slot.at, number, reading)
    return slots


def _is_priced(scene: Scene, at: int) -> bool:
    """Say whether "per dollar", "to the dollar" or "against the euro" follows."""
    joint = scene.word(at + 1)
    if joint == "per":
        return scene.word(at + 2) in group("priced_in")
    joined = joint in {"against", "to"} and scene.word(at + 2) in {"a", "one", "the"}
    return joined and scene.word(at + 3) in group("priced_in")


def _priced(scene: Scene, at: int) -> str | None:
    """Return the currency named before the number, None where there is none or two."""
    words = [singular(scene.word(k)) for k in range(max(0, at - _FAR), at)]
    named = {table("currencies").get(word, word) for word in words if word in table("currencies") or word == "pound"}
    return named.pop() if len(named) == 1 and "pound" not in named else None
