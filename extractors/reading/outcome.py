"""Outcome: what befell the counted, as a verb or a state says it, before the number or after its noun."""

from __future__ import annotations

import msgspec

from ..lexicons import words as lexicon
from ..nouns import is_plural
from .asides import FARTHEST_PLACE, aside, behind_place, leads_somewhere, part_end
from .hospital import carried_to_hospital, confesses, sent_to_hospital
from .lives import are_taken
from .sentence import BE, DETERMINERS, HAVE, MODAL, NUMBER, PERIOD, Sentence, group
from .translated import state_first

_NEAR, _FAR = 4, 24  # tokens looked ahead for the verb
_REMAIN = frozenset(("remain", "remained", "remains"))  # "3 remain critical and 4 have died"
_COUNTS = 5  # numbers passed on the way: more of them are a table, "12, 5, 0, 3, 8, 1"
_RELATIVE = frozenset(("that", "which", "who"))
_OPENS_OBJECT = DETERMINERS - {"this", "all", "both"}
_OBJECTS = frozenset(("him", "it", "me", "them", "us"))
_AUXILIARIES = BE | _REMAIN | HAVE | MODAL
_NEGATIONS = frozenset(("not", "never", "no", "n't", "didn't", "don't", "weren't"))
FATAL = frozenset(("deadly", "fatal", "lethal"))
_ABOUT = frozenset(("about", "on", "toward", "towards"))  # "positive about the change"
_LIVING = frozenset(("survive", "survived"))
_LISTING = frozenset((",", "and", "or", "&"))
_SEPARATORS = frozenset((PERIOD, ",", "and", "or")) | _RELATIVE
_BRACKETS = frozenset(("(", ")", '"', "'"))


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
        if words[k] in {"life", "lives"} and not are_taken(sentence, k, at):
            return None  # "a singer who touched the lives of thousands"
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
    elif form is None and k + 1 < at:  # "shot dead eight militants"
        form = forms.get(f"{words[k]} {words[k + 1]}")
    died = form is not None and not form.done and form.label == "deaths" and form.part in {"past", "participle", "ing"}
    if died and start == at - 1:
        assert form is not None  # noqa: S101
        return Outcome(form.label, start, "verb before")  # "drowning 57"; translated: "for all time died 57 persons"
    if form is not None and not form.done and form.part in {"past", "participle"} and not sentence.is_word(start - 1):
        return Outcome(form.label, start, "verb before")  # translated: "recovered 412 people, died 63"
    if form is not None and form.part == "base" and sentence.word(start - 1) in _OBJECTS:
        return None  # "from them free 388"
    if form is None or not form.done or is_passive(sentence, start, form.part):
        return None
    return Outcome(form.label, start, "verb before")


def _spared(sentence: Sentence, lives: int) -> Outcome | None:
    """Return the outcome of "saved the lives of 23 pupils": the verb's own, no deaths."""
    k = lives - 1
    while sentence.word(k) in DETERMINERS:
        k -= 1
    form = sentence.vocabulary.forms.get(sentence.word(k))
    return Outcome(form.label, k, "verb before") if form and form.done and form.label != "deaths" else None


def is_passive(sentence: Sentence, at: int, part: str) -> bool:
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
    if not sentence.tells(at, at + FARTHEST_PLACE + _FAR):
        return None
    first = behind_place(sentence, at)
    last = min(len(sentence.words), first + (_NEAR if near else _FAR))
    if not sentence.tells(first, last):
        return None
    return _verb_between(sentence, at, first, last, 0 if near else _COUNTS)


def _verb_between(sentence: Sentence, at: int, first: int, last: int, most: int) -> Outcome | None:
    """Return the outcome said between two tokens behind the phrase that ends before ``at``, over ``most`` numbers."""
    words, telling = sentence.words, sentence.vocabulary.telling
    marks, verbs = lexicon("clause_marks"), lexicon("verbs")
    aux, bare, j, counts = "", True, first, 0  # bare: a participle alone may speak of them, "95 civilians killed"
    done = False  # something else is said of them: "118 people capsized, leaving 33 missing"
    while j < last:
        word = words[j]
        if close := aside(sentence, j, at, aux):
            j = close
        elif (word in marks and not (aux and word == "since")) or (word in _RELATIVE and j > at + 1):
            return None  # but "eight have since died"
        elif word in telling and (found := _said(sentence, j, aux, bare=bare)):
            return found
        elif word in _AUXILIARIES and not leads_somewhere(sentence, j):
            aux = _auxiliary(word, aux)
        elif word in _NEGATIONS:
            dead = aux and sentence.word(j + 1) in _LIVING  # "eight did not survive"
            return Outcome("deaths", j + 1, "state") if dead else None
        elif word == NUMBER:
            counts, part = counts + 1, part_end(sentence, j)
            if counts > most or done or (aux and not part) or _is_subject(sentence, j):
                return None
            bare = not part and words[j - 1] in _LISTING
            j = part or j
        elif word in _SEPARATORS:
            bare = bare and word != ","
        elif _steps_over(sentence, j, aux):
            pass
        elif aux and words[j + 1 : j + 2] == ["and"]:  # "were beaten and arrested", "were shot and killed"
            j += 1
        elif aux or word in verbs or (j == at and _is_its_verb(sentence, j, last)):
            return None
        elif bare:
            bare = _stays_bare(word)
            done = _is_past(word)
        j += 1
    return None


def _steps_over(sentence: Sentence, at: int, aux: str) -> bool:
    """Tell a word between auxiliary and verb or state: "reportedly", "have since died", "had a fatal outcome"."""
    word = sentence.words[at]
    if word in lexicon("reporting_words") or word.endswith("ly") or (aux and word == "since"):
        return True
    return aux == "have" and word == "a" and sentence.word(at + 1) in FATAL


def _is_subject(sentence: Sentence, at: int) -> bool:
    """Tell whether a number has the next verb for itself: "three in a critical state, and one died"."""
    word = sentence.word(at + 1)
    form = sentence.vocabulary.forms.get(word)
    return (form is not None and not form.done) or word in BE or word in HAVE


def _auxiliary(word: str, aux: str) -> str:
    """Return what an auxiliary after ``aux`` makes of the verb to come: "have been" is "be", "may have" is "do"."""
    if word in BE or word in _REMAIN:
        return "be"
    return aux or ("have" if word in HAVE else "do")


def _is_its_verb(sentence: Sentence, at: int, last: int) -> bool:
    """Tell a past tense from a participle with words of its own: "12 men escaped", not "12 men armed with knives"."""
    if not _is_past(sentence.words[at]):
        return False
    following = sentence.words[at + 1] if at + 1 < last else ""
    return following not in lexicon("stops") or following in DETERMINERS


def _stays_bare(word: str) -> bool:
    """Tell whether a participle behind ``word`` may still speak of the counted: "12 of the", not "12 with"."""
    if _is_past(word):
        return False
    return word in DETERMINERS or word == "of" or not (word in lexicon("stops") or word in _BRACKETS)


def _is_past(word: str) -> bool:
    return word.endswith("ed") and "-" not in word


def _said(sentence: Sentence, j: int, aux: str, *, bare: bool) -> Outcome | None:
    """Return the outcome said by the verb or state at token ``j``, where grammar lets it speak of the subject."""
    state = sentence.states.get(j)
    form = sentence.vocabulary.forms.get(sentence.words[j])
    active = aux == "" and form is not None and form.done and _has_object(sentence, j + 1)  # "officers arrested 19"
    if (sentence.words[j] == "positive" and sentence.word(j + 1) in _ABOUT) or (aux != "be" and confesses(sentence, j)):
        return None
    if state and (bare or aux) and not active and not (aux == "" and _starts_noun(sentence, j, state[1])):
        return Outcome(state[0], j, "state")
    if (bare or aux == "be") and carried_to_hospital(sentence, j):
        return Outcome("hospitalized", j, "state")
    if form is None or (sentence.words[j] in group("caught") and not (aux != "be" and _of_disease(sentence, j))):
        return None
    if not form.done:
        under_way = form.part == "ing" and (aux != "be" or form.label == "recovered")  # "two are recovering"
        if aux == "" and form.label == "deaths" and _ended(sentence, j + 1):
            under_way = False  # "the voyage ended with 40 sailors dying, 9 of them Finns"
        if (bare or aux) and not under_way:
            return Outcome(form.label, j, "verb after")
        return None
    if form.part != "participle" or aux in {"have", "do"}:
        return None
    if aux == "be" or (bare and not _has_object(sentence, j + 1)):
        return Outcome(form.label, j, "verb after")
    return None


def _of_disease(sentence: Sentence, at: int) -> bool:
    """Tell a disease caught from all else that is: "four caught measles", not "four caught in the crossfire"."""
    near = sentence.words[at + 1 : at + _NEAR]
    known = lexicon("pathogens") | group("caught_what")
    return any(word in known or word.endswith(("itis", "osis")) for word in near)


def _ended(sentence: Sentence, at: int) -> bool:
    """Tell whether a clause ends at a token, or goes on with where and when."""
    return not sentence.is_word(at) or sentence.words[at] in {"after", "and", "in", "on", "since"}


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
