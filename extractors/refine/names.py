"""Names with their numbers: "new cases were reported: Kano-12, FCT-25, Lagos (7)", "Kano 12, Lagos 7 and Ogun 3"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Place, Reading
from ..nouns import singular
from ..vocabulary import built_in
from .scene import NEAR, Scene, Slot

_MARKS = frozenset(("-", "(", ":", "=", "—"))
_OPENERS = frozenset(
    (",", ":", ";", "and", "(", "-", ")", "—", "&", "in", "from", "include", "are", "namely", "follows")
)
_RULE = "name with a number"
_LEAD_IN = 16  # tokens before a list that say what it counts
_LONGEST_NAME = 4
_FEWEST = 2


def share_with_names(scene: Scene, before: Sequence[Slot]) -> list[Slot]:
    """Give the numbers of a list of names the label of the figure the list explains; each name is its place."""
    named = {slot.at: name for slot in scene.slots if _open(slot) and (name := _name_before(scene, slot))}
    if len(named) < _FEWEST:
        return list(scene.slots)
    slots: list[Slot] = []
    earlier = [slot for slot in before if slot.count]
    first = min(named)
    for slot in scene.slots:
        giver = _giver([*earlier, *slots[-NEAR:]]) or _noun_before(scene, slot, named[first][0])
        if slot.at in named and giver:
            slot = Slot(slot.at, slot.number, _made(scene, giver, slot, named[slot.at]))  # noqa: PLW2901
        elif slot.at in named:
            slot = Slot(slot.at, slot.number, None)  # noqa: PLW2901 - "Kano-12, FCT-25": nothing says of what
        slots.append(slot)
    return slots


def _open(slot: Slot) -> bool:
    """Say whether nothing better than the name itself says what is counted ("Lagos-6": Lagoses)."""
    reading = slot.reading
    return reading is None or (reading.rule == "label before" and reading.noun not in built_in().heads)


def _name_before(scene: Scene, slot: Slot) -> tuple[int, int] | None:
    """Return the tokens of the name the number stands behind, None where it stands behind none."""
    if slot.number.kind != "count" or slot.number.form not in {"digits", "words"} or not scene.ends_at(slot.at + 1):
        return None
    last = slot.at - 1
    if scene.word(last) in _MARKS:
        last -= 1
    first = last
    while first > last - _LONGEST_NAME and scene.capital(first):
        first -= 1
    first += 1
    if first > last or not scene.word(last)[:1].isalpha():
        return None
    opener = scene.word(first - 1)
    return (first, last + 1) if opener in _OPENERS or not opener or first == 0 else None


def _giver(slots: Sequence[Slot]) -> Reading | None:
    """Return the last figure with an outcome, else the last one; "12 cases in five states: ..." are cases."""
    counts = [reading for slot in slots if (reading := slot.count)]
    outcomes = [reading for reading in counts if reading.label in built_in().outcomes]
    told = outcomes or counts
    return told[-1] if told else None


def _noun_before(scene: Scene, slot: Slot, end: int) -> Reading | None:
    """Return what the words before a list count: "the breakdown of cases is as follows: ..."."""
    heads = built_in().heads
    for at in range(end - 1, max(end - _LEAD_IN, -1), -1):
        noun = singular(scene.word(at))
        if noun in heads:
            number = slot.number
            return Reading(number, heads[noun], noun, None, (), number.left, number.right, _RULE)
    return None


def _made(scene: Scene, giver: Reading, slot: Slot, name: tuple[int, int]) -> Reading:
    start, end = scene.tokens.starts[name[0]], scene.tokens.ends[name[1] - 1]
    number = slot.number
    return replace(
        giver,
        number=number,
        of=None,
        attributes=tuple(a for a in giver.attributes if a not in {"total", "negated"}),
        start=number.left,
        end=number.right,
        rule=_RULE,
        place=Place(scene.doc.text[start:end], start, end),
        period=None,
        whole=giver.number.start if giver.whole is None and giver.rule != _RULE else giver.whole,
    )
