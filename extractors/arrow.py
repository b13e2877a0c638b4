"""Figures for columns: an Arrow array of articles in, an array of their figures out, for anyone's own pipeline.

    table.append_column("figures", extractors.arrow.figures(table["text"]))

Needs pyarrow (``newstally[parquet]``), which is imported when a function is called. The types are those of
:mod:`extractors.model`: a Struct is a struct, a tuple a list, a span a list of two numbers.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import UNSET, UnsetType

from .model import Figure, Report
from .pipeline import extract

if TYPE_CHECKING:
    import pyarrow as pa

_EXACT = 2**53  # up to here every integer is a double

# Columns of amounts, which may have thirty digits, in a type that says int.
_AMOUNTS = frozenset({"headline"})

# Given only under ``explain``.
EXPLAINING = frozenset({"rule", "link", "part_of", "left_out"})


def figures(array: pa.Array, dates: pa.Array | None = None) -> pa.ListArray:
    """Return the figures of each article, null where the article is null.

    ``array`` holds strings, ``dates`` the days of publication (dates, times or ISO strings, null where unknown). Raises
    ValueError for a date that cannot be one.
    """
    import pyarrow.compute as pc

    return pc.struct_field(reports(array, dates), "figures")


def reports(array: pa.Array, dates: pa.Array | None = None) -> pa.StructArray:
    """Return all of each article's report: ``date``, ``figures``, ``periods``, ``headline``, ``headline_from``."""
    import pyarrow as pa

    texts = array.to_pylist()
    days = [None] * len(texts) if dates is None else [day and str(day)[:10] for day in dates.to_pylist()]
    rows = [None if text is None else extract(text, day) for text, day in zip(texts, days, strict=True)]
    return pa.array([None if row is None else plain(row) for row in rows], type=arrow_type(Report))


def figure_type() -> pa.DataType:
    """Return the type of a figure."""
    return arrow_type(Figure)


def report_type() -> pa.DataType:
    """Return the type of a report."""
    return arrow_type(Report)


def plain(value: Any) -> Any:
    """Return a Struct as what Arrow takes: dicts, lists, a map as pairs, and no integer that a double cannot hold."""
    if isinstance(value, msgspec.Struct):
        named = ((name, getattr(value, name)) for name in value.__struct_fields__)
        return {name: plain(item) for name, item in named if item is not UNSET}
    if isinstance(value, dict):
        return [(name, plain(item)) for name, item in value.items()]
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, int) and abs(value) > _EXACT:
        return float(value)
    return value


def arrow_type(of: Any, left: frozenset[str] = EXPLAINING) -> pa.DataType:
    """Return the Arrow type of a Struct or of a field's type, without the fields in ``left``.

    A number of figures is a double, exact up to 2**53; the figure's ``number`` has its digits as written.
    """
    import pyarrow as pa

    if isinstance(of, type) and issubclass(of, msgspec.Struct):
        hints = typing.get_type_hints(of)
        hints = {name: dict[str, float] if name in _AMOUNTS else hint for name, hint in hints.items()}
        return pa.struct([(name, arrow_type(hint, left)) for name, hint in hints.items() if name not in left])
    origin, parts = typing.get_origin(of), typing.get_args(of)
    if origin in (typing.Union, types.UnionType):
        return _of_union([part for part in parts if part not in (types.NoneType, UnsetType)], left)
    if origin is tuple:
        return pa.list_(arrow_type(parts[0], left))
    if origin is dict:
        return pa.map_(arrow_type(parts[0], left), arrow_type(parts[1], left))
    return {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}.get(of, pa.string())


def _of_union(parts: Iterable[Any], left: frozenset[str]) -> pa.DataType:
    """Return the type of the one thing that may be there, or of a number that may be whole."""
    parts = list(parts)
    return arrow_type(float if parts == [int, float] else parts[0], left)
