"""Join: what one figure of a sentence says of another: nouns left out in lists, names with numbers, parts of a whole.

Each refiner takes the figures of one sentence and those before it in the paragraph, and returns the figures anew. It is
asked only where the sentence has what it speaks of (:mod:`.facts`): most have no number left without a reading.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from ..model import Number, Reading
from ..text import Document
from ..tokens import Tokens
from ..vocabulary import Vocabulary, built_in
from . import facts
from .bare_totals import bare_totals
from .classes import classes
from .damage import share_damage
from .elided import share_back, share_noun
from .exchange_rates import exchange_rates
from .group_sizes import group_sizes
from .inherited import inherited
from .labelled import labelled
from .names import share_with_names
from .of_them import of_them
from .outcomes import share_outcome
from .parallel import parallel
from .parts import parts_of_whole
from .respective import respective
from .results import results
from .rivals import share_with_rivals
from .same_again import same_again
from .same_unit import same_unit
from .scene import Scene, Slot, scene_of
from .shared_class import share_class
from .taken_up import taken_up
from .tallies import tallies
from .turns import in_turn
from .unit_behind import unit_behind
from .victims import BEFELL, victims
from .votes import votes

Refiner = Callable[[Scene, Sequence[Slot]], list[Slot]]
REFINERS: tuple[tuple[Refiner, tuple[int, ...]], ...] = (  # each with the facts it needs: all those of one of the sums
    (unit_behind, (facts.AMOUNT | facts.OPEN | facts.SEVERAL,)),
    (results, (facts.SEVERAL | facts.OPEN,)),
    (exchange_rates, (facts.PRICED,)),
    (same_unit, (facts.AMOUNT, facts.MONEY_BEFORE)),
    (group_sizes, (facts.EQUALS | facts.OPEN,)),
    (share_with_names, (facts.OPEN, facts.LEFTWARD, facts.COLON)),
    (parallel, (facts.MANY,)),
    (respective, (facts.SEVERAL | facts.RESPECTIVELY, facts.SEVERAL | facts.TOTALS)),
    (votes, (facts.SIDE | facts.OPEN, facts.SIDE | facts.LEFTWARD, facts.NOUN_BEFORE)),
    (labelled, (facts.MARK | facts.OPEN, facts.MARK | facts.LEFTWARD, facts.CASUALTIES)),
    (classes, (facts.OPEN,)),
    (share_class, (facts.CASES | facts.DEATHS,)),
    (share_noun, (facts.OPEN,)),
    (in_turn, (facts.OPEN | facts.SEVERAL,)),
    (bare_totals, (facts.OPEN | facts.TOTAL,)),
    (share_back, (facts.OPEN | facts.RESPECTIVELY,)),
    (share_with_rivals, (facts.OPEN, facts.PERCENT)),
    (victims, (facts.SUBJECT,)),
    (share_outcome, (facts.SEVERAL | facts.LATER, facts.SEVERAL | facts.OF)),
    (share_damage, (facts.SEVERAL | facts.DAMAGE,)),
    (of_them, (facts.OPEN,)),
    (same_again, (facts.OPEN | facts.THE,)),
    (parts_of_whole, (facts.PARTING, facts.PART, facts.FIRST)),
)
_SPOKEN_OF = facts.OPEN | facts.SEVERAL | facts.POINTER  # a lone figure without a pointer stands for itself
_MOST = 2048  # combinations of facts remembered
_REMEMBERED = 8  # figures of the sentences before that a refiner may look at


def refine(
    doc: Document,
    sentences: Sequence[Tokens],
    readings: list[Reading],
    unread: list[Number],
    vocabulary: Vocabulary | None = None,
) -> tuple[list[Reading], list[Number]]:
    """Run every refiner over the readings and over the numbers the reader could say nothing of, in order."""
    known = vocabulary or built_in()
    read = {reading.number.start: reading for reading in readings}
    seen: set[int] = set()
    refined: list[Reading] = []
    left: list[Number] = []
    before: list[Slot] = []
    paragraph, befallen = -1, ""
    for tokens in sentences:
        here = doc.paragraph_at(tokens.start)
        if here != paragraph:
            before, paragraph = [], here
        scene = _refined(scene_of(doc, tokens, read, known, befallen, before), before)
        for slot in scene.slots:
            seen.add(slot.number.start)
            if slot.reading:
                refined.append(slot.reading)
            else:
                left.append(slot.number)
        before = [*before, *scene.slots][-_REMEMBERED:]
        befallen = _befallen(scene.slots) or befallen
    refined += [reading for reading in readings if reading.number.start not in seen]
    left += [number for number in unread if number.start not in seen]
    refined.sort(key=lambda reading: reading.number.start)
    refined, left = tallies(doc, refined, left, known)
    return inherited(doc, taken_up(doc, refined)), left


def _refined(scene: Scene, before: Sequence[Slot]) -> Scene:
    """Return the sentence after every refiner that may speak of it; a change of its figures is one of its facts."""
    if not scene.facts & _SPOKEN_OF:
        return scene
    first, changed = 0, True
    while changed:
        changed = False
        for at in _asked(scene.facts):
            if at < first:
                continue
            slots = REFINERS[at][0](scene, before)
            if slots != scene.slots:
                scene, first, changed = scene.having(slots), at + 1, True
                break
    return scene


@lru_cache(_MOST)
def _asked(known: int) -> tuple[int, ...]:
    """Return which refiners are asked of a sentence with the facts ``known``, in their order."""
    return tuple(at for at, (_, needed) in enumerate(REFINERS) if any(known & facts_ == facts_ for facts_ in needed))


def _befallen(slots: Sequence[Slot]) -> str:
    """Return what befell the first people of a sentence."""
    for slot in slots:
        if (reading := slot.reading) and reading.label in BEFELL and slot.number.kind == "count":
            return reading.label
    return ""
