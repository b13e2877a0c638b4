"""Build ``docs/newstally.1``, the manual page, from what ``--help`` is made from.

Run ``python tools/build_manual.py`` after a change of the options; a test fails while the page is out of date.
"""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

from typer.main import get_command

from cli import VERSION
from cli.arguments import EXAMPLES
from cli.command import app

PAGE = Path(__file__).parent.parent / "docs" / "newstally.1"

STATUS = {
    "0": "Every input was read; also when the reader of stdout has gone (| head).",
    "1": "An input failed or an output was not written; the rest is done.",
    "2": "Wrong usage.",
    "3": "The cluster was lost, or could not be reached; the same command goes on.",
    "130, 143": "Stopped by SIGINT, SIGTERM.",
}
ENVIRONMENT = {
    "COLUMNS": "How wide a table is.",
    "NO_COLOR, FORCE_COLOR": "Tables without colours, or with them even in a pipe.",
    "TERM": "dumb: tables in plain ASCII.",
}


def manual() -> str:
    """Return the page in the man macros."""
    command: Any = get_command(app)
    about = inspect.cleandoc(command.help or "").split("\n\n")
    options = [param for param in command.params if param.param_type_name == "option"]
    panels: dict[str, list[Any]] = {}
    for option in options:
        panels.setdefault(getattr(option, "rich_help_panel", None) or "Completion", []).append(option)
    parts = [
        f'.TH NEWSTALLY 1 "" "newstally {VERSION}" "User Commands"',
        ".SH NAME",
        "newstally \\- figures and periods of news articles as JSON",
        ".SH SYNOPSIS",
        ".B newstally\n[\\fIOPTIONS\\fR] [\\fIPATHS\\fR]...",
        ".SH DESCRIPTION",
        "\n.PP\n".join(plain(" ".join(paragraph.split())) for paragraph in about),
        ".PP",
        *(plain(param.help) for param in command.params if param.param_type_name == "argument"),
        ".SH OPTIONS",
    ]
    for panel, members in panels.items():
        parts += [f".SS {panel}", *map(entry, members)]
    for title, table in (("EXIT STATUS", STATUS), ("ENVIRONMENT", ENVIRONMENT), ("EXAMPLES", EXAMPLES)):
        parts += [f".SH {title}", *(f".TP\n.B {plain(name)}\n{plain(text)}" for name, text in table.items())]
    return "\n".join(parts) + "\n"


def entry(option: Any) -> str:
    """Return one option with its names, what it takes and its help."""
    names = ", ".join(f"\\fB{plain(name)}\\fR" for name in sorted(option.opts, key=len))
    takes = option.metavar or "|".join(getattr(option.type, "choices", None) or ())
    given = "" if option.is_flag else f" \\fI{plain(takes or option.type.name.upper())}\\fR"
    default = f" Default: {option.default}." if option.show_default and not option.is_flag else ""
    return f".TP\n{names}{given}\n{plain((option.help or '') + default)}"


def plain(text: str) -> str:
    """Escape what the macros would read as their own."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


if __name__ == "__main__":
    PAGE.write_text(manual(), encoding="utf-8")
