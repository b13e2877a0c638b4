"""Numbers that point back: "40 of them seriously", "three of whom are firemen", "of these, 3 were children"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..lexicons import classes, words
from ..model import Number, Reading
from ..nouns import is_plural, plural, singular
from ..reading.sentence import is_person
from .openings import opening_noun, opening_whole
from .scene import NEAR, Scene, Slot, group

_THEM = frozenset(("them", "whom", "which", "these", "those"))
_WORDS_AHEAD = 6
_DISEASE = frozenset(("confirmed", "suspected", "probable"))
_OTHER = frozenset(("negative", "positive", "discarded", "ruled", "pending", "reclassified", "excluded", "not"))


def of_them(scene: Scene, before: Sequence[Slot]) -> list[Slot]:
    """Give a number that points back to a figure its noun, and what the words behind it add."""
    slots = list(scene.slots)
    for index, slot in enumerate(slots):
        if slot.reading is not None or slot.number.kind != "count":
            continue
        whole: Reading | None = None
        if scene.word(slot.at + 1) == "of" and scene.word(slot.at + 2) in _THEM:
            start = slot.at + 3
            whole = _before(slots[max(0, index - NEAR) : index], slot.number) or _before(before, slot.number)
        elif _of_which(scene, slot):
            start = slot.at + 1
            whole = _before(slots[max(0, index - NEAR) : index], slot.number)
        elif (start := _predicate(scene, slot.at + 1)) >= 0:
            whole = opening_whole(scene, slots, index, before) or opening_noun(scene, slots, index)
        if whole:
            slots[index] = Slot(slot.at, slot.number, _made(scene, whole, slot, start))
    return slots


def _predicate(scene: Scene, at: int) -> int:
    """Return where the verb behind the number stands, -1: "31 were Danish", "29 (51%) had antibodies"."""
    if scene.word(at) == "(":
        at = next((k + 1 for k in range(at + 1, at + _WORDS_AHEAD) if scene.word(k) == ")"), at)
    word = scene.word(at)
    if scene.vocabulary.states.get(word) and word in {"in", "on", "under"}:
        return at  # "of these, 31 in intensive care"
    return at if word in group("of_them_be") or word.endswith("ed") or word in words("verbs") else -1


def _of_which(scene: Scene, slot: Slot) -> bool:
    """Say whether the number is the subject of a relative clause: "26 wells, of which only 22 are in use"."""
    at = slot.at - 1
    while scene.word(at) in group("of_them_hedge") and at > slot.at - 4:
        at -= 1
    return (scene.word(at - 1), scene.word(at)) in {("of", "which"), ("of", "whom")}


def _denied(scene: Scene, start: int) -> bool:
    """Say whether the words behind say another class: "six of them were negative"."""
    return any(scene.word(at) in _OTHER for at in range(start, start + _WORDS_AHEAD))


def _before(slots: Sequence[Slot], number: Number) -> Reading | None:
    """Return the last count that is large enough to be the whole of ``number``."""
    return next((r for slot in reversed(slots) if (r := slot.count) and r.whole is None and _fits(r, number)), None)


def _fits(whole: Reading, number: Number) -> bool:
    bound = whole.number.value if whole.number.value is not None else whole.number.high
    return bound is None or number.value is None or number.value <= bound


def _made(scene: Scene, whole: Reading, slot: Slot, start: int) -> Reading:
    statuses = scene.vocabulary.statuses
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
    undone = not classes("undone").get(whole.label, frozenset()).isdisjoint(scene.tokens.words[start : start + 4])
    if whole.label == "cases" and _DISEASE.isdisjoint(attributes) and not _denied(scene, start):
        attributes = [*(a for a in whole.attributes if a in _DISEASE or a == "new"), *attributes]
    return replace(
        whole,
        number=number,
        label=plural((noun or "person").lower()) if undone else whole.label,  # "20 of whom returned"
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
