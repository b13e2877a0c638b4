"""Anchors: where numbers may stand, found by two bare scans: one for digits, one for number words.

Number words are looked for in a byte shadow of the text, where all but letters and digits is a space: one pattern over
bytes, a trie of all the words, runs many times faster there than an alternation over the text itself.
"""

from __future__ import annotations

import re
from functools import cache

import regex

from ..patterns import any_of, compiled_re, lazy, lazy_re
from .vocabulary import VAGUE_SCALES, words

_DIGITS = lazy(
    r"""
    [0-9]+ (?: [.,'\xa0\xad] \xad?+ [0-9]++ )*+    # 12, 1,234.5, 1 000 000 with no-break spaces: a shape to be judged
    """,
    regex.VERBOSE,
)
_VULGAR = lazy("[¼½¾⅐-⅞]")
_TOGETHER = lazy_re(r"[a-z]+(?:[ -]+[a-z]+)*+")
_SHADOW = bytes(
    code if chr(code).isascii() and (chr(code).isalnum() or chr(code) == "_") else code if code >= 0xC0 else 0x20
    for code in range(256)
)


def anchors(lower: str) -> list[tuple[int, int, bool]]:
    """Return (start, end, is words) of every run of digits and of number words, in order of their starts."""
    found = [(*match.span(), False) for match in _DIGITS.finditer(lower)]
    if not lower.isascii():
        found += [(*match.span(), False) for match in _VULGAR.finditer(lower)]
    shadow = b" " + lower.encode("latin-1", "replace").translate(_SHADOW) + b" "
    for match in _number_words().finditer(shadow):
        start, end = match.start(), match.end() - 1
        if lower[start:end].isalpha():
            found.append((start, end, True))
        else:  # the shadow does not show what parts "one, two"
            found += [(*piece.span(), True) for piece in _TOGETHER.finditer(lower, start, end)]
    found.sort()
    return found


@cache
def _number_words() -> re.Pattern[bytes]:
    known = words()
    cardinals = {*known.small, *known.tens}
    scales = set(known.scales)
    ordinals = set(known.denominators)
    articled = {"couple", "couple of", "few", "handful", "pair", "single", "dozen", "half", "quarter"}
    bare = cardinals | scales | VAGUE_SCALES | {"several", "no", "none", "half", "couple of", "handful of", "pair of"}
    bare |= {f"{word} few" for word in ("past", "last", "next", "first", "final", "previous", "coming", "the", "these")}
    bare |= {"and a half", "tens of"} | {f"quarter {scale}" for scale in scales}
    later = cardinals | scales | ordinals | {"half", "point"} | {f"of {scale}" for scale in VAGUE_SCALES - {"tens"}}
    first = f"(?:an? {any_of(articled | scales | ordinals)}|{any_of(bare)})"
    return compiled_re(f" {first}(?: {{1,3}}(?:and {{1,3}})?(?:an? {{1,3}})?{any_of(later)}(?= ))*+(?= )".encode())
