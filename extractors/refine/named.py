"""Named numbers: a name and its number side by side, "Kano-12", "in the Tver region - 45", "Lagos (7)", "Gulu 3"."""

from __future__ import annotations

import msgspec

from ..lexicons import words
from ..places.gazetteer import rank
from .scene import Scene, Slot

_MARKS = frozenset(("-", "(", ":", "=", "—"))
_OPENERS = frozenset(
    (",", ":", ";", "and", "(", "-", ")", "—", "&", "in", "from", "include", "are", "namely", "follows", "by")
)
_MORE_OPENERS = frozenset(("than", "behind", "of", "were", "was", "among", "at", "to", "with", "near", "also", "then"))
_JOINTS = frozenset(("and", "of", "the", "de", "del", "la", "&", "-", "'"))
_ABBREVIATED = frozenset(("st", "ste", "mt", "ft"))
_LONGEST = 4
_LONGEST_JOINED = 6


class Named(msgspec.Struct, frozen=True, gc=False):
    """A number and the tokens ``first:end`` of the name it stands behind; ``marked``: a sign parts the two."""

    slot: Slot
    first: int
    end: int
    marked: bool


def name_before(scene: Scene, slot: Slot) -> Named | None:
    """Return the name the number stands behind, None where it stands behind none."""
    number = slot.number
    if number.kind != "count" or number.form not in {"digits", "words", "mixed"} or not scene.ends_at(slot.at + 1):
        return None
    last = slot.at - 1
    marked = scene.word(last) in _MARKS
    last -= marked
    first = _name_start(scene, last)
    if first > last or not scene.word(last)[:1].isalpha():
        return None
    opener = scene.word(first - 1 - (scene.word(first - 1) == "the"))
    if not opener or first == 0 or opener in _OPENERS or (marked and opener in _MORE_OPENERS):
        return Named(slot, first, last + 1, marked)
    return None


def is_known(scene: Scene, named: Named) -> bool:
    """Say whether the name is a place of the gazetteer."""
    return _known(scene, named.first, named.end)


def _known(scene: Scene, first: int, end: int) -> bool:
    written = scene.doc.text[scene.tokens.starts[first] : scene.tokens.ends[end - 1]]
    return rank(written) not in {None, "demonym"}


def _name_start(scene: Scene, last: int) -> int:
    """Walk left over the words of a name: capitals, "St.", a closing "region", and "and" where it is known so."""
    at = last
    if scene.word(at) in words("region_nouns") and not scene.capital(at):
        at -= 1
        if not scene.capital(at):
            return last + 1
    while at > last - _LONGEST and (
        scene.capital(at) or (scene.word(at) == "." and scene.word(at - 1) in _ABBREVIATED)
    ):
        at -= 1
    first = at + 1
    if scene.word(at) in _JOINTS and first <= last:
        for start in range(max(at - 1, 0), max(last - _LONGEST_JOINED, -1), -1):
            if scene.capital(start) and _known(scene, start, last + 1):
                return start
    return first
