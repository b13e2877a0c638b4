"""What each number counts: wordings and the readings they must give, and sentences that must give none."""

import inflection
import pytest

from extractors import extract
from extractors.kinds import load
from extractors.lexicons import table
from extractors.lexicons import words as lexicon
from extractors.nouns import is_plural, plural, singular


def read(text):
    return [(figure.value, figure.label, figure.noun) for figure in extract(text).figures]


@pytest.mark.parametrize(
    "text",
    [
        "The crash killed 12 people.",
        "12 people were killed in the crash.",
        "12 people have died.",
        "12 people lost their lives.",
        "12 people, among them two boys, were confirmed dead.",
        "The quake left 12 people dead.",
        "The blast caused the deaths of 12 people.",
        "12 people who died were buried on the hill.",
        "12 people on the bus were killed.",
        "The fire killed another 12 people.",
        "12 people are feared dead.",
    ],
)
def test_deaths_of_people(text):
    assert read(text)[0] == (12, "deaths", "person")


@pytest.mark.parametrize(
    "text",
    [
        "The death toll rose to 30.",
        "The death toll now stands at 30.",
        "Officials raised the death toll from the storm to 30.",
        "The number of deaths was 30.",
        "Deaths: 30.",
        "The flood caused 30 deaths.",
    ],
)
def test_deaths_without_people(text):
    assert read(text) == [(30, "deaths", "death")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bomb killed 12 and injured 30.", [(12, "deaths", "person"), (30, "injured", "person")]),
        ("The clash left 12 dead and 30 wounded.", [(12, "deaths", "person"), (30, "injured", "person")]),
        ("Three soldiers and two cooks were arrested.", [(3, "arrested", "soldier"), (2, "arrested", "cook")]),
        ("The fire killed three nurses and two cooks.", [(3, "deaths", "nurse"), (2, "deaths", "cook")]),
        ("33 were hospitalized.", [(33, "hospitalized", "person")]),
        ("Three injured people were found.", [(3, "injured", "person")]),
        ("12 gunmen killed the guard.", [(12, "gunmen", "gunman")]),
        ("The strike killed 40 goats.", [(40, "goats", "goat")]),
        ("The school sent 9 arms experts.", [(9, "experts", "expert")]),
        ("A 12-member team came.", [(12, "members", "member")]),
        ("Only one soldier said no.", [(1, "soldiers", "soldier")]),
        ("The firm runs 2,100 Thai and 74 Malaysian shops.", [(2100, "shops", "shop"), (74, "shops", "shop")]),
        ("The ministry counted 61 suspected, probable and confirmed cases.", [(61, "cases", "case")]),
        ("The new case brings the total in the province to 41.", [(41, "cases", "case")]),
        ("He saw 5 new Norwalk virus (NV) cases.", [(5, "cases", "case")]),
        ("Thousands marched through the city.", [(None, "people", "person")]),
        ("He killed himself and eight others.", [(8, "deaths", "person")]),
        ("A crowd of 20,000 gathered.", [(20000, "people", "person")]),
        ("The flu infected 14 people, two of whom died.", [(14, "cases", "person"), (2, "deaths", "person")]),
        ("Nearly 400 villagers were killed or wounded.", [(400, "casualties", "villager")]),
        ("Four Palestinians and one Israeli were killed.", [(4, "deaths", "Palestinian"), (1, "deaths", "Israeli")]),
        ("Two-thirds of the country's 300 schools closed.", [(66.7, "schools", "school"), (300, "schools", "school")]),
        ("India saw 900 new cases, taking the tally to 4,100.", [(900, "cases", "case"), (4100, "cases", "case")]),
        ("Seven cooks, two of whom are men, were arrested.", [(7, "arrested", "cook"), (2, "arrested", "man")]),
        ("Recovered 412 people, died 63.", [(412, "recovered", "person"), (63, "deaths", "person")]),
        ("Between 300 and 400 people remain stranded.", [(None, "stranded", "person")]),
        ("Of 2,000 soldiers, 300 were wounded.", [(2000, "soldiers", "soldier"), (300, "injured", "soldier")]),
        ("A tremor of magnitude 7.2 killed 1,700.", [(7.2, "magnitude", "magnitude"), (1700, "deaths", "person")]),
        ("He took 83 migrants, 12 of whom are missing.", [(83, "migrants", "migrant"), (12, "missing", "migrant")]),
        ("14 cases died.", [(14, "deaths", "case")]),
    ],
)
def test_wordings(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("The ministry reported 12 confirmed cases.", ("confirmed",)),
        ("The ministry confirmed 12 cases.", ("confirmed",)),
        ("12 cases were confirmed.", ("confirmed",)),
        ("A total of 12 cases were seen.", ("total",)),
        ("There were 12 new cases.", ("new",)),
        ("12 houses were destroyed.", ("destroyed",)),
        ("The storm destroyed 12 houses.", ("destroyed",)),
        ("The storm damaged 12 houses.", ("damaged",)),
        ("12 houses in the old town were destroyed.", ("destroyed",)),
        ("12 children were hurt.", ("child",)),
        ("12 patients recovered and were discharged.", ("discharged",)),
        ("12 people were seriously injured.", ("severe",)),
    ],
)
def test_attributes(text, attributes):
    assert extract(text).figures[0].attributes == attributes


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("Turnout was 67 percent.", "turnout", 67),
        ("He won 40 percent of the votes.", "votes", 40),
        ("It came at a cost of $5 million.", "cost", 5_000_000),
        ("The firm made a $5 million loss.", "loss", 5_000_000),
        ("Damage was estimated to exceed $5 million.", "damage", 5_000_000),
        ("They gave $5 million for relief.", "relief", 5_000_000),
        ("They shipped 50 tons of rice.", "rice", 50),
        ("Wind speeds reached 185 km/h.", "speeds", 185),
        ("It took 5 hours.", "hours", 5),
    ],
)
def test_amounts(text, label, value):
    (figure,) = extract(text).figures
    assert (figure.label, figure.value) == (label, value)


@pytest.mark.parametrize(
    "text",
    [
        "She pressed 7.",
        "From 12 they went on.",
        "It was 9 and then nothing.",
        "There was no change in the plan.",
        "They saw no response at all.",
    ],
)
def test_nothing_is_said(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("people", "person"),
        ("cases", "case"),
        ("bodies", "body"),
        ("buses", "bus"),
        ("personnel", "personnel"),
        ("police", "police"),
        ("half-brothers", "half-brother"),
        ("gunmen", "gunman"),
        ("crises", "crisis"),
        ("churches", "church"),
        ("boxes", "box"),
        ("viruses", "virus"),
        ("children", "child"),
        ("aircraft", "aircraft"),
    ],
)
def test_nouns(many, one):
    assert singular(many) == one
    assert plural(one) == many
    assert is_plural(many)


def test_regular_plurals_are_those_of_inflection():
    heads = {noun.rpartition("-")[2] for kind in load() for noun in (*kind.heads, *kind.events)}
    nouns = heads | lexicon("people") | lexicon("things")
    regular = nouns - lexicon("unchanging") - set(table("plurals").values())
    assert len(regular) > 500
    assert {noun: plural(noun) for noun in regular} == {noun: inflection.pluralize(noun) for noun in regular}


@pytest.mark.parametrize("word", ["was", "serious", "virus", "class", "this", "crisis", "team"])
def test_no_plurals(word):
    assert not is_plural(word)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("The crash killed 40 people, 118 survived and 3 escaped.", {40: "deaths"}),
        ("The raid killed five soldiers and 3 armed civilians.", {5: "deaths", 3: "deaths"}),
        ("The raid killed 43 peasants, 12 wounded.", {43: "deaths", 12: "injured"}),
    ],
)
def test_a_verb_of_its_own_ends_the_outcome(text, labels):
    assert {figure.value: figure.label for figure in extract(text).figures} == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("One man, aged 45, died of a heart attack.", {1: "deaths"}),
        ("In Quilla 12 people, 3 of them children, died on 4 May 2019.", {12: "deaths", 3: "deaths"}),
        ("26 people, four of whom are cooks, were injured.", {26: "injured", 4: "injured"}),
        (
            "The club has 30 players, 12 of them women, and sold 400 tickets.",
            {30: "players", 12: "women", 400: "tickets"},
        ),
    ],
)
def test_the_verb_goes_on_after_an_aside(text, labels):
    assert {figure.value: figure.label for figure in extract(text).figures} == labels
