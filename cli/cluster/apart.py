"""A shard converted with each of its documents in a child process, so that only a culprit is lost.

This happens in a process of its own without threads, where the pool of the plain command can fork: a worker of an
engine has threads, and may not have children by multiprocessing.
"""

from __future__ import annotations

import os
import pickle
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO, cast

from msgspec.structs import replace

from ..errors import NewstallyError, OutputError
from ..job import Job, Result
from ..options import Options
from . import watch
from .plan import Shard
from .shards import Outcome, write_part

_STDIN = 0


def convert_apart(shard: Shard, out: str, options: Options) -> Outcome:
    """Convert ``shard`` as :func:`~cli.cluster.shards.convert_shard` does; raises what went wrong there."""
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "cli.cluster.apart"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        to, back = cast("BinaryIO", child.stdin), cast("BinaryIO", child.stdout)
        with suppress(BrokenPipeError):
            pickle.dump((shard, out, options), to)
            to.flush()  # and left open: its end tells the child that nobody waits any more
        answer = back.read()
        child.kill()
    if not answer:
        raise OutputError(f"shard {shard.number}: the process that converted it was killed")
    outcome: Outcome | Exception = pickle.loads(answer)  # noqa: S301 - our own child wrote it
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def main() -> None:
    """Answer the one request on stdin, on stdout."""
    with os.fdopen(os.dup(1), "wb") as answer:
        os.dup2(2, 1)  # whatever else prints must not get among it
        shard, out, options = pickle.load(sys.stdin.buffer)  # noqa: S301 - our own parent wrote it
        _limit_memory(options)
        try:
            outcome: Outcome | Exception = write_part(shard, out, options, lambda jobs: _one_by_one(jobs, options))
        except (NewstallyError, OSError) as problem:
            outcome = problem
        _send(outcome, answer)


def _send(outcome: Outcome | Exception, answer: BinaryIO) -> None:
    try:
        data = pickle.dumps(outcome)
        pickle.loads(data)  # noqa: S301 - some exceptions of others only come back as themselves by luck
    except Exception as error:  # noqa: BLE001
        data = pickle.dumps(OutputError(f"{type(outcome).__name__}: {outcome} ({error})"))
    answer.write(data)


def _one_by_one(jobs: Iterator[Job], options: Options) -> Iterator[Result]:
    from ..workers import Pool

    pool = Pool(replace(options, timeout=options.timeout or watch.PATIENCE), 1)
    try:
        for result in pool.run(single for job in jobs for single in job.singles()):
            if select.select([_STDIN], [], [], 0)[0]:  # its end: the worker that asked is gone
                raise SystemExit(1)
            yield result
    finally:
        pool.close()


def _limit_memory(options: Options) -> None:
    """Let a document that asks for all the memory there is meet its own end, not that of the machine."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        most = (1 << 30) + 512 * options.max_size  # the dearest text known takes 260 bytes a byte
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


if __name__ == "__main__":
    main()
