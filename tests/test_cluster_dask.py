"""Reliability cases 60-62 and 65 on a Dask cluster of two local workers; needs the extra ``dask``."""

from __future__ import annotations

import gzip
import json
import os
import signal
import socket
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from hostile.cluster import driver, markers, scheduler, success, worker, workers
from hostile.command import LIMIT, alive, newstally, poisoned, strict, wait_for

pytest.importorskip("distributed", reason="needs pip install 'newstally[dask]'")

# Padded to the length of an article, so that the shards are as many as with real ones.
LINE = json.dumps({"id": 0, "text": "They treated 5 patients in Ashford. " + "word " * 260}) + "\n"


def write(path: Path, count: int, **changed: str) -> Path:
    """JSON Lines of ``count`` articles, each with its number; some with a text of their own before it."""
    with path.open("w", encoding="utf-8") as file:
        for at in range(count):
            line = LINE.replace('"id": 0', f'"id": {at}').replace("treated 5", f"treated {at + 2}")
            file.write(line.replace("They", changed.get(f"n{at}", "They")))
    return path


def parts(out: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(out.glob("part-*")))


def check_all_there(out: Path, count: int) -> None:
    """Every article exactly once, with its figure."""
    records = [strict(line) for line in parts(out).decode().splitlines()]
    assert [record["id"] for record in records] == list(range(count))
    assert all(record["figures"][0]["value"] == record["id"] + 2 for record in records)
    assert success(out)["rows"] == count


def test_case_65_the_same_records_as_the_plain_command(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    write(tmp_path / "in" / "a.jsonl", 1500)
    packed = gzip.compress(write(tmp_path / "b.jsonl", 500).read_bytes())
    (tmp_path / "in" / "b.jsonl.gz").write_bytes(packed)
    (tmp_path / "in" / "c.txt").write_text("On 3 May, two boats sank off Ashford; 12 people died.")
    (tmp_path / "in" / "d.txt").write_bytes(b"\0\1\2")
    with ExitStack() as stack:
        with suppress(OSError):  # the dashboard of another cluster is in the way, made or found
            stack.enter_context(socket.create_server(("127.0.0.1", 8787)))
        run = newstally("in", "gone.txt", "-o", "out", "--workers", "2", cwd=tmp_path)
    plain = newstally("in", "gone.txt", cwd=tmp_path)
    assert (run.status, run.out) == (1, b"")
    assert parts(tmp_path / "out") == plain.out
    assert run.err == plain.err
    assert len(markers(tmp_path / "out")) > 1
    assert sorted(path.name for path in (tmp_path / "out").iterdir() if not path.name.startswith("part-")) == [
        "_SUCCESS", "_done", "_plan.json",
    ]  # fmt: skip
    assert success(tmp_path / "out")["errors"] == 2

    again = newstally("in", "gone.txt", "-o", "out", "--workers", "2", cwd=tmp_path)
    assert again.status == 1
    assert again.err == plain.err.splitlines()[-1] + " (done before)\n"
    other = newstally("in", "gone.txt", "-o", "out", "--workers", "2", "--label", "deaths", cwd=tmp_path)
    assert (other.status, other.err) == (
        2, f"newstally: {tmp_path}/out: was begun with another --label; take another --output, or remove this one\n",
    )  # fmt: skip


def test_case_60_a_worker_is_killed(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", 20_000)
    with driver("a.jsonl", "-o", "out", "--workers", "2", cwd=tmp_path) as run:
        wait_for(lambda: len(markers(tmp_path / "out")) > 1)
        os.kill(workers(run.pid)[0], signal.SIGKILL)
        _, err = run.communicate(timeout=LIMIT)
    assert (run.returncode, err) == (0, b"newstally: 20,000 articles read, 0 failed, 20,000 figures\n")
    check_all_there(tmp_path / "out", 20_000)


def test_case_60_a_worker_without_a_nanny_is_killed(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", 8000)
    file = tmp_path / "scheduler.json"
    with scheduler(file), worker(file, "--no-nanny") as first, worker(file, "--no-nanny"):
        wait_for((tmp_path / "workers").exists)
        with driver("a.jsonl", "-o", "out", "--scheduler-file", file, cwd=tmp_path) as run:
            wait_for(lambda: len(markers(tmp_path / "out")) > 1)
            first.kill()
            _, err = run.communicate(timeout=LIMIT)
    assert (run.returncode, err.splitlines()[-1:]) == (0, [b"newstally: 8,000 articles read, 0 failed, 8,000 figures"])
    check_all_there(tmp_path / "out", 8000)


def test_case_61_documents_that_kill_or_hang(tmp_path: Path) -> None:
    """Each is one error record; the shards that a dead worker held as well are whole."""
    bad = {"n777": "poisonkill ", "n778": "poisonkill ", "n2100": "poisonhang "}
    write(tmp_path / "a.jsonl", 4000, **bad)
    env = poisoned(POISON_PATIENCE="10")
    run = newstally("a.jsonl", "-o", "out", "--workers", "2", cwd=tmp_path, env=env)
    assert run.status == 1
    records = [strict(line) for line in parts(tmp_path / "out").decode().splitlines()]
    assert [record["id"] for record in records] == list(range(4000))
    failed = {record["id"]: record["error"]["type"] for record in records if "error" in record}
    assert failed == {777: "crashed", 778: "crashed", 2100: "timeout"}
    assert run.err.splitlines()[-1] == "newstally: 3,997 articles read, 3 failed, 3,997 figures"


def test_case_61_a_time_limit(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", 100, n7="poisonhang ")
    run = newstally("a.jsonl", "-o", "out", "--workers", "1", "--timeout", "8", cwd=tmp_path, env=poisoned())
    assert (run.status, run.err.splitlines()[0]) == (1, "newstally: a.jsonl:8: took longer than 8 s")
    assert success(tmp_path / "out")["errors"] == 1


def times(out: Path) -> dict[str, int]:
    """When each part was written."""
    return {path.name: path.stat().st_mtime_ns for path in out.glob("part-*")}


def test_case_62_the_driver_is_killed(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", 8000)
    command = ("a.jsonl", "-o", "out", "--workers", "2")
    with driver(*command, cwd=tmp_path) as run:
        wait_for(lambda: len(markers(tmp_path / "out")) > 2)
        theirs = workers(run.pid)
        run.kill()
        wait_for(lambda: not alive(theirs))
    assert len(theirs) == 2
    done = [f"part-{marker}.jsonl" for marker in markers(tmp_path / "out")]
    before = {name: at for name, at in times(tmp_path / "out").items() if name in done}
    assert not (tmp_path / "out" / "_SUCCESS").exists()

    again = newstally(*command, cwd=tmp_path)
    assert again.status == 0
    assert f"{len(done)} of {len(times(tmp_path / 'out'))} shards done before" in again.err
    assert before.items() <= times(tmp_path / "out").items()
    check_all_there(tmp_path / "out", 8000)


def test_case_62_the_scheduler_is_killed(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", 8000)
    with ExitStack() as stack:
        file = tmp_path / "scheduler.json"
        lost = stack.enter_context(scheduler(file))
        stack.enter_context(worker(file, "--nworkers", "2"))
        run = stack.enter_context(driver("a.jsonl", "-o", "out", "--scheduler-file", file, cwd=tmp_path))
        wait_for(lambda: len(markers(tmp_path / "out")) > 2)
        lost.kill()
        _, err = run.communicate(timeout=LIMIT)
    done = markers(tmp_path / "out")
    assert run.returncode == 3
    *before, last = err.decode().splitlines()
    assert last.startswith(f"newstally: {file} was lost: ")
    assert last.endswith(" shards done; the same command goes on")
    assert all(line.endswith("has no workers yet") for line in before)
    before = {f"part-{marker}.jsonl" for marker in done}
    kept = {name: at for name, at in times(tmp_path / "out").items() if name in before}

    file = tmp_path / "second.json"
    with scheduler(file), worker(file, "--nworkers", "2"):
        again = newstally("a.jsonl", "-o", "out", "--scheduler-file", file, cwd=tmp_path)
    assert again.status == 0
    assert kept.items() <= times(tmp_path / "out").items()
    check_all_there(tmp_path / "out", 8000)


def test_no_scheduler_is_status_3(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", 10)
    run = newstally("a.jsonl", "-o", "out", "--scheduler", "tcp://127.0.0.1:9", cwd=tmp_path)
    assert (run.status, run.out) == (3, b"")
    assert run.err.startswith("newstally: tcp://127.0.0.1:9 cannot be reached: ")
    assert run.err.count("\n") == 1


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_case_43_44_stopped_by_a_signal(tmp_path: Path, number: signal.Signals, status: int) -> None:
    write(tmp_path / "a.jsonl", 8000)
    with driver("a.jsonl", "-o", "out", "--workers", "2", cwd=tmp_path) as run:
        wait_for(lambda: len(markers(tmp_path / "out")) > 1)
        theirs = workers(run.pid)
        os.killpg(run.pid, number) if number == signal.SIGINT else run.send_signal(number)  # as a terminal does
        _, err = run.communicate(timeout=LIMIT)
    assert len(theirs) == 2
    assert run.returncode == status
    assert err.decode().startswith(f"newstally: stopped by {number.name}: ")
    assert err.decode().endswith(" shards done; the same command goes on\n")
    assert err.count(b"\n") == 1
    assert not alive(theirs)


def test_a_shard_that_fails_twice_is_named_and_the_rest_is_done(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", 3000)
    in_the_way = tmp_path / "out" / "part-000001.jsonl"
    in_the_way.mkdir(parents=True)
    command = ("a.jsonl", "-o", "out", "--workers", "2")
    run = newstally(*command, cwd=tmp_path)
    assert run.status == 1
    assert "newstally: shard 000001 failed twice: " in run.err
    assert "1 shard of 4 failed; the same command tries them again" in run.err
    assert markers(tmp_path / "out") == ["000000", "000002", "000003"]
    assert not (tmp_path / "out" / "_SUCCESS").exists()
    in_the_way.rmdir()
    again = newstally(*command, cwd=tmp_path)
    assert again.status == 0
    check_all_there(tmp_path / "out", 3000)


def links(folder: Path) -> Iterator[str]:
    """Where the links of a folder lead whose entries come and go."""
    for link in folder.iterdir():
        with suppress(OSError):
            yield str(link.readlink())


def test_all_is_on_loopback(tmp_path: Path) -> None:
    """No socket of the run or its workers listens to the network."""
    write(tmp_path / "a.jsonl", 8000)
    with driver("a.jsonl", "-o", "out", "--workers", "2", cwd=tmp_path) as run:
        wait_for(lambda: markers(tmp_path / "out"))
        inodes = {link for pid in (run.pid, *workers(run.pid)) for link in links(Path(f"/proc/{pid}/fd"))}
        listening = []
        for table in ("tcp", "tcp6"):
            for line in Path(f"/proc/{run.pid}/net/{table}").read_text().splitlines()[1:]:
                fields = line.split()
                if fields[3] == "0A" and f"socket:[{fields[9]}]" in inodes:
                    listening.append(fields[1].partition(":")[0])
    assert listening
    assert set(listening) == {"0100007F"}
