"""Cases 29-31: files that are not articles, or hold more than they seem to."""

from __future__ import annotations

import gzip
import io
import random
import zipfile
from itertools import pairwise

from .model import PLAIN, Hostile


def _laughs() -> str:
    letters = "abcdefghij"
    entities = [f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise(letters)]
    return f'<!DOCTYPE x [<!ENTITY a "ha">{"".join(entities)}]><x>&j; They treated 240 patients.</x>'


def _climbing_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in ("../../../climbed.txt", "/tmp/climbed.txt"):  # noqa: S108 - must never be written
            archive.writestr(zipfile.ZipInfo(name), PLAIN)
    return buffer.getvalue()


_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01" + bytes(range(256)) * 20
_PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Length 240>>stream\nx\x9c\x03\0\0\0\0\x01\nendstream endobj\n%%EOF\n"

CONTAINERS = [
    Hostile(29, "29_laughs.xml", _laughs().encode(), "entities that expand a billion times", among=(240,)),
    Hostile(
        29,
        "29_external.xml",
        b'<!DOCTYPE x [<!ENTITY h SYSTEM "file:///etc/hosts">]><x>&h; They treated 240 patients.</x>',
        "an entity that reads a file",
        among=(240,),
    ),
    Hostile(
        30, "30_bomb.txt.gz", gzip.compress(bytes(1 << 16) * 1024, mtime=0), "64 MiB from 64 KiB", error="too_large"
    ),
    Hostile(30, "30_cut.txt.gz", gzip.compress(PLAIN.encode() * 99, mtime=0)[:-20], "half a gzip file", error="any"),
    Hostile(30, "30_climbing.zip", _climbing_zip(), "names that climb out of the folder", error="binary"),
    Hostile(31, "31_png.txt", _PNG, "an image", error="binary"),
    Hostile(31, "31_pdf.txt", _PDF, "a PDF", error="binary"),
    Hostile(31, "31_noise.txt", random.Random(31).randbytes(1 << 16), "noise", error="binary"),  # noqa: S311
]
