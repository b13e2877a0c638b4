"""Bytes into text: byte order mark, else UTF-8, else damaged UTF-8 or cp1252. No guessing by statistics.

A short article gives statistics too little to go by, and a wrong guess changes names and currency signs; so the order
is fixed, and ``--encoding`` overrides it.
"""

from __future__ import annotations

import codecs
import re

import msgspec

from .errors import InputError

_HEAD = 8192
# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes({*range(1, 32), 127} - set(b"\t\n\v\f\r"))
_SURROGATE = "[\ud800-\udfff]"

# Bytes that only something which writes UTF-8 puts side by side: a multi-byte sequence, be it overlong, a surrogate
# or beyond Unicode. In cp1252 they would read "Ã©" or "À¯", which no text says.
_SEQUENCE = rb"[\xc0-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf7][\x80-\xbf]{3}"


class Decoded(msgspec.Struct, frozen=True):
    """The text, the encoding where it is not UTF-8, and the count of U+FFFD put in."""

    text: str
    encoding: str | None = None
    replaced: int = 0


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Return the text of ``data``; raises InputError ``binary`` for what is no text.

    Each undecodable byte becomes one U+FFFD. A byte order mark and NULs at the end are dropped.
    """
    if encoding:
        return _with(data, encoding, None if encoding == "utf-8" else encoding)
    for mark, name in _MARKS:
        if data.startswith(mark) and name != "utf-8":
            return _with(data[len(mark) :], name, name)
    data = data.removeprefix(codecs.BOM_UTF8).rstrip(b"\0")
    _refuse_binary(data)
    try:
        return Decoded(data.decode())
    except UnicodeDecodeError:
        pass
    if not re.search(_SEQUENCE, data):
        try:
            return Decoded(data.decode("cp1252"), "cp1252")
        except UnicodeDecodeError:
            pass
    text, replaced = mend(data.decode("utf-8", "surrogateescape"))
    return Decoded(text, None, replaced)


def mend(text: str) -> tuple[str, int]:
    """Return ``text`` with each lone surrogate as U+FFFD, and how many there were."""
    return re.subn(_SURROGATE, "\ufffd", text)


def transcoded(head: bytes) -> str | None:
    """Return the encoding that a UTF-16 or UTF-32 byte order mark at the start of ``head`` names."""
    return next((name for mark, name in _MARKS if name != "utf-8" and head.startswith(mark)), None)


def _refuse_binary(data: bytes) -> None:
    """Refuse NULs, and more than a tenth of control characters in the first 8 KiB.

    Each control character once, as in a test text, is not yet binary: a tenth of a short text is a few stray marks.
    """
    if b"\0" in data:
        raise InputError("binary", "holds NUL bytes, so it is no text (UTF-16 needs its byte order mark or --encoding)")
    head = data[:_HEAD]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > 32 and controls * 10 > len(head):
        raise InputError("binary", "over a tenth of it is control characters, so it is no text")


def _with(data: bytes, encoding: str, named: str | None) -> Decoded:
    """Decode by name, each undecodable byte (or unit of UTF-16 and 32) as a lone surrogate first, to be counted."""
    wide = encoding.startswith(("utf-16", "utf-32"))

    def stand_in(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        return "\udcff" * (1 if wide else error.end - error.start), error.end

    codecs.register_error("newstally", stand_in)
    try:
        text, replaced = mend(data.decode(encoding, "newstally"))
    except (UnicodeError, ValueError) as error:
        raise InputError("encoding", f"cannot be read as {encoding}: {error}") from None
    return Decoded(text.removeprefix("\ufeff").rstrip("\0"), named, replaced)
