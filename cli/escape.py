"""Make text harmless where it is going: into JSON, onto a terminal, into a spreadsheet.

Every function takes text that may hold anything and is linear in its length. The patterns are strings, which ``re``
compiles when they are first used: most runs need none of them.
"""

from __future__ import annotations

import re
from contextlib import suppress

# U+061C, U+200E, U+200F, U+202A-202E, U+2066-2069 turn the direction of what follows.
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"

# The same in UTF-8, with DEL, C1 and the two line separators: what msgspec writes raw.
_IN_JSON = rb"""(?x) \x7f
    | \xc2[\x80-\x9f]                           # C1
    | \xd8\x9c                                  # U+061C
    | \xe2(?: \x80[\x8e\x8f\xa8-\xae] | \x81[\xa6-\xa9] )
"""

# CSI, OSC and the other strings, two-byte escapes; an OSC without its end goes on to the end of the line.
_SEQUENCE = r"""(?x)
    (?: \x1b\[ | \x9b ) [0-?]*+ [\x20-/]*+ [@-~]?
    | (?: \x1b[\]PX^_] | [\x90\x98\x9d-\x9f] ) [^\x07\x1b\x9c\n]*+ (?: \x07 | \x1b\\ | \x9c )?
    | \x1b [\x20-/]*+ [0-~]?
"""
_CONTROL = rf"[\x00-\x08\x0e-\x1f\x7f-\x9f\u2028\u2029{_BIDI}\ud800-\udfff]"
_IN_MESSAGE = rf"[\x00-\x1f\x7f-\x9f\u2028\u2029{_BIDI}\ud800-\udfff]"

_NUMERIC = r"[+-]?(?:[0-9][0-9.,]*+)?\Z"  # "-" alone is the source of what came from stdin
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def json_bytes(data: bytes) -> bytes:
    r"""Return JSON ``data`` with DEL, C1, bidi controls, U+2028 and U+2029 as ``\uXXXX`` (C0 is escaped already)."""
    if data.isascii() and b"\x7f" not in data:
        return data
    return re.sub(_IN_JSON, lambda match: b"\\u%04x" % ord(match[0].decode()), data)


def visible(message: str) -> str:
    r"""Return ``message`` on one line, every control character shown: a line break in a file name is ``\x0a``."""
    with suppress(UnicodeEncodeError):  # where the locale knows no UTF-8, a file name comes as single bytes
        message = message.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
    return re.sub(_IN_MESSAGE, _shown, message)


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a file name that is no UTF-8
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def harmless(text: str) -> str:
    """Return ``text`` without escape sequences, controls and bidi marks; tabs and line breaks stay."""
    if text.isascii() and text.isprintable():
        return text
    return re.sub(_CONTROL, "", re.sub(_SEQUENCE, "", text))


def uncontrolled(text: str) -> str:
    """Return ``text`` without controls and bidi marks, one by one, so that text may be cut before or after."""
    if text.isascii() and text.isprintable():
        return text
    return re.sub(_CONTROL, "", text)


def one_line(text: str) -> str:
    """Return :func:`harmless` ``text`` with every run of white space as one space."""
    return " ".join(harmless(text).split())


def cell(text: str) -> str:
    """Return ``text`` for a cell of a spreadsheet: a leading ``'`` where it would be run as a formula."""
    text = harmless(text)
    if text.startswith(_FORMULA) and not re.match(_NUMERIC, text):
        return "'" + text
    return text
