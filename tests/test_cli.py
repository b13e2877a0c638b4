"""The command line of the contract, as the real command in a real pipe: arguments, formats, status, messages."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hostile.command import COMMAND, environment, newstally, values
from msgspec.structs import replace

from cli import VERSION
from cli.arguments import KindChoice
from cli.options import Options, parse_encoding, parse_size
from cli.select import selected
from extractors import extract
from extractors.model import Kind

FLOOD = "The flood killed 12 people and destroyed 340 homes.\n"
CASES = "Officials reported 115 cases and 8 deaths.\n"


@pytest.fixture
def flood(tmp_path: Path) -> Path:
    path = tmp_path / "flood.txt"
    path.write_text(FLOOD)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"in/b.txt": CASES, "in/a.txt": FLOOD, "in/sub/c.md": CASES, "in/notes.pdf": "x"}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "in"


def lines(*articles: dict[str, Any]) -> bytes:
    return b"".join(json.dumps(article).encode() + b"\n" for article in articles)


# --- what goes in -----------------------------------------------------------------


def test_one_file_gives_one_object_on_one_line(flood: Path) -> None:
    run = newstally(flood)
    assert run.status == 0
    assert run.err == ""
    assert run.out.count(b"\n") == 1
    assert run.record["source"] == str(flood)
    assert values(run.record) == [12, 340]


def test_every_key_of_the_contract_in_its_order(flood: Path) -> None:
    record = newstally(flood).record
    assert list(record) == ["source", "date", "figures", "periods", "headline", "headline_from"]
    assert " ".join(record["figures"][0]) == (
        "label value low high qualifier kind unit noun of attributes number number_span place period text span sentence"
    )


def test_stdin_gives_one_object() -> None:
    run = newstally(stdin=FLOOD.encode())
    assert (run.status, run.record["source"]) == (0, "-")


def test_a_dash_is_stdin_among_files(flood: Path) -> None:
    run = newstally(flood, "-", stdin=CASES.encode())
    assert [record["source"] for record in run.records] == [str(flood), "-"]


def test_a_folder_is_walked_by_name_and_the_others_are_counted(folder: Path) -> None:
    run = newstally(folder)
    assert [Path(record["source"]).name for record in run.records] == ["a.txt", "b.txt", "c.md"]
    assert f"{folder}: passed over 1 other file\n" in run.err
    assert run.status == 0


def test_files_from_a_list(folder: Path) -> None:
    names = f"{folder}/b.txt\r\n\n{folder}/a.txt".encode()
    run = newstally("--files-from", "-", stdin=names)
    assert [Path(record["source"]).name for record in run.records] == ["b.txt", "a.txt"]
    (folder / "list").write_bytes(names.replace(b"\r\n\n", b"\0"))
    assert newstally("--files-from", folder / "list", "-0").out == run.out


def test_files_from_an_empty_list_is_no_failure() -> None:
    run = newstally("--files-from", "-", "-q", stdin=b"")
    assert (run.status, run.out, run.err) == (0, b"", "")


def test_json_lines_keep_id_and_line(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(lines({"id": 7, "text": CASES}, {"id": "x", "text": FLOOD, "date": "2020-05-09T23:30:00-05:00"}))
    first, second = newstally(path).records
    assert (first["id"], first["line"], first["date"]) == (7, 1, None)
    assert (second["id"], second["line"], second["date"]) == ("x", 2, "2020-05-09")


def test_the_fields_of_json_lines_are_options() -> None:
    data = lines({"uuid": [1], "body": CASES, "when": "20200509"})
    run = newstally(
        "--stdin-type", "jsonl", "--text-field", "body", "--id-field", "uuid", "--date-field", "when", stdin=data
    )
    assert (run.record["id"], run.record["date"]) == ([1], "2020-05-09")


def test_an_unreadable_date_warns_and_is_ignored() -> None:
    run = newstally("--stdin-type", "jsonl", stdin=lines({"text": CASES, "date": "last week"}))
    assert (run.status, run.record["date"]) == (0, None)
    assert "-:1: field 'date' is no date and is ignored: last week" in run.err


def test_the_option_goes_before_the_date_of_the_record() -> None:
    data = lines({"text": CASES, "date": "2020-05-09"})
    assert newstally("--stdin-type", "jsonl", "-d", "2021-01-02", stdin=data).record["date"] == "2021-01-02"


def test_with_text_gives_text_and_title() -> None:
    data = lines({"text": CASES, "title": "Cases rise"})
    record = newstally("--stdin-type", "jsonl", "--with-text", stdin=data).record
    assert (record["text"], record["title"]) == (CASES, "Cases rise")


# --- what comes out ---------------------------------------------------------------


def test_several_inputs_as_one_array(folder: Path) -> None:
    run = newstally("-f", "json", folder, folder / "gone.txt", folder / "a.txt")
    records = json.loads(run.out)
    assert [Path(record["source"]).name for record in records] == ["a.txt", "b.txt", "c.md", "gone.txt", "a.txt"]
    assert records[3]["error"] == {"type": "not_found", "message": "no such file or directory"}
    assert run.status == 1


def test_an_array_of_nothing() -> None:
    assert newstally("-f", "json", "--files-from", "-", stdin=b"").out == b"[]\n"


def test_json_lines_of_one_file(flood: Path) -> None:
    assert newstally("-f", "jsonl", flood).out == newstally(flood).out


def test_labels_and_kinds_filter_figures_and_headline(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The flood left 12 teams. It cost $5 million. Some 115 cases were reported.")
    whole = newstally(path).record
    only = newstally("-l", "cases", path).record
    assert [figure["label"] for figure in only["figures"]] == ["cases"]
    assert only["headline"] == {"cases": whole["headline"]["cases"]}
    assert only["headline_from"] == {"cases": 0}
    assert only["periods"] == whole["periods"]
    both = newstally("-l", "cases", "-l", "teams", path).record
    assert [figure["label"] for figure in both["figures"]] == ["teams", "cases"]
    assert newstally("-k", "count", path).record["figures"][0] == whole["figures"][0]
    none = newstally("-k", "duration", path).record
    assert none["figures"] == []
    assert none["headline"] == none["headline_from"] == {}


def test_indexes_follow_the_figures_that_are_kept() -> None:
    report = extract("There were 12 teams, 115 cases and 30 tents.", explain=True)
    teams, cases, tents = report.figures
    parts = (teams, replace(cases, part_of=0), replace(tents, part_of=1))
    report = replace(
        report, figures=parts, headline={"cases": 115, "tents": 30}, headline_from={"cases": 1, "tents": 2}
    )
    kept = selected(report, Options(labels=frozenset({"cases", "tents"})))
    assert [figure.part_of for figure in kept.figures] == [None, 0]
    assert kept.headline_from == {"cases": 0, "tents": 1}


def test_rules_of_the_user(tmp_path: Path) -> None:
    text = b"Rebels flew 12 quadcopters over the town."
    (tmp_path / "rules.toml").write_text('[[kinds]]\nname = "drones"\nheads = ["quadcopter"]\n')
    assert newstally(stdin=text).record["figures"][0]["label"] == "quadcopters"
    assert newstally("--rules", tmp_path / "rules.toml", stdin=text).record["figures"][0]["label"] == "drones"


@pytest.mark.parametrize(
    ("rules", "told"),
    [(None, "no such file"), ("kinds = 3", "kinds"), ("[[kinds", "not TOML"), ("[colours]", "colours")],
)
def test_rules_that_are_wrong_are_one_line(tmp_path: Path, rules: str | None, told: str) -> None:
    path = tmp_path / "rules.toml"
    if rules is not None:
        path.write_text(rules)
    run = newstally("--rules", path, stdin=b"12 cases")
    assert (run.status, run.out, run.err.count("\n")) == (2, b"", 1)
    assert run.err.startswith(f"newstally: --rules: {path}: ")
    assert told in run.err


def test_explain_adds_why(flood: Path) -> None:
    record = newstally("--explain", flood).record
    assert record["left_out"] == []
    assert {"rule", "link", "part_of"} <= set(record["figures"][0])


def test_the_sample_of_the_readme(samples: Path) -> None:
    record = newstally("-d", "2020-05-09", samples / "bergamo.txt").record
    assert (record["date"], values(record)) == ("2020-05-09", [115, 76, 8, 32, 3])


# --- bad input --------------------------------------------------------------------


def test_a_missing_file_is_one_line_and_the_rest_is_done(flood: Path) -> None:
    run = newstally("gone.txt", flood)
    assert run.status == 1
    assert run.records[0]["error"]["type"] == "not_found"
    assert values(run.records[1]) == [12, 340]
    assert run.err.splitlines()[0] == "newstally: gone.txt: no such file or directory"


def test_a_failed_record_has_the_empty_keys() -> None:
    record = newstally("gone.txt").record
    empty = {"date": None, "figures": [], "periods": [], "headline": {}, "headline_from": {}}
    assert {key: record[key] for key in empty} == empty


def test_a_folder_without_articles(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    run = newstally(tmp_path)
    assert (run.status, run.record["error"]["type"], run.record["source"]) == (1, "not_found", str(tmp_path))
    assert "no articles in this folder" in run.err


def test_an_empty_file_is_an_article_without_figures(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    run = newstally(tmp_path / "empty.txt")
    assert (run.status, run.err, run.record["figures"]) == (0, "", [])


def test_bytes_that_are_no_utf8_warn(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("“Some” 115 cases in São Paulo".encode("cp1252"))
    run = newstally(path)
    assert (run.status, run.record["encoding"]) == (0, "cp1252")
    assert run.err == f"newstally: {path}: not UTF-8, read as cp1252 (--encoding says otherwise)\n"
    assert newstally("-q", path).err == ""


def test_quiet_still_tells_of_errors(flood: Path) -> None:
    run = newstally("-q", "gone.txt", flood)
    assert run.err == "newstally: gone.txt: no such file or directory\n"


def test_over_the_size_limit(flood: Path) -> None:
    run = newstally("--max-size", "20", flood)
    assert run.record["error"] == {"type": "too_large", "message": "over --max-size (20 bytes)"}
    assert run.status == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--date", "9 May 2020"], "--date: '9 May 2020' is no day written YYYY-MM-DD"),
        (["--date", "2020-02-30"], "--date: '2020-02-30' is no day"),
        (["--max-size", "big"], "--max-size: 'big' is no size"),
        (["--encoding", "klingon"], "--encoding: 'klingon' is not known"),
        (["--encoding", "rot13"], "--encoding: 'rot13' is not known"),
        (["--headline"], "--headline goes with --format csv or --table"),
        (["--skip-existing"], "--skip-existing goes with --output DIR"),
        (["-0"], "-0 goes with --files-from"),
        (["--timeout", "0"], "--timeout: must be over 0 seconds"),
        (["--timeout", "nan"], "--timeout: must be over 0 seconds"),
        (["-t", "-f", "csv"], "--table and --format csv do not go together"),
        (["--jobs", "0"], "--jobs"),
        (["--format", "xml"], "--format"),
        (["--kind", "colour"], "--kind"),
        (["--colour"], "--colour"),
        (["--files-from", "gone"], "--files-from: gone: no such file"),
        (["-", "-"], "stdin can be read only once"),
        (["-o", ""], "--output: the name is empty"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(flood: Path, arguments: list[str], told: str) -> None:
    run = newstally(flood, *arguments, stdin=b"")
    assert (run.status, run.out) == (2, b"")
    assert run.err.count("\n") == 1
    assert told in run.err


# --- answers without input --------------------------------------------------------


def test_nothing_to_read_prints_the_help_to_stderr() -> None:
    run = newstally()
    assert (run.status, run.out) == (2, b"")
    assert "[PATHS]" in run.err
    assert "--files-from" in run.err


def test_a_terminal_is_nothing_to_read() -> None:
    ours, theirs = pty.openpty()
    done = subprocess.run(COMMAND, env=environment(), stdin=theirs, capture_output=True, check=False)
    os.close(ours)
    os.close(theirs)
    assert (done.returncode, done.stdout) == (2, b"")


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_goes_to_stdout(option: str) -> None:
    run = newstally(option, env=environment(COLUMNS="100"))
    assert (run.status, run.err) == (0, "")
    for panel in ("Output", "Figures and dates", "Input", "Running", "About"):
        assert f"─ {panel} ─" in run.out.decode()


@pytest.mark.parametrize("arguments", [["--version"], ["-V"], ["-q", "--version"]])
def test_version(arguments: list[str]) -> None:
    run = newstally(*arguments)
    assert (run.status, run.out) == (0, f"newstally {VERSION}\n".encode())


def test_labels() -> None:
    labels = newstally("--labels").out.decode().split("\n")
    assert {"deaths", "cases", "recovered", "displaced", "money"} <= set(labels)
    assert labels == [*sorted(labels[:-1]), ""]


def test_the_kinds_are_those_of_the_model() -> None:
    assert [*KindChoice] == [*Kind.__args__]


@pytest.mark.parametrize(
    ("text", "size"),
    [("16MiB", 16 << 20), ("500k", 500_000), ("2 MB", 2_000_000), ("1.5KiB", 1536), ("10", 10), ("1G", 10**9)],
)
def test_sizes(text: str, size: int) -> None:
    assert parse_size(text) == size


def test_encodings_have_their_standard_names() -> None:
    assert [parse_encoding(name) for name in ("UTF8", "Windows-1251", "latin1")] == ["utf-8", "cp1251", "iso8859-1"]


# --- start-up ---------------------------------------------------------------------


def test_one_article_loads_nothing_it_does_not_need(flood: Path) -> None:
    code = "import sys; from cli.main import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code, flood], env=environment(), capture_output=True, text=True, check=True
    )
    bare = subprocess.run(  # what an environment adds to every start is not ours
        [sys.executable, "-c", "import sys; print(*sys.modules)"], env=environment(), capture_output=True, check=True
    )
    loaded = set(done.stderr.split()) - set(bare.stdout.decode().split())
    heavy = {"typer", "rich", "csv", "dateparser", "multiprocessing", "asyncio", "gzip", "tempfile", "json", "pydantic"}
    assert not loaded & (heavy | {"pathlib", "pkgutil", "inflection"})


def test_version_loads_no_typer() -> None:
    code = "import sys; sys.argv[1:] = ['--version']; from cli.start import main; main(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True)
    assert not {"typer", "msgspec", "regex"} & set(done.stdout.split())


def test_runs_as_a_module_in_a_checkout(flood: Path) -> None:
    assert COMMAND[1:] == ("-m", "cli")
    installed = subprocess.run([Path(sys.executable).with_name("newstally"), flood], capture_output=True, check=True)
    assert installed.stdout == newstally(flood).out
