"""Portions: "one person in three lacks water" is a share whose noun stands within; neither number counts alone."""

from __future__ import annotations

import regex

from ..lexicons import words
from ..nouns import is_plural, singular
from ..numbers.unit_names import unit_names
from ..patterns import lazy
from ..vocabulary import built_in
from .context import Context

_IN_SO_MANY = lazy(
    r"""
    [ ](?P<who>[a-z]{3,})[ ]in[ ]
    (?: two | three | four | five | six | seven | eight | nine | ten | twelve | twenty | fifty | a[ ]hundred | \d{1,3} )
    (?! \d | [.,]\d | [ ]?% ) (?: [ ](?P<next>[a-z]+) )?
    """,
    regex.VERBOSE,
)
_ONE_IN = lazy(r"(?<![a-z])one[ ](?P<who>[a-z]{3,})[ ]in[ ]\Z", regex.VERBOSE)
_NEXT = lazy(r"[ ](?P<next>[a-z]+)")


def portion(at: Context) -> bool:
    """Say whether the number is either end of "one child in ten"; "one case in three districts" is a case."""
    if at.written == "one":
        found = _IN_SO_MANY.match(at.after)
        return found is not None and not is_plural(found["who"]) and not _is_noun(found["next"])
    if at.last != "in" or (before := _ONE_IN.search(at.before)) is None:
        return False
    following = _NEXT.match(at.after)
    return not is_plural(before["who"]) and not (following and _is_noun(following["next"]))


def _is_noun(word: str | None) -> bool:
    """Tell a plural that is counted ("districts", "months") from the verb of the share ("lacks", "dies")."""
    if word is None or not is_plural(word):
        return False
    one = singular(word)
    known = built_in()
    nouns = (known.heads, known.names, words("things"), words("place_nouns"), words("region_nouns"), unit_names().names)
    return any(one in some for some in nouns)
