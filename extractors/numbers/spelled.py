"""Spelled: the numbers in one run of number words."""

from __future__ import annotations

import re
from fractions import Fraction

from ..patterns import lazy_re
from .atom import MAX_WORDS, Atom, Exact, fits
from .cardinals import added_fraction, cardinal, decimals, fraction, fraction_of, scaled
from .idioms import Read, few_things, is_half, is_pronoun, nothing, unit_and_a_half, vague
from .runs import Run, runs
from .vocabulary import ARTICLES, VAGUE_SCALES, words

_VAGUE = frozenset({"several", "few", "handful"})
_FEW_THINGS = frozenset({"couple", "pair", "single"})
_CRORE = lazy_re(r"[ ]crs?\b")  # "three hundred Cr"
_SCALE_STARTS = frozenset("bmt")
_SHORT_SCALE = lazy_re(r"[ ](?P<scale>mln|mn|bn|bln|tn|trn)\b")
_OF_SCALE = lazy_re(r"[ ] of [ ] an? [ ] (?P<scale>dozen|hundred|thousand|million|billion|trillion) \b", re.VERBOSE)
_QUARTER_OF = frozenset({"million", "billion", "trillion"})


def read_run(lower: str, start: int, end: int) -> list[Atom]:
    """Return the numbers in ``lower[start:end]``, a run of number words."""
    value = words().small.get(lower[start:end])
    if value is not None and not (lower[end + 1 : end + 2] in _SCALE_STARTS and _SHORT_SCALE.match(lower, end)):
        if lower.startswith("'s", end) or (value == 1 and is_pronoun(lower, start, end)):
            return []
        return [Atom(start, end, value, "words")]
    found: list[Atom] = []
    for run in runs(lower, start, end):
        at = 0
        while at < len(run.words):
            atom, after = _read_at(run, at)
            if atom is not None and after - at <= MAX_WORDS and (atom.value is None or fits(atom.value)):
                found.append(atom)
            at = max(after, at + 1)
    return found


def _read_at(run: Run, at: int) -> Read:
    word = run.words[at]
    if word in {"no", "none"}:
        return nothing(run, at), at + 1
    if word == "and":
        return unit_and_a_half(run, at)
    first = at + 1 if word in ARTICLES and run.word(at + 1) else at
    head = run.words[first]
    if head in _VAGUE or head in VAGUE_SCALES:
        return vague(run, at, first)
    if head in _FEW_THINGS:
        return few_things(run, at, first)
    return _amount(run, at, first)


def _amount(run: Run, at: int, first: int) -> Read:
    """Read a whole number, a mixed number or a fraction, with the scale after it."""
    whole = cardinal(run.words, first)
    if whole is None:
        return _bare_fraction(run, at)
    value, place, scale = whole
    broken = fraction_of(run.words, first, value, place)
    if broken and _is_fraction(run, first, broken[1]):
        return _fraction(run, at, *broken)
    if broken and run.words[first] in words().tens and run.lower[run.end(place)] == "-":
        return None, broken[1]  # "the fifty-ninth session"
    if value == 1 and place == first + 1 == len(run.words) and is_pronoun(run.lower, *run.spans[first]):
        return None, place
    exact, place, scale = _with_part(run, value, place, scale)
    start = run.start(first if run.words[first] in words().small else at)
    end = run.end(place)
    if place == len(run.words) and (short := _SHORT_SCALE.match(run.lower, end)):  # "two mln"
        scale = words().suffixes[short["scale"]]
        return Atom(start, short.end(), exact * scale, "mixed", scale), place
    if place == len(run.words) and (short := _CRORE.match(run.lower, end)):
        return Atom(start, short.end(), exact * 10**7, "mixed", 10**7), place
    return Atom(start, end, exact, "words", scale), place


def _with_part(run: Run, whole: int, place: int, scale: int) -> tuple[Exact, int, int]:
    """Read on after a whole number: "two point five million", "three and a half", "one million and a half"."""
    value: Exact = whole
    point = decimals(run.words, place)
    if point:
        value, place, scale = scaled(value + point[0], run.words, point[1])
    added = added_fraction(run.words, place)
    if added is None or not _is_fraction(run, place, added[1]):
        return value, place, scale
    part, after = added
    _, after, step = scaled(1, run.words, after)
    if step > 1 and scale > 1:
        return value + part * step, after, scale  # "three billion and a half million"
    # "one million and a half" is half a million more, "three hundred and a half" is not
    value += part * scale if scale > 100 and part < 1 else part
    return value * step, after, max(scale, step)


def _bare_fraction(run: Run, at: int) -> Read:
    """Read "half a million", "a third", "quarter million"."""
    first = at + 1 if run.words[at] in ARTICLES and run.word(at + 1) == "half" else at
    head = run.words[first]
    if head == "quarter" and run.word(first + 1) not in _QUARTER_OF:
        return None, first + 1
    read = fraction(run.words, first)
    if read is None:
        return None, at + 1
    if head == "half":
        return _fraction(run, at, *read) if is_half(run, first) else (None, at + 1)
    return _fraction(run, at, *read) if _is_fraction(run, first, read[1]) else (None, read[1])


def _fraction(run: Run, at: int, part: Fraction, place: int) -> Read:
    """Return a fraction with the scale it is of: "half a million", "a quarter of a million"."""
    start, end = run.start(at), run.end(place)
    value, after, scale = scaled(part, run.words, place + 1 if run.word(place) in ARTICLES else place)
    if scale > 1:
        return Atom(start, run.end(after), value, "mixed", scale), after
    of_scale = _OF_SCALE.match(run.lower, end)
    if of_scale:
        scale = words().scales[of_scale["scale"]]
        return Atom(start, of_scale.end(), part * scale, "mixed", scale), len(run.words)
    return Atom(start, end, part, "fraction"), place


def _is_fraction(run: Run, at: int, after: int) -> bool:
    """Tell "a third of them", "two thirds" from the ordinals of "a third man", "two third graders"."""
    ordinal, first = run.words[after - 1], run.words[at]
    if after - 2 == at and first in words().tens and not ordinal.endswith("s") and ordinal in words().denominators:
        return words().denominators[ordinal] >= 10  # "the fifty-ninth session"
    if ordinal in {"half", "halves", "quarter"} or (ordinal.endswith("s") and first not in ARTICLES):
        return True
    end = run.end(after)
    rest = run.lower[end : end + 4].partition("\n")[0]
    if rest.startswith(" of ") or (first == "and" and after == len(run.words)):
        return True
    joined = run.lower[run.end(after - 1)] == "-"
    single = first in ARTICLES or first == "one"
    return (joined or (single and not rest[:1].isspace())) and not rest.startswith("-")
