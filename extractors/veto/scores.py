"""Scores and results: "won 3-1", "a 2-2 draw", "Chad 1 - 0 Mali", "6-4, 7-5"."""

from __future__ import annotations

import regex

from ..patterns import lazy
from .context import Context

_SPORT_BEFORE = lazy(
    r"""
    \b (?: w[oi]ns? | winning | beat | beats | beaten | beating | defeat(?:s|ed|ing)? | los[et]s? | losing
      | dr[ae]w s? | drawn | drawing | lead s? | led
      | victor(?:y|ies) | score[sd]? | scoring | tied? | tying | games? | match | sets? | thrash\w*
        | edg(?:ed|ing) | downed | trail\w* | ahead
      | clinch\w* | result s? | triumph\w* | hammer\w* | crush\w* | humbl\w* | overc[oa]me | upset | rout\w*
        | penalt(?:y|ies) | record
      | aggregate | eliminated | knocked[ ]out | stunned | shocked | up | down | voted | vote | ruled | split
        | finished | ended ) \b [^.;]{0,30} \Z
    """,
    regex.VERBOSE,
)
_SPORT_AFTER = lazy(
    r"""
    [)]? ,? [ -] (?: win | victory | defeat | loss | draw | lead | tie | score | scoreline | aggregate | result
      | series | vote | decision | ruling | rout
      | thrashing | triumph | advantage | on[ ]penalties | on[ ]aggregate | at[ ]half | after[ ]extra | away
        | at[ ]home | record | split | majority[ ]vote
      | in[ ](?:the[ ])?(?:final|semi|quarter|match|game|opening|group) | against\b ) | , [ ] \d-\d
    """,
    regex.VERBOSE,
)
_STOPPED = r"(?=[.,;:!?)]|\s*\Z| (?:and|at|in|from|when|after|on|before|off|to|overnight|yesterday|with|as|but)\b)"
_RUNS_AFTER = lazy(rf" for (?:\d{{1,3}}+|two|three|four|five|six|seven|eight|nine|ten){_STOPPED}")  # "2 for 17."
_WICKETS_BEFORE = lazy(r"\b(?:\d|10|no wickets?|none|one|two|three|four|five|six|seven|eight|nine) for \Z")
_ENDED = lazy(_STOPPED)
_MOST_WICKETS = 10
_PAIR = lazy(r"(\d{1,3}) ?[-:] ?(\d{1,3})")
_SECOND = lazy(r" ?- ?\d{1,2}\b(?![,.]?\d|-| ?%)")
_FIRST = lazy(r"(?<![\d.,%-])\d{1,2} ?- ?\Z")
_OTHER_AFTER = lazy(r"-(?P<other>\d{1,2})\b(?![,.]?\d|-| ?%)")
_OTHER_BEFORE = lazy(r"(?<![\d.,%-])(?P<other>\d{1,2})-\Z")
_WHOLE = 100
_TEAM_AFTER = lazy(r" - \d{1,2}(?: \p{Lu}|\s*\Z|[.,;)])")
_TEAM_BEFORE = lazy(r"\p{Lu}[\p{L}.]*+ \d{1,2} - \Z")
_WRITTEN_TEAM = lazy(r"\p{Lu}[\p{L}.]*+ \Z")


def score(at: Context) -> bool:
    """Say whether the number is (a half of) the result of a match or a vote."""
    if pair := ("-" in at.written or ":" in at.written) and _PAIR.fullmatch(at.written):
        falling = int(pair[1]) >= int(pair[2]) and int(pair[2]) < 100
        return falling or (
            bool(_SPORT_BEFORE.search(at.before) or _SPORT_AFTER.match(at.after)) and at.first not in _UNITS
        )
    if _of_cricket(at):
        return True
    if not at.plain or at.number.kind != "count":
        return False
    if "-" not in at.after[:2] and "-" not in at.before[-2:]:
        return False
    if _TEAM_AFTER.match(at.written_after) and _WRITTEN_TEAM.search(at.written_before):
        return True
    if _TEAM_BEFORE.search(at.written_before):
        return True
    if _of_a_hundred(at):
        return True
    if _SECOND.match(at.after):
        return bool(_SPORT_BEFORE.search(at.before) or _SPORT_AFTER.match(_SECOND.sub("", at.after, count=1)))
    if first := _FIRST.search(at.before):
        return bool(_SPORT_BEFORE.search(at.before[: first.start()]) or _SPORT_AFTER.match(at.after))
    return False


def _of_a_hundred(at: Context) -> bool:
    """Say whether two numbers part a hundred: "the 60-40 rule"."""
    other = _OTHER_AFTER.match(at.after) or _OTHER_BEFORE.search(at.before)
    return other is not None and at.value + int(other["other"]) == _WHOLE and at.first not in _UNITS


def _of_cricket(at: Context) -> bool:
    """Say whether the number is the wickets or the runs of "2 for 17", with nothing counted behind."""
    if at.number.kind != "count" or at.qualifier:
        return False
    if at.first == "for" and at.value <= _MOST_WICKETS:
        return bool(_RUNS_AFTER.match(at.after))
    return at.last == "for" and bool(_WICKETS_BEFORE.search(at.before) and _ENDED.match(at.after))


_UNITS = frozenset(
    [
        "people",
        "points",
        "percent",
        "km",
        "miles",
        "years",
        "days",
        "hours",
        "minutes",
        "goals",
        "runs",
        "seats",
        "votes",
        "months",
        "weeks",
    ]
)
