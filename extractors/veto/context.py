"""What a veto rule sees of a number: the words around it on its own line."""

from __future__ import annotations

import msgspec

from ..model import Number
from ..text import Document

_LEFT, _RIGHT = 64, 48
_CLOSING = frozenset(".,;:!?)]\"'%")
_NEXT = 8  # characters up to another number: "76, and 57 mm guns"


class Context(msgspec.Struct, frozen=True, gc=False):
    """A number between what stands before it and after it, in lower case and as written.

    ``before`` ends where the number with its qualifier and currency starts; ``after`` begins where its digits or words
    end, a unit included. ``value`` is the value or the upper end, 0 for vague numbers; ``plain``: bare
    digits. ``last`` and ``first`` are the words next to it, ``""`` where another sign stands there. All of them stand
    between ``left`` and ``right`` in ``text``, the article.
    """

    number: Number
    before: str
    after: str
    last: str
    first: str
    written: str
    qualifier: str
    opens_line: bool
    value: float
    plain: bool
    text: str
    left: int
    right: int

    @property
    def capital_inside(self) -> bool:
        """Say whether the number is a word with a capital behind one without: "in Ten Acres"."""
        first = self.number.start
        return self.text[first].isupper() and self.before[-1:] == " " and self.text[first - 2].islower()

    @property
    def written_before(self) -> str:
        """Return ``before`` as the article writes it."""
        return self.text[self.left : self.number.left]

    @property
    def written_after(self) -> str:
        """Return ``after`` as the article writes it."""
        return self.text[self.number.end : self.right]


def goes_on(at: Context) -> bool:
    """Say whether what stands right behind the number belongs to it: "9mm", "10:30", "5-6"; not a closing mark."""
    sign = at.after[:1]
    if sign in {" ", ""}:
        return False
    return sign not in _CLOSING or any(behind.isdigit() for behind in at.after[1:_NEXT])


def context_of(doc: Document, number: Number) -> Context:
    """Cut the context of ``number``: some words to each side, never past the line."""
    lower = doc.lower
    left = max(lower.rfind("\n", max(0, number.left - _LEFT), number.left) + 1, number.left - _LEFT, 0)
    stop = lower.find("\n", number.end, number.end + _RIGHT)
    right = stop if stop >= 0 else min(number.end + _RIGHT, len(lower))
    before, after = lower[left : number.left], lower[number.end : right]
    last = before.rstrip(" ").rpartition(" ")[2]
    first = after.lstrip(" -").partition(" ")[0]
    value = number.value if number.value is not None else number.high
    written = lower[number.start : number.end]
    return Context(
        number,
        before,
        after,
        last,
        first.rstrip(".,;:!?)\"'"),
        written,
        lower[number.left : number.start],
        left == 0 or lower[left - 1] == "\n",
        0 if value is None else value,
        written.isdigit(),
        doc.text,
        left,
        right,
    )
