"""Tables for a person at a terminal. Text from an article is put in ``Text``, without escapes: it is never markup."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from extractors import Figure, Period

from .csv import identity
from .escape import one_line
from .headlines import Row
from .options import Options
from .record import Error, Record


def table(record: Record, options: Options) -> bytes:
    """Return the table of one article: its figures by label, its periods, its headline."""
    title = Text(one_line(record.source), style="bold")
    if isinstance(record.line, int):
        title.append(f":{record.line}")
    if record.date:
        title.append(f"  {record.date}", style="dim")
    parts: list[RenderableType] = [title]
    if isinstance(record.error, Error):
        parts.append(Text(one_line(f"{record.error.type}: {record.error.message}"), style="red"))
        return _bytes([*parts, ""], options)
    parts.append(_figures(record.figures, options) if record.figures else Text("no figures", style="dim"))
    if record.headline:
        told = ", ".join(f"{one_line(label)} {value:,}" for label, value in record.headline.items())
        parts.append(Text.assemble(("Headline  ", "bold"), told))
    if record.periods:
        parts.append(Text.assemble(("Periods   ", "bold"), "; ".join(map(_period, record.periods))))
    return _bytes([*parts, ""], options)


def _figures(figures: Iterable[Figure], options: Options) -> Table:
    grid = _table(options)
    grid.add_column("Label", style="cyan", no_wrap=options.width >= 60)
    grid.add_column("Value", justify="right", no_wrap=options.width >= 60)
    grid.add_column("Place", max_width=18)
    grid.add_column("Period", max_width=23)
    grid.add_column("Sentence", ratio=1)
    order: dict[str, list[Figure]] = {}
    for figure in figures:
        order.setdefault(figure.label, []).append(figure)
    for label, group in order.items():
        for at, figure in enumerate(group):
            grid.add_row(
                Text(one_line(label)) if at == 0 else Text(),
                Text(_value(figure)),
                Text(one_line(figure.place or "")),
                Text(_days(figure.period.start, figure.period.end, figure.period.text) if figure.period else ""),
                _sentence(figure),
            )
        grid.add_section()
    return grid


def headline_table(labels: list[str], rows: Iterable[Row], options: Options) -> bytes:
    """Return one table of all articles, a column per label."""
    grid = _table(options)
    grid.add_column("Source", style="bold")
    grid.add_column("Date")
    for label in labels:
        grid.add_column(Text(one_line(label)), justify="right")
    grid.add_column("Error", style="red")
    for row in rows:
        name = row.source if row.line is None else f"{row.source}:{row.line}"
        if row.id is not None:
            name += f" ({identity(row.id)})"
        cells = [f"{row.headline[label]:,}" if label in row.headline else "" for label in labels]
        grid.add_row(*map(Text, (one_line(name), row.date or "", *cells, one_line(row.error))))
    return _bytes([grid], options)


def _table(options: Options) -> Table:
    return Table(box=box.ASCII2 if options.ascii else box.ROUNDED, expand=False, header_style="bold", safe_box=False)


def _value(figure: Figure) -> str:
    """Return the value as a person writes it: about 40, over 2.5%, 12-15, USD 300."""
    if figure.qualifier == "vague":
        amount = one_line(figure.number)
    elif figure.value is not None:
        amount = f"{figure.value:,}"
    else:
        ends = [f"{end:,}" for end in (figure.low, figure.high) if end is not None]
        amount = "-".join(ends) or one_line(figure.number)
    before = {"about": "~ ", "over": "> ", "at_least": ">= ", "under": "< ", "at_most": "<= "}.get(figure.qualifier, "")
    if figure.kind == "money":
        return f"{before}{amount} {figure.unit or ''}".rstrip()
    if figure.unit == "%":
        return f"{before}{amount}%"
    return f"{before}{amount} {figure.unit}" if figure.unit else before + amount


def _days(start: str | None, end: str | None, text: str) -> str:
    """Return the days, or the words where there are no days."""
    if start is None and end is None:
        return one_line(text)
    if start == end:
        return start or ""
    return f"{start or '...'} to {end or '...'}"


def _period(period: Period) -> str:
    days = _days(period.start, period.end, "")
    return f"{one_line(period.text)}{f' ({days})' if days else ''}"


def _sentence(figure: Figure) -> Text:
    """Return the sentence with the number in bold."""
    at = figure.sentence.find(figure.text)
    inner = figure.text.find(figure.number)
    start = at + inner if at >= 0 and inner >= 0 else figure.sentence.find(figure.number)
    if start < 0:
        return Text(one_line(figure.sentence))
    end = start + len(figure.number)
    before, number, after = figure.sentence[:start], figure.sentence[start:end], figure.sentence[end:]
    return Text.assemble(_kept(before), (one_line(number), "bold"), _kept(after))


def _kept(text: str) -> str:
    """Return :func:`one_line` text with one space where there was white space at an end."""
    left = " " if text[:1].isspace() else ""
    right = " " if text[-1:].isspace() else ""
    inner = one_line(text)
    return left + inner + right if inner else left or right


def _bytes(parts: Iterable[RenderableType], options: Options) -> bytes:
    console = Console(
        file=io.StringIO(),
        width=max(options.width, 20),
        force_terminal=options.color,
        color_system="standard" if options.color else None,
        no_color=not options.color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    with console.capture() as capture:
        console.print(Group(*parts))
    lines = (line.rstrip() for line in capture.get().split("\n"))
    return "\n".join(lines).encode("utf-8", "replace")
