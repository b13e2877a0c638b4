"""Stopping on Ctrl-C and SIGTERM: at once while work goes on, between two writes while output is written."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

STOPPING = (signal.SIGINT, signal.SIGTERM)
_RAISING = (*STOPPING, signal.SIGALRM) if hasattr(signal, "SIGALRM") else STOPPING

# Seconds a write that has begun may take after the signal: a reader that has stopped reading must not keep us.
PATIENCE = 0.6

# Seconds after which a stop is raised once more, until it is heard. What a handler raises while Python is in a __del__
# (the compiler of regex has one), or in what a library in C calls, goes no further, and the run would go on for ever.
AGAIN = 0.5


class Stopped(BaseException):
    """A signal asked newstally to stop: ``status`` is the exit status that says so, ``str()`` the line to say.

    A BaseException, so that what turns an article's errors into error records does not take it for one of them.
    """

    def __init__(self, number: int, left: str = "") -> None:
        super().__init__(f"stopped by {signal.Signals(number).name}{left}")
        self.number = number
        self.status = 128 + number


class _Hold:
    """What the handlers know: whether a write is going on, and the signal that came and was not heard yet."""

    def __init__(self) -> None:
        self.writing = False
        self.waiting: int | None = None


_hold = _Hold()


@contextmanager
def stoppable() -> Iterator[None]:
    """Raise :class:`Stopped` on SIGINT or SIGTERM while the block runs; put the old handlers back after it."""
    before = {number: signal.signal(number, _stop) for number in STOPPING}
    ignored, sys.unraisablehook = sys.unraisablehook, _swallowed
    try:
        yield
    finally:
        heard()
        sys.unraisablehook = ignored
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def whole() -> Iterator[None]:
    """Hold a stop back until the block has ended, at most PATIENCE seconds: no record is cut in two."""
    _hold.writing = True
    try:
        yield
    finally:
        _hold.writing = False
    if _hold.waiting is not None:
        _stop_now()


@contextmanager
def blocked() -> Iterator[None]:
    """Let no signal in while the block runs; a process started in it calls :func:`unblock` when it is ready."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _RAISING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def unblock() -> None:
    """Let the signals in that :func:`blocked` held back."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _RAISING)


def heard() -> None:
    """Raise the stop no more: whoever caught it is seeing to it."""
    _hold.waiting = None
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0)


def _stop(number: int, _frame: FrameType | None) -> None:
    if not _hold.writing:
        _hold.waiting = number
        _stop_now()
    elif _hold.waiting is None:
        _hold.waiting = number
        _stop_in(PATIENCE)


def _stop_now(_number: int = 0, _frame: FrameType | None = None) -> None:
    if _hold.waiting is not None:
        _stop_in(AGAIN)
        raise Stopped(_hold.waiting)


def _swallowed(lost: sys.UnraisableHookArgs) -> None:
    """Raise again, as soon as may be, a stop that Python would only tell of; all else is told of as ever."""
    if lost.exc_type is Stopped:
        _stop_in(0.01)
    else:
        sys.__unraisablehook__(lost)


def _stop_in(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, _stop_now)
        signal.setitimer(signal.ITIMER_REAL, seconds)
