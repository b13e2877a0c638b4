"""What the extras read and write: Parquet, WARC, Arrow columns, S3 on loopback; each needs its extra."""

from __future__ import annotations

import gzip
import json
import math
import os
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hostile.cluster import driver, s3
from hostile.command import POISON, ROOT, environment, newstally, strict, wait_for

from cli.cluster import convert_shard
from cli.cluster.cutting import plan
from cli.cluster.listing import inputs
from cli.cluster.plan import Limits, Plan, dump
from cli.cluster.shards import Outcome
from cli.cluster.store import open_store
from cli.options import Options
from extractors import extract

ROWS: list[dict[str, Any]] = [
    {"id": "a", "text": "On 3 May, two boats sank off Ashford; 12 people died.", "date": date(2021, 5, 4)},
    {
        "id": "b",
        "text": "About 2.5 million pounds were raised; 7 to 9 homes burned. 😀 Then 3 boats sank.",
        "date": None,
    },
    {"id": None, "text": "Nothing happened.", "date": date(2021, 5, 4)},
    {"id": "d", "text": None, "date": None},
    {
        "id": "e",
        "text": "Dozens were hurt, and 30 percent of the votes were counted by Monday.",
        "date": date(2021, 5, 6),
    },
]
LINES = "".join(json.dumps(row, default=str) + "\n" for row in ROWS)


def converted(
    out: str, *paths: str | Path, most: Limits | None = None, **options: object
) -> tuple[Plan, list[Outcome]]:
    asked = Options(paths=tuple(map(str, paths)), folder=out, workers=1, **options)  # type: ignore[arg-type]
    made = plan(list(inputs(asked)), str(Path.cwd()), asked, most=most)
    open_store(out).write("_plan.json", dump(made))
    return made, [convert_shard(shard, out, asked) for shard in made.shards]


def records(out: Path) -> list[dict[str, Any]]:
    data = b"".join(path.read_bytes() for path in sorted(out.glob("part-*")))
    return [strict(line) for line in data.decode().splitlines()]


def same(record: dict[str, Any]) -> dict[str, Any]:
    """A row of Parquet as the record it was: no key that is null there and absent here, pairs as objects."""
    optional = {"source_bytes", "line", "encoding", "replaced", "error", "title", "text", "left_out"}
    row = {name: value for name, value in record.items() if value is not None or name not in optional}
    return {**row, **{name: dict(row[name]) for name in ("headline", "headline_from")}}


# --- Parquet ----------------------------------------------------------------------


@pytest.fixture
def pq() -> Any:
    pytest.importorskip("pyarrow", reason="needs pip install 'newstally[parquet]'")
    return pytest.importorskip("pyarrow.parquet")


@pytest.mark.parametrize("group", [1, 2, 100])
def test_case_65_rows_of_parquet_give_the_records_of_lines(tmp_path: Path, pq: Any, group: int) -> None:
    import pyarrow as pa

    pq.write_table(pa.Table.from_pylist(ROWS), tmp_path / "a.parquet", row_group_size=group)
    (tmp_path / "a.jsonl").write_text(LINES)
    _, outcomes = converted(str(tmp_path / "out"), tmp_path / "a.parquet", most=Limits(100, 5))
    assert len(outcomes) == {1: 5, 2: 3, 100: 1}[group]
    plain = newstally(tmp_path / "a.jsonl").records
    assert records(tmp_path / "out") == [{**record, "source": f"{tmp_path}/a.parquet"} for record in plain]


@pytest.mark.parametrize("options", [{}, {"explain": True}, {"with_text": True}])
def test_case_65_parts_of_parquet_hold_the_records_of_lines(tmp_path: Path, pq: Any, options: dict[str, Any]) -> None:
    (tmp_path / "a.jsonl").write_text(LINES)
    converted(str(tmp_path / "out"), tmp_path / "a.jsonl", **options)
    converted(str(tmp_path / "out.parquet"), tmp_path / "a.jsonl", **options)
    rows = pq.read_table(tmp_path / "out.parquet" / "part-000000.parquet").to_pylist()
    expected = records(tmp_path / "out")
    assert any(record["figures"] for record in expected)
    for row, record in zip(rows, expected, strict=True):
        for figure in row["figures"]:
            if options.get("explain"):
                figure["link"] = dict(figure["link"])
        assert same(row) == record


def test_parts_of_parquet_are_the_same_bytes_each_time(tmp_path: Path, pq: Any) -> None:
    (tmp_path / "a.jsonl").write_text(LINES)
    made, (first,) = converted(str(tmp_path / "a.parquet"), tmp_path / "a.jsonl")
    asked = Options(folder=str(tmp_path / "a.parquet"), workers=1)
    assert convert_shard(made.shards[0], str(tmp_path / "a.parquet"), asked).done == first.done
    assert pq.read_table(tmp_path / "a.parquet" / "part-000000.parquet").num_rows == len(ROWS)


def test_numbers_beyond_a_double_and_ids_of_any_type(tmp_path: Path, pq: Any) -> None:
    big = "123456789012345678901234567"
    ids = [7, 1.5, True, [1, "é"], {"a": None}, "x", None]
    lines = [json.dumps({"id": each, "text": f"{big} people died."}) for each in ids]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    converted(str(tmp_path / "out.parquet"), tmp_path / "a.jsonl")
    rows = pq.read_table(tmp_path / "out.parquet" / "part-000000.parquet").to_pylist()
    assert [row["id"] for row in rows] == ["7", "1.5", "true", '[1, "é"]', '{"a": null}', "x", None]
    for row in rows:
        assert math.isclose(row["figures"][0]["value"], float(big))
        assert row["figures"][0]["number"] == big
        assert math.isclose(dict(row["headline"])["deaths"], float(big))


@pytest.mark.parametrize("content", [b"", b"PAR1", b"no table at all", b"PAR1" + b"\0" * 50 + b"PAR1"])
def test_a_broken_table_is_an_error_record(tmp_path: Path, pq: Any, content: bytes) -> None:
    assert pq
    (tmp_path / "a.parquet").write_bytes(content)
    _, (outcome,) = converted(str(tmp_path / "out"), tmp_path / "a.parquet", most=Limits(10, 5))
    (record,) = records(tmp_path / "out")
    assert record["error"]["type"] == "encoding"
    assert (outcome.done.rows, outcome.done.errors) == (1, 1)


def test_a_table_without_the_columns(tmp_path: Path, pq: Any) -> None:
    import pyarrow as pa

    pq.write_table(pa.table({"body": ["12 people died.", "Two boats sank."]}), tmp_path / "a.parquet")
    converted(str(tmp_path / "none"), tmp_path / "a.parquet")
    assert [record["error"]["type"] for record in records(tmp_path / "none")] == ["bad_record"] * 2
    converted(str(tmp_path / "named"), tmp_path / "a.parquet", text_field="body")
    assert [record["headline"] for record in records(tmp_path / "named")] == [{"deaths": 12}, {"boats": 2}]


# --- Arrow columns ----------------------------------------------------------------


def test_case_65_a_column_of_figures_is_what_the_library_gives(pq: Any) -> None:
    import msgspec
    import pyarrow as pa

    from extractors import arrow

    assert pq
    texts = [row["text"] for row in ROWS]
    days = [row["date"] for row in ROWS]
    found = arrow.figures(pa.chunked_array([texts[:2], texts[2:]]), pa.array(days)).to_pylist()
    times = pa.array([day and f"{day}T10:30:00Z" for day in days])
    reports = arrow.reports(pa.array(texts), times).to_pylist()
    for text, day, figures, report in zip(texts, days, found, reports, strict=True):
        if text is None:
            assert (figures, report) == (None, None)
            continue
        expected = json.loads(msgspec.json.encode(extract(text, day and day.isoformat())))
        assert figures == expected["figures"]
        assert {
            **report,
            "headline": dict(report["headline"]),
            "headline_from": dict(report["headline_from"]),
        } == expected
    assert arrow.figures(pa.array([], pa.string())).type.value_type == arrow.figure_type()


# --- WARC -------------------------------------------------------------------------


PAGE = (
    "<html><head><title>Fire</title><meta property='article:published_time' content='2021-05-03'></head><body>"
    "<nav><a href='/'>Home</a></nav><article><h1>Fire</h1><p>Seven people were hurt on Monday when a fire broke out in"
    " a mill at Ashford, the brigade said.</p><p>The mill had stood empty for years, and nobody lived near.</p>"
    "</article></body></html>"
)


@pytest.fixture
def archive() -> bytes:
    pytest.importorskip("warcio", reason="needs pip install 'newstally[warc]'")
    answer = b"HTTP/1.1 %s\r\nContent-Type: %s\r\n\r\n%s"
    entries = [
        ("warcinfo", "info", "application/warc-fields", b"software: test"),
        ("conversion", "a", "text/plain", b"On 3 May, 12 people died in Ashford."),
        ("response", "b", "application/http", answer % (b"200 OK", b"text/plain", "Two boats – 7 hurt.".encode())),
        ("response", "c.png", "application/http", answer % (b"200 OK", b"image/png", b"\x89PNG\0")),
        ("response", "gone", "application/http", answer % (b"404 Not Found", b"text/plain", b"9 boats sank.")),
        ("conversion", "d", "text/plain", b"\0\1\2"),
        ("response", "e", "application/http", answer % (b"200 OK", b"text/html; charset=utf-8", PAGE.encode())),
        ("conversion", "f", "text/plain", b"Three homes burned."),
    ]
    return b"".join(gzip.compress(entry(*each), mtime=0) for each in entries)


def entry(kind: str, name: str, type_: str, content: bytes) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://example.org/{name}\r\n"
        f"WARC-Record-ID: <urn:{name}>\r\nWARC-Date: 2021-05-04T00:00:00Z\r\n"
        f"Content-Type: {type_}\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


@pytest.mark.parametrize("apart", [False, True])
def test_documents_of_an_archive(tmp_path: Path, archive: bytes, apart: bool) -> None:
    pytest.importorskip("trafilatura", reason="needs pip install 'newstally[html]'")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.warc.gz").write_bytes(archive)
    converted(str(tmp_path / "out"), tmp_path / "in", timeout=60.0 if apart else None)
    found = records(tmp_path / "out")
    assert [(record["line"], record["id"][-1]) for record in found] == list(enumerate("abdef", 1))
    assert [record.get("error", {}).get("type") for record in found] == [None, None, "binary", None, None]
    assert [record["headline"] for record in found] == [
        {"deaths": 12}, {"boats": 2, "injured": 7}, {}, {"injured": 7}, {"homes": 3},
    ]  # fmt: skip
    assert [record["date"] for record in found] == [None, None, None, "2021-05-03", None]
    assert {record["source"] for record in found} == {f"{tmp_path}/in/a.warc.gz"}


def test_a_broken_archive_keeps_what_was_read(tmp_path: Path, archive: bytes) -> None:
    for name, content in (("a", archive[:-100]), ("b", b"no archive"), ("c", b"")):
        (tmp_path / f"{name}.warc.gz").write_bytes(content)
    converted(str(tmp_path / "out"), tmp_path)
    found = [
        (Path(record["source"]).name[0], record.get("error", {}).get("type")) for record in records(tmp_path / "out")
    ]
    assert found[:3] == [("a", None), ("a", None), ("a", "binary")]
    assert ("b", "encoding") in found


@pytest.mark.parametrize("poison", ["poisonkill ", "poisonhang "])
def test_case_61_in_an_archive(tmp_path: Path, archive: bytes, monkeypatch: pytest.MonkeyPatch, poison: str) -> None:
    bad = gzip.compress(entry("conversion", "x", "text/plain", poison.encode() + b"9 boats sank."))
    (tmp_path / "a.warc.gz").write_bytes(bad + archive)
    monkeypatch.setenv("PYTHONPATH", f"{POISON}{os.pathsep}{ROOT}")
    converted(str(tmp_path / "out"), tmp_path / "a.warc.gz", timeout=15.0)
    first, *others = records(tmp_path / "out")
    assert (first["line"], first["id"]) == (1, "https://example.org/x")
    assert first["error"]["type"] == {"poisonkill ": "crashed", "poisonhang ": "timeout"}[poison]
    assert [record["line"] for record in others] == [2, 3, 4, 5, 6]


# --- elsewhere --------------------------------------------------------------------


def test_where_files_can_be_moved_a_part_appears_whole() -> None:
    pytest.importorskip("fsspec", reason="needs pip install 'newstally[dask]'")
    store = open_store("memory://out")
    with pytest.raises(TypeError), store.part("part-000000.jsonl") as part:
        part.write("no bytes")
    assert store.sizes() == {}
    with store.part("part-000000.jsonl") as part:
        part.write(b"{}\n")
        assert store.sizes() == {}
    assert store.sizes() == {"part-000000.jsonl": 3}
    assert (store.create("_begun/000000"), store.create("_begun/000000")) == (True, False)
    store.write("_done/000000", b"a")
    store.write("_done/000001", b"b")
    assert sorted(store.read_all("_done")) == [b"a", b"b"]
    assert (store.read("_done/000001"), store.read("_done/000002")) == (b"b", None)
    for folder in ("_tmp", "_begun", "nothing"):
        store.remove(folder)
    assert not store.exists("_begun/000000")


def test_a_place_nobody_knows(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="needs pip install 'newstally[dask]'")
    run = newstally("a.jsonl", "-o", "nowhere://bucket/out", "--workers", "1", cwd=tmp_path)
    assert (run.status, run.err) == (2, "newstally: nowhere://bucket/out: nowhere:// is not known to fsspec\n")


def test_what_a_library_says_about_a_url_is_one_line(tmp_path: Path) -> None:
    for package, extra in (("distributed", "dask"), ("s3fs", "s3")):
        pytest.importorskip(package, reason=f"needs pip install 'newstally[{extra}]'")
    env = environment(
        AWS_EC2_METADATA_DISABLED="true", AWS_SHARED_CREDENTIALS_FILE=os.devnull, AWS_CONFIG_FILE=os.devnull,
        AWS_ACCESS_KEY_ID=None, AWS_SECRET_ACCESS_KEY=None, AWS_ENDPOINT_URL="http://127.0.0.1:9",
    )  # fmt: skip
    run = newstally("a.jsonl", "-o", "s3://bucket/out", "--workers", "1", cwd=tmp_path, env=env)
    assert (run.status, run.out) == (1, b"")
    assert run.err == "newstally: s3://bucket/out: NoCredentialsError: Unable to locate credentials\n"


# --- S3: reliability case 64 ------------------------------------------------------

LINE = json.dumps({"id": 0, "text": "They treated 5 patients in Ashford. " + "word " * 260}) + "\n"


def lines(count: int) -> bytes:
    return "".join(LINE.replace("5", str(at + 2)).replace('"id": 0', f'"id": {at}') for at in range(count)).encode()


def test_case_64_s3_in_and_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for package, extra in (("distributed", "dask"), ("s3fs", "s3"), ("moto", "cluster-tests")):
        pytest.importorskip(package, reason=f"needs pip install 'newstally[{extra}]'")
    articles = {
        "a.jsonl": lines(3000),
        "b/c.txt": "Two boats sank off Ashford – 12 died.".encode(),
        "b/d.txt": b"\0\1\0",
        "b/e [1]*.txt": b"Three homes burned.",  # a pattern to some
        "b/f.md.gz": gzip.compress(b"Four homes burned."),
        "b/g.txt": b"",
        "b/x.png": b"",
        "e.md": b"Three homes burned.",
    }
    for name, content in articles.items():
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(content)
    with s3(monkeypatch) as bucket:
        import s3fs

        files = s3fs.S3FileSystem()
        files.mkdir(bucket)
        for name, content in articles.items():
            files.pipe_file(f"{bucket}/in/{name}", content)

        def parts() -> dict[str, bytes]:
            files.invalidate_cache()
            return {name: files.cat_file(name) for name in sorted(files.glob(f"{bucket}/out/part-*"))}

        command = (f"s3://{bucket}/in", "-o", f"s3://{bucket}/out", "--workers", "2")
        with driver(*command) as run:
            wait_for(lambda: len(files.glob(f"{bucket}/out/_done/*", refresh=True)) > 1)
            run.kill()
        seen = parts()
        again = newstally(*command)
        whole = parts()
        success = json.loads(files.cat_file(f"{bucket}/out/_SUCCESS"))
        others = [name for name in files.find(f"{bucket}/out", refresh=True) if "/part-" not in name]
    local = newstally("in", cwd=tmp_path).out.replace(b'"source":"in/', f'"source":"s3://{bucket}/in/'.encode())
    assert again.status == 1
    assert "done before" in again.err
    assert b"".join(whole.values()) == local
    assert {name: sha256(data).digest() for name, data in seen.items()}.items() <= {
        name: sha256(data).digest() for name, data in whole.items()
    }.items()  # fmt: skip
    assert (success["rows"], success["errors"]) == (3006, 1)
    assert not [name for name in others if "_begun" in name or "_tmp" in name]
