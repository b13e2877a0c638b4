"""Amounts: a number dressed with its currency, unit and qualifier."""

from __future__ import annotations

import re
from fractions import Fraction

from ..lexicons import table
from ..model import Kind, Number, Qualifier
from ..text import Document
from .atom import Atom, Exact, scalar
from .joins import percent_of
from .qualifiers import bound_after, bound_before
from .units import PLAIN_CODES, Unit, unit_after

_SIGNS = frozenset("$€£¥₹₦₱₽₩₴₫฿₪₺₸₼₾₡₭₿¢₵৳₨")
_CODE = re.compile(r"(?P<code>[a-z.]{0,4}[$€£¥₹₦₱₽₩₴₫฿₪₺₸₼₾₡₭₿¢₵৳₨]|u\.?s\.?[ ]\$|[a-z]{2,4}\.?|s/\.?)[ ]?\Z")
_MAGNITUDE = re.compile(
    r"""
    (?P<left> magnitude (?: [ ]of | - | : )? )
    (?P<verb> (?: [ ](?:of|for)[ ](?:the|this|that)[ ](?:main[ ])?[a-z]+ )?
              (?: [ ](?: was | is | were | at | about | around | over | above | measured | reached | reaching | reported | recorded | as
                      | approximately | least | estimated | between | from | put | given | revised | to ) ){0,3} )
    [ ]?\Z
    """,
    re.VERBOSE,
)
_QUAKE_AFTER = re.compile(
    r"[ ](?:(?:strong|powerful|major|undersea|offshore|shallow|deep)[ ]){0,2}(?:earthquake|quake|aftershock|foreshock|tremor|temblor)"
)
_QUAKE_BEFORE = re.compile(
    r"\b(?:earthquake|quake|aftershock|foreshock|tremor|temblor|magnitude)[^\n]{0,90}\b(?:at|was|of|as|measured|measuring|registered|registering|reported|recorded|to|from)[ ]\Z"
)
_HALF_UNIT = re.compile(
    r"(?:[ ]an?[ ]|-|[ ]) (?P<unit> second|minute|hour|day|week|month|year|decade|century|mile|kilometer|kilometre|pound|ton|tonne|acre|liter|litre|gallon|inch|percent) (?![a-z])",
    re.VERBOSE,
)
_OF_PEOPLE = re.compile(
    r"""[ ](?: of[ ] | the[ ] | its[ ] | their[ ] | his[ ] | her[ ] | our[ ] | all[ ] | these[ ] | those[ ] | them[ ] | were\b | are\b
        | was\b | is\b | have\b | had\b | has\b | said\b | say\b | voted\b | live\b | lived\b | do\b | did\b | believe\b | believed\b | died\b )""",
    re.VERBOSE,
)


def dress(doc: Document, atom: Atom, floor: int, ceiling: int) -> Number:
    """Return ``atom`` as a number with its currency, unit and qualifier, all between ``floor`` and ``ceiling``."""
    lower = doc.lower
    left, right = atom.start, max(atom.end, atom.right)
    kind: Kind = atom.kind or "count"
    unit = atom.unit
    value, low, high = atom.value, atom.low, atom.high
    if atom.form == "zero" and lower[atom.start] == "n":
        return Number(left, atom.end, left, right, 0, 0, 0, *_zero(lower, atom, floor), form="zero")
    if atom.kind is None:
        money = _currency_before(lower, doc.text, atom.start, floor)
        if money is not None:
            kind, unit, left = "money", *money
        elif atom.form == "fraction" and (share := _share(lower, atom)):
            kind, unit, value = "percent", "%", share
        else:
            found = _unit(doc, atom)
            if found is not None and found.end <= ceiling:
                kind, unit, right = found.kind, found.unit, found.end
                if found.hundredths:
                    value, low, high = _hundredth(value), _hundredth(low), _hundredth(high)
            elif (from_left := _magnitude(lower, atom, floor)) is not None:
                kind, unit, left = "measure", "magnitude", from_left
    if atom.left >= floor:
        left = atom.left
    qualifier, left, right = _qualified(lower, atom, left, right, floor, duration=kind == "duration")
    return _number(atom, (left, right), (value, low, high), qualifier, kind, unit)


def _number(
    atom: Atom,
    outer: tuple[int, int],
    values: tuple[Exact | None, Exact | None, Exact | None],
    qualifier: Qualifier,
    kind: Kind,
    unit: str | None,
) -> Number:
    value, low, high = scalar(values[0]), scalar(values[1]), scalar(values[2])
    if qualifier not in {"range", "vague"}:
        low = value if qualifier in {"exact", "over", "at_least"} else None
        high = value if qualifier in {"exact", "under", "at_most"} else None
    return Number(atom.start, atom.end, *outer, value, low, high, qualifier, kind, unit, atom.form)


def _qualified(
    lower: str, atom: Atom, left: int, right: int, floor: int, *, duration: bool
) -> tuple[Qualifier, int, int]:
    qualifier: Qualifier = "exact"
    before = bound_before(lower, atom, left, floor, duration=duration)
    if before is not None:
        qualifier, left = before.qualifier, before.at
    after = bound_after(lower, right)
    if after is None and right > atom.end:
        after = bound_after(lower, atom.end)
        if after is not None and after.at > right:
            after = None
    if after is not None:
        right = max(right, after.at)
        qualifier = after.qualifier if qualifier in {"exact", "about"} else qualifier
    if atom.form == "vague":
        return "vague", left, right
    if atom.low is not None:
        return "range", left, right
    return qualifier, left, right


def _zero(lower: str, atom: Atom, floor: int) -> tuple[Qualifier]:  # noqa: ARG001
    return ("exact",)


def _currency_before(lower: str, text: str, start: int, floor: int) -> tuple[str, int] | None:
    """Return the currency written before the number, and where it begins: "US$5", "Rs 500", "EUR 3"."""
    if start == 0:
        return None
    sign = lower[start - 1]
    if sign == "-" and lower[start - 2 : start - 1] in _SIGNS:
        start -= 1
    elif sign in " .":
        word = lower[max(floor, lower.rfind(" ", floor, start - 1) + 1, start - 8) : start - 1]
        if word[-1:] not in _SIGNS and word.lstrip("(") not in table("currency_codes"):
            return None
    elif not (sign in _SIGNS or sign.isalpha()):
        return None
    match = _CODE.search(lower, max(floor, start - 8), start)
    if match is None:
        return None
    codes = table("currency_codes")
    code, at = match["code"], match.start("code")
    before = lower[at - 1 : at] if at > floor else ""
    if code not in codes and code[-1] in _SIGNS:
        code, at = code[-1], match.end("code") - 1  # "of$5"
        before = ""
    if (
        code not in codes
        or before.isalnum()
        or not (text[at].isupper() or code in PLAIN_CODES or not code[0].isalpha())
    ):
        return None
    return codes[code], at


def _magnitude(lower: str, atom: Atom, floor: int) -> int | None:
    """Return where the text of an earthquake's magnitude begins: "magnitude 6.3", "the tremor, at 6.3, was"."""
    start = atom.start
    window = max(floor, start - 56)
    if lower.find("magnitude", window, start) >= 0:
        match = _MAGNITUDE.search(lower, window, start)
        if match is not None:
            return start if match["verb"] else match.start("left")
    value = atom.value
    if value is None or atom.end - start != len("6.3") or lower[start + 1] != "." or not 1 <= value < 10:
        return None
    if _QUAKE_AFTER.match(lower, atom.end) or _QUAKE_BEFORE.search(lower, max(0, start - 110), start):
        return start
    return None


def _share(lower: str, atom: Atom) -> Exact | None:
    """Return a bare fraction as a percentage where it is of something: "two thirds of the votes", "half the seats"."""
    value = atom.value
    if not isinstance(value, Fraction) or not 0 < value < 1 or lower[atom.end - 1].isdecimal():
        return None
    if not _OF_PEOPLE.match(lower, atom.end):
        return None
    return percent_of(value)


def _unit(doc: Document, atom: Atom) -> Unit | None:
    if atom.form in {"fraction", "mixed"} and atom.value is not None and 0 < atom.value < 1:
        match = _HALF_UNIT.match(doc.lower, atom.end)
        if match is not None:
            return unit_after(doc.lower, doc.text, match.start("unit"), atom.value)
    value = atom.value if atom.value is not None else atom.high
    return unit_after(doc.lower, doc.text, atom.end, value, digits=doc.lower[atom.end - 1].isdecimal())


def _hundredth(value: Exact | None) -> Exact | None:
    return None if value is None else Fraction(value) / 100
