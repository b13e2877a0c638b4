"""Leading numbers: lines that open with a number and say behind a mark what it counts: "4,600: homes destroyed"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
import regex

from ..model import Number, Reading
from ..nouns import is_plural
from ..patterns import lazy
from ..text import Document
from ..vocabulary import Vocabulary
from .headers import Meaning, meaning_of
from .lines import Line
from .rows import scaled

_OPENING = lazy(r"[\s*+•‣▪▫●○■□►▶◦⁃·-]*+\Z")
_SAID = lazy(r"[ ]?+(?::|[–—]|-(?=[ ]))[ ]*+(?P<said>[^\W\d_][^\d\n:;]{2,70}?)[ .;,]*+\Z", regex.VERBOSE)
_FEWEST = 2


class _Line(msgspec.Struct, frozen=True):
    number: Number
    meaning: Meaning
    paragraph: int
    end: int


def leading(doc: Document, vocabulary: Vocabulary, lines: Sequence[Line], taken: set[int]) -> list[Reading]:
    """Return readings of two such lines or more that follow each other; "1: Summary", "2: Scope" number sections."""
    return [_reading(line) for run in _runs(doc, vocabulary, lines, taken) if not _counts_up(run) for line in run]


def _runs(doc: Document, vocabulary: Vocabulary, lines: Sequence[Line], taken: set[int]) -> Iterator[list[_Line]]:
    run: list[_Line] = []
    for index, numbers in lines:
        number = numbers[0]
        line = None if len(numbers) > 1 or number.start in taken else _line(doc, vocabulary, number, index)
        if run and (line is None or index != run[-1].paragraph + 1):
            if len(run) >= _FEWEST:
                yield run
            run = []
        if line:
            run.append(line)
    if len(run) >= _FEWEST:
        yield run


def _line(doc: Document, vocabulary: Vocabulary, number: Number, index: int) -> _Line | None:
    paragraph = doc.paragraphs[index]
    if number.kind != "count":
        return None
    match = _SAID.match(doc.lower, number.right, paragraph.end)
    if match is None or not _OPENING.match(doc.lower, paragraph.start, number.left):
        return None
    meaning = meaning_of(match["said"].removeprefix("the "), vocabulary)
    known = meaning.outcome or meaning.noun in vocabulary.names or is_plural(meaning.label or "")
    ok = meaning.label and meaning.counts and not meaning.kind and known
    return _Line(number, meaning, index, match.end("said")) if ok else None


def _counts_up(run: list[_Line]) -> bool:
    first = run[0].number.value
    return first is not None and [line.number.value for line in run] == [first + at for at in range(len(run))]


def _reading(line: _Line) -> Reading:
    number, meaning = line.number, line.meaning
    attributes = (*meaning.attributes, "negated") if number.value == 0 else meaning.attributes
    label = meaning.label or ""
    return Reading(
        scaled(number, meaning), label, meaning.noun, meaning.of, attributes, number.left, line.end, "number first"
    )
