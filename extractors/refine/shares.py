"""What a number without a noun takes over from the figure that gives it one."""

from __future__ import annotations

from msgspec.structs import replace

from ..model import Number, Place, Reading

NOT_SHARED = frozenset(("total", "negated"))  # said of one figure of a list, not of the others


def shared(giver: Reading, number: Number, rule: str, place: Place | None) -> Reading:
    """Return ``giver`` as said of ``number`` at ``place``: a part of the giver, or of its whole, not of its fellow."""
    return replace(
        giver,
        number=number,
        of=None,
        attributes=tuple(a for a in giver.attributes if a not in NOT_SHARED),
        start=number.left,
        end=number.right,
        rule=rule,
        place=place,
        period=None,
        whole=giver.number.start if giver.whole is None and giver.rule != rule else giver.whole,
    )
