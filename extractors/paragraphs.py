"""Paragraphs: where a line break ends something, and where it only wraps a line.

A mail or an agency report breaks its lines at some column; a copied web page has a line for each paragraph, heading,
list item or table cell. The lines between two blank ones (a block) are judged together: lines that are as full as the
next word allows, and that go on in lower case, are wrapped.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

import msgspec
import regex

from .folding import SOFT
from .lexicons import words
from .patterns import lazy

ParagraphKind = Literal["prose", "heading", "item", "row"]

_ITEM = lazy(
    r"""
    [ ]*+ (?:
      [-*+—•‣▪▫●○■□►▶◦⁃·✓✔█]++ [ \t]++ (?=\S)
    | [•‣▪▫●○■□►▶◦⁃·✓✔█]++ (?=\w)
    | \(? \d{1,2} [.)] [ \t]++ (?=[^\W\d_])
    | \(? (?: [a-z] | i{1,3} | iv | vi{0,3} ) \) [ \t]++ (?=\w)
    )
    """,
    regex.VERBOSE,
)
_ENTRY = lazy(
    r"[ ]*+(?:[$\d]|[^\d:]{2,60}(?:: | - ?| ?= ?)[$~]?\d[\d,. ]*+%?[)\]\d]*+\s*+\Z)"
)  # "12 cases", "Killed: 4"
_QUOTES = frozenset("\"'")
_TITLE_LENGTH = 100
_LEAD_IN_LENGTH = 60  # "Killed so far:" over a list
_SENTENCE_ENDS = frozenset(".!?;,")
_NARROWEST, _WIDEST = 40, 120  # columns at which lines are wrapped
_LONG = 45  # a line this long that stops mid-sentence was wrapped


class Paragraph(msgspec.Struct, frozen=True, gc=False):
    """A run of text between real line breaks. ``block`` counts up at blank lines."""

    start: int
    end: int
    kind: ParagraphKind
    block: int


def unwrap(folded: str, text: str) -> tuple[str, list[Paragraph]]:
    """Return ``folded`` with a space for every newline that only wraps a line, and its paragraphs.

    ``text`` is what was folded: it tells lower case from upper.
    """
    lines = folded.split("\n")
    breaks = ["\n"] * len(lines)
    paragraphs: list[Paragraph] = []
    at = block = index = 0
    while index < len(lines):
        last = index
        while last < len(lines) and lines[last] and not lines[last].isspace():
            last += 1
        if last == index:
            block += 1
            at += len(lines[index]) + 1
            index += 1
            continue
        if last - index > 1:
            _mark_wrapped(lines, breaks, index, last, _openings(lines[index:last], text, at))
        at = _add_paragraphs(paragraphs, lines[index:last], breaks[index:last], at, block)
        index = last
    if any(mark != "\n" for mark in breaks):
        folded = "".join([part for pair in zip(lines, breaks, strict=True) for part in pair])[: len(folded)]
    return folded, paragraphs


def _add_paragraphs(
    paragraphs: list[Paragraph], lines: Sequence[str], breaks: Sequence[str], at: int, block: int
) -> int:
    """Add the paragraphs of one block that starts at ``at``; return where the next line starts."""
    start, opening = at, ""
    for line, mark in zip(lines, breaks, strict=True):
        opening = opening or line
        at += len(line) + 1
        if mark == "\n":
            whole = opening if at - 1 - start == len(opening) else opening + " " * _TITLE_LENGTH + line
            kind = _kind(whole)
            if kind == "heading" and len(lines) > 1 and _ENTRY.match(whole):
                kind = "item"
            paragraphs.append(Paragraph(start, at - 1, kind, block))
            start, opening = at, ""
    return at


def _kind(line: str) -> ParagraphKind:
    bare = line.strip()
    if "|" in bare or "\t" in bare:
        return "item" if "|" not in bare and _is_item(line, bare) else "row"
    if _is_item(line, bare):
        return "item"
    if bare[-1] == ":":
        return "heading" if len(bare) < _LEAD_IN_LENGTH else "prose"
    return "heading" if len(bare) < _TITLE_LENGTH and bare.rstrip("\"')]")[-1:] not in _SENTENCE_ENDS else "prose"


def _is_item(line: str, bare: str) -> bool:
    """Say whether a list item starts here; a line that does not start like "a)" or "1." needs no pattern."""
    plain = bare[0].isalnum() and "." not in bare[1:3] and ")" not in bare[1:6]
    return not plain and bare[0] not in _QUOTES and bool(_ITEM.match(line))


# --- wrapped lines ----------------------------------------------------------------


def _openings(lines: Sequence[str], text: str, at: int) -> list[bool]:
    """Say of each line whether it starts as only the middle of a sentence does: in lower case."""
    found: list[bool] = []
    for line in lines:
        opening = text[at + len(line) - len(line.lstrip())]
        found.append(opening.islower())
        at += len(line) + 1
    return found


def _mark_wrapped(lines: list[str], breaks: list[str], first: int, last: int, midway: list[bool]) -> None:
    """Turn the breaks of wrapped lines among ``lines[first:last]`` (no blank one) into what joins them."""
    width = max(len(line.rstrip()) for line in lines[first:last])
    wrapped = _NARROWEST <= width <= _WIDEST and _is_wrapped(lines[first:last], width, midway)
    for index in range(first, last - 1):
        line, after = lines[index], lines[index + 1]
        if _ITEM.match(after) or "\t" in line.strip() or "|" in line or "|" in after:
            continue
        if (wrapped and _is_full(line, after, width)) or _stops_midway(line, midway[index + 1 - first]):
            _join(lines, breaks, index)


def _is_wrapped(lines: Sequence[str], width: int, midway: Sequence[bool]) -> bool:
    """Judge a block: nearly all its lines are full, and enough of them go on from the one before."""
    pairs = list(pairwise(lines))
    full = sum(_is_full(line, after, width) for line, after in pairs)
    going_on = sum(low or _leaves_open(line) for (line, _), low in zip(pairs, midway[1:], strict=True))
    return full * 4 >= len(pairs) * 3 and going_on * 3 >= len(pairs)


def _is_full(line: str, after: str, width: int) -> bool:
    word = after.split(None, 1)[0]
    return len(line.rstrip()) + 1 + len(word) > width - 3


def _leaves_open(line: str) -> bool:
    """Say whether a line stops on a comma, a hyphen or a word that needs another: "... killed at least"."""
    bare = line.rstrip()
    return bare[-1] in ",-" or bare.rpartition(" ")[2] in words("leaning_words")


def _stops_midway(line: str, midway: bool) -> bool:
    """Say whether a long line that ends no sentence goes on in the next, whatever the rest of the block looks like."""
    bare = line.rstrip()
    if midway and bare[-1] == "-" and bare[-2:-1].isalpha():
        return True  # "field kit-" over "chens"
    if len(bare) < _LONG or bare[-1] in ".!?:;":
        return False
    return midway or bare.rpartition(" ")[2] in words("leaning_words")


def _join(lines: list[str], breaks: list[str], index: int) -> None:
    """Put a space for the newline after a line; a word cut by a hyphen gets ``SOFT`` for the hyphen as well."""
    breaks[index] = " "
    bare, after = lines[index].rstrip(), lines[index + 1]
    start = after.lstrip()
    if not (len(bare) > 2 and bare[-1] == "-" and bare[-2].isalpha() and start[0].isalpha()):
        return
    left, right = bare[:-1].rpartition(" ")[2], start.partition(" ")[0].rstrip(".,;:!?)\"'")
    hyphen = "-" if left in words("hyphen_first") or right in words("hyphen_last") or "-" in left else SOFT
    lines[index] = bare[:-1] + hyphen + SOFT * (len(lines[index]) - len(bare))
    breaks[index] = SOFT
    lines[index + 1] = SOFT * (len(after) - len(start)) + start
