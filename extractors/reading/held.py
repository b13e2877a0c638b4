"""Held: what a verb and a word behind its object say together: "took 14 workers hostage", "pulled 11 people alive"."""

from __future__ import annotations

from ..lexicons import words as lexicon
from .outcome import Outcome
from .phrase import Phrase
from .sentence import Sentence

_SEIZED = frozenset(("held", "hold", "holding", "holds", "take", "taken", "takes", "taking", "took"))
_PULLED = frozenset(("brought", "dragged", "dug", "lifted", "plucked", "pulled", "pulling", "saved"))
_BEHIND = {
    "alive": (_PULLED, "rescued"),
    "captive": (_SEIZED, "abducted"),
    "hostage": (_SEIZED, "abducted"),
    "prisoner": (_SEIZED, "arrested"),
}


def held_as(sentence: Sentence, at: int, phrase: Phrase) -> Outcome | None:
    """Return the outcome of the people counted at token ``at``, whose noun phrase is ``phrase``."""
    behind = phrase.after if phrase.head >= 0 and sentence.words[phrase.head] not in _BEHIND else at + 1
    verbs, label = _BEHIND.get(sentence.word(behind), (frozenset[str](), ""))
    k = at - 1
    while label and k >= 0 and sentence.words[k] in lexicon("object_words"):
        k -= 1
    return Outcome(label, behind, "state") if sentence.word(k) in verbs else None
