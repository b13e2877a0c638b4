"""Tallies: runs of lines that are a number and a place, under a text that says what they count.

The ministry reported 196 new cases on Friday.

80 in Lagos
38-Kano
Ogun-15
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

import msgspec
import regex
from msgspec.structs import replace

from ..blocks.captions import lead_in
from ..model import Number, Place, Reading
from ..patterns import lazy
from ..places.gazetteer import rank
from ..text import Document
from ..vocabulary import Vocabulary
from .shares import shared
from .wholes import sizes_of, whole_of

_MARKER = r"(?: [ ]*+ (?: [-*+•‣▪▫●○■□►▶◦⁃·✓✔█]++ | \(? \d{1,2} [.)] (?=[ ]) ) [ ]*+ )?+"
_NAME = r"\p{Lu} [^:=\n|\t\d\[\](,;.]{1,40}? (?: (?<=St|Mt) \. [^:=\n|\t\d\[\](,;.]{1,30}? )?+"
_BEFORE = lazy(rf"{_MARKER} [ ]*+ (?: (?P<name> {_NAME} ) [ ]?+ (?: [-–—:=(] [ ]?+ | (?<=[ ]) ) )?+ \Z", regex.VERBOSE)
_AFTER = lazy(
    rf"""
    [ ]?+ (?: [-–—:=] | (?: new | more | cases | deaths )?+ [ ]?+ \b (?: in | from | at | for ) (?: [ ] the )?+ [ ]
            | (?=[ ]\p{{Lu}}) )
    [ ]*+ (?P<name> {_NAME} )
    (?: [ .;,*†‡] | \[ [\w ]{{1,4}} \] | \( [^()\n]{{1,40}} \) )*+
    (?: (?P<end> \Z) | (?<=\][ ]) (?P<prose> (?=\p{{Lu}})) )
    """,
    regex.VERBOSE,
)
_CLOSE = lazy(r"[ .;,*)†‡]*+ (?:\[[\w ]{1,4}\])*+ [ .;,]*+ \Z", regex.VERBOSE)
_LONGEST = 80
_FEWEST = 2
_LOOK_BACK = 12  # figures before the list that may be what it takes apart
_RULE = "line of a tally"
_WEAK = frozenset(("noun", "label before", "noun before", "name with a number", "noun left out", "entry"))


class _Item(msgspec.Struct, frozen=True, gc=False):
    number: Number
    place: Place
    paragraph: int


def tallies(
    doc: Document, readings: list[Reading], unread: list[Number], vocabulary: Vocabulary
) -> tuple[list[Reading], list[Number]]:
    """Return the readings and the numbers nothing is said of, after the lines of tallies have been read."""
    found = {reading.number.start: reading for reading in readings}
    numbers = sorted([*unread, *(reading.number for reading in readings)], key=lambda number: number.start)
    made: dict[int, Reading | None] = {}
    for group in _groups(doc, numbers):
        open_items = [item for item in group if _is_open(found.get(item.number.start), vocabulary)]
        if len(open_items) * 2 < len(group):
            continue
        tally = _is_tally(group)
        giver = _giver(doc, group, readings, vocabulary) if tally else None
        model = None if giver else _line_before(doc, group[0], numbers, found)
        for item in open_items:
            if giver:
                made[item.number.start] = shared(giver, item.number, _RULE, item.place)
            elif model:
                made[item.number.start] = _like(model, item)
            elif tally:
                made[item.number.start] = None
    if not made:
        return readings, unread
    kept = [reading for reading in readings if reading.number.start not in made]
    kept += [reading for reading in made.values() if reading]
    given = {reading.number.start for reading in kept}
    return (
        sorted(kept, key=lambda reading: reading.number.start),
        [number for number in numbers if number.start not in given],
    )


def _is_open(reading: Reading | None, vocabulary: Vocabulary) -> bool:
    """Say whether the line itself does not tell what it counts: "256-Lagos" is no 256 Lagoses."""
    if reading is None:
        return True
    known = reading.noun in vocabulary.heads or reading.noun in vocabulary.names
    return reading.rule in _WEAK and not known and reading.label not in vocabulary.outcomes


def _groups(doc: Document, numbers: Sequence[Number]) -> Iterator[list[_Item]]:
    """Yield the runs of lines that are numbers with names; half of the names are places."""
    group: list[_Item] = []
    first = 0
    while first < len(numbers):
        paragraph = doc.paragraph_at(numbers[first].start)
        last = _behind(doc, numbers, first, paragraph)
        if group and group[-1].paragraph != paragraph - 1:
            yield group
            group = []
        items, closed = _items(doc, numbers[first:last], paragraph)
        group += items
        if group and not (items and closed):
            yield group
            group = []
        first = last
    if group:
        yield group


def _behind(doc: Document, numbers: Sequence[Number], first: int, paragraph: int) -> int:
    """Return the index of the first number behind the paragraph in which the number ``first`` stands."""
    if paragraph + 1 == len(doc.paragraphs):
        return len(numbers)
    end, last = doc.paragraphs[paragraph + 1].start, first + 1
    while last < len(numbers) and numbers[last].start < end:
        last += 1
    return last


def _is_tally(group: Sequence[_Item]) -> bool:
    places = sum(rank(item.place.text) not in {None, "demonym"} for item in group)
    return len(group) >= _FEWEST and places * 2 >= len(group)


def _items(doc: Document, numbers: Sequence[Number], index: int) -> tuple[list[_Item], bool]:
    """Read a line as items, "24 in Kent[2]2 in Surrey"; also say whether the line holds nothing else."""
    paragraph = doc.paragraphs[index]
    if paragraph.kind == "row" or numbers[0].left - paragraph.start > _LONGEST:
        return [], False
    found: list[_Item] = []
    at = paragraph.start
    for number, after in zip_longest(numbers, numbers[1:]):
        end = min(after.left if after else paragraph.end, number.right + _LONGEST)
        place, going_on = _place(doc, number, at, end) if number.kind == "count" else (None, False)
        if place is None:
            return [], False
        found.append(_Item(number, place, index))
        if not going_on:
            return found, False
        at = end
    return found, True


def _place(doc: Document, number: Number, at: int, end: int) -> tuple[Place | None, bool]:
    """Return the name before or behind the number, and whether the line may go on with another item."""
    before = _BEFORE.match(doc.text, at, number.left) if doc.text.find(",", at, number.left) < 0 else None
    if before is None:
        return None, False
    if before["name"]:
        closed = _CLOSE.match(doc.text, number.right, end)
        return (_named(before) if closed else None), True
    after = _AFTER.match(doc.text, number.right, end)
    return (_named(after), after["prose"] is None) if after else (None, False)


def _named(match: regex.Match[str]) -> Place:
    start, name = match.start("name"), match["name"].rstrip()
    return Place(name, start, start + len(name))


def _line_before(doc: Document, item: _Item, numbers: Sequence[Number], found: Mapping[int, Reading]) -> Reading | None:
    """Return the figure of the line right before, where it is a name, a number and its noun: "Unity - 70 seats"."""
    if not item.paragraph:
        return None
    paragraph = doc.paragraphs[item.paragraph - 1]
    at = bisect_left(numbers, item.number.start, key=lambda number: number.start) - 1
    number = numbers[at] if at >= 0 else None
    if number is None or number.start < paragraph.start or paragraph.end - paragraph.start > _LONGEST:
        return None
    reading = found.get(number.start)
    alone = at == 0 or numbers[at - 1].start < paragraph.start
    if reading is None or number.kind != "count" or not alone or reading.end <= number.right:
        return None
    named = _BEFORE.match(doc.text, paragraph.start, number.left)
    return reading if named and named["name"] and not doc.lower[reading.end : paragraph.end].strip(" .;,") else None


def _like(model: Reading, item: _Item) -> Reading:
    """Read a line as the one before it: "Greens - 12" below "Unity - 70 seats"."""
    known = rank(item.place.text) not in {None, "demonym"}
    return replace(shared(model, item.number, _RULE, item.place if known else None), whole=None)


def _giver(
    doc: Document, group: Sequence[_Item], readings: Sequence[Reading], vocabulary: Vocabulary
) -> Reading | None:
    """Return what the heading over the list counts, else the figure of the text before that the list takes apart."""
    number = group[0].number
    meaning = lead_in(doc, group[0].paragraph, vocabulary)
    if meaning.label and meaning.counts and not meaning.kind:
        return Reading(
            number, meaning.label, meaning.noun, meaning.of, meaning.attributes, number.left, number.right, _RULE
        )
    if summary := _summed_up(doc, group, readings, vocabulary):
        return summary
    first = doc.paragraphs[group[0].paragraph].start
    told = [r for r in readings if r.number.start < first and r.number.kind == "count" and r.number.form != "zero"]
    told = [r for r in told[-_LOOK_BACK:] if _near(doc, r, group[0].paragraph)]
    sizes = sizes_of(item.number for item in group)
    giver = whole_of(sizes, told, vocabulary)
    bound = giver.number.value if giver and giver.rule != _RULE else None
    return giver if bound is None or sizes.total <= bound else None


def _summed_up(
    doc: Document, group: Sequence[_Item], readings: Sequence[Reading], vocabulary: Vocabulary
) -> Reading | None:
    """Return the first outcome told behind what is left of an infobox: cited lines that run on into the article."""
    first, last = group[0], group[-1]
    opens = not first.paragraph or doc.paragraphs[first.paragraph - 1].block != doc.paragraphs[first.paragraph].block
    cited = "[" in doc.text[last.place.end : last.place.end + 2]
    after = min(last.paragraph + 1, len(doc.paragraphs) - 1)
    runs_on = doc.paragraphs[last.paragraph].kind == "prose" or (
        doc.paragraphs[after].kind == "prose" and doc.paragraphs[after].block == doc.paragraphs[last.paragraph].block
    )
    if not (opens and cited and runs_on):
        return None
    behind = (r for r in readings if r.number.start > last.number.start and r.label in vocabulary.outcomes)
    told = next(behind, None)
    near = told and doc.paragraph_at(told.number.start) <= after + 1
    return replace(told, attributes=(), rule=_RULE) if told and near else None


def _near(doc: Document, reading: Reading, paragraph: int) -> bool:
    """Say whether a figure stands in the last paragraph of prose before, or in a heading after that."""
    at = doc.paragraph_at(reading.number.start)
    between = doc.paragraphs[at + 1 : paragraph] if paragraph - at <= 3 else None
    return between is not None and all(one.kind == "heading" for one in between)
