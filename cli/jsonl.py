"""JSON Lines: cut a stream into blocks of whole lines, and read one line into an article.

Memory stays flat: one block at a time, and a line too long for any article is skipped without being held.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, NoReturn

import msgspec

from .decode import decode, mend
from .errors import InputError
from .options import Options
from .streams import Stream

BLOCK = 1 << 20


class Block(msgspec.Struct, frozen=True):
    """Whole lines, the first of them line ``line``; or one line that was too long to be kept."""

    line: int
    data: bytes
    too_long: bool = False


class Fields(msgspec.Struct, frozen=True, kw_only=True):
    """What a line says of its article; ``warning`` is a line for stderr."""

    text: str = ""
    id: Any = None
    date: str | None = None
    title: str | None = None
    encoding: str | None = None
    replaced: int = 0
    warning: str | None = None
    problem: InputError | None = None


def longest_line(options: Options) -> int:
    r"""Return how long a line may be: every byte of the largest article as ``\u00XX``, and its other fields."""
    return 6 * options.max_size + BLOCK


def blocks(stream: Stream, longest: int) -> Iterator[Block]:
    """Cut ``stream`` at line ends into blocks of about 1 MiB, each line in exactly one of them."""
    line = 1
    held = _Held(longest)
    while data := stream.read(BLOCK):
        cut = data.rfind(b"\n") + 1
        if not cut:
            held.add(data)
            continue
        if held.too_long:
            yield Block(line, b"", too_long=True)
            line += 1
            whole = data[data.index(b"\n") + 1 : cut]
        else:
            whole = held.with_rest(data[:cut])
        held = _Held(longest)
        held.add(data[cut:])
        if whole:
            yield Block(line, whole)
            line += whole.count(b"\n")
    if held.size:
        yield Block(line, b"" if held.too_long else held.with_rest(b""), held.too_long)


class _Held:
    """The beginning of a line whose end is still to come; joined once, as joining at every step is quadratic."""

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._parts: list[bytes] = []
        self.size = 0

    @property
    def too_long(self) -> bool:
        """Whether this is longer than a line may be; nothing is kept of it then."""
        return self.size > self._longest

    def add(self, data: bytes) -> None:
        """Go on with the line."""
        self.size += len(data)
        if self.too_long:
            self._parts.clear()
        elif data:
            self._parts.append(data)

    def with_rest(self, data: bytes) -> bytes:
        """Return the line as far as it goes, and ``data``."""
        return b"".join([*self._parts, data])


def read_line(line: bytes, options: Options) -> Fields | None:
    """Return the article of one line, None for a blank one; never raises for what the line holds."""
    if not line.strip():
        return None
    try:
        return _article(msgspec.json.decode(line, type=dict[str, msgspec.Raw]), options)
    except RecursionError:
        return _bad("nested too deeply")
    except (msgspec.DecodeError, UnicodeDecodeError):
        return _read_slowly(line, options)


def _bad(message: str) -> Fields:
    return Fields(problem=InputError("bad_record", message))


def _read_slowly(line: bytes, options: Options) -> Fields:
    """Read a line msgspec refuses: lone surrogates, bytes that are no UTF-8; say what is wrong with any other."""
    import json

    try:
        decoded = decode(line)  # recoded already where --encoding says so
        fields = json.loads(decoded.text, parse_constant=_no_constant)
    except InputError as problem:
        return Fields(problem=problem)
    except ValueError as error:
        return _bad(f"is not JSON: {error}")
    except RecursionError:
        return _bad("nested too deeply")
    if not isinstance(fields, dict):
        return _bad("is not a JSON object")
    replaced = decoded.replaced
    if isinstance(text := fields.get(options.text_field), str):
        fields[options.text_field], lone = mend(text)
        replaced += lone
    raws = {key: msgspec.Raw(json.dumps(value).encode()) for key, value in fields.items() if key in _used(options)}
    return msgspec.structs.replace(_article(raws, options), encoding=decoded.encoding, replaced=replaced)


def _used(options: Options) -> tuple[str, ...]:
    return options.text_field, options.id_field, options.date_field, "title"


def _article(fields: dict[str, msgspec.Raw], options: Options) -> Fields:
    """Return what the fields say; raises msgspec.DecodeError for a lone surrogate in the text."""
    raw = fields.get(options.text_field)
    text = None if raw is None else msgspec.json.decode(raw)
    identity = _plain(fields.get(options.id_field))
    if not isinstance(text, str):
        what = "is missing" if raw is None else "is not a string"
        return Fields(id=identity, problem=InputError("bad_record", f"field {options.text_field!r} {what}"))
    size = len(text) if text.isascii() else len(text.encode())
    if size > options.max_size:
        message = f"{size} bytes of text, over --max-size ({options.max_size} bytes)"
        return Fields(id=identity, problem=InputError("too_large", message))
    written = _plain(fields.get(options.date_field))
    day = _day(written)
    warning = None
    if day is None and written not in (None, ""):
        warning = f"field {options.date_field!r} is no date and is ignored: {str(written)[:40]}"
    title = _plain(fields.get("title")) if options.with_text else None
    return Fields(text=text, id=identity, date=day, title=title if isinstance(title, str) else None, warning=warning)


def _plain(raw: msgspec.Raw | None) -> Any:
    """Return the value with lone surrogates mended; what Python has no number for stays as it is written."""
    if raw is None:
        return None
    try:
        return msgspec.json.decode(raw)
    except msgspec.ValidationError:  # 1e400
        return raw
    except (msgspec.DecodeError, RecursionError):
        pass
    import json

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


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
