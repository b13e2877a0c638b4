"""Periods by example: the period stands in [brackets], its first and last day beside it; ``..`` is an open end.

The reference day is Saturday, 9 May 2020, unless the example names another.
"""

from __future__ import annotations

import datetime as dt
import re

import pytest

from extractors.periods import find_periods
from extractors.text import document

SATURDAY = "2020-05-09"

DAYS = [
    ("The school shut on [6 April 2019].", "2019-04-06"),
    ("The school shut on [6th April, 2019].", "2019-04-06"),
    ("The school shut on [the 6th of April 2019].", "2019-04-06"),
    ("The school shut on [April 6, 2019].", "2019-04-06"),
    ("The school shut on [April 6th 2019].", "2019-04-06"),
    ("The school shut on [Apr. 6, 2019].", "2019-04-06"),
    ("The school shut on [6 Apr 2019].", "2019-04-06"),
    ("The school shut on [6-Apr-2019].", "2019-04-06"),
    ("The school shut on [Saturday, April 6, 2019].", "2019-04-06"),
    ("The school shut on [Saturday 6 April 2019].", "2019-04-06"),
    ("The school shut on [Sat. 6 April 2019].", "2019-04-06"),
    ("The school shut on [2019-04-06].", "2019-04-06"),
    ("The school shut on [2019/04/06].", "2019-04-06"),
    ("The school shut on [26/04/2019].", "2019-04-26"),
    ("The school shut on [04/26/2019].", "2019-04-26"),
    ("The school shut on [26.04.2019].", "2019-04-26"),
    ("The school shut on [26-04-2019].", "2019-04-26"),
    ("The school shut on [26/04/19].", "2019-04-26"),
    ("The school shut on [April the 6th, 2019].", "2019-04-06"),
    ("The school shut on [April twenty-first, 2019].", "2019-04-21"),
    ("The school shut on [the twenty-first of April 2019].", "2019-04-21"),
    ("The school shut on [Sept. 3, 2018].", "2018-09-03"),
    ("Lima, [5 Dec 88] (Agency) -- The army moved.", "1988-12-05"),
    ("It was signed on [3 May 1391].", "1391-05-03"),
    ("It fell on [29 February 2016].", "2016-02-29"),
    ("The clinic opened on [2019-aug-1].", "2019-08-01"),
    ("He died on [April 6 of that year].", "2020-04-06"),
    ("In 1998 the dam broke. It was closed on [6 April of the same year].", "1998-04-06"),
]

YEARLESS = [
    ("The school shut on [6 April].", "2020-04-06"),
    ("The school shut on [April 6].", "2020-04-06"),
    ("The school shut on [December 6].", "2019-12-06"),
    ("The school will open on [June 6].", "2020-06-06"),
    ("The school will open on [January 6].", "2021-01-06"),
    ("The trial is scheduled for [3 September].", "2020-09-03"),
    ("A [June 9] meeting has been planned.", "2020-06-09"),
    ("He was arrested on [may 7] in the port.", "2020-05-07"),
    ("The measure was adopted in [December].", "2019-12"),
    ("The bridge collapsed in [May].", "2020-05"),
    ("The talks will resume in [June].", "2020-06"),
    ("The camp opened in [March].", "2020-03"),
    ("The storm hit in [late March].", "2020-03-21/2020-03-31"),
    ("The storm hit in [mid-March].", "2020-03-11/2020-03-20"),
    ("The storm hit in [early March].", "2020-03-01/2020-03-10"),
    ("Rains began at [the end of March].", "2020-03-21/2020-03-31"),
    ("Rains began at [the beginning of March].", "2020-03-01/2020-03-10"),
    ("Rains began in [the middle of March].", "2020-03-11/2020-03-20"),
    ("Rains fell in [the first half of March].", "2020-03-01/2020-03-15"),
    ("Rains fell in [the second half of March].", "2020-03-16/2020-03-31"),
    ("He left on [Wednesday, 22 April].", "2020-04-22"),
    ("He left on [Friday the 24th].", "2020-04-24"),
    ("He left on [Friday, May 8].", "2020-05-08"),
    ("Output grew in [the third quarter].", "2019-07/2019-09"),
    ("Output will grow in [the third quarter].", "2020-07/2020-09"),
    ("Members meet in [July].", "2020-07"),
]

WEEKDAYS = [
    ("The mayor resigned on [Friday].", "2020-05-08"),
    ("The mayor resigned on [Saturday].", "2020-05-09"),
    ("The mayor resigned on [Sunday].", "2020-05-03"),
    ("The mayor resigned [Monday] after a protest.", "2020-05-04"),
    ("The mayor will resign on [Monday].", "2020-05-11"),
    ("The strike is due to begin on [Tuesday].", "2020-05-12"),
    ("The mayor resigned [last Friday].", "2020-05-08"),
    ("The mayor resigned [last Tuesday].", "2020-05-05"),
    ("Polls open [next Tuesday].", "2020-05-12"),
    ("Polls open [this coming Tuesday].", "2020-05-12"),
    ("The police fired on [Friday night].", "2020-05-08"),
    ("A bomb went off [Thursday morning].", "2020-05-07"),
    ("Six died due to a landslide on [Sunday].", "2020-05-03"),
    ("[Wednesday]'s tremor damaged a church.", "2020-05-06"),
    ("Shops shut following [Wednesday]'s quake.", "2020-05-06"),
    ("Heavy rain fell on [Monday and Tuesday].", "2020-05-04/2020-05-05"),
    ("He said on [Tuesday] that the fire was out.", "2020-05-05"),
]

UNITS = [
    ("[Today] the ministry said so.", "2020-05-09"),
    ("The ministry said so [yesterday].", "2020-05-08"),
    ("The ministry said so [yesterday morning].", "2020-05-08"),
    ("The vote is [tomorrow].", "2020-05-10"),
    ("A curfew begins [tonight].", "2020-05-09"),
    ("Lanes were closed [last night].", "2020-05-08"),
    ("Lanes were closed [this morning].", "2020-05-09"),
    ("Floods came [last week].", "2020-04-27/2020-05-03"),
    ("Floods came [this week].", "2020-05-04/2020-05-10"),
    ("The court sits [next week].", "2020-05-11/2020-05-17"),
    ("Floods came [last month].", "2020-04"),
    ("Floods came [this month].", "2020-05"),
    ("The court sits [next month].", "2020-06"),
    ("Floods came [last year].", "2019"),
    ("Floods came [this year].", "2020"),
    ("The court sits [next year].", "2021"),
    ("Profit rose [last quarter].", "2020-01/2020-03"),
    ("Profit will rise [next quarter].", "2020-07/2020-09"),
    ("Roads were shut [last weekend].", "2020-05-02/2020-05-03"),
    ("Roads are shut [this weekend].", "2020-05-09/2020-05-10"),
    ("Floods came [last September].", "2019-09"),
    ("Floods came in [March of last year].", "2019-03"),
    ("Elections come [next June].", "2020-06"),
    ("It happened [the day before yesterday].", "2020-05-07"),
    ("They meet [next week on Friday].", "2020-05-15"),
    ("They met [last week Sunday].", "2020-05-03"),
    ("They meet [next week between Tuesday and Thursday].", "2020-05-12/2020-05-14"),
    ("It happens [the day after tomorrow].", "2020-05-11"),
    ("It happens [the week after next].", "2020-05-18/2020-05-24"),
    ("[Earlier this year] a storm struck.", "2020-01-01/2020-05-09"),
    ("[Earlier this week] a storm struck.", "2020-05-04/2020-05-09"),
    ("The vote comes [later this year].", "2020-05-09/2020-12-31"),
    ("The vote comes [later this month].", "2020-05-09/2020-05-31"),
    ("The vote comes [early next week].", "2020-05-11/2020-05-13"),
    ("The vote comes [late next week].", "2020-05-14/2020-05-17"),
    ("The vote comes [early next month].", "2020-06-01/2020-06-10"),
    ("It rained in [the first half of this year].", "2020-01/2020-06"),
    ("It rained in [the first quarter of this year].", "2020-01/2020-03"),
    ("It rained in [the second week of this month].", "2020-05-11/2020-05-17"),
    ("It rained on [the second Tuesday of next month].", "2020-06-09"),
    ("It rained on [the 23rd day of next month].", "2020-06-23"),
    ("It rained in [the last week of July].", "2019-07-22/2019-07-28"),
    ("Repairs last [the rest of the year].", "2020-05-09/2020-12-31"),
]

LENGTHS = [
    ("Six died in [the past 24 hours].", "2020-05-08/2020-05-09"),
    ("Six died in [the last 48 hours].", "2020-05-07/2020-05-09"),
    ("Six died over [the last three weeks].", "2020-04-18/2020-05-09"),
    ("Six died in [the past week].", "2020-05-02/2020-05-09"),
    ("Six died in [the past month].", "2020-04-09/2020-05-09"),
    ("Six died in [the past year].", "2019-05-09/2020-05-09"),
    ("Six died in [the past two days].", "2020-05-07/2020-05-09"),
    ("Six died in [the last year and a half].", "2018-11-09/2020-05-09"),
    ("Six died in [the past few days].", "../2020-05-09"),
    ("Rain is forecast for [the next three days].", "2020-05-10/2020-05-12"),
    ("Rain is forecast for [the coming two weeks].", "2020-05-10/2020-05-23"),
    ("It happened in [the past two decades].", "2000/2019"),
    ("Sales fell in [the past two quarters].", "2019-10/2020-03"),
    ("The dam broke [two days ago].", "2020-05-07"),
    ("The dam broke [a week ago].", "2020-05-02"),
    ("The dam broke [three months ago].", "2020-02"),
    ("The dam broke [two years ago].", "2018"),
    ("The dam broke [a decade ago].", "201X"),
    ("Talks resume [two weeks from now].", "2020-05-23"),
    ("Talks resume [three days from tomorrow].", "2020-05-13"),
    ("Talks began [two days before Christmas 2019].", "2019-12-23"),
    ("The office shuts for [4 days from today].", "2020-05-09/2020-05-12"),
    ("The dam broke [2 years 2 months 4 days ago].", "2018-03-05"),
]

CONTEXT = [
    ("Madrid fell on 28 March 1939. [The next day], Valencia gave up.", "1939-03-29"),
    ("Madrid fell on 28 March 1939. [The following day], Valencia gave up.", "1939-03-29"),
    ("Madrid fell on 28 March 1939. [Two days later], Valencia gave up.", "1939-03-30"),
    ("Madrid fell on 28 March 1939. [A week earlier], Valencia gave up.", "1939-03-21"),
    ("Madrid fell on 28 March 1939. [The day before], Valencia gave up.", "1939-03-27"),
    ("Madrid fell on 28 March 1939. On [the same day], Valencia gave up.", "1939-03-28"),
    ("Madrid fell on 28 March 1939. [That month], Valencia gave up.", "1939-03"),
    ("Madrid fell on 28 March 1939. In [the same year], Valencia gave up.", "1939"),
    ("Madrid fell on 28 March 1939. [The previous year] was calm.", "1938"),
    ("Madrid fell on 28 March 1939. [Three years earlier] was calm.", "1936"),
    ("Guerrillas lost 43 men in November 1988. In [the same period] they took a town.", "1988-11"),
    ("Sales rose in the third quarter of 2019 against [the same period of 2018].", "2018-07/2018-09"),
    ("Sales rose in May 2019 against [the same period one year earlier].", "2018-05"),
]

LONG = [
    ("It was built in [1994].", "1994"),
    ("[2018] saw more accidents.", "2018"),
    ("According to a [1974] survey, the bridge was sound.", "1974"),
    ("The [2017] French presidential election was close.", "2017"),
    ("The [2003] elections were close.", "2003"),
    ("The [1999] war was long.", "1999"),
    ("It was founded ([1999]) by monks.", "1999"),
    ("It was founded in [1066].", "1066"),
    ("In [the year 2008] it closed.", "2008"),
    ("It opened in [June 2003].", "2003-06"),
    ("It opened in [June, 2003].", "2003-06"),
    ("It opened in [June of 2003].", "2003-06"),
    ("It opened in [Dec/2018].", "2018-12"),
    ("It opened in [2016 June].", "2016-06"),
    ("It opened in [11/2016].", "2016-11"),
    ("It opened in [the month of November 2016].", "2016-11"),
    ("It opened in [early 1862].", "1862-01/1862-04"),
    ("It opened [early in 1862].", "1862-01/1862-04"),
    ("It opened in [mid-2009].", "2009-05/2009-08"),
    ("It opened in [late 2009].", "2009-09/2009-12"),
    ("It opened at [the end of 2009].", "2009-09/2009-12"),
    ("It opened in [the latter half of 2013].", "2013-07/2013-12"),
    ("It opened in [the second half of 2013].", "2013-07/2013-12"),
    ("It opened in [the third quarter of 2016].", "2016-07/2016-09"),
    ("It opened in [Q4 2016].", "2016-10/2016-12"),
    ("It opened in [H1 2016].", "2016-01/2016-06"),
    ("It opened in [2016 H2].", "2016-07/2016-12"),
    ("It opened in [the 1960s].", "196X"),
    ("It opened in [the late 1930s].", "1937/1939"),
    ("It opened in [the '40s].", "194X"),
    ("It opened in [the seventies].", "197X"),
    ("It opened in [the 70s].", "197X"),
    ("It opened in [the 15th century].", "14XX"),
    ("It opened in [the twenty-first century].", "20XX"),
    ("It opened in [the third week of 2027].", "2027-01-18/2027-01-24"),
    ("It opened in [the last five months of 2023].", "2023-08/2023-12"),
    ("It opened in [the first 3 weeks of 2023].", "2023-01-02/2023-01-22"),
    ("It opened in [nineteen ninety-six].", "1996"),
    ("It opened in [two thousand and fifteen].", "2015"),
    ("It ran in [2016-17].", "2016/2017"),
    ("It ran in [1990-94].", "1990/1994"),
]

RANGES = [
    ("Treated [from April 6 to may 7] were many.", "2020-04-06/2020-05-07"),
    ("It ran [from 6 to 10 April 2019].", "2019-04-06/2019-04-10"),
    ("It ran [from 6 until 10 April 2019].", "2019-04-06/2019-04-10"),
    ("It ran [from 6 through 10 April 2019].", "2019-04-06/2019-04-10"),
    ("It ran [between 6 and 10 April 2019].", "2019-04-06/2019-04-10"),
    ("It ran on [6-10 April 2019].", "2019-04-06/2019-04-10"),
    ("It ran on [6–10 April 2019].", "2019-04-06/2019-04-10"),
    ("It ran on [April 6-10, 2019].", "2019-04-06/2019-04-10"),
    ("It ran on [April 6-10].", "2020-04-06/2020-04-10"),
    ("It ran [from April 6 to 10].", "2020-04-06/2020-04-10"),
    ("It ran [from April 28 to the third].", "2020-04-28/2020-05-03"),
    ("It ran [from 28 December 2019 to 3 January 2020].", "2019-12-28/2020-01-03"),
    ("It ran [from 28 December to 3 January 2020].", "2019-12-28/2020-01-03"),
    ("It ran [from 28 December 2018 to 3 January].", "2018-12-28/2019-01-03"),
    ("It ran [from 28 December to 3 January].", "2019-12-28/2020-01-03"),
    ("It ran on [28 April - 3 May].", "2020-04-28/2020-05-03"),
    ("It ran on [30 Mar-5 Apr].", "2020-03-30/2020-04-05"),
    ("It ran [from January through June 2017].", "2017-01/2017-06"),
    ("It ran [between July and September].", "2019-07/2019-09"),
    ("It ran in [Jan-Feb 2017].", "2017-01/2017-02"),
    ("It ran in [November-February 2017].", "2016-11/2017-02"),
    ("It ran in [May to March 2017].", "2016-05/2017-03"),
    ("It ran [from 2014 to 2018].", "2014/2018"),
    ("It ran [between 1998 and 2000].", "1998/2000"),
    ("It ran in [2014-2018].", "2014/2018"),
    ("The northern war, [1775-1780]", "1775/1780"),
    ("It ran [from 7 to 19 this month].", "2020-05-07/2020-05-19"),
    ("It ran [from 4-22 in this month].", "2020-05-04/2020-05-22"),
    ("It ran [from May 2015 to 2018].", "2015-05/2018-12"),
    ("It ran [from 8/3/2016 to 9/6/2016].", "2016-08-03/2016-09-06"),
    ("It ran [from 6/2-6/9/2017].", "2017-06-02/2017-06-09"),
    ("It ran [1-15/02/2018].", "2018-02-01/2018-02-15"),
    ("It ran [from Monday to Wednesday].", "2020-05-04/2020-05-06"),
    ("It ran [from 2019 to date].", "2019-01-01/2020-05-09"),
    ("It ran [from 2003 to the end of 2005].", "2003/2005"),
    ("It ran [from Jan 2019 to today].", "2019-01-01/2020-05-09"),
    ("It ran on [21 and 22 August 1926].", "1926-08-21/1926-08-22"),
    ("It ran on [May 6 and 7], when it rained.", "2020-05-06/2020-05-07"),
    ("It ran in [January and February 1954].", "1954-01/1954-02"),
]

OPEN = [
    ("Ill [since 6 April].", "2020-04-06/.."),
    ("Ill [since October].", "2019-10-01/.."),
    ("Ill [since 2006].", "2006-01-01/.."),
    ("Ill [since Wednesday].", "2020-05-06/.."),
    ("Ill [since last year].", "2019-01-01/.."),
    ("Ill [since mid-January].", "2020-01-11/.."),
    ("Ill [since the beginning of the year].", "2020-01-01/.."),
    ("Ill [since the end of 1993].", "1993-09-01/.."),
    ("Shut [from April 6 on].", "2020-04-06/.."),
    ("Shut [from 6 April 2020 onwards].", "2020-04-06/.."),
    ("Shut [starting on April 6].", "2020-04-06/.."),
    ("Shut [until 30 May].", "../2020-05-30"),
    ("Shut [until May 2021].", "../2021-05-31"),
    ("Shut [up to 4 March 2018].", "../2018-03-04"),
    ("Shut [through 4 March 2018].", "../2018-03-04"),
    ("Shut [before 2015].", "../2014-12-31"),
    ("Shut [as of Thursday].", "2020-05-07"),
    ("Shut [as at 4 March].", "2020-03-04"),
    ("Shut [as of 6 p.m. on 4 March 2020].", "2020-03-04"),
    ("Shut [as of 6 p.m., 4 March 2020].", "2020-03-04"),
    ("[By 4 May], 62 had died.", "2020-05-04"),
    ("[By yesterday], 62 had died.", "2020-05-08"),
    ("The army will leave [by 30 June].", "../2020-06-30"),
    ("The army will leave [by the end of January].", "../2021-01-31"),
    ("[After July 2019] it calmed.", "2019-07-01/.."),
    ("Shut [no later than 1 June 2020].", "../2020-06-01"),
    ("Open on [1/15/2016 and later].", "2016-01-15/.."),
]

REPORTS = [
    ("In [epidemiological week 17] there were more.", "2020-04-20/2020-04-26"),
    ("In [EW 12 of 2016] there were more.", "2016-03-21/2016-03-27"),
    ("In [week 5, 2014] there were more.", "2014-01-27/2014-02-02"),
    ("In [week 32/2014] there were more.", "2014-08-04/2014-08-10"),
    ("In [epi week 9] there were more.", "2020-02-24/2020-03-01"),
    ("In [weeks 1-17] there were more.", "2019-12-30/2020-04-26"),
    ("In [epidemiological weeks 1 to 17 of 2016] there were more.", "2016-01-04/2016-05-01"),
    ("In [the week ending 12 June 2016] there were more.", "2016-06-06/2016-06-12"),
    ("In [the week of 3 May] there were more.", "2020-04-27/2020-05-03"),
    ("In [the week starting 5 February 2018] there were more.", "2018-02-05/2018-02-11"),
    ("In the week of [11-17 October] there were more.", "2019-10-11/2019-10-17"),
    ("Reported [between 1 January and 15 March 2015].", "2015-01-01/2015-03-15"),
    ("Reported [from 1 to 7 May].", "2020-05-01/2020-05-07"),
    ("Reporting period: [26 Feb - 4 Mar 2018]", "2018-02-26/2018-03-04"),
    ("For [the month of January 2018] more were seen.", "2018-01"),
    ("Reported during [the first 10 weeks of 2018].", "2018-01-01/2018-03-11"),
    ("Counted in [the year to date].", "2020-01-01/2020-05-09"),
]

HOLIDAYS = [
    ("Shops shut on [Christmas Day].", "2019-12-25"),
    ("Shops shut on [Christmas Eve 2018].", "2018-12-24"),
    ("Shops shut on [New Year's Day].", "2020-01-01"),
    ("Shops shut on [Good Friday].", "2020-04-10"),
    ("Shops shut on [Easter Monday].", "2020-04-13"),
    ("Shops shut on [Thanksgiving 2010].", "2010-11-25"),
    ("Shops shut on [Labor Day 2019].", "2019-09-02"),
    ("Shops shut on [Boxing Day].", "2019-12-26"),
    ("Shops shut on [Halloween].", "2019-10-31"),
]

ALL = [
    pair
    for group in (DAYS, YEARLESS, WEEKDAYS, UNITS, LENGTHS, CONTEXT, LONG, RANGES, OPEN, REPORTS, HOLIDAYS)
    for pair in group
]


def find(text, reference=SATURDAY, order=None):
    day = dt.date.fromisoformat(reference) if reference else None
    return [mention.period for mention in find_periods(document(text), day, order)]


@pytest.mark.parametrize(("marked", "edtf"), ALL)
def test_the_period_in_brackets_has_these_days(marked, edtf):
    start = marked.index("[")
    text = marked.replace("[", "").replace("]", "")
    span = (start, marked.index("]") - 1)
    found = {period.span: period for period in find(text)}
    assert span in found, sorted(period.text for period in found.values())
    assert found[span].edtf == edtf


NOT_DATES = [
    "It may rain and they may march on the capital.",
    "May said the vote may be close.",
    "Theresa May met Mr March in the sun.",
    "The second man sat down; we wed in the sun.",
    "Police work 24/7 since the attacks of 9/11.",
    "They won 2-1 and lost 21-14 and 6/4.",
    "Version 2.0.1 replaced version 1.12.",
    "Article 12 of law 2004/38 and resolution 1701 stay.",
    "There were 1885 aftershocks.",
    "About 2000 people fled.",
    "In all 1,998 houses burned.",
    "2003 people died and 1999 were hurt.",
    "A total of 1742 cholera cases were seen.",
    "They were told of 1248 laboratory-confirmed cases.",
    "Boeing 737 flight 1549 left gate 12.",
    "It cost $2000 or 1999 euros.",
    "A ship of 1500 tonnes and 2000 kg of rice.",
    "Call 555-2010 for room 2012.",
    "He is a second lieutenant of the first battalion.",
    "The third round and the second half were dull.",
    "Three quarters of them left in half an hour.",
    "He was jailed for 12 years and fined for three months.",
    "The march lasted; the mar of time.",
    "31 April and 30 February and 29 February 2019.",
    "Month 13/13/2019 and 45/45/2019 are none.",
    "The Sunday Times and the Daily Mail said so.",
    "An hour later the fire was out.",
    "She was in her eighties.",
    "1 in 5 of 12-15 patients.",
    "At 10.30 and 18:45 and 2010 GMT it rang.",
    "The 3-year-old and the two-day march.",
    "Spring water flows in the fall of the hill.",
]


@pytest.mark.parametrize("text", NOT_DATES)
def test_these_hold_no_date(text):
    assert [period.text for period in find(text)] == []


@pytest.mark.parametrize(
    ("text", "start", "end", "edtf"),
    [
        ("from April 6 to may 7", "XXXX-04-06", "XXXX-05-07", "XXXX-04-06/XXXX-05-07"),
        ("late March", "XXXX-03-21", "XXXX-03-31", "XXXX-03-21/XXXX-03-31"),
        ("6 April", "XXXX-04-06", "XXXX-04-06", "XXXX-04-06"),
        ("in March", "XXXX-03-01", "XXXX-03-31", "XXXX-03"),
        ("since March", "XXXX-03-01", None, None),
        ("on Friday", None, None, None),
        ("on the 12th", None, None, None),
        ("yesterday", None, None, None),
        ("last month", None, None, None),
        ("29 February", "XXXX-02-29", "XXXX-02-29", "XXXX-02-29"),
        ("from 28 December to 3 January", "XXXX-12-28", "XXXX-01-03", None),
    ],
)
def test_without_a_reference_the_year_stays_unknown(text, start, end, edtf):
    (period,) = find(f"It was {text}.", reference=None)
    assert (period.start, period.end, period.edtf, period.implied) == (start, end, edtf, ())


@pytest.mark.parametrize(
    ("text", "implied"),
    [
        ("6 April 2020", ()),
        ("6 April", ("year",)),
        ("from April 6 to may 7", ("year",)),
        ("between 1 January and 15 March 2015", ()),
        ("Friday", ("year", "month", "day")),
        ("last month", ("year", "month")),
        ("last year", ("year",)),
        ("the 6th", ("year", "month")),
        ("30 April and 2 May 2020", ()),
        ("the year to March", ("year",)),
        ("4.6.2020", ()),
        ("4/6/2020", ("order",)),
        ("4/16/2020", ()),
    ],
)
def test_implied_lists_what_was_not_written(text, implied):
    period = find(f"It rained on {text}.")[0]
    assert period.implied == implied


@pytest.mark.parametrize(
    ("text", "order", "start"),
    [
        ("Seen on 4/6/2020.", None, "2020-04-06"),
        ("Seen on 4/6/2020.", "dmy", "2020-06-04"),
        ("Seen on 4/6/2020.", "mdy", "2020-04-06"),
        ("Seen on 4/6/2020 and 26/6/2020.", None, "2020-06-04"),
        ("Seen on 4/6/2020 and 6/26/2020.", None, "2020-04-06"),
    ],
)
def test_the_order_of_slashed_dates(text, order, start):
    assert find(text, order=order)[0].start == start


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("on Friday", "day"),
        ("last week", "period"),
        ("since May", "since"),
        ("until 30 May", "until"),
        ("on Fridays", "recurring"),
        ("every Monday", "recurring"),
        ("in 2003", "period"),
        ("the last seven days", "period"),
    ],
)
@pytest.mark.parametrize("reference", [SATURDAY, None])
def test_the_type_of_a_period(text, kind, reference):
    assert find(f"They met {text}.", reference=reference)[0].type == kind


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("Six died in the past 24 hours.", ["24 hours"]),
        ("It broke two days ago.", ["two days"]),
        ("It broke a week ago.", []),
        ("Six died in the last three weeks.", ["three weeks"]),
        ("It broke in May 2003.", []),
    ],
)
def test_a_length_inside_a_period_is_told(text, lengths):
    (mention,) = find_periods(document(text), dt.date(2020, 5, 9), None)
    assert [text[start:end] for start, end in mention.lengths] == lengths


def test_a_history_runs_forward():
    text = (
        "On 1 September 1939 the war began. On 17 September the east was taken. By early October it was over.\n\n"
        "In November 1939 the lake froze. In January the ice held. The thaw came on 12 March. "
        "A study of 2007 doubts it. "
        "In April 1940 ships came, and in May 1940 the front broke; in June, Paris fell. It ended on 8 May 1945."
    )
    starts = {re.sub(r"(?i)^by ", "", period.text): period.start for period in find(text)}
    assert starts["17 September"] == "1939-09-17"
    assert starts["early October"] == "1939-10-01"
    assert starts["January"] == "1940-01-01"
    assert starts["12 March"] == "1940-03-12"
    assert starts["June"] == "1940-06-01"
