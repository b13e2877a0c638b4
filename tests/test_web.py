"""Web pages in: the article alone, its tables as tables, its own day, spans true of the text that was taken out."""

from __future__ import annotations

import gzip
import importlib.util
import os
from pathlib import Path
from typing import Any

import pytest
from hostile.command import ROOT, check_spans, environment, newstally

from cli.errors import InputError
from cli.options import Options
from cli.page import Page, part
from cli.record import Record
from cli.web import read_page
from extractors import extract

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Flood in Marlow kills 12 | The Daily</title>
{head}</head><body><nav><a href="/">Home</a> <a href="/n">24 comments</a></nav>
<article><h1>Flood in Marlow kills 12</h1>
<p>Floods killed 12 people in Marlow on Tuesday, officials said, and <b>3</b>40 homes were hit&nbsp;– a “record”.</p>
{body}</article><aside>Read also: 100 best hotels</aside><footer>15 million readers</footer></body></html>"""
PUBLISHED = '<meta property="article:published_time" content="2021-03-04T10:00:00Z">'
TABLE = """<table><caption>Cases by district</caption>
<thead><tr><th>District</th><th>Cases</th><th>Deaths</th></tr></thead>
<tr><td>Alden</td><td>1,204</td><td>40</td></tr><tr><td>Bray</td><td>12</td><td>3</td></tr></table>"""

needs_the_extra = pytest.mark.skipif(not importlib.util.find_spec("trafilatura"), reason="newstally[html] is not there")


def page(head: str = PUBLISHED, body: str = "") -> bytes:
    return PAGE.format(head=head, body=body).encode()


def page_of(text: str) -> bytes:
    """The page that newstally makes of an article."""
    written: list[bytes] = []
    made = Page(written.append, Options())
    made.add(
        part(Record(source="a", text=text, date=None, figures=(), periods=(), headline={}, headline_from={}), Options())
    )
    made.close()
    return b"".join(written)


def read(data: bytes, *arguments: str) -> dict[str, Any]:
    return newstally("--stdin-type", "html", "--with-text", *arguments, stdin=data).record


def told(record: dict[str, Any]) -> list[tuple[str, Any, str | None]]:
    return [(figure["label"], figure["value"], figure["place"]) for figure in record["figures"]]


@needs_the_extra
def test_the_article_its_title_and_its_day() -> None:
    record = read(page(body="<ul><li>3 bridges were closed</li><li>14 schools were hit</li></ul>"))
    assert record["title"] == "Flood in Marlow kills 12"
    assert record["date"] == "2021-03-04"
    assert record["text"] == (
        "Flood in Marlow kills 12\n\n"
        "Floods killed 12 people in Marlow on Tuesday, officials said, and 340 homes were hit – a “record”.\n\n"
        "- 3 bridges were closed\n- 14 schools were hit"
    )
    assert record["periods"][0]["start"] == "2021-03-02"
    check_spans(record, record["text"])


@needs_the_extra
def test_tables_are_read_as_tables() -> None:
    record = read(page(body=TABLE))
    assert told(record)[-4:] == [
        ("cases", 1204, "Alden"),
        ("deaths", 40, "Alden"),
        ("cases", 12, "Bray"),
        ("deaths", 3, "Bray"),
    ]
    assert "Cases by district\n\nDistrict | Cases | Deaths\nAlden | 1,204 | 40" in record["text"]
    check_spans(record, record["text"])


@needs_the_extra
@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<p>one<ul><li>12 dead</li></ul>two</p>", "one\n\n- 12 dead\n\ntwo"),
        ("<ul><li>North<ul><li>3 dead</li><li>4 hurt</ul><li>South</li></ul>", "- North\n- 3 dead\n- 4 hurt\n- South"),
        ("<dl><dt>Deaths</dt><dd>12</dd><dt>Injured:</dt><dd>34</dd></dl>", "Deaths: 12\nInjured: 34"),
        ("<p>12<br>13</p>", "12\n13"),
        ("<h2>Toll</h2><blockquote><p>We lost 12</p><p>and 3</p></blockquote>", "Toll\n\nWe lost 12\n\nand 3"),
        ("<table><tr><td><p>a</p><p>b</p></td><td>1|2</td></tr><tr><td>c</td><td></td></tr></table>", "a b | 1/2\nc |"),
        ("<div>killed 12<div>13 hurt</div>14 lost</div>", "killed 12 13 hurt 14 lost"),
    ],
)  # fmt: skip
def test_no_two_numbers_are_put_together(body: str, told: str) -> None:
    text = read_page(page(body=f"{body}<p>The ministry said that help was on its way to the valley.</p>")).text
    assert f"record”.\n\n{told}\n\nThe ministry" in text


@needs_the_extra
def test_every_way_in_gives_the_same_record(tmp_path: Path) -> None:
    data = page(body=TABLE)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.html").write_bytes(data)
    (tmp_path / "in" / "b.htm").write_bytes(data)
    (tmp_path / "in" / "c.HTML.gz").write_bytes(gzip.compress(data))
    run = newstally("in", "--with-text", cwd=tmp_path)
    assert [record.pop("source") for record in run.records] == ["in/a.html", "in/b.htm", "in/c.HTML.gz"]
    expected = {**read(data), "source": ""}
    assert [{"source": "", **record} for record in run.records] == [
        {**expected, "source": source} for source in ("in/a.html", "in/b.htm", "in/c.HTML.gz")
    ]
    assert newstally("in", "-j", "2", cwd=tmp_path).out == newstally("in", "-j", "1", cwd=tmp_path).out
    assert newstally("in/a.html", cwd=tmp_path).record == {
        k: v for k, v in run.records[0].items() if k not in {"text", "title"}
    }
    assert newstally("in", "-o", "out", cwd=tmp_path).status == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.html.json", "b.htm.json", "c.HTML.gz.json"]


@needs_the_extra
@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        (PUBLISHED, "", "2021-03-04"),
        ('<meta property="article:published_time" content="2031-03-04">', "", "2031-03-04"),  # no clock is asked
        ('<script type="application/ld+json">{"datePublished":"2020-05-09"}</script>', "", "2020-05-09"),
        ('<link rel="canonical" href="https://daily.example/2020/05/09/flood">', "", "2020-05-09"),
        ("", '<time datetime="2020-05-09T08:00">9 May</time>', "2020-05-09"),
        ("", '<p class="byline">By Ann Bee, <span>9 May 2020</span></p>', "2020-05-09"),
        ("", "<p>The dam broke on 2019-04-03, it was said on 3/4/2019, and on 3 April 2019 it was mended.</p>", None),
        ("", "", None),
    ],
)  # fmt: skip
def test_the_day_is_what_the_page_declares_never_what_it_tells_of(head: str, body: str, day: str | None) -> None:
    assert read_page(page(head, body)).date == day


@needs_the_extra
@pytest.mark.parametrize(
    ("declared", "encoding", "named", "warned"),
    [
        ("utf-8", "utf-8", None, False),
        ("windows-1252", "cp1252", "cp1252", False),
        ("iso-8859-1", "cp1252", "cp1252", False),
        ("windows-1252", "utf-8", None, False),  # what is good UTF-8 is nothing else
        ("no-such", "cp1252", "cp1252", True),
        ("hex", "cp1252", "cp1252", True),
        ("koi8-r", "koi8-r", "koi8-r", False),
    ],
)
def test_encodings(declared: str, encoding: str, named: str | None, warned: bool) -> None:
    word = "Москва" if encoding == "koi8-r" else "Zürich"
    text = PAGE.replace("utf-8", declared).replace("“record”", word).replace("–", "-").format(head="", body="")
    found = read_page(text.encode(encoding))
    assert word in found.text
    assert (found.encoding, found.guessed) == (named, warned)


@needs_the_extra
def test_a_fragment_is_a_page() -> None:
    for data in (b"<p>Floods killed 12 people.</p>", b"Floods killed 12 people."):
        assert read_page(data).text == "Floods killed 12 people."


@needs_the_extra
@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", "bad_record"),
        (b"<html><body><img src=a.png></body></html>", "bad_record"),
        (page_of("12 people died"), "bad_record"),
        (b"<html>\0<p>12 dead</p>", "binary"),
        (b"<div>" * 30_000 + b"12 people died", "bad_record"),
        (b"<p>" + b"<a>12 dead</a>" * 30_000, "too_large"),
        (b"<p>" + b"<br>12 dead" * 300_000, "too_large"),
    ],
)
def test_what_is_no_article_is_an_error_record(data: bytes, error: str) -> None:
    with pytest.raises(InputError) as raised:
        read_page(data)
    assert raised.value.type == error


@needs_the_extra
@pytest.mark.parametrize(
    "data",
    [
        b"<p " + b" ".join(b"a%d=1" % n for n in range(50_000)) + b">12 people died</p>",
        b"<p>" + b"<b>" * 50_000 + b"12 people died",
        b"<script type='application/ld+json'>" + b"[" * 100_000 + b"</script><p>12 people died</p>",
        b"<p>&#0;&#xd800;&#x1b;&#27;&#xFFFE;&#31&#x202e;12 people died&#x2028;</p>",
        b'<?xml version="1.0" encoding="utf-16"?><html><body><p>12 people died</p></body></html>',
        b"<p>12 people died</p></p></div></html></body><table><tr></table>",
    ],
)
def test_hostile_pages_are_read(data: bytes) -> None:
    assert [figure.value for figure in extract(read_page(data).text).figures] == [12]


@needs_the_extra
def test_the_limit_of_size_holds() -> None:
    run = newstally("--stdin-type", "html", "--max-size", "10kB", stdin=page(body="<p>x</p>" * 2000))
    assert run.record["error"]["type"] == "too_large"


@needs_the_extra
def test_what_a_page_says_of_itself_gives_way_to_the_options() -> None:
    assert read(page(), "--date", "2022-01-01")["date"] == "2022-01-01"
    run = newstally("--stdin-type", "html", stdin=page("").replace(b"utf-8", b"no").decode().encode("cp1252"))
    assert "not UTF-8, read as cp1252" in run.err
    assert newstally("--stdin-type", "html", stdin=b"").err.count("\n") == 1


def test_without_the_extra_one_line_says_how_to_get_it(tmp_path: Path) -> None:
    (tmp_path / "trafilatura.py").write_text("raise ModuleNotFoundError\n")
    (tmp_path / "a.html").write_bytes(page())
    (tmp_path / "b.txt").write_text("12 people died.")
    run = newstally("a.html", "b.txt", cwd=tmp_path, env=environment(PYTHONPATH=f"{tmp_path}{os.pathsep}{ROOT}"))
    assert run.status == 1
    assert run.records[0]["error"]["type"] == "missing_extra"
    assert run.records[1]["figures"][0]["value"] == 12
    assert run.err.splitlines()[0].endswith("which is not installed: pip install 'newstally[html]'")


@needs_the_extra
def test_a_page_into_a_page() -> None:
    out = newstally("--stdin-type", "html", "-f", "html", stdin=page(body=TABLE)).out.decode()
    assert "<h2>Flood in Marlow kills 12</h2><span class=about>- · 2021-03-04 · 7 figures" in out
