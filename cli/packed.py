"""Packed inputs: gzip, unpacked on the fly."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from .errors import InputError


@contextmanager
def unpacked(stream: BinaryIO) -> Iterator[BinaryIO]:
    """Give the stream inside ``stream``; broken data raises InputError ``encoding`` where it is met."""
    try:
        with gzip.GzipFile(fileobj=stream) as inner:
            yield cast("BinaryIO", inner)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise InputError("encoding", f"gzip data broken or cut short: {error}") from None
