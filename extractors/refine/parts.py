"""Parts of a whole: "115 cases, including 14 deaths", "71 people, 11 of them men", "12 of the 30 patients"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from ..model import Reading
from ..reading.sentence import is_person
from .scene import Scene, Slot

_INCLUDING = frozenset(["including", "includes", "include", "included", "among", "comprising", "comprises"])
_PARTITIVE = frozenset(["them", "whom", "which", "these", "those"])
_ENDS = frozenset((";", ".", "while", "whereas", "but", "however"))
_VERBS_END = frozenset(["were", "was", "are", "is", "has", "have", "had", "said"])
_STATUSES = frozenset(("destroyed", "damaged"))
_NEAR = 14  # tokens between a whole and its part


def parts_of_whole(scene: Scene, before: Sequence[Slot]) -> list[Slot]:
    """Say of each part which figure is its whole; people get the outcome of the whole they are a part of."""
    slots = list(scene.slots)
    read = {slot.number.start: reading for slot in slots if (reading := slot.count)}
    for index, slot in enumerate(slots):
        reading = slot.count
        if reading is None or reading.whole is not None:
            continue
        whole = _whole(scene, slots, index, before, read)
        if whole and slot.number.start not in (whole.number.start, whole.whole):
            read[slot.number.start] = part = _as_part(scene, reading, whole)
            slots[index] = Slot(slot.at, slot.number, part)
    return slots


def _whole(
    scene: Scene, slots: Sequence[Slot], index: int, before: Sequence[Slot], read: Mapping[int, Reading]
) -> Reading | None:
    slot = slots[index]
    if (total := _total_behind(scene, slots, index)) is not None:
        return total
    earlier = slots[index - 1] if index else None
    told = earlier.count if earlier else None
    of_them = scene.word(slot.at + 1) == "of" and scene.word(slot.at + 2) in _PARTITIVE
    if told and earlier:
        words = scene.between(earlier, slot)
        if _ENDS.isdisjoint(words):
            if of_them or _says_part(words):
                return _top(told, read)
            if words[-1:] == ["with"] and told.label == "cases" and slot.reading and slot.reading.label == "deaths":
                return _top(told, read)
            if words[-1:] == [":"] and told.label == (slot.reading.label if slot.reading else None):
                return _top(told, read)
            if told.whole is not None and _goes_on(words):
                return read.get(told.whole)
            if words[-1:] == ["("] and len(words) < _NEAR and slot.number.kind == "count":
                return _top(told, read)
    opening = scene.tokens.words[:3]
    if index == 0 and (of_them or _opens_with_part(opening)):
        return next((r for b in reversed(before) if (r := b.count) and r.whole is None), None)
    return None


def _total_behind(scene: Scene, slots: Sequence[Slot], index: int) -> Reading | None:
    """Find "12 of the 30 patients", "12 out of 30 patients": the whole stands behind its part."""
    slot = slots[index]
    if index + 1 == len(slots) or slots[index + 1].at - slot.at > 6:
        return None
    words = scene.between(slot, slots[index + 1])
    if words[:2] == ["out", "of"] or (words[:1] == ["of"] and len(words) > 1 and not _PARTITIVE & set(words[:2])):
        return slots[index + 1].count
    return None


def _says_part(words: Sequence[str]) -> bool:
    """Say whether the words between two numbers make the second a part: "including", "of whom", "among them"."""
    near = words[-_NEAR:]
    for at, word in enumerate(near):
        if word in _INCLUDING and (word != "among" or near[at + 1 : at + 2] in (["them"], ["whom"], ["these"])):
            return True
        if word == "of" and near[at + 1 : at + 2] and near[at + 1] in {"whom", "which"}:
            return True
    return False


def _goes_on(words: Sequence[str]) -> bool:
    return (
        len(words) < _NEAR
        and bool(words)
        and words[-1] in {",", "and", "or", "another"}
        and _VERBS_END.isdisjoint(words)
    )


def _opens_with_part(opening: Sequence[str]) -> bool:
    return opening[:2] in (
        ["of", "these"],
        ["of", "them"],
        ["of", "those"],
        ["of", "which"],
        ["among", "them"],
        ["among", "these"],
        ["among", "those"],
    ) or (
        opening[:2]
        in (
            ["these", "include"],
            ["these", "included"],
            ["they", "include"],
            ["they", "included"],
            ["this", "includes"],
            ["that", "includes"],
            ["this", "included"],
        )
    )


def _top(reading: Reading, read: Mapping[int, Reading]) -> Reading:
    """Return the whole a new part belongs to: a part of its own has one already."""
    whole = read.get(reading.whole) if reading.whole is not None else None
    return whole or reading


def _as_part(scene: Scene, part: Reading, whole: Reading) -> Reading:
    outcomes = scene.vocabulary.outcomes
    noun = (part.noun or "").lower()
    if whole.label in outcomes and part.label not in outcomes and is_person(noun):
        return replace(part, label=whole.label, whole=whole.number.start)
    lost = tuple(a for a in whole.attributes if a in _STATUSES and a not in part.attributes)
    if part.label not in outcomes and whole.label not in outcomes and not is_person(noun):
        return replace(part, attributes=(*part.attributes, *lost), whole=whole.number.start)
    return replace(part, whole=whole.number.start)
