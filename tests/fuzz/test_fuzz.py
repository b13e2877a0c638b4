"""The fuzz target itself: it runs, and it sees what is broken."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import fuzz_extract


def test_some_inputs() -> None:
    fuzz_extract.run(inputs=150, seed=7)


def test_a_broken_law_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_text: str, *_args: object, **_options: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(fuzz_extract, "extract", broken)
    with pytest.raises(ZeroDivisionError):
        fuzz_extract.one_input(b"They treated 12 patients.")
