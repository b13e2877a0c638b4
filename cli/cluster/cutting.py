"""Cut the inputs into the pieces of shards: large JSON Lines by bytes, large Parquet by row groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec
from msgspec.structs import replace

from .. import VERSION
from ..decode import transcoded
from ..errors import InputError
from ..options import Options
from .plan import Limits, Piece, Plan, Shard, deciding, limits, shards, weight
from .ranges import count_lines
from .sources import opened, place

_HEAD = 8192

# Applies a function to each of many arguments, in order, as the builtin does; an engine does so side by side.
Map = Callable[[Callable[["Range"], int], Iterable["Range"]], Iterable[int]]


class Range(msgspec.Struct, frozen=True):
    """A range of bytes of a file."""

    path: str
    start: int
    end: int


def plan(inputs: list[Piece], root: str, options: Options, each: Map = map, most: Limits | None = None) -> Plan:
    """Return the plan for ``inputs``, whose relative paths are below ``root``.

    ``each`` counts the lines of large files, which takes reading them once: a record says which line it came from,
    and a range does not know how many lines stand before it. Raises OSError where a remote input cannot be reached.
    """
    most = most or limits(inputs)
    pieces = [part for piece in inputs for part in _cut(piece, root, options, most)]
    numbered = _numbered(pieces, root, each)
    made = enumerate(shards(((piece, _weight(piece)) for piece in numbered), most))
    return Plan(VERSION, root, deciding(options), tuple(Shard(number, held, root) for number, held in made))


def _cut(piece: Piece, root: str, options: Options, most: Limits) -> Iterator[Piece]:
    """Yield the parts of an input that is larger than a shard, else the input."""
    path = place(piece, root)
    if piece.kind == "parquet" and piece.size > most.size:
        from .parquet import cut_table

        yield from cut_table(piece, path, most.size)
    elif piece.kind == "lines" and piece.size > most.size and _is_cuttable(piece, path, options):
        for start in range(0, piece.size, most.size):
            yield replace(piece, start=start, end=min(start + most.size, piece.size))
    else:
        yield piece


def _is_cuttable(piece: Piece, path: str, options: Options) -> bool:
    """Tell whether lines can be found from anywhere: not in gzip, nor where a line feed is two bytes or four."""
    if piece.source.lower().endswith(".gz") or options.encoding not in (None, "utf-8"):
        return False
    try:
        with opened(path) as stream:
            head = stream.read(_HEAD)
    except InputError:
        return False
    return transcoded(head) is None and b"\0" not in head.rstrip(b"\0")


def _numbered(pieces: list[Piece], root: str, each: Map) -> Iterator[Piece]:
    """Yield ``pieces``, each range of lines with the number of its first."""
    ranges = [
        Range(place(piece, root), piece.start, piece.end)
        for piece in pieces
        if piece.kind == "lines" and piece.end is not None and piece.end < piece.size
    ]
    counts = iter(each(count, ranges))
    first = 1
    for piece in pieces:
        if piece.kind != "lines" or piece.end is None:
            yield piece
            continue
        if not piece.start:
            first = 1
        yield replace(piece, first=first)
        first += next(counts) if piece.end < piece.size else 0


def count(of: Range) -> int:
    """Return how many lines begin in a range."""
    with opened(of.path) as stream:
        return count_lines(stream, of.start, of.end)


def _weight(piece: Piece) -> int:
    """Return the bytes of a piece; parts of a table are cut to fill a shard each."""
    if piece.kind == "lines" and piece.end is not None:
        return piece.end - piece.start
    return weight(piece)
