"""Detected: cases told by what was found in them: "the virus was isolated from 33 patients"."""

from __future__ import annotations

from functools import cache

from ..lexicons import words as lexicon
from .outcome import Outcome
from .past_place import past_place
from .phrase import Phrase
from .sentence import BE, DETERMINERS, HAVE, NUMBER, Sentence, group, is_person

RULE = "found in"
_NEAR = 5  # words from "samples" to "from two patients"
_IN = frozenset(("among", "for", "from", "in"))
_FAR = 14  # tokens from the count to the verb, and from the verb to what was found
_HALTS = frozenset((",", ";", ":", ".", "that", "which", "who", "but", "including", NUMBER))
_TESTED = frozenset(
    (
        *BE,
        *HAVE,
        "also",
        "found",
        "igg",
        "igm",
        "laboratory",
        "now",
        "out",
        "pcr",
        "since",
        "subsequently",
        "tested",
        "to",
        "turned",
        "all",
        "both",
        "later",
        "initially",
        "again",
        "test",
        "tests",
        "by",
    )
)
_LONGEST_TEST = 7  # words from the noun to "positive"


def detected(sentence: Sentence, at: int, phrase: Phrase, lemma: str) -> Outcome | None:
    """Return the outcome ``cases`` where something was detected in the counted people or cases."""
    if not sentence.has(_cues()):
        return None
    if lemma and not is_person(lemma) and sentence.vocabulary.heads.get(lemma) != "cases":
        return None
    sampled = sentence.word(at - 1) == "from" and not group("sampled").isdisjoint(
        sentence.words[max(at - _NEAR, 0) : at - 1]
    )
    if sampled and (found := positive(sentence, phrase)) >= 0:
        return Outcome("cases", found, RULE)  # "four swabs from three farm workers turned out positive"
    return _found_in(sentence, at)


@cache
def _cues() -> frozenset[str]:
    return group("sampled") | group("detected")


def positive(sentence: Sentence, phrase: Phrase) -> int:
    """Return the token that says the counted were positive, -1: "12 positive samples", "12 cases tested positive"."""
    for k in range(phrase.first, phrase.own_end):
        if sentence.words[k] == "positive" and k + 1 < phrase.own_end:
            return k
    after = past_place(sentence, phrase.after)
    for k in range(after, min(after + _LONGEST_TEST, len(sentence.words))):
        word = sentence.words[k]
        if word in {"positive", "seropositive"}:
            return k
        if word not in _TESTED:
            break
    return -1


def _found_in(sentence: Sentence, at: int) -> Outcome | None:
    """Read what was found left of "in 33 patients": a verb of detection and what it found."""
    words = sentence.words
    k = at - 1
    while k > 0 and (words[k] in DETERMINERS or words[k] in {"of", "total"}):
        k -= 1
    if k < 0 or words[k] not in _IN:
        return None
    for j in range(k - 1, max(k - _FAR, -1), -1):
        word = words[j]
        if word in group("detected"):
            around = (*words[max(j - _FAR, 0) : j], *words[j + 1 : at])
            named = word == "diagnosed" or not lexicon("pathogens").isdisjoint(around)
            found = named and sentence.word(j - 1) not in {"not", "no"}
            return Outcome("cases", j, RULE) if found else None
        if word in _HALTS and not (word == NUMBER and sentence.word(j - 1) in lexicon("pathogens")):
            return None
    return None
