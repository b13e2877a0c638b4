"""What a number without a noun takes over from the figure that gives it one: in lists, tallies and rivals alike."""

from __future__ import annotations

from msgspec.structs import replace

from ..model import Number, Place, Reading

NOT_SHARED = frozenset(("total", "negated", "planned"))  # said of one figure of a list, not of the others


def handed_on(giver: Reading, number: Number, rule: str) -> Reading:
    """Return what ``giver`` counts as said of ``number``, somewhere else or at another time, as no part of anything."""
    noun, label = giver.noun, giver.label
    if noun and noun[0].isupper():  # a nationality: "two Argentines, one from France"
        label = "people" if label == f"{noun}s".lower() else label
        noun = "person"
    return replace(
        giver,
        number=number,
        noun=noun,
        label=label,
        of=None,
        attributes=tuple(a for a in giver.attributes if a not in NOT_SHARED),
        start=number.left,
        end=number.right,
        rule=rule,
        place=None,
        period=None,
        whole=None,
    )


def shared(giver: Reading, number: Number, rule: str, place: Place | None) -> Reading:
    """Return ``giver`` as said of ``number`` at ``place``: a part of the giver, or of its whole, not of its fellow."""
    whole = giver.number.start if giver.whole is None and giver.rule != rule else giver.whole
    return replace(handed_on(giver, number, rule), place=place, whole=whole)
