"""Pairs: one line of labels and numbers, "Cases 1,204 Deaths 31 Recovered 880", "Confirmed 1,204, deaths 31"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, islice

from ..lexicons import words
from ..model import Number, Reading
from ..nouns import is_plural, singular
from ..patterns import lazy
from ..text import Document
from ..vocabulary import Vocabulary
from .headers import meaning_of
from .rows import scaled
from .table import Found

_LABEL = lazy(r"[\s,;|/•·.]*+(?P<said>[^\W\d_][^\d,;|/•·:=\n]{1,39}?)[ ]?[:=-]?[ ]*+\Z")
_CLOSED = lazy(r"[\s.,;%+*)]*+\Z")
_WORD = lazy(r"[^\W\d_]+")
_FEWEST, _MOST = 2, 12
_NEAR = 2  # characters: the colon of "Deaths: 12" is its own


def pairs(doc: Document, found: Found, taken: set[int]) -> list[Reading]:
    """Return readings of the sentences that are labels with their numbers and nothing else."""
    readings: list[Reading] = []
    for index, inside in groupby(found.numbers, key=lambda number: doc.sentence_at(number.start)):
        numbers = list(islice(inside, _MOST + 1))
        if _FEWEST <= len(numbers) <= _MOST and numbers[0].start not in taken:
            readings += _read(doc, found.vocabulary, doc.sentences[index], numbers)
    return readings


def _read(doc: Document, vocabulary: Vocabulary, span: tuple[int, int], numbers: Sequence[Number]) -> list[Reading]:
    """Read one sentence; nothing where any part of it is no label: "deaths rose by 12 to 31"."""
    at, end = span
    at = max(at, doc.lower.rfind(":", at, numbers[0].left - _NEAR) + 1)  # "Figures since June: deaths 12, injured 40"
    if not _CLOSED.match(doc.lower, numbers[-1].right, end):
        return []
    made: list[Reading] = []
    for number in numbers:
        match = _LABEL.match(doc.lower, at, number.left)
        if match is None or number.kind not in {"count", "percent"} or not _is_label(match["said"], vocabulary):
            return []
        meaning = meaning_of(match["said"], vocabulary)
        if meaning.label is None or not meaning.counts:
            return []
        attributes = (*meaning.attributes, *(("negated",) if number.value == 0 else ()))
        made.append(
            Reading(
                scaled(number, meaning),
                meaning.label,
                meaning.noun,
                meaning.of,
                attributes,
                match.start("said"),
                number.right,
                "label and number",
            )
        )
        at = number.right
    return made


def _is_label(said: str, vocabulary: Vocabulary) -> bool:
    """Say whether every word is one that labels are made of: a known noun, an outcome, a status or a filler."""
    found = _WORD.findall(said)
    if found[-2:-1] == ["and"] and found[-1] in vocabulary.forms and not _says_outcome(found[:-2], vocabulary):
        return False  # "rebels killed 12 soldiers and wounded 30"
    return bool(found) and all(
        word in vocabulary.statuses
        or word in words("header_fillers")
        or word in vocabulary.states
        or singular(word) in vocabulary.heads
        or singular(word) in vocabulary.names
        or word in words("header_verbs")
        or is_plural(word)
        or (word in vocabulary.forms and vocabulary.forms[word].part != "base")
        for word in found
    )


def _says_outcome(found: Sequence[str], vocabulary: Vocabulary) -> bool:
    return bool(found) and (found[-1] in vocabulary.states or found[-1] in vocabulary.forms)
