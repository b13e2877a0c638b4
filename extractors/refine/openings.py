"""Openings: sentences that say first what their numbers are parts of: "Of the 12 cases, ...", "Among the dead, ..."."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicons import words as lexicon
from ..model import Reading
from ..nouns import is_plural, singular
from ..reading.sentence import is_person
from ..tokens import NUMBER
from . import facts
from .scene import NEAR, Scene, Slot, group

_OF = frozenset(("of", "among"))
_FAR = 14  # tokens to the comma that ends what is said first
_FARTHEST = 40  # tokens from what is said first to a number
_POINTING = frozenset(("these", "those", "them", "which", "whom"))
_RELATIVE = frozenset(("which", "whom"))
_STARTS = frozenset((".", ";", ":", "(", "—"))


def opening_whole(scene: Scene, slots: Sequence[Slot], index: int, before: Sequence[Slot]) -> Reading | None:
    """Return the whole that the sentence, or its part behind a semicolon, names before the number ``index``."""
    words, at = scene.tokens.words, slots[index].at
    if whole := _taken_up(scene, slots, index, before):
        return whole
    if not scene.facts & (facts.DEFINITE | facts.FIRST_OF):
        return None
    first = _opening(words, at)
    comma = _comma(words, first) if first >= 0 else -1
    if not 0 <= comma < at:
        return None
    relative = words[first + 1] in _RELATIVE  # "30 cases, of which six were fatal, four are ill": two of the 14
    inside = [slot for slot in slots[: min(index, NEAR)] if first < slot.at < comma and slot.count]
    if inside and not relative:
        whole = inside[0].count
    else:
        near = [slot for slot in slots[max(0, index - NEAR) : index] if not (relative and slot.at > first)]
        earlier = [r for slot in reversed([*before, *near]) if (r := slot.count) and r.whole is None]
        whole = _named(scene, words[first + 1 : comma], [r for r in earlier if _may_be_part(scene, slots[index], r)])
    return whole if whole and _may_be_part(scene, slots[index], whole) else None


def opening_noun(scene: Scene, slots: Sequence[Slot], index: int) -> Reading | None:
    """Return what a sentence names before the number, with no number of its own: "Of these regiments, only 6 moved"."""
    words, number = scene.tokens.words, slots[index].number
    if not scene.facts & (facts.DEFINITE | facts.FIRST_OF):
        return None
    first = _opening(words, slots[index].at)
    comma = _comma(words, first) if first >= 0 else -1
    if first < 0 or not first + 2 < comma < slots[index].at <= comma + 1 + len(group("of_them_hedge")):
        return None
    named = words[first + 2 : comma]
    if not all(word[0].isalpha() for word in named) or not is_plural(named[-1]) or named[-1] in lexicon("stops"):
        return None
    noun = singular(named[-1])
    label = scene.vocabulary.heads.get(noun) or scene.vocabulary.names.get(noun, named[-1])
    return Reading(number, label, noun, None, (), number.left, number.right, "opening")


def _taken_up(scene: Scene, slots: Sequence[Slot], index: int, before: Sequence[Slot]) -> Reading | None:
    """Return the whole of a bare number that opens its sentence, and of its fellows: "Twelve died and 4 fled"."""
    slot = slots[index]
    if not _bare(scene, slot):
        return None
    if index and (last := slots[index - 1].count) and last.whole is not None and _bare(scene, slots[index - 1]):
        found = next((r for one in before if (r := one.count) and r.number.start == last.whole), None)
    elif slot.at == 0:
        found = next((r for one in reversed(before) if (r := one.count) and r.whole is None), None)
    else:
        return None
    if found is None or not _may_be_part(scene, slot, found):
        return None
    outcome = found.label in scene.vocabulary.outcomes
    if slot.reading is None and outcome and found.label != "cases":
        return None  # "153 people were rescued. Two are in a critical condition": whether of them is not said
    return found if outcome or is_person(found.noun or "") else None


def _bare(scene: Scene, slot: Slot) -> bool:
    """Say whether a verb stands right behind the number: "twelve have recovered"."""
    return slot.number.kind == "count" and scene.word(slot.at + 1) in group("bare_verb")


def _opening(words: Sequence[str], at: int) -> int:
    """Return the token of the "of" or "among" that opens the clause of token ``at``, -1."""
    definite, before = group("definite"), words[max(at - _FARTHEST + 1, 0) : at]
    if _OF.isdisjoint(before):
        return -1
    if definite.isdisjoint(before):
        return -1 if ";" in before or "." in before else _first_opening(words, at)
    for k in range(at - 1, max(at - _FARTHEST, -1), -1):
        if words[k] not in _STARTS and words[k] != ",":
            continue
        opens = k + 2 < at and words[k + 1] in _OF and words[k + 2] in definite
        if opens and (words[k] in _STARTS or words[k + 3] == NUMBER):
            return k + 1  # "according to the crew, of the 36 tourists, 20 were Danish"
        if words[k] in {";", "."}:
            return -1
    return _first_opening(words, at)


def _first_opening(words: Sequence[str], at: int) -> int:
    """Return the token of the "of" or "among" that opens the sentence, -1."""
    definite, start = group("definite"), 1 if words[:1] == ["out"] else 0
    opens = (
        len(words) > start + 1 and words[start] in _OF and (words[start + 1] == NUMBER or words[start + 1] in definite)
    )
    return start if opens and at < _FARTHEST else -1


def _comma(words: Sequence[str], first: int) -> int:
    depth = 0
    for k in range(first + 1, min(first + _FAR, len(words))):
        depth += (words[k] == "(") - (words[k] == ")")
        if words[k] == "," and depth == 0:
            return k
    return -1


def _named(scene: Scene, words: Sequence[str], earlier: Sequence[Reading]) -> Reading | None:
    """Return the last figure of what the opening names: "of these", "of the reported cases", "among the dead"."""
    if words and words[0] in _POINTING and (len(words) == 1 or not words[1].isalpha()):
        return earlier[0] if earlier else None
    for word in words:
        noun = singular(word)
        state = next((label for said, label in scene.vocabulary.states.get(word, ()) if len(said) == 1), None)
        label = scene.vocabulary.heads.get(noun) or state
        if label and (found := next((r for r in earlier if r.label == label), None)):
            return found
        if is_person(noun) and (found := next((r for r in earlier if r.noun == noun), None)):
            return found
    return None


def _may_be_part(scene: Scene, slot: Slot, whole: Reading) -> bool:
    """Say whether a number can be some of the whole: no larger, and people of people, cases of cases."""
    number, reading = slot.number, slot.count
    size = whole.number.value if whole.number.value is not None else whole.number.high
    if number.kind != "count" or (number.value is not None and size is not None and number.value > size):
        return False
    if reading is None:
        return True
    return reading.label == whole.label or reading.label in scene.vocabulary.outcomes or is_person(reading.noun or "")
