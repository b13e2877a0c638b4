"""Headers: what the words over a column, before a row or in a caption say of the numbers below."""

from __future__ import annotations

from functools import lru_cache

import msgspec
import regex
from msgspec.structs import replace

from ..lexicons import words
from ..model import Kind
from ..nouns import is_plural, plural, singular
from ..reading.sentence import is_person
from ..vocabulary import built_in


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
_WORD = regex.compile(r"[^\W\d_][^\W_]*+(?:[-'][^\W_]++)*+|[%#]|\d++")
_SIGNS = frozenset(("#", "№", "+/-", "±"))
_CASES_OF = frozenset(("confirmed", "suspected", "probable", "active", "imported", "local"))
_NUMBER_OF = regex.compile(
    r"^(?:the )?(?:(?:total|cumulative|overall|new) )?(?:number|no\.?|nos\.?|nr\.?|#|count|numbers|tally|sum) (?:of )?"
)
_FOOTNOTE = regex.compile(r"\[[\w ]{1,4}\]|[*†‡§¹²³]+(?!\w)")
_PARENTHESIS = regex.compile(r"[(\[]([^()\[\]]*+)[)\]]")
_PERCENT = regex.compile(r"%|\b(?:per ?cent(?:age)?|pct|cfr|case fatality(?: rat(?:e|io))?|turnout|coverage)\b")
_PERCENT_WORDS = regex.compile(r"%(?: ?(?:of|change|share)\b)?|\b(?:per ?cent(?:age)?|pct|share)\b(?: of\b)?")
_PER = regex.compile(r"(?:/|\bper ) ?(?:(?P<count>\d[\d, ]*\d|100k|1m|million|capita|thousand|day|year|week)\b)")
_MONEY = regex.compile(
    r"(?P<sign>us ?\$|\$|€|£|¥|₹)|\b(?P<code>usd|eur|gbp|jpy|inr|chf|cny|aud|cad|zar|ngn|kes|php|idr|pkr"
    r"|bdt|rs|us dollars?|dollars?|euros?|pounds?|rupees?)\b"
)
_SCALE = regex.compile(
    r"\b(?:(?P<thousand>thousands?|'?000s?|k)|(?P<million>millions?|mln|mn|m)|(?P<billion>billions?|bn|b))\b"
)
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_CODES = {
    "us$": "USD",
    "us $": "USD",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "rs": "INR",
    "us dollar": "USD",
    "dollar": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "rupee": "INR",
}
_UNIT = regex.compile(
    r"^(?:in )?(?P<unit>mm|cm|m|km|mi|ft|in|inches|feet|miles|kilomet(?:er|re)s?|met(?:er|re)s?"
    r"|millimet(?:er|re)s?|kg|tons?|tonnes?|metric tons?|mt|ha|hectares?|acres?|km2|km²|sq\.? ?km|km/h"
    r"|mph|kph|kt|knots|°c|°f|c|litres?|liters?|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|mw"
    r"|gw|kwh|seconds?)$"
)
_UNITS = {
    "mm": "millimeter",
    "cm": "centimeter",
    "m": "meter",
    "km": "kilometer",
    "mi": "mile",
    "ft": "foot",
    "in": "inch",
    "inches": "inch",
    "feet": "foot",
    "kg": "kilogram",
    "ton": "ton",
    "tonne": "tonne",
    "mt": "tonne",
    "metric ton": "tonne",
    "ha": "hectare",
    "km2": "square kilometer",
    "km²": "square kilometer",
    "sq km": "square kilometer",
    "sq. km": "square kilometer",
    "sqkm": "square kilometer",
    "km/h": "kilometer per hour",
    "kph": "kilometer per hour",
    "mph": "mile per hour",
    "kt": "knot",
    "°c": "degree Celsius",
    "c": "degree Celsius",
    "°f": "degree Fahrenheit",
    "kilometre": "kilometer",
    "metre": "meter",
    "millimetre": "millimeter",
    "litre": "liter",
    "hr": "hour",
    "min": "minute",
    "mw": "megawatt",
    "gw": "gigawatt",
    "kwh": "kilowatt hour",
}
_LENGTHS = frozenset(("second", "minute", "hour", "day", "week", "month", "year"))


@lru_cache(4096)
def meaning_of(header: str) -> Meaning:
    """Read a header (lower case): "confirmed cases", "houses destroyed", "no.", "rainfall (mm)"."""
    if header.strip(" :.*") in {
        "cfr",
        "cfr (%)",
        "cfr %",
        "case fatality rate",
        "case fatality ratio",
        "case fatality rate (%)",
        "case fatality ratio (%)",
    }:
        return Meaning("deaths", "case", None, (), "percent", "%", outcome=True)
    said = " ".join(_FOOTNOTE.sub(" ", header).split()).strip(" .:;-|*")
    if header.strip() in _SIGNS:
        return Meaning(counts=False)
    if not said or len(said) > 160:
        return NOTHING
    if said in words("uncounted_headers") or said.removesuffix(".") in words("uncounted_headers"):
        return Meaning(counts=False)
    if said in words("name_headers"):
        return Meaning(names=True)
    inside = " ".join(_PARENTHESIS.findall(said))
    outside = " ".join(_PARENTHESIS.sub(" ", said).split())
    unit = _measured(inside) or _measured(outside)
    if unit and unit.kind == "percent":
        outside = " ".join(_PERCENT_WORDS.sub(" ", outside).split())
    elif unit:
        outside = " ".join(_unit_words(outside).split())
    return replace(_count(outside or inside, unit), second=inside if outside else "")


def _measured(said: str) -> Meaning | None:
    """Read the unit a header gives, in parentheses or out of them; None where it counts."""
    if per := _PER.search(said):
        return Meaning(kind="measure", unit=f"per {per['count']}")
    if money := _MONEY.search(said):
        word = money[0].removesuffix("s") if money["code"] != "rs" else "rs"
        return Meaning(kind="money", unit=_CODES.get(word, word.upper()), scale=_scale(said))
    if _PERCENT.search(said):
        return Meaning(kind="percent", unit="%")
    if (in_unit := _UNIT.match(said)) or (in_unit := _UNIT.match(said.rpartition(" in ")[2] if " in " in said else "")):
        unit = _UNITS.get(in_unit["unit"], _UNITS.get(singular(in_unit["unit"]), singular(in_unit["unit"])))
        return Meaning(kind="duration" if unit in _LENGTHS else "measure", unit=unit)
    return Meaning(scale=_scale(said)) if said and _SCALE.fullmatch(said.removeprefix("in ")) else None


def _scale(said: str) -> int:
    match = _SCALE.search(said)
    return _SCALES[match.lastgroup] if match and match.lastgroup else 1


def _unit_words(said: str) -> str:
    if " in " in said and _UNIT.match(said.rpartition(" in ")[2]):
        said = said.rpartition(" in ")[0]
    return _SCALE.sub(" ", _MONEY.sub(" ", _PER.sub(" ", said))) if _MONEY.search(said) or _PER.search(said) else said


def _count(said: str, unit: Meaning | None) -> Meaning:
    """Read the words that say what is counted, and join them with the unit."""
    kind, name, scale = (unit.kind, unit.unit, unit.scale) if unit else (None, None, 1)
    if said in _VOTES and kind in {None, "percent"}:
        return Meaning("votes", "vote", None, (), kind, name)
    bare = _NUMBER_OF.sub("", said)
    tokens = _WORD.findall(bare)
    attributes = _attributes(_WORD.findall(said))
    label, noun, outcome = _label(tokens)
    if kind not in {None, "count"} and not outcome:
        label, noun = _amount(tokens, kind, name)
        attributes = ()
    if label is None and tokens and any(a in _CASES_OF for a in attributes) and all(_attributive(t) for t in tokens):
        label, noun, outcome = "cases", "case", True
    attributes = tuple(a for a in attributes if a != label)
    return Meaning(label, noun, None, attributes, kind, name, scale, outcome=outcome)


def _amount(tokens: list[str], kind: Kind | None, unit: str | None) -> tuple[str | None, str | None]:
    """Return label and noun of a column of money, percents or measures: "rainfall", "turnout"."""
    named = [
        token
        for token in tokens
        if token.isalpha() and token not in words("header_fillers") and token not in {"new", "more"}
    ]
    if named:
        noun = named[-1] if named[-1] not in _ENDS_NOUN else named[0]
        return noun, None if kind == "money" else singular(noun)
    if kind in {"money", "percent"}:
        return kind, None
    return (plural(unit), unit) if unit else (None, None)


def _attributes(tokens: list[str]) -> tuple[str, ...]:
    statuses = built_in().statuses
    said = [attribute for token in tokens for attribute in statuses.get(token, ())]
    return tuple(dict.fromkeys(said))


def _attributive(token: str) -> bool:
    return token in built_in().statuses or token in words("header_fillers")


def _label(tokens: list[str]) -> tuple[str | None, str | None, bool]:
    """Return the label, the noun, and whether the label is an outcome."""
    vocabulary = built_in()
    outcome = _outcome(tokens)
    noun = _noun(tokens)
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
    return vocabulary.heads.get(noun) or vocabulary.names.get(noun, plural(noun)), noun, False


def _outcome(tokens: list[str]) -> tuple[str, str] | None:
    """Return the first word that says an outcome, and its label."""
    vocabulary = built_in()
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


def _noun(tokens: list[str]) -> str | None:
    """Return the head noun (lemma): the last plural before a preposition or participle; a lone word is one as it is."""
    vocabulary = built_in()
    head: str | None = None
    for token in tokens:
        if token in _ENDS_NOUN or (
            head and (token in vocabulary.states or token in vocabulary.forms or _status_verb(token))
        ):
            break
        if token in words("header_fillers") or (token in vocabulary.statuses and not is_plural(token)):
            continue
        if is_plural(token) or singular(token) in vocabulary.heads:
            head = singular(token)
    if (
        head is None
        and len(tokens) == 1
        and tokens[0].isalpha()
        and not _attributive(tokens[0])
        and not _outcome(tokens)
    ):
        head = singular(tokens[0])
    return head


_VOTES = frozenset(
    ("for", "against", "yes", "no", "ayes", "noes", "yea", "nay", "yeas", "nays", "in favour", "in favor")
)
_MEDALS = frozenset(("gold", "silver", "bronze"))
_ENDS_NOUN = frozenset(
    [
        "of",
        "in",
        "by",
        "per",
        "with",
        "for",
        "from",
        "to",
        "at",
        "since",
        "as",
        "among",
        "on",
        "who",
        "during",
        "under",
        "over",
        "and",
        "&",
        "or",
    ]
)


def _status_verb(token: str) -> bool:
    return token in {"destroyed", "damaged", "collapsed", "reported", "registered", "recorded", "needed", "required"}


def _is_people(noun: str) -> bool:
    return noun in {"family", "household"} or is_person(noun)
