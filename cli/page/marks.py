"""The article with its figures, periods and places marked.

Mentions overlap: a figure's text may hold a period, another figure, a place ("12 of the 30 patients in Bergamo"). So
the text is cut wherever one begins or ends, and every piece becomes one flat element that says what it belongs to;
nothing is nested, and nothing can be nested wrongly. A number is never cut: it is the link that bears the figure's id.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from extractors import Figure, Period

from ..record import Record
from ..shown import amount, days, sentence_start, when
from .markup import HERE, prose, words

KINDS = {"count": "c", "money": "m", "percent": "r", "measure": "u", "duration": "d"}
_REACH = 10_000  # characters around a figure in which the mention of its place is looked for


class Mention(msgspec.Struct, frozen=True, gc=False):
    """A stretch of the text and the index of the figure, period or place it belongs to."""

    start: int
    end: int
    index: int


class Places(msgspec.Struct, frozen=True):
    """The mentions of the places that figures are linked to, and for each figure which one is its own."""

    mentions: tuple[Mention, ...]
    of: dict[int, int]


def find_places(text: str, figures: Sequence[Figure]) -> Places:
    """Find for each figure with a place the mention of it: a figure names its place without saying where."""
    spans: dict[tuple[int, int], int] = {}
    of: dict[int, int] = {}
    for number, figure in enumerate(figures):
        span = _nearest(text, figure) if figure.place else None
        if span:
            of[number] = spans.setdefault(span, len(spans))
    mentions = [Mention(start, end, index) for (start, end), index in sorted(spans.items())]
    return Places(tuple(mentions), of)


def _nearest(text: str, figure: Figure) -> tuple[int, int] | None:
    """Return the mention that the place most likely comes from: in the sentence, before the number, the nearest."""
    place = figure.place or ""
    start, end = figure.number_span
    sentence = sentence_start(text, figure)
    before = _before(text, place, max(0, start - _REACH), end)
    if before is None or before < sentence:
        limit = end + _REACH if before is None else sentence + len(figure.sentence)
        before = _after(text, place, end, limit) or before
    return None if before is None else (before, before + len(place))


def _before(text: str, place: str, start: int, end: int) -> int | None:
    while (at := text.rfind(place, start, end)) >= 0:
        if _is_word(text, at, at + len(place)):
            return at
        end = at + len(place) - 1
    return None


def _after(text: str, place: str, start: int, end: int) -> int | None:
    while (at := text.find(place, start, end)) >= 0:
        if _is_word(text, at, at + len(place)):
            return at
        start = at + 1
    return None


def _is_word(text: str, start: int, end: int) -> bool:
    """Tell whether nothing goes on before ``start`` or after ``end``: "Ica" is not in "Africa"."""
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def marked(record: Record, text: str, places: Places) -> str:
    """Return ``text`` as markup, the figures, periods and places of ``record`` in it marked."""
    numbers = [Mention(*figure.number_span, index) for index, figure in enumerate(record.figures)]
    figures = [Mention(*figure.span, index) for index, figure in enumerate(record.figures)]
    periods = [Mention(*period.span, index) for index, period in enumerate(record.periods)]
    left_out = record.left_out or ()
    others = [Mention(*item.span, index) for index, item in enumerate(left_out) if item.reason != "date"]
    groups = (numbers, figures, others, periods, places.mentions)
    cuts = {at for group in groups for item in group for at in (item.start, item.end)}
    out: list[str] = []
    within = [_Active(group) for group in groups]
    begun: set[str] = set()
    for start, end in _pieces(sorted({0, len(text), *cuts}), numbers):
        number, figure, other, period, place = (active.at(start) for active in within)
        piece = prose(text[start:end])
        tint = "" if figure is None else KINDS[record.figures[figure].kind]
        if number is not None:
            out.append(_number(record.figures[number], number, piece, places.of.get(number), record.periods))
        elif other is not None:
            out.append(_link(f"l{other}", f"no figure: {left_out[other].reason}", piece, tint, begun))
        elif period is not None:
            out.append(_link(f"p{period}", told(record.periods[period]), piece, tint, begun))
        elif place is not None:
            out.append(_place(place, piece, tint, begun))
        elif tint:
            out.append(f"<mark class={tint}>{piece}</mark>")
        else:
            out.append(piece)
    return "".join(out)


class _Active:
    """Which of some mentions holds at a place, asked from left to right; of several the one that began last."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._waiting = sorted(mentions, key=lambda item: (item.start, -item.end), reverse=True)
        self._open: list[Mention] = []

    def at(self, place: int) -> int | None:
        while self._waiting and self._waiting[-1].start <= place:
            self._open.append(self._waiting.pop())
        while self._open and self._open[-1].end <= place:
            self._open.pop()
        return self._open[-1].index if self._open else None


def _pieces(cuts: Sequence[int], numbers: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the cuts, none of which is inside a number."""
    kept: list[int] = []
    at = 0
    for cut in cuts:
        while at < len(numbers) and numbers[at].end <= cut:
            at += 1
        if at == len(numbers) or not numbers[at].start < cut < numbers[at].end:
            kept.append(cut)
    return pairwise(kept)


def _number(figure: Figure, index: int, piece: str, place: int | None, periods: Sequence[Period]) -> str:
    """Return the link that is the figure: it leads to itself, so that it can be reached, pointed at and copied."""
    links = "" if place is None else f" data-w={place}"
    if figure.period:
        at = _index(periods, figure.period.span)
        links += "" if at is None else f" data-p={at}"
    ref = f"a{HERE}-f{index}"
    return f'<a id={ref} href=#{ref} class={KINDS[figure.kind]}{links} aria-description="{note(figure)}">{piece}</a>'


def _index(periods: Sequence[Period], span: tuple[int, int]) -> int | None:
    """Return which of ``periods``, in order of their spans, has ``span``."""
    from bisect import bisect_left

    at = bisect_left(periods, span, key=lambda period: period.span)
    return at if at < len(periods) and periods[at].span == span else None


def note(figure: Figure) -> str:
    """Return what is said of a figure on hover and on focus."""
    said = [f"{figure.label}: {amount(figure)}", *figure.attributes, figure.place or "", when(figure)]
    if figure.rule:
        found = [f"{what} by {scope}" for what, scope in (figure.link or {}).items()]
        said.append(f"({', '.join([f'rule {figure.rule}', *found])})")
    return words(" · ".join(filter(None, said)))


def told(period: Period) -> str:
    """Return what is said of a period on hover and on focus."""
    implied = f" · not written: {', '.join(period.implied)}" if period.implied else ""
    return f"{period.type}: {days(period.start, period.end) or 'no days known'}{implied}"


def _link(name: str, said: str, piece: str, tint: str, begun: set[str]) -> str:
    """Return a piece of a period or of a number left out; the first bears the id, and the tab key stops there."""
    ref = f"a{HERE}-{name}"
    own = "tabindex=-1" if ref in begun else f'id={ref} aria-description="{words(said)}"'
    begun.add(ref)
    return f'<a class="{_classes(name[0], tint)}" data-i={name} href=#{ref} {own}>{piece}</a>'


def _place(index: int, piece: str, tint: str, begun: set[str]) -> str:
    ref = f"a{HERE}-w{index}"
    own = "" if ref in begun else f" id={ref}"
    begun.add(ref)
    return f'<span class="{_classes("w", tint)}" data-i=w{index}{own}>{piece}</span>'


def _classes(name: str, tint: str) -> str:
    return f"{name} {tint}" if tint else name
