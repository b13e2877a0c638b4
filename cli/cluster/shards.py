"""One shard into one part: the unit of work, whatever engine has it done.

>>> from cli.cluster import convert_shard, load         # doctest: +SKIP
>>> plan = load(open("out/_plan.json", "rb").read())    # doctest: +SKIP
>>> convert_shard(plan.shards[18], "out", Options())    # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from socket import gethostname
from typing import Protocol

import msgspec

from ..errors import OutputError
from ..job import Job, Result
from ..options import Options
from ..work import convert, grouped
from .markers import Done, begin, mark, name
from .plan import PLAN, Shard
from .sources import items
from .store import Hashed, open_store
from .watch import Guard, guarded

__all__ = ["Done", "Outcome", "convert_shard"]

_TOLD = 20  # messages about documents that a shard passes on; the records hold them all

Convert = Callable[[Iterator[Job]], Iterator[Result]]


class Outcome(msgspec.Struct, frozen=True):
    """A shard done, and the first of the messages about its documents."""

    done: Done
    messages: tuple[str, ...] = ()


def convert_shard(shard: Shard, out: str, options: Options, *, apart: bool = False) -> Outcome:
    """Convert ``shard`` into its part in ``out`` (a path or URL with a plan in it), then write its marker.

    The part holds the same bytes however often and wherever this is done. A document that kills or hangs the process
    takes this attempt with it; the next attempt, or one told ``apart``, puts each document into a child process, and
    only the culprit becomes an error record. Raises OutputError or OSError where the part cannot be written, or an
    input cannot be read for a reason that is not its own.
    """
    store = open_store(out)
    if not store.exists(PLAN):
        raise OutputError(f"{out}: {gethostname()} sees no plan there; all workers must see the same folder")
    options = msgspec.structs.replace(options, paths=(), files_from=None, folder=None, workers=None, jobs=None)
    if not apart and options.timeout is None:
        with guarded() as guard:
            if begin(store, shard.number):
                return write_part(shard, out, options, lambda jobs: _watched(jobs, options, guard))
    from .apart import convert_apart

    return convert_apart(shard, out, options)


def _watched(jobs: Iterator[Job], options: Options, guard: Guard) -> Iterator[Result]:
    for job in jobs:
        guard.again()
        yield convert(job, options)


def part_name(shard: int, out: str) -> str:
    """Return ``part-000018.jsonl``; the output's own name says whether its parts are Parquet."""
    return f"part-{name(shard)}.{'parquet' if is_parquet(out) else 'jsonl'}"


def is_parquet(out: str) -> bool:
    """Tell whether the name of an output says Parquet."""
    return out.endswith(".parquet")


def write_part(shard: Shard, out: str, options: Options, converted: Convert) -> Outcome:
    """Write what ``converted`` makes of the jobs of ``shard``, then its marker."""
    store = open_store(out)
    part = part_name(shard.number, out)
    rows = errors = figures = 0
    messages: list[str] = []
    with store.part(part) as file:
        writer = _writer(file, out, options)
        for result in converted(grouped(items(shard, options))):
            rows += result.read + result.failed
            errors += result.failed
            figures += result.figures
            messages += result.messages[: max(_TOLD - len(messages), 0)]
            writer.add(result.out)
        writer.close()
    done = Done(shard.number, part, rows, errors, figures, file.size, file.digest())
    mark(store, done)
    return Outcome(done, tuple(messages))


class _Writer(Protocol):
    """How records become the bytes of a part."""

    def add(self, lines: bytes, /) -> object:
        """Write records, given as JSON Lines."""
        ...

    def close(self) -> object:
        """Write what is still missing."""
        ...


class _Lines:
    """A part of JSON Lines."""

    def __init__(self, file: Hashed) -> None:
        self.add = file.write

    def close(self) -> None:
        """Do nothing: no line is held back."""


def _writer(file: Hashed, out: str, options: Options) -> _Writer:
    if not is_parquet(out):
        return _Lines(file)
    from .parquet import Table

    return Table(file, options)
