"""Clock times: "10 a.m.", "1800 GMT", "at 7:37", "2 o'clock", "at seven in the evening"."""

from __future__ import annotations

import regex

from ..lexicons import words
from ..patterns import lazy
from .context import Context, goes_on

_AFTER = lazy(
    r"""
    (?: [ ]?(?:-|to|and|or|until)[ ]? \d{1,4} (?:[:.]\d\d)? )?+            # "between 3 and 6 p.m."
    (?: [:.]\d\d )?+ [ -]?
    (?: [ap]\.?m\b | o'?clock\b | noon\b | midnight\b | h(?:ou)?rs[ ](?:local|gmt|utc|ist|cet|est)\b
      | (?:gmt|utc|bst|cest|edt|pst|pdt|z)\b | local[ ]time\b )
    """,
    regex.VERBOSE,
)
_ZONE = lazy(r" ?(?:EST|CET|IST|MST|CST|EET|WAT|EAT|CAT|PKT|MSK|JST|HKT|ET|PT)\b")
_PART_OF_DAY = lazy(
    r" (?:in the (?:early )?(?:morning|afternoon|evening)|at night|sharp\b|(?:that|this"
    r"|the next) (?:morning|night|evening))"
)
_AT = frozenset(["at", "by", "around", "until", "till", "before", "after", "from", "about", "since", "between"])
_SPLIT_TIME = lazy(r":\d\d\b")
_FULL_HOUR = frozenset(("00", "15", "30", "45"))


def clock(at: Context) -> bool:
    """Say whether the number is a time of the day or a part of one."""
    first = at.first.partition("-")[0].partition(":")[0]
    near = goes_on(at) or first in words("clock_words") or first[:1].isdigit() or first.startswith(("o'", "a.", "p."))
    if near and (_AFTER.match(at.after) or _ZONE.match(at.written_after)):
        return True
    if (at.after[:1] == ":" and _SPLIT_TIME.match(at.after)) or (
        at.before.endswith(":") and at.before[-2:-1].isdigit()
    ):
        return True
    if not _AT.intersection((at.last, *at.qualifier.split())):
        return False
    if at.value <= 24 and _PART_OF_DAY.match(at.after):
        return True
    return (
        at.written.isdigit()
        and len(at.written) == 4
        and at.written[2:] in _FULL_HOUR
        and at.first in {"hours", "hrs", "h"}
    )
