"""Money: the currency written before a number: "US$5", "Rs 500", "EUR 3"."""

from __future__ import annotations

import re

from ..lexicons import table
from ..patterns import lazy_re
from .vocabulary import CURRENCY_SIGNS

# codes that are no words, so that no capital is needed
PLAIN_CODES = frozenset(
    [
        "usd",
        "eur",
        "gbp",
        "inr",
        "rs",
        "rs.",
        "jpy",
        "aud",
        "cad",
        "chf",
        "cny",
        "rmb",
        "ksh",
        "kshs",
        "zar",
        "ngn",
        "kes",
    ]
)
_LETTER_CODES = {"R": "ZAR", "N": "NGN", "P": "PHP"}
_LARGE = lazy_re(r"[0-9]{1,3}(?:,[0-9]{3}|(?:\.[0-9]{1,3})?(?:[ ]?(?:million|billion|trillion|bn|m)\b))")
_REACH = 8
_CODE = lazy_re(
    rf"""
    (?P<code> [a-z.]{{0,4}} [{"".join(sorted(CURRENCY_SIGNS))}]  # $, us$
            | u\.?s\.?[ ]\$ | s/\.? | [a-z]{{2,4}} \.? )
    [ ]? \Z
    """,
    re.VERBOSE,
)


def currency_before(lower: str, text: str, start: int, floor: int) -> tuple[str, int] | None:
    """Return the currency of the number at ``start``, and where it begins; nothing before ``floor`` is looked at."""
    if start == 0:
        return None
    sign = lower[start - 1]
    if sign == "-" and lower[start - 2 : start - 1] in CURRENCY_SIGNS:
        start -= 1
    elif sign in " .":
        begin = max(floor, start - _REACH)
        word = lower[max(begin, lower.rfind(" ", begin, start - 1) + 1) : start - 1]
        if word[-1:] not in CURRENCY_SIGNS and word.rpartition("\n")[2].lstrip("(") not in table("currency_codes"):
            return None
    elif not (sign in CURRENCY_SIGNS or sign.isalpha()):
        return None
    letter = _letter_code(lower, text, start)
    if letter is not None:
        return letter, start - 1
    match = _CODE.search(lower, max(floor, start - _REACH), start)
    if match is None:
        return None
    code, at = match["code"], match.start("code")
    before = lower[at - 1 : at] if at > floor else ""
    if code[-1] in CURRENCY_SIGNS and not _is_code(code, text, at):  # "costs us $5"
        code, at, before = code[-1], match.end("code") - 1, ""  # "of$5"
    return (table("currency_codes")[code], at) if _is_code(code, text, at) and not before.isalnum() else None


def _is_code(code: str, text: str, at: int) -> bool:
    """Tell a code from a word that is written like it."""
    currency = table("currency_codes").get(code)
    if currency is None or code in PLAIN_CODES or not code[0].isalpha():
        return currency is not None
    return in_capitals(code, currency, text, at)


def in_capitals(code: str, currency: str, text: str, at: int) -> bool:
    """Tell whether the code at ``at`` has its capitals: "TRY 50", not "Try 50"; "Kr 50"."""
    return text[at : at + len(code)].isupper() if code.upper() == currency else text[at].isupper()


def _letter_code(lower: str, text: str, start: int) -> str | None:
    """Read "R5 million", "N500,000" and "P1.2 billion": rand, naira and pesos are written with a letter."""
    code = _LETTER_CODES.get(text[start - 1 : start])
    if code is None or (start > 1 and text[start - 2].isalnum()):
        return None
    return code if _LARGE.match(lower, start) else None


def code_touches(lower: str, text: str, start: int) -> bool:
    """Tell "US$5", "Rs500" and "USD20" from "H5": whether a currency code ends right at ``start``."""
    if _letter_code(lower, text, start):
        return True
    at = start
    while at > 0 and start - at < 6 and (lower[at - 1].isalpha() or lower[at - 1] in "$."):
        at -= 1
    if at > 0 and lower[at - 1].isalnum():
        return False
    return lower[at:start] in table("currency_codes") and text[at].isupper()
