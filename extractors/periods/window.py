"""A window: the words around a group of anchors, in parallel lists, ready for the grammar."""

from __future__ import annotations

import msgspec

from ..patterns import lazy_re

_TOKEN = lazy_re(r"\d+|[^\W\d_]+|\n|\S")
_PAD = 16  # the grammar never looks further ahead than this behind a word it has read
_BLANKS = ("",) * _PAD
_ENDS = ((1 << 60, 1 << 60),) * _PAD  # behind any text


class Window(msgspec.Struct, frozen=True, gc=False):
    """Lower-case words, digit runs and signs with their places; padded with empty words so that looking ahead is free.

    ``text`` is the article itself, for the questions that need capitals.
    """

    words: list[str]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    text: str

    def capital(self, at: int) -> bool:
        """Return whether word ``at`` is written with a capital."""
        return self.text[self.starts[at] : self.starts[at] + 1].isupper()

    def joined(self, at: int) -> bool:
        """Return whether word ``at`` follows the word before it without a space."""
        return at > 0 and self.starts[at] == self.ends[at - 1]

    def before(self, at: int) -> str:
        """Return the word before ``at``, empty at the start of the window."""
        return self.words[at - 1] if at else ""


def cut(text: str, lower: str, start: int, end: int) -> Window:
    """Cut ``lower[start:end]`` into a window."""
    places = [match.span() for match in _TOKEN.finditer(lower, start, end)]
    words = [lower[first:behind] for first, behind in places]
    starts, ends = zip(*places, *_ENDS, strict=True)
    return Window([*words, *_BLANKS], starts, ends, text)
