"""Turns: what was done to some and to others, "were" being said once: "120 flights were cancelled and 300 delayed"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..reading.sentence import BE
from .scene import Scene, Slot, group
from .shares import handed_on

_RULE = "done in turn"
_JOINS = frozenset((",", "and", "another"))
_BEHIND = frozenset(("after", "as", "because", "by", "when", "while"))
_SHORTEST = 5  # letters of a participle: "fined", not "red"
_FAR = 14  # tokens from one number to the next


def in_turn(scene: Scene, before: Sequence[Slot]) -> list[Slot]:  # noqa: ARG001
    """Give a number with a participle alone the noun of the one before it, which has the verb of being."""
    slots: list[Slot] = []
    giver: Slot | None = None
    for slot in scene.slots:
        if slot.reading is None and giver and giver.reading and _done(scene, giver, slot):
            slots.append(
                Slot(slot.at, slot.number, replace(handed_on(giver.reading, slot.number, _RULE), attributes=()))
            )
            continue  # a third one is measured against the first, with its verb of being
        slots.append(slot)
        known = slot.count is None or slot.count.label in scene.vocabulary.outcomes  # "12 were killed, 3 sedated"
        giver = None if known else slot
    return slots


def _done(scene: Scene, giver: Slot, slot: Slot) -> bool:
    word, behind = scene.word(slot.at + 1), scene.word(slot.at + 2)
    participle = word.endswith("ed") and len(word) >= _SHORTEST
    closed = scene.ends_at(slot.at + 2) or behind in _BEHIND or behind in group("preposition")
    near = slot.at - giver.at <= _FAR and scene.word(slot.at - 1) in _JOINS and slot.number.kind == "count"
    return near and participle and closed and not BE.isdisjoint(scene.words[giver.at : slot.at])
