"""Worker processes that convert jobs side by side and hand the results back in order.

A worker is a process at the other end of a pipe; it has one job at a time, so neither side ever waits for the other to
read. It may die at any moment (killed by the system, by a bug in a library, by an article): its articles are then
tried again one by one in a fresh process, and one that kills this process too gets an error record. Nothing but pipes
is used - no locks, no queues, no threads - so a dead worker leaves nothing behind that another could wait for, and no
/dev/shm is needed.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
import time
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnContext

from .atomic import sweep
from .errors import ErrorType
from .options import Options
from .signals import blocked, unblock
from .work import Job, Result, convert, failed

# Forking costs 2 ms and shares what is imported; it is safe because this process never starts a thread. Elsewhere a
# worker is started afresh.
_FORKED = sys.platform == "linux"
_CONTEXT: SpawnContext = multiprocessing.get_context("fork" if _FORKED else "spawn")  # type: ignore[assignment]

GRACE = 0.4  # seconds the workers have to clear up when the run is stopped
CUT = 0.1  # seconds one has that took too long
SLOW_SOURCE = 0.05  # seconds; an input that takes longer to give a job is slower than the workers


class WorkerDiedError(Exception):
    """The process ended without an answer."""


class TooSlowError(Exception):
    """The process took longer than ``--timeout``."""


class Worker:
    """One process and the pipe to it."""

    def __init__(self, options: Options, others: list[Worker]) -> None:
        self.pipe, theirs = _CONTEXT.Pipe()
        inherited = [self.pipe, *(other.pipe for other in others)] if _FORKED else []
        self.process = _CONTEXT.Process(target=_serve, args=(theirs, options, inherited), daemon=True)
        self.deadline: float | None = None
        self._timeout = options.timeout
        self._ready = False
        with theirs:
            self.process.start()

    def send(self, job: Job) -> None:
        """Give it a job; :meth:`result` has the answer. Its time runs from now, or from when the process is up."""
        with suppress(OSError, WorkerDiedError):  # result() will say that it is dead
            if not self._ready:
                self._receive()
                self._ready = True
            self.pipe.send(job)
        if self._timeout is not None:
            self.deadline = time.monotonic() + self._timeout

    def result(self) -> Result:
        """Wait for the answer; raises WorkerDiedError or TooSlowError."""
        if self.deadline is not None and not self.pipe.poll(max(self.deadline - time.monotonic(), 0)):
            raise TooSlowError
        answer = self._receive()
        if answer is None:
            raise WorkerDiedError
        return answer

    def stop(self, grace: float = GRACE) -> None:
        """End the process, whatever it is doing, and wait for its end."""
        self.process.terminate()
        self.process.join(grace)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self.pipe.close()

    def _receive(self) -> Result | None:
        try:
            answer: Result | None = self.pipe.recv()
        except (EOFError, OSError):
            raise WorkerDiedError from None
        return answer


class Pool:
    """``count`` workers; :meth:`run` gives the results of the jobs in their order.

    At most ``2 * count + 2`` jobs are begun and not handed out, so memory does not grow with the input.
    """

    def __init__(self, options: Options, count: int) -> None:
        self._options = options
        self._window = 2 * count + 2
        self._workers: list[Worker] = []
        self._spare: Worker | None = None
        self._busy: dict[Connection, tuple[Worker, int, Job]] = {}
        self._done: dict[int, Result] = {}
        for _ in range(count):
            try:
                with blocked():
                    self._workers.append(self._start())
            except OSError:  # no more processes or open files are allowed: fewer workers do
                if not self._workers:
                    raise
                break

    def run(self, jobs: Iterator[Job]) -> Iterator[Result]:
        """Convert ``jobs``, which is read only as far as the window allows."""
        idle = deque(self._workers)
        next_in = next_out = 0
        slow = exhausted = False
        while not exhausted or self._busy or self._done:
            while next_out in self._done:
                yield self._done.pop(next_out)
                next_out += 1
            ahead = next_in - next_out < self._window
            if not exhausted and idle and ahead and not (slow and self._busy):
                began = time.monotonic()
                job = next(jobs, None)
                slow = time.monotonic() - began > SLOW_SOURCE
                if job is None:
                    exhausted = True
                    continue
                worker = idle.popleft()
                worker.send(job)
                self._busy[worker.pipe] = (worker, next_in, job)
                next_in += 1
            elif self._busy:
                idle.extend(self._collect())

    def close(self) -> None:
        """End all workers; none is left when this returns, nor what those at work were writing."""
        with blocked():
            end = time.monotonic() + GRACE
            for worker in self._alive():
                worker.process.terminate()
            for worker in self._alive():
                worker.stop(max(end - time.monotonic(), 0.01))
            for worker, _, job in self._busy.values():
                _sweep(worker, job)
            self._workers, self._spare = [], None

    def _alive(self) -> list[Worker]:
        return [*self._workers, self._spare] if self._spare else self._workers

    def _collect(self) -> list[Worker]:
        """Wait until a worker answers, dies or takes too long; return the workers that are free now."""
        deadlines = [worker.deadline for worker, _, _ in self._busy.values() if worker.deadline is not None]
        ready = wait(list(self._busy), max(min(deadlines) - time.monotonic(), 0) if deadlines else None)
        now = time.monotonic()
        free: list[Worker] = []
        for pipe, (worker, number, job) in list(self._busy.items()):
            if pipe not in ready and (worker.deadline is None or worker.deadline > now):
                continue
            del self._busy[pipe]
            try:
                self._done[number] = worker.result()
                free.append(worker)
            except TooSlowError:
                free.append(self._replace(worker, job))
                self._done[number] = self._too_slow(job)
            except WorkerDiedError:
                free.append(self._replace(worker, job))
                self._done[number] = self._rescue(job)
        return free

    def _start(self) -> Worker:
        with blocked():
            return Worker(self._options, self._alive())

    def _replace(self, worker: Worker, job: Job) -> Worker:
        _end(worker, job)
        with blocked():
            self._workers.remove(worker)
            self._workers.append(fresh := self._start())
        return fresh

    def _rescue(self, job: Job) -> Result:
        """Convert the articles of ``job``, which a worker did not survive, one by one."""
        results = [self._alone(single) for single in job.singles()]
        return results[0] if len(results) == 1 else _joined(results)

    def _alone(self, job: Job) -> Result:
        if self._spare is None:
            with blocked():
                self._spare = self._start()
        spare = self._spare
        spare.send(job)
        try:
            return spare.result()
        except TooSlowError:
            result = self._too_slow(job)
        except WorkerDiedError:
            result = failed(job, "crashed", "the process that read it was killed, twice", self._options)
        _end(spare, job)
        self._spare = None
        return result

    def _too_slow(self, job: Job) -> Result:
        kind: ErrorType = "timeout"
        return failed(job, kind, f"took longer than {self._options.timeout:g} s", self._options)


def _end(worker: Worker, job: Job) -> None:
    """End a worker that did not survive ``job``."""
    worker.stop(CUT)
    _sweep(worker, job)


def _sweep(worker: Worker, job: Job) -> None:
    """Take away what a dead worker has left half-written."""
    if worker.process.pid:
        sweep([item.out for item in job.items if item.out], worker.process.pid)


def _joined(results: list[Result]) -> Result:
    """Return the results of the parts of a job as that of the whole."""
    return Result(
        out=b"".join(result.out for result in results),
        messages=tuple(message for result in results for message in result.messages),
        files=sum(result.files for result in results),
        read=sum(result.read for result in results),
        failed=sum(result.failed for result in results),
        figures=sum(result.figures for result in results),
        pieces=tuple(piece for result in results for piece in result.pieces),
    )


# --- in the worker ----------------------------------------------------------------


def _serve(pipe: Connection, options: Options, inherited: list[Connection]) -> None:
    """Answer jobs until the other end is closed, which the end of the main process does however it comes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the main process sees to it
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # at once: the main process sweeps up what was being written
    unblock()
    for end in inherited:  # else the workers would keep each other's pipes open
        end.close()
    with suppress(EOFError, OSError):
        pipe.send(None)
        while True:
            pipe.send(convert(pipe.recv(), options))
