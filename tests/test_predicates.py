"""What is said of the counted by a verb and its complement, behind a place, over a fellow, in another's tally."""

import pytest

from extractors import extract


def read(text):
    return [(figure.value, figure.label) for figure in extract(text).figures]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people in Jakarta died.",
        "12 children in the camp died of measles.",
        "Twelve guests aboard a barge drowned.",
        "Police said 12 workers at a plant near Lyon died when a tank burst.",
        "The mayor said 12 employees of the bank died in the fire.",
        "12 patients with severe burns died.",
        "At noon, 12 tourists from the United States drowned.",
    ],
)
def test_verb_behind_where_they_were(text):
    assert read(text)[0] == (12, "deaths")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("12 guests at a wedding in Kano fell ill.", "cases"),
        ("12 men from the village recovered.", "recovered"),
        ("12 villagers from Amara fled to Chad.", "displaced"),
    ],
)
def test_other_verbs_behind_where_they_were(text, label):
    assert read(text) == [(12, label)]


@pytest.mark.parametrize(
    "text",
    [
        "The owner of 12 dogs from Kent died on Monday.",
        "A couple with 12 children from Kent died.",
        "12 divers from Kent recovered a body.",
        "The president of a club of 12 members from Porto died.",
    ],
)
def test_verb_of_another_subject(text):
    assert {"deaths", "recovered"}.isdisjoint(label for _, label in read(text))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The bandits took 14 foreign workers hostage.", "abducted"),
        ("They are holding 14 hostage.", "abducted"),
        ("The rebels took 14 soldiers prisoner.", "arrested"),
        ("Firemen pulled 14 people alive from the rubble.", "rescued"),
        ("Thieves shot dead a guard and his 14 dogs.", "dogs"),
        ("A gunman shot dead a guard and his 14 cousins.", "deaths"),
        ("14 climbers froze to death.", "deaths"),
        ("14 took part.", "people"),
        ("They took 14 prisoners to the yard.", "prisoners"),
    ],
)
def test_verb_and_complement(text, label):
    assert read(text) == [(14, label)]


@pytest.mark.parametrize("whose", ["national", "provincial", "nationwide", "state", "country's"])
def test_tally_of_a_region(whose):
    text = f"The ministry confirmed 48 new cases, taking the {whose} tally to 1,932."
    assert read(text) == [(48, "cases"), (1932, "cases")]


def test_depth_and_distance():
    text = "The quake struck at a depth of 10 km, 45 km north of the city."
    assert read(text) == [(10, "depth"), (45, "kilometers")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("12 people died in the Czech town of Karvina.", "Karvina"),
        ("12 miners from Poland died in Prague.", "Prague"),
        ("A bomb on Route 7 killed 12.", None),
    ],
)
def test_place(text, place):
    assert extract(text).figures[0].place == place


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("At  least 12 people died.", ("at_least", 12, None)),
        ("More  than  12 people died.", ("over", 12, None)),
        ("40  to 50 people died.", ("range", 40, 50)),
        ("Between  40 and  50 people died.", ("range", 40, 50)),
        ("About   40 people died.", ("about", None, None)),
    ],
)
def test_double_blanks_of_a_copied_page(text, said):
    figure = extract(text).figures[0]
    assert (figure.qualifier, figure.low, figure.high) == said
    assert text[slice(*figure.span)] == figure.text


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The war drove 14 families from their homes.", "displaced"),
        ("Floods forced 14 from their homes.", "displaced"),
        ("The blast killed the pilot, 14 cooks and a girl.", "deaths"),
        ("The blast killed the guard, 14 people said.", "people"),
    ],
)
def test_verb_and_what_it_befell(text, label):
    assert read(text) == [(14, label)]


@pytest.mark.parametrize(
    "text",
    [
        "The average age of the patients is 34.",
        "Children under 12 fled.",
        "Men over 40 need rest.",
    ],
)
def test_ages(text):
    assert read(text) == []


def test_share_of_the_dead():
    figure = extract("Nine in 10 of the dead were civilians.").figures[0]
    assert (figure.value, figure.kind, figure.label) == (90, "percent", "deaths")


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Rebels killed 12 soldiers and wounded 30.", ["soldier", "soldier"]),
        ("Gunmen killed 12 and wounded 30.", ["person", "person"]),
        ("Police shot 12 men and wounded a third.", ["man"]),
        ("Staff received 14 reports of brake failure.", ["report"]),
    ],
)
def test_nouns_of_one_sentence(text, nouns):
    assert [figure.noun for figure in extract(text).figures] == nouns


def test_who_is_asked_does_not_count_what_they_do():
    text = "The survey found that 54 percent oppose the plan and 31 percent support it."
    assert read(text) == [(54, "percent"), (31, "percent")]


def test_bare_numbers_of_people():
    assert read("The UN says 6.1 million are hungry.") == [(6_100_000, "people")]
    assert read("Some 17,000 have crossed into Chad.") == [(17_000, "people")]


def test_share_of_a_count():
    assert read("Only one in four of the 3,000 wells works.") == [(25, "wells"), (3000, "wells")]


def test_bodies_of_the_counted():
    assert read("Divers recovered the bodies of all 12 miners.") == [(12, "deaths")]
    assert read("Divers recovered the bodies of the 12 miners.") == [(12, "deaths")]
