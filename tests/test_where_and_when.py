"""Whose number, where, when, of which whole: what is promised, from the text to the record."""

from __future__ import annotations

import pytest

from extractors import extract
from extractors.model import Figure


def figures(text: str) -> list[Figure]:
    return list(extract(text, "2020-06-30", explain=True).figures)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Bergamo 115 cases were treated.", ["Bergamo"]),
        ("The province of Lombardy counted 12 cases.", ["Lombardy"]),
        ("Ica 562 cases, Nasca 17 cases.", ["Ica", "Nasca"]),
        ("The United States remains the leader, where more than 4.3 million people fell ill.", ["United States"]),
        ("Guinea\n\nDoctors saw 3 cases.\n\nLiberia\n\nDoctors saw 8 cases.", ["Guinea", "Liberia"]),
        ("Guinea, 3 new cases and 5 deaths; Liberia, 8 new cases.", ["Guinea", "Guinea", "Liberia"]),
        ("- Guinea: 3 new cases\n- Liberia: 8 new cases\n", ["Guinea", "Liberia"]),
        ("Country | Cases | Deaths\nGuinea | 3 | 5\nLiberia | 8 | 2\n", ["Guinea", "Guinea", "Liberia", "Liberia"]),
        ("Cases came from Lima (43 cases), Kpendal (two cases) and Oria with 3 cases.", ["Lima", "Kpendal", "Oria"]),
        ("Doctors saw 90 cases (including 8 deaths) in Ica.", ["Ica", "Ica"]),
        ("Lima had 90 cases; Oria has 12 cases (3 deaths).", ["Lima", "Oria", "Oria"]),
        ("Tehran radio put the losses at 12 men.", [None]),
        ("The Italian hospitals treated 12 patients.", [None]),
        ("Paris Hilton gave 12 dollars.", [None]),
        ("The Washington Post counted 12 cases.", [None]),
        ("The MV Lagos carried 12 sailors.", [None]),
        ("Some 12 people died in March.", [None]),
    ],
)
def test_where(text: str, places: list[str | None]) -> None:
    assert [figure.place for figure in figures(text)] == places


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("In Peru 12 people died.", ["clause"]),
        ("In Peru 12 people died, 30 were hurt and 4 are missing.", ["clause", "sentence", "sentence"]),
        ("In Peru, 12 people died. Rain hurt 30 people.", ["clause", "paragraph"]),
        ("In Peru, 12 people died. Chile is far. Rain hurt 30 people.", ["clause", None]),
        ("In Peru, 12 people died.\n\nRain hurt 30 people.", ["clause", None]),
        (
            "Peru\n\nRain hurt 30 people.\n\nIt killed 4 people.\n\nNotes\n\nThe bus has 40 seats.",
            ["heading"] * 2 + [None],
        ),
        ("In Peru officials said 12 people died in Chile.", ["clause"]),
        ("Country | Cases\nPeru | 3\nChile | 8\n", ["table", "table"]),
    ],
)
def test_how_a_place_was_found(text: str, scopes: list[str | None]) -> None:
    assert [(figure.link or {}).get("place") for figure in figures(text)] == scopes


def test_who_speaks_is_farther_than_what_is_told() -> None:
    assert figures("The ministry in Bangkok said 12 people died in Phuket.")[0].place == "Phuket"
    assert figures("Officials in Bangkok said 12 people died.")[0].place == "Bangkok"


def test_the_nearest_in_the_clause_wins_even_behind() -> None:
    (figure,) = figures("In Peru officials said 12 people died in Chile.")
    assert figure.place == "Chile"


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("On 5 May 12 people died and 30 were hurt.", ["5 May", "5 May"]),
        ("From 4 to 8 May, 12 people died. Rain hurt 30 people.", ["From 4 to 8 May"] * 2),
        ("From 4 to 8 May, 12 people died. On 9 May 30 people were hurt.", ["From 4 to 8 May", "9 May"]),
        ("Some 12 people died on Monday and 30 on Tuesday.", ["Monday", "Tuesday"]),
        ("Unity won 69 seats, compared with 57 in 2016. The Greens won 15 seats.", [None, "2016", None]),
        ("12 people died.\n\nNothing happened in May.", [None]),
        ("Makira saw 90 cases and 7 deaths, from 2 to 9 May 2019 (a rate of 8%).", ["from 2 to 9 May 2019"] * 3),
    ],
)
def test_when(text: str, periods: list[str | None]) -> None:
    assert [figure.period and figure.period.text for figure in figures(text)] == periods


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("12 of the 30 patients died.", [1, None]),
        ("Three of Guinea's 12 districts were hit.", [1, None]),
        ("Thousands of people fled and 4 homes were destroyed.", [None, None]),
    ],
)
def test_the_whole_behind_its_part(text: str, wholes: list[int | None]) -> None:
    assert [figure.part_of for figure in figures(text)] == wholes


def test_a_part_is_not_taken_for_the_whole() -> None:
    report = extract(
        "The ministry saw 115 cases, including 14 deaths. Police arrested 71 people, 11 of them men.", explain=True
    )
    assert [figure.part_of for figure in report.figures] == [None, 0, None, 2]
    assert report.headline == {"cases": 115, "deaths": 14, "arrested": 71}


def test_only_what_is_asked_for_explains() -> None:
    (figure,) = extract("In Peru 12 people died.").figures
    assert not figure.link
    assert not figure.part_of
    assert not figure.rule


@pytest.mark.parametrize(
    ("text", "places", "periods"),
    [
        (
            "Fire kills nine in Ica slum\n\nA fire broke out on Thursday. Officials said it killed nine people.",
            ["Ica", "Ica"],
            ["Thursday", "Thursday"],
        ),
        (
            "Bus crash in Peru kills nine\n\nA bus overturned near Ica on Thursday, killing nine people.",
            ["Peru", "Ica"],
            ["Thursday", "Thursday"],
        ),
        (
            "Bus crash in Peru kills 9\n\nA bus overturned on Thursday, killing 8 people.",
            ["Peru", None],
            [None, "Thursday"],
        ),
        (
            "A bus crash in Peru killed 9.\n\nA bus overturned on Thursday, killing 9.",
            ["Peru", None],
            [None, "Thursday"],
        ),
    ],
)
def test_what_the_title_tells_is_told_again(text: str, places: list[str | None], periods: list[str | None]) -> None:
    assert [figure.place for figure in figures(text)] == places
    assert [figure.period and figure.period.text for figure in figures(text)] == periods


def test_what_is_told_again_comes_from_the_heading() -> None:
    text = "Fire kills nine in Ica slum\n\nA fire broke out on Thursday. Officials said it killed nine people."
    assert [figure.link for figure in extract(text, explain=True).figures] == [
        {"place": "clause", "period": "heading"},
        {"period": "paragraph", "place": "heading"},
    ]


def test_a_possessive_day_is_no_day_of_speech() -> None:
    text = "Police said Thursday's crash was the third. In addition to the dead, 33 were taken to hospital."
    assert [figure.period and figure.period.text for figure in figures(text)] == ["Thursday"]


def test_a_whole_with_a_part_in_an_aside_holds_when_its_verb_says() -> None:
    text = "On Monday 12 people died, and 340 people, two of them children, were killed on Tuesday."
    assert [figure.period and figure.period.text for figure in figures(text)] == ["Monday", "Tuesday", "Tuesday"]
    text = "In May 12 were hurt and four died, two of them in a crash on Tuesday."
    assert [figure.period and figure.period.text for figure in figures(text)] == ["May", "May", "Tuesday"]


@pytest.mark.parametrize(
    "text",
    [
        "Malawi, Chad and Ghana have reported 400, 350 and 120 deaths respectively.",
        "In Malawi, Chad and Ghana, 400, 350 and 120 people died.",
        "Floods killed 400, 350 and 120 people in Malawi, Chad and Ghana, respectively.",
        "Malawi, Chad and Ghana counted 400 deaths, 350 deaths and 120 deaths, respectively.",
    ],
)
def test_places_told_in_turn(text: str) -> None:
    assert [(figure.value, figure.place) for figure in figures(text)] == [
        (400, "Malawi"),
        (350, "Chad"),
        (120, "Ghana"),
    ]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Six died on Monday, a day after a bomb killed 14.", ["Monday", None]),
        (
            "Officials said on Monday, two weeks after 12 people died, that 3 men had been detained.",
            [None, None, "Monday"],
        ),
        ("On Monday, three days after the flood, rescuers found 12 people.", [None, "Monday"]),
        ("The group has 28 members and was founded in 1987.", [None]),
        ("Founded in 1987, the firm employs 500 people.", [None]),
        ("The clinic, built in 2012 at a cost of $40 million, has 300 beds.", ["2012", None]),
        ("The district got a road, and 12 schools were built in 2012.", ["2012"]),
        ("The dam was opened on Monday, and 12 guests fell ill.", ["Monday"]),
    ],
)
def test_what_another_time_is_not_said_of(text: str, periods: list[str | None]) -> None:
    assert [figure.period and figure.period.text for figure in figures(text)] == periods


def test_a_semicolon_parts_a_day_from_the_next_figure() -> None:
    text = "She is the second judge shot this year; 11 were killed in 2019."
    assert [figure.period and figure.period.text for figure in figures(text)] == ["2019"]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("The clashes, the worst since 2014, left 33 dead.", [None]),
        ("Unemployment fell to 4.9 percent, its lowest level since May 2008.", [None]),
        ("In the deadliest attack since 2001, gunmen killed 40 people on Friday.", ["Friday"]),
        ("It was the deadliest attack since 2001, when 93 people died.", ["since 2001"]),
        ("The first 12 deaths since March were reported by the clinic.", ["since March"]),
        ("Since 2014 the war has killed 12,000.", ["Since 2014"]),
    ],
)
def test_since_when_nothing_was_so_bad(text: str, periods: list[str | None]) -> None:
    assert [figure.period and figure.period.text for figure in figures(text)] == periods


def test_unrest_is_no_superlative() -> None:
    text = "The unrest since May has killed 12 people."
    assert [figure.period and figure.period.text for figure in figures(text)] == ["since May"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Two trains met near Wenzhou in eastern China on Saturday, killing 38.", "Wenzhou"),
        ("In Bucha, near Kyiv, 400 bodies were found.", "Bucha"),
        ("A mill fell down in Ica, south of Lima, killing 12.", "Ica"),
        ("A bomb in Ankara killed 97 people, the deadliest attack in Turkey's history.", "Ankara"),
        ("The police of Kano held 12 men near Lagos.", "Lagos"),
    ],
)
def test_a_place_that_lies_in_or_near_another(text: str, place: str) -> None:
    assert [figure.place for figure in figures(text) if figure.kind == "count"][-1] == place


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("The lira gained 1.5 percent against the dollar on Monday.", ["Monday"]),
        ("A bus crashed 30 km north of Lima on Saturday, killing 12.", [None, "Saturday"]),
    ],
)
def test_days_of_rates_and_distances(text: str, periods: list[str | None]) -> None:
    assert [figure.period and figure.period.text for figure in figures(text)] == periods
