"""Where: the named places of the text.

Only what may govern a figure is read: the paragraphs that hold one, and the headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Place, Reading
from ..patterns import lazy_re
from ..text import Document
from .dateline import dateline_end
from .gazetteer import rank
from .headings import is_heading
from .names import read_run
from .runs import runs
from .words import place_words

__all__ = ["find_places"]

_LIES_IN = frozenset((", ", " (", ", in ", " in ", ", the ", " in the ", " of ", ", in the "))
_LIES_NEAR = lazy_re(  # "Bucha, near Kyiv", "Nokou, 300 km north of Lima"
    r""",?[ ] (?:(?:about|around|some|just)[ ])?+ (?:\d[\d,.]*+[ ]?(?:km|miles|kilometers|kilometres)[ ])?+
        (?: near | outside | on[ ]the[ ]outskirts[ ]of | (?:north|south|east|west)[a-z-]{0,5}+ [ ] of ) [ ] """,
    re.VERBOSE,
)
_NEAR = (" of ", " near ", " outside ")
_WEAK = frozenset(("from", "to"))  # what answers only right beside a figure leaves the wider place its own
_FAR = 48  # characters from a place to the one it lies in or near
_RANKS = {"city": 0, "metropolis": 0, None: 0, "region": 1, "country": 2}


def find_places(doc: Document, readings: Sequence[Reading]) -> list[Place]:
    """Return the named places that may govern one of ``readings``, in order."""
    found: list[Place] = []
    for start, end, heading in _stretches(doc, readings):
        places = [place for run in runs(doc, start, end) for place in read_run(doc, run, heading=heading)]
        found += _most_specific(doc, places)
    return found


def _stretches(doc: Document, readings: Sequence[Reading]) -> Iterator[tuple[int, int, bool]]:
    """Yield the parts of the text that are searched: start, end, and whether it is a heading."""
    at = 0
    for paragraph in doc.paragraphs:
        last = -1
        while at < len(readings) and readings[at].number.start < paragraph.end:
            last = readings[at].number.start
            at += 1
        heading = is_heading(doc, paragraph)
        if heading or last >= paragraph.start:  # past its last figure a paragraph is not read
            end = paragraph.end if heading else doc.sentences[doc.sentence_at(last)][1]
            yield dateline_end(doc, (paragraph.start, paragraph.end)), end, heading


def _most_specific(doc: Document, places: list[Place]) -> list[Place]:
    """Drop what only says where the place before it lies: "Tandag City, Surigao del Sur" is Tandag City."""
    kept: list[Place] = []
    last_end = -1
    for place in places:
        between = doc.lower[last_end : min(place.start, last_end + _FAR)] if kept else ""
        if between == "'s " and _wider(kept[-1], place):
            kept.pop()  # "Sudan's Darfur"
        beside = between.endswith(_NEAR) and kept[-1].role not in _WEAK and _LIES_NEAR.fullmatch(between)
        if not (kept and (beside or (between in _LIES_IN and _wider(place, kept[-1])))):
            kept.append(place)
        last_end = place.end
    return kept


def _wider(place: Place, than: Place) -> bool:
    return _rank(place, named=than.role in _WEAK) > _RANKS.get(rank(than.text), 0)


def _rank(place: Place, *, named: bool) -> int:
    """Return how wide a place is; but for ``named`` ones "eastern China" is as wide as China."""
    name = place.text.lower()
    first, _, rest = name.partition(" ")
    known = rank(name)
    if known is None and not named and first in place_words().direction:
        known = rank(rest)
    return _RANKS.get(known, 0)
