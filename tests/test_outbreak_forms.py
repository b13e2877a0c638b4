"""How outbreak reports, ministries and agencies say cases and deaths: every count of them, its number and its class."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors import extract

FORMS = Path(__file__).parent / "outbreak_forms.txt"
CLASSES = ("confirmed", "probable", "suspected")


def examples() -> list[str]:
    return [line for line in FORMS.read_text("utf-8").splitlines() if line and line[0] != "#"]


def told(sentence: str) -> list[str]:
    """Return each count of cases or deaths as "label number classes"."""
    counts = [f for f in extract(sentence).figures if f.kind == "count" and f.label in {"cases", "deaths"}]
    return [
        " ".join([f.label, str(f.low if f.value is None else f.value), *(c for c in CLASSES if c in f.attributes)])
        for f in counts
    ]


@pytest.mark.parametrize("example", examples())
def test_cases_and_deaths(example: str) -> None:
    sentence, _, counts = example.rpartition("|")
    expected = [one.strip() for one in counts.split(",") if one.strip()]
    assert sorted(told(sentence.strip())) == sorted(expected)


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("There were two fatal crashes and 12 deadly attacks.", ["crashes", "attacks"]),
        ("One has died and two are recovering.", ["deaths"]),
        ("Hundreds of police faced 3,000 marchers, who saw their leader was arrested.", ["police", "marchers"]),
        ("Neither of the two patients has died.", ["patients"]),
    ],
)
def test_what_befell_others_is_not_said_of_them(sentence: str, labels: list[str]) -> None:
    assert [figure.label for figure in extract(sentence).figures] == labels
