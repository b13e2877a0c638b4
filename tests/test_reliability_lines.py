"""Reliability case 32: JSON Lines, every bad line an error record of its own, every good one converted."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from hostile.command import LIMIT, newstally, start, strict, values
from hostile.lines import BROKEN, Line, broken_jsonl
from hostile.model import PLAIN, PLAIN_VALUES

GOOD = json.dumps({"id": 1, "text": PLAIN}).encode()


def expected() -> dict[int, Line]:
    return {number: line for number, line in enumerate(BROKEN, 1) if line.data.strip()}


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("limit", [(), ("--timeout", "30")])
def test_case_32_jsonl_bad_lines(tmp_path: Path, jobs: str, limit: tuple[str, ...]) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_bytes(broken_jsonl())
    run = newstally(path, "-j", jobs, *limit)
    assert run.status == 1
    assert [record["line"] for record in run.records] == list(expected())
    for record, line in zip(run.records, expected().values(), strict=True):
        if line.error or "error" in record:
            assert record["error"]["type"] == (line.error or "bad_record")
            assert f"{path}:{record['line']}" in run.err
        if line.values is not None:
            assert set(line.values) <= set(values(record))
            assert record.get("id") == line.id


def test_case_32_jsonl_from_stdin(tmp_path: Path) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_bytes(broken_jsonl())
    piped = newstally("--stdin-type", "jsonl", stdin=broken_jsonl())
    named = newstally(path)
    assert [{**record, "source": str(path)} for record in piped.records] == named.records


@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
def test_case_32_jsonl_line_ends(end: bytes) -> None:
    run = newstally("--stdin-type", "jsonl", stdin=(GOOD + end) * 3)
    assert [values(record) for record in run.records] == [list(PLAIN_VALUES)] * 3
    assert [record["line"] for record in run.records] == [1, 2, 3]


@pytest.mark.parametrize("data", [b"", b"\n", b"\n\n \n", b"\xef\xbb\xbf"])
def test_case_32_jsonl_without_articles(data: bytes) -> None:
    run = newstally("--stdin-type", "jsonl", stdin=data)
    assert (run.status, run.out) == (0, b"")


def test_case_32_an_array_where_lines_are_expected() -> None:
    run = newstally("--stdin-type", "jsonl", stdin=json.dumps([{"text": PLAIN}] * 3, indent=1).encode())
    assert run.status == 1
    assert {record["error"]["type"] for record in run.records} == {"bad_record"}


def test_case_32_bytes_that_are_no_utf8() -> None:
    lines = [
        GOOD,
        b'{"text": "They sent 12 trucks to Caf\xe9."}',
        b'{"text": "S\xc3\xa3o \xff: 12 trucks came."}',
        GOOD,
    ]
    run = newstally("--stdin-type", "jsonl", stdin=b"\n".join(lines))
    assert run.status == 0
    assert [values(record) for record in run.records] == [[240, 31], [12], [12], [240, 31]]
    assert run.records[2]["replaced"] == 1


def test_case_32_ids_keep_their_type() -> None:
    ids = [0, -1, 1.5, "1", "", True, None, [1], {"a": 1}, 10**25, "\u2028"]
    lines = "\n".join(json.dumps({"id": identity, "text": ""}) for identity in ids)
    run = newstally("--stdin-type", "jsonl", stdin=lines.encode())
    assert [record["id"] for record in run.records] == ids
    assert [type(record["id"]) for record in run.records] == [type(identity) for identity in ids]


@pytest.mark.parametrize("format_", ["json", "csv", "table"])
def test_case_32_bad_lines_in_every_format(format_: str) -> None:
    run = newstally("--stdin-type", "jsonl", "-f", format_, stdin=broken_jsonl())
    assert run.status == 1
    assert run.out.decode()


def test_a_live_stream_waits_for_nothing() -> None:
    """As ``tail -f feed.jsonl | newstally --stdin-type jsonl``: each record is there before the next line is."""
    run = start("--stdin-type", "jsonl", "-q", stdin=subprocess.PIPE)
    assert run.stdin
    assert run.stdout
    for number in (2, 3, 4):
        run.stdin.write(json.dumps({"id": number, "text": f"They treated {number} patients."}).encode() + b"\n")
        assert values(strict(run.stdout.readline().decode().rstrip("\n"))) == [number]
    out, err = run.communicate(timeout=LIMIT)
    assert (run.returncode, out, err) == (0, b"", b"")
