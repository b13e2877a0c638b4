"""Past place: where the verb of the counted stands, behind where they are and what else is told of them between."""

from __future__ import annotations

from .asides import behind_aside
from .sentence import BE, HAVE, NUMBER, PERIOD, Sentence

LONGEST = 9  # tokens of a place before the verb
_STEPPED = frozenset(
    (
        *("across", "along", "among", "around", "at", "from", "in", "inside", "near", "of", "on", "with"),
        *("built", "due", "that", "which", "(", NUMBER),
    )
)
_RELATIVE = frozenset(("that", "which"))
_HALTS = frozenset((",", ";", ":", ".", "and", "or", "that", "which", "who", "but", "said"))
_PLURAL = frozenset(("are", "have", "remain", "were"))
REMAIN = frozenset(("remain", "remained", "remains"))
_AUXILIARIES = BE | HAVE | REMAIN
_CLOSES = frozenset(("", ".", ",", ";", ")", "after", "as", "at", "during", "in", "on", "when", "while", PERIOD))
_DONE = frozenset(("damaged", "destroyed"))
_DOWN = frozenset(("burned", "burnt"))


def past_place(sentence: Sentence, at: int) -> int:
    """Return where the verb stands behind a place or a fellow: "12 houses in the old town and a mill were lost"."""
    if (behind := behind_aside(sentence, at)) > at:  # "12 houses, most of them wooden, were lost"
        return behind if _is_verb(sentence, behind) else at
    opening = sentence.word(at)
    lying = opening.endswith("ing") and sentence.is_word(at)  # "12 houses belonging to farmers were lost"
    if opening not in _STEPPED and not lying and not _joins_one(sentence, at):
        return at
    joined = False
    first = _in_clause(sentence, at) if opening in _RELATIVE else at
    for k in range(first, min(at + LONGEST, len(sentence.words))):
        word = sentence.words[k]
        if word in _AUXILIARIES:
            return at if joined and word not in _PLURAL else k
        if _joins_one(sentence, k):
            joined = True
        elif k > first and _is_verb(sentence, k):
            return k
        elif k > first and (word in _HALTS or sentence.vocabulary.forms.get(word)):
            break
    return at


def _in_clause(sentence: Sentence, at: int) -> int:
    """Return where a relative clause goes on behind its verb: "that were built ...", ``at`` where that tells."""
    k = at + 1
    while sentence.word(k) in BE or sentence.word(k) in HAVE:
        k += 1
    return at if sentence.word(k) in sentence.vocabulary.statuses else k


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Tell an auxiliary or a verb of damage from the same word before a noun: "12 houses in the city collapsed"."""
    word, behind = sentence.word(at), sentence.word(at + 1)
    if word in _AUXILIARIES:
        return True
    if word in _DOWN:
        return behind == "down"
    said = word.endswith("ed") and not _DONE.isdisjoint(sentence.vocabulary.statuses.get(word, ()))
    return (said and behind in _CLOSES) or (word == "suffered" and behind == "damage")


def _joins_one(sentence: Sentence, at: int) -> bool:
    return sentence.word(at) == "and" and sentence.word(at + 1) in {"a", "an"}
