"""Parallel items: "Jamam 1,614 cases, 39 deaths; Gendrassa 1,201 and 13; Yida 264 (1)".

The first item of a list says what each of its numbers counts; in the items after it only the order says so.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from ..model import Place, Reading
from ..tokens import PERIOD
from .scene import Scene, Slot
from .shares import shared

_RULE = "parallel item"
_OPENERS = frozenset((",", ";", ":", "and", "(", "by", "in", ".", "", "while"))
_BETWEEN = frozenset((",", "and", "with", "(", ")", "/", "including", "had", "reported", "has", "of", "new"))
_LONGEST_NAME = 4
_MOST = 3  # numbers of an item
_FEWEST = 2


class _Item(msgspec.Struct, frozen=True):
    """A name (its tokens) and the indexes of its numbers among the sentence's figures."""

    first: int
    end: int
    indexes: tuple[int, ...]


def parallel(scene: Scene, before: Sequence[Slot]) -> list[Slot]:  # noqa: ARG001
    """Give the numbers of an item what the numbers at the same places of the item before count."""
    slots = list(scene.slots)
    model: tuple[Reading, ...] = ()
    for item in _items(scene):
        told = [slots[index] for index in item.indexes]
        model = model or _told_before(scene, slots[max(0, item.indexes[0] - _FEWEST) : item.indexes[0]])
        own = tuple(slot.reading for slot in told if slot.reading and _sure(scene, slot))
        if len(own) == len(told) >= _FEWEST and len({reading.label for reading in own}) == len(own):
            model = own
        elif len(model) >= len(told) and all(
            _fits(scene, slot, giver) for slot, giver in zip(told, model, strict=False)
        ):
            start, end = scene.tokens.starts[item.first], scene.tokens.ends[item.end - 1]
            place = Place(scene.doc.text[start:end], start, end)
            for index, slot, giver in zip(item.indexes, told, model, strict=False):
                if not _sure(scene, slot):
                    reading = shared(giver, slot.number, _RULE, place)  # beside its giver, not some of it
                    slots[index] = Slot(slot.at, slot.number, replace(reading, whole=giver.whole))
    return _compared_pairs(scene, slots)


def _compared_pairs(scene: Scene, slots: list[Slot]) -> list[Slot]:
    """Read "1,841 cases and 38 deaths, against 2,150 and 61 the day before": the second pair counts as the first."""
    for index in range(_FEWEST, len(slots) - 1):
        first, second = slots[index], slots[index + 1]
        against = scene.word(first.at - 1) in {"against", "versus"} or scene.word(first.at - 2) == "compared"
        against |= PERIOD in scene.words[first.at - 2 : first.at]  # "85 cases, 7 deaths; by 9 May, 99 and 8"
        joined = scene.tokens.words[first.at + 1 : second.at] == ["and"]
        model = _told_before(scene, slots[index - _FEWEST : index])
        if against and joined and model and not (_sure(scene, first) or _sure(scene, second)):
            for at, giver in zip((index, index + 1), model, strict=True):
                number = slots[at].number
                slots[at] = Slot(slots[at].at, number, shared(giver, number, _RULE, None))
    return slots


def _told_before(scene: Scene, slots: Sequence[Slot]) -> tuple[Reading, ...]:
    """Return the two figures before a list that say what its numbers count: "4,929 cases with 27 deaths, ..."."""
    own = tuple(slot.reading for slot in slots[-_FEWEST:] if slot.reading and _sure(scene, slot))
    return own if len(own) == _FEWEST and own[0].label != own[1].label else ()


def _items(scene: Scene) -> list[_Item]:
    """Return the names that stand before numbers, each with the numbers up to the next name."""
    items: list[_Item] = []
    for index, slot in enumerate(scene.slots):
        if slot.number.kind != "count":
            continue
        first = _name(scene, slot)
        if first >= 0:
            items.append(_Item(first, slot.at - (scene.word(slot.at - 1) in {"(", ":", "-"}), (index,)))
        elif items and items[-1].indexes[-1] == index - 1 and len(items[-1].indexes) < _MOST:
            between = scene.tokens.words[scene.slots[index - 1].at + 1 : slot.at]
            if _joined(scene, between):
                last = items.pop()
                items.append(_Item(last.first, last.end, (*last.indexes, index)))
    return items


def _joined(scene: Scene, words: Sequence[str]) -> bool:
    """Say whether the words between two numbers of an item are joints and what the first of them counts."""
    known = scene.vocabulary.heads
    plain = [word for word in words if word not in _BETWEEN]
    return len(words) <= _LONGEST_NAME and all(word.rstrip("s") in known or word in known for word in plain)


def _name(scene: Scene, slot: Slot) -> int:
    """Return where the name right before a number begins, -1 where there is none."""
    at = slot.at - 1
    if scene.word(at) in {"(", ":", "-"}:
        at -= 1
    first = at
    while first > at - _LONGEST_NAME and scene.capital(first) and scene.word(first)[:1].isalpha():
        first -= 1
    return first + 1 if first < at and scene.word(first) in _OPENERS else -1


def _sure(scene: Scene, slot: Slot) -> bool:
    """Say whether the words right behind a number say what it counts."""
    reading = slot.count
    if reading is None or reading.label not in scene.vocabulary.outcomes:
        return False
    return scene.doc.lower.find((reading.noun or "?")[:4], slot.number.end, reading.end) >= 0


def _fits(scene: Scene, slot: Slot, giver: Reading) -> bool:
    reading = slot.count
    return not _sure(scene, slot) or (reading is not None and reading.label == giver.label)
