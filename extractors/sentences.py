"""Sentences: sentencex, a paragraph at a time, put right where news and reports differ from its idea of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
import sentencex

from .lexicons import words
from .model import Span
from .paragraphs import Paragraph
from .patterns import lazy

_LONGEST = 20_000  # sentencex takes time in the square of a text with quotes and no end in sight
_MAY_END = lazy(r"[.!?\u2026][^\w,;]|[.!?\]][[:upper:]]")
_GLUED = lazy(
    r"""
      [.!?] (?<= [[:lower:]\d]{2} [.!?] ) (?: \[ [\w\s]{1,6} \] )*+ (?= [[:upper:]] [[:lower:]]++ [\s,] )  # "died.Then"
    | [.!?] ["')\]]++ [ ] (?= [[:upper:]] )                                            # "(It was so.) Then"
    | [.!?] [ ]?+ (?: \[ [\w\s]{1,6} \] )++ [ ] (?= [[:upper:]] )                      # "so. [12] Then"
    | \b May [.] [ ] (?= \d )                                                         # "on 3 May. 12 died"
    """,
    regex.VERBOSE,
)
_QUOTED = lazy(  # "It hit us. We ran": sentencex ends no sentence within quotes
    r"[.!?] (?<= (?<![^\s(\"'“‘]) [[:lower:]]{2,20} [.!?] ) [ ]++ (?= [[:upper:]] )", regex.VERBOSE
)
_QUOTES = lazy('["“]')
_TIGHT = lazy(r"""[.!?](?: ?\[|["')\][:upper:]])|May\. \d""")  # no match of the one above without one of this
_AFTER_CLOCK = lazy(
    r"""
    \( | (?: central | eastern | pacific | mountain | local | gmt | utc | est | edt | cet | ist
           | on | and | to | in | at | (?: mon | tues | wednes | thurs | fri | satur | sun ) day ) \b
    """,
    regex.VERBOSE,
)
_REST_OF_DECIMAL = lazy(r"\d{1,2} ?(?:%|(?:per ?cent|million|billion|km|kg|mm|cm|kilomet|met(?:er|re)|degree|tonne)\b)")
_SURROGATE = lazy(r"[\ud800-\udfff]")


def sentence_spans(text: str, lower: str, paragraphs: Sequence[Paragraph]) -> list[Span]:
    """Return the spans of the sentences in order; none crosses the end of a paragraph, none is blank."""
    found: list[Span] = []
    for paragraph in paragraphs:
        start, end = paragraph.start, paragraph.end
        if paragraph.kind == "row" or not _MAY_END.search(text, start, end):
            found.append((start, end))
            continue
        for stop in _ends(text, lower, start, end):
            if stop == end or not _goes_on(text, lower, start, stop):
                found.append((start, stop))
                start = stop
    return found


def _ends(text: str, lower: str, start: int, end: int) -> list[int]:
    """Return where sentences of one paragraph may end, in order, the last one at ``end``."""
    ends = [match.end() for match in _GLUED.finditer(text, start, end)] if _TIGHT.search(text, start, end) else []
    if _QUOTES.search(text, start, end):
        ends += [match.end() for match in _QUOTED.finditer(text, start, end) if not _is_short(lower, match.start())]
    at = start
    whole = text[start:end].replace("\n", " ").replace("\r", " ")
    if not whole.isascii():
        whole = _SURROGATE.sub("\ufffd", whole)  # which sentencex cannot take
    for piece in _pieces(whole):
        for segment in sentencex.segment("en", piece):
            at += len(segment)
            ends.append(at)
    return _in_order(ends, lower, start, end)


def _is_short(lower: str, stop: int) -> bool:
    """Say whether the word before a full stop is an abbreviation."""
    return lower[max(0, stop - 24) : stop].rpartition(" ")[2] + "." in words("abbreviations")


def _in_order(ends: list[int], lower: str, start: int, end: int) -> list[int]:
    """Sort the ends, leave out those that would cut off nothing but blanks, and close with ``end``."""
    kept: list[int] = []
    last = start + len(lower[start:end].rstrip())
    for stop in sorted(set(ends)):
        if stop >= last:
            break
        if not lower[start:stop].isspace():
            kept.append(stop)
            start = stop
    return [*kept, end]


def _pieces(paragraph: str) -> Iterator[str]:
    at = 0
    while len(paragraph) - at > _LONGEST:
        cut = paragraph.rfind(" ", at + _LONGEST // 2, at + _LONGEST) + 1 or at + _LONGEST
        yield paragraph[at:cut]
        at = cut
    yield paragraph[at:]


def _goes_on(text: str, lower: str, start: int, stop: int) -> bool:
    """Say whether the full stop before ``stop`` ends no sentence: "fell approx. 3.5 km", "at 10 a.m. on Friday"."""
    after = text[stop]
    if after.isupper() and "m" not in lower[stop - 4 : stop]:
        return False  # the most common case, before the word is cut out
    before = lower[max(start, stop - 24) : stop].rstrip().rpartition(" ")[2]
    if after.isdigit():
        if before in words("abbreviations_before_numbers"):
            return True
        return before[:-1].isdigit() and len(before) == 2 and bool(_REST_OF_DECIMAL.match(lower, stop))
    if before in {"a.m.", "p.m.", "am.", "pm."}:
        return bool(_AFTER_CLOCK.match(lower, stop))
    if after.islower():
        return before[-2:-1] in "!?" or before in words("abbreviations")
    return after == "(" and before in words("abbreviations")
