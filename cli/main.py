"""The command line, for now the least that the yardsticks need: JSON Lines in, JSON Lines out."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from extractors import extract


def run() -> None:
    """Convert each path given."""
    explain = "--explain" in sys.argv
    for path in [a for a in sys.argv[1:] if not a.startswith("-") and a != "jsonl"]:
        raw = Path(path).read_text(encoding="utf-8")
        rows = [msgspec.json.decode(line) for line in raw.splitlines()] if path.endswith("jsonl") else [{"text": raw}]
        for row in rows:
            report = extract(row["text"], (row.get("date") or "")[:10] or None, explain=explain)
            out = {"source": path, "id": row.get("id"), **msgspec.to_builtins(report)}
            sys.stdout.buffer.write(msgspec.json.encode(out) + b"\n")
