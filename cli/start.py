"""The entry point: answers ``--version`` at once, else hands over to the command line."""

from __future__ import annotations

import sys


def main() -> None:
    """Run newstally on ``sys.argv``; exits with the status of the contract."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from importlib.metadata import version

        print(f"newstally {version('newstally')}")
        return
    from .main import run

    run()
