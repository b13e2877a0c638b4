"""Refused: the figures that answer no question: parts of a whole, and what is feared, ruled out, negated or a rate."""

from __future__ import annotations

import re

from ..model import Figure
from ..patterns import lazy_re
from .story import Story

_FEARED = lazy_re(  # on the text as written: "in May" is no "may"
    r"""\b(?: (?:could|may|might) [ ] [a-z]++ | feared | predict\w*+ | forecasts? | projected
        | (?:expected|likely|set)[ ]to[ ](?:be|climb|exceed|grow|hit|increase|pass|reach|rise|surpass|top) )
        \b [^.,;\n]{0,40} \Z""",
    re.VERBOSE,
)
_FEAR = lazy_re("could|may|might|feared|predict|forecast|projected|expected to|likely to|set to")  # half the time
_DISCARDED = lazy_re(
    r"""[^.;:,\d]{0,40}? \b (?: were | was | been | are | is | being ) \b [^.;:,\d]{0,30}?
        \b (?: ruled[ ]out | discarded | negative | excluded | non-cases? ) \b""",
    re.VERBOSE,
)
_RATE = lazy_re(r"[ ](?:an?|per|each|every)[ ](?:\d{1,3}[ ])?(?:day|week|month|year|hour|minute|second|night)s?\b")
_BEFORE, _BEHIND = 60, 100  # characters of the sentence that are read around a number


def refused(story: Story, index: int, pool: set[int]) -> bool:
    """Say whether a figure cannot answer.

    A part of another that may cannot, nor what is only feared ("the toll could pass 50"), nor "no new cases", which are
    not no cases.
    """
    figure = story.figures[index]
    if figure.part_of in pool:
        whole = story.figures[figure.part_of]
        if int(figure.value or 0) <= int(whole.value or 0):
            return True
    if "planned" in figure.attributes or _feared(story, figure) or _discarded(story, figure):
        return True
    if _RATE.match(story.doc.lower, figure.span[1]):  # "attacks claim 300 lives a month"
        return True
    return "negated" in figure.attributes and "new" in figure.attributes


def _discarded(story: Story, figure: Figure) -> bool:
    """Say whether the cases are none: "88 of the suspected cases turned out negative", "63 cases were ruled out"."""
    last = figure.number_span[1]
    return figure.label == "cases" and _DISCARDED.match(story.doc.lower, last, last + _BEHIND) is not None


def _feared(story: Story, figure: Figure) -> bool:
    text, last = story.doc.text, figure.number_span[0]
    first = max(0, last - _BEFORE)
    return _FEAR.search(text, first, last) is not None and _FEARED.search(text, first, last) is not None
