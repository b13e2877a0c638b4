"""In hospital: "two were taken to St Mary's Hospital", "flown to two clinics"; not who admitted a deed."""

from __future__ import annotations

from ..lexicons import words as lexicon
from ..nouns import singular
from .sentence import Sentence, group

_SENDS = frozenset(("put", "rushed", "sending", "sends", "sent", "taking", "took", "flew", "flying"))
_HOSPITALS = frozenset(("clinic", "hospital", "infirmary"))


def carried_to_hospital(sentence: Sentence, j: int) -> bool:
    """Read "were taken to St Mary's Hospital", "flown to two clinics": carried, by whatever means, to a hospital."""
    if sentence.words[j] not in lexicon("carried") or sentence.word(j + 1) not in {"to", "by", "with", "for"}:
        return False
    for k in range(j + 2, min(j + 10, len(sentence.words))):
        word = sentence.words[k]
        if word in {",", ";", "(", "and"} or word in sentence.vocabulary.forms:
            return False
        if singular(word) in _HOSPITALS:
            return True
    return False


def sent_to_hospital(sentence: Sentence, at: int) -> bool:
    """Read "a fire sent five to hospital", "took 12 pupils to the clinic": the number at ``at`` is the object."""
    if sentence.word(at - 1) not in _SENDS:
        return False
    for k in range(at + 1, at + 6):
        word = sentence.word(k)
        if word in {",", ";", ".", "and", ""}:
            return False
        if word in {"to", "in"}:
            return any(singular(sentence.word(j)) in _HOSPITALS for j in range(k + 1, k + 4))
    return False


def confesses(sentence: Sentence, j: int) -> bool:
    """Tell "six soldiers admitted killing civilians", "two men admitted fraud" from those admitted to a hospital."""
    if sentence.words[j] != "admitted":
        return False
    what = sentence.word(j + 2) if sentence.word(j + 1) == "to" else sentence.word(j + 1)
    return what in group("confessed") or (what.endswith("ing") and what not in {"evening", "morning"})
