"""Names in order, however many: sorted in runs; where there is more than one, the runs wait in a temporary file.

The names of a folder of 100,000 files would else take 26 MB in every process of the run.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .spool import Spool

_RUN = 4_000  # names sorted at once
_BLOCK = 1 << 10  # bytes of a run read at once
_IN_MEMORY = 1 << 16  # bytes of names; every process of the run has what is in memory when it is forked
_END = b"/"  # stands in no name


def in_order(names: Iterable[str]) -> Iterator[str]:
    """Take all ``names`` (of files, so none with a slash) and return them sorted, at most one run of them in memory.

    Raises OutputError where the temporary file cannot be written, and whatever ``names`` raises.
    """
    left = iter(names)
    run = sorted(islice(left, _RUN))
    if len(run) < _RUN:
        return iter(run)
    from .spool import Spool

    spool = Spool(_IN_MEMORY)
    ends = [0]
    while run:
        data = b"".join(os.fsencode(name) + _END for name in run)
        spool.write(data)
        ends.append(ends[-1] + len(data))
        run = sorted(islice(left, _RUN))
    return _merged(spool, ends)


def _merged(spool: Spool, ends: list[int]) -> Iterator[str]:
    from heapq import merge

    try:
        yield from merge(*(_names(spool, start, end) for start, end in pairwise(ends)))
    finally:
        spool.close()


def _names(spool: Spool, start: int, end: int) -> Iterator[str]:
    rest = b""
    for block in spool.part(start, end, _BLOCK):
        *names, rest = (rest + block).split(_END)
        yield from map(os.fsdecode, names)
