"""What can go wrong, as one tree, and the one way to say it.

``NewstallyError`` is the root. ``UsageError`` (status 2), ``OutputError`` (status 1) and ``ClusterLostError`` (status
3) end the run with one line on stderr. ``InputError`` belongs to one input: it becomes an error record, the run goes
on, the status is 1 in the end.
"""

from __future__ import annotations

import errno
import sys
from typing import Literal

from .escape import visible

ErrorType = Literal[
    "not_found",
    "permission",
    "encoding",
    "binary",
    "too_large",
    "timeout",
    "bad_record",
    "crashed",
    "missing_extra",
]

_PERMISSION = {errno.EACCES, errno.EPERM}


class NewstallyError(Exception):
    """Anything newstally reports by itself; ``str(error)`` is the line for stderr."""

    status = 1


class UsageError(NewstallyError):
    """The command line asks for something that cannot be."""

    status = 2


class OutputError(NewstallyError):
    """The output could not be written."""


class ClusterLostError(NewstallyError):
    """The cluster went away, or was never there; what is done stays done."""

    status = 3


class InputError(NewstallyError):
    """One input cannot be read: ``type`` is one of the types of the contract, ``message`` says why."""

    def __init__(self, type_: ErrorType, message: str) -> None:
        super().__init__(message)
        self.type: ErrorType = type_
        self.message = message

    @classmethod
    def of(cls, error: OSError) -> InputError:
        """Say what the system said: no such file, permission denied ..."""
        reason = (error.strerror or str(error)).lower()
        return cls("permission" if error.errno in _PERMISSION else "not_found", reason)


def say(message: str) -> None:
    """Write one line to stderr, safe for a terminal; a closed or full stderr is nobody's concern."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.buffer.write(f"newstally: {visible(message)}\n".encode())
        sys.stderr.flush()
    except (OSError, ValueError):
        sys.stderr = None  # or Python would try once more at its end, and exit with a status of its own
