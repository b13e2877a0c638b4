"""Noun phrase: the words to the right of a number, up to the noun it counts and that noun's of-phrase."""

from __future__ import annotations

import msgspec

from ..lexicons import words as lexicon
from ..nouns import is_plural, singular
from .head import head_noun
from .sentence import DETERMINERS, NUMBER, Sentence, group, is_person
from .states import is_state_word

_OPENS = frozenset(("such", "out", "the", "of"))  # words of a number that come before the noun phrase
_PARTS = frozenset((NUMBER, "one", "neither"))  # "one of the two" is no figure, and neither of the two is none
_PARTITIVE = frozenset(("them", "these", "those", "us", "which", "whom", "you"))


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """A noun phrase after a number, by token index.

    ``head`` is -1 where the noun is left out ("12 were killed", "30 injured"); ``first, end`` are the words from after
    the number to after the noun; ``of, of_end`` the of-phrase, where there is one; ``after`` ends the figure's words.
    """

    head: int
    first: int
    end: int
    of: int
    after: int
    partitive: bool = False
    borrowed: bool = False
    of_end: int = -1

    @property
    def own_end(self) -> int:
        """Return where the number's own words end: a borrowed noun's words are another number's."""
        return self.end if self.head < 0 or self.borrowed else self.head + 1

    def lemma(self, sentence: Sentence) -> str:
        """Return the head noun in the singular, "" where it is left out."""
        return singular(sentence.words[self.head]) if self.head >= 0 else ""


def noun_phrase(sentence: Sentence, at: int, depth: int = 3) -> Phrase:
    """Read the noun phrase that follows the number at token ``at``."""
    number = sentence.number(at)
    first, partitive = _start(sentence, at + 1)
    if sentence.word(at + 1) == "-" and _hyphened(sentence, at):  # "a 12-member team", "386-strong"
        if sentence.words[at + 2] == "strong":
            first = at + 3
        else:
            return Phrase(at + 2, at + 2, at + 3, -1, at + 3)
    elif sentence.word(first) == "strong" and sentence.is_word(first + 1):
        first += 1
    if sentence.word(first) == "head" and sentence.word(first + 1) == "of":
        first += 2  # "310 head of cattle"
    if sentence.word(first) == "earlier" and is_plural(sentence.word(first + 1)):
        first += 1  # "two earlier demonstrations"
    head, end = head_noun(sentence, first, at, number, partitive=partitive)
    if depth and _joins_number(sentence, end) and not _is_noun(sentence, head):
        shared = noun_phrase(sentence, end + 1, depth - 1)  # "its 300 Peruvian and 45 Chilean shops"
        own = first in sentence.states and not is_person(shared.lemma(sentence))  # "800 dead and 3 aircraft"
        done = (
            head < 0 and first < end and sentence.words[first] in sentence.vocabulary.forms
        )  # "12 survived and 3 ..."
        plain = shared.head >= 0 and not shared.partitive and not (own or done)
        if head >= 0 and number.value == 1 and shared.head == shared.first:
            plain = False  # "one helicopter and several police"; but "one large and two small boats"
        if plain and (head < 0 or is_plural(sentence.words[shared.head])):
            return Phrase(shared.head, first, end, -1, end, borrowed=True)
    of, after = _of_phrase(sentence, end) if head >= 0 else (-1, end)
    phrase = Phrase(head, first, end, of, after, partitive, of_end=after)
    return _with_shared_of(sentence, phrase, depth) if head >= 0 > of and depth else phrase


def _with_shared_of(sentence: Sentence, phrase: Phrase, depth: int) -> Phrase:
    """Give "12 cases and 3 deaths of suspected cholera" one of-phrase for both, where both are known outcomes."""
    heads, end = sentence.vocabulary.heads, phrase.end
    if not (_joins_number(sentence, end) and phrase.lemma(sentence) in heads):
        return phrase
    other = noun_phrase(sentence, end + 1, depth - 1)
    if other.of < 0 or other.lemma(sentence) not in heads:
        return phrase
    return msgspec.structs.replace(phrase, of=other.of, of_end=other.of_end)


def _is_noun(sentence: Sentence, head: int) -> bool:
    """Tell whether the head found is surely one: a plural or a known noun, no adjective ("20 Spartan and 30 ...")."""
    if head < 0:
        return False
    word = sentence.words[head]
    return is_plural(word) or singular(word) in lexicon("people") or word in sentence.vocabulary.heads


def _hyphened(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is joined to the number by the hyphen behind it, without spaces."""
    starts, ends = sentence.tokens.starts, sentence.tokens.ends
    return sentence.is_word(at + 2) and starts[at + 1] == ends[at] and starts[at + 2] == ends[at + 1]


def _start(sentence: Sentence, at: int) -> tuple[int, bool]:
    """Step over "of the region's 38" in "15 of the region's 38 elected delegates", "out of 38"."""
    if sentence.word(at) not in _OPENS:
        return at, False
    if sentence.word(at) == "such" or (sentence.word(at) == "out" and sentence.word(at + 1) == "of"):
        at += 1
    if (named := number_of(sentence, at)) >= 0:
        return named, False
    if sentence.word(at) != "of" or not at + 1 < len(sentence.words):
        return at, False
    if sentence.words[at + 1] in _PARTITIVE and not sentence.is_word(at + 2) | (
        sentence.word(at + 1) in {"these", "those"}
    ):
        return at + 2, True
    if sentence.words[at + 1] in {"them", "whom", "which", "us", "you"}:
        return at + 2, True
    at += 1
    for _ in range(8):
        word = sentence.word(at)
        if (
            word in DETERMINERS
            or word == NUMBER
            or word in {"only", "about"}
            or (word in group("ordered") and sentence.word(at + 1) == NUMBER)
            or word.endswith("'s")
            or _possessor_follows(sentence, at)
        ):
            at += 1
        else:
            break
    return at, True


def number_of(sentence: Sentence, at: int) -> int:
    """Return where the noun begins in "brings to 41 the total number of cases", -1 where nothing of the kind stands."""
    if sentence.word(at) != "the" or sentence.word(at - 2) != "to":
        return -1
    k = at + 1
    while sentence.word(k) in sentence.vocabulary.statuses and k < at + 4:
        k += 1
    return k + 2 if sentence.word(k) in {"number", "count", "tally"} and sentence.word(k + 1) == "of" else -1


def after_its_part(sentence: Sentence, at: int) -> bool:
    """Tell whether a part of the count stands before it and has the verb: "Ten of the 30 patients died"."""
    k = at - 1
    while sentence.word(k) in DETERMINERS or sentence.word(k).endswith("'s"):
        k -= 1 + (sentence.word(k).endswith("'s") and sentence.word(k - 1) in DETERMINERS)  # "of the woman's three"
    if sentence.word(k) != "of":
        return False
    if sentence.word(k - 1) == ")":  # "nine (39%) of the 23 cases"
        k -= next((back for back in range(2, 5) if sentence.word(k - 1 - back) == "("), 0) + 1
    if _of_them_all(sentence, k):
        return True
    return sentence.word(k - 1) in _PARTS or (sentence.word(k - 1) == "out" and sentence.word(k - 2) == NUMBER)


def _of_them_all(sentence: Sentence, of: int) -> bool:
    """Tell whether a bare number behind "of" is the whole of a noun's: "43 crew members of 210 tested positive"."""
    verb = of + 2 in sentence.states or sentence.word(of + 2) in sentence.vocabulary.forms
    return verb and sentence.word(of + 1) == NUMBER and NUMBER in sentence.words[max(of - 4, 0) : of - 1]


def _possessor_follows(sentence: Sentence, at: int) -> bool:
    """Tell whether "'s" or a bare "'" comes within three words: "the island nation's", "the workers' homes"."""
    for ahead in range(at, at + 3):
        if not sentence.is_word(ahead) or sentence.is_stop(ahead):
            return False
        if sentence.words[ahead].endswith("'s") or sentence.word(ahead + 1) == "'":
            return True
    return False


def _joins_number(sentence: Sentence, at: int) -> bool:
    return sentence.word(at) in {"and", "or", "to"} and sentence.word(at + 1) == NUMBER


def _of_word(sentence: Sentence, at: int) -> bool:
    word = sentence.word(at)
    return word[:1].isdigit() or (sentence.is_word(at) and not sentence.is_stop(at))  # "poliovirus type 1"


def _of_phrase(sentence: Sentence, at: int) -> tuple[int, int]:
    """Return where the of-phrase's own words begin and end: "of coronavirus infection"."""
    if sentence.word(at) != "of":
        return -1, at
    first = at + 1
    while sentence.word(first) in DETERMINERS:
        first += 1
    end = first
    while end < first + 6 and _of_word(sentence, end):
        word = sentence.words[end]
        if end > first and (word.endswith(("ed", "ly")) or is_state_word(sentence, word)):
            break
        end += 1
    return (first, end) if end > first else (-1, at)
