"""A window: the words around a group of anchors, in parallel lists, ready for the grammar."""

from __future__ import annotations

from itertools import accumulate

import msgspec

from ..patterns import lazy_re

_TOKEN = lazy_re(r"([a-z\u00df-\u024f]+|\d+|[^\W\d_]+|\n|\S)")
_PAD = 16  # the grammar never looks further ahead than this behind a word it has read
_BLANKS = ("",) * _PAD
_NOWHERE = (1 << 60,) * _PAD  # behind any text


class Window(msgspec.Struct, frozen=True, gc=False):
    """Lower-case words, digit runs and signs with their places; padded with empty words so that looking ahead is free.

    ``text`` is the article itself, for the questions that need capitals; ``size`` is the number of words without pads.
    """

    words: list[str]
    starts: list[int]
    text: str
    size: int

    def end(self, at: int) -> int:
        """Return where word ``at`` ends."""
        return self.starts[at] + len(self.words[at])

    def capital(self, at: int) -> bool:
        """Return whether word ``at`` is written with a capital."""
        return self.text[self.starts[at] : self.starts[at] + 1].isupper()

    def joined(self, at: int) -> bool:
        """Return whether word ``at`` follows the word before it without a space."""
        return at > 0 and self.starts[at] == self.starts[at - 1] + len(self.words[at - 1])

    def before(self, at: int) -> str:
        """Return the word before ``at``, empty at the start of the window."""
        return self.words[at - 1] if at else ""


def cut(text: str, lower: str, start: int, end: int) -> Window:
    """Cut ``lower[start:end]`` into a window: a split gives the words and all between them, so their lengths add up."""
    parts = _TOKEN.split(lower[start:end])
    words = parts[1::2]
    size = len(words)
    starts = [*accumulate(map(len, parts), initial=start)][1:-1:2]
    words += _BLANKS
    starts += _NOWHERE
    return Window(words, starts, text, size)
