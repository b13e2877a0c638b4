"""Tails: the words that add to a number in digits: "3 million and a half", "3 hundred and 21"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ..patterns import lazy_re
from .atom import Atom
from .cardinals import added_fraction, cardinal
from .vocabulary import words

SCALE_AFTER = lazy_re(r"(?:[ ]{1,2}|-)(?P<word>[a-z]+)")
_AND = lazy_re(
    r"""
    [ -]and[ -]
    (?: (?P<words> (?:an?[ -])? [a-z]+ (?:[ -][a-z]+)? )
      | (?P<digits> [0-9]{1,2} ) (?! [\w.,]*[0-9%] | [ ](?:hundred|thousand|million) ) )
    """,
    re.VERBOSE,
)
_WORDS = lazy_re(r"(?:[ -][a-z]+){1,6}")


def plus_fraction(lower: str, atom: Atom) -> Atom:
    """Read on after "and": "2 and a half", "2 and a half million", "3 million and a half", "3 hundred and 21"."""
    tail = _AND.match(lower, atom.end)
    value = atom.value
    if tail is None or value is None:
        return atom
    if tail["digits"]:
        if atom.scale != 100:
            return atom
        return Atom(atom.start, tail.end(), value + int(tail["digits"]), "mixed")
    run = re.split("[ -]", f"and {tail['words']}")
    added = added_fraction(run, 0)
    if added is None or added[0] >= 1:
        return atom
    end = atom.end + len(" ".join(["", *run[: added[1]]]))
    value += added[0] * atom.scale if atom.scale > 100 else added[0]
    more = SCALE_AFTER.match(lower, end)
    scale = words().scales.get(more["word"]) if more and atom.scale == 1 else None
    if more and scale:
        return Atom(atom.start, more.end(), value * scale, "mixed", scale)
    return Atom(atom.start, end, value, "mixed", atom.scale)


def plus_words(lower: str, atom: Atom) -> Atom:
    """Read on in words: "3 million two hundred thousand"."""
    tail = _WORDS.match(lower, atom.end)
    if tail is None or atom.value is None:
        return atom
    run = re.split("[ -]", tail[0][1:])
    rest = cardinal(run, 0)
    if rest is None or not 100 <= rest[0] < atom.scale:  # "29 million four years ago"
        return atom
    end = atom.end + len(" ".join(["", *run[: rest[1]]]))
    return replace(atom, end=end, value=atom.value + rest[0], scale=1)
