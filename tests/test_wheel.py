"""The wheel, built, installed in a fresh environment elsewhere, and run there on a copy of the first sample."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "build", "--wheel", "--outdir", out, root], check=True, capture_output=True)
    (built,) = out.glob("newstally-*.whl")
    return built


def test_it_holds_the_lexicons_and_neither_tests_nor_samples(wheel: Path, root: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    lexicons = {f"extractors/lexicons/{path.name}" for path in (root / "extractors" / "lexicons").glob("*.txt")}
    assert lexicons
    assert lexicons <= set(names)
    page = {
        f"cli/page/{path.name}" for path in (root / "cli" / "page").iterdir() if path.suffix in {".html", ".css", ".js"}
    }
    assert len(page) == 4
    assert page <= set(names)
    assert {"cli/py.typed", "extractors/py.typed"} <= set(names)
    assert {name.partition("/")[0] for name in names} <= {"cli", "extractors"} | {
        name.partition("/")[0] for name in names if ".dist-info/" in name
    }


def test_it_runs_where_nothing_else_is(wheel: Path, samples: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "venv"], check=True)
    programs = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([programs / "python", "-m", "pip", "install", "-q", wheel], check=True)
    shutil.copy(samples / "bergamo.txt", tmp_path / "article.txt")
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [programs / "newstally", "article.txt"], cwd=tmp_path, env=clean, capture_output=True, check=True
    )
    record = json.loads(done.stdout)
    expected = json.loads((samples / "bergamo.json").read_text(encoding="utf-8"))
    assert record == {**expected, "source": "article.txt"}
    assert done.stderr == b""
    version = subprocess.run([programs / "newstally", "--version"], capture_output=True, check=True, text=True)
    assert version.stdout.strip() == "newstally " + wheel.name.split("-")[1]
