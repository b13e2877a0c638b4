"""JSON laid out as a person would lay it out, for the expected records and the README."""

from __future__ import annotations

import json
from typing import Any

WIDTH = 100


def laid_out(value: Any, margin: str = "") -> str:
    """Return ``value`` as indented JSON; a list of plain values, or an object that is short, stays on its line."""
    inner = margin + "  "
    line = json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict) and len(line) > WIDTH:
        lines = [f"{inner}{json.dumps(key)}: {laid_out(item, inner)}" for key, item in value.items()]
        return "{\n" + ",\n".join(lines) + "\n" + margin + "}"
    if isinstance(value, list | tuple) and any(isinstance(item, dict) for item in value):
        return "[\n" + ",\n".join(inner + laid_out(item, inner) for item in value) + "\n" + margin + "]"
    return line
