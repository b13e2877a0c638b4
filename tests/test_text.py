"""Folding, paragraphs and sentences: the twin keeps every offset, and a line break in it ends something."""

import sys
import unicodedata

import pytest

from extractors.folding import GROUP, SOFT
from extractors.text import document, fold


def kinds(text):
    return [paragraph.kind for paragraph in document(text).paragraphs]


def sentences(text):
    return [text[start:end].strip() for start, end in document(text).sentences]


def test_every_character_keeps_its_place():
    for first in range(0, sys.maxunicode, 0x1000):
        text = "".join(map(chr, range(first, first + 0x1000)))
        assert len(fold(text)) == len(text)
        assert len(fold(f"a{text}\n")) == len(text) + 2


@pytest.mark.parametrize(
    ("text", "twin"),
    [
        ("İstanbul’s “12”", 'istanbul\'s "12"'),
        ("１２ Ｃａｓｅｓ，３％", "12 cases,3%"),
        ("٣٤٥ and ४५ and ๑๒", "345 and 45 and 12"),
        ("Bogotá, Łódź, Sinn Féin", "bogota, lodz, sinn fein"),
        ("6–12 and 6‑12 — so", "6-12 and 6-12 — so"),
        ("a\x0bb\x0cc\x85d\u2028e\u2029f\rg\r\nh", "a\nb\nc\nd\ne\nf\ng \nh"),
        ("1\u202f000\u202fpeople", f"1{GROUP}000 people"),
        ("12\u00a0people in\u2003Rome", "12 people in rome"),
        ("vac\u00adcines for 1\u200b000", f"vac{SOFT}cines for 1{SOFT}000"),
        ("\ufeff12 dead\u200b ", " 12 dead  "),
        (unicodedata.normalize("NFD", "Société"), f"socie{SOFT}te "),
        ("km² and ½ and 5º", "km² and ½ and 5º"),
        ("", ""),
        ("\ud800 12", "\ud800 12"),
    ],
)
def test_twin(text, twin):
    assert fold(text) == twin


WRAPPED = """\
Officials in the northern province said late on Sunday that the Red
Cross had brought 1,200 tents and 4,000 blankets to the three camps on
the river, and that the water had begun to fall.
"""


def test_wrapped_lines_are_one_paragraph():
    assert kinds(WRAPPED) == ["prose"]
    assert "the red cross had" in fold(WRAPPED)
    assert kinds(WRAPPED.replace("\n", "\r\n")) == ["prose"]


def test_a_word_cut_at_a_line_end_is_one_word():
    text = "The ministry said yesterday that a campaign of vac-\ncination would begin in the two provinces next week.\n"
    assert f"vac{SOFT}{SOFT}cination" in fold(text)
    text = "The ministry said yesterday that a camp for 20-year-\nold recruits would be built in the hills.\n"
    assert f"year-{SOFT}old" in fold(text)


@pytest.mark.parametrize(
    "text",
    [
        "Guinea\n12 cases\n3 deaths",
        "Country\nCases\nItaly\n1,200",
        "Italy reported 12 new cases and 5 deaths today.\nSpain reported 14 new cases and 6 deaths today.",
        "Italy reported 12 new cases and 5 deaths on Monday\nSpain reported 14 new cases and 6 deaths on Monday",
        "- Twelve people were killed when the bridge fell\n- forty were taken to hospitals in the two towns",
        "Country | Cases of cholera since the first of January\nchad | 12",
    ],
)
def test_lines_that_stay_apart(text):
    assert fold(text).count("\n") == text.count("\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Floods in Chad\n\nThe water rose.", ["heading", "prose"]),
        ("- 12 dead\n• 30 injured\n1. Wash hands\n(b) Stay in", ["item"] * 4),
        ("██ Labour - 203 seats", ["item"]),
        ("A | B\n1 | 2\nC\tD", ["row", "row", "row"]),
        ("Killed: 12\nWounded: 40", ["item", "item"]),
        ("Killed so far:\n\n12 men", ["heading", "heading"]),
        ("J. Smith, 45, of Leeds, was there.", ["prose"]),
    ],
)
def test_paragraph_kinds(text, expected):
    assert kinds(text) == expected


def test_blank_lines_part_blocks():
    doc = document("Outbreak grows\n\nGuinea\n12 people died.\n\nLiberia\n\nFour fell ill. Two died.")
    assert [paragraph.block for paragraph in doc.paragraphs] == [0, 1, 1, 2, 3]
    assert doc.paragraph_at(doc.text.index("Two died")) == 4


@pytest.mark.parametrize(
    "text",
    [
        "The stone fell approx. 3.5 km from the road.",
        "He was No. 5 on the list of the party.",
        "The U.S. Army sent 12 helicopters.",
        "It began at 10 a.m. on Friday in the capital.",
        "The quake struck at 4 p.m. (1200 UTC) near the coast.",
        "It opened at 9 a.m. Pacific Standard Time that day.",
        "Mr. J. F. Harris and Dr. Lee met Gen. Okoro.",
        "About 20 lbs. of rice were given to each family.",
        '"Is it over?" she asked the 12 men.',
        "The town had est. 12,000 inhabitants before the war.",
        "It grew by 3. 5 percent in a year.",
    ],
)
def test_no_break_inside_a_sentence(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["Twelve people died.", "Then five more were found."],
        ["They drank the water.[11]", "The ministry warned them.[12][13]", "It was late."],
        ["They drank the water. [11]", "Then they fell ill."],
        ["(It was bad.)", "It grew worse."],
        ["It began at 10 a.m.", "The rest followed."],
        ["He left the U.S.", "They stayed."],
        ["Is it true?", "Yes!", "Five came."],
    ],
)
def test_breaks_between_sentences(parts):
    assert sentences(" ".join(parts)) == parts


def test_sentences_glued_together():
    assert sentences("Twelve people died.Then five more were found.") == [
        "Twelve people died.",
        "Then five more were found.",
    ]


def test_may_is_no_short_form():
    assert sentences("Two died on 3 May. 40 were hurt.") == ["Two died on 3 May.", "40 were hurt."]


def test_sentences_within_quotes_end_too():
    assert sentences('"The wave hit us. We ran uphill," he said. Twelve died.') == [
        '"The wave hit us.',
        'We ran uphill," he said.',
        "Twelve died.",
    ]
    assert sentences("“It took approx. Five hours,” she said.") == ["“It took approx. Five hours,” she said."]
    assert sentences('A "closed case, he said. Twelve fled.') == ['A "closed case, he said.', "Twelve fled."]


def test_every_visible_character_is_in_a_sentence():
    text = 'One. "Two." Three! (Four.) Five\n\nSix\n- Seven.\n| 8 | 9 |\n'
    doc = document(text)
    covered = " ".join(text[start:end] for start, end in doc.sentences)
    assert covered.split() == text.split()
    for start, end in doc.sentences:
        assert doc.sentence_at(start) == doc.sentence_at(end - 1)


@pytest.mark.parametrize(
    "unit", ["word ", "a.\n", '"a. ', "(a. ", "x", "- ", "|", "\t", "\u00ad", "1. ", "\n", "[1]", ".[1"]
)
def test_long_monotonous_texts_end(unit):
    text = unit * (300_000 // len(unit))
    assert len(document(text).lower) == len(text)
