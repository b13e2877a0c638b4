"""What newstally still reads wrongly in samples/, told instead of hidden.

The JSON files of samples/ say what is right. For each sample, this says at which paths the program says something else
today: ``{path: (says, right)}``. A test fails when one of them changes, for better or worse; mend the entry then.
"""

from __future__ import annotations

from typing import Any, NamedTuple

ABSENT = object()


class Link(NamedTuple):
    """A figure's link to the period with this text."""

    text: str


def wrongly_linked(period: str, *figures: int) -> dict[str, tuple[Any, Any]]:
    """These figures are linked to a period and should have none."""
    return {f"figures.{index}.period": (Link(period), None) for index in figures}


KNOWN_WRONG: dict[str, dict[str, tuple[Any, Any]]] = {
    "aid": {
        # a second statement of the sentence, in the present tense
        **wrongly_linked("Between November and January", 13),
        # "212 million dollars of the $864 million which the UN asked for in December": the request alone was then
        **wrongly_linked("December", 14, 16),
    },
    "deployment": {
        # "the old airport, which has been closed since 2014 and whose runway of 1,900 metres is being repaired by 70"
        **wrongly_linked("since 2014", 21, 22),
    },
}


def put(record: dict[str, Any], path: str, value: Any) -> None:
    """Set, or with ABSENT delete, the value at a path such as ``figures.3.label``."""
    *parents, last = path.split(".")
    at: Any = record
    for step in parents:
        at = at[int(step)] if step.isdigit() else at[step]
    if isinstance(value, Link):
        period = next(period for period in record["periods"] if period["text"] == value.text)
        value = {field: period[field] for field in ("text", "start", "end", "span")}
    if value is ABSENT:
        at.pop(last, None)
    else:
        at[last] = value


def righted(name: str, record: dict[str, Any]) -> dict[str, Any]:
    """Put what is right into what the program says of the sample ``name``."""
    for path, (_, right) in KNOWN_WRONG.get(name, {}).items():
        put(record, path, right)
    return record


def as_today(name: str, record: dict[str, Any]) -> dict[str, Any]:
    """Put what the program says today into what is right."""
    for path, (says, _) in KNOWN_WRONG.get(name, {}).items():
        put(record, path, says)
    return record
