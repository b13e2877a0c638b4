"""Take the pictures of the docs: the page, its timeline, and the table on a terminal, as they look today.

    pip install -e '.[dev,browser]'; python tools/take_screenshots.py

Chromium must be there. Shown are two samples and an outbreak made up here.
"""

from __future__ import annotations

import io
import json
import os
import pty
import shutil
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).parent.parent
COMMAND = [sys.executable, "-m", "cli"]
TERMINAL = {"COLUMNS": "104", "TERM": "xterm", "NO_COLOR": "", "PYTHONPATH": str(ROOT)}
STYLE = "margin:0;padding:16px 20px;background:#1b1d21;color:#e4e4e4;font:15px/1.2 'DejaVu Sans Mono',monospace"


def main() -> None:
    """Write ``docs/page.png``, ``docs/timeline.png`` and ``docs/table.png``."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        at = Path(folder)
        on_a_terminal("-f", "html", "samples/cholera.txt", "-o", f"{at}/page.html")
        take(browser, at / "page.html", "page.png", chosen="#a0-f3", height=780)
        (at / "outbreak.jsonl").write_text("".join(outbreak()), encoding="utf-8")
        on_a_terminal("-q", "-f", "html", "--timeline", f"{at}/outbreak.jsonl", "-o", f"{at}/page.html")
        take(browser, at / "page.html", "timeline.png", height=560, scheme="dark")
        (at / "table.html").write_text(table("samples/bergamo.txt"), encoding="utf-8")
        take(browser, at / "table.html", "table.png", of="pre")
        browser.close()


def on_a_terminal(*arguments: str) -> str:
    """Run newstally in the checkout, on a terminal with colours; return what it shows."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(  # noqa: S603
        [*COMMAND, *arguments], cwd=ROOT, env={**os.environ, **TERMINAL}, stdin=theirs, stdout=theirs, stderr=theirs
    ):
        os.close(theirs)
        seen = b""
        while True:
            try:
                data = os.read(ours, 65536)
            except OSError:  # the end of a terminal
                break
            seen += data
    os.close(ours)
    return seen.decode().replace("\r\n", "\n")


def table(path: str) -> str:
    """Return the table of a sample as a page that looks like a terminal."""
    console = Console(record=True, width=200, force_terminal=True, file=io.StringIO())
    console.print(Text.from_ansi(f"$ newstally -t {path}\n{on_a_terminal('-t', path).rstrip()}"), soft_wrap=True)
    inside = console.export_html(theme=MONOKAI, inline_styles=True, code_format="{code}")
    return f'<meta charset="utf-8"><style>body{{margin:0}}pre{{{STYLE};width:max-content}}</style><pre>{inside}</pre>'


def outbreak() -> list[str]:
    """Return the reports of an outbreak, a line of JSON each."""
    day, dead, lines = date(2021, 3, 1), 0, []
    for number in range(24):
        new = 4 + 9 * number % 23 + number
        dead += number % 3
        text = (
            f"MARLOW, {day:%B} {day.day} - The health ministry counts {dead} deaths from cholera. "
            f"On {day:%B} {day.day}, {new} new cases were confirmed, and {60 + 7 * number % 40} patients were "
            "hospitalized in Alden."
        )
        lines.append(json.dumps({"date": day.isoformat(), "title": f"Report {number + 1}", "text": text}) + "\n")
        day += timedelta(days=1 + number % 3)
    return lines


def take(  # noqa: PLR0913 - each is one thing about the picture
    browser: Any, path: Path, name: str, *, chosen: str = "", of: str = "", height: int = 720, scheme: str = "light"
) -> None:
    """Write a picture of the file into docs/; ``chosen`` is a figure, ``of`` the one element to be shown."""
    context = browser.new_context(viewport={"width": 1200, "height": height}, color_scheme=scheme)
    tab = context.new_page()
    tab.goto(f"file://{path}")
    if chosen:
        tab.click(chosen)
        tab.mouse.move(0, 0)
    tab.wait_for_timeout(300)
    (tab.locator(of) if of else tab).screenshot(path=ROOT / "docs" / name)
    context.close()


if __name__ == "__main__":
    main()
