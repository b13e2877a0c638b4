"""Patterns that are compiled when they are first used, so that a start pays only for those its article needs.

Compiling all of newstally's patterns takes about 40 ms; one short article uses about a third of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, AnyStr, cast

import regex

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
    return cast("re.Pattern[AnyStr]", _Uncompiled(lambda: re.compile(source, flags)))
