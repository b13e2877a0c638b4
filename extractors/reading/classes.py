"""Classes: a count of cases whose class, confirmed, suspected or probable, is said far from its noun."""

from __future__ import annotations

from ..lexicons import words as lexicon
from .attributes import CLASSES
from .detected import RULE, positive
from .outcome import Outcome
from .phrase import Phrase, after_its_part
from .sentence import BE, HAVE, NUMBER, Sentence

_FAR = 24  # tokens from a noun to the verb its phrases part it from
_NAMED = 5  # words of what was confirmed: "confirmed Lassa fever virus in nine patients"
_BETWEEN = frozenset(
    (*HAVE, *BE, "already", "also", "as", "classified", "considered", "laboratory", "listed", "now", "since", "treated")
)
_SORTED = frozenset(("classified", "considered", "listed", "treated"))
_UNNAMED = frozenset(("the", "of", "a", "an"))  # "confirmed the closure of schools in ten cases"
_HALTS = frozenset((",", ";", ":", ".", "and", "or", "but", "that", "which", "who", "including"))


def far_classes(sentence: Sentence, at: int, phrase: Phrase, outcome: Outcome | None) -> list[str]:
    """Return the classes the words far before or behind the count at token ``at`` give it, [] for no cases."""
    if outcome is None or outcome.label != "cases":
        return []
    if outcome.rule == RULE or (outcome.rule != "noun" and "positive" in sentence.words[outcome.at : outcome.at + 5]):
        return ["confirmed"]  # "nine people tested positive", "the virus was found in nine people"
    if outcome.rule == "noun" and not after_its_part(sentence, at) and positive(sentence, phrase) >= 0:
        return ["confirmed"]  # "nine cases tested positive"
    if sentence.word(outcome.at) in {"case", "cases"} and outcome.at < at and _newly_confirmed(sentence, outcome.at):
        return ["confirmed"]
    return _found_in(sentence, at) or _passive(sentence, phrase.after)


def _newly_confirmed(sentence: Sentence, noun: int) -> bool:
    """Read "A case newly confirmed brings the total to 41": a total of what was confirmed."""
    said = sentence.vocabulary.statuses
    return any("confirmed" in said.get(sentence.word(k), ()) for k in range(noun - 1, max(noun - 4, -1), -1))


def _found_in(sentence: Sentence, at: int) -> list[str]:
    """Read "Tests confirmed Lassa fever virus in nine patients": what was confirmed stands between."""
    if sentence.word(at - 1) not in {"in", "among"}:
        return []
    for k in range(at - 2, max(at - 3 - _NAMED, -1), -1):
        word = sentence.words[k]
        if word in {"confirmed", "confirm", "confirms"}:
            return [] if sentence.word(k - 1) in {"not", "un"} else ["confirmed"]
        if not word[0].isalpha() or word == NUMBER or word in _HALTS or word in _UNNAMED:
            break
    return []


def _passive(sentence: Sentence, at: int) -> list[str]:
    """Read "Ten cases of human infection with bird flu (H5N1) in Peru have been confirmed"."""
    statuses, depth = sentence.vocabulary.statuses, 0
    for k in range(at, min(at + _FAR, len(sentence.words))):
        word = sentence.words[k]
        if word in {"(", ")"}:
            depth += 1 if word == "(" else -1
        elif depth == 0 and (word in BE or word in HAVE or word in _SORTED):
            return _said(sentence, k, statuses)
        elif (depth == 0 and (word in _HALTS or word == NUMBER or word in sentence.vocabulary.forms)) or (
            depth == 0 and word in lexicon("verbs")
        ):
            break
    return []


def _parts(sentence: Sentence, word: str) -> bool:
    return word in _HALTS or word == NUMBER or word in sentence.vocabulary.forms or word in lexicon("verbs")


def _said(sentence: Sentence, at: int, statuses: dict[str, tuple[str, ...]]) -> list[str]:
    for k in range(at, min(at + 6, len(sentence.words))):
        word = sentence.words[k]
        if word in statuses:
            follows = sentence.word(k + 1) == NUMBER
            return [] if follows else [s for s in statuses[word] if s in CLASSES]
        if word not in _BETWEEN and not word.endswith("ly"):
            break
    return []
