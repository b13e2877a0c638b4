"""How well the program reads the texts of ``tests/coded``, each coded by hand before the program was run on it.

``NAME.txt`` is the text, ``NAME.json`` what a careful reader put down, the figures in order of their numbers::

    {"start": 211, "number": "nine", "value": 9, "qualifier": "at_least", "label": "deaths", "noun": "person",
     "attributes": "new", "place": ["Peru", null], "period": "Tuesday"}

A list holds alternatives that are all right; ``null`` among them means that none is right too. What is left out is the
plain case: kind count, qualifier exact, no attributes, place or period. An ``optional`` figure may be missing.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import msgspec

from extractors import extract

if TYPE_CHECKING:
    from pathlib import Path

    from extractors.model import Figure, Period, Report

# Two thirds of something may be given as 66.7 or 66.67.
PERCENT_TOLERANCE = 0.06


class Coded(msgspec.Struct, frozen=True):
    """A text and what a person read in it."""

    name: str
    genre: str
    date: str | None
    text: str
    figures: list[dict[str, Any]]
    headline: dict[str, Any]


def load(folder: Path) -> list[Coded]:
    """Return every coded text of the folder, in order of their names."""
    return [
        Coded(name=path.stem, text=path.with_suffix(".txt").read_text("utf-8"), **json.loads(path.read_text("utf-8")))
        for path in sorted(folder.rglob("*.json"))
    ]


def tally(coded: Coded, report: Report | None = None) -> Counter[str]:
    """Count what of ``coded`` the program found, and what of that it read right."""
    report = report or extract(coded.text, date=coded.date)
    counts: Counter[str] = Counter()
    pairs, extra = paired(coded.figures, report.figures)
    counts["invented"] = len(extra)
    for gold, mine in pairs:
        counts["coded"] += 1
        if mine is not None:
            counts["found"] += 1
            judge(counts, gold, mine)
    for label, wanted in coded.headline.items():
        counts["headlines"] += 1
        counts["headline"] += report.headline.get(label) in choices(wanted)
    return counts


def judge(counts: Counter[str], gold: dict[str, Any], mine: Figure) -> None:
    """Add what is right of one figure that was found."""
    wrong = faults(gold, mine)
    for name in ("value", "label", "qualifier", "kind", "noun"):
        counts[name] += name not in wrong
    counts["figure"] += not {"value", "label"} & set(wrong)
    link(counts, "place", choices(gold.get("place")), mine.place)
    link(counts, "period", choices(gold.get("period")), mine.period)
    said = set(mine.attributes)
    best = min((set((text or "").split()) for text in choices(gold.get("attributes"))), key=lambda a: len(a ^ said))
    counts["attributes hit"] += len(best & said)
    counts["attributes coded"] += len(best)
    counts["attributes given"] += len(said)


def faults(gold: dict[str, Any], mine: Figure) -> list[str]:
    """Name what is wrong with a figure that was found."""
    attributes = [set((text or "").split()) for text in choices(gold.get("attributes"))]
    right = {
        "value": value_right(gold, mine),
        "label": mine.label in choices(gold["label"]),
        "qualifier": mine.qualifier in choices(gold.get("qualifier", "exact")),
        "kind": mine.kind in choices(gold.get("kind", "count"))
        and ("unit" not in gold or mine.unit in choices(gold["unit"])),
        "noun": any(same_words(mine.noun, noun) for noun in choices(gold["noun"])),
        "attributes": set(mine.attributes) in attributes,
        "place": linked_right(choices(gold.get("place")), mine.place),
        "period": linked_right(choices(gold.get("period")), mine.period),
    }
    return [name for name, ok in right.items() if not ok]


def paired(
    gold: list[dict[str, Any]], figures: tuple[Figure, ...]
) -> tuple[list[tuple[dict[str, Any], Figure | None]], list[Figure]]:
    """Pair coded and reported figures by the place of their numbers; return the pairs and what nobody coded."""
    left = list(figures)
    pairs: list[tuple[dict[str, Any], Figure | None]] = []
    for item in gold:
        start, end = item["start"], item["start"] + len(item["number"])
        mine = next((f for f in left if f.number_span[0] < end and start < f.number_span[1]), None)
        if mine is not None:
            left.remove(mine)
        if not item.get("optional"):
            pairs.append((item, mine))
    return pairs, left


def choices(value: Any) -> list[Any]:
    """Return the alternatives a coder left."""
    return value if isinstance(value, list) else [value]


def value_right(gold: dict[str, Any], mine: Figure) -> bool:
    """Say whether the number was read as the coder did; a vague one has no value."""
    if "value" not in gold:
        return (mine.value, mine.low, mine.high) == (None, gold.get("low"), gold.get("high"))
    loose = PERCENT_TOLERANCE if mine.kind == "percent" else 1e-9
    return mine.value is not None and any(abs(value - mine.value) <= loose for value in choices(gold["value"]))


def folded(value: str | None) -> str:
    """Return the words of ``value`` in lower case with a space around each."""
    return " " + re.sub(r"\W+", " ", (value or "").casefold()).strip() + " "


def same_words(one: str | None, other: str | None) -> bool:
    """Compare without case and hyphens."""
    return folded(one) == folded(other)


def within(one: str, other: str) -> bool:
    """Say whether one name or date is a part of the other: "Beni" is as good as "Beni district"."""
    return folded(one) in folded(other) or folded(other) in folded(one)


def linked_right(wanted: list[str | None], mine: str | Period | Any | None) -> bool:
    """Say whether a place or period is one the coder allows; none is right where none was seen."""
    if mine is None:
        return None in wanted
    text = mine if isinstance(mine, str) else mine.text
    return any(within(text, each) for each in wanted if each)


def link(counts: Counter[str], name: str, wanted: list[str | None], mine: Any | None) -> None:
    """Count a link as hit, coded and given; where none is right too, leaving it out costs nothing."""
    hit = mine is not None and linked_right(wanted, mine)
    counts[f"{name} coded"] += hit or None not in wanted
    counts[f"{name} given"] += mine is not None
    counts[f"{name} hit"] += hit


def rates(counts: Counter[str]) -> dict[str, float]:
    """Return the shares and F1 scores, three decimals."""
    found = counts["found"]
    given = found + counts["invented"]
    shares = {
        "found P": (found, given),
        "found R": (found, counts["coded"]),
        "found F1": (2 * found, given + counts["coded"]),
        "figure F1": (2 * counts["figure"], given + counts["coded"]),
        **{name: (counts[name], found) for name in ("value", "label", "qualifier", "kind", "noun")},
        **{
            f"{name} F1": (2 * counts[f"{name} hit"], counts[f"{name} given"] + counts[f"{name} coded"])
            for name in ("place", "period", "attributes")
        },
        "headline": (counts["headline"], counts["headlines"]),
    }
    return {name: round(part / whole, 3) if whole else 1.0 for name, (part, whole) in shares.items()}
