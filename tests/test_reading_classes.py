"""A class, confirmed or suspected, that is said far from the noun it belongs to."""

from __future__ import annotations

import pytest

from extractors import extract


def classes_of(text: str, value: int) -> tuple[str, ...]:
    """Return the attributes of the one count of cases with this value."""
    (found,) = [f.attributes for f in extract(text).figures if f.value == value and f.label == "cases"]
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Ten cases of human infection with horse fever (HF2) in Peru have been confirmed.",
        "Ten cases of river fever virus type 1 have now been laboratory confirmed.",
        "Ten cases classified as confirmed were sent home.",
        "Laboratory tests confirmed Lassa fever virus in ten of the cases.",
        "Two newly confirmed cases bring the Peruvian total to ten.",
        "Ten people tested positive for the virus on Monday.",
        "Of 40 samples of patients, ten were positive for river fever.",
        "Of the ten serologically-confirmed cases, three have died.",
        "Senegal has reported ten cases of yellow fever. These cases were laboratory confirmed in Dakar.",
        "Senegal has reported ten cases of yellow fever. All cases were later confirmed.",
        "Officials told of ten cases of flu.\n\nThe breakdown of the number of confirmed cases follows.",
    ],
)
def test_cases_are_confirmed(text: str) -> None:
    assert "confirmed" in classes_of(text, 10)


@pytest.mark.parametrize(
    "text",
    [
        "Ten cases of river fever in Peru have not been confirmed.",
        "Ten cases of river fever were reported, and the source was confirmed.",
        "Ten cases were reported. The first case was confirmed in May.",
        "Ten cases were reported. These cases have not been confirmed.",
        "Ten suspected cases were reported. These cases have been confirmed.",
        "The ministry confirmed the closure of schools in ten cases.",
        "Ten people fell ill after the dinner.",
    ],
)
def test_nothing_says_confirmed(text: str) -> None:
    assert not any("confirmed" in f.attributes for f in extract(text).figures)
