"""Asides: what may stand between the counted and their verb: a place, a bracket, an age, a part with its own verb."""

from __future__ import annotations

from ..lexicons import words as lexicon
from ..nouns import is_plural
from .sentence import BE, DETERMINERS, HAVE, NUMBER, Sentence, group, is_person

FARTHEST_PLACE = 10  # tokens of a place before "who"
_ENDS_PLACE = frozenset((",", NUMBER, *BE, *HAVE))
_PARTS = frozenset(("whom", "which", "them"))
_APPOSED = frozenset(("a", "an", "all", "both"))
_LISTING = frozenset(("and", "or", "&"))
_CLOSES = frozenset((",", ";", ":", ".", "(", "and", "or", "that", "when", "where", "which", "who", NUMBER))
_JOINS_AGES = frozenset(("and", "between", "from", "or", "to"))
_AGES = 6  # tokens of the ages behind "aged"
_PARTS_OF = frozenset(("including", "all", "among", "both", "many", "most", "mostly", "some"))
_DASHES = frozenset(("-", "\u2014"))
_DASHED = 10  # tokens between dashes
_AS_WELL_AS = ["as", "well", "as"]
_FROM_AGE = frozenset(("between", "from"))
_YEARS = frozenset(("months", "old", "years"))
_SAYS = frozenset(("added", "announced", "confirmed", "reported", "said", "say", "says"))
_CLAUSE = 9  # tokens from the verb of a relative clause to the verb behind it
_QUANTIFIERS = frozenset(("all", "both", "half", "many", "most", "some"))


def behind_place(sentence: Sentence, at: int) -> int:
    """Return what follows the "who" that speaks of the counted: "two travellers to the coast of Peru who died"."""
    words = sentence.words
    if at >= len(words) or words[at] not in lexicon("stops"):
        return at
    for k in range(at + 1, min(at + FARTHEST_PLACE, len(words))):
        word = words[k]
        if word == "who":
            return k + 1
        if word in _ENDS_PLACE or word in lexicon("verbs") or is_plural(word) or is_person(word):
            break
    return at


def aside(sentence: Sentence, j: int, at: int, aux: str) -> int:
    """Return where what stands at ``j`` between the counted and their verb ends, 0 where it is none of them."""
    word = sentence.words[j]
    if word == "(":  # "17,088 people (2,835 families) were affected"
        return bracket_end(sentence, j) if j == at else 0
    if word == ",":
        return aside_end(sentence, j)
    if word in _DASHES:
        return dash_end(sentence, j)
    if sentence.words[j : j + 3] == _AS_WELL_AS:
        return j + 2
    if word in _FROM_AGE:
        return _years_end(sentence, j)
    if word == "aged":  # "three girls aged four, 9 and 11 drowned"
        return ages_end(sentence, j)
    if word == "of" and sentence.word(j + 1) == NUMBER:  # "43 crew members of 210 tested positive"
        return j + 1 if j + 2 in sentence.states or sentence.word(j + 2) in sentence.vocabulary.forms else 0
    relative = j > at and sentence.word(j - 1) == "who" and not aux
    return clause_end(sentence, j) if relative else 0  # "of the 15 villagers who ate the meat, nine died"


def behind_aside(sentence: Sentence, at: int) -> int:
    """Return the token behind the aside that opens at ``at``, ``at`` where none does."""
    word = sentence.word(at)
    if word == ",":
        return max(aside_end(sentence, at), _part_end(sentence, at), at - 1) + 1
    if word == "(":
        return max(bracket_end(sentence, at), at - 1) + 1
    return max(dash_end(sentence, at), at - 1) + 1 if word in _DASHES else at


def _part_end(sentence: Sentence, comma: int) -> int:
    """Return the comma that closes ", including two children,", 0 where no part is told."""
    if sentence.word(comma + 1) not in _PARTS_OF:
        return 0
    close = _comma(sentence, comma + 2)
    return close if close < len(sentence.words) else 0


def dash_end(sentence: Sentence, at: int) -> int:
    """Return the dash that closes the aside between dashes, 0 for none: "12 people - two of them boys - died"."""
    spaced = sentence.doc.lower[sentence.tokens.ends[at] : sentence.tokens.ends[at] + 1] == " "
    if not spaced and sentence.words[at] == "-":
        return 0
    last = min(at + _DASHED, len(sentence.words))
    return next((k for k in range(at + 2, last) if sentence.words[k] == sentence.words[at]), 0)


def leads_somewhere(sentence: Sentence, at: int) -> bool:
    """Tell the preposition from the one before a verb: "49 patients admitted to the Irrua hospital have died"."""
    following = sentence.word(at + 1)
    place = following in DETERMINERS or following == NUMBER or (bool(following) and sentence.is_capital(at + 1))
    return sentence.words[at] == "to" and place


def bracket_end(sentence: Sentence, at: int) -> int:
    """Return where the short bracket that opens at ``at`` closes, 0 where it does not."""
    return next((k for k in range(at + 1, min(at + 8, len(sentence.words))) if sentence.words[k] == ")"), 0)


def part_end(sentence: Sentence, at: int) -> int:
    """Return the last token of a part with a verb of its own, 0 for none: "26 people, four of whom are cooks, were"."""
    if sentence.word(at + 1) == "of" and sentence.word(at + 2) in _PARTS:
        return _comma(sentence, at + 3) - 1
    return 0


def aside_end(sentence: Sentence, comma: int) -> int:
    """Return the comma that closes an age or part, 0 for none: "One man, aged 45, died", "12, 3 of them boys, fled"."""
    first, then = sentence.word(comma + 1), sentence.words[comma + 2 : comma + 4]
    part = len(then) == 2 and then[0] == "of" and then[1] in _PARTS
    if part and first in _QUANTIFIERS:
        first = NUMBER  # "200 people, most of them children, are dying"
    if first in _APPOSED:
        return _apposition_end(sentence, comma)
    if close := _speech_end(sentence, comma):
        return close
    if not (first in {"aged", "age"} or first.isdecimal() or (part and first == NUMBER)):
        return 0
    close = _comma(sentence, comma + 1)
    return close if close < len(sentence.words) else 0


def _speech_end(sentence: Sentence, comma: int) -> int:
    """Return the comma behind who said it, 0 for none: "12 people, police said, were hurt", ", according to him,"."""
    close = _comma(sentence, comma + 1)
    if close >= len(sentence.words) - 1 or NUMBER in sentence.words[comma:close]:
        return 0
    according = sentence.words[comma + 1 : comma + 3] == ["according", "to"]
    return close if according or sentence.words[close - 1] in _SAYS else 0


def _apposition_end(sentence: Sentence, comma: int) -> int:
    """Return the comma behind who they are, 0 for none: "One patient, a farmer from Sololo, died"."""
    close = _comma(sentence, comma + 1)
    if close >= len(sentence.words) - 1 or sentence.words[close + 1] in _LISTING:
        return 0
    return 0 if any(_is_verb(sentence, word) for word in sentence.words[comma + 1 : close]) else close


def ages_end(sentence: Sentence, at: int) -> int:
    """Return the last token of the ages behind "aged", 0 for none: "aged three and 13", "aged between 5 and 12"."""
    end = at
    while end < at + _AGES and (sentence.word(end + 1).isdecimal() or sentence.word(end + 1) in group("ages")):
        end += 1
    while sentence.word(end) in _JOINS_AGES:
        end -= 1  # "forced 12 men aged 40 to 60 to flee"
    return end if end > at else 0


def _years_end(sentence: Sentence, at: int) -> int:
    """Return the last token of ages, 0 for none: "12 men from 20 to 30 years old", not "12 men from 20 to 30 towns"."""
    end = ages_end(sentence, at)
    while end and sentence.word(end + 1) in _YEARS:
        end += 1
    return end if end and sentence.words[end] in _YEARS else 0


def clause_end(sentence: Sentence, at: int) -> int:
    """Return the last token of the clause whose plain verb stands at ``at``, 0 for none: "12 who ate the meat died"."""
    words = sentence.words
    if words[at] in BE or words[at] in HAVE:
        at = _behind_auxiliaries(sentence, at)
        if at in sentence.states or sentence.word(at) in sentence.vocabulary.forms or not sentence.is_word(at):
            return 0  # "12 who were killed"
    elif words[at] not in group("exposed"):
        return 0
    for j in range(at + 1, min(at + _CLAUSE, len(words))):
        form = sentence.vocabulary.forms.get(words[j])
        ill = words[j] in lexicon("verbs") and j in sentence.states  # "who ate the meat fell ill"
        if words[j] in BE or words[j] in HAVE or ill or (form is not None and not form.done):
            return j - 1
        if words[j] in _CLOSES or words[j] in lexicon("verbs"):
            return 0
    return 0


def _behind_auxiliaries(sentence: Sentence, at: int) -> int:
    while sentence.word(at) in BE or sentence.word(at) in HAVE or sentence.word(at).endswith("ly"):
        at += 1
    return at


def _is_verb(sentence: Sentence, word: str) -> bool:
    return word in BE or word in HAVE or word in lexicon("verbs") or word in sentence.vocabulary.forms or word == NUMBER


def _comma(sentence: Sentence, at: int) -> int:
    """Return where the aside that holds ``at`` ends: its comma, else the end of the sentence."""
    for j in range(at, min(at + 10, len(sentence.words))):
        if sentence.words[j] == ",":
            return j
    return len(sentence.words)
