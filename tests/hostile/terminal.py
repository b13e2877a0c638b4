"""Run the real command on a terminal, and read what the terminal got."""

from __future__ import annotations

import os
import pty
import select
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Any

from .command import COMMAND, LIMIT, environment


def on_a_terminal(*arguments: str | Path, stdout: Any = None, **changes: str | None) -> tuple[int, str]:
    """Run newstally with a terminal as stderr and, unless another is given, as stdout.

    Return its status and all that the terminal got, read while it runs, as nobody knows how much a terminal holds.
    """
    ours, theirs = pty.openpty()
    run = subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=theirs if stdout is None else stdout,
        stderr=theirs,
        env=environment(**{"TERM": "xterm-256color", "COLUMNS": "100", **changes}),
    )
    os.close(theirs)
    got = bytearray()
    with suppress(OSError):  # Linux says so at the end
        while select.select([ours], [], [], LIMIT)[0] and (block := os.read(ours, 1 << 16)):
            got += block
    os.close(ours)
    return run.wait(LIMIT), got.decode()
