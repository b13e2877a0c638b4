"""Predicate: a verb without an auxiliary behind where the counted were: "12 people in Jakarta died"."""

from __future__ import annotations

from bisect import bisect_left

from ..lexicons import words as lexicon
from .outcome import Outcome
from .phrase import Phrase
from .sentence import BE, DETERMINERS, HAVE, MODAL, NUMBER, Sentence

_FAR = 12  # tokens between the counted and their verb
_WHERE = frozenset(("aboard", "across", "around", "at", "from", "in", "inside", "near", "of", "on", "outside", "with"))
_SAY = frozenset(("and", "announced", "confirmed", "reported", "said", "says", "that"))
_HALTS = BE | HAVE | MODAL | {NUMBER, "by", "that", "to", "which", "who", "whom", "whose"}


def verb_behind_place(sentence: Sentence, at: int, phrase: Phrase) -> Outcome | None:
    """Return the outcome of the verb that the subject counted at ``at`` has behind where or with what they were."""
    first = phrase.after
    if sentence.word(first) not in _WHERE or not _opens_clause(sentence, at):
        return None
    telling = sentence.telling
    for verb in telling[bisect_left(telling, first + 2) : bisect_left(telling, first + _FAR)]:
        if found := _said(sentence, verb):
            return found if _is_where(sentence, first + 1, verb) else None
    return None


def _said(sentence: Sentence, verb: int) -> Outcome | None:
    """Return the outcome of a verb that needs neither auxiliary nor object: "died", "fell ill"."""
    state, form = sentence.states.get(verb), sentence.vocabulary.forms.get(sentence.words[verb])
    if state and sentence.words[verb] in lexicon("verbs"):
        return Outcome(state[0], verb, "state")
    if form is None or form.done or form.part != "participle" or _takes_object(sentence, verb, form.label):
        return None
    return Outcome(form.label, verb, "verb after")


def _opens_clause(sentence: Sentence, at: int) -> bool:
    """Tell whether the count is the subject of its clause: nothing before it has it for an object."""
    k = at - 1
    while sentence.word(k) in DETERMINERS or sentence.word(k) == "another":
        k -= 1
    word = sentence.word(k)
    return (not word[:1].isalpha() and word not in {NUMBER, "("}) or word in _SAY or word in lexicon("clause_marks")


def _is_where(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether nothing between two tokens ends the phrase or is a verb."""
    for at in range(first, last):
        word = sentence.words[at]
        if word in _HALTS or word in lexicon("clause_marks") or not sentence.is_word(at):
            return False
        if (word in lexicon("verbs") or word.endswith("ed")) and not sentence.is_capital(at):
            return False
    return True


def _takes_object(sentence: Sentence, verb: int, label: str) -> bool:
    """Tell "two divers from Kent recovered a body" from "two patients from Kent recovered"."""
    return label == "recovered" and (sentence.word(verb + 1) in DETERMINERS or sentence.word(verb + 1) == NUMBER)
