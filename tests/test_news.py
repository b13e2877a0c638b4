"""Wordings of news: what all figures of a sentence count, in order; and what must not be read into it."""

import pytest

from extractors import extract


def told(text, *fields):
    return ", ".join(" ".join(str(getattr(figure, field)) for field in fields) for figure in extract(text).figures)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who is subject, who object, and of which part a verb speaks
        ("More than 300 officers arrested 17 suspects.", "300 officers, 17 arrested"),
        (
            "Of 60 workers, 12 have been tested; 12 of 60 guards were tested.",
            "60 workers, 12 tested, 12 tested, 60 guards",
        ),
        ("Some 900 contacts are followed up and 300 nurses have been vaccinated.", "900 contacts, 300 vaccinated"),
        (
            "Divers found 57 bodies, 31 of them women, and 42 passengers had been rescued.",
            "57 deaths, 31 deaths, 42 rescued",
        ),
        ("The bank admitted 14 counts of fraud.", "14 counts"),
        ("Six guards and two cooks were among the dead.", "6 deaths, 2 deaths"),
        ("Two pupils were taken to Lakes Hospital with burns.", "2 hospitalized"),
        ("Two pupils were taken to the zoo.", "2 pupils"),
        ("A nurse saved the lives of 23 pupils.", "23 rescued"),
        ("The second flood took just 23 lives.", "23 deaths"),
        ("Two hundred people, most of them children, are dying each day.", "200 deaths"),
        ("A total of 274 Iraqis died in April.", "274 deaths"),
        # parts that point back
        ("It drilled 26 wells, of which only 22 are in use.", "26 wells, 22 wells"),
        ("Of the 44 deaths, 17 occurred in confirmed cases.", "44 deaths, 17 deaths"),
        (
            "Chad saw 900 cases in 40 districts. Of these, 882 (98%) were pneumonic.",
            "900 cases, 40 districts, 882 cases, 98 percent",
        ),
        ("About 400 (73%) of 600 contacts were followed up.", "400 contacts, 73 contacts, 600 contacts"),
        ("Aweil accounted for 1,334 of the deaths and Bentiu for 440.", "1334 deaths, 440 deaths"),
        ("Observers noted 14 complaints in Hull and none in York.", "14 complaints, 0 complaints"),
        # classes are of cases, whatever was counted last
        ("Cases were found in two zones: Beni (43 confirmed, 20 probable).", "2 zones, 43 cases, 20 cases"),
        (
            "Chad reported 109 new cases and 6 deaths, bringing the total to 1522 cases and 71 deaths.",
            "109 cases, 6 deaths, 1522 cases, 71 deaths",
        ),
        # comparisons, increases, who was told before
        ("Chad had 36 cases by 20 September, as against 41 in the whole of 2018.", "36 cases, 41 cases"),
        ("Cases have reached 15,061; a year ago there were 2,656.", "15061 cases, 2656 cases"),
        ("The toll has risen to 468 deaths, an increase of 21 since Monday.", "468 deaths, 21 deaths"),
        ("The death toll climbed past 1,700 on Friday.", "1700 deaths"),
        ("LAGOS, August 19 - Two hundred people died.", "200 deaths"),
        # translated word order
        ("In all, for all time died 57 persons.", "57 deaths"),
        ("At the moment in hospitals are 1,233 patients.", "1233 hospitalized"),
        ("Hospitalized at this date 1,127 patients.", "1127 hospitalized"),
        ("Captured by the Vikings in 866, the city grew.", ""),
        # shares of what was told
        ("It trained 312 members, two thirds of them women.", "312 members, 66.7 members"),
        ("Of the confirmed cases, 72 per cent were in children.", "72 cases"),
        ("Coverage with three doses of vaccine is 56%.", "3 doses, 56 coverage"),
        # lengths, levels, ages, what a number is part of
        ("She left after 24 difficult years.", "24 years"),
        ("The death toll passed the 1,000 mark.", "1000 deaths"),
        ("Some 54 percent are minors of 15 years.", "54 percent"),
        ("The age group most affected is 21-30 years.", ""),
        ("The WHO map shows pandemic (H1N1) 2009 influenza.", ""),
        ("A force of 500 minutemen came.", "500 minutemen"),
        # people are parts of people; what they are may have been said before
        ("There were 90 deaths in two camps, 15 of them pregnant women.", "90 deaths, 2 camps, 15 deaths"),
        ("The town put off buying four new ones.", ""),
        ("Farmers lost 310 head of cattle.", "310 cattle"),
        ("Pensions of the 5,900 elderly rise in May.", "5900 elderly"),
        ("Patients under treatment stood at 38.", "38 patients"),
        ("Some 800 townspeople fled to the hills.", "800 displaced"),
        ("Chad saw 36 cases in 7 countries, as against 41 in the whole of 2018.", "36 cases, 7 countries, 41 cases"),
        ("There are 127 patients; of these, 31 in intensive care.", "127 patients, 31 hospitalized"),
        ("Discharged 159, in hospital 5.", "159 discharged, 5 hospitalized"),
        # amounts whose unit was said before
        ("Profit fell to 112 million euros from 184 million.", "112000000 profit, 184000000 profit"),
        ("Its share shrank to 11 percent from 13.5.", "11 share, 13.5 share"),
        ("It got $9 million, of which 2 million were paid.", "9000000 money, 2000000 money"),
        ("It lost 5 million euros. Charges of 95 million were booked.", "5000000 money, 95000000 charges"),
        ("It spent 5 million euros on 2 million doses.", "5000000 money, 2000000 doses"),
        # lists of places are no count of places; victims and parts told in other ways
        (
            "The three countries with most cases are Spain (43), France (19) and Italy (12).",
            "3 countries, 43 cases, 19 cases, 12 cases",
        ),
        ("The fire killed 39. The victims, 31 men and eight women, were migrants.", "39 deaths, 31 deaths, 8 deaths"),
        ("There were 612 cases, of them 34 children.", "612 cases, 34 cases"),
        ("Recovered during all time 36,204 patients.", "36204 recovered"),
        ("The flood hit a town of 16,000.", "16000 people"),
        ("Some 17,088 people (2,835 families) were affected.", "17088 affected, 2835 affected"),
        ("Then two 6.3-magnitude earthquakes struck.", "2 earthquakes, 6.3 magnitude"),
        ("Relatives of 26 of the dead watched the trial.", "26 deaths"),
        ("Three smugglers were jailed over 39 deaths.", "3 arrested, 39 deaths"),
        ("A three-alarm fire broke out.", ""),
        ("The clinic found 21 new cases. Three of the 21 were nurses.", "21 cases, 3 cases, 21 cases"),
        (
            "The fire killed 39 people.\n\nThe victims, 31 men and eight women, were asleep.",
            "39 deaths, 31 deaths, 8 deaths",
        ),
        ("A fire sent five to hospital, one of them a child.", "5 hospitalized, 1 hospitalized"),
        ("It sent 12 trucks to the hospital.", "12 trucks"),
        ("The army recaptured three hills.", "3 hills"),
        ("Radio put losses at 800 dead and three aircraft.", "800 deaths, 3 aircraft"),
        (
            "There were 184 cases and 38 deaths, against 215 and 61 the day before.",
            "184 cases, 38 deaths, 215 cases, 61 deaths",
        ),
        # shares and amounts
        ("Males account for 52% (n = 12) of all cases.", "52 cases, 12 cases"),
        ("Turnout in Sunday's vote was 71.4 per cent.", "71.4 turnout"),
        ("Exports fell by 12 percent.", "12 exports"),
        ("Police seized 10.9 tonnes of cocaine hidden in a lorry.", "10.9 cocaine"),
        ("They reached the first 3,500 metres of a tunnel.", "3500 meters"),
        ("The base has 12 C-141 cargo jets.", "12 jets"),
    ],
)
def test_labels(text, expected):
    assert told(text, "value", "label") == expected


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("The town has cumulatively reported 2,417 confirmed cases.", {"total", "confirmed"}),
        ("In Asmara the cumulative total rose to 116 probable cases.", {"total", "probable"}),
        ("Aid workers counted three members of a local charity.", set()),
        ("Farmers lost 300 domestic birds.", set()),
        ("The town has 12 local cases.", {"local"}),
    ],
)
def test_attributes(text, attributes):
    assert set(extract(text).figures[0].attributes) == attributes


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Danish brewer Nordhavn lost 8 million crowns.", "DKK"),
        ("In Tanzania each family gets 1 million shillings.", "TZS"),
        ("Kenya and Tanzania each gave 1 million shillings.", "KES"),
        ("Each family gets 1 million shillings.", "KES"),
        ("Mexico paid 500 Cuban pesos.", "CUP"),
        ("The thief took two crowns.", None),
    ],
)
def test_currencies_of_many_countries(text, unit):
    assert extract(text).figures[0].unit == unit


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("The toll climbed past 1,700.", "over"),
        ("The jobs are spread over six regions.", "exact"),
        ("Three men were jailed over 39 deaths.", "exact"),
        ("Over 39 deaths were reported.", "over"),
    ],
)
def test_qualifiers(text, qualifier):
    assert extract(text).figures[-1].qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Oman notified WHO of 4 cases of Middle East respiratory syndrome.", "Oman"),
        ("Mali has 3 cases of Crimean-Congo haemorrhagic fever.", "Mali"),
        ("The ministry saw 9 cases of Japanese encephalitis.", None),
        ("There were 4 cases in the Middle East.", "Middle East"),
    ],
)
def test_diseases_are_no_places(text, place):
    assert extract(text).figures[0].place == place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 500 Al Qaeda fighters and 40 Al Shabab men hid there.", "500 fighters, 40 men"),
        ("Rivers may rise by one metre.", "1 meters"),
        ("The petition was signed by one nurse.", "1 nurses"),
        ("Its 15 man crew and a 12 man team came.", "15 crew, 12 men"),
        ("Six were cured, and two of those have died.", "6 recovered, 2 deaths"),
        ("Three hostages were killed.", "3 deaths"),
        ("The bandits freed six hostages.", "6 abducted"),
        ("The two earlier strikes were short.", "2 strikes"),
        ("About 4,000 clerks have been paid and another 800 will be paid in May.", "4000 clerks, 800 clerks"),
        ("Almost half the fleet has sailed.", "50 fleet"),
        ("That day 12 of the men drowned.", "12 deaths"),
        ("They need 12 buses for 2 days.", "12 buses, 2 days"),
        ("The dead were three nurses, two drivers and six guards.", "3 deaths, 2 deaths, 6 deaths"),
        ("Two four-storey shops burned.", "2 shops, 4 storeys"),
        ("Two of the girl's three brothers have been quarantined.", "2 quarantined, 3 brothers"),
        ("It says 62 per cent described regular pain.", "62 percent"),
        ("There was a swing of 2 per cent going left.", "2 percent"),
        ("It fell in an area about 15 kilometres north of the town.", "15 kilometers"),
        ("Officers saw 200 aircraft.", "200 aircraft"),
        ("The voyage ended with 40 people dying, 9 of them Finns.", "40 deaths, 9 deaths"),
        ("The storm cost the lives of 30 sailors.", "30 deaths"),
        ("His songs touched the lives of 3,000 people.", "3000 people"),
        ("It is five or so miles from here.", "5 miles"),
        ("Ten brutal months of war and 400 exhausting kilometres.", "10 months, 400 kilometers"),
        ("There were three foci of infection.", "3 foci"),
        ("The plague killed 1 Peru.", "1 deaths"),
        ("It is one area known for wine.", "1 areas"),
        ("It is one major issue Carter faced.", "1 issues"),
        ("One former Soviet officer came.", "1 officers"),
        ("Of these regiments, only six were used.", "6 regiments"),
        ("Of the wells, two (17%) ran dry.", "2 wells, 17 percent"),
        ("It consisted of Seven Field Armies.", "7 armies"),
        # which, how often, how wide, and how it stands are no counts
        ("The 50,000 barrier was passed.", ""),
        ("The two-to-one vote was clear, and they fell one-by-one.", ""),
        ("They ordered the 737-800 range.", ""),
        ("It was a one sided process.", ""),
        ("They scrapped the 60-40 rule.", ""),
        ("He faced the Kestrel number 10 batsman.", ""),
        ("A single mother was sentenced.", ""),
        ("He wore a \ufffd3,000 watch.", ""),
        ("A Marten 200 aircraft came down.", ""),
        ("People in the town of Ten Tamna fear attacks.", ""),
        ("He made half centuries in both games.", ""),
        ("The Lions were 2 for 17 at stumps, then closed on 7 for 309.", ""),
        ("Marsh took 3 for 77.", ""),
        ("They lead in the best of five series.", ""),
        ("On day nine of the games it rained.", ""),
        ("A guard found a 9mm Brenner pistol.", ""),
        ("He was beaten by one and helped by another.", ""),
    ],
)
def test_families_of_a_broadcaster(text, expected):
    assert told(text, "value", "label") == expected


def test_a_crew_of_men_is_not_male():
    assert extract("Its 15 man crew was saved.").figures[0].attributes == ()
    assert extract("A 12-man team came.").figures[0].attributes == ()


def test_what_somebody_claims_is_no_amount():
    assert told("Mr Hale claims fitters get, on average, 31 per cent more than that.", "value", "label") == "31 percent"


def test_new_in_a_name_is_no_attribute():
    figures = extract("Two New York nurses, six New South Wales clerks and 12 new cases were seen.").figures
    assert [figure.attributes for figure in figures] == [(), (), ("new",)]


def test_others_are_not_of_the_nation_before():
    figures = extract("They were tried over the deaths of 14 Finns and seven others.").figures
    assert [figure.noun for figure in figures] == ["Finn", "person"]
