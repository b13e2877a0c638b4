"""Leftward: numbers that stand after their noun: "deaths: 12", "the toll rose to 30", "brought the cases to 28"."""

from __future__ import annotations

import msgspec

from ..lexicons import words as lexicon
from ..nouns import is_plural, singular
from .sentence import BE, DETERMINERS, ENDS, HAVE, NUMBER, PERIOD, Sentence, group

_FAR = 16
_WITHIN = frozenset(("across", "among", "at", "for", "in", "of", "on"))


_NO_LINKS = DETERMINERS | {"of", "from", "at", "to", "by", "as", "and", "or", "only", "just", "even"}
_REMAINS = frozenset(("bodies", "corpses"))
_RUNNING = frozenset(("total", "totals"))


class Left(msgspec.Struct, frozen=True, gc=False):
    """A noun found to the left: its token index, where its phrase begins, and whether a running total is spoken of."""

    head: int
    start: int
    total: bool
    toll: bool
    rule: str


def noun_left(sentence: Sentence, at: int) -> Left | None:
    """Return the noun before the number at ``at`` that it is the number of."""
    k = at - 1
    if sentence.word(k) in {"the", "these", "those"} and sentence.word(k - 1) == "between":
        return None  # "talks between the two"
    while k >= 0 and sentence.words[k] in {"(", '"', "'", "about"}:
        k -= 1
    if sentence.word(k) in {"all", "the"} and sentence.word(k - 1) == "of" and sentence.word(k - 2) in _REMAINS:
        k -= 1  # "the bodies of the 12 miners"
    if k < 0:
        return None
    word = sentence.words[k]
    if word in {":", "-", "\u2014", "="}:
        return _before_mark(sentence, k)
    if word == "past" and sentence.word(k - 1) in lexicon("change_verbs"):
        return _subject(sentence, k - 1)  # "the toll climbed past 1,700"
    if word in BE and sentence.word(k - 1) == "there":
        return None  # "the body of staff - there are 70 midwives"
    if word in lexicon("linking_words") or sentence.words[k] in lexicon("links"):
        return _subject(sentence, k)
    return _adjacent(sentence, k)


def _before_mark(sentence: Sentence, k: int) -> Left | None:
    """Read "Deaths: 12", "Confirmed cases so far - 12"."""
    j = k - 1
    while j >= max(k - 4, 0) and (sentence.words[j] in lexicon("stops") or sentence.words[j] in {PERIOD, ")", "("}):
        j -= 1
    if j < 0 or not sentence.is_word(j) or not _names_count(sentence, j):
        return None
    start = _phrase_start(sentence, j)
    if sentence.word(start - 1) == NUMBER and sentence.words[k] == ":" and verb_follows(sentence, k + 2):
        return None  # "31 cases: 19 died and 12 recovered"
    return Left(j, start, _is_total(sentence, start, j), sentence.words[j] == "toll", "label before")


def verb_follows(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb of an outcome stands at ``at``."""
    return sentence.word(at) in sentence.vocabulary.forms or sentence.word(at) in BE or sentence.word(at) in HAVE


def _names_count(sentence: Sentence, j: int) -> bool:
    word = sentence.words[j]
    return is_plural(word) or singular(word) in sentence.vocabulary.heads or word in sentence.vocabulary.states


def _adjacent(sentence: Sentence, k: int) -> Left | None:
    """Read "infected people 52,227" and "Deaths 12": a noun of an outcome and at once its number."""
    word = sentence.words[k]
    known = singular(word) in sentence.vocabulary.heads and is_plural(word)
    states = sentence.vocabulary.states.get(sentence.word(k - 1), ())
    infected = is_plural(word) and any(len(said) == 1 for said, _ in states)  # "in Homs 30": no state is "in" alone
    if not (known or infected):
        return None
    start = k - 1 if infected else _phrase_start(sentence, k)  # "in the region infected people 9,876"
    return Left(k, start, total=False, toll=False, rule="noun before")


def _subject(sentence: Sentence, k: int) -> Left | None:
    """Walk left over "rose to", "now stands at", "was" to the noun that rose, stands or was."""
    if sentence.words[k] in {"of", "at"} and sentence.word(k - 1) in lexicon("collectives"):
        return Left(k - 1, _phrase_start(sentence, k - 1), total=False, toll=False, rule="many in one")
    if sentence.words[k] == "of" and sentence.word(k - 1) in lexicon("totalled"):
        return Left(k - 1, _phrase_start(sentence, k - 1), total=False, toll=False, rule="total of")
    if found := _same_verb(sentence, k):
        return found
    links, j = lexicon("links"), k
    linked = False
    while j >= max(k - 8, 0) and (
        (sentence.words[j] in links and not _is_counter(sentence, j))
        or sentence.words[j] == PERIOD
        or (sentence.words[j].endswith("ly") and sentence.words[j] != "tally")
        or (sentence.words[j] in {",", "("} and linked)
    ):
        linked = linked or sentence.words[j] not in _NO_LINKS
        if sentence.words[j] in group("counter") and sentence.word(j + 1) == "of":
            return None
        if sentence.words[j] in _RUNNING and linked and sentence.word(j + 1) in lexicon("change_verbs"):
            break  # "the cumulative total rose to 116"
        j -= 1
    j = _before_aside(sentence, j)
    raised = not linked and sentence.words[k] in {"to", "from"}
    if not linked and not raised and sentence.words[k] not in {"of", "at"}:
        return None
    found = _anchor(sentence, j, raised=raised)
    if found or not linked:
        return found
    return _plain_subject(sentence, j)


def _same_verb(sentence: Sentence, k: int) -> Left | None:
    """Read the second subject of a verb said once: "cases rose to 432 and (that of) deaths to 78"."""
    noun, before = sentence.word(k - 1), sentence.word(k - 2)
    if sentence.words[k] not in {"to", "at"} or not is_plural(noun) or singular(noun) not in sentence.vocabulary.heads:
        return None
    joined = before in {"and", ","} or sentence.words[max(k - 4, 0) : k - 1] == ["and", "that", "of"]
    told = NUMBER in sentence.words[max(k - 6, 0) : k - 2]
    return Left(k - 1, k - 1, total=False, toll=False, rule="noun and verb before") if joined and told else None


def _before_aside(sentence: Sentence, j: int) -> int:
    """Step left over brackets: "the number of deaths (among all classes of cases) is 45"."""
    if sentence.word(j) == ")":
        for k in range(j - 1, max(j - _FAR, -1), -1):
            if sentence.words[k] == "(":
                return k - 1
    return j


def _is_counter(sentence: Sentence, j: int) -> bool:
    """Tell whether a word is a noun for how many, and no verb: "bringing the total to 28"."""
    owner = sentence.word(j - 1)  # "the island's total"
    owned = owner in DETERMINERS or owner.endswith("'s") or owner in {",", ";"} or owner in lexicon("raising_verbs")
    owned = owned or owner in group("reaching")
    return sentence.words[j] in group("counter") and owned and sentence.word(j + 1) != "of"


def _anchor(sentence: Sentence, j: int, *, raised: bool) -> Left | None:
    """Find "death toll", "number of cases", "infections" left of a linking verb, across of- and in-phrases."""
    heads = sentence.vocabulary.heads
    best = -1
    for k in range(j, max(j - _FAR, -1), -1):
        word = sentence.words[k]
        if (
            word in ENDS
            or (word == NUMBER and not raised)
            or word in BE
            or (word in {"that", "who", "which", "said", "and"} and not sentence.is_name(k))  # "reported to WHO"
        ):
            break
        if word in lexicon("raising_verbs") and raised:
            return _left(sentence, best, j) if best >= 0 else None
        named = word == "toll" and sentence.is_word(k + 1) and is_plural(sentence.words[k + 1])  # "toll roads"
        if word in group("counter") and word not in {"figure", "figures"} and not named:
            return _counter(sentence, k, j)
        if best < 0 and word in lexicon("headcounts") and not raised:
            return Left(k, _phrase_start(sentence, k), total=False, toll=False, rule="many in one")
        if best < 0 and singular(word) in heads:
            if not raised and sentence.word(k - 1) == NUMBER:
                return None  # "three deaths in Moko, a village of 100 people": the deaths have their number
            best = k
    if best >= 0 and not raised:
        return _left(sentence, best, j)
    return None


def _counter(sentence: Sentence, k: int, j: int) -> Left:
    """Read "the number of infected people", "the total of infections", "the death toll"."""
    start = _phrase_start(sentence, k)
    toll = sentence.words[k].startswith("toll") or sentence.word(k - 1) in {"death", "fatality", "fatalities"}
    total = toll or _is_total(sentence, start, k) or sentence.words[k].startswith(("total", "tall"))
    head = k
    if sentence.word(k + 1) == "of":
        end = k + 2
        while sentence.word(end) in DETERMINERS:
            end += 1
        if not sentence.is_word(end):
            return Left(head, start, total, toll, "running total")
        head = end
        while (end <= j and sentence.is_word(end) and not sentence.is_stop(end)) or (end <= j and end == head):
            if is_plural(sentence.words[end]) or singular(sentence.words[end]) in sentence.vocabulary.heads:
                head = end
            end += 1
    elif (
        sentence.words[k] not in {"toll", "tolls"}
        and k > 0
        and sentence.is_word(k - 1)
        and sentence.word(k - 1) not in lexicon("stops")
    ):
        before = sentence.words[k - 1]
        raised = before in lexicon("raising_verbs")  # "takes total to 45"
        said_of = before in sentence.vocabulary.statuses or before.endswith("'s") or before in group("reaching")
        head = k if said_of or raised else k - 1  # "the case count", but "the island's tally", "the national tally"
    return Left(head, start, total, toll, "running total")


def _left(sentence: Sentence, head: int, j: int) -> Left:  # noqa: ARG001
    start = _phrase_start(sentence, head)
    toll = sentence.words[head].startswith("toll")
    return Left(head, start, toll or _is_total(sentence, start, head), toll, "noun and verb before")


def _plain_subject(sentence: Sentence, j: int) -> Left | None:
    """Read the subject of a linking verb where it is a plain plural: "the losses stand at 12"."""
    if j < 0 or not sentence.is_word(j) or sentence.is_stop(j):
        return None
    if not is_plural(sentence.words[j]) and sentence.word(j - 1) in {"under", "in", "on"} and j >= 2:
        j -= 2  # "patients under treatment stood at 38"
    if not sentence.is_word(j) or sentence.is_stop(j) or not is_plural(sentence.words[j]):
        return None
    j = _before_phrase(sentence, j)
    start = _phrase_start(sentence, j)
    return Left(j, start, _is_total(sentence, start, j), toll=False, rule="subject")


def _before_phrase(sentence: Sentence, j: int) -> int:
    """Return the noun that the one at ``j`` says more of: the seats of "seats in the districts rose from 9"."""
    k = _phrase_start(sentence, j) - 1
    while sentence.word(k) in DETERMINERS:
        k -= 1
    plain = sentence.is_word(k - 1) and is_plural(sentence.words[k - 1]) and not sentence.is_stop(k - 1)
    return k - 1 if k > 0 and plain and sentence.words[k] in _WITHIN else j


def _phrase_start(sentence: Sentence, head: int) -> int:
    start = head
    while start > max(head - 5, 0) and sentence.is_word(start - 1) and not sentence.is_stop(start - 1):
        start -= 1
    return start


def _is_total(sentence: Sentence, start: int, head: int) -> bool:
    return any(
        "total" in sentence.vocabulary.statuses.get(sentence.words[i], ()) for i in range(max(start, 0), head + 1)
    )
