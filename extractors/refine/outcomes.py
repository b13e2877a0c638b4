"""Outcomes said once for several: "150 soldiers, 95 civilians and dozens of rebels killed"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from ..reading.sentence import is_person
from .scene import Scene, Slot, group

_RULE = "outcome of the list"
_LATER = frozenset(("participle", "state", "verb after", _RULE))
_FORCES = frozenset(("force", "troop", "guard"))
_PART_OF = frozenset(("included", "includes", "including"))
_FAR = 12


def share_outcome(scene: Scene, before: Sequence[Slot]) -> list[Slot]:  # noqa: ARG001
    """Give people of a list without an outcome the one said after the list's end."""
    slots = list(scene.slots)
    for index in range(len(slots) - 2, -1, -1):
        slot, following = slots[index], slots[index + 1]
        reading = slot.count
        if reading is None or reading.label in scene.vocabulary.outcomes or not _people(reading.noun):
            continue
        if reading.rule == "deed" or _is_part(scene, slot.at) or _acts_or_suffers(scene, slot, following):
            continue  # "5,000 marched and 12 were hurt"; "six died, including two children, and 12 were hurt"
        label = _over_clause(scene, slot, following)
        after = following.count
        if (
            after
            and after.label in scene.vocabulary.outcomes
            and after.rule in _LATER
            and _listed(scene, slot, following)
        ):
            label = label or after.label
        if label:
            slots[index] = Slot(slot.at, slot.number, replace(reading, label=label, rule=_RULE))
            if (
                after
                and after.label not in scene.vocabulary.outcomes
                and _people(after.noun)
                and scene.word(following.at + 1) == "of"
            ):
                slots[index + 1] = Slot(following.at, following.number, replace(after, label=label))
    return slots


def _people(noun: str | None) -> bool:
    return bool(noun) and (is_person((noun or "").lower()) or noun in _FORCES)


def _is_part(scene: Scene, at: int) -> bool:
    return scene.word(at - 1) in _PART_OF or (scene.word(at - 2), scene.word(at - 1)) == ("among", "them")


def _acts_or_suffers(scene: Scene, slot: Slot, following: Slot) -> bool:
    """Say whether the counted have a verb of their own, before them or behind, whatever befell the next.

    "Doctors treated 12 patients and 340 people were hurt", "12 people attended and 340 were hurt".
    """
    at = following.at - 1
    while at > slot.at and scene.word(at) in {"and", ","}:
        at -= 1
    behind = bisect_left(scene.tokens.starts, slot.reading.end) if slot.reading else at
    verbs = {scene.word(at), scene.word(behind)}
    own = any(verb.endswith("ed") and verb not in scene.vocabulary.forms for verb in verbs)
    return own or scene.word(slot.at - 1).endswith("ed")


def _listed(scene: Scene, slot: Slot, following: Slot) -> bool:
    words = scene.between(slot, following)
    of_them = {"whom", "them"} & {scene.word(slot.at + 2), scene.word(following.at + 2)}
    if of_them or "of" in {scene.word(slot.at - 1), scene.word(slot.at - 2)}:
        return False  # "of 2,000 soldiers, 300 were wounded", "83 migrants, 12 of whom are missing"
    return (
        len(words) <= _FAR // 2
        and words[-1:] in ([","], ["and"])
        and all(word.isalpha() or word in {",", "-"} for word in words)
        and group("outcome_be").isdisjoint(words)  # "nine were classified, 84 tested negative" are two clauses
    )


def _over_clause(scene: Scene, slot: Slot, following: Slot) -> str | None:
    """Return what is said after the clause between commas: "20 people, three of whom are firemen, were injured"."""
    if scene.word(following.at - 1) != "," or following.at - slot.at > _FAR or scene.word(following.at + 1) != "of":
        return None
    close = next((at for at in range(following.at + 2, following.at + _FAR) if scene.word(at) == ","), None)
    if close is None or scene.word(close + 1) not in group("outcome_be"):
        return None
    at = close + 2
    while scene.word(at) in group("outcome_be") or scene.word(at) in {
        "also",
        "reportedly",
        "seriously",
        "slightly",
        "reported",
        "feared",
    }:
        at += 1
    form = scene.vocabulary.forms.get(scene.word(at))
    if form and form.part in {"participle", "past"}:
        return form.label
    return next((label for said, label in scene.vocabulary.states.get(scene.word(at), ()) if len(said) == 1), None)
