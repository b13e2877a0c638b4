"""The record: what is written for one article, read or failed. The fields stand in the order of the output."""

from __future__ import annotations

import os
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


def origin(source: str) -> dict[str, Any]:
    """Return ``source`` (and ``source_bytes`` for a file name that is no UTF-8) as fields of a record."""
    if source.isascii():
        return {"source": source}
    raw = os.fsencode(source)  # whatever the locale, so that the same file gives the same record
    try:
        return {"source": raw.decode()}
    except UnicodeDecodeError:
        from base64 import b64encode

        return {"source": raw.decode(errors="replace"), "source_bytes": b64encode(raw).decode()}
