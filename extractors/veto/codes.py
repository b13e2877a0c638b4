"""Codes: numbers of weapons, telephones, files, aircraft and places on the globe."""

from __future__ import annotations

import regex

from ..lexicons import words
from ..patterns import lazy
from .context import Context, goes_on

_PHONE = lazy(
    r"""
    \b (?: tel | telephone | phone | phones | fax | faxes | mobile | hotline | helpline | whatsapp | call
      | calling | dial | dialing | dialling | text | ext | sms )
    (?: [ ] (?: number s? | no | line | on | at | is | the ) | [.:]
      | [ ] )*+ [ ]*+ [+(]?+ (?: \d{1,5} [)]? [- ./] ){0,6}+ [(]? \Z
    """,
    regex.VERBOSE,
)
_PHONE_WORDS = ("tel", "phone", "fax", "mobile", "line", "whatsapp", "call", "dial", "text", "ext", "sms")
_INTERNATIONAL = lazy(r"\+ ?(?:\d{1,5}[- ]){0,6}+\(?\Z")
_PHONE_TAIL = lazy(r"-\d{3}-\d{4}\b|-\d{4}\b(?!-)")
_COORDINATE = lazy(r"\u00b0 ?\Z|\b(?:lat|latitude|lon|long|longitude)\b[ .:]*(?:of |is )?\Z")
_BEARING = lazy(r" ?(?:\u00b0 ?)?(?:(?:\d{1,2}')? ?[NSEW]\b|degrees? (?:north|south|east|west)\b(?! of))")
_CALIBRE = lazy(
    r"""
    (?: \s?-? (?:,|and|or|to|-|\ )*+ \d{2,3} )?+ [- ]?
    (?: (?: mm | millimet(?:er|re)s? | cm | inch | calib(?:er|re) | cal\.? | gauge | special | magnum | pounder ) [- ]?+
        (?: heavy\ | light\ | self-propelled\ | anti-?(?:aircraft|tank)\ | recoilless\ | semi-?automatic\
          | sniper\ | automatic\ )*+ (?: [a-z]{3,12}\ (?=pistol|rifle|handgun|revolver|machine) )?+
        (?: guns? | pistols? | rifles? | mortars? | machine-?\ ?guns? | cannons? | howitzers? | artillery
          | shells? | rounds? | bullets? | calib(?:er|re)
          | handguns? | ammunition | cartridges? | rockets? | lens(?:es)? | film | weapons? | grenades?
            | revolvers? | projectiles? | missiles? | camera ) \b
      | -? ?calib(?:er|re)\b | [- ]gauge\b | [- ]pounders?\b )
    """,
    regex.VERBOSE,
)
_FILE = lazy(r"(?:jpe?g|png|pdf|gif|xlsx?|docx?|mp3|mp4)\b,? ?\Z")
_FILE_SIZE = lazy(r" ?[kmg]b\b")
VEHICLES = frozenset(
    (
        "aircraft",
        "bomber",
        "bus",
        "car",
        "fighter",
        "helicopter",
        "jeep",
        "jet",
        "plane",
        "tank",
        "tractor",
        "truck",
        "van",
    )
)
JETS = frozenset((707, 717, 727, 737, 747, 757, 767, 777, 787, 320, 330, 340, 350, 380))
_JET_WORD = lazy(r"\b(?:boeings?|airbus|jets?|aircraft|airliners?|planes?|freighters?|airlines?|airways)\b")
_MAKER = lazy(r"\b(?:boeing|airbus)'s? (?:[a-z-]+ ){0,2}\Z")  # "Boeing's larger 777 planes"
_VARIANT = lazy(r"(?:7[0-8]7|3[1-8]0)-[1-9]00")
_MODEL = lazy(r"\b[Aa]n? (?:\p{Lu}[\p{L}.'-]*+ ){1,2}\Z")  # "a Cessna 172 aircraft"
_POSTCODE = lazy(r"\b\p{Lu}{2},? \Z")
_PLURAL_NOUN = lazy(
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
_BEARING_WORDS = frozenset(("n", "s", "e", "w", "degree", "degrees"))


def counts_something(at: Context) -> bool:
    """Say whether a plural noun follows: "the highway 12 people"."""
    following = at.after.lstrip()
    return at.after[:1].isspace() and bool(_PLURAL_NOUN.match(following)) and at.first not in _NOT_NOUNS


def calibre(at: Context) -> bool:
    """Find the size of a weapon: "9 mm pistols", ".22 calibre"."""
    near = goes_on(at) or at.first.partition("-")[0].rstrip("s") in words("calibre_words")
    return (near and bool(_CALIBRE.match(at.after))) or (
        at.before.endswith(".") and at.before[-2:-1] in {" ", ""} and at.plain
    )


def coordinate(at: Context) -> bool:
    """Find a place on the globe: "12.5\u00b0 N", "latitude 12"."""
    near = at.before[-16:]
    if ("lat" in near or "lon" in near or "\u00b0" in near) and at.value <= 180 and _COORDINATE.search(near):
        return True
    return (at.first in _BEARING_WORDS or at.after[:2].strip()[:1] == "\u00b0") and bool(
        _BEARING.match(at.written_after) and at.value <= 180 and "." in at.written + at.after[:1]
    )


def phone(at: Context) -> bool:
    """Find (a part of) a telephone number or a postcode."""
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
    return at.plain and len(at.written) == 5 and bool(_POSTCODE.search(at.written_before)) and not counts_something(at)


def file_size(at: Context) -> bool:
    """Find the size of a file: "pdf, 120 kb"."""
    return bool(
        (at.first[-1:] == "b" and _FILE_SIZE.match(at.after)) or at.number.unit in {"kilobyte", "megabyte"}
    ) and bool(_FILE.search(at.before))


def model(at: Context) -> bool:
    """Find a Boeing: "the 747" where aircraft are spoken of and nothing is counted; "a Cessna 172 aircraft"."""
    if at.plain and at.first in VEHICLES and _MODEL.search(at.written_before):
        return True
    if _VARIANT.fullmatch(at.written):
        return True  # "the 737-800 range"
    if at.value not in JETS or not at.plain:
        return False
    if _MAKER.search(at.before):
        return True
    if counts_something(at):
        return False
    return bool(_JET_WORD.search(at.before) or _JET_WORD.search(at.after))
