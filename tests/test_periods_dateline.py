"""The day an article was published, from the option or the dateline it opens with."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.periods import reference_day
from extractors.text import document

PLAIN = "The council met behind closed doors and nobody spoke to the press afterwards.\n\n"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("GENEVA, 6 June 2003 - The agency said so.", "2003-06-06"),
        ("GENEVA, June 6, 2003 -- The agency said so.", "2003-06-06"),
        ("Geneva (6 June 2003) – The agency said so.", "2003-06-06"),
        ("San Marcos, 9 Nov 87 (Radio One) -- [Text] The army moved.", "1987-11-09"),
        ("16 June 2003Outbreak Reported\nThe agency said so.", "2003-06-16"),
        ("29 March 2018\n\nThe rains go on.", "2018-03-29"),
        ("Harbour fire kills two\n\nMonday, July 15, 2019\n\nA fire broke out.", "2019-07-15"),
        ("Harbour fire kills 12\nJune 05, 2009\nA fire broke out.", "2009-06-05"),
        ("Harbour fire kills two\n\n2019-07-15\n\nA fire broke out.", "2019-07-15"),
        ("Published: 15 July 2019\n\nA fire broke out.", "2019-07-15"),
        ("The war began on 6 June 2003 - it was long.", None),
        ("On 6 June 2003 the war began.", None),
        ("6 June 2003 was a hot day.", None),
        ("GENEVA, 31 June 2003 - The agency said so.", None),
        ("A fire broke out. Two died.", None),
        ("", None),
    ],
)
def test_the_dateline(text, day):
    expected = dt.date.fromisoformat(day) if day else None
    assert reference_day(document(text), None) == expected
    assert reference_day(document(PLAIN + text), None) == expected


def test_the_day_given_comes_first():
    assert reference_day(document("GENEVA, 6 June 2003 - So."), "2004-01-02") == dt.date(2004, 1, 2)


@pytest.mark.parametrize("given", ["2020-13-01", "2019-02-29", "yesterday", "20200509", "2020-5-9", "2020-05-09T10:00"])
def test_a_wrong_day_is_refused(given):
    with pytest.raises(ValueError, match=given):
        reference_day(document("So."), given)
