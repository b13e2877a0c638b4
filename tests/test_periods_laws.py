"""What holds for the periods of any text."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.periods import find_periods, reference_day
from extractors.periods.arithmetic import easter
from extractors.text import document

WORDS = st.sampled_from(
    [
        "from",
        "to",
        "until",
        "since",
        "between",
        "and",
        "or",
        "the",
        "of",
        "on",
        "in",
        "by",
        "as",
        "at",
        "before",
        "after",
        "up",
        "no",
        "later",
        "than",
        "late",
        "early",
        "mid",
        "end",
        "start\n",
        "",
        "",
        "",
        "beginning",
        "first",
        "second",
        "third",
        "last",
        "next",
        "this",
        "that",
        "same",
        "past",
        "previous",
        "following",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "day\n",
        "",
        "",
        "",
        "days",
        "quarter",
        "decade",
        "century",
        "ago",
        "earlier",
        "later",
        "1",
        "2",
        "3",
        "7",
        "12",
        "13",
        "24",
        "29",
        "30",
        "31",
        "32",
        "1066",
        "1899",
        "1999",
        "2000",
        "2003",
        "2019",
        "2020",
        "9999",
        "10000\n",
        "",
        "",
        "",
        "January",
        "Feb",
        "March",
        "Apr.",
        "May",
        "may",
        "march",
        "June",
        "Sept",
        "December",
        "Monday",
        "Tue.",
        "Friday",
        "Sundays",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "now\n",
        "",
        "",
        "",
        "-",
        "–",
        "/",
        ",",
        ".",
        "'",
        "s",
        "st",
        "nd",
        "th",
        "(",
        ")",
        "\n",
        "4/6/2020",
        "31/12/99",
        "2020-02-30",
        "2019-02-29",
        "29",
        "epidemiological",
        "EW",
        "Q3",
        "H1",
        "fiscal",
        "spring",
        "summer\n",
        "",
        "",
        "",
        "Christmas",
        "Easter",
        "weekend",
        "1990s",
        "80s",
        "BC",
        "AD",
        "two",
        "twenty",
        "hundred",
        "thousand",
        "a",
        "an",
        "few",
        "several",
        "24",
        "hours",
        "half",
        "night",
        "morning\n",
        "",
        "",
        "",
        "people",
        "cases",
        "died",
        "will",
        "said",
        "from-to",
        "9/11",
        "24/7",
        "İ",
        "�",
        "é",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(WORDS, max_size=25).map(" ".join), st.lists(WORDS, max_size=12).map("".join)
)
DAYS = st.one_of(st.none(), st.dates(), st.just(dt.date(2020, 5, 9)))


@given(TEXTS, DAYS, st.sampled_from([None, "mdy", "dmy", "ymd"]))
def test_periods_are_true_ordered_and_valid(text, day, order):
    end = 0
    for mention in find_periods(document(text), day, order):
        period = mention.period
        assert text[period.span[0] : period.span[1]] == period.text
        assert period.span[0] >= end
        assert period.span[1] > period.span[0]
        end = period.span[1]
        for value in (period.start, period.end):
            assert value is None or dt.date.fromisoformat(value.replace("XXXX", "2000"))
        if period.start and period.end and not period.start.startswith("X"):
            assert period.start <= period.end
        if period.edtf:
            assert edtf.parse_edtf(period.edtf)
        assert all(period.span[0] <= a < b <= period.span[1] for a, b in mention.lengths)


@given(TEXTS)
def test_the_dateline_never_fails(text):
    assert isinstance(reference_day(document(text), None), (dt.date, type(None)))


@given(TEXTS, DAYS)
def test_a_plain_paragraph_in_front_only_shifts(text, day):
    plain = "Nothing was said of it by anybody.\n\n"
    before = find_periods(document(text), day, None)
    after = find_periods(document(plain + text), day, None)
    assert [(m.period.span[0] + len(plain), m.period.edtf) for m in before] == [
        (m.period.span[0], m.period.edtf) for m in after
    ]


@pytest.mark.parametrize(("year", "day"), [(1961, (4, 2)), (2000, (4, 23)), (2019, (4, 21)), (2038, (4, 25))])
def test_easter(year, day):
    assert easter(year) == dt.date(year, *day)


def test_ordinary_articles_do_not_import_dateparser():
    code = (
        "import sys; from extractors import extract; "
        "extract('On 6 April 2020, between May 3 and 7 May, in 2003 and since Monday.', '2020-05-09'); "
        "sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
