"""Attributes: what else the text says of a count: confirmed, new, total, children, destroyed ..."""

from __future__ import annotations

from functools import lru_cache

from ..model import Number
from ..places.gazetteer import rank
from ..vocabulary import Vocabulary
from .past_place import LONGEST, REMAIN, past_place
from .phrase import Phrase, after_its_part
from .planned import is_planned
from .sentence import BE, HAVE, NUMBER, PERIOD, Sentence, group, is_person

CLASSES = frozenset(("confirmed", "suspected", "probable"))
_AFTER = 7
_VOCABULARIES = 8  # remembered
_PREDICATES = frozenset(
    (
        "active",
        "confirmed",
        "damaged",
        "destroyed",
        "discharged",
        "imported",
        "local",
        "planned",
        "probable",
        "recovered",
        "severe",
        "suspected",
    )
)
_OF_CASES = frozenset(("active", "confirmed", "imported", "local", "probable", "suspected"))
_REMAINS = frozenset(("body", "corpse"))
_SEVERE = frozenset(("badly", "critically", "gravely", "seriously", "severely"))
_GROWS = frozenset(("increase", "jump", "rise", "surge", "increases", "addition"))
_BETWEEN = frozenset(  # before a number: "confirmed a corrected total of 31 cases", "has cumulatively reported 12"
    (
        *("added", "notified", "recorded", "registered", "reported"),
        "a",
        "an",
        "at",
        "combined",
        "had",
        "has",
        "have",
        "least",
        "number",
        "of",
        "official",
        "provisional",
        "revised",
        "the",
        "updated",
    )
)
_WITHIN = frozenset(("across", "among", "at", "from", "in", "within"))
_TO_DATE = frozenset(("to date", "so far", "thus far"))
_OF_PEOPLE = frozenset(("local", "probable", "suspected"))
_IN_ALL = (["in", "all"], ["in", "total"])
_SO_FAR = (*_IN_ALL, ["so", "far"], ["to", "date"], ["thus", "far"])
_REPORTED = 6  # tokens from the counted to "so far"
PHRASAL = {  # what two-word verbs make of a thing, behind it or before: "washed away 12 houses"
    ("blew", "up"): "destroyed",
    ("tore", "down"): "destroyed",
    ("blown", "up"): "destroyed",
    ("burned", "down"): "destroyed",
    ("burnt", "down"): "destroyed",
    ("torn", "down"): "destroyed",
    ("swept", "away"): "destroyed",
    ("washed", "away"): "destroyed",
    ("pulled", "down"): "destroyed",
    ("suffered", "damage"): "damaged",
}


_SICK = frozenset(("cases", "deaths"))
_OF_DISEASE = frozenset(("confirmed", "suspected", "probable", "imported", "local"))


def attributes(sentence: Sentence, number: Number, at: int, phrase: Phrase, *, person: bool) -> list[str]:
    """Return the attributes of the count at token ``at``, in the order they are said."""
    found = ["negated"] if number.value == 0 else []
    if sentence.has(_cues(sentence.vocabulary)):
        found += _said(sentence, at, phrase, person=person)
    elif PERIOD in sentence.words[phrase.after : phrase.after + LONGEST + _AFTER] and not after_its_part(sentence, at):
        _after(sentence, phrase.after, found, person=person)
    done = sentence.word(phrase.after) in {"was", "were"} and sentence.word(phrase.after + 1) != "to"
    if not done and is_planned(sentence, at, phrase.after):
        found.append("planned")
    return list(dict.fromkeys(found)) if len(found) > 1 else found


@lru_cache(_VOCABULARIES)
def _cues(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words without which nothing but a period is said of a count."""
    return frozenset((*vocabulary.statuses, *_GROWS, *(first for first, _ in PHRASAL), "all", "date", "far"))


def _said(sentence: Sentence, at: int, phrase: Phrase, *, person: bool) -> list[str]:
    """Return what the words before the count, of its noun phrase and behind it say."""
    found: list[str] = []
    _before(sentence, at, found)
    if not person and at >= 2 and (status := PHRASAL.get((sentence.words[at - 2], sentence.words[at - 1]))):
        found.append(status)
    statuses = sentence.vocabulary.statuses
    behind: list[str] = []
    if not after_its_part(sentence, at):
        _after(sentence, phrase.after, behind, person=person)
    own_class = phrase.partitive and not CLASSES.isdisjoint(behind)
    crewed = sentence.word(phrase.first) == "man" and sentence.number(at).value != 1  # "its 15 man crew"
    for k in range(phrase.first + crewed, phrase.own_end):  # "six of the suspected cases were confirmed"
        word = sentence.words[k]
        if word == "new" and _opens_place(sentence, k):
            continue
        found += [s for s in statuses.get(word, ()) if not (own_class and s in CLASSES)]
    lemma = phrase.lemma(sentence)
    if (
        phrase.of >= 0 and sentence.vocabulary.heads.get(lemma) in _SICK
    ):  # "two cases of laboratory-confirmed infection"
        for word in sentence.words[phrase.of : phrase.of_end]:
            found += [s for s in statuses.get(word, ()) if s in _OF_DISEASE]
    found += behind
    if lemma in _REMAINS:
        found = [said for said in found if said != "recovered"]  # "12 bodies were recovered"
    told = not lemma or lemma in sentence.vocabulary.heads
    if told and sentence.words[phrase.after : phrase.after + 2] in _IN_ALL:
        found.append("total")  # "186 cases in all"; not "a crew of 510 sailors in all"
    elif told and _reported_so_far(sentence, at, phrase):
        found.append("total")
    if lemma and lemma not in sentence.vocabulary.heads and not is_person(lemma):
        said = "suspected" in sentence.words[phrase.first : phrase.after + 1]  # "two groups suspected of fraud"
        found = [s for s in found if s not in _OF_PEOPLE or (said and s == "suspected")]  # "six possible awards"
    return found


def _reported_so_far(sentence: Sentence, at: int, phrase: Phrase) -> bool:
    """Tell whether "so far" closes the verb of the counted: "12 cases in Kano have been reported so far"."""
    number = sentence.number(at)
    if number.value == 0 or number.kind != "count" or after_its_part(sentence, at):
        return False
    first = past_place(sentence, phrase.after)
    for k in range(first, first + _REPORTED):
        if sentence.words[k : k + 2] in _SO_FAR:
            return k > first
        word = sentence.word(k)
        if word not in BE and word not in HAVE and word not in _BETWEEN and word not in group("quiet"):
            return False
    return False


def _opens_place(sentence: Sentence, at: int) -> bool:
    """Tell whether "New" begins the name of a place: "two New York firemen", "12 New South Wales police"."""
    start, ends = sentence.tokens.starts[at], sentence.tokens.ends[at + 1 : at + 3]
    return sentence.is_capital(at) and any(rank(sentence.doc.text[start:end]) is not None for end in ends)


def _before(sentence: Sentence, at: int, found: list[str]) -> None:
    """Read "a total of 12", "another 12", "confirmed 12 cases", "destroyed 200 homes"."""
    words, statuses = sentence.words, sentence.vocabulary.statuses
    for k in range(at - 1, max(at - 7, -1), -1):
        word = words[k]
        if word in statuses and not (k > 0 and words[k - 1] in BE and k == at - 1):
            found += [
                s for s in statuses[word] if s not in {"recovered", "discharged", "male", "female", "child", "military"}
            ]
        elif word in _GROWS and words[k + 1] == "of":
            found.append("new")  # "an increase of 49 cases"
        elif word not in _BETWEEN:
            break
    if (
        words[at - 1] == "in" and at >= 2 and "confirmed" in statuses.get(words[at - 2], ())
    ):  # "was confirmed in 54 cases"
        found.append("confirmed")
    if at >= 2 and _counts_to_date(words, at):
        found.append("total")


def _counts_to_date(words: list[str], at: int) -> bool:
    """Tell whether "so far" stands before the count, or opens the sentence and is said of it."""
    if f"{words[at - 2]} {words[at - 1]}" in _TO_DATE or words[at - 3 : at] == ["in", "all", ","]:
        return True
    within = words[at - 1] in _WITHIN  # "so far 12 cases have been reported from three villages"
    return f"{words[0]} {words[1]}" in _TO_DATE and not within and ";" not in words[2:at]


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in group("doubtful")  # "were slightly damaged", not "were nearly lost"


def _after(sentence: Sentence, at: int, found: list[str], *, person: bool) -> None:
    """Read "12 cases were confirmed", "five buses were partially damaged", "20 buildings collapsed"."""
    words, statuses = sentence.words, sentence.vocabulary.statuses
    said = False
    at = past_place(sentence, at)
    for k in range(at, min(at + _AFTER, len(words))):
        word = words[k]
        if (status := PHRASAL.get((word, sentence.word(k + 1)))) and not person:
            found.append(status)
            return
        if word in statuses and (not said or statuses[word] == ("discharged",)):
            usable = _usable(sentence, k, person=person)
            if usable and k + 1 < len(words) and words[k + 1] == NUMBER:
                return
            found += usable
            if word not in group("quiet") and not word.endswith("ly"):
                said = True
        elif (
            word in BE
            or word in HAVE
            or word in REMAIN
            or word in group("quiet")
            or word in {"in", "a", "which"}
            or (_is_adverb(word) and (k == at or words[k - 1] in BE or words[k - 1] in HAVE))
            or (said and word in {"and", ","})
        ):
            continue
        elif word == PERIOD:
            text = sentence.text(k, k + 1).lower()
            if (text.endswith("hours") and "last" in text) or ("past" in text and text.endswith("hours")):
                found.append("new")
        else:
            return


def _usable(sentence: Sentence, at: int, *, person: bool) -> list[str]:
    """Return what the word at ``at`` says as a predicate: of people and things, or of what has such an attribute."""
    word, behind = sentence.words[at], sentence.word(at + 1)
    if word == "possible":
        return []  # "only 40 overs were possible"
    of_another = word == "local" and behind.isalpha() and behind != "and"  # "12 cases were found in local schools"
    return [
        said
        for said in sentence.vocabulary.statuses[word]
        if said in _PREDICATES
        and not of_another
        and (said in _OF_CASES or person == (said in {"recovered", "discharged", "severe"}))
    ]
