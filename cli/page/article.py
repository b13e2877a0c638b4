"""One article of the page: its headline, its text with everything marked, and the table of its figures."""

from __future__ import annotations

from collections import Counter

import msgspec
from msgspec import UNSET

from extractors import Figure

from ..options import Options
from ..record import Error, Record
from ..shown import amount, name, when
from .marks import KINDS, find_places, marked
from .markup import HERE, words
from .timeline import Point, points


class Part(msgspec.Struct, array_like=True, frozen=True):
    """An article's share of the page; in ``html`` a NUL stands for the number of the article."""

    html: str
    title: str
    failed: bool
    labels: dict[str, int]
    kinds: dict[str, int]
    points: tuple[Point, ...] = ()


def part(record: Record, options: Options) -> bytes:
    """Return the share of ``record``, which has its text, as a line of JSON for :class:`~cli.page.whole.Page`."""
    title = _title(record)
    failed = isinstance(record.error, Error)
    html = _failed(record, title) if failed else _article(record, title)
    labels: Counter[str] = Counter(figure.label for figure in record.figures)
    kinds: Counter[str] = Counter(figure.kind for figure in record.figures)
    found = points(record) if options.timeline else ()
    return msgspec.json.encode(Part(html, title, failed, labels, kinds, found)) + b"\n"


def _title(record: Record) -> str:
    return record.title if isinstance(record.title, str) and record.title.strip() else _origin(record)


def _origin(record: Record) -> str:
    line = None if record.line is UNSET else record.line
    return name(record.source, line, None if record.id is UNSET else record.id)


def _failed(record: Record, title: str) -> str:
    error = record.error
    assert isinstance(error, Error)  # noqa: S101 - the caller has looked
    return (
        f"<section class=failed id=a{HERE}><h2>{words(title)}</h2>"
        f"<p><strong>not read ({error.type}):</strong> {words(error.message)}</section>\n"
    )


def _article(record: Record, title: str) -> str:
    text = record.text if isinstance(record.text, str) else ""
    places = find_places(text, record.figures)
    about = [_origin(record)] if title != _origin(record) else []
    about += [record.date] if record.date else []
    about.append(f"{len(record.figures)} figure{'' if len(record.figures) == 1 else 's'}")
    return (
        f"<details class=article id=a{HERE}><summary><h2>{words(title)}</h2>"
        f"<span class=about>{' · '.join(map(words, about))}</span>{_headline(record)}</summary>\n"
        f"<div class=sides><div class=text dir=auto>{marked(record, text, places)}</div>\n"
        f"{_table(record)}</div></details>\n"
    )


def _headline(record: Record) -> str:
    """Return the headline numbers, each leading to its figure."""
    if not record.headline:
        return ""
    told = "".join(
        f"<a href=#a{HERE}-f{record.headline_from[label]}><b>{value:,}</b> {words(label)}</a> "
        for label, value in record.headline.items()
    )
    return f"<span class=headline>{told}</span>"


def _table(record: Record) -> str:
    if not record.figures:
        return "<p class=none>no figures"
    rows = "".join(_row(figure, index) for index, figure in enumerate(record.figures))
    return (
        "<div class=figures tabindex=0 role=region aria-label=Figures><table><thead><tr><th scope=col>Label"
        "<th scope=col>Value<th scope=col>Place<th scope=col>Period<th scope=col>As written"
        f"<tbody>\n{rows}</table></div>"
    )


def _row(figure: Figure, index: int) -> str:
    return (
        f"<tr class={KINDS[figure.kind]}><th scope=row><a href=#a{HERE}-f{index}>{words(figure.label)}</a>"
        f"<td>{words(amount(figure))}<td>{words(figure.place or '')}<td{_when(figure)}"
        f"<td>{words(figure.text)}\n"
    )


def _when(figure: Figure) -> str:
    """Return the rest of the cell with the days, which may break between two days alone."""
    told = words(when(figure))
    if figure.period is None or figure.period.start is figure.period.end is None:
        return f">{told}"
    return f" class=days>{told.replace(' to ', ' to<br>')}"
