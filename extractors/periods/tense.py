"""Tense: whether the words around a date report or announce."""

from __future__ import annotations

from functools import cache
from typing import Literal

from ..lexicons import classes

Tense = Literal["past", "future", "open"]
_BEFORE, _AFTER = 110, 60  # characters in front of and behind a date that may tell its tense
_UNTIL = ("until", "till", "to ")
_MARKS = ".,;:\"'()—"
_BETWEEN = frozenset(("be", "been", "have", "not", "also"))  # between an auxiliary and its participle
_BE_TO = frozenset(("is", "are", "was", "were"))


def tense_at(lower: str, start: int, end: int) -> Tense:
    """Return the tense of the clause around ``lower[start:end]``: the nearest telling word in front, else behind."""
    reach = max(start - _BEFORE, 0)
    left = max(lower.rfind(". ", reach, start) + 1, lower.rfind("\n", reach, start) + 1, reach)
    words = lower[left:start].split()
    if _scheduled(words) or (lower.startswith(_UNTIL, start - 3 * (words[-1:] == ["to"])) and _put_off(words)):
        return "future"
    for at in range(len(words) - 1, -1, -1):
        says = _says(words, at)
        if says:
            return says
    stop = lower.find(". ", end, end + _AFTER)
    words = lower[end : stop if stop >= 0 else end + _AFTER].split()
    for at in range(len(words)):
        says = _says(words, at)
        if says:
            return says
    return "open"


def _put_off(words: list[str]) -> bool:
    """Return whether something is put off until the date: "The lockdown was extended to 1 May"."""
    return not _classes()["deferring"].isdisjoint(words)


def _scheduled(words: list[str]) -> bool:
    """Return whether a verb of the calendar leads to the date: "The vote is on Sunday", "The cup begins on 11 June"."""
    said = _classes()
    if not said["habitual"].isdisjoint(words):
        return False  # "It usually starts in late November"
    end = len(words) - (words[-1:] != [] and words[-1] in said["leading"])
    return not said["scheduled"].isdisjoint((" ".join(words[end - 1 : end]), " ".join(words[max(end - 2, 0) : end])))


def _says(words: list[str], at: int) -> Tense | None:
    """Return what the word says of the tense of its clause, None where it says nothing."""
    said = _classes()
    word = words[at].strip(_MARKS)
    after = words[at + 1] if at + 1 < len(words) else ""
    if word in said["future"] or word.endswith("'ll"):
        reason = word == "due" and after == "to" and not said["reason"].isdisjoint(words[at + 2 : at + 3])
        return None if reason else "future"
    if (after == "to" and word in _BE_TO) or (word == "set" and after in {"to", "for"}):
        return "future"
    if after == "been" and at + 2 < len(words) and words[at + 2].strip(_MARKS) in said["future"]:
        return "future"  # "has been planned"
    if word in said["past"] or (word.endswith("ed") and 3 < len(word) < 15):
        return _participle(words, at)
    return None


def _participle(words: list[str], at: int) -> Tense:
    """Tell "held" of the past from "will be held", "to be held" and "is held"; "believed to have occurred" is past."""
    said = _classes()
    before = at - 1
    while before >= 0 and (words[before] in _BETWEEN or words[before].endswith("ly")):
        before -= 1
    if before < 0:
        return "past"
    word = words[before]
    if word == "to":
        governor = words[before - 1] if before else ""
        reported = governor not in _BE_TO and (governor.endswith("ed") or governor in said["past"] | said["raising"])
        announced = before < at - 1 and (not reported or governor in said["future"])
        return "future" if announced and "have" not in words[before:at] else "past"
    if word in said["modal"]:
        return "future"
    return "open" if word in {"is", "are"} else "past"


@cache
def _classes() -> dict[str, frozenset[str]]:
    return classes("tense_words")
