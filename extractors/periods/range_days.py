"""The days between two ends, and of periods with one end."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - a day is what it is called here

from msgspec.structs import replace

from .arithmetic import add_months, days
from .calendar_days import ALL_PARTS, NOWHEN
from .expressions import Expression, Holiday, Nth, Open, Part, Range, Same, Written
from .timeline import Days, Resolve, Timeline

_SHORT = 31  # days: the longest range that a report comes in the middle of


def range_days(span: Range, line: Timeline, resolve: Resolve) -> Days:
    """Return the days from one period to another; the end that writes its year gives it to the other."""
    outer = line.bound
    announced = not _dated(span.first) and not _dated(span.last) and line.bound is None and not line.narrates
    if _leans_on(span.first, span.last) or (announced and line.tense() != "open"):
        last = resolve(span.last, line)
        line.bound = ("before", last.last) if last.last and last.known else outer
        first = resolve(span.first, line)
    else:
        first = resolve(span.first, line)
        line.bound = ("after", first.first) if first.first and first.known else outer
        last = resolve(span.last, line)
    line.bound = outer
    if first.first is None or last.last is None:
        return NOWHEN
    if announced and _runs_now(first.first, last.last, line.reference):
        return Days(add_months(first.first, 12), add_months(last.last, 12), "range", first.implied)
    end = last.first if isinstance(span.last, Part) and span.last.name == "start" else last.last
    if first.known and last.known and end is not None and first.first > end:
        return NOWHEN
    parts = {*first.implied, *last.implied}
    if _writes_year(span.first) or _writes_year(span.last):
        parts -= {"year"} if isinstance(span.first, Written) and isinstance(span.last, Written) else set()
    implied = tuple(part for part in (*ALL_PARTS, "order") if part in parts)
    return Days(first.first, end, "range", implied, first.known and last.known)


def _runs_now(first: Day, last: Day, reference: Day | None) -> bool:
    """Return whether a short range found a year too early is running: "in the week 11-17 March", said on 15 March."""
    if reference is None or last >= reference or (last - first).days > _SHORT:
        return False
    return add_months(first, 12) <= reference <= add_months(last, 12)


def _leans_on(first: Expression, last: Expression) -> bool:
    """Return whether only the second end says its year, or both are weekdays reported together."""
    if isinstance(first, Written) and isinstance(last, Written) and first.grain == last.grain == "weekday":
        return True
    return not _dated(first) and _dated(last)


def _writes_year(expression: Expression) -> bool:
    return isinstance(expression, Written) and expression.year is not None


def _dated(expression: Expression) -> bool:
    if isinstance(expression, Written):
        return expression.year is not None or expression.of is not None
    if isinstance(expression, (Part, Nth)):
        return _dated(expression.of)
    if isinstance(expression, Holiday):
        return expression.year is not None
    return not isinstance(expression, Same)


def open_days(open_: Open, line: Timeline, resolve: Resolve) -> Days:
    """Return the days of a period with one end; "by X" is X where the past is reported."""
    near = line.near
    line.near = open_.side in {"until", "before"} or (open_.side == "from" and line.tense() != "past")
    line.reported = open_.side == "since"
    at = resolve(open_.at, line)
    line.near, line.reported = near, False
    if open_.side in {"since", "from", "after"}:
        return replace(at, last=None, grain="since", code=None)
    if open_.side == "by" and (not line.reference or line.narrates or _over(at, line)):
        return at
    if open_.side == "before" and at.first and isinstance(open_.at, Written) and open_.at.grain != "day":
        return replace(at, first=None, last=days(at.first, -1), grain="until", code=None)
    return replace(at, first=None, grain="until", code=None)


def _over(at: Days, line: Timeline) -> bool:
    """Return whether "by X" reports: X is past, or is told of in the past."""
    tense = line.tense()
    if tense == "open" and at.last and at.known and line.reference:
        return at.last <= line.reference
    return tense == "past"
