"""README.md is run: each command prints what the README says it prints, and the library example is a doctest.

The commands run in a copy of samples/, the way a reader would type them in a checkout. ``pytest --accept`` rewrites the
outputs in README.md with those of today. Commands that need a program which is not here (jq) are skipped.
"""

from __future__ import annotations

import doctest
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from hostile.command import environment
from known_wrong import as_today
from layout import laid_out

README = Path(__file__).parent.parent / "README.md"
TEXT = README.read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    command: str
    output: str


def examples() -> list[Example]:
    """The ``$ command`` lines of the console blocks, each with the lines printed under it."""
    found: list[Example] = []
    for language, body in _BLOCK.findall(TEXT):
        if language == "console":
            for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
                command = re.match(r"(?:.*\\\n)*.*\n", part)
                assert command
                found.append(Example(command[0].rstrip("\n"), part[command.end() :]))
    return found


@pytest.fixture
def here(tmp_path: Path, samples: Path) -> Path:
    shutil.copytree(samples, tmp_path / "samples")
    return tmp_path


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    programs = str(Path(sys.executable).parent)
    env = environment(PATH=programs + os.pathsep + os.environ["PATH"], COLUMNS="110")
    return subprocess.run(["bash", "-c", command], cwd=folder, env=env, capture_output=True, text=True, check=False)


def shown(output: str) -> str:
    """The output as the README shows it: one JSON object laid out over several lines."""
    try:
        value = json.loads(output)
    except ValueError:
        return output
    return laid_out(value) + "\n" if isinstance(value, dict) and "figures" in value else output


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.command[:60])
def test_command_prints_what_is_shown(example: Example, here: Path, request: pytest.FixtureRequest) -> None:
    for needed in ("jq",):
        if re.search(rf"\b{needed}\b", example.command) and not shutil.which(needed):
            pytest.skip(f"{needed} is not here")
    done = run(example.command, here)
    output = shown(done.stdout)
    if request.config.getoption("--accept"):
        text = README.read_text(encoding="utf-8")
        README.write_text(
            text.replace(f"$ {example.command}\n{example.output}", f"$ {example.command}\n{output}"), encoding="utf-8"
        )
    else:
        assert output == example.output
    assert done.returncode == 0


def test_there_are_six_recipes() -> None:
    assert len([example for example in examples() if "| jq" in example.command]) >= 6


def test_library_example(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    (block,) = [body for language, body in _BLOCK.findall(TEXT) if language == "pycon"]
    result = doctest.DocTestRunner().run(doctest.DocTestParser().get_doctest(block, {}, "README", str(README), 0))
    assert result.attempted >= 4
    assert result.failed == 0


def test_the_folder_gives_the_expected_records(here: Path) -> None:
    """The main job, in a real pipe: a line of JSON for each sample, the same as the file beside it."""
    done = run("newstally samples/", here)
    assert done.returncode == 0
    records = [json.loads(line) for line in done.stdout.splitlines()]
    files = sorted((here / "samples").glob("*.txt"))
    expected = [json.loads(path.with_suffix(".json").read_text(encoding="utf-8")) for path in files]
    assert records == [as_today(path.stem, record) for path, record in zip(files, expected, strict=True)]


def test_the_two_commands_of_a_fresh_machine_are_marked_for_ci() -> None:
    """`.ci/run` takes them from here, so that neither can drift."""
    run_it, test_it = (
        re.search(rf"^<!-- ci: {name} -->\n```sh\n(.+)\n```$", TEXT, re.MULTILINE) for name in ("run", "test")
    )
    assert run_it
    assert test_it
    assert "samples/" in run_it[1]
    assert "pytest" in test_it[1]
