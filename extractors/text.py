"""Text: an article and its lower-case twin with the same offsets, cut into paragraphs and sentences.

Every later stage matches on ``lower`` and cuts its quotes from ``text``, so no offset can drift. The twin differs from
the text only in single characters (see :mod:`extractors.folding`). A newline in ``lower`` is always a real break: the
end of a paragraph, heading, list item or table row.
"""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from .folding import fold_characters
from .model import Span
from .paragraphs import Paragraph, unwrap
from .sentences import sentence_spans

__all__ = ["Document", "Paragraph", "document", "fold"]

_BEFORE_ALL = -1  # what stands before the first paragraph is taken as its part


class Document(msgspec.Struct, frozen=True, gc=False):
    """An article ready to be read: text, twin, paragraphs in order, sentence starts and ends in order."""

    text: str
    lower: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Span, ...]
    _paragraph_starts: tuple[int, ...]
    _sentence_starts: tuple[int, ...]

    def sentence_at(self, offset: int) -> int:
        """Return the index in ``sentences`` of the one that holds ``offset``."""
        return bisect_right(self._sentence_starts, offset) - 1

    def paragraph_at(self, offset: int) -> int:
        """Return the index in ``paragraphs`` of the one that holds ``offset``."""
        return bisect_right(self._paragraph_starts, offset) - 1


def fold(text: str) -> str:
    """Return the lower-case twin of ``text``: same length, same offsets, real line breaks only."""
    return unwrap(fold_characters(text), text)[0]


def document(text: str) -> Document:
    """Fold ``text`` and cut it into paragraphs and sentences."""
    lower, paragraphs = unwrap(fold_characters(text), text)
    sentences = sentence_spans(text, lower, paragraphs)
    return Document(
        text,
        lower,
        tuple(paragraphs),
        tuple(sentences),
        (_BEFORE_ALL, *[paragraph.start for paragraph in paragraphs[1:]]),
        (_BEFORE_ALL, *[start for start, _ in sentences[1:]]),
    )
