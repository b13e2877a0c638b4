"""Predicate: a verb without an auxiliary behind where the counted were: "12 people in Jakarta died"."""

from __future__ import annotations

from bisect import bisect_left

from ..lexicons import words as lexicon
from .outcome import Outcome
from .phrase import Phrase
from .sentence import BE, DETERMINERS, HAVE, MODAL, NUMBER, PERIOD, Sentence

_FAR = 12  # tokens between the counted and their verb
_WHERE = frozenset(("aboard", "across", "around", "at", "from", "in", "inside", "near", "of", "on", "outside", "with"))
_PARTS = frozenset(("including", "all", "among", "both", "many", "most", "mostly", "some"))
_SAY = frozenset(("and", "announced", "confirmed", "reported", "said", "says", "that"))
_HALTS = (BE | HAVE | MODAL | {NUMBER, "by", "that", "which", "who", "whom", "whose"}) - {"to"}  # "on a bus to Lima"
_NO_OBJECT = frozenset(("after", "as", "at", "by", "during", "in", "near", "on", "when", "while", PERIOD))


def verb_behind_place(sentence: Sentence, at: int, phrase: Phrase) -> Outcome | None:
    """Return the outcome of the verb that the subject counted at ``at`` has behind where or with what they were."""
    first = phrase.after
    opening = sentence.word(first)
    if opening == ",":  # "12 people, including two children, fell ill"
        first = part_behind(sentence, first)
    elif opening not in _WHERE and not (opening.endswith("ing") and sentence.is_word(first)):
        return None
    if first < 0 or not _opens_clause(sentence, at):
        return None
    telling, near = sentence.telling, first if opening == "," else first + 2
    for verb in telling[bisect_left(telling, near) : bisect_left(telling, first + _FAR)]:
        if found := _said(sentence, verb):
            clear = verb == first if opening == "," else _is_where(sentence, first + 1, verb)
            return found if clear else None
    return None


def part_behind(sentence: Sentence, comma: int) -> int:
    """Return the token behind ", including two children,", -1 where no part is told."""
    if sentence.word(comma + 1) not in _PARTS:
        return -1
    for at in range(comma + 2, comma + _FAR):
        if sentence.word(at) == ",":
            return at + 1
    return -1


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
    while sentence.word(k) in DETERMINERS or sentence.word(k) == "another":
        k -= 1
    word = sentence.word(k)
    return (not word[:1].isalpha() and word not in {NUMBER, "("}) or word in _SAY or word in lexicon("clause_marks")


def _is_where(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether nothing between two tokens ends the phrase or is a verb."""
    return not any(halts(sentence, at) for at in range(first, last))


def halts(sentence: Sentence, at: int) -> bool:
    """Tell a token that ends the words said of where somebody was: a verb, a mark, another number."""
    word = sentence.words[at]
    if word in _HALTS or word in lexicon("clause_marks") or not sentence.is_word(at):
        return True
    return (word in lexicon("verbs") or word.endswith("ed")) and not sentence.is_capital(at)
