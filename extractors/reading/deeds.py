"""Deeds: a bare number that does what only people do counts people: "some 5,000 marched", "3 million need food aid"."""

from __future__ import annotations

from functools import cache

from ..lexicons import words as lexicon
from .sentence import Sentence


@cache
def _first_words() -> frozenset[str]:
    return frozenset(deed.partition(" ")[0] for deed in lexicon("people_do"))


def does_as_people(sentence: Sentence, at: int) -> bool:
    """Tell whether what only people do stands right behind the number at token ``at``."""
    word = sentence.word(at + 1)
    if word not in _first_words():
        return False
    return word in lexicon("people_do") or f"{word} {sentence.word(at + 2)}" in lexicon("people_do")
