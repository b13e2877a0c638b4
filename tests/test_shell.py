"""What surrounds the command: the cookbook, completion, the manual page."""

from __future__ import annotations

import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hostile.command import environment, newstally

ROOT = Path(__file__).parent.parent
RECIPES = re.findall(r"```sh\n(.*?)```", (ROOT / "docs" / "cookbook.md").read_text(encoding="utf-8"), re.DOTALL)
TOOLS = ("jq", "xargs", "parallel", "sqlite-utils", "gzip")


def is_here(tool: str) -> bool:
    """Another program is called parallel as well."""
    if tool != "parallel" or not shutil.which(tool):
        return bool(shutil.which(tool))
    return b"GNU" in subprocess.run([tool, "--version"], capture_output=True, check=False).stdout


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.splitlines()[0][:60])
def test_recipes_of_the_cookbook(recipe: str, samples: Path, tmp_path: Path) -> None:
    for tool in TOOLS:
        if re.search(rf"\b{tool}\b", recipe) and not is_here(tool):
            pytest.skip(f"{tool} is not there")
    here, home = tmp_path / "here", tmp_path / "home"
    home.mkdir()
    shutil.copytree(samples, here / "samples", copy_function=shutil.copyfile)  # new files: one recipe asks for those
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = environment(PATH=path, HOME=str(home))
    done = subprocess.run(["bash", "-c", recipe], cwd=here, env=env, capture_output=True, text=True, check=False)
    assert done.stderr.replace("newstally: gone.txt: no such file or directory\n", "") == ""
    assert done.returncode == 0
    assert done.stdout or set(os.listdir(here)) - {"samples"}  # noqa: PTH208


def complete(shell: str, words: str) -> str:
    variables = {"_NEWSTALLY_COMPLETE": f"complete_{shell}"}
    if shell == "bash":
        variables |= {"COMP_WORDS": words, "COMP_CWORD": str(len(words.split(" ")) - 1)}
    else:
        variables |= {"_TYPER_COMPLETE_ARGS": words, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    return newstally(env=environment(**variables)).out.decode()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_of_options_and_values(shell: str) -> None:
    assert "--date-order" in complete(shell, "newstally --date")
    assert {"json", "jsonl", "csv", "table"} <= set(re.findall(r"\w+", complete(shell, "newstally --format ")))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_completion_script_can_be_printed(shell: str) -> None:
    script = newstally(env=environment(_NEWSTALLY_COMPLETE=f"source_{shell}")).out.decode()
    assert f"complete_{shell}" in script
    if shutil.which(shell):
        subprocess.run([shell, "-n", "-c", script], check=True)


def test_bash_completes_paths_by_itself() -> None:
    script = newstally(env=environment(_NEWSTALLY_COMPLETE="source_bash")).out.decode()
    assert "complete -o default" in script
    assert complete("bash", "newstally sam").strip() == ""


def test_the_manual_is_up_to_date() -> None:
    page = ROOT / "docs" / "newstally.1"
    built = runpy.run_path(str(ROOT / "tools" / "build_manual.py"))["manual"]()
    assert page.read_text(encoding="utf-8") == built, "run python tools/build_manual.py"


def test_the_manual_has_every_option_of_the_help() -> None:
    page = (ROOT / "docs" / "newstally.1").read_text(encoding="utf-8").replace("\\-", "-")
    for option in re.findall(r"--[a-z][a-z-]+", newstally("--help", env=environment(COLUMNS="200")).out.decode()):
        assert option in page or option == "--help"


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not there")
def test_the_manual_has_no_mistakes() -> None:
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", ROOT / "docs" / "newstally.1"], capture_output=True, check=True
    )
    assert done.stderr == b""
