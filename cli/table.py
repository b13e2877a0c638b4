"""Tables for a person at a terminal. Text from an article is put in ``Text``, without escapes: it is never markup."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec
from rich import box
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from extractors import Figure, Period

from .escape import one_line
from .headlines import Row, Use
from .options import Options
from .record import Error, Record
from .shown import amount, days, sentence_start, when
from .sparks import Sparks

# How wide label, value, place and period may be: as they like, or less and less until the sentence can be read.
_WIDTHS = ((24, 24, 18, 13), (16, 16, 18, 13), (16, 16, 12, 13), (16, 12, 12, 13), (12, 12, 12, 13))
_READABLE = 20  # columns of the sentence
_HARDLY = 14  # columns of the sentence below which place and period make way for it


class Shown(msgspec.Struct, array_like=True, frozen=True):
    """The table of one article, and its headline for the curves below all tables."""

    table: str
    date: str | None
    headline: dict[str, int]


def row(record: Record, options: Options) -> bytes:
    """Return the table of ``record`` as a line of JSON for :class:`Tables`."""
    shown = Shown(table(record, options).decode(), record.date, record.headline)
    return msgspec.json.encode(shown) + b"\n"


class Tables:
    """The tables, each written as it comes; over many articles a curve for each label ends them."""

    def __init__(self, write: Callable[[bytes], object], options: Options) -> None:
        self._write = write
        self._options = options
        self._sparks = Sparks()

    def add(self, data: bytes) -> None:
        """Write the tables of some lines of :func:`row`."""
        for line in data.split(b"\n")[:-1]:
            shown = msgspec.json.decode(line, type=Shown)
            self._write(shown.table.encode())
            self._sparks.add(shown.date, shown.headline)

    def close(self) -> None:
        """Write the curves."""
        if self._options.many:
            self._write(curves(self._sparks, self._options))


def curves(sparks: Sparks, options: Options) -> bytes:
    """Return the curves of the headlines as lines, none where no label has numbers of two days."""
    told, lines = sparks.lines(options.width // 2, options.ascii)
    if not lines:
        return b""
    below = Table.grid(padding=(0, 2))
    below.add_column(style="cyan", max_width=24, overflow="fold")
    below.add_column(no_wrap=True, style="green")
    below.add_column(justify="right")
    for line in lines:
        below.add_row(one_line(line.label), line.bars, f"{line.first:,} to {line.last:,}")
    return _bytes([Text(told, style="bold"), below, ""], options)


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
    text = record.text if isinstance(record.text, str) else ""
    parts.append(_figures(record.figures, text, options) if record.figures else Text("no figures", style="dim"))
    below = Table.grid(padding=(0, 2))
    if record.headline:
        told = ", ".join(f"{one_line(label)} {value:,}" for label, value in record.headline.items())
        below.add_row(Text("Headline", style="bold"), Text(told))
    if record.periods:
        below.add_row(Text("Periods", style="bold"), Text("; ".join(map(_period, record.periods))))
    return _bytes([*parts, below, ""], options)


def _figures(figures: Sequence[Figure], text: str, options: Options) -> Table:
    grid = _table(options)
    order: dict[str, list[Figure]] = {}
    for figure in figures:
        order.setdefault(figure.label, []).append(figure)
    rows = [_cells(figure) for group in order.values() for figure in group]
    widths, room = _widths([max(map(cell_len, column)) for column in zip(_HEADS, *rows, strict=True)], options.width)
    looks: tuple[dict[str, Any], ...] = ({"style": "cyan"}, {"justify": "right"}, {}, {})
    for head, width, look in zip(_HEADS, widths, looks, strict=False):
        grid.add_column(head, width=width, overflow="fold", **look)
    grid.add_column("Sentence", max_width=room, overflow="fold")
    for group in order.values():
        for at, figure in enumerate(group):
            label, *told = map(Text, _cells(figure)[: len(widths)])
            grid.add_row(label if at == 0 else "", *told, _sentence(figure, text, 2 * options.width))
        grid.add_section()
    return grid


_HEADS = ("Label", "Value", "Place", "Period")


def _cells(figure: Figure) -> tuple[str, str, str, str]:
    """Return what stands below :data:`_HEADS`."""
    return one_line(figure.label), amount(figure), one_line(figure.place or ""), when(figure)


def _widths(longest: Sequence[int], width: int) -> tuple[list[int], int]:
    """Return the widths of the columns that are shown, and that of the sentence after them.

    Rich by itself squeezes every column to its longest word, and makes tables that are wider than the terminal.
    """
    widths, room = [0], 0
    for most in _WIDTHS:
        widths = list(map(min, longest, most))
        room = width - _frame(len(widths) + 1) - sum(widths)
        if room >= _READABLE:
            break
    if room < _HARDLY:
        widths = widths[:2]
        room = max(width - _frame(3) - sum(widths), 1)
    return widths, room


def _frame(columns: int) -> int:
    """Return the columns that bars and spaces take between and around so many columns of cells."""
    return 3 * columns + 1


def headline_table(labels: dict[str, Use], longest: int, rows: Iterable[Row], options: Options) -> bytes:
    """Return one table of all articles; ``longest`` is the length of their longest name.

    A terminal is narrow: the commonest labels get a column, as many as fit, and a line says how many did not.
    """
    source = min(longest, options.width // 2)
    shown = _fitting(labels, options.width - source - len("2020-04-06") - 7)
    grid = _table(options)
    grid.add_column("Source", style="bold", min_width=source, overflow="fold")
    grid.add_column("Date", overflow="fold")
    for label in shown:
        grid.add_column(Text(one_line(label)), justify="right", overflow="fold")
    for row in rows:
        told = Text(row.name)
        if row.error:
            told.append(f"\n{one_line(row.error)}", style="red")
        grid.add_row(told, row.date or "", *(f"{row.headline[x]:,}" if x in row.headline else "" for x in shown))
    more = len(labels) - len(shown)
    note = f"{more} more label{'s' if more > 1 else ''}: --format csv has them all" if more else ""
    return _bytes([grid, Text(note, style="dim")] if note else [grid], options)


def _fitting(labels: dict[str, Use], room: int) -> list[str]:
    """Return the commonest labels whose columns fit into ``room``, at least one, in the order of the alphabet."""
    shown: list[str] = []
    for label, use in sorted(labels.items(), key=lambda item: (-item[1].articles, item[0])):
        room -= max(len(one_line(label)), use.widest) + 3
        if room < 0 and shown:
            break
        shown.append(label)
    return sorted(shown)


def _table(options: Options) -> Table:
    return Table(box=box.ASCII2 if options.ascii else box.ROUNDED, expand=False, header_style="bold", safe_box=False)


def _period(period: Period) -> str:
    told = days(period.start, period.end)
    return f"{one_line(period.text)}{f' ({told})' if told else ''}"


def _sentence(figure: Figure, text: str, most: int) -> Text:
    """Return the sentence with the number in bold; of a long one, ``most`` characters around it."""
    at = sentence_start(text, figure)
    start = figure.number_span[0] - at if at >= 0 else figure.sentence.find(figure.number)
    if start < 0:
        return Text(one_line(figure.sentence))
    end = min(start + len(figure.number), len(figure.sentence))
    left, right = _around(figure.sentence, start, end, most)
    before, number, after = figure.sentence[left:start], figure.sentence[start:end], figure.sentence[end:right]
    return Text.assemble(
        "... " if left else "",
        _kept(before),
        (one_line(number), "bold"),
        _kept(after),
        " ..." if right < len(figure.sentence) else "",
    )


def _around(sentence: str, start: int, end: int, most: int) -> tuple[int, int]:
    """Return the stretch of whole words around the number that is shown of a sentence."""
    if len(sentence) <= most:
        return 0, len(sentence)
    left = max(0, min(start - most // 2, len(sentence) - most))
    right = max(end, min(len(sentence), left + most))
    if left:
        space = sentence.find(" ", left, start)
        left = space + 1 if space >= 0 else left
    if right < len(sentence):
        space = sentence.rfind(" ", end, right)
        right = space if space >= 0 else right
    return left, right


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
