"""Translated word order: the outcome said before the number, "in hospitals are 1,233 patients"."""

from __future__ import annotations

from ..lexicons import words as lexicon
from .sentence import NUMBER, Sentence

_LONGEST = 5  # words of a state
_OPENING, _AFTER_STATE = 6, 3  # where a number may stand behind the participle that opens its sentence


def state_first(sentence: Sentence, at: int) -> tuple[str, int] | None:
    """Read translated word order: "in hospitals are 1,233 patients", "Hospitalized at this date 1,127 patients"."""
    linked = sentence.word(at - 1) in {"are", "were", "remain", "is"}
    if sentence.tells(at - _LONGEST, at - 1):
        for k in range(at - 2, max(at - _LONGEST - 1, -1), -1):
            state = sentence.states.get(k)
            if not state or state[1] < 2 or k + state[1] != at - linked:
                continue
            if linked:
                return (state[0], k)
            if not sentence.is_word(at + 1):  # "discharged 159, in hospital 5."
                return (state[0], k) if sentence.word(k - 1) in {",", ";", ""} else None
    if linked or not _AFTER_STATE <= at <= _OPENING:
        return None
    form = sentence.vocabulary.forms.get(sentence.words[0])
    if form is None or form.part != "participle":
        return None
    between = sentence.words[1:at]
    plain = (
        sentence.is_word(at + 1)
        and between[0] in {"at", "during", "over", "per", "until", "for", "as", "to", "after", "on"}
        and not any(word in {",", "and", NUMBER, ":", "that"} or word in lexicon("verbs") for word in between)
    )
    return (form.label, 0) if plain else None
