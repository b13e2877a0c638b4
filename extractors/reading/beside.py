"""Beside a count: what the words next to it and behind its noun say of the number itself."""

from __future__ import annotations

import msgspec

from ..lexicons import words as lexicon
from ..model import Number
from ..nouns import is_plural, singular
from ..numbers.qualifiers import bound_after
from .attributes import CLASSES
from .leftward import Left
from .outcome import Outcome
from .phrase import Phrase
from .sentence import BE, NUMBER, Sentence


def numbered(sentence: Sentence, at: int) -> bool:
    """Tell whether the number is a name's: "the Mate 9 phones"; not "in the Philippines 12 people"."""
    number = sentence.number(at)
    if at < 2 or number.left != number.start or number.form != "digits" or not sentence.is_word(at - 1):
        return False
    named = sentence.words[at - 2] in {"the", "a", "an"} and sentence.is_capital(at - 1)
    alone = at == 2 or sentence.words[at - 3] in BE or sentence.words[at - 2] != "the"  # "said a Beech 200 aircraft"
    return named and alone and not is_plural(sentence.words[at - 1])


def part_of_number(sentence: Sentence, at: int, phrase: Phrase) -> bool:
    """Tell whether the noun belongs to a whole with a number of its own: "12 of the 30 patients"."""
    return phrase.partitive and NUMBER in sentence.words[at + 1 : phrase.first]


def complement(sentence: Sentence, at: int) -> int:
    """Return the token that says who the counted are, -1: "12 were boys", "nine (20%) are trained nurses"."""
    if sentence.word(at) == "(" and sentence.word(at + 2) == ")":
        at += 3
    if sentence.word(at) not in BE:
        return -1
    for k in range(at + 1, at + 4):
        if not sentence.is_word(k) or (sentence.is_stop(k) and sentence.words[k] not in {"all", "also", "mostly"}):
            return -1
        word = sentence.words[k]
        if is_plural(word) and (singular(word) in lexicon("people") or singular(word) in sentence.vocabulary.heads):
            return k
    return -1


def bounded(sentence: Sentence, phrase: Phrase, number: Number, end: int) -> tuple[Number, int]:
    """Read the qualifier behind the noun: "20 people or more", "12 houses at least"."""
    following = sentence.words[phrase.after : phrase.after + 2]  # "20 people, at least five of them boys"
    if phrase.head < 0 or number.qualifier not in {"exact", "about"} or NUMBER in following:
        return number, end
    bound = bound_after(sentence.doc.lower, end)
    if bound is None:
        return number, end
    low = number.value if bound.qualifier == "at_least" else None
    high = number.value if bound.qualifier == "at_most" else None
    return msgspec.structs.replace(number, low=low, high=high, qualifier=bound.qualifier), bound.at


def classes_before(sentence: Sentence, left: Left, outcome: Outcome) -> list[str]:
    """Return what the words before the noun on the left add, for a total the class alone.

    "Two new probable cases bring the total to 204": 204 probable cases.
    """
    statuses = sentence.vocabulary.statuses
    if outcome.at >= left.start:
        return [s for word in sentence.words[left.start : left.head] for s in statuses.get(word, ()) if s != "total"]
    near = sentence.words[max(outcome.at - 3, 0) : outcome.at]
    return [s for word in near for s in statuses.get(word, ()) if s in CLASSES]
