"""The record: what is written for one article, read or failed. The fields stand in the order of the output."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from extractors import Figure, LeftOut, Period

from .errors import ErrorType


class Error(msgspec.Struct, frozen=True):
    """Why an input could not be read."""

    type: ErrorType
    message: str


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One article and what was found in it."""

    source: str
    source_bytes: str | UnsetType = UNSET
    id: Any = UNSET
    line: int | UnsetType = UNSET
    date: str | None
    encoding: str | UnsetType = UNSET
    replaced: int | UnsetType = UNSET
    title: str | UnsetType = UNSET
    text: str | UnsetType = UNSET
    figures: tuple[Figure, ...]
    periods: tuple[Period, ...]
    headline: dict[str, int]
    headline_from: dict[str, int]
    left_out: tuple[LeftOut, ...] | UnsetType = UNSET
    error: Error | UnsetType = UNSET


def origin(source: str) -> dict[str, str]:
    """Return ``source`` (and ``source_bytes`` for a file name that is no UTF-8) as fields of a record."""
    try:
        source.encode()
    except UnicodeEncodeError:
        from base64 import b64encode

        raw = source.encode("utf-8", "surrogateescape")
        shown = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in source)
        return {"source": shown, "source_bytes": b64encode(raw).decode()}
    return {"source": source}
