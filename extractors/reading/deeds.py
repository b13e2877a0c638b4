"""Deeds: a bare number that does what only people do counts people: "some 5,000 marched", "3 million need food aid".

So does one that is on board: "all 118 on board died".
"""

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


def behind_board(sentence: Sentence, at: int) -> int:
    """Return the token behind "on board" and "aboard" right after the number at token ``at``, -1 where it has none."""
    if sentence.word(at + 1) == "aboard":
        return at + 2
    return at + 3 if sentence.word(at + 1) == "on" and sentence.word(at + 2) == "board" else -1
