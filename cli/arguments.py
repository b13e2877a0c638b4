"""The arguments and options of the command line: name, type and help of each, in the order of ``--help``.

``--help``, the completion and the manual page are all made from these lines.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

import typer

from .options import DateOrder as Order
from .options import Format as OutputFormat
from .options import StdinType as TypeOfStdin

EXAMPLES = {
    "newstally report.txt": "One article: one JSON object.",
    "newstally -t -d 2020-05-09 report.txt": "A table; it was published that day.",
    "newstally news/ | jq -c .headline": "A folder: a line for each article.",
    "newstally -f csv -o figures.csv news/": "A row for each figure.",
    "newstally -f html -o page.html news/": "A page with the figures marked.",
    "newstally -o out/ --skip-existing news/": "A file for each; goes on if stopped.",
}

# Typer takes no list of a Literal.
KindChoice = StrEnum(
    "KindChoice",
    {"count": "count", "money": "money", "percent": "percent", "measure": "measure", "duration": "duration"},
)


def _in(panel: str, *names: str, metavar: str | None = None, **more: Any) -> Any:
    return typer.Option(*names, metavar=metavar, rich_help_panel=panel, **{"show_default": False, **more})


def _output(*names: str, **more: Any) -> Any:
    return _in("Output", *names, **more)


def _input(*names: str, **more: Any) -> Any:
    return _in("Input", *names, **more)


def _figures(*names: str, **more: Any) -> Any:
    return _in("Figures and dates", *names, **more)


def _running(*names: str, **more: Any) -> Any:
    return _in("Running", *names, **more)


def _about(*names: str, **more: Any) -> Any:
    return _in("About", *names, **more)


Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATHS]...", show_default=False, help="Files, folders, and - for stdin. Without any, a piped stdin."
    ),
]

Format = Annotated[
    OutputFormat | None,
    _output(
        "--format",
        "-f",
        metavar="FORMAT",
        help="json, jsonl, csv, table or html. Without it, json for one file and jsonl for several.",
    ),
]
Table = Annotated[bool, _output("--table", "-t", help="Short for --format table: to look at.")]
Headline = Annotated[bool, _output("--headline", help="With csv or table: a row per article, a column per label.")]
Timeline = Annotated[bool, _output("--timeline", help="With html: curves of each label by date, above the articles.")]
Output = Annotated[
    str | None,
    _output("--output", "-o", metavar="DIR|FILE", help="The folder for one JSON file per input; else the one file."),
]
SkipExisting = Annotated[
    bool, _output("--skip-existing", help="Pass over inputs that have their file in the -o folder.")
]
WithText = Annotated[bool, _output("--with-text", help="Add the article's text (and title) to its record.")]

Label = Annotated[
    list[str] | None, _figures("--label", "-l", metavar="LABEL", help="Only figures so labelled (repeatable).")
]
Kind = Annotated[
    list[KindChoice] | None,
    _figures("--kind", "-k", metavar="KIND", help="Only count, money, percent, measure or duration (repeatable)."),
]
Explain = Annotated[bool, _figures("--explain", help="Tell why: rule, link and part of each figure; numbers left out.")]
Rules = Annotated[
    str | None, _figures("--rules", metavar="FILE.toml", help="Your own labels and words, beside the built-in ones.")
]
Date = Annotated[
    str | None,
    _figures(
        "--date", "-d", metavar="YYYY-MM-DD", help="The day the text was published; dates without a year need it."
    ),
]
DateOrder = Annotated[Order | None, _figures("--date-order", help="How 03/04/2020 is to be read.")]

FilesFrom = Annotated[
    str | None, _input("--files-from", metavar="FILE|-", help="Take the inputs from a list, one a line.")
]
Null = Annotated[bool, _input("--null", "-0", help="The list is separated by NUL (find -print0).")]
StdinType = Annotated[TypeOfStdin, _input("--stdin-type", show_default=True, help="What stdin holds.")]
TextField = Annotated[str, _input("--text-field", metavar="NAME", show_default=True, help="JSON Lines: the article.")]
IdField = Annotated[str, _input("--id-field", metavar="NAME", show_default=True, help="JSON Lines: passed on as id.")]
DateField = Annotated[
    str, _input("--date-field", metavar="NAME", show_default=True, help="JSON Lines: the day of publication.")
]
Encoding = Annotated[
    str | None, _input("--encoding", metavar="NAME", help="Encoding of the inputs, if neither UTF-8 nor cp1252.")
]
MaxSize = Annotated[
    str, _input("--max-size", metavar="SIZE", show_default=True, help="Refuse longer articles (unpacked).")
]

Jobs = Annotated[
    int | None,
    _running("--jobs", "-j", min=1, metavar="N", help="Processes. Without it, one per core if the work is worth it."),
]
Timeout = Annotated[
    float | None, _running("--timeout", metavar="SECONDS", help="Give up on an article after this time.")
]
Scheduler = Annotated[
    str | None,
    _running("--scheduler", metavar="URL", help="Let a Dask cluster do it (tcp://host:8786); -o is for its parts."),
]
SchedulerFile = Annotated[
    str | None, _running("--scheduler-file", metavar="FILE", help="The same, with the file that the scheduler writes.")
]
Workers = Annotated[
    int | None, _running("--workers", min=1, metavar="N", help="The same, with N Dask workers on this machine.")
]
Quiet = Annotated[bool, _running("--quiet", "-q", help="Nothing on stderr but errors.")]
NoProgress = Annotated[bool, _running("--no-progress", help="No progress display, even on a terminal.")]

Schema = Annotated[bool, _about("--schema", help="Print the JSON Schema of the output.")]
Labels = Annotated[bool, _about("--labels", help="Print the built-in labels.")]
Version = Annotated[bool, _about("--version", "-V", help="Print the version.")]
