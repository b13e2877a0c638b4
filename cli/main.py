"""Run newstally: parse the command line, answer what needs no input, convert, and return the status.

Status: 0 all read, 1 an input or the output failed, 2 wrong usage, 3 cluster lost, 130 and 143 stopped by a signal.
"""

from __future__ import annotations

import sys

from . import batch
from .errors import NewstallyError, UsageError, say
from .options import Options
from .outputs import open_output
from .parse import parse
from .signals import Stopped, stoppable
from .work import plan


def run(arguments: list[str]) -> int:
    """Do what ``arguments`` ask for; never raises but for a fault of the program itself."""
    try:
        if sys.stdout is None:
            raise UsageError("stdout is closed")
        with stoppable():
            parsed = parse(arguments)
            return parsed if isinstance(parsed, int) else _convert(parsed)
    except Stopped as stop:
        if str(stop):
            say(str(stop))
        return stop.status
    except BrokenPipeError:  # the reader has seen enough: | head
        return 0
    except NewstallyError as error:
        if str(error):
            say(str(error))
        return error.status


def _convert(options: Options) -> int:
    if options.cluster:
        from .cluster.run import run_on_cluster

        return run_on_cluster(options)
    with open_output(options) as write:
        tally = batch.run(plan(options), options, write)
    return 1 if tally.failed else 0
