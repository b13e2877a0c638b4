"""Echo: rows of a list in a sentence that repeat the first one: "Jam 1,614 cases, 39 deaths; Gen 1,201 and 13"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ..model import Place
from ..places.gazetteer import rank
from .scene import Scene, Slot
from .shares import shared

_RULE = "echo of the row before"
_FEWEST = 2  # numbers of a row
_LONGEST = 6  # words of its name


def echo(scene: Scene, before: Sequence[Slot]) -> list[Slot]:  # noqa: ARG001
    """Give the bare numbers behind a semicolon and a name what those of the row before count, one by one."""
    slots = list(scene.slots)
    if ";" not in scene.tokens.words or len(slots) < 2 * _FEWEST:
        return slots
    model: list[Slot] = []
    for first, last in _rows(scene, slots):
        row = slots[first:last]
        if len(row) == len(model) >= _FEWEST and all(slot.reading is None for slot in row) and _named(scene, row[0]):
            place = _place(scene, row[0])
            for offset, (slot, like) in enumerate(zip(row, model, strict=True)):
                if like.count and slot.number.kind == "count":
                    reading = replace(shared(like.count, slot.number, _RULE, place), whole=like.count.whole)
                    slots[first + offset] = Slot(slot.at, slot.number, reading)
        elif all(slot.count for slot in row):
            model = row
    return slots


def _rows(scene: Scene, slots: Sequence[Slot]) -> Iterator[tuple[int, int]]:
    """Yield the numbers between two semicolons, as first and last index."""
    first = 0
    for index in range(1, len(slots) + 1):
        if index == len(slots) or ";" in scene.between(slots[index - 1], slots[index]):
            yield first, index
            first = index


def _start(scene: Scene, slot: Slot) -> int:
    at = slot.at
    while at > 0 and slot.at - at < _LONGEST and scene.word(at - 1) != ";":
        at -= 1
    return at


def _named(scene: Scene, slot: Slot) -> bool:
    """Say whether only a name stands between the semicolon and the number."""
    start = _start(scene, slot)
    return start < slot.at and scene.word(start - 1) == ";" and all(scene.capital(at) for at in range(start, slot.at))


def _place(scene: Scene, slot: Slot) -> Place | None:
    start, end = scene.tokens.starts[_start(scene, slot)], scene.tokens.ends[slot.at - 1]
    name = scene.doc.text[start:end]
    return Place(name, start, end) if rank(name) not in {None, "demonym"} else None
