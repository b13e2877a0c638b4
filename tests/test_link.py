"""Links: which place and which period holds for which number, and how far each rule reaches.

In the sentences [n] is a figure and {...} a period, so that only the linker is tested here.
"""

from __future__ import annotations

import re

import pytest

from extractors import extract
from extractors.link import link
from extractors.model import Kind, Number, Period, Reading
from extractors.places import find_places
from extractors.text import document

_MARK = re.compile(r"\[([^\]]+)\]|\{([^}]+)\}")


def linked(marked: str, kind: Kind = "count") -> list[tuple[str | None, str | None, dict[str, str]]]:
    """Return (place, period, how) of every figure marked in the text."""
    readings, periods, parts, at, length = [], [], [], 0, 0
    for match in _MARK.finditer(marked):
        parts.append(marked[at : match.start()])
        start = length + sum(map(len, parts[-1:]))
        inner = match[1] or match[2]
        parts.append(inner)
        length = start + len(inner)
        at = match.end()
        if match[1]:
            digits = re.match(r"\d+", inner)
            assert digits
            number = Number(start, start + digits.end(), start, start + digits.end(), 1, 1, 1, "exact", kind)
            readings.append(Reading(number, "cases", "case", None, (), start, length, "test"))
        else:
            kind_of_period = "until" if inner.startswith("until") else "period"
            periods.append(Period(inner, kind_of_period, None, None, None, (), (start, length)))
    text = "".join(parts) + marked[at:]
    doc = document(text)
    figures = link(doc, readings, periods, find_places(doc, readings))
    assert all(text[f.span[0] : f.span[1]] == f.text for f in figures)
    return [(f.place, f.period.text if f.period else None, dict(f.link or {})) for f in figures]


def places(marked: str) -> list[str | None]:
    return [place for place, _, _ in linked(marked)]


def periods(marked: str) -> list[str | None]:
    return [period for _, period, _ in linked(marked)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # each clause its own
        ("There were [21 cases] in Liberia, [36] in Guinea and [7] in Mali.", ["Liberia", "Guinea", "Mali"]),
        ("Guinea, [3 new cases] and [5 deaths]; Liberia, [8 new cases].", ["Guinea", "Guinea", "Liberia"]),
        ("Liberia [562 cases], Guinea [17], Mali [4].", ["Liberia", "Guinea", "Mali"]),
        ("In Serbia [5 people] died, and in Croatia [6].", ["Serbia", "Croatia"]),
        # the nearest in the clause wins even when it stands behind
        ("China says [37 miners] died in the inland province of Henan.", ["Henan"]),
        ("Manila sent [135 troops] to Haiti.", ["Haiti"]),
        # what closes a list holds for all of it; what stands before holds for what follows
        ("A fire killed [5 children] and [2 drivers] in Chittagong.", ["Chittagong", "Chittagong"]),
        ("Guinea reported [9 cases] and [4 deaths].", ["Guinea", "Guinea"]),
        ("The United States remains the leader, where [4 people] fell ill.", ["United States"]),
        # a weak mention answers only beside the figure
        ("[4 passengers] of a flight from Dubai died.", [None]),
        ("[4 people] from Dubai died.", ["Dubai"]),
        ("There were [9 US deaths].", ["US"]),
        # a comparison answers only for what is compared
        ("Hungary sold [16 tons], compared with [4] in Poland.", ["Hungary", "Poland"]),
        ("Sales of [16 tons] were larger than in Poland.", [None]),
        # places that are among what is counted
        ("It was held in [16 states], including Kano, Lagos and Borno.", [None]),
        ("[12 people] died in Ghana, including [4] in Accra.", ["Ghana", "Accra"]),
        # a new actor leaves behind what was said before
        ("Haiti needs [12 tons]; Cuban doctors sent [3 tons].", ["Haiti", None]),
        ("In Haiti [12 tons] came; the ships brought [3 tons].", ["Haiti", "Haiti"]),
        # a name right before a number answers for no earlier one
        ("Chad had [90 cases] with [7 deaths], Guinea [28] and Mali [3].", ["Chad", "Chad", "Guinea", "Mali"]),
        ("There were [43 cases] in Guinea (12 new) and [5] in Mali.", ["Guinea", "Mali"]),
        # what is said behind a place's "where" happens there, what comes before it does not
        ("Planes flew [38 men] to Quito, where [2] had died.", [None, "Quito"]),
        # a new clause of its own shares nothing that comes later
        ("Some [116 people] died, while the toll rose to [35] in Turkey.", [None, "Turkey"]),
    ],
)
def test_places_within_a_sentence(text: str, expected: list[str | None]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were 209 cases in three states: 145 in Lagos, 40 in Kano.", [None, None, "Lagos", "Kano"]),
        ("The ministry counted 115 cases, including 14 in Lima.", [None, "Lima"]),
        ("The quake killed 12 in Ica, 30 in Lima.", ["Ica", "Lima"]),
        ("In all, 12 people died, 8 of them in Ica.", [None, "Ica"]),
        ("Of 46 new cases, 20 were in Lima and 13 in Ica.", [None, "Lima", "Ica"]),
        ("They saw 95 cases, including 31 deaths, in Lima.", ["Lima", "Lima"]),
        ("Power was out for half of the inhabitants of Lima.", ["Lima"]),
        ("Worst are Lima (40 cases, 8 deaths) and Kpendal, with 14 cases.", ["Lima", "Lima", "Kpendal"]),
        ("Cases came from Lima (43 confirmed) and Kpendal (two probable).", ["Lima", "Kpendal"]),
    ],
)
def test_the_place_of_a_part_is_not_that_of_its_whole(text: str, expected: list[str | None]) -> None:
    assert [figure.place for figure in extract(text).figures] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{On Friday} [5 people] died and [6] were hurt.", ["On Friday", "On Friday"]),
        ("[5 people] died {last week} and [6] {in May}.", ["last week", "in May"]),
        ("[12 people] (2024 {Friday}, UTC) died {on Saturday} there.", ["on Saturday"]),
        ("[30 cases], down from [53] {in 2014}.", [None, "in 2014"]),
        ("[29 people] died in the flood {of 1986}, the worst {until now}.", ["of 1986"]),
        ("The army said {on Monday} that fighting the day before, {on Sunday}, killed [5 people].", ["on Sunday"]),
    ],
)
def test_periods_within_a_sentence(text: str, expected: list[str | None]) -> None:
    assert periods(text) == expected


def test_a_setting_lasts_to_the_end_of_its_paragraph() -> None:
    text = (
        "In Bergamo {from April 6 to May 7}, doctors treated [115 cases]. [76 patients] left. There worked [8 teams]."
        "\n\nElsewhere [9 teams] worked."
    )
    assert linked(text) == [
        ("Bergamo", "from April 6 to May 7", {"place": "clause", "period": "clause"}),
        ("Bergamo", "from April 6 to May 7", {"place": "paragraph", "period": "paragraph"}),
        ("Bergamo", "from April 6 to May 7", {"place": "paragraph", "period": "paragraph"}),
        (None, None, {}),
    ]


def test_another_of_its_kind_ends_a_setting() -> None:
    assert places("In Bergamo, [5 cases] were seen. Guinea is far away. Doctors treated [6 cases].") == [
        "Bergamo",
        None,
    ]


def test_a_sentence_that_goes_on_keeps_what_the_last_one_named() -> None:
    assert linked("A bus crashed near Quito {on Friday}. It carried [40 passengers].") == [
        ("Quito", "on Friday", {"place": "paragraph", "period": "paragraph"})
    ]
    assert places("A quake shook Quito {on Friday}. {By Monday}, it had killed [4 people].") == ["Quito"]
    assert places("Doctors saw [5 cases] in Quito. Two of the cases were fatal; [2 nurses] fell ill.")[1] == "Quito"
    assert places("Rebels attacked Quito. One soldier and [4 others] were hurt in the fighting.") == ["Quito"]
    assert places("Rebels attacked Quito. An heir of [4 others] hurt in the battle of the plains spoke.") == [None]
    assert linked("A bus ran from Quito to Lima. Ministry staff counted [40 passengers].") == [(None, None, {})]
    assert periods("Schools stay closed {until April 30}. The motion got [180 votes].") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Unity won [69 seats], [12] fewer than {in 2016}. The Greens took [15 seats].",
        "It was 35 percent contained, up from [20] {a day earlier}. Some [70 engines] were there.",
        "There were [30 cases], compared with [12] {in May}. They had [4 deaths].",
    ],
)
def test_what_is_compared_with_ends_with_its_sentence(text: str) -> None:
    assert periods(text)[-1] is None


def test_what_is_compared_holds_when_it_says() -> None:
    text = "{In May} there were [30 cases], compared with [12 cases] and [2 deaths] {in April}."
    assert periods(text) == ["In May", "in April", "in April"]
    assert periods("The price went up from [5] to [7] reals {on 1 May}.") == [None, "on 1 May"]


def test_less_than_a_number_compares_nothing() -> None:
    assert periods("In less than [24 hours] {on Sunday} [5 people] died. They left [2 children].") == ["on Sunday"] * 3


def test_a_heading_governs_its_section() -> None:
    text = (
        "Ebola update\n\nGuinea\n\nDoctors saw [3 cases].\n\nLiberia:\n\nDoctors saw [4 cases]."
        "\n\nResponse\n\nThey sent [5 teams]."
    )
    assert [(place, how) for place, _, how in linked(text)] == [
        ("Guinea", {"place": "heading"}),
        ("Liberia", {"place": "heading"}),
        (None, {}),
    ]


def test_dates_over_the_entries_of_a_chronicle() -> None:
    text = "{5 May 2020}\n\nDoctors saw [3 cases].\n\n{6 May 2020}\n\nDoctors saw [4 cases]."
    assert periods(text) == ["5 May 2020", "6 May 2020"]
    assert periods("{5 May 2020}\n\nDoctors saw [3 cases].") == [None]


def test_a_title_that_says_more_governs_nothing() -> None:
    assert places("Cholera in Haiti\n\nDoctors saw [3 cases].") == [None]


def test_lengths_of_time_hold_nowhere() -> None:
    assert linked("In Portugal the emergency lasted [15 days] {in May}.", "duration") == [(None, None, {})]


def test_a_part_holds_when_its_whole_does() -> None:
    figures = extract("Since 28 May 1,840 people have been arrested, of whom 1,200 have been freed.").figures
    assert [figure.period and figure.period.text for figure in figures] == ["Since 28 May", "Since 28 May"]


@pytest.mark.parametrize(
    "dateline", ["Lima, {31 Oct 88} (EFE) -- ", "Pueblo Viejo, {11 Feb} (RADIO VIEJO) - ", "ORLOVO, {July 18, 2020} - "]
)
def test_a_dateline_is_no_setting(dateline: str) -> None:
    assert linked(f"{dateline}Some [26 people] were hurt.") == [(None, None, {})]
