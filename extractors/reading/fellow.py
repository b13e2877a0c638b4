"""Fellow: a verb said of somebody uncounted and of the counted alike: "killed a policeman and two civilians"."""

from __future__ import annotations

from ..lexicons import words as lexicon
from .outcome import Outcome, is_passive
from .phrase import Phrase
from .sentence import BE, DETERMINERS, HAVE, MODAL, NUMBER, PERIOD, Sentence

_FAR = 8  # tokens of the fellow and the verb
_OPENS = DETERMINERS | {"both", "him", "herself", "himself", "it", "itself", "me", "one", "them", "themselves", "us"}
_HALTS = BE | HAVE | MODAL | {NUMBER, PERIOD, ",", ";", ":", "(", ")", "and", "or", "but", "by", "with"}
_HARM = frozenset(("damaged", "destroyed"))
_THEIR = frozenset(("her", "his", "their"))


def verb_over_fellow(sentence: Sentence, at: int, phrase: Phrase) -> Outcome | None:
    """Return the outcome of a verb whose first object is not counted, the second one being the number at ``at``."""
    verb, said = _verb(sentence, at, phrase)
    form = sentence.vocabulary.forms.get(said)
    if form is None or not form.done or form.part == "base" or is_passive(sentence, verb, form.part):
        return None
    return Outcome(form.label, verb, "verb before")


def harm_over_fellow(sentence: Sentence, at: int, phrase: Phrase) -> tuple[str, ...]:
    """Return what such a verb did to things: "the fire destroyed the school and 12 houses"."""
    verb, said = _verb(sentence, at, phrase)
    if sentence.word(verb - 1) in BE:
        return ()
    return tuple(s for s in sentence.vocabulary.statuses.get(said, ()) if s in _HARM)


def _verb(sentence: Sentence, at: int, phrase: Phrase) -> tuple[int, str]:
    """Return the token of a verb before "a policeman and <number>", and its words, "" where there is none."""
    words, forms, statuses = sentence.words, sentence.vocabulary.forms, sentence.vocabulary.statuses
    joint = at - 2 if sentence.word(at - 1) in _THEIR else at - 1  # "shot dead a farmer and his two sons"
    listed = sentence.word(joint) == "," and sentence.word(phrase.after) in {"and", ","}  # "killed a nurse, 2 boys and"
    if not (listed or sentence.word(joint) == "and") or _acts(sentence, phrase):
        return -1, ""
    for k in range(joint - 1, max(joint - 1 - _FAR, -1), -1):
        word = words[k]
        both = f"{word} {words[k + 1]}"  # "shot dead"
        if both in forms or word in forms or not _HARM.isdisjoint(statuses.get(word, ())):
            first = k + 2 if both in forms else k + 1
            opened = first < joint and (words[first] in _OPENS or sentence.is_capital(first))
            return (k, both if both in forms else word) if opened else (-1, "")
        if word in _HALTS or word in lexicon("clause_marks"):
            break
    return -1, ""


def _acts(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether the counted have a verb of their own: "killed a man and two cars collided"."""
    behind = sentence.word(phrase.after)
    return behind in BE or behind in HAVE or behind in MODAL or behind in lexicon("verbs") or behind.endswith("ed")
