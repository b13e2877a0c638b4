"""Qualifiers: every wording that bounds a number, before it and after it."""

from __future__ import annotations

import pytest
from numbers_shown import cases, read

ABOUT = """about 300 | around 300 | some 300 | roughly 300 | nearly 300 | almost 300 | approximately 300 | approx. 300
    ~300 | ~ 300 | an estimated 300 | estimated at 300 | close to 300 | circa 300 | ca. 300 | c. 300 | 300 or so
    300-odd | 300 odd boats | in the region of 300 | on the order of 300 | 300-some boats | just about 300
    (about 300) | "around 300 boats" | nearly three hundred boats | an estimated total of 300 | 300 or thereabouts"""
OVER = """more than 300 | over 300 | above 300 | exceeding 300 | in excess of 300 | upwards of 300 | exceeded 300
    surpassed 300 | topped 300 | passed 300 | well over 300 | just over 300 | slightly more than 300 | >300 | > 300
    greater than 300 | a little over 300 | significantly more than 300 | has crossed 300 | more than an estimated 300"""
AT_LEAST = """at least 300 | a minimum of 300 | not less than 300 | no fewer than 300 | no less than 300 | 300 or more
    300+ | 300-plus boats | 300 and above | ≥300 | ≥ 300 | >= 300 | 300 or over | at least some 300 | at least about 300
    300 and more | 300 or higher | at the very least 300 | not fewer than 300"""
UNDER = """fewer than 300 | less than 300 | under 300 | below 300 | just under 300 | <300 | lower than 300
    slightly less than 300 | just short of 300 | well below 300"""
AT_MOST = """up to 300 | as many as 300 | as much as 300 | at most 300 | a maximum of 300 | no more than 300
    not more than 300 | 300 or less | 300 or fewer | ≤300 | <= 300 | up to about 300
    not exceeding 300 | 300 or under"""
EXACT = (
    """only 300 | exactly 300 | a total of 300 | just 300 | a record 300 | all 300 | the 300 | about. 300 | over, 300"""
)


def _wordings(listed: str) -> list[str]:
    return [wording.strip() for line in listed.splitlines() for wording in line.split("|") if wording.strip()]


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        (sign, text)
        for sign, listed in (("~", ABOUT), (">", OVER), (">=", AT_LEAST), ("<", UNDER), ("<=", AT_MOST), ("", EXACT))
        for text in _wordings(listed)
    ],
)
def test_wording(sign: str, text: str) -> None:
    assert read(text) == f"{sign}300"


OTHER = """
    a good 5 km => >=5 kilometer
    not quite 5 km => <5 kilometer
    close on 5 km => ~5 kilometer
    getting on for 5 km => ~5 kilometer
    <Five Winds Ltd> => 5
    more than 5 km => >5 kilometer
    more than $5 million => >5000000 USD
    up to US$5bn => <=5000000000 USD
    about half of the votes => ~50 %
    nearly two thirds of the votes => ~66.7 %
    more than half of them => >50 %
    more than 20 years => >20 year
    20 years or more => >=20 year
    5 km or less => <=5 kilometer
    for over 20 years => >20 year
    lasted over two hours => >2 hour
    over 14 months at a cost => 14 month
    takes over about 7000 staff => ~7000
    passed 14 bills => 14
    at least a dozen => >=12
    more than a hundred => >100
    almost zero => ~0
    at least 20 to 30 => 20..30
    at least several hundred => ?
    over $4 billion (€2.5 billion) => >4000000000 USD; >2500000000 EUR
    more than 30 miles (48 km) => >30 mile; >48 kilometer
    about 30 miles (45 km) => ~30 mile; ~45 kilometer
    7 at least 2 => 7; >=2
    20 or 30 => 20..30
    about 20 and over 30 => ~20; >30
    between 2 million and more than 8 million => 2000000; >8000000
"""


@pytest.mark.parametrize(("text", "expected"), cases(OTHER))
def test_with_units_and_neighbours(text: str, expected: str) -> None:
    assert read(text) == expected
