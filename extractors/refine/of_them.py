"""Numbers that point back: "40 of them seriously", "four of whom are policemen", "of these, 3 were children"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Reading
from ..nouns import is_plural, singular
from ..reading.sentence import is_person
from ..vocabulary import built_in
from .scene import Scene, Slot

_THEM = frozenset(("them", "whom", "which", "these", "those"))
_BE = frozenset(("are", "were", "is", "was", "being", "have", "had"))
_OPENINGS = frozenset((("of", "these"), ("of", "them"), ("of", "those"), ("among", "them"), ("among", "these"), ("among", "those")))
_WORDS_AHEAD = 6


def of_them(scene: Scene, before: Sequence[Slot]) -> list[Slot]:
    """Give a number that points back to a figure its noun, and what the words behind it add."""
    slots = list(scene.slots)
    opening = tuple(scene.tokens.words[:2]) in _OPENINGS
    of_the = scene.word(0) == "of" and scene.word(1) not in _THEM
    for index, slot in enumerate(slots):
        if slot.reading is not None or slot.number.kind != "count":
            continue
        whole: Reading | None = None
        if scene.word(slot.at + 1) == "of" and scene.word(slot.at + 2) in _THEM:
            start = slot.at + 3
            whole = _before(slots[:index]) or _before(before)
        elif scene.word(slot.at + 1) in _BE and (opening or of_the):
            start = slot.at + 1
            whole = _before(slots[:index]) if of_the else _before(slots[:index]) or _before(before)
        if whole:
            slots[index] = Slot(slot.at, slot.number, _made(scene, whole, slot, start))
    return slots


def _before(slots: Sequence[Slot]) -> Reading | None:
    return next((r for slot in reversed(slots) if (r := slot.count) and r.whole is None), None)


def _made(scene: Scene, whole: Reading, slot: Slot, start: int) -> Reading:
    statuses = built_in().statuses
    noun = whole.noun
    attributes: list[str] = []
    for at in range(start, start + _WORDS_AHEAD):
        word = scene.word(at)
        if not word or not word[0].isalpha():
            break
        attributes += statuses.get(word, ())
        if is_plural(word) and is_person(singular(word)):
            noun = singular(word)
            break
    number = slot.number
    return replace(
        whole,
        number=number,
        noun=noun,
        of=None,
        attributes=tuple(a for a in dict.fromkeys(attributes) if a != whole.label),
        start=number.left,
        end=number.right,
        rule="of them",
        place=None,
        period=None,
        whole=whole.number.start,
    )
