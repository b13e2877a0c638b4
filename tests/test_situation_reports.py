"""Situation reports: whole short reports and the numbers a form would take from them."""

import pytest

from extractors import extract

# A report, its paragraphs parted by //, and behind the arrow its headline.
REPORTS = """
# the total said behind what is new
Sudan reported an additional 166 probable cases with 11 deaths, bringing the total to 3460 cases and 159 deaths.
=> cases 3460, cases_probable 166, deaths 159

The total number of confirmed cases reported to the agency is 2254 and 800 associated deaths.
=> cases 2254, cases_confirmed 2254, deaths 800

The cumulative figure for all affected districts is 405 cases and 160 deaths.
=> cases 405, deaths 160

The ministry has now confirmed a revised total of 70 cases, with 3 deaths.
=> cases 70, cases_confirmed 70, deaths 3

This represents an increase of 49 cases over yesterday, to a total of 812 cases.
=> cases 812

# an aside between noun and number, a misprint, a numbered type
The total number of deaths (among suspected, probable and confirmed cases) is 45.
=> deaths 45

Officials told us of eight additional laboratory-confirmed case of the fever.
=> cases 8, cases_confirmed 8

Mali has reported a total of 5 wild poliovirus type 1 (WPV1) cases.
=> cases 5

In all, 404 cases (66 confirmed, 337 suspected and 1 discarded), including 84 deaths, were seen.
=> cases 404, cases_confirmed 66, cases_suspected 337, deaths 84

# a part has the verb, the whole has not
Seven of the 16 confirmed cases recovered and 4 have died.
=> recovered 7, recovered_confirmed 7, cases 16, cases_confirmed 16, deaths 4

A total of 25 out of 76 suspected cases from the province have now tested positive for plague.
=> cases 76, cases_suspected 76, cases_confirmed 25

As of 14 May, a total of 1739 confirmed and probable cases have been reported, of which 1147 died.
=> cases 1739, deaths 1147

# what was found in them makes them cases
Vibrio cholerae has been isolated from 33 patients.
=> cases 33, cases_confirmed 33

Laboratories have confirmed Lassa fever virus in blood from 7 people.
=> cases 7, cases_confirmed 7

In June, 80 suspected cases were seen. Yellow fever virus was detected in 9 out of 21 contacts.
=> cases 80, cases_suspected 80, cases_confirmed 9, contacts 21

Blood from three cases has tested positive for Marburg virus.
=> cases 3, cases_confirmed 3

In all, 34 suspected cases are under investigation, of which three have been confirmed as polio.
=> cases 34, cases_suspected 34, cases_confirmed 3

# parts: of what was told before
In all, 20 suspected cases have been notified, including four deaths; six of the cases have been confirmed.
=> cases 20, cases_suspected 20, deaths 4, cases_confirmed 6

A total of 35 591 cases and 2025 deaths had been reported (including 1065 cases and 123 deaths in Zanzibar).
=> cases 35591, deaths 2025

A total of 591 cases have been seen. Of these cases, 54 were nurses, of which 18 died. Overall, 357 cases have died.
=> cases 591, deaths 357

The valley counted 44 cases. Of the reported cases, 9 were fatal.
=> cases 44, deaths 9

Of the 59 persons, 29 (51%) had antibodies.
=> people 59

# footnote marks, a class and an increase said for two counts
A total of 53 Ebola virus disease cases1, including 29 deaths2, were reported.
=> cases 53, deaths 29

Since June, a total of 959 cases and 30 deaths of suspected hepatitis E were reported.
=> cases 959, cases_suspected 959, deaths 30, deaths_suspected 30

So far 400 cases and 21 deaths were seen. This is an increase of 70 cases and 3 deaths.
=> cases 400, deaths 21

There have been 3 further deaths, bringing the total to 45.
=> deaths 45

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
Azerbaijan has reported seven cases of bird flu. The cumulative number of cases worldwide is now 184.
=> cases 7

# some weeks are not the outbreak, what was ruled out is no case
From 1 January to 11 March 2007 the south reported 6946 suspected cases with 430 deaths. // In the week from 4 to 11
March, a total of 1541 suspected cases including 81 deaths were seen.
=> cases 6946, cases_suspected 6946, deaths 430

A hundred suspected cases are under investigation, while 404 suspected cases were found to be negative.
=> cases 100, cases_suspected 100

Two travellers to the coast of Peru who died had yellow fever.
=> deaths 2

# the world, where the article has no total of its own
On 4 May, Oman reported two more confirmed cases of MERS. // Globally, 975 confirmed cases with 358 deaths were
seen.
=> cases 975, cases_confirmed 975, deaths 358

# the world, where the report goes through its countries
Health authorities in Kenya reported 23 new cases and 4 deaths, for a total of 207 cases. Peru has reported 41
cases. // As of today, a total of 7548 cases with 573 deaths have been reported from 29 countries.
=> cases 7548, deaths 573

# how ministries and agencies put it
A total of 1 190 cases (including 30 deaths) have been reported, with a case fatality ratio of 4.5%.
=> cases 1190, deaths 30

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

Since the last update, 14 new cases and two deaths have been reported. The cumulative total is 214 cases,
including 30 deaths.
=> cases 214, deaths 30

Of the 12 cases, 7 were fatal.
=> cases 12, deaths 7

Twelve cases have been seen. All were laboratory confirmed.
=> cases 12, cases_confirmed 12

Nine cases were reported on Monday. No new cases have been reported since.
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

The ministry reported two laboratory-confirmed cases of cholera. Neither patient has died.
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
    text = "There were five cases, including three deaths, in Moko, a village of about 100 inhabitants."
    assert extract(text).headline["deaths"] == 3


@pytest.mark.parametrize("rate", ["3 deaths per 1,000 people", "3 deaths/1000", "3 new deaths per 100 000 population"])
def test_a_rate_is_a_measure_of_what_it_counts(rate):
    (figure,) = extract(f"The camp had {rate}.").figures
    assert (figure.label, figure.kind, figure.value) == ("deaths", "measure", 3)
