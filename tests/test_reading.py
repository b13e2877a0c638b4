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
        ("The firm runs 1,300 Polish and 58 Danish shops.", [(1300, "shops", "shop"), (58, "shops", "shop")]),
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
        ("In 348 Pax died.", []),
        ("The Pixel 7 phones are sold out.", []),
        ("In the Philippines 12 people died.", [(12, "deaths", "person")]),
        ("There were talks between the two.", []),
        ("It infects a single animal species only.", [(1, "species", "species")]),
        ("Most were women, but 12 were children.", [(12, "children", "child")]),
        ("Three of the 21 were nurses.", []),
        ("Its seats in the districts rose from 9 to 10.", [(9, "seats", "seat"), (10, "seats", "seat")]),
        ("Nine are trained nurses.", [(9, "nurses", "nurse")]),
        ("The five of us went home.", [(5, "people", "person")]),
        ("There were a hundred such cases.", [(100, "cases", "case")]),
        ("They won 12 of their last 15 games.", [(12, "games", "game"), (15, "games", "game")]),
        ("Each of the 12 districts elects a mayor.", [(12, "districts", "district")]),
        ("It hired 12 (mostly foreign) workers.", [(12, "workers", "worker")]),
        ("A fleet of 15 Danish and 40 Swedish ships came.", [(15, "ships", "ship"), (40, "ships", "ship")]),
        ("One army defended East Quilla.", [(1, "armies", "army")]),
        ("They used 48 mice, 24 in each group.", [(48, "mice", "mouse"), (24, "mice", "mouse")]),
        (
            "It had 12 new cases on Monday, bringing the total to 28 cases.",
            [(12, "cases", "case"), (28, "cases", "case")],
        ),
        ("It lasted three quarters of an hour.", [(0.75, "hours", "hour")]),
        ("It rained for two consecutive weeks.", [(2, "weeks", "week")]),
        ("The box measures 30 by 40 cm.", [(30, "centimeters", "centimeter"), (40, "centimeters", "centimeter")]),
        ("Around 4,600 of them joined in.", []),
        ("She holds a rank no higher than before.", []),
        ("The fifty-ninth session was opened.", []),
        ("See the three pronged attack.", []),
        ("It was above the 5,000 level.", []),
        ("The reports speak of seasonal (H3N2) 2014 cases.", []),
        ("The painter drew 46 minutemen on the wall.", [(46, "minutemen", "minuteman")]),
        (
            "Some 12 Indians, 7 Nepalis and 3 Iraqis came.",
            [(12, "indians", "Indian"), (7, "nepalis", "Nepali"), (3, "iraqis", "Iraqi")],
        ),
        ("The airline bought 14 new Airbus 350 jets.", [(14, "jets", "jet")]),
        ("The airline ordered 18 more 777s.", [(18, "777s", "777")]),
        ("Smith made 45 runs before lunch.", [(45, "runs", "run")]),
        ("Virus was found in 17 out of 45 samples.", [(17, "samples", "sample"), (45, "samples", "sample")]),
        ("The clinic told of 16 additional confirmed case.", [(16, "cases", "case")]),
        ("The maker told of job cuts of 6,400.", [(6400, "cuts", "cut")]),
        ("The population of the town was 4,000.", [(4000, "people", "person")]),
        ("This one person was late.", [(1, "people", "person")]),
        ("It grew 18-fold.", [(18, "fold", "fold")]),
        ("The hills rose 8,200 years ago.", [(8200, "years", "year")]),
        ("The repair costs us $40,000.", [(40000, "money", None)]),
        ("Only $34 of the $120 needed came.", [(34, "money", None), (120, "money", None)]),
        ("The party won 34.1 percent of the vote.", [(34.1, "votes", "vote")]),
        (
            "It was 104°F (40°C) there.",
            [(104, "degrees Fahrenheit", "degree Fahrenheit"), (40, "degrees Celsius", "degree Celsius")],
        ),
        ("A survey of 1846 schoolchildren was made.", [(1846, "schoolchildren", "schoolchild")]),
        ("The army found 376 confirmed, 1084 tested negative.", [(1084, "tested", "person")]),
        ("The unit has one armored and one damaged.", []),
        ("In New York 12 were arrested.", [(12, "arrested", "person")]),
        ("In Task Force 20 killed nobody.", []),
        ("A landslide killed 12 people, and 30 are missing.", [(12, "deaths", "person"), (30, "missing", "person")]),
        ("Landslide in Chile kills 12, 30 missing", [(12, "deaths", "person"), (30, "missing", "person")]),
        ("Landslide kills 12, dozens in hospital", [(12, "deaths", "person"), (None, "hospitalized", "person")]),
        ("A landslide killed 12 people and 30 are in tents.", [(12, "deaths", "person")]),
        ("Police arrest 12, 30 hurt", [(12, "arrested", "person"), (30, "injured", "person")]),
        ("Some 5,000 marched and 12 were hurt.", [(5000, "people", "person"), (12, "injured", "person")]),
        ("Some 3 million need food aid.", [(3000000, "people", "person")]),
        ("More than 1 million lack clean water.", [(1000000, "people", "person")]),
        ("All 118 on board died.", [(118, "deaths", "person")]),
        ("Of the 118 aboard 57 died.", [(118, "people", "person"), (57, "deaths", "person")]),
        ("A ferry sank, drowning 57.", [(57, "deaths", "person")]),
        ("The bomb killed a policeman and two civilians.", [(2, "deaths", "civilian")]),
        ("It crashed, killing its driver and 12 passengers.", [(12, "deaths", "passenger")]),
        ("He shot dead his wife and two sons.", [(2, "deaths", "son")]),
        ("It killed a man and two cars collided.", [(2, "cars", "car")]),
        ("It killed a man and two women fled.", [(2, "displaced", "woman")]),
        ("A man was killed and two women sang.", [(2, "women", "woman")]),
        ("All but three of the miners were saved.", [(3, "miners", "miner")]),
        ("All but three were saved.", []),
        ("The number of people in hospital rose to 340.", [(340, "hospitalized", "person")]),
        ("Five pleaded guilty.", [(5, "people", "person")]),
        ("Of the 40 cars 12 need repair.", [(40, "cars", "car")]),
        ("A blast killed 12 in Aleppo, in Homs 30.", [(12, "deaths", "person"), (30, "deaths", "person")]),
        ("In Lagos 12 were arrested, in Kano 30.", [(12, "arrested", "person"), (30, "arrested", "person")]),
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
        ("A total of 12 boats were seen.", ("total",)),
        ("There were 12 new cases.", ("new",)),
        ("12 houses were destroyed.", ("destroyed",)),
        ("The storm destroyed 12 houses.", ("destroyed",)),
        ("The storm damaged 12 houses.", ("damaged",)),
        ("12 houses in the old town were destroyed.", ("destroyed",)),
        ("12 houses and a mill were destroyed.", ("destroyed",)),
        ("12 houses in Ica and a mill in Lima were destroyed.", ("destroyed",)),
        ("12 houses and a mill was destroyed.", ()),
        ("12 houses were slightly damaged.", ("damaged",)),
        ("12 houses were nearly destroyed.", ()),
        ("The fire destroyed a school and 12 houses.", ("destroyed",)),
        ("Only 12 steps were possible.", ()),
        ("In Ica, so far 12 people died.", ("total",)),
        ("So far 12 villages have been cut off.", ("total",)),
        ("So far cases have been reported from 12 villages.", ()),
        ("Two bodies were recovered.", ()),
        ("The flood swept away 12 houses.", ("destroyed",)),
        ("The flood swept away 12 people.", ()),
        ("Rebels torched 12 buses.", ("destroyed",)),
        ("12 cases were imported from abroad.", ("imported",)),
        ("12 of the cases were locally acquired.", ("local",)),
        ("12 cases were found in local schools.", ()),
        ("12 infections are still active.", ("active",)),
        ("There were 2 deaths in previously confirmed cases.", ()),
        ("12 children were hurt.", ("child",)),
        ("12 patients recovered and were discharged.", ("discharged",)),
        ("12 people were seriously injured.", ("severe",)),
        ("The town counted 0 deaths.", ("negated",)),
        ("It had 12 cases and 3 deaths of suspected cholera.", ("suspected",)),
        ("In all, 19 out of 48 suspected cases have tested positive.", ("confirmed",)),
        ("The army will deploy 12 ships.", ("planned",)),
        ("The firm plans to build 500 homes.", ("planned",)),
        ("The ministry is to send 30 doctors and nurses.", ("planned",)),
        ("The plant is expected to create 400 jobs.", ("planned",)),
        ("They would need 12 buses.", ("planned",)),
        ("12 schools will be built.", ("planned",)),
        ("Two more storms are forecast for Monday.", ("new", "planned")),
        ("The fleet will free the 12 sailors.", ()),
        ("It would have taken 12 buses.", ()),
        ("They will not send 12 buses.", ()),
        ("They will fly to 12 towns.", ()),
        ("She is to meet five leaders.", ()),
        ("They will meet where 12 men died.", ("male",)),
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
        ("Wind speeds reached 140 km/h.", "speeds", 140),
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
        ("assemblymen", "assemblyman"),
        ("townspeople", "townsperson"),
        ("midwives", "midwife"),
        ("taxis", "taxi"),
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


@pytest.mark.parametrize("word", ["was", "serious", "virus", "class", "this", "crisis", "team", "specimen", "regimen"])
def test_no_plurals(word):
    assert not is_plural(word)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("The crash killed 40 people, 118 survived and 3 escaped.", {40: "deaths", 118: "survivors"}),
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
