"""Headers: what the words over a column, before a row or in a caption say of the numbers below."""

from __future__ import annotations

from functools import lru_cache

import msgspec
from msgspec.structs import replace

from ..lexicons import table, words
from ..model import Kind
from ..nouns import is_plural, plural, singular, unit_plural
from ..patterns import lazy
from ..reading.sentence import is_person
from ..vocabulary import Vocabulary
from .header_units import Unit, measured, without_unit


class Meaning(msgspec.Struct, frozen=True):
    """What a header says: ``label`` None where it only says an attribute ("Confirmed"), a unit, or nothing.

    ``second`` is what stands in brackets ("Cases (new)"). ``counts`` is False for ranks, years, ages
    and the like; ``names`` True over a column of names; ``outcome`` True
    where the label is what befell people; ``scale`` multiplies ("USD million").
    """

    label: str | None = None
    noun: str | None = None
    of: str | None = None
    attributes: tuple[str, ...] = ()
    kind: Kind | None = None
    unit: str | None = None
    scale: int = 1
    counts: bool = True
    names: bool = False
    outcome: bool = False
    second: str = ""


NOTHING = Meaning()
_WORD = lazy(r"[^\W\d_][^\W_]*+(?:[-'][^\W_]++)*+|[%#]|\d++")
_SIGNS = frozenset(("#", "№", "+/-", "±"))
_CASES_OF = frozenset(("confirmed", "suspected", "probable", "active", "imported", "local"))
_NUMBER_OF = lazy(
    r"^(?:the )?(?:(?:total|cumulative|overall|new) )?(?:number|no\.?|nos\.?|nr\.?|#|count|numbers|tally|sum) (?:of )?"
)
_SHORTEST = 2  # letters: "W", "D" and "L" over a table of a league say nothing without a legend
_FOOTNOTE = lazy(r"\[[\w ]{1,4}\]|[*†‡§¹²³]+(?!\w)")
_PARENTHESIS = lazy(r"[(\[]([^()\[\]]*+)[)\]]")


@lru_cache(512)
def meaning_of(header: str, vocabulary: Vocabulary) -> Meaning:
    """Read a header (lower case): "confirmed cases", "houses destroyed", "no.", "rainfall (mm)"."""
    if header.strip(" :.*") in words("fatality_rates"):
        return Meaning("deaths", "case", None, (), "percent", "%", outcome=True)
    said = " ".join(_FOOTNOTE.sub(" ", header).split()).strip(" .:;-|*")
    said = table("header_abbreviations").get(said, said)
    if header.strip() in _SIGNS:
        return Meaning(counts=False)
    if not said or len(said) > 160:
        return NOTHING
    if said in words("uncounted_headers") or said.removesuffix(".") in words("uncounted_headers"):
        return Meaning(counts=False)
    if said in words("name_headers"):
        label = said if is_plural(said) and said.isalpha() else None
        return Meaning(label, singular(said) if label else None, names=True)
    inside = " ".join(_PARENTHESIS.findall(said))
    outside = " ".join(_PARENTHESIS.sub(" ", said).split())
    unit = measured(inside) or measured(outside)
    if unit:
        outside = without_unit(outside, unit)
    return replace(_count(outside or inside, unit, vocabulary), second=inside if outside else "")


def _count(said: str, unit: Unit | None, vocabulary: Vocabulary) -> Meaning:
    """Read the words that say what is counted, and join them with the unit."""
    kind, name, scale = (unit.kind, unit.unit, unit.scale) if unit else (None, None, 1)
    if said in _VOTES and kind in {None, "percent"}:
        return Meaning("votes", "vote", None, (), kind, name)
    bare = _NUMBER_OF.sub("", said)
    tokens = _WORD.findall(bare)
    attributes = _attributes(_WORD.findall(said), vocabulary)
    label, noun, outcome = _label(tokens, vocabulary)
    if kind == "money" or (kind not in {None, "count"} and not outcome):
        label, noun = _amount(tokens, kind, name)
        attributes = ()
    if (
        label is None
        and tokens
        and any(a in _CASES_OF for a in attributes)
        and all(_attributive(t, vocabulary) for t in tokens)
    ):
        label, noun, outcome = "cases", "case", True
    attributes = tuple(a for a in attributes if a != label)
    return Meaning(label, noun, None, attributes, kind, name, scale, outcome=outcome and kind != "money")


def _amount(tokens: list[str], kind: Kind | None, unit: str | None) -> tuple[str | None, str | None]:
    """Return label and noun of a column of money, percents or measures: "rainfall", "turnout"."""
    fillers = words("header_fillers") | words("header_verbs") | {"new", "more"}
    named = [token for token in tokens if token.isalpha() and token not in fillers]
    if named:
        end = next((at for at in range(1, len(named)) if named[at] in words("header_ends")), len(named))
        noun = next((token for token in reversed(named[:end]) if not token.endswith("ed")), named[0])
        return noun, None if kind == "money" else singular(noun)
    if kind in {"money", "percent"}:
        return kind, None
    return (unit_plural(unit), unit) if unit else (None, None)


def amount_named(said: str) -> str | None:
    """Return the noun that says what an amount is of: "gdp growth" is growth, "unemployment rate" unemployment."""
    label, _ = _amount(_WORD.findall(said), "money", None)
    return None if label == "money" else label


def _attributes(tokens: list[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    said = [attribute for token in tokens for attribute in vocabulary.statuses.get(token, ())]
    return tuple(dict.fromkeys(said))


def _attributive(token: str, vocabulary: Vocabulary) -> bool:
    return token in vocabulary.statuses or token in words("header_fillers")


def _label(tokens: list[str], vocabulary: Vocabulary) -> tuple[str | None, str | None, bool]:
    """Return the label, the noun, and whether the label is an outcome."""
    outcome = _outcome(tokens, vocabulary)
    noun = _noun(tokens, vocabulary)
    if outcome and (noun is None or noun in vocabulary.heads or _is_people(noun)):
        word, label = outcome
        lemma = singular(word)
        if noun and noun not in vocabulary.heads:
            return label, noun, True
        if (
            lemma in vocabulary.heads
            and not lemma.endswith(("ed", "en", "dead", "ing", "lt", "rt"))
            and lemma not in {"toll", "death toll"}
        ):
            return label, lemma, True
        return label, "death" if lemma in {"toll", "death toll"} else "person", True
    if noun in _MEDALS or "medal" in tokens:
        noun = "medal"
    if noun is None:
        return None, None, False
    several = noun if noun.endswith("ed") else plural(noun)  # "Returned", "Enrolled"
    return vocabulary.heads.get(noun) or vocabulary.names.get(noun, several), noun, False


def _outcome(tokens: list[str], vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Return the first word that says an outcome, and its label."""
    for at, token in enumerate(tokens):
        lemma = singular(token)
        two = f"{token} {singular(tokens[at + 1])}" if at + 1 < len(tokens) else ""
        for word in (two, token, lemma):
            label = vocabulary.heads.get(word)
            if label in vocabulary.outcomes:
                return word, label
        for said, label in vocabulary.states.get(token, ()):
            if tuple(tokens[at : at + len(said)]) == said:
                return token, label
        form = vocabulary.forms.get(token)
        if form and form.part in {"participle", "past"}:
            return token, form.label
    return None


def _noun(tokens: list[str], vocabulary: Vocabulary) -> str | None:
    """Return the head noun (lemma): the last plural before a preposition or participle; a lone word is one as it is."""
    head: str | None = None
    for token in tokens:
        if token in words("header_ends") or (
            head and (token in vocabulary.states or token in vocabulary.forms or token in words("header_verbs"))
        ):
            break
        if token in words("header_fillers") or (token in vocabulary.statuses and not is_plural(token)):
            continue
        if token in words("pathogens") and singular(token) not in vocabulary.heads:
            continue  # "SARS" and "Dengue" are what cases are of
        if is_plural(token) or singular(token) in vocabulary.heads or token in vocabulary.names:
            head = singular(token)
    if (
        head is None
        and len(tokens) == 1
        and tokens[0].isalpha()
        and len(tokens[0]) > _SHORTEST
        and tokens[0] not in words("pathogens")
        and not _attributive(tokens[0], vocabulary)
        and not _outcome(tokens, vocabulary)
    ):
        head = singular(tokens[0])
    return head


_VOTES = frozenset(
    ("for", "against", "yes", "no", "ayes", "noes", "yea", "nay", "yeas", "nays", "in favour", "in favor")
)
_MEDALS = frozenset(("gold", "silver", "bronze"))


def _is_people(noun: str) -> bool:
    return noun in {"family", "household"} or is_person(noun)
