"""Planned: what is still to come: "will deploy 12 ships", "plans to build 500 homes", "30 flats are to be built"."""

from __future__ import annotations

from functools import cache

from ..lexicons import words as lexicon
from .sentence import NUMBER, Sentence, group

_FAR = 10  # tokens from the verb's helper to a count
_NEAR = 5  # tokens of "demanded the arrest of the"
_MODALS = frozenset(("shall", "will", "would"))
_ARE = frozenset(("are", "is", "was", "were"))
_TO = frozenset(("to",))
_OPENERS = frozenset(("that", "who", "which", "said", "says"))


def is_planned(sentence: Sentence, at: int, end: int) -> bool:
    """Tell whether the count at token ``at``, whose noun phrase ends before ``end``, is one of the future."""
    if not _speaks_of_future(sentence, at) or sentence.word(at - 1) in group("known"):
        return False
    return _object(sentence, at) or _subject(sentence, end) or _demanded(sentence, at)


@cache
def _cues() -> frozenset[str]:
    return _MODALS | lexicon("planning_words") | group("foreseen") | group("demanded") | {"be"}


def _speaks_of_future(sentence: Sentence, at: int) -> bool:
    """Tell whether the words are there without which nothing is planned."""
    if sentence.has(_cues()) or (sentence.has(_TO) and sentence.has(_ARE)):
        return True
    starts = sentence.tokens.starts
    return sentence.doc.lower.find("'ll", starts[max(at - 1 - _FAR, 0)], starts[at]) >= 0


def _object(sentence: Sentence, at: int) -> bool:
    """Read "will send 30 doctors and 12 nurses", "is expected to create 400 jobs"; not "will fly to 12 towns"."""
    words = sentence.words
    if sentence.word(at - 1) in group("aside"):
        return False
    for k in range(at - 1, max(at - 1 - _FAR, -1), -1):
        word = words[k]
        if word in lexicon("clause_marks") or word in _OPENERS or (word == "," and words[k + 1] != NUMBER):
            return False
        verb = sentence.word(k + 1)
        if word in _MODALS or word.endswith("'ll"):
            conditional = word == "would" and verb == "have"
            return k + 1 < at and verb != "not" and not conditional and verb not in lexicon("meeting_verbs")
        if word == "to" and k + 1 < at and sentence.is_word(k + 1) and not sentence.is_capital(k + 1):
            helper = words[k - 1] if k else ""
            if helper in lexicon("planning_words") or helper in _ARE:
                return sentence.word(k - 2) not in {"not", "n't"} and verb not in lexicon("meeting_verbs")
    return False


def _demanded(sentence: Sentence, at: int) -> bool:
    """Read "demanded the arrest of 36 men": a deed that is named and asked for."""
    words = sentence.words[max(at - _NEAR, 0) : at]
    if words[-1:] == ["the"]:
        words.pop()
    if words[-1:] != ["of"] or len(words) < _NEAR - 2 or words[-2] not in sentence.vocabulary.events:
        return False
    return not group("demanded").isdisjoint(words[-4:-2])


def _subject(sentence: Sentence, end: int) -> bool:
    """Read "500 homes will be built", "12 elections are to be held", "two more storms are forecast"."""
    first, second = sentence.word(end), sentence.word(end + 1)
    if first in _ARE and second in group("foreseen") and sentence.word(end + 2) not in {"from", "to"}:
        return True
    if first in _MODALS:
        be = end + 1
    elif first in _ARE:
        be = end + 2 if second == "to" else end + 3  # "are to be built", "are expected to be built"
    else:
        return False
    return sentence.word(be) == "be" and sentence.word(be + 1) in lexicon("brought_about")
