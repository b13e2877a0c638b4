"""Resolution: from what a period says to its first and last day. One function a kind of expression."""

from __future__ import annotations

from typing import Any

from .calendar_days import NOWHEN, holiday_days, unit_days, written_days
from .counted_days import same_days, shift_days, stretch_days
from .expressions import (
    Ancient,
    Expression,
    Holiday,
    Nth,
    Open,
    Part,
    Range,
    Same,
    Shift,
    Stretch,
    Unit,
    WeekOf,
    Written,
)
from .part_days import nth_days, part_days, week_of_days
from .range_days import open_days, range_days
from .timeline import Days, Timeline

_PLAIN: dict[type, Any] = {Written: written_days, Unit: unit_days, Holiday: holiday_days}
_NESTED: dict[type, Any] = {
    Shift: shift_days,
    Stretch: stretch_days,
    Same: same_days,
    Part: part_days,
    Nth: nth_days,
    WeekOf: week_of_days,
    Range: range_days,
    Open: open_days,
}


def resolve(expression: Expression, line: Timeline) -> Days:
    """Return the days ``expression`` means at this point of the timeline; without ends where nothing says them."""
    kind = type(expression)
    try:
        if kind in _PLAIN:
            plain: Days = _PLAIN[kind](expression, line)
            return plain
        if kind in _NESTED:
            nested: Days = _NESTED[kind](expression, line, resolve)
            return nested
    except (OverflowError, ValueError):
        return NOWHEN  # beyond the years 1 to 9999
    return _ancient_days(expression) if isinstance(expression, Ancient) else NOWHEN


def _ancient_days(ancient: Ancient) -> Days:
    """Return a year before our era, which EDTF can say and a calendar day cannot: 44 BC is -0043."""
    year = ancient.year or 0
    return Days(None, None, "ancient", code=f"-{year - 1:04}" if 1 < year <= 9999 else None)
