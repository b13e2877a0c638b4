"""Predicate: a verb without an auxiliary behind where the counted were: "12 people in Jakarta died"."""

from __future__ import annotations

from bisect import bisect_left

from ..lexicons import words as lexicon
from .asides import behind_aside
from .outcome import Outcome
from .phrase import Phrase
from .sentence import BE, DETERMINERS, HAVE, MODAL, NUMBER, PERIOD, Sentence

_FAR = 12  # tokens between the counted and their verb
_WHERE = frozenset(("aboard", "across", "around", "at", "from", "in", "inside", "near", "of", "on", "outside", "with"))
_SAY = frozenset(("and", "announced", "confirmed", "reported", "said", "says", "that"))
_HALTS = (BE | HAVE | MODAL | {"by", "that", "which", "who", "whom", "whose"}) - {"to"}  # "on a bus to Lima"
_BEFORE = DETERMINERS | {"another", "just", "only", "total"}
_NO_OBJECT = frozenset(("after", "as", "at", "by", "during", "in", "near", "on", "when", "while", PERIOD))


def verb_behind_place(sentence: Sentence, at: int, phrase: Phrase) -> Outcome | None:
    """Return the outcome of the verb that the subject counted at ``at`` has behind where or with what they were."""
    first = behind_aside(sentence, phrase.after)  # "12 people, including two children, fell ill"
    opening = sentence.word(first)
    where = opening in _WHERE or (opening.endswith("ing") and sentence.is_word(first))
    if not (where or first > phrase.after) or not _opens_clause(sentence, at):
        return None
    telling, near = sentence.telling, first + 2 if where else first
    for verb in telling[bisect_left(telling, near) : bisect_left(telling, first + _FAR)]:
        if found := _said(sentence, verb):
            return found if verb == first or (where and _is_where(sentence, first + 1, verb)) else None
    return None


def _said(sentence: Sentence, verb: int) -> Outcome | None:
    """Return the outcome of a verb that needs neither auxiliary nor object: "died", "fell ill"."""
    word, following = sentence.words[verb], sentence.word(verb + 1)
    state, form = sentence.states.get(verb), sentence.vocabulary.forms.get(word)
    if state and (word in lexicon("verbs") or (state[1] > 1 and word.endswith("ed"))):
        return Outcome(state[0], verb, "state")
    if form is None or form.part != "participle":
        return None
    if form.done and (following == NUMBER or (sentence.is_word(verb + 1) and following not in _NO_OBJECT)):
        return None
    if form.label == "recovered" and (following in DETERMINERS or following == NUMBER):
        return None  # "two divers from Kent recovered a body"
    return Outcome(form.label, verb, "verb after")


def _opens_clause(sentence: Sentence, at: int) -> bool:
    """Tell whether the count is the subject of its clause: nothing before it has it for an object."""
    k = at - 1
    while sentence.word(k) in _BEFORE or (sentence.word(k) == "of" and sentence.word(k - 1) == "total"):
        k -= 1
    word = sentence.word(k)
    return (not word[:1].isalpha() and word not in {NUMBER, "("}) or word in _SAY or word in lexicon("clause_marks")


def _is_where(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether nothing between two tokens ends the phrase or is a verb."""
    return not any(halts(sentence, at) for at in range(first, last))


def halts(sentence: Sentence, at: int) -> bool:
    """Tell a token that ends the words said of where somebody was: a verb, a mark, another number."""
    word = sentence.words[at]
    if word == NUMBER:
        return sentence.word(at - 1) not in _WHERE  # "12 people in three villages died"
    if word in _HALTS or word in lexicon("clause_marks") or not sentence.is_word(at):
        return True
    return (word in lexicon("verbs") or word.endswith("ed")) and not sentence.is_capital(at)
