"""Settle what the arguments leave open: the format, where the output goes, and how wide and bright a table is."""

from __future__ import annotations

import os
import sys

from msgspec.structs import replace

from .errors import UsageError
from .options import Format, Options
from .walk import STDIN, is_lines

_ONE_FILE = {"csv", "table", "html"}


def settled(options: Options, asked: Format | None, output: str | None) -> Options:
    """Return ``options`` complete; raises UsageError where they contradict each other."""
    if options.cluster:
        from .cluster.usage import settled_for_cluster

        return settled_for_cluster(options, asked, output)
    many = _many(options)
    form = asked or ("jsonl" if many else "json")
    _check(options, form, output)
    terminal = _terminal() and output is None
    plain = os.environ.get("TERM") == "dumb"
    return replace(
        options,
        format=form,
        many=many,
        indent=form == "json" and terminal,
        folder=output if form not in _ONE_FILE else None,
        with_text=options.with_text or form in {"html", "table"},
        file=output if form in _ONE_FILE else None,
        width=_width() if form == "table" else 80,
        color=_color(terminal and not plain),
        ascii=plain or not terminal,
    )


def _many(options: Options) -> bool:
    """Tell from the arguments alone whether a sequence of records is to come."""
    if len(options.paths) != 1 or options.files_from is not None:
        return True
    path = options.paths[0]
    if path == STDIN:
        return options.stdin_type == "jsonl"
    return is_lines(path) or os.path.isdir(path)


def _check(options: Options, form: Format, output: str | None) -> None:
    if options.headline and form not in {"csv", "table"}:
        raise UsageError("--headline goes with --format csv or --table")
    if options.timeline and form != "html":
        raise UsageError("--timeline goes with --format html")
    if options.skip_existing and (output is None or form in _ONE_FILE):
        raise UsageError("--skip-existing goes with --output DIR")
    if options.null and options.files_from is None:
        raise UsageError("-0 goes with --files-from")
    if options.timeout is not None and not 0 < options.timeout < float("inf"):
        raise UsageError("--timeout: must be over 0 seconds")
    stdin = options.paths.count(STDIN) + (options.files_from == STDIN)
    if stdin > 1:
        raise UsageError("stdin can be read only once")
    if output is None:
        return
    if not output:
        raise UsageError("--output: the name is empty")
    if form in _ONE_FILE and os.path.isdir(output):
        raise UsageError(f"--output {output}: is a folder; {form} goes into one file")
    if form not in _ONE_FILE and os.path.exists(output) and not os.path.isdir(output):
        raise UsageError(f"--output {output}: is not a folder; {form} goes into one file per input")


def _terminal() -> bool:
    try:
        return sys.stdout is not None and os.isatty(sys.stdout.fileno())
    except (OSError, ValueError):
        return False


def _width() -> int:
    """Return COLUMNS, else the width of the terminal, else 80."""
    from shutil import get_terminal_size

    return get_terminal_size().columns


def _color(capable: bool) -> bool:
    """Honour NO_COLOR and FORCE_COLOR, which are on when they are not empty."""
    if os.environ.get("NO_COLOR"):
        return False
    return capable or bool(os.environ.get("FORCE_COLOR"))
