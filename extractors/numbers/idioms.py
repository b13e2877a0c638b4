"""Idioms: small words that stand for an amount: "dozens", "a few", "a couple of", "no", "half", "one"."""

from __future__ import annotations

import re

from ..lexicons import words as entries
from ..model import Kind
from ..patterns import lazy_re
from .atom import Atom, Exact
from .cardinals import added_fraction, scaled
from .runs import WORD, Run, word_before
from .vocabulary import ARTICLES, context, words

Read = tuple[Atom | None, int]

_UNIT_BEFORE_HALF = lazy_re(r"(?<![a-z]) (?:an?|one|the|this|past|last|next) [ ] (?P<unit>[a-z]+) [ ] \Z", re.VERBOSE)
_SCORES_OF = (" of ", " more ", " were ", " dead", " are ", " injured", " killed")
_NOT_ONE = ("'s", " another", "-on-one", " by one", " after another", "-off", "-time", " day,")
_BEFORE_PRONOUN = frozenset(["no", "any", "some", "every", "another"])
_POINTS = frozenset(["by", "this", "that", "which"])  # "this one is", "that one."; "this one person" counts
_ENDS_CLAUSE = lazy_re(r"(?!\w|[ ](?!(?:is|was|has|had|will|would|can|who|that|in|on|at|for|and|or|but|to)\b)[a-z])")


def vague(run: Run, at: int, first: int) -> Read:
    """Read "dozens", "hundreds of thousands", "several hundred", "a few dozen", "a handful"."""
    head = run.words[first]
    if head == "scores" and not run.lower.startswith(_SCORES_OF, run.end(first + 1)):
        return None, first + 1  # "he scores"
    known = words()
    place = first + 1
    while run.word(place) in known.scales or (run.word(place) == "of" and run.word(place + 1)):
        place += 1
    if head == "tens" and place == first + 1:
        return None, place
    start = run.start(at if run.words[at] in ARTICLES else first)
    return Atom(start, run.end(place), None, "vague"), place


def few_things(run: Run, at: int, first: int) -> Read:
    """Read "a couple of", "a pair of", "a couple of hundred", "a single"."""
    head = run.words[first]
    value: Exact = 1 if head == "single" else 2
    place = first + 1
    many, after, scale = scaled(value, run.words, place + 1 if run.word(place) == "of" else place)
    if scale > 1:
        return Atom(run.start(at), run.end(after), many, "words", scale), after
    end = run.end(place)
    if head != "single" and not run.lower.startswith(" of", end) and run.lower[end : end + 1].strip(".,;\n"):
        return None, place  # "a couple were found dead" are married
    return Atom(run.start(at), end, value, "words"), place


def nothing(run: Run, at: int) -> Atom | None:
    """Read "no" before a noun and "none" as nothing counted."""
    lower, (start, end) = run.lower, run.spans[at]
    if run.words[at] == "none":
        return Atom(start, end, 0, "zero")
    if lower[end : end + 1] != " " or lower[start - 1 : start] == "-":
        return None
    after = WORD.match(lower, end + 1)
    if after is None:
        return Atom(start, end, 0, "zero") if lower.startswith("[", end + 1) else None
    return None if after[0] in entries("idle_no") else Atom(start, end, 0, "zero")


def unit_and_a_half(run: Run, at: int) -> Read:
    """Read "a year and a half"."""
    read = added_fraction(run.words, at)
    start = run.start(at)
    before = _UNIT_BEFORE_HALF.search(run.lower, max(0, start - 24), start) if read and at == 0 else None
    if read is None or before is None or before["unit"] not in context("half_joins"):
        return None, at + 1
    unit = before["unit"]
    kind: Kind = "measure" if unit in {"mile", "kilometer"} else "duration"
    begin, end = before.start("unit"), run.end(read[1])
    return Atom(begin, end, 1 + read[0], "mixed", kind=kind, unit=unit), read[1]


def is_half(run: Run, at: int) -> bool:
    """Tell a half that is an amount from "the second half", "half-brother" and "half-time"."""
    start, end = run.spans[at]
    lower = run.lower
    if at == 0 and (lower[start - 1 : start] == "-" or word_before(lower, start) in context("half_not_after")):
        return False
    if lower[end : end + 1] == "-" and at + 1 == len(run.words):
        after = WORD.match(lower, end + 1)
        return after is not None and after[0] in context("half_joins")
    return True


def is_pronoun(lower: str, start: int, end: int) -> bool:
    """Tell the "one" of "no one", "one another", "one's", "one by one" from a number."""
    before = word_before(lower, start)
    pointed = before in _POINTS and _ENDS_CLAUSE.match(lower, end) is not None
    return lower.startswith(_NOT_ONE, end) or before in _BEFORE_PRONOUN or pointed
