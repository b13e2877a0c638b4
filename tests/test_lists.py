"""Lists: lines, rankings and names with numbers; each expectation names all figures as value, label and place."""

import pytest

from extractors import extract
from extractors.rules import load


def told(text, **options):
    return ", ".join(
        f"{figure.value} {figure.label}" + (f" {figure.place}" if figure.place else "")
        for figure in extract(text, **options).figures
    )


def left_out(text):
    return {item.number: item.reason for item in extract(text, explain=True).left_out}


NIGERIA = "80 cases Lagos, 38 cases Kano, 15 cases Ogun"


@pytest.mark.parametrize(
    "lines",
    [
        "80 in Lagos\n38 in Kano\n15 in Ogun",
        "- 80 in Lagos\n- 38 in Kano\n- 15 in Ogun",
        "80-Lagos\n38-Kano\n15-Ogun",
        "Lagos-80\nKano-38\nOgun-15",
        "Lagos 80\nKano 38\nOgun 15",
        "Lagos (80)\nKano (38)\nOgun (15)",
        "Lagos: 80\nKano: 38\nOgun: 15",
        "1. Lagos - 80\n2. Kano - 38\n3. Ogun - 15",
        "80 in Lagos[1]\n38 in Kano[2]\n15 in Ogun[3]",
    ],
)
def test_lines_take_what_the_text_over_them_counts(lines):
    assert told(f"The ministry confirmed 133 cases of measles.\n\n{lines}") == f"133 cases, {NIGERIA}"
    assert told(f"Cases by state\n\n{lines}") == NIGERIA
    assert told(f"133 new cases of measles\n\n{lines}").endswith(NIGERIA)


def test_the_figure_a_list_takes_apart_is_large_enough_for_it():
    text = "Officials recorded 239 cases and 5 deaths.\n\nLagos-97\nBauchi-44\nKano-29"
    assert told(text) == "239 cases, 5 deaths, 97 cases Lagos, 44 cases Bauchi, 29 cases Kano"
    text = "Officials recorded 12 deaths.\n\nLagos-97\nBauchi-44\nKano-29"
    assert told(text) == "12 deaths"


def test_lines_that_nothing_explains_are_left_out():
    text = "The committee met on Friday to plan the summer.\n\n80 in Lagos\n38 in Kano\n15 in Ogun"
    assert told(text) == ""
    assert set(left_out(text)) == {"80", "38", "15"}


def test_what_is_left_of_an_infobox_counts_what_the_article_counts():
    text = "41 in Kenya[1]\n13 in Uganda[2]2 in Rwanda[3]\n1 in Burundi[4] Until Sunday at least 84 were dead."
    assert told(text) == told(f"{text}\n\n{text}")[: len(told(text))]
    assert told(text) == "41 deaths Kenya, 13 deaths Uganda, 2 deaths Rwanda, 1 deaths Burundi, 84 deaths Burundi"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The United States has 4.3 million infections, followed by Brazil (2.4 million) and India (1.4 million).",
            "4300000 cases United States, 2400000 cases Brazil, 1400000 cases India",
        ),
        (
            "In Moscow, 674 cases were found, in St. Petersburg - 173, in the Tver region - 166.",
            "674 cases Moscow, 173 cases St. Petersburg, 166 cases Tver region",
        ),
        ("Cases were found in Lagos (80), Kano (38) and Ogun (15).", NIGERIA),
        ("Lagos (80), Kano (38) and Ogun (15) recorded new cases.", NIGERIA),
        (
            "Further deaths came from Peru (2) and Chile (4). Ten cases were reported.",
            "2 deaths Peru, 4 deaths Chile, 10 cases",
        ),
        (
            "In all, 209 cases were recorded in three states: 145 in Lagos, 54 in Kano and 10 in Ogun.",
            "209 cases, 3 states, 145 cases Lagos, 54 cases Kano, 10 cases Ogun",
        ),
        (
            "The ministry reported 115 cases, including 14 in Lima and 9 in Cusco.",
            "115 cases, 14 cases Lima, 9 cases Cusco",
        ),
        ("Unity took 70 seats, the Greens 12 and independents six.", "70 seats, 12 seats, 6 seats"),
        ("Smith got 45 votes, Jones 30 and Miller 12.", "45 votes, 30 votes, 12 votes"),
        (
            "Lagos, Kano and Ogun reported 80, 38 and 15 cases respectively.",
            "80 cases Lagos, 38 cases Kano, 15 cases Ogun",
        ),
    ],
)
def test_lists_in_a_sentence(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lopez (34) and Juan Perez (28), two nurses, were thanked.",
        "Rovers beat United, with goals by Kane (12) and Salah (40).",
    ],
)
def test_numbers_behind_people_are_no_part_of_a_count(text):
    assert "34" not in told(text)
    assert "40" not in told(text)


def test_percents_of_rivals_are_of_the_same_thing():
    figures = extract("Anna Smith (Labour) 12,034 votes 45.2%").figures
    assert [(figure.label, figure.kind) for figure in figures] == [("votes", "count"), ("votes", "percent")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Unity - 70 seats\nGreens - 12 seats\nIndependents - 6", "70 seats, 12 seats, 6 seats"),
        ("1. Rovers 34 points\n2. United 31\n3. City 28", "34 points, 31 points, 28 points"),
        ("Confirmed cases: 345 (+12)\nDeaths: 15 (+1)", "345 cases, 12 cases, 15 deaths, 1 deaths"),
        ("Deaths: 15 (4.3%)\nRecovered: 120", "15 deaths, 4.3 deaths, 120 recovered"),
        ("GDP growth, 2019\nChina 6.1%\nIndia 4.2%", "6.1 growth China, 4.2 growth India"),
        (
            "Passengers by country\nIran 82\nCanada 63 (including 9 crew)",
            "82 passengers Iran, 63 passengers Canada, 9 crew Canada",
        ),
        (
            "Deaths in Europe\n\nItaly: 1,204\nSpain: 980\nTotal: 2,184",
            "1204 deaths Italy, 980 deaths Spain, 2184 deaths",
        ),
        ("Funding received (US$ million)\nHealth 12.4\nShelter 3.1", "12400000 funding, 3100000 funding"),
        ("Cases 1,204 Deaths 31 Recovered 880", "1204 cases, 31 deaths, 880 recovered"),
        ("Confirmed 1,204, deaths 31, recovered 880.", "1204 cases, 31 deaths, 880 recovered"),
        ("Casualties: 12 dead, 30 injured", "12 deaths, 30 injured"),
        (
            "Staff: 310 vaccinators in 12 teams\nRadio spots broadcast: 1,460\nRumours reported: 39",
            "310 vaccinators, 12 teams, 1460 spots, 39 rumours",
        ),
    ],
)
def test_lines_of_labels(text, expected):
    assert told(text) == expected


def test_labels_of_the_user_reach_lists_and_tables(tmp_path):
    file = tmp_path / "rules.toml"
    file.write_text('[[kinds]]\nname = "deported"\nheads = ["removal"]\ndone = ["deport"]\n')
    rules = load(file)
    assert told("Country | Deported\nPeru | 12\nChile | 3", rules=rules) == "12 deported Peru, 3 deported Chile"
    assert told("Removals by country:\nPeru: 12\nChile: 3", rules=rules) == "12 deported Peru, 3 deported Chile"
    assert told("There were 15 removals: Peru (12), Chile (3).", rules=rules).endswith(
        "12 deported Peru, 3 deported Chile"
    )
