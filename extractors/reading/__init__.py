"""Read: what each number counts.

``phrase`` and ``head`` read the noun to the right, ``leftward`` the noun to the left, ``outcome`` the verbs and states
(over the ``asides`` before them), ``choice`` which of them is the label, ``attributes`` what else is said; ``counts``
puts a count together, ``governor`` hands on what a verb said of the count before, ``amounts`` says what money,
percents and measures are of.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Number, Reading
from ..text import Document
from ..tokens import Tokens
from ..vocabulary import Vocabulary, built_in
from .amounts import read_amount, read_length
from .counts import read_count
from .governor import NOTHING
from .sentence import sentence_of


def read(
    doc: Document, sentences: Sequence[Tokens], vocabulary: Vocabulary | None = None
) -> tuple[list[Reading], list[Number]]:
    """Return a reading for every number something is said of, in order, and the numbers nothing is said of."""
    readings: list[Reading] = []
    unread: list[Number] = []
    known = vocabulary or built_in()
    for tokens in sentences:
        sentence = sentence_of(doc, tokens, known)
        readings += [read_length(number) for number in tokens.lengths]
        governor = NOTHING
        last: Reading | None = None
        for at, number in tokens.numbers.items():
            reading: Reading | None
            if number.kind == "count":
                reading, governor = read_count(sentence, at, governor)
            else:
                reading, governor = read_amount(sentence, at, last), NOTHING
            last = reading
            if reading:
                readings.append(reading)
            else:
                unread.append(number)
    return sorted(readings, key=lambda reading: reading.number.start), unread
