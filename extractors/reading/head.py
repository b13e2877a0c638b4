"""Head: which word after a number is the noun it counts.

There is no tagger. The head is the last of the plural nouns that follow the number ("8 Russian medical teams worked":
no verb after a plural subject ends in -s); after "one" it is the last word before a stop word or verb.
"""

from __future__ import annotations

from functools import cache

from ..lexicons import classes
from ..lexicons import words as lexicon
from ..model import Number
from ..nouns import is_plural, singular
from ..places.gazetteer import rank
from .misprint import misprint
from .sentence import NUMBER, Sentence, group, is_person
from .states import only_states

_LONGEST = 10  # words of a noun phrase
_JOINS = frozenset(("and", "or", "&"))
_QUOTES = frozenset(("'", '"'))
_SHORT = 5  # letters of "seed", "bed", "shed", which are nouns


def head_noun(sentence: Sentence, first: int, at: int, number: Number, *, partitive: bool) -> tuple[int, int]:
    """Return the index of the head noun (-1: left out) and the index after the phrase."""
    if number.form == "zero":
        if sentence.word(first) in {"further", "new", "more", "other"}:
            first += 1
        head, end = _plural_run(sentence, first)
        return (head, end) if head >= 0 else _single_run(sentence, first)
    if number.value == 1 and not partitive:
        return _single_run(sentence, first)
    if partitive and _is_verb_of_them(sentence, first, at):
        return -1, first
    head, end = _plural_run(sentence, first)
    if head >= 0:
        return head, head + 1
    return misprint(sentence, first, end, at, partitive=partitive)


def _is_verb_of_them(sentence: Sentence, first: int, at: int) -> bool:
    """Tell a verb behind a pronoun: "One of them needed stitches", not "12 men, four of them trained nurses"."""
    pronoun = sentence.word(first - 1)
    opens = pronoun == "whom" or (pronoun == "them" and not sentence.is_word(at - 1) and sentence.word(at - 1) != ",")
    word = sentence.word(first)
    return opens and word.endswith("ed") and word not in sentence.vocabulary.telling


def _plural_run(sentence: Sentence, first: int) -> tuple[int, int]:
    words, head = sentence.words, -1
    at = first
    while at < first + _LONGEST and at < len(words):
        word = words[at]
        if at == first and (behind := _past_joined(sentence, at)):
            at = behind  # "two four-storey buildings"
            continue
        lettered = word[0].isalpha()
        joins = head < 0 and (not lettered or word in _modifiers())
        if joins and (behind := _past_modifier(sentence, first, at)):
            at = behind
            continue
        if not lettered:
            if word in _QUOTES:
                pass
            elif word[0].isdigit() and head < 0 and (is_plural(word) or _plural_comes(sentence, at + 1, 2)):
                head = at if is_plural(word) else head  # "18 more 777s", "22 new Boeing 787 jets"
            elif not (at == first and word == NUMBER and _measure_joined(sentence, at)):
                break  # but "two 6.3-magnitude earthquakes"
            at += 1
            continue
        plural = is_plural(word)
        noun = head < 0 and plural and word in lexicon("verbs") and not _after_name(sentence, first - 1)
        if sentence.is_stop(at) and not noun:  # "45 runs": no verb of a plural ends so
            break
        if (
            plural
            and (head < 0 or _may_precede(sentence, head))
            and not (head >= 0 and sentence.states.get(at))
            and not (word == "us" and not sentence.is_name(at))
        ):
            head = at
        elif head >= 0 and not (
            words[head] in lexicon("attributive") and _noun_like(word) and _plural_comes(sentence, at, 3)
        ):
            break
        at += 1
    return head, (head + 1 if head >= 0 else at)


@cache
def _modifiers() -> frozenset[str]:
    return _JOINS | group("intensifier")


def _past_modifier(sentence: Sentence, first: int, at: int) -> int:
    """Return what follows a word that joins or opens what stands before the plural noun, 0 where it is none."""
    word = sentence.words[at]
    if word == "(":  # "virus (NiV) cases", "12 (mostly foreign) workers"
        close = _closed(sentence, at)
        return close + 1 if close and _plural_comes(sentence, close + 1, 2) else 0
    if word.isdigit() and sentence.word(at - 1) in group("typed") and _type_ends(sentence, at + 1):
        return at + 1  # "wild poliovirus type 1 cases"
    comma = word == "," and at + 1 < len(sentence.words) and not sentence.is_capital(at + 1)
    joins = at > first and (comma or word in _JOINS)
    return at + 1 if (joins or word in group("intensifier")) and _plural_comes(sentence, at + 1) else 0


def _measure_joined(sentence: Sentence, at: int) -> bool:
    """Tell whether a measure joined by a hyphen stands before a plural: "three 20-foot containers"."""
    number = sentence.number(at)
    joined = sentence.doc.text[number.end : number.end + 1] == "-" and number.kind in {"measure", "duration"}
    return joined and _plural_comes(sentence, at + 1, 3)


def _past_joined(sentence: Sentence, at: int) -> int:
    """Return what follows a count joined to a noun by a hyphen, 0 where no plural does: "two four-storey flats"."""
    if sentence.word(at) != NUMBER or sentence.word(at + 1) != "-" or sentence.number(at).kind != "count":
        return 0
    joined = sentence.tokens.starts[at + 1] == sentence.tokens.ends[at] and sentence.is_word(at + 2)
    return at + 3 if joined and _plural_comes(sentence, at + 3, 2) else 0


def _type_ends(sentence: Sentence, at: int) -> bool:
    """Tell whether a plural noun follows a numbered type, over its short name: "type 1 (WPV1) cases"."""
    if sentence.word(at) == "(" and sentence.word(at + 2) == ")":
        at += 3
    return _plural_comes(sentence, at, 2)


def _may_precede(sentence: Sentence, at: int) -> bool:
    """Tell whether a plural may stand before the noun it belongs to: "police officers"; not "12 districts elects"."""
    word = sentence.words[at]
    return not word.endswith("s") or word in lexicon("attributive") or sentence.is_capital(at)


def _closed(sentence: Sentence, at: int) -> int | None:
    """Return where the bracket of one to three words that opens at ``at`` is closed, None for any other."""
    close = next((k for k in range(at + 2, at + 5) if sentence.word(k) == ")"), None)
    return close if close and all(sentence.is_word(k) for k in range(at + 1, close)) else None


def _after_name(sentence: Sentence, at: int) -> bool:
    """Tell whether the number at ``at`` may belong to a name before it: "Boeing 747 flies", "Opus 12 shows"."""
    return at > 0 and sentence.is_word(at - 1) and sentence.is_capital(at - 1)


def _noun_like(word: str) -> bool:
    return not word.endswith(("ed", "ing", "ly"))


def _plural_comes(sentence: Sentence, at: int, most: int = 6) -> bool:
    """Tell whether a run of plain words from ``at`` reaches a plural noun."""
    for ahead in range(at, min(at + most, len(sentence.words))):
        if ahead > at and sentence.words[ahead] in {",", "and", "or"}:  # "suspected, probable and confirmed cases"
            continue
        if not sentence.is_word(ahead) or sentence.is_stop(ahead):
            return False
        if is_plural(sentence.words[ahead]):
            return True
    return False


def _single_run(sentence: Sentence, first: int) -> tuple[int, int]:
    """Read the noun after "one": the last word before a stop, a verb or a word that looks like one."""
    head, at = -1, first
    while at < first + _LONGEST and sentence.is_word(at) and not sentence.is_stop(at):
        word = sentence.words[at]
        if head >= 0 and (_verb_like(sentence, at, head) or _opens_clause(sentence, at, head)):
            break
        if word in group("follows") and head >= 0:
            break
        head = at
        at += 1
    if (
        head >= 0
        and (only_states(sentence, first, at) or _bare_participle(sentence.words[head]))
        and not _one_of_a_nation(sentence.words[head])
    ):
        return -1, at
    if head == first and sentence.is_capital(head) and rank(sentence.text(head, at)) not in {None, "demonym"}:
        return -1, at  # "one in Oslo, 1 Peru"
    return head, at


def _opens_clause(sentence: Sentence, at: int, before: int) -> bool:
    """Tell whether a lone name behind a singular noun has a verb of its own: "one major issue Carter faced"."""
    if sentence.is_capital(before) or not sentence.is_capital(at) or sentence.is_name(at):
        return False
    following = sentence.word(at + 1)
    return following.endswith("ed") and sentence.words[at] not in lexicon("nationalities")


def _bare_participle(word: str) -> bool:
    """Tell whether an adjective stands without its noun: "one mechanized and one armored", "one discarded"."""
    shaped = word.endswith("ed") and not word.endswith("eed") and len(word) > _SHORT
    return shaped or word in {"armored", "armoured", "unidentified", "unnamed"}


def _one_of_a_nation(word: str) -> bool:
    """Tell whether a nationality is a noun too: "one Israeli", not "one French"."""
    return word in lexicon("nationalities") and not word.endswith(("sh", "ch", "ese"))


def _verb_like(sentence: Sentence, at: int, before: int) -> bool:
    """Tell whether the word after a singular noun is its verb: "one man wearing", "one soldier killed", "one says"."""
    word = sentence.words[at]
    if word.endswith("ly"):
        return True
    if sentence.states.get(at) and is_person(sentence.words[before]):
        return True  # "one person missing"
    if "-" in word or singular(word) in sentence.vocabulary.heads:  # "14 confirmed and two suspected cases"
        return False
    person = is_person(sentence.words[before])
    if word in classes("amount_words")["done"] and (not sentence.is_word(at + 1) or sentence.is_stop(at + 1)):
        return True  # "one area known for its wines"
    if word.endswith(("ed", "ing")) or word in sentence.vocabulary.states:
        following = at + 1
        return (
            person or not sentence.is_word(following) or sentence.is_stop(following) or sentence.is_capital(following)
        )
    return (
        word.endswith("s")
        and is_plural(word)
        and word not in lexicon("unchanging")
        and (person or not is_plural(sentence.words[before]))
    )
