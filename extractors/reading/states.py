"""States: words that say how the counted are and never who: "injured", "confirmed", "further"."""

from __future__ import annotations

from ..lexicons import words as lexicon
from ..nouns import singular
from .sentence import Sentence, group, is_person


def only_states(sentence: Sentence, first: int, end: int) -> bool:
    """Tell whether the words say how the counted are and never who: "seriously injured", "more dead", "confirmed"."""
    at = first
    while at < end:
        found = sentence.states.get(at)
        word = sentence.words[at]
        if found:
            at += found[1]
        elif (
            word in group("follows")
            or word.endswith("ly")
            or word in lexicon("nationalities")
            or is_state_word(sentence, word)
        ):
            at += 1
        else:
            return False
    return True


def is_state_word(sentence: Sentence, word: str) -> bool:
    """Tell whether a word says how the counted are: "injured", "confirmed"; not who they are."""
    form = sentence.vocabulary.forms.get(word)
    return (form is not None and form.part != "base") or (
        word in sentence.vocabulary.statuses and not is_person(singular(word))
    )
