"""Apart: periods that speak of another time than the figures beside them, and the words that show it."""

from __future__ import annotations

import re

from ..model import Span
from ..patterns import lazy_re

_NEAR = 200  # characters looked through between a period and a figure
_FOUNDED = lazy_re(
    r"""(?<!were[ ])(?<!have[ ]been[ ]) \b
        (?: born | built | established | formed | founded | inaugurated | incorporated | opened | set[ ]up ) [ ]
        (?:[a-z]++[ ]){0,3} \Z""",
    re.VERBOSE,
)
_OTHER_DAY = lazy_re(
    r"""\b (?:a|the|one|two|three|four|five|six|seven|several|some|\d{1,3}) [ ] (?:day|week|month|year)s? [ ]
        (?:after|before|earlier|later) \b [^,;]*+ \Z""",
    re.VERBOSE,
)
_MOST = lazy_re(
    r"""\b (?:the|its|their|his|her|a) [ ] (?:[a-z-]++[ ]){0,2}
        (?! (?:arr|cont|for|harv|inqu|inter|manif|northw|prot|requ|southw|unr)est )
        (?: worst | best | first | last | record | most[ ][a-z]++ | [a-z]{3,9}est ) \b [^,;.\d]{0,40} \Z""",
    re.VERBOSE,
)


def tells_how_long(lower: str, period: Span) -> bool:
    """Say whether a period tells since when nothing was so bad: "the worst since 2014"; not "..., when 99 died"."""
    start, end = period
    if not lower.startswith("since", start) or lower.startswith((", when", " when"), end):
        return False
    return _MOST.search(lower, max(0, start - 70), start) is not None


def tells_of_founding(lower: str, period: Span) -> bool:
    """Say whether a year tells how old somebody or something is: "founded in 1987"; "opened on Monday" is of now."""
    start, end = period
    return lower[end - 4 : end].isdecimal() and _FOUNDED.search(lower, max(0, start - 40), start) is not None


def another_day_between(lower: str, first: int, last: int) -> bool:
    """Say whether what stands behind is of another day than what stands before.

    "on Monday, a day after a bomb killed 14"; not "on Monday, a day after the flood, 14 were found".
    """
    return _OTHER_DAY.search(lower, max(first, last - _NEAR), last) is not None


def is_broken(lower: str, first: int, last: int) -> bool:
    """Say whether a comma or "and" parts what a year says from a figure: "has 28 members and was founded in 1987"."""
    last = min(last, first + _NEAR)
    return lower.find(",", first, last) >= 0 or lower.find(" and ", first, last) >= 0
