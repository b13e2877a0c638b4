"""The entry point: answers ``--version`` at once, else hands over to the command line."""

from __future__ import annotations

import gc
import sys

# New objects before one look for garbage, and looks before a longer one: an article leaves none, and one of 8 MB is
# three million objects, which are looked through again and again (a fifth of its time).
_GARBAGE = (50_000, 50, 50)


def main() -> None:
    """Run newstally on ``sys.argv``; exits with the status of the contract."""
    if sys.argv[1:] in (["--version"], ["-V"]) and sys.stdout is not None:
        from . import VERSION

        print(f"newstally {VERSION}")
        return
    import signal

    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        # Before and after the run, which takes care of signals itself, Ctrl-C ends the process and nothing is said.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    gc.disable()  # the imports make many objects and no garbage: 8 ms less
    from .main import run

    gc.freeze()
    gc.set_threshold(*_GARBAGE)
    gc.enable()
    status = run(sys.argv[1:])
    gc.freeze()  # the process ends: nothing is worth looking through once more
    sys.exit(status)
