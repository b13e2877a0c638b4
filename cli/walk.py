"""Find the inputs: the paths given, the lists of ``--files-from``, the folders walked in sorted order.

Nothing is opened here. A walk never follows links (so it cannot loop) and never waits for a pipe.
"""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from .errors import InputError, UsageError
from .job import Item
from .options import Options
from .sorting import in_order

ARTICLES = (".txt", ".md")
PAGES = (".html", ".htm")
LINES = (".jsonl", ".ndjson")
TABLES = (".parquet",)  # these two on a cluster only
ARCHIVES = (".warc", ".wet")
STDIN = "-"
_FILE, _FOLDER = "\0", "\1"  # behind a name: what it is, in no name itself


def is_lines(path: str) -> bool:
    """Tell whether the name says JSON Lines, packed or not."""
    return path.lower().removesuffix(".gz").endswith(LINES)


def is_page(path: str) -> bool:
    """Tell whether the name says web page, packed or not."""
    return path.lower().removesuffix(".gz").endswith(PAGES)


def is_taken(name: str) -> bool:
    """Tell whether a walk takes a file of this name."""
    return name.lower().removesuffix(".gz").endswith(ARTICLES + PAGES + LINES)


def is_table(path: str) -> bool:
    """Tell whether the name says Parquet."""
    return path.lower().endswith(TABLES)


def is_archive(path: str) -> bool:
    """Tell whether the name says WARC, packed or not."""
    return path.lower().removesuffix(".gz").endswith(ARCHIVES)


def is_taken_on_cluster(name: str) -> bool:
    """Tell whether a walk takes a file of this name when a cluster reads it."""
    return is_taken(name) or is_table(name) or is_archive(name)


def find(options: Options) -> Iterator[Item]:
    """Yield an item for each input in order: ``text`` or ``lines`` with a path, or an error, or a note."""
    for path in named(options):
        if path == STDIN:
            yield Item(do="lines" if options.stdin_type == "jsonl" else "text", source=STDIN, out="stdin")
            continue
        try:
            found = os.stat(path)  # a link that is named is followed
        except (OSError, ValueError) as error:
            yield _error(path, error)
            continue
        if stat.S_ISDIR(found.st_mode):
            yield from _walk(path, options)
        elif options.file and _same(path, options.file):
            raise UsageError(f"{path}: is the output as well")
        else:
            yield _file(path, os.path.basename(path), found.st_size)


def named(options: Options) -> Iterator[str]:
    """Yield PATHS, then the lines of ``--files-from``."""
    yield from options.paths
    if options.files_from is None:
        return
    end = b"\0" if options.null else b"\n"
    for name in _names(options.files_from, end):
        path = os.fsdecode(name if options.null else name.removesuffix(b"\r"))
        if path == STDIN and options.files_from == STDIN:
            raise UsageError("--files-from -: the list cannot name stdin, from which it is read")
        if path:
            yield path


def _names(source: str, end: bytes) -> Iterator[bytes]:
    """Yield the pieces of the list between the ``end`` bytes, as they come."""
    if source == STDIN and sys.stdin is None:
        raise UsageError("stdin is closed")
    try:
        with open(0 if source == STDIN else source, "rb", buffering=0, closefd=source != STDIN) as stream:
            rest = b""
            while block := stream.read(1 << 16):
                *names, rest = (rest + block).split(end)
                yield from names
            if rest:
                yield rest
    except OSError as error:
        raise UsageError(f"--files-from: {source}: {InputError.of(error).message}") from None


def _walk(root: str, options: Options) -> Iterator[Item]:
    """Yield the articles under ``root`` by name, then one line on what was passed over."""
    passed: Counter[str] = Counter()
    taken = 0
    failed = False
    own = _own_outputs(options)
    taken_here = is_taken_on_cluster if options.cluster else is_taken
    mirrors = _identity(root) in own
    pending = [iter([""])]  # what is left of each folder on the way down
    while pending:
        relative = next(pending[-1], None)
        if relative is None:
            pending.pop()
            continue
        path = os.path.join(root, relative.removesuffix("/")) if relative else root
        if relative and (options.file or relative.endswith("/")) and _identity(path) in own:
            continue
        if relative and not relative.endswith("/"):
            taken += 1
            yield _file(path, relative, _size(path))
            continue
        try:
            inside = _inside(path, relative, passed, taken_here)
        except OSError as error:
            failed = True
            yield _error(path, error)
            continue
        pending.append(_without_outputs(inside) if mirrors else inside)
    if passed:
        yield Item(do="note", source=root, message=f"{root}: passed over {told(passed)}")
    if not taken and not failed:
        message = f"no articles in this folder ({', '.join(ARTICLES + PAGES + LINES)}, packed or not)"
        yield Item(do="error", source=root, type="not_found", message=message)


def _inside(path: str, relative: str, passed: Counter[str], takes: Callable[[str], bool]) -> Iterator[str]:
    """Return the files and folders (with a ``/``) of one folder to go on with, by name; count the others."""
    with os.scandir(path) as scan:
        entries = in_order(_marked(scan, passed, takes))
    return (f"{relative}{entry[:-1]}{'/' * (entry[-1] == _FOLDER)}" for entry in entries)


def _marked(scan: Iterable[os.DirEntry[str]], passed: Counter[str], takes: Callable[[str], bool]) -> Iterator[str]:
    """Yield the names to go on with, each with a mark that does not change their order."""
    for entry in scan:
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            passed["link"] += 1
        elif entry.is_dir():
            yield entry.name + _FOLDER
        elif not takes(entry.name):
            passed["other file"] += 1
        elif not entry.is_file():
            passed["special file"] += 1
        else:
            yield entry.name + _FILE


def _own_outputs(options: Options) -> set[tuple[int, int]]:
    """Return the identity of the output folder or file, which is not to be read as an input."""
    output = options.folder or options.file
    return {found} if output and (found := _identity(output)) else set()


def _without_outputs(inside: Iterator[str]) -> Iterator[str]:
    """Leave out the ``x.jsonl.jsonl`` beside ``x.jsonl`` that an earlier run into this same folder has written."""
    beginnings: list[str] = []  # in order, so that what a name begins with came before it
    for name in inside:
        while beginnings and not name.startswith(beginnings[-1]):
            beginnings.pop()
        if name.endswith(".jsonl") and name.removesuffix(".jsonl") in beginnings:
            continue
        if is_lines(name):
            beginnings.append(name)
        yield name


def _identity(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def _same(path: str, other: str) -> bool:
    return _identity(path) is not None and _identity(path) == _identity(other)


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0  # gone since: reading says so


def _file(path: str, relative: str, size: int) -> Item:
    return Item(do="lines" if is_lines(path) else "text", source=path, path=path, size=size, out=relative)


def _error(path: str, error: OSError | ValueError) -> Item:
    problem = InputError.of(error) if isinstance(error, OSError) else InputError("not_found", str(error))
    return Item(do="error", source=path, type=problem.type, message=problem.message)


def told(passed: Counter[str]) -> str:
    """Return ``3 other files, 1 link``."""
    return ", ".join(f"{count} {what}{'' if count == 1 else 's'}" for what, count in sorted(passed.items()))


def sizes(options: Options) -> Iterator[int]:
    """Yield the size of every input (0 for one that cannot be read), cheaply, for the progress display."""
    if options.files_from == STDIN:
        return
    yield from (item.size for item in find(options) if item.do != "note")
