"""Parts of a whole: "115 cases, including 14 deaths", "71 people, 11 of them men", "12 of the 30 patients"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from ..model import Number, Reading
from ..patterns import lazy
from ..reading.sentence import is_person
from . import facts
from .openings import opening_whole
from .scene import NEAR, Scene, Slot, group

_PARTITIVE = frozenset(["them", "whom", "which", "these", "those"])
_ENDS = frozenset((";", ".", "while", "whereas", "but", "however"))
_STATUSES = frozenset(("destroyed", "damaged"))
_SHARE = "share of them"  # the rule of "half of whom"
_BESIDE = 4  # figures before a part looked at for its whole
_PEOPLE = lazy(r"\b(?:people|persons?)\b")
_JOINING = frozenset((",", "and", "or", "(", ":"))  # "thousands of people fled and 4 homes burnt" are no part
_NEAR = 14  # tokens between a whole and its part


def parts_of_whole(scene: Scene, before: Sequence[Slot]) -> list[Slot]:
    """Say of each part which figure is its whole; people get the outcome of the whole they are a part of."""
    slots = list(scene.slots)
    read = {slot.number.start: reading for slot in slots if (reading := slot.count)}
    for index, slot in enumerate(slots):
        if index and slot.reading and slot.reading.rule == _SHARE and (told := slots[index - 1].count):
            slots[index] = Slot(slot.at, slot.number, replace(slot.reading, whole=told.number.start))
            continue
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
    """Return the figure that the number ``index`` is a part of."""
    slot = slots[index]
    told = slots[index - 1].count if index else None
    found = _total_behind(scene, slots, index) if scene.facts & facts.OF else None
    if found is None and told and told.whole is not None:
        found = _of_which(scene, slots, index, told)
    found = found or opening_whole(scene, slots, index, before)
    if found is None and told:
        found = _told_before(scene, slots[index - 1], slot, told, read)
        found = _kin(slot, found, slots[max(0, index - NEAR) : index]) if found else None
    if found is None and _points_back(scene, slot.at):
        near = [*before, *slots[max(0, index - NEAR) : index]]
        earlier = [r for one in reversed(near) if (r := one.count) and r.whole is None]
        found = next((r for r in earlier if _same(slot, r) or _some_of_them(scene, slot, r)), None)
    if found is None and index == 0 and _opens_with_part(scene.tokens.words[:3]):
        found = next((r for b in reversed(before) if (r := b.count) and r.whole is None), None)
    return found


def _told_before(scene: Scene, earlier: Slot, slot: Slot, told: Reading, read: Mapping[int, Reading]) -> Reading | None:
    """Return the whole by the words between a number and the figure before it."""
    words = scene.between(earlier, slot)
    if not _ENDS.isdisjoint(words):
        return None
    label = slot.reading.label if slot.reading else None
    if _of_them(scene, slot.at) or _says_part(words):
        return _top(told, read)
    if words[-1:] == ["with"] and told.label == "cases" and label == "deaths":
        return _top(told, read)
    if words[-1:] == [":"] and (told.label == label or _are_people(told, slot)):
        return _top(told, read)
    if told.whole is not None and _goes_on(words):
        return read.get(told.whole)
    inside = words[-1:] == ["("] and ")" not in words and len(words) < _NEAR  # "90 cases (70 confirmed)"
    if inside and slot.number.kind == "count" and (label is None or _may_hold(scene, told, slot)):
        return _top(told, read)
    return None


def _may_hold(scene: Scene, told: Reading, slot: Slot) -> bool:
    """Say whether what stands in brackets can be some of the figure before them: "five zones (43 cases)" says no."""
    part = slot.reading
    if part is None or part.label == told.label or part.noun == told.noun:
        return True
    sick = told.label in scene.vocabulary.outcomes or is_person(told.noun or "")
    return sick and (part.label in scene.vocabulary.outcomes or is_person(part.noun or ""))


def _kin(slot: Slot, whole: Reading, slots: Sequence[Slot]) -> Reading:
    """Return the figure beside the whole that counts the same: "80 cases and 12 deaths (including 9 cases in Ica)"."""
    label = slot.reading.label if slot.reading else whole.label
    if whole.label == label:
        return whole
    if slot.reading and is_person((slot.reading.noun or "").lower()) and not _befalls(whole):
        people = [r for one in slots[-_BESIDE:] if (r := one.count) and r.whole is None and _befalls(r)]
        return next((r for r in reversed(people) if _no_larger(slot.number, r.number)), whole)
    near = [r for one in slots[-_BESIDE:] if (r := one.count) and r.whole is None and r.label == label]
    return next((r for r in reversed(near) if _same(slot, r)), whole)


def _befalls(reading: Reading) -> bool:
    """Say whether people can be some of what is counted: people, cases, deaths; not the camps they died in."""
    return is_person((reading.noun or "").lower()) or reading.noun in {"case", "death"}


def _same(slot: Slot, whole: Reading) -> bool:
    """Say whether a figure counts what the number counts, and is no smaller."""
    return slot.reading is not None and whole.label == slot.reading.label and _no_larger(slot.number, whole.number)


def _some_of_them(scene: Scene, slot: Slot, whole: Reading) -> bool:
    """Say whether a pronoun points to the whole, whatever became of its part: "115 fell ill. 14 of them died"."""
    people = whole.label in scene.vocabulary.outcomes or is_person(whole.noun or "")
    return _of_them(scene, slot.at) and people and _no_larger(slot.number, whole.number)


def _are_people(whole: Reading, slot: Slot) -> bool:
    """Say whether a list behind a colon says who the counted people are: "12 people: three children, nine men"."""
    listed = slot.reading is not None and is_person(slot.reading.noun or "") and is_person(whole.noun or "")
    return listed and _no_larger(slot.number, whole.number)


def _no_larger(part: Number, whole: Number) -> bool:
    return part.value is None or whole.value is None or part.value <= whole.value


def _of_which(scene: Scene, slots: Sequence[Slot], index: int, told: Reading) -> Reading | None:
    """Return the part the number is a part of: in "54 of them were nurses, of whom 18 died" the 54."""
    if not _no_larger(slots[index].number, told.number):
        return None
    return told if scene.between(slots[index - 1], slots[index])[-2:] in (["of", "which"], ["of", "whom"]) else None


def _of_them(scene: Scene, at: int) -> bool:
    return scene.word(at + 1) == "of" and scene.word(at + 2) in _PARTITIVE


def _points_back(scene: Scene, at: int) -> bool:
    """Say whether the number is some of what was told: "six of the cases", "six (10%) of them"."""
    if scene.word(at + 1) == "(":
        at = next((close for close in range(at + 2, at + 6) if scene.word(close) == ")"), at)
    return scene.word(at + 1) == "of" and scene.word(at + 2) in _PARTITIVE | {"the", "its", "their"}


def _total_behind(scene: Scene, slots: Sequence[Slot], index: int) -> Reading | None:
    """Find "12 of the 30 patients", "12 out of 30 patients": the whole stands behind its part."""
    slot = slots[index]
    if index + 1 == len(slots) or slots[index + 1].at - slot.at > 6:
        return None
    words = scene.between(slot, slots[index + 1])
    of_more = words[:1] == ["of"] and not _PARTITIVE & set(words[:2]) and _JOINING.isdisjoint(words)
    if words[:2] == ["out", "of"] or of_more:
        return slots[index + 1].count
    return None


def _says_part(words: Sequence[str]) -> bool:
    """Say whether the words between two numbers make the second a part: "including", "of whom", "among them"."""
    near, including = words[-_NEAR:], group("including")
    if "of" not in near and including.isdisjoint(near):
        return False
    for at, word in enumerate(near):
        if word in including and (word != "among" or near[at + 1 : at + 2] in (["them"], ["whom"], ["these"])):
            return True
        if word == "of" and near[at + 1 : at + 2] and near[at + 1] in {"whom", "which"}:
            return True
    return list(words[-2:]) in (["of", "them"], ["of", "these"])  # translated: "612 cases, of them 34 children"


def _goes_on(words: Sequence[str]) -> bool:
    return (
        len(words) < _NEAR
        and bool(words)
        and words[-1] in {",", "and", "or", "et", "another"}
        and group("verbs_end").isdisjoint(words)
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
    if part.noun == "person" and whole.noun and not _PEOPLE.search(scene.doc.lower, part.start, part.end):
        part = replace(part, noun=whole.noun)  # "ten cases, five of them fatal" are five cases
    noun = (part.noun or "").lower()
    if whole.label in outcomes and part.label not in outcomes and is_person(noun):
        return replace(part, label=whole.label, whole=whole.number.start)
    lost = tuple(a for a in whole.attributes if a in _STATUSES and a not in part.attributes)
    if part.label not in outcomes and whole.label not in outcomes and not is_person(noun):
        return replace(part, attributes=(*part.attributes, *lost), whole=whole.number.start)
    return replace(part, whole=whole.number.start)
