"""Identifiers: numbers that name something: "Route 66", "Article 50", "COVID-19", "Boeing 737", "+44 20 7946 0018"."""

from __future__ import annotations

import regex

from ..lexicons import words
from .context import Context

_SERIES = regex.compile(
    r"\b(?P<word>[a-z][a-z.]*+) (?P<sign>no\.? |nos\.? |number |numbers )?(?:\d{1,4}[a-z]?(?:, and |, or "
    r"|, | and | or | to | & |-|/)){1,6}+\Z"
)
_HASH = regex.compile(r"(?:#|№|\bn[o0º]s?\.? ?|\bnr\.? ?|\bno ?: ?)\Z")
_GLUED = regex.compile(r"(?P<stem>[a-z][a-z.]{0,14})[-–/ ]?\Z")
_URL = regex.compile(r"(?:https?:|www\.|\.com|\.org|\.net|\.htm|@|[?&=_])\S*\Z")
_PHONE = regex.compile(
    r"""
    \b (?: tel | telephone | phone | phones | fax | faxes | mobile | hotline | helpline | whatsapp | call
      | calling | dial | dialing | dialling | text | ext | sms )
    (?: [ ] (?: number s? | no | line | on | at | is | the ) | [.:]
      | [ ] )*+ [ ]*+ [+(]?+ (?: \d{1,5} [)]? [- ./] ){0,6}+ [(]? \Z
    """,
    regex.VERBOSE,
)
_PHONE_WORDS = ("tel", "phone", "fax", "mobile", "line", "whatsapp", "call", "dial", "text", "ext", "sms")
_INTERNATIONAL = regex.compile(r"\+ ?(?:\d{1,5}[- ]){0,6}+\(?\Z")
_PHONE_TAIL = regex.compile(r"-\d{3}-\d{4}\b|-\d{4}\b(?!-)")
_COORDINATE = regex.compile(r"\u00b0|\b(?:lat|latitude|lon|long|longitude)\b[ .:]*(?:of |is )?\Z")
_BEARING = regex.compile(r" ?(?:\u00b0 ?)?(?:(?:\d{1,2}')? ?[NSEW]\b|degrees? (?:north|south|east|west)\b(?! of))")
_CALIBRE = regex.compile(
    r"""
    (?: \s?-? (?:,|and|or|to|-|\ )*+ \d{2,3} )?+ [- ]?
    (?: (?: mm | millimet(?:er|re)s? | cm | inch | calib(?:er|re) | cal\.? | gauge | special | magnum | pounder ) [- ]?+
        (?: heavy\ | light\ | self-propelled\ | anti-?(?:aircraft|tank)\ | recoilless\ | semi-?automatic\
          | sniper\ | automatic\ )*+
        (?: guns? | pistols? | rifles? | mortars? | machine-?\ ?guns? | cannons? | howitzers? | artillery
          | shells? | rounds? | bullets? | calib(?:er|re)
          | handguns? | ammunition | cartridges? | rockets? | lens(?:es)? | film | weapons? | grenades?
            | revolvers? | projectiles? | missiles? | camera ) \b
      | -? ?calib(?:er|re)\b | [- ]gauge\b | [- ]pounders?\b )
    """,
    regex.VERBOSE,
)
_FILE = regex.compile(r"\b(?:jpe?g|png|pdf|gif|xlsx?|docx?|mp3|mp4)\b,? ?\Z")
_FILE_SIZE = regex.compile(r" ?[kmg]b\b")
_JET = frozenset((707, 717, 727, 737, 747, 757, 767, 777, 787, 320, 330, 340, 350, 380))
_JET_WORD = regex.compile(r"\b(?:boeings?|airbus|jets?|aircraft|airliners?|planes?|freighters?|airlines?|airways)\b")
_POSTCODE = regex.compile(r"\b\p{Lu}{2},? \Z")
_ITEM_OF_A_LIST = regex.compile(r"\p{L}-\d")
_PLURAL_NOUN = regex.compile(
    r"(?:new |more |confirmed |suspected |other |additional |local |young "
    r"|civilian )?(?:[a-z]{2,}[^su\W]s|people|men|women|children|dead|injured|wounded|police)\b"
)
_NOT_NOUNS = frozenset(
    [
        "was",
        "is",
        "has",
        "does",
        "says",
        "shows",
        "runs",
        "lies",
        "gives",
        "requires",
        "provides",
        "states",
        "bans",
        "allows",
        "covers",
        "applies",
        "means",
        "makes",
        "calls",
    ]
)
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
_SERIES_WORDS = frozenset(("and", "or", "to", "&"))
_CALIBRE_WORDS = frozenset(
    [
        "mm",
        "cm",
        "cal",
        "caliber",
        "calibre",
        "inch",
        "gauge",
        "special",
        "magnum",
        "pounder",
        "pounders",
        "millimeter",
        "millimetre",
        "and",
        "or",
        "to",
    ]
)
_BEARING_WORDS = frozenset(("n", "s", "e", "w", "degree", "degrees"))
_GROUP_OF = frozenset((5, 6, 7, 8, 10, 15, 20, 24, 77))


def identifier(at: Context) -> bool:
    """Say whether the number is (a part of) a name, a code, a telephone number or a place in a document."""
    if at.number.kind in {"measure", "duration"}:
        return _calibre(at) or _coordinate(at) or _file_size(at)
    if at.number.form in {"vague", "zero", "fraction"}:
        return False
    return (
        _named_by_last_word(at)
        or _in_series(at)
        or _glued(at)
        or _calibre(at)
        or _coordinate(at)
        or _phone(at)
        or _file_size(at)
        or _model(at)
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
        return not (_counts_something(at) and _has_article(at, word))
    if word in words("numbered_places"):
        return (_capital(at) and not _counts_something(at)) or (
            not _counts_something(at) and not _has_article(at, word) and at.number.form != "words"
        )
    return (
        word == "of"
        and at.before.endswith("group of ")
        and at.written_before.endswith("Group of ")
        and at.value in _GROUP_OF
    )


def _after_number_word(at: Context) -> bool:
    if at.written == "one":
        return True
    if at.before.endswith(": "):
        return False
    owner = at.before.split()[-2:-1]
    return owner == [] or owner[0] in _NUMBERED_BY_WORD or at.written_before.endswith("Number ")


def _counts_something(at: Context) -> bool:
    following = at.after.lstrip()
    return at.after[:1].isspace() and bool(_PLURAL_NOUN.match(following)) and at.first not in _NOT_NOUNS


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
    found = _SERIES.search(at.before)
    if not found or _counts_something(at):
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
    if _URL.search(at.before):
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
        return True
    return written.isupper() and len(written) < 6 and not _listed(at)


def _listed(at: Context) -> bool:
    """Say whether other names with a number behind a hyphen stand beside this one: "Kano-12, FCT-25"."""
    return bool(_ITEM_OF_A_LIST.search(at.before[: -len(at.last) or None]) or _ITEM_OF_A_LIST.search(at.after[:32]))


def _calibre(at: Context) -> bool:
    near = at.after[:1] not in {" ", ""} or at.first.partition("-")[0].rstrip("s") in _CALIBRE_WORDS
    return (near and bool(_CALIBRE.match(at.after))) or (
        at.before.endswith(".") and at.before[-2:-1] in {" ", ""} and at.plain
    )


def _coordinate(at: Context) -> bool:
    near = at.before[-16:]
    if ("lat" in near or "lon" in near or "\u00b0" in near) and at.value <= 180 and _COORDINATE.search(near):
        return True
    return (at.first in _BEARING_WORDS or at.after[:2].strip()[:1] == "\u00b0") and bool(
        _BEARING.match(at.written_after) and at.value <= 180 and "." in at.written + at.after[:1]
    )


def _phone(at: Context) -> bool:
    if at.number.form != "digits" or not at.written[-1:].isdigit():
        return False
    if "+" in at.before and _INTERNATIONAL.search(at.before):
        return True
    if any(word in at.before for word in _PHONE_WORDS) and _PHONE.search(at.before):
        return (
            len(at.written) > 3 or "-" in at.after[:1] or at.after[:2].strip().isdigit() or at.before[-2:-1].isdigit()
        )
    if at.plain and len(at.written) == 3 and _PHONE_TAIL.match(at.after):
        return True
    return at.plain and len(at.written) == 5 and bool(_POSTCODE.search(at.written_before)) and not _counts_something(at)


def _file_size(at: Context) -> bool:
    return bool(
        (at.first[-1:] == "b" and _FILE_SIZE.match(at.after)) or at.number.unit in {"kilobyte", "megabyte"}
    ) and bool(_FILE.search(at.before))


def _model(at: Context) -> bool:
    """Find a Boeing: "the 747" where aircraft are spoken of and nothing is counted."""
    if at.value not in _JET or not at.plain or _counts_something(at):
        return False
    return bool(_JET_WORD.search(at.before) or _JET_WORD.search(at.after))
