"""Captions: the heading or lead-in over a table or list, and what it says of the numbers below."""

from __future__ import annotations

from msgspec.structs import replace

from ..model import Span
from ..nouns import is_plural
from ..patterns import lazy
from ..text import Document
from ..vocabulary import Vocabulary
from .headers import NOTHING, Meaning, amount_named, meaning_of

_HOLDS_A_FIGURE = lazy(r"[^:\n]{2,60}:[ ]?+[^\s:]")  # "Staff: 310 nurses" is a line of its own
_WHAT_ENDS = lazy(r"\b(?:by|per|in|from|for|as of|since|among|are|were|was)\b|:")
_LONGEST = 120


def caption_before(doc: Document, index: int) -> Span | None:
    """Return the heading or the lead-in ("... by district:") that stands right before ``paragraphs[index]``."""
    if not index:
        return None
    before = doc.paragraphs[index - 1]
    if before.kind == "heading":
        told = _HOLDS_A_FIGURE.match(doc.lower, before.start, before.end)
        return None if told else (before.start, before.end)
    sentence = doc.sentences[doc.sentence_at(before.end - 1)]
    if doc.lower[before.start : before.end].rstrip().endswith(":"):
        return max(sentence[0], before.start), before.end
    return None


def _is_topic(what: str, vocabulary: Vocabulary) -> bool:
    """Say whether a heading names a field and not what is counted: "Health", "Security"."""
    word = what.strip()
    return word.isalpha() and not is_plural(word) and word not in vocabulary.heads and word not in vocabulary.names


def lead_in(doc: Document, paragraph: int, vocabulary: Vocabulary) -> Meaning:
    """Return what the heading or sentence right over a list counts: "New cases by district:"."""
    caption = caption_before(doc, paragraph)
    if caption is None:
        return NOTHING
    said = doc.lower[slice(*caption)]
    what = _WHAT_ENDS.split(said, maxsplit=1)[0]
    meaning = meaning_of(what[-_LONGEST:], vocabulary)
    if meaning.label and not meaning.outcome and _is_topic(what, vocabulary):
        return NOTHING
    if meaning.counts and meaning.label is None:  # "GDP growth, 2019" over percents
        return replace(meaning, of=amount_named(what.partition(",")[0].partition("(")[0]))
    return meaning
