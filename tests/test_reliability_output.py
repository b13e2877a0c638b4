"""Reliability cases 25-28 and 40-42: what reaches a terminal, a spreadsheet, a full disk, a reader that has left."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hostile import all_files, build, folders
from hostile.command import COMMAND, LIMIT, environment, newstally, small_disk, start, strict, values
from hostile.model import PLAIN
from hostile.terminal import on_a_terminal

# A terminal may be told to set colours and to clear a line, by newstally and never by an article.
_OURS = re.compile(r"\x1b\[[0-9;]*m|\r\x1b\[K")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
MARKED = [hostile.name for hostile in all_files() if hostile.case in (14, 25, 26, 27, 28)]


@pytest.fixture(scope="module")
def hostile_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    build(folder)
    return folder


def shown(*arguments: str | Path) -> str:
    """What a terminal gets of the articles, without our own colours and drawing over."""
    status, got = on_a_terminal(*arguments, COLUMNS="120")
    assert status in (0, 1)
    return _OURS.sub("", got.replace("\r\n", "\n"))


def test_case_25_table_on_a_terminal(hostile_folder: Path) -> None:
    seen = shown("-t", *(hostile_folder / name for name in MARKED))
    assert not _CONTROL.search(seen), ascii(_CONTROL.search(seen))
    assert "]8;;" not in seen
    assert "]52;" not in seen


def test_case_25_table_in_a_pipe(hostile_folder: Path) -> None:
    run = newstally("-t", *(hostile_folder / name for name in MARKED))
    assert not _CONTROL.search(run.out.decode() + run.err)
    assert "240" in run.out.decode()


def test_case_25_json_on_a_terminal(hostile_folder: Path) -> None:
    seen = shown(hostile_folder / "25_terminal.txt")
    assert not _CONTROL.search(seen)
    assert json.loads(seen)["source"].endswith("25_terminal.txt")


def test_case_25_progress_and_messages(tmp_path: Path) -> None:
    folders.many(tmp_path / "in", 300)
    (tmp_path / "in" / "\x1b[31mred\u202e\x9b.txt").write_bytes(b"\0\1\0")
    assert not _CONTROL.search(shown(tmp_path / "in", "-o", tmp_path / "out"))


def test_case_26_markup_is_shown_as_written(hostile_folder: Path) -> None:
    run = newstally("-t", "-f", "table", hostile_folder / "26_markup_unopened.txt", hostile_folder / "26_markup.txt")
    assert run.status == 0
    assert {"240", "31", "12"} <= set(re.findall(r"\d+", run.out.decode()))


def test_case_27_cells_are_no_formulas(hostile_folder: Path) -> None:
    run = newstally("-f", "csv", *(hostile_folder / name for name in MARKED))
    rows = list(csv.DictReader(io.StringIO(run.out.decode(), newline="")))
    assert len({row["source"] for row in rows}) >= len(MARKED) - 3  # a file without figures has no row
    for row in rows:
        assert None not in row
        for name, value in row.items():
            if name not in ("value", "low", "high"):
                assert not value.startswith(("=", "+", "-", "@", "\t", "\r")), (name, value)


def test_case_27_numbers_are_not_quoted(tmp_path: Path) -> None:
    path = tmp_path / "cold.txt"
    path.write_text("The temperature fell to -8 degrees Celsius.")
    (row,) = csv.DictReader(io.StringIO(newstally("-f", "csv", path).out.decode()))
    assert row["value"] == "-8"


def test_case_28_a_record_is_one_line(hostile_folder: Path) -> None:
    run = newstally(*(hostile_folder / name for name in MARKED))
    assert len(run.records) == len(MARKED)
    assert all(line.isascii() or strict(line) for line in run.out.decode().split("\n") if line)


@pytest.mark.parametrize("format_", ["json", "jsonl", "csv", "table"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_case_40_full_device(tmp_path: Path, format_: str) -> None:
    folders.many(tmp_path, 3)
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [*COMMAND, tmp_path, "-f", format_], stdout=full, stderr=subprocess.PIPE, env=environment(), check=False
        )
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert "no space left" in line


def test_case_40_full_stderr_hides_nothing(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(PLAIN)
    (tmp_path / "bad.txt").write_bytes(b"\0\1\0")
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run([*COMMAND, tmp_path], stdout=subprocess.PIPE, stderr=full, env=environment(), check=False)
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 2)


def test_case_41_disk_full_while_writing(tmp_path: Path) -> None:
    inside, out = tmp_path / "in", tmp_path / "out"
    folders.many(inside, 4)
    (inside / "000002.txt").write_text("They treated 12 patients. " * 400)

    run = newstally(inside, "-o", out, **small_disk(20_000))
    assert run.status == 1
    assert "000002.txt" in run.err
    assert sorted(path.name for path in out.iterdir()) == [f"{at:06}.txt.json" for at in (0, 1, 3)]
    assert newstally(inside, "-o", out, "--skip-existing").status == 0
    assert len(strict((out / "000002.txt.json").read_text().rstrip("\n"))["figures"]) == 400


def test_case_41_into_one_file(tmp_path: Path) -> None:
    folders.many(tmp_path / "in", 300)

    run = newstally(tmp_path / "in", "-f", "csv", "-o", tmp_path / "all.csv", **small_disk(10_000))
    assert run.status == 1
    assert len(run.err.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_case_42_the_reader_leaves(tmp_path: Path, jobs: str) -> None:
    folders.many(tmp_path, 1_000)
    run = start(tmp_path, "-j", jobs)
    assert run.stdout
    assert run.stderr
    assert values(strict(run.stdout.readline().decode().rstrip("\n"))) == [2]
    run.stdout.close()
    assert (run.wait(LIMIT), run.stderr.read()) == (0, b"")
    run.stderr.close()


def test_case_42_head(tmp_path: Path) -> None:
    folders.many(tmp_path, 1_000)
    script = f'"{sys.executable}" -m cli "{tmp_path}" | head -1; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", script], capture_output=True, env=environment(), check=False)
    assert done.stderr == b""
    assert done.stdout.splitlines()[1] == b"0"
