"""Entries: lists whose lines are a name and a number: "Deaths: 12", "Kano: 7" under a lead-in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
import regex

from ..model import Number, Period, Place, Reading, Span
from ..nouns import is_plural, singular
from ..patterns import lazy
from ..places.gazetteer import rank
from ..reading.sentence import is_person
from ..text import Document, Paragraph
from ..vocabulary import Vocabulary
from .captions import lead_in
from .headers import NOTHING, Meaning, meaning_of
from .lines import LONGEST, Line
from .rows import Refused, scaled
from .table import Found

_ENTRY = lazy(
    r"""
    (?: [ ]*+ (?: [-*+—•‣▪▫●○■□►▶◦⁃·✓✔█]++ | \(? (?:\d{1,2}|[a-z]) [.)] ) [ \t]*+ )?+
    (?P<name> [^\W\d_] [^:=\n|\t]{0,70}? )
    (?P<mark> [ ]*+ (?: [:=–—] | \.{2,} | -{1,2} (?![a-z]) | \( ) [ ]*+ | [ ]++ )
    \Z
    """,
    regex.VERBOSE,
)
_DATED = lazy(r"[\s*•-]*+(?P<name>\w[^:=\n|\t]{2,30}?)(?P<mark>[ ]*+(?:[:=–—]|-(?=[ ]))[ ]*+)\Z")
_CLOSE = lazy(
    r"""
    [ )%*+;,.]*+ (?:\[[\w ]{1,4}\])*+
    (?: [ ]* \( (?P<aside> [^()\n]{1,60}+ ) \) | (?P<part> (?:of[ ](?:whom|which|these|them)|including)\b [^\n]*+ ) )?+
    [ .;,*]*+ \Z
    """,
    regex.VERBOSE,
)
_REMARK = lazy(r"\([^()\n]{1,40}\)[ ]?:[ ]*+\Z")
_ALONE = lazy(r"[\s*+—•‣▪▫●○■□►▶◦⁃·-]*+(?P<name>\p{Lu}[^\d:;,.!?\n]{2,40}?)[ ]?:?\s*+")
_CHANGE = lazy(r"[+~ ]*+\Z")
_AFTER_CHANGE = lazy(r" ?(?:new|more|today|additional|in (?:the )?(?:last|past) 24 hours|since yesterday)? *\Z")
_TOTAL = lazy(r"(?:grand |sub-?|over)?(?:total|all)s?\b")
_ALL_OF_THEM = frozenset(("staff", "personnel", "person", "people", "worker", "employee", "member", "expert"))
_FEWEST_NAMES = 2
_MOST_NUMBERS = 3  # in a line: the entry's own and what stands in brackets behind it


class _Entry(msgspec.Struct, frozen=True):
    name: Span
    marked: bool
    number: Number
    meaning: Meaning
    paragraph: int
    written: str
    period: Period | None
    change: Number | None


class _Company(msgspec.Struct, frozen=True):
    """What an entry shares with the lines around it: the lead-in, and what most of the names are."""

    lead: Meaning
    listed: bool
    places: bool
    sure: bool


def entries(doc: Document, found: Found, lines: Sequence[Line], taken: set[int]) -> tuple[list[Reading], list[Refused]]:
    """Return readings of the ``lines`` that are a name and a number, and the numbers in them that count nothing."""
    readings: list[Reading] = []
    refused: list[Refused] = []
    for group in _groups(doc, found, lines, taken):
        place = _place_over(doc, group[0].paragraph)
        lead = lead_in(doc, group[0].paragraph, found.vocabulary)
        places = sum(rank(entry.written) not in {None, "demonym"} for entry in group)
        sure = any(entry.meaning.outcome for entry in group)
        company = _Company(lead, len(group) >= _FEWEST_NAMES, places * 2 >= len(group), sure)
        for entry in group:
            reading = _reading(entry, company, found.vocabulary)
            if reading is not None:
                reading = reading if reading.place else msgspec.structs.replace(reading, place=place)
                readings.append(reading)
                if entry.change:
                    readings.append(_changed(reading, entry.change))
            elif not entry.meaning.counts and entry.marked:
                refused.append((entry.number, "counts nothing by its header"))
    return readings, refused


def _place_over(doc: Document, index: int) -> Place | None:
    """Return the place that is all of the line over a list: "* Gulu" over "- cases: 12" and "- deaths: 3"."""
    above = doc.paragraphs[index - 1] if index else None
    if above is None or above.end - above.start > LONGEST:
        return None
    match = _ALONE.fullmatch(doc.text, above.start, above.end)
    known = match and rank(match["name"]) not in {None, "demonym"}
    return Place(match["name"], *match.span("name")) if match and known else None


def _groups(doc: Document, found: Found, lines: Sequence[Line], taken: set[int]) -> Iterator[list[_Entry]]:
    """Yield the runs of lines that are entries."""
    group: list[_Entry] = []
    for index, numbers in lines:
        entry = _entry(doc, found, index, numbers)
        if entry is None or entry.number.start in taken:
            continue
        if group and (index != group[-1].paragraph + 1):
            yield group
            group = []
        group.append(entry)
    if group:
        yield group


def _entry(doc: Document, found: Found, index: int, numbers: Sequence[Number]) -> _Entry | None:
    """Read a line as a name and a number; what stands in brackets behind it may hold others."""
    paragraph: Paragraph = doc.paragraphs[index]
    if len(numbers) > _MOST_NUMBERS:
        return None
    if len(numbers) > 1 and _REMARK.search(doc.lower, paragraph.start, numbers[1].left):
        numbers = numbers[1:]  # "Population (2019 est.): 1,204,000"
    number = numbers[0]
    match = _ENTRY.match(doc.lower, paragraph.start, number.left) or _dated(doc, found, paragraph, number)
    close = _CLOSE.match(doc.lower, number.right, paragraph.end) if match else None
    if match is None or close is None or (len(numbers) > 1 and not (close["aside"] or close["part"])):
        return None
    change = None
    if len(numbers) == 2 and _CHANGE.match(doc.lower, close.start("aside"), numbers[1].left):
        change = numbers[1] if _AFTER_CHANGE.match(doc.lower, numbers[1].right, close.end("aside")) else None
    name = match.span("name")
    return _Entry(
        name,
        not match["mark"].isspace(),
        number,
        meaning_of(match["name"], found.vocabulary),
        index,
        doc.text[slice(*name)],
        found.period_in(*name),
        change,
    )


def _dated(doc: Document, found: Found, line: Paragraph, number: Number) -> regex.Match[str] | None:
    """Match a line whose name is a date: "24 January: 3"."""
    period = found.period_in(line.start, number.left)
    if period is None or period.span[1] > number.left:
        return None
    match = _DATED.match(doc.lower, line.start, number.left)
    return match if match and match.span("name") == period.span else None


def _changed(reading: Reading, change: Number) -> Reading:
    """Read the "(+12)" behind a number: so many of them are new; a percent is a share."""
    attributes = reading.attributes
    if change.kind == "count":
        attributes = (*(a for a in attributes if a not in {"new", "total", "negated"}), "new")
    return msgspec.structs.replace(
        reading, number=change, attributes=attributes, start=change.left, end=change.right, whole=reading.number.start
    )


def _reading(entry: _Entry, company: _Company, vocabulary: Vocabulary) -> Reading | None:
    """Return what the entry counts: its own name says it, or the lead-in does and the name says where."""
    number, name, lead = entry.number, entry.written, company.lead
    known = rank(name) not in {None, "demonym"}
    own = _said(entry.meaning, vocabulary) or _who(name, lead)
    meaning = NOTHING if known or (lead.label and not own) else entry.meaning
    if not meaning.counts:
        return None
    sure = meaning.outcome or number.kind != "count"
    if meaning.label and (sure or _common(name, vocabulary)):
        in_list = company.listed and (sure or _who(name, lead) or (company.sure and is_plural(name.lower())))
        if entry.marked or in_list:
            start = entry.name[0] if entry.marked else number.left
            return _made(number, meaning, start, None, entry.period)
    if lead.label is None and number.kind != "count" and lead.of:
        lead = msgspec.structs.replace(lead, label=lead.of, noun=singular(lead.of), of=None)
    if not (company.listed and lead.label and lead.counts):
        return None
    total = bool(_TOTAL.match(name.lower()))
    place = Place(name, *entry.name) if known or (company.places and name[0].isupper() and not total) else None
    said = (*lead.attributes, *meaning.attributes, *(("total",) if total else ()))
    joined = msgspec.structs.replace(lead, attributes=tuple(dict.fromkeys(said)))
    return _made(number, joined, number.left, place, entry.period)


def _said(meaning: Meaning, vocabulary: Vocabulary) -> bool:
    """Say whether a name surely tells what is counted, so that the lead-in need not: "Deaths", "Schools"."""
    return not meaning.counts or meaning.outcome or meaning.noun in vocabulary.heads


def _who(name: str, lead: Meaning) -> bool:
    """Say whether a name is people by trade under a lead-in for all of them: "Nurses" under "Deployed staff:"."""
    last = name.lower().split()[-1]
    return lead.noun in _ALL_OF_THEM and is_plural(last) and is_person(singular(last))


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
