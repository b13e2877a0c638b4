"""Respective numbers: "cases and deaths stood at 412 and 31 respectively", "bringing the totals to 415 and 33"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Reading
from ..nouns import is_plural, singular
from ..tokens import NUMBER
from .scene import Scene, Slot, group
from .shares import handed_on

_RULE = "respectively"
_JOINTS = frozenset(("and", ",", "the", "of"))
_FAR = 16  # tokens before the first number in which the nouns stand
_NEAR = 4
_PAIR = 2


def respective(scene: Scene, before: Sequence[Slot]) -> list[Slot]:  # noqa: ARG001
    """Give numbers joined by "and" the nouns joined by "and" before them, in their order."""
    slots = list(scene.slots)
    for index in range(len(slots) - 1):
        pair = slots[index : index + _PAIR]
        if any(slot.number.kind != "count" for slot in pair) or scene.between(*pair) != ["and"]:
            continue
        givers = _nouns(scene, pair) if _said_behind(scene, pair[1]) else _totals_of(scene, slots, index)
        for at, giver in enumerate(givers):
            slots[index + at] = Slot(pair[at].at, pair[at].number, giver)
    return slots


def _said_behind(scene: Scene, slot: Slot) -> bool:
    return "respectively" in {scene.word(slot.at + 1), scene.word(slot.at + 2)}


def _nouns(scene: Scene, pair: Sequence[Slot]) -> list[Reading]:
    """Return what the two nouns of "the suspected cases and deaths were" make of the pair, [] where there are none."""
    last = next((k for k in _back(scene, pair[0].at) if _is_known(scene, k)), -1)
    joint = next((k for k in range(last - 1, max(last - _NEAR, -1), -1) if scene.word(k) == "and"), -1)
    if last < 0 or joint < 1 or not _is_known(scene, joint - 1):
        return []
    return [_of(scene, at, slot) for at, slot in zip((joint - 1, last), pair, strict=True)]


def _back(scene: Scene, at: int) -> list[int]:
    found: list[int] = []
    for k in range(at - 1, max(at - _FAR, -1), -1):
        if scene.word(k) == NUMBER:
            break
        found.append(k)
    return found


def _is_known(scene: Scene, at: int) -> bool:
    word = scene.word(at)
    return is_plural(word) and singular(word) in scene.vocabulary.heads


def _of(scene: Scene, at: int, slot: Slot) -> Reading:
    noun = singular(scene.word(at))
    said: list[str] = []
    for k in range(at - 1, max(at - _NEAR, -1), -1):
        if (statuses := scene.vocabulary.statuses.get(scene.word(k))) is None:
            break
        said += statuses
    number = slot.number
    return Reading(
        number, scene.vocabulary.heads[noun], noun, None, tuple(dict.fromkeys(said)), number.left, number.right, _RULE
    )


def _totals_of(scene: Scene, slots: Sequence[Slot], index: int) -> list[Reading]:
    """Return the totals of the two figures told before: "3 cases and 2 deaths, bringing the totals to 415 and 33"."""
    at = slots[index].at
    told = [reading for slot in slots[max(0, index - 2 * _PAIR) : index] if (reading := slot.count)][:_PAIR]
    if group("totals").isdisjoint(scene.words[max(0, at - _NEAR) : at]) or len({r.label for r in told}) < _PAIR:
        return []
    found = [handed_on(reading, slots[index + k].number, _RULE) for k, reading in enumerate(told)]
    return [replace(one, attributes=(*(a for a in one.attributes if a != "new"), "total")) for one in found]
