"""The figures of one sentence beside its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

import msgspec

from ..lexicons import classes
from ..model import Number, Reading
from ..text import Document
from ..tokens import NUMBER, PERIOD, Tokens
from ..vocabulary import Vocabulary
from . import facts

NEAR = 12  # figures to either side that a refiner looks at


@cache
def group(name: str) -> frozenset[str]:
    """Return a class of the words that refiners look for (``joining_words.txt``)."""
    return classes("joining_words")[name]


_ENDS = frozenset(
    ("", PERIOD, "and", "or", "et", "while", "respectively", "each", "elsewhere", "abroad", "overnight", "so")
)


class Slot(msgspec.Struct, frozen=True, gc=False):
    """A number at token ``at``, and its reading where it has one."""

    at: int
    number: Number
    reading: Reading | None

    @property
    def count(self) -> Reading | None:
        """The reading, where it is a count."""
        return self.reading if self.reading and self.number.kind == "count" else None


class Scene(msgspec.Struct, frozen=True, gc=False):
    """The words of a sentence, its numbers in order, and its :mod:`.facts`.

    ``word`` gives the word at a token (see :class:`Tokens`), ``befallen`` what befell people in the sentences before.
    """

    doc: Document
    tokens: Tokens
    slots: list[Slot]
    vocabulary: Vocabulary
    befallen: str
    words: list[str]
    word: Callable[[int], str]
    facts: int

    def having(self, slots: list[Slot]) -> Scene:
        """Return the same sentence with other figures."""
        known = facts.with_slots(self.facts, slots)
        return Scene(self.doc, self.tokens, slots, self.vocabulary, self.befallen, self.words, self.word, known)

    def between(self, first: Slot, second: Slot) -> list[str]:
        """Return the words between two numbers, at most 40 of them."""
        return self.words[max(first.at + 1, second.at - 40) : second.at]

    def capital(self, at: int) -> bool:
        """Say whether the word at ``at`` is written with a capital."""
        return 0 <= at < len(self.words) and self.doc.text[self.tokens.starts[at]].isupper()

    def ends_at(self, at: int) -> bool:
        """Say whether nothing that could be counted stands at ``at``: the end, a sign, a date, a joining word."""
        word = self.word(at)
        return word in _ENDS or not (word[0].isalnum() or word == NUMBER)


def scene_of(  # noqa: PLR0913, PLR0917 what is known of the sentence
    doc: Document,
    tokens: Tokens,
    read: Mapping[int, Reading],
    vocabulary: Vocabulary,
    befallen: str,
    before: Sequence[Slot],
) -> Scene:
    """Put the numbers of ``tokens`` beside their readings; ``before`` are the last ones of the paragraph."""
    slots = [Slot(at, number, read.get(number.start)) for at, number in tokens.numbers.items()]
    known = facts.of_words(tokens.words, tokens.said) | facts.of_slots(slots) | facts.of_before(before)
    return Scene(doc, tokens, slots, vocabulary, befallen, tokens.words, tokens.word, known)
