"""Guards: what stands before a run of digits and makes it part of a word, code, address or citation mark.

"H5N1", "COVID-19", "v1.2.3" and "[12]" are no numbers; "Rs500" and "Bauchi-36, Lagos-25" are.
"""

from __future__ import annotations

import re
from functools import cache

from ..patterns import compiled_re, lazy_re
from .money import code_touches
from .runs import WORD_BEFORE, word_before
from .vocabulary import context

_LISTED_BEFORE = lazy_re(r"[^\W\d_][-:][0-9]{1,3}(?:,[0-9]{3})*(?:(?:[,;]|[ ]and|,[ ]and)[ ]|\n)[^,;\n]{2,24}\Z")
_LISTED_AFTER = lazy_re(r"(?:(?:[,;]|[ ]and|,[ ]and)[ ]|\n)[^\W\d_][^,;\n\d]{1,24}-[0-9]{1,3}(?![0-9-])")
_LABEL = lazy_re(r"(?<![\w-])(?:[a-z]{3,18}(?:s|ed)|total|active|dead|male|female)[-=]\Z")  # "Deaths-12", "Cases=12"
_MODEL = lazy_re(r"(?<![a-z])[a-z]{1,3}-?[0-9]{1,4}-\Z")  # "T-34-85"
_CHUNK_BEFORE = lazy_re(r"\S{1,60}\Z")
_CHUNK_AFTER = lazy_re(r"\S{1,60}")
_SIGNED_UNIT = lazy_re(r"[ ]?(?:°|%|degrees?\b|per[ ]?cent\b|celsius\b|[cf]\b)")  # "it was then -8 degrees"
_SECTION = lazy_re(r"(?<![a-z])[a-z]\.\Z|[0-9]\.\Z")  # "B.1.1.7"
_CITATION_DIGITS = 3
_PHONE_DIGITS = 6


@cache
def _address() -> re.Pattern[str]:
    """Return the pattern that tells a web or mail address."""
    return compiled_re(
        r"""
        :// | www\. | @ | \.(?:com|org|net|gov|edu|int|info|html?|pdf|php|aspx?)\b
        | [a-z0-9]/[^/\s]*/[^\s] | [=&?]
        """,
        re.VERBOSE,
    )


def belongs_to_name(lower: str, text: str, start: int, end: int) -> bool:
    """Tell whether the digits at ``start`` are part of something that is no number."""
    before = lower[start - 1]
    if before.isalpha() or before == "_":
        return not code_touches(lower, text, start)
    if before == "[":
        return lower[end : end + 1] in {"]", ","} and end - start <= _CITATION_DIGITS
    if before == "-":
        return _hyphenated(lower, start, end)
    if before in "#@/\\=&+^":
        return _in_code(lower, start, end)
    if before == ".":
        return start > 1 and lower[start - 2].isalnum() and _in_address(lower, start, end)
    # "22:30" is a clock or a score, "cases:30" is not
    return before in ":,'" and start > 1 and lower[start - 2].isdecimal()


def _in_code(lower: str, start: int, end: int) -> bool:
    before = lower[start - 1]
    if before == "=":
        if lower[start - 2 : start - 1] == "n" and not lower[start - 3 : start - 2].isalnum():
            return False  # "(n=21)"
        return _LABEL.search(lower, max(0, start - 24), start) is None
    if before in "#@&^":
        return True
    if before == "+":
        return end - start > _PHONE_DIGITS or lower[max(0, start - 2) : start - 1].isalnum()
    if before == "/" and lower[max(0, start - 2) : start - 1] in {"-", " "}:
        return False
    return start > 1 and (lower[start - 2].isdecimal() or _in_address(lower, start, end))


def _in_address(lower: str, start: int, end: int) -> bool:
    left = _CHUNK_BEFORE.search(lower, max(0, start - 60), start)
    right = _CHUNK_AFTER.match(lower, end, min(len(lower), end + 60))
    before = left[0] if left else ""
    if _address().search(before + (right[0] if right else "")):
        return True
    return _SECTION.search(before) is not None and "." in lower[start:end]


def _hyphenated(lower: str, start: int, end: int) -> bool:
    """Tell the counts of a list of names ("Bauchi-36, Lagos-25") and "magnitude-6.3" from "COVID-19"."""
    if start < 2 or not (lower[start - 2].isalpha() or lower[start - 2] == "."):
        return lower[start - 2].isdecimal() and _MODEL.search(lower, max(0, start - 10), start) is not None
    if word_before(lower, start) in context("named_by_number"):
        return True
    if lower.startswith(("magnitude-", "-to-"), max(0, start - 10)) or lower.startswith("-to-", start - 4):
        return False
    if _LABEL.search(lower, max(0, start - 24), start) and not lower[end : end + 1].isalpha():
        return False
    if _LISTED_AFTER.match(lower, end, min(len(lower), end + 40)):
        return False
    return _LISTED_BEFORE.search(lower, max(0, start - 48), start) is None


def sign_before(lower: str, start: int, end: int) -> int | None:
    """Return where the minus sign of the number begins, None where there is none or it is a dash of a list."""
    if start == 0 or lower[start - 1] != "-":
        return None
    if start >= 2 and not (lower[start - 2].isspace() or lower[start - 2] == "("):
        return None
    if _SIGNED_UNIT.match(lower, end):
        return start - 1
    before = WORD_BEFORE.search(lower, max(0, start - 14), start - 1)
    if before:
        return start - 1 if before[0] in context("minus_after") else None
    if start >= 2 and lower[start - 2] == "(":
        return start - 1
    rest = lower[end : end + 2]  # alone on its line it is a number, before words it is an item of a list
    return start - 1 if not rest.strip() or not rest[0].isspace() else None
