"""How outbreak reports, ministries and agencies say cases and deaths: every count of them, its number and its class."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors import extract

FORMS = Path(__file__).parent / "outbreak_forms.txt"
REPORTS = Path(__file__).parent / "outbreak_reports.txt"
CLASSES = ("confirmed", "probable", "suspected")
QUESTIONS = ("cases", "cases_confirmed", "cases_suspected", "cases_probable", "deaths")


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
        ("The body of staff - there are over 70 midwives here - are annoyed.", ["midwives"]),
        ("Rain spoiled much of the day, with only 40 overs bowled.", ["overs"]),
        ("Two of those reopened later. One of them needed paint.", []),
        ("Three crews, one helicopter and several police came.", ["crews", "helicopters", "police"]),
        ("No detainees were injured.", ["injured"]),
        ("Twelve were caught in the storm and 40 workers contracted to clean up.", ["workers"]),
        ("Twelve tourists had contracted malaria.", ["cases"]),
        ("A fire killed 220 people. Nurses cared for 12 burns victims.", ["deaths", "victims"]),
        ("He said a Beech 200 aircraft crashed.", []),
        ("Two girls aged four and 11 drowned.", ["deaths"]),
        ("The senate killed two bills; the film was fatal to 12 careers.", ["bills", "careers"]),
        ("The number of toll roads rose to 12.", ["roads"]),
        ("Twelve patients were positive about the change.", ["patients"]),
        ("They face charges of manslaughter of 18 tourists.", ["deaths"]),
        ("Four were killed and eight hurt. Two of the victims were cooks.", ["deaths", "injured", "victims"]),
    ],
)
def test_each_count_has_its_own_label(sentence: str, labels: list[str]) -> None:
    assert [figure.label for figure in extract(sentence).figures] == labels


def reports() -> list[tuple[str, str]]:
    lines = [line for line in REPORTS.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return list(zip(lines[::2], lines[1::2], strict=True))


@pytest.mark.parametrize(("report", "answers"), reports())
def test_headline_of_a_short_report(report: str, answers: str) -> None:
    text = report.replace(" /// ", "\n").replace(" // ", "\n\n")
    asked = {question: value for question, value in extract(text).headline.items() if question in QUESTIONS}
    given = answers.removeprefix("=> ").strip("-").split(", ")
    assert {f"{question} {value}" for question, value in asked.items()} == {one for one in given if one}


@pytest.mark.parametrize(
    ("text", "deaths"),
    [
        ("The flood killed 12 people in Ica and 30 in Lima.", None),
        ("The flood killed 12 people in Ica and 30 in Lima, 42 in all.", 42),
        ("The road toll is now 45, five fewer than last year. Twenty people died in Leeds.", 45),
        ("A boy of 14 died on 26 July.", None),
        ("The dispute index stands at 2 217, and six people have died.", 6),
        ("Soldiers have shot dead eight militants.", 8),
        ("Twelve people who visited the town died.", 12),
    ],
)
def test_the_deaths_of_the_article(text: str, deaths: int | None) -> None:
    assert extract(text).headline.get("deaths") == deaths


def test_a_demanded_arrest_is_planned() -> None:
    (figure,) = extract("They demanded the arrest of 36 men.").figures
    assert "planned" in figure.attributes


def test_suspected_rebels_are_no_suspected_deaths() -> None:
    assert extract("Twelve suspected rebels were killed.").headline == {"deaths": 12}
