"""What ends ``--table`` over many articles: a small curve for each label, from the first article's date to the last."""

from __future__ import annotations

from datetime import date

import msgspec

_BARS = "▁▂▃▄▅▆▇█"
_ASCII = "_.-=+*%#"
_WIDEST = 40  # columns
_MOST = 10  # labels


class Spark(msgspec.Struct, frozen=True):
    """The curve of a label: the bars, the first number and the last, and how many articles have one."""

    label: str
    bars: str
    first: int
    last: int
    articles: int


class Sparks:
    """The headline numbers of all articles by label and day; of several on one day, the largest."""

    def __init__(self) -> None:
        self._days: dict[str, dict[int, int]] = {}
        self._articles: dict[str, int] = {}

    def add(self, day: str | None, headline: dict[str, int]) -> None:
        """Take the headline of an article of ``day``; without a day it has no place in a curve."""
        try:
            at = date.fromisoformat(day or "").toordinal()
        except ValueError:
            return
        for label, value in headline.items():
            days = self._days.setdefault(label, {})
            days[at] = max(value, days.get(at, value))
            self._articles[label] = self._articles.get(label, 0) + 1

    def lines(self, width: int, ascii_only: bool) -> tuple[str, list[Spark]]:
        """Return what the curves are of, and those of the commonest labels that have numbers of two days."""
        labels = [label for label, days in self._days.items() if len(days) > 1]
        labels = sorted(labels, key=lambda label: (-self._articles[label], label))[:_MOST]
        if not labels:
            return "", []
        low = min(min(self._days[label]) for label in labels)
        high = max(max(self._days[label]) for label in labels)
        each = -(-(high - low + 1) // max(min(_WIDEST, width), 1))
        of = "each day" if each == 1 else f"the largest of every {each} days"
        told = f"Headlines from {date.fromordinal(low)} to {date.fromordinal(high)}, {of}"
        sign = _ASCII if ascii_only else _BARS
        return told, [self._spark(label, low, high, each, sign) for label in labels]

    def _spark(self, label: str, low: int, high: int, each: int, signs: str) -> Spark:
        days = self._days[label]
        columns: dict[int, int] = {}
        for day, value in days.items():
            column = (day - low) // each
            columns[column] = max(value, columns.get(column, value))
        least, most = min(0, *columns.values()), max(columns.values())
        scale = (len(signs) - 1) / max(most - least, 1)
        count = (high - low) // each + 1
        bars = "".join(signs[round((columns[at] - least) * scale)] if at in columns else " " for at in range(count))
        return Spark(label, bars, days[min(days)], days[max(days)], self._articles[label])
