"""Identifiers: numbers that name something: "Route 66", "Article 50", "COVID-19", "Boeing 737", "+44 20 7946 0018"."""

from __future__ import annotations

import regex

from ..lexicons import words
from ..nouns import is_plural
from ..patterns import lazy
from .codes import calibre, coordinate, counts_something, file_size, model, phone
from .context import Context

_SERIES = lazy(
    r"\b(?P<word>[a-z][a-z.]*+) (?P<sign>no\.? |nos\.? |number |numbers )?(?:\d{1,4}[a-z]?(?:, and |, or "
    r"|, | and | or | to | & |-|/)){1,6}+\Z"
)
_SERIES_REACH = 10  # characters: how far back the number before ends at most, "4a, and 5"
_HASH = lazy(r"(?:#|№|\bn[o0º]s?\.? ?|\bnr\.? ?|\bno ?: ?)\Z")
_GLUED = lazy(r"(?P<stem>[a-z][a-z.]{0,14})[-–/ ]?\Z")
_COUNTED_BEFORE = lazy(r"\d (?:[a-z]++ ){0,2}[a-z]++/\Z")  # "50 cases/12 deaths"
_URL = lazy(r"(?:https?:|www\.|\.com|\.org|\.net|\.htm|@|[?&=_])\S*\Z")
_ITEM_OF_A_LIST = lazy(r"\p{L}-\d")
_NUMBERED_BY_WORD = frozenset(
    [
        "the",
        "a",
        "an",
        "at",
        "by",
        "under",
        "bus",
        "room",
        "phone",
        "telephone",
        "flight",
        "case",
        "house",
        "order",
        "account",
        "patient",
        "serial",
        "mobile",
        "vote",
        "bill",
        "law",
        "world",
        "route",
    ]
)  # "the number 12 bus"; but "the dead number 12"
_LOST = "\ufffd"  # a sign nobody can read, which may have been a currency
_SERIES_WORDS = frozenset(("and", "or", "to", "&"))
_GROUP_OF = frozenset((5, 6, 7, 8, 10, 15, 20, 24, 77))


def identifier(at: Context) -> bool:
    """Say whether the number is (a part of) a name, a code, a telephone number or a place in a document."""
    if at.number.kind in {"measure", "duration"}:
        return calibre(at) or coordinate(at) or file_size(at)
    if at.number.form in {"vague", "zero", "fraction"}:
        return False
    return (
        _named_by_last_word(at)
        or _in_name(at)
        or _in_series(at)
        or _glued(at)
        or calibre(at)
        or coordinate(at)
        or phone(at)
        or file_size(at)
        or model(at)
    )


def _named_by_last_word(at: Context) -> bool:
    """Find "Flight 302", "Article 50", "No. 5", "Region 11"; not "on the highway 12 people died"."""
    if not at.before or at.qualifier or (not at.before[-1:].isspace() and at.before[-1:] not in {"#", ".", "№"}):
        return False
    if (at.before[-1] in "#№" or at.last[:1] in "n(№") and _HASH.search(at.before) and at.before[-3:] != "no ":
        return True
    word = at.last.lstrip("(\"'[")
    if word in {"number", "numbers"}:
        return _after_number_word(at)
    if (
        not (
            at.plain
            or (at.number.form == "words" and at.value <= 20)
            or "." in at.written
            or "-" in at.written
            or at.value == 0
        )
        or len(at.written) > 12
    ):
        return False
    if word in words("numbered_names"):
        return True
    if word in words("numbered_things"):
        return not (counts_something(at) and _has_article(at, word))
    if word in words("numbered_places"):
        return (_capital(at) and not counts_something(at)) or (
            not counts_something(at) and not _has_article(at, word) and at.number.form != "words"
        )
    return (
        word == "of"
        and at.before.endswith("group of ")
        and at.written_before.endswith("Group of ")
        and at.value in _GROUP_OF
    )


def _in_name(at: Context) -> bool:
    """Find the number word of a name inside a sentence: "the town of Ten Acre"; not "Deaths of Ten People"."""
    following = at.written_after[1:3]
    capital = at.written_after[:1] in {" ", "-"} and following[:1].isupper() and following[1:].islower()
    counted = any(is_plural(word.rstrip(".,;:!?)")) for word in at.after.split()[:2])  # "of Seven Field Armies"
    return at.capital_inside and capital and not counted and at.first not in words("nationalities")


def _after_number_word(at: Context) -> bool:
    if at.written == "one":
        return True
    if at.before.endswith(": "):
        return False
    if at.first.isalpha() and not is_plural(at.first) and at.first not in words("stops"):
        return at.plain and at.number.right == at.number.end  # "the number 10 batsman"
    owner = at.before.split()[-2:-1]
    return owner == [] or owner[0] in _NUMBERED_BY_WORD or at.written_before.endswith("Number ")


def _has_article(at: Context, word: str) -> bool:
    return bool(
        regex.search(
            rf"\b(?:the|a|an|this|that|each|one|any|every|his|her|its|their)(?: [a-z-]+)? {regex.escape(word)} ?\Z",
            at.before,
        )
    )


def _capital(at: Context) -> bool:
    written = at.written_before.rstrip().rpartition(" ")[2].lstrip("(\"'[“‘")
    return written[:1].isupper()


def _in_series(at: Context) -> bool:
    """Find "Articles 5 and 6", "cases no. 4, 5 and 8"."""
    if not at.plain or at.before[-1:] not in {" ", "-", "/"}:
        return False
    if at.last not in _SERIES_WORDS and at.last[-1:] not in {",", "-", "/"}:
        return False
    if not any(sign.isdigit() for sign in at.before[-_SERIES_REACH:]):
        return False
    found = _SERIES.search(at.before)
    if not found or counts_something(at):
        return False
    word = found["word"]
    return (
        bool(found["sign"])
        or word in words("numbered_names")
        or word in words("numbered_things")
        or (word in words("numbered_places") and at.written_before[found.start("word")].isupper())
        or word in {"no.", "nos.", "nos"}
    )


def _glued(at: Context) -> bool:
    """Find "AK-47", "COVID-19", "M25", "737s", "www.site.org/2019"; not "Bauchi-36, Kano-12"."""
    if at.after[:1].isalpha() and at.number.right == at.number.end:
        return True
    if not at.before or at.before[-1].isspace() or at.before[-1] in "([\"'":
        return False
    if _URL.search(at.before) or at.before[-1] == _LOST:
        return True
    if at.before[-1].isalpha():
        return True
    if at.before[-1] not in "-/–" or not at.before[-2:-1].isalpha():
        return at.before[-1] in "-/" and at.before[-2:-1].isdigit() and False
    stem = _GLUED.search(at.before)
    if stem is None:
        return False
    written = at.written_before[stem.start("stem") : stem.end("stem")]
    if stem["stem"] in words("code_stems"):
        return True
    if written.islower():
        return not (at.before[-1] == "/" and _COUNTED_BEFORE.search(at.before) and counts_something(at))
    return written.isupper() and len(written) < 6 and not _listed(at)


def _listed(at: Context) -> bool:
    """Say whether other names with a number behind a hyphen stand beside this one: "Kano-12, FCT-25"."""
    return bool(_ITEM_OF_A_LIST.search(at.before[: -len(at.last) or None]) or _ITEM_OF_A_LIST.search(at.after[:32]))
