"""What a veto rule sees of a number: the words around it on its own line."""

from __future__ import annotations

import msgspec

from ..model import Number
from ..text import Document

_LEFT, _RIGHT = 64, 48


class Context(msgspec.Struct, frozen=True, gc=False):
    """A number between what stands before it and after it, in lower case and as written.

    ``before`` ends where the number with its qualifier and currency starts; ``after`` begins where its digits or words
    end, a unit included. ``last`` and ``first`` are the words next to it, ``""`` where another sign stands there.
    """

    number: Number
    before: str
    after: str
    last: str
    first: str
    written_before: str
    written: str
    written_after: str
    qualifier: str
    opens_line: bool

    @property
    def value(self) -> float:
        """The value, or the upper end of a range; 0 for vague numbers."""
        value = self.number.value if self.number.value is not None else self.number.high
        return 0 if value is None else value

    @property
    def plain(self) -> bool:
        """Say whether the number is bare digits: no comma, point, scale word or second end."""
        return self.written.isdigit()


def context_of(doc: Document, number: Number) -> Context:
    """Cut the context of ``number``: some words to each side, never past the line."""
    lower = doc.lower
    left = max(lower.rfind("\n", max(0, number.left - _LEFT), number.left) + 1, number.left - _LEFT, 0)
    stop = lower.find("\n", number.end, number.end + _RIGHT)
    right = stop if stop >= 0 else min(number.end + _RIGHT, len(lower))
    before, after = lower[left : number.left], lower[number.end : right]
    last = before.rstrip(" ").rpartition(" ")[2]
    first = after.lstrip(" -").partition(" ")[0]
    return Context(
        number,
        before,
        after,
        last,
        first.rstrip(".,;:!?)\"'"),
        doc.text[left : number.left],
        lower[number.start : number.end],
        doc.text[number.end : right],
        lower[number.left : number.start],
        left == 0 or lower[left - 1] == "\n",
    )
