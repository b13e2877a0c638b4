"""Lives: whether the lives of those who are counted were lost."""

from __future__ import annotations

from ..lexicons import words as lexicon
from .sentence import Sentence

_BEFORE = 4  # tokens before "lives" in which the verb stands
_BEHIND = 7  # tokens behind the number in which it stands else
_LOSS = frozenset(("ended", "ending", "loss", "mourned", "mourning"))
_LOST = frozenset(("claimed", "cut", "ended", "lost", "taken"))


def are_taken(sentence: Sentence, lives: int, at: int) -> bool:
    """Tell whether the lives said at token ``lives``, of the count at ``at``, were lost, and not touched or changed.

    "claimed the young lives of 12 boys", "the lives of 61 people were lost".
    """
    before = sentence.words[max(lives - _BEFORE, 0) : lives]
    lost = any(word in lexicon("life_verbs") or word in _LOSS for word in before)
    return lost or not _LOST.isdisjoint(sentence.words[at + 1 : at + _BEHIND])
