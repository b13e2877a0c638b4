"""Writing: JSON that no reader trips over, CSV and tables without surprises, folders of whole files, odd pipes."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hostile.command import COMMAND, environment, newstally, small_disk, start
from hostile.terminal import on_a_terminal
from hypothesis import given
from hypothesis import strategies as st

from cli import csv as cli_csv
from cli.atomic import Files, Whole
from cli.errors import OutputError
from cli.escape import cell, harmless, json_bytes, one_line, visible
from cli.job import Item
from cli.names import make_room, placed
from cli.options import Options
from cli.spool import Spool

FLOOD = "The flood killed 12 people and destroyed 340 homes.\n"
CASES = "Officials reported 115 cases.\n"
EVIL = "In \x1b[31mred\x1b[0m Rome \x1b]0;title\x07 115 cases [bold]of[/] \u202einfection\u2028 [/x] [link=file:///x]y[/link]."


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.txt").write_text(FLOOD)
    (folder / "sub" / "a.txt").write_text(CASES)
    (folder / "x.jsonl").write_text('{"id": 1, "text": "115 cases"}\n{"id": 2}\n')
    return folder


def tree(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


# --- escaping ---------------------------------------------------------------------


@given(st.text())
def test_json_stays_the_same_json(text: str) -> None:
    data = json_bytes(msgspec.json.encode(text.encode("utf-8", "replace").decode()))
    assert json.loads(data) == text.encode("utf-8", "replace").decode()
    for char in data.decode():
        assert char >= " "
        assert not "\x7f" <= char <= "\x9f"
        assert char not in "\u2028\u2029\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_escapes_are_written_out() -> None:
    data = json_bytes(msgspec.json.encode("\x1b\x7f\x9b\u202e\u2028\u061cé’"))
    assert data.decode() == '"\\u001b\\u007f\\u009b\\u202e\\u2028\\u061cé’"'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain\ttext\n", "plain\ttext\n"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("a\x1b]0;title\x07b", "ab"),
        ("a\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\b", "alinkb"),
        ("a\x9b31mb\x90q\x9cc", "abc"),
        ("a\x1bPq#0\x1b\\b", "ab"),
        ("a\x1b]52;c;never ended", "a"),
        ("a\u202eb\u2066c\u200e", "abc"),
        ("1\x08\x072\x00", "12"),
        ("a\r\nb", "a\r\nb"),
    ],
)
def test_nothing_reaches_a_terminal(text: str, shown: str) -> None:
    assert harmless(text) == shown


@given(st.text(alphabet="\x1b[]0;m\x07\x9b\x9c\\Pab\n\u202e"))
def test_no_control_survives(text: str) -> None:
    assert not set(harmless(text)) & set("\x1b\x07\x9b\x9c\u202e")
    assert one_line(text).isprintable()


def test_messages_show_what_a_name_holds() -> None:
    assert visible("new\nline \x1b[31m \u202e \udcff é") == "new\\x0aline \\x1b[31m \\u202e \\xff é"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-1+1", "'-1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\x1b[m=1", "'=1"),
        ("-5", "-5"),
        ("+1,200.5", "+1,200.5"),
        ("cases", "cases"),
        ("", ""),
        ("'=", "'="),
    ],
)
def test_no_cell_is_a_formula(text: str, shown: str) -> None:
    assert cell(text) == shown


# --- CSV --------------------------------------------------------------------------


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_csv_has_a_row_a_figure(inputs: Path) -> None:
    run = newstally("-f", "csv", inputs, "gone.txt")
    assert run.out.startswith(
        b"source,id,line,date,label,value,low,high,qualifier,kind,unit,noun,of,attributes,number,place,"
        b"period,period_start,period_end,text,span_start,span_end,sentence,error\n"
    )
    found = rows(run.out)
    assert [(Path(row["source"]).name, row["id"], row["line"], row["value"]) for row in found] == [
        ("a.txt", "", "", "12"),
        ("a.txt", "", "", "340"),
        ("a.txt", "", "", "115"),
        ("x.jsonl", "1", "1", "115"),
        ("x.jsonl", "2", "2", ""),
        ("gone.txt", "", "", ""),
    ]
    assert [row["error"].split(":")[0] for row in found] == ["", "", "", "", "bad_record", "not_found"]
    assert {row["span_start"] for row in found[:1]} == {"17"}


def test_csv_agrees_with_json(samples: Path) -> None:
    record = newstally("-d", "2020-05-09", samples / "bergamo.txt").record
    found = rows(newstally("-f", "csv", "-d", "2020-05-09", samples / "bergamo.txt").out)
    assert [row["text"] for row in found] == [figure["text"] for figure in record["figures"]]
    assert {row["period_start"] for row in found} == {"2020-04-06"}
    assert {row["date"] for row in found} == {"2020-05-09"}


def test_csv_of_nothing_is_the_header() -> None:
    assert newstally("-f", "csv", stdin=b"Nothing to count.").out == cli_csv.header()


def test_csv_quotes_and_guards_what_it_is_given() -> None:
    assert (
        cli_csv.csv_bytes([['a "b"', "c,d", "e\nf", "=1", None, -3, 2.5]]) == b'"a ""b""","c,d","e\nf",\'=1,,-3,2.5\n'
    )


def test_headline_is_a_row_an_article(inputs: Path) -> None:
    found = rows(newstally("-f", "csv", "--headline", inputs).out)
    labels = list(found[0])
    assert labels[:4] == ["source", "id", "line", "date"]
    assert labels[-1] == "error"
    assert labels[4:-1] == sorted(labels[4:-1])
    assert [row["cases"] for row in found] == ["", "115", "115", ""]
    assert found[3]["error"].startswith("bad_record")


# --- tables -----------------------------------------------------------------------


def test_a_piped_table_is_plain_ascii_and_as_wide_as_it_is_told(inputs: Path) -> None:
    for columns in (40, 80, 120):
        out = newstally("-t", inputs, env=environment(COLUMNS=str(columns))).out.decode("ascii")
        assert max(map(len, out.splitlines())) <= columns


def test_article_text_is_neither_markup_nor_escape_sequence() -> None:
    for arguments in (["-t"], ["-t", "--headline"], ["-f", "csv"]):
        out = newstally(*arguments, stdin=EVIL.encode(), env=environment(COLUMNS="200")).out.decode()
        assert not set(out) & set("\x1b\x07\u202e\u2028")
        if "--headline" not in arguments:
            assert "[bold]of[/]" in out


def test_the_number_itself_is_bold_and_a_long_sentence_is_cut_around_it() -> None:
    text = f"Of 12 boats 12 sank, {'as everybody there had seen and said, ' * 8}and 12 people died {'at sea ' * 20}."
    bright = newstally("-t", "-l", "deaths", stdin=text.encode(), env=environment(FORCE_COLOR="1", COLUMNS="100")).out
    assert bright.count(b"\x1b[1m12\x1b[0m") == 1
    assert b"\x1b[1m12\x1b[0m people died" in bright
    row = newstally("-t", "-l", "deaths", stdin=text.encode(), env=environment(COLUMNS="100")).out.decode()
    assert "... " in row
    assert " ..." in row
    assert len(row) < 1500


def seen_on_a_terminal(*arguments: str | Path, **changes: str | None) -> str:
    status, seen = on_a_terminal(*arguments, **changes)
    assert status == 0
    return seen


def test_on_a_terminal_json_is_indented_and_tables_are_bright(samples: Path) -> None:
    path = samples / "bergamo.txt"
    assert json.loads(seen_on_a_terminal(path)) == newstally(path).record
    assert '{\r\n  "source"' in seen_on_a_terminal(path)
    table = seen_on_a_terminal("-t", path)
    assert "╭" in table
    assert "\x1b[1m115\x1b[0m cases" in table


def test_colors_can_be_had_and_refused(samples: Path) -> None:
    path = samples / "bergamo.txt"
    assert "\x1b" not in seen_on_a_terminal("-t", path, NO_COLOR="1")
    dumb = seen_on_a_terminal("-t", path, TERM="dumb")
    assert dumb.isascii()
    assert "\x1b" not in dumb
    assert b"\x1b[1m115" in newstally("-t", path, env=environment(FORCE_COLOR="1")).out


# --- the folder of -o -------------------------------------------------------------


def test_one_file_for_each_input(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run = newstally(inputs, "-", "gone.txt", "-o", out, stdin=CASES.encode())
    assert tree(out) == ["a.txt.json", "stdin.json", "sub/a.txt.json", "x.jsonl.jsonl"]
    assert [record["source"] for record in run.records] == ["gone.txt"]
    assert run.status == 1
    assert json.loads((out / "sub" / "a.txt.json").read_bytes()) == newstally(inputs / "sub" / "a.txt").record
    assert (out / "x.jsonl.jsonl").read_bytes() == newstally(inputs / "x.jsonl").out
    assert (out / "a.txt.json").stat().st_mode & 0o777 == (inputs / "a.txt").stat().st_mode & 0o777


def test_a_failed_input_leaves_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\0binary")
    run = newstally(tmp_path / "a.txt", "-o", tmp_path / "out")
    assert run.record["error"]["type"] == "binary"
    assert not (tmp_path / "out").exists()


def test_two_inputs_with_one_output_are_refused_before_any_work(inputs: Path, tmp_path: Path) -> None:
    for arguments in ([inputs / "a.txt", inputs / "sub" / "a.txt"], [inputs, inputs / "sub"], [inputs, inputs]):
        run = newstally(*arguments, "-o", tmp_path / "out")
        assert (run.status, run.out) == (2, b"")
        assert "would have the same output" in run.err
        assert not (tmp_path / "out").exists()


def test_skip_existing_does_what_is_left(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    newstally(inputs, "-o", out)
    (out / "a.txt.json").write_text("done before")
    (out / "sub" / "a.txt.json").unlink()
    run = newstally(inputs, "-o", out, "--skip-existing")
    assert (out / "a.txt.json").read_text() == "done before"
    assert json.loads((out / "sub" / "a.txt.json").read_bytes())["figures"]
    assert f"{out}: 2 already there, kept (--skip-existing)" in run.err
    newstally(inputs, "-o", out)
    assert (out / "a.txt.json").read_text() != "done before"


def test_long_names_stay_apart_and_fit(tmp_path: Path) -> None:
    for end in "ab":
        (tmp_path / f"{'é' * 124}{end}.txt").write_text(CASES)
    newstally(tmp_path, "-o", tmp_path / "out")
    names = tree(tmp_path / "out")
    assert len(names) == 2
    assert all(name.endswith(".json") and len(name.encode()) <= 255 for name in names)


def test_no_file_is_written_through_a_link(tmp_path: Path) -> None:
    out, other = tmp_path / "out", tmp_path / "other"
    other.mkdir()
    out.mkdir()
    (tmp_path / "in" / "sub").mkdir(parents=True)
    (tmp_path / "in" / "sub" / "a.txt").write_text(CASES)
    (tmp_path / "in" / "b.txt").write_text(CASES)
    (other / "target").write_text("untouched")
    (out / "sub").symlink_to(other)
    (out / "b.txt.json").symlink_to(other / "target")
    run = newstally(tmp_path / "in", "-o", out)
    assert run.status == 1
    assert "leads out of" in run.err
    assert tree(other) == ["target"]
    assert (other / "target").read_text() == "untouched"
    assert not (out / "b.txt.json").is_symlink()


def test_an_input_is_never_overwritten(tmp_path: Path) -> None:
    for name in ("a.jsonl", "a.jsonl.jsonl"):
        (tmp_path / name).write_text('{"text": "115 cases"}\n')
    run = newstally("a.jsonl", "a.jsonl.jsonl", "-o", ".", cwd=tmp_path)
    assert run.status == 2
    assert "is the output of a.jsonl as well" in run.err


def test_the_one_file_of_csv_is_whole(inputs: Path, tmp_path: Path) -> None:
    path = tmp_path / "all.csv"
    assert newstally(inputs, "-f", "csv", "-o", path, "-q").out == b""
    assert path.read_bytes() == newstally(inputs, "-f", "csv").out
    assert newstally(inputs, "-t", "-o", tmp_path / "all.text").status == 1
    assert tree(tmp_path)[:2] == ["all.csv", "all.text"]


@pytest.mark.parametrize("form", ["json", "csv"])
def test_the_wrong_sort_of_output_is_refused(inputs: Path, tmp_path: Path, form: str) -> None:
    (tmp_path / "file").touch()
    run = newstally(inputs, "-f", form, "-o", tmp_path / ("file" if form == "json" else ""))
    assert run.status == 2
    assert "folder" in run.err


def test_an_output_that_cannot_be_written(inputs: Path, tmp_path: Path) -> None:
    run = newstally(inputs, "-f", "csv", "-o", tmp_path / "gone" / "all.csv")
    assert (run.status, run.out) == (1, b"")
    assert run.err == f"newstally: {tmp_path}/gone/all.csv: not written: no such file or directory\n"


@pytest.mark.parametrize("arguments", [["-o", "out"], ["-f", "csv", "-o", "all.csv"], ["-f", "html", "-o", "all.html"]])
def test_a_full_disk_leaves_no_part(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "a.txt").write_text("There were 115 cases. " * 2000)
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": "There were 115 cases. " * 2000}) + "\n")

    run = newstally("a.txt", "b.jsonl", *arguments, cwd=tmp_path, **small_disk(10_000))
    assert run.status == 1
    assert "not written: file too large" in run.err
    assert tree(tmp_path) == ["a.txt", "b.jsonl"]


def test_what_waits_and_finds_no_room_is_an_error_of_the_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    spool = Spool()
    spool.write(b"small\n")
    assert list(spool.lines()) == list(spool.blocks(100)) == [b"small\n"]
    with pytest.raises(OutputError, match="gone: not written: no such file or directory"):
        spool.write(b"x" * 5_000_000)
    spool.close()


@pytest.fixture(params=["nameless", "named"])
def _either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With files that have no name while they are written, where this machine has them, and without."""
    if request.param == "named":
        monkeypatch.setattr("cli.atomic._NAMELESS", 0)


@pytest.mark.usefixtures("_either_way")
@pytest.mark.parametrize("before", [None, "old", "link"])
@pytest.mark.parametrize("commit", [True, False])
def test_a_whole_file_is_there_or_not(tmp_path: Path, commit: bool, before: str | None) -> None:
    path = tmp_path / "a.json"
    if before == "old":
        path.write_bytes(b"old")
    elif before:
        path.symlink_to("nowhere")
    with Whole(str(path)) as file:
        file.open()
        file.write(b"x" * 10)
        assert path.exists() == (before == "old")
        if commit:
            file.commit()
    assert [entry.name for entry in tmp_path.iterdir()] == (["a.json"] if commit or before else [])
    if commit:
        assert (path.read_bytes(), path.is_symlink()) == (b"x" * 10, False)
    elif before == "old":
        assert path.read_bytes() == b"old"


@pytest.mark.usefixtures("_either_way")
def test_many_files_are_put_in_place_together(tmp_path: Path) -> None:
    told: list[str] = []
    with Files(lambda path, _: told.append(path)) as files:
        for number in range(20):
            files.write(str(tmp_path / f"{number:02}.json"), b"new")
        files.write(str(tmp_path / "gone" / "a.json"), b"")
        (tmp_path / "folder").mkdir()
        files.write(str(tmp_path / "folder"), b"")
        assert len([name for name in tree(tmp_path) if name.endswith(".json")]) == 16
    assert told == [f"{tmp_path}/gone/a.json", f"{tmp_path}/folder"]
    assert tree(tmp_path) == [f"{number:02}.json" for number in range(20)]


@pytest.mark.usefixtures("_either_way")
def test_nothing_is_put_in_place_after_an_error(tmp_path: Path) -> None:
    files = Files(lambda *_: None)
    files.write(str(tmp_path / "a.json"), b"new")
    files.__exit__(KeyboardInterrupt)
    assert tree(tmp_path) == []


def test_names_never_leave_the_folder(tmp_path: Path) -> None:
    items = [Item(do="text", source=name, path=name, out=name) for name in ("a", "sub/b", "c" * 300)]
    outs = [item.out for item in placed(items, Options(folder=str(tmp_path)))]
    assert all(out and Path(out).is_relative_to(tmp_path) for out in outs)
    with pytest.raises(OutputError, match="not written"):
        make_room("/proc/none/x.json", str(tmp_path))


# --- odd pipes and places ---------------------------------------------------------


def test_a_reader_that_leaves_is_no_error(inputs: Path) -> None:
    (inputs / "long.txt").write_text(CASES * 20_000)
    with start(inputs) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize(
    "arguments", [["-f", "jsonl"], ["-f", "json"], ["-f", "csv"], ["-t"], ["--schema"], ["--labels"]]
)
def test_a_full_disk_below_stdout_is_one_line(inputs: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, inputs / "a.txt", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == b"newstally: stdout: not written: no space left\n"


@pytest.mark.parametrize("arguments", ["", "--schema", "--version", "--help"])
def test_stdout_closed(inputs: Path, arguments: str) -> None:
    command = f"{sys.executable} -m cli {arguments or inputs / 'a.txt'} >&-"
    done = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, env=environment(), check=False)
    assert done.returncode == 2
    assert done.stderr == b"newstally: stdout is closed\n"


def test_stdin_closed(inputs: Path) -> None:
    command = f"{sys.executable} -m cli"
    for arguments in ("", "-", "--files-from -"):
        done = subprocess.run(
            ["sh", "-c", f"{command} {arguments} <&-"], capture_output=True, env=environment(), check=False
        )
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.startswith(b"newstally: stdin is closed")
    done = subprocess.run(
        ["sh", "-c", f"{command} {inputs / 'a.txt'} <&-"], capture_output=True, env=environment(), check=True
    )
    assert json.loads(done.stdout)["figures"]


def test_stderr_closed(inputs: Path) -> None:
    command = f"{sys.executable} -m cli gone.txt {inputs / 'a.txt'} 2>&-"
    done = subprocess.run(["sh", "-c", command], stdout=subprocess.PIPE, env=environment(), check=False)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"},
        {"TERM": "dumb", "COLUMNS": "20", "NO_COLOR": "1"},
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"},
        {"HOME": None},
        {"HOME": "/", "PYTHONDONTWRITEBYTECODE": "1"},
    ],
)
def test_the_same_bytes_wherever_it_runs(tmp_path: Path, changes: dict[str, Any]) -> None:
    (tmp_path / "São.txt").write_text("In São Paulo 115 cases were reported — “a record”.")
    for form in ("jsonl", "csv"):
        assert newstally("-f", form, "São.txt", "gone-é.txt", cwd=tmp_path, env=environment(**changes)) == newstally(
            "-f", form, "São.txt", "gone-é.txt", cwd=tmp_path
        )
