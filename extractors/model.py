"""The types of newstally: what the stages hand to each other, and what a reader of the output gets.

Everything is frozen; a stage that changes something makes a new object. So nothing can hold itself, and ``gc=False``
keeps the objects of a long article from the garbage collector's rounds. Every mention carries a span that is true of
the article: ``article[span[0]:span[1]] == text``, counted in Unicode code points.
"""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import UNSET, UnsetType

Span = tuple[int, int]
Scalar = int | float
Kind = Literal["count", "money", "percent", "measure", "duration"]
Qualifier = Literal["exact", "about", "over", "at_least", "under", "at_most", "range", "vague"]
PeriodType = Literal["day", "period", "since", "until", "recurring"]
PlaceRole = Literal["in", "name", "from", "to", "of", "adjective"]
Scope = Literal["clause", "sentence", "paragraph", "heading", "table"]


# --- what a reader gets -----------------------------------------------------------


class Period(msgspec.Struct, frozen=True, gc=False):
    """A date or period as the article says it.

    ``start`` and ``end`` are the first and last day, inclusive, ``YYYY-MM-DD`` with ``XXXX`` for an unknown year; null
    where open or unknown. ``edtf`` is ISO 8601-2, null where it cannot say it. ``implied`` names the parts the text did
    not write (year, month, day, order).
    """

    text: str
    type: PeriodType
    start: str | None
    end: str | None
    edtf: str | None
    implied: tuple[str, ...]
    span: Span


class PeriodRef(msgspec.Struct, frozen=True, gc=False):
    """The period a figure holds for: the four fields of an item of ``periods`` that say which and when."""

    text: str
    start: str | None
    end: str | None
    span: Span


class Figure(msgspec.Struct, frozen=True, gc=False):
    """One figure: a number, what it counts, where and when it holds, and its place in the article."""

    label: str
    value: Scalar | None
    low: Scalar | None
    high: Scalar | None
    qualifier: Qualifier
    kind: Kind
    unit: str | None
    noun: str | None
    of: str | None
    attributes: tuple[str, ...]
    number: str
    number_span: Span
    place: str | None
    period: PeriodRef | None
    text: str
    span: Span
    sentence: str
    rule: str | UnsetType = UNSET
    link: dict[str, Scope] | UnsetType = UNSET
    part_of: int | UnsetType | None = UNSET


class LeftOut(msgspec.Struct, frozen=True, gc=False):
    """A number that was read and is not a figure, with the reason; given under ``explain``."""

    number: str
    value: Scalar | None
    low: Scalar | None
    high: Scalar | None
    qualifier: Qualifier
    span: Span
    reason: str


class Report(msgspec.Struct, frozen=True):
    """What :func:`extractors.extract` returns for one article."""

    date: str | None
    figures: tuple[Figure, ...]
    periods: tuple[Period, ...]
    headline: dict[str, int]
    headline_from: dict[str, int]
    left_out: tuple[LeftOut, ...] | UnsetType = UNSET


# --- what the stages hand on ------------------------------------------------------


class Number(msgspec.Struct, frozen=True, gc=False):
    """A written amount: the number with its qualifier and, where it has one, its currency or unit.

    ``start, end`` is the number as written with its scale word, both ends of a range; ``left, right`` takes in the
    qualifier, the currency sign or code and the unit ("more than $5 million", "some 40 km", "300-odd").
    """

    start: int
    end: int
    left: int
    right: int
    value: Scalar | None
    low: Scalar | None
    high: Scalar | None
    qualifier: Qualifier
    kind: Kind = "count"
    unit: str | None = None
    form: str = "digits"  # digits, words, mixed, range, fraction, vague, zero ("no deaths")


class PeriodMention(msgspec.Struct, frozen=True, gc=False):
    """A period found, and the lengths in it that are duration figures too ("24 hours" in "the past 24 hours")."""

    period: Period
    lengths: tuple[Span, ...] = ()


class Place(msgspec.Struct, frozen=True, gc=False):
    """A named place as written, with its span, and how it stands in the sentence ("from Dubai" is a weak answer)."""

    text: str
    start: int
    end: int
    role: PlaceRole = "in"


class Reading(msgspec.Struct, frozen=True, gc=False):
    """A number and what it counts, before place and period are linked.

    ``start, end`` is the figure's text; ``place`` and ``period`` are set only where the structure itself says them (a
    table row, a list item); ``whole`` is the ``start`` of the number this one is a part of; ``rule`` names the rule.
    """

    number: Number
    label: str
    noun: str | None
    of: str | None
    attributes: tuple[str, ...]
    start: int
    end: int
    rule: str
    place: Place | None = None
    period: Period | None = None
    whole: int | None = None
