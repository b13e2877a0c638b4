"""Lines of company results, whose currency the line of earnings a share says: "Net 1,234,000 vs 987,000"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Number, Reading
from ..numbers.unit_names import unit_names
from ..patterns import lazy
from ..tokens import NUMBER
from .scene import Scene, Slot

_AGAINST = frozenset(("against", "versus", "vs", "vs."))
_SHARES = frozenset(("shares", "shrs"))
_LABELS = {
    "assets": "assets",
    "backlog": "backlog",
    "deposits": "deposits",
    "earnings": "earnings",
    "loans": "loans",
    "net": "profit",
    "profit": "profit",
    "profits": "profits",
    "rev": "revenue",
    "revenue": "revenue",
    "revenues": "revenues",
    "revs": "revenue",
    "sales": "sales",
    "turnover": "turnover",
}
_NAMES = 3  # words that open a line: "Oper net"
_ABOVE = 240  # characters
_EMPTY_LINE = lazy(r"\n[ \t\r]*+\n")
_WORD = lazy(r"[a-z]{2,}+")
_RULE = "results"


def results(scene: Scene, before: Sequence[Slot]) -> list[Slot]:  # noqa: ARG001
    """Give both bare numbers of a line of results its label, and the currency of the lines above it."""
    slots = list(scene.slots)
    if len(slots) < 2 or slots[0].at > _NAMES or scene.word(slots[0].at + 1) not in _AGAINST:
        return slots
    first, second = slots[0], slots[1]
    name = scene.word(first.at - 1)
    bare = all(slot.number.kind == "count" and slot.number.right == slot.number.end for slot in (first, second))
    if not bare or scene.words[first.at + 2 : first.at + 3] != [NUMBER] or not scene.ends_at(second.at + 1):
        return slots
    if name in _SHARES:
        slots[:2] = [Slot(slot.at, slot.number, _reading(slot.number, "shares", "share")) for slot in (first, second)]
    elif name in _LABELS and (unit := _currency(scene)):
        numbers = [replace(slot.number, kind="money", unit=unit) for slot in (first, second)]
        slots[:2] = [
            Slot(slot.at, number, _reading(number, _LABELS[name], None))
            for slot, number in zip((first, second), numbers, strict=True)
        ]
    return slots


def _currency(scene: Scene) -> str | None:
    """Return the last currency named in the lines above, up to an empty line."""
    start = scene.tokens.starts[0]
    above = _EMPTY_LINE.split(scene.doc.lower[max(0, start - _ABOVE) : start])[-1]
    names = unit_names().names
    found = [name.unit for word in _WORD.findall(above) if (name := names.get(word)) and name.kind == "money"]
    return found[-1] if found else None


def _reading(number: Number, label: str, noun: str | None) -> Reading:
    return Reading(number, label, noun, None, (), number.left, number.right, _RULE)
