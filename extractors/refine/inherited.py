"""Inherited: classes that follow from parts and wholes across an article.

Where the world has "1,185 laboratory-confirmed cases of MERS", the 36 cases of MERS in one country are confirmed too;
where eleven countries report 257 cases and each of them is said to have confirmed ones, so are the 257. Only where the
article speaks of no other class.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ..model import Reading
from ..patterns import lazy
from ..text import Document

_CLASSES = frozenset(("confirmed", "suspected", "probable"))
_SETTLED = _CLASSES | {"negated", "planned"}
_FOUND = "found in"  # what was found in samples is only some of the cases
_BEFORE, _BEHIND = 120, 80  # characters around a number that say whose cases of what they are
_FEWEST = 2  # countries whose cases are confirmed
_GLOBAL = lazy(r"\b(?:globally|worldwide|world-wide|global)\b")
_COUNTRIES = lazy(r"\bcountries\b[^.;]{0,60}+\Z|\bfrom\s\w++\scountries\b")
_DISEASE = lazy(
    r"\b(?:[A-Z]{2,}[\w()-]*+|\w++(?:virus|itis|osis|axis|ella|enza)|anthrax|cholera|dengue|ebola|fever|malaria|measles|plague"
    r"|polio|syndrome)\b"
)


def inherited(doc: Document, readings: Sequence[Reading]) -> list[Reading]:
    """Give the cases without a class the class of their whole, or of all their parts."""
    found = list(readings)
    cases = [index for index, one in enumerate(found) if one.label == "cases" and one.number.kind == "count"]
    confirmed = [found[index] for index in cases if _class(found[index]) == {"confirmed"}]
    counted = [one for one in confirmed if one.rule != _FOUND]
    if len(counted) < 1 or any(_class(found[index]) - {"confirmed"} for index in cases):
        return found
    for index in _of_world(doc, found, cases, counted) or _of_countries(doc, found, cases, counted):
        found[index] = replace(found[index], attributes=(*found[index].attributes, "confirmed"))
    return found


def _class(reading: Reading) -> frozenset[str]:
    return _CLASSES.intersection(reading.attributes)


def _size(reading: Reading) -> float:
    return float(reading.number.value or 0)


def _of_world(doc: Document, found: Sequence[Reading], cases: Sequence[int], confirmed: Sequence[Reading]) -> list[int]:
    """Return the cases that are some of the world's, which are confirmed and of the same disease."""
    world = [one for one in confirmed if _GLOBAL.search(_around(doc, one).lower())]
    if not world:
        return []
    whole = max(world, key=_size)
    disease = _diseases(doc, whole)
    open_ = (index for index in cases if _SETTLED.isdisjoint(found[index].attributes))
    return [
        index
        for index in open_
        if _size(found[index]) <= _size(whole) and not disease.isdisjoint(_diseases(doc, found[index]))
    ]


def _of_countries(
    doc: Document, found: Sequence[Reading], cases: Sequence[int], confirmed: Sequence[Reading]
) -> Iterator[int]:
    """Yield the total of several countries before what each of them confirmed."""
    behind = list(confirmed)
    smallest: list[float] = []  # of the counts behind
    for index in reversed(cases):
        one = found[index]
        while behind and behind[-1].number.start > one.number.start:
            smallest = sorted((*smallest, _size(behind.pop())))[:_FEWEST]
        parts = len(smallest) == _FEWEST and smallest[-1] < _size(one)
        if parts and _SETTLED.isdisjoint(one.attributes) and one.whole is None and _many(doc, one):
            yield index


def _many(doc: Document, reading: Reading) -> bool:
    start, end = reading.number.start, reading.end
    return bool(
        _COUNTRIES.search(doc.lower, max(0, start - _BEFORE), start) or _COUNTRIES.search(doc.lower, end, end + _BEHIND)
    )


def _around(doc: Document, reading: Reading) -> str:
    first, last = doc.sentences[doc.sentence_at(reading.number.start)]
    return doc.text[max(first, reading.start - _BEFORE) : min(last, reading.end + _BEHIND)]


def _diseases(doc: Document, reading: Reading) -> set[str]:
    """Return the names of diseases and their short forms from the count on."""
    last = doc.sentences[doc.sentence_at(reading.number.start)][1]
    return {match.lower() for match in _DISEASE.findall(doc.text[reading.start : min(last, reading.end + _BEHIND)])}
