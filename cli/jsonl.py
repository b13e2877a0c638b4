"""JSON Lines: cut a stream into blocks of whole lines, and read one line into an article.

Memory stays flat: one block at a time, and a line too long for any article is skipped without being held.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NoReturn, Protocol

import msgspec

from .decode import decode, mend
from .errors import InputError
from .options import Options

BLOCK = 1 << 20


class Stream(Protocol):
    """Anything that bytes are read from."""

    def read(self, size: int, /) -> bytes:
        """Return up to ``size`` bytes, none at the end."""
        ...


class Block(msgspec.Struct, frozen=True):
    """Whole lines, the first of them line ``line``; or one line that was too long to be kept."""

    line: int
    data: bytes
    too_long: bool = False


class Fields(msgspec.Struct, frozen=True, kw_only=True):
    """What a line says of its article; ``warning`` is a line for stderr."""

    text: str
    id: Any = msgspec.UNSET
    date: str | None = None
    title: str | None = None
    encoding: str | None = None
    replaced: int = 0
    warning: str | None = None


def longest_line(options: Options) -> int:
    r"""Return how long a line may be: every byte of the largest article as ``\u00XX``, and its other fields."""
    return 6 * options.max_size + BLOCK


def blocks(stream: Stream, longest: int) -> Iterator[Block]:
    """Cut ``stream`` at line ends into blocks of about 1 MiB, each line in exactly one of them."""
    line = 1
    held = b""
    too_long = False
    while data := stream.read(BLOCK):
        cut = data.rfind(b"\n") + 1
        if not cut:
            held = b"" if too_long or len(held) + len(data) > longest else held + data
            too_long = too_long or not held
            continue
        if too_long:
            yield Block(line, b"", too_long=True)
            first = data.index(b"\n") + 1
            line, data, cut, too_long = line + 1, data[first:], cut - first, False
        whole = held + data[:cut]
        held = data[cut:]
        if whole:
            yield Block(line, whole)
            line += whole.count(b"\n")
    if held or too_long:
        yield Block(line, held, too_long)


def read_line(line: bytes, options: Options) -> Fields | None:
    """Return the article of one line, None for a blank one; raises InputError ``bad_record`` or ``too_large``."""
    if not line.strip():
        return None
    try:
        fields = msgspec.json.decode(line, type=dict[str, msgspec.Raw])
        raw = fields.get(options.text_field)
        text = None if raw is None else msgspec.json.decode(raw)
        return _article(fields, text, options) if isinstance(text, str) else _no_text(options, raw is not None)
    except RecursionError:
        raise InputError("bad_record", "nested too deeply") from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return _read_slowly(line, options)


def _read_slowly(line: bytes, options: Options) -> Fields:
    """Read a line msgspec refuses: lone surrogates, bytes that are no UTF-8; say what is wrong with any other."""
    decoded = decode(line)  # recoded already where --encoding says so
    try:
        fields = json.loads(decoded.text, parse_constant=_no_constant)
    except ValueError as error:
        raise InputError("bad_record", f"is not JSON: {error}") from None
    except RecursionError:
        raise InputError("bad_record", "nested too deeply") from None
    if not isinstance(fields, dict):
        raise InputError("bad_record", "is not a JSON object")
    text = fields.get(options.text_field)
    if not isinstance(text, str):
        _no_text(options, options.text_field in fields)
    text, replaced = mend(text)
    raws = {str(key): msgspec.Raw(json.dumps(value).encode()) for key, value in fields.items() if key in _used(options)}
    found = _article(raws, text, options)
    return msgspec.structs.replace(found, encoding=decoded.encoding, replaced=replaced + decoded.replaced)


def _used(options: Options) -> tuple[str, str, str]:
    return options.id_field, options.date_field, "title"


def _article(fields: dict[str, msgspec.Raw], text: str, options: Options) -> Fields:
    size = len(text) if text.isascii() else len(text.encode())
    if size > options.max_size:
        raise InputError("too_large", f"{size} bytes of text, over --max-size ({options.max_size} bytes)")
    identity = _plain(fields[options.id_field]) if options.id_field in fields else msgspec.UNSET
    written = _plain(fields[options.date_field]) if options.date_field in fields else None
    day = _day(written)
    warning = None
    if day is None and written not in (None, ""):
        warning = f"field {options.date_field!r} is no date and is ignored: {str(written)[:40]}"
    title = _plain(fields["title"]) if options.with_text and "title" in fields else None
    return Fields(text=text, id=identity, date=day, title=title if isinstance(title, str) else None, warning=warning)


def _plain(raw: msgspec.Raw) -> Any:
    """Return the value with lone surrogates mended; what Python has no number for stays as it is written."""
    try:
        return msgspec.json.decode(raw)
    except (msgspec.DecodeError, RecursionError):
        pass
    try:
        return _mended(json.loads(bytes(raw)))
    except (ValueError, RecursionError):
        return raw


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return mend(value)[0]
    if isinstance(value, list):
        return [_mended(item) for item in value]
    if isinstance(value, dict):
        return {mend(key)[0]: _mended(item) for key, item in value.items()}
    return value


def _day(value: object) -> str | None:
    """Return the day of an ISO date or date-time as YYYY-MM-DD."""
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value.strip()).date().isoformat()
    except ValueError:
        return None


def _no_text(options: Options, there: bool) -> NoReturn:
    what = "is not a string" if there else "is missing"
    raise InputError("bad_record", f"field {options.text_field!r} {what}")


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
