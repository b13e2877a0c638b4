"""Tokens: the sentences that hold a number, cut into words, with every number and period a token of its own.

The reader of figures works on these lists, never on raw text: "at least 12 people died on Friday" is
``<number> people died on <period>``. Sentences without a number are never cut.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import cast

import msgspec
import regex

from .folding import SOFT
from .model import Number, Period, Span
from .patterns import lazy, lazy_re
from .text import Document

NUMBER = "<number>"
PERIOD = "<period>"
BEYOND = [""] * 32  # behind the words of a sentence: a few steps beyond either end there is no word

_SHAPE = r"""(
    LETTER (?: \. LETTER \b )++ \.?+                                    # u.s., a.m.
    | LETTER INNER*+ (?: [-'&] (?: LETTER | \d ) INNER*+ )*+             # health-care, don't, covid-19, g20
    | \d++ (?: [-.,] \d++ )*+ LETTER*+                                  # a number nobody claimed
    | [^\s\w\u00ad]                                                   # no word of a lone SOFT
    )"""
_ANY_TOKEN = lazy(_SHAPE.replace("LETTER", r"\p{L}").replace("INNER", r"[\p{L}\p{M}\p{Cf}\d]"), regex.VERBOSE)
# the same for plain text, which most is, at twice the speed
_PLAIN_TOKEN = lazy_re(_SHAPE.replace("LETTER", "[a-z]").replace("INNER", "[a-z0-9]"), re.VERBOSE | re.ASCII)


# A footnote mark glued to a plural: "53 cases1, including 29 deaths2"
_MARK = lazy_re(r"s\d{1,2}(?![^\W_]|['-])")
_MARKED = lazy(r"(\p{L}{3,}+(?<=s))(\d{1,2})")
_LEFT = itemgetter(0)


class Tokens(msgspec.Struct, frozen=True, gc=False):
    """One sentence as parallel lists; ``mentions`` maps the index of a <number> or <period> token to what it is.

    ``lengths`` are the numbers inside a period that are durations of their own ("24 hours" in "the past 24 hours").
    ``said`` are the words as a set. ``word`` gives the word at a token, "" a few steps beyond either end: it is asked a
    hundred times a sentence, so it is the method of a list itself.
    """

    words: list[str]
    said: frozenset[str]
    word: Callable[[int], str]
    starts: list[int]
    ends: list[int]
    mentions: dict[int, Number | Period]
    numbers: dict[int, Number]
    start: int
    end: int
    lengths: list[Number]


def tokenise(doc: Document, numbers: Sequence[Number], periods: Sequence[Period]) -> Iterator[Tokens]:
    """Yield the tokens of each sentence that holds one of ``numbers`` (both sequences in order of their spans)."""
    at = 0
    first = 0
    while first < len(numbers):
        start, end = doc.sentences[doc.sentence_at(numbers[first].start)]
        last = first + 1
        while last < len(numbers) and numbers[last].start < end:
            last += 1
        while at < len(periods) and periods[at].span[1] <= start:
            at += 1
        inside = _until(periods, at, end)
        yield _cut(doc.lower, (start, end), numbers[first:last], inside)
        first = last


def _until(periods: Sequence[Period], first: int, end: int) -> list[Period]:
    last = first
    while last < len(periods) and periods[last].span[0] < end:
        last += 1
    return list(periods[first:last])


def _cut(lower: str, span: Span, numbers: Sequence[Number], periods: Sequence[Period]) -> Tokens:
    start, end = span
    plain = lower[start:end].isascii()
    pattern = cast("re.Pattern[str]", _PLAIN_TOKEN if plain else _ANY_TOKEN)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    mentions: dict[int, Number | Period] = {}
    lengths: list[Number] = []
    marks = sorted(
        [(n.left, n.right, NUMBER, n) for n in numbers] + [(p.span[0], p.span[1], PERIOD, p) for p in periods],
        key=_LEFT,
    )
    at = start
    for left, right, name, mention in [*marks, (end, end, "", None)]:
        if left < at:
            if isinstance(mention, Number):
                lengths.append(mention)
            continue
        parts = pattern.split(lower[at:left])  # the words and all between them, so that their lengths add up
        bounds = [*accumulate(map(len, parts), initial=at)]
        words += parts[1::2]
        starts += bounds[1:-1:2]
        ends += bounds[2::2]
        if mention is not None:
            mentions[len(words)] = mention
            words.append(name)
            starts.append(left)
            ends.append(right)
        at = right
    if _MARK.search(lower, start, end):
        _without_marks(words, ends)
    if not plain and SOFT in lower[start:end]:
        words = [word.replace(SOFT, "") for word in words]
    counted = {at: mention for at, mention in mentions.items() if isinstance(mention, Number)}
    word = (words + BEYOND).__getitem__
    return Tokens(words, frozenset(words), word, starts, ends, mentions, counted, start, end, lengths)


def _without_marks(words: list[str], ends: list[int]) -> None:
    for at, word in enumerate(words):
        if note := _MARKED.fullmatch(word):
            words[at] = note[1]
            ends[at] -= len(note[2])
