"""Reliability cases 16-24: long texts, slow articles, little memory, too much input."""

from __future__ import annotations

import gzip
import json
import resource
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hostile import long
from hostile.command import COMMAND, LIMIT, check_spans, environment, newstally, poisoned, values
from hostile.model import PLAIN, PLAIN_VALUES

# Far over what any of it takes, on a busy machine too: the tests of long texts find hangs. How time grows with size is
# measured in benchmarks/.
SECONDS = LIMIT

# What an article that hangs is given, and the others with it: a thousand times what they need.
TIME = 6.5


def write_long_texts(folder: Path, size: int) -> list[str]:
    texts = long.long_texts(size)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return sorted(texts)


def test_case_18_repetition(tmp_path: Path) -> None:
    names = write_long_texts(tmp_path, 10_000)
    run = newstally(tmp_path, "--with-text", timeout=SECONDS)
    assert [Path(record["source"]).stem for record in run.records] == names
    for record in run.records:
        assert "error" not in record
        check_spans(record, record["text"])


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(long.long_texts(100)))
def test_case_18_a_megabyte_of_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / "long.txt"
    path.write_text(long.long_texts(1_000_000)[name], encoding="utf-8")
    run = newstally(path, "--with-text", "--explain", timeout=SECONDS)
    assert run.status == 0
    check_spans(run.record, run.record["text"])


def test_case_19_thousands_of_figures(tmp_path: Path) -> None:
    path = tmp_path / "many.txt"
    path.write_text(long.many_figures(5_000))
    assert values(newstally(path, timeout=SECONDS).record) == list(range(2, 5_002))


@pytest.mark.slow
def test_case_19_fifty_thousand_figures(tmp_path: Path) -> None:
    path = tmp_path / "many.txt"
    path.write_text(long.many_figures(50_000))
    assert values(newstally(path, timeout=SECONDS).record) == list(range(2, 50_002))


def test_case_20_one_long_line(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text(long.one_line(200_000))
    found = values(newstally(path, timeout=SECONDS).record)
    assert found[:2] == list(PLAIN_VALUES)
    assert len(found) == path.read_text().count("0 patients") + path.read_text().count("31 people")


@pytest.mark.slow
def test_case_20_eight_megabytes_on_a_line(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text(long.one_line(8 << 20))
    lines = tmp_path / "lines.txt"
    lines.write_text(path.read_text().replace(". ", ".\n"))
    assert values(newstally(path, timeout=SECONDS).record) == values(newstally(lines, timeout=SECONDS).record)


def test_case_21_time_limit(tmp_path: Path) -> None:
    articles = ["first 5 boats sank", "poisonhang for ever", "then 7 boats sank"]
    for number, article in enumerate(articles):
        (tmp_path / f"{number}.txt").write_text(article)
    run = newstally(tmp_path, "--timeout", f"{TIME}", env=poisoned())
    assert run.status == 1
    assert [record.get("error", {}).get("type") for record in run.records] == [None, "timeout", None]
    assert f"1.txt: took longer than {TIME} s\n" in run.err


def test_case_21_time_limit_in_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    words = ["first", "poisonhang ", "second", "poisonhang ", "third"]
    path.write_text("".join(json.dumps({"id": word, "text": word}) + "\n" for word in words))
    run = newstally(path, "--timeout", f"{TIME}", "-j", "2", env=poisoned())
    assert [record["line"] for record in run.records] == [1, 2, 3, 4, 5]
    assert [record.get("error", {}).get("type") for record in run.records] == [None, "timeout", None, "timeout", None]


def test_case_21_time_limit_changes_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN)
    (tmp_path / "b.jsonl").write_text(json.dumps({"id": 1, "text": PLAIN}) + "\n{\n")
    assert newstally(tmp_path).out == newstally(tmp_path, "--timeout", "50").out


@pytest.mark.parametrize("word", ["poisonmemory", "poisonbug", "poisondeep"])
def test_case_22_one_article_fails(tmp_path: Path, word: str) -> None:
    for name, article in {"a": PLAIN, "b": f"{word} in it", "c": PLAIN}.items():
        (tmp_path / f"{name}.txt").write_text(article)
    run = newstally(tmp_path, env=poisoned())
    assert run.status == 1
    assert [record.get("error", {}).get("type") for record in run.records] == [None, "crashed", None]
    assert values(run.records[2]) == list(PLAIN_VALUES)
    assert "\x1b" not in run.err


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the address space is read from /proc")
def test_case_22_little_memory(tmp_path: Path) -> None:
    code = "import cli.work, re; print(re.search(r'VmPeak:\\s*(\\d+)', open('/proc/self/status').read())[1])"
    base = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, check=True)
    limit = (int(base.stdout) << 10) + (60 << 20)  # enough for small articles

    def confine() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

    for name, article in {"a": PLAIN, "b": "The river ran past the mill. " * 500_000, "c": PLAIN}.items():
        (tmp_path / f"{name}.txt").write_text(article)
    run = newstally(tmp_path, "-j", "1", preexec_fn=confine, timeout=SECONDS)
    assert run.status == 1
    assert [record.get("error", {}).get("type") for record in run.records] == [None, "crashed", None]
    assert values(run.records[2]) == list(PLAIN_VALUES)


def test_case_24_one_gigabyte_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.write(PLAIN.encode())
        file.truncate(1 << 30)

    def confine() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))

    run = newstally(path, preexec_fn=confine)
    assert (run.status, run.record["error"]["type"]) == (1, "too_large")
    assert "--max-size" in run.err


@pytest.mark.parametrize("size", ["2kB", "2KiB", "2000"])
def test_case_24_the_limit_is_an_option(tmp_path: Path, size: str) -> None:
    (tmp_path / "a.txt").write_text("word " * 500)
    (tmp_path / "b.txt").write_text("word " * 300)
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(b"word " * 500))
    (tmp_path / "d.jsonl").write_text("".join(json.dumps({"text": "word " * count}) + "\n" for count in (500, 300)))
    run = newstally(tmp_path, "--max-size", size)
    failed = [record.get("error", {}).get("type") for record in run.records]
    assert failed == ["too_large", None, "too_large", "too_large", None]


def test_case_24_stdin_is_read_up_to_the_limit() -> None:
    run = subprocess.Popen(
        [*COMMAND, "--max-size", "1MiB"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment()
    )
    assert run.stdin
    assert run.stdout
    written = 0
    with suppress(BrokenPipeError), run.stdin:
        while written < 1 << 30:  # a gigabyte, were it read to its end
            written += run.stdin.write(b"word " * 20_000)
    record = json.loads(run.stdout.read())
    run.stdout.close()
    assert run.wait(SECONDS) == 1
    assert record["error"]["type"] == "too_large"
    assert written < 8 << 20


def test_case_24_a_line_without_end(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    good = json.dumps({"text": PLAIN})
    path.write_text(f"{good}\n" + json.dumps({"text": "word " * 500_000}) + f"\n{good}\n")
    run = newstally(path, "--max-size", "100kB")
    assert [record.get("error", {}).get("type") for record in run.records] == [None, "too_large", None]
    assert [record["line"] for record in run.records] == [1, 2, 3]
