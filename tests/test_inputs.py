"""Reading: bytes into text, folders into files, streams into lines."""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
from pathlib import Path

import pytest
from hostile.command import newstally, start
from hypothesis import given
from hypothesis import strategies as st

from cli.decode import Decoded, decode
from cli.errors import InputError, UsageError
from cli.jsonl import blocks, read_line
from cli.options import Options
from cli.walk import find

CASES = "115 cases were reported."


# --- bytes into text --------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "text", "encoding", "replaced"),
    [
        (b"", "", None, 0),
        ("São Paulo €".encode(), "São Paulo €", None, 0),
        (b"\xef\xbb\xbf115", "115", None, 0),
        (b"1\xef\xbb\xbf15", "1\ufeff15", None, 0),
        (b"115\0\0\0", "115", None, 0),
        ("115 é".encode("utf-16"), "115 é", "utf-16-le", 0),
        (b"\xfe\xff" + "115".encode("utf-16-be"), "115", "utf-16-be", 0),
        ("115 é".encode("utf-32"), "115 é", "utf-32-le", 0),
        ("115".encode("utf-16") + b"A", "115\ufffd", "utf-16-le", 1),
        ("“é” €".encode("cp1252"), "“é” €", "cp1252", 0),
        (b"caf\xe9", "café", "cp1252", 0),
        (b"caf\xc3\xa9 and caf\xe9", "café and caf\ufffd", None, 1),
        (b"\xe9 \x81", "\ufffd \ufffd", None, 2),
        (b"1 \xc0\xaf 2", "1 \ufffd\ufffd 2", None, 2),
        (b"1 \xed\xa0\x80 2", "1 \ufffd\ufffd\ufffd 2", None, 3),
        ("1 \ufffd 2".encode(), "1 \ufffd 2", None, 0),
    ],
)
def test_decoding(data: bytes, text: str, encoding: str | None, replaced: int) -> None:
    assert decode(data) == Decoded(text, encoding, replaced)


def test_the_encoding_may_be_said() -> None:
    assert decode("Москва".encode("cp1251"), "cp1251") == Decoded("Москва", "cp1251")
    assert decode(b"a\x98b", "cp1251") == Decoded("a\ufffdb", "cp1251", 1)
    assert decode(b"\xef\xbb\xbfa\xe9", "utf-8") == Decoded("a\ufffd", None, 1)


@pytest.mark.parametrize(
    "data", [b"a\0b", "115".encode("utf-16-le"), b"\x01\x02\x03\x04" * 20, b"\x7fELF" + b"\x01" * 99]
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        decode(data)
    assert caught.value.type == "binary"


def test_a_few_controls_are_still_text() -> None:
    every = bytes(range(1, 32))
    assert decode(b"115 cases " + every).text.startswith("115 cases")


def read_or_type(data: bytes) -> Decoded | str:
    try:
        found = decode(data)
    except InputError as problem:
        return problem.type
    found.text.encode()  # no lone surrogate
    return found


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_binary(data: bytes) -> None:
    found = read_or_type(data)
    assert found == "binary" or isinstance(found, Decoded)


@given(st.text(max_size=100))
def test_utf8_is_read_as_it_is(text: str) -> None:
    data = text.encode("utf-8", "replace")
    if "\0" not in text and not text.startswith("\ufeff"):
        assert read_or_type(data) in ("binary", Decoded(data.decode()))


# --- streams into lines -----------------------------------------------------------


class Trickle(io.BytesIO):
    """A stream that gives a few bytes at a time, as a pipe may."""

    def __init__(self, data: bytes, step: int) -> None:
        super().__init__(data)
        self._step = step

    def read(self, _size: int | None = -1, /) -> bytes:
        return super().read(self._step)


@given(st.lists(st.binary(max_size=12).map(lambda line: line.replace(b"\n", b"")), max_size=12), st.integers(1, 9))
def test_every_line_is_in_exactly_one_block(lines: list[bytes], step: int) -> None:
    data = b"\n".join(lines)
    found = list(blocks(Trickle(data, step), 1000))
    assert b"".join(block.data for block in found) == data
    number = 1
    for block in found:
        assert block.line == number
        number += block.data.count(b"\n")
    assert all(block.data.endswith(b"\n") for block in found[:-1])


@pytest.mark.parametrize("end", [b"", b"\n", b"\nlast"])
def test_a_line_too_long_is_passed_over(end: bytes) -> None:
    found = list(blocks(Trickle(b"one\n" + b"x" * 50 + end, 7), 20))
    assert [(block.line, block.too_long) for block in found if block.too_long] == [(2, True)]
    assert b"".join(block.data for block in found) == b"one\n" + end.removeprefix(b"\n")
    assert found[-1].line == (3 if end == b"\nlast" else 2)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"text": "115 cases', "is not JSON"),
        ('{"text": "115 cases",}', "is not JSON"),
        ('{"id": NaN, "text": "115"}', "is not JSON"),
        ('{"text": "1\t15"}', "is not JSON"),
        ('{"id": 3}', "field 'text' is missing"),
        ('{"text": null}', "field 'text' is not a string"),
        ('{"text": ["115"]}', "field 'text' is not a string"),
        ('{"TEXT": "115"}', "field 'text' is missing"),
        ("[]", "is not a JSON object"),
        ("115", "is not a JSON object"),
        ("null", "is not a JSON object"),
        ("[" * 100_000 + "]" * 100_000, "nested too deeply"),
    ],
)
def test_bad_lines(line: str, told: str) -> None:
    fields = read_line(line.encode(), Options())
    assert fields is not None
    assert fields.problem is not None
    assert fields.problem.type == "bad_record"
    assert told in fields.problem.message


@pytest.mark.parametrize("line", [b"", b"  ", b"\r", b"\t\r"])
def test_blank_lines_are_nothing(line: bytes) -> None:
    assert read_line(line, Options()) is None


def test_an_id_is_kept_where_the_text_is_bad() -> None:
    fields = read_line(b'{"id": 4, "text": null}', Options())
    assert fields is not None
    assert fields.id == 4


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2020-05-09", "2020-05-09"),
        ("20200509", "2020-05-09"),
        ("2020-05-09T10:00:00Z", "2020-05-09"),
        ("2020-05-09 23:59:59.123456-11:00", "2020-05-09"),
        ("2020-W19-6", "2020-05-09"),
        ("2020-13-01", None),
        ("2020", None),
        ("May 9", None),
        ("", None),
    ],
)
def test_dates_of_records(written: str, day: str | None) -> None:
    fields = read_line(json.dumps({"text": "x", "date": written}).encode(), Options())
    assert fields is not None
    assert fields.date == day
    assert (fields.warning is None) == (day is not None or not written)


def test_lone_surrogates_are_mended_and_counted() -> None:
    fields = read_line(b'{"id": "\\ud800", "text": "\\ud83e\\udda0 115 \\ud800 cases"}', Options())
    assert fields is not None
    assert (fields.text, fields.id, fields.replaced) == ("\U0001f9a0 115 \ufffd cases", "\ufffd", 1)


def test_text_over_the_limit_is_refused_alone() -> None:
    fields = read_line(b'{"text": "12345678901"}', Options(max_size=10))
    assert fields is not None
    assert fields.problem is not None
    assert fields.problem.type == "too_large"


def test_numbers_of_ids_stay_exact() -> None:
    for identity in ("9007199254740993", "123456789012345678901234567890", "1e400", '{"a":[1,2.5,null]}'):
        run = newstally("--stdin-type", "jsonl", stdin=f'{{"id":{identity},"text":"x"}}'.encode())
        assert f'"id":{identity},' in run.out.decode()


# --- files ------------------------------------------------------------------------


def test_packed_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(CASES.encode()))
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(b'{"id": 1, "text": "115 cases"}\n'))
    (tmp_path / "c.TXT.GZ").write_bytes(gzip.compress(CASES.encode())[:-9])
    (tmp_path / "d.txt.gz").write_bytes(b"no gzip")
    run = newstally(tmp_path)
    assert [record.get("error", {}).get("type") for record in run.records] == [None, None, "encoding", "encoding"]
    assert [record.get("line") for record in run.records] == [None, 1, None, None]


def test_packed_lines_before_the_cut_are_kept(tmp_path: Path) -> None:
    line = b'{"text": "115 cases"}\n'
    path = tmp_path / "cut.jsonl.gz"
    path.write_bytes(gzip.compress(line * 50_000, 0)[:-100_000])
    records = newstally("-q", path).records
    assert "error" not in records[0]
    assert records[-1]["error"]["type"] == "encoding"
    assert "line" not in records[-1]


def test_json_lines_in_utf16_and_in_a_named_encoding(tmp_path: Path) -> None:
    lines = '{"id": "é", "text": "115 cases"}\n' * 3
    (tmp_path / "wide.jsonl").write_bytes(lines.encode("utf-16"))
    assert [record["id"] for record in newstally(tmp_path / "wide.jsonl").records] == ["é"] * 3
    records = newstally("--encoding", "latin-1", "--stdin-type", "jsonl", stdin=lines.encode("latin-1")).records
    assert [(record["id"], record["encoding"]) for record in records] == [("é", "iso8859-1")] * 3


def test_lines_of_a_pipe_are_answered_as_they_come() -> None:
    with start("--stdin-type", "jsonl", "-j", "1", stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in (1, 2):
            process.stdin.write(b'{"text": "115 cases"}\n')
            assert json.loads(process.stdout.readline())["line"] == number
        process.stdin.close()
    assert process.returncode == 0


def test_a_binary_file_of_lines_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\x89PNG\n\0\0\n\0\n")
    assert newstally(tmp_path / "a.jsonl").record["error"]["type"] == "binary"


def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/bad\xff.txt"
    Path(os.fsdecode(name)).write_text(CASES)
    record = newstally(name).record
    assert record["source"] == f"{tmp_path}/bad\ufffd.txt"
    assert list(record)[:2] == ["source", "source_bytes"]
    assert record == newstally(tmp_path).record


def test_a_walk_passes_over_what_is_hidden_linked_or_special(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text(CASES)
    (tmp_path / ".hidden.txt").write_text(CASES)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "in.txt").write_text(CASES)
    (tmp_path / "loop").symlink_to(".")
    (tmp_path / "twin.txt").symlink_to("real.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    run = newstally(tmp_path)
    assert [record["source"] for record in run.records] == [f"{tmp_path}/real.txt"]
    assert "passed over 3 links, 1 special file\n" in run.err
    assert newstally(tmp_path / "twin.txt").record["source"] == f"{tmp_path}/twin.txt"


def test_a_named_folder_keeps_its_own_way_of_writing(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.txt").write_text(CASES)
    for name, source in {"a": "a/b.txt", "a/": "a/b.txt", "./a": "./a/b.txt"}.items():
        assert newstally(name, cwd=tmp_path).record["source"] == source


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(CASES)
    (tmp_path / "secret.txt").write_text(CASES)
    (tmp_path / "secret.txt").chmod(0)
    (tmp_path / "shut").mkdir(mode=0)
    run = newstally(tmp_path)
    assert [record.get("error", {}).get("type") for record in run.records] == [None, "permission", "permission"]
    assert run.status == 1


def test_an_unreadable_folder_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(CASES)
    (tmp_path / "shut").mkdir()
    real = os.scandir

    def refusing(path: str) -> os.ScandirIterator[str]:
        if path.endswith("shut"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr("cli.walk.os.scandir", refusing)
    items = list(find(Options(paths=(str(tmp_path),))))
    assert [(item.do, item.type if item.do == "error" else None) for item in items] == [
        ("text", None),
        ("error", "permission"),
    ]


def test_the_output_folder_is_no_input(tmp_path: Path) -> None:
    for folder, out in (("inside", "inside/out"), ("same", "same")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(CASES)
        (tmp_path / folder / "x.jsonl").write_text('{"text": "115 cases"}\n')
        runs = [newstally(folder, "-o", out, cwd=tmp_path) for _ in range(3)]
        assert [run.err.splitlines()[-1] for run in runs] == ["newstally: 2 articles read, 0 failed, 2 figures"] * 3


def test_an_input_that_is_the_output_is_refused(tmp_path: Path) -> None:
    path = str(tmp_path / "a.txt")
    Path(path).write_text(CASES)
    with pytest.raises(UsageError, match="is the output as well"):
        list(find(Options(paths=(path,), file=path)))
