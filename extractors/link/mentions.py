"""Mentions: places and periods as the linker sees them: where they stand, how far they reach, how well they answer."""

# ruff: noqa: D401 - what is worked out once is an attribute, and named as one

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Period, Place, PlaceRole
from ..once import cached_property
from ..patterns import lazy_re
from ..places.dateline import dateline_end
from ..text import Document
from .apart import another_day_between, is_broken, tells_how_long, tells_of_founding

# How many characters farther away than it stands a place counts, by how it stands: "in Henan" answers better than
# "China says", and that better than "the governor of Ohio".
PENALTY: dict[PlaceRole, int] = {"in": 0, "adjective": 0, "name": 30, "of": 40, "from": 60, "to": 0}
_SPOKEN = 80  # "said on Monday" dates the speech
_SPEAKER: dict[PlaceRole, int] = {"name": _SPOKEN, "in": 25}  # "China said", "officials in Ica said 12 died in Lima"
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
        | compared[ ](?:with|to) | as[ ](?:much|many|high|low|few)[ ]as | versus | unlike
        | against (?! [ ]the[ ](?:dollar|euro|franc|greenback|pound|rouble|ruble|yen|yuan) )
        | (?:down|up|fell|rose|risen|fallen|dropped|increased|decreased|grew)[ ]from ) \b [^;,()]{0,40} \Z""",
    re.VERBOSE,
)
_COMPARES = lazy_re("than|compared|as [mhlf]|versus|against|unlike|from")  # a quarter of the time
_INCLUDES = lazy_re("including|such as")
_INCLUDED = lazy_re(
    r"\b(?:including|such[ ]as)[ ](?:the[ ])?(?:[A-Z][\w.'-]*+,?[ ](?:(?:and|of|the)[ ]){0,2}){0,30}\Z", re.VERBOSE
)
_COUNT = r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|no)\b)"
_NAMES_NEXT = lazy_re(
    rf",?[ ](?:with[ ]|had[ ])?\(?{_COUNT}|:[ ]?{_COUNT}|[ ]?[-–][ ]?\d"
)  # "Capiz 2810", "Ica, with 12"
_IN_BRACKETS = lazy_re(r"[ ]\(\d[\d,. ]{0,12}+\)")
_WHERE = lazy_re(r",?[ ]where\b")  # "flew 38 to Quito, where two hospitals ..."
_BESIDE = frozenset(("from", "to", "adjective"))
_LISTED = 240  # characters of a list of places behind "including"
_REACH = 60  # characters: how far a fronted phrase may run before its comma


class Mention:
    """A place or period in the text. Much of it is asked of few mentions, so it is worked out when it is asked."""

    def __init__(self, doc: Document, start: int, end: int) -> None:
        self.doc = doc
        self.start = start
        self.end = end

    @cached_property
    def near(self) -> bool:
        """It answers only right beside a figure."""
        return False

    @cached_property
    def forward(self) -> bool:
        """It names the number right behind it, and answers for no earlier one: "27 deaths, Capiz 2810"."""
        return False

    @cached_property
    def only_after(self) -> int:
        """Where the comparison begins that it stands in, -1 where it stands in none.

        It answers only for what follows there: "12, compared with 30 in 2018".
        """
        lower, first = self.doc.lower, max(0, self.start - _REACH)
        if not _COMPARES.search(lower, first, self.start):
            return -1
        match = _COMPARED.search(lower, first, self.start)
        return match.start() if match else -1

    def is_apart(self, start: int, end: int) -> bool:  # noqa: ARG002 - most are not
        """Whether it speaks of another time than the figure between ``start`` and ``end``."""
        return False

    @cached_property
    def penalty(self) -> int:
        """The characters it counts as farther away than it stands."""
        return _aside(self.doc, self.start)

    @cached_property
    def lasting(self) -> bool:
        """It sets the scene: it holds to the end of the paragraph, or until another of its kind."""
        return _sets_scene(self.doc, self.start, self.end)

    @cached_property
    def carried(self) -> bool:
        """A sentence that goes on from its own may take it over."""
        return True


class PlaceMention(Mention):
    """A place; "from Dubai", "to Haiti" and "US deaths" answer only right beside a figure."""

    def __init__(self, doc: Document, place: Place) -> None:
        super().__init__(doc, place.start, place.end)
        self.place = place

    @cached_property
    def only_after(self) -> int:  # noqa: D102 - as above
        first = max(0, self.start - _LISTED)
        if _INCLUDES.search(self.doc.lower, first, self.start):
            match = _INCLUDED.search(self.doc.text, first, self.start)
            if match:  # "31 countries, including Chad and Mali" are in neither
                return match.start()
        return super().only_after

    @cached_property
    def near(self) -> bool:  # noqa: D102 - as above
        role, lower = self.place.role, self.doc.lower
        if role not in _BESIDE or self._where:
            return False
        return role != "from" or _RELATED.search(lower, max(0, self.start - 24), self.start) is None

    @cached_property
    def forward(self) -> bool:  # noqa: D102 - as above
        role = self.place.role
        if self._where and role != "in":
            return True
        return (_NAMES_NEXT if role == "name" else _IN_BRACKETS).match(self.doc.lower, self.end) is not None

    @cached_property
    def penalty(self) -> int:  # noqa: D102 - as above
        role = self.place.role
        spoken = _SPEAKER.get(role, 0) if _SPEAKS.match(self.doc.lower, self.end) else 0
        return PENALTY[role] + _aside(self.doc, self.start) + spoken

    @cached_property
    def lasting(self) -> bool:  # noqa: D102 - as above
        return self.place.role == "in" and _sets_scene(self.doc, self.start, self.end)

    @cached_property
    def carried(self) -> bool:  # noqa: D102 - as above
        return self.place.role in ("in", "name")

    @cached_property
    def _where(self) -> bool:
        return _WHERE.match(self.doc.lower, self.end) is not None


class PeriodMention(Mention):
    """A period; a range that sets the scene lasts, a day does not."""

    def __init__(self, doc: Document, period: Period) -> None:
        super().__init__(doc, *period.span)
        self.period = period

    @cached_property
    def penalty(self) -> int:  # noqa: D102 - as above
        now = _PRESENT.match(self.doc.lower, self.start, self.end) is not None
        return _aside(self.doc, self.start) + (_SPOKEN if self._spoken else 0) + (_NOW if now else 0)

    def is_apart(self, start: int, end: int) -> bool:  # noqa: D102 - as above
        lower = self.doc.lower
        if self._how_long or (self.end <= start and another_day_between(lower, self.end, start)):
            return True
        return self._founding and is_broken(lower, *((self.end, start) if self.end <= start else (end, self.start)))

    @cached_property
    def _how_long(self) -> bool:
        return tells_how_long(self.doc.lower, self.period.span)

    @cached_property
    def _founding(self) -> bool:
        return tells_of_founding(self.doc.lower, self.period.span)

    @cached_property
    def lasting(self) -> bool:  # noqa: D102 - as above
        ranged = _RANGE.match(self.doc.lower, self.start, self.end) is not None
        return ranged and _sets_scene(self.doc, self.start, self.end)

    @cached_property
    def carried(self) -> bool:  # noqa: D102 - as above
        return self.period.type not in ("until", "recurring") and not self._spoken

    @cached_property
    def _spoken(self) -> bool:
        """The words before it speak of a speech, which it dates: "said on Monday", not "said Monday's blast"."""
        return (
            not self.doc.lower.startswith("'s", self.end)
            and _SPEECH.search(self.doc.lower, max(0, self.start - 40), self.start) is not None
        )


def of_places(doc: Document, places: Sequence[Place]) -> list[PlaceMention]:
    """Return the places as mentions."""
    return [PlaceMention(doc, place) for place in places]


def of_periods(doc: Document, periods: Sequence[Period]) -> list[PeriodMention]:
    """Return the periods as mentions, without that of a dateline."""
    return [PeriodMention(doc, period) for period in periods if not _of_dateline(doc, *period.span)]


def _of_dateline(doc: Document, start: int, end: int) -> bool:
    paragraph = doc.paragraphs[doc.paragraph_at(start)]
    return start - paragraph.start < _REACH and dateline_end(doc, (paragraph.start, paragraph.end)) >= end


def _aside(doc: Document, start: int) -> int:
    """Return what a mention in brackets counts farther away."""
    left = doc.lower[max(0, start - 40) : start]
    return _ASIDE if left.rfind("(") > left.rfind(")") else 0


def _sets_scene(doc: Document, start: int, end: int) -> bool:
    """Say whether the mention opens its sentence as a setting: "In Bergamo from April 6 to May 7, ..."."""
    first, last = doc.sentences[doc.sentence_at(start)]
    opening = doc.lower[first:start].lstrip() if start - first <= _REACH else "?"
    return bool(_SCENE.fullmatch(opening)) and doc.lower.find(",", end, min(last, end + _REACH)) >= 0
