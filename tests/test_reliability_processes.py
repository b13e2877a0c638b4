"""Reliability cases 43-48: the run is stopped, or its processes are killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hostile import folders
from hostile.command import alive, children, environment, newstally, poisoned, start, strict, values

COUNT = 400
SLOW = "They treated {} patients. poisonslow \n"  # each takes 5 ms
STATUS = {signal.SIGINT: 130, signal.SIGTERM: 143}


def wait_for(condition: Callable[[], object], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.01)


def first_line(run: subprocess.Popen[bytes]) -> bytes:
    assert run.stdout
    return run.stdout.readline()


@pytest.fixture
def slow_folder(tmp_path: Path) -> Path:
    folders.many(tmp_path / "in", COUNT, SLOW)
    return tmp_path / "in"


@pytest.mark.parametrize("number", STATUS)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_case_43_44_stopped_by_a_signal(slow_folder: Path, number: signal.Signals, jobs: str) -> None:
    run = start(slow_folder, "-j", jobs, env=poisoned())
    line = first_line(run)
    workers = children(run.pid)
    assert len(workers) == (0 if jobs == "1" else 2)
    began = time.monotonic()
    run.send_signal(number)
    out, err = run.communicate(timeout=20)
    took = time.monotonic() - began
    assert run.returncode == STATUS[number]
    assert took < 3  # one second is the aim; the machine that tests may be busy
    assert alive(workers) == []
    records = [strict(text) for text in (line + out).decode().split("\n") if text]
    assert [values(record) for record in records] == [[at + 2] for at in range(len(records))]
    assert len(records) < COUNT
    (said,) = err.decode().splitlines()
    assert f"{COUNT - len(records)} inputs left" in said


@pytest.mark.parametrize("number", STATUS)
def test_case_43_44_the_whole_group_gets_it(slow_folder: Path, tmp_path: Path, number: signal.Signals) -> None:
    """As Ctrl-C on a terminal, or a service manager: the workers are sent the signal as well."""
    out = tmp_path / "out"
    run = start(slow_folder, "-j", "2", "-o", out, env=poisoned())
    wait_for(lambda: out.exists() and len(list(out.glob("*.json"))) > 20)
    workers = children(run.pid)
    os.killpg(run.pid, number)
    _, err = run.communicate(timeout=20)
    assert run.returncode == STATUS[number]
    assert alive(workers) == []
    assert len(err.decode().splitlines()) == 1
    assert all(path.name.endswith(".txt.json") and path.name[0] != "." for path in out.iterdir())


def test_case_43_an_array_is_closed(slow_folder: Path) -> None:
    run = start(slow_folder, "-j", "1", "-f", "json", env=poisoned())
    line = first_line(run)
    time.sleep(0.1)
    run.send_signal(signal.SIGINT)
    out, _ = run.communicate(timeout=20)
    assert isinstance(json.loads(line + out), list)


def test_case_43_a_reader_that_has_stopped_reading(tmp_path: Path) -> None:
    """The pipe is full and nobody takes from it: the stop must not wait for that."""
    folders.many(tmp_path / "in", 2_000)
    run = start(tmp_path / "in", "-j", "2")
    time.sleep(1)
    began = time.monotonic()
    run.send_signal(signal.SIGINT)
    assert run.wait(20) == 130
    assert time.monotonic() - began < 4
    run.communicate()


def test_case_43_before_the_work() -> None:
    """Waiting for stdin, nothing read yet."""
    run = start("--stdin-type", "jsonl", stdin=subprocess.PIPE)
    time.sleep(0.7)
    run.send_signal(signal.SIGINT)
    _, err = run.communicate(timeout=20)
    assert run.returncode == 130
    assert "Traceback" not in err.decode()


def test_case_43_44_whole_files_only(slow_folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run = start(slow_folder, "-j", "2", "-o", out, env=poisoned())
    wait_for(lambda: out.exists() and len(list(out.glob("*.json"))) > 20)
    run.send_signal(signal.SIGTERM)
    run.communicate(timeout=20)
    assert run.returncode == 143
    assert all(name.suffix == ".json" for name in out.iterdir())
    for path in out.iterdir():
        strict(path.read_text().rstrip("\n"))


def test_case_45_killed_and_run_again(slow_folder: Path, tmp_path: Path) -> None:
    out, log = tmp_path / "out", tmp_path / "log"
    arguments = (slow_folder, "-j", "2", "-o", out, "--skip-existing")
    env = poisoned(POISON_LOG=str(log))
    run = start(*arguments, env=env)
    wait_for(lambda: out.exists() and len(list(out.glob("*.json"))) > 100)
    workers = children(run.pid)
    run.kill()
    run.communicate()
    wait_for(lambda: not alive(workers))
    done = {path.name for path in out.glob("*.json")}
    assert 100 < len(done) < COUNT
    log.write_text("")
    assert newstally(*arguments, env=env).status == 0
    assert len(log.read_text().splitlines()) == COUNT - len(done)
    found = [strict(path.read_text().rstrip("\n")) for path in sorted(out.glob("*.json"))]
    assert [values(record) for record in found] == [[number + 2] for number in range(COUNT)]


def test_case_46_a_worker_is_killed(slow_folder: Path) -> None:
    whole = newstally(slow_folder, "-j", "1").out
    run = start(slow_folder, "-j", "2", env=poisoned())
    line = first_line(run)
    os.kill(children(run.pid)[0], signal.SIGKILL)
    out, err = run.communicate(timeout=60)
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


def test_case_48_killed_at_any_moment(tmp_path: Path) -> None:
    folders.many(tmp_path / "in", 300, "They treated {0} patients. " * 20)
    for attempt in range(3):
        out = tmp_path / f"out{attempt}"
        run = start(tmp_path / "in", "-j", "2", "-o", out)
        wait_for(out.exists)
        time.sleep(0.03 * attempt)
        run.kill()
        run.communicate()
        for path in out.glob("*.json"):
            assert len(strict(path.read_text().rstrip("\n"))["figures"]) == 20


def test_workers_do_not_outlive_a_killed_run(slow_folder: Path) -> None:
    run = start(slow_folder, "-j", "2", env=poisoned())
    first_line(run)
    workers = children(run.pid)
    run.kill()
    run.communicate()
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
