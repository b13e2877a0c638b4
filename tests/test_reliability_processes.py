"""Reliability cases 43-48: the run is stopped, or its processes are killed."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import time
from pathlib import Path

import pytest
from hostile import folders
from hostile.command import (
    LIMIT,
    alive,
    children,
    environment,
    minds,
    newstally,
    poisoned,
    start,
    strict,
    values,
    wait_for,
)

COUNT = 400
QUICK = 200  # so many are read at once; the others wait for the gate, so that no run is over before its time
ARTICLE = "They treated {} patients.\n"
STATUS = {signal.SIGINT: 130, signal.SIGTERM: 143}


class Held:
    """A folder of articles that no run comes to the end of before the gate is opened."""

    def __init__(self, home: Path) -> None:
        self.folder = home / "in"
        self._gate = home / "gate"
        folders.many(self.folder, COUNT, ARTICLE)
        for number in range(QUICK, COUNT):
            (self.folder / f"{number:06}.txt").write_text(f"poisonwait They treated {number + 2} patients.\n")

    def env(self, **changes: str) -> dict[str, str]:
        """The environment in which the gate is minded."""
        return poisoned(POISON_GATE=str(self._gate), **changes)

    def start(self, *arguments: str | Path, **changes: str) -> subprocess.Popen[bytes]:
        """Begin a run over the folder."""
        return start(self.folder, *arguments, env=self.env(**changes))

    def open(self) -> None:
        """Let all articles be read."""
        self._gate.touch()


@pytest.fixture
def held(tmp_path: Path) -> Held:
    return Held(tmp_path)


def first_line(run: subprocess.Popen[bytes]) -> bytes:
    assert run.stdout
    return run.stdout.readline()


def written(out: Path) -> set[str]:
    return {path.name for path in out.glob("*.json")}


@pytest.mark.parametrize("number", STATUS)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_case_43_44_stopped_by_a_signal(held: Held, number: signal.Signals, jobs: str) -> None:
    run = held.start("-j", jobs)
    line = first_line(run)
    workers = children(run.pid)
    assert len(workers) == (0 if jobs == "1" else 2)
    run.send_signal(number)
    out, err = run.communicate(timeout=LIMIT)
    assert run.returncode == STATUS[number]
    assert alive(workers) == []
    records = [strict(text) for text in (line + out).decode().split("\n") if text]
    assert [values(record) for record in records] == [[at + 2] for at in range(len(records))]
    assert len(records) < COUNT
    (said,) = err.decode().splitlines()
    assert f"{COUNT - len(records)} inputs left" in said


@pytest.mark.parametrize("number", STATUS)
def test_case_43_44_the_whole_group_gets_it(held: Held, tmp_path: Path, number: signal.Signals) -> None:
    """As Ctrl-C on a terminal, or a service manager: the workers are sent the signal as well."""
    out = tmp_path / "out"
    run = held.start("-j", "2", "-o", out)
    wait_for(lambda: len(written(out)) > 20)
    workers = children(run.pid)
    os.killpg(run.pid, number)
    _, err = run.communicate(timeout=LIMIT)
    assert run.returncode == STATUS[number]
    assert alive(workers) == []
    assert len(err.decode().splitlines()) == 1
    assert all(path.name.endswith(".txt.json") and path.name[0] != "." for path in out.iterdir())


def test_case_43_an_array_is_closed(held: Held) -> None:
    run = held.start("-j", "1", "-f", "json")
    line = first_line(run)
    run.send_signal(signal.SIGINT)
    out, _ = run.communicate(timeout=LIMIT)
    assert 0 < len(json.loads(line + out)) < COUNT


def test_case_43_a_reader_that_has_stopped_reading(tmp_path: Path) -> None:
    """The pipe is full and nobody takes from it: the stop must not wait for that."""
    folders.many(tmp_path / "in", 2_000)
    run = start(tmp_path / "in", "-j", "2")
    assert run.stdout
    wait_for(lambda: takes_no_more(run))
    run.send_signal(signal.SIGINT)
    assert run.wait(LIMIT) == 130
    run.communicate(timeout=LIMIT)


@pytest.mark.parametrize("word", ["poisonstop", "poisonlost"])
def test_case_44_a_stop_that_goes_under(held: Held, word: str) -> None:
    """What a signal raises is lost where Python or a library lets no exception through: it is raised again."""
    (held.folder / f"{QUICK:06}.txt").write_text(f"{word} in the midst of something. poisonwait \n")
    run = held.start("-j", "1")
    _, err = run.communicate(timeout=LIMIT)
    assert run.returncode == 143
    (line,) = err.decode().splitlines()
    assert line.startswith("newstally: stopped by SIGTERM: ")


def takes_no_more(run: subprocess.Popen[bytes]) -> bool:
    """Tell whether the pipe of its stdout is full."""
    pipe = os.open(f"/proc/{run.pid}/fd/1", os.O_WRONLY | os.O_NONBLOCK)
    try:
        return not select.select([], [pipe], [], 0)[1]
    finally:
        os.close(pipe)


def test_case_43_before_the_work() -> None:
    """Waiting for stdin, nothing read yet."""
    run = start("--stdin-type", "jsonl", stdin=subprocess.PIPE)
    wait_for(lambda: minds(run.pid, signal.SIGTERM))  # SIGINT Python itself minds from its start
    run.send_signal(signal.SIGINT)
    _, err = run.communicate(timeout=LIMIT)
    assert run.returncode == 130
    assert "Traceback" not in err.decode()


def test_case_43_44_whole_files_only(held: Held, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run = held.start("-j", "2", "-o", out)
    wait_for(lambda: len(written(out)) > 20)
    run.send_signal(signal.SIGTERM)
    run.communicate(timeout=LIMIT)
    assert run.returncode == 143
    assert all(name.suffix == ".json" for name in out.iterdir())
    for path in out.iterdir():
        strict(path.read_text().rstrip("\n"))


def test_case_45_killed_and_run_again(held: Held, tmp_path: Path) -> None:
    out, log = tmp_path / "out", tmp_path / "log"
    arguments = ("-j", "2", "-o", out, "--skip-existing")
    run = held.start(*arguments)
    wait_for(lambda: len(written(out)) > 100)
    workers = children(run.pid)
    run.kill()
    held.open()  # the workers come to the end of what they are at
    run.communicate(timeout=LIMIT)
    wait_for(lambda: not alive(workers))
    done = written(out)
    assert 100 < len(done) < COUNT
    assert newstally(held.folder, *arguments, env=held.env(POISON_LOG=str(log))).status == 0
    assert len(log.read_text().splitlines()) == COUNT - len(done)
    found = [strict(path.read_text().rstrip("\n")) for path in sorted(out.glob("*.json"))]
    assert [values(record) for record in found] == [[number + 2] for number in range(COUNT)]


def test_case_46_a_worker_is_killed(held: Held) -> None:
    whole = newstally(held.folder, "-j", "1").out
    run = held.start("-j", "2")
    line = first_line(run)
    os.kill(children(run.pid)[0], signal.SIGKILL)
    held.open()
    out, err = run.communicate(timeout=LIMIT)
    assert (run.returncode, line + out) == (0, whole)
    assert "Traceback" not in err.decode()


def test_case_46_killed_by_an_article_once(tmp_path: Path) -> None:
    """What kills a worker once, as when memory runs out, is converted at the second try."""
    folders.many(tmp_path / "in", 200)
    (tmp_path / "in" / "000070.txt").write_text("They treated 72 patients. poisononce \n")
    run = newstally(tmp_path / "in", "-j", "2", env=poisoned(POISON_MARK=str(tmp_path / "mark")))
    assert (tmp_path / "mark").exists()
    assert run.status == 0
    assert [values(record) for record in run.records] == [[number + 2] for number in range(200)]


@pytest.mark.parametrize("limit", [(), ("--timeout", "20")])
def test_case_47_an_article_that_always_kills(tmp_path: Path, limit: tuple[str, ...]) -> None:
    folders.many(tmp_path / "in", 200)
    bad = {3, 70, 71, 199}
    for number in bad:
        (tmp_path / "in" / f"{number:06}.txt").write_text("poisonkill \n")
    run = newstally(tmp_path / "in", "-j", "2", *limit, env=poisoned())
    assert run.status == 1
    assert len(run.records) == 200
    for number, record in enumerate(run.records):
        assert record.get("error", {}).get("type") == ("crashed" if number in bad else None)
        assert values(record) == ([] if number in bad else [number + 2])


def test_case_47_in_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    lines = [{"id": at, "text": "poisonkill " if at == 3 else f"They treated {at} patients."} for at in range(9)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    (tmp_path / "y.txt").write_text("word " * 300_000)  # more than one job, so that there are workers
    run = newstally(tmp_path, "-j", "2", env=poisoned())
    failed = [record["line"] for record in run.records if "error" in record]
    assert (run.status, failed, len(run.records)) == (1, [4], 10)


def test_case_47_into_a_folder(tmp_path: Path) -> None:
    folders.many(tmp_path / "in", 100)
    (tmp_path / "in" / "000005.txt").write_text("poisonkill \n")
    run = newstally(tmp_path / "in", "-j", "2", "-o", tmp_path / "out", env=poisoned())
    assert run.status == 1
    assert run.record["error"]["type"] == "crashed"
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written == {f"{number:06}.txt.json" for number in range(100)} - {"000005.txt.json"}


def nameless(folder: Path) -> bool:
    """Whether the file system has files without a name, of which a killed process leaves nothing."""
    try:
        os.close(os.open(folder, os.O_TMPFILE | os.O_WRONLY))
    except OSError:
        return False
    return True


def test_case_48_killed_at_any_moment(tmp_path: Path) -> None:
    folders.many(tmp_path / "in", 300, "They treated {0} patients. " * 20)
    for attempt in range(3):
        out = tmp_path / f"out{attempt}"
        run = start(tmp_path / "in", "-j", "2", "-o", out)
        wait_for(out.exists)
        time.sleep(0.03 * attempt)
        workers = children(run.pid)
        run.kill()
        run.communicate(timeout=LIMIT)
        wait_for(lambda pids=workers: not alive(pids))
        for path in out.glob("*.json"):
            assert len(strict(path.read_text().rstrip("\n"))["figures"]) == 20
        assert not nameless(tmp_path) or written(out) == {path.name for path in out.iterdir()}


def test_workers_do_not_outlive_a_killed_run(held: Held) -> None:
    run = held.start("-j", "2")
    first_line(run)
    workers = children(run.pid)
    run.kill()
    held.open()
    run.communicate(timeout=LIMIT)
    wait_for(lambda: not alive(workers))


@pytest.mark.parametrize("format_", ["jsonl", "json", "csv"])
def test_parallel_is_serial_to_the_byte(tmp_path: Path, format_: str) -> None:
    folders.many(tmp_path / "in", 300, "They treated {} patients in Ashford on 3 May. Then 7 boats sank.")
    (tmp_path / "in" / "000100.txt").write_bytes(b"\0\1\0\1")
    (tmp_path / "in" / "x.jsonl").write_text('{"text": "Then 7 boats sank."}\n{\n' * 100)
    one, two = (newstally(tmp_path / "in", "-f", format_, "-j", jobs) for jobs in ("1", "2"))
    assert one == two
    assert one.status == 1


def test_small_work_starts_no_process(tmp_path: Path) -> None:
    """Nor does it import what processes need."""
    folders.many(tmp_path / "in", 10)
    run = newstally(tmp_path / "in", env=environment(PYTHONPROFILEIMPORTTIME="1"))
    assert run.status == 0
    assert "cli.batch" in run.err
    assert "multiprocessing" not in run.err
