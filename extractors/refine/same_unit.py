"""Amounts whose currency or percent sign was said before: "fell to 112 million euros from 184 million"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import regex
from msgspec.structs import replace

from ..lexicons import words
from ..model import Number, Reading
from ..numbers.atom import scalar
from ..numbers.ratios import percent_of
from ..patterns import lazy
from ..tokens import PERIOD
from .scene import Scene, Slot

_SCALED = lazy(r"(?:million|billion|trillion|crore|lakh|mln|bn|m)\Z", regex.VERBOSE)
_TURNS = frozenset(("against", "and", "from", "of", "or", "than", "to", "versus", "vs", "which"))
_BACK = frozenset(("against", "from", "than", "versus", "vs"))  # after these no count of something else is told
_AGAINST = frozenset(("against", "versus", "vs"))  # compare with no verb of change
_STEPS = frozenset(("down", "up"))
_NEAR = 5  # times: "$84, up from 79", not "$84 from 3"
_SKIPPED = frozenset(("a", "about", "another", "just", "only", "some", "the"))
_VERBS = frozenset(("are", "had", "has", "have", "in", "is", "was", "were", "will"))
_GIVEN = frozenset(("measure", "money", "percent"))
_HUNDRED = 100
_PARTS = 100  # the finest fraction said in words
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
        giver = slot if slot.number.kind in _GIVEN and slot.number.unit != "magnitude" else giver
    return slots


def _takes_over(scene: Scene, giver: Slot, slot: Slot) -> bool:
    """Say whether the words turn from an amount to another one of its kind: "from", "of which", "against"."""
    at = slot.at - 1
    while scene.word(at) in _SKIPPED:
        at -= 1
    if slot.at - giver.at > _FAR or not _alike(scene, giver, slot, scene.word(at)):
        return False
    if scene.word(at) == "which" and scene.word(at - 1) != "of":
        return False
    changed = any(word in words("change_verbs") for word in scene.tokens.words[max(0, giver.at - 8) : slot.at])
    turned = scene.word(at) in _TURNS and (scene.word(at) == "which" or changed)
    turned = turned or (
        scene.word(at) in _AGAINST or (scene.word(at) in {"to", "with"} and scene.word(at - 1) == "compared")
    )
    turned = turned or (scene.word(at) in _STEPS and giver.number.kind == "measure" and scene.word(at - 1) == ",")
    ends = scene.ends_at(slot.at + 1) or scene.word(slot.at + 1) in {"a", "in", "will"} or _dated(scene, slot.at + 1)
    return turned and (scene.word(at) == "which" or ends)


def _alike(scene: Scene, giver: Slot, slot: Slot, turn: str) -> bool:
    """Say whether the number is written as an amount of the giver's kind would be.

    Money has its scale said again, percents are small; "down from 79" and "against 1.79 million" after a measure or a
    price have about its size.
    """
    scaled = _is_scaled(scene, slot)
    value, other = slot.number.value, giver.number.value
    if giver.number.kind == "percent":
        return not scaled and value is not None and value <= _HUNDRED
    if giver.number.kind == "money" and scaled:
        return True
    if slot.number.right != slot.number.end or value is None or other is None:
        return False
    if slot.reading is not None and not (scaled and turn in _BACK):
        return False
    near = 0 < value < _NEAR * other and other < _NEAR * value
    if giver.number.kind == "measure":
        return near or scaled or turn in _STEPS
    return near and turn in _BACK


def _dated(scene: Scene, at: int) -> bool:
    """Say whether a date follows: "from 175 on Thursday", "against 1.2 million last year"."""
    return scene.word(at) in {"last", "earlier", "previously"} or (
        scene.word(at) in {"on", "at", "in"} and scene.word(at + 1) == PERIOD
    )


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
    """Return the number in the unit of ``giver``: "up from half" behind a percentage is 50 %, not half a percent."""
    number = replace(number, kind=giver.kind, unit=giver.unit)
    if giver.kind != "percent" or number.form != "fraction" or number.value is None or number.value >= 1:
        return number
    share = scalar(percent_of(Fraction(number.value).limit_denominator(_PARTS)))
    return replace(
        number,
        value=share,
        low=None if number.low is None else share,
        high=None if number.high is None else share,
    )


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
