"""Sections: what a heading that is nothing but a place or a date says of all that stands under it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

import msgspec

from ..model import Scope
from ..places.headings import nothing_else
from ..text import Document
from .mentions import Mention, PeriodMention


class Governed(msgspec.Struct, frozen=True, gc=False):
    """What governs a figure, and how far its rule reaches there."""

    mention: Mention
    scope: Scope


def sections_of(
    doc: Document, starts: Sequence[int], mentions: Sequence[Mention], headings: Sequence[int]
) -> list[tuple[int, Governed | None]]:
    """Return each heading with what it says of its section, None where it is more than a place or a date.

    One date alone over an article is the day it was published; a chronicle has several.
    """
    found: list[tuple[int, Governed | None]] = []
    dates = 0
    for index in headings:
        paragraph = doc.paragraphs[index]
        at = bisect_left(starts, paragraph.start)
        current: Governed | None = None
        if at < len(mentions) and mentions[at].end <= paragraph.end:
            mention = mentions[at]
            if nothing_else(doc, paragraph, mention.start, mention.end):
                current = Governed(mention, "heading")
                dates += isinstance(mention, PeriodMention)
        found.append((index, current))
    return [] if dates == 1 else found


def section_at(sections: Sequence[tuple[int, Governed | None]], paragraph: int) -> Governed | None:
    """Return what the last heading before a paragraph says; a heading is in no section."""
    at = bisect_left(sections, paragraph, key=itemgetter(0)) - 1
    own = at + 1 < len(sections) and sections[at + 1][0] == paragraph
    return None if own or at < 0 else sections[at][1]
