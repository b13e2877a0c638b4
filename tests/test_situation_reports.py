"""Situation reports: whole short reports and the numbers a form would take from them."""

import pytest

from extractors import extract

# A report, its paragraphs parted by //, and behind the arrow its headline.
REPORTS = """
# the total said behind what is new
Chad counted an additional 92 probable cases with 14 deaths, bringing the total to 2718 cases and 243 deaths.
=> cases 2718, cases_probable 92, deaths 243

The overall number of confirmed cases made known to the agency is 1376 and 512 associated deaths.
=> cases 1376, cases_confirmed 1376, deaths 512

The cumulative figure for all highland parishes is 287 cases and 94 deaths.
=> cases 287, deaths 94

The island's doctors have since confirmed a revised total of 58 cases, with 6 deaths.
=> cases 58, cases_confirmed 58, deaths 6

That means an increase of 37 cases over yesterday, to a total of 926 cases.
=> cases 926

# an aside between noun and number, a misprint, a numbered type
The total number of deaths (in confirmed, probable and suspected cases) is 62.
=> deaths 62

Officials told us of six additional laboratory-confirmed case in the harbour.
=> cases 6, cases_confirmed 6

Benin has so far found a total of 14 dengue virus type 3 (DENV3) cases.
=> cases 14

In all, 251 cases (48 confirmed, 201 suspected and 2 discarded), including 37 deaths, were seen.
=> cases 251, cases_confirmed 48, cases_suspected 201, deaths 37

# a part has the verb, the whole has not
Nine of the 21 confirmed cases recovered and 5 have died.
=> recovered 9, recovered_confirmed 9, cases 21, cases_confirmed 21, deaths 5

A total of 18 out of 53 suspected cases from the coast have now tested positive for measles.
=> cases 53, cases_suspected 53, cases_confirmed 18

As of 27 February, a total of 684 confirmed and probable cases were on the list, of which 291 died.
=> cases 684, deaths 291

# what was found in them makes them cases
Salmonella typhi has been isolated from 26 patients.
=> cases 26, cases_confirmed 26

Laboratories have confirmed dengue virus in blood from 11 people.
=> cases 11, cases_confirmed 11

In April, 65 suspected cases were seen. Measles virus was detected in 8 out of 19 contacts.
=> cases 65, cases_suspected 65, cases_confirmed 8, contacts 19

Blood from five cases has tested positive for Nipah virus.
=> cases 5, cases_confirmed 5

In all, 47 suspected cases are being looked into, of which six have been confirmed as diphtheria.
=> cases 47, cases_suspected 47, cases_confirmed 6

# parts: of what was told before
In all, 31 suspected cases came to light, including seven deaths; nine of the cases have since been confirmed.
=> cases 31, cases_suspected 31, deaths 7, cases_confirmed 9

A total of 18 264 cases and 1340 deaths had been recorded (including 902 cases and 76 deaths in Mombasa).
=> cases 18264, deaths 1340

A total of 438 cases have been seen. Of these cases, 41 were nurses, of which 13 died. Overall, 206 cases have died.
=> cases 438, deaths 206

The valley counted 52 cases. Of the reported cases, 8 were fatal.
=> cases 52, deaths 8

Of the 80 persons, 36 (45%) had antibodies.
=> people 80

# footnote marks, a class and an increase said for two counts
A total of 64 Rift Valley fever cases1, including 17 deaths2, were reported.
=> cases 64, deaths 17

Since August, a total of 613 cases and 22 deaths of suspected typhoid fever were reported.
=> cases 613, cases_suspected 613, deaths 22, deaths_suspected 22

So far 520 cases and 33 deaths were seen. This is an increase of 84 cases and 5 deaths.
=> cases 520, deaths 33

There have been 4 further deaths, bringing the total to 52.
=> deaths 52

# history, a claim and what is said of every day are not the event
A crash killed 61 people on Tuesday. It was the worst since 1996, when 99 people died.
=> deaths 61

By Sunday divers had recovered 57 bodies. In 1996 as many as 800 people died on the lake.
=> deaths 57

Bombs killed at least 34 people in the market. An official put the toll at 29 dead.
=> deaths 34

Bombs killed 34 people in the market. Attacks claim 300 lives a month in the region.
=> deaths 34

# a rate is no count
So far 9 cases were seen in the valley. The attack rate reached 15 cases/100,000 a week.
=> cases 9

# what is taken apart again
Nineteen people were killed in the gorge. Police said 16 persons died on the spot and three died in hospital.
=> deaths 19

# a country before the world
Laos has reported six cases of bird flu. The cumulative number of cases worldwide is now 317.
=> cases 6

# some weeks are not the outbreak, what was ruled out is no case
From 6 May to 22 July 2012 the west reported 4815 suspected cases with 260 deaths. // In the week from 16 to 22
July, a total of 730 suspected cases including 41 deaths were seen.
=> cases 4815, cases_suspected 4815, deaths 260

A hundred suspected cases are under investigation, while 283 suspected cases have been found to be negative.
=> cases 100, cases_suspected 100

Three visitors to the coast of Kenya who died had dengue fever.
=> deaths 3

# the world, where the article has no total of its own
On 9 June, Laos reported three more confirmed cases of mpox. // Globally, 746 confirmed cases with 132 deaths were
seen.
=> cases 746, cases_confirmed 746, deaths 132

# the world, where the report goes through its countries
Health authorities in Kenya reported 36 new cases and 7 deaths, for a total of 318 cases. Peru has reported 52
cases. // As of today, a total of 5926 cases with 417 deaths are known from 34 countries.
=> cases 5926, deaths 417

# how ministries and agencies put it
A total of 1 360 cases (including 34 deaths) have been reported, with a fatality ratio of 2.5%.
=> cases 1360, deaths 34

The ministry has reported 115 cases, of which 12 are laboratory-confirmed.
=> cases 115, cases_confirmed 12

As of 3 May, the cumulative number of cases stands at 812, with 45 deaths.
=> cases 812, deaths 45

There were 57 suspected cases, 12 of which have been confirmed.
=> cases 57, cases_suspected 57, cases_confirmed 12

Togo has reported 3 further deaths, bringing the total to 45.
=> deaths 45

To date, 300 cases have been registered, including 21 deaths.
=> cases 300, deaths 21

Since the last update, 14 new cases and two deaths have been added. The cumulative total is 214 cases,
including 30 deaths.
=> cases 214, deaths 30

Of the 12 cases, 7 were fatal.
=> cases 12, deaths 7

Twelve cases have been seen. All were laboratory confirmed.
=> cases 12, cases_confirmed 12

Nine cases were reported on Monday. No new cases have come up since.
=> cases 9

Total cases 214 (12 confirmed, 202 suspected), total deaths 30
=> cases 214, cases_confirmed 12, cases_suspected 202, deaths 30

Cumulatively, 3 906 suspected cases and 71 deaths (CFR 1.8%) have been notified from 12 districts since week 1.
=> cases 3906, cases_suspected 3906, deaths 71, districts 12

In 1995 there were 315 cases and 250 deaths. So far this year 12 cases, with 3 deaths, have been reported.
=> cases 12, deaths 3

Ninety-four cases and 59 deaths have occurred. Of these, 11 cases have been laboratory-confirmed.
=> cases 94, deaths 59, cases_confirmed 11

The outbreak has affected 214 people and killed 30.
=> affected 214, deaths 30

The number of cases has reached 214; 30 people have died.
=> cases 214, deaths 30

Between 1 and 7 May, 33 cases were reported. Between 1 January and 7 May, 412 cases and 9 deaths were reported.
=> cases 412, deaths 9

Four additional deaths were reported overnight, raising the toll to 64.
=> deaths 64

There have been 33 confirmed, 12 probable and 90 suspected cases.
=> cases_confirmed 33, cases_probable 12, cases_suspected 90

Officials confirmed 33 cases. Another 90 are suspected.
=> cases_confirmed 33, cases_suspected 90

Kasai province has reported 90 cases with 12 deaths; Kwilu province 30 cases with 4 deaths. The national total
is 120 cases and 16 deaths.
=> cases 120, deaths 16

As of 5 May: 1 204 cases, 33 deaths.
=> cases 1204, deaths 33

WHO has received reports of 24 cases, 19 of them fatal, in the district of Gulu.
=> cases 24, deaths 19

Worldwide, 12 000 cases have been reported. In Peru the total is now 214 cases and 12 deaths.
=> cases 214, deaths 12

The ministry added two laboratory-confirmed cases of cholera. Neither patient has died.
=> cases 2, cases_confirmed 2

Health workers account for 12 of the 90 cases and 3 of the 20 deaths.
=> cases 90, deaths 20

A total of 230 cases were identified; of these 200 were discarded and 30 confirmed.
=> cases 230, cases_confirmed 30

A cluster of 14 cases of hepatitis among children, 3 of whom needed a transplant, was notified on 5 April.
=> cases 14
"""


def _reports():
    for block in REPORTS.strip().split("\n\n"):
        *text, expected = [line for line in block.split("\n") if not line.startswith("#")]
        yield " ".join(text).replace(" // ", "\n\n"), expected.removeprefix("=> ")


@pytest.mark.parametrize(("text", "expected"), list(_reports()))
def test_headline(text, expected):
    found = extract(text).headline
    assert {f"{label} {value}" for label, value in found.items() if label != "countries"} == set(expected.split(", "))


@pytest.mark.parametrize(
    "text",
    [
        "The weapons were found in 12 houses.",
        "Symptoms were identified in 12 patients.",
        "The boy was found among 12 patients.",
        "The virus was not detected in 12 patients.",
    ],
)
def test_nothing_was_detected(text):
    assert "cases" not in extract(text).headline


def test_the_deaths_before_are_not_those_of_a_village():
    text = "There were five cases, including three deaths, in Tarsa, a hamlet of some 240 inhabitants."
    assert extract(text).headline["deaths"] == 3


@pytest.mark.parametrize("rate", ["3 deaths per 1,000 people", "3 deaths/1000", "3 new deaths per 100 000 population"])
def test_a_rate_is_a_measure_of_what_it_counts(rate):
    (figure,) = extract(f"The camp had {rate}.").figures
    assert (figure.label, figure.kind, figure.value) == ("deaths", "measure", 3)
