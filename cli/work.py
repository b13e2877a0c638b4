"""The work: what is to be done (:func:`plan`), doing it (:func:`convert`), and saying that it failed.

``convert`` is a pure function of its arguments but for the files it writes into the folder of ``-o``; the serial run
maps it over the plan, the parallel one does so over processes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import UNSET
from msgspec.structs import replace

from extractors import Report, extract

from .atomic import Files
from .errors import ErrorType, InputError, NewstallyError, OutputError
from .inputs import Article, articles, opened, read_whole, split
from .job import Item, Job, Piece, Result
from .jsonl import read_line
from .names import make_room, placed
from .options import Options
from .record import Error, Record, origin
from .render import render
from .select import selected
from .walk import STDIN, find

__all__ = ["Item", "Job", "Piece", "Result", "convert", "failed", "grouped", "plan"]

# Small jobs keep memory flat: answers of some 100 KB, taken and freed over and over, leave holes in the heap.
_ITEMS = 8
_BYTES = 1 << 14


def plan(options: Options) -> Iterator[Job]:
    """Yield the jobs in the order of the output, lazily.

    Raises UsageError before the first one where two inputs would have one output.
    """
    yield from grouped(_pieces(options))


def grouped(items: Iterable[Item]) -> Iterator[Job]:
    """Yield ``items`` in order as jobs of up to 8 inputs or about 16 KB; what comes from stdin waits for nothing."""
    held: list[Item] = []
    size = 0
    for item in items:
        if held and (len(held) == _ITEMS or size + item.size > _BYTES):
            yield Job(tuple(held))
            held, size = [], 0
        held.append(item)
        size += item.size
        if item.source == STDIN:  # what comes through a pipe is not kept waiting for more
            yield Job(tuple(held))
            held, size = [], 0
    if held:
        yield Job(tuple(held))


def _pieces(options: Options) -> Iterator[Item]:
    for item in placed(find(options), options):
        if item.do == "lines":
            yield from split(item, options)
        elif item.do == "text" and item.path is None:
            yield _stdin(item, options)
        elif item.do != "note" or not options.quiet:
            yield item


def _stdin(item: Item, options: Options) -> Item:
    """Read stdin here: a worker has none."""
    try:
        with opened(item) as stream:
            data = read_whole(stream, options)
    except InputError as problem:
        return replace(item, do="error", type=problem.type, message=problem.message)
    return replace(item, data=data, size=len(data))


def convert(job: Job, options: Options) -> Result:
    """Read the articles of ``job`` and render their records; never raises for what an article holds."""
    tally = _Tally(options)
    with Files(tally.unwritten) as files:
        for item in job.items:
            if item.do == "note":
                tally.messages.append(item.message)
                continue
            for article in articles(item, options):
                tally.add(item, article, _record(article, options), files)
            tally.end(item)
    return tally.result()


def failed(job: Job, type_: ErrorType, message: str, options: Options) -> Result:
    """Return the error records for a job that could not be done."""
    tally = _Tally(options)
    with Files(tally.unwritten) as files:
        for item in job.items:
            if item.do == "note":
                continue
            problem = InputError(type_, message)
            article = Article(source=item.source, id=_id(item, options), line=item.line, problem=problem)
            tally.add(item, article, _record(article, options), files)
            tally.end(item)
    return tally.result()


def _id(item: Item, options: Options) -> Any:
    """Return the id of a line that was not read to its end; UNSET for what is no line."""
    if item.line is None:
        return UNSET
    if item.do != "lines":
        return item.id
    fields = read_line(item.data or b"", options)
    return fields.id if fields else None


class _Tally:
    """Gathers what becomes of the items of one job.

    It does not hold the files, which tell it what they could not write: a circle would keep every answer in memory
    until the next look for garbage.
    """

    def __init__(self, options: Options) -> None:
        self._options = options
        self._out: list[bytes] = []
        self._lines: list[bytes] = []
        self._pieces: list[Piece] = []
        self.messages: list[str] = []
        self._files = self._read = self._failed = self._figures = 0

    def add(self, item: Item, article: Article, record: Record, files: Files) -> None:
        """Count and render one record, and put it where it belongs: one of ``files``, or the answer."""
        where = item.source if article.line is None else f"{item.source}:{article.line}"
        self.messages += [f"{where}: {warning}" for warning in article.warnings]
        if isinstance(record.error, Error):
            self._failed += 1
            self.messages.append(f"{where}: {record.error.message}")
        else:
            self._read += 1
            self._figures += len(record.figures)
        rendered = render(record, self._options)
        if item.out is None or self._options.folder is None or _whole_input(item, record):
            self._out.append(rendered)
        elif item.do == "text":
            self._write(item.out, self._options.folder, rendered, files)
        else:
            self._lines.append(rendered)

    def _write(self, out: str, folder: str, data: bytes, files: Files) -> None:
        try:
            make_room(out, folder)
        except OSError as error:
            self.unwritten(out, error)
        except OutputError as problem:
            self._count_unwritten(str(problem))
        else:
            files.write(out, data)

    def unwritten(self, out: str, error: OSError) -> None:
        """Count a file that could not be written, and say why."""
        self._count_unwritten(f"{out}: not written: {(error.strerror or str(error)).lower()}")

    def _count_unwritten(self, message: str) -> None:
        self._failed += 1
        self._read -= 1
        self.messages.append(message)

    def end(self, item: Item) -> None:
        """Note that ``item`` is done."""
        self._files += item.ends
        if self._options.folder and item.out is not None and item.out.endswith(".jsonl"):
            broken = item.do == "error" and item.line is None
            self._pieces.append(Piece(item.out, b"".join(self._lines), item.ends, broken))
            self._lines.clear()

    def result(self) -> Result:
        """Return the sum."""
        return Result(
            b"".join(self._out),
            tuple(self.messages),
            self._files,
            self._read,
            self._failed,
            self._figures,
            tuple(self._pieces),
        )


def _whole_input(item: Item, record: Record) -> bool:
    """Tell whether the error is that of an input as a whole, which then has no output file."""
    return isinstance(record.error, Error) and (item.do == "text" or item.line is None)


def _record(article: Article, options: Options) -> Record:
    """Return the record of ``article``; whatever goes wrong with it becomes an error record."""
    if article.problem is None:
        try:
            return _found(article, options)
        except NewstallyError:
            raise
        except MemoryError:
            problem = InputError("crashed", "not enough memory for this article")
        except Exception as error:  # noqa: BLE001 - one article never ends the run, whatever it brings to light
            problem = InputError("crashed", f"{type(error).__name__}: {error}")
    else:
        problem = article.problem
    return Record(
        **origin(article.source),
        id=article.id,
        line=UNSET if article.line is None else article.line,
        date=None,
        figures=(),
        periods=(),
        headline={},
        headline_from={},
        error=Error(problem.type, problem.message),
    )


def _found(article: Article, options: Options) -> Record:
    report: Report = extract(
        article.text,
        options.date or article.date,
        date_order=options.date_order,
        explain=options.explain,
        rules=options.rules,
    )
    if options.labels or options.kinds:
        report = selected(report, options)
    return Record(
        **origin(article.source),
        id=article.id,
        line=UNSET if article.line is None else article.line,
        date=report.date,
        encoding=article.encoding or UNSET,
        replaced=article.replaced or UNSET,
        title=article.title if options.with_text and article.title is not None else UNSET,
        text=article.text if options.with_text else UNSET,
        figures=report.figures,
        periods=report.periods,
        headline=report.headline,
        headline_from=report.headline_from,
        left_out=report.left_out,
    )
