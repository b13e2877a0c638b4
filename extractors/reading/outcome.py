"""Outcome: what befell the counted, as a verb or a state says it, before the number or after its noun."""

from __future__ import annotations

import msgspec

from ..lexicons import words as lexicon
from ..nouns import is_plural
from .hospital import carried_to_hospital, sent_to_hospital
from .sentence import BE, DETERMINERS, HAVE, MODAL, NUMBER, PERIOD, Sentence, is_person
from .translated import state_first

_PLACE = 10  # tokens of a place before "who"
_FAR = 24  # tokens looked ahead for the verb
_REMAIN = frozenset(("remain", "remained", "remains"))  # "3 remain critical and 4 have died"
_COUNTS = 5  # numbers passed on the way: more of them are a table, "12, 5, 0, 3, 8, 1"
_RELATIVE = frozenset(("that", "which", "who"))
_ENDS_PLACE = frozenset((",", NUMBER, *BE, *HAVE))
_OPENS_OBJECT = DETERMINERS - {"this", "all", "both"}


_OBJECTS = frozenset(("him", "it", "me", "them", "us"))
_PARTS = frozenset(("whom", "which", "them"))
_QUANTIFIERS = frozenset(("all", "both", "half", "many", "most", "some"))


class Outcome(msgspec.Struct, frozen=True, gc=False):
    """A label with where it is said (token index) and the rule that found it."""

    label: str
    at: int
    rule: str


def verb_before(sentence: Sentence, at: int) -> Outcome | None:
    """Return the outcome of a verb whose object the number is: "killed 12", "injuring 25", "the arrest of five"."""
    words, forms = sentence.words, sentence.vocabulary.forms
    k = at - 1
    if sentence.word(k) == "and" and sentence.word(k - 1) in {"himself", "herself", "themselves", "itself"}:
        k -= 2
    while k >= max(at - 5, 0) and words[k] in lexicon("object_words"):
        k -= 1
    if k < 0:
        return None
    if words[k] in sentence.vocabulary.events and words[at - 1] != words[k] and "of" in words[k + 1 : at]:
        if words[k] in {"life", "lives"} and (spared := _spared(sentence, k)):
            return spared
        if words[k] not in {"loss", "losses"}:
            return Outcome(sentence.vocabulary.events[words[k]], k, "event of")
        return None
    if sent_to_hospital(sentence, at):
        return Outcome("hospitalized", at - 1, "verb before")
    if (first := state_first(sentence, at)) is not None:
        return Outcome(*first, "verb before")
    form, start = forms.get(words[k]), k
    if form is None and k > 0 and (form := forms.get(f"{words[k - 1]} {words[k]}")):
        start = k - 1
    died = form is not None and not form.done and form.label == "deaths" and form.part in {"past", "participle"}
    if died and start == at - 1:
        assert form is not None  # noqa: S101
        return Outcome(form.label, start, "verb before")  # translated: "for all time died 57 persons"
    if form is not None and not form.done and form.part in {"past", "participle"} and not sentence.is_word(start - 1):
        return Outcome(form.label, start, "verb before")  # translated: "recovered 412 people, died 63"
    if form is not None and form.part == "base" and sentence.word(start - 1) in _OBJECTS:
        return None  # "from them free 388"
    if form is None or not form.done or _is_passive(sentence, start, form.part):
        return None
    return Outcome(form.label, start, "verb before")


def _spared(sentence: Sentence, lives: int) -> Outcome | None:
    """Return the outcome of "saved the lives of 23 pupils": the verb's own, no deaths."""
    k = lives - 1
    while sentence.word(k) in DETERMINERS:
        k -= 1
    form = sentence.vocabulary.forms.get(sentence.word(k))
    return Outcome(form.label, k, "verb before") if form and form.done and form.label != "deaths" else None


def _is_passive(sentence: Sentence, at: int, part: str) -> bool:
    """Tell whether a participle says what was done to a noun before it: "12 were killed", "five killed 12 injured"."""
    if part != "participle":
        return False
    k = at - 1
    while k >= 0 and sentence.words[k] in lexicon("reporting_words"):
        k -= 1
    if k < 0:
        return False
    counted = k == at - 1 and sentence.words[k] == NUMBER and sentence.number(k).kind == "count"
    return counted or sentence.words[k] in BE


def verb_after(sentence: Sentence, at: int, *, near: bool = False) -> Outcome | None:
    """Return the outcome of the verb that follows a count's noun phrase, which ends before ``at``.

    "12 people were killed", "two men, one of them a guard, were shot dead", "150 soldiers, 95 civilians and hundreds of
    rebels killed", "14 who died". ``near`` reads only what follows at once.
    """
    words = sentence.words
    aux, bare, j, counts = "", True, _behind_place(sentence, at), 0
    last = min(len(words), j + (4 if near else _FAR))
    if not sentence.tells(j, last):
        return None
    telling = sentence.vocabulary.telling
    while j < last:
        word = words[j]
        if word == "(" and j == at and (close := _bracket(sentence, j)):
            j = close + 1  # "17,088 people (2,835 families) were affected"
            continue
        if word in lexicon("clause_marks") or (word in _RELATIVE and j > at + 1):
            return None
        if word in telling and (found := _said(sentence, j, aux, bare=bare)):
            return found
        if word in BE or word in _REMAIN:
            aux = "be"
        elif word in HAVE:
            aux = aux or "have"
        elif word in MODAL:
            aux = aux or "do"
        elif word in {"not", "never", "no", "n't", "didn't", "don't", "weren't"}:
            return None
        elif word == NUMBER:
            counts += 1
            if near or counts > _COUNTS:
                return None
            if (
                sentence.word(j + 1) == "of" and sentence.word(j + 2) in _PARTS
            ):  # "26 people, four of whom are cooks, were"
                j = _comma(sentence, j + 3)
                bare = False
                continue
            bare = words[j - 1] in {",", "and", "or", "&"}
            if aux:
                return None
        elif word == "," and (resumed := _after_aside(sentence, j)):
            j = resumed
            continue
        elif word == PERIOD or word in {",", "and", "or"} or word in _RELATIVE:
            bare = bare and word != ","
        elif word in lexicon("reporting_words") or word.endswith("ly"):
            pass
        elif aux and words[j + 1 : j + 2] == ["and"]:  # "were beaten and arrested", "were shot and killed"
            j += 1
        elif aux or word in lexicon("verbs"):
            return None
        elif word.endswith("ed") and "-" not in word:
            if j == at and not (j + 1 < last and words[j + 1] in lexicon("stops") and words[j + 1] not in DETERMINERS):
                return None
            bare = False
        elif word in lexicon("stops") or word in {"(", ")", '"', "'"}:
            bare = bare and (word in DETERMINERS or word == "of")
        j += 1
    return None


def _behind_place(sentence: Sentence, at: int) -> int:
    """Return what follows the "who" that speaks of the counted: "two travellers to the coast of Peru who died"."""
    words = sentence.words
    if at >= len(words) or words[at] not in lexicon("stops"):
        return at
    for k in range(at + 1, min(at + _PLACE, len(words))):
        word = words[k]
        if word == "who":
            return k + 1
        if word in _ENDS_PLACE or word in lexicon("verbs") or is_plural(word) or is_person(word):
            break
    return at


def _bracket(sentence: Sentence, at: int) -> int:
    """Return where the short bracket that opens at ``at`` closes, 0 where it does not."""
    return next((k for k in range(at + 1, min(at + 8, len(sentence.words))) if sentence.words[k] == ")"), 0)


def _after_aside(sentence: Sentence, comma: int) -> int | None:
    """Return where a sentence goes on after an age or part: "One man, aged 45, died", "12, 3 of them boys, fled"."""
    first, then = sentence.word(comma + 1), sentence.words[comma + 2 : comma + 4]
    if first in _QUANTIFIERS and len(then) == 2 and then[0] == "of" and then[1] in _PARTS:
        first = NUMBER  # "200 people, most of them children, are dying"
    part = first == NUMBER and len(then) == 2 and then[0] == "of" and then[1] in _PARTS
    if not (first in {"aged", "age"} or first.isdecimal() or part):
        return None
    close = _comma(sentence, comma + 1)
    return close + 1 if close < len(sentence.words) else None


def _comma(sentence: Sentence, at: int) -> int:
    """Return where the aside that holds ``at`` ends: its comma, else the end of the sentence."""
    for j in range(at, min(at + 10, len(sentence.words))):
        if sentence.words[j] == ",":
            return j
    return len(sentence.words)


def _said(sentence: Sentence, j: int, aux: str, *, bare: bool) -> Outcome | None:
    """Return the outcome said by the verb or state at token ``j``, where grammar lets it speak of the subject."""
    state = sentence.state(j)
    form = sentence.vocabulary.forms.get(sentence.words[j])
    active = aux == "" and form is not None and form.done and _has_object(sentence, j + 1)  # "officers arrested 19"
    if state and (bare or aux) and not active and not (aux == "" and _starts_noun(sentence, j, state[1])):
        return Outcome(state[0], j, "state")
    if (bare or aux == "be") and carried_to_hospital(sentence, j):
        return Outcome("hospitalized", j, "state")
    if form is None:
        return None
    if not form.done:
        if ((bare or aux) and form.part != "ing") or aux == "be":
            return Outcome(form.label, j, "verb after")
        return None
    if form.part != "participle" or aux in {"have", "do"}:
        return None
    if aux == "be" or (bare and not _has_object(sentence, j + 1)):
        return Outcome(form.label, j, "verb after")
    return None


def _starts_noun(sentence: Sentence, j: int, length: int) -> bool:
    """Tell whether a state word stands before a noun of its own: "12 men and injured dogs"."""
    nxt = j + length
    return sentence.is_word(nxt) and not sentence.is_stop(nxt) and is_plural(sentence.words[nxt])


def _has_object(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb form at ``at - 1`` is active: "12 gunmen killed 30", "two men injured the guard"."""
    word = sentence.word(at)
    if word == NUMBER:
        return sentence.word(at - 2) != NUMBER
    if word in _OPENS_OBJECT:
        return True
    return sentence.is_word(at) and not sentence.is_stop(at) and not word.endswith("ly") and is_plural(word)
