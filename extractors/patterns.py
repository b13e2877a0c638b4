"""Patterns that are compiled when they are first used, so that a start pays only for those its article needs.

Compiling all of newstally's patterns takes about 40 ms; one short article uses about a third of them. How long it takes
goes by the length of the source.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any, AnyStr, cast

import regex

# Before 3.11.5 ``re`` does not come to an end where a possessive repeat holds what can go back: gh-106052.
_RE: Any = re if sys.version_info >= (3, 11, 5) else regex
_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split")


class _Uncompiled:
    """Stands for a pattern until one of its methods is asked for, then has the methods of the compiled one."""

    def __init__(self, compiled: Callable[[], Any]) -> None:
        self._compiled = compiled

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        pattern = self._compiled()
        self.__dict__.update({method: getattr(pattern, method) for method in _METHODS})
        return getattr(pattern, name)


def lazy(source: AnyStr, flags: int = 0) -> regex.Pattern[AnyStr]:
    """Return ``regex.compile(source, flags)``, compiled when it is first used."""
    return cast("regex.Pattern[AnyStr]", _Uncompiled(lambda: regex.compile(source, flags)))


def lazy_re(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return ``re.compile(source, flags)``, compiled on first use; ``re`` is the faster on bytes."""
    return cast("re.Pattern[AnyStr]", _Uncompiled(lambda: compiled_re(source, flags)))


def compiled_re(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return ``re.compile(source, flags)``, by a ``re`` that has no fault in what we use."""
    return cast("re.Pattern[AnyStr]", _RE.compile(source, int(flags)))


def any_of(words: Iterable[str]) -> str:
    """Return the source of a pattern for any of ``words``, the longest that fits: a trie, which reads no letter twice.

    The words hold letters, digits and spaces alone: nothing is escaped.
    """
    return _branches(sorted(set(words)), 0)


def _branches(words: Sequence[str], at: int) -> str:
    """Return the pattern for what follows letter ``at`` in sorted ``words`` that are alike up to there."""
    first, last = words[0], words[-1]
    if first == last:
        return first[at:]
    fork = at
    while fork < len(first) and first[fork] == last[fork]:
        fork += 1
    ends = len(first) == fork
    branches = [_branches(list(alike), fork) for _, alike in groupby(words[ends:], key=lambda word: word[fork])]
    if len(branches) > 1:
        return f"{first[at:fork]}(?:{'|'.join(branches)})" + "?" * ends
    longer = branches[0] if len(branches[0]) == 1 else f"(?:{branches[0]})"
    return f"{first[at:fork]}{longer}?"
