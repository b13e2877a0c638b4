"""Runs: the stretches of capitalised words a place name can hide in, with the words on either side."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import regex

from ..text import Document

_CAPITALISED = (
    r"(?: [dl]['’] )?+ \p{Lu} (?: [\p{L}\p{M}'’] | \. (?= \p{Lu} ) | - (?= \p{L} ) )*+ (?: (?<= \. \p{Lu} ) \. )?+"
)
_LINK = r"(?: (?: of | and | the | del | de | da | do | dos | du | des | di | la | las | los | el | al | e | y ) [ ] )"
_RUN = regex.compile(
    rf"(?<! [\w@#'’-] ) {_CAPITALISED} (?: [ ] {_LINK}{{0,2}}+ {_CAPITALISED} ){{0,9}}+",
    regex.VERBOSE,
)
_WORD = regex.compile(r"[\p{L}\d](?: [\p{L}\p{M}\d] | ['.,-] (?= [\p{L}\d] ) )*+ | [^\s\w]", regex.VERBOSE)
_POSSESSIVE = regex.compile(r"(?<='s) ")
_LOOK = 48  # characters to either side: four or five words


class Run(msgspec.Struct, frozen=True, gc=False):
    """A stretch of capitalised words, lower-cased, one space apart.

    ``before`` are the words before it, the nearest first, ``after`` the words after it; punctuation marks are words.
    """

    start: int
    words: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def name(self) -> str:
        """The words as one string."""
        return " ".join(self.words)

    @property
    def end(self) -> int:
        """Where the run ends in the text."""
        return self.start + len(self.name)

    def part(self, first: int, last: int) -> Run:
        """Return the words from ``first`` up to ``last`` as a run of their own."""
        skipped = sum(len(word) + 1 for word in self.words[:first])
        return Run(
            self.start + skipped,
            self.words[first:last],
            (*reversed(self.words[:first]), *self.before),
            (*self.words[last:], *self.after),
        )


def runs(doc: Document, start: int, end: int) -> Iterator[Run]:
    """Yield the runs of ``doc`` between ``start`` and ``end``, in order."""
    for match in _RUN.finditer(doc.text, start, end):
        first = match.start()
        for owner in _POSSESSIVE.split(doc.lower[first : match.end()]):  # "Sudan's Darfur" is two names
            name = owner.removesuffix("'s").rstrip("'")
            last = first + len(name)
            before = _WORD.findall(doc.lower, max(start, first - _LOOK), first)
            after = _WORD.findall(doc.lower, last, min(end, last + _LOOK))
            if name:
                yield Run(first, tuple(name.split(" ")), tuple(reversed(before)), tuple(after))
            first += len(owner) + 1
