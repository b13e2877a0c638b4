"""Damage said once for several: "six offices and two schools were destroyed"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Reading
from ..reading.sentence import BE, HAVE, MODAL, is_person
from .scene import Scene, Slot, group

DAMAGE = frozenset(("damaged", "destroyed"))
_BEFORE = 6  # words in front of a thing that may say what became of it: "destroyed an estimated 12 houses"
_FAR = 8  # words from one thing of a list to the next
_OBJECT = BE | HAVE | {"by", "including", "into", "with"}  # before what is no subject


def share_damage(scene: Scene, before: Sequence[Slot]) -> list[Slot]:  # noqa: ARG001
    """Give the things of a list the damage told by the verb behind the last of them: they are its subject too."""
    slots = list(scene.slots)
    told: tuple[str, ...] = ()  # of the figure behind
    for index in range(len(slots) - 1, -1, -1):
        slot = slots[index]
        thing = _thing(scene, slot)
        if thing is None:
            told = ()
        elif own := DAMAGE.intersection(thing.attributes):
            told = tuple(sorted(own)) if _told_behind(scene, slot, thing) else ()
        elif told and _listed(scene, slot, slots[index + 1]):
            slots[index] = Slot(slot.at, slot.number, replace(thing, attributes=(*thing.attributes, *told)))
        else:
            told = ()
    return slots


def _thing(scene: Scene, slot: Slot) -> Reading | None:
    """Return the reading of a count that is not of people and their outcomes."""
    reading = slot.count
    if reading is None or reading.label in scene.vocabulary.outcomes or is_person((reading.noun or "").lower()):
        return None
    return reading


def _told_behind(scene: Scene, slot: Slot, thing: Reading) -> bool:
    """Say whether neither the noun phrase nor a verb before it tells the damage: "the quake destroyed 12 houses"."""
    statuses = scene.vocabulary.statuses
    end = bisect_left(scene.tokens.starts, thing.end)
    return all(DAMAGE.isdisjoint(statuses.get(word, ())) for word in scene.words[max(slot.at - _BEFORE, 0) : end])


def _listed(scene: Scene, slot: Slot, following: Slot) -> bool:
    """Say whether two things are items of one subject: "12 houses in the old town, 3 shops and a mill"."""
    words = scene.between(slot, following)
    before = scene.word(slot.at - 1)
    done = scene.word(slot.at - 2) in MODAL  # "will build 12 clinics and 340 homes were destroyed"
    subject = not (done or before in _OBJECT | group("preposition")) or scene.word(slot.at - 2) == "total"
    return (
        subject
        and len(words) <= _FAR
        and words[-1:] in ([","], ["and"])
        and all(word.isalpha() or word in {",", "-"} for word in words)
        and (BE | HAVE).isdisjoint(words)
        and not any(word in scene.vocabulary.forms for word in words)
    )
