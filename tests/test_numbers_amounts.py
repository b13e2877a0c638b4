"""Amounts: currencies, percentages, measures and durations."""

from __future__ import annotations

import pytest
from numbers_shown import cases, read

MONEY = """
    $5 => 5 USD
    $2.5 million => 2500000 USD
    US$5bn => 5000000000 USD
    US $20,000 => 20000 USD
    U.S. $5 million => 5000000 USD
    USD 30 => 30 USD
    30 USD => 30 USD
    €3 million => 3000000 EUR
    3 million euros => 3000000 EUR
    3 million euro => 3000000 EUR
    EUR 20 => 20 EUR
    20€ => 20 EUR
    £1.2m => 1200000 GBP
    £20k => 20000 GBP
    A$40 => 40 AUD
    NZ$40 => 40 NZD
    C$40 => 40 CAD
    HK$40 => 40 HKD
    R$40 => 40 BRL
    Rs 500 crore => 5000000000 INR
    Rs. 500 => 500 INR
    Rs500 => 500 INR
    ₹2 lakh => 200000 INR
    INR 20 => 20 INR
    5 million Pakistani rupees => 5000000 PKR
    500 rupees => 500 INR
    ¥500 => 500 JPY
    500 yen => 500 JPY
    500 yuan => 500 CNY
    five dollars => 5 USD
    5 million US dollars => 5000000 USD
    5 million Australian dollars => 5000000 AUD
    5 million Canadian dollars => 5000000 CAD
    5 Hong Kong dollars => 5 HKD
    a 10-dollar ticket => 10 USD
    50 cents => 0.5 USD
    50 pence => 0.5 GBP
    50p => 0.5 GBP
    900 million złotys => 900000000 PLN
    900 zloty => 900 PLN
    20 Kenyan shillings => 20 KES
    KSh 20 => 20 KES
    20 Ugandan shillings => 20 UGX
    20 million naira => 20000000 NGN
    ₦20 million => 20000000 NGN
    20 rand => 20 ZAR
    R5 million => 5000000 ZAR
    N500,000 => 500000 NGN
    P1.2 billion => 1200000000 PHP
    an N95 mask =>
    20 Norwegian kroner => 20 NOK
    20 Danish kroner => 20 DKK
    20 Swedish kronor => 20 SEK
    20 Swiss francs => 20 CHF
    20 million CFA francs => 20000000 XOF
    20 rubles => 20 RUB
    20 roubles => 20 RUB
    20 million won => 20000000 KRW
    he and 12 won medals => 12
    24 million pounds => 24000000 GBP
    500 pounds in fines => 500 GBP
    20 pounds sterling => 20 GBP
    20 Egyptian pounds => 20 EGP
    20 pesos => 20 MXN
    5.20 to 7.30 reals => 5.2..7.3 BRL
    €29 million four years ago => 29000000 EUR; 4 year
    oil fell $1.20 to $63.45 => 1.2 USD; 63.45 USD
    20 Philippine pesos => 20 PHP
    20 baht => 20 THB
    $1 million to $1.25 million => 1000000..1250000 USD
    $4 billion (€2.5 billion) => 4000000000 USD; 2500000000 EUR
    20 (30) => 20; 30
    Rs 500, Rs 20 => 500 INR; 20 INR
"""

PERCENTS = """
    45% => 45 %
    45 % => 45 %
    45 percent => 45 %
    45 per cent => 45 %
    4.5 percentage points => 4.5 %
    a 45-percent share => 45 %
    one percent => 1 %
    a 2-percentage-point rise => 2 %
    -3% => -3 %
    fares rose by a third => 33.3 %
    10 pct => 10 %
    ١٢٪ => 12 %
"""

MEASURES = """
    5 km => 5 kilometer
    5km => 5 kilometer
    a 5-km stretch => 5 kilometer
    a 20-mile stretch => 20 mile
    40 kilometres => 40 kilometer
    40 kilometers => 40 kilometer
    5 m high => 5 meter
    a 100m race => 100 meter
    5 metres => 5 meter
    a six-foot wall => 6 foot
    six feet => 6 foot
    12 inches of rain => 12 inch
    250 mm of rain => 250 millimeter
    30 cm of snow => 30 centimeter
    40 square kilometers => 40 square kilometer
    40 sq km => 40 square kilometer
    40 km² => 40 square kilometer
    40 km2 => 40 square kilometer
    40 sq. ft. => 40 square foot
    300 square feet => 300 square foot
    20 hectares => 20 hectare
    20 ha => 20 hectare
    20 acres => 20 acre
    20 cubic meters => 20 cubic meter
    20 m3 => 20 cubic meter
    20 tonnes => 20 tonne
    20 metric tons => 20 tonne
    20 tons of rice => 20 ton
    20t => 20 tonne
    20 MT of food => 20 tonne
    2.3 m tons => 2300000 ton
    20°-25°C => 20..25 degree Celsius
    20 kg => 20 kilogram
    20kg => 20 kilogram
    20 pounds of rice => 20 pound
    a 500-pound bomb => 500 pound
    20 lbs => 20 pound
    he lost 20 pounds => 20 pound
    20 ounces => 20 ounce
    20 litres => 20 liter
    20 gallons => 20 gallon
    20,000 barrels => 20000 barrel
    20,000 barrels a day => 20000 barrel per day
    20,000 barrels per day => 20000 barrel per day
    20 MW => 20 megawatt
    20 megawatts => 20 megawatt
    20 kWh => 20 kilowatt-hour
    185 mph => 185 mile per hour
    295 km/h => 295 kilometer per hour
    120 kilometers per hour => 120 kilometer per hour
    120 kilometres an hour => 120 kilometer per hour
    60 miles an hour => 60 mile per hour
    60 knots => 60 knot
    20 m/s => 20 meter per second
    35°C => 35 degree Celsius
    35 °C => 35 degree Celsius
    35 degrees Celsius => 35 degree Celsius
    35 degrees => 35 degree
    minus 5 degrees Fahrenheit => -5 degree Fahrenheit
    35C => 35 degree Celsius
    magnitude 6.3 => 6.3 magnitude
    a magnitude of 5.9 => 5.9 magnitude
    a 6.3-magnitude quake => 6.3 magnitude
    a 6.3 magnitude quake => 6.3 magnitude
    a magnitude-6.3 quake => 6.3 magnitude
    its magnitude was 5.5 => 5.5 magnitude
    5.8 on the Richter scale => 5.8 magnitude
    the magnitude of the quake was 6.6 => 6.6 magnitude
    a 5.0 earthquake => 5 magnitude
    The tremor, at 6.3, was strong => 6.3 magnitude
    35 per 100,000 people => 35 per 100,000
    35.2 per 1,000 births => 35.2 per 1,000
    25 micrograms per cubic meter => 25 microgram per cubic meter
    400 ppm => 400 part per million
    82- and 120-mm pipes => 82 millimeter; 120 millimeter
    half a mile => 0.5 mile
    two and a half miles => 2.5 mile
    6 feet 2 inches => 6 foot; 2 inch
    73 km (45 miles) => 73 kilometer; 45 mile
    three foot soldiers => 3
    six Mi-17 helicopters => 6
    it was then -8 degrees Celsius => -8 degree Celsius
    3 GB => 3 gigabyte
    20 rooms => 20
"""

DURATIONS = """
    24 hours => 24 hour
    24-hour => 24 hour
    two days => 2 day
    a two-day visit => 2 day
    a 48-hour truce => 48 hour
    a three-and-a-half-year term => 3.5 year
    three and a half years => 3.5 year
    half an hour => 0.5 hour
    a half-hour => 0.5 hour
    half a century => 0.5 century
    a year and a half => 1.5 year
    an hour and a half => 1.5 hour
    two decades => 2 decade
    a couple of weeks => 2 week
    six months => 6 month
    5 mins => 5 minute
    20 seconds => 20 second
    two fortnights => 2 fortnight
    three nights => 3 night
    a 10-week course => 10 week
    20 years' war => 20 year
    three second graders => 3
    two-and-a-half-hour => 2.5 hour
"""


@pytest.mark.parametrize(
    ("text", "expected"), [case for table in (MONEY, PERCENTS, MEASURES, DURATIONS) for case in cases(table)]
)
def test_amount(text: str, expected: str) -> None:
    assert read(text) == expected
