"""Prices, shares, rates and measures in sentences coded by hand before the program saw them (``priced.txt``).

The value F1 counts a number as right where value or range are; the unit F1 where its currency, unit or noun is right as
well. The floors only rise.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from extractors import extract
from extractors.model import Figure

CODED = Path(__file__).with_name("priced.txt")
FLOORS = {"value": 0.98, "unit": 0.975, "qualifier": 0.97}
QUALIFIERS = frozenset({"exact", "about", "over", "at_least", "under", "at_most", "range", "vague"})
ROUNDED = 0.06  # two thirds are 66.7 percent
LINE = re.compile(r"  (?P<optional>\??)(?P<number>.+?) = (?P<value>\S+) (?P<said>.+)")


class Coded(msgspec.Struct, frozen=True):
    """What a person read in one number."""

    start: int
    end: int
    optional: bool
    bounds: tuple[float, float]
    units: frozenset[str]
    qualifiers: frozenset[str]


def sentences() -> Iterator[tuple[str, list[Coded]]]:
    """Yield each sentence with its numbers."""
    sentence, coded = "", list[Coded]()
    for line in CODED.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        if match := LINE.fullmatch(line):
            coded.append(read(match, sentence, coded[-1].end if coded else 0))
            continue
        if sentence:
            yield sentence, coded
        sentence, coded = line, []
    yield sentence, coded


def read(match: re.Match[str], sentence: str, after: int) -> Coded:
    """Read one line under a sentence; its number stands behind the one before."""
    start = sentence.index(match["number"], after)
    low, _, high = match["value"].partition("..")
    said, _, last = match["said"].rpartition(" ")
    units, qualifiers = (said, last) if said and QUALIFIERS.issuperset(last.split("/")) else (match["said"], "exact")
    return Coded(
        start=start,
        end=start + len(match["number"]),
        optional=bool(match["optional"]),
        bounds=(float(low), float(high or low)),
        units=frozenset(units.split("/")),
        qualifiers=frozenset(qualifiers.split("/")),
    )


def unit(figure: Figure) -> str:
    """Return what a figure is of, written as in the coded file."""
    match figure.kind:
        case "count":
            return f"#{figure.noun or ''}"
        case "measure" | "duration":
            return f"{figure.kind[0]}:{figure.unit}"
    return figure.unit or ""


def value_right(coded: Coded, figure: Figure) -> bool:
    """Compare value, or both ends of a range."""
    given = (figure.low, figure.high) if figure.value is None else (figure.value, figure.value)
    return all(
        one is not None and abs(one - other) <= (ROUNDED if figure.kind == "percent" and one > 1 else 1e-9)
        for one, other in zip(given, coded.bounds, strict=True)
    )


def faults(sentence: str, coded: list[Coded]) -> tuple[Counter[str], list[str]]:
    """Count what is right of a sentence, and say what is not."""
    counts, wrong, left = Counter[str](), list[str](), list(extract(sentence).figures)
    for item in coded:
        figure = next((f for f in left if f.number_span[0] < item.end and item.start < f.number_span[1]), None)
        if figure is not None:
            left.remove(figure)
        if item.optional:
            continue
        counts["coded"] += 1
        number = sentence[item.start : item.end]
        if figure is None:
            wrong.append(f"missed {number}")
            continue
        right = value_right(item, figure)
        kind = right and unit(figure) in item.units
        counts.update(given=1, value=right, unit=kind, qualifier=kind and figure.qualifier in item.qualifiers)
        if not right:
            wrong.append(f"value of {number}: {figure.value} {figure.low} {figure.high}")
        elif not kind:
            wrong.append(f"unit of {number}: {unit(figure)}")
        elif figure.qualifier not in item.qualifiers:
            wrong.append(f"qualifier of {number}: {figure.qualifier}")
    counts["given"] += len(left)
    return counts, wrong + [f"invented {figure.number} {unit(figure)}" for figure in left]


def test_prices_and_measures_are_read_as_well_as_before() -> None:
    each = [(sentence, *faults(sentence, coded)) for sentence, coded in sentences()]
    counts = sum((counts for _, counts, _ in each), Counter[str]())
    whole = counts["given"] + counts["coded"]
    measured = {name: 2 * counts[name] / whole for name in FLOORS}
    said = "\n".join(f"{sentence}  {wrong}" for sentence, _, wrong in each if wrong)
    assert all(measured[name] >= floor for name, floor in FLOORS.items()), f"{measured}\n{said}"
