"""Two clauses side by side keep their own numbers: what befell the twelve is never said of the 340, nor the reverse."""

from __future__ import annotations

from itertools import product

import pytest

from extractors import extract

# A clause with a subject of its own, and the label of its number.
WHOLE = {
    "{} people died": "deaths",
    "{} were killed": "deaths",
    "{} people were injured": "injured",
    "{} were hurt": "injured",
    "{} are missing": "missing",
    "{} people remain missing": "missing",
    "{} were taken to hospital": "hospitalized",
    "{} people are in intensive care": "hospitalized",
    "{} have been arrested": "arrested",
    "police arrested {} people": "arrested",
    "{} soldiers were captured": "arrested",
    "{} people were evacuated": "evacuated",
    "{} fled their homes": "displaced",
    "{} villagers were displaced": "displaced",
    "{} were rescued": "rescued",
    "rescuers saved {} people": "rescued",
    "{} survived": "survivors",
    "{} officers were wounded": "injured",
    "gunmen abducted {} pupils": "abducted",
    "{} patients recovered": "recovered",
    "{} have been discharged": "discharged",
    "{} tested positive": "cases",
    "officials reported {} cases": "cases",
    "{} new cases were found": "cases",
    "doctors treated {} patients": "patients",
    "{} people attended": "people",
    "the quake destroyed {} homes": "homes",
    "{} homes were destroyed": "homes",
    "{} schools were closed": "schools",
    "the army sent {} trucks": "trucks",
}
# What follows a subject: "The storm ...", or "The storm struck, ...".
VERB = {
    "killed {} people": "deaths",
    "left {} people dead": "deaths",
    "injured {} others": "injured",
    "left {} missing": "missing",
    "displaced {} families": "displaced",
    "forced {} people to flee": "displaced",
    "destroyed {} homes": "homes",
    "damaged {} schools": "schools",
    "struck, killing {}": "deaths",
    "struck, wounding {}": "injured",
}
# Without a verb, as in titles.
BARE = {
    "{} dead": "deaths",
    "{} injured": "injured",
    "{} missing": "missing",
    "{} still missing": "missing",
    "{} arrested": "arrested",
    "{} in hospital": "hospitalized",
    "{} people homeless": "displaced",
    "{} homes destroyed": "homes",
}
FIRST, SECOND = 12, 340


def told(first: str, joint: str, second: str) -> dict[int, str]:
    text = f"{first.format(FIRST)}{joint}{second.format(SECOND)}"
    return {int(f.value or 0): f.label for f in extract(f"{text[0].upper()}{text[1:]}.").figures}


@pytest.mark.parametrize("joint", [" and ", ", and ", "; ", ", while ", " but ", ". "])
def test_two_sentences_in_one(joint: str) -> None:
    wrong = [
        (first, second, got)
        for (first, one), (second, two) in product(WHOLE.items(), WHOLE.items())
        if (got := told(first, joint, second)) != {FIRST: one, SECOND: two}
    ]
    assert wrong == []


@pytest.mark.parametrize("joint", [" on Monday and ", " in Ica and ", " overnight, and ", " in the blast; "])
def test_where_and_when_do_not_come_between(joint: str) -> None:
    wrong = [
        (first, second, got)
        for (first, one), (second, two) in product(WHOLE.items(), WHOLE.items())
        if (got := told(first, joint, second)) != {FIRST: one, SECOND: two}
    ]
    assert wrong == []


@pytest.mark.parametrize("joint", [" and ", ", and ", "; "])
def test_a_verb_and_a_sentence(joint: str) -> None:
    wrong = [
        (first, second, got)
        for (first, one), (second, two) in product(VERB.items(), WHOLE.items())
        if (got := told(f"the storm {first}", joint, second)) != {FIRST: one, SECOND: two}
    ]
    assert wrong == []


@pytest.mark.parametrize("joint", [" and ", ", "])
def test_two_verbs(joint: str) -> None:
    wrong = [
        (first, second, got)
        for (first, one), (second, two) in product(VERB.items(), list(VERB.items())[:8])
        if (got := told(f"the storm {first}", joint, second)) != {FIRST: one, SECOND: two}
    ]
    assert wrong == []


@pytest.mark.parametrize("joint", [", ", " and ", "; "])
def test_titles(joint: str) -> None:
    wrong = [
        (first, second, got)
        for (first, one), (second, two) in product(BARE.items(), BARE.items())
        if (got := told(first, joint, second)) != {FIRST: one, SECOND: two}
    ]
    assert wrong == []


SAID = {
    "{} homes were destroyed": {"destroyed"},
    "the storm damaged {} schools": {"damaged"},
    "{} new cases were found": {"new"},
    "{} confirmed cases were reported": {"confirmed"},
    "a total of {} people died": {"total"},
    "{} women were hurt": {"female"},
    "{} children died": {"child"},
    "{} people were seriously injured": {"severe"},
    "{} civilians were killed": {"civilian"},
    "{} cases were imported": {"imported"},
    "{} active cases remain": {"active"},
    "another {} people fled": {"new"},
    "{} patients recovered and were discharged": {"discharged"},
    "{} trucks were sent": set(),
    "{} shops were closed": set(),
}


@pytest.mark.parametrize("joint", [" and ", ", and ", "; ", ", while ", " but ", ". "])
def test_what_is_said_of_one_is_not_said_of_the_other(joint: str) -> None:
    wrong = []
    for (first, one), (second, two) in product(SAID.items(), SAID.items()):
        text = f"{first.format(FIRST)}{joint}{second.format(SECOND)}."
        said = {int(f.value or 0): set(f.attributes) for f in extract(f"{text[0].upper()}{text[1:]}").figures}
        if said != {FIRST: one, SECOND: two}:
            wrong.append((text, said))
    assert wrong == []


WHERE = (
    "{n} people died in {p}",
    "in {p} {n} people were injured",
    "{n} cases were reported in {p}",
    "police in {p} arrested {n} people",
    "{p} reported {n} cases",
    "{p} police found {n} bodies",
    "{n} homes were destroyed near {p}",
    "in the town of {p} {n} schools were closed",
    "a blast in {p} killed {n}",
    "{n} were hurt in the {p} region",
    "flooding killed {n} in northern {p}",
    "at a market in {p} {n} people were shot",
)


@pytest.mark.parametrize("joint", [" and ", "; ", ", while ", ", ", ". "])
def test_two_places(joint: str) -> None:
    wrong = []
    for first, second in product(WHERE, WHERE):
        one, two = first.format(n=FIRST, p="Kenya"), second.format(n=SECOND, p="Bergamo")
        text = f"{one[0].upper()}{one[1:]}{joint}{two}."
        places = {int(figure.value or 0): figure.place for figure in extract(text).figures}
        if not (places.get(FIRST) or "").endswith("Kenya") or not (places.get(SECOND) or "").endswith("Bergamo"):
            wrong.append((text, places))
    assert wrong == []
