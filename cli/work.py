"""The work: what is to be done (:func:`plan`), doing it (:func:`convert`), and saying that it failed.

``convert`` is a pure function of its arguments but for the files it writes into the folder of ``-o``; the serial run
maps it over the plan, the parallel one does so over processes.
"""

from __future__ import annotations

from collections.abc import Iterator

from .errors import ErrorType
from .job import Item, Job, Piece, Result
from .options import Options

__all__ = ["Item", "Job", "Piece", "Result", "convert", "failed", "plan"]


def plan(options: Options) -> Iterator[Job]:
    """Yield the jobs in the order of the output, lazily; raises UsageProblem before the first one."""
    raise NotImplementedError


def convert(job: Job, options: Options) -> Result:
    """Read the articles of ``job`` and render their records; never raises for what an article holds."""
    raise NotImplementedError


def failed(job: Job, type_: ErrorType, message: str, options: Options) -> Result:
    """Return the error records for a job that could not be done."""
    raise NotImplementedError
