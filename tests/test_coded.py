"""Quality on texts coded by hand before the program was run on them: a gate that stands on its own.

The floors of ``coded_floors.json`` only rise: ``pytest --accept`` writes better figures, rounded down, and never
lower ones. ``docs/quality.md`` has the figures and what they mean.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from pathlib import Path

import pytest
from coded_score import Coded, choices, load, rates, tally

FOLDER = Path(__file__).parent / "coded"
FLOORS = Path(__file__).parent / "coded_floors.json"
TEXTS = load(FOLDER)
MOST = 0.99  # one slip among a thousand figures is no reason to stop


@pytest.mark.parametrize("coded", TEXTS, ids=lambda coded: coded.name)
def test_the_coding_is_true_of_the_text(coded: Coded) -> None:
    for figure in coded.figures:
        assert coded.text.startswith(figure["number"], figure["start"])
        said = [word for key in ("place", "period") for word in choices(figure.get(key)) if word]
        assert [word for word in said if word.casefold() not in coded.text.casefold()] == []


def test_quality_never_falls(request: pytest.FixtureRequest) -> None:
    measured = rates(sum((tally(coded) for coded in TEXTS), Counter()))
    floors = json.loads(FLOORS.read_text("utf-8"))
    if request.config.getoption("--accept"):
        rounded = {name: min(MOST, math.floor(value * 100) / 100) for name, value in measured.items()}
        floors = {name: max(floors.get(name, 0), value) for name, value in rounded.items()}
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", "utf-8")
    assert {name: value for name, value in measured.items() if value < floors[name]} == {}
