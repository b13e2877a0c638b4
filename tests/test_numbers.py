"""Numbers: every way to write a value."""

from __future__ import annotations

import pytest
from numbers_shown import cases, read

from extractors import extract
from extractors.numbers import scan
from extractors.text import document

DIGITS = """
    7 boats sank => 7
    They found 115 boats. => 115
    in all, 1,234 boats => 1234
    1,234,567 boats => 1234567
    12,34,567 voters => 1234567
    3,57,243 voters => 357243
    1,80,000 voters => 180000
    2,00,000.5 litres => 200000.5 liter
    78 000 goats => 78000
    78, 000 goats => 78000
    78 ,000 goats => 78000
    78  050 goats => 78050
    78, 250 goats => 78; 250
    1 234 567 goats => 1234567
    1\u202f234\u202f567 goats => 1234567
    40\u00a0000 goats => 40000
    40\u2009000 goats => 40000
    12'500 goats => 12500
    1'234'567.5 points => 1234567.5
    1.234.567 goats => 1234567
    1.234,56 points => 1234.56
    25.000 goats => 25000
    12.500 people => 12500
    12.500 points => 12.5
    1,\u200b234 goats => 1234
    2\u200b40 goats => 240
    3.5 points => 3.5
    0.25 points => 0.25
    .75 points => 0.75
    1,5 points => 1.5
    a total of 1,55 billion => 1550000000
    7.0 points => 7
    0033 => 33
    １２３ goats => 123
    ١٢٣ goats => 123
    १२३ goats => 123
    5,00 or 5.00 => 5; 5
    30 cows,40 goats and 20 hens => 30; 40; 20
    rows 1,2,3 => 1; 2; 3
    1, 234, 567 => 1; 234; 567
    On May 15 300 goats died => 15; 300
    423 0000 => 423; 0
    555 123 4567 goats => 555; 123; 4567
    115goats were sold => 115
    Goats:115 => 115
    (115) => 115
    "115" goats => 115
    goats—115 of them => 115
    1.5e3 => 1500
    -127.32e13 => -1273200000000000
    12e-1 => 1.2
    123456789012345678901234567890 => 123456789012345678901234567890
    0.1234567890123456789 => 0.123456789012346
"""

SCALES = """
    2.5 million people => 2500000
    86.5 thousand people => 86500
    640 thousand people => 640000
    4.35 hundred people => 435
    0.3 billion people => 300000000
    1.1 billion people => 1100000000
    4.3m people => 4300000
    4.3M people => 4300000
    15k people => 15000
    3000K => 3000000
    5 mln people => 5000000
    5 mn people => 5000000
    5 mil people => 5000000
    3bn people => 3000000000
    3 bn people => 3000000000
    2tn dollars => 2000000000000 USD
    1.2 trillion stars => 1200000000000
    1MM => 1000000
    13 lakh people => 1300000
    30 lkh people => 3000000
    2.5 crore people => 25000000
    three lakh crore => 3000000000000
    three hundred crores => 3000000000
    500 cr => 5000000000
    12 dozen eggs => 144
    two dozen eggs => 24
    3 hundred and 21 eggs => 321
    3 hundred and 2 hundred eggs => 300; 200
    1,674.5 million => 1674500000
    2 thousand million => 2000000000
    5-million people => 5000000
    a 10M run => 10000000
    1.123456789012345678 million => 1123456.78901235
"""

WORDS = """
    one boat => 1
    zero boats => 0
    nought point nought three => 0.03
    sixteen boats => 16
    twenty boats => 20
    twenty-one boats => 21
    twenty one boats => 21
    fifty - two boats => 52
    fifty   two boats => 52
    one hundred boats => 100
    a hundred boats => 100
    hundred thousand boats => 100000
    two hundred and twenty-two boats => 222
    two hundred twenty two boats => 222
    one hundred and five million boats => 105000000
    seventy two hundred boats => 7200
    twelve hundred boats => 1200
    two hundred and two thousand boats => 202000
    two thousand and two hundred boats => 2200
    six hundred thirty-four thousand fifteen => 634015
    forty-two million three hundred sixty-seven thousand eight hundred thirty-two => 42367832
    twenty-one trillion and three hundred => 21000000000300
    three thousand millions => 3000000000
    a million and one boats => 1000001
    a thousand boats => 1000
    million => 1000000
    three billions => 3000000000
    two hundred point zero three => 200.03
    one point five million boats => 1500000
    nought point eleven => 0.11
    a dozen boats => 12
    half a dozen boats => 6
    five dozs => 60
    a couple of boats => 2
    a couple of hundred boats => 200
    a couple dozen boats => 24
    a pair of boats => 2
    a single boat => 1
    one, two and three => 1; 2; 3
    forty five sixty two nine hundred => 45; 62; 900
    five thousand and two thousand => 5000; 2000
    killed ten and injured twenty => 10; 20
    killed ten and twenty were hurt => 10; 20
    negative five hundred and four => -504
    minus forty five and sixty two => -45; 62
    TWENTY-ONE BOATS => 21
    45 (forty five) => 45
    eleven (11) boats => 11
"""

SIGNED = """
    temperatures fell to -5 => -5
    -504 => -504
    a change of −3.2 points => -3.2
    (-12) => -12
    minus 1,200,000 => -1200000
    he tested negative 3 times => 3
    - 12 boats => 12
    Lagos -36, Ogun -12 => 36; 12
    -4/5 => -0.8
    -.5 => -0.5
"""

FRACTIONS = """
    two thirds => 0.666666666666667
    two-thirds => 0.666666666666667
    five eighths => 0.625
    one eighth => 0.125
    twenty-three fifths => 4.6
    one twenty-fifth => 0.04
    one hundred thirty-fifths => 2.85714285714286
    three and a half => 3.5
    three-and-a-half => 3.5
    two-and-half => 2.5
    five and a quarter => 5.25
    two hundred and six and two thirds => 206.666666666667
    two and a half million people => 2500000
    one million and a half people => 1500000
    3 million and a half people => 3500000
    2 and a half million people => 2500000
    half a million people => 500000
    half million people => 500000
    a quarter million people => 250000
    a quarter of a million people => 250000
    three quarters of a million people => 750000
    two thirds of a million people => 666666.666666667
    ½ => 0.5
    2½ points => 2.5
    2 ½ points => 2.5
    33 1/2 points => 33.5
    2 1/2 million people => 2500000
    1/5 => 0.2
    20/100 => 0.2
    a half => 0.5
    one half => 0.5
    a third => 0.333333333333333
    one over three => 0.333333333333333
"""

RANGES = """
    10 to 13 boats => 10..13
    10-13 boats => 10..13
    10 – 13 boats => 10..13
    between 10 and 13 boats => 10..13
    between about 10 and 13 boats => 10..13
    from 10 to 13 boats => 10..13
    4 to 5 million people => 4000000..5000000
    4-5 million people => 4000000..5000000
    two to three hundred boats => 200..300
    100 to 1 million people => 100..1000000
    500,000 to 1 million people => 500000..1000000
    1.5 million to 2 million people => 1500000..2000000
    $1 million to $1.25 million => 1000000..1250000 USD
    $4-5 million => 4000000..5000000 USD
    €5–€10 => 5..10 EUR
    US$5 to US$10 => 5..10 USD
    between $5 and $10 => 5..10 USD
    5-10 km => 5..10 kilometer
    5 km to 10 km => 5..10 kilometer
    10% to 13% => 10..13 %
    between 45% and 60% => 45..60 %
    10-13 percent => 10..13 %
    two or three boats => 2..3
    10 or 12 boats => 10..12
    twenty-five to thirty boats => 25..30
    three- to four-year terms => 3..4 year
    ten to 32 pages => 10..32
    15 to 20 seconds => 15..20 second
    a two-to-three month trip => 2..3 month
    rose from 10 to 13 => 10; 13
    the index fell 20 to 1,700 => 20; 1700
    will fall 10 to 15 percent => 10..15 %
    sales rose by 2 million to 7.5 million => 2000000; 7500000
    the rate rose by 2 percentage points to 7.5 percent => 2 %; 7.5 %
    profit rose by 12 percent to 30 percent => 12 %; 30 %
    prices may rise by 5 to 15 percent => 5..15 %
    costs will rise by $1 million to $1.25 million => 1000000..1250000 USD
    the toll increased on Monday from 10 to 13 => 10; 13
    from five people to six => 5; 6
    won 13 to 10 => 13; 10
    a 3-1 win => 3; 1
    call 555-123-4567 => 555; 123; 4567
    10 and 13 boats => 10; 13
    1 to 1 to 1 => 1; 1; 1
    2 or 300 boats => 2; 300
"""

SHARES = """
    two thirds of the votes => 66.7 %
    two-thirds of voters => 66.7 %
    one-fifth of the land => 20 %
    a quarter of the people => 25 %
    three quarters of them => 75 %
    half of the votes => 50 %
    half the votes => 50 %
    half were women => 50 %
    a third of the crew => 33.3 %
    one in five children => 20 %
    1 in 3 children => 33.3 %
    four in 10 adults => 40 %
    one out of every ten children => 10 %
    two out of three voters => 66.7 %
    one in every 20 homes => 5 %
    12 of the 30 boats => 12; 30
    12 out of 30 boats => 12; 30
    12/30 boats => 12; 30
    5 out of 6 boats => 5; 6
    a one-in-five chance => 20 %
    two in 24 hours => 2; 24 hour
    8 in 5 => 8; 5
    three in 2019 => 3; 2019
"""

VAGUE = """
    dozens of boats => ?
    hundreds of boats => ?
    Hundreds fled => ?
    hundreds of thousands of people => ?
    tens of thousands of people => ?
    several boats => ?
    several hundred boats => ?
    several hundred thousand people => ?
    a few boats => ?
    a few dozen boats => ?
    the past few years => ? year
    a handful of boats => ?
    scores of boats => ?
    scores were hurt => ?
    several weeks => ? week
    dozens of miles => ? mile
    hundreds of millions of dollars => ? USD
    several-meter waves => ? meter
    two hundreds => 200
"""

NOTHING = """
    no boats => 0
    No boats were lost => 0
    none of the boats => 0
    no [more] boats => 0
"""

TABLES = (DIGITS, SCALES, WORDS, SIGNED, FRACTIONS, RANGES, SHARES, VAGUE, NOTHING)


@pytest.mark.parametrize(("text", "expected"), [case for table in TABLES for case in cases(table)])
def test_value(text: str, expected: str) -> None:
    assert read(text) == expected


NO_NUMBER = [
    # ordinals, decades
    "the 3rd boat", "the 21st boat", "a second home", "a third man", "the 1990s", "in his 30s", "two's company",
    # names and codes
    "COVID-19", "H5N1", "the G20", "an A320", "B.1.1.7", "version 1.2.3", "x86_64", "AK-47", "the F-16", "STS-135",
    "SARS-CoV-2", "MP3", "B-52", "a 4x4", "5G",
    # addresses
    "http://news.example.org/2020/05/12/index.html", "me2000@example.org", "see www.example.org/a/12",
    "@user2020", "#44", "10.0.0.1", "+4512345678",
    # citation marks, clocks
    "as said.[12]", "as said [3]", "at 22:30", "9/11", "24/7",
    # words that only look like numbers
    "no one came", "no-one came", "no longer", "no doubt", "one another", "one's own", "one by one",
    "the second half", "a half-brother", "half-time", "he scores often", "a couple was married", "someone", "often",
    "the weight", "a stone", "honed", "tense", "the third quarter",
    # broken grouping, too many digits
    "200,0000 boats", "1,23,4567 boats", "9" * 31, "1" * 5000,
]  # fmt: skip


@pytest.mark.parametrize("text", NO_NUMBER)
def test_no_number(text: str) -> None:
    found = [text[number.start : number.end] for number in scan(document(text))]
    assert [written for written in found if written not in {"22", "30"}] == []


LISTED = """
    Bauchi-36, Lagos-25, Ogun-8 => 36; 25; 8
    Lagos-75 and Ogun-3 => 75; 3
    Boeing 737 => 737
    a 20-year-old => 20 year
    Deaths–12 => 12
    Deaths-12, COVID-19 => 12
    Cases=12 => 12
"""


@pytest.mark.parametrize(("text", "expected"), cases(LISTED))
def test_glued_to_a_name(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "number", "whole"),
    [
        ("more than 2.5 million people", "2.5 million", "more than 2.5 million"),
        ("over US$5bn in aid", "5bn", "over US$5bn"),
        ("some 40 km away", "40", "some 40 km"),
        ("300-odd boats", "300", "300-odd"),
        ("500+ boats", "500", "500+"),
        ("two hundred and twenty-two boats", "two hundred and twenty-two", "two hundred and twenty-two"),
        ("between 10 and 13 boats", "10 and 13", "between 10 and 13"),
        ("20 boats or so", "20", "20"),
        ("20 or so boats", "20", "20 or so"),
        ("about 45% of them", "45", "about 45%"),
        ("a magnitude of 5.9", "5.9", "magnitude of 5.9"),
        ("a 6.3-magnitude quake", "6.3", "6.3-magnitude"),
        ("no boats", "no", "no"),
        ("half an hour", "half", "half an hour"),
        ("a year and a half", "year and a half", "year and a half"),
        ("surpassed one million", "one million", "one million"),
        ("35 per 100,000 people", "35", "35 per 100,000"),
    ],
)
def test_spans(text: str, number: str, whole: str) -> None:
    first = scan(document(text))[0]
    assert text[first.start : first.end] == number
    assert text[first.left : first.right] == whole


def test_a_date_takes_nothing_from_the_number_behind_it() -> None:
    text = "In 2003 $900 was missing."
    found = [(figure.text, figure.unit) for figure in extract(text).figures]
    assert found == [("$900", "USD")]
