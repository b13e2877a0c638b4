"""Laws of the scan: order, no overlap, no exception, the same twice, and no input that makes it crawl."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.model import Number
from extractors.numbers import scan
from extractors.text import document

WORDS = """1 20 3,000 2.5 0 2020 1/2 ½ one two twenty hundred and a half million thirds no none several dozen dozens of
about over up to at least more than or so between from in out every per $ US$ € % - -- . , ; : ( ) [ ] + ~ km m mm
pounds years hours -odd point minus negative - 12 34 567 e5 k bn Rs crore magnitude quake rose won 's COVID-19 people"""
SPACES_AND_ODD_LETTERS = [" ", "  ", "\n", "\n\n", "\xa0", "\u202f", "\xad", "İ", "ß", "é", "٣", "𝟗"]
PIECES = st.sampled_from([*WORDS.split(), *SPACES_AND_ODD_LETTERS])
SENTENCES = st.lists(PIECES, max_size=24).map(" ".join)
GLUED = st.lists(PIECES, max_size=16).map("".join)


def _facts(number: Number, shift: int = 0) -> tuple[object, ...]:
    spans = tuple(place - shift for place in (number.start, number.end, number.left, number.right))
    return (*spans, number.value, number.low, number.high, number.qualifier, number.kind, number.unit)


@given(SENTENCES | GLUED | st.text(max_size=80))
def test_order_and_spans(text: str) -> None:
    last = 0
    for number in scan(document(text)):
        assert last <= number.left <= number.start < number.end <= number.right <= len(text)
        last = number.right
        if number.qualifier == "range":
            assert number.value is None
            assert number.low < number.high  # type: ignore[operator]
        elif number.qualifier == "exact":
            assert number.low == number.high == number.value


@given(SENTENCES | GLUED)
def test_same_twice(text: str) -> None:
    once = scan(document(text))
    twice = scan(document(f"{text}\n\n{text}"))
    shift = len(text) + 2
    assert [_facts(number) for number in once] == [_facts(number) for number in twice[: len(once)]]
    assert [_facts(number) for number in once] == [_facts(number, shift) for number in twice[len(once) :]]


@given(st.integers(min_value=0, max_value=10**29))
def test_grouped_digits_keep_their_value(value: int) -> None:
    assert [number.value for number in scan(document(f"counted {value:,} goats"))] == [value]


HOSTILE = [
    "9", "1 ", "1,", "1.", "1,1,", "1-", "1/", "1e", "1 000 ", "111 111 ", "1\xa0", "1'", "5km/", "5 km ", "$", "$1",
    "-", "hundred ", "one hundred and ", "one ", "two thirds ", "thirty fifths ", "half a ", "a ", "no ", "million ",
    "from 1 to ", "1 to 1 to ", "between 1 and ", "one in five ", "point one ", "and a half ", "a1", "1a", "½", "[1]",
    "hundreds of thousands ", "more than ", "about about 1 ", "no more than 5 ", "magnitude 5.0 ", "1% to ", "one-",
    "Bauchi-36, ", "minus ", "minus 1 ", "1 per 100 ", "3- and ", "1 (", "٣", "http://a/1",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_is_read_in_no_time(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    assert isinstance(scan(document(text + " 7 people")), list)
