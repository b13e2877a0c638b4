"""Finding the periods of an article: anchors, windows, the grammar, and then the days, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Day  # noqa: N812 - a day is what it is called here
from functools import cache, partial

from ..model import Period, PeriodMention, PeriodType, Span
from ..patterns import lazy_re
from ..text import Document
from .anchors import spans
from .edtf import edtf, iso
from .expressions import Expression, Found, Open, Range, Recurring, Shift, Stretch, Unit, Written
from .grammar import readers
from .lengths import ADJECTIVES, length
from .lists import listed_behind
from .openers import STARTS
from .reading import periods_at
from .relative import READS
from .resolve import resolve
from .tense import tense_at
from .timeline import Days, Timeline, Told
from .window import Window, cut
from .words import DAYTIMES, UNITS, months, weekdays

_SLASHED = lazy_re(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)?\d\d(?![\d/])")
_NARRATIVE_YEARS = 5  # a history names at least so many years
_LONG_PAST = 10  # years: a heading this far from the reference day is not about the news
_NARRATIVE_DATES = 3  # of these with the month
_BEHIND_LEADER = frozenset(  # what may stand between "since", "last", "as" ... and a period
    (
        *(
            "of",
            "at",
            "on",
            "in",
            "to",
            "from",
            "around",
            "about",
            "approximately",
            "least",
            "the",
            "than",
            "very",
            "late",
        ),
        *("period", "time", "working", "business", "single", "particular", "noon", "midnight", "dozen", *DAYTIMES),
    )
)
Mention = tuple[Expression, int, int, tuple[Span, ...]]


def find_periods(doc: Document, reference: Day | None, date_order: str | None) -> list[PeriodMention]:
    """Return the dates and periods of ``doc`` in order; no two overlap.

    ``reference`` is the day the text was published, ``date_order`` the order of dates such as 4/6/2020 ("mdy", "dmy",
    "ymd"), None to settle it by the article's own unambiguous dates.
    """
    mentions = list(_mentions(doc))
    if not mentions:
        return []
    order = _order(doc, mentions, date_order)
    narrates = _narrates(mentions, reference) or _headed_by_years(doc, mentions, reference)
    line = Timeline(reference, order, narrates=narrates)
    found: list[PeriodMention] = []
    for expression, start, end, lengths in mentions:
        line.at = start
        line.tense = partial(tense_at, doc.lower, start, end)
        days = resolve(expression, line)
        told = _told(doc, expression, start)
        if narrates and told is not Told.NOT and line.tense() == "future":
            told = Told.NOT  # "elections were to take place by 12 March 1961": announced, the story does not go there
        line.remember(days, start, told)
        found.append(PeriodMention(_period(doc.text, expression, days, (start, end)), lengths))
    return found


def _mentions(doc: Document) -> Iterator[Mention]:
    """Yield what the grammar reads in each window around anchors."""
    starters = _starters()
    for start, end in spans(doc.lower):
        w = cut(doc.text, doc.lower, start, end)
        words, free = w.words, 0
        for i in [at for at, word in enumerate(words) if word in starters or word.isdecimal()]:
            if i < free or not _may_start(words, i, starters):
                continue
            found = _read(w, i)
            for expression, first, behind in found:
                yield expression, w.starts[first], w.ends[behind - 1], _lengths(w, expression, first, behind)
                free = behind


def _may_start(words: list[str], i: int, starters: frozenset[str]) -> bool:
    """Pass over the many numbers and articles that the next word already tells from a date."""
    word, after = words[i], words[i + 1]
    if word in _leaders():
        return after in starters or after.isdecimal() or after in _BEHIND_LEADER
    if len(word) < 4 and word.isdecimal():
        return after in _behind_day() or after.isdecimal()
    return True


@cache
def _leaders() -> frozenset[str]:
    """Return the words that only lead into a period: "the", "since", "last"."""
    return frozenset(("the", "a", "an", *STARTS, *READS)) - {"later", "earlier"}


@cache
def _behind_day() -> frozenset[str]:
    """Return the words that may follow the first number of a date or of a length."""
    signs = (
        "/",
        "-",
        ".",
        ",",
        "'",
        "st",
        "nd",
        "rd",
        "th",
        "s",
        "of",
        "to",
        "and",
        "&",
        "or",
        "until",
        "till",
        "through",
    )
    others = ("bc", "bce", "ad", "ce", "the", "thru", "~", "day", "month", "century", *READS, *ADJECTIVES)
    return frozenset((*signs, *others, *UNITS, *months(), *(f"{name}s" for name in weekdays()), *weekdays()))


@cache
def _starters() -> frozenset[str]:
    return frozenset((*readers(), *STARTS, "the"))


def _read(w: Window, i: int) -> list[Found]:
    found = periods_at(w, i)
    if len(found) == 1 and w.words[i] == "the" and found[0][2] == i + 2 and w.words[i + 1].isdecimal():
        return [(found[0][0], i + 1, i + 2)]  # in "the 2003 elections" the article belongs to the noun
    return listed_behind(w, found) if found else []


def _lengths(w: Window, expression: Expression, first: int, behind: int) -> tuple[Span, ...]:
    """Return the spans of the lengths inside a relative period: they are duration figures as well."""
    inner = expression.at if isinstance(expression, Open) else expression
    if not isinstance(inner, (Shift, Stretch)):
        return ()
    for i in range(first, behind):
        if (w.words[i] in {"a", "an"} and w.words[i + 1] in UNITS) or w.words[i] in UNITS:
            continue
        read = length(w, i)
        if read and read[1] <= behind:
            return ((w.starts[i], w.ends[read[1] - 1]),)
    return ()


def _told(doc: Document, expression: Expression, start: int) -> Told:
    """Say how a date moves the story on; a heading that holds a year always does."""
    if isinstance(expression, (Open, Range)):
        inner = expression.at if isinstance(expression, Open) else expression.first
        if isinstance(expression, Range) and isinstance(inner, Written) and inner.grain == "year":
            return Told.NOT
        return _told(doc, inner, start)
    if isinstance(expression, Unit) and expression.base == "reference":
        return Told.NOT
    if isinstance(expression, Stretch) or (isinstance(expression, Shift) and expression.base == "reference"):
        return Told.NOT
    if isinstance(expression, Unit) and expression.unit == "year" and expression.shift < 0:
        return Told.NOT  # "up from 26 attacks the previous year" looks back, and the story goes on from where it was
    if isinstance(expression, Shift) and expression.side < 0:
        return Told.NOT  # "five years previously"
    if isinstance(expression, Written) and expression.year is not None and doc.lower[start - 1 : start] == "(":
        return Told.NOT  # "the Treaty of Almar (May 1790)" dates the treaty, not the story
    if isinstance(expression, Written) and expression.grain in {"decade", "century", "fiscal", "season"}:
        return Told.NOT
    if isinstance(expression, Written) and expression.grain == "year":
        heading = doc.paragraphs[doc.paragraph_at(start)].kind == "heading"
        return Told.DATE if heading else Told.YEAR
    return Told.DATE


def _order(doc: Document, mentions: list[Mention], given: str | None) -> str | None:
    """Settle the order of slashed dates: as given, else by a date of the article that can only be read one way."""
    if given or not any(_guessed(expression) for expression, *_ in mentions):
        return given
    for match in _SLASHED.finditer(doc.lower):
        first, second = int(match[1]), int(match[3])
        if 12 < first <= 31 and second <= 12:
            return "dmy"
        if 12 < second <= 31 and first <= 12:
            return "mdy"
    return None


def _guessed(expression: Expression) -> bool:
    if isinstance(expression, Open):
        return _guessed(expression.at)
    if isinstance(expression, Range):
        return _guessed(expression.first) or _guessed(expression.last)
    return isinstance(expression, Written) and expression.guessed


def _narrates(mentions: list[Mention], reference: Day | None) -> bool:
    """Return whether the text tells a history: many years written, most of them far from the reference day."""
    if reference is None:
        return True
    far = near = news = dated = 0
    for expression, *_ in mentions:
        if isinstance(expression, Open):
            expression = expression.at  # noqa: PLW2901 - the date inside is what counts
        if isinstance(expression, Unit) and expression.base == "reference":
            news += expression.unit == "day"
        if isinstance(expression, Written):
            news += expression.grain == "weekday"
            if expression.year is not None:
                if abs(expression.year - reference.year) <= 1:
                    near += 1
                else:
                    far += 1
                    dated += expression.month is not None
    return far >= _NARRATIVE_YEARS and dated >= _NARRATIVE_DATES and far > 2 * near and far > 2 * news


def _headed_by_years(doc: Document, mentions: list[Mention], reference: Day | None) -> bool:
    """Return whether headings such as "1936" or "1861: the first battles" order the text by years long past."""
    if reference is None:
        return True
    for expression, start, *_ in mentions:
        if isinstance(expression, Written) and expression.grain == "year" and expression.year is not None:
            paragraph = doc.paragraphs[doc.paragraph_at(start)]
            if paragraph.kind == "heading" and doc.lower[paragraph.start : start].strip() == "":
                return expression.year < reference.year - _LONG_PAST
    return False


def _is_day(expression: Expression) -> bool:
    """Return whether a period whose days are not known is a single day: "Monday", "yesterday"."""
    if isinstance(expression, Written):
        return expression.grain in {"day", "weekday"}
    if isinstance(expression, Shift):
        return expression.length.amounts[-1][1] in {"day", "week", "hour"}
    return isinstance(expression, Unit) and (expression.unit == "day" or expression.weekday is not None)


def _period(text: str, expression: Expression, days: Days, span: Span) -> Period:
    first, last = days.first, days.last
    kind: PeriodType
    if isinstance(expression, Recurring):
        kind = "recurring"
    elif days.grain in {"since", "until"}:
        kind = days.grain  # type: ignore[assignment]
    else:
        kind = "day" if (first == last if first or last else _is_day(expression)) else "period"
    code = days.code or edtf(first, last, known=days.known)
    resolved = days.known and (first or last or days.code)
    return Period(
        text=text[span[0] : span[1]],
        type=kind,
        start=iso(first, known=days.known),
        end=iso(last, known=days.known),
        edtf=code,
        implied=tuple(part for part in ("year", "month", "day", "order") if part in days.implied) if resolved else (),
        span=span,
    )
