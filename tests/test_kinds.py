"""Every kind's own sentences, through the whole pipeline."""

import re

import pytest

from extractors import extract
from extractors.kinds import Kind, check, labels, load

BRACKETED = re.compile(r"\[([^\]]*)\]")
YES = [pytest.param(kind.name, said, id=f"{kind.name}: {said}") for kind in load() for said in kind.yes]
NO = [pytest.param(kind.name, said, id=f"{kind.name}: {said}") for kind in load() for said in kind.no]


@pytest.mark.parametrize(("label", "said"), YES)
def test_the_bracketed_figure_is_found(label, said):
    wanted = BRACKETED.search(said).group(1)
    found = [(figure.text, figure.label) for figure in extract(BRACKETED.sub(r"\1", said)).figures]
    assert (wanted, label) in found


@pytest.mark.parametrize(("label", "said"), NO)
def test_the_label_stays_away(label, said):
    assert label not in [figure.label for figure in extract(said).figures]


def test_every_kind_has_examples_for_and_against():
    assert [kind.name for kind in load() if not kind.yes or not kind.no] == []


def test_labels_are_sorted_and_hold_the_outcomes():
    assert labels() == sorted(labels())
    assert {"deaths", "cases", "recovered", "injured", "displaced"} <= set(labels())


def test_one_noun_has_one_owner():
    with pytest.raises(ValueError, match="'drone' belongs to both 'drones' and 'aircraft'"):
        check([Kind(name="drones", heads=("drone",)), Kind(name="aircraft", heads=("drone",))])


def test_one_name_is_one_kind():
    with pytest.raises(ValueError, match="two kinds are called 'drones'"):
        check([Kind(name="drones", heads=("drone",)), Kind(name="drones", heads=("uav",))])
