"""Labels before a colon inside a line: "Houses destroyed: 120. Confirmed: 44; suspected: 12"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..blocks.headers import Meaning, meaning_of
from ..model import Reading
from ..nouns import is_plural
from .scene import Scene, Slot

_MARKS = frozenset((":", "=", "-"))
_LONGEST = 6
_IN_ALL = frozenset(("all", "beginning", "overall", "total"))  # "for all period - 2,904"


def labelled(scene: Scene, before: Sequence[Slot]) -> list[Slot]:  # noqa: ARG001
    """Give a number behind a label and a colon what the label says."""
    slots: list[Slot] = []
    for slot in scene.slots:
        told = slot.reading is None or (
            slot.reading.rule == "label before" and slot.reading.label not in scene.vocabulary.outcomes
        )
        if (
            told
            and slot.number.kind == "count"
            and scene.word(slot.at - 1) in _MARKS
            and (reading := _read(scene, slot) or (_said_of(scene, slots, slot) if slot.reading is None else None))
        ):
            slot = Slot(slot.at, slot.number, reading)  # noqa: PLW2901
        elif slot.reading and slot.reading.label == "casualties" and (label := _befallen(scene, slot)):
            slot = Slot(slot.at, slot.number, replace(slot.reading, label=label, noun="person"))  # noqa: PLW2901
        slots.append(slot)
    return slots


def _is_name(scene: Scene, word: str) -> bool:
    """Say whether a lone word before a colon may be a name: no plural, and no noun anyone knows; "Piedmont: 124"."""
    known = scene.vocabulary
    said = (known.heads, known.names, known.states, known.statuses)
    return not (is_plural(word) or any(word in words for words in said))


def _said_of(scene: Scene, slots: Sequence[Slot], slot: Slot) -> Reading | None:
    """Read a status before a mark as one of the figure before: "1,233 patients, in severe condition - 84"."""
    first = _first(scene, slot)
    meaning = meaning_of(" ".join(scene.tokens.words[first : slot.at - 1]), scene.vocabulary)
    giver = slots[-1].count if slots else None
    words = scene.tokens.words[first : slot.at - 1]
    part, total, daily = words[:1] == ["including"], not _IN_ALL.isdisjoint(words), words[-1:] == ["day"]
    if not (giver and (meaning.attributes or part or total or daily) and meaning.label is None and meaning.counts):
        return None
    said = (*meaning.attributes, *(("total",) if total else ()), *(("new",) if daily else ()))
    number = slot.number
    return replace(
        giver,
        number=number,
        of=None,
        attributes=tuple(a for a in dict.fromkeys(said) if a != giver.label),
        start=scene.tokens.starts[first],
        end=number.right,
        rule="label before",
        whole=None if total else giver.number.start,
    )


def _first(scene: Scene, slot: Slot) -> int:
    """Return where the words before the mark begin."""
    first = slot.at - 1
    while first > max(0, slot.at - 1 - _LONGEST) and scene.word(first - 1)[:1].isalpha():
        first -= 1
    return first


def _befallen(scene: Scene, slot: Slot) -> str | None:
    """Return what the word right behind the number says: "Casualties: 12 dead, 30 injured"."""
    word = scene.word(slot.at + 1)
    state = next((label for said, label in scene.vocabulary.states.get(word, ()) if len(said) == 1), None)
    form = scene.vocabulary.forms.get(word)
    return state or (form.label if form and form.part in {"past", "participle"} else None)


def _read(scene: Scene, slot: Slot) -> Reading | None:
    first = _first(scene, slot)
    words = scene.tokens.words[first : slot.at - 1]
    if len(words) == 1 and _is_name(scene, words[0]):
        return None
    meaning: Meaning = meaning_of(" ".join(words), scene.vocabulary)
    sure = meaning.outcome or first <= 1 or (scene.word(slot.at - 1) == ":" and meaning.attributes)
    if not (meaning.label and meaning.counts and sure) or meaning.kind:
        return None
    number = slot.number
    start = scene.tokens.starts[first]
    return Reading(number, meaning.label, meaning.noun, None, meaning.attributes, start, number.right, "label before")
