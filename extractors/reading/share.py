"""Shares of what was told before: "312 members, two thirds of them women", "of the cases, 72 per cent were new"."""

from __future__ import annotations

from ..model import Reading
from ..nouns import is_plural, singular
from .sentence import NUMBER, Sentence, is_person

_FAR = 14  # tokens looked to the left for what the share is of
_JUST_SAID = 60  # characters between a count and the share of it


def share_of_told(sentence: Sentence, at: int, previous: Reading) -> Reading | None:
    """Read a share of the count before it: "312 members, two thirds of them women", "or 47% of the total"."""
    number, words = sentence.number(at), sentence.words
    if sentence.word(at + 1) != "of" or previous.number.kind != "count":
        return None
    total = words[at + 2 : at + 4] in (["the", "total"], ["all", "votes"]) and not sentence.is_word(at + 4)
    if sentence.word(at + 2) not in {"them", "whom", "which", "these", "those"} and not total:
        return None
    noun, said = previous.noun, tuple(a for a in previous.attributes if a not in {"new", "total"})
    after = sentence.word(at + 3)
    them = sentence.tokens.starts[at] - previous.end
    if not total and (not 0 <= them <= _JUST_SAID or ";" in words[max(0, at - _FAR) : at]):
        return None
    if not total and is_plural(after) and is_person(singular(after)):
        noun, said = singular(after), sentence.vocabulary.statuses.get(after, ())
    end = sentence.tokens.ends[at + 3 if total else at + 2]
    return Reading(number, previous.label, noun, None, said, number.left, max(end, number.right), "share of them")


def opening_noun(sentence: Sentence, at: int) -> tuple[str, tuple[str, ...]] | None:
    """Read "Of the confirmed cases, 72 per cent were ...": the noun that opens the sentence, and its statuses."""
    words = sentence.words
    if words[0] not in {"of", "among"} or words[at - 1] != "," or at > _FAR or NUMBER in words[:at]:
        return None
    for k in range(1, at - 1):
        if is_plural(words[k]) and not sentence.is_stop(k):
            said = [s for word in words[1:k] for s in sentence.vocabulary.statuses.get(word, ())]
            return singular(words[k]), tuple(dict.fromkeys(said))
    return None
