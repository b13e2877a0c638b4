"""Every form of writing a count that newstally promises to read: value, qualifier, label and attributes of each."""

from __future__ import annotations

import pytest
from numbers_shown import SIGNS, cases

from extractors import extract

NUMBERS = """
    Officials counted 3,57,243 cases. => 357243 cases
    He gave 2 lakh rupees. => 200000 money
    There were 1 000 000 marchers. => 1000000 marchers
    Half a million people marched. => 500000 people
    The river carried 2.5 million fish. => 2500000 fish
    It sold 640 thousand cars. => 640000 cars
    Two mln people marched. => 2000000 people
    It had 15k visitors. => 15000 visitors
    It had 4.3m visitors. => 4300000 visitors
    They found ４２ bodies. => 42 deaths
    They found ٤٢ bodies. => 42 deaths
    Some 1 1/2 million people fled. => ~1500000 displaced
    Two hundred and twenty-two cows were sold. => 222 cows
    A couple of dozen men fled. => 24 displaced male
    A hundred men fled. => 100 displaced male
    Two dozen men fled. => 24 displaced male
    Between 10 and 13 people died. => 10..13 deaths
    The raid killed 10 to 13 men. => 10..13 deaths male
    4 to 5 million people fled. => 4000000..5000000 displaced
    They asked for $1 million to $1.25 million. => 1000000..1250000 money
    The road is 5-10 km long. => 5..10 kilometers
    12 of the 30 patients died. => 12 deaths; 30 patients
    Ten out of 30 houses burnt. => 10 houses; 30 houses
    One in five children is hungry. => 20 children child
    Two thirds of the votes were counted. => 66.7 votes
    The rate is 35 per 100,000. => 35 rate
    He paid 50 cents. => 0.5 money
"""

QUALIFIERS = """
    The quake killed more than 20 cooks. => >20 deaths
    The quake killed over 20 cooks. => >20 deaths
    The quake killed in excess of 20 cooks. => >20 deaths
    The quake killed well over 20 cooks. => >20 deaths
    The quake killed at least 20 cooks. => >=20 deaths
    The quake killed a minimum of 20 cooks. => >=20 deaths
    The quake killed no fewer than 20 cooks. => >=20 deaths
    The quake killed 20 or more cooks. => >=20 deaths
    The quake killed 20 cooks or more. => >=20 deaths
    The quake killed 500+ cooks. => >=500 deaths
    The quake killed up to 20 cooks. => <=20 deaths
    The quake killed as many as 20 cooks. => <=20 deaths
    The quake killed at most 20 cooks. => <=20 deaths
    The quake killed not more than 20 cooks. => <=20 deaths
    The quake killed fewer than 20 cooks. => <20 deaths
    The quake killed nearly 20 cooks. => ~20 deaths
    The quake killed some 300 cooks. => ~300 deaths
    The quake killed roughly 20 cooks. => ~20 deaths
    The quake killed close to 20 cooks. => ~20 deaths
    The quake killed an estimated 20 cooks. => ~20 deaths
    The quake killed 20 or so cooks. => ~20 deaths
    The quake killed 300-odd cooks. => ~300 deaths
    The quake killed ~500 cooks. => ~500 deaths
    The quake killed dozens of cooks. => ? deaths
    Hundreds of thousands fled. => ? displaced
    Several hundred cooks fled. => ? displaced
"""

COUNTED = """
    Twelve health care workers were infected. => 12 cases
    Three aid convoy trucks were looted. => 3 trucks
    The number of those recovered was 76. => 76 recovered
    Deaths: 12 => 12 deaths
    Deaths - 12 => 12 deaths
    The death toll rose to 30. => 30 deaths total
    The outbreak killed 12, bringing the number of deaths to 28. => 12 deaths; 28 deaths
    Cases reported, 14 of them fatal. => 14 deaths
    The storm claimed 455 lives. => 455 deaths
    12 people lost their lives. => 12 deaths
    The blast left 12 dead and 30 wounded. => 12 deaths; 30 injured
    Nine patients died. => 9 deaths
    33 were hospitalized. => 33 hospitalized
    Nine nurses tested positive. => 9 cases confirmed
    There were 562 cases in Ica, 17 in Chincha and 152 in Nasca. => 562 cases; 17 cases; 152 cases
    Cases: Bauchi-36, FCT-25. => 36 cases; 25 cases
    It had 115 cases, including 14 deaths. => 115 cases; 14 deaths
    The storm hurt 30 people. Of these, 3 were children. => 30 injured; 3 injured child
    Ica | 12 cases | 3 deaths => 12 cases; 3 deaths
    No deaths were reported. => 0 deaths negated
    There were zero cases. => 0 cases negated
    One person died. => 1 deaths
    The clinic has 32 medic. => 32 medics
    322 more people were found Sunday infected. => 322 cases new
    Infected people 52,227. => 52227 cases
    The flock lost 12 sheep and 3 geese. => 12 sheep; 3 geese
"""


def shown(text: str) -> str:
    """Return the figures of a text: "~12 deaths child; 3 homes"."""
    found = []
    for figure in extract(text).figures:
        if figure.qualifier in {"range", "vague"}:
            amount = f"{figure.low}..{figure.high}" if figure.qualifier == "range" else "?"
        else:
            amount = f"{SIGNS[figure.qualifier]}{figure.value}"
        found.append(" ".join([amount, figure.label, *figure.attributes]))
    return "; ".join(found)


@pytest.mark.parametrize(("text", "expected"), cases(NUMBERS + QUALIFIERS + COUNTED))
def test_forms(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("A 20-year-old man came.", "age"),
        ("He came 5th.", "ordinal"),
        ("It began on 5 May.", "date"),
        ("It began at 10:30 pm.", "clock"),
        ("Chad won 3-1.", "score"),
        ("Flight 302 came down.", "identifier"),
        ("He said so.[12]", "citation"),
        ("One of the best came.", "idiom"),
        ("She pressed 7.", "nothing says what it counts"),
    ],
)
def test_numbers_that_are_no_figures_are_told_with_the_reason(text: str, reason: str) -> None:
    report = extract(text, explain=True)
    assert report.figures == ()
    assert {item.reason for item in report.left_out} <= {reason}
