"""Guards: the letters and signs that touch a run of digits, and what they make of it.

"H5N1", "COVID-19", "v1.2.3", "20th" and "1990s" are no numbers; "115cases", "Bauchi-36," and "£1.2m" are.
"""

from __future__ import annotations

import re

from ..lexicons import table, words as entries
from .vocabulary import words

_LETTERS = re.compile(r"[^\W\d_]+")
_SIGNED_AFTER = frozenset(
    """to of at from and between is was were by or than as about around below above reached reach hit fell dropped
    minus answer value result equals be down up with in a""".split()
)
_WORD_BEFORE = re.compile(r"(?P<word>[a-z]+)[ ]\Z")
_LISTED_BEFORE = re.compile(r"[^\W\d_][-:][0-9]{1,3}(?:,[0-9]{3})*(?:[,;]|[ ]and|,[ ]and)[ ][^,;\n]{2,24}\Z")
_LISTED_AFTER = re.compile(r"(?:[,;]|[ ]and|,[ ]and)[ ][^\W\d_][^,;\n\d]{1,24}-[0-9]{1,3}(?![0-9-])")
_NAME_BEFORE = re.compile(r"[^\W\d_]{3,}-\Z")
_CHUNK_BEFORE = re.compile(r"\S{1,60}\Z")
_CHUNK_AFTER = re.compile(r"\S{1,60}")
_ADDRESS = re.compile(
    r"://|www\.|@|\.(?:com|org|net|gov|edu|int|info|html?|pdf|php|aspx?)\b|[a-z0-9]/[^/\s]*/[^\s]|[=&?]"
)
_ORDINALS_AND_CLOCKS = frozenset({"st", "nd", "rd", "th", "s", "am", "pm", "x", "d", "a", "b", "c", "p"})
_LENGTH_AFTER = re.compile(
    r"""[ ](?: high | tall | long | wide | deep | thick | away | above | below | from | of[ ]water | sprint | race | relay
        | hurdles | freestyle | butterfly | breaststroke | final | title | record | wave | wall | dash | pool
        | x | by | north | south | east | west | underground | offshore | downstream | upstream | apart | in[ ](?:length|height|depth|width|diameter) )\b""",
    re.VERBOSE,
)

_LENGTH_BEFORE = re.compile(
    r"\b(?:depth|height|length|width|distance|altitude|elevation|radius|level|high|deep|wave|waves|within|tall|runway|wide|long)\b[^.,;\n\d]{0,12}\Z"
)


def belongs_to_name(lower: str, text: str, start: int, end: int) -> bool:
    """Tell whether what stands before the digits makes them part of a word, code, address or citation mark."""
    before = lower[start - 1]
    if before.isalpha() or before == "_":
        return not _is_currency_code(lower, text, start)
    if before == "[":
        return lower[end : end + 1] in {"]", ","} and end - start <= 3  # a citation mark: "[12]"
    if before == "-":
        return _hyphenated(lower, start, end)
    if before in "#@/\\=&_+^*":
        return not (before == "/" and lower[start - 2 : start - 1] in {"-", " "}) and _in_code(lower, start, end)
    if before == ".":
        return start > 1 and lower[start - 2].isalnum() and _in_address(lower, start, end)
    if before == ":":
        return start > 1 and lower[start - 2].isdecimal()  # a clock or a score: "22:30"
    return before in ",'" and start > 1 and lower[start - 2].isdecimal()


def _in_code(lower: str, start: int, end: int) -> bool:
    before = lower[start - 1]
    if before in "#@_=&^":
        return True
    if before == "+":
        return end - start > 6 or lower[start - 2 : start - 1].isalnum()
    if before == "*":
        return False
    return start > 1 and (lower[start - 2].isdecimal() or _in_address(lower, start, end))


def _in_address(lower: str, start: int, end: int) -> bool:
    left = _CHUNK_BEFORE.search(lower, max(0, start - 60), start)
    right = _CHUNK_AFTER.match(lower, end, min(len(lower), end + 60))
    chunk = (left[0] if left else "") + (right[0] if right else "")
    if _ADDRESS.search(chunk):
        return True
    return bool(left) and re.search(r"(?<![a-z])[a-z]\.\Z|[0-9]\.\Z", left[0]) is not None and "." in lower[start:end]


def _is_currency_code(lower: str, text: str, start: int) -> bool:
    """Tell "US$5", "Rs500" and "USD20" from "H5"."""
    at = start
    while at > 0 and start - at < 6 and (lower[at - 1].isalpha() or lower[at - 1] in "$."):
        at -= 1
    if at > 0 and lower[at - 1].isalnum():
        return False
    return lower[at:start] in table("currency_codes") and text[at].isupper()


def _hyphenated(lower: str, start: int, end: int) -> bool:
    """Tell the counts of a list of names ("Bauchi-36, Lagos-25") and "magnitude-6.3" from "COVID-19"."""
    if start < 2 or not (lower[start - 2].isalpha() or lower[start - 2] in ".)"):
        return False
    if lower.startswith("magnitude", max(0, start - 10)):
        return False
    if lower[start - 2] == ")":
        return False
    if lower.startswith(("-to-", "and-", "mid-", "sub-", "pre-"), max(0, start - 4)):
        return not lower.startswith("-to-", start - 4)
    if _LISTED_AFTER.match(lower, end, min(len(lower), end + 40)):
        return False
    line_end = lower[end : end + 2].strip() in {"", "."} and _LISTED_BEFORE.search(lower, max(0, start - 48), start)
    return not (line_end or _LISTED_BEFORE.search(lower, max(0, start - 48), start))


def sign_before(lower: str, start: int, end: int) -> int | None:
    """Return where the minus sign of the number begins, None where there is none or it is a dash of a list."""
    if start == 0 or lower[start - 1] != "-":
        return None
    if start >= 2 and not (lower[start - 2].isspace() or lower[start - 2] == "("):
        return None
    before = _WORD_BEFORE.search(lower, max(0, start - 14), start - 1)
    if before:
        return start - 1 if before["word"] in _SIGNED_AFTER else None
    if start >= 2 and lower[start - 2] == "(":
        return start - 1
    rest = lower[end : end + 2]  # alone on its line it is a number, before words it is an item of a list
    return start - 1 if not rest.strip() or rest[:1] in "/°%ce" or not rest[0].isspace() else None


def glued_tail(lower: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Read the letters at ``end``: (end of the number, its scale), None where they make it no number.

    "15k" and "4.3m" have a scale, "5km" and "115cases" stop before their letters, "3rd" and "1990s" are no numbers.
    """
    match = _LETTERS.match(lower, end)
    if match is None:
        return None
    word, stop = match[0], match.end()
    glued = lower[end - 1].isdecimal()
    if stop < len(lower) and (lower[stop].isdecimal() or lower[stop] == "_") and word not in {"m", "km", "cm", "ft"}:
        return None if glued else (end, 1)
    scale = words().suffixes.get(word) or (words().scales.get(word) if glued else None)
    if scale and _is_scale(lower, text, start, end, stop, word):
        return stop, scale
    if word == "g" and text[end] == "G" and glued and (stop - start > 2):
        return stop, 10**9
    if not glued:
        return end, 1
    if len(word) == 1 and text[end].isupper():
        return (end, 1) if word in {"c", "f"} else None  # "35C", "5G"
    if word in table("units") or word in table("durations") or word in table("currency_codes") or word in {"p", "pc"}:
        return (end, 1) if word not in _ORDINALS_AND_CLOCKS or word in {"c", "p"} else None
    if word in _ORDINALS_AND_CLOCKS or text[end:stop] != word:
        return None
    return (end, 1) if len(word) > 3 or word in entries("glued_words") else None


def _is_scale(lower: str, text: str, start: int, end: int, stop: int, word: str) -> bool:
    """Tell "4.3m people" from "a 100m race", "1 m deep" and "section 5 b"."""
    if len(word) > 2 or word in {"bn", "tn", "mn"}:
        return True
    money = lower[start - 1 : start] in set("$€£¥₹₦₱₽₩₴₫฿₪₺") or _is_currency_code(lower, text, start)
    capital = text[end].isupper()
    glued = lower[end - 1].isdecimal()
    if word == "k":
        return glued or lower[stop : stop + 1] in {"", "\n"}
    if word == "m":
        if stop < len(lower) and lower[stop] in "²³23/-":
            return money  # "2 M-60 guns", "a 100m-long wall"
        if money or (capital and glued):
            return True
        if capital:
            return lower[stop : stop + 1] in {"", " ", "\n", ",", "."}
        return glued and not (
            _LENGTH_AFTER.match(lower, stop) or _LENGTH_BEFORE.search(lower, max(0, start - 24), start)
        )
    if word in {"mm", "cr"}:
        return (money or capital) if word == "mm" else True
    return money or (capital and glued and "." in lower[start:end])  # b, t
