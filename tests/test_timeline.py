"""Curves: the timeline of the page, every point a link to its sentence, and the sparklines that end the tables."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hostile.command import environment, newstally
from hypothesis import given
from hypothesis import strategies as st

from cli.page.plot import plot
from cli.page.scales import Days, Values, short, values
from cli.page.timeline import Point, Timeline, points
from cli.record import Record
from cli.sparks import Sparks
from extractors import extract

TEMPLATE = "$more|$plots"


def record(text: str, day: str | None) -> Record:
    report = extract(text, day)
    fields = {name: getattr(report, name) for name in ("date", "figures", "periods", "headline", "headline_from")}
    return Record(source="a.txt", text=text, **fields)


def days(tmp_path: Path, count: int) -> Path:
    """A file of articles, one a day, in which the dead grow by two and the new cases are 5."""
    path = tmp_path / "days.jsonl"
    with path.open("w") as out:
        for number in range(count):
            day = date(2021, 3, 1) + timedelta(days=number)
            text = (
                f"The toll of the flood stands at {2 * number + 2} dead. On {day:%B} {day.day}, 5 new cases were found."
            )
            out.write(json.dumps({"date": day.isoformat(), "text": text}) + "\n")
    return path


# --- points -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("The flood killed 12 people.", "2021-03-04", [("deaths", "2021-03-04", "2021-03-04", 12, True, False)]),
        ("The flood killed 12 people.", None, []),
        (
            "From March 1 to March 3, 12 people died.",
            "2021-03-04",
            [
                ("deaths", "2021-03-04", "2021-03-04", 12, True, False),
                ("deaths", "2021-03-01", "2021-03-03", 12, False, False),
            ],
        ),
        ("On March 4, 12 people died.", "2021-03-04", [("deaths", "2021-03-04", "2021-03-04", 12, True, False)]),
        ("On March 4, 12 new cases were found.", "2021-03-04", [("cases", "2021-03-04", "2021-03-04", 12, True, True)]),
        ("On March 4, 12 people died.", None, []),  # no year, no day
        ("Between 10 and 20 people died on 4 March 2021.", None, []),  # no value
        ("Since 1 March 2021, 12 people died.", None, [("deaths", "2021-03-01", "2021-03-01", 12, False, False)]),
    ],
)  # fmt: skip
def test_what_an_article_gives(text: str, day: str | None, expected: list[Any]) -> None:
    found = [
        (p.label, str(date.fromordinal(p.start)), str(date.fromordinal(p.end)), p.value, p.of_article, p.new)
        for p in points(record(text, day))
    ]
    assert found == expected


def test_many_points_are_thinned_evenly() -> None:
    found = Timeline()
    for number in range(10_000):
        found.add(number, (Point("deaths", "", number + 1, number + 1, number, new=False, figure=0, told=""),))
    ((series,), more) = found.series()
    assert (more, series.figures, series.thinned) == (0, 10_000, True)
    assert 500 <= len(series.dated) <= 1000
    gaps = {b.end - a.end for a, b in zip(series.dated, series.dated[1:], strict=False)}
    assert len(gaps) == 1


# --- the drawing ------------------------------------------------------------------


def test_every_point_is_a_link_to_its_sentence(tmp_path: Path) -> None:
    out = newstally("-f", "html", "--timeline", days(tmp_path, 30)).out.decode()
    section = out[out.index('<details class="timeline"') : out.index("<details class=article")]
    links = re.findall(r"<a href=#([\w-]+)><title>([^<]+)</title>(?:<path[^>]+>)?<(circle|rect) class=(\w+)", section)
    assert {ref for ref, *_ in links} <= set(re.findall(r"id=(a\d+-f\d+)", out))
    assert [link for link in links if "deaths" in link[1]][3] == (
        "a3-f0", "deaths 8 · article of 2021-03-04", "circle", "dot",
    )  # fmt: skip
    assert [link for link in links if "cases" in link[1]][3] == (
        "a3-f1", "cases 5 · article of 2021-03-04", "rect", "new",
    )  # fmt: skip
    assert section.count("<figure>") == 2
    assert len(re.findall(r"H[\d.]+V", re.findall(r"class=steps d='(M[^']+)'/>\n", section)[0])) == 29


def test_a_page_without_two_days_has_no_timeline(samples: Path) -> None:
    assert b'class="timeline"' not in newstally("-f", "html", "--timeline", samples / "bergamo.txt").out
    assert b'class="timeline"' not in newstally("-f", "html", samples).out


def test_the_timeline_goes_with_the_page_alone() -> None:
    run = newstally("--timeline", stdin=b"x")
    assert (run.status, run.err) == (2, "newstally: --timeline goes with --format html\n")


def test_what_an_article_tells_of_long_before_does_not_press_the_rest_together() -> None:
    found = Timeline()
    for number in range(10):
        day = date(2021, 3, 1 + number)
        found.add(number, points(record("Floods killed 12 people. In May 1986, 300 people died.", day.isoformat())))
    drawn = plot(found, TEMPLATE)
    assert "10 articles, 10 dated, 10 outside these days" in drawn
    assert "1986" not in drawn


def test_hostile_labels_are_text() -> None:
    found = Timeline()
    for day in (1, 2):
        found.add(0, (Point("<b>\"'", "<u>", day, day, 1, new=False, figure=0, told="<script>"),))
    assert "&lt;b&gt;&quot;&#x27; (&lt;u&gt;)" in plot(found, TEMPLATE)
    assert "<script>" not in plot(found, TEMPLATE)


@given(st.lists(st.tuples(st.integers(1, 3_000_000), st.floats(-1e15, 1e15)), min_size=1, max_size=20))
def test_whatever_is_drawn_stands_inside(found: list[tuple[int, float]]) -> None:
    timeline = Timeline()
    for number, (day, value) in enumerate(found):
        new = number % 2 == 0
        timeline.add(number, (Point("x", "", day, day + number, value, new=new, figure=0, told=""),))
    for x in re.findall(r" c?x=(-?[\d.]+)", plot(timeline, TEMPLATE)):
        assert 0 <= float(x) <= 380
    for y in re.findall(r" c?y=(-?[\d.]+)", plot(timeline, TEMPLATE)):
        assert 0 <= float(y) <= 190


# --- scales -----------------------------------------------------------------------


@given(st.integers(1, 3_600_000), st.integers(0, 500_000))
def test_days_have_a_few_names_in_order(low: int, length: int) -> None:
    scale = Days(low, min(low + length, date.max.toordinal()), 0, 100)
    ticks = scale.ticks()
    assert len(ticks) <= 6
    assert ticks == sorted(ticks)
    assert len({name for _, name in ticks}) == len(ticks)


@pytest.mark.parametrize(
    ("low", "high", "names"),
    [
        ("2021-03-01", "2021-03-05", ["1 Mar", "2 Mar", "3 Mar", "4 Mar", "5 Mar"]),
        ("2021-01-15", "2021-08-15", ["Mar 2021", "May 2021", "Jul 2021"]),
        ("2015-06-01", "2021-06-01", ["2016", "2018", "2020"]),
    ],
)
def test_names_of_days(low: str, high: str, names: list[str]) -> None:
    scale = Days(date.fromisoformat(low).toordinal(), date.fromisoformat(high).toordinal(), 0, 100)
    assert [name for _, name in scale.ticks()] == names


@pytest.mark.parametrize(
    ("found", "low", "high", "log"),
    [
        ([12.0, 37.0], 0, 40, False),
        ([0.0], 0, 1, False),
        ([-5.0, 30.0], -10, 30, False),
        ([3.0, 4.0, 5.0, 90_000.0], 1, 100_000, True),
        ([0.0, 3.0, 4.0, 5.0, 90_000.0], 1, 100_000, True),
    ],
)
def test_values_start_at_nothing_or_go_by_powers_of_ten(found: list[float], low: float, high: float, log: bool) -> None:
    scale = values(found, 100, 0)
    assert (scale.low, scale.high, scale.log) == (low, high, log)
    assert all(0 <= scale.at(value) <= 100 for value in found)


def test_values_of_a_scale() -> None:
    scale = Values(0, 40, 100, 0, log=False)
    assert [scale.at(value) for value in (0, 10, 40)] == [100, 75, 0]
    assert [short(value) for value in (0, 7, 1200, 2_500_000, 0.5)] == ["0", "7", "1.2k", "2.5M", "0.5"]


# --- sparklines -------------------------------------------------------------------


def test_tables_of_many_articles_end_with_curves(tmp_path: Path) -> None:
    path = days(tmp_path, 10)
    for arguments in (["-t"], ["-t", "--headline"]):
        out = newstally(*arguments, path).out.decode("ascii")
        assert out.endswith(
            "Headlines from 2021-03-01 to 2021-03-10, each day\n"
            "cases   ##########   5 to 5\n"
            "deaths  ..-=++*%%#  2 to 20\n\n"
        )
    bright = newstally("-t", path, env=environment(FORCE_COLOR="1")).out.decode()
    assert "\x1b[32m" in bright


def test_no_curve_without_two_days(samples: Path, tmp_path: Path) -> None:
    assert b"Headlines from" not in newstally("-t", samples / "bergamo.txt").out
    assert b"Headlines from" not in newstally("-t", days(tmp_path, 1)).out


def test_a_curve_has_a_hole_where_no_article_tells() -> None:
    sparks = Sparks()
    for day, value in (("2021-03-01", 1), ("2021-03-04", 8), ("2021-03-04", 3), (None, 100), ("XXXX-03-04", 100)):
        sparks.add(day, {"deaths": value})
    told, (line,) = sparks.lines(80, ascii_only=False)
    assert told == "Headlines from 2021-03-01 to 2021-03-04, each day"
    assert (line.bars, line.first, line.last, line.articles) == ("▂  █", 1, 8, 3)


@given(st.dictionaries(st.dates(), st.integers(-(10**30), 10**30), min_size=2), st.integers(1, 200))
def test_a_curve_is_never_wider_than_its_room(found: dict[date, int], width: int) -> None:
    sparks = Sparks()
    for day, value in found.items():
        sparks.add(day.isoformat(), {"x": value})
    _, (line,) = sparks.lines(width, ascii_only=True)
    assert len(line.bars) <= min(width, 40)
