"""The page: every article true to its text, every figure a link, nothing of an article ever markup."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hostile.command import newstally
from hypothesis import given
from hypothesis import strategies as st
from test_laws import reports

from cli.escape import uncontrolled
from cli.options import Options
from cli.page import Page, part
from cli.page.marks import find_places
from cli.record import Record
from cli.shown import amount
from extractors import extract

CSS = (Path(__file__).parent.parent / "cli" / "page" / "page.css").read_text(encoding="utf-8")
HOSTILE = (
    "<script>alert(1)</script> In \"Rome\" <b onclick='x'>115 cases</b> & &amp; </div></details> were --> ]]> seen\n"
    "\x1b[31mred\x1b[0m \u202e12 dead\u202c \u2028 in <img src=x onerror=alert(2)> $title $articles {style} \0 '''"
    "\ud83d\n"
)


class Seen(HTMLParser):
    """What a browser would make of the page: elements by name, ids, links, and the text of each article."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.texts: list[str] = []
        self.anchors: dict[str, str] = {}
        self.notes: dict[str, str] = {}
        self.attributes: set[str] = set()
        self._divs = 0
        self._anchor = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.attributes |= set(found)
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a":
            self.links.append(found["href"])
            self._anchor = found["href"] if "text" not in found.get("class", "") and self._divs else ""
            if "aria-description" in found:
                self.notes[found["href"]] = found["aria-description"]
        if tag == "div":
            if found.get("class") == "text":
                self.texts.append("")
                self._divs = 1
            elif self._divs:
                self._divs += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._anchor = ""
        if tag == "div" and self._divs:
            self._divs -= 1

    def handle_data(self, data: str) -> None:
        if self._divs:
            self.texts[-1] += data
            if self._anchor:
                self.anchors[self._anchor] = self.anchors.get(self._anchor, "") + data


def page_of(*articles: str, **options: str) -> str:
    """The page of some texts, made in this process."""
    written: list[bytes] = []
    page = Page(written.append, Options())
    for number, text in enumerate(articles):
        report = extract(text, **options)
        record = Record(
            source=f"{number}.txt",
            text=text,
            **{field: getattr(report, field) for field in ("date", "figures", "periods", "headline", "headline_from")},
        )
        page.add(part(record, Options()))
    page.close()
    return b"".join(written).decode()


def plain(text: str) -> str:
    """The text as the page shows it: controls gone, every line break a newline."""
    return uncontrolled(re.sub(r"\r\n|[\r\v\f\x85\u2028\u2029]", "\n", text))


def check(page: str, *articles: str) -> Seen:
    """Hold the page against the articles: text, numbers and periods, ids and links."""
    seen = Seen(page)
    assert seen.texts == [plain(text) for text in articles]
    assert len(set(seen.ids)) == len(seen.ids)
    assert {link.removeprefix("#") for link in seen.links} <= set(seen.ids)
    for number, text in enumerate(articles):
        report = extract(text)
        for index, figure in enumerate(report.figures):
            assert seen.anchors[f"#a{number}-f{index}"] == plain(figure.number)
            assert f"{figure.label}:" in seen.notes[f"#a{number}-f{index}"]
        for index, period in enumerate(report.periods):
            told = seen.anchors.get(f"#a{number}-p{index}", "")
            assert told in plain(period.text) or not set(told.split()) - set(plain(period.text).split())
    return seen


def test_the_samples_stand_in_the_page_as_they_are(samples: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(samples.glob("*.txt"))]
    seen = check(page_of(*texts), *texts)
    assert seen.tags["details"] == len(texts)
    assert sum("-f" in name for name in seen.ids) == sum(len(extract(text).figures) for text in texts)


@given(st.lists(reports() | st.text(max_size=200), max_size=3))
def test_any_text_stands_in_the_page_as_it_is(texts: list[str]) -> None:
    texts = [text.encode("utf-8", "replace").decode() for text in texts]
    check(page_of(*texts), *texts)


def test_the_command_gives_the_same_page(samples: Path, tmp_path: Path) -> None:
    run = newstally("-f", "html", samples / "bergamo.txt")
    assert (run.status, run.err) == (0, "")
    text = (samples / "bergamo.txt").read_text(encoding="utf-8")
    assert check(run.out.decode(), text).notes["#a0-f0"] == "cases: 115 · Bergamo · XXXX-04-06 to XXXX-05-07"
    assert b"<details open class=article id=a0>" in run.out
    assert newstally("-f", "html", samples / "bergamo.txt", "-o", tmp_path / "one.html").out == b""
    assert (tmp_path / "one.html").read_bytes() == run.out
    assert newstally("-f", "html", "-j", "2", samples).out == newstally("-f", "html", "-j", "1", samples).out


def test_many_articles_fold_and_count_from_0_like_json(tmp_path: Path) -> None:
    lines = [json.dumps({"id": n, "title": f"Day {n}", "text": f"Day {n}: {n} dead, 3 hurt."}) for n in range(1, 6)]
    (tmp_path / "days.jsonl").write_text("\n".join(lines))
    out = newstally("-f", "html", "days.jsonl", cwd=tmp_path).out.decode()
    assert "<details open" not in out
    assert "<h2>Day 4</h2><span class=about>days.jsonl:4 (4)" in out
    assert Seen(out).anchors["#a3-f1"] == "3"
    assert '<p class="count">5 articles, 10 figures</p>' in out
    assert "<option value=c>count (10)" in out


def test_what_failed_stands_in_the_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("12 people died.")
    run = newstally("-f", "html", "a.txt", "<gone>.txt", cwd=tmp_path)
    assert run.status == 1
    assert (
        "<h2>&lt;gone&gt;.txt</h2><p><strong>not read (not_found):</strong> no such file or directory"
        in run.out.decode()
    )
    assert "2 articles, 1 figure, 1 not read" in run.out.decode()
    assert newstally("-f", "html", stdin=b"Nothing here.").out.count(b"<p class=none>no figures") == 1


def test_only_what_is_asked_for_is_marked(samples: Path) -> None:
    out = newstally("-f", "html", "-l", "cases", samples / "bergamo.txt").out.decode()
    assert [name for name in Seen(out).ids if "-f" in name] == ["a0-f0"]


def test_explained_it_tells_why_a_number_is_no_figure() -> None:
    text = b"The man, aged 45, was among 12 people who died in Rome on 4 March 2021."
    out = newstally("-f", "html", "--explain", stdin=text).out.decode()
    assert re.search(r'<a class="l" [^>]*id=a0-l\d+ aria-description="no figure: age">45</a>', out)
    assert re.search(
        r'aria-description="deaths: 12 · Rome · 2021-03-04 · \(rule [^"]+, place by \w+, period by \w+\)"', out
    )
    assert 'class="l"' not in newstally("-f", "html", stdin=text).out.decode()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It rained 40 mm.", "40 millimeters"),
        ("It lasted about one hour.", "~ 1 hour"),
        ("It was 2 to 3 miles away.", "2-3 miles"),
        ("The quake of magnitude 5.2 killed nobody.", "magnitude 5.2"),
        ("Aid of more than $5 million came.", "> 5,000,000 USD"),
        ("At least 5% of the voters came.", ">= 5%"),
        ("Dozens of people died.", "dozens"),
        ("Up to 1,200 people died.", "<= 1,200"),
    ],
)
def test_amounts_as_a_person_writes_them(text: str, shown: str) -> None:
    assert amount(extract(text).figures[0]).lower() == shown.lower()


def test_wrong_usage(tmp_path: Path) -> None:
    assert newstally("-f", "html", "-o", tmp_path, stdin=b"x").status == 2
    assert "--headline goes with" in newstally("-f", "html", "--headline", stdin=b"x").err


# --- safety -----------------------------------------------------------------------


def test_nothing_of_an_article_is_markup() -> None:
    text = HOSTILE.encode("utf-8", "replace").decode()
    page = page_of(text, text)
    seen = check(page, text, text)
    assert seen.tags["script"] == 1
    assert not seen.tags.keys() & {"img", "b onclick"}
    assert not seen.attributes & {"onclick", "onerror", "src", "style"}
    assert not set(page) & set("\0\x1b\u202e\u202c\u2028")


def test_a_hostile_name_and_title_are_text(tmp_path: Path) -> None:
    evil = "\"><script>x</script>'\n\u202e"
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": evil, "title": evil, "text": "12 dead"}))
    (tmp_path / "<img src=x>.txt").write_text("12 dead")
    seen = Seen(newstally("-f", "html", tmp_path).out.decode())
    assert seen.tags["script"] == 1
    assert not seen.tags["img"]


def test_the_policy_lets_in_our_own_style_and_script_and_nothing_else() -> None:
    page = page_of("12 dead")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    rules = dict(rule.strip().split(" ", 1) for rule in policy[1].split(";"))
    for name, element in (("style-src", "style"), ("script-src", "script")):
        inside = page[page.index(f"<{element}>") + len(element) + 2 : page.index(f"</{element}>")]
        assert rules.pop(name) == f"'sha256-{b64encode(sha256(inside.encode()).digest()).decode()}'"
    assert rules == {"default-src": "'none'", "img-src": "data:", "base-uri": "'none'", "form-action": "'none'"}
    rest = re.sub(r"<(script|style)>.*?</\1>", "", page.replace(policy[0], ""), flags=re.DOTALL)
    assert set(re.findall(r"(?:src|href|action)=[\"']?([^\s>\"']+)", rest)) == {"data:,", "#a0-f0", "#articles"}
    assert "style=" not in rest
    assert not re.search(r"\son[a-z]+=", rest)


# --- marks ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Ica 562 cases. In Africa nothing.", ["Ica"]),
        ("In Ica, floods killed 3 people. Ica mourns.", ["Ica"]),
        ("Ica is a town. Floods killed 3 people in Ica. Ica mourns.", ["Ica"]),
        ("Nothing happened here but 3 people died.", []),
    ],
)
def test_the_place_of_a_figure_is_the_mention_before_it(text: str, places: list[str]) -> None:
    found = find_places(text, extract(text).figures)
    assert [text[item.start : item.end] for item in found.mentions] == places
    assert all(text[item.start - 3 : item.start].lower() == "in " for item in found.mentions)
    assert set(found.of.values()) <= {item.index for item in found.mentions}


def test_a_length_in_a_period_is_a_figure_of_its_own() -> None:
    page = page_of("Over the past 24 hours 5 people died.", date="2020-05-09")
    assert re.search(r"id=a0-p0 [^>]+>the past </a><a id=a0-f0 [^>]+>24</a><a [^>]+ tabindex=-1> hours</a>", page)


def test_a_page_of_many_numbers_is_as_long_as_its_text() -> None:
    assert len(page_of("There were 115 cases in Rome. " * 2000)) < 2000 * 700


# --- colours ----------------------------------------------------------------------


def luminance(color: str) -> float:
    """The relative luminance of WCAG 2.2."""
    short = color.removeprefix("#")
    channels = [int(part * 2, 16) for part in short] if len(short) == 3 else list(bytes.fromhex(short))
    linear = [c / 12.92 if (c := value / 255) <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for value in channels]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_colours_keep_the_contrast_of_wcag_aa(scheme: int) -> None:
    colors = dict(re.findall(r"--([\w-]+): (#[0-9a-f]+);", re.findall(r":root \{(.*?)\n *\}", CSS, re.DOTALL)[scheme]))
    grounds = ["paper", "sheet", *(f"{kind}-bg" for kind in "cmrudp"), "on"]
    for ground in grounds:
        assert contrast(colors["ink"], colors[ground]) >= 7, ground
    for ground in ("paper", "sheet"):
        for ink in ("soft", "link", "focus"):
            assert contrast(colors[ink], colors[ground]) >= 4.5, (ink, ground)
    assert contrast(colors["soft"], colors["on"]) >= 4.5
    assert contrast(colors["note-ink"], colors["note"]) >= 7
    for kind in "cmrudp":  # the lines under the numbers are graphics: 3 to 1
        assert contrast(colors[kind], colors[f"{kind}-bg"]) >= 3, kind
