"""Features: what speaks for and against a figure as the article's own number, each with its weight and its reason.

A feature is a small yes-or-no question; the score is the sum of the weights of the yeses.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..patterns import lazy_re
from ..places.gazetteer import rank
from ..vocabulary import built_in
from .candidate import Candidate
from .question import Question

_SUBGROUP = lazy_re(
    r"""\b(?: among | aged | workers? | staff | nurses? | doctors? | child | children | contacts? | family | males?
        | females? | women | woman | men | man | students? | pupils? | relatives? | prisoners? | soldiers? ) \b""",
    re.VERBOSE,
)
_WEEKS = 15  # days of what is not the whole outbreak
Feature = Callable[[Candidate, Question], bool]


def total(it: Candidate, _: Question) -> bool:
    """Ask whether it is called a total: "a total of 12 cases", "cumulative cases"; so are the deaths among them."""
    return it.said("total") and not it.claimed


def new(it: Candidate, _: Question) -> bool:
    """Ask whether it is called new, or is a part of what is: "12 new cases, including 3 deaths"."""
    return it.said("new")


def cumulative(it: Candidate, _: Question) -> bool:
    """Ask whether its sentence counts up to now: "as of 5 May", "so far", "bringing the toll to"."""
    return it.cumulative


def world(it: Candidate, all_: Question) -> bool:
    """Ask whether it counts the world where the article has a total of its own: that of the one country it is about."""
    return all_.elsewhere(it)


def only_world(it: Candidate, all_: Question) -> bool:
    """Ask whether it counts the world, of which alone the article has a total."""
    return not all_.has_own_total and it.of_world


def one_of_many(it: Candidate, all_: Question) -> bool:
    """Ask whether it counts one country where the article counts several, and all of them."""
    return len(all_.countries) > 1 and all_.has_world and not it.of_world


def history(it: Candidate, _: Question) -> bool:
    """Ask whether it tells of an earlier year: "in 1995 there were 12 deaths"."""
    return it.of_history


def latest(it: Candidate, all_: Question) -> bool:
    """Ask whether it holds for the latest day any figure of the question holds for."""
    return it.end is not None and it.end == all_.latest and not it.of_history


def outdated(it: Candidate, all_: Question) -> bool:
    """Ask whether a later figure of the same question is there."""
    return it.end is not None and it.end < all_.latest


def left_behind(it: Candidate, _: Question) -> bool:
    """Ask whether it is what the number was before: "fell from 3,811 to 3,640"."""
    return it.left_behind


def window(it: Candidate, _: Question) -> bool:
    """Ask whether it counts what happened between two days, not up to the second."""
    return it.windowed


def weekly(it: Candidate, all_: Question) -> bool:
    """Ask whether it counts a few days where a larger one counts more: "in the week to 11 May, a total of 79"."""
    return it.days is not None and it.days <= _WEEKS and it.value < all_.largest


def subgroup(it: Candidate, _: Question) -> bool:
    """Ask whether it counts some of them: health workers, children, contacts."""
    return it.said("male", "female", "child") or any(
        _SUBGROUP.search(f"{figure.text.lower()} {figure.noun}") for figure in it.line
    )


def narrower(it: Candidate, all_: Question) -> bool:
    """Ask whether it holds for a province or town, and a larger one for the country or for all."""
    return it.figure.place is not None and not it.country and it.value < all_.largest_of_country


def largest(it: Candidate, all_: Question) -> bool:
    """Ask whether none of this year and place is larger: a part is smaller than the whole."""
    return it.value == all_.largest and not it.of_history and not all_.elsewhere(it)


def piece(it: Candidate, all_: Question) -> bool:
    """Ask whether the numbers of its sentence are another one taken apart: "16 on the spot and three in hospital"."""
    count, together = all_.by_sentence[it.sentence_index]
    return count > 1 and together in all_.values


def beside_cases(it: Candidate, all_: Question) -> bool:
    """Ask whether it stands in the sentence of the cases that were chosen: "12 cases, 3 of them fatal"."""
    cases = all_.of_cases if it.figure.label != "cases" else None
    return cases is not None and (it.figure.part_of == cases[0] or it.sentence_index == cases[1])


def titled(it: Candidate, _: Question) -> bool:
    """Ask whether the title gives it: "Acme cuts 1,200 jobs"; of cases and deaths a title may give the new ones."""
    return it.figure.number_span[0] < it.story.title_end and it.figure.label not in built_in().outcomes


def feared(it: Candidate, _: Question) -> bool:
    """Ask whether the dead are only feared to be so many."""
    return it.figure.label == "deaths" and it.feared


def first(it: Candidate, all_: Question) -> bool:
    """Ask whether it is the first figure of the question: news says the main thing first."""
    return it is all_.candidates[0]


WEIGHTS: tuple[tuple[Feature, float], ...] = (
    (total, 3.0),
    (new, -3.0),
    (cumulative, 1.0),
    (world, -3.0),
    (only_world, 1.0),
    (one_of_many, -2.0),
    (history, -3.0),
    (latest, 1.0),
    (outdated, -1.0),
    (left_behind, -4.0),
    (window, -1.0),
    (weekly, -3.0),
    (subgroup, -2.0),
    (narrower, -2.0),
    (largest, 1.5),
    (piece, -3.0),
    (beside_cases, 1.5),
    (first, 1.0),
    (titled, 2.0),
    (feared, -3.0),
)


_FOR = tuple((feature, weight) for feature, weight in WEIGHTS if weight > 0)
_AGAINST = tuple((feature, weight) for feature, weight in WEIGHTS if weight < 0)


def score(candidate: Candidate, question: Question, best: float) -> float:
    """Return how well a figure answers its question; no more is asked once it cannot be better than ``best``."""
    points = 0.0
    for feature, weight in _FOR:
        if feature(candidate, question):
            points += weight
    for feature, weight in _AGAINST:
        if points <= best:
            break
        if feature(candidate, question):
            points += weight
    return points


def shared_out(best: Candidate, question: Question) -> bool:
    """Tell whether the best answer counts only one of several places: "killed 12 in Ica and 30 in Lima" has no sum."""
    place = best.figure.place
    if place is None or best.said("total") or best.figure.part_of is not None:
        return False
    return any(
        one.sentence_index == best.sentence_index and one.figure.part_of is None and _beside(place, one.figure.place)
        for one in question.candidates
    )


def _beside(place: str, other: str | None) -> bool:
    """Tell whether two places may stand side by side: two countries, or two that are none."""
    return other not in {None, place} and (rank(place) == "country") == (rank(other or "") == "country")
