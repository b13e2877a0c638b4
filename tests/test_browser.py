"""The page in a real browser, Chromium by Playwright: ``pytest -m browser`` (``pip install -e '.[dev,browser]'``)."""

from __future__ import annotations

import json
import os
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


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
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
        page.set_default_timeout(30_000)
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


def note(page: Any, anchor: str) -> str:
    found: str = page.locator(f"[id='{anchor}']").evaluate("e => getComputedStyle(e, '::after').content")
    return found


# --- looking ----------------------------------------------------------------------


def test_hover_and_focus_tell_what_a_figure_is(opened: Open, one: Path) -> None:
    page = opened(one)
    assert note(page, "a0-f0") in {"none", "normal"}
    page.hover("#a0-f0")
    assert "cases: 115 · Bergamo · 2020-04-06 to 2020-05-07" in note(page, "a0-f0")
    page.hover("h1")
    page.focus("#a0-f0")
    assert "cases: 115" in note(page, "a0-f0")
    assert page.locator("#a0-f0").evaluate("e => getComputedStyle(e).outlineStyle") != "none"


def test_the_tab_key_goes_from_mark_to_mark(opened: Open, one: Path) -> None:
    page = opened(one)
    page.focus("#a0-p1")
    seen = []
    for _ in range(5):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.id"))
    assert seen == [f"a0-f{number}" for number in range(5)]


def test_choosing_a_figure_draws_its_period_and_place(opened: Open, one: Path) -> None:
    page = opened(one)
    page.click("#a0-f1")
    assert page.locator(".ties path").count() == 2
    assert page.locator(".text .on").all_text_contents() == ["Bergamo", "from April 6 to may 7", "76"]
    assert page.locator("tr.on th").text_content() == "recovered"
    page.keyboard.press("Escape")
    assert page.locator(".ties, .on").count() == 0


def test_choosing_a_figure_gives_its_address_and_moves_nothing(opened: Open, many: Path) -> None:
    page = opened(many, "#a7")
    page.evaluate("scrollTo({ top: document.querySelector('#a7').offsetTop - 300, behavior: 'instant' })")
    before = page.evaluate("scrollY")
    page.click("#a7-f1")
    assert page.evaluate("location.hash") == "#a7-f1"
    assert page.evaluate("scrollY") == before
    page.click("#a7 tbody a >> nth=3")
    assert page.evaluate("location.hash") == "#a7-f3"
    assert page.evaluate("document.activeElement.id") == "a7-f3"


def test_a_link_leads_to_its_figure_in_a_folded_article(opened: Open, many: Path) -> None:
    page = opened(many, "#a17-f2")
    assert page.evaluate("document.activeElement.id") == "a17-f2"
    assert page.locator(".article[open]").count() == 1
    assert page.locator("#a17-f2").evaluate(
        "e => { const r = e.getBoundingClientRect(); return r.y > 0 && r.bottom < 900 }"
    )
    page.click("#a3 .headline a >> nth=0")
    assert page.evaluate("document.activeElement.id").startswith("a3-f")


def test_a_point_of_the_timeline_leads_to_its_sentence(opened: Open, many: Path) -> None:
    page = opened(many)
    point = page.locator(".plots a").first
    target = point.get_attribute("href")
    point.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.id.startsWith('a')")
    assert page.evaluate("document.activeElement.id") == target.removeprefix("#")


# --- filter and sorting -----------------------------------------------------------


def test_filter_by_label_kind_and_text(opened: Open, many: Path) -> None:
    page = opened(many)
    told = page.locator("output[name=shown]")
    page.select_option("select[name=label]", "homes")
    sync_api.expect(told).to_contain_text("29 of ")
    sync_api.expect(told).to_contain_text("in 29 of 30 articles")
    page.fill("input[name=text]", "31,000")
    sync_api.expect(told).to_contain_text("1 of ")
    assert page.locator(".article:visible").count() == 1
    page.click("#a28 summary h2")
    assert page.locator("#a28 tbody tr:visible").count() == 1
    assert page.locator("#a28 .text .off").count() > 3
    page.select_option("select[name=label]", "")
    page.fill("input[name=text]", "")
    page.select_option("select[name=kind]", "m")
    sync_api.expect(told).to_contain_text("29 of ")
    page.select_option("select[name=kind]", "")
    sync_api.expect(told).to_be_empty()
    assert page.locator(".article:visible").count() == 30


def test_sorting_by_value_and_back(opened: Open, many: Path) -> None:
    page = opened(many, "#a5")
    head = page.get_by_role("button", name="Value").first
    values = page.locator("#a5 tbody td:nth-child(2)")
    before = values.all_text_contents()

    def numbers() -> list[float]:
        return [float("".join(c for c in text if c in "0123456789.")) for text in values.all_text_contents()]

    head.click()
    assert numbers() == sorted(numbers())
    assert page.locator("#a5 th[aria-sort=ascending]").count() == 1
    head.click()
    assert numbers() == sorted(numbers(), reverse=True)
    head.click()
    assert values.all_text_contents() == before


# --- everywhere -------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 900, 1400])
def test_nothing_sticks_out(opened: Open, many: Path, one: Path, width: int, scheme: str) -> None:
    for path, anchor in ((many, "#a28-f1"), (one, "#a0-f0")):
        page = opened(path, anchor, width=width, color_scheme=scheme)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        box = page.locator(anchor).bounding_box()
        assert 0 <= box["x"] <= width - box["width"]
        assert 0 <= box["y"] <= 880


def test_it_can_be_read_without_script(opened: Open, many: Path) -> None:
    page = opened(many, java_script_enabled=False)
    assert page.locator(".tools").is_hidden()
    page.click("#a4 summary h2")
    assert page.locator("#a4-f0").is_visible()
    assert page.locator("#a4 table").is_visible()
    page.hover("#a4-f0")


def test_the_timeline_can_be_passed_over_by_keyboard(opened: Open, many: Path) -> None:
    page = opened(many)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.article').id") == "a0"


def test_it_can_be_printed(opened: Open, one: Path) -> None:
    page = opened(one)
    page.emulate_media(media="print")
    assert page.locator(".tools").is_hidden()
    assert page.locator("#a0-f4").is_visible()
    assert len(page.pdf()) > 10_000


def test_a_screen_reader_finds_its_way(opened: Open, many: Path) -> None:
    page = opened(many, "#a3")
    for role, name in (("search", "Filter the figures"), ("region", "Figures"), ("heading", "Timeline")):
        assert page.get_by_role(role, name=name).first.is_visible()
    for label in ("Label", "Kind", "Text"):
        assert page.get_by_label(label, exact=True).first.is_visible()
    assert page.get_by_role("columnheader", name="Value").first.is_visible()
    assert page.get_by_role("rowheader", name="homes").first.is_visible()
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
    assert page.evaluate("document.activeElement.id") == "a1990-f3"
    assert page.locator(".article").count() == 2000
    page.fill("input[name=text]", "199300 families")
    page.wait_for_function("() => document.forms[0].shown.value.endsWith('in 2 of 2,000 articles')")
