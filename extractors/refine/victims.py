"""Victims: people named by what befell the ones before: "two of the victims", "the fatalities included four males"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..nouns import singular
from ..reading.sentence import is_person
from ..vocabulary import built_in
from .scene import Scene, Slot

_BEFELL = frozenset(("deaths", "injured", "abducted", "casualties", "missing", "cases"))
_INCLUDE = frozenset("include includes included including were are comprise comprised was".split())
_SUBJECT = 12  # tokens from the start in which the subject stands


def victims(scene: Scene, before: Sequence[Slot]) -> list[Slot]:
    """Give "victims" the outcome told before them, and the people of "the dead include" that of its subject."""
    slots: list[Slot] = []
    subject = _subject(scene)
    for slot in scene.slots:
        reading = slot.count
        if reading and reading.label == "victims" and (label := _told([*before, *slots])):
            slot = Slot(slot.at, slot.number, replace(reading, label=label))  # noqa: PLW2901
        elif reading and subject and subject[0] < slot.at and reading.label not in built_in().outcomes and _people(reading.noun):
            slot = Slot(slot.at, slot.number, replace(reading, label=subject[1], rule="the dead include"))  # noqa: PLW2901
        slots.append(slot)
    return slots


def _told(slots: Sequence[Slot]) -> str | None:
    return next((r.label for slot in reversed(slots) if (r := slot.count) and r.label in _BEFELL), None)


def _subject(scene: Scene) -> tuple[int, str] | None:
    """Return where "the fatalities included" ends, and the label of its subject."""
    heads = built_in().heads
    for at in range(1, min(_SUBJECT, len(scene.tokens.words))):
        word = scene.word(at)
        if word in _INCLUDE and word not in {"were", "are", "was"}:
            label = heads.get(singular(scene.word(at - 1)))
            if label in built_in().outcomes and scene.word(at - 2) in {"the", "those", "confirmed", "reported", "these", "of", "all"}:
                return at, label
    return None


def _people(noun: str | None) -> bool:
    return bool(noun) and is_person((noun or "").lower())
