"""The run: every job converted, its result handed on in the order of the jobs, and counted.

Small work is done in this process. Work that is worth it is spread over one process a core; what comes out, to the
byte, is the same. A stop by a signal leaves whole records and no process behind.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from itertools import chain

from .errors import NewstallyError, say
from .options import Options
from .progress import Progress, Tally
from .signals import Stopped, heard, stoppable, whole
from .walk import STDIN, sizes
from .work import Job, Result, convert

__all__ = ["Tally", "run"]

# Bytes of input from which a second process pays: starting the workers takes as long as reading about 100 kB.
WORTH_IT = 512 * 1024

COUNTING = 0.2  # seconds that a stopped run may spend on counting what is left


def run(jobs: Iterator[Job], options: Options, write: Callable[[Result], None]) -> Tally:
    """Convert ``jobs`` and give every result to ``write``, in order; return the count of it all.

    Messages, progress and the summary go to stderr. Raises Stopped after SIGINT or SIGTERM, all workers ended; what
    ``write`` raises passes through.
    """
    tally = Tally()
    noted: deque[int] = deque()
    progress = Progress(options, _sizes(options))
    if options.timeout is not None:  # each article alone, in a process that can be killed
        jobs = (single for job in jobs for single in job.singles())
    with stoppable():
        results = _results(_noting(jobs, noted), options)
        try:
            for result in results:
                if result.messages:
                    progress.clear()
                with whole():
                    write(result)
                    tally.add(result)
                    for message in result.messages:
                        say(message)
                progress.update(tally, noted.popleft())
        except Stopped as stop:
            heard()
            results.close()
            raise Stopped(stop.number, _left(tally, options)) from None
        finally:
            results.close()
            progress.clear()
    if options.many and not options.quiet:
        say(tally.summary())
    if options.labels and not tally.figures and not options.quiet:
        _doubt(options)
    return tally


def _doubt(options: Options) -> None:
    """Say of labels nothing was found for, and nobody built in, that they may be misspelt: any noun can be one."""
    from difflib import get_close_matches

    from .about import labels

    own = options.rules.kinds if options.rules else ()
    known = {*labels(), *(kind.name for kind in own)}
    for label in sorted(options.labels - known):
        near = get_close_matches(label, sorted(known), 1)
        hint = f"did you mean {near[0]}?" if near else "--labels lists the built-in ones"
        say(f"no figure is labelled {label}; {hint}")


def _noting(jobs: Iterator[Job], noted: deque[int]) -> Iterator[Job]:
    """Yield ``jobs``, noting the size of each; the results come in the same order."""
    for job in jobs:
        noted.append(job.size)
        yield job


def _results(jobs: Iterator[Job], options: Options) -> Generator[Result]:
    """Convert ``jobs`` here or in worker processes, as the work deserves."""
    count = options.jobs or _cores()
    if options.timeout is None and count > 1 and not (_is_stdin(options) and options.jobs):
        # From stdin each record is handed on before the next is waited for: it may be a live stream.
        enough = WORTH_IT if options.jobs is None else 1
        if _is_stdin(options):
            yield from (convert(job, options) for job in _take(jobs, enough))
        else:
            head = list(_take(jobs, enough))
            second = next(jobs, None)
            jobs = chain(head, [second] if second else [], jobs)
            count = count if second else 1
    if count == 1 and options.timeout is None:
        yield from (convert(job, options) for job in jobs)
    else:
        yield from _side_by_side(jobs, options, count)


def _take(jobs: Iterator[Job], enough: int) -> Iterator[Job]:
    """Yield jobs until they stand for ``enough`` bytes."""
    size = 0
    while size < enough and (job := next(jobs, None)) is not None:
        yield job
        size += max(job.size, 1)


def _side_by_side(jobs: Iterator[Job], options: Options, count: int) -> Generator[Result]:
    from .workers import Pool  # imports multiprocessing

    try:
        pool = Pool(options, count)
    except OSError as error:
        raise NewstallyError(f"no process could be started: {error.strerror}") from None
    try:
        yield from pool.run(jobs)
    finally:
        pool.close()


def _cores() -> int:
    """Return how many processes can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _is_stdin(options: Options) -> bool:
    return STDIN in options.paths or not (options.paths or options.files_from)


def _left(tally: Tally, options: Options) -> str:
    """Say what a stopped run did not do; inputs are counted for a moment only."""
    known, end = 0, time.monotonic() + COUNTING
    for _ in _sizes(options):
        known += 1
        if time.monotonic() > end:
            known = 0
            break
    left = f"{max(known - tally.files, 0):,} inputs left" if known else "the rest not read"
    again = "; the same command with --skip-existing goes on" if options.folder else ""
    return f": {tally.files:,} inputs done, {left}{again}"


def _sizes(options: Options) -> Iterator[int]:
    """Yield the bytes of every input by walking once more; nothing where the inputs come from stdin."""
    with suppress(NewstallyError):  # the run itself says what is wrong
        if not _is_stdin(options):
            yield from sizes(options)
