"""The inputs of a cluster run: PATHS and lists as the plain command takes them, and URLs that fsspec can list."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from ..errors import InputError, say
from ..job import Item
from ..options import Options
from ..walk import find, is_archive, is_lines, is_table, is_taken_on_cluster, named, told
from .plan import Kind, Piece
from .urls import file_system, is_url, whole_url

# What a store calls the state of a file, the surest first.
_TAGS = ("ETag", "etag", "md5Hash", "generation", "mtime", "LastModified", "updated", "created")


def inputs(options: Options) -> Iterator[Piece]:
    """Yield every input in order, as a whole; what was passed over is told on stderr."""
    for name in named(options):
        name = name.removeprefix("file://")  # noqa: PLW2901
        if is_url(name):
            yield from _remote(name, options)
            continue
        for item in find(replace(options, paths=(name,), files_from=None)):
            if item.do != "note":
                yield _local(item)
            elif not options.quiet:
                say(item.message)


def _local(item: Item) -> Piece:
    if item.do == "error" or item.path is None:
        return Piece(kind="error", source=item.source, type=item.type, message=item.message)
    try:
        found = os.stat(item.path)
    except OSError as error:
        problem = InputError.of(error)
        return Piece(kind="error", source=item.source, type=problem.type, message=problem.message)
    if not stat.S_ISREG(found.st_mode):
        return Piece(kind="error", source=item.source, type="not_found", message="no file that a cluster can read")
    return Piece(kind=_kind(item.source), source=item.source, size=found.st_size, tag=str(found.st_mtime_ns))


def _kind(name: str) -> Kind:
    if is_lines(name):
        return "lines"
    return "parquet" if is_table(name) else "warc" if is_archive(name) else "text"


def _remote(url: str, options: Options) -> Iterator[Piece]:
    """Yield the file behind ``url``, or the files below it by name."""
    files = file_system(url)
    scheme = url.partition("://")[0]
    try:
        found = files.info(url)
        if found["type"] == "file":
            yield _piece(url, found)
            return
        entries: dict[str, dict[str, Any]] = files.find(url, detail=True)
    except (FileNotFoundError, PermissionError) as error:
        problem = InputError.of(error)
        message = "no such file" if problem.type == "not_found" else problem.message
        yield Piece(kind="error", source=url, type=problem.type, message=message)
        return
    root = found["name"].rstrip("/")
    own = files._strip_protocol(options.folder) if options.folder and is_url(options.folder) else None  # noqa: SLF001
    passed: Counter[str] = Counter()
    taken = 0
    for key in sorted(entries, key=lambda key: key.split("/")):
        below = key[len(root) :].strip("/").split("/")
        if any(name.startswith(".") for name in below) or (own and key.startswith(own + "/")):
            continue
        if not is_taken_on_cluster(below[-1]):
            passed["other file"] += 1
            continue
        taken += 1
        yield _piece(f"{scheme}://{key.lstrip('/')}", entries[key])
    if passed and not options.quiet:
        say(f"{url}: passed over {told(passed)}")
    if not taken:
        yield Piece(kind="error", source=whole_url(url), type="not_found", message="no articles below this URL")


def _piece(url: str, found: dict[str, Any]) -> Piece:
    tag = next((str(found[name]).strip('"') for name in _TAGS if found.get(name)), "")
    return Piece(kind=_kind(url), source=url, size=found["size"] or 0, tag=tag)
