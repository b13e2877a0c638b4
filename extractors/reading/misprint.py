"""Misprints: a noun in the singular where a plural belongs: "32 medic", "five new case reported"."""

from __future__ import annotations

from ..lexicons import words as lexicon
from ..model import Number
from ..nouns import singular
from .sentence import Sentence, group, is_person
from .states import is_state_word, only_states

_MARKS = frozenset(("barrier", "mark", "threshold"))
_ADJECTIVE_ENDINGS = (
    "al",
    "ous",
    "ive",
    "ful",
    "less",
    "able",
    "ible",
    "ic",
    "ish",
    "ed",
    "ing",
    "ly",
    "ary",
    "er",
    "est",
)


def _is_year(number: Number) -> bool:
    """Tell whether a number may be a year, of which no misprint makes a count: "influenza A (H1N1) 2009 virus"."""
    value, bare = number.value, number.right - number.left == 4
    return bare and isinstance(value, int) and 1900 <= value <= 2099


def misprint(sentence: Sentence, first: int, end: int, at: int, *, partitive: bool) -> tuple[int, int]:
    """Read a noun in the singular where a plural belongs: "32 medic", "a 149 vote margin"; else it is left out."""
    if end == first or only_states(sentence, first, end) or _is_year(sentence.number(at)):
        return -1, end
    margin = not partitive and sentence.word(at - 1) in {"a", "an"} and first == at + 1
    if margin and sentence.is_word(first) and not sentence.words[first].endswith(_ADJECTIVE_ENDINGS):
        return first, first + 1
    head = _known_head(sentence, first, end)
    if head >= 0:
        return head, head + 1
    stop = _said_from(sentence, first, end, partitive=partitive)
    if sentence.words[first] in group("the_old") and sentence.word(at - 1) in {"the", "of"}:
        return first, first + 1  # "pensions of the 5,900 elderly rise"
    word = sentence.words[stop - 1]
    named = sentence.is_capital(stop - 1) and not sentence.is_name(stop - 1)  # "F 29 Riau" counts nothing
    if not sentence.is_word(stop - 1) or word in group("no_head") or (partitive and named):
        return -1, first
    if word in _MARKS:
        return -1, stop  # "the toll passed the 1,000 mark"
    if sentence.words[first].endswith("ing") and stop - first > 1:
        return -1, first  # "several requiring intensive care"
    if _is_countable(sentence, singular(word), named=named):
        return stop - 1, stop
    pointed = sentence.word(first - 1) in {"them", "us", "which", "whom", "you"}  # "3,000 of them participated"
    if partitive and word.endswith("ed") and not word.endswith("eed"):
        return -1, first  # "three of those reopened later"
    if partitive and not pointed and word not in lexicon("nationalities"):
        return stop - 1, stop
    ended = stop >= len(sentence.words) or not sentence.is_word(stop) or sentence.is_stop(stop)
    plain = not word.endswith(_ADJECTIVE_ENDINGS) and word not in lexicon("nationalities") and len(word) > 2
    if ended and plain and not named and stop - first <= 3 and word not in sentence.vocabulary.statuses:
        return stop - 1, stop
    return -1, end if named else first


def _known_head(sentence: Sentence, first: int, end: int) -> int:
    """Return the noun of a label behind states alone, -1: "eight additional laboratory-confirmed case"."""
    for j in range(first, end):
        more = sentence.is_word(j + 1) and not sentence.is_stop(j + 1)  # "a 60-strong rescue team"
        if sentence.words[j] in sentence.vocabulary.heads and only_states(sentence, first, j) and not more:
            return j
    return -1


def _said_from(sentence: Sentence, first: int, end: int, *, partitive: bool) -> int:
    """Return where the noun ends and what is said of it begins: "five new case reported"."""
    state = partitive and sentence.states.get(first) is not None
    for j in range(first + 1, end):
        said = sentence.words[j]
        verb = state and said.endswith("ed")  # "26 of the dead watched"
        if is_state_word(sentence, said) or said.endswith("ly") or verb:
            return j
    return end


def _is_countable(sentence: Sentence, lemma: str, *, named: bool) -> bool:
    """Tell whether a noun is one that is counted: of a label, of people, or a thing that is no name."""
    if lemma in sentence.vocabulary.heads or (is_person(lemma) and lemma not in lexicon("nationalities")):
        return True
    return lemma in lexicon("things") and not named
