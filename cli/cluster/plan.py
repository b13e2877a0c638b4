"""The plan: which piece of which input goes into which shard. Made once, kept in ``_plan.json`` beside the parts.

It depends on the inputs alone, never on the workers: shard 18 of an output is the same work whoever does it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Literal

import msgspec

from .. import VERSION
from ..errors import ErrorType, UsageError
from ..options import Options

PLAN = "_plan.json"

# The options that decide what the records are; an output is made with one setting of them.
_DECIDING = (
    "text_field", "id_field", "date_field", "date", "date_order", "labels", "kinds", "rules", "explain", "with_text",
    "encoding", "max_size", "timeout",
)  # fmt: skip

Kind = Literal["text", "lines", "parquet", "warc", "error"]


class Piece(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A whole input, or a part of a large one.

    ``start`` and ``end`` are bytes of JSON Lines or row groups of Parquet (``end`` None: to the end), ``first`` the
    number of the first line or row. ``size`` and ``tag`` (time of change, or etag) are those of the whole input.
    ``error`` is an input that cannot be read, with its ``type`` and ``message``.
    """

    kind: Kind
    source: str
    size: int = 0
    tag: str = ""
    start: int = 0
    end: int | None = None
    first: int = 1
    type: ErrorType | None = None
    message: str = ""


class Shard(msgspec.Struct, frozen=True):
    """The work for one part; relative paths are below ``root``."""

    number: int
    pieces: tuple[Piece, ...]
    root: str = ""


class Plan(msgspec.Struct, frozen=True):
    """What is to be done, and with what: enough for any engine to do it."""

    newstally: str
    root: str
    options: dict[str, Any]
    shards: tuple[Shard, ...]

    def inputs(self) -> list[Piece]:
        """Return the inputs as they were listed, whatever they were cut into."""
        return [whole(piece) for shard in self.shards for piece in shard.pieces if not piece.start]


class Limits(msgspec.Struct, frozen=True):
    """How much a shard holds at most."""

    size: int
    inputs: int


LARGEST = Limits(64 << 20, 1000)
_SMALLEST = Limits(1 << 20, 50)
_ENOUGH = 256  # shards; with fewer, some workers would wait for the last ones

# A gzip file holds about this many times its own size.
_PACKED = 4


def limits(inputs: Iterable[Piece]) -> Limits:
    """Return 64 MiB and 1,000 inputs a shard, or less where this would give too few shards to share out."""
    count = size = 0
    for piece in inputs:
        count += 1
        size += weight(piece)
    return Limits(
        min(max(size // _ENOUGH, _SMALLEST.size), LARGEST.size),
        min(max(count // _ENOUGH, _SMALLEST.inputs), LARGEST.inputs),
    )


def weight(piece: Piece) -> int:
    """Return about how many bytes of text the input holds."""
    return piece.size * _PACKED if piece.source.lower().endswith(".gz") else piece.size


def whole(piece: Piece) -> Piece:
    """Return the input that ``piece`` is a part of."""
    return msgspec.structs.replace(piece, start=0, end=None, first=1)


def shards(cut: Iterable[tuple[Piece, int]], most: Limits) -> Iterator[tuple[Piece, ...]]:
    """Yield pieces, given with their weights, in order as the contents of shards within ``most``."""
    held: list[Piece] = []
    size = 0
    for piece, its_size in cut:
        if held and (len(held) == most.inputs or size + its_size > most.size):
            yield tuple(held)
            held, size = [], 0
        held.append(piece)
        size += its_size
    if held:
        yield tuple(held)


def deciding(options: Options) -> dict[str, Any]:
    """Return the options that decide what the records are, as plain values."""
    values = {name: getattr(options, name) for name in _DECIDING}
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(values, order="deterministic"))
    return plain


def dump(plan: Plan) -> bytes:
    """Return the plan as JSON; a file name that is no UTF-8 keeps its bytes as lone surrogates."""
    try:
        return msgspec.json.encode(plan)
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(plan)).encode()


def load(data: bytes) -> Plan:
    """Read the plan of ``_plan.json``; raises UsageError for what is none."""
    try:
        try:
            return msgspec.json.decode(data, type=Plan)
        except msgspec.DecodeError:
            return msgspec.convert(json.loads(data), type=Plan)
    except ValueError as error:
        raise UsageError(f"{PLAN} there is no plan: {error}") from None


def refuse_other(out: str, plan: Plan, inputs: list[Piece], options: Options) -> None:
    """Raise UsageError where ``plan``, found in ``out``, is not that of this command."""
    if plan.newstally != VERSION:
        reason = f"newstally {plan.newstally} (this is {VERSION})"
    elif different := [name for name, value in deciding(options).items() if plan.options.get(name) != value]:
        reason = "another " + ", ".join(map(_option, different))
    elif (other := _first_difference(plan.inputs(), inputs)) is not None:
        reason = f"other inputs, or they have changed since ({other})"
    else:
        return
    raise UsageError(f"{out}: was begun with {reason}; take another --output, or remove this one")


def _option(name: str) -> str:
    return "--" + {"labels": "label", "kinds": "kind"}.get(name, name.replace("_", "-"))


def _first_difference(before: list[Piece], now: list[Piece]) -> str | None:
    for old, new in zip(before, now, strict=False):
        if old != new:
            return new.source
    if len(before) != len(now):
        longer = max(before, now, key=len)
        return longer[min(len(before), len(now))].source
    return None
