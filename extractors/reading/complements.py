"""Complements: what a verb and words behind its object say together: "took 14 foreign workers in Mali hostage"."""

from __future__ import annotations

from functools import cache

from ..lexicons import classes
from ..lexicons import words as lexicon
from .asides import ages_end, behind_aside
from .outcome import Outcome
from .phrase import Phrase
from .predicate import halts
from .sentence import Sentence

_FAR = 10  # tokens from the object to its complement
_STATE = "state"


@cache
def _said() -> dict[str, dict[tuple[str, ...], str]]:
    """Return by each verb the words behind its object, and the label they say; no words for a state."""
    said: dict[str, dict[tuple[str, ...], str]] = {}
    for entry, verbs in classes("complements").items():
        label, *behind = entry.split(" ")
        for verb in verbs:
            said.setdefault(verb, {})[tuple(behind)] = label
    return said


def told_by_complement(sentence: Sentence, at: int, phrase: Phrase) -> Outcome | None:
    """Return the outcome of what is counted at token ``at``, whose noun phrase is ``phrase``."""
    k = at - 1
    while k >= 0 and sentence.words[k] in lexicon("object_words"):
        k -= 1
    said = _said().get(sentence.word(k))
    if not said:
        return None
    behind = at + 1 if phrase.head < 0 or (sentence.words[phrase.head],) in said else phrase.after
    last = min(behind + _FAR, len(sentence.words))
    while behind < last:
        if label := _label_at(sentence, behind, said):
            return Outcome(label, behind, _STATE)
        behind = _next(sentence, behind)
    return None


def _label_at(sentence: Sentence, at: int, said: dict[tuple[str, ...], str]) -> str:
    """Return the label that the words at ``at`` say with the verb, "" for none."""
    for behind, label in said.items():
        if behind and tuple(sentence.words[at : at + len(behind)]) == behind:
            return label
    state = sentence.states.get(at) if () in said else None
    return state[0] if state else ""


def _next(sentence: Sentence, at: int) -> int:
    """Return the token behind ``at`` or behind the aside that opens there, past all where the object ends."""
    if (behind := behind_aside(sentence, at)) > at:
        return behind
    if sentence.word(at) == "aged":
        return max(ages_end(sentence, at), at) + 1
    return len(sentence.words) if halts(sentence, at) else at + 1
