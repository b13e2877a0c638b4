"""Join: what one figure of a sentence says of another: nouns left out in lists, names with numbers, parts of a whole.

Each refiner takes the figures of one sentence and those before it in the paragraph, and returns the figures anew, or
the same list where the sentence has nothing it could speak of: most have no number left without a reading.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..model import Number, Reading
from ..text import Document
from ..tokens import Tokens
from ..vocabulary import Vocabulary, built_in
from .classes import classes
from .elided import share_back, share_noun
from .group_sizes import group_sizes
from .inherited import inherited
from .labelled import labelled
from .names import share_with_names
from .of_them import of_them
from .outcomes import share_outcome
from .parallel import parallel
from .parts import parts_of_whole
from .rivals import share_with_rivals
from .same_again import same_again
from .same_unit import same_unit
from .scene import Scene, Slot, group, scene_of
from .shared_class import share_class
from .taken_up import taken_up
from .tallies import tallies
from .victims import BEFELL, victims
from .votes import votes

Refiner = Callable[[Scene, Sequence[Slot]], list[Slot]]
REFINERS: tuple[Refiner, ...] = (
    same_unit,
    group_sizes,
    share_with_names,
    parallel,
    votes,
    labelled,
    classes,
    share_class,
    share_noun,
    share_back,
    share_with_rivals,
    victims,
    share_outcome,
    of_them,
    same_again,
    parts_of_whole,
)
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
        scene = scene_of(doc, tokens, read, known, befallen)
        if len(scene.slots) != 1 or scene.slots[0].reading is None or not group("pointer").isdisjoint(scene.said):
            for refiner in REFINERS:
                slots = refiner(scene, before)
                if slots is not scene.slots and slots != scene.slots:
                    scene = scene.having(slots)
        seen.update(slot.number.start for slot in scene.slots)
        refined += [slot.reading for slot in scene.slots if slot.reading]
        left += [slot.number for slot in scene.slots if not slot.reading]
        before = [*before, *scene.slots][-_REMEMBERED:]
        befallen = next((r.label for one in scene.slots if (r := one.count) and r.label in BEFELL), befallen)
    refined += [reading for reading in readings if reading.number.start not in seen]
    left += [number for number in unread if number.start not in seen]
    refined.sort(key=lambda reading: reading.number.start)
    refined, left = tallies(doc, refined, left, known)
    return inherited(doc, taken_up(doc, refined)), left
