"""The cluster's work without a cluster: the plan, byte ranges, shards into parts, markers, and what goes with what."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import random
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hostile import folders
from hostile.command import POISON, ROOT, newstally, strict

from cli.cluster import convert_shard, load
from cli.cluster.cutting import plan
from cli.cluster.listing import inputs
from cli.cluster.markers import begin, done_before, mark
from cli.cluster.plan import LARGEST, Limits, Piece, Plan, dump, limits, refuse_other
from cli.cluster.ranges import Lines, count_lines
from cli.cluster.run import _require
from cli.cluster.shards import Outcome
from cli.cluster.store import open_store
from cli.errors import OutputError, UsageError
from cli.jsonl import blocks
from cli.options import Options

LINE = '{"id": %d, "text": "They treated %d patients in Ashford – on 3 May."}\n'


def planned(out: Path, *paths: Path, most: Limits | None = None, **options: object) -> tuple[Plan, Options]:
    """The plan of an output, written there, as the command does."""
    asked = Options(paths=tuple(map(str, paths)), folder=str(out), workers=1, **options)  # type: ignore[arg-type]
    made = plan(list(inputs(asked)), str(Path.cwd()), asked, most=most)
    open_store(str(out)).write("_plan.json", dump(made))
    return made, asked


def converted(out: Path, *paths: Path, most: Limits | None = None, **options: object) -> list[Outcome]:
    made, asked = planned(out, *paths, most=most, **options)
    return [convert_shard(shard, str(out), asked) for shard in made.shards]


def parts(out: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(out.glob("part-*")))


# --- byte ranges: reliability case 63 ---------------------------------------------

TEXTS = {
    "plain": b'{"a":1}\n{"b":2}\n',
    "no line end in the end": b"a\nbb\nccc",
    "empty lines": b"\n\na\n\n\nb\n\n",
    "a character of four bytes": "é\n😀😀\n–\n".encode(),
    "one long line": b"x" * 40 + b"\ny\n",
    "a long line in the end": b"y\n" + b"x" * 40,
    "carriage returns": b"a\r\nb\rc\r\n",
    "nothing": b"",
    "one line end": b"\n",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_case_63_every_line_is_in_exactly_one_range(text: bytes) -> None:
    """Whatever the size of the ranges, from one byte on, and of what is read at a time."""
    for size in range(1, len(text) + 2):
        for step in (1, 2, 3, 64):
            ranges = [(start, min(start + size, len(text))) for start in range(0, len(text), size)]
            found = [read_by(step, Lines(io.BytesIO(text), *ends)) for ends in ranges]
            assert b"".join(found) == text
            assert all(piece.endswith(b"\n") for piece in found[:-1] if piece) or found[-1] == b""
            counted = [count_lines(io.BytesIO(text), *ends) for ends in ranges]
            assert counted == [piece.count(b"\n") + bool(piece and not piece.endswith(b"\n")) for piece in found]


def read_by(step: int, lines: Lines) -> bytes:
    return b"".join(iter(lambda: lines.read(step), b""))


def test_case_63_a_line_over_many_ranges_is_not_read_for_each() -> None:
    text = b"a\n" + b"x" * 100_000 + b"\nb\n"
    read = 0

    class Counted(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            nonlocal read
            data = super().read(size)
            read += len(data)
            return data

    for start in range(0, len(text), 1000):
        read_by(100, Lines(Counted(text), start, min(start + 1000, len(text))))
    assert read < 3 * len(text)


def test_case_63_random_bytes() -> None:
    chance = random.Random(63)  # noqa: S311
    for _ in range(300):
        text = bytes(chance.choices(b"ab\n\xc3\xa9", k=chance.randrange(60)))
        cuts = sorted({0, len(text), *(chance.randrange(len(text) + 1) for _ in range(chance.randrange(6)))})
        found = [read_by(chance.randrange(1, 9), Lines(io.BytesIO(text), *ends)) for ends in pairwise(cuts)]
        assert b"".join(found) == text


def test_blocks_of_a_range_are_whole_lines() -> None:
    text = b"".join(b"%d\n" % at for at in range(500_000))
    found = []
    for start in range(0, len(text), 1 << 20):
        found += list(blocks(Lines(io.BytesIO(text), start, min(start + (1 << 20), len(text))), 1000))
    assert b"".join(block.data for block in found) == text


# --- the plan ---------------------------------------------------------------------


def test_large_files_are_cut_small_ones_gathered(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    big = "".join(LINE % (at, at + 2) for at in range(100))
    (tmp_path / "in" / "b.jsonl").write_text(big)
    for name in "acd":
        (tmp_path / "in" / f"{name}.txt").write_text("Two boats sank.")
    (tmp_path / "in" / "e.jsonl.gz").write_bytes(gzip.compress(big.encode()))
    made, _ = planned(tmp_path / "out", tmp_path / "in", most=Limits(3000, 2))
    held = [[(Path(piece.source).name, piece.start) for piece in shard.pieces] for shard in made.shards]
    size = len(big.encode())
    assert held[0] == [("a.txt", 0)]
    assert held[1:3] == [[("b.jsonl", 0)], [("b.jsonl", 3000)]]
    assert held[3:] == [[("b.jsonl", 6000), ("c.txt", 0)], [("d.txt", 0), ("e.jsonl.gz", 0)]]
    cut = [piece for shard in made.shards for piece in shard.pieces if piece.end is not None]
    assert [piece.end for piece in cut] == [*range(3000, size, 3000), size]
    assert [piece.first for piece in cut][:3] == [
        1,
        *(big.encode()[: end - 1].count(b"\n") + 2 for end in (3000, 6000)),
    ]


def test_a_shard_is_64_mib_or_1000_paths_once_there_are_enough() -> None:
    def of(count: int, size: int) -> Limits:
        return limits([Piece(kind="text", source="x", size=size)] * count)

    assert of(1, 1 << 40) == msgspec.structs.replace(LARGEST, inputs=50)
    assert of(1_000_000, 2000) == Limits(2_000_000_000 // 256, 1000)
    assert of(10, 2000) == Limits(1 << 20, 50)


def test_the_plan_depends_on_nothing_but_the_input(tmp_path: Path) -> None:
    folders.many(tmp_path / "in", 120)
    first, _ = planned(tmp_path / "a", tmp_path / "in")
    second, _ = planned(tmp_path / "b", tmp_path / "in")
    assert dump(first) == dump(second)
    assert load((tmp_path / "a" / "_plan.json").read_bytes()) == first


def test_names_that_are_no_utf_8_are_kept(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path / "in") + b"/\xff.txt")).write_text("Two boats sank.")
    made, asked = planned(tmp_path / "out", tmp_path / "in")
    assert load((tmp_path / "out" / "_plan.json").read_bytes()) == made
    convert_shard(made.shards[0], str(tmp_path / "out"), asked)
    assert parts(tmp_path / "out") == newstally(tmp_path / "in", "-f", "jsonl").out


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"label": True}, "another --label"),
        ({"date": "2020-01-01"}, "another --date"),
        ({"version": True}, "newstally 0.0.0"),
        ({"grown": True}, "a.jsonl"),
        ({"more": True}, "b.jsonl"),
    ],
)
def test_another_plan_over_the_same_output_is_refused(tmp_path: Path, change: dict[str, object], said: str) -> None:
    (tmp_path / "a.jsonl").write_text(LINE % (1, 2))
    made, asked = planned(tmp_path / "out", tmp_path)
    refuse_other("out", made, list(inputs(asked)), asked)
    if "label" in change:
        asked = msgspec.structs.replace(asked, labels=frozenset({"deaths"}))
    if "date" in change:
        asked = msgspec.structs.replace(asked, date="2020-01-01")
    if "version" in change:
        made = msgspec.structs.replace(made, newstally="0.0.0")
    if "grown" in change:
        (tmp_path / "a.jsonl").write_text(LINE % (1, 2) * 2)
    if "more" in change:
        (tmp_path / "b.jsonl").write_text(LINE % (1, 2))
    with pytest.raises(UsageError, match=said):
        refuse_other("out", made, list(inputs(asked)), asked)


# --- shards into parts ------------------------------------------------------------


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder of many kinds of input, good and bad."""
    folder = tmp_path / "in"
    folders.many(folder, 30)
    (folder / "lines").mkdir()
    lines = [LINE % (at, at + 2) for at in range(200)]
    lines[17] = '{"text": 3}\n'
    lines[18] = "\n"
    lines[19] = "{\n"
    lines[20] = '{"text": "\\ud800 7 boats sank.", "id": [1, {"a": "é"}], "date": "3 May"}\n'
    (folder / "lines" / "a.jsonl").write_text("".join(lines))
    (folder / "lines" / "b.jsonl.gz").write_bytes(gzip.compress("".join(lines).encode())[:-9])
    (folder / "lines" / "c.ndjson").write_text("".join(lines), encoding="utf-16")
    (folder / "lines" / "d.jsonl").write_bytes(b"\xef\xbb\xbf" + "".join(lines).encode().rstrip())
    (folder / "lines" / "e.jsonl").write_bytes(b"")
    (folder / "000003.txt").write_bytes(b"\0\1\0")
    (folder / "x.md.gz").write_bytes(gzip.compress(b"Then 7 boats sank."))
    (folder / "zz.pdf").write_bytes(b"%PDF")
    return folder


@pytest.mark.parametrize("most", [Limits(500, 7), Limits(1 << 20, 50)])
def test_case_65_the_parts_are_the_output_of_the_plain_command(mixed: Path, tmp_path: Path, most: Limits) -> None:
    outcomes = converted(tmp_path / "out", mixed, tmp_path / "gone.txt", most=most)
    plain = newstally(mixed, tmp_path / "gone.txt")
    assert parts(tmp_path / "out") == plain.out
    assert sum(outcome.done.rows for outcome in outcomes) == len(plain.records)
    assert sum(outcome.done.errors for outcome in outcomes) == sum("error" in record for record in plain.records)
    for outcome in outcomes:
        data = (tmp_path / "out" / outcome.done.part).read_bytes()
        assert (outcome.done.size, outcome.done.sha256) == (len(data), hashlib.sha256(data).hexdigest())


def test_a_line_too_long_is_one_error_record_wherever_it_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(LINE % (1, 2) + json.dumps({"text": "word " * 1_000_000}) + "\n" + LINE % (2, 3))
    most = Limits(1 << 20, 50)
    converted(tmp_path / "out", path, most=most, max_size=1000)
    assert parts(tmp_path / "out") == newstally(path, "--max-size", "1000").out


def test_a_shard_done_again_has_the_same_bytes(mixed: Path, tmp_path: Path) -> None:
    """The second attempt has each document apart, as the first one came to a bad end."""
    made, asked = planned(tmp_path / "out", mixed)
    first = [convert_shard(shard, str(tmp_path / "out"), asked) for shard in made.shards]
    again = [convert_shard(shard, str(tmp_path / "out"), asked) for shard in reversed(made.shards)]
    assert first == again[::-1]
    assert not list((tmp_path / "out" / "_tmp").iterdir())


def test_threads_of_one_process_do_not_disturb_each_other(mixed: Path, tmp_path: Path) -> None:
    """A worker of an engine may have several."""
    made, asked = planned(tmp_path / "out", mixed, most=Limits(2000, 7))
    assert len(made.shards) > 8
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda shard: convert_shard(shard, str(tmp_path / "out"), asked), made.shards))
    assert parts(tmp_path / "out") == newstally(mixed, "-j", "1").out


@pytest.fixture
def poisoned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Children of this process find poison in articles; this process itself does not."""
    monkeypatch.setenv("PYTHONPATH", f"{POISON}{os.pathsep}{ROOT}")


@pytest.mark.usefixtures("poisoned")
def test_case_61_apart_only_the_culprit_is_lost(tmp_path: Path) -> None:
    lines = [LINE % (at, at + 2) for at in range(40)]
    lines[7] = '{"id": 7, "text": "poisonkill "}\n'
    lines[9] = '{"id": 9, "text": "poisonhang "}\n'
    (tmp_path / "a.jsonl").write_text("".join(lines))
    made, asked = planned(tmp_path / "out", tmp_path / "a.jsonl", timeout=8.0)
    outcome = convert_shard(made.shards[0], str(tmp_path / "out"), asked)
    records = [strict(line) for line in parts(tmp_path / "out").decode().splitlines()]
    failed = {record["id"]: record["error"]["type"] for record in records if "error" in record}
    assert failed == {7: "crashed", 9: "timeout"}
    assert (outcome.done.rows, outcome.done.errors) == (40, 2)
    assert [record["id"] for record in records] == list(range(40))
    assert [len(record["figures"]) for record in records if "error" not in record] == [1] * 38


@pytest.mark.usefixtures("poisoned")
def test_a_shard_that_was_begun_is_done_apart(tmp_path: Path) -> None:
    """Its first attempt died without a marker, so this one expects a document that kills."""
    (tmp_path / "a.jsonl").write_text('{"text": "poisonkill "}\n' + LINE % (1, 2))
    made, asked = planned(tmp_path / "out", tmp_path / "a.jsonl")
    assert begin(open_store(str(tmp_path / "out")), 0)
    outcome = convert_shard(made.shards[0], str(tmp_path / "out"), asked)
    assert (outcome.done.rows, outcome.done.errors) == (2, 1)
    assert outcome.messages == (f"{tmp_path}/a.jsonl:1: the process that read it was killed, twice",)


def test_without_a_plan_there_no_part_is_written(tmp_path: Path) -> None:
    """As when a worker on another machine does not see the folder."""
    (tmp_path / "a.jsonl").write_text(LINE % (1, 2))
    made, asked = planned(tmp_path / "out", tmp_path / "a.jsonl")
    with pytest.raises(OutputError, match="sees no plan there"):
        convert_shard(made.shards[0], str(tmp_path / "elsewhere"), asked)
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("apart", [False, True])
def test_case_41_a_part_that_cannot_be_written_is_not_there(tmp_path: Path, apart: bool) -> None:
    (tmp_path / "a.jsonl").write_text(LINE % (1, 2))
    made, asked = planned(tmp_path / "out", tmp_path / "a.jsonl")
    (tmp_path / "out" / "part-000000.jsonl").mkdir()
    with pytest.raises(IsADirectoryError):
        convert_shard(made.shards[0], str(tmp_path / "out"), asked, apart=apart)
    assert not list((tmp_path / "out" / "_tmp").iterdir())
    assert not (tmp_path / "out" / "_done").exists()


def test_a_marker_without_its_part_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("".join(LINE % (at, at) for at in range(40)))
    outcomes = converted(tmp_path / "out", tmp_path / "a.jsonl", most=Limits(1000, 5))
    store = open_store(str(tmp_path / "out"))
    assert sorted(done_before(store)) == list(range(len(outcomes)))
    (tmp_path / "out" / "part-000001.jsonl").write_bytes(b"{")
    (tmp_path / "out" / "part-000002.jsonl").unlink()
    assert sorted(done_before(store)) == [0, *range(3, len(outcomes))]
    mark(store, outcomes[1].done)
    assert 1 not in done_before(store)


# --- the command ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.txt", "--workers", "2"], "--workers goes with --output"),
        (["a.txt", "--scheduler", "tcp://127.0.0.1:1"], "--scheduler goes with --output"),
        (["a.txt", "-o", "out", "--workers", "2", "--scheduler-file", "x"], "one of them"),
        (["a.txt", "-o", "out", "--workers", "2", "-f", "csv"], "--format csv does not go with --workers"),
        (["a.txt", "-o", "out", "--scheduler-file", "x", "-t"], "--format table does not go with --scheduler-file"),
        (["a.txt", "-o", "out", "--workers", "2", "-j", "2"], "--jobs does not go"),
        (["a.txt", "-o", "out", "--workers", "2", "--skip-existing"], "the same command goes on by itself"),
        (["a.txt", "-o", "out", "--workers", "2", "--headline"], "--headline does not go"),
        (["a.txt", "-o", "out", "--workers", "2", "--timeline"], "--timeline does not go"),
        (["-", "-o", "out", "--workers", "2"], "reading stdin does not go"),
        (["a.txt", "-o", "a.txt", "--workers", "2"], "is not a folder"),
        (["a.txt", "-o", "out", "--workers", "0"], "0 is not in the range"),
        (["a.txt", "-o", "out", "--workers", "2", "--timeout", "0"], "over 0 seconds"),
    ],
)
def test_what_does_not_go_with_a_cluster(tmp_path: Path, arguments: list[str], said: str) -> None:
    (tmp_path / "a.txt").write_text("Two boats sank.")
    run = newstally(*arguments, cwd=tmp_path)
    assert (run.status, run.out) == (2, b"")
    assert said in run.err
    assert run.err.count("\n") == 1
    assert os.listdir(tmp_path) == ["a.txt"]  # noqa: PTH208


def test_a_missing_extra_is_named_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    for extra, what in (("dask", "--workers"), ("parquet", "a.parquet"), ("warc", "a.warc.gz")):
        with pytest.raises(UsageError, match=rf"^{what} .*pip install 'newstally\[{extra}\]'$"):
            _require(extra, what)
