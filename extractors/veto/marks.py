"""Marks that are no words of the text: citations "[12]", the numbers of a list, ordinals "5th" and long chains."""

from __future__ import annotations

import regex

from ..patterns import lazy
from .codes import counts_something
from .context import Context

_OPEN_CITATION = lazy(r"\[(?:(?:note|n|nb|ref|fn|a|b) ?\.? ?)?(?:\d{1,3}(?:,|-|, ))*\Z")
_CLOSE_CITATION = lazy(r"(?:(?:,|-|, )\d{1,3})*\]")
_GLUED_TO_WORD = lazy(r"[a-z]{2}(?:[.!?\"']|,\"|\.\")\Z")
_AFTER_LIST_NUMBER = lazy(r"[.)]:?[ \t]+(?=[^\W\d_]|\"|\()|[.)]\s*\Z|\.?\t")
_IN_BRACKETS = lazy(r"(?:(?:^|[;:,.]|\band|\bor) ?)\(\Z")
_WORD_ENDS = frozenset((".", "!", "?", '"', "'"))
_ERA = lazy(r" ?(?:b\.c\b|bce?\b|a\.d\b|ce\b)")
_ERA_STARTS = ("b.c", "bc", "a.d", "ce")
_STRAIN = lazy(r"\b[a-z]\d{1,2}[a-z]\d{1,2}\)? \Z")  # "pandemic (H1N1) 2009 virus"
_CHAIN = lazy(r"(?:[0-9]++[-/.:]){6}\Z")
_TIES = frozenset("-/.:")
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_ORDINAL = lazy(r"(?:-|\u00ad)?(?:st|nd|rd|th)\b")


def citation(at: Context) -> bool:
    """Say whether the number is a reference: in square brackets, or raised and glued to the word before."""
    if "[" in at.before[-16:]:
        return bool(_OPEN_CITATION.search(at.before) and _CLOSE_CITATION.match(at.after))
    if at.before[-1:] not in _WORD_ENDS:
        return False
    return at.plain and len(at.written) < 4 and not at.qualifier and bool(_GLUED_TO_WORD.search(at.before))


def chained(at: Context) -> bool:
    """Say whether the number is tied to six before it, as only a code or a row of signs has them: "1-1-1-1-1-1-1"."""
    tied = at.before[-1:] in _TIES and at.before[-2:-1].isdecimal()
    return tied and bool(_CHAIN.search(at.before))


def list_number(at: Context) -> bool:
    """Say whether the number only numbers a paragraph ("3. On Sunday ...") or a point ("(2) stay indoors")."""
    if not at.plain or len(at.written) > 3 or at.number.kind != "count":
        return False
    bare = at.before.strip(" (*#-")
    if at.opens_line and not bare and at.after[:1] in {".", ")"}:
        return bool(_AFTER_LIST_NUMBER.match(at.after))
    if not (at.value <= 20 and at.before.endswith("(") and regex.match(r"\) \p{Ll}", at.written_after)):
        return False
    return (
        bool(_IN_BRACKETS.search(at.before))
        or f"({at.value + 1:.0f})" in at.after
        or f"({at.value - 1:.0f})" in at.before
    )


def year(at: Context) -> bool:
    """Say whether the number is a year that its neighbours mark: "146 B.C.", "back in '96"."""
    if at.after.removeprefix(" ").startswith(_ERA_STARTS) and _ERA.match(at.after):
        return True
    strain = at.before.rstrip(" )")[-1:].isdigit()
    if at.plain and strain and len(at.written) == 4 and _STRAIN.search(at.before):
        return True
    short = at.before.endswith("'") and not at.before[-2:-1].isalnum() and len(at.written) == 2
    return short and at.written.isdigit() and not counts_something(at)


def ordinal(at: Context) -> bool:
    """Say whether the number is a rank: "5th", "ranked 12"."""
    suffixed = at.after.lstrip("-\u00ad")[:2] in _SUFFIXES and bool(_ORDINAL.match(at.after))
    return (
        suffixed
        or (at.first in _SUFFIXES and at.plain)
        or at.last
        in {
            "ranked",
            "ranks",
            "rank",
            "ranking",
        }
    )
