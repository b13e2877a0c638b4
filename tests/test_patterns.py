"""Patterns: what is compiled when, and the trie made of many words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import patterns
from extractors.patterns import any_of, lazy, lazy_re

WORDS = st.sets(st.text("abc ", min_size=1, max_size=6), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("words", "source"),
    [
        (["ten"], "ten"),
        (["ten", "tens"], "tens?"),
        (["ten", "tent", "tens"], "ten(?:s|t)?"),
        (["six", "sixty", "sixteen"], "six(?:t(?:een|y))?"),
        (["two", "five"], "(?:five|two)"),
    ],
)
def test_any_of_branches_letter_by_letter(words, source):
    assert any_of(words) == source


@given(WORDS, st.text("abc ", max_size=12))
def test_any_of_finds_the_longest_word(words, text):
    match = re.match(any_of(words), text)
    fitting = [word for word in words if text.startswith(word)]
    assert (match[0] if match else None) == (max(fitting, key=len) if fitting else None)


@pytest.mark.parametrize(("make", "module"), [(lazy, "regex"), (lazy_re, "_RE")])
def test_a_pattern_is_compiled_once_and_on_first_use(make, module, monkeypatch):
    compiled = []
    real = getattr(patterns, module).compile
    monkeypatch.setattr(getattr(patterns, module), "compile", lambda *source: compiled.append(source) or real(*source))
    digits = make("[0-9]+")
    assert compiled == []
    assert [digits.findall("12 of 30"), digits.search("a 4").group(), digits.sub("n", "1")] == [["12", "30"], "4", "n"]
    assert compiled == [("[0-9]+", 0)]
