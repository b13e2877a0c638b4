"""Run the real command in a real pipe, and read what it says."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema

from cli.schema import schema

ROOT = Path(__file__).parents[2]
POISON = Path(__file__).parent / "poison"
COMMAND = (sys.executable, "-m", "cli")
LIMIT = 600  # seconds; only a hang takes so long, on the busiest machine
_LONG = 200_000  # characters: a record of thousands of figures would be validated for seconds


class Run(NamedTuple):
    """What a run left: its status, its bytes, and the records among them."""

    status: int
    out: bytes
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """The JSON Lines on stdout; fails on anything that is not strict JSON."""
        return [strict(line) for line in self.out.decode("utf-8", "strict").split("\n") if line]

    @property
    def record(self) -> dict[str, Any]:
        """The one record on stdout."""
        (record,) = self.records
        return record


# What whoever runs the tests may have set, and what would change how Python starts, what is shown, or in which language
# a shell and perl complain.
_NOT_OURS = """
    PYTHON COV POISON _TYPER _NEWSTALLY NO_COLOR FORCE_COLOR CLICOLOR COLUMNS LINES TERM TZ LANG LC_ TMPDIR
""".split()  # noqa: SIM905 - easier to read and to add to


def environment(**changes: str | None) -> dict[str, str]:
    """The environment of a run: this one without what is not ours, the checkout to import from, and the changes.

    A change to None takes a variable away.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith(tuple(_NOT_OURS))}
    merged = {**kept, "PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1", **changes}
    return {name: value for name, value in merged.items() if value is not None}


def poisoned(**changes: str | None) -> dict[str, str]:
    """An environment in which articles with certain words kill, hang or break what reads them."""
    return environment(PYTHONPATH=f"{POISON}{os.pathsep}{ROOT}", **changes)


def small_disk(room: int) -> dict[str, Any]:
    """Options of a run in which no file can grow over so many bytes, as on a full disk.

    It keeps no compiled modules: Python would cut those short as well, and every later run would stumble over them.
    """

    def confine() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    return {"preexec_fn": confine, "env": environment(PYTHONDONTWRITEBYTECODE="1")}


def newstally(*arguments: str | bytes | Path, stdin: bytes | None = None, **options: Any) -> Run:
    """Run newstally to its end. A status by a signal is negative; a traceback fails at once."""
    options.setdefault("env", environment())
    source: dict[str, Any] = {"stdin": subprocess.DEVNULL} if stdin is None else {"input": stdin}
    done = subprocess.run(
        [*COMMAND, *arguments], capture_output=True, check=False, **{"timeout": LIMIT, **source, **options}
    )
    run = Run(done.returncode, done.stdout, done.stderr.decode("utf-8", "backslashreplace"))
    assert "Traceback" not in run.err, run.err
    return run


def start(*arguments: str | bytes | Path, **options: Any) -> subprocess.Popen[bytes]:
    """Start newstally in a session of its own, its pipes open; the test sees to its end."""
    options.setdefault("env", environment())
    options.setdefault("stdin", subprocess.DEVNULL)
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    return subprocess.Popen([*COMMAND, *arguments], start_new_session=True, bufsize=0, **options)


@cache
def _validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads(schema()))


def strict(line: str) -> dict[str, Any]:
    """Read one record as the strictest reader would: no NaN, no lone surrogate, no raw control, no key twice.

    It must be what ``--schema`` says, too.
    """
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 or char in _UNSAFE for char in line), ascii(line)

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len({key for key, _ in pairs}) == len(pairs), pairs
        return dict(pairs)

    def refuse(name: str) -> None:
        raise AssertionError(f"{name} is no JSON")

    record: dict[str, Any] = json.loads(line, parse_constant=refuse, object_pairs_hook=unique)
    line.encode("utf-8", "strict")
    json.dumps(record, ensure_ascii=False).encode("utf-8", "strict")
    if len(line) < _LONG:
        _validator().validate(record)
    return record


_UNSAFE = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029"


def values(record: dict[str, Any]) -> list[Any]:
    """The values of the figures in order; a range as the pair of its ends."""
    return [
        (figure["low"], figure["high"]) if figure["qualifier"] == "range" else figure["value"]
        for figure in record["figures"]
    ]


def check_spans(record: dict[str, Any], article: str) -> None:
    """Every mention's span must be true of the article, and numbers in order without overlap."""
    for mention in [*record["figures"], *record["periods"]]:
        start, end = mention["span"]
        assert article[start:end] == mention["text"]
    ends = [0]
    for figure in record["figures"]:
        start, end = figure["number_span"]
        assert article[start:end] == figure["number"]
        assert ends[-1] <= start < end
        ends.append(end)
    assert set(record["headline"]) == set(record["headline_from"])


def wait_for(condition: Callable[[], Any]) -> Any:
    """Return what ``condition`` gives once that is something."""
    end = time.monotonic() + LIMIT
    while not (found := condition()):
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.01)
    return found


def children(pid: int) -> list[int]:
    """The processes that ``pid`` has started and that are still there, oldest first."""
    running = (int(path.name) for path in Path("/proc").glob("[0-9]*"))
    return sorted(child for child in running if _state(child)[1:2] == [str(pid)])


def alive(pids: list[int]) -> list[int]:
    """Those of ``pids`` that still run (a zombie does not)."""
    return [pid for pid in pids if _state(pid)[:1] not in ([], ["Z"])]


def minds(pid: int, number: signal.Signals) -> bool:
    """Whether ``pid`` has said what is to happen when it gets the signal."""
    caught = _read(pid, "status").partition("SigCgt:")[2].split()[0]
    return bool(int(caught, 16) >> (number - 1) & 1)


def _state(pid: int) -> list[str]:
    """State, parent and more of a process; nothing of one that is gone."""
    return _read(pid, "stat").rpartition(")")[2].split()


def _read(pid: int, name: str) -> str:
    try:
        return Path(f"/proc/{pid}/{name}").read_text()
    except OSError:
        return ""
