"""What an amount is of: the noun behind it or before it ("20% of the funds", "damage was put at $4 billion")."""

from __future__ import annotations

from functools import cache

import msgspec

from ..lexicons import classes, table
from ..lexicons import words as lexicon
from ..model import Number
from ..nouns import is_plural, singular
from ..places.words import place_words
from .sentence import DETERMINERS, MODAL, NUMBER, PERIOD, Sentence, is_person

_OBJECTS = DETERMINERS | {"her", "him", "it", "me", "them", "us"}
_BRACKETS = 7  # tokens of a number in brackets between a share and what it is of
_FAR = 14  # tokens looked to the left for what the amount is of


class Of(msgspec.Struct, frozen=True, gc=False):
    """What an amount is of: the noun's token index, the end of the figure's words after the number, the rule."""

    head: int
    end: int
    rule: str


@cache
def _group(name: str) -> frozenset[str]:
    return classes("amount_words")[name]


def right_of(sentence: Sentence, at: int, number: Number) -> Of | None:
    """Read "$5 million of aid", "20% of the relief funds", "a 24 million pound loss", "$5 million in aid"."""
    words = sentence.words
    first = _behind_brackets(sentence, at + 1, number)
    word = sentence.word(first)
    if word == "of" or (word == "worth" and sentence.word(first + 1) == "of"):
        if number.kind == "measure" and sentence.word(first + 1) in {"a", "an"}:
            return None  # "the first 3,500 metres of a tunnel"
        found = _noun_of(sentence, first + (1 if word == "of" else 2), "of phrase")
        named = found is not None and number.unit in _group("distance") and sentence.is_capital(found.head)
        return None if named else found  # "within 30 km of Paris"
    half = number.form == "fraction" and word in DETERMINERS and sentence.is_word(first + 1)  # "half the fleet"
    half = half and sentence.word(at - 1) != "by"  # "cutting by half the quantity of feed"
    if sentence.is_word(first) and (half or not sentence.is_stop(first)) and number.kind != "measure":
        found = _noun_of(sentence, first, "noun")
        if found and not _says_how(words[found.head]):
            return found
    if (
        number.kind == "money"
        and word in _group("in")
        and sentence.is_word(first + 1)
        and not sentence.is_capital(first + 1)
    ):
        found = _noun_of(sentence, first + 1, "in phrase")
        if (
            found
            and words[found.head] not in _group("not_of")
            and (word != "for" or not is_person(singular(words[found.head])))
        ):
            return found
    return None


def _behind_brackets(sentence: Sentence, first: int, number: Number) -> int:
    """Return the token behind a hyphen, or behind brackets that say the amount again."""
    if sentence.word(first) == "-":
        first += 1
    if number.kind == "money" and sentence.words[first : first + 3] == ["(", NUMBER, ")"]:
        return first + 3  # "$460 million (420 million euros) for relief"
    if number.kind == "percent" and sentence.word(first) == "(":  # "52% (n = 2710) of all cases"
        close = next((k for k in range(first + 1, first + _BRACKETS) if sentence.word(k) == ")"), first)
        return close + 1 if sentence.word(close + 1) == "of" else first
    return first


def _says_how(word: str) -> bool:
    """Tell a word after an amount that is no noun: "94 percent effective", "up 2 percent month on month"."""
    return (
        word.endswith(("ed", "ly"))
        or word in lexicon("percent_adjectives")
        or word in _group("not_of")
        or word.startswith(("a-", "an-", "per-"))
    )


def _noun_of(sentence: Sentence, at: int, rule: str) -> Of | None:
    """Return the head of the noun phrase that begins at ``at``: its last plural, else its last word."""
    words = sentence.words
    start = at
    while sentence.word(start) in DETERMINERS or sentence.word(start) == NUMBER:
        start += 1
    head, end = -1, start
    while end < start + 8 and sentence.is_word(end) and not sentence.is_stop(end):
        word = words[end]
        if head >= 0 and (
            word.endswith(("ed", "ly")) or word in _group("done") or (is_plural(words[head]) and not is_plural(word))
        ):
            break
        if head >= 0 and is_plural(words[head]) and word[:-1] in lexicon("verbs"):
            break  # "one in three workers earns"
        head = -1 if word.endswith("'s") else end
        if head < 0 and sentence.word(end + 1) == NUMBER:  # "two thirds of the country's 300 schools"
            end += 1
        end += 1
    if (
        rule == "noun"
        and words[start].endswith("ed")
        and words[start] not in sentence.vocabulary.statuses
        and head > start
    ):
        return None  # "85 per cent acknowledged symptoms"
    if head == start and words[head].endswith("ed") and words[head - 1] == NUMBER:
        return None  # "$340 million of the $1.2 billion needed"
    if head < 0 or (words[head] in sentence.vocabulary.forms and head == start and rule == "noun"):
        return None
    if rule == "noun" and head == start and not is_plural(words[head]) and sentence.word(end) in _OBJECTS:
        return None  # "54 percent oppose the plan and 31 percent support it"
    return Of(head, head + 1, rule)


def left_of(sentence: Sentence, at: int) -> Of | None:
    """Read "at a cost of $1 billion", "damage was estimated to exceed $4 billion", "wind speeds reached 185 mph"."""
    words, nouns = sentence.words, lexicon("amount_nouns")
    k = at - 1
    if k < 0:
        return None
    if words[k] in table("amount_verbs"):
        return Of(k, at, "verb before")
    far = sentence.number(at).unit in _group("distance")  # "in an area about 15 kilometres north of the town"
    placed = far and sentence.word(at + 1) in place_words().direction
    near = words[k] in nouns and words[k] not in lexicon("links") and not (far and words[k] == "area")
    if near and sentence.number(at).qualifier != "exact":
        return Of(k, at, "noun before")  # "gusts up to 185 km/h"
    if words[k] not in lexicon("amount_leads") and words[k] not in lexicon("links"):
        return _changing(sentence, k) if sentence.number(at).kind == "percent" else None
    for j in range(k, max(k - _FAR, -1), -1):
        word = words[j]
        if word in {";", ".", "while", "but", "said"}:
            return None
        if word == NUMBER and j < k - 2 and words[j + 1] != "," and sentence.word(j - 1) not in {"with", "of"}:
            return None  # but "coverage with three doses of vaccine is 56%"
        if word == NUMBER and placed:
            return None  # "at a depth of 10 km, 45 km north of the city"
        if _is_said(sentence, j):
            return None
        if word in nouns and not (
            (word in lexicon("links") and (j == k or _is_verb(sentence, j))) or (far and word == "area")
        ):
            return Of(_governing(sentence, j), at, "noun before")
    return _changing(sentence, k)


def _is_said(sentence: Sentence, at: int) -> bool:
    """Tell whether somebody says something: "Mr Dixon claims workers earn 28 per cent more"."""
    return sentence.words[at] in {"claims", "estimates", "reports"} and at > 0 and sentence.is_capital(at - 1)


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Tell whether a word of change is a verb: "prices will rise", "sales fall"; not "a rise of 3 percent"."""
    before = sentence.word(at - 1)
    return (
        before in MODAL
        or before in {"also", "now", "still", "then"}
        or (is_plural(before) and before in lexicon("amount_nouns"))
    )


def _governing(sentence: Sentence, at: int) -> int:
    """Return the amount's noun that the one at ``at`` is said of: "turnout in Sunday's vote was 71 per cent"."""
    for k in range(at - 1, max(at - 6, 0), -1):
        if sentence.words[k] in {"in", "of", "for", "on"}:
            noun = sentence.word(k - 1)
            governs = (
                noun in lexicon("amount_nouns") and noun not in _group("share") and noun not in lexicon("change_verbs")
            )
            return k - 1 if governs else at
        if sentence.words[k] in {PERIOD, NUMBER, "-", "'", "s", "'s"}:  # "the yield on the 10-year bond"
            continue
        if not sentence.is_word(k) or (sentence.is_stop(k) and sentence.words[k] not in DETERMINERS):
            return at
    return at


def _changing(sentence: Sentence, k: int) -> Of | None:
    """Read "beer volumes grew 3 percent", "exports fell by 12 percent": the subject of a verb of change."""
    by = k - 1 if sentence.word(k) == "by" else k
    while by > 0 and sentence.words[by].endswith("ly"):
        by -= 1
    subject = by - 1
    if sentence.word(by) not in lexicon("change_verbs") or subject < 0 or not sentence.is_word(subject):
        return None
    word = sentence.words[subject]
    plain = is_plural(word) and not sentence.is_stop(subject) and not is_person(singular(word))
    return Of(subject, k + 1, "subject of a change") if plain else None
