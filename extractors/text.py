"""Fold: an article and its lower-case twin with the same offsets, cut into paragraphs and sentences.

Every later stage matches on ``lower`` and cuts its quotes from ``text``, so no offset can drift. The twin differs from
the text only in single characters: letters are lower-case, digits ASCII, quotes and hyphens plain, a line wrapped
inside a sentence has a space for its newline. A newline in ``lower`` is always a real break: the end of a paragraph,
heading, list item or table row.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

import msgspec
import regex
import sentencex

from .model import Span

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–−", "-"),  # the em dash stays: it parts, the others join
        **dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "\n"),
        "\t": "\t",
        "İ": "i",
    }
)

_WRAP = regex.compile(
    r"""(?<= [^\n]{45} ) (?<! [.:;!?\n] ) [ ]*+ \n [ ]*+ (?= [[:lower:]\d("'] )  # a long line that goes on
    """,
    regex.VERBOSE,
)
_LIST_LINE = regex.compile(r"[ \t]*+(?:[-*\u2022\u25cf\u2588]|\(?\d{1,2}[.)])[ \t]++|[^\n]*?[|\t]")


class Paragraph(msgspec.Struct, frozen=True, gc=False):
    """A run of text between real line breaks. ``block`` counts up at blank lines."""

    start: int
    end: int
    kind: Literal["prose", "heading", "item", "row"]
    block: int


class Document(msgspec.Struct, frozen=True):
    """An article ready to be read: text, twin, paragraphs in order, sentence starts and ends in order."""

    text: str
    lower: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Span, ...]
    _paragraph_starts: tuple[int, ...]
    _sentence_starts: tuple[int, ...]

    def sentence_at(self, offset: int) -> int:
        """Return the index in ``sentences`` of the one that holds ``offset``."""
        return max(bisect_right(self._sentence_starts, offset) - 1, 0)

    def paragraph_at(self, offset: int) -> int:
        """Return the index in ``paragraphs`` of the one that holds ``offset``."""
        return max(bisect_right(self._paragraph_starts, offset) - 1, 0)


def fold(text: str) -> str:
    """Return the lower-case twin of ``text``: same length, same offsets, real line breaks only."""
    lower = text.replace("\r\n", " \n").replace("\r", "\n")
    if not lower.isascii():
        lower = lower.translate(_PLAIN)
    wrapped = _WRAP.sub(lambda m: " " * len(m[0]), lower)
    lower = wrapped.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in wrapped)


def document(text: str) -> Document:
    """Fold ``text`` and cut it into paragraphs and sentences."""
    lower = fold(text)
    paragraphs = tuple(_paragraphs(lower))
    sentences = tuple(_sentences(text, lower, paragraphs))
    return Document(
        text, lower, paragraphs, sentences, tuple(p.start for p in paragraphs), tuple(start for start, _ in sentences)
    )


def _paragraphs(lower: str) -> list[Paragraph]:
    found: list[Paragraph] = []
    at, block = 0, 0
    for line in lower.split("\n"):
        start, end = at, at + len(line)
        at = end + 1
        if not line.strip():
            block += 1
            continue
        if _LIST_LINE.match(line):
            kind = "row" if "|" in line or "\t" in line.strip() else "item"
        else:
            kind = "heading" if len(line) < 100 and line.rstrip()[-1] not in '.!?:;,"' else "prose"
        found.append(Paragraph(start, end, kind, block))  # type: ignore[arg-type]
    return found


def _sentences(text: str, lower: str, paragraphs: tuple[Paragraph, ...]) -> list[Span]:
    found: list[Span] = []
    for paragraph in paragraphs:
        source = text[paragraph.start : paragraph.end].replace("\n", " ").replace("\r", " ")
        for boundary in sentencex.get_sentence_boundaries("en", source):
            start, end = paragraph.start + boundary["start_index"], paragraph.start + boundary["end_index"]
            if lower[start:end].strip():
                found.append((start, end))
    return found
