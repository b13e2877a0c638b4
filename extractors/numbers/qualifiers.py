"""Qualifiers: the words and signs before and after a number that bound it ("more than", "300-odd", "or so")."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from ..lexicons import table
from ..model import Qualifier
from .atom import Atom

_LONGEST = 6
_WINDOW = 48
_LAST = re.compile(r"(?P<word>[a-z.]+)[ ]{1,2}\Z")
_TOKENS = re.compile(r"[^\s]+")
_SIGNS: dict[str, Qualifier] = {"~": "about", "≈": "about", "±": "about", "∼": "about", ">": "over", "<": "under", "≥": "at_least", "≤": "at_most", "+": "at_least"}
_TAIL = re.compile(r"(?P<plus>\+(?![\w+]))|(?:[ ]|-|,[ ])(?P<first>or|and|odd|some|plus|ish|something|thereabouts|give|at|upwards?|minimum|maximum|max|tops)\b")
_PLUS_JOINED = frozenset({"plus", "some", "something", "ish"})  # "20-plus", but not "20 plus"
# a duration after "over" is exceeded only after these: "over 18 months at a cost of" tells when
_EXCEEDED = frozenset(
    """for after lasted lasts last last lasting took takes take taking is was are were be been in than spans spanned spanning
    spent spend spends of by with waited served within just well a the to from""".split()
)


class Bound(msgspec.Struct, frozen=True, gc=False):
    """A qualifier, and where the text that says it begins or ends."""

    qualifier: Qualifier
    at: int


class _Phrases(msgspec.Struct, frozen=True):
    phrases: dict[str, Qualifier]
    verbs: dict[str, str]
    last: frozenset[str]
    tails: dict[str, Qualifier]


@cache
def _phrases() -> _Phrases:
    phrases = table("qualifiers")
    verbs = table("qualifier_verbs")
    last = {phrase.rpartition(" ")[2] for phrase in phrases} | set(verbs)
    return _Phrases(phrases, verbs, frozenset(last), table("qualifier_tails"))  # type: ignore[arg-type]


def bound_before(lower: str, atom: Atom, left: int, floor: int, *, duration: bool) -> Bound | None:
    """Return what bounds the number whose text begins at ``left``; nothing before ``floor`` is looked at."""
    sign = lower[left - 1 : left]
    if sign in _SIGNS or (sign == " " and lower[left - 2 : left - 1] in _SIGNS and left - 2 >= floor):
        at = left - 1 if sign in _SIGNS else left - 2
        if sign != "+" and lower[at] != "+" and at >= floor:
            if lower[at] in "<>" and lower[left : left + 1] == "=":
                return None
            return Bound(_SIGNS[lower[at]], at)
        return None
    if sign == "=" and lower[left - 2 : left - 1] in {"<", ">"}:
        return Bound("at_most" if lower[left - 2] == "<" else "at_least", left - 2)
    known = _phrases()
    last = _LAST.search(lower, max(floor, left - 14), left)
    if last is None or last["word"] not in known.last:
        return None
    return _phrase_before(lower, atom, left, floor, known, duration=duration)


def _phrase_before(lower: str, atom: Atom, left: int, floor: int, known: _Phrases, *, duration: bool) -> Bound | None:
    start = max(floor, left - _WINDOW)
    line = lower.rfind("\n", start, left)
    tokens = [match.span() for match in _TOKENS.finditer(lower, max(start, line + 1), left)]
    if start > floor and tokens and not lower[start - 1].isspace():
        tokens = tokens[1:]  # cut in the middle of a word
    found = _longest(lower, tokens, known)
    if found is None:
        verb = lower[slice(*tokens[-1])] if tokens else ""
        said = known.verbs.get(verb)
        if said is None or (said.endswith("round") and not _is_round(atom)):
            return None
        return Bound("over", left)
    qualifier, size = found
    at = tokens[-size][0]
    if duration and lower[at:left].strip() == "over":
        before = lower[slice(*tokens[-2])] if len(tokens) > 1 else ""
        if before not in _EXCEEDED:
            return None
    outer = _longest(lower, tokens[:-size], known)
    if outer is not None and (qualifier == "about" or outer[0] in {"at_least", "at_most"}):
        qualifier = outer[0] if outer[0] != "about" else qualifier  # "up to about 20"
        at = tokens[-size - outer[1]][0]
    elif len(tokens) > size and lower[slice(*tokens[-size - 1])] in _ADVERBS and qualifier in {"over", "under", "about"}:
        at = tokens[-size - 1][0]
    return Bound(qualifier, at)


_ADVERBS = frozenset("just slightly well only significantly considerably substantially far somewhat reportedly currently".split())


def _longest(lower: str, tokens: list[tuple[int, int]], known: _Phrases) -> tuple[Qualifier, int] | None:
    for size in range(min(_LONGEST, len(tokens)), 0, -1):
        phrase = " ".join(lower[start:end] for start, end in tokens[-size:])
        if size == 1 and phrase[:1] in "(\"'[":
            phrase = phrase[1:]
        if phrase in known.phrases:
            return known.phrases[phrase], size
    return None


def _is_round(atom: Atom) -> bool:
    value = atom.value
    return value is not None and value >= 100 and (atom.scale > 1 or value % 50 == 0)


def bound_after(lower: str, end: int) -> Bound | None:
    """Return what bounds the number (or its unit) that ends at ``end``: "500+", "300-odd", "or more"."""
    head = _TAIL.match(lower, end)
    if head is None:
        return None
    if head["plus"]:
        return Bound("at_least", end + 1)
    start = head.start("first")
    if head["first"] in _PLUS_JOINED and lower[end] != "-":
        return None
    tails = _phrases().tails
    rest = lower[start : start + 24]
    pieces = rest.split(" ")
    for size in range(min(3, len(pieces)), 0, -1):
        phrase = " ".join(pieces[:size])
        bare = phrase.rstrip(".,;:)!?\"'\n").partition("\n")[0]
        if bare in tails and not lower[start + len(bare) : start + len(bare) + 1].isalnum():
            return Bound(tails[bare], start + len(bare))
    return None
