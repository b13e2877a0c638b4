"""Tense: whether the words around a date report or announce."""

from __future__ import annotations

from functools import cache
from typing import Literal

from ..lexicons import classes
from ..lexicons import words as lexicon

Tense = Literal["past", "future", "open"]
_BEFORE, _AFTER = 110, 60  # characters in front of and behind a date that may tell its tense
_NOUN = 30  # characters behind a date that hold the noun it belongs to
_UNTIL = ("until", "till", "to ")
_MARKS = ".,;:\"'()—"
_BETWEEN = frozenset(("be", "been", "have", "not", "also"))  # between an auxiliary and its participle
_BESIDE, _SUBJECT = 4, 2  # words in front of a date that belong to its verb, and behind it
_TURNS = frozenset(("but", "while", "although", "though", "whereas"))
_WILL = frozenset(("will", "shall", "'ll", "won't"))
_NO_PRESENT = frozenset(("to", "not", "n't"))
_OBJECT = 4  # words between "asked" and its infinitive: "asked the two banks to open on Monday"
_BE = frozenset(("is", "are", "was", "were", "be", "been"))
_BE_TO = frozenset(("is", "are", "was", "were"))


def tense_at(lower: str, start: int, end: int) -> Tense:
    """Return the tense of the clause around ``lower[start:end]``: the nearest telling word in front, else behind."""
    reach = max(start - _BEFORE, 0)
    left = max(lower.rfind(". ", reach, start) + 1, lower.rfind("\n", reach, start) + 1, reach)
    words = lower[left:start].split()
    if _of_deed(words, lower[end : end + _NOUN].split()):
        return "past"
    if _scheduled(words) or (lower.startswith(_UNTIL, start - 3 * (words[-1:] == ["to"])) and _put_off(words)):
        return "future"
    stop = lower.find(". ", end, end + _AFTER)
    behind = lower[end : stop if stop >= 0 else end + _AFTER].split()
    turn, turn_behind = _turn(words, -1), _turn(behind, 1)
    return (
        _first_said(words, range(len(words) - 1, turn - 1, -1))
        or _first_said(behind, range(turn_behind))
        or _first_said(words, range(turn - 1, -1, -1))
        or _first_said(behind, range(turn_behind, len(behind)))
        or "open"
    )


def _of_deed(before: list[str], behind: list[str]) -> bool:
    """Return whether the date is that of what nobody announces: "the 11 September attacks", "figures for April"."""
    done, counted = _classes()["done"], _classes()["counted"]
    if before[-1:] == ["for"] and not counted.isdisjoint(before[-2:-1]):
        return True
    if not counted.isdisjoint(word.strip(_MARKS) for word in behind[: 1 + (behind[:1] == ["'s"])]):
        return True
    if not done.isdisjoint(word.strip(_MARKS).removesuffix("'s") for word in behind[:2]):
        return True
    return before[-1:] in (["of"], ["on"]) and not done.isdisjoint(before[-2:-1])


def told_beside(lower: str, start: int, end: int) -> Tense | None:
    """Return the tense of a verb beside a date, None where there is none: "It sank on 3 June", "3 June was dry"."""
    before, behind = lower[max(start - _BEFORE, 0) : start], lower[end : end + _NOUN]
    left, right = before[max(before.rfind(". "), 0) :].split(), behind.split()
    if _of_deed(left, right):
        return "past"
    return _first_said(left, range(len(left) - 1, max(len(left) - 1 - _BESIDE, -1), -1)) or _first_said(
        right, range(min(_SUBJECT, len(right)))
    )


def _first_said(words: list[str], order: range) -> Tense | None:
    return next((says for at in order if (says := _says(words, at))), None)


def _turn(words: list[str], step: Literal[-1, 1]) -> int:
    """Return where the clause beside a date turns: "to sail on Sunday, but Monday's trial run failed"."""
    order = range(len(words) - 1, 0, -1) if step < 0 else range(1, len(words))
    turns = (at for at in order if words[at] in _TURNS and words[at - 1].endswith(","))
    return next(turns, 0 if step < 0 else len(words))


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
        if after == "have" and word not in _WILL:
            return "past"  # "it would have shaken him"
        return None if _announces_nothing(words, at, word, after) else "future"
    if word == "to":
        return "future" if _asked_for(words, at) else None
    if f"{word} {after}" in said["calendar"]:
        return "future" if _in_calendar(words, at) else None
    if (after == "to" and word in _BE_TO) or (word == "set" and after in {"to", "for"}):
        return "future"
    if after == "been" and at + 2 < len(words) and words[at + 2].strip(_MARKS) in said["future"]:
        return "future"  # "has been planned"
    if word in said["past"] or (word.endswith("ed") and 3 < len(word) < 15):
        return _participle(words, at)
    return None


def _in_calendar(words: list[str], at: int) -> bool:
    """Tell "The minister leaves for Rome on Monday" from "had to go to bed" and "rains usually start in May"."""
    return _NO_PRESENT.isdisjoint(words[max(at - 1, 0) : at]) and _classes()["habitual"].isdisjoint(words)


def _announces_nothing(words: list[str], at: int, word: str, after: str) -> bool:
    """Tell "due to a strike" and "admitted planning the attack" from what is due and being planned."""
    if word == "planning":
        return _BE.isdisjoint(words[max(at - 2, 0) : at])
    return word == "due" and after == "to" and not _classes()["reason"].isdisjoint(words[at + 2 : at + 3])


def _asked_for(words: list[str], at: int) -> bool:
    """Return whether the infinitive at "to" is still to come: "willing to meet on Friday", "asked banks to open"."""
    if not _classes()["reason"].isdisjoint(words[at + 1 : at + 2]):
        return False  # "due to a strike"
    if not lexicon("planning_words").isdisjoint(words[max(at - 1, 0) : at]):
        return True
    return not _classes()["asking"].isdisjoint(words[max(at - _OBJECT, 0) : at])


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
        return "past" if "have" in words[before:at] and word not in _WILL else "future"
    return "open" if word in {"is", "are"} else "past"


@cache
def _classes() -> dict[str, frozenset[str]]:
    return classes("tense_words")
