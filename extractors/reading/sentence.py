"""Sentence: the tokens of one sentence with the questions the reader asks of a word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import compress

import msgspec

from ..lexicons import classes
from ..lexicons import words as lexicon
from ..model import Number
from ..nouns import is_plural, singular
from ..text import Document
from ..tokens import NUMBER, PERIOD, Tokens
from ..vocabulary import Vocabulary

ENDS = frozenset(".;:!?()[]\u2014|\u2022")
DETERMINERS = frozenset(
    (
        "a",
        "all",
        "an",
        "any",
        "both",
        "her",
        "his",
        "its",
        "my",
        "other",
        "our",
        "some",
        "such",
        "that",
        "the",
        "their",
        "these",
        "this",
        "those",
        "your",
    )
)
BE = frozenset(
    (
        "'s",
        "am",
        "are",
        "aren't",
        "be",
        "been",
        "being",
        "get",
        "gets",
        "getting",
        "got",
        "is",
        "isn't",
        "was",
        "wasn't",
        "were",
        "weren't",
    )
)
HAVE = frozenset(("had", "hadn't", "has", "hasn't", "have", "haven't", "having"))
MODAL = frozenset(
    ("can", "could", "did", "do", "does", "may", "might", "must", "shall", "should", "to", "will", "would")
)


_MOST = 2_048  # words remembered


@cache
def group(name: str) -> frozenset[str]:
    """Return a class of the words the reader looks for (``reading_words.txt``)."""
    return classes("reading_words")[name]


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """One sentence: its words (lower-case tokens), the document and the vocabulary.

    ``word`` gives the word at a token (see :class:`Tokens`) and ``number`` the number at one, as the method of a table.
    ``states`` are the states said in it, by the token they begin at: their label and the number of their words;
    ``telling`` the tokens that may say what befell somebody, in order; ``asked`` which of the words that rules cannot
    do without are there.
    """

    doc: Document
    tokens: Tokens
    words: list[str]
    word: Callable[[int], str]
    number: Callable[[int], Number]
    vocabulary: Vocabulary
    states: dict[int, tuple[str, int]]
    telling: list[int]
    asked: dict[frozenset[str], bool]

    def has(self, cues: frozenset[str]) -> bool:
        """Tell whether one of the words is there without which a rule has nothing to say: it is asked nothing else."""
        found = self.asked.get(cues)
        if found is None:
            found = self.asked[cues] = not cues.isdisjoint(self.tokens.said)
        return found

    def tells(self, first: int, last: int) -> bool:
        """Tell whether a word between two tokens may say what befell somebody."""
        at = bisect_left(self.telling, first)
        return at < len(self.telling) and self.telling[at] < last

    def is_name(self, at: int) -> bool:
        """Tell whether the article writes the word in capitals: "US", "WHO", never the pronoun."""
        start, end = self.tokens.starts[at], self.tokens.ends[at]
        return end - start > 1 and self.doc.text[start:end].isupper()

    def is_capital(self, at: int) -> bool:
        """Tell whether the article writes the word with a capital."""
        return self.doc.text[self.tokens.starts[at]].isupper()

    def is_word(self, at: int) -> bool:
        """Tell whether a word stands at ``at``: no number, period or punctuation."""
        return self.word(at)[:1].isalpha()

    def is_stop(self, at: int) -> bool:
        """Tell whether the word at ``at`` ends a noun phrase."""
        word = self.words[at]
        return word in _stops() and not self.is_name(at)

    def text(self, first: int, last: int) -> str:
        """Return the article's text from token ``first`` to before token ``last``."""
        return self.doc.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]


def sentence_of(doc: Document, tokens: Tokens, vocabulary: Vocabulary) -> Sentence:
    """Return the sentence of ``tokens``, with what may be said in it of those who are counted."""
    words = tokens.words
    states: dict[int, tuple[str, int]] = {}
    telling: list[int] = []
    for at in compress(range(len(words)), map(vocabulary.telling.__contains__, words)):
        state = _state(vocabulary, tokens, at) if words[at] in vocabulary.states else None
        if state:
            states[at] = state
        if state or words[at] in vocabulary.forms or words[at] in lexicon("carried"):
            telling.append(at)
    number = tokens.numbers.__getitem__
    return Sentence(doc, tokens, words, tokens.word, number, vocabulary, states, telling, {})


def _state(vocabulary: Vocabulary, tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Return the label a state said at ``at`` gives ("dead", "lost their lives") and the number of its words."""
    words, second = tokens.words, tokens.word(at + 1)
    if second not in vocabulary.opens.get(words[at], (second,)):
        return None
    for said, label in vocabulary.states[words[at]]:
        if len(said) == 1 or (said[1] == second and tuple(words[at : at + len(said)]) == said):
            return label, len(said)
    return None


@cache
def _stops() -> frozenset[str]:
    return lexicon("stops") | lexicon("verbs")


@lru_cache(_MOST)
def is_person(lemma: str) -> bool:
    """Tell whether a noun (lemma) names people."""
    if lemma in lexicon("things"):
        return False
    last = lemma.rpartition("-")[2]
    return (
        last in lexicon("people")
        or lemma in lexicon("nationalities")
        or last.endswith(("er", "or", "ist", "ian", "man", "woman", "person", "folk", "ee", "eer"))
    ) and last not in lexicon("things")


__all__ = [
    "BE",
    "DETERMINERS",
    "ENDS",
    "HAVE",
    "MODAL",
    "NUMBER",
    "PERIOD",
    "Sentence",
    "is_person",
    "is_plural",
    "sentence_of",
    "singular",
]
