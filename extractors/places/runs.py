"""Runs: the stretches of capitalised words a place name can hide in, with the words on either side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..patterns import lazy_re
from ..text import Document
from .gazetteer import rank
from .words import place_words

_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u0386-\u03ab\u0400-\u042f"  # Latin, Greek, Cyrillic
_REST = (
    rf"(?:[^\W\d_]++|['’]|\.(?=[{_UPPER}])|-(?=[^\W\d_]))*+(?:(?<=\.[{_UPPER}])\.)?+"  # of a word, behind its capital
)
_LINK = r"(?:of|and|the|del|de|da|do|dos|du|des|di|la|las|los|el|al|e|y)"
_RUN = lazy_re(  # it opens with a class of letters, which the engine skips to
    rf"""[{_UPPER}dl](?<![\w@#'’-].)(?:(?<=[{_UPPER}])|['’][{_UPPER}]){_REST}
        (?:(?:[ ](?:{_LINK}[ ]){{0,2}}+)?+(?:[dl]['’])?+[{_UPPER}]{_REST}){{0,9}}+""",
    re.VERBOSE,
)
_WORD = lazy_re(r"[^\W_]+(?:['.,-][^\W_]+)*|[^\s\w]")
_COUNT_BEHIND = lazy_re(  # "Quilla (469 cases)", "Bamba (two probable)", "Oria, with 12 cases"
    r"(?:\s*\(\s*|,?\s+with\s+|\s+ha[sd]\s+|\s+)(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_LONG = 16  # characters of the longest word that matters beside a name
_CLOSING = ".,;:!?)]\"'”’"  # signs right behind a word
_LOOK = 40  # characters to either side: four or five words


class Run:
    """A stretch of capitalised words, lower-cased, one space apart; the words around it are cut when asked for."""

    __slots__ = ("_after", "_before", "doc", "end", "name", "span", "start", "words")

    def __init__(self, doc: Document, start: int, words: list[str], span: tuple[int, int]) -> None:
        self.doc = doc
        self.start = start
        self.words = words
        self.span = span  # of the stretch of text the neighbours are taken from
        self.name = " ".join(words)
        self.end = start + len(self.name)
        self._before: list[str] | None = None
        self._after: list[str] | None = None

    @property
    def before(self) -> list[str]:
        """The words before it, the nearest first; punctuation marks are words."""
        if self._before is None:
            self._before = _WORD.findall(self.doc.lower, max(self.span[0], self.start - _LOOK), self.start)[::-1]
        return self._before

    @property
    def after(self) -> list[str]:
        """The words after it."""
        if self._after is None:
            self._after = _WORD.findall(self.doc.lower, self.end, min(self.span[1], self.end + _LOOK))
        return self._after

    def part(self, first: int, last: int) -> Run:
        """Return the words from ``first`` up to ``last`` as a run of their own."""
        skipped = sum(len(word) + 1 for word in self.words[:first])
        return Run(self.doc, self.start + skipped, self.words[first:last], self.span)


def runs(doc: Document, start: int, end: int) -> Iterator[Run]:
    """Yield the runs of ``doc`` between ``start`` and ``end`` that may hold a place, in order."""
    lower = doc.lower
    opening = place_words().opening
    for match in _RUN.finditer(doc.text, start, end):
        first, last = match.span()
        found = lower[first:last]
        if found in opening or not (" " in found or "'" in found or rank(found) or may_be_place(lower, first, last)):
            continue
        for owner in found.replace("'s ", "'s\n").split("\n") if _holds_several(found) else (found,):
            name = owner.removesuffix("'s").rstrip("'")
            if name:
                yield Run(doc, first, name.split(" "), (start, end))
            first += len(owner) + 1


def _holds_several(found: str) -> bool:
    """Say whether one name owns another: "Sudan's Darfur" is two, "In Cox's Bazar" holds one."""
    opening, _, name = found.partition(" ")
    return "'" in found and not rank(found) and (opening.endswith("'s") or not rank(name))


def may_be_place(lower: str, first: int, last: int) -> bool:
    """Say whether a word beside an unknown name may make it a place: a look at two words, before any grammar."""
    words = place_words()
    before = lower[max(0, first - _LONG) : first].split()
    if before and before[-1] in words.leading:
        return True
    if _COUNT_BEHIND.match(lower, last):
        return True
    after = lower[last : last + _LONG].split(None, 1)
    return bool(after) and after[0].rstrip(_CLOSING) in words.area
