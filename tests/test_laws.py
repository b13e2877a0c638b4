"""Laws that hold for every text: true spans in order, no overlap, no exception, no article disturbing another.

The texts are of three kinds: any Unicode at all, lone surrogates among it; words of news put together at random; and
small reports of whole sentences.
"""

from __future__ import annotations

import gc
import string
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cli.options import Options
from cli.work import Item, Job, convert
from extractors import Report, extract

SAMPLES = sorted((Path(__file__).parent.parent / "samples").glob("*.txt"))
DATE = "2020-05-08"
ORDER = "dmy"
LAWS = settings(max_examples=60)

_WORDS = """
    2 3 12 115 2,500 1.5 3.75 007 1990 2020 1,23 0 50% $5 $2.5 \u20ac40 \u00bd 2nd 21st 5-7 10:30 3/4 4/6/2020
    2020-05-03
    one two twelve twenty-five hundred thousand million billion dozen dozens half third several many no none a the an
    people men women children patients cases deaths homes teams troops officers shifts km miles tonnes percent dollars
    killed injured died recovered missing arrested said treated sent lost fled in at on from to until since by of and or
    more than at least about nearly some over up under between per including among them others another each every new
    confirmed suspected total May March April 3 6 Friday Monday yesterday today last next week month year ago past two
    Bergamo Lombardy Ashford Kenya Geneva the-city Mr Smith Dr U.S. U.N. COVID-19 flight 370 aged old year-old
    . , ; : ! ? ( ) [ ] " ' - \u2013 \u2014 \u201c \u201d \u2019 | * \u2022 / % $ # & @ = +
""".split()  # noqa: SIM905 - easier to read and to add to
_SPACES = [" ", " ", " ", " ", " ", " ", "\n", "\n\n", "\t", "\r\n", "\u00a0", "", "  ", "\u00ad"]
_SENTENCES = [
    "The flood killed {} people in Ashford.",
    "In Bergamo from April 6 to May 7 doctors treated {} patients.",
    "At least {} homes were destroyed and {} people were missing.",
    "The toll rose to {} on Friday.",
    "Of the {} cases {} were confirmed.",
    "Police arrested {} men; {} others fled.",
    "Deaths: {}",
    "Kenya | {} | {}",
    "- {} teams\n- {} medics",
    "The ministry gave ${} million and {} trucks in March 2020.",
    "Nothing was said of the winter.",
    "About {}% of voters stayed at home yesterday.",
    "SITUATION REPORT No. {}",
    "",
]
_NUMBERS = ["3", "12", "115", "2,500", "two", "a dozen", "1.5 million", "5 to 7", "half", "thousands of", "no"]


@st.composite
def jumbles(draw: st.DrawFn) -> str:
    words = draw(st.lists(st.sampled_from(_WORDS), max_size=40))
    return "".join(word + draw(st.sampled_from(_SPACES)) for word in words)


@st.composite
def reports(draw: st.DrawFn) -> str:
    """Whole sentences, which end as sentences do."""
    sentences = draw(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=6))
    filled = [
        sentence.format(*(draw(st.sampled_from(_NUMBERS)) for _ in range(sentence.count("{}"))))
        for sentence in sentences
    ]
    return draw(st.sampled_from([" ", "\n", "\n\n"])).join(filled).strip()


anything = st.text(max_size=300) | st.text(
    st.characters(categories=("Nd", "Nl", "No", "Zs", "Cc", "Cf", "Cs", "Mn", "Po", "Sc", "Ll")), max_size=120
)
texts = anything | jumbles() | reports()


def check(text: str, report: Report) -> None:
    """Hold a report against the laws of a single one."""
    end = 0
    for figure in report.figures:
        assert text[slice(*figure.span)] == figure.text
        assert text[slice(*figure.number_span)] == figure.number
        assert end <= figure.number_span[0] < figure.number_span[1]
        end = figure.number_span[1]
        assert len(figure.sentence) <= 500
        assert figure.label
        if figure.qualifier == "range":
            assert figure.value is None
            assert figure.low is not None
            assert figure.high is not None
            assert figure.low <= figure.high
        if figure.qualifier == "exact":
            assert figure.low == figure.high == figure.value
    for period in report.periods:
        assert text[slice(*period.span)] == period.text
    assert [period.span for period in report.periods] == sorted(period.span for period in report.periods)
    for label, index in report.headline_from.items():
        figure = report.figures[index]
        assert report.headline[label] == figure.value
    assert set(report.headline) == set(report.headline_from)
    for item in report.left_out or ():
        assert text[slice(*item.span)] == item.number


@LAWS
@given(texts, st.booleans())
def test_spans_are_true_and_in_order(text: str, explain: bool) -> None:
    report = extract(text, explain=explain)
    check(text, report)
    msgspec.json.decode(_encoded(report))


def _encoded(report: Report) -> bytes:
    try:
        return msgspec.json.encode(report)
    except UnicodeEncodeError:  # a lone surrogate in the text, which reading a file never gives
        return b"{}"


@LAWS
@given(texts)
def test_the_same_text_gives_the_same(text: str) -> None:
    assert extract(text, DATE, date_order=ORDER) == extract(text, DATE, date_order=ORDER)


@LAWS
@given(texts)
def test_explaining_changes_nothing_else(text: str) -> None:
    plain, explained = extract(text), extract(text, explain=True)
    unset = {"rule": msgspec.UNSET, "link": msgspec.UNSET, "part_of": msgspec.UNSET}
    bare = tuple(msgspec.structs.replace(figure, **unset) for figure in explained.figures)
    assert msgspec.structs.replace(explained, figures=bare, left_out=msgspec.UNSET) == plain
    figures = {figure.number_span for figure in explained.figures}
    assert isinstance(explained.left_out, tuple)
    assert not figures & {item.span for item in explained.left_out}


def _what(report: Report, shift: int = 0) -> list[tuple[Any, ...]]:
    return [
        (
            (figure.number_span[0] + shift, figure.number_span[1] + shift),
            *(figure.value, figure.low, figure.high, figure.qualifier, figure.kind, figure.label),
        )
        for figure in report.figures
    ]


_PLAIN = "The river ran slowly past the old mill while birds sang above it and nobody said a word about the weather."
_BETWEEN = f"\n\n{_PLAIN}\n\n"  # so that the last line of one copy is no header over the next one


@LAWS
@given(reports() | jumbles() | st.text(string.printable, max_size=200))
def test_twice_the_text_gives_its_figures_twice(text: str) -> None:
    once = extract(text, DATE, date_order=ORDER)
    twice = extract(text + _BETWEEN + text, DATE, date_order=ORDER)
    assert _what(twice) == _what(once) + _what(once, len(text + _BETWEEN))


def _shifted(report: Report, shift: int) -> Any:
    def move(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: _moved(key, item) for key, item in value.items()}
        return [move(item) for item in value] if isinstance(value, list | tuple) else value

    def _moved(key: str, item: Any) -> Any:
        if key in ("span", "number_span"):
            return [item[0] + shift, item[1] + shift]
        return move(item)

    return move(msgspec.to_builtins(report))


@LAWS
@given(reports(), st.booleans())
def test_a_first_paragraph_of_plain_words_shifts_every_span(text: str, explain: bool) -> None:
    before = f"{_PLAIN}\n\n"
    once = extract(before + text, DATE, explain=explain)  # the title, which only the first line can be, is no matter
    twice = extract(before * 2 + text, DATE, explain=explain)
    assert _shifted(twice, 0) == _shifted(once, len(before))


@LAWS
@given(st.text(max_size=30))
def test_a_date_that_is_none_is_refused(date: str) -> None:
    try:
        extract("It rained.", date)
    except ValueError:
        return


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\0", "\ud800", "\ud800115 people died\udfff", "5", "May", "$", "%", "-"]
)
def test_small_texts(text: str) -> None:
    check(text, extract(text, explain=True))


@pytest.mark.slow
@settings(LAWS, max_examples=3_000)
@given(texts)
def test_spans_are_true_and_in_order_on_many_texts(text: str) -> None:
    check(text, extract(text, explain=True))


@pytest.mark.slow
@settings(LAWS, max_examples=2_000)
@given(reports())
def test_the_laws_of_two_on_many_reports(text: str) -> None:
    once = extract(text, DATE, date_order=ORDER)
    twice = extract(text + _BETWEEN + text, DATE, date_order=ORDER)
    assert _what(twice) == _what(once) + _what(once, len(text + _BETWEEN))
    before = f"{_PLAIN}\n\n"
    after, behind_it = (extract(before * times + text, DATE, date_order=ORDER) for times in (1, 2))
    assert _shifted(behind_it, 0) == _shifted(after, len(before))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_an_article_leaves_no_circle_behind(path: Path) -> None:
    """Else memory would grow until the next look for garbage, which the command seldom has (cli/start.py)."""
    job = Job((Item(do="text", source=path.name, path=str(path), size=path.stat().st_size),))
    convert(job, Options(format="jsonl"))
    gc.collect()
    gc.disable()
    try:
        convert(job, Options(format="jsonl"))
        assert gc.collect() == 0
    finally:
        gc.enable()
