"""Reliability cases 34-39, 49-53: odd names, links and special files among the inputs, and the folder of outputs."""

from __future__ import annotations

import base64
import json
import os
import resource
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hostile import folders
from hostile.command import COMMAND, LIMIT, environment, newstally, start, strict, values
from hostile.model import PLAIN, PLAIN_VALUES

BLIND = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")  # root without leave to read everything


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under ``folder`` by its path within it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    folders.odd_names(tmp_path / "in")
    return tmp_path / "in"


def test_case_34_odd_names_in_a_walk(odd: Path) -> None:
    run = newstally(odd, "-j", "1")
    assert run.status == 0
    assert [values(record) for record in run.records] == [list(PLAIN_VALUES)] * len(folders.ODD_NAMES)
    sources = [os.fsencode(Path(record["source"]).name) for record in run.records if "source_bytes" not in record]
    assert sorted(sources) == sorted(name for name in folders.ODD_NAMES if b"\xff" not in name)
    (unreadable,) = [record for record in run.records if "source_bytes" in record]
    assert unreadable["source"].endswith("not\ufffd\ufffdutf8.txt")
    assert base64.b64decode(unreadable["source_bytes"]).endswith(b"not\xff\xfeutf8.txt")


def test_case_34_odd_names_as_arguments(odd: Path) -> None:
    names = sorted([*folders.ODD_NAMES, *folders.UNNAMED_BY_A_WALK])
    run = newstally(*(b"./" + name for name in names), cwd=odd)
    assert run.status == 0
    assert len(run.records) == len(names)


def test_case_34_odd_names_in_a_list(odd: Path) -> None:
    run = newstally("--files-from", "-", "-0", cwd=odd, stdin=b"\0".join(folders.ODD_NAMES))
    assert (run.status, len(run.records)) == (0, len(folders.ODD_NAMES))
    lines = [name for name in folders.ODD_NAMES if b"\n" not in name]
    run = newstally("--files-from", "-", cwd=odd, stdin=b"\n".join(lines))
    assert (run.status, len(run.records)) == (0, len(lines))


def test_case_34_a_dash_after_two_dashes(odd: Path) -> None:
    run = newstally("--", "--help.txt", "-rf.txt", cwd=odd)
    assert [values(record) for record in run.records] == [list(PLAIN_VALUES)] * 2


def test_case_34_odd_names_mirrored(odd: Path, tmp_path: Path) -> None:
    run = newstally(odd, "-o", tmp_path / "out")
    assert (run.status, run.out) == (0, b"")
    written = [os.fsencode(path.name) for path in (tmp_path / "out").iterdir()]
    short = [name + b".json" for name in folders.ODD_NAMES if len(name) < 250]
    assert set(short) < set(written)
    assert len(written) == len(folders.ODD_NAMES)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]


def test_case_34_names_in_messages_are_escaped(odd: Path) -> None:
    for name in folders.ODD_NAMES:
        os.truncate(os.fsencode(odd) + b"/" + name, 0)
        with open(os.fsencode(odd) + b"/" + name, "wb") as file:  # noqa: PTH123
            file.write(b"\0\1\0\1")
    run = newstally(odd)
    assert run.status == 1
    assert not {unicodedata.category(char) for char in run.err.replace("\n", "")} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert len(run.err.splitlines()) >= len(folders.ODD_NAMES)


def test_case_35_one_output_per_input(tmp_path: Path) -> None:
    names = ("a/report.txt", "b/report.txt", "report.txt", "report.md", "Report.txt", "report.txt.txt")
    for number, name in enumerate(names):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"They treated {number + 2} patients.")
    assert newstally(tmp_path / "in", "-o", tmp_path / "out").status == 0
    written = tree(tmp_path / "out")
    assert sorted(written) == sorted(f"{name}.json" for name in names)
    for number, name in enumerate(names):
        assert values(strict(written[f"{name}.json"].decode().rstrip("\n"))) == [number + 2]


def test_case_35_two_inputs_one_output(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        folders.many(tmp_path / folder, 2)
    for inputs in ((tmp_path / "a", tmp_path / "b"), (tmp_path / "a" / "000000.txt", tmp_path / "b" / "000000.txt")):
        run = newstally(*inputs, "-o", tmp_path / "out")
        assert (run.status, run.out) == (2, b"")
        assert "000000.txt" in run.err
        assert not (tmp_path / "out").exists() or not tree(tmp_path / "out")


def test_case_36_deep(tmp_path: Path) -> None:
    folders.deep(tmp_path / "in")
    run = newstally(tmp_path / "in", "-o", tmp_path / "out")
    assert run.status == 0
    assert len(tree(tmp_path / "out")) == 1


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_case_36_many_with_few_open_files(tmp_path: Path, jobs: str) -> None:
    folders.many(tmp_path / "in", 2_000)

    def confine() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))

    run = newstally(tmp_path / "in", "-j", jobs, preexec_fn=confine)
    assert run.status == 0
    assert [values(record) for record in run.records] == [[number + 2] for number in range(2_000)]


def test_case_36_more_workers_than_open_files(tmp_path: Path) -> None:
    folders.many(tmp_path / "in", 200)

    def confine() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (24, 24))

    run = newstally(tmp_path / "in", "-j", "40", preexec_fn=confine)
    assert (run.status, len(run.records)) == (0, 200)


def test_case_37_links(tmp_path: Path) -> None:
    folders.links(tmp_path / "in")
    run = newstally(tmp_path / "in")
    assert (run.status, Path(run.record["source"]).name) == (0, "real.txt")
    assert "link" in run.err
    assert values(newstally(tmp_path / "in" / "twin.txt").record) == list(PLAIN_VALUES)


@pytest.mark.parametrize("name", ["a.txt", "dangling.txt"])
def test_case_37_links_to_nothing(tmp_path: Path, name: str) -> None:
    folders.links(tmp_path / "in")
    run = newstally(tmp_path / "in" / name)
    assert (run.status, run.record["error"]["type"]) == (1, "not_found")


def test_case_37_an_endless_device(tmp_path: Path) -> None:
    folders.links(tmp_path / "in")
    run = newstally(tmp_path / "in" / "endless.txt")
    assert run.status == 1
    assert run.record["error"]["type"] in ("too_large", "binary")


def test_case_37_a_linked_folder_that_is_named(tmp_path: Path) -> None:
    folders.many(tmp_path / "real", 2)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert len(newstally(tmp_path / "link").records) == 2


def test_case_38_special_files_in_a_walk(tmp_path: Path) -> None:
    folders.special(tmp_path / "in")
    run = newstally(tmp_path / "in")
    assert (run.status, Path(run.record["source"]).name) == (0, "real.txt")
    assert "special" in run.err


def test_case_38_a_pipe_that_is_named() -> None:
    script = f'"{sys.executable}" -m cli <(printf "%s" "{PLAIN}")'
    done = subprocess.run(["bash", "-c", script], capture_output=True, env=environment(), check=False)
    assert done.returncode == 0
    assert values(strict(done.stdout.decode().rstrip("\n"))) == list(PLAIN_VALUES)


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root reads everything")
def test_case_39_no_leave_to_read(tmp_path: Path) -> None:
    folders.locked(tmp_path / "in")
    prefix = BLIND if os.geteuid() == 0 else ()
    done = subprocess.run([*prefix, *COMMAND, tmp_path / "in"], capture_output=True, env=environment(), check=False)
    (tmp_path / "in" / "closed").chmod(0o700)
    if b"setpriv:" in done.stderr:
        pytest.skip("no leave to give up leave")
    records = [strict(line) for line in done.stdout.decode().split("\n") if line]
    found = {Path(record["source"]).name: record.get("error", {}).get("type") for record in records}
    assert found == {"closed": "permission", "good.txt": None, "secret.txt": "permission"}
    assert done.returncode == 1
    assert done.stderr.decode().count("permission denied") == 2


def test_case_49_files_that_change_meanwhile(tmp_path: Path) -> None:
    """Between the walk and the reading some are gone, some longer, some folders."""
    folders.many(tmp_path / "in", 600)
    run = start(tmp_path / "in", "-j", "1")
    assert run.stdout
    first = run.stdout.readline()
    for number in range(500, 600):
        path = tmp_path / "in" / f"{number:06}.txt"
        path.unlink()
        if number % 3 == 0:
            path.mkdir()
        elif number % 3 == 1:
            path.write_text("word " * 10_000)
    out, err = run.communicate(timeout=LIMIT)
    records = [strict(line) for line in (first + out).decode().split("\n") if line]
    assert b"Traceback" not in err
    assert len(records) == 600
    assert {record["error"]["type"] for record in records if "error" in record} <= {"not_found", "permission"}


def test_case_50_never_outside_the_folder(tmp_path: Path) -> None:
    home = tmp_path / "a" / "b"
    home.mkdir(parents=True)
    (tmp_path / "up.txt").write_text(PLAIN)
    (home / "x.jsonl").write_text(
        "".join(
            json.dumps({"id": identity, "text": PLAIN}) + "\n"
            for identity in ("../../x", "/etc/x", "..", "", "x" * 300, "CON", "a\0b")
        )
    )
    run = newstally("../../up.txt", "x.jsonl", "./../b/../../up.txt", "-o", "out", cwd=home)
    assert run.status in (0, 2)  # the same file named twice may be refused
    run = newstally("../../up.txt", "x.jsonl", tmp_path / "a" / ".." / "a" / "b", "-o", "out2", cwd=home)
    assert all(path.is_relative_to(home) or path.name == "up.txt" for path in tmp_path.rglob("*") if path.is_file())


def test_case_50_a_link_in_the_output_folder(tmp_path: Path) -> None:
    folders.many(tmp_path / "in" / "sub", 1)
    (tmp_path / "out").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "sub").symlink_to(tmp_path / "elsewhere")
    run = newstally(tmp_path / "in", "-o", tmp_path / "out")
    assert run.status == 1
    assert not tree(tmp_path / "elsewhere")


def test_case_51_the_output_is_a_link(tmp_path: Path) -> None:
    folders.many(tmp_path / "in", 1)
    (tmp_path / "out").mkdir()
    target = tmp_path / "target"
    target.write_text("mine")
    (tmp_path / "out" / "000000.txt.json").symlink_to(target)
    (tmp_path / "all.csv").symlink_to(target)
    assert newstally(tmp_path / "in", "-o", tmp_path / "out").status == 0
    assert newstally(tmp_path / "in", "-f", "csv", "-o", tmp_path / "all.csv").status == 0
    assert target.read_text() == "mine"
    assert not (tmp_path / "out" / "000000.txt.json").is_symlink()


def test_case_51_the_output_is_a_folder_or_a_file(tmp_path: Path) -> None:
    folders.many(tmp_path / "in", 1)
    (tmp_path / "file").write_text("mine")
    (tmp_path / "folder").mkdir()
    assert newstally(tmp_path / "in", "-o", tmp_path / "file").status == 2
    assert newstally(tmp_path / "in", "-f", "csv", "-o", tmp_path / "folder").status == 2
    assert (tmp_path / "file").read_text() == "mine"


def test_case_51_a_folder_where_a_file_should_go(tmp_path: Path) -> None:
    folders.many(tmp_path / "in", 2)
    (tmp_path / "out" / "000000.txt.json").mkdir(parents=True)
    run = newstally(tmp_path / "in", "-o", tmp_path / "out")
    assert run.status == 1
    assert "000000.txt.json" in run.err
    assert (tmp_path / "out" / "000001.txt.json").is_file()
    assert not [path for path in (tmp_path / "out").iterdir() if path.name.startswith(".")]


def test_case_52_output_inside_the_input(tmp_path: Path) -> None:
    folders.many(tmp_path / "in", 3)
    (tmp_path / "in" / "x.jsonl").write_text(json.dumps({"text": PLAIN}) + "\n")
    for _ in range(2):
        assert newstally(tmp_path / "in", "-o", tmp_path / "in" / "out").status == 0
        assert len(tree(tmp_path / "in" / "out")) == 4


def test_case_52_output_beside_the_input(tmp_path: Path) -> None:
    folders.many(tmp_path / "in", 3)
    (tmp_path / "in" / "x.jsonl").write_text(json.dumps({"text": PLAIN}) + "\n")
    before = tree(tmp_path / "in")
    for _ in range(2):
        assert newstally(tmp_path / "in", "-o", tmp_path / "in").status == 0
        assert {**tree(tmp_path / "in"), **before} == tree(tmp_path / "in")
        assert len(tree(tmp_path / "in")) == 8


def test_case_52_output_over_the_input(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PLAIN)
    assert newstally(path, "-f", "csv", "-o", path).status == 2
    assert path.read_text() == PLAIN


def test_case_53_two_runs_into_one_folder(tmp_path: Path) -> None:
    folders.many(tmp_path / "in", 300)
    out = tmp_path / "out"
    runs = [start(tmp_path / "in", "-o", out, "-j", "1") for _ in range(2)]
    for run in runs:
        run.communicate(timeout=LIMIT)
        assert run.returncode == 0
    assert [values(strict(data.decode().rstrip("\n"))) for data in tree(out).values()] == [
        [number + 2] for number in range(300)
    ]
