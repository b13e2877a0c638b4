"""Held: what a verb and words behind its object say together: "took 14 workers hostage", "pulled 11 people alive"."""

from __future__ import annotations

from ..lexicons import words as lexicon
from .outcome import Outcome
from .phrase import Phrase
from .sentence import Sentence

_SEIZED = frozenset(("held", "hold", "holding", "holds", "take", "taken", "takes", "taking", "took"))
_PULLED = frozenset(("brought", "dragged", "dug", "lifted", "plucked", "pulled", "pulling", "saved"))
_DRIVEN = frozenset(("chased", "drive", "driven", "drives", "driving", "drove", "force", "forced", "forces", "forcing"))
_BEHIND = {
    "alive": (1, _PULLED, "rescued"),
    "captive": (1, _SEIZED, "abducted"),
    "hostage": (1, _SEIZED, "abducted"),
    "prisoner": (1, _SEIZED, "arrested"),
    "from their homes": (3, _DRIVEN, "displaced"),
    "out of their homes": (4, _DRIVEN, "displaced"),
}
_FIRST = frozenset(said.partition(" ")[0] for said in _BEHIND)


def held_as(sentence: Sentence, at: int, phrase: Phrase) -> Outcome | None:
    """Return the outcome of the people counted at token ``at``, whose noun phrase is ``phrase``."""
    behind = phrase.after if phrase.head >= 0 and sentence.words[phrase.head] not in _BEHIND else at + 1
    if sentence.word(behind) not in _FIRST:
        return None
    k = at - 1
    while k >= 0 and sentence.words[k] in lexicon("object_words"):
        k -= 1
    for said, (size, verbs, label) in _BEHIND.items():
        if sentence.word(k) in verbs and " ".join(sentence.words[behind : behind + size]) == said:
            return Outcome(label, behind, "state")
    return None
