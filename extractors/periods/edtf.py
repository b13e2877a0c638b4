"""EDTF (ISO 8601-2) for a first and last day, as short as it can say it."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - a day is what it is called here

from .arithmetic import month_of


def iso(day: Day | None, *, known: bool = True) -> str | None:
    """Return ``YYYY-MM-DD``, with XXXX where the year is not known."""
    if day is None:
        return None
    text = day.isoformat()
    return text if known else f"XXXX{text[4:]}"


def edtf(first: Day | None, last: Day | None, *, known: bool) -> str | None:
    """Return EDTF for the days from ``first`` to ``last``; None ends are open. EDTF has no open end of unknown year."""
    if first is None or last is None:
        if not known or first is last:
            return None
        return f"{iso(first)}/.." if first else f"../{iso(last)}"
    if first == last:
        return iso(first, known=known)
    if first > last:
        return None
    whole = _unit(first, last)
    if whole:
        return whole if known else f"XXXX{whole[4:]}" if len(whole) > 4 else None
    one, two = iso(first, known=known), iso(last, known=known)
    if known and one and two and first.day == 1 and month_of(last.year, last.month)[1] == last:
        return f"{one[:7]}/{two[:7]}"
    return f"{one}/{two}"


def _unit(first: Day, last: Day) -> str | None:
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        if first.year == last.year:
            return first.isoformat()[:4]
        if first.year % 10 == 0 and last.year == first.year + 9:
            return f"{first.isoformat()[:3]}X"
        if first.year % 100 == 0 and last.year == first.year + 99:
            return f"{first.isoformat()[:2]}XX"
        return f"{first.isoformat()[:4]}/{last.isoformat()[:4]}"
    if month_of(first.year, first.month) == (first, last):
        return first.isoformat()[:7]
    return None
