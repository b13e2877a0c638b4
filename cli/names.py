"""Where the output of each input goes in the folder of ``-o``: a mirror of the inputs, never outside the folder."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from .errors import OutputError, UsageError
from .job import Item
from .options import Options

_LONGEST = 255  # bytes of a file name on every usual file system


def placed(items: Iterable[Item], options: Options) -> Iterator[Item]:
    """Yield ``items`` with their output files, without those that ``--skip-existing`` finds done.

    Raises UsageError, before the first item, when two inputs would have the same output.
    """
    folder = options.folder
    if folder is None:
        yield from items
        return
    items = (replace(item, out=_output(folder, item)) if item.out is not None else item for item in items)
    if len(options.paths) > 1 or options.files_from is not None:  # within one folder no two can meet
        items = list(items)
        _refuse_meeting(items)
    done = 0
    for item in items:
        if options.skip_existing and item.out is not None and os.path.lexists(item.out):
            done += 1
        else:
            yield item
    if done and not options.quiet:
        yield Item(do="note", source=folder, message=f"{folder}: {done} already there, kept (--skip-existing)")


def _output(folder: str, item: Item) -> str:
    suffix = ".jsonl" if item.do == "lines" else ".json"
    *folders, name = (item.out or "").split("/")
    raw = os.fsencode(name)
    if len(raw) + len(suffix) > _LONGEST:  # the end makes way for a digest of the whole name
        from hashlib import sha256

        digest = "~" + sha256(raw).hexdigest()[:16]
        name = raw[: _LONGEST - len(digest) - len(suffix)].decode(errors="ignore") + digest
    return os.path.join(folder, *folders, name + suffix)


def _refuse_meeting(items: list[Item]) -> None:
    taken: dict[str, str] = {}
    sources = {os.path.abspath(item.path): item.source for item in items if item.path is not None}
    for item in items:
        if item.out is None:
            continue
        other = taken.setdefault(item.out, item.source)
        if other is not item.source:
            raise UsageError(f"{other} and {item.source} would have the same output {item.out}")
        if item.out and (source := sources.get(os.path.abspath(item.out))):
            raise UsageError(f"{source}: is the output of {item.source} as well")


def make_room(out: str, folder: str) -> None:
    """Make the folders of the output file ``out``; raises OutputError where a link leads out of ``folder``."""
    parent = os.path.dirname(out)
    try:
        os.makedirs(parent, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{out}: not written: {(error.strerror or str(error)).lower()}") from None
    root = os.path.realpath(folder)
    if os.path.commonpath([root, os.path.realpath(parent)]) != root:
        raise OutputError(f"{out}: not written: {parent} leads out of {folder}")
