"""What is said of people holds over whatever stands between them and their verb: every subject with every verb."""

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
