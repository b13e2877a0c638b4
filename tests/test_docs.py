"""The docs keep up with the program: options, labels, links and the version."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hostile.command import environment

from cli import VERSION

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")


def newstally(*arguments: str) -> str:
    env = environment(COLUMNS="200", NO_COLOR="1", TERM="dumb")
    done = subprocess.run(
        [Path(sys.executable).with_name("newstally"), *arguments], env=env, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.fixture(scope="module")
def offered() -> set[str]:
    """The options that --help shows, without those that typer puts there by itself."""
    return set(OPTION.findall(newstally("--help"))) - {"--install-completion", "--show-completion", "--help"}


def section(text: str, title: str) -> str:
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, title
    return found[1]


def test_the_option_table_is_that_of_the_help(offered: set[str]) -> None:
    table = section(PAGES[0].read_text(encoding="utf-8"), "Options")
    assert set(OPTION.findall(table)) == offered


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_shows_an_option_that_is_not_there(page: Path, offered: set[str]) -> None:
    commands = re.findall(r"(?:^|[`$|(] *)newstally ([^`|\n]*)", page.read_text(encoding="utf-8"), re.MULTILINE)
    shown = {option for command in commands for option in OPTION.findall(command)}
    assert shown <= offered | {"--help", "--install-completion", "--show-completion"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_inside_the_project_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_every_label_with_an_outcome_is_in_the_readme() -> None:
    table = section(PAGES[0].read_text(encoding="utf-8"), "Labels")
    labels = (
        "deaths injured casualties cases recovered hospitalized discharged missing displaced evacuated rescued stranded"
    )
    labels += " affected arrested abducted quarantined vaccinated tested"
    builtin = newstally("--labels")
    for label in labels.split():
        assert f"`{label}`" in table
        assert re.search(rf"\b{label}\b", builtin)


def test_the_changelog_tells_of_this_version() -> None:
    assert re.search(rf"^## {re.escape(VERSION)}\b", PAGES[1].read_text(encoding="utf-8"), re.MULTILINE)


def test_the_architecture_page_names_every_module() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    for folder in ("extractors", "cli"):
        for path in (ROOT / folder).iterdir():
            if path.suffix == ".py" and not path.name.startswith("_"):
                assert f"`{path.name}`" in page, f"{folder}/{path.name}"
            if path.is_dir() and (path / "__init__.py").exists():
                assert f"`{path.name}/`" in page, f"{folder}/{path.name}/"


def test_the_guide_to_kinds_works_as_written(tmp_path: Path) -> None:
    """Its block, put where it says, passes its own sentences."""
    guide = (ROOT / "docs" / "adding-a-kind.md").read_text(encoding="utf-8")
    block = re.search(r"^```python\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    assert block
    for name in ("cli", "extractors"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "tests" / "test_kinds.py", tmp_path)
    (tmp_path / "extractors" / "kinds" / "animals.py").write_text(block[1], encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-k", "culled", "-p", "no:cacheprovider", "test_kinds.py"],
        cwd=tmp_path, env=environment(PYTHONPATH=str(tmp_path)), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert re.search(r"^3 passed", done.stdout, re.MULTILINE), done.stdout
