"""Case 32: JSON Lines with good and bad lines, each with what must come of it."""

from __future__ import annotations

import json
from typing import NamedTuple

from .model import PLAIN, PLAIN_VALUES


class Line(NamedTuple):
    """One line; ``values`` where it is a good one, ``error`` where not; a blank one gives nothing (both None)."""

    data: str
    values: tuple[int, ...] | None = None
    error: str | None = None
    id: object = None


_GOOD = json.dumps({"id": "last", "text": PLAIN})

BROKEN = [
    Line(json.dumps({"id": 1, "text": PLAIN}), PLAIN_VALUES, id=1),
    Line(""),
    Line("   "),
    Line('{"id": 2, "text": "They sent 12 trucks', error="bad_record"),
    Line('{"id": 3}', error="bad_record"),
    Line('{"id": 4, "text": null}', error="bad_record"),
    Line('{"id": 5, "text": 240}', error="bad_record"),
    Line('{"id": 6, "text": ["They sent 12 trucks."]}', error="bad_record"),
    Line("null", error="bad_record"),
    Line("[]", error="bad_record"),
    Line('"They sent 12 trucks."', error="bad_record"),
    Line("12", error="bad_record"),
    Line("{", error="bad_record"),
    Line('{"id": 7, "text": "They sent 12 \\ud800 trucks. Then 7 boats came."}', (7,), id=7),
    Line('{"id": 8, "text": "They sent 12 trucks.", "text": "Then 7 boats came."}', (7,), id=8),
    Line('{"id": 9007199254740993, "text": "They sent 12 trucks."}', (12,), id=9007199254740993),
    Line('{"id": 1, "text": "Then 7 boats came."}', (7,), id=1),
    Line('{"id": NaN, "text": "They sent 12 trucks."}', error="bad_record"),
    Line('{"id": 10, "text": "They sent 12 trucks.",}', error="bad_record"),
    Line('{"id": 11, "text": "They sent 12 trucks.\u2028Then 7 boats came."}', (12, 7), id=11),
    Line('{"id": 12, "text": "They sent 12\\u0000 trucks. Then 7 boats came."}', (7,), id=12),
    Line('{"ID": 13, "TEXT": "They sent 12 trucks."}', error="bad_record"),
    Line("[" * 100_000 + "]" * 100_000, error="bad_record"),
    Line('{"id": ' + "[" * 2000 + "]" * 2000 + ', "text": "They sent 12 trucks."}'),
    Line('{"id": {"a": [1.5, null]}, "text": "They sent 12 trucks."}', (12,), id={"a": [1.5, None]}),
    Line('{"text": "They sent 12 trucks."}', (12,)),
    Line('{"id": 14, "text": "It rained on Friday.", "date": "no date"}', (), id=14),
    Line(_GOOD, PLAIN_VALUES, id="last"),
]


def broken_jsonl() -> bytes:
    """Return all lines, after a byte order mark and without a final line end."""
    return b"\xef\xbb\xbf" + "\n".join(line.data for line in BROKEN).encode("utf-8", "surrogatepass")
