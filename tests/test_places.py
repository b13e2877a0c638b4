"""Places: what is one, by its name and by the words around it, and what only looks like one."""

from __future__ import annotations

import pytest

from extractors.model import Number, Reading
from extractors.places import find_places
from extractors.places.gazetteer import _sections, rank
from extractors.text import document


def places_in(text: str) -> list[str]:
    """Return the places found in a text whose every paragraph holds a figure."""
    doc = document(text)
    readings = []
    for paragraph in doc.paragraphs:
        number = Number(paragraph.start, paragraph.end, paragraph.start, paragraph.end, 1, 1, 1, "exact")
        readings.append(Reading(number, "cases", "case", None, (), paragraph.start, paragraph.end, "test"))
    found = find_places(doc, readings)
    assert all(text[place.start : place.end] == place.text for place in found)
    return [place.text for place in found]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Bergamo 115 cases were treated.", ["Bergamo"]),
        ("The authorities of the province of Lombardy counted 12 cases.", ["Lombardy"]),
        ("Guinea reported 3 new cases.", ["Guinea"]),
        ("The United States remains the leader, where more than 4.3 million fell ill.", ["United States"]),
        ("A storm struck the Bahamas and left 7 dead.", ["Bahamas"]),
        ("The storm injured 38 people in northern Vietnam.", ["northern Vietnam"]),
        ("Southern Poland has 40 shops.", ["Southern Poland"]),
        ("It happened 73 km north of Tandag City, Surigao del Sur.", ["Tandag City"]),
        ("In the Lower Juba region 9 died.", ["Lower Juba"]),
        ("In New York 12 died.", ["New York"]),
        ("A storm in the US state of Texas killed 12 people.", ["Texas"]),
        ("In Cox's Bazar 12 people fell ill.", ["Cox's Bazar"]),
        ("Sudan's Darfur has 12 camps.", ["Darfur"]),
        ("In the old town of Mazar-e-Sharif 4 were hurt.", ["Mazar-e-Sharif"]),
        ("It lies nine kilometers east of Quillabrava, on the coast.", ["Quillabrava"]),
        ("Floods in Quillabrava killed 3.", ["Quillabrava"]),
        ("Quillabrava district counted 8 cases.", ["Quillabrava"]),
        ("The town of Quillabrava buried 8 people.", ["Quillabrava"]),
        ("Rebels in Sudan's Darfur region killed 5.", ["Darfur"]),
        ("There were 4 cases in Trinidad and Tobago.", ["Trinidad and Tobago"]),
        ("There were 4 cases in the Democratic Republic of the Congo.", ["Democratic Republic of the Congo"]),
        ("There were 4 cases in Côte d’Ivoire.", ["Côte d’Ivoire"]),
        ("There were 4 cases in São Paulo.", ["São Paulo"]),
        ("Some 40 cases in Guinea, 17 in Liberia.", ["Guinea", "Liberia"]),
        ("They are in Quilla (469 cases), Bambarana (304 cases).", ["Quilla", "Bambarana"]),
        ("CHOLERA IN SIERRA LEONE: 30 CASES", ["SIERRA LEONE"]),
        ("The parliament of Portugal voted 215 to 10.", ["Portugal"]),
    ],
)
def test_places(text: str, places: list[str]) -> None:
    assert places_in(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "The Bank of England lent 3 million pounds.",
        "Johns Hopkins University counted 12 cases.",
        "In March, 12 people died.",
        "In Parliament 12 members voted.",
        "President Jackson met 12 farmers.",
        "Austin said 12 farmers had come.",
        "The Afghan army lost 12 soldiers.",
        "In Afghan hospitals 12 patients died.",
        "On Friday 12 people died in Cyclone Freddy.",
        "Damage exceeded US$4 billion.",
        "Six town halls burnt, and with them 12 shops.",
        "Seven districts counted 12 cases.",
        "Flooded districts counted 12 deaths.",
        "Coastal areas lost 12 jetties.",
        "Refugee camps counted 12 cases.",
        "The ship Al Marwa carried 12 sailors.",
        "In COVID-19 wards 12 patients died.",
        "In Microsoft 12 engineers resigned.",
    ],
)
def test_no_places(text: str) -> None:
    assert places_in(text) == []


# What bears the name of a place and is none, by family: a word stands for what follows the name.
NAMESAKES = {
    "persons": ("Paris Hilton", "Georgia Smith", "Chad Brown", "Michael Jordan", "Doctors with Florence Nightingale",
                "Mrs London", "President Lincoln", "Senator Houston", "Prince Charles of Wales", "Sydney Sweeney",
                "Austin Powers and Dallas Green", "Cleveland, 45,", "Lieutenant Kent", "The Duke of York"),
    "organisations": ("The Washington Post", "The Boston Globe", "Bank of America", "The University of Michigan",
                      "London Business School", "China Airlines", "Air France", "Manchester United", "Real Madrid",
                      "The Chicago Bulls", "The Johns Hopkins Center", "The European Union", "The Red Cross",
                      "The Department of Disaster Management", "World Health Organization", "Deutsche Bank"),
    "ships": ("The MV Lagos", "The USS Cole", "HMS Sheffield", "The ship Bremen", "The tanker Kuwait Star",
              "The ferry Princess of Norway", "Flight Paris"),
    "months and days": ("In August and March we", "In April, May and June they", "Tuesday", "In Ramadan they"),
    "storms": ("Hurricane Florence", "Typhoon Manila", "Cyclone Freddy"),
    "treaties and walls": ("The Treaty of Rome", "The Paris Agreement", "The Geneva Convention", "The Berlin Wall"),
    "diseases": ("Lassa fever", "West Nile virus", "Rift Valley fever", "Middle East respiratory syndrome",
                 "The Spanish flu", "Crimean-Congo haemorrhagic fever", "Japanese encephalitis", "Marburg virus"),
    "peoples": ("A German doctor", "The Swiss", "Afghan farmers"),
}  # fmt: skip


@pytest.mark.parametrize("name", [name for family in NAMESAKES.values() for name in family])
def test_namesakes_are_no_places(name: str) -> None:
    assert places_in(f"{name} saw 12 cases.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Jordan said 12 men came.",
        "Kent told the court that 12 men came.",
        "The side that beat South Africa made 12 changes.",
        "They accused Israel of killing 12.",
        "Three US soldiers were killed.",
        "It pays up to $US1,000 for each.",
        "Some 100 fires burnt on New Year's Eve.",
    ],
)
def test_who_speaks_may_be_a_person(text: str) -> None:
    assert places_in(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Jordan 12 men came.", "Jordan"),
        ("Jordan reported 12 cases.", "Jordan"),
        ("In Georgia, 45 people fell ill.", "Georgia"),
        ("China said 12 miners died.", "China"),
        ("In the Rift Valley 12 people fell ill.", "Rift Valley"),
        ("The Department of Borgou counted 12 cases.", "Borgou"),
        ("Quillar province counted 12 cases.", "Quillar"),
        ("Bergamo reported 12 new cases.", "Bergamo"),
        ("Bergamo police found 12 bodies.", "Bergamo"),
        ("The Bergamo health ministry counted 12 deaths.", "Bergamo"),
    ],
)
def test_places_that_share_a_name_are_places_where_the_text_says_so(text: str, place: str) -> None:
    assert places_in(text) == [place]


def test_a_dateline_is_where_the_report_was_filed() -> None:
    assert places_in("Quito, 14 Feb 87 (EFE) -- Two people were hurt in Guayaquil.") == ["Guayaquil"]
    assert places_in("GENEVA — Guinea reported 3 cases.") == ["Guinea"]


def test_only_paragraphs_with_figures_and_headings_are_read() -> None:
    doc = document("Guinea\n\nNothing happened in Liberia, and nothing at all in Mali that day.\n\nSo they say.")
    assert [place.text for place in find_places(doc, [])] == ["Guinea"]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "İ İstanbul\ud800 In \ud800", "In " * 3000, "A " * 3000, "A-" * 3000, "A." * 3000]
)
def test_any_text(text: str) -> None:
    assert isinstance(places_in(text), list)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Peru", "country"),
        ("PERU", "country"),
        ("Peruvian", "demonym"),
        ("Lombardy", "region"),
        ("Karachi", "metropolis"),
        ("Bergamo", "city"),
        ("Türkiye", "country"),
        ("March", None),
        ("Nice", None),
        ("x" * 5000, None),
    ],
)
def test_gazetteer(name: str, expected: str | None) -> None:
    assert rank(name) == expected


def test_every_entry_of_the_gazetteer_is_found() -> None:
    ranks = {name: section for section, names in reversed(_sections()) for name in names.split("\n")[1:-1]}
    assert len(ranks) > 20_000
    assert {name: rank(name) for name in ranks} == ranks
