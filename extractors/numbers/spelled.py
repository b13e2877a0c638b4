"""Spelled: the numbers in one run of number words."""

from __future__ import annotations

import re

from ..lexicons import words as entries
from .atom import MAX_WORDS, Atom, Exact, fits
from .cardinals import added_fraction, cardinal, decimals, fraction, fraction_of, scaled
from .vocabulary import ARTICLES, VAGUE_SCALES, words

_WORD = re.compile("[a-z]+")
_BETWEEN = frozenset({" ", "-", "  ", " - ", "   ", "- ", " -"})
_CRORE = re.compile(r"[ ]crs?\b")  # "three hundred Cr"
_UNIT_BEFORE_HALF = re.compile(
    r"(?<![a-z]) (?:an?|one|the|this|past|last|next) [ ] (?P<unit>[a-z]+) [ ] \Z", re.VERBOSE
)
_VAGUE = frozenset({"several", "few", "handful"})
_TWOS = frozenset({"couple", "pair"})


def read_run(lower: str, start: int, end: int) -> list[Atom]:
    """Return the numbers in ``lower[start:end]``, a run of number words."""
    word = lower[start:end]
    value = words().small.get(word)
    if value is not None:
        if lower.startswith("'s", end):
            return []
        return [] if value == 1 and _is_pronoun(lower, start, end) else [Atom(start, end, value, "words")]
    found: list[Atom] = []
    for run, spans in _runs(lower, start, end):
        found += _read(lower, run, spans)
    return found


def _runs(lower: str, start: int, end: int) -> list[tuple[list[str], list[tuple[int, int]]]]:
    """Cut a run at everything that is neither a space nor a hyphen: "one, two and three"."""
    runs: list[tuple[list[str], list[tuple[int, int]]]] = []
    last = -1
    for match in _WORD.finditer(lower, start, end):
        if last < 0 or lower[last : match.start()] not in _BETWEEN:
            runs.append(([], []))
        runs[-1][0].append(match[0])
        runs[-1][1].append(match.span())
        last = match.end()
    return runs


def _read(lower: str, run: list[str], spans: list[tuple[int, int]]) -> list[Atom]:
    found: list[Atom] = []
    at = 0
    while at < len(run):
        atom, after = _read_at(lower, run, spans, at)
        if atom is not None and after - at <= MAX_WORDS and (atom.value is None or fits(atom.value)):
            found.append(atom)
        at = max(after, at + 1)
    return found


def _read_at(lower: str, run: list[str], spans: list[tuple[int, int]], at: int) -> tuple[Atom | None, int]:
    word = run[at]
    if word in {"no", "none"}:
        return _zero(lower, *spans[at], word), at + 1
    article = word in ARTICLES
    head = run[at + 1] if article and at + 1 < len(run) else word
    first = at + 1 if article else at
    if head in _VAGUE or head in VAGUE_SCALES:
        return _vague(lower, run, spans, at, first)
    if head in _TWOS or head == "single":
        return _small_noun(lower, run, spans, at, first)
    if word == "and":
        return _and_a_half(lower, run, spans, at)
    return _amount(lower, run, spans, at)


def _amount(lower: str, run: list[str], spans: list[tuple[int, int]], at: int) -> tuple[Atom | None, int]:
    """Read a whole number, a mixed number or a fraction, with the scale after it."""
    first = at + 1 if run[at] in ARTICLES else at
    whole = cardinal(run, first)
    if whole is None or run[first] == "half":
        return _bare_fraction(lower, run, spans, at)
    total, place, scale = whole
    value: Exact = total
    form = "words"
    broken = fraction_of(run, first, total, place)
    if broken and _is_fraction(lower, run, spans, first, broken[1]):
        return _fraction(lower, spans, at, broken[0], broken[1], run)
    point = decimals(run, place)
    if point:
        value, place, scale = scaled(value + point[0], run, point[1])
    added = added_fraction(run, place)
    if added and _is_fraction(lower, run, spans, place, added[1]):
        # "one million and a half" is half a million more, "three hundred and a half" is not
        more = added[0] * scale if scale > 100 and added[0] < 1 else added[0]
        _, after, step = scaled(1, run, added[1])
        if step > 1 and scale > 1:
            value += added[0] * step  # "one billion and a half million"
        else:
            value, scale = (value + more) * step, max(scale, step)
        place = after
    if total == 1 and place == first + 1 and _is_pronoun(lower, *spans[first]):
        return None, place
    start = spans[at][0] if first == at or run[first] not in words().small else spans[first][0]
    end = spans[place - 1][1]
    if place == len(run) and (short := _CRORE.match(lower, end)):
        return Atom(start, short.end(), value * 10**7, "mixed", 10**7), place
    return Atom(start, end, value, form, scale), place


def _bare_fraction(lower: str, run: list[str], spans: list[tuple[int, int]], at: int) -> tuple[Atom | None, int]:
    first = at + 1 if run[at] in ARTICLES and at + 1 < len(run) and run[at + 1] == "half" else at
    if (
        run[first] == "quarter"
        and run[first + 1 : first + 2] != ["million"]
        and run[first + 1 : first + 2] != ["billion"]
    ):
        return None, first + 1
    read = fraction(run, first)
    if read is None:
        return None, at + 1
    if run[first] == "half" and not _is_half(lower, run, spans, first):
        return None, at + 1
    if run[first] != "half" and not _is_fraction(lower, run, spans, first, read[1]):
        return None, read[1]
    return _fraction(lower, spans, at, read[0], read[1], run)


def _fraction(
    lower: str, spans: list[tuple[int, int]], at: int, value: Exact, place: int, run: list[str]
) -> tuple[Atom, int]:
    """Return a fraction with the scale it is of: "half a million", "a quarter of a million"."""
    after_article = place + 1 if place < len(run) and run[place] in ARTICLES else place
    value, after, scale = scaled(value, run, after_article)
    if scale > 1:
        return Atom(spans[at][0], spans[after - 1][1], value, "mixed", scale), after
    end = spans[place - 1][1]
    of_scale = _OF_SCALE.match(lower, end)
    if of_scale:
        scale = words().scales[of_scale["scale"]]
        return Atom(spans[at][0], of_scale.end(), value * scale, "mixed", scale), len(run)
    return Atom(spans[at][0], end, value, "fraction"), place


_OF_SCALE = re.compile(r"[ ] of [ ] an? [ ] (?P<scale>dozen|hundred|thousand|million|billion|trillion) \b", re.VERBOSE)
_NO_HALF_BEFORE = frozenset(
    """first second third fourth other latter former either each top bottom upper lower final northern southern eastern
    western opening closing better one-and-a first-and bottom second- this that every two both""".split()
)
_HALF_MAY_JOIN = frozenset(
    "hour day week month year decade century mile dozen million billion trillion kilometer".split()
)
_WORD_BEFORE = re.compile(r"[a-z]+ (?= [ -]* \Z)", re.VERBOSE)


def _is_half(lower: str, run: list[str], spans: list[tuple[int, int]], at: int) -> bool:
    """Tell a half that is an amount from "the second half", "half-brother" and "half-time"."""
    start, end = spans[at]
    if lower[start - 1 : start] == "-" and at == 0:
        return False
    before = _WORD_BEFORE.search(lower, max(0, start - 12), start)
    if before and before[0] in _NO_HALF_BEFORE and at == 0:
        return False
    if lower[end : end + 1] == "-" and at + 1 == len(run):
        after = _WORD.match(lower, end + 1)
        return bool(after) and after[0] in _HALF_MAY_JOIN
    return True


def _is_fraction(lower: str, run: list[str], spans: list[tuple[int, int]], at: int, after: int) -> bool:
    """Tell "a third of them", "two thirds" from the ordinals of "a third man", "two third graders"."""
    ordinal = run[after - 1]
    if ordinal in {"half", "halves"} or (ordinal.endswith("s") and run[at] not in ARTICLES):
        return True
    if ordinal in {"quarter"}:
        return True
    end = spans[after - 1][1]
    rest = lower[end : end + 4].partition("\n")[0]
    if rest.startswith(" of ") or (run[at] == "and" and after == len(run)):
        return True
    joined = lower[spans[after - 2][1]] == "-"
    single = run[at] in ARTICLES or run[at] == "one"
    return (joined or (single and not rest[:1].isspace())) and not rest.startswith("-")


def _vague(lower: str, run: list[str], spans: list[tuple[int, int]], at: int, first: int) -> tuple[Atom | None, int]:
    """Read "dozens", "hundreds of thousands", "several hundred", "a few dozen", "a handful"."""
    head, (start, end) = run[first], spans[first]
    if head == "scores" and not lower.startswith(
        (" of ", " more ", " were ", " dead", " are ", " injured", " killed"), end
    ):
        return None, first + 1
    known = words()
    place = first + 1
    while place < len(run) and (run[place] in known.scales or run[place] == "of" and place + 1 < len(run)):
        place += 1
    if head == "tens" and place == first + 1:
        return None, place
    if run[place - 1] == "of":
        place -= 1
    return Atom(spans[at][0] if run[at] in ARTICLES else start, spans[place - 1][1], None, "vague"), place


def _small_noun(
    lower: str, run: list[str], spans: list[tuple[int, int]], at: int, first: int
) -> tuple[Atom | None, int]:
    """Read "a couple of", "a pair of", "a couple of hundred", "a single"."""
    head = run[first]
    value: Exact = 1 if head == "single" else 2
    place = first + 1
    step = place + 1 if place < len(run) and run[place] == "of" else place
    scaled_value, after, scale = scaled(value, run, step)
    if scale > 1:
        return Atom(spans[at][0], spans[after - 1][1], scaled_value, "words", scale), after
    end = spans[first][1]
    if head != "single" and not (lower.startswith(" of", end) or not lower[end : end + 1].strip(".,;\n")):
        return None, place  # "a couple were found dead" are married
    return Atom(spans[at][0], end, value, "words"), place


def _zero(lower: str, start: int, end: int, word: str) -> Atom | None:
    """Read "no" before a noun and "none" as nothing counted."""
    if word == "none":
        return Atom(start, end, 0, "zero")
    if lower[end : end + 1] != " " or lower[start - 1 : start] == "-":
        return None
    after = _WORD.match(lower, end + 1)
    if after is None:
        return Atom(start, end, 0, "zero") if lower.startswith("[", end + 1) else None
    return None if after[0] in entries("idle_no") else Atom(start, end, 0, "zero")


def _and_a_half(lower: str, run: list[str], spans: list[tuple[int, int]], at: int) -> tuple[Atom | None, int]:
    """Read "a year and a half"."""
    read = added_fraction(run, at)
    before = _UNIT_BEFORE_HALF.search(lower, max(0, spans[at][0] - 24), spans[at][0]) if read and at == 0 else None
    if read is None or before is None or before["unit"] not in _HALF_MAY_JOIN:
        return None, at + 1
    unit = before["unit"]
    return Atom(before.start("unit"), spans[read[1] - 1][1], 1 + read[0], "mixed", 1, kind="duration", unit=unit), read[
        1
    ]


def _is_pronoun(lower: str, start: int, end: int) -> bool:
    """Tell the "one" of "no one", "one another", "one's", "one by one" from a number."""
    if lower.startswith(("'s", " another", "-on-one", " by one", " after another", "-off", "-time", " day,"), end):
        return True
    before = _WORD_BEFORE.search(lower, max(0, start - 12), start)
    return before is not None and before[0] in {"no", "any", "some", "every", "by", "another", "this", "that", "which"}
