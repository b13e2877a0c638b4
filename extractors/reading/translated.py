"""Translated word order: the outcome said before the number, "in hospitals are 1,233 patients"."""

from __future__ import annotations

from ..lexicons import words as lexicon
from .sentence import NUMBER, Sentence

_OPENING, _AFTER_STATE = 6, 3  # where a number may stand behind the participle that opens its sentence


def state_first(sentence: Sentence, at: int) -> tuple[str, int] | None:
    """Read translated word order: "in hospitals are 1,233 patients", "Hospitalized at this date 1,127 patients"."""
    if sentence.word(at - 1) in {"are", "were", "remain", "is"}:
        for k in range(at - 2, max(at - 6, -1), -1):
            state = sentence.state(k)
            if state and k + state[1] == at - 1 and state[1] > 1:
                return (state[0], k)
        return None
    for k in range(at - 2, max(at - 6, -1), -1):  # "discharged 159, in hospital 5."
        state = sentence.state(k)
        if state and k + state[1] == at and state[1] > 1 and not sentence.is_word(at + 1):
            return (state[0], k) if sentence.word(k - 1) in {",", ";", ""} else None
    form = sentence.vocabulary.forms.get(sentence.word(0))
    if at > _OPENING or at < _AFTER_STATE or form is None or form.part != "participle":
        return None
    between = sentence.words[1:at]
    plain = (
        sentence.is_word(at + 1)
        and between[0] in {"at", "during", "over", "per", "until", "for", "as", "to", "after", "on"}
        and not any(word in {",", "and", NUMBER, ":", "that"} or word in lexicon("verbs") for word in between)
    )
    return (form.label, 0) if plain else None
