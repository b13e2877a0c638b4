"""Governor: what the last verb with objects said, for the objects still to come: "killed three men and two women"."""

from __future__ import annotations

import msgspec

from ..lexicons import words as lexicon
from .outcome import Outcome
from .sentence import DETERMINERS, Sentence

_STEPPED = DETERMINERS | {"another", "also"}
_JOINS = frozenset((",", "and", "or", "&", "plus"))
KEPT = frozenset(("destroyed", "damaged", "confirmed", "suspected", "probable"))  # by the verb for its other objects


class Governor(msgspec.Struct, frozen=True, gc=False):
    """What the last verb with objects said, for the objects still to come: "killed three men and two women"."""

    outcome: Outcome | None
    statuses: tuple[str, ...]
    end: int
    noun: str


NOTHING = Governor(None, (), -1, "")


def shares(sentence: Sentence, at: int, governor: Governor) -> bool:
    """Tell whether the number is one more object of the governor's verb."""
    if at - governor.end > 14:
        return False
    if sentence.word(at + 1) == "of" and sentence.word(at + 2) in {
        "whom",
        "which",
        "them",
    }:  # a part, with its own verb
        return False
    k = at - 1
    while k > governor.end and sentence.words[k] in _STEPPED:
        k -= 1
    if sentence.word(k) not in _JOINS:
        return False
    between = sentence.words[governor.end : k]
    return not any(
        word in lexicon("verbs")
        or word in {"was", "were", "is", "are", "has", "have", "that", "who", ";", ":", "but"}
        or word in sentence.vocabulary.forms
        for word in between
    )


def is_part(sentence: Sentence, at: int) -> bool:
    """Tell whether the words right before the number make it a part of what was counted: "including 12"."""
    before = sentence.word(at - 1)
    return before == "including" or (before == "them" and sentence.word(at - 2) in {"among", "of"})
