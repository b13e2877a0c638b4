"""Mentions: places and periods as the linker sees them: where they stand, how far they reach, how well they answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Period, Place, PlaceRole
from ..patterns import lazy_re
from ..places.dateline import dateline_end
from ..text import Document
from .govern import Mention

# How many characters farther away than it stands a place counts, by how it stands: "in Henan" answers better than
# "China says", and that better than "the governor of Ohio".
PENALTY: dict[PlaceRole, int] = {"in": 0, "adjective": 0, "name": 30, "of": 40, "from": 60, "to": 0}
_SPOKEN = 80  # "said on Monday" dates the speech
_ASIDE = 20  # "(1137 UTC on Friday)"
_NOW = 60  # "the worst until now" dates nothing where a day is given
_PRESENT = lazy_re(r"(?:until|till|up to|as of|by|so far|to|right)? ?(?:now|date|far|today|present|the moment)\Z")

_SCENE = lazy_re(  # before a mention that sets the scene: "In", "As of", "By the end of", "Meanwhile, in"
    r"""(?: (?:meanwhile|elsewhere|also|and|but|so[ ]far|nationally|overall) [ ,]++ )?+
        (?: (?:in|on|at|as[ ]of|during|across|throughout|within|over|for|by) [ ] (?:the[ ]|a[ ])?+
            (?: [a-z-]++ [ ] ){0,4} )? """,
    re.VERBOSE,
)
_RELATED = lazy_re(r"\b(?:were|was|are|is|came|come|comes|all|imported|reported|evacuated)[ ]from[ ](?:the[ ])?\Z")
_SPEAKS = lazy_re(r"[ ](?:say|says|said|announced|told|confirms?)\b")
_SPEECH = lazy_re(r"\b(?:said|says|told|saying|interview|statement|spoke)\b[^.,;]{0,24}\Z")
_RANGE = lazy_re(r"(?:from|between|during|since|over|through|throughout)\b|.*\b(?:to|until|through)\b")

_COMPARED = lazy_re(
    r"""\b(?: than (?! [ ](?: [$€£]?\d | (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half|twenty|thirty
        |forty|fifty|dozens?|hundreds?|thousands?)\b ) )  # "in less than 24 hours on Sunday" compares nothing
        | compared[ ](?:with|to) | as[ ](?:much|many|high|low|few)[ ]as | versus | against | unlike
        | (?:down|up|fell|rose|risen|fallen|dropped|increased|decreased|grew)[ ]from ) \b [^;,()]{0,40} \Z""",
    re.VERBOSE,
)
_COUNT = r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|no)\b)"
_NAMES_NEXT = lazy_re(
    rf",?[ ](?:with[ ]|had[ ])?\(?{_COUNT}|:[ ]?{_COUNT}|[ ]?[-–][ ]?\d"
)  # "Capiz 2810", "Ica, with 12"
_IN_BRACKETS = lazy_re(r"[ ]\(\d[\d,. ]{0,12}+\)")
_WHERE = lazy_re(r",?[ ]where\b")  # "flew 38 to Quito, where two hospitals ..."
_REACH = 60  # characters: how far a fronted phrase may run before its comma


def of_places(doc: Document, places: Sequence[Place]) -> list[Mention]:
    """Return the places as mentions; "from Dubai", "to Haiti" and "US deaths" answer only right beside a figure."""
    return [_of_place(doc, place) for place in places]


def _of_place(doc: Document, place: Place) -> Mention:
    near = place.role in ("from", "to", "adjective")
    if place.role == "from" and _RELATED.search(doc.lower, max(0, place.start - 24), place.start):
        near = False
    where = _WHERE.match(doc.lower, place.end) is not None
    near = near and not where
    penalty = PENALTY[place.role] + _aside(doc, place.start)
    if place.role == "name" and _SPEAKS.match(doc.lower, place.end):
        penalty += _SPOKEN
    scene = place.role == "in" and _sets_scene(doc, place.start, place.end)
    carried = place.role in ("in", "name")
    return Mention(
        place.start,
        place.end,
        place,
        penalty,
        lasting=scene,
        near=near,
        carried=carried,
        forward=(where and place.role != "in")
        or (_NAMES_NEXT if place.role == "name" else _IN_BRACKETS).match(doc.lower, place.end) is not None,
        only_after=_compared(doc, place.start),
    )


def of_periods(doc: Document, periods: Sequence[Period]) -> list[Mention]:
    """Return the periods as mentions, without that of a dateline; a range that sets the scene lasts, a day does not."""
    kept: list[Mention] = []
    for period in periods:
        start, end = period.span
        paragraph = doc.paragraphs[doc.paragraph_at(start)]
        if start - paragraph.start < _REACH and dateline_end(doc, (paragraph.start, paragraph.end)) >= end:
            continue
        spoken = _SPEECH.search(doc.lower, max(0, start - 40), start) is not None
        lasting = bool(_RANGE.match(doc.lower, start, end)) and _sets_scene(doc, start, end)
        penalty = _aside(doc, start) + (_SPOKEN if spoken else 0)
        if _PRESENT.match(doc.lower, start, end):
            penalty += _NOW
        carried = not spoken and period.type not in ("until", "recurring")
        kept.append(
            Mention(
                start,
                end,
                period,
                penalty,
                lasting=lasting,
                near=False,
                carried=carried,
                only_after=_compared(doc, start),
            )
        )
    return kept


def _compared(doc: Document, start: int) -> int:
    """Return where the comparison begins that the mention stands in, -1 where it stands in none."""
    match = _COMPARED.search(doc.lower, max(0, start - _REACH), start)
    return match.start() if match else -1


def _aside(doc: Document, start: int) -> int:
    """Return what a mention in brackets counts farther away."""
    left = doc.lower[max(0, start - 40) : start]
    return _ASIDE if left.rfind("(") > left.rfind(")") else 0


def _sets_scene(doc: Document, start: int, end: int) -> bool:
    """Say whether the mention opens its sentence as a setting: "In Bergamo from April 6 to May 7, ..."."""
    first, last = doc.sentences[doc.sentence_at(start)]
    opening = doc.lower[first:start].lstrip() if start - first <= _REACH else "?"
    return bool(_SCENE.fullmatch(opening)) and doc.lower.find(",", end, min(last, end + _REACH)) >= 0
