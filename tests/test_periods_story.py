"""The year of a date in a history: asides, announcements and looks back do not carry the story away."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.periods import find_periods
from extractors.text import document

PRESENT = dt.date(2009, 12, 19)
HISTORY = (
    "The revolt of the salt towns began on 3 May 1851. The port fell in June 1852. The fleet left in March 1853. "
    "The second siege opened on 9 April 1854. The crown sent 4,000 men in February 1855. "
)

STORIES = [
    ("A vote was to be held by July 1858. The governor fled on 5 May.", "1855-05-05"),
    ("The king said that he would return in 1857. The governor fled on 5 May.", "1855-05-05"),
    ("The last troops will leave by June 1859, he wrote. The governor fled on 5 May.", "1855-05-05"),
    ("The Treaty of Almar (1848) was broken. The governor fled on 5 May.", "1855-05-05"),
    ("The Treaty of Almar (May 2, 1848) was broken. The governor fled on 5 May.", "1855-05-05"),
    ("Harvests were worse than in the previous year. The governor fled on 5 May.", "1855-05-05"),
    ("Rents had doubled two years earlier. The governor fled on 5 May.", "1855-05-05"),
    ("The mint had burned five years previously. The governor fled on 5 May.", "1855-05-05"),
    ("The governor fled in 1856. The mint burned on 5 May.", "1856-05-05"),
    ("The governor fled in November. The mint burned on 5 February.", "1856-02-05"),
    ("The following year the governor fled. The mint burned on 5 May.", "1856-05-05"),
]

HEADED = [
    ("1936\n\nThe garrison rose on 20 July and held the bridge.", "1936-07-20"),
    ("1861: the first battles\n\nThe garrison rose on 20 July and held the bridge.", "1861-07-20"),
    ("2009\n\nThe garrison rose on 20 July and held the bridge.", "2009-07-20"),
    ("The garrison rose on 20 July and held the bridge.", "2009-07-20"),
]


@pytest.mark.parametrize(("text", "day"), STORIES)
def test_the_last_date_takes_the_year_the_story_stands_at(text: str, day: str) -> None:
    found = find_periods(document(HISTORY + text), PRESENT, None)
    assert found[-1].period.start == day


@pytest.mark.parametrize(("text", "day"), HEADED)
def test_a_heading_of_a_year_long_past_makes_a_history(text: str, day: str) -> None:
    found = find_periods(document(text), PRESENT, None)
    assert found[-1].period.start == day
