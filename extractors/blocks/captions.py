"""Captions: the heading or lead-in over a table or list, and what it says of the numbers below."""

from __future__ import annotations

from msgspec.structs import replace

from ..lexicons import words
from ..model import Span
from ..nouns import is_plural
from ..patterns import lazy
from ..text import Document
from ..vocabulary import Vocabulary
from .header_units import measured
from .headers import NOTHING, Meaning, amount_named, meaning_of

_HOLDS_A_FIGURE = lazy(r"[^:\n]{2,60}:[^\s\d]?[^:\d\n]{0,16}\d")  # "Staff: 310 nurses" is a line of its own
_WHAT_ENDS = lazy(r"\b(?:by|per|in|from|for|as of|since|among|are|were|was)\b|:")
_MOST = lazy(  # "The ten countries with the highest number of cases are:"
    r"\bwith (?:the )?(?:most|highest|largest|greatest|biggest|fewest|lowest) (?:(?:numbers?|counts?|totals?) of )?"
)
_BY = lazy(r"\b(?:by|in|for)\b")
_UNIT = lazy(r"(?:(?:[,(] ?| )in |\()(?P<unit>[^(),:]{1,30})\)?[ :.]*+\Z")  # "Aid by donor, in US$ million"
_WORD = lazy(r"[^\W\d_][^\s:,;()]*+")
_TOPICS = frozenset(("epidemic", "figures", "latest", "outbreak", "pandemic", "situation", "spread"))
_LONGEST = 120
_MOST_TOPICS = 2


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


def counted(said: str, vocabulary: Vocabulary) -> Meaning:
    """Return what a heading or lead-in (lower case) counts: the deaths of "Deaths by province, 2018"."""
    if _is_disease(said):
        return Meaning("cases", "case", outcome=True)
    most = _MOST.search(said)
    unit = _UNIT.search(said, max(0, len(said) - _LONGEST))
    measure = unit["unit"] if unit and measured(unit["unit"]) else ""
    first = NOTHING
    for part in (said[most.end() :] if most else said).split(":", _MOST_TOPICS):  # "SARS: probable cases by area"
        what = _WHAT_ENDS.split(part, maxsplit=1)[0].strip(" ,(")
        if measure:
            what = f"{what.partition(' to ')[0]} ({measure})"
        meaning = meaning_of(what[-_LONGEST:], vocabulary)
        if meaning.label:
            return meaning
        first = meaning if first is NOTHING else first
    return first


def _is_disease(said: str) -> bool:
    """Say whether a heading names a disease and nothing that is counted: "Coronavirus: situation by region"."""
    found = _WORD.findall(_BY.split(said, maxsplit=1)[0])
    rest = [word for word in found if word not in words("pathogens")]
    return len(rest) < len(found) and all(word in _TOPICS or word in words("header_fillers") for word in rest)


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
    meaning = counted(said, vocabulary)
    if meaning.label and not meaning.outcome and _is_topic(what, vocabulary):
        return NOTHING
    if meaning.counts and meaning.label is None:  # "GDP growth, 2019" over percents
        return replace(meaning, of=amount_named(what.partition(",")[0].partition("(")[0]))
    return meaning
