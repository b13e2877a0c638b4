"""The short way: most numbers stand among words that no rule asks about ("when 12 people were hurt")."""

from __future__ import annotations

from functools import cache

from ..lexicons import words
from .context import Context

_LAST = [
    "and",
    "or",
    "to",
    "at",
    "by",
    "about",
    "around",
    "until",
    "till",
    "before",
    "after",
    "from",
    "since",
    "between",
    "aged",
    "age",
    "ages",
    "turned",
    "turns",
    "turning",
    "under",
    "over",
    "above",
    "below",
    "than",
    "least",
    "rank",
    "ranks",
    "ranked",
    "ranking",
    "of",
    "number",
    "numbers",
    "no",
    "no.",
    "nos",
    "nos.",
    "nr",
    "nr.",
    "n.",
    "a",
    "the",
    "one",
    "on",
    "in",
    "lat",
    "lon",
    "latitude",
    "longitude",
]
_FIRST = [
    "year",
    "years",
    "month",
    "months",
    "week",
    "weeks",
    "day",
    "days",
    "yr",
    "yrs",
    "yo",
    "y/o",
    "y.o",
    "and",
    "or",
    "to",
    "am",
    "pm",
    "a.m",
    "p.m",
    "noon",
    "midnight",
    "h",
    "hrs",
    "hours",
    "hour",
    "gmt",
    "utc",
    "z",
    "bst",
    "cest",
    "edt",
    "pst",
    "pdt",
    "local",
    "est",
    "cet",
    "ist",
    "mst",
    "cst",
    "eet",
    "wat",
    "eat",
    "cat",
    "pkt",
    "msk",
    "jst",
    "hkt",
    "et",
    "pt",
    "mm",
    "cm",
    "cal",
    "caliber",
    "calibre",
    "inch",
    "gauge",
    "special",
    "magnum",
    "pounder",
    "pounders",
    "millimeter",
    "millimeters",
    "millimetre",
    "millimetres",
    "n",
    "s",
    "e",
    "w",
    "degree",
    "degrees",
    "kb",
    "mb",
    "gb",
    "in",
    "at",
    "that",
    "this",
    "sharp",
    "aged",
]
_PHONE = [
    "tel",
    "telephone",
    "phone",
    "phones",
    "fax",
    "faxes",
    "mobile",
    "hotline",
    "helpline",
    "line",
    "whatsapp",
    "call",
    "calling",
    "dial",
    "dialing",
    "dialling",
    "text",
    "ext",
    "sms",
]
_JETS = range(300, 800)


@cache
def _triggers() -> tuple[frozenset[str], frozenset[str]]:
    named = words("numbered_names") | words("numbered_things") | words("numbered_places")
    ends = [phrase.split() for phrase in words("number_idioms")]
    last = {*_LAST, *_PHONE, *named, *(phrase[0] for phrase in ends)} - {"of", "a", "the", "in", "on"}
    return frozenset(last), frozenset((*_FIRST, *(phrase[-1] for phrase in ends)))


def ordinary(at: Context) -> bool:
    """Say whether none of the rules can have anything to say of a number."""
    before, after = at.before, at.after
    if (
        before[-1:] != " "
        or not after[1:2].isalpha()
        or after[0] != " "
        or at.qualifier
        or at.written in {"one", "zero"}
    ):
        return False
    last, first = _triggers()
    if not at.last.isalpha() or at.last in last or at.first in first or "-" in at.written or int(at.value) in _JETS:
        return False
    return (
        "[" not in before
        and "age" not in before
        and "+" not in before
        and not before.endswith("group of ")
        and not _weighs(at)
    )


def _weighs(at: Context) -> bool:
    return at.number.kind != "count" or at.number.right != at.number.end
