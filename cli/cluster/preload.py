"""What the workers of this machine load first: Ctrl-C reaches the whole group, and is for the main process alone."""

from __future__ import annotations

import signal


def dask_setup(_worker: object) -> None:
    """Ignore SIGINT; Dask calls this in the process of a worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
