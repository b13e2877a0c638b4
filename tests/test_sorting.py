"""Names in order: the same as ``sorted``, also where they come in many runs and hold what is no UTF-8."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli import sorting
from cli.sorting import in_order

NAMES = st.lists(st.binary(max_size=8).map(lambda raw: os.fsdecode(raw.replace(b"/", b""))))


@given(NAMES, st.integers(1, 7), st.integers(1, 9))
def test_names_come_sorted_whatever_the_size_of_a_run(names: list[str], run: int, block: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sorting, "_RUN", run)
        patch.setattr(sorting, "_BLOCK", block)
        assert list(in_order(iter(names))) == sorted(names)


def test_what_goes_wrong_while_names_are_read_is_said_at_once() -> None:
    def broken() -> object:
        yield "a"
        raise PermissionError(13, "denied")

    with pytest.raises(PermissionError):
        in_order(broken())  # type: ignore[arg-type]
