"""Headline: one number per label, the article's own, as an epidemiologist filling in a form would take it.

Every figure of a label is scored by the features of :mod:`.features`; the best one is the answer. A part is never taken
for the whole, a range or a vague figure never for a number, and where the text gives no sum none is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day  # noqa: N812
from math import inf

from ..model import Figure
from ..text import Document
from .features import score, shared_out
from .question import Question
from .refused import refused
from .story import Story

CLASSES = ("confirmed", "probable", "suspected")  # kept apart: a suspected case is not a confirmed one
_CLASSES = frozenset(CLASSES)
_FOUND = "found in"  # the rule of "the virus was found in three patients"
_SICK = frozenset(("case", "death", "fatality", "infection", "patient", "person"))
_SAMPLES = frozenset(("samples", "specimens", "swabs"))
_OF_PATIENTS = frozenset(("cases", "deaths", "hospitalized", "recovered", "discharged", "quarantined"))


def headline(doc: Document, figures: Sequence[Figure], reference: Day | None) -> dict[str, int]:
    """Return for each label, and each ``label_class``, the index in ``figures`` of the article's own number."""
    by_label: dict[str, list[int]] = {}
    for index, figure in enumerate(figures):
        if figure.kind == "count" and isinstance(figure.value, int):
            by_label.setdefault(figure.label, []).append(index)
    best: dict[str, int] = {}
    story = Story(doc, figures, reference, best)
    for label in sorted(by_label, key=lambda name: (name != "cases", name)):  # cases first: deaths stand beside them
        for name, pool in _pools(label, by_label[label], figures):
            chosen = _only(pool[0], story) if len(pool) == 1 else _choose(Question(pool, story))
            if chosen is not None:
                best[name] = chosen
    return dict(sorted(best.items(), key=lambda item: (item[1], item[0])))


def _pools(label: str, indexes: list[int], figures: Sequence[Figure]) -> list[tuple[str, list[int]]]:
    """Return the questions asked of one label, each with the figures that may answer it."""
    if label not in _OF_PATIENTS or (len(indexes) == 1 and not _classes(figures[indexes[0]])):
        return [(label, indexes)]
    classes = {i: _classes(figures[i]) for i in indexes}
    of_class = {name: [i for i in indexes if classes[i] == {name}] for name in CLASSES}
    stated = [name for name in CLASSES if of_class[name]]
    counted = [name for name in stated if not all(_in_samples(figures[i], figures) for i in of_class[name])]
    plain = [i for i in indexes if len(classes[i]) != 1]  # "90 confirmed and probable cases" are all of them
    if len(stated) == 1 or label != "cases":  # only one class stated: its total is the total
        plain = indexes
    elif len(counted) == 1:  # the samples that were positive are of the suspected cases
        plain = sorted({*plain, *of_class[counted[0]]})
    elif len(stated) > 1:  # "164 suspected cases, of which 31 are confirmed": the 164 are all
        plain = sorted({*(i for i in plain if "new" not in figures[i].attributes), *_wholes(indexes, figures)})
    return [(label, plain), *((f"{label}_{name}", of_class[name]) for name in stated)]


def _in_samples(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Say whether the figure counts what was found in samples, which are of the cases of another class."""
    whole = figures[figure.part_of].label if isinstance(figure.part_of, int) else ""
    return figure.rule == _FOUND or whole in _SAMPLES


def _wholes(indexes: list[int], figures: Sequence[Figure]) -> set[int]:
    """Return the figures that have a part of another class."""
    found: set[int] = set()
    for index in indexes:
        whole = figures[index].part_of
        if isinstance(whole, int) and whole in indexes and _classes(figures[whole]) != _classes(figures[index]):
            found.add(whole)
    return found


def _classes(figure: Figure) -> frozenset[str]:
    if figure.label == "deaths" and figure.noun not in _SICK:  # "12 suspected rebels were killed"
        return frozenset()
    return _CLASSES.intersection(figure.attributes)


def _only(index: int, story: Story) -> int | None:
    """Return the one figure there is, None where it is no answer."""
    return None if refused(story, index, {index}) else index


def _choose(question: Question) -> int | None:
    """Return the best candidate, the earlier of two that are equally good."""
    if len(question.candidates) < 2:
        return question.candidates[0].index if question.candidates else None
    best, points = question.candidates[0], -inf
    for one in question.candidates:
        if (scored := score(one, question, points)) > points:
            best, points = one, scored
    return None if shared_out(best, question) else best.index
