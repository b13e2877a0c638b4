"""Fatal: deaths told by what was fatal to the counted: "the disease proved fatal in six patients"."""

from __future__ import annotations

from .outcome import FATAL, Outcome
from .sentence import BE, DETERMINERS, HAVE, Sentence, group, is_person

_TO = frozenset(("among", "for", "in", "to"))
_NEAR = 8  # tokens from "fatal" to the number
_PAST = frozenset(("been", "had", "proved", "proven", "was", "were"))  # "is fatal in nine of ten cases" is a rate
_BETWEEN = frozenset(
    (
        *("course", "outcome", "outcomes"),
        *("documented", "ensued", "noted", "observed", "occurred", "recorded", "registered", "reported", "seen"),
    )
)
_CUES = FATAL | {"death"}
_STEPPED = DETERMINERS | {"of", "total", "least", "at", "only"}


def fatal_in(sentence: Sentence, at: int, lemma: str) -> Outcome | None:
    """Return the outcome ``deaths`` where something was fatal in the counted people or cases."""
    if not sentence.has(_CUES):
        return None
    k = at - 1
    while k > 0 and sentence.words[k] in _STEPPED:
        k -= 1
    if k < 1 or sentence.words[k] not in _TO:
        return None
    if lemma in group("ended"):
        return None
    if lemma and not is_person(lemma) and sentence.vocabulary.heads.get(lemma) != "cases":
        return None
    words = sentence.words
    for j in range(k - 1, max(k - _NEAR, -1), -1):
        word = words[j]
        if word in FATAL or (word == "death" and words[max(j - 2, 0) : j] == ["outcome", "of"]):
            told = not _PAST.isdisjoint(words[max(j - 2, 0) : k])
            return Outcome("deaths", j, "fatal in") if told and words[j - 1] != "not" else None
        if not (word in _BETWEEN or word in BE or word in HAVE):
            return None
    return None
