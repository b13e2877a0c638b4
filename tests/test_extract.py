"""The library: what ``extract`` promises of its arguments."""

from __future__ import annotations

import pytest

from extractors import extract


@pytest.mark.parametrize(("date", "order"), [("2020-13-01", None), ("yesterday", None), (None, "abc"), (None, "MDY")])
def test_a_day_or_order_that_cannot_be_one_is_refused(date: str | None, order: str | None) -> None:
    with pytest.raises(ValueError, match=r"no such|YYYY-MM-DD"):
        extract("In Quilla 12 people died.", date, date_order=order)


def test_explain_adds_and_changes_nothing() -> None:
    text = "On 4 May 2019 12 people died in Quilla, 3 of them children. Flight 231 was late."
    plain, explained = extract(text), extract(text, explain=True)
    assert [figure.value for figure in plain.figures] == [figure.value for figure in explained.figures] == [12, 3]
    assert plain.headline == explained.headline == {"deaths": 12}
    assert [figure.part_of for figure in explained.figures] == [None, 0]
    assert [(left.number, left.reason) for left in explained.left_out if left.reason != "date"] == [
        ("231", "identifier")
    ]
