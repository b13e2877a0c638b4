"""Amounts: what an amount of money, a percentage, a measure or a length of time is of, where the clause says it."""

from __future__ import annotations

import msgspec

from ..lexicons import classes, table
from ..lexicons import words as lexicon
from ..model import Number, Reading
from ..nouns import plural, singular, unit_plural
from .amount_of import Of, left_of, right_of
from .attributes import attributes
from .outcome import verb_after, verb_before
from .phrase import Phrase
from .sentence import NUMBER, Sentence, is_person
from .share import opening_noun, share_of_told

_PLAIN = {"money": "money", "percent": "percent"}


def read_length(number: Number) -> Reading:
    """Return the reading of a length inside a period: "24 hours" in "the past 24 hours"."""
    unit = number.unit or number.kind
    return Reading(number, plural(unit), unit, None, (), number.left, number.right, "length")


def read_amount(sentence: Sentence, at: int, previous: Reading | None) -> Reading:
    """Return the reading of the money, percent, measure or duration at token ``at``.

    ``previous`` is the reading before it in the sentence: "$4 million (3.5 million euros)" are of one thing.
    """
    number = sentence.number(at)
    unit = number.unit or ""
    if number.kind == "duration" or unit == "magnitude":
        label = plural(unit) if number.kind == "duration" else unit
        return Reading(number, label, unit, None, (), number.left, number.right, "unit")
    if previous and previous.rule != "unit" and _restates(sentence, at, previous):
        return msgspec.structs.replace(previous, number=number, start=number.left, end=number.right, rule="restated")
    percent = number.kind == "percent"
    if percent and previous and (shared := share_of_told(sentence, at, previous)):
        return shared
    found = _what(sentence, at, number)
    if percent and not (found and found.end > at) and (opened := opening_noun(sentence, at)):
        label = sentence.vocabulary.heads.get(opened[0], plural(opened[0]))
        return Reading(number, label, opened[0], None, opened[1], number.left, number.right, "opening")
    if found:
        return _amount_of(sentence, at, number, found)
    return (previous and _compared(sentence, at, previous)) or _bare(sentence, at, number, unit)


def _what(sentence: Sentence, at: int, number: Number) -> Of | None:
    """Return what the clause says the amount is of, the noun on the left first in "a value of $5"."""
    left_first = sentence.word(at - 1) in {"of", "at"} and sentence.word(at - 2) in lexicon("amount_nouns")
    if left_first and (found := left_of(sentence, at)):
        return found
    return right_of(sentence, at, number) or left_of(sentence, at)


def _amount_of(sentence: Sentence, at: int, number: Number, found: Of) -> Reading:
    """Return the reading of an amount of something: "$5 in damage", "40 percent of the patients died"."""
    word = sentence.words[found.head]
    label = table("amount_verbs").get(word, word)
    noun: str | None = None if number.kind == "money" else singular(word)
    end = sentence.tokens.ends[found.end - 1] if found.end > at else number.right
    said: tuple[str, ...] = ()
    if number.kind == "percent" and noun:
        label, said = _share(sentence, at, found, noun, label)
    return Reading(number, label, noun, None, said, number.left, max(end, number.right), found.rule)


def _compared(sentence: Sentence, at: int, previous: Reading) -> Reading | None:
    """Read "inflation slowed to 4.1 percent in May from 4.6 percent": both are of one thing."""
    number = sentence.number(at)
    near = next((k for k in range(at - 2, max(at - 9, -1), -1) if sentence.words[k] == NUMBER), None)
    if (
        near is None
        or sentence.word(at - 1) not in classes("amount_words")["than"]
        or previous.number.kind != number.kind
    ):
        return None
    if sentence.number(near) is not previous.number or previous.rule == "unit":
        return None
    return msgspec.structs.replace(
        previous, number=number, attributes=(), start=number.left, end=number.right, of=None, rule="compared"
    )


def _bare(sentence: Sentence, at: int, number: Number, unit: str) -> Reading:
    """Return the amount nothing is said of: money, percent, or the unit's plural."""
    after = verb_after(sentence, at + 1, near=True) if number.kind == "percent" else None
    label = after.label if after else _PLAIN.get(number.kind) or unit_plural(unit) or number.kind
    noun = unit or None if number.kind == "measure" else "person" if after else None
    if unit.startswith("per ") and (of := _rate_of(sentence, number)):
        noun, label = of
    return Reading(number, label, noun, None, (), number.left, number.right, "unit")


def _rate_of(sentence: Sentence, number: Number) -> tuple[str, str] | None:
    """Return the noun and label of what a rate counts: "15 cases per 100,000"."""
    for word in sentence.doc.lower[number.end : number.right].split():
        noun = singular(word.partition("/")[0])
        if noun in sentence.vocabulary.heads:
            return noun, sentence.vocabulary.heads[noun]
    return None


def _share(sentence: Sentence, at: int, found: Of, noun: str, label: str) -> tuple[str, tuple[str, ...]]:
    """Give a percent of people with an outcome that outcome: "40 percent of the patients died"."""
    if found.end <= at:
        return label, ()
    phrase = Phrase(found.head, at + 1, found.head + 1, -1, found.end)
    said = tuple(attributes(sentence, sentence.number(at), at, phrase, person=is_person(noun)))
    if not is_person(noun) and noun not in sentence.vocabulary.heads:
        said = tuple(s for s in said if s not in {"local", "imported", "active"})  # "of gross domestic product"
    if is_person(noun) or noun == "case" or noun in lexicon("headcounts"):
        outcome = verb_before(sentence, at) or verb_after(sentence, found.end)
        if outcome:
            label = outcome.label
            return label, tuple(s for s in said if s != label)
    label = sentence.vocabulary.heads.get(noun) or sentence.vocabulary.names.get(noun, label)
    return label, tuple(s for s in said if s != label)


def _restates(sentence: Sentence, at: int, previous: Reading) -> bool:
    """Tell whether the amount says the one before it in another currency or unit."""
    if previous.number.kind != sentence.number(at).kind:
        return False
    k = at - 1
    if sentence.word(k) in {"or", "about"}:
        k -= 1
    return sentence.word(k) in {"(", "/"} and sentence.word(k - 1) == NUMBER and k >= 1
