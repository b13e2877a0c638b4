"""Runs: number words that stand together, with the text they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from ..model import Span
from ..patterns import lazy_re

WORD = lazy_re("[a-z]+")
WORD_BEFORE = lazy_re(r"[a-z]+ (?= [ -]* \Z)", re.VERBOSE)
_BETWEEN = frozenset({" ", "-", "  ", " - ", "   ", "- ", " -"})


class Run(msgspec.Struct, frozen=True, gc=False):
    """Number words and where each stands in ``lower``."""

    lower: str
    words: list[str]
    spans: list[Span]

    def start(self, at: int) -> int:
        """Return where word ``at`` begins."""
        return self.spans[at][0]

    def end(self, place: int) -> int:
        """Return where the word before ``place`` ends."""
        return self.spans[place - 1][1]

    def word(self, at: int) -> str:
        """Return word ``at``, the empty string after the last."""
        return self.words[at] if at < len(self.words) else ""


def runs(lower: str, start: int, end: int) -> Iterator[Run]:
    """Cut ``lower[start:end]`` at everything that is neither a space nor a hyphen: "one, two and three"."""
    run = Run(lower, [], [])
    for match in WORD.finditer(lower, start, end):
        if run.words and lower[run.spans[-1][1] : match.start()] not in _BETWEEN:
            yield run
            run = Run(lower, [], [])
        run.words.append(match[0])
        run.spans.append(match.span())
    yield run


def word_before(lower: str, start: int) -> str:
    """Return the word right before ``start``, the empty string where there is none."""
    before = WORD_BEFORE.search(lower, max(0, start - 12), start)
    return before[0] if before else ""
