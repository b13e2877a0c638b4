"""The answers that need no input: the schema, the labels, the version."""

from __future__ import annotations

from typing import Literal

from . import VERSION
from .outputs import stdout


def answer(question: Literal["schema", "labels", "version"]) -> int:
    """Print the answer to stdout; return the status."""
    if question == "schema":
        from .schema import schema

        text = schema()
    elif question == "labels":
        text = "".join(f"{label}\n" for label in labels())
    else:
        text = f"newstally {VERSION}\n"
    stdout()(text.encode())
    return 0


def labels() -> list[str]:
    """Return the labels of the kinds, and those of an amount of which nothing else is said."""
    from extractors import kinds

    return sorted(set(kinds.labels()) | {"money", "percent"})
