"""Everything the command line asks for, in one struct that can travel to a worker process."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from extractors.rules import Rules

from .errors import UsageError

Format = Literal["json", "jsonl", "csv", "table", "html"]
StdinType = Literal["text", "jsonl", "html"]
DateOrder = Literal["mdy", "dmy", "ymd"]

MAX_SIZE = 16 * 1024 * 1024

_SIZE = r"\s*+([0-9]++(?:\.[0-9]++)?+)\s*+([kmgt]?)(i?)b?\s*+\Z"
_POWER = {"": 0, "k": 1, "m": 2, "g": 3, "t": 4}


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """The parsed command line.

    ``format`` is settled: what was asked for, or what the arguments make of it. ``many`` tells that the output is a
    sequence of records rather than one object. ``folder`` is the folder of ``-o`` with JSON, ``file`` the one file of
    ``-o`` with CSV, a table or the page. On a cluster ``folder`` is where the parts go, a path or URL.
    """

    paths: tuple[str, ...] = ()
    files_from: str | None = None
    null: bool = False
    stdin_type: StdinType = "text"
    text_field: str = "text"
    id_field: str = "id"
    date_field: str = "date"

    format: Format = "jsonl"
    many: bool = True
    indent: bool = False
    folder: str | None = None
    file: str | None = None
    skip_existing: bool = False

    date: str | None = None
    date_order: DateOrder | None = None
    labels: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    rules: Rules | None = None
    explain: bool = False
    with_text: bool = False
    headline: bool = False
    timeline: bool = False

    encoding: str | None = None
    max_size: int = MAX_SIZE
    timeout: float | None = None
    jobs: int | None = None

    scheduler: str | None = None
    scheduler_file: str | None = None
    workers: int | None = None

    quiet: bool = False
    progress: bool = True
    width: int = 80
    color: bool = False
    ascii: bool = True

    @property
    def cluster(self) -> bool:
        """Whether the work is for a cluster, which writes parts into ``folder``."""
        return bool(self.scheduler or self.scheduler_file or self.workers)


def parse_size(text: str) -> int:
    """Return the bytes of ``16MiB``, ``500k``, ``2 MB`` or ``1000``; raises UsageError."""
    match = re.match(_SIZE, text, re.IGNORECASE)
    size = int(float(match[1]) * (1024 if match[3] else 1000) ** _POWER[match[2].lower()]) if match else 0
    if size <= 0:
        raise UsageError(f"--max-size: {text!r} is no size (say 16MiB, 500kB or a number of bytes)")
    return size


def parse_day(text: str) -> str:
    """Return ``text`` if it is a day written YYYY-MM-DD; raises UsageError."""
    from datetime import date

    try:
        if date.fromisoformat(text).isoformat() == text:
            return text
    except ValueError:
        pass
    raise UsageError(f"--date: {text!r} is no day written YYYY-MM-DD")


def parse_encoding(name: str) -> str:
    """Return the standard name of a text encoding Python knows; raises UsageError."""
    import codecs

    try:
        found = codecs.lookup(name)
        b"a".decode(name, "replace")  # refuses rot13, base64 and the other codecs that are no encodings
    except (LookupError, ValueError):
        raise UsageError(f"--encoding: {name!r} is not known") from None
    return found.name
