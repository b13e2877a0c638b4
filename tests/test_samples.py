"""Each article of samples/ beside its expected record: NAME.txt gives NAME.json, to the last span.

``pytest --accept`` rewrites the JSON files with what the program gives now. It is for a change that was meant: the diff
is then read like any other code. The expected record of bergamo.txt was written by hand and is never rewritten, and
where the program is known to be wrong (known_wrong.py) the JSON keeps what is right.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from known_wrong import as_today, righted
from layout import laid_out

from extractors import extract

SAMPLES = sorted((Path(__file__).parent.parent / "samples").glob("*.txt"))
BY_HAND = {"bergamo"}


def record_of(path: Path) -> dict[str, Any]:
    text = path.read_bytes().decode("utf-8")
    return {"source": f"samples/{path.name}", **msgspec.to_builtins(extract(text))}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample_gives_its_record(path: Path, request: pytest.FixtureRequest) -> None:
    record = json.loads(json.dumps(record_of(path)))
    expected = path.with_suffix(".json")
    if request.config.getoption("--accept") and path.stem not in BY_HAND:
        right = righted(path.stem, json.loads(json.dumps(record)))
        expected.write_text(laid_out(right) + "\n", encoding="utf-8")
    assert record == as_today(path.stem, json.loads(expected.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_expected_spans_are_true(path: Path) -> None:
    """The expectations themselves keep the laws: a slip of the hand in a JSON file is caught here."""
    text = path.read_bytes().decode("utf-8")
    record = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    for figure in record["figures"]:
        assert text[slice(*figure["span"])] == figure["text"]
        assert text[slice(*figure["number_span"])] == figure["number"]
        assert figure["sentence"] in text
        assert figure["period"] is None or figure["period"]["span"] in [p["span"] for p in record["periods"]]
    for period in record["periods"]:
        assert text[slice(*period["span"])] == period["text"]
    for label, index in record["headline_from"].items():
        assert record["figures"][index]["value"] == record["headline"][label]


def test_no_expected_record_without_its_article() -> None:
    assert {path.stem for path in SAMPLES} == {path.stem for path in SAMPLES[0].parent.glob("*.json")}
    assert len(SAMPLES) >= 8


def test_the_first_article_with_the_day_it_was_published() -> None:
    """The year that bergamo.txt leaves out comes from ``date``, and says so."""
    text = (SAMPLES[0].parent / "bergamo.txt").read_text(encoding="utf-8")
    period = extract(text, "2020-05-09").periods[1]
    assert (period.start, period.end, period.implied) == ("2020-04-06", "2020-05-07", ("year",))
