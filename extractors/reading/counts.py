"""Counts: put together what stands around a number into a reading: its noun, label, attributes and text."""

from __future__ import annotations

import msgspec

from ..lexicons import words as lexicon
from ..model import Reading
from ..nouns import plural
from ..places.gazetteer import rank
from ..places.words import place_words
from .attributes import CLASSES, PHRASAL, attributes
from .beside import bounded, classes_before, complement, numbered, part_of_number
from .choice import HARMED, both_harmed, may_suffer, outcome_of
from .classes import far_classes
from .deeds import behind_board, does_as_people
from .fellow import harm_over_fellow, verb_over_fellow
from .governor import KEPT, NOTHING, Governor, is_part, shares
from .lasting import length_of
from .leftward import Left, noun_left
from .outcome import Outcome, verb_after, verb_before
from .phrase import Phrase, after_its_part, noun_phrase, number_of
from .sentence import BE, HAVE, MODAL, Sentence, group, is_person, is_plural, singular

_AUXILIARIES = BE | HAVE | MODAL
_ELIDED = frozenset(("other", "more", "dozen", "score", "hundred", "thousand"))
_LONGEST_NAME = 4  # words
_STATED = frozenset(("running total", "noun and verb before", "label before"))


def read_count(sentence: Sentence, at: int, governor: Governor) -> tuple[Reading | None, Governor]:
    """Return the reading of the count at token ``at`` (None: nothing says what it counts) and the next governor."""
    acting, behind = does_as_people(sentence, at), behind_board(sentence, at)
    phrase = _without_noun(at, max(behind, at + 1)) if acting or behind > 0 else noun_phrase(sentence, at)
    lemma = phrase.lemma(sentence)
    shared = governor.end >= 0 and shares(sentence, at, governor) and not _is_subject(sentence, at, phrase)
    before = verb_before(sentence, at) or (governor.outcome if shared else verb_over_fellow(sentence, at, phrase))
    left = noun_left(sentence, at) if before is None and _wants_left(sentence, at, phrase, lemma) else None
    if lemma in _ELIDED or (lemma == "one" and sentence.words[phrase.head] == "ones"):
        lemma = ""
    stated = left and left.rule in _STATED  # "the number of cases is 2,254 and 800 deaths"
    if phrase.borrowed and (stated or (before and not may_suffer(sentence, lemma, before.label))):
        phrase, lemma = _without_noun(at, at + 1), ""  # "killing 12 and 340 homes were destroyed"
    outcome = None if acting else outcome_of(sentence, at, phrase, lemma, before, left)
    if outcome and outcome.label in HARMED:
        outcome = both_harmed(sentence, outcome)
    reading = _build(sentence, at, phrase, lemma, outcome, left, governor)
    if reading is None or _counts_nothing(sentence, at, phrase, lemma, outcome):
        return None, NOTHING
    said = [*reading.attributes]
    if shared and outcome is None:
        said += [s for s in governor.statuses if s not in said and not is_person(lemma)]
        reading = msgspec.structs.replace(reading, attributes=tuple(said))
    kept = tuple(s for s in said if s in KEPT) if said and _verb_status(sentence, at, shared=shared) else ()
    noun = governor.noun if governor.noun and is_part(sentence, at) else reading.noun or ""
    passing = outcome if outcome and outcome.rule in {"verb before", "event of"} else None
    return reading, Governor(passing, kept, phrase.after, noun)


def _without_noun(at: int, after: int) -> Phrase:
    return Phrase(-1, at + 1, after, -1, after)


def _counts_nothing(sentence: Sentence, at: int, phrase: Phrase, lemma: str, outcome: Outcome | None) -> bool:
    """Tell whether a number only seems to count: "no change", "Task Force 20 killed two men", "In 348 Pax died"."""
    number = sentence.number(at)
    part = number.form == "fraction" and number.value is not None and 0 < number.value < 1
    if part and sentence.doc.lower[number.end : number.end + 1] != "-":  # "a quarter-point" counts points
        return True  # "shot two men and wounded a third"
    if number.form == "zero":
        known = sentence.vocabulary.names
        return outcome is None and not (is_person(lemma) or lemma in known or lemma in lexicon("things"))
    if numbered(sentence, at):
        return True
    named = at > 1 and _ends_name(sentence, at)
    year = sentence.word(at - 1) == "in" and sentence.is_word(at + 1) and sentence.is_capital(at + 1)
    return (named or year) and phrase.head < 0 and outcome is not None and outcome.at > at


def _ends_name(sentence: Sentence, at: int) -> bool:
    """Tell a number that ends a name of several words: "Task Force 20 killed two men"; not "In New York 12 died"."""
    first = at
    while at - first < _LONGEST_NAME and first > 0 and sentence.is_word(first - 1) and sentence.is_capital(first - 1):
        first -= 1
    first += sentence.word(first) in place_words().where
    return at - first > 1 and rank(sentence.text(first, at)) is None


def _verb_status(sentence: Sentence, at: int, *, shared: bool) -> bool:
    before = sentence.word(at - 1)
    return shared or before in sentence.vocabulary.statuses or (sentence.word(at - 2), before) in PHRASAL


def _is_subject(sentence: Sentence, at: int, phrase: Phrase) -> bool:
    """Tell a count with a verb or state of its own: "the crash killed 40 people, 118 survived", "30 are missing"."""
    after = phrase.after if phrase.head >= 0 else at + 1
    word = sentence.word(after)
    if does_as_people(sentence, after - 1) or (word.endswith("ed") and not sentence.is_word(after + 1)):
        return True  # "arrested 12 people and 340 people attended"
    if word in _AUXILIARIES or (phrase.head < 0 and (word.endswith("ed") or word in lexicon("verbs"))):
        return True
    if not phrase.lemma(sentence) and (at + 1 in sentence.states or sentence.word(at + 1) in sentence.vocabulary.forms):
        return True
    return verb_after(sentence, phrase.after, near=True) is not None


def _wants_left(sentence: Sentence, at: int, phrase: Phrase, lemma: str) -> bool:
    """Tell whether the words to the right leave room for a noun to the left."""
    if sentence.word(at - 1) == "and" and (lemma or _is_subject(sentence, at, phrase)):
        return False  # "cases were reported and 340 women were hurt", "12 were evacuated and 340 were rescued"
    return (
        phrase.head < 0
        or (is_person(lemma) and not phrase.partitive)
        or phrase.borrowed
        or lemma in {"dead", "case", "death"}
    )


def _build(  # noqa: PLR0913, PLR0917 the parts of one sentence
    sentence: Sentence,
    at: int,
    phrase: Phrase,
    lemma: str,
    outcome: Outcome | None,
    left: Left | None,
    governor: Governor,
) -> Reading | None:
    number = sentence.number(at)
    start, end, of, who = number.left, number.right, None, -1
    rule = outcome.rule if outcome else "deed" if does_as_people(sentence, at) else "noun"
    if phrase.head >= 0 and not phrase.borrowed:
        end = sentence.tokens.ends[phrase.after - 1]
        of = sentence.text(phrase.of, phrase.of_end) if phrase.of >= 0 else None
    told = _told_left(outcome, left)
    if lemma:
        noun = lemma
    elif left and (told or (outcome is None and sentence.words[left.head] not in group("unsaid"))):
        noun, rule = _left_noun(sentence, left, told), left.rule
        start = min(start, sentence.tokens.starts[left.start])
    else:
        noun, who = _unnamed(sentence, at, phrase, outcome, governor)
        if not noun:
            return None
    if outcome is None and (length := length_of(sentence, number, phrase, lemma)):
        unit = length.unit or lemma
        return Reading(length, plural(unit), unit, None, (), start, end, "unit")
    label = outcome.label if outcome else _open_label(sentence, phrase, noun, lemma)
    found = _said(sentence, at, phrase, noun, outcome, who) + _total(sentence, at, lemma, outcome, left)
    if "total" in found and left:  # "3 further deaths, bringing the total to 45"
        found = [s for s in found if s != "new"]
    found = [s for s in dict.fromkeys(found) if s != label and not (label == "deaths" and s == "severe")]
    number, end = bounded(sentence, phrase, number, end)
    return Reading(number, label, _cased(noun), of, tuple(found), start, end, rule)


def _told_left(outcome: Outcome | None, left: Left | None) -> Outcome | None:
    """Return the outcome where the noun on the left says it: "the death toll rose to 12"."""
    return outcome if outcome and left and outcome.rule == left.rule else None


def _left_noun(sentence: Sentence, left: Left, told: Outcome | None) -> str:
    """Return what the noun on the left says is counted; ``told`` is the outcome it says."""
    if told and told.at != left.head:  # "The new case brings the total to 41"
        return singular(sentence.words[told.at])
    if left.toll:
        return "death"
    word = sentence.words[left.head]
    if left.rule == "many in one" or (word in sentence.vocabulary.states and not is_plural(word)):
        return "person"
    if (form := sentence.vocabulary.forms.get(word)) and form.part == "participle":
        return "person"
    return singular(word)


def _unnamed(
    sentence: Sentence, at: int, phrase: Phrase, outcome: Outcome | None, governor: Governor
) -> tuple[str, int]:
    """Return what is counted where no noun is said ("" for nothing), and the token of the complement that says so."""
    if phrase.partitive and sentence.word(phrase.first - 1) in {"us", "you"} and sentence.word(at - 1) != "in":
        return "person", -1  # "the five of us"; "one in two of us" is a share
    if outcome:
        others = sentence.word(phrase.head) == "others" and governor.noun in lexicon("nationalities")
        return (governor.noun if governor.noun and is_person(governor.noun) and not others else "person"), -1
    if phrase.head >= 0 and sentence.words[phrase.head] == "ones":
        return "", -1  # "four new ones": what they are was said before
    if (does_as_people(sentence, at) and not after_its_part(sentence, at)) or behind_board(sentence, at) > 0:
        return "person", -1
    vague = sentence.number(at).form == "vague" and not phrase.partitive
    if phrase.head >= 0 or (vague and _people_follow(sentence, phrase)):
        return governor.noun or "person", -1
    if phrase.partitive or after_its_part(sentence, at) or (who := complement(sentence, phrase.end)) < 0:
        return "", -1
    return singular(sentence.words[who]), who


def _said(  # noqa: PLR0913, PLR0917 the parts of one sentence
    sentence: Sentence, at: int, phrase: Phrase, noun: str, outcome: Outcome | None, who: int
) -> list[str]:
    """Return the attributes said around the number, by the complement at token ``who``, and by classes further off."""
    number = sentence.number(at)
    found = attributes(sentence, number, at, phrase, person=is_person(noun) or outcome is not None)
    if outcome is None:
        found += harm_over_fellow(sentence, at, phrase)
    if who >= 0:
        found += sentence.vocabulary.statuses.get(sentence.words[who], ())
    if number.form == "zero":
        return found
    far = far_classes(sentence, at, phrase, outcome)
    if part_of_number(sentence, at, phrase):  # "in all, 19 out of 48 suspected cases tested positive"
        found = [s for s in found if s != "total" and not (far and s in CLASSES)]
    elif phrase.partitive and far:  # "six of the suspected cases in Dakar have been confirmed"
        found = [s for s in found if s not in CLASSES]
    return found + far


def _total(sentence: Sentence, at: int, lemma: str, outcome: Outcome | None, left: Left | None) -> list[str]:
    """Return "total" where the number is one, with the classes that the noun on the left gives it."""
    found: list[str] = []
    told = _told_left(outcome, left)
    plain = not lemma or outcome is None or outcome.rule == "noun"
    if left and left.total and (told or plain):
        found.append("total")
    if left and told:
        found += classes_before(sentence, left, told)
    running = outcome is not None and outcome.rule == "running total" and left is None
    if running or number_of(sentence, at + 1) >= 0:
        found.append("total")
    return found


def _people_follow(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a verb follows "dozens", "millions": "Thousands marched", "Millions live there"."""
    return (
        phrase.end < len(sentence.words)
        and sentence.is_word(phrase.end)
        and sentence.word(phrase.end) not in {"of", "in", "later", "ago"}
    )


def _open_label(sentence: Sentence, phrase: Phrase, noun: str, lemma: str) -> str:
    if noun in sentence.vocabulary.names:
        return sentence.vocabulary.names[noun]
    if not lemma and noun in sentence.vocabulary.heads:
        return sentence.vocabulary.heads[noun]
    if lemma and phrase.head >= 0 and is_plural(sentence.words[phrase.head]) and lemma != "person":
        return sentence.words[phrase.head]
    return plural(noun)


def _cased(noun: str) -> str:
    return noun.capitalize() if noun in lexicon("nationalities") else noun
