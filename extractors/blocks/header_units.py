"""Units of headers: "USD million", "(mm)", "per 100,000", "%", "Rainfall in cm"."""

from __future__ import annotations

import msgspec

from ..lexicons import table, words
from ..model import Kind
from ..nouns import singular
from ..patterns import lazy

_PERCENT = lazy(r"%|\b(?:per ?cent(?:age)?|pct|cfr|case fatality(?: rat(?:e|io))?|turnout|coverage)\b")
_PERCENT_WORDS = lazy(r"%(?: ?(?:of|change|share)\b)?|\b(?:per ?cent(?:age)?|pct|share)\b(?: of\b)?")
_PER = lazy(r"(?:/|\bper ) ?(?:(?P<count>\d[\d, ]*\d|100k|1m|million|capita|thousand|day|year|week)\b)")
_MONEY = lazy(
    r"(?P<sign>us ?\$|\$|€|£|¥|₹)|\b(?P<code>usd|eur|gbp|jpy|inr|chf|cny|aud|cad|zar|ngn|kes|php|idr|pkr"
    r"|bdt|rs|us dollars?|dollars?|euros?|pounds?|rupees?)\b"
)
_SCALE = lazy(r"\b(?:(?P<thousand>thousands?|'?000s?|k)|(?P<million>millions?|mln|mn|m)|(?P<billion>billions?|bn|b))\b")
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}


class Unit(msgspec.Struct, frozen=True):
    """What the numbers under a header are measured in; ``kind`` None where they are only scaled ("in thousands")."""

    kind: Kind | None = None
    unit: str | None = None
    scale: int = 1


def measured(said: str) -> Unit | None:
    """Read the unit a header gives, in parentheses or out of them; None where it counts."""
    if per := _PER.search(said):
        return Unit("measure", f"per {per['count']}")
    if money := _MONEY.search(said):
        word = money[0].removesuffix("s") if money["code"] != "rs" else "rs"
        return Unit("money", table("header_money").get(word, word.upper()), _scale(said))
    if _PERCENT.search(said):
        return Unit("percent", "%")
    if unit := _unit(said) or (_unit(said.rpartition(" in ")[2]) if " in " in said else None):
        return Unit("duration" if unit in words("header_lengths") else "measure", unit)
    return Unit(scale=_scale(said)) if said and _SCALE.fullmatch(said.removeprefix("in ")) else None


def without_unit(said: str, unit: Unit) -> str:
    """Return the header without the words that give its unit: "damage in usd million" is "damage"."""
    if unit.kind == "percent":
        return " ".join(_PERCENT_WORDS.sub(" ", said).split())
    if " in " in said and _unit(said.rpartition(" in ")[2]):
        said = said.rpartition(" in ")[0]
    if _MONEY.search(said) or _PER.search(said):
        said = _SCALE.sub(" ", _MONEY.sub(" ", _PER.sub(" ", said)))
    return " ".join(said.split())


def _unit(said: str) -> str | None:
    """Return the full name of a unit that is all of ``said``: "mm" is "millimeter"."""
    name = said.removeprefix("in ")
    return table("header_units").get(name) or table("header_units").get(singular(name))


def _scale(said: str) -> int:
    match = _SCALE.search(said)
    return _SCALES[match.lastgroup] if match and match.lastgroup else 1
