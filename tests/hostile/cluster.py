"""A Dask cluster and an S3 of this machine, on loopback, that are gone when the block ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from hostile.command import COMMAND, LIMIT, alive, children, environment, wait_for

# On a port that the system chooses, so that no other process can have it.
_S3 = """
import contextlib, sys, threading
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer("127.0.0.1", 0)
with contextlib.redirect_stdout(sys.stderr):
    server.start()
print(server.get_host_and_port()[1], flush=True)
threading.Event().wait()
"""


@contextmanager
def process(*command: str | Path, **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A process in a session of its own; it and its children end with the block."""
    options.setdefault("env", environment())
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    started = subprocess.Popen(command, start_new_session=True, **{**quiet, **options})
    try:
        yield started
    finally:
        end(started)


@contextmanager
def driver(*arguments: str | Path, **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """The command, its pipes open."""
    with process(*COMMAND, *arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options) as run:
        yield run


def end(started: subprocess.Popen[bytes]) -> None:
    """Kill a process, and whatever it has started."""
    below = descendants(started.pid)
    started.kill()
    for pid in alive(below):  # also because they hold its pipes
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    if started.stdout and not started.stdout.closed:
        started.communicate(timeout=LIMIT)
    started.wait(LIMIT)


def descendants(pid: int) -> list[int]:
    """The processes below ``pid``."""
    found = children(pid)
    return found + [deeper for child in found for deeper in descendants(child)]


def workers(pid: int) -> list[int]:
    """The worker processes that a run or a nanny has started."""
    return [child for child in descendants(pid) if b"spawn_main" in _read(Path(f"/proc/{child}/cmdline"))]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


@contextmanager
def scheduler(file: Path, **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A Dask scheduler that writes its address to ``file``."""
    command = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--scheduler-file", file]
    with process(*command, "--host", "127.0.0.1", "--port", "0", "--no-dashboard", cwd=file.parent, **options) as run:
        wait_for(lambda: file.exists() and file.read_bytes())
        yield run


@contextmanager
def worker(file: Path, *arguments: str, **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A Dask worker of one thread for the scheduler of ``file``."""
    command = [sys.executable, "-m", "distributed.cli.dask_worker", "--scheduler-file", file, "--nthreads", "1"]
    more = ["--host", "127.0.0.1", "--no-dashboard", "--local-directory", file.parent / "workers", *arguments]
    with process(*command, *more, cwd=file.parent, **options) as run:
        yield run


@contextmanager
def s3(monkeypatch: Any) -> Iterator[str]:
    """An S3 with an empty bucket, known to this process and to those it starts; gives the bucket's name."""
    with process(sys.executable, "-c", _S3, stdout=subprocess.PIPE) as server:
        assert server.stdout
        port = int(server.stdout.readline())  # it says its port when it listens
        for name, value in {
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": "us-east-1",
        }.items():
            monkeypatch.setenv(name, value)
        yield "articles"


def markers(out: Path) -> list[str]:
    """The shards of an output that are done."""
    return sorted(path.name for path in (out / "_done").glob("*"))


def success(out: Path) -> dict[str, Any]:
    """What ``_SUCCESS`` says."""
    found: dict[str, Any] = json.loads((out / "_SUCCESS").read_bytes())
    return found
