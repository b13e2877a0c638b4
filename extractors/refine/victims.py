"""Victims: people named by what befell the ones before: "two of the victims", "the fatalities included four males"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Reading
from ..nouns import is_plural, singular
from ..reading.sentence import is_person
from .scene import NEAR, Scene, Slot, group

BEFELL = frozenset(("deaths", "injured", "abducted", "casualties", "missing"))
_THEY = frozenset(("they", "these", "those"))
_THE_HARMED = {"dead": "deaths", "injured": "injured", "wounded": "injured"}
_BE = frozenset(("are", "were", "include", "included"))
_NEAR = 6  # tokens between "included" and the first number


def victims(scene: Scene, before: Sequence[Slot]) -> list[Slot]:
    """Give "victims" the outcome told before them, and the people of "the dead include" that of its subject."""
    slots: list[Slot] = []
    label: str | None = None
    for slot in scene.slots:
        reading = slot.count
        label = _subject(scene, slot, [*before, *slots[-NEAR:]]) or label
        if reading and _plain_victims(scene, reading) and (told := _told([*before, *slots[-NEAR:]]) or scene.befallen):
            slot = Slot(slot.at, slot.number, replace(reading, label=told))  # noqa: PLW2901
        elif reading and label and reading.label not in scene.vocabulary.outcomes and _people(reading.noun):
            slot = Slot(slot.at, slot.number, replace(reading, label=label, rule="the dead include"))  # noqa: PLW2901
        slots.append(slot)
    return slots


def _plain_victims(scene: Scene, reading: Reading) -> bool:
    """Say whether victims of what was told are meant, not "burns victims"."""
    *_, before = scene.doc.lower[reading.number.left : reading.end].rpartition(" victim")[0].split() or [""]
    return reading.label == "victims" and not (before.isalpha() and is_plural(before))


def _told(slots: Sequence[Slot]) -> str | None:
    labels = [r.label for slot in reversed(slots) if (r := slot.count)]
    if "deaths" in labels and "injured" in labels:
        return "victims"  # "four were killed and eight hurt. Two of the victims were men"
    return next((label for label in labels if label in BEFELL), "cases" if "cases" in labels else None)


def _subject(scene: Scene, slot: Slot, told: Sequence[Slot]) -> str | None:
    """Return the label of "the fatalities included" or of what "they were" points to, right before the number."""
    vocabulary = scene.vocabulary
    for at in range(slot.at - 1, max(slot.at - _NEAR, 0), -1):
        word, subject = scene.word(at), scene.word(at - 1)
        if word in _BE and subject in _THEY and at == slot.at - 1:
            last = next((r for one in reversed(told) if (r := one.count)), None)
            return last.label if last and last.label in vocabulary.outcomes else None
        if word in _BE and at == slot.at - 1 and subject in _THE_HARMED and scene.word(at - 2) == "the":
            return _THE_HARMED[subject]  # "The dead were five children and two women"
        if word == "," and at == slot.at - 1 and subject == "victims":
            return _told(told) or scene.befallen or None  # "the victims, 31 men and eight women"
        if word in group("include"):
            label = vocabulary.heads.get(singular(subject))
            known = label in vocabulary.outcomes and scene.word(at - 2) in {
                "the",
                "those",
                "confirmed",
                "reported",
                "these",
                "of",
                "all",
                "",
            }
            return label if known else None
    return None


def _people(noun: str | None) -> bool:
    return bool(noun) and is_person((noun or "").lower())
