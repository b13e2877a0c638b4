"""From the command line to :class:`~cli.options.Options`; or to an answer that needs no input, and its status."""

from __future__ import annotations

import os
import sys
from typing import Any

from .errors import OutputError, UsageError
from .options import Options
from .settle import settled

_COMPLETING = "_NEWSTALLY_COMPLETE"  # set by a shell that wants to know how a word goes on


def parse(arguments: list[str]) -> Options | int:
    """Return what ``arguments`` ask for, or the status when that was an answer; raises UsageError.

    PATHS alone need no parser, and Typer is a third of a start: it is loaded for options, the help and completion.
    """
    if arguments and not any(argument.startswith("-") for argument in arguments) and _COMPLETING not in os.environ:
        return settled(Options(paths=tuple(arguments)), None, None)
    return _parsed(arguments)


def _parsed(arguments: list[str]) -> Options | int:
    import typer
    from typer.main import get_command

    from .command import app

    usage_error: Any = typer.BadParameter.__mro__[1]  # Typer brings its own click since 0.26, and does not name it
    try:
        parsed: Any = get_command(app).main(args=arguments, prog_name="newstally", standalone_mode=False)
        sys.stdout.flush()  # the help
    except BrokenPipeError:
        sys.stdout = None  # or Python would try once more at its end
        raise
    except OSError as error:
        sys.stdout = None
        raise OutputError(f"stdout: not written: {(error.strerror or str(error)).lower()}") from None
    except usage_error as error:
        raise UsageError(_told(error)) from None
    if isinstance(parsed, Options):
        return parsed
    return int(parsed or 0)


def _told(error: Any) -> str:
    """Return what is wrong with the command line, in the words of our other messages."""
    if asked := getattr(error, "option_name", None):
        offered = [name for param in error.ctx.command.get_params(error.ctx) for name in param.opts]
        begun = [name for name in offered if name.startswith(asked) and asked != "-"]
        if near := begun or getattr(error, "possibilities", None):
            return f"no such option: {asked}; did you mean {' or '.join(near)}?"
    message: str = error.format_message().rstrip(".")
    if getattr(error, "param", None) and message.startswith("Invalid value"):
        message = f"{error.param.opts[0]}: {error.message.rstrip('.')}"
    return f"{message[:1].lower()}{message[1:]} (newstally --help tells more)"
