"""Tense: whether the words around a date report or announce."""

from __future__ import annotations

import re
from typing import Literal

from ..patterns import lazy_re

Tense = Literal["past", "future", "open"]
_VERB = lazy_re(
    r"""
    \b(?:
      (?P<future> (?: will | would | shall | 'll | won't | should | must | can | could
          | (?:is|are|was|were)\ to )
          \ (?: have\ | not\ | also\ | be\ )*+ \w+
        | (?:is|are|was|were|ha[sd]\ been|have\ been)\ (?:scheduled|expected|planned|due|set|slated)
        | scheduled | expected | planned | plans | planning | due(?!\ to\ (?:an?|the|this|its|their|heavy|bad|lack)\b)
        | going | upcoming | set\ to | aims
        | hopes | hoping | intends | wants? | seeks? | ahead\ of | deadline | forecast | predicted | tomorrow | invited
        | let's | i'll | they'll | he'll | we'll )
    | (?P<past> said | told | was | were | had | did | began | took | has | have | came | went | saw | made | since
        | ago | found | been | left | fell | rose | hit | struck | sent | held | met | won | lost | brought
        | gave | got | ran | spoke | wrote | bought | sold | shot | led | kept | became | fled | flew | grew
        | broke | spread | swept | burst
        | \w{2,12}ed )
    )\b
    """,
    re.VERBOSE,
)


_BEFORE, _AFTER = 110, 60


def tense_at(lower: str, start: int, end: int) -> Tense:
    """Return the tense of the clause around ``lower[start:end]``: the nearest telling word in front, else behind."""
    left = max(
        lower.rfind(". ", max(start - _BEFORE, 0), start) + 1, lower.rfind("\n", max(start - _BEFORE, 0), start) + 1
    )
    found = None
    for match in _VERB.finditer(lower, left or max(start - _BEFORE, 0), start):
        found = match
    if found is not None:
        return "future" if found["future"] else "past"
    stop = lower.find(". ", end, end + _AFTER)
    behind = _VERB.search(lower, end, stop if stop >= 0 else end + _AFTER)
    if behind is None:
        return "open"
    return "future" if behind["future"] else "past"
