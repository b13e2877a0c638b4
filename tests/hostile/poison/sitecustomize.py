"""Put on PYTHONPATH by tests: makes some words in an article do to newstally what a bug or the system would.

The command under test stays the real one; only the function it calls for each article is wrapped.
"""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path

import extractors
import extractors.pipeline

_extract = extractors.extract


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _kill_once() -> None:
    mark = Path(os.environ["POISON_MARK"])
    try:
        mark.touch(exist_ok=False)
    except FileExistsError:
        return
    _kill()


def _hang() -> None:
    while True:
        time.sleep(1)


def _wait() -> None:
    """Go on when the test has put the gate there."""
    while not Path(os.environ["POISON_GATE"]).exists():
        time.sleep(0.01)


def _memory() -> None:
    raise MemoryError


def _bug() -> None:
    raise ZeroDivisionError("a bug\x1b[31m in a rule")


def _deep() -> None:
    _deep()


def _slow() -> None:
    time.sleep(0.005)


class _Dying:
    def __del__(self) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(0.1)


def _stop_in_del() -> None:
    """Python tells of what is raised in a __del__, and goes on."""
    _Dying()


def _stop_suppressed() -> None:
    """As a library in C that asks Python something and takes any exception for no."""
    with suppress(BaseException):
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(0.1)


_WORDS = {
    "poisonstop ": _stop_in_del,
    "poisonlost ": _stop_suppressed,
    "poisonkill ": _kill,
    "poisononce ": _kill_once,
    "poisonhang ": _hang,
    "poisonwait ": _wait,
    "poisonmemory ": _memory,
    "poisonbug ": _bug,
    "poisondeep ": _deep,
    "poisonslow ": _slow,
}


def _poisoned(text: str, *args: object, **options: object) -> object:
    if "poison" in text:
        for word, act in _WORDS.items():
            if word in text:
                act()
    if "POISON_LOG" in os.environ:  # which articles were read, one line each
        with Path(os.environ["POISON_LOG"]).open("a", encoding="utf-8") as log:
            log.write(text[:40].replace("\n", " ") + "\n")
    return _extract(text, *args, **options)


extractors.extract = extractors.pipeline.extract = _poisoned

if "POISON_PATIENCE" in os.environ:  # how long a worker of a cluster may be at one piece of work
    import cli.cluster.watch

    cli.cluster.watch.PATIENCE = float(os.environ["POISON_PATIENCE"])
