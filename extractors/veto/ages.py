"""Ages: "aged 45", "a 20-year-old", "Maria Lopez, 45, a teacher", "children under 5", "65 and older"."""

from __future__ import annotations

import regex

from ..lexicons import words
from ..patterns import lazy
from .context import Context

_OLD = lazy(
    r"""
    (?: [ ]?(?:,|-|to|and|or|,?[ ]and|,?[ ]or)[ ]? \d{1,3} ){0,4}+             # "45 and 50 years old"
    [- ]? (?: (?:year|month|week|day)s? [- ]? (?: old s? \b | olds \b | of[ ]age \b ) | yo\b | y/o\b | y\.o\.
      | yrs?[ ](?:old|of[ ]age) )
    """,
    regex.VERBOSE,
)
_AND_OLDER = lazy(
    r"\+?(?: years?)?,? (?:and|or) (?:over|older|above|under|younger|below|up)\b(?! \d)|-plus\b(?= (?:age|group))"
)
_GROUP = lazy(r"(?:s\b|'s\b|-year-olds?\b| year-olds?\b)")
_AGE = lazy(r"(?:\A|[ ])age[ds]?\b")
_AGE_WORD = lazy(
    r"""
    \b (?: aged? | ages | age[ -]groups? | age[ -]range | age[ -]limit | age[ -]bracket s? | turn(?:s|ed|ing)
      | birthday )
    (?: [ ] (?: of | is | was | are | were | at | from | between | about | around | under | over | just | only
      | only[ ]just | approximately
          | limit | to | above | below | group | groups | range ) | : ){0,3}+
    [ ]* \Z
    """,
    regex.VERBOSE,
)
_AGE_SERIES = lazy(
    r"""
    \b (?: aged | ages | aged[ ](?:between|from) | ages[ ]of ) [ ]
    (?: (?: \d{1,3} | [a-z]{3,9} (?:-[a-z]{3,5})? ) (?: ,[ ]and[ ] | ,[ ]or[ ] | ,[ ] | [ ]and[ ] | [ ]or[ ]
      | [ ]to[ ] | - ) ){1,5}+ \Z
    """,
    regex.VERBOSE,
)
_AVERAGE = lazy(
    r"\bage\b[^.;]{0,40}\brange[sd]?\b[^.;a-z]{0,4}(?:is |was |from |of |between )?\Z|\b(?:median|mean"
    r"|average)(?: age)?[:, ]+(?:was |is |of |= ?)?(?:aged? )?\Z(?<=age.{0,8})"
    r"|\b(?:median|mean|average) age of\b[^.;]{0,40}\b(?:is|was) \Z"
)
_WRITTEN_NAME = lazy(r"\p{Lu}[\p{L}'’.-]*+ (?:[\p{L}'’.-]++ ){0,2}\p{Lu}[\p{L}'’-]++,? \(?\Z")
_WRITTEN_WORD = lazy(r"\p{Lu}[\p{L}'’-]++, \Z")
_NEXT_IN_LIST = lazy(r"[,)]? ?(?:and |,)?.{0,40}?[,(] ?\d{1,3}[,)]")
_NUMBER_IN_LIST = lazy(r"\(\d{1,6}\)|\b\d[\d,]*+,? (?:and |in )?\p{Lu}", regex.VERBOSE)
_EACH_BEFORE = lazy(r"\b(?P<noun>[a-z]{3,14}), (?:\d{1,2}(?:, and |, | and )){0,4}+\Z")
_EACH_AFTER = lazy(r"(?:, \d{1,2}\b){0,4}+(?:,? and \d{1,2}\b)?+(?:[,.;)]|\Z)")
_EACH_AND = lazy(r"(?:, \d{1,2}\b){0,4}+,? and \d{1,2}\b")
_LIMIT = lazy(r"(?:under|over|above|below|younger than|older than|at least|up to|less than|more than)[ -]\Z")
_BE_BEFORE = lazy(r" (?:are|is|was|were)\Z")  # "half of its people are under 15"
_NO_COUNT_FOLLOWS = lazy(
    r"""
    (?: [ ] years? \b (?! [ ](?:ago|in|later|after|before) ) )?+ (?: \s*+ (?: [.,;:)"'] | \Z )
    | [ ] (?: are | were | is | was | who | and | in | with | from | had | have | has | among | at | to | on
      | should | must | can | may | will
          | died | accounted | receive[ds]? | across | living | that | whose | account | make | made | against
            | as | or | for | not )\b )
    """,
    regex.VERBOSE,
)
_VERB_FOLLOWS = lazy(r" [a-z]{2,}ed\b| (?:fell|became|went|got)\b")
_GROUP_SHARE = lazy(r"[ ]years?[ ]\((?:n[ ]?=|\d)")
_AGE_GROUP = lazy(r"\bage[ -]groups?\b[^.;]{0,40}\Z")
_PERSON_OF = lazy(
    r"\b(?:an?|the|another|one)[ ](?:[a-z]++[ ])?(?:boy|girl|man|woman|child|youth|teenager|infant)[ ]of[ ]\Z"
)
_YOUNG_OF = lazy(r"\b(?:minors|children|boys|girls|youths|persons|men|women|adults|infants)[ ]of[ ]\Z")
_UNITS = ("year", "month", "week", "day", "yo", "y/o", "y.o", "yr")
_SHORT = frozenset(("yo", "y/o", "y.o"))
_LIMIT_WORDS = frozenset(("under", "over", "above", "below", "than", "least", "to"))
_OLDEST = 120
_OLDER = ("over", "older", "above", "under", "younger", "below", "up", "plus")


def age(at: Context) -> bool:
    """Say whether the number is how old somebody or something is."""
    old = "old" in at.after or "age" in at.after or at.first in _SHORT
    if old and any(unit in at.after for unit in _UNITS) and _OLD.match(at.after):
        return True
    if at.value > _OLDEST or at.number.qualifier == "vague" or at.number.form == "zero":
        return False
    return _group_of_years(at) or _said_before(at) or _said_after(at) or _in_apposition(at) or _limit(at)


def _group_of_years(at: Context) -> bool:
    """Find "followed by 5-9 years (n = 1407; 27%)", "the age group most hit is 21-30 years", "minors of 15 years"."""
    if at.number.unit is None and at.last == "of" and _PERSON_OF.search(at.before):  # "a boy of 14 died"
        return bool(_NO_COUNT_FOLLOWS.match(at.after) or _VERB_FOLLOWS.match(at.after))
    if at.number.unit != "year":
        return False
    if at.number.qualifier == "range":
        return bool(_GROUP_SHARE.match(at.after) or _AGE_GROUP.search(at.before))
    return bool(_YOUNG_OF.search(at.before) and _NO_COUNT_FOLLOWS.match(at.after))


def _said_before(at: Context) -> bool:
    if not (("age" in at.before and _AGE.search(at.before)) or at.before.endswith(("turned ", "turns ", "turning "))):
        return False
    if at.after.startswith(" aged"):
        return False  # "nine, ten and two aged fourteen": two are people
    return bool(_AGE_WORD.search(at.before) or _AGE_SERIES.search(at.before) or _AVERAGE.search(at.before))


def _said_after(at: Context) -> bool:
    if at.number.kind not in {"count", "duration"}:
        return False
    joined = at.after.startswith((" and ", " or ", "+", " years", "-plus", ", and"))
    if joined and any(word in at.after for word in _OLDER) and _AND_OLDER.match(at.after):
        return at.number.kind == "duration" or at.last in words("people_of_an_age") or at.value >= 2
    return bool(
        at.after.startswith("s")
        and _GROUP.match(at.after)
        and (at.qualifier or at.before.endswith(("under-", "over-", "-")))
    )


def _in_apposition(at: Context) -> bool:
    """Find "Maria Lopez, 45, a teacher"; "a woman, 45, and her son"; "Mr Diallo (45)". Not "Lagos, 45, Kano, 32"."""
    if not at.plain or at.qualifier or at.number.kind != "count":
        return False
    if _of_each(at):
        return True
    if at.before.endswith(", ") and at.after[:1] in {",", ".", ")", ";"}:
        person = at.before[:-2].rpartition(" ")[2] in words("people_of_an_age")
        named = _WRITTEN_NAME.search(at.written_before) or _WRITTEN_WORD.search(at.written_before)
        return person or bool(named and not _NEXT_IN_LIST.match(at.after) and not _ends_a_list(at))
    if at.before.endswith("(") and at.after.startswith(")"):
        return bool(
            _WRITTEN_NAME.search(at.written_before) and not _NEXT_IN_LIST.match(at.after) and not _ends_a_list(at)
        )
    return (
        at.before.endswith(", ")
        and bool(regex.match(r" (?:of|from) \p{Lu}", at.written_after))
        and bool(_WRITTEN_NAME.search(at.written_before))
    )


def _of_each(at: Context) -> bool:
    """Find the ages of people named by one noun: "Two brothers, 12 and 14, were hurt"."""
    if at.number.kind != "count" or at.after[:1] not in {" ", ",", ".", ")", ";", ""}:
        return False
    if not at.before.endswith((", ", " and ")):
        return False
    noun = _EACH_BEFORE.search(at.before)
    if noun is None or noun["noun"] not in words("people_of_an_age") or not _EACH_AFTER.match(at.after):
        return False
    return " and " in at.before[noun.end("noun") :] or bool(_EACH_AND.match(at.after))


def _ends_a_list(at: Context) -> bool:
    return bool(_NUMBER_IN_LIST.search(at.written_before))


def _limit(at: Context) -> bool:
    """Find "children under 5 were vaccinated", "the under-fives", "people over 65": no noun of its own follows."""
    said = (
        at.qualifier.rstrip(" -").rpartition(" ")[2] if at.qualifier else at.last.removesuffix("-").rpartition("-")[2]
    )
    if (
        said not in _LIMIT_WORDS
        or not _LIMIT.search(at.before + at.qualifier)
        or at.number.kind not in {"count", "duration"}
    ):
        return False
    said_of = _BE_BEFORE.sub("", _LIMIT.sub("", at.before + at.qualifier).rstrip(" -"))
    noun = said_of.rpartition(" ")[2]
    if noun in words("people_of_an_age"):
        return bool(_NO_COUNT_FOLLOWS.match(at.after) or _VERB_FOLLOWS.match(at.after) or at.first in words("verbs"))
    return (at.before + at.qualifier).endswith(("under-", "over-"))
