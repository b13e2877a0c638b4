"""Rivals: a name and a bare number for each after a full clause: "Unity took 70 seats, the Greens 12".

Percents do so too: "Unity took 34 percent of the vote, ahead of the Greens with 22 percent".
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..lexicons import words
from ..model import Reading
from ..nouns import is_plural
from .elided import nothing_counted
from .scene import Scene, Slot, group
from .shares import handed_on

_CLAUSE_STARTS = frozenset((",", ";", "and", "while", "but", "with"))
_LONGEST_NAME = 4
_FAR = 30
_SUBJECT_WINDOW = 6
_AFTER_NAME = frozenset(("with", "on", "at", "and", ",", "(", "by"))


def share_with_rivals(scene: Scene, before: Sequence[Slot]) -> list[Slot]:  # noqa: ARG001
    """Give the number that stands right behind a name what the figure of the clause before counts."""
    slots: list[Slot] = []
    giver: Slot | None = None
    share: Slot | None = None
    for slot in scene.slots:
        number = slot.number
        told = giver.count if giver else None
        if giver and told and slot.reading is None and number.kind == "count" and _is_rival(scene, giver, slot):
            slot = Slot(slot.at, number, handed_on(told, number, "name in a rivals' list"))  # noqa: PLW2901
        elif number.kind == "percent" and slot.reading and slot.reading.label == "percent":
            source = _source(scene, giver, share, slot)
            if source and source.reading:
                slot = Slot(slot.at, number, _as_percent(source.reading, slot.reading))  # noqa: PLW2901
        if slot.count:
            giver = slot
        if number.kind == "percent" and slot.reading and slot.reading.label != "percent":
            share = slot
        slots.append(slot)
    return slots


def _is_rival(scene: Scene, giver: Slot, slot: Slot) -> bool:
    """Say whether only a name stands between a clause mark and the number, and the giver's clause has its verb."""
    if slot.at - giver.at > _FAR or slot.number.form in {"zero", "vague"} or not scene.ends_at(slot.at + 1):
        return False
    at = slot.at - 1
    first = at
    while first > max(giver.at, at - _LONGEST_NAME) and scene.capital(first):
        first -= 1
    if first == at and is_plural(scene.word(at)) and scene.word(at) not in scene.vocabulary.statuses:
        first -= 1  # "independents six"
    if first == at:
        return False
    while scene.word(first) in group("before_rival"):
        first -= 1
    return scene.word(first) in _CLAUSE_STARTS and _has_subject(scene, giver)


def _has_subject(scene: Scene, giver: Slot) -> bool:
    """Say whether a verb of having, winning or losing stands before the giver: "Unity took 70 seats"."""
    return any(word in words("share_verbs") for word in scene.words[max(0, giver.at - _SUBJECT_WINDOW) : giver.at])


def _source(scene: Scene, giver: Slot | None, share: Slot | None, slot: Slot) -> Slot | None:
    """Return what a percent is of: the count it stands right behind, else the percent of the clause before."""
    if giver and giver.reading and giver.reading.label not in scene.vocabulary.outcomes:
        between = scene.doc.lower[giver.reading.end : slot.number.left]
        if giver.reading.end <= slot.number.left and between.strip() in {"", ",", "(", "-", "/", ", or", "or"}:
            return giver
    if share is None or slot.at - share.at > _FAR or not nothing_counted(scene, slot.at + 1):
        return None
    before = scene.word(slot.at - 1)
    if before in words("fatality_rates"):
        return None  # "(CFR 7%)" says its own
    named = scene.capital(slot.at - 1) or (before in _AFTER_NAME and scene.capital(slot.at - 2))
    ranged = before == "to" and scene.word(share.at - 1) == "from"  # "from 91% in Blantyre to 108% in Chitipa"
    return share if named or ranged or before in {"and", ","} else None


def _as_percent(source: Reading, reading: Reading) -> Reading:
    return replace(reading, label=source.label, noun=source.noun, rule="share of the clause before")
