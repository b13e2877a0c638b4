"""Amounts: what an amount of money, a percentage, a measure or a length of time is of, where the clause says it."""

from __future__ import annotations

import msgspec

from ..lexicons import words as lexicon
from ..model import Number, Reading
from ..nouns import is_plural, plural, singular, unit_plural
from .attributes import attributes
from .outcome import verb_after, verb_before
from .phrase import Phrase
from .sentence import DETERMINERS, MODAL, NUMBER, PERIOD, Sentence, is_person
from .share import opening_noun, share_of_told

_BRACKETS = 7  # tokens of a number in brackets between a share and what it is of
_THAN = frozenset(("from", "to", "than", "against", "versus"))
_FAR = 14  # tokens looked to the left for what the amount is of
_PLAIN = {"money": "money", "percent": "percent"}
_DISTANCES = frozenset(("kilometer", "mile", "meter", "foot", "yard", "nautical mile"))
_IN = frozenset(("for", "in", "worth"))
_SAID = {"cost": "cost", "costs": "cost", "costing": "cost", "fined": "fine", "fines": "fine"}
_DONE = frozenset(
    ("bound", "found", "given", "held", "hidden", "known", "left", "made", "seen", "sent", "sold", "stolen", "taken")
)
_SHARES = frozenset(("majority", "percentage", "plurality", "proportion", "rate", "share", "shares", "total"))
_NOT_OF = frozenset(
    ("addition", "cash", "day", "days", "month", "months", "place", "time", "total", "week", "weeks", "year", "years")
)


class Of(msgspec.Struct, frozen=True, gc=False):
    """What an amount is of: the noun's token index, the end of the figure's words after the number, the rule."""

    head: int
    end: int
    rule: str


def read_length(number: Number) -> Reading:
    """Return the reading of a length inside a period: "24 hours" in "the past 24 hours"."""
    unit = number.unit or number.kind
    return Reading(number, plural(unit), unit, None, (), number.left, number.right, "length")


def read_amount(sentence: Sentence, at: int, previous: Reading | None) -> Reading:
    """Return the reading of the money, percent, measure or duration at token ``at``.

    ``previous`` is the reading before it in the sentence: "$4 million (3.5 million euros)" are of one thing.
    """
    number = sentence.number(at)
    unit = number.unit or ""
    if number.kind == "duration" or unit == "magnitude":
        return Reading(
            number,
            plural(unit) if number.kind == "duration" else unit,
            unit,
            None,
            (),
            number.left,
            number.right,
            "unit",
        )
    if previous and previous.rule != "unit" and _restates(sentence, at, previous):
        return Reading(
            number,
            previous.label,
            previous.noun,
            previous.of,
            previous.attributes,
            number.left,
            number.right,
            "restated",
        )
    if number.kind == "percent" and previous and (shared := share_of_told(sentence, at, previous)):
        return shared
    left_first = sentence.word(at - 1) in {"of", "at"} and sentence.word(at - 2) in lexicon(
        "amount_nouns"
    )  # "a value of $5"
    found = _to_the_left(sentence, at) if left_first else None
    found = found or _to_the_right(sentence, at, number) or _to_the_left(sentence, at)
    opened = opening_noun(sentence, at) if number.kind == "percent" and not (found and found.end > at) else None
    if opened:
        label = sentence.vocabulary.heads.get(opened[0], plural(opened[0]))
        return Reading(number, label, opened[0], None, opened[1], number.left, number.right, "opening")
    if found is None:
        compared = previous and _compared(sentence, at, previous)
        return compared or _bare(sentence, at, number, unit)
    word = sentence.words[found.head]
    label = _SAID.get(word, word)
    noun: str | None = None if number.kind == "money" else singular(word)
    end = sentence.tokens.ends[found.end - 1] if found.end > at else number.right
    said: tuple[str, ...] = ()
    if number.kind == "percent" and noun:
        label, said = _share(sentence, at, found, noun, label)
    return Reading(number, label, noun, None, said, number.left, max(end, number.right), found.rule)


def _compared(sentence: Sentence, at: int, previous: Reading) -> Reading | None:
    """Read "inflation slowed to 4.1 percent in May from 4.6 percent": both are of one thing."""
    number = sentence.number(at)
    near = next((k for k in range(at - 2, max(at - 9, -1), -1) if sentence.words[k] == NUMBER), None)
    if near is None or sentence.word(at - 1) not in _THAN or previous.number.kind != number.kind:
        return None
    if sentence.number(near) is not previous.number or previous.rule == "unit":
        return None
    return msgspec.structs.replace(
        previous, number=number, attributes=(), start=number.left, end=number.right, of=None, rule="compared"
    )


def _bare(sentence: Sentence, at: int, number: Number, unit: str) -> Reading:
    """Return the amount nothing is said of: money, percent, or the unit's plural."""
    after = verb_after(sentence, at + 1, near=True) if number.kind == "percent" else None
    label = after.label if after else _PLAIN.get(number.kind) or unit_plural(unit) or number.kind
    noun = unit or None if number.kind == "measure" else "person" if after else None
    return Reading(number, label, noun, None, (), number.left, number.right, "unit")


def _share(sentence: Sentence, at: int, found: Of, noun: str, label: str) -> tuple[str, tuple[str, ...]]:
    """Give a percent of people with an outcome that outcome: "40 percent of the patients died"."""
    if found.end <= at:
        return label, ()
    phrase = Phrase(found.head, at + 1, found.head + 1, -1, found.end)
    said = tuple(attributes(sentence, sentence.number(at), at, phrase, person=is_person(noun)))
    if not is_person(noun) and noun not in sentence.vocabulary.heads:
        said = tuple(s for s in said if s not in {"local", "imported", "active"})  # "of gross domestic product"
    if is_person(noun) or noun == "case":
        outcome = verb_before(sentence, at) or verb_after(sentence, found.end)
        if outcome:
            label = outcome.label
            return label, tuple(s for s in said if s != label)
    label = sentence.vocabulary.heads.get(noun) or sentence.vocabulary.names.get(noun, label)
    return label, tuple(s for s in said if s != label)


def _restates(sentence: Sentence, at: int, previous: Reading) -> bool:
    """Tell whether the amount says the one before it in another currency or unit."""
    if previous.number.kind != sentence.number(at).kind:
        return False
    k = at - 1
    if sentence.word(k) in {"or", "about"}:
        k -= 1
    return sentence.word(k) in {"(", "/"} and sentence.word(k - 1) == NUMBER and k >= 1


def _to_the_right(sentence: Sentence, at: int, number: Number) -> Of | None:
    """Read "$5 million of aid", "20% of the relief funds", "a 24 million pound loss", "$5 million in aid"."""
    words = sentence.words
    first = at + 1
    if sentence.word(first) == "-":
        first += 1
    if number.kind == "money" and words[first : first + 3] == [
        "(",
        NUMBER,
        ")",
    ]:  # "$460 million (420 million euros) for relief"
        first += 3
    if number.kind == "percent" and sentence.word(first) == "(":  # "52% (n = 2710) of all cases"
        close = next((k for k in range(first + 1, first + _BRACKETS) if sentence.word(k) == ")"), first)
        first = close + 1 if sentence.word(close + 1) == "of" else first
    word = sentence.word(first)
    if word == "of" or (word == "worth" and sentence.word(first + 1) == "of"):
        if number.kind == "measure" and sentence.word(first + 1) in {"a", "an"}:
            return None  # "the first 3,500 metres of a tunnel"
        found = _noun_of(sentence, first + (1 if word == "of" else 2), "of phrase")
        named = found is not None and number.unit in _DISTANCES and sentence.is_capital(found.head)
        return None if named else found  # "within 30 km of Paris"
    if sentence.is_word(first) and not sentence.is_stop(first) and number.kind != "measure":
        found = _noun_of(sentence, first, "noun")
        if found and not _says_how(words[found.head]):
            return found
    if number.kind == "money" and word in _IN and sentence.is_word(first + 1) and not sentence.is_capital(first + 1):
        found = _noun_of(sentence, first + 1, "in phrase")
        if found and words[found.head] not in _NOT_OF and (word != "for" or not is_person(singular(words[found.head]))):
            return found
    return None


def _says_how(word: str) -> bool:
    """Tell a word after an amount that is no noun: "94 percent effective", "up 2 percent month on month"."""
    return (
        word.endswith(("ed", "ly"))
        or word in lexicon("percent_adjectives")
        or word in _NOT_OF
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
            word.endswith(("ed", "ly")) or word in _DONE or (is_plural(words[head]) and not is_plural(word))
        ):
            break
        if head >= 0 and is_plural(words[head]) and word[:-1] in lexicon("verbs"):
            break  # "one in three workers earns"
        head = -1 if word.endswith("'s") else end
        if head < 0 and sentence.word(end + 1) == NUMBER:  # "two thirds of the country's 300 schools"
            end += 1
        end += 1
    if head < 0 or (words[head] in sentence.vocabulary.forms and head == start and rule == "noun"):
        return None
    return Of(head, head + 1, rule)


def _to_the_left(sentence: Sentence, at: int) -> Of | None:
    """Read "at a cost of $1 billion", "damage was estimated to exceed $4 billion", "wind speeds reached 185 mph"."""
    words, nouns = sentence.words, lexicon("amount_nouns")
    k = at - 1
    if k < 0:
        return None
    if words[k] in _SAID:
        return Of(k, at, "verb before")
    if words[k] in nouns and words[k] not in lexicon("links") and sentence.number(at).qualifier != "exact":
        return Of(k, at, "noun before")  # "gusts up to 185 km/h"
    if words[k] not in lexicon("amount_leads") and words[k] not in lexicon("links"):
        return _changing(sentence, k) if sentence.number(at).kind == "percent" else None
    for j in range(k, max(k - _FAR, -1), -1):
        word = words[j]
        if word in {";", ".", "while", "but", "said"}:
            return None
        if word == NUMBER and j < k - 2 and words[j + 1] != "," and sentence.word(j - 1) not in {"with", "of"}:
            return None  # but "coverage with three doses of vaccine is 56%"
        if word in nouns and not (word in lexicon("links") and (j == k or _is_verb(sentence, j))):
            return Of(_governing(sentence, j), at, "noun before")
    return _changing(sentence, k)


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
            governs = noun in lexicon("amount_nouns") and noun not in _SHARES and noun not in lexicon("change_verbs")
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
