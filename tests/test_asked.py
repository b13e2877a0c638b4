"""Rules that are not asked, as the words or facts they need are not there: asked all the same, they change nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from coded_score import load

from extractors import extract, refine
from extractors.reading.sentence import Sentence

HERE = Path(__file__).parent
FORMS = (HERE / "outbreak_forms.txt").read_text("utf-8").splitlines()
TEXTS = [
    *(coded.text for coded in load(HERE / "coded")),
    *(path.read_text("utf-8") for path in sorted((HERE.parent / "samples").glob("*.txt"))),
    *(
        line.partition(" | ")[0]
        for line in (HERE / "outbreak_forms.txt").read_text("utf-8").splitlines()
        if line[:1] not in {"", "#"}
    ),
]


def test_a_refiner_that_is_not_asked_has_nothing_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [extract(text, explain=True) for text in TEXTS]
    monkeypatch.setattr(refine, "_SPOKEN_OF", -1)
    monkeypatch.setattr(refine, "_asked", lambda _facts: range(len(refine.REFINERS)))
    differ = [text for text, report in zip(TEXTS, asked, strict=True) if extract(text, explain=True) != report]
    assert differ == []


def test_a_reading_rule_that_is_not_asked_has_nothing_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [extract(text, explain=True) for text in TEXTS]
    monkeypatch.setattr(Sentence, "has", lambda *_: True)
    monkeypatch.setattr(Sentence, "tells", lambda *_: True)
    differ = [text for text, report in zip(TEXTS, asked, strict=True) if extract(text, explain=True) != report]
    assert differ == []
