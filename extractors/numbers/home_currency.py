"""Home currency: whose pesos, francs, rupees, shillings or crowns a text speaks of that names no country with them."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from msgspec.structs import replace

from ..lexicons import table
from ..model import Number
from ..patterns import lazy

_NOUN = lazy(
    r"[ ] (?P<noun> crown | dinar | franc | peso | pound | rial | riyal | rupee | shilling ) s?+ \Z", regex.VERBOSE
)
_WORD = lazy(r"[a-z]{2,}")
_CODES = {
    "crown": ("SEK", "NOK", "DKK", "CZK"),
    "dinar": ("IQD", "JOD", "KWD", "BHD", "DZD", "TND", "LYD", "RSD"),
    "franc": ("CHF", "XOF", "XAF", "CDF", "RWF", "BIF", "DJF", "KMF"),
    "peso": ("MXN", "PHP", "ARS", "CLP", "COP", "CUP", "DOP", "UYU"),
    "pound": ("GBP", "EGP", "LBP", "SYP", "SDG"),
    "rial": ("IRR", "OMR", "YER", "QAR", "SAR"),
    "riyal": ("SAR", "QAR", "OMR", "YER"),
    "rupee": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "shilling": ("KES", "UGX", "TZS", "SOS"),
}


def settle(lower: str, numbers: list[Number]) -> list[Number]:
    """Give money in a currency of many countries the code of the one country the text names, else leave it.

    Crowns of a country nobody names are counted, not money: kings have them too.
    """
    nouns = {at: noun for at, number in enumerate(numbers) if (noun := _shared_noun(lower, number))}
    if not nouns:
        return numbers
    countries = table("currency_countries")
    named = {countries[match[0]] for match in _WORD.finditer(lower) if match[0] in countries}
    settled = list(numbers)
    for at, noun in nouns.items():
        settled[at] = _settled(numbers[at], noun, [code for code in _CODES[noun] if code in named])
    return settled


def _settled(number: Number, noun: str, named: Sequence[str]) -> Number:
    if len(named) == 1:
        return replace(number, unit=named[0])
    if noun == "crown":
        return replace(number, kind="count", unit=None, right=number.end)
    return number


def _shared_noun(lower: str, number: Number) -> str | None:
    """Return the currency written bare behind the number: "shillings", not "Kenyan shillings"."""
    if number.kind != "money" or number.right == number.end:
        return None
    match = _NOUN.fullmatch(lower, number.end, number.right)
    return match["noun"] if match else None
