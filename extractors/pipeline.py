"""The stages in order: data flows one way, from the text to the report."""

from __future__ import annotations

from msgspec import UNSET
from msgspec.structs import replace

from .blocks import read_blocks
from .headline import headline
from .link import link
from .link.retold import retold
from .model import Figure, LeftOut, Number, Period, PeriodMention, Reading, Report
from .numbers import scan
from .periods import find_periods, reference_day
from .places import find_places
from .reading import read
from .refine import refine
from .rules import Rules
from .text import Document, document
from .tokens import tokenise
from .veto import veto
from .vocabulary import Vocabulary

Refused = tuple[Number, str]  # a number that is no figure, and why


def extract(
    text: str,
    date: str | None = None,
    *,
    date_order: str | None = None,
    explain: bool = False,
    rules: Rules | None = None,
) -> Report:
    """Read one article.

    ``text`` is the article (any string); ``date`` the day it was published, ``YYYY-MM-DD``, else the dateline it opens
    with; ``date_order`` is ``mdy``, ``dmy`` or ``ymd`` for dates such as 4/6/2020. ``explain`` adds ``rule``, ``link``
    and ``part_of`` to the figures and ``left_out`` to the report; ``rules`` (:func:`extractors.rules.load`) adds the
    user's own labels, nouns and statuses. Raises ValueError for a ``date`` or ``date_order`` that cannot be one;
    nothing else, whatever the text holds.
    """
    if date_order not in (None, "mdy", "dmy", "ymd"):
        raise ValueError(f"no such order of dates: {date_order!r}; it is mdy, dmy or ymd")
    doc = document(text)
    reference = reference_day(doc, date)
    mentions = find_periods(doc, reference, date_order)
    periods = tuple(mention.period for mention in mentions)
    dates = [mention.period.span for mention in mentions if not mention.lengths]
    numbers, left_out = _split(doc, scan(doc, dates), mentions)
    known = rules.vocabulary() if rules else None
    readings, unread = _read(doc, numbers, periods, known)
    left_out += unread
    places = find_places(doc, readings)
    figures = link(doc, readings, periods, places)
    best = headline(doc, figures, reference)
    figures = retold(doc, figures)
    return Report(
        date=reference.isoformat() if reference else None,
        figures=tuple(figures) if explain else tuple(map(_plain, figures)),
        periods=periods,
        headline={label: int(figures[index].value or 0) for label, index in best.items()},
        headline_from=best,
        left_out=left_out_of(doc, left_out) if explain else UNSET,
    )


def _read(
    doc: Document, numbers: list[Number], periods: tuple[Period, ...], known: Vocabulary | None
) -> tuple[list[Reading], list[Refused]]:
    """Return what each number counts, first by the shape of tables and lists, then by its sentence; and the rest."""
    in_blocks, numbers, uncounted = read_blocks(doc, numbers, periods, known)
    sentences = list(tokenise(doc, numbers, periods))
    readings, unread = refine(doc, sentences, *read(doc, sentences, known), known)
    readings = sorted([*in_blocks, *readings], key=lambda reading: reading.number.start)
    return readings, [*uncounted, *((number, "nothing says what it counts") for number in unread)]


def _plain(figure: Figure) -> Figure:
    return replace(figure, rule=UNSET, link=UNSET, part_of=UNSET)


def _split(doc: Document, numbers: list[Number], mentions: list[PeriodMention]) -> tuple[list[Number], list[Refused]]:
    """Part the numbers that may count something from those that belong to a date or that :func:`veto` refuses."""
    kept: list[Number] = []
    left_out: list[Refused] = []
    at = 0
    for number in numbers:
        while at < len(mentions) and mentions[at].period.span[1] <= number.start:
            at += 1
        inside = at < len(mentions) and mentions[at].period.span[0] < number.end
        if inside and not any(start <= number.start < end for start, end in mentions[at].lengths):
            reason: str | None = "date"
        else:
            reason = veto(doc, number)
        if reason:
            left_out.append((number, reason))
        else:
            kept.append(number)
    return kept, left_out


def left_out_of(doc: Document, refused: list[Refused]) -> tuple[LeftOut, ...]:
    """Say of each number that is no figure why, in the order of the text."""
    return tuple(
        LeftOut(doc.text[one.start : one.end], one.value, one.low, one.high, one.qualifier, (one.start, one.end), why)
        for one, why in sorted(refused, key=lambda item: (item[0].start, item[0].end))
    )
