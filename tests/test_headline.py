"""Headline: the article's own number of several, as one filling in a form would take it.

[n label attribute attribute] is a figure, {text start end} a period; "<" before a label makes it a part of the figure
before it. So only the choice is tested, not the reading.
"""

from __future__ import annotations

import re
from datetime import date

import pytest

from extractors import extract
from extractors.headline import headline
from extractors.headline.features import WEIGHTS
from extractors.link import link
from extractors.model import Number, Period, Qualifier, Reading
from extractors.places import find_places
from extractors.text import document

_MARK = re.compile(
    r"\[(?P<n>\w+) (?P<part><?)(?P<label>\w+)(?P<attributes>[ \w]*)\]|\{(?P<p>[^|}]+)\|(?P<a>\S*) (?P<b>\S*)\}"
)


def chosen(marked: str, today: str | None = "2021-06-30") -> dict[str, int]:
    """Return the headline of a text with its figures marked."""
    readings: list[Reading] = []
    periods, text = [], ""
    at = 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        start = len(text)
        if match["p"]:
            text += match["p"]
            periods.append(
                Period(match["p"], "period", match["a"] or None, match["b"] or None, None, (), (start, len(text)))
            )
            continue
        text += match["n"]
        value = int(match["n"]) if match["n"].isdigit() else None
        qualifier: Qualifier = "exact" if value is not None else "vague"
        number = Number(start, len(text), start, len(text), value, value, value, qualifier)
        whole = readings[-1].number.start if match["part"] else None
        end = len(text)
        readings.append(
            Reading(
                number, match["label"], None, None, tuple(match["attributes"].split()), start, end, "test", whole=whole
            )
        )
    text += marked[at:]
    doc = document(text)
    figures = link(doc, readings, periods, find_places(doc, readings))
    best = headline(doc, figures, date.fromisoformat(today) if today else None)
    assert list(best.values()) == sorted(best.values())
    return {label: figures[index].value for label, index in best.items()}  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("There were [12 cases new] cases, a total of [80 cases total].", 80),
        ("So far [80 cases] were seen. [12 cases new] came on Friday.", 80),
        # the latest date before earlier ones
        ("[70 cases] cases {by 3 May|2021-05-03 2021-05-03}. [90 cases] cases {by 9 May|2021-05-09 2021-05-09}.", 90),
        # this outbreak before history
        ("{In 1995|1995-01-01 1995-12-31} there were [300 cases] cases. Now [12 cases] were seen.", 12),
        # the country before its provinces and the world
        ("In Peru [50 cases] were seen. Ica province had [20 cases].", 50),
        ("In Ica province [20 cases] were seen. As of now [50 cases] were seen in Peru.", 50),
        ("In Peru, a total of [50 cases total] were seen. Worldwide, [900 cases total] were seen.", 50),
        # the world where the article has only new ones of its own
        ("Peru counted [3 cases new] cases. Worldwide, [900 cases total] were seen.", 900),
        # all of them before one of the countries the article counts
        ("Peru had [50 cases total], Chile [30 cases total]. In all, [80 cases total] were seen in 2 countries.", 80),
        # the whole before its parts
        ("[80 cases] were seen, [30 <cases] of them in Ica.", 80),
        # health workers are some of them
        ("[9 cases] health workers were seen. [40 cases] people were seen.", 40),
        ("[0 cases] were seen.", 0),
    ],
)
def test_cases(text: str, cases: int) -> None:
    assert chosen(text)["cases"] == cases


def test_what_january_tells_of_december_is_no_history() -> None:
    text = "[300 cases] were seen {by 31 December|2020-12-31 2020-12-31}. Ever since [12 cases] were seen."
    assert chosen(text, "2021-01-07") == {"cases": 300}
    assert chosen(text, "2021-06-07") == {"cases": 12}


def test_deaths_stand_beside_the_cases_that_were_chosen() -> None:
    text = (
        "In all [80 cases total] were seen, [7 <deaths] died. A [2 deaths] died on Friday. [9 deaths] died in a fire."
    )
    assert chosen(text) == {"cases": 80, "deaths": 7}


def test_what_is_said_of_the_whole_holds_for_its_part() -> None:
    text = "There were [5 cases new], of which [4 <deaths] died. There are [80 cases total], of which [3 <deaths] died."
    assert chosen(text) == {"cases": 80, "deaths": 3}


def test_no_new_cases_are_not_no_cases() -> None:
    assert chosen("[0 cases negated new] came. There are [9 <cases total].") == {"cases": 9}
    assert chosen("[0 cases negated new] came.") == {}
    assert chosen("[0 deaths negated] came.") == {"deaths": 0}


def test_a_part_is_no_larger_than_its_whole() -> None:
    assert chosen("[9 cases new] came, and with them [80 <cases] were seen.") == {"cases": 80}


def test_what_is_feared_is_no_answer() -> None:
    assert chosen("So far [30 deaths] died. The toll could rise above [50 deaths].") == {"deaths": 30}
    assert chosen("In May [30 deaths] died.") == {"deaths": 30}


def test_who_is_seen_dead_comes_before_who_is_feared_dead() -> None:
    text = "Ferry sinks off Quilla, 45 feared dead\n\nA ferry sank, leaving at least 12 people dead."
    assert extract(text).headline == {"deaths": 12}
    assert extract("Ferry sinks off Quilla, 45 feared dead").headline == {"deaths": 45}


def test_what_the_title_counts_is_the_news() -> None:
    text = "Acme cuts 1,200 jobs\n\nAcme will cut 1,200 of its 14,000 jobs, it said on Monday."
    assert extract(text).headline == {"jobs": 1200}
    text = "Ministry: 120 new infections\n\nIt counted 120 new cases; the total is 4,500 cases."
    assert extract(text).headline == {"cases": 4500}


def test_only_patients_have_classes() -> None:
    assert chosen("The police held [9 arrested suspected].") == {"arrested": 9}


def test_classes_are_kept_apart() -> None:
    text = "[20 cases suspected], [6 cases confirmed] and [2 cases probable] cases."
    assert chosen(text) == {"cases_suspected": 20, "cases_confirmed": 6, "cases_probable": 2}


def test_a_class_is_the_total_where_it_is_the_only_one_stated() -> None:
    assert chosen("[20 cases confirmed] were seen.") == {"cases": 20, "cases_confirmed": 20}


def test_a_class_with_a_part_of_another_is_the_total() -> None:
    text = "[20 cases suspected] were seen, of which [6 <cases confirmed] are sure."
    assert chosen(text) == {"cases": 20, "cases_suspected": 20, "cases_confirmed": 6}


def test_a_total_beside_its_classes() -> None:
    text = "[90 cases], of which [70 <cases confirmed] are sure."
    assert chosen(text) == {"cases": 90, "cases_confirmed": 70}


def test_ranges_and_vague_figures_are_absent() -> None:
    assert chosen("[dozens deaths] died, [3 injured] were hurt.") == {"injured": 3}


def test_nothing_is_summed() -> None:
    assert chosen("In Ica [20 deaths] died, in Lima [30 deaths].") == {}
    assert chosen("In Ica [20 deaths] died, in Lima [30 deaths], together [50 deaths total].") == {"deaths": 50}


def test_every_label_of_kind_count_has_one() -> None:
    assert chosen("[8 teams] and [32 medics] worked in [3 shifts].") == {"teams": 8, "medics": 32, "shifts": 3}


def test_a_headline_without_a_date() -> None:
    assert chosen("[12 cases] were seen {in May|XXXX-05-01 XXXX-05-31}.", None) == {"cases": 12}


def test_figures_without_end() -> None:
    many = " ".join(f"In Ica [{n} cases] were seen." for n in range(3000))
    assert chosen(many) == {"cases": 2999}


def test_every_feature_says_what_it_asks() -> None:
    assert all((feature.__doc__ or "").startswith("Ask whether") for feature, _ in WEIGHTS)


def test_the_headline_points_at_its_figures() -> None:
    report = extract("So far 12 people died. In all 80 people were hurt.")
    assert set(report.headline) == set(report.headline_from)
    assert all(report.figures[i].value == report.headline[label] for label, i in report.headline_from.items())


@pytest.mark.parametrize(
    "text",
    [
        "The death toll is expected to exceed 7,000.",
        "Officials said the toll was likely to reach 300 dead by Sunday.",
    ],
)
def test_what_is_only_expected_is_no_answer(text: str) -> None:
    assert extract(text).headline == {}
