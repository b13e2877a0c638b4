"""CSV for a spreadsheet: attributes in one cell, numbers that stay numbers, and memory that stays flat."""

from __future__ import annotations

import csv
import io
import tracemalloc
from pathlib import Path

import msgspec
from hostile.command import newstally

from cli.headlines import Headlines, Row
from cli.options import Options


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_attributes_are_joined_and_a_period_is_three_cells() -> None:
    (row,) = rows(newstally("-f", "csv", stdin=b"In Peru 12 new confirmed cases were seen on 5 May 2020.").out)
    assert row["attributes"] == "new;confirmed"
    assert (row["place"], row["period"]) == ("Peru", "5 May 2020")
    assert (row["period_start"], row["period_end"]) == ("2020-05-05", "2020-05-05")
    assert (row["span_start"], row["span_end"]) == ("8", "30")


def test_only_text_is_guarded(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"id": "=A1+1", "text": "It was -12 degrees."}\n{"id": -7, "text": "12 men died."}\n')
    cold, dead = rows(newstally("-f", "csv", path).out)
    assert (cold["id"], cold["value"], cold["number"]) == ("'=A1+1", "-12", "-12")
    assert (dead["id"], dead["value"], dead["span_start"]) == ("-7", "12", "0")


def test_a_row_an_article_for_the_whole_folder_keeps_memory_flat() -> None:
    """Twelve megabytes of rows wait outside memory for their columns, which come sorted."""
    written: list[int] = []
    tracemalloc.start()
    try:
        table = Headlines(lambda data: written.append(len(data)), Options(format="csv", headline=True))
        for index in range(12_000):
            row = Row(f"folder/{index:01000}.txt", None, None, None, {"deaths": index, "cases": 1}, "")
            table.add(msgspec.json.encode(row) + b"\n")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8 * 1024 * 1024
    table.close()
    assert written[0] == len(b"source,id,line,date,cases,deaths,error\n")
    assert len(written) == 12_001
