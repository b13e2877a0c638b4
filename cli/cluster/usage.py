"""Which options go with a cluster, and what they leave open."""

from __future__ import annotations

import os

from msgspec.structs import replace

from ..errors import UsageError
from ..options import Format, Options
from ..walk import STDIN
from .urls import is_url, whole_url


def settled_for_cluster(options: Options, asked: Format | None, output: str | None) -> Options:
    """Return ``options`` complete, ``folder`` being where the parts go; raises UsageError for what makes no sense."""
    if sum(map(bool, (options.scheduler, options.scheduler_file, options.workers))) > 1:
        raise UsageError("--scheduler, --scheduler-file and --workers: one of them")
    which = "--scheduler" if options.scheduler else "--scheduler-file" if options.scheduler_file else "--workers"
    if not output:
        raise UsageError(f"{which} goes with --output, the folder or URL of the parts")
    unfit = {
        f"--format {asked}": asked not in (None, "jsonl"),
        "--headline": options.headline,
        "--timeline": options.timeline,
        "--skip-existing (the same command goes on by itself)": options.skip_existing,
        "--jobs": options.jobs is not None,
        "reading stdin": STDIN in options.paths,
    }
    for name, given in unfit.items():
        if given:
            raise UsageError(f"{name} does not go with {which}")
    if options.null and options.files_from is None:
        raise UsageError("-0 goes with --files-from")
    if options.timeout is not None and not 0 < options.timeout < float("inf"):
        raise UsageError("--timeout: must be over 0 seconds")
    if not is_url(output) and os.path.exists(output) and not os.path.isdir(output):
        raise UsageError(f"--output {output}: is not a folder; the parts need one")
    return replace(options, format="jsonl", many=True, folder=whole_url(output), stdin_type="text")
