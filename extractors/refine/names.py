"""Names with their numbers: "new cases were reported: Kano-12, FCT-25, Lagos (7)", "in six states: 145 in Lagos"."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicons import words
from ..model import Place, Reading
from ..nouns import is_plural, plural, singular
from ..reading.sentence import is_person
from ..tokens import NUMBER
from .named import Named, is_known, name_before
from .scene import NEAR, Scene, Slot, group
from .shares import NOT_SHARED, shared
from .wholes import Sizes, sizes_of, whole_of

_RULE = "name with a number"
_LEAD_IN = 16  # tokens before a list that say what it counts
_LEAD_OUT = 8  # tokens behind a list that may say it
_FEWEST = 2
_HOMES = frozenset(("family", "household"))  # "displaced families by district: Gulu 12, Lira 7"
_FOLLOWING = frozenset(("follow", "below"))  # "as follows:"


def share_with_names(scene: Scene, before: Sequence[Slot]) -> list[Slot]:
    """Give the numbers of a list of names the label of the figure the list explains; each name is its place."""
    named = {slot.at: name for slot in scene.slots if (name := name_before(scene, slot)) and _open(scene, slot)}
    if len(named) < _FEWEST and not _follows(scene, named):
        return _opened_by_colon(scene, before)
    slots: list[Slot] = []
    earlier = [slot for slot in before if slot.count]
    first, last = min(named), max(named)
    places = sum(is_known(scene, name) for name in named.values()) * 2 >= len(named)
    sizes = sizes_of(name.slot.number for name in named.values())
    for slot in scene.slots:
        name = named.get(slot.at)
        if name:
            giver = (
                whole_of(sizes, _told(slots[-NEAR:]), scene.vocabulary)
                or _noun_before(scene, slot, named[first].first)
                or _noun_behind(scene, slot, last)
                or whole_of(sizes, _told(earlier), scene.vocabulary)
            )
            fits = giver and (not name.marked or is_known(scene, name) or _fits(giver, sizes))
            slot = Slot(slot.at, slot.number, _made(scene, giver, name, places=places) if giver and fits else None)  # noqa: PLW2901
        slots.append(slot)
    return slots


def _open(scene: Scene, slot: Slot) -> bool:
    """Say whether nothing better than the name itself says what is counted ("Lagos-6": Lagoses)."""
    reading = slot.reading
    if reading is None:
        return True
    return reading.rule in {"label before", "noun before"} and reading.noun not in scene.vocabulary.heads


def _follows(scene: Scene, named: dict[int, Named]) -> bool:
    """Say whether a lone name follows another one in a ranking: "..., followed by Brazil (2.4 million)"."""
    for name in named.values():
        opener = name.first - 1 - (scene.word(name.first - 1) == "the")
        if name.marked and (scene.word(opener - 1), scene.word(opener)) == ("followed", "by"):
            return True
    return False


def _told(slots: Sequence[Slot]) -> list[Reading]:
    """Return the counts that names may take apart: "ten countries: Spain (4,298), ..." are not countries."""
    counts = [reading for slot in slots if (reading := slot.count) and reading.number.form != "zero"]
    return [reading for reading in counts if plural(reading.noun or "") not in words("place_headers")]


def _fits(giver: Reading, sizes: Sizes) -> bool:
    """Say whether the list can be parts of the figure: the ages in "Ali (34) and Omar (28), two men, ..." cannot."""
    bound = giver.number.value if giver.number.value is not None else giver.number.high
    return giver.rule == _RULE or bound is None or sizes.total <= bound


def _noun_before(scene: Scene, slot: Slot, end: int) -> Reading | None:
    """Return what the words before a list count: "the breakdown of cases is as follows: ..."."""
    heads, statuses = scene.vocabulary.heads, scene.vocabulary.statuses
    for at in range(end - 1, max(end - _LEAD_IN, -1), -1):
        noun = singular(scene.word(at))
        if noun in heads and scene.word(at - 1) != NUMBER:  # "cases so far, no fatalities: Malta (3)"
            said = statuses.get(scene.word(at - 1), ())
            attributes = tuple(a for a in said if a not in NOT_SHARED)
            number, people = slot.number, scene.word(at + 1)
            counted = is_person(singular(people)) or singular(people) in _HOMES
            who = singular(people) if is_plural(people) and counted else noun  # "infected persons"
            return Reading(number, heads[noun], who, None, attributes, number.left, number.right, _RULE)
    return None


def _noun_behind(scene: Scene, slot: Slot, last: int) -> Reading | None:
    """Return what is counted behind a list that opens its sentence: "Lagos (12), Kano (5) recorded new cases"."""
    if last > _LEAD_OUT * 4:
        return None
    for at in range(last + 1, last + _LEAD_OUT):
        word = scene.word(at)
        if word in {".", ";", ":", NUMBER}:
            return None
        noun = singular(word)
        if noun in scene.vocabulary.heads and noun != word:
            said = tuple(a for a in scene.vocabulary.statuses.get(scene.word(at - 1), ()) if a not in NOT_SHARED)
            number = slot.number
            return Reading(number, scene.vocabulary.heads[noun], noun, None, said, number.left, number.right, _RULE)
    return None


def _made(scene: Scene, giver: Reading, name: Named, *, places: bool) -> Reading:
    start, end = scene.tokens.starts[name.first], scene.tokens.ends[name.end - 1]
    place = Place(scene.doc.text[start:end], start, end) if places or is_known(scene, name) else None
    return shared(giver, name.slot.number, _RULE, place)


def _opened_by_colon(scene: Scene, before: Sequence[Slot]) -> list[Slot]:
    """Give the first number of a list behind a colon its label; the others take theirs from it."""
    slots = list(scene.slots)
    for index, slot in enumerate(slots):
        if scene.word(slot.at - 1) != ":" or not _in_place(scene, slot) or not _pointed(scene, slots, index):
            continue
        sizes = sizes_of(one.number for one in slots[index : index + 4 * NEAR] if _in_place(scene, one))
        giver = (
            whole_of(sizes, _told(slots[max(0, index - NEAR) : index]), scene.vocabulary)
            or _noun_before(scene, slot, slot.at)
            or whole_of(sizes, _told(before), scene.vocabulary)
        )
        if giver:
            slots[index] = Slot(slot.at, slot.number, shared(giver, slot.number, _RULE, None))
    return slots


def _in_place(scene: Scene, slot: Slot) -> bool:
    following = slot.at + 2 + (scene.word(slot.at + 2) == "the")
    return slot.number.kind == "count" and scene.word(slot.at + 1) in group("preposition") and scene.capital(following)


def _pointed(scene: Scene, slots: Sequence[Slot], index: int) -> bool:
    """Say whether the word before the colon is no label of the number: "as follows:", "in 16 states:"."""
    reading = slots[index].reading
    if reading is None or reading.noun in _FOLLOWING:
        return True
    counted = index and (one := slots[index - 1].reading) and one.noun == reading.noun
    return bool(reading.rule == "label before" and counted and reading.noun not in scene.vocabulary.heads)
