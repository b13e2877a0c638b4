"""Dask as the engine: a scheduler that is there, or workers on this machine; it only says who does which shard when.

This is the only module that imports ``distributed``.
"""

from __future__ import annotations

import logging
import os
import time
from asyncio import CancelledError
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import islice
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple, Self, TypeVar

import dask.config
from distributed import Client, KilledWorker, LocalCluster, wait

from .. import VERSION
from ..errors import ClusterLostError, NewstallyError, say
from ..options import Options
from ..signals import heard
from .plan import Shard
from .shards import Outcome, convert_shard

A = TypeVar("A")
B = TypeVar("B")

CONNECT = 10.0  # seconds to reach the scheduler
START = 30.0  # seconds until a scheduler has written its file
PATIENCE = 300.0  # seconds without any worker until the cluster counts as lost
LOOK = 10.0  # seconds between two looks whether there are workers
CLOSE = 5.0  # seconds for the workers of this machine to end by themselves

# Shards handed to the scheduler and not done, at least: little enough for its memory. Two for each thread there is.
_AHEAD = 1000

_CONFIG = {
    "distributed.worker.profile.enabled": False,  # one CPU second in thirty, and nobody looks at it
    # What idle workers do: 60 ms of CPU each second of two of them as it comes, 11 ms like this.
    "distributed.admin.tick.interval": "1s",
    "distributed.admin.system-monitor.interval": "10s",
    "distributed.admin.system-monitor.gil.enabled": False,
    "distributed.worker.memory.monitor-interval": "1s",
    "distributed.scheduler.active-memory-manager.start": False,
    "distributed.comm.timeouts.connect": f"{CONNECT:g}s",
    "distributed.worker.multiprocessing-method": "spawn",
    "distributed.worker.preload": ["cli.cluster.preload"],
}


class Failed(NamedTuple):
    """Why something was not done."""

    reason: str


class Cluster:
    """The cluster that the options name, or one of this machine, as long as the block runs."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._out = options.folder or ""
        self._run = os.urandom(6).hex()  # so that no scheduler takes our work for that of another run
        self._stack = ExitStack()
        self._client: Any = None

    def __enter__(self) -> Self:
        """Connect, or start the workers; raises ClusterLostError where that cannot be."""
        logging.disable()  # what matters is told in our own words
        try:
            self._connect()
            self._meet()
        except BaseException:
            heard()  # or a stop would be raised once more in the midst of this
            self._stack.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the cluster, or end the workers of this machine."""
        self._stack.close()

    def _connect(self) -> None:
        self._stack.enter_context(dask.config.set(_CONFIG))
        with _reached(self._where()):
            file = self._options.scheduler_file
            if file:
                _await(file)
            address = self._options.scheduler or self._local()
            self._client = Client(address, scheduler_file=file, timeout=CONNECT)
        self._stack.callback(_quietly, self._client.close, timeout=CLOSE)

    def _where(self) -> str:
        return self._options.scheduler or self._options.scheduler_file or "the workers of this machine"

    def _deserted(self) -> ClusterLostError:
        return ClusterLostError(f"{self._where()} has had no workers for {PATIENCE:.0f} s")

    def _local(self) -> Any:
        """Start workers on this machine, on the loopback interface alone."""
        if not self._options.workers:
            return None
        cluster = LocalCluster(
            n_workers=self._options.workers,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",  # nobody asked for one, but None would take the usual port for it
            scheduler_kwargs={"dashboard": False},
            silence_logs=logging.CRITICAL,
        )
        self._stack.callback(_quietly, cluster.close, timeout=CLOSE)
        return cluster

    def _meet(self) -> None:
        """Wait for a first worker, and see that the workers have this newstally."""
        with _reached(self._where()):
            if not self._client.nthreads():
                say(f"{self._where()} has no workers yet")
                try:
                    self._client.wait_for_workers(1, timeout=PATIENCE)
                except TimeoutError:
                    raise self._deserted() from None
            try:
                there: dict[str, str] = self._client.run(installed)
            except ImportError as error:
                raise NewstallyError(f"the workers need newstally {VERSION} ({error})") from None
        for worker, version in there.items():
            if version != VERSION:
                raise NewstallyError(f"{worker} has newstally {version}, and this is {VERSION}")

    def map(self, function: Callable[[A], B], arguments: Iterable[A]) -> list[B]:
        """Return the results of ``function`` in order; raises NewstallyError where it fails for one."""
        futures = self._client.map(function, list(arguments), pure=False, key=f"newstally-{self._run}-map")
        with _reached(self._where()):
            wait(futures)
        results = [self._result(future) for future in futures]
        for result in results:
            if isinstance(result, Failed):
                raise NewstallyError(result.reason)
            if result is None:
                raise ClusterLostError(f"{self._where()} has lost what it had counted")
        return results

    def convert(self, shards: Iterable[Shard]) -> Iterator[tuple[int, Outcome | Failed]]:
        """Yield the number of each shard with what came of it, or why it failed twice, as they come.

        A shard whose worker died too often, or that failed, gets a second attempt with its documents apart: Dask
        blames all that a dead worker had been given, and most of it is innocent. Raises ClusterLostError.
        """
        waiting = iter(shards)
        running: dict[str, tuple[Any, Shard, bool]] = {}
        ended: SimpleQueue[str] = SimpleQueue()
        with _reached(self._where()):
            threads = sum(self._client.nthreads().values())
        for shard in islice(waiting, max(_AHEAD, 2 * threads)):
            self._submit(shard, running, ended)
        while running:
            key = self._next(ended)
            future, shard, apart = running[key]
            result = self._result(future)
            if result is None:  # its worker died with it, and another makes it again
                _tell(future, key, ended)
                continue
            del running[key]
            if isinstance(result, Failed) and not apart:
                self._submit(shard, running, ended, apart=True)
                continue
            yield shard.number, result
            for shard in islice(waiting, 1):
                self._submit(shard, running, ended)

    def _submit(
        self,
        shard: Shard,
        running: dict[str, tuple[Any, Shard, bool]],
        ended: SimpleQueue[str],
        *,
        apart: bool = False,
    ) -> None:
        key = f"newstally-{self._run}-{shard.number}{'-apart' if apart else ''}"
        future = self._client.submit(convert_shard, shard, self._out, self._options, apart=apart, key=key, pure=False)
        running[key] = future, shard, apart
        _tell(future, key, ended)

    def _next(self, ended: SimpleQueue[str]) -> str:
        """Return the key of a shard that has ended; raises ClusterLostError when there is nobody to do any."""
        seen = looked = time.monotonic()
        while True:
            with suppress(Empty):
                return ended.get(timeout=0.5)
            if self._client.status != "running":
                raise ClusterLostError(f"{self._where()} was lost")
            if (now := time.monotonic()) - looked < LOOK:
                continue
            looked = now
            with _reached(self._where()):
                if self._client.nthreads():
                    seen = now
            if now - seen > PATIENCE:
                raise self._deserted()

    def _result(self, future: Any) -> Any:
        """Return the result of ``future``, why it Failed, or None where it is not known after all."""
        if future.status in ("pending", "lost"):
            return None
        if future.status == "cancelled":
            raise ClusterLostError(f"{self._where()} was lost")
        try:
            return future.result(timeout=CONNECT)
        except CancelledError:
            raise ClusterLostError(f"{self._where()} was lost") from None
        except KilledWorker as error:
            return Failed(f"its worker died {error.allowed_failures + 1} times")
        except Exception as error:  # noqa: BLE001 - whatever it is, it is said
            return None if future.status != "error" else Failed(str(error) or type(error).__name__)


def _tell(future: Any, key: str, ended: SimpleQueue[str]) -> None:
    """Put ``key`` into ``ended`` when ``future`` has ended, whatever its end."""
    future.add_done_callback(lambda _: ended.put(key))


def _await(file: str) -> None:
    """Wait for the file of a scheduler that was started a moment ago; raises TimeoutError."""
    end = time.monotonic() + START
    while not os.path.exists(file):
        if time.monotonic() > end:
            raise TimeoutError(f"no such file after {START:.0f} s")
        time.sleep(0.1)


def installed() -> str:
    """Return the version of newstally that a worker has."""
    return VERSION


@contextmanager
def _reached(where: str) -> Iterator[None]:
    """Turn what a lost or absent scheduler raises into ClusterLostError."""
    try:
        yield
    except CancelledError:
        raise ClusterLostError(f"{where} was lost") from None
    except (OSError, TimeoutError) as error:
        first = (str(error) or type(error).__name__).splitlines()[0]
        raise ClusterLostError(f"{where} cannot be reached: {first}") from None


def _quietly(close: Callable[..., object], **options: object) -> None:
    """Close something; that it is gone already does not matter."""
    with suppress(Exception, CancelledError):
        close(**options)
