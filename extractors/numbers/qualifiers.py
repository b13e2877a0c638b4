"""Qualifiers: the words and signs before and after a number that bound it ("more than", "300-odd", "or so")."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from ..lexicons import table, words
from ..model import Qualifier
from ..patterns import lazy_re
from .atom import Atom
from .vocabulary import context

_LONGEST = 6
_WINDOW = 48
_SIGNS: dict[str, Qualifier] = {
    "~": "about",
    "≈": "about",
    "±": "about",
    "∼": "about",
    ">": "over",
    "<": "under",
    "≥": "at_least",
    "≤": "at_most",
    "+": "exact",  # a sign: "+2.1%"; a bound only behind the number, "500+"
}
_TAIL = lazy_re(
    r"""
    (?P<plus> \+ (?! [\w+] ) )
    | (?: [ ] | - | ,[ ] )
      (?P<first> or | and | odd | some | plus | ish | something | thereabouts | give | at | upwards? | minimum | maximum
               | max | tops )\b
    """,
    re.VERBOSE,
)
_TAIL_STARTS = frozenset({*(f"{joint}{letter}" for joint in " -" for letter in "oapsitgum"), ", "})
_NUMBER_NEXT = lazy_re(r"\w|[ ](?:[$€£]?\d|than\b)")
TAILS: tuple[str, ...] = (
    "or",
    "and",
    "odd",
    "some",
    "plus",
    "ish",
    "something",
    "thereabouts",
    "give",
    "at",
    "upward",
    "upwards",
)
TAILS += ("minimum", "maximum", "max", "tops")
_PLUS_JOINED = frozenset({"plus", "some", "something", "ish"})  # "20-plus", but not "20 plus"


class Bound(msgspec.Struct, frozen=True, gc=False):
    """A qualifier, and where the text that says it begins or ends."""

    qualifier: Qualifier
    at: int


class Phrases(msgspec.Struct, frozen=True):
    """Qualifiers by what they say before a number and after it."""

    phrases: dict[str, Qualifier]
    verbs: dict[str, str]
    longest: dict[str, int]  # the last word of a phrase: how many words the longest such phrase has
    tails: dict[str, Qualifier]


@cache
def phrases() -> Phrases:
    """Return the phrases that bound a number."""
    phrases = table("qualifiers")
    verbs = table("qualifier_verbs")
    longest = dict.fromkeys(verbs, 1)
    for phrase in phrases:
        last = phrase.rpartition(" ")[2]
        longest[last] = max(longest.get(last, 0), phrase.count(" ") + 1)
    return Phrases(phrases, verbs, longest, table("qualifier_tails"))  # type: ignore[arg-type]


def bound_before(lower: str, atom: Atom, left: int, floor: int, *, duration: bool) -> Bound | None:
    """Return what bounds the number whose text begins at ``left``; nothing before ``floor`` is looked at."""
    if lower[left - 1 : left] != " ":
        return _sign_before(lower, left, floor)
    known = phrases()
    window = max(floor, left - _WINDOW)
    if "  " in lower[window:left]:
        return _over_blanks(lower, atom, left, window, duration=duration)
    begin = lower.rfind(" ", window, left - 1) + 1 or window
    last = lower[begin : left - 1]
    if last == "past" and lower[lower.rfind(" ", window, begin - 1) + 1 : begin - 1] in words("change_verbs"):
        return Bound("over", begin)  # "the toll climbed past 1,700"
    if last not in known.longest:
        last = _bare(last)
        if last not in known.longest:
            return _sign_before(lower, left - 1, floor) if last[-1:] in _SIGNS or last[-1:] == "=" else None
    found = _longest(lower, window, left - 1, known)
    if found is not None:
        return _with_neighbours(lower, found, window, left, duration=duration)
    said = known.verbs.get(last)
    if said is None or (said.endswith("round") and not _is_round(atom)):
        return None
    return Bound("over", left)


def _over_blanks(lower: str, atom: Atom, left: int, window: int, *, duration: bool) -> Bound | None:
    """Read a bound over the double blanks of a copied page: "at  least 12"."""
    kept = [at for at in range(window, left) if not lower.startswith("  ", at - 1)]
    bound = bound_before("".join(lower[at] for at in kept), atom, len(kept), 0, duration=duration)
    return Bound(bound.qualifier, kept[bound.at] if bound.at < len(kept) else left) if bound else None


def _sign_before(lower: str, left: int, floor: int) -> Bound | None:
    """Read "~20", "> 20" and "<= 20"."""
    sign = lower[left - 1 : left]
    if lower[left : left + 1].isalpha() and lower[left + 1 : left + 2].isalpha() and sign in {"<", ">"}:
        return None  # "<Four Winds Ltd>"
    if sign == "=" and lower[left - 2 : left - 1] in {"<", ">"} and left - 2 >= floor:
        return Bound("at_most" if lower[left - 2] == "<" else "at_least", left - 2)
    return Bound(_SIGNS[sign], left - 1) if sign in _SIGNS and left - 1 >= floor else None


def _bare(phrase: str) -> str:
    """Return ``phrase`` without the line before it and the bracket or quote it opens with."""
    return phrase.rpartition("\n")[2].lstrip("(\"'[")


def _longest(lower: str, window: int, end: int, known: Phrases) -> tuple[Qualifier, int] | None:
    """Return the qualifier of the longest phrase that ends at ``end``, and where it begins."""
    found: tuple[Qualifier, int] | None = None
    begin, most = end, 1
    for size in range(1, _LONGEST + 1):
        begin = lower.rfind(" ", window, begin)
        phrase = lower[begin + 1 if begin >= 0 else window : end]
        bare = _bare(phrase)
        if size == 1:
            most = known.longest.get(bare, 0)
        if bare in known.phrases:
            found = known.phrases[bare], end - len(bare)
        if begin < 0 or size >= most or len(bare) < len(phrase):
            break
    return found


def _with_neighbours(
    lower: str, found: tuple[Qualifier, int], window: int, left: int, *, duration: bool
) -> Bound | None:
    """See to what stands before a qualifier: "up to about 20", "just over 20", "for over 20 years"."""
    qualifier, at = found
    known = phrases()
    end = max(window, at - 1)
    begin = lower.rfind(" ", window, end) + 1 or window
    before = _bare(lower[begin:end])
    if before in context("because_of") and lower[at : left - 1] == "over":
        return None  # "jailed over 39 deaths"
    if duration and lower[at : left - 1] == "over" and before not in context("exceeds_after"):
        return None
    if before in known.longest:
        outer = _longest(lower, window, end, known)
        # "up to about 20" is a bound, "takes over about 20" is not
        if outer is not None and (outer[0] in {"at_least", "at_most"} or (outer[0] != "about" and outer[1] < begin)):
            return Bound(outer[0], outer[1])
    if before in context("adverbs") and qualifier in {"over", "under", "about"}:
        at = end - len(before)
    return Bound(qualifier, at)


def _is_round(atom: Atom) -> bool:
    value = atom.value
    return value is not None and value >= 100 and (atom.scale > 1 or value % 50 == 0)


def bound_after(lower: str, end: int) -> Bound | None:
    """Return what bounds the number (or its unit) that ends at ``end``: "500+", "300-odd", "or more"."""
    if lower[end : end + 2] not in _TAIL_STARTS and lower[end : end + 1] != "+":
        return None
    head = _TAIL.match(lower, end)
    if head is None:
        return None
    if head["plus"]:
        return Bound("at_least", end + 1)
    start = head.start("first")
    if head["first"] in _PLUS_JOINED and lower[end] != "-":
        return None
    tails = phrases().tails
    rest = lower[start : start + 24].partition("\n")[0]
    pieces = rest.split(" ")
    for size in range(min(3, len(pieces)), 0, -1):
        phrase = " ".join(pieces[:size])
        bare = phrase.rstrip(".,;:)!?\"'")
        if bare in tails and not _NUMBER_NEXT.match(lower, start + len(bare)):
            return Bound(tails[bare], start + len(bare))
    return None
