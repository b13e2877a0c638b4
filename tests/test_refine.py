"""Joins: what one figure of a sentence says of another; each expectation names all figures of the text, in order."""

import pytest

from extractors import extract


def told(text, *fields):
    return [" ".join(str(getattr(figure, field)) for field in fields) for figure in extract(text).figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were 562 cases in Ica, 17 in Chincha and 152 in Nasca.", "562 cases, 17 cases, 152 cases"),
        (
            "Officials counted 21 injured in Davao, 36 in Cotabato and seven in the capital.",
            "21 injured, 36 injured, 7 injured",
        ),
        ("The party gained 66 seats, while Labour lost 42.", "66 seats, 42 seats"),
        ("The greens won 12 seats and the liberals lost 10.", "12 seats, 10 seats"),
        ("The number of cases rose from 12 to 40.", "12 cases, 40 cases"),
        ("Some 120 flights were cancelled and 300 delayed.", "120 flights, 300 flights"),
        ("12 cars were towed, 30 clamped and 4 crushed.", "12 cars, 30 cars, 4 cars"),
        ("Twelve people were killed and 3 sedated.", "12 deaths"),
        (
            "There were 2,340 suspected cases including 45 deaths in 12 districts. Of these, 560 are confirmed.",
            "2340 cases, 45 deaths, 12 districts, 560 cases",
        ),
        ("A ferry with 118 people capsized off Ica, leaving 33 missing.", "118 people, 33 missing"),
        ("Two more bodies were recovered, bringing the total to 14.", "2 deaths, 14 deaths"),
        ("Six died, including two children, and 12 were hurt.", "6 deaths, 2 deaths, 12 injured"),
        ("The ministry confirmed 12 cases on Monday and 15 on Tuesday.", "12 cases, 15 cases"),
        ("Two from Italy and one from Spain were hurt.", "2 injured, 1 injured"),
        ("Chad has 12 schools in the north and 30 in the south.", "12 schools, 30 schools"),
        ("It recorded 3,728 cases in all, with 198 recorded since Monday.", "3728 cases, 198 cases"),
        ("Doctors saw further cases of cholera, including 140 in Apia.", "140 cases"),
        ("In all, 43 new cases were reported: Kano-12, FCT-25, Lagos (6).", "43 cases, 12 cases, 25 cases, 6 cases"),
        (
            "There were 43 new cases in three states: Kano 12, Lagos 25 and Ogun 6.",
            "43 cases, 3 states, 12 cases, 25 cases, 6 cases",
        ),
        ("There were 90 cases (70 confirmed and 20 probable).", "90 cases, 70 cases, 20 cases"),
        ("A total of 21 (16 probable and 5 confirmed) cases were found.", "21 cases, 16 cases, 5 cases"),
        ("Health workers found 2 confirmed and 20 suspected cases.", "2 cases, 20 cases"),
        ("The survey counted 120 houses destroyed and 44 damaged.", "120 houses, 44 houses"),
        ("The fatalities included six males and two females.", "6 deaths, 2 deaths"),
        ("The crash killed five people. Three of the victims were from Pune.", "5 deaths, 3 deaths"),
        ("Police arrested 71 people, 11 of them men.", "71 arrested, 11 arrested"),
        ("The flood killed at least 62, including 54 small children.", "62 deaths, 54 deaths"),
        ("Nineteen people, three of whom are firemen, were injured.", "19 injured, 3 injured"),
        ("The raid left 150 soldiers, 95 civilians and 40 rebels dead.", "150 deaths, 95 deaths, 40 deaths"),
        ("Of the 52 passengers, 31 were Danish.", "52 passengers, 31 passengers"),
        ("Ten of the 30 patients died.", "10 deaths, 30 patients"),
        ("Voting: 215 in favour, 10 against, 5 abstentions.", "215 votes, 10 votes, 5 abstentions"),
        ("China 81,000 confirmed cases 3,200 deaths", "81000 cases, 3200 deaths"),
        ("It had 959 cases (30 deaths) by Friday.", "959 cases, 30 deaths"),
        ("There were 674 cases, of whom 183 died.", "674 cases, 183 deaths"),
        ("The ministry reported 115 cases, including 14 deaths.", "115 cases, 14 deaths"),
        ("Police arrested 90 men, 61 of whom were released.", "90 arrested, 61 released"),
        ("The flood displaced 90 families, 20 of which have returned.", "90 displaced, 20 families"),
        (
            "The flu struck 40 of 114 districts in 882 cases. Of these, 600 (68%) were mild.",
            "40 districts, 114 districts, 882 cases, 600 cases, 68 percent",
        ),
        ("The storm destroyed 200 homes and damaged 1,400.", "200 homes, 1400 homes"),
        ("Of the 46 cases, 25 (54%) are male.", "46 cases, 25 cases, 54 percent"),
    ],
)
def test_labels(text, expected):
    assert ", ".join(told(text, "value", "label")) == expected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The ministry reported 115 cases, including 14 deaths.", {1: 0}),
        ("Police arrested 71 people, 11 of them men.", {1: 0}),
        ("The quake damaged 156 buildings, including 61 schools, 52 houses and ten shops.", {1: 0, 2: 0, 3: 0}),
        ("Ten of the 30 patients died.", {0: 1}),
        ("It has spread to 5 of 12 districts.", {0: 1}),
        ("There were 61 cases, of which 45 were fatal.", {1: 0}),
        ("There were 90 cases (70 confirmed and 20 probable), including 50 deaths.", {1: 0, 2: 0, 3: 0}),
        ("There are 44 confirmed cases, with 12 deaths.", {1: 0}),
        ("A total of 50 cases: 30 in Ica and 20 in Lima.", {1: 0, 2: 0}),
        ("There were 43 new cases: Kano-12, FCT-25, Lagos-6.", {1: 0, 2: 0, 3: 0}),
        ("The storm hurt 30 people. Of these, 3 were children.", {1: 0}),
        ("Of the 12 cases, 7 were fatal.", {1: 0}),
        ("There were 12 cases. Of the reported cases, 7 were fatal.", {1: 0}),
        ("There were 12 cases and 8 deaths (including 5 cases and 3 deaths in Ica).", {2: 0, 3: 1}),
        ("There were 12 cases, including two deaths; six of the cases were mild.", {1: 0, 2: 0}),
        ("Of the 90 cases, 54 were nurses, of whom 18 died.", {1: 0, 2: 1}),
        ("There were 115 cases, among them 14 children.", {1: 0}),
        ("There were 115 cases, comprising 14 adults and 101 children.", {1: 0, 2: 0}),
        ("The 71 people included 11 men.", {1: 0}),
        ("There were 115 cases, namely 14 in Ica and 101 in Lima.", {1: 0, 2: 0}),
        ("There were 20 deaths: 12 in Ica, 5 in Lima and 3 in Cusco.", {1: 0, 2: 0, 3: 0}),
        ("Some 115 people fell ill. Fourteen of them died.", {1: 0}),
        ("Police held 40 people; 12 of those were freed.", {1: 0}),
        ("It has 40 members, half of whom are women.", {1: 0}),
        ("Rain killed 12 people: three children, four women and five men.", {1: 0, 2: 0, 3: 0}),
        ("There were five zones: Oti (43 cases), Beni (5 cases).", {}),
        ("Cases came from five zones: Oti (43 confirmed), Beni (two probable).", {}),
        ("Of the 52 schools, 31 were damaged.", {1: 0}),
        ("According to police, of the 52 passengers, 31 were Danish.", {1: 0}),
        ("Of the 12 villages, six had 31 cases.", {1: 0}),
        ("The fire killed 12 people and injured 30.", {}),
        ("There are 12 cases in Chad and 30 in Mali.", {}),
        ("The fire killed 12 people; 40 houses burnt, including 3 schools.", {2: 1}),
    ],
)
def test_parts(text, parts):
    figures = extract(text, explain=True).figures
    assert {index: figure.part_of for index, figure in enumerate(figures) if figure.part_of is not None} == parts


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("There were 90 cases (70 confirmed and 20 probable).", [(), ("confirmed",), ("probable",)]),
        ("The fatalities included six males and two females.", [("male",), ("female",)]),
        ("The storm destroyed 200 homes and damaged 1,400.", [("destroyed",), ("damaged",)]),
        ("Some 300 people were hurt, 40 of them seriously.", [(), ("severe",)]),
        ("The quake damaged 156 buildings including 61 schools.", [("damaged",), ("damaged",)]),
        ("7 houses, 3 bridges and 2 schools were destroyed.", [("destroyed",), ("destroyed",), ("destroyed",)]),
        (
            "7 houses and 2 schools were destroyed and 3 bridges damaged.",
            [("destroyed",), ("destroyed",), ("damaged",)],
        ),
        ("Two people died and 12 houses and 3 shops were damaged.", [(), ("damaged",), ("damaged",)]),
        ("The village has 7 houses and 2 schools were destroyed.", [(), ("destroyed",)]),
        ("Nigeria records 120 new cases, total now 5,445", [("new",), ("total",)]),
        ("120 new cases take total to 5,445", [("new",), ("total",)]),
        ("The flood swept away 7 houses and 2 schools.", [("destroyed",), ("destroyed",)]),
        ("It has 12 shops, 3 mills and 3 destroyed barns.", [(), (), ("destroyed",)]),
    ],
)
def test_attributes(text, attributes):
    assert [figure.attributes for figure in extract(text).figures] == attributes


def test_the_names_of_a_list_are_its_places():
    figures = extract("There were 43 new cases: Kano-12, FCT-25, Lagos-6.").figures
    assert [figure.place for figure in figures[1:]] == ["Kano", "FCT", "Lagos"]


@pytest.mark.parametrize(
    "text",
    [
        "He bought 12 cows, 3 sheep and 5.",
        "The fire killed 12 people. It spread to 40.",
        "The road has 12 bends and turned 5.",
    ],
)
def test_a_number_nothing_is_said_of_stays_out(text):
    report = extract(text, explain=True)
    assert [item.number for item in report.left_out] == [text.rstrip(".")[-2:].strip()]


def test_nothing_is_shared_across_paragraphs():
    alone = extract("Of these, 3 in Ica.").figures
    assert alone == ()
    assert len(extract("There were 12 cases in Lima.\n\nOf these, 3 in Ica.").figures) == 1


def test_a_long_list_takes_no_longer_than_its_length():
    text = "There were 5 cases in Ica" + ", 12 in Lima" * 3_000 + "."
    assert len(extract(text).figures) == 3_001


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("The fire destroyed 45 homes and damaged 120 more.", ("damaged", "new")),
        ("The fire destroyed 45 homes and damaged 120 others.", ("damaged",)),
        ("The blaze damaged 30 shops and destroyed another four.", ("destroyed",)),
        ("It damaged 30 shops and destroyed about 12.", ("destroyed",)),
        ("The storm destroyed 200 homes and damaged 1,400.", ("damaged",)),
    ],
)
def test_a_verb_of_its_own_says_what_befell_the_second(text: str, second: tuple[str, ...]) -> None:
    assert extract(text).figures[1].attributes == second
