"""Reliability cases 54-59: closed pipes, odd environments, the same bytes everywhere, and the status of it all."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from hostile import folders
from hostile.command import COMMAND, LIMIT, ROOT, environment, newstally, poisoned, strict, values
from hostile.model import PLAIN, PLAIN_VALUES
from hostile.terminal import on_a_terminal

from cli.options import Options
from cli.progress import Progress, Tally

SAMPLE = ROOT / "samples" / "bergamo.txt"

# Wraps Python's start: no socket may be made, and the clock says what the test wants.
NO_NETWORK = """
import socket
def refuse(*args, **options):
    raise AssertionError("network")
socket.socket.__init__ = socket.create_connection = socket.getaddrinfo = refuse
"""
OTHER_DAY = """
import time
real = time.time
time.time = lambda: real() + 400 * 86400.5
"""


def shell(script: str, **changes: str | None) -> subprocess.CompletedProcess[bytes]:
    """Run a line of bash in which newstally is a function."""
    whole = f'newstally() {{ "{sys.executable}" -m cli "$@"; }}; {script}'
    return subprocess.run(
        ["bash", "-c", whole], capture_output=True, env=environment(**changes), timeout=LIMIT, check=False
    )


def site(folder: Path, code: str) -> str:
    """Return a PYTHONPATH on which ``code`` runs at the start of Python."""
    folder.mkdir(exist_ok=True)
    (folder / "sitecustomize.py").write_text(code)
    return f"{folder}{os.pathsep}{ROOT}"


@pytest.mark.parametrize("script", ["newstally - <&-", "newstally <&-", f'newstally "{SAMPLE}" >&-'])
def test_case_54_closed_stdin_or_stdout(script: str) -> None:
    done = shell(script)
    assert done.returncode == 2
    assert done.stderr
    assert b"Traceback" not in done.stderr


def test_case_54_closed_stderr() -> None:
    done = shell(f'newstally "{SAMPLE}" /nowhere.txt 2>&-')
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"},
        {"LANG": None, "LC_ALL": None, "PYTHONIOENCODING": "utf-16"},
        {"TERM": "dumb", "COLUMNS": "20", "NO_COLOR": "1"},
        {"FORCE_COLOR": "1", "COLUMNS": "0"},
        {"PYTHONUTF8": "1", "TERM": None, "COLUMNS": "nonsense"},
    ],
)
def test_case_55_locales_and_terminals(tmp_path: Path, changes: dict[str, str | None]) -> None:
    path = tmp_path / "caf\u00e9.txt"
    path.write_text("In S\u00e3o Tom\u00e9 they treated 240 patients \U0001f9a0.", encoding="utf-8")
    usual = newstally(path, "--with-text")
    assert newstally(path, "--with-text", env=environment(**changes)).out == usual.out
    assert "S\u00e3o" in usual.record["text"]
    table = newstally("-t", path, env=environment(**changes))
    assert (table.status, "240" in table.out.decode()) == (0, True)


def test_case_55_a_table_in_a_pipe_is_ascii_around_the_text() -> None:
    out = newstally("-t", SAMPLE, env=environment(TERM="dumb")).out.decode()
    assert not set(out) & set("\u2500\u2502\u250c\u2501\u2503\u250f\u2574\u2576")


@pytest.mark.parametrize(
    "changes",
    [
        {"PYTHONHASHSEED": "0"},
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "random"},
        {"TZ": "Pacific/Kiritimati"},
        {"TZ": "America/Adak"},
        {"TZ": "nonsense", "LC_ALL": "tr_TR.UTF-8"},
    ],
)
def test_case_56_the_same_bytes(tmp_path: Path, changes: dict[str, str]) -> None:
    path = tmp_path / "dated.txt"
    path.write_text("Yesterday 12 men fell. On Friday, May 3, in April and last week 7 boats sank; it may rain.")
    usual = newstally("--explain", SAMPLE, path)
    assert newstally("--explain", SAMPLE, path, env=environment(**changes)) == usual


def test_case_56_on_another_day(tmp_path: Path) -> None:
    path = tmp_path / "dated.txt"
    path.write_text("Yesterday 12 men fell. On Friday, May 3, in April and last week 7 boats sank; 5 since 1998.")
    env = environment(PYTHONPATH=site(tmp_path / "site", OTHER_DAY))
    said = subprocess.run(
        [sys.executable, "-c", "import time; print(time.time())"], capture_output=True, env=env, check=True
    )
    assert float(said.stdout) > path.stat().st_mtime + 300 * 86400  # the clock does run ahead
    assert newstally("--explain", SAMPLE, path, env=env).out == newstally("--explain", SAMPLE, path).out


def _not_there(folder: Path) -> list[str]:
    return [str(folder / "nothing.txt")]


def _no_articles(folder: Path) -> list[str]:
    (folder / "empty").mkdir()
    return [str(folder / "empty")]


def _binary(folder: Path) -> list[str]:
    (folder / "a.txt").write_bytes(b"\0\1\0")
    return [str(folder / "a.txt"), str(SAMPLE)]


def _not_written(folder: Path) -> list[str]:
    (folder / "out" / "bergamo.txt.json").mkdir(parents=True)
    return [str(SAMPLE), "-o", str(folder / "out")]


@pytest.mark.parametrize("make", [_not_there, _no_articles, _binary, _not_written])
def test_case_57_status_1_something_failed(tmp_path: Path, make: Callable[[Path], list[str]]) -> None:
    run = newstally(*make(tmp_path))
    assert run.status == 1
    assert run.err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--no-such-option"],
        ["-f", "yaml", str(SAMPLE)],
        ["-j", "0", str(SAMPLE)],
        ["-j", "many", str(SAMPLE)],
        ["-d", "2020-02-30", str(SAMPLE)],
        ["--max-size", "big", str(SAMPLE)],
        ["--timeout", "-1", str(SAMPLE)],
        ["--timeout", "nan", str(SAMPLE)],
        ["--encoding", "klingon", str(SAMPLE)],
        ["--date-order", "ydm", str(SAMPLE)],
        ["--files-from", "/nowhere/list"],
        ["--rules", "/nowhere/rules.toml", str(SAMPLE)],
    ],
)
def test_case_57_status_2_wrong_usage(arguments: list[str]) -> None:
    run = newstally(*arguments)
    assert (run.status, bool(run.out or run.err)) == (2, True)
    assert not run.out or not arguments


@pytest.mark.parametrize(
    "arguments", [[str(SAMPLE)], ["--help"], ["--version"], ["--schema"], ["--labels"], ["-t", str(SAMPLE)]]
)
def test_case_57_status_0(arguments: list[str]) -> None:
    run = newstally(*arguments)
    assert (run.status, run.err) == (0, "")
    assert run.out


def test_case_58_no_progress_in_a_pipe(tmp_path: Path) -> None:
    folders.many(tmp_path, 400)
    run = newstally(tmp_path)
    assert len(run.records) == 400
    assert "\r" not in run.err
    (line,) = run.err.splitlines()
    assert "400 articles read, 0 failed, 400 figures" in line
    assert newstally(tmp_path, "--quiet").err == ""
    assert newstally(tmp_path, "--quiet").out == run.out


def test_case_58_progress_on_a_terminal(tmp_path: Path) -> None:
    folders.many(tmp_path / "in", 130, "They treated {} patients. poisonslow ")

    def stderr_of(*options: str, **changes: str) -> str:
        with (tmp_path / "out").open("wb") as out:
            status, said = on_a_terminal(
                tmp_path / "in", "-j", "1", *options, stdout=out, PYTHONPATH=poisoned()["PYTHONPATH"], **changes
            )
        assert (status, (tmp_path / "out").read_bytes().count(b"\n")) == (0, 130)
        return said

    summary = "newstally: 130 articles read, 0 failed, 130 figures\r\n"
    said = stderr_of()
    assert re.match(r"\r\x1b\[K\d+( of 130)? files, [\d,]+ articles/s", said)
    assert said.endswith(f"\r\x1b[K{summary}")
    assert stderr_of("--no-progress") == summary
    assert stderr_of(TERM="dumb") == summary
    assert stderr_of("-q") == ""


@pytest.mark.parametrize(
    ("sizes", "line"),
    [
        ([100] * 400, "64 of 400 files, 16 articles/s, 0:22 left"),
        ([100, 0] * 50_000, "64 of 100,000 files, 16 articles/s, 52:02 left"),
        ([1_000_000] * 400, "64 of 400 files, 16 articles/s, 69:26:37 left"),
        ([100] * 64, "64 of 64 files, 16 articles/s"),
        ([], "64 files, 16 articles/s"),
    ],
)
def test_case_58_the_line_of_the_progress(monkeypatch: pytest.MonkeyPatch, sizes: list[int], line: str) -> None:
    """After four seconds, on a clock that otherwise stands still."""
    drawn: list[str] = []
    clock = iter([0.0])
    monkeypatch.setattr("cli.progress.seen", lambda _: True)
    monkeypatch.setattr("cli.progress.draw", drawn.append)
    monkeypatch.setattr("cli.progress.time", SimpleNamespace(monotonic=lambda: next(clock, 4.0)))
    progress = Progress(Options(), iter(sizes))
    progress.update(Tally(files=64, read=64), 6400)
    progress.clear()
    assert drawn == [f"\r\x1b[K{line}", "\r\x1b[K"]


@pytest.mark.parametrize("home", [None, "/", "/nowhere"])
def test_case_59_no_home_no_network(tmp_path: Path, home: str | None) -> None:
    usual = newstally(SAMPLE, "-d", "2020-05-08").out
    changes = {"HOME": home, "XDG_CACHE_HOME": None, "XDG_CONFIG_HOME": None, "TMPDIR": "/nowhere", "USER": None}
    env = environment(PYTHONPATH=site(tmp_path / "site", NO_NETWORK), PYTHONDONTWRITEBYTECODE="1", **changes)
    run = newstally(SAMPLE, "-d", "2020-05-08", env=env, cwd=tmp_path)
    assert (run.status, run.out, run.err) == (0, usual, "")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


# Not every machine has all of them.
_TRACED = "trace=?openat,?open,?creat,?mkdir,?mkdirat,?rename,?renameat,?renameat2,socket"
_STRACE = ("strace", "-f", "-qq", "-e", _TRACED, "-o")


def _can_trace() -> bool:
    """A container may forbid it."""
    command = [*_STRACE, os.devnull, sys.executable, "-c", ""]
    return bool(shutil.which("strace")) and not subprocess.run(command, capture_output=True, check=False).returncode


@pytest.mark.skipif(not _can_trace(), reason="needs strace, and leave to use it")
def test_case_59_writes_nothing(tmp_path: Path) -> None:
    folders.many(tmp_path / "in", 200)
    trace = (*_STRACE, str(tmp_path / "trace"))
    env = environment(PYTHONDONTWRITEBYTECODE="1")
    subprocess.run([*trace, *COMMAND, tmp_path / "in", "-j", "2"], capture_output=True, env=env, check=True)
    calls = (tmp_path / "trace").read_text().splitlines()
    assert not [call for call in calls if re.search(r"O_CREAT|AF_INET|\b(creat|mkdir|rename)", call)]


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("unshare"), reason="only root can take /dev/shm away")
def test_case_59_without_shared_memory(tmp_path: Path) -> None:
    folders.many(tmp_path / "in", 200)
    script = 'mount -t tmpfs -o ro,size=4k none /dev/shm && exec "$@"'
    command = ["unshare", "-m", "sh", "-c", script, "sh", *COMMAND, tmp_path / "in", "-j", "2"]
    done = subprocess.run(command, capture_output=True, env=environment(), check=False)
    if b"unshare" in done.stderr or b"mount" in done.stderr:
        pytest.skip("no leave to mount")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 200


def test_case_59_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    run = newstally(SAMPLE, "-o", tmp_path / "file" / "out")
    assert run.status in (1, 2)
    assert len(run.err.splitlines()) == 1


def test_stdin_and_files_give_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN)
    record = newstally(stdin=PLAIN.encode()).record
    assert values(record) == list(PLAIN_VALUES)
    assert {**record, "source": "a.txt"} == strict(newstally("a.txt", cwd=tmp_path).out.decode().rstrip("\n"))
