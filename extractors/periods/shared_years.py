"""The year that only the last of several dates writes: "30 April and 2 May 2016", "in March, June or July 2015"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ..patterns import lazy_re
from .dates import possible
from .expressions import Expression, Nth, Part, Range, Written
from .mentions import Mention

_BETWEEN = lazy_re(
    r"""
    [ ]? (?: \( [\d., ]{1,8} \) )?              # March (12), April (30) and May 2019
    (?: [,;] | [ ](?:and|or|to|then|&) | [,;] [ ](?:and|or|then) )
    [ ] (?: (?:in|on|by) [ ] )? (?: the [ ] )?
    """,
    re.VERBOSE,
)
_LONGEST = 30  # characters between two dates of a list
_YEAR_ENDS = 6  # months: "in December and January 2016", but "in August and in May 2019"


def share_years(lower: str, said: list[Mention]) -> list[Mention]:
    """Give dates without a year that of the next one in their list, from the last to the first."""
    for at in range(len(said) - 2, -1, -1):
        expression, start, end, lengths = said[at]
        if isinstance(expression, Written) and expression.grain == "week" and expression.year is None:
            said[at] = (_week_in_year(lower, expression, said[at + 1], end), start, end, lengths)
            continue
        date = _yearless_end(expression) if isinstance(expression, Range) else _date(expression)
        if date is None or date.year is not None or date.of is not None or date.guessed:
            continue
        after = _date(said[at + 1][0])
        behind = said[at + 1][1]
        if after is None or after.year is None or behind - end > _LONGEST or not _BETWEEN.fullmatch(lower, end, behind):
            continue
        turned = (date.month or 1) - (after.month or 1) > _YEAR_ENDS
        year = after.year - turned
        if _exists(date, year):
            said[at] = (_in_year(expression, year), start, end, lengths)
    return said


def _week_in_year(lower: str, week: Written, after: Mention, end: int) -> Written:
    """Give a week the year of its days in brackets: "week 37 (12-18 September 2016)"."""
    date = _date(after[0])
    bracketed = lower[end : after[1]] == " ("
    return replace(week, year=date.year) if bracketed and date and date.year else week


def _yearless_end(span: Range) -> Written | None:
    """Return the last day or month of a range whose ends say no year: "1-7 January" before "8 May 2016"."""
    first, last = _date(span.first), _date(span.last)
    plain = first is span.first and last is span.last
    return last if plain and first and first.year is None and first.of is None else None


def _date(expression: Expression) -> Written | None:
    """Return the month or day an expression is about, if it is about one."""
    inner = expression.of if isinstance(expression, (Part, Nth)) else expression
    if isinstance(inner, Range) and isinstance(inner.first, Written) and isinstance(inner.last, Written):
        inner = replace(inner.first, year=inner.first.year or inner.last.year)  # in June, July and August 2015
    return inner if isinstance(inner, Written) and inner.month is not None and inner.grain in {"day", "month"} else None


def _in_year(expression: Expression, year: int) -> Expression:
    if isinstance(expression, (Part, Nth)):
        return replace(expression, of=_in_year(expression.of, year))
    if isinstance(expression, Range) and isinstance(expression.first, Written) and isinstance(expression.last, Written):
        turned = (expression.first.month or 1) > (expression.last.month or 1)
        return Range(replace(expression.first, year=year - turned), replace(expression.last, year=year))
    return replace(expression, year=year)


def _exists(date: Written, year: int) -> bool:
    return date.day is None or possible(date.month or 1, date.day, year)
