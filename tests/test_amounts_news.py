"""Amounts in news of business, weather, science, sport and transport: value, unit and what each amount is of."""

from __future__ import annotations

import pytest
from numbers_shown import cases

from extractors import extract

BUSINESS = """
    The rupee weakened to 83.12 per dollar. => 83.12 INR money
    The yen was quoted at 149.80 to the dollar. => 149.8 JPY money
    The pound and the yen were at 3.4 to the dollar. =>
    Net 1,234,000 vs 987,000. =>
    Avg shrs 3,629,000 vs 3,525,000 => 3629000 shares; 3525000 shares
    Orvex earned 34 cts a share vs 28 cts. => 0.34 USD money; 0.28 USD money
    Gold gained 12 dollars to 1,912 dollars an ounce. => 12 USD money; 1912 USD money
    The dues rise by CHF 40 to 1,260 francs. => 40 CHF rise; 1260 CHF rise
    Gas costs $2.63 per million cubic feet. => 2.63 USD cost; 1000000 cubic foot cubic feet
    The fee rose by half a percentage point. => 0.5 % fee
    The level has risen 8 to 9 inches. => 8-9 inch level
    It pumped 28.6m b/d. => 28600000 barrel per day barrels per day
    Stocks rose by 3 million barrels to 447 million. => 3000000 barrel stocks; 447000000 barrel stocks
    Output was 1.8 million tonnes, against 1.7 million a year ago. => 1800000 tonne output; 1700000 tonne output
    The stock rose to $84, up from 79 a week ago. => 84 USD stock; 79 USD stock
    Turnout fell to 40 percent from two thirds in 2016. => 40 % turnout; 66.7 % turnout
    Stocks were 600 tonnes, down 40. => 600 tonne stocks; 40 tonne stocks
    They sold 12, or 3 kg, of it. => 3 kilogram kilograms
    Tickets cost 5, 10 and 20 euros. => 5 EUR cost; 10 EUR cost; 20 EUR cost
    Of the 30, 20 percent died. => 20 % deaths
    The crash killed 12 and 20 percent of the crew were hurt. => 12 deaths; 20 % injured
    They open at 3 p.m. and close at 10 p.m. =>
    Shares of Orvex fell 2.4 percent to $31.20 on Tuesday. => 2.4 % shares; 31.2 USD shares
    The deal is worth EUR 1.2bn. => 1200000000 EUR money
    The bank raised its rate by 0.5 percentage points. => 0.5 % rate
    The firm will pay a dividend of $2.50 a share. => 2.5 USD dividend
    Profit rose to 320 million euros from 280 million euros. => 320000000 EUR profit; 280000000 EUR profit
    Brent crude rose 45 cents to $82.10 a barrel. => 0.45 USD money; 82.1 USD money
    The yield on the 10-year bond fell to 3.85 percent. => 10 year years; 3.85 % yield
    Inflation slowed to 4.1 percent in May from 4.6 percent in April. => 4.1 % inflation; 4.6 % inflation
    Sales grew 12% to 4.5 billion yuan. => 12 % sales; 4500000000 CNY sales
    The company cut 1,200 jobs, about 8 percent of its workforce. => 1200 jobs; 8 % workforce
    Analysts had expected earnings of 45 cents a share. => 0.45 USD earnings
    The tax will rise from 15 to 20 percent. => 15 % tax; 20 % tax
    The fare went up from 5.20 to 7.30 euros. => 5.2 EUR fare; 7.3 EUR fare
    The fund manages $3 trillion in assets. => 3000000000000 USD assets
    Unemployment stood at 7.2 percent. => 7.2 % unemployment
    The company posted a net loss of 75 million dollars. => 75000000 USD loss
    It lost 1.5 percent of its value. => 1.5 % value
    Exports totaled 3.2 million metric tons. => 3200000 tonne exports
    Prices rose 0.3 per cent month on month. => 0.3 % prices
    The bank moved by three-quarters of a percentage point. => 0.75 % percent
    GDP fell -0.3% after +2.1% in the first quarter. => -0.3 % gdp; 2.1 % percent
    Oil rose by $3-a-barrel. => 3 USD money
    They signed a US$1.5-billion deal. => 1500000000 USD deal
    It raised $1.2B and $500K. => 1200000000 USD money; 500000 USD money
    Turnover rose to Rs 4.5 crore from Rs 3 crore. => 45000000 INR turnover; 30000000 INR turnover
    One in three workers earns less than $15 an hour. => 33.3 % workers; 15 USD money
    The tunnel will cost 4.2 billion francs. => 4200000000 CHF cost
    They need a two-thirds majority. => 66.7 % majority
    The bank bought a 25 percent stake for $400 million. => 25 % stake; 400000000 USD money
    The budget is 3.1 percent of gross domestic product. => 3.1 % product
"""

NATURE = """
    Wind gusts of 75 mph tore off roofs. => 75 mile per hour gusts
    A 6.4-magnitude quake struck the coast. => 6.4 magnitude magnitude
    Night brought temperatures of -12 C. => -12 degree Celsius temperatures
    CO2 levels of 410 ppm were measured. => 410 part per million levels
    The asteroid is 340 metres across. => 340 meter meters
    The planet lies 40 light-years away. => 40 light-year light-years
    The probe travels at 17 km per second. => 17 kilometer per second kilometers per second
    Rainfall of 250 mm fell in 24 hours. => 250 millimeter rainfall; 24 hour hours
    The fire burned 2,300 hectares of forest. => 2300 hectare forest
    The fire was 40 percent contained. => 40 % percent
    The dam is 85 percent full. => 85 % percent
    The vaccine is 94.5 percent effective. => 94.5 % percent
    The reserve holds 2.1 trillion cubic feet of gas. => 2100000000000 cubic foot gas
    It packed gusts up to 185 km/h. => 185 kilometer per hour gusts
    He took doses of 20 mg/kg. => 20 milligram per kilogram milligrams per kilogram
    He took 250 mg of aspirin twice a day. => 250 milligram aspirin
    Winds of 15-20 knots are likely. => 15-20 knot winds
    It was minus 12 degrees in the hills. => -12 degree degrees
    The car emits 95 grams of CO2. => 95 gram co2
"""

TRANSPORT = """
    A 40-foot container fell off the ship. => 40 foot feet
    The train ran at speeds of up to 130 km/h. => 130 kilometer per hour speeds
    The country pumps 5.6 million barrels per day. => 5600000 barrel per day barrels per day
    The reactor has a capacity of 1,600 megawatts. => 1600 megawatt capacity
    The tanker spilled 800 tonnes of oil. => 800 tonne oil
    The airline ordered 20 A320neo jets worth $2.2 billion. => 20 jets; 2200000000 USD money
    The engine makes 400 bhp. => 400 horsepower horsepower
    It turns at 5,000 rpm. => 5000 revolution per minute revolutions per minute
    The flat has 1,500 square feet and 3 bedrooms. => 1500 square foot square feet; 3 bedrooms
    Two mln people took the train. => 2000000 people
    The base got 12 C-141 cargo jets. => 12 jets
"""

SPORT = """
    Chad beat Mali with a 3-0 win. =>
    The meeting starts at 4:30 pm. =>
    He won the 100 meters in 9.86 seconds. => 100 meter meters; 9.86 second seconds
    She won the 3,000m steeplechase. => 3000 meter meters
    He scored 28 points and took 11 rebounds. => 28 points; 11 rebounds
    He shot a 7-under-par round, a 100-to-1 shot. =>
    The screen shows 1080p video. =>
    It was a 1-in-100-year flood. =>
    He ran for 112 yards and two touchdowns. => 112 yard yards; 2 touchdowns
"""


def shown(text: str) -> str:
    """Return the figures of a text: "12.5 USD profit; 3 jobs"."""
    found = []
    for figure in extract(text).figures:
        amount = f"{figure.low}-{figure.high}" if figure.qualifier == "range" else f"{figure.value}"
        found.append(" ".join([amount, *([figure.unit] if figure.unit else []), figure.label]))
    return "; ".join(found)


@pytest.mark.parametrize(("text", "expected"), cases(BUSINESS + NATURE + TRANSPORT + SPORT))
def test_amounts_of_the_news(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("The quake killed 20 people or more.", "at_least"),
        ("The quake killed 20 people at least.", "at_least"),
        ("The quake killed 20 people at most.", "at_most"),
        ("The quake killed 20 people or so.", "about"),
        ("The quake killed 20 people.", "exact"),
        ("The quake killed 20 people, at least five of them boys.", "exact"),
    ],
)
def test_a_qualifier_behind_the_noun(text: str, qualifier: str) -> None:
    assert extract(text).figures[0].qualifier == qualifier


def test_lines_of_results_take_the_currency_of_the_line_above() -> None:
    lines = "Shr 34 cts vs 28 cts\nOper net 1,234,000 vs 987,000\nRevs 12.3 mln vs 11.9 mln"
    told = [(figure.value, figure.unit, figure.label) for figure in extract(lines).figures[2:]]
    assert told == [
        (1234000, "USD", "profit"),
        (987000, "USD", "profit"),
        (12300000, "USD", "revenue"),
        (11900000, "USD", "revenue"),
    ]
    apart = lines.replace("28 cts\n", "28 cts\n\n")
    assert len(extract(apart).figures) == 2  # an empty line ends what the currency holds for
