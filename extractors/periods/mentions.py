"""Mentions: what the grammar reads in each window around anchors, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Span
from ..text import Document
from .anchors import spans
from .counting import ends_here
from .expressions import Expression, Found, Holiday, Open, Shift, Stretch
from .lengths import length
from .lists import listed_behind
from .reading import periods_at
from .starters import beginnings
from .window import Window, cut
from .words import UNITS, months, weekdays

_CHAINED = 5  # no date is tied to more numbers than "6/2/2017-6/8/2018": the rest of a longer chain is left
_NOUNS = frozenset(("season", "year", "years"))  # the noun is part of the period: "the 2014-15 season"
Mention = tuple[Expression, int, int, tuple[Span, ...]]


def mentions(doc: Document) -> Iterator[Mention]:
    """Yield what the grammar reads in each window around anchors."""
    for start, end in spans(doc.lower):
        w = cut(doc.text, doc.lower, start, end)
        free = 0
        for i in beginnings(w.words, w.size):
            if i < free or _in_chain(w, i):
                continue
            for expression, first, behind in _read(w, i):
                yield expression, w.starts[first], w.end(behind - 1), _lengths(w, expression, first, behind)
                free = behind


def _in_chain(w: Window, i: int) -> bool:
    """Say whether a number ends a chain too long for a date: each tied to the one before, "1-1-1-1-1-1-1"."""
    tied = 0
    while tied <= _CHAINED and i > 1 and w.words[i].isdecimal() and w.words[i - 2].isdecimal():
        if not (w.joined(i) and w.joined(i - 1)):
            return False
        tied, i = tied + 1, i - 2
    return tied > _CHAINED


def _read(w: Window, i: int) -> list[Found]:
    found = periods_at(w, i)
    if len(found) == 1:
        expression, first, behind = found[0]
        named = isinstance(expression, Holiday) and not expression.weekend and not ends_here(w, behind)
        of_noun = named or _of_the_noun(w, first + 1, behind)
        if w.words[first] == "the" and of_noun and w.words[behind - 1] not in _NOUNS:
            found = [(expression, first + 1, behind)]
    return listed_behind(w, found) if found else []


def _of_the_noun(w: Window, i: int, behind: int) -> bool:
    """Return whether the article belongs to a noun behind the date: "the 2003 elections", "the May 1996 accord"."""
    word, after = w.words[i], w.words[i + 1]
    if after == "quarter":
        return False  # the September quarter
    if word in months() or word in weekdays() or w.words[behind - 2 : behind] == ["-", "century"]:
        return True  # "the Sunday vote", "the 19th-century mill"
    return word.isdecimal() and (after in months() or (len(word) == 4 and after not in {"s", "'"}))


def _lengths(w: Window, expression: Expression, first: int, behind: int) -> tuple[Span, ...]:
    """Return the spans of the lengths inside a relative period: they are duration figures as well."""
    inner = expression.at if isinstance(expression, Open) else expression
    if not isinstance(inner, (Shift, Stretch)):
        return ()
    for i in range(first, behind):
        if (w.words[i] in {"a", "an"} and w.words[i + 1] in UNITS) or w.words[i] in UNITS:
            continue
        read = length(w, i)
        if read and read[1] <= behind:
            return ((w.starts[i], w.end(read[1] - 1)),)
    return ()
