"""Idioms: number words that count nothing: "one of the", "no one", "at one point", "24/7", "ground zero"."""

from __future__ import annotations

import regex

from ..lexicons import words
from ..patterns import lazy
from .context import Context

_ONE_AFTER = lazy(
    r"""
      [ ]of[ ]                                            # "one of the best"; "one of them died" is a part
        (?! (?:them|whom|which)\b | (?:these|those)[ ](?:has|had|died|was|were)\b )
    | [ ](?: another | can | cannot | could | must | should | would | might | may | has[ ]to
      | and[ ](?:the[ ]same|only|all)
           | such | thing | hand | way[ ]or | side[ ]of[ ]the | that | who | which | where | is | was
             | at[ ]a[ ]time | after[ ](?:another|the[ ]other)
           | last[ ]time | more[ ]time | final[ ]time | big | giant | step[ ]closer | by[ ]one )\b
    | 's\b | [ ]sided\b | -(?:on|to|by|time|off|way|sided|stop|size|man|woman|party|upmanship|liner|horse|another)\b
    | [,.;:!?)"']
    """,
    regex.VERBOSE,
)
_ONE_BEFORE = lazy(r"(?:^|[ \"'(])(?:no|any|every|some|number|plus|day|square|page|phase|round|chapter)[ -]+\Z")
_ONE_PRONOUN = lazy(
    r"""
    (?: ^ | [ "'(] ) (?: each | this | that | which | the | another | as | only[ ]the | on[ ]the | like | single
      | first | last | latest | new | big
      | good | bad | loved | little | old | right | wrong | former | earlier | previous | current | second
        | third | other | same | mere ) [ -]+ \Z
    """,
    regex.VERBOSE,
)
_NO_NOUN = lazy(
    r"""
    \s* (?: [.,;:!?)"'] | \Z )
    | [ ] (?: is | was | has | had | who | that | which | will | would | can | could | in | on | at | to | for
      | and | or | but | from | with | by | as
      | did | does | should | must | may ) \b
    """,
    regex.VERBOSE,
)
_OF_ONE_OF = lazy(r" of (?:them|whom|which)\b")
_ONE_POINT = lazy(r" (?:point|time|stage|moment|level|end|extreme|stroke|swoop|go|piece|accord|voice|glance)\b")
_ONE_DAY_BEFORE = frozenset(["would", "will", "may", "might", "could", "can", "to", "shall", "must", "should", "that"])
_HOPED_FOR = lazy(
    r"\b(?:would|will|may|might|could|can|to|shall|must|should)(?: [a-z]+){0,3}? "
    r"(?!(?:for|in|within|only|just|by|after|last|lasting|take|spend|wait|need|miss|lose|allow|stay"
    r"|remain|give|add|and|or) )[a-z]+ \Z"
)
_ONE_DAY_AFTER = lazy(r" day(?:,| (?:he|she|it|we|they|i|you|be|become|when|soon|return|have|in the future|the)\b)")
_ZERO = lazy(r"[ -](?:tolerance|reporting|hour|sum|emission|waste|carbon|gravity|day\b|covid)")
_ZERO_BEFORE = lazy(r"\b(?:ground|patient|net|sub|below|above|absolute|from|year|at|case)[ -]\Z")
_PARTS = ("bedroomed", "eyed", "legged", "masted", "pronged", "wheeled")  # "a two legged animal"
_COMPOUND = lazy(
    rf"""
    (?: -in-\d+ | -to-\d+ | -to-one\b | -(?:under|over)\b(?!\ ) | [-\ ] (?: {"|".join(_PARTS)} )
      | - (?: faced | sided | way | stars? | dimensional | time | off | stop | fold | bit | stroke | thirds | headed
            | alarm | handed | figure | digit | letter | tone | ply ) ) \b
    """,
    regex.VERBOSE,
)
_LARGEST = 1000  # of a compound: "256-bit", "100-to-1"
_OF_A_ROW = lazy(  # "that day 12 of the men ..." are men
    r"(?<!\b(?:a|an|each|every|last|next|one|per|same|that|the|this) )\b(?:day|night|week|round|stage|phase) \Z"
)
_MOST_ROUNDS = 9
_FIFTY = lazy(r"(?:50|fifty)[-/]\Z")
_SLASH = frozenset(("24/7", "9/11", "7/7", "11/9", "26/11", "50/50", "20/20"))


def idiom(at: Context) -> bool:
    """Say whether the number word belongs to a set phrase."""
    if at.written == "one":
        return _one(at)
    if at.written in {"zero", "0"} or at.number.form == "zero":
        return bool(at.written == "zero" and (_ZERO.match(at.after) or _ZERO_BEFORE.search(at.before)))
    if (at.after[:1] == "-" or at.first.startswith(_PARTS)) and _COMPOUND.match(at.after):
        return at.number.kind == "count" and at.value <= _LARGEST
    if (
        _slash(at)
        or (at.before[-1:] in {"-", "/"} and _FIFTY.search(at.before))
        or at.written in {"50-50", "fifty-fifty", "24/7"}
    ):
        return True
    return _nth(at) or _phrase(at)


def _one(at: Context) -> bool:
    if at.qualifier:
        return False
    if at.first == "day":
        return (
            bool(_HOPED_FOR.search(at.before))
            or at.last in _ONE_DAY_BEFORE
            or bool((at.opens_line and not at.before.strip()) and _ONE_DAY_AFTER.match(at.after))
        )
    if _ONE_AFTER.match(at.after):
        return not (at.after[0] in ",.;:!?)" and at.last in _COUNTED_BEFORE)
    if at.last == "of" and _OF_ONE_OF.match(at.after):  # "the brother of one of them" tells no part
        return True
    if _ONE_PRONOUN.search(at.before) and _NO_NOUN.match(at.after):
        return True
    return bool(_ONE_BEFORE.search(at.before) and at.last not in _COUNTED_BEFORE) or (
        at.last == "at" and bool(_ONE_POINT.match(at.after))
    )


_COUNTED_BEFORE = frozenset(
    [
        "killed",
        "killing",
        "injured",
        "injuring",
        "wounded",
        "wounding",
        "and",
        "to",
        "only",
        "including",
        "least",
        "than",
        "just",
        "kills",
        "injures",
        "with",
        "another",
    ]
)


def _slash(at: Context) -> bool:
    if at.after[:1] == "/":
        return at.written + at.after[: 1 + len(at.after[1:3].rstrip(" .,;)"))] in _SLASH
    return at.before.endswith("/") and at.before.rpartition(" ")[2].lstrip("(\"'") + at.written in _SLASH


def _nth(at: Context) -> bool:
    """Say whether a number says which: "on day nine of the games", "the best of five series"."""
    if at.before.endswith("best of "):
        return at.value <= _MOST_ROUNDS
    return at.first == "of" and bool(_OF_A_ROW.search(at.before))


def _phrase(at: Context) -> bool:
    around = f"{at.last} {at.written} {at.first}"
    return (
        at.first != "" and (f"{at.written} {at.first}" in words("number_idioms") or around in words("number_idioms"))
    ) or (f"{at.last} {at.written}" in words("number_idioms"))
