"""Entries: lists whose lines are a name and a number: "Deaths: 12", "Kano: 7" under a lead-in."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import regex

from ..model import Number, Period, Place, Reading, Span
from ..nouns import is_plural
from ..places.gazetteer import rank
from ..text import Document, Paragraph
from ..vocabulary import Vocabulary
from .grids import caption_before
from .headers import NOTHING, Meaning, meaning_of
from .rows import Refused, scaled
from .table import Found

_ENTRY = regex.compile(
    r"""
    (?: [ ]*+ (?: [-*+—•‣▪▫●○■□►▶◦⁃·✓✔█]++ | \(? (?:\d{1,2}|[a-z]) [.)] ) [ \t]*+ )?+
    (?P<name> [^\W\d_] [^:=\n|\t]{0,70}? )
    (?P<mark> [ ]*+ (?: [:=–—] | \.{2,} | -{1,2} (?![a-z]) | \( ) [ ]*+ | [ ]++ )
    \Z
    """,
    regex.VERBOSE,
)
_CLOSE = regex.compile(r"[ )%*+;,.]*+(?:\[[\w ]{1,4}\])*+[ .;,]*+\Z")
_LONGEST = 110
_FEWEST_NAMES = 2


class _Entry(msgspec.Struct, frozen=True):
    name: Span
    marked: bool
    number: Number
    meaning: Meaning
    paragraph: int
    written: str
    period: Period | None


def entries(doc: Document, found: Found, taken: set[int]) -> tuple[list[Reading], list[Refused]]:
    """Return readings of the lines that are a name and a number, and the numbers in such lines that count nothing."""
    readings: list[Reading] = []
    refused: list[Refused] = []
    for group in _groups(doc, found, taken):
        lead = lead_in(doc, group[0].paragraph, found.vocabulary)
        places = sum(rank(entry.written) not in {None, "demonym"} for entry in group)
        for entry in group:
            reading = _reading(
                entry, lead, found.vocabulary, listed=len(group) >= _FEWEST_NAMES, places=places * 2 >= len(group)
            )
            if reading is not None:
                readings.append(reading)
            elif not entry.meaning.counts and entry.marked:
                refused.append((entry.number, "counts nothing by its header"))
    return readings, refused


def _groups(doc: Document, found: Found, taken: set[int]) -> Iterator[list[_Entry]]:
    """Yield the runs of lines that are entries."""
    group: list[_Entry] = []
    lines = sorted({doc.paragraph_at(number.start) for number in found.numbers})
    for index in lines:
        entry = _entry(doc, found, index)
        if entry is None or entry.number.start in taken:
            continue
        if group and (index != group[-1].paragraph + 1):
            yield group
            group = []
        group.append(entry)
    if group:
        yield group


def _entry(doc: Document, found: Found, index: int) -> _Entry | None:
    paragraph: Paragraph = doc.paragraphs[index]
    if paragraph.end - paragraph.start > _LONGEST or paragraph.kind == "row":
        return None
    numbers = found.numbers_in(paragraph.start, paragraph.end)
    if len(numbers) != 1:
        return None
    number = numbers[0]
    match = _ENTRY.match(doc.lower, paragraph.start, number.left)
    if match is None or not _CLOSE.match(doc.lower, number.right, paragraph.end):
        return None
    return _Entry(
        match.span("name"),
        not match["mark"].isspace(),
        number,
        meaning_of(match["name"], found.vocabulary),
        index,
        *_as_written(doc, found, match.span("name")),
    )


def _as_written(doc: Document, found: Found, name: Span) -> tuple[str, Period | None]:
    return doc.text[slice(*name)], found.period_in(*name)


def lead_in(doc: Document, paragraph: int, vocabulary: Vocabulary) -> Meaning:
    """Return what the heading or sentence right over a list counts: "New cases by district:"."""
    caption = caption_before(doc, paragraph)
    if caption is None:
        return NOTHING
    said = regex.split(
        r"\b(?:by|per|in|from|for|as of|since|among|are|were|was)\b|:", doc.lower[slice(*caption)], maxsplit=1
    )[0]
    return meaning_of(said[-120:], vocabulary)


def _reading(entry: _Entry, lead: Meaning, vocabulary: Vocabulary, *, listed: bool, places: bool) -> Reading | None:
    """Return what the entry counts: its own name says it, or the lead-in does and the name says where."""
    number, name = entry.number, entry.written
    known = rank(name) not in {None, "demonym"}
    meaning = NOTHING if known or (lead.label and not _said(entry.meaning, vocabulary)) else entry.meaning
    if not meaning.counts:
        return None
    sure = meaning.outcome or number.kind != "count"
    if meaning.label and (sure or _common(name, vocabulary)) and (entry.marked or (listed and sure)):
        start = entry.name[0] if entry.marked else number.left
        return _made(number, meaning, start, None, entry.period)
    if not (listed and lead.label and lead.counts):
        return None
    place = Place(name, *entry.name) if known or (places and name[0].isupper()) else None
    joined = msgspec.structs.replace(lead, attributes=tuple(dict.fromkeys((*lead.attributes, *meaning.attributes))))
    return _made(number, joined, number.left, place, entry.period)


def _said(meaning: Meaning, vocabulary: Vocabulary) -> bool:
    """Say whether a name surely tells what is counted, so that the lead-in need not: "Deaths", "Schools"."""
    return not meaning.counts or meaning.outcome or meaning.noun in vocabulary.heads


def _common(name: str, vocabulary: Vocabulary) -> bool:
    """Say whether a name is common words: no capital after the first word, and a plural or a word that is known."""
    last = name.lower().split()[-1]
    if (
        len(name.split()) == 1
        and not is_plural(last)
        and last not in vocabulary.heads
        and last not in vocabulary.names
        and meaning_of(last, vocabulary).label != "votes"
    ):
        return False
    return not any(word[0].isupper() and not word.isupper() for word in name.split()[1:])


def _made(number: Number, meaning: Meaning, start: int, place: Place | None, period: Period | None) -> Reading:
    attributes = meaning.attributes
    if number.value == 0 and number.kind == "count" and not meaning.kind:
        attributes = (*attributes, "negated")
    noun = None if "money" in {meaning.kind, number.kind} else meaning.noun
    label = meaning.label or ""
    if number.kind != "count" and not meaning.outcome:
        label = meaning.noun or label
    return Reading(
        scaled(number, meaning),
        label,
        noun,
        meaning.of,
        attributes,
        start,
        number.right,
        "entry",
        place,
        period,
    )
