"""Tokens: the sentences that hold a number, cut into words, with every number and period a token of its own.

The reader of figures works on these lists, never on raw text: "at least 12 people died on Friday" is
``<number> people died on <period>``. Sentences without a number are never cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec
import regex

from .folding import SOFT
from .model import Number, Period, Span
from .patterns import lazy
from .text import Document

NUMBER = "<number>"
PERIOD = "<period>"

_TOKEN = lazy(
    r"""
    \p{L} (?: \. \p{L} \b )++ \.?+                                               # u.s., a.m.
    | \p{L}[\p{L}\p{M}\p{Cf}\d]*+ (?: [-'&] [\p{L}\d][\p{L}\p{M}\p{Cf}\d]*+ )*+  # health-care, don't, covid-19, g20
    | \d++ (?: [-.,] \d++ )*+ \p{L}*+                                             # a number nobody claimed
    | [^\s\w\u00ad]                                                              # no word of a lone SOFT
    """,
    regex.VERBOSE,
)


# A footnote mark glued to a plural: "53 cases1, including 29 deaths2"
_MARK = lazy(r"s\d{1,2}(?![\p{L}\d'-])")
_MARKED = lazy(r"(\p{L}{3,}+(?<=s))(\d{1,2})")


class Tokens(msgspec.Struct, frozen=True):
    """One sentence as parallel lists; ``mentions`` maps the index of a <number> or <period> token to what it is.

    ``lengths`` are the numbers inside a period that are durations of their own ("24 hours" in "the past 24 hours").
    """

    words: list[str]
    starts: list[int]
    ends: list[int]
    mentions: dict[int, Number | Period]
    start: int
    end: int
    lengths: list[Number]


def tokenise(doc: Document, numbers: Sequence[Number], periods: Sequence[Period]) -> Iterator[Tokens]:
    """Yield the tokens of each sentence that holds one of ``numbers`` (both sequences in order of their spans)."""
    at = 0
    for index, group in groupby(numbers, key=lambda number: doc.sentence_at(number.start)):
        start, end = doc.sentences[index]
        while at < len(periods) and periods[at].span[1] <= start:
            at += 1
        inside = _until(periods, at, end)
        yield _cut(doc.lower, (start, end), list(group), inside)


def _until(periods: Sequence[Period], first: int, end: int) -> list[Period]:
    last = first
    while last < len(periods) and periods[last].span[0] < end:
        last += 1
    return list(periods[first:last])


def _cut(lower: str, span: Span, numbers: Sequence[Number], periods: Sequence[Period]) -> Tokens:
    start, end = span
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    mentions: dict[int, Number | Period] = {}
    lengths: list[Number] = []
    marks = sorted(
        [(n.left, n.right, NUMBER, n) for n in numbers] + [(p.span[0], p.span[1], PERIOD, p) for p in periods],
        key=lambda mark: mark[0],
    )
    at = start
    for left, right, name, mention in [*marks, (end, end, "", None)]:
        if left < at:
            if isinstance(mention, Number):
                lengths.append(mention)
            continue
        for match in _TOKEN.finditer(lower, at, left):
            words.append(match[0])
            starts.append(match.start())
            ends.append(match.end())
        if mention is not None:
            mentions[len(words)] = mention
            words.append(name)
            starts.append(left)
            ends.append(right)
        at = right
    if _MARK.search(lower, start, end):
        _without_marks(words, ends)
    if SOFT in lower[start:end]:
        words = [word.replace(SOFT, "") for word in words]
    return Tokens(words, starts, ends, mentions, start, end, lengths)


def _without_marks(words: list[str], ends: list[int]) -> None:
    for at, word in enumerate(words):
        if note := _MARKED.fullmatch(word):
            words[at] = note[1]
            ends[at] -= len(note[2])
