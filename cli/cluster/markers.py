"""What is done: a marker for each shard in ``_done``, and ``_SUCCESS`` when all are.

A marker is written after its part, so a part without one may be done again and a part with one need not be.
``_begun`` holds the shards that somebody has started: who finds one there and no marker knows that the first attempt
came to a bad end, and takes more care.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from .. import VERSION
from .store import TEMPORARY, Store

DONE = "_done"
BEGUN = "_begun"
SUCCESS = "_SUCCESS"


class Done(msgspec.Struct, frozen=True):
    """What came of a shard: the articles read and failed (``rows`` is both), and the part as written."""

    shard: int
    part: str
    rows: int
    errors: int
    figures: int
    size: int
    sha256: str


class Success(msgspec.Struct, frozen=True):
    """What ``_SUCCESS`` says of the whole output."""

    newstally: str
    shards: int
    rows: int
    errors: int
    figures: int
    size: int

    @classmethod
    def of(cls, done: Iterable[Done]) -> Success:
        """Return the sum."""
        items = list(done)
        return cls(
            VERSION,
            len(items),
            sum(item.rows for item in items),
            sum(item.errors for item in items),
            sum(item.figures for item in items),
            sum(item.size for item in items),
        )


def name(shard: int) -> str:
    """Return ``000018``."""
    return f"{shard:06}"


def mark(store: Store, done: Done) -> None:
    """Say that the part of a shard is there."""
    store.write(f"{DONE}/{name(done.shard)}", msgspec.json.encode(done))


def begin(store: Store, shard: int) -> bool:
    """Say that a shard was started; return whether this is the first time."""
    return store.create(f"{BEGUN}/{name(shard)}")


def done_before(store: Store) -> dict[int, Done]:
    """Return the shards whose marker is there, and whose part is as the marker says."""
    parts = store.sizes()
    found = {}
    for data in store.read_all(DONE):
        done = msgspec.json.decode(data, type=Done)
        if parts.get(done.part) == done.size:
            found[done.shard] = done
    return found


def succeed(store: Store, done: Iterable[Done]) -> Success:
    """Say that all is done; the traces of the work go."""
    for folder in (TEMPORARY, BEGUN):
        store.remove(folder)
    success = Success.of(done)
    store.write(SUCCESS, msgspec.json.encode(success) + b"\n")
    store.remove(TEMPORARY)
    return success
