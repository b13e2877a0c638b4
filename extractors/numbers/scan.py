"""Scan: every written number of the text, with its value, bounds and qualifier, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Number, Span
from ..patterns import lazy_re
from ..text import Document
from .amounts import dress, undressed
from .anchors import anchors
from .atom import Atom
from .digits import read_digits
from .home_currency import settle
from .joins import MAX_GAP, chained, join
from .spelled import read_run

_NEAR = 12
_HANGING = frozenset({"- and ", "- or ", "-, ", "- to ", "- and a ", "- and the "})
_ONE_UNIT = frozenset({" to ", " by ", " x ", "x", " × ", "×"})
_CONVERSION = frozenset({" (", ", or ", " / ", "/", " or "})
_ENDS_OF_MINUS = frozenset({"s ", "e "})
_MINUS = lazy_re(r"(?<![a-z]) (?<! test[ ]) (?<! tests[ ]) (?<! tested[ ]) (?P<minus>minus|negative)[ ]\Z", re.VERBOSE)


def scan(doc: Document, dates: Sequence[Span] = ()) -> list[Number]:
    """Return the numbers of ``doc`` in order; no two overlap, neither do their texts with qualifier and unit.

    A number within one of ``dates``, spans in order, is a date's and asked for no currency, unit and bound:
    the sign in "in 2003 £1,200 was stolen" is not the year's.
    """
    lower = doc.lower
    atoms = read_atoms(lower, doc.text)
    found: list[Number] = []
    floor = at = date = 0
    last = len(atoms) - 1
    while at <= last:
        atom = atoms[at]
        at += 1
        if at <= last and atoms[at].start - atom.end <= MAX_GAP:
            following = atoms[at]
            joined = join(lower, atom, following)
            if joined and not (at < last and chained(lower, following, atoms[at + 1])):
                atom = joined
                at += 1
        ceiling = atoms[at].start if at <= last else len(lower)
        while date < len(dates) and dates[date][1] <= atom.start:
            date += 1
        if date < len(dates) and dates[date][0] <= atom.start and atom.end <= dates[date][1]:
            number = undressed(atom)
        else:
            number = dress(doc, atom, floor, ceiling)
        if found:
            number = _share_with(lower, found, number)
        found.append(number)
        floor = number.right
    return settle(lower, found)


def _share_with(lower: str, found: list[Number], number: Number) -> Number:
    """Let a number share a unit or qualifier with the one before it.

    "82- and 120-mm mortars" are millimeters both; "over $4 billion (EUR 2.5 billion)" is a bound twice.
    """
    last = found[-1]
    if number.start - last.right > _NEAR:
        return number
    gap = lower[last.right : number.left]
    if gap in _HANGING and last.kind == "count" and number.kind in {"measure", "duration"}:
        found[-1] = replace(last, kind=number.kind, unit=number.unit, right=last.right + 1)
    elif gap in _ONE_UNIT and last.kind == "count" and _unit_of_both(lower, last, number, gap):
        found[-1] = replace(last, kind=number.kind, unit=number.unit)
    elif gap in _CONVERSION and number.qualifier == "exact" and number.value is not None:
        same = last.kind == number.kind != "count" and last.unit != number.unit and last.value is not None
        if same and last.qualifier != "exact":
            value = number.value
            low = value if last.low is not None else None
            high = value if last.high is not None else None
            return replace(number, low=low, high=high, qualifier=last.qualifier)
    return number


def _unit_of_both(lower: str, last: Number, number: Number, gap: str) -> bool:
    """Tell whether a unit holds for the number before too: "rose from 15 to 20 percent", "30 by 40 cm"."""
    if number.unit is None or number.right == number.end or last.value is None or number.value is None:
        return False
    alike = last.value < 100 * number.value and number.value < 100 * last.value  # else a scale or cents are between
    return alike and (gap != " to " or lower.endswith("from ", 0, last.left))


def read_atoms(lower: str, text: str) -> list[Atom]:
    """Return every number as written, before neighbours are joined."""
    found: list[Atom] = []
    done = 0
    for anchor, end, is_words in anchors(lower):
        if anchor < done and not (is_words and end > done):
            continue
        start = max(anchor, done)  # "3 hundred and two" read to "3 hundred"
        read = read_run(lower, start, end) if is_words else read_digits(lower, text, start, end)
        if read:
            if lower[start - 2 : start] in _ENDS_OF_MINUS:
                read[0] = _negative(lower, read[0])
            found += read
            done = read[-1].end
    return found


def _negative(lower: str, atom: Atom) -> Atom:
    """Take "minus" or "negative" before the number into it; "tested negative two days later" has none."""
    match = _MINUS.search(lower, max(0, atom.start - 24), atom.start)
    if match is None or atom.value is None:
        return atom
    return replace(atom, start=match.start("minus"), value=-atom.value)
