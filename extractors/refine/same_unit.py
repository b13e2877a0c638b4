"""Amounts whose currency or percent sign was said before: "fell to 112 million euros from 184 million"."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from msgspec.structs import replace

from ..lexicons import words
from ..model import Number, Reading
from ..patterns import lazy
from .scene import Scene, Slot

_SCALED = lazy(r"(?:million|billion|trillion|crore|lakh|mln|bn|m)\Z", regex.VERBOSE)
_TURNS = frozenset(("against", "and", "from", "of", "or", "than", "to", "which"))
_SKIPPED = frozenset(("a", "about", "another", "just", "only", "some", "the"))
_VERBS = frozenset(("are", "had", "has", "have", "in", "is", "was", "were", "will"))
_FAR = 16  # tokens from the amount whose unit is meant
_RULE = "unit said before"


def same_unit(scene: Scene, before: Sequence[Slot]) -> list[Slot]:
    """Give a number with nothing after it the currency or the percent of the amount before, where the words turn to it.

    "112 million euros from 184 million", "to 11 percent from 13.5", "$9 million, of which 2 million were paid".
    """
    slots = list(scene.slots)
    giver: Slot | None = None
    for index, slot in enumerate(slots):
        number = slot.number
        if number.kind == "count" and giver and giver.reading and _takes_over(scene, giver, slot):
            slots[index] = slot = Slot(slot.at, _with_unit(number, giver.number), _amount(giver.reading, slot, giver))  # noqa: PLW2901
        elif number.kind == "count" and (told := _told(scene, slot, before)):
            unit = _with_unit(number, told.number)
            label = scene.word(_head(scene, slot))
            made = Reading(unit, label, None, None, (), number.left, number.right, _RULE)
            slots[index] = slot = Slot(slot.at, unit, made)  # noqa: PLW2901
        giver = slot if slot.number.kind in {"money", "percent"} else giver
    return slots


def _takes_over(scene: Scene, giver: Slot, slot: Slot) -> bool:
    """Say whether the words turn from an amount to another one of its kind: "from", "of which", "against"."""
    scaled = _is_scaled(scene, slot)
    small = slot.number.value is not None and slot.number.value <= 100
    if not (scaled if giver.number.kind == "money" else small and not scaled) or slot.at - giver.at > _FAR:
        return False
    at = slot.at - 1
    while scene.word(at) in _SKIPPED:
        at -= 1
    if scene.word(at) == "which" and scene.word(at - 1) != "of":
        return False
    changed = any(word in words("change_verbs") for word in scene.tokens.words[max(0, giver.at - 8) : slot.at])
    turned = scene.word(at) in _TURNS and (scene.word(at) == "which" or changed)
    ends = scene.ends_at(slot.at + 1) or scene.word(slot.at + 1) in {"a", "in", "will"}
    return turned and (scene.word(at) == "which" or ends)


def _told(scene: Scene, slot: Slot, before: Sequence[Slot]) -> Slot | None:
    """Return the last money told, for a bare "revenue was 15.9 billion" in the same paragraph."""
    ends = scene.ends_at(slot.at + 1) or scene.word(slot.at + 1) in _VERBS
    if not _is_scaled(scene, slot) or not ends or _head(scene, slot) < 0:
        return None
    return next((one for one in reversed(before) if one.number.kind == "money"), None)


def _head(scene: Scene, slot: Slot) -> int:
    """Return the money's noun right before "was" or "of": "revenue was", "charges of"; -1 where there is none."""
    at = slot.at - 2
    linked = scene.word(slot.at - 1) in {"of", "was", "were", "is", "at", "reached", "totalled", "totaled"}
    return at if linked and scene.word(at) in _MONEYS else -1


def _is_scaled(scene: Scene, slot: Slot) -> bool:
    number = slot.number
    return bool(_SCALED.search(scene.doc.lower, number.start, number.end)) and number.right == number.end


def _with_unit(number: Number, giver: Number) -> Number:
    return replace(number, kind=giver.kind, unit=giver.unit)


def _amount(reading: Reading, slot: Slot, giver: Slot) -> Reading:
    number = _with_unit(slot.number, giver.number)
    return replace(
        reading,
        number=number,
        of=None,
        attributes=(),
        start=number.left,
        end=number.right,
        rule=_RULE,
        place=None,
        period=None,
        whole=None,
    )


_MONEYS = frozenset(
    (
        *("assets", "capital", "cash", "charge", "charges", "cost", "costs", "debt", "debts", "deficit", "earnings"),
        *("expenditure", "expenses", "exports", "forecast", "imports", "income", "investment", "loan", "loans", "loss"),
        *("losses", "profit", "profits", "revenue", "revenues", "sales", "savings", "spending", "surplus", "turnover"),
    )
)
