"""What a hostile file is, and the sentence most of them are built on."""

from __future__ import annotations

from typing import NamedTuple

Value = int | float | tuple[int | float, int | float]

# The plain article: two figures and nothing to trip over. Hostile files spoil it in one place.
PLAIN = "Clinics in the valley admitted 240 patients. Later 31 people were discharged."
PLAIN_VALUES = (240, 31)


class Hostile(NamedTuple):
    """A file and what must come of it.

    ``values`` are those of the figures in order (a range is a pair), ``among`` values that must be there whatever else
    is, ``never`` values that must not be; ``error`` the type of the error record, "any" where several are right. With
    none of them only a well-formed record is asked for.
    """

    case: int
    name: str
    data: bytes
    note: str
    values: tuple[Value, ...] | None = None
    among: tuple[Value, ...] = ()
    never: tuple[Value, ...] = ()
    error: str | None = None


def text(case: int, name: str, article: str, note: str, **expected: object) -> Hostile:
    """A hostile file given as text; lone surrogates are passed through."""
    return Hostile(case, name, article.encode("utf-8", "surrogatepass"), note, **expected)  # type: ignore[arg-type]
