"""The command as Typer sees it: every option, what it becomes in :class:`~cli.options.Options`, and the help."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from typing import Any

import typer
from typer.core import TyperCommand

from extractors.rules import Rules, load

from . import arguments as args
from .about import answer
from .errors import UsageError
from .options import MAX_SIZE, Options, parse_day, parse_encoding, parse_size
from .settle import settled
from .walk import STDIN


class _Command(TyperCommand):
    """Its help ends with what Typer would put first: the help and the completion."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the arguments and options, each in a panel of ours."""
        params: list[Any] = super().get_params(ctx)
        for param in params:
            if param.param_type_name == "option" and not param.rich_help_panel:
                param.rich_help_panel = "About"
        return params


_WIDEST = max(map(len, args.EXAMPLES))
_EPILOG = "\n".join(["Examples:", *(f"  {line:{_WIDEST}}  {told}" for line, told in args.EXAMPLES.items())])

app = typer.Typer(
    name="newstally",
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.command(cls=_Command, epilog=_EPILOG)
def newstally(  # noqa: PLR0913 - Typer wants a parameter for each option
    context: typer.Context,
    paths: args.Paths = None,
    *,
    format_: args.Format = None,
    table: args.Table = False,
    headline: args.Headline = False,
    timeline: args.Timeline = False,
    output: args.Output = None,
    skip_existing: args.SkipExisting = False,
    with_text: args.WithText = False,
    label: args.Label = None,
    kind: args.Kind = None,
    explain: args.Explain = False,
    rules: args.Rules = None,
    date: args.Date = None,
    date_order: args.DateOrder = None,
    files_from: args.FilesFrom = None,
    null: args.Null = False,
    stdin_type: args.StdinType = "text",
    text_field: args.TextField = "text",
    id_field: args.IdField = "id",
    date_field: args.DateField = "date",
    encoding: args.Encoding = None,
    max_size: args.MaxSize = "16MiB",
    jobs: args.Jobs = None,
    timeout: args.Timeout = None,
    scheduler: args.Scheduler = None,
    scheduler_file: args.SchedulerFile = None,
    workers: args.Workers = None,
    quiet: args.Quiet = False,
    no_progress: args.NoProgress = False,
    schema: args.Schema = False,
    labels: args.Labels = False,
    version: args.Version = False,
) -> Options | int:
    """Turn English news articles and situation reports into JSON.

    Every figure with what it counts, every period with its days, each tied to its place in the text.
    """
    if schema or labels or version:
        return answer("schema" if schema else "labels" if labels else "version")
    if not paths and files_from is None and not _piped():
        return _help(context)
    if table and format_ not in {None, "table"}:
        raise UsageError(f"--table and --format {format_} do not go together")
    options = Options(
        paths=tuple(paths or (() if files_from is not None else (STDIN,))),
        files_from=files_from,
        null=null,
        stdin_type=stdin_type,
        text_field=text_field,
        id_field=id_field,
        date_field=date_field,
        skip_existing=skip_existing,
        date=parse_day(date) if date is not None else None,
        date_order=date_order,
        labels=frozenset(label or ()),
        kinds=frozenset(map(str, kind or ())),
        rules=_rules(rules) if rules is not None else None,
        explain=explain,
        with_text=with_text,
        headline=headline,
        timeline=timeline,
        encoding=parse_encoding(encoding) if encoding is not None else None,
        max_size=parse_size(max_size) if max_size != "16MiB" else MAX_SIZE,
        timeout=timeout,
        jobs=jobs,
        scheduler=scheduler,
        scheduler_file=scheduler_file,
        workers=workers,
        quiet=quiet,
        progress=not no_progress,
    )
    return settled(options, "table" if table else format_, output)


def _rules(path: str) -> Rules:
    """Read the rules of the user; what is wrong with them is wrong usage."""
    try:
        return load(path)
    except OSError as error:
        raise UsageError(f"--rules: {path}: {(error.strerror or str(error)).lower()}") from None
    except ValueError as error:
        raise UsageError(f"--rules: {error}") from None


def _piped() -> bool:
    """Tell whether stdin is a pipe, file or socket: a terminal or /dev/null is nothing to read."""
    if sys.stdin is None:
        raise UsageError("stdin is closed and no PATHS are given")
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def _help(context: typer.Context) -> int:
    """Print the help to stderr, as stdout is for data; the status of wrong usage."""
    with contextlib.redirect_stdout(sys.stderr):
        told = context.get_help()
        if told:
            print(told)
    return 2
