"""Scan: every written number of the text, with its value, bounds and qualifier, in order."""

from __future__ import annotations

from ..model import Number
from ..text import Document
from .amounts import dress
from .anchors import anchors
from .atom import Atom
from .digits import read_digits
from .joins import MAX_GAP, chained, join
from .spelled import read_run


def scan(doc: Document) -> list[Number]:
    """Return the numbers of ``doc`` in order; no two overlap, neither do their texts with qualifier and unit."""
    lower = doc.lower
    atoms = read_atoms(lower, doc.text)
    found: list[Number] = []
    floor = at = 0
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
        number = dress(doc, atom, floor, ceiling)
        found.append(number)
        floor = number.right
    return found


def read_atoms(lower: str, text: str) -> list[Atom]:
    """Return every number as written, before neighbours are joined."""
    found: list[Atom] = []
    done = 0
    for start, end, is_words in anchors(lower):
        if start < done:
            if is_words and end > done:  # "3 hundred and two" read to "3 hundred"
                start = done
            else:
                continue
        read = read_run(lower, start, end) if is_words else read_digits(lower, text, start, end)
        if read:
            found += read
            done = read[-1].end
    return found
