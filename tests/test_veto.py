"""Numbers that count nothing, and numbers that look like them and count: the [number] in each sentence is meant."""

import pytest

from extractors.numbers import scan
from extractors.text import document
from extractors.veto import veto


def reason(marked):
    """Return the veto of the number in brackets; the brackets are taken out first."""
    start = marked.index("⟦")
    text = marked.replace("⟦", "").replace("⟧", "")
    doc = document(text)
    numbers = [number for number in scan(doc) if number.start <= start < number.end]
    return veto(doc, numbers[0]) if numbers else "not read"


REFUSED = {
    "portion": """
        ⟦One⟧ person in three lacks clean water.
        One person in ⟦three⟧ lacks clean water.
        Some say one nurse in ⟦5⟧ has been hit.
        ⟦One⟧ child in 10 is stunted.
    """,
    "age": """
        A ⟦20⟧-year-old man was killed.
        Two women aged ⟦45⟧ and ⟦50⟧ were hurt.
        A boy, aged ⟦nine⟧, was found.
        Pupils aged between ⟦12 and 15⟧ may come.
        A woman, ⟦45⟧, was taken to hospital.
        Maria Lopez, ⟦45⟧, a teacher, said so.
        John Smith, ⟦61⟧, of Leeds, was fined.
        The driver, Ali Hassan (⟦33⟧), fled.
        Most were ⟦20⟧ to 30 years old.
        She was ⟦82⟧ years of age.
        The patient is a ⟦3⟧-month-old girl.
        Half were children under ⟦5⟧.
        Children under ⟦five⟧ were vaccinated first.
        People over ⟦65⟧ should stay at home.
        Everyone ⟦18⟧ and older may vote.
        Adults ⟦65⟧ or over were called first.
        He died at the age of ⟦91⟧.
        The voting age is ⟦18⟧.
        The median age was ⟦34⟧ years.
        A ⟦2,000⟧-year-old temple was damaged.
        The dead were aged nine, ⟦ten⟧ and 14.
        She turned ⟦100⟧ in May.
        The two suspects, ⟦19⟧ and 22 years old, ran.
        He is ⟦67⟧ years old.
        Its cases were in the age group ⟦15⟧ to 44.
        Two brothers, ⟦12⟧ and 14, were hurt.
        Three children, 3, ⟦5⟧ and 9, were hurt.
        Two brothers, 12 and ⟦14⟧, were hurt.
        """,
    "clock": """
        It began at ⟦10⟧ a.m. on Friday.
        The quake struck at ⟦1800⟧ GMT.
        The quake struck at ⟦0430⟧ UTC.
        They met at ⟦two⟧ o'clock.
        It happened between ⟦3⟧ and 6 p.m. local time.
        The curfew runs from ⟦10⟧ p.m. to 5 a.m.
        The shooting began at ⟦seven⟧ in the evening.
        It ended around ⟦5⟧ pm.
        At about ⟦1430⟧ hours a bomb went off.
        """,
    "year": """
        The city fell in about ⟦146⟧ B.C. to Rome.
        The site dates from ca. ⟦1450⟧ B.C.E. or so.
        He ran in '92 and '⟦96⟧ and lost.
        The seasonal (H3N2) ⟦2014⟧ virus spread.
        """,
    "score": """
        Chad won ⟦3-1⟧ in the final.
        It ended in a ⟦2-2⟧ draw.
        Chad ⟦1⟧ - 0 Mali
        She took the match 6-4, ⟦7-5⟧.
        The court ruled ⟦6-3⟧ against him.
        They lost the game ⟦2-0⟧ at home.
        """,
    "identifier": """
        The label reads 1-0-2-7-4-4-⟦9⟧ in red.
        Flight ⟦302⟧ came down near the town.
        Call ⟦000⟧ people used in the fire.
        They drove down Route ⟦66⟧.
        Article ⟦50⟧ was invoked.
        Articles 5 and ⟦6⟧ were dropped.
        Resolution ⟦1325⟧ was adopted.
        The rebels had ⟦7.62⟧ mm rifles.
        He carried a ⟦9mm⟧ pistol.
        A ⟦50⟧-caliber gun was found.
        A Boeing ⟦737⟧ crashed.
        It bought Airbus's smaller ⟦320⟧ planes.
        Buses ⟦12⟧ and 14 stop there.
        He wears size ⟦12⟧ shoes.
        The Airbus ⟦320⟧ landed.
        Nobody had seen Apollo ⟦11⟧ land.
        The quake shook Region ⟦6⟧ and Region 8.
        See page ⟦4⟧ of the report.
        Table ⟦2⟧ shows the results.
        Figure ⟦1⟧ shows the curve.
        It was a Category ⟦4⟧ hurricane.
        The trial is in phase ⟦3⟧ now.
        The Formula ⟦One⟧ race was called off.
        Group of ⟦20⟧ ministers met.
        He lives at Section ⟦144⟧.
        Law No. ⟦12⟧ was passed.
        Case no. ⟦5⟧ is a nurse.
        Cases no. 4, ⟦5⟧ and 8 have died.
        Channel ⟦4⟧ showed the film.
        He has type ⟦2⟧ diabetes.
        They sell Windows ⟦10⟧ machines.
        Call 0800 ⟦555⟧ 1234 for help.
        Tel: +41 22 ⟦791⟧ 21 11.
        The gang sealed off Highway ⟦1⟧ at noon.
        Interstate ⟦75⟧ was closed.
        Order number ⟦12⟧ was signed.
        Chapter ⟦7⟧ of the charter was invoked.
        The airline flies the ⟦747⟧ and other jets.
        """,
    "citation": """
        The water was unsafe.[⟦11⟧] It rose.
        There were 57 in Chad[⟦1⟧] and more.
        The dam broke.[3][⟦4⟧]
        """,
    "list number": """
        ⟦1⟧. Wash your hands.
        ⟦12⟧) The camp was moved.
        Please (⟦1⟧) stay in and (2) keep calm.
        """,
    "idiom": """
        It was the number ⟦one⟧ song.
        The uncle of ⟦one⟧ of them left.
        It is ⟦one⟧ of the largest dams.
        No ⟦one⟧ was hurt.
        They helped ⟦one⟧ another.
        On the ⟦one⟧ hand it is cheap.
        The office is open ⟦24⟧/7.
        She hopes to return ⟦one⟧ day.
        At ⟦one⟧ point the line broke.
        Talks took place one-on-⟦one⟧.
        It is a ⟦four⟧-star hotel.
        A ⟦two⟧-faced plan.
        Fires burn near ground ⟦zero⟧.
        They have a ⟦zero⟧ tolerance policy.
        She is the ⟦one⟧ who called.
        ⟦One⟧ must be careful.
        """,
}

KEPT = """
    ⟦One⟧ case in three districts was fatal.
    One case in ⟦three⟧ districts was fatal.
    There was ⟦one⟧ death in 12 months.
    ⟦12⟧ people died.
    At the camp ⟦12⟧ people died.
    In the region ⟦562⟧ cases were found.
    On the highway ⟦12⟧ people died.
    ⟦One⟧ person was killed.
    ⟦One⟧ of them died.
    Police said the crash killed ⟦one⟧.
    At least ⟦one⟧ was hurt.
    Two came from Chad and ⟦one⟧ from Mali.
    Rain of ⟦120⟧ mm fell.
    The snow was ⟦50⟧ cm deep.
    Bauchi-⟦36⟧, Kano-12 and FCT-25 were named.
    Bauchi-36, Kano-12 and FCT-⟦25⟧ were named.
    Lagos (⟦12⟧), Kano (5) and Jos (3).
    Lagos, ⟦45⟧, Kano, 32, and Jos, 7.
    Deaths: ⟦12⟧
    - ⟦12⟧ dead
    Labour - ⟦203⟧ seats
    Those killed number ⟦12⟧.
    The protesters number ⟦3,000⟧ now.
    The group of ⟦12⟧ men left.
    A team of ⟦20⟧ doctors came.
    The strike lasted ⟦one⟧ day.
    It closed for ⟦one⟧ day.
    They had walked for ⟦two⟧ days.
    He waited at ⟦12⟧ checkpoints.
    Prices rose after ⟦10⟧ months.
    Children under 5 in ⟦14⟧ camps fell ill.
    He sold ⟦1885⟧ cars.
    More than ⟦65⟧ people were hurt.
    The number of cases rose to ⟦28⟧.
    The death toll is at ⟦146⟧.
    They freed ⟦9⟧ hostages.
    The party won ⟦three⟧ seats.
    The party won ⟦10⟧ to 12 seats.
    The quake damaged ⟦143⟧ buildings, 70 schools and 40 houses.
    There were ⟦15⟧ vehicles at the gate.
    Under the law ⟦12⟧ men were held.
    Of the cases ⟦40⟧ were imported.
    The bus with ⟦40⟧ passengers overturned.
    It was the fifth case; ⟦four⟧ had died.
    There were 40 men, ⟦12⟧ women and 8 children.
    Cases rose from ⟦12⟧ to 40.
    ⟦Zero⟧ cases were reported.
    He gave them ⟦two⟧ tents.
    By the ⟦two⟧ rivers.
    ⟦Ten⟧ of the 30 patients died.
    (⟦12⟧ of them children)
    Workers found ⟦five⟧ bodies.
    The village of ⟦300⟧ families was flooded.
    The Red Cross sent ⟦three⟧ aircraft.
    There was ⟦one⟧ survivor.
    ⟦One⟧ soldier and two civilians were killed.
    Some ⟦4,200⟧ tons of grain.
    The road was cut in ⟦four⟧ places.
    The ⟦three⟧ men from Chad, all farmers.
    In all, ⟦7⟧ schools are shut.
    They need ⟦100⟧ tents, 45 pumps.
    The flood hit ⟦three⟧ districts and 12 villages.
    Police arrested ⟦19⟧, including two boys.
    """


def lines(block):
    return [line.strip() for line in block.strip().splitlines()]


@pytest.mark.parametrize(("why", "sentence"), [(why, line) for why, block in REFUSED.items() for line in lines(block)])
def test_refused(why, sentence):
    assert reason(sentence) in {why, "not read"}


@pytest.mark.parametrize("sentence", lines(KEPT))
def test_kept(sentence):
    assert reason(sentence) is None
