"""The day an article was published: the one given, else that of the dateline it opens with."""

from __future__ import annotations

import re
from datetime import date as Day  # noqa: N812 - a day is what it is called here

from ..patterns import lazy_re
from ..text import Document
from .words import months
from .year_tails import short_year_near

_ISO = lazy_re(r"\d{4}-\d\d-\d\d")
_DIGIT = lazy_re(r"\d")
_TRIES = 3  # lines with a digit: a title may hold one, and the one below it too
_LONGEST = 200
_WORDS_OF_DATE = 2  # "Monday, May 4"
_MARKS = frozenset(",(:-\u2014|\"'[*")
_DATELINE = lazy_re(
    r"""
    [\s"'(\[*]*
    (?P<place> [^\d\n]{0,80}? [,(:\-\u2014|] [ ]* )?              # GENEVA,   San Salvador,   Published:   Juba (
    (?: (?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?[ ]+ )?
    (?: (?P<day>\d{1,2}) (?:st|nd|rd|th)? [ ]+ (?P<month>[a-z]{3,9})\.? ,? [ ]+ (?P<year>\d{4}|\d\d)
      | (?P<month2>[a-z]{3,9})\.? [ ]+ (?P<day2>\d{1,2}) (?:st|nd|rd|th)? ,? [ ]+ (?P<year2>\d{4})
      | (?P<iso>\d{4}-\d\d-\d\d) (?: t\d\d:\d\d[\d:.z+]* )?
    )
    (?! \d )
    (?P<rest> [\s\xa0)\]]* (?: $ | [-\u2014:|(\[/] | (?<=\d)[a-z] ) | [ ]*,?[ ]*\d{1,2}[:.]\d\d )
    """,
    re.VERBOSE,
)


def reference_day(doc: Document, given: str | None) -> Day | None:
    """Return the day the article was published: the one given, else that of the dateline it opens with.

    Raises ValueError where ``given`` is not YYYY-MM-DD.
    """
    if given:
        if not _ISO.fullmatch(given):
            raise ValueError(f"not a date of the form YYYY-MM-DD: {given!r}")
        try:
            return Day.fromisoformat(given)
        except ValueError:
            raise ValueError(f"no such day: {given!r}") from None
    return _dateline(doc)


def _dateline(doc: Document) -> Day | None:
    """Look for a dateline in the first lines that hold a digit."""
    at = 0
    for _ in range(_TRIES):
        digit = _DIGIT.search(doc.lower, at)
        if digit is None or not doc.paragraphs:
            return None
        paragraph = doc.paragraphs[doc.paragraph_at(digit.start())]
        if _may_open(doc.lower[paragraph.start : digit.start()]):
            match = _DATELINE.match(doc.lower[paragraph.start : min(paragraph.end, paragraph.start + _LONGEST)])
            found = match and _day(match)
            if found and match and _opens(doc, paragraph.start, match):
                return found
        at = max(paragraph.end, digit.end())
    return None


def _may_open(before: str) -> bool:
    """Say whether what stands before the first digit may belong to a dateline: a mark parts town and date."""
    return len(before) <= _LONGEST and (len(before.split()) <= _WORDS_OF_DATE or not _MARKS.isdisjoint(before))


def _opens(doc: Document, start: int, match: re.Match[str]) -> bool:
    """Tell "GENEVA, 6 June 2003 -" from "The war began on a Friday, 6 June 2003 -": a place has capitals only."""
    place = match["place"]
    if not place:
        return True
    words = re.findall(r"[^\W\d_]+", doc.text[start + match.start("place") : start + match.end("place")])
    return len(words) <= 8 and all(word[0].isupper() or word in {"de", "la", "of", "el", "du", "al"} for word in words)


def _day(match: re.Match[str]) -> Day | None:
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
    else:
        month = months().get(match["month"] or match["month2"], 0)
        day = int(match["day"] or match["day2"])
        digits = match["year"] or match["year2"]
        year = int(digits) if len(digits) == 4 else short_year_near(digits)
    try:
        return Day(year, month, day)
    except ValueError:
        return None
