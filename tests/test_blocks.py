"""Tables and lists: every figure of each text, in order, as value, label, attributes, place."""

import pytest

from extractors import extract


def rows(text):
    return [(figure.value, figure.label, "+".join(figure.attributes), figure.place) for figure in extract(text).figures]


OUTBREAK = [
    (12, "cases", "", "Guinea"),
    (3, "deaths", "", "Guinea"),
    (1204, "cases", "", "Liberia"),
    (40, "deaths", "", "Liberia"),
]


@pytest.mark.parametrize(
    "text",
    [
        "Country | Cases | Deaths\nGuinea | 12 | 3\nLiberia | 1,204 | 40",
        "| Country | Cases | Deaths |\n|---|:--:|---:|\n| Guinea | 12 | 3 |\n| Liberia | 1,204 | 40 |",
        "+------+\n| Country | Cases | Deaths |\n+------+\n| Guinea  | 12 | 3 |\n| Liberia | 1,204 | 40 |\n+------+",
        "Country\tCases\tDeaths\nGuinea\t12\t3\nLiberia\t1,204\t40",
        "Country     Cases   Deaths\nGuinea         12        3\nLiberia     1,204       40",
        "Country\nCases\nDeaths\nGuinea\n12\n3\nLiberia\n1,204\n40",
        "Country\n\nCases\n\nDeaths\n\nGuinea\n\n12\n\n3\n\nLiberia\n\n1,204\n\n40",
        "No. | Country | Cases | Deaths\n1 | Guinea | 12 | 3\n2 | Liberia | 1,204 | 40",
        "Rank\tCountry\tCases\tDeaths\n1\tGuinea\t12\t3\n2\tLiberia\t1,204\t40",
        "Country | Cases[1] | Deaths*\nGuinea | 12* | 3\nLiberia[2] | 1,204 | 40",
        "Country | Number of cases | Number of deaths\nGuinea | 12 | 3\nLiberia | 1,204 | 40",
        "Country | Cases | Deaths\n\nGuinea | 12 | 3\n\nLiberia | 1,204 | 40",
    ],
)
def test_one_table_many_shapes(text):
    assert rows(text) == OUTBREAK


def test_a_table_that_lost_its_columns():
    text = "Country Cases Deaths Guinea 12 3 Liberia 1,204 40 Ghana 5 0"
    assert rows(text) == [*OUTBREAK, (5, "cases", "", "Ghana"), (0, "deaths", "negated", "Ghana")]
    assert rows("Country Cases Deaths\nGuinea 12 3\nLiberia 1,204 40\nGhana 5 0") == rows(text)


def test_group_headers_hold_for_the_columns_under_them():
    text = "Country | Cumulative | | New |\n | Cases | Deaths | Cases | Deaths\nChad | 12 | 3 | 1 | 2"
    assert [row[:3] for row in rows(text)] == [
        (12, "cases", "total"),
        (3, "deaths", "total"),
        (1, "cases", "new"),
        (2, "deaths", "new"),
    ]


@pytest.mark.parametrize(
    ("header", "cell", "expected"),
    [
        ("Confirmed cases", "12", ("cases", "case", "count", None, ("confirmed",), 12)),
        ("Confirmed", "12", ("cases", "case", "count", None, ("confirmed",), 12)),
        ("Suspected", "12", ("cases", "case", "count", None, ("suspected",), 12)),
        ("New deaths", "12", ("deaths", "death", "count", None, ("new",), 12)),
        ("Killed", "12", ("deaths", "person", "count", None, (), 12)),
        ("Injured", "12", ("injured", "person", "count", None, (), 12)),
        ("Missing", "12", ("missing", "person", "count", None, (), 12)),
        ("Affected people", "12", ("affected", "person", "count", None, (), 12)),
        ("Affected families", "12", ("affected", "family", "count", None, (), 12)),
        ("People displaced", "12", ("displaced", "person", "count", None, (), 12)),
        ("Houses destroyed", "12", ("houses", "house", "count", None, ("destroyed",), 12)),
        ("Number of schools damaged", "12", ("schools", "school", "count", None, ("damaged",), 12)),
        ("Seats", "12", ("seats", "seat", "count", None, (), 12)),
        ("Gold", "12", ("medals", "medal", "count", None, (), 12)),
        ("Turnout (%)", "12.5", ("turnout", "turnout", "percent", "%", (), 12.5)),
        ("Rainfall (mm)", "12.5", ("rainfall", "rainfall", "measure", "millimeter", (), 12.5)),
        ("Damage (USD million)", "1.5", ("damage", None, "money", "USD", (), 1500000)),
        ("Aid", "$12,000", ("aid", None, "money", "USD", (), 12000)),
    ],
)
def test_headers(header, cell, expected):
    figures = extract(f"Province | {header}\nManica | {cell}\nSofala | {cell}").figures
    assert len(figures) == 2
    figure = figures[0]
    got = (figure.label, figure.noun, figure.kind, figure.unit, figure.attributes, figure.value)
    if header == "Aid":
        got = (got[0] if got[0] != "money" else "aid", *got[1:])
    assert got == expected
    assert figure.place == "Manica"


@pytest.mark.parametrize(
    "header", ["Rank", "No.", "#", "Year", "Age", "ID", "Phone", "Code", "Epi week", "Position", "S/N", "+/-", "Date"]
)
def test_columns_that_count_nothing(header):
    report = extract(f"Country | {header} | Cases\nGuinea | 4 | 12\nChad | 5 | 15", explain=True)
    assert [figure.value for figure in report.figures] == [12, 15]
    assert {item.reason for item in report.left_out} <= {"counts nothing by its header", "date"}


def test_rows_may_say_what_is_counted_and_columns_where():
    text = "Indicator | Guinea | Liberia\nSuspected cases | 12 | 4\nDeaths | 3 | 1"
    assert rows(text) == [
        (12, "cases", "suspected", "Guinea"),
        (4, "cases", "suspected", "Liberia"),
        (3, "deaths", "", "Guinea"),
        (1, "deaths", "", "Liberia"),
    ]


def test_rows_may_be_days():
    figures = extract("Date | New cases\n12 March 2020 | 45\n13 March 2020 | 50").figures
    assert [(figure.value, figure.period.start) for figure in figures] == [(45, "2020-03-12"), (50, "2020-03-13")]


def test_a_total_row_is_no_place():
    assert rows("Country | Cases\nGuinea | 12\nChad | 3\nTotal | 15")[-1] == (15, "cases", "total", None)


def test_a_caption_says_what_bare_columns_count():
    text = "Confirmed cases by region\n\nNorth | 12\nSouth | 40"
    assert [row[:3] for row in rows(text)] == [(12, "cases", "confirmed"), (40, "cases", "confirmed")]


def test_key_figures_name_first_or_number_first():
    expected = [(12, "deaths"), (30, "injured"), (1200, "houses")]
    for text in (
        "Deaths | 12\nInjured | 30\nHouses destroyed | 1,200",
        "12\nDeaths\n30\nInjured\n1,200\nHouses destroyed",
        "Deaths\n12\nInjured\n30\nHouses destroyed\n1,200",
        "Deaths: 12\nInjured: 30\nHouses destroyed: 1,200",
        "- Deaths - 12\n- Injured - 30\n- Houses destroyed - 1,200",
        "* Deaths: 12;\n* Injured: 30;\n* Houses destroyed: 1,200.",
        "- 12 dead\n- 30 injured\n- 1,200 houses destroyed",
        "Deaths: 12. Injured: 30. Houses destroyed: 1,200.",
    ):
        assert [row[:2] for row in rows(text)] == expected, text


def test_a_lead_in_says_what_a_list_counts():
    expected = [(12, "cases", "new", "Kano"), (5, "cases", "new", "Lagos"), (3, "cases", "new", "Ogun")]
    for text in (
        "New cases by state:\n- Kano: 12\n- Lagos: 5\n- Ogun: 3",
        "New cases by state:\n\n1. Kano - 12\n2. Lagos - 5\n3. Ogun - 3",
        "New cases\n\nKano 12\nLagos 5\nOgun 3",
        "New cases\n\nKano (12)\nLagos (5)\nOgun (3)",
    ):
        assert rows(text) == expected, text


def test_parties_are_no_places():
    text = "Party | Seats | Votes | %\nLabour | 203 | 10,269,051 | 32.1\nGreen | 1 | 835,597 | 2.6"
    assert [row[1:] for row in rows(text)] == [("seats", "", None), ("votes", "", None), ("votes", "", None)] * 2


def test_numbers_in_brackets_count_what_the_header_has_in_brackets():
    text = "Country | Cases (new)\nItaly | 12,462 (2,313)\nSpain | 2,277 (500)"
    assert [row[:3] for row in rows(text)][:2] == [(12462, "cases", ""), (2313, "cases", "new")]


@pytest.mark.parametrize(
    "text",
    [
        "Home | News | Sport | Channel 4",
        "Windows 10\nChannel 4\nRoute 66",
        "Posted 12\nRead\n5\nShare",
        "Updated: 5\nVersion: 12",
        "Smith, 45\nJones, 32",
    ],
)
def test_lines_that_only_look_like_a_list(text):
    assert rows(text) == []


def test_prose_beside_a_table_is_read_as_prose():
    text = "Country | Cases\nGuinea | 12\nChad | 3\n\nIn Mali 40 people died."
    assert rows(text)[-1] == (40, "deaths", "", "Mali")


@pytest.mark.parametrize(
    "unit", ["| 1 ", "1\t", "1  ", "Chad 1 2 ", "Chad\n1\n", "- a: 1\n", "A | B\n", "|\n", "1 1 1 Deaths "]
)
def test_long_monotonous_tables_end(unit):
    assert extract(unit * (60_000 // len(unit))) is not None


MEDALS = "14 medals Norway, 39 medals Norway, 10 medals Germany, 31 medals Germany, 8 medals Canada, 29 medals Canada"


@pytest.mark.parametrize(
    "text",
    [
        "Rank Nation Gold Silver\n1 Norway 14 39\n2 Germany 10 31\n3 Canada 8 29",
        "Rank Nation Gold Silver 1 Norway 14 39 2 Germany 10 31 3 Canada 8 29",
        "Rank | Nation | Gold | Silver\n1 | Norway | 14 | 39\n2 | Germany | 10 | 31\n3 | Canada | 8 | 29",
        "Rank\nNation\nGold\nSilver\n1\nNorway\n14\n39\n2\nGermany\n10\n31\n3\nCanada\n8\n29",
    ],
)
def test_ranks_are_no_figures(text):
    report = extract(text, explain=True)
    assert ", ".join(f"{figure.value} {figure.label} {figure.place}" for figure in report.figures) == MEDALS
    assert {item.number for item in report.left_out} == {"1", "2", "3"}


@pytest.mark.parametrize(
    "text",
    [
        '{| class="a"\n|-\n! Country\n! Cases\n! Deaths\n|-\n| Guinea\n| 12\n| 3\n|-\n| Liberia\n| 1,204\n| 40\n|}',
        "{|\n! Country !! Cases !! Deaths\n|-\n| Guinea || 12 || 3\n|-\n| Liberia || 1,204 || 40\n|}",
        '{|\n! Country\n! Cases\n! Deaths\n|-\n| align="left" | Guinea\n| 12\n| 3\n|-\n| Liberia\n| 1,204\n| 40',
        'Country,Cases,Deaths\nGuinea,12,3\nLiberia,"1,204",40',
        "Country;Cases;Deaths\nGuinea;12;3\nLiberia;1204;40",
    ],
)
def test_markup_and_delimited_tables(text):
    assert rows(text) == OUTBREAK


def test_an_infobox_has_no_header():
    text = "Date\t1 May 2015\nLocation\tKasese, Uganda\nDeaths\t57 (as of 20 May)\nDamage\t$1.2 million\nDepth\t13 km"
    assert [row[:2] for row in rows(text)] == [(57, "deaths"), (1200000, "damage"), (13, "depth")]


def labels(text: str) -> list[tuple[str, str, str | None]]:
    return [(figure.number, figure.label, figure.place) for figure in extract(text).figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # nothing stands over the first column, and the years over two each
            "\t2018\t\t2019\t\n\tCases\tDeaths\tCases\tDeaths\nBelize\t611\t2\t2,084\t1\nPeru\t5,402\t3\t716\t9\n",
            ["cases", "deaths"] * 4,
        ),
        (  # a header over two lines says its second line of its own column alone
            "           Confirmed\nDistrict   cases       Deaths\nGulu       41          3\nLira       57          9\n",
            ["cases", "deaths"] * 2,
        ),
        (  # the rows say what is counted, the columns where
            "Indicator\tBoroka\tIlembe\nDeaths\t11\t3\nContacts followed\t640\t212\n",
            ["deaths", "deaths", "contacts", "contacts"],
        ),
        ("The districts with the highest number of cases are:\n\nGulu: 12\nLira: 7\n", ["cases", "cases"]),
        ("Cholera: situation by district\n\nGulu: 120 (14 new)\nLira: 66 (3 new)\n", ["cases"] * 4),
        ("Aid to the valley, in US$ million\n\nDonor | 2018 | 2019\nNorway | 12 | 18\nJapan | 40 | 38\n", ["aid"] * 4),
        ("Cases so far:\nGulu: 5, of whom 2 died\nLira: 15, of whom 11 died\n", ["cases", "deaths"] * 2),
    ],
)
def test_shapes_of_tables(text: str, expected: list[str]) -> None:
    assert [label for _, label, _ in labels(text)] == expected


def test_a_name_before_a_colon_is_no_noun() -> None:
    assert labels("Piedmont: 28,400.") == []
    assert labels("Staffers: 28.") == [("28", "staffers", None)]


def test_a_count_stands_before_its_share() -> None:
    text = "Ward | Deaths (%)\nNorth Hill | 12 (8.5%)\nSouth Hill | 17 (9.0)\n"
    assert [(f.value, f.kind) for f in extract(text).figures] == [
        (12, "count"),
        (8.5, "percent"),
        (17, "count"),
        (9, "percent"),
    ]


def test_thousands_by_blanks_in_columns() -> None:
    text = "Region    Displaced    Houses\nGedo      74 300       1 250\nBay       52 100       980\n"
    assert [f.value for f in extract(text).figures] == [74300, 1250, 52100, 980]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The storm in figures\n\n12: the dead so far\n4,600: homes destroyed\n",
            [("12", "deaths"), ("4,600", "homes")],
        ),
        ("• 31 — shelters\n• 70 — buses\n", [("31", "shelters"), ("70", "buses")]),
        (
            "Cases by day\n\n24 January – 3\n25 January – 4\n28 January – 9\n",
            [("3", "cases"), ("4", "cases"), ("9", "cases")],
        ),
        ("Deployed staff by trade:\nNurses 24\nDrivers 11\n", [("24", "nurses"), ("11", "drivers")]),
        (
            "Name | Party | Votes | Share\nMoss | Left | 840 | 38.4%\nHolt | No | 220 | 16.2%\nValid votes | 1,066\n",
            [("840", "votes"), ("38.4", "share"), ("220", "votes"), ("16.2", "share"), ("1,066", "votes")],
        ),
        (
            "Figures since June: deaths 91 | injured 641 | houses destroyed 372 | livestock lost 733\n",
            [("91", "deaths"), ("641", "injured"), ("372", "houses"), ("733", "livestock")],
        ),
        ("1: Summary\n2: Needs\n3: Gaps\n", []),
        ("Displaced families by district: Gulu 1,204, Lira 340.", [("1,204", "displaced"), ("340", "displaced")]),
        (
            "Party | Seats | Popular vote\nUnion | 44 | 412,806\nGreens | 8 | 88,212\n",
            [("44", "seats"), ("412,806", "votes"), ("8", "seats"), ("88,212", "votes")],
        ),
        (
            "Town | Cases | Critical\nGulu | 44 | 6\nLira | 8 | 2\n",
            [("44", "cases"), ("6", "cases"), ("8", "cases"), ("2", "cases")],
        ),
    ],
)
def test_lists_of_pages(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(number, label) for number, label, _ in labels(text)] == expected


def test_a_place_alone_stands_over_its_list() -> None:
    text = "* Kampala\n  - dead: 4,882\n  - missing: 210\n* Gulu\n  - dead: 12\n  - missing: 5\n"
    assert [place for *_, place in labels(text)] == ["Kampala", "Kampala", "Gulu", "Gulu"]


def test_a_scaled_cell_that_is_whole_is_an_integer() -> None:
    table = (
        "Results (in millions of euros)\n\nItem       2013    2014\nRevenue   120.5   131.2\nProfit      14.1    12.9\n"
    )
    values = [figure.value for figure in extract(table).figures]
    assert [type(value) for value in values] == [int] * 4
