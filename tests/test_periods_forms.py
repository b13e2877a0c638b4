"""Families of dates and periods as news, histories and situation reports write them, and what only looks like one."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from extractors.model import Period
from extractors.periods import find_periods
from extractors.text import document

HERE = Path(__file__).parent
PUBLISHED = "2020-05-09"
BRACKETED = re.compile(r"\[([^\]]+)\]")


def lines(name: str) -> list[str]:
    """Return the examples of a file: what is neither empty nor a comment."""
    return [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def find(text: str, day: str = PUBLISHED) -> list[Period]:
    return [mention.period for mention in find_periods(document(text), dt.date.fromisoformat(day), None)]


def said(period: Period) -> str:
    """Return the days of a period as the examples write them."""
    return period.edtf or ("none" if period.start is period.end is None else f"{period.start}|{period.end}")


@pytest.mark.parametrize("example", lines("period_forms.txt"))
def test_these_periods_and_no_others(example: str) -> None:
    marked, edtf, *day = example.split(" | ")
    expected = list(zip(BRACKETED.findall(marked), edtf.split("; "), strict=True))
    found = find(marked.replace("[", "").replace("]", ""), *day)
    assert [(period.text, said(period)) for period in found] == expected


@pytest.mark.parametrize("text", lines("not_periods.txt"))
def test_these_hold_no_period(text: str) -> None:
    assert [period.text for period in find(text)] == []
