"""The page in a real browser, Chromium by Playwright: ``pytest -m browser`` (``pip install -e '.[dev,browser]'``)."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hostile.command import newstally

sync_api = pytest.importorskip("playwright.sync_api", reason="newstally[browser] is not there")
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or ""
pytestmark = [pytest.mark.browser, pytest.mark.skipif(not CHROMIUM, reason="no Chromium is there")]

PARAGRAPH = (
    "Floods killed {n} people in Marlow on {day} March 2021, and {n},000 homes were hit. Between 1 March and "
    "{day} March some {n}00 families were moved to Alden, where the ministry has put up 40 tents, officials said. "
    "In 2019 a storm had destroyed 12 bridges and cost $2.5 million; 5% of the money came from Norport, "
    "for 300 tonnes of rice. "
)
HOSTILE = (
    "<script>document.title='owned'</script> In \"Rome\" <b onmouseover='alert(1)'>115 cases</b> &amp; </div></details>"
    " \u202e12 dead\u202c <img src=x onerror=alert(2)> <svg onload=alert(3)> {{7*7}} javascript:alert(4) `${1}` \u2028"
)
Open = Callable[..., Any]
PATIENCE = 120_000  # milliseconds; only what never comes takes so long


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        sync_api.expect.set_options(timeout=PATIENCE)
        # /dev/shm of a container may be too small for it.
        arguments = ["--no-sandbox", "--disable-dev-shm-usage"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments, timeout=PATIENCE)
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Any) -> Iterator[Open]:
    """A function that opens a page; in the end nothing may have gone wrong in it and nothing have left it."""
    contexts: list[Any] = []
    wrong: list[str] = []

    def look(request: Any) -> None:
        if not request.url.startswith(("file:", "data:")):
            wrong.append(request.url)

    def open_page(path: Path, anchor: str = "", width: int = 1400, **options: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("request", look)
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: wrong.append(dialog.message) or dialog.dismiss())
        page.goto(f"file://{path}{anchor}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    path = tmp_path_factory.mktemp("one") / "page.html"
    newstally("-f", "html", "-d", "2020-05-09", samples / "bergamo.txt", "-o", path)
    return path


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("many"), 30, "--timeline")


def write(folder: Path, count: int, *arguments: str, length: int = 1) -> Path:
    """A page of ``count`` articles, one a day of March over and over, and a last one that is hostile."""
    with (folder / "in.jsonl").open("w") as out:
        for number in range(count - 1):
            day = number % 28 + 1
            text = "\n\n".join(PARAGRAPH.format(n=number + 3 + part, day=day) for part in range(length))
            line = {"title": f"Flood {number}", "date": f"2021-03-{day:02}", "text": text}
            out.write(json.dumps(line) + "\n")
        out.write(json.dumps({"title": HOSTILE, "date": "2021-03-29", "text": HOSTILE}) + "\n")
    newstally("-q", "-f", "html", *arguments, folder / "in.jsonl", "-o", folder / "page.html")
    return folder / "page.html"


def comes(page: Any, condition: str, *given: Any) -> None:
    """Wait until a condition holds: much of what a browser does it does a moment later."""
    page.wait_for_function(condition, arg=list(given))


NOTE = "getComputedStyle(document.getElementById(id), '::after').content"


def focused(page: Any, anchor: str) -> None:
    comes(page, "([id]) => document.activeElement.id === id", anchor)


def expect(page: Any, selector: str) -> Any:
    return sync_api.expect(page.locator(selector))


# --- looking ----------------------------------------------------------------------


def test_hover_and_focus_tell_what_a_figure_is(opened: Open, one: Path) -> None:
    page = opened(one)
    comes(page, f"([id]) => ['none', 'normal'].includes({NOTE})", "a0-f0")
    page.hover("#a0-f0")
    comes(page, f"([id, told]) => {NOTE}.includes(told)", "a0-f0", "cases: 115 · Bergamo · 2020-04-06 to 2020-05-07")
    page.hover("h1")
    page.focus("#a0-f0")
    comes(page, f"([id, told]) => {NOTE}.includes(told)", "a0-f0", "cases: 115")
    comes(page, "([id]) => getComputedStyle(document.getElementById(id)).outlineStyle !== 'none'", "a0-f0")


def test_the_tab_key_goes_from_mark_to_mark(opened: Open, one: Path) -> None:
    page = opened(one)
    page.focus("#a0-p1")
    for number in range(5):
        page.keyboard.press("Tab")
        focused(page, f"a0-f{number}")


def test_choosing_a_figure_draws_its_period_and_place(opened: Open, one: Path) -> None:
    page = opened(one)
    page.click("#a0-f1")
    expect(page, ".ties path").to_have_count(2)
    expect(page, ".text .on").to_have_text(["Bergamo", "from April 6 to may 7", "76"])
    expect(page, "tr.on th").to_have_text("recovered")
    page.keyboard.press("Escape")
    expect(page, ".ties, .on").to_have_count(0)


def test_choosing_a_figure_gives_its_address_and_moves_nothing(opened: Open, many: Path) -> None:
    page = opened(many, "#a7")
    page.evaluate("scrollTo({ top: document.querySelector('#a7').offsetTop - 300, behavior: 'instant' })")
    before = page.evaluate("scrollY")
    page.click("#a7-f1")
    comes(page, "() => location.hash === '#a7-f1'")
    assert page.evaluate("scrollY") == before
    page.click("#a7 tbody a >> nth=3")
    comes(page, "() => location.hash === '#a7-f3'")
    focused(page, "a7-f3")


def test_a_link_leads_to_its_figure_in_a_folded_article(opened: Open, many: Path) -> None:
    page = opened(many, "#a17-f2")
    focused(page, "a17-f2")
    expect(page, ".article[open]").to_have_count(1)
    within = "const r = document.getElementById(id).getBoundingClientRect(); return r.y > 0 && r.bottom < 900"
    comes(page, f"([id]) => {{ {within} }}", "a17-f2")
    page.click("#a3 .headline a >> nth=0")
    comes(page, "() => document.activeElement.id.startsWith('a3-f')")


def test_a_point_of_the_timeline_leads_to_its_sentence(opened: Open, many: Path) -> None:
    page = opened(many)
    point = page.locator(".plots a").first
    target = point.get_attribute("href")
    point.focus()
    page.keyboard.press("Enter")
    focused(page, target.removeprefix("#"))


# --- filter and sorting -----------------------------------------------------------


def test_filter_by_label_kind_and_text(opened: Open, many: Path) -> None:
    page = opened(many)
    told = expect(page, "output[name=shown]")
    page.select_option("select[name=label]", "homes")
    told.to_have_text(re.compile(r"^29 of \d+ figures, in 29 of 30 articles$"))
    page.fill("input[name=text]", "31,000")
    told.to_have_text(re.compile(r"^1 of \d+ figures, in 1 of 30 articles$"))
    expect(page, ".article:visible").to_have_count(1)
    page.click("#a28 summary h2")
    expect(page, "#a28 tbody tr:visible").to_have_count(1)
    expect(page, "#a28 .text .off >> nth=3").to_be_attached()
    page.select_option("select[name=label]", "")
    page.fill("input[name=text]", "")
    page.select_option("select[name=kind]", "m")
    told.to_have_text(re.compile(r"^29 of \d+ figures, in 29 of 30 articles$"))
    page.select_option("select[name=kind]", "")
    told.to_be_empty()
    expect(page, ".article:visible").to_have_count(30)


def test_sorting_by_value_and_back(opened: Open, many: Path) -> None:
    page = opened(many, "#a5")
    head = page.get_by_role("button", name="Value").first
    values = page.locator("#a5 tbody td:nth-child(2)")
    before = values.all_text_contents()

    def number(text: str) -> float:
        return float("".join(char for char in text if char in "0123456789."))

    head.click()
    expect(page, "#a5 th[aria-sort=ascending]").to_have_count(1)
    sync_api.expect(values).to_have_text(sorted(before, key=number))
    head.click()
    expect(page, "#a5 th[aria-sort=descending]").to_have_count(1)
    sync_api.expect(values).to_have_text(sorted(before, key=number, reverse=True))
    head.click()
    sync_api.expect(values).to_have_text(before)


# --- everywhere -------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 900, 1400])
def test_nothing_sticks_out(opened: Open, many: Path, one: Path, width: int, scheme: str) -> None:
    for path, anchor in ((many, "#a28-f1"), (one, "#a0-f0")):
        page = opened(path, anchor, width=width, color_scheme=scheme)
        comes(page, "([width]) => document.documentElement.scrollWidth <= width", width)
        within = "const r = document.querySelector(id).getBoundingClientRect(); return 0 <= r.x && r.right <= width"
        comes(page, f"([id, width]) => {{ {within} && 0 <= r.y && r.y <= 880 }}", anchor, width)


def test_it_can_be_read_without_script(opened: Open, many: Path) -> None:
    page = opened(many, java_script_enabled=False)
    expect(page, ".tools").to_be_hidden()
    page.click("#a4 summary h2")
    expect(page, "#a4-f0").to_be_visible()
    expect(page, "#a4 table").to_be_visible()
    page.hover("#a4-f0")


def test_the_timeline_can_be_passed_over_by_keyboard(opened: Open, many: Path) -> None:
    page = opened(many)
    page.keyboard.press("Tab")
    comes(page, "() => document.activeElement.className === 'skip'")
    page.keyboard.press("Enter")
    comes(page, "() => location.hash.length > 1")
    page.keyboard.press("Tab")
    comes(page, "() => document.activeElement.closest('.article')?.id === 'a0'")


def test_it_can_be_printed(opened: Open, one: Path) -> None:
    page = opened(one)
    page.emulate_media(media="print")
    expect(page, ".tools").to_be_hidden()
    expect(page, "#a0-f4").to_be_visible()
    assert len(page.pdf()) > 10_000


def test_a_screen_reader_finds_its_way(opened: Open, many: Path) -> None:
    page = opened(many, "#a3")
    for role, name in (("search", "Filter the figures"), ("region", "Figures"), ("heading", "Timeline")):
        sync_api.expect(page.get_by_role(role, name=name).first).to_be_visible()
    for label in ("Label", "Kind", "Text"):
        sync_api.expect(page.get_by_label(label, exact=True).first).to_be_visible()
    for role, name in (("columnheader", "Value"), ("rowheader", "homes")):
        sync_api.expect(page.get_by_role(role, name=name).first).to_be_visible()
    unnamed = "e => e.filter(x => !x.textContent.trim() && !x.getAttribute('aria-label')).length"
    assert page.locator("a, button, summary").evaluate_all(unnamed) == 0


def test_hostile_text_is_text(opened: Open, many: Path) -> None:
    page = opened(many, "#a29")
    shown = page.locator("#a29 .text").text_content()
    assert shown.startswith("<script>document.title='owned'</script> In \"Rome\"")
    assert not set(shown) & set("\u202e\u202c")
    assert page.title() == "Figures and periods · newstally"
    assert page.locator("script").count() == 1
    assert page.locator("img, main svg svg, [onmouseover]").count() == 0
    page.hover("#a29-f0")


def test_two_thousand_articles(opened: Open, tmp_path: Path) -> None:
    path = write(tmp_path, 2000, "--timeline", length=2)
    assert path.stat().st_size < 20_000_000
    page = opened(path, "#a1990-f3")
    focused(page, "a1990-f3")
    expect(page, ".article").to_have_count(2000)
    page.fill("input[name=text]", "199300 families")
    page.wait_for_function("() => document.forms[0].shown.value.endsWith('in 2 of 2,000 articles')")
