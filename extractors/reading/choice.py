"""Choice: of the outcomes a sentence says of a count, the one that is its label: the first said."""

from __future__ import annotations

from ..lexicons import words as lexicon
from ..nouns import singular
from .complements import told_by_complement
from .detected import detected
from .fatal import fatal_in
from .governor import is_part
from .leftward import Left, verb_follows
from .outcome import FATAL, Outcome, verb_after
from .phrase import Phrase, after_its_part
from .predicate import verb_behind_place
from .sentence import BE, DETERMINERS, HAVE, NUMBER, Sentence, group, is_person, is_plural

_SURE = frozenset(("deaths", "injured", "casualties"))  # said of people alone
HARMED = frozenset(("deaths", "injured"))
_HELD = frozenset(("abducted", "arrested"))  # "three hostages were killed"
_THEM = frozenset(("them", "these", "those", "which", "whom"))
_ENDS = frozenset(("deaths", "discharged", "recovered"))  # what ends an illness
_NEXT_CLAUSE = ([",", "and"], [",", "but"], [",", "while"])  # "the index stands at 217, and six people have died"
_CLAUSE = 10  # tokens behind a participle in which the verb stands
_BARE_TOTALS = frozenset(("count", "figure", "number", "tally", "total", "totals"))


def outcome_of(  # noqa: PLR0913, PLR0917 the parts of one sentence
    sentence: Sentence, at: int, phrase: Phrase, lemma: str, before: Outcome | None, left: Left | None
) -> Outcome | None:
    """Return the outcome said first, in the order of the text."""
    heads, words = sentence.vocabulary.heads, sentence.words
    if at > 1 and words[at - 1] == "but" and words[at - 2] == "all":  # "all but three of the 45 miners were saved"
        return Outcome(heads[lemma], phrase.head, "noun") if lemma in heads else None
    known = lemma in heads and before is not None and before.label == "released"  # "freed six hostages" are hostages
    if before and may_suffer(sentence, lemma, before.label) and not known:
        return before
    if left and _is_anothers(sentence, at, left):
        left = None  # "of the seven cases three have died"
    if left and lemma not in heads and (found := _left_label(sentence, left)):
        return found  # "11 deaths, bringing the total to 3,460 cases": what has its own noun needs no other
    if words[at + 1 : at + 4] == ["the", "death", "toll"]:  # "brings to 41 the death toll"
        return Outcome("deaths", at + 2, "running total")
    if lemma == "victim" and _taking(sentence, at):  # "Ebola claims two more victims"
        return Outcome("deaths", phrase.head, "lives")
    if lemma == "life":
        return Outcome("deaths", at, "lives") if _are_lost(sentence, at, phrase) else None
    if phrase.partitive and (befell := _befell_part(sentence, phrase, lemma)):
        return befell
    if (
        found := fatal_in(sentence, at, lemma)
        or _inside(sentence, phrase, lemma)
        or detected(sentence, at, phrase, lemma)
    ):
        return found
    if (told := told_by_complement(sentence, at, phrase)) and may_suffer(sentence, lemma, told.label):
        return told
    if after_its_part(sentence, at):
        return Outcome(heads[lemma], phrase.head, "noun") if lemma in heads else _of_the_whole(sentence, at, phrase)
    if lemma in heads:
        return _head_or_fatal(sentence, at, phrase, heads[lemma])
    after = verb_after(sentence, phrase.after, near=_ends_soon(sentence, at, phrase, left))
    after = after or verb_behind_place(sentence, at, phrase)
    return after if after and may_suffer(sentence, lemma, after.label) else None


def _ends_soon(sentence: Sentence, at: int, phrase: Phrase, left: Left | None) -> bool:
    """Tell a count whose verb follows at once or not at all: "31 of them women, and ...", "treated 12 patients and"."""
    them = sentence.word(at + 1) == "of" and sentence.word(at + 2) in {"them", "whom", "which"}
    pointing = them and sentence.is_word(at + 3) and is_plural(sentence.words[at + 3])
    clause = phrase.head < 0 and sentence.words[at + 1 : at + 3] in _NEXT_CLAUSE
    counted = clause or (left is not None and left.rule == "running total")
    counted = counted or sentence.word(at - 1).endswith("ed") or is_part(sentence, at)
    return pointing or counted or _opens_a_part(sentence, at) or _class_alone(sentence, at, phrase)


def _is_anothers(sentence: Sentence, at: int, left: Left) -> bool:
    """Tell whether the noun right before has its number, and the number its verb: "of the 7 cases three have died"."""
    said = verb_follows(sentence, at + 1) or at + 1 in sentence.states  # "432 cases (78 fatal)"
    said = said or (
        sentence.word(at + 1) == "of" and sentence.word(at + 2) in _THEM
    )  # "three cases (two of them fatal)"
    return said and left.rule == "noun before" and sentence.word(left.start - 1) == NUMBER


def _inside(sentence: Sentence, phrase: Phrase, lemma: str) -> Outcome | None:
    """Return the outcome a word of the noun phrase says: "12 dead soldiers", "five wounded men"."""
    if not sentence.tells(phrase.first, phrase.own_end):
        return None
    heads = sentence.vocabulary.heads
    for j in range(phrase.first, phrase.own_end):
        state = sentence.states.get(j)
        deadly = state and sentence.words[j] in FATAL and lemma and not is_person(lemma) and lemma not in heads
        if deadly:
            return None  # "two fatal crashes" are crashes
        if state and (lemma not in heads or state[0] == "deaths") and may_suffer(sentence, lemma, state[0]):
            return Outcome(state[0], j, "state")
        form = sentence.vocabulary.forms.get(sentence.words[j])
        if (
            form
            and j != phrase.head
            and form.part in {"participle", "past"}
            and lemma not in heads
            and may_suffer(sentence, lemma, form.label)
            and (form.done or phrase.head >= 0 or form.part == "participle")
        ):
            return Outcome(form.label, j, "participle")
    return None


def _of_the_whole(sentence: Sentence, number: int, phrase: Phrase) -> Outcome | None:
    """Return what a participle says of a whole whose part has the verb: "five of the 12 people injured died"."""
    at = phrase.after
    if sentence.word(at) == "who":  # "twelve of the 19 who died were children"
        return verb_after(sentence, at, near=True)
    form = sentence.vocabulary.forms.get(sentence.word(at))
    if form is None or not form.done or form.part != "participle":
        return None
    behind = sentence.words[at + 1 : at + _CLAUSE]
    one = "one" in sentence.words[max(number - 3, 0) : number]  # "he is one of the 31 people infected"
    verb = one or any(word in BE or word in HAVE or word in sentence.vocabulary.forms for word in behind)
    return verb_after(sentence, at, near=True) if verb else None


def _befell_part(sentence: Sentence, phrase: Phrase, lemma: str) -> Outcome | None:
    """Return what became of some of those a state speaks of: "seven of those infected died"."""
    after = verb_after(sentence, _behind_state(sentence, phrase.after if phrase.head >= 0 else phrase.first))
    ended = after is not None and after.label in _ENDS and sentence.vocabulary.heads.get(lemma, "cases") == "cases"
    return after if ended and after and may_suffer(sentence, lemma, after.label) else None


def _behind_state(sentence: Sentence, at: int) -> int:
    """Return what follows the state said of the whole: "of those infected", "of those who fell ill"."""
    first = at
    if sentence.word(at) == "who":
        first += 2 if sentence.word(at + 1) in BE or sentence.word(at + 1) in HAVE else 1
    state = sentence.states.get(first)
    return first + state[1] if state else at


def _are_lost(sentence: Sentence, at: int, phrase: Phrase) -> bool:
    """Tell whether lives are lost: "claimed 455 lives", "the loss of 12 lives", "30 lives were lost"."""
    words = sentence.words
    return (
        _taking(sentence, at)
        or not {"of", "the"}.isdisjoint(words[max(at - 2, 0) : at])
        or "lost" in words[phrase.end : phrase.end + 4]
    )


def _taking(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb of taking lives stands before the number: "claimed 455 lives", "took just 23 lives"."""
    k = at - 1
    while sentence.word(k) in lexicon("object_words") or sentence.word(k) in {"just", "another"}:
        k -= 1
    return sentence.word(k) in lexicon("life_verbs")


def _opens_a_part(sentence: Sentence, at: int) -> bool:
    """Tell whether the count is the whole of a part to come: "Of 2,000 soldiers, 300 were wounded"."""
    k = at - 2 if sentence.word(at - 1) in DETERMINERS else at - 1
    return sentence.word(k) == "of" and not sentence.is_word(k - 1)


def _class_alone(sentence: Sentence, at: int, phrase: Phrase) -> bool:
    """Tell whether only a class follows, then the next number: "376 confirmed, nine probable, 1084 tested negative"."""
    said = phrase.head < 0 and sentence.word(at + 1) in sentence.vocabulary.statuses
    return said and NUMBER in {sentence.word(at + 3), sentence.word(at + 4)}


def both_harmed(sentence: Sentence, outcome: Outcome) -> Outcome:
    """Turn "killed or wounded", "dead and injured" in one number into casualties."""
    if sentence.word(outcome.at + 1) not in {"and", "or"}:
        return outcome
    state = sentence.states.get(outcome.at + 2)
    form = sentence.vocabulary.forms.get(sentence.word(outcome.at + 2))
    other = state[0] if state else form.label if form else ""
    if other in HARMED and other != outcome.label and sentence.word(outcome.at + 3) != NUMBER:
        return Outcome("casualties", outcome.at, outcome.rule)
    return outcome


def _head_or_fatal(sentence: Sentence, at: int, phrase: Phrase, label: str) -> Outcome:
    """Keep "cases" cases, unless they recovered or were fatal: "12 cases died", "two cases have recovered".

    Of nobody only the verb is said: "no detainees were injured" denies injuries, no arrests.
    """
    if sentence.number(at).form == "zero" and label not in _SURE:
        after = verb_after(sentence, phrase.after)
        return after if after and after.label in _SURE else Outcome(label, phrase.head, "noun")
    if label in _HELD:
        after = verb_after(sentence, phrase.after, near=True)
        return after if after and after.label in _SURE else Outcome(label, phrase.head, "noun")
    if label == "cases" and not _opens_a_part(sentence, at):  # "of three cases one was fatal"
        after = verb_after(sentence, phrase.after, near=True)
        if after and after.label in _ENDS:
            return after
    return Outcome(label, phrase.head, "noun")


def _left_label(sentence: Sentence, left: Left) -> Outcome | None:
    word = sentence.words[left.head]
    if left.rule == "many in one":  # "a rescue team of 45" are not rescued
        return None
    if left.toll:
        return Outcome("deaths", left.head, left.rule)
    for j in range(left.head, left.start - 1, -1):
        state = sentence.states.get(j)
        if state and j < left.head:
            return Outcome(state[0], left.head, left.rule)
    label = sentence.vocabulary.heads.get(singular(word))
    if label is None and left.rule == "running total" and (state := sentence.states.get(left.head + 1)):
        return Outcome(state[0], left.head, left.rule)  # "the number of people in hospital rose to 340"
    if label is None and word in _BARE_TOTALS:
        return _total_of(sentence, left)
    if label is None and (state := sentence.states.get(left.head)):
        label = state[0]
    if label is None and (form := sentence.vocabulary.forms.get(word)) and form.part == "participle":
        label = form.label
    return Outcome(label, left.head, left.rule) if label else None


def _total_of(sentence: Sentence, left: Left) -> Outcome | None:
    """Read a total of what the sentence has just named: "The new case brings the total to 41"."""
    for j in range(left.start - 1, max(left.start - 25, -1), -1):
        label = sentence.vocabulary.heads.get(singular(sentence.words[j]))
        if label and sentence.word(j - 1) not in BE:  # "two bodies were recovered, bringing the total to 14"
            return Outcome(label, j, left.rule)
    return None


def may_suffer(sentence: Sentence, lemma: str, label: str) -> bool:
    """Tell whether a noun can have the outcome: people, the left-out noun, and for deaths whatever is no thing."""
    if lemma in group("ended"):
        return False
    if not lemma or is_person(lemma) or label in sentence.vocabulary.things:
        return True
    if lemma in sentence.vocabulary.heads:
        return (
            label in {"deaths", "cases", "recovered", "hospitalized", "discharged"}
            and sentence.vocabulary.heads[lemma] == "cases"
        )
    if lemma == "family":
        return label in {"displaced", "evacuated", "affected", "stranded", "rescued"}
    return label in _SURE and lemma not in lexicon("things")
