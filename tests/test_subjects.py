"""What is said of people holds whatever stands around them: every subject and object with every verb."""

from __future__ import annotations

from itertools import product

import pytest

from extractors import extract

NOUNS = ("people", "workers", "tourists", "women", "soldiers")
BETWEEN = (
    "",
    " in Jakarta",
    " in the city",
    " from Poland",
    " aboard a bus",
    " aged 40 to 60",
    " on the ferry",
    " near the border",
    " at a plant near Lyon",
    " on a bus to Lagos",
    " in a house in the town of Kano",
    " from the same family",
    " inside the building",
    " living nearby",
    " travelling in a van",
    " working at a mine",
    " attending a wedding",
    " who had eaten the meat",
    " who were on the bridge",
    ", most of them women,",
    ", including two children,",
    ", two of them children,",
)
VERBS = {
    "deaths": (
        "died",
        "have died",
        "may have died",
        "were killed",
        "are dead",
        "drowned",
        "were shot dead",
        "lost their lives",
        "were found dead",
    ),
    "injured": ("were injured", "have been wounded", "were badly hurt"),
    "cases": ("fell ill", "have fallen ill", "became infected", "were infected", "have tested positive", "caught flu"),
    "displaced": ("fled", "have fled", "were left homeless"),
    "evacuated": ("were evacuated", "have been evacuated"),
    "arrested": ("were arrested", "have been detained", "were taken into custody"),
    "recovered": ("recovered", "have recovered", "were cured"),
    "rescued": ("were rescued", "have been saved"),
    "missing": ("went missing", "are still missing", "were reported missing"),
    "hospitalized": ("were admitted to hospital", "were taken to hospital", "have been hospitalized"),
    "discharged": ("were discharged",),
    "abducted": ("were kidnapped", "were taken hostage"),
    "stranded": ("were stranded",),
    "quarantined": ("were quarantined",),
    "vaccinated": ("were vaccinated",),
}
WHEN = ("", " on Monday", " after the storm hit")


@pytest.mark.parametrize("label", VERBS)
def test_what_befell_the_subject(label: str) -> None:
    wrong = []
    for at, (between, verb, when) in enumerate(product(BETWEEN, VERBS[label], WHEN)):
        text = f"Twelve {NOUNS[at % len(NOUNS)]}{between} {verb}{when}."
        figure = next(iter(extract(text).figures), None)
        if figure is None or (figure.value, figure.label) != (12, label):
            wrong.append(text)
    assert not wrong


@pytest.mark.parametrize(
    "text",
    [
        "Twelve rebels from the north killed a priest.",
        "Twelve rebels from the north killed 30 people.",
        "Twelve officers in Cairo arrested the mayor.",
        "Twelve guests at the hotel tested the menu.",
        "Twelve men with guns kidnapped a teacher.",
        "Twelve men who were in the bar attacked a guard, who died.",
        "Twelve workers who had gone to the mine said a guard was killed.",
    ],
)
def test_what_the_subject_did(text: str) -> None:
    assert extract(text).figures[0].label in {"rebels", "officers", "guests", "men", "workers"}


OBJECTS = (
    "twelve people",
    "at least twelve people",
    "twelve",
    "twelve others",
    "twelve workers in Jakarta",
    "twelve tourists from Poland",
    "twelve men aged 40 to 60",
    "twelve women and children",
    "twelve people, including two children,",
    "twelve soldiers, two of them officers,",
    "the twelve passengers",
    "more than twelve people on the bus",
    "twelve of the 40 passengers",
    "up to twelve villagers",
    "all twelve crew members",
)
DEEDS = {
    "deaths": (
        "The storm killed {}",
        "Gunmen shot dead {}",
        "The fire claimed the lives of {}",
        "The crash left {} dead",
        "The flood caused the death of {}",
        "The storm, which killed {}, has passed",
        "A bomb exploded, killing {}",
    ),
    "injured": ("The storm injured {}", "The crash left {} injured", "A bomb went off, wounding {}"),
    "cases": ("The virus has infected {}", "The bug has sickened {}", "The outbreak has made {} ill"),
    "arrested": ("Police arrested {}", "The raid ended with the arrest of {}", "Officers took {} into custody"),
    "rescued": ("Firemen rescued {}", "The crew pulled {} to safety", "Boats brought {} to safety"),
    "evacuated": ("The army evacuated {}", "Buses took {} to safety", "The flood forced the evacuation of {}"),
    "displaced": ("The flood left {} homeless", "The war forced {} to flee", "The fire drove {} from their homes"),
    "abducted": ("Gunmen kidnapped {}", "The rebels took {} hostage"),
    "missing": ("The landslide left {} missing",),
    "hospitalized": ("The hospital admitted {}", "Ambulances took {} to hospital"),
    "stranded": ("The floods stranded {}", "The snow left {} stranded"),
    "vaccinated": ("Health teams vaccinated {}",),
}


@pytest.mark.parametrize("label", DEEDS)
def test_what_befell_the_object(label: str) -> None:
    wrong = []
    for deed, who in product(DEEDS[label], OBJECTS):
        text = f"{deed.format(who)}.".replace(",.", ".").replace(",,", ",")
        if [figure.label for figure in extract(text).figures if 12 in {figure.low, figure.high}] != [label]:
            wrong.append(text)
    assert not wrong


LYING = (
    "",
    " in Jakarta",
    " in the city",
    " on the island",
    " along the coast",
    ", most of them wooden,",
    ", including two schools,",
    " built in the 1960s",
    " that stood near the river",
    " belonging to farmers",
    " in the village of Amara",
)
DAMAGE = {
    "destroyed": ("were destroyed", "collapsed", "burned down", "have been swept away", "were flattened"),
    "damaged": ("were damaged", "have been badly damaged", "suffered damage"),
}


@pytest.mark.parametrize("attribute", DAMAGE)
def test_what_became_of_things(attribute: str) -> None:
    wrong = []
    for lying, verb, when in product(LYING, DAMAGE[attribute], WHEN[:2]):
        text = f"Twelve houses{lying} {verb}{when}."
        figure = extract(text).figures[0]
        if (figure.value, figure.label, list(figure.attributes)) != (12, "houses", [attribute]):
            wrong.append(text)
    assert not wrong


CASES = (
    "",
    " in Jakarta",
    " in the city",
    " of cholera",
    " of cholera in Kano",
    " among miners",
    ", two of them fatal,",
)
CLASSES = {
    "confirmed": "Twelve cases{} have been confirmed.",
    "suspected": "Twelve cases{} are suspected.",
    "imported": "Twelve cases{} were imported.",
    "severe": "Twelve cases{} are severe.",
    "total": "Twelve cases{} have been reported so far.",
}


@pytest.mark.parametrize("attribute", CLASSES)
def test_what_is_said_of_cases(attribute: str) -> None:
    said = {text: extract(text).figures[0] for text in map(CLASSES[attribute].format, CASES)}
    assert not [text for text, figure in said.items() if (figure.value, [*figure.attributes]) != (12, [attribute])]


def test_in_all_opens_a_total() -> None:
    assert extract("In all, twelve cases in Jakarta were reported.").figures[0].attributes == ("total",)


ASIDE = (
    ", all from Kano,",
    " - including two children -",
    " \u2014 two of them children \u2014",
    ", according to police,",
    ", police said,",
    " and a dog",
    " in three villages",
    " in Kano and Lagos",
    " from 20 to 30 years old",
    " on board a plane",
    " as well as a guard",
)
WHO = ("Twelve people", "At least twelve villagers", "A total of twelve soldiers", "Only twelve others", "The twelve")
BEFELL = {
    "deaths": ("died", "were reportedly killed", "are believed to have died"),
    "hospitalized": ("are still in hospital",),
    "arrested": ("were later arrested",),
    "cases": ("fell sick", "had been infected"),
    "displaced": ("have been forced to flee",),
}


@pytest.mark.parametrize("label", BEFELL)
def test_asides_between_subject_and_verb(label: str) -> None:
    wrong = []
    for who, aside, verb in product(WHO, ASIDE, BEFELL[label]):
        text = f"{who}{aside} {verb}."
        if [figure.label for figure in extract(text).figures if 12 in {figure.low, figure.high}] != [label]:
            wrong.append(text)
    assert not wrong
