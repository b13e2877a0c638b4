"""Digits: what a run of digits, points, commas and no-break spaces is worth, and which runs are no numbers at all.

"1,234.5", "3,57,243" and "1 000 000" are numbers by their grouping; "1.2.3", "H5N1" and "2,34,5678" are not.
"""

from __future__ import annotations

import re
from fractions import Fraction

import msgspec
from msgspec.structs import replace

from ..folding import SOFT
from ..patterns import lazy_re
from .atom import MAX_DIGITS, Atom, Exact, fits
from .digit_tails import SCALE_AFTER, plus_fraction, plus_words
from .glued import glued_tail
from .guards import belongs_to_name, sign_before
from .unit_names import unit_names
from .vocabulary import words

_SHAPE = lazy_re(
    r"""
      (?P<plain> [0-9]+ (?: \.[0-9]+ )? )                            # 12, 3.5
    | (?P<english> [0-9]{1,3} (?: ,[0-9]{3} )+ (?: \.[0-9]+ )? )     # 1,234,567.8
    | (?P<indian> [0-9]{1,2} (?: ,[0-9]{2} )+ ,[0-9]{3} (?: \.[0-9]+ )? )  # 3,57,243
    | (?P<points> [0-9]{1,3} (?: \.[0-9]{3} ){2,} (?: ,[0-9]{1,2} )? | [0-9]{1,3} \.[0-9]{3} ,[0-9]{1,2} )
    | (?P<spaces> [0-9]{1,3} (?: \xa0[0-9]{3} )+ (?: [.,][0-9]{1,2} )? )
    | (?P<quotes> [0-9]{1,3} (?: '[0-9]{3} )+ (?: \.[0-9]+ )? )
    | (?P<comma> [0-9]+ ,[0-9]{1,2} )                                # 1,55
    """,
    re.VERBOSE,
)
_EUROPEAN_ZEROS = lazy_re(r"[0-9]{2,3}\.000")  # "25.000 goats": no one measures so finely
_SPACED = lazy_re(
    r"""
    [0-9]{1,3} (?: [ ][0-9]{3} ){1,9}+ (?: [.,][0-9]{1,2}+ )?+ (?! [0-9] | [ ][0-9] | ,[0-9] )
    """,
    re.VERBOSE,
)
_GAP = lazy_re(r"[ ]{2}|\t")  # between the columns of a table
_EUROPEAN = lazy_re(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_PLURAL = lazy_re(r"[ ](?P<noun>people|persons|children|men|women|[a-z]+s)\b")
_COUNTED = lazy_re(r"[ ][a-z]{3}|[);,]")
_EXPONENT = lazy_re(r"e(?P<power>[+-]?[0-9]{1,2})(?![\w])")
_SLASH = lazy_re(r"/(?P<below>[0-9]{1,4})(?![\w/]|\.[0-9])")
_FRACTION_AFTER = lazy_re(r"(?:[ ]|-)(?P<above>[0-9]{1,2})/(?P<below>[0-9]{1,2})(?![\w/])")
_EIGHTHS = frozenset(("2", "3", "4", "8", "16", "32", "64"))  # of prices: "5-1/2", not the days of "6-7/9"
_VULGAR = {
    "¼": Fraction(1, 4), "½": Fraction(1, 2), "¾": Fraction(3, 4), "⅐": Fraction(1, 7), "⅑": Fraction(1, 9),
    "⅒": Fraction(1, 10), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6), "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
_VULGAR_AFTER = lazy_re(r"[ ]?(?P<part>[¼½¾⅐-⅞])")
_NOT_FRACTIONS = frozenset({"9/11", "24/7", "7/7", "26/11", "50/50", "1/6"})  # names of days and habits
_SAFE_BEFORE = frozenset(' (\n"')
_SAFE_AFTER = frozenset([")", "\n", ";", ""])
_JOINTS = frozenset(" -")
_DIGIT = frozenset("0123456789")
_NO_SCALE = frozenset("efgijnoprsuvwxyz(),.;:-%$")  # no word for a scale begins so
_MONTH_BEFORE = lazy_re(  # "March 12 000"; in "9 February 204 000 people" the date is whole
    r"(?<![a-z])(?<![0-9][ ])(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?[ ]\Z", re.VERBOSE
)


class _Written(msgspec.Struct, frozen=True, gc=False):
    """Digits whose value is known, in their text: what follows them is still to be read."""

    lower: str
    text: str
    start: int
    end: int
    value: Exact

    @property
    def after(self) -> str:
        """The character after the digits."""
        return self.lower[self.end : self.end + 1] or "\n"

    def atom(self, form: str = "digits") -> Atom:
        """Return the digits alone as a number."""
        return Atom(self.start, self.end, self.value, form)


def read_digits(lower: str, text: str, start: int, end: int) -> list[Atom]:
    """Return the numbers that begin in ``lower[start:end]``, a run of digits with their separators."""
    raw = lower[start:end]
    before = lower[start - 1] if start else "\n"
    if before not in _SAFE_BEFORE and belongs_to_name(lower, text, start, end):
        return []
    if not raw.isdecimal():
        return _shaped(lower, text, start, end)
    if len(raw) > MAX_DIGITS:
        return []
    after = lower[end : end + 1]
    following = lower[end + 1 : end + 2]
    if before in _SAFE_BEFORE and (after in _SAFE_AFTER or (after == " " and following in _NO_SCALE)):
        return [Atom(start, end, int(raw), "digits")]
    written = _Written(lower, text, start, end, int(raw))
    if after in _JOINTS and following in _DIGIT:
        return _spaced(written)
    return _finish(written)


def _shaped(lower: str, text: str, start: int, end: int) -> list[Atom]:
    raw = lower[start:end].replace(SOFT, "")
    if raw in _VULGAR:
        return _finish(_Written(lower, text, start, end, _VULGAR[raw]))
    value = _value(raw) if len(raw) <= 2 * MAX_DIGITS else None
    if value is not None and _EUROPEAN.fullmatch(raw) and _is_counted(lower, end):
        value = int(raw.replace(".", ""))  # "12.500 people"
    if value is not None and fits(value):
        return _finish(_Written(lower, text, start, end, value))
    found: list[Atom] = []
    separator = "\xa0" if "\xa0" in raw else ","
    if separator not in raw or (separator == "," and not _is_list(raw)):
        return []
    at = start
    for piece in raw.split(separator):  # "1,2,3" or columns kept apart by no-break spaces
        value = _value(piece) if len(piece) <= MAX_DIGITS else None
        if value is not None:
            found.append(Atom(at, at + len(piece), value, "digits"))
        at += len(piece) + 1
    return found


def _is_counted(lower: str, end: int) -> bool:
    """Tell whether a plural follows that comes in whole numbers."""
    noun = _PLURAL.match(lower, end)
    if noun is None or noun["noun"] in unit_names().longest:
        return False
    return noun["noun"] not in {"points", "times", "seconds", "runs", "is", "was", "as", "has", "units"}


def _is_list(raw: str) -> bool:
    return all(len(piece) < 3 for piece in raw.split(","))


def _value(raw: str) -> Exact | None:
    """Return the value of ``raw`` if its grouping is right, else None."""
    shape = _SHAPE.fullmatch(raw)
    if shape is None:
        return None
    kind = "points" if _EUROPEAN_ZEROS.fullmatch(raw) else shape.lastgroup
    if kind in {"points", "comma"}:
        whole, _, part = raw.replace(".", "").partition(",")
    elif kind == "spaces":
        whole, _, part = raw.replace("\xa0", "").replace(",", ".").partition(".")
    else:
        whole, _, part = raw.replace(",", "").replace("'", "").partition(".")
    if len(whole) + len(part) > MAX_DIGITS:
        return None
    return _decimal(whole, part)


def _decimal(whole: str, part: str) -> Exact:
    if not part.strip("0"):
        return int(whole)
    return Fraction(int(whole + part), 10 ** len(part))


def _spaced(written: _Written) -> list[Atom]:
    """Read "78 000" grouped by plain spaces, where no date or column can be meant, "2 1/2" and "2-1/2", else "78"."""
    lower, start, end = written.lower, written.start, written.end
    shape = _SPACED.match(lower, start)
    if shape and lower[start] != "0" and not _MONTH_BEFORE.search(lower, max(0, start - 11), start):
        value = None if _is_columns(lower, start, shape.end()) else _value(shape[0].replace(" ", "\xa0"))
        if value is not None:
            return _finish(replace(written, end=shape.end(), value=value))
    part = _FRACTION_AFTER.match(lower, end)
    if part and 0 < int(part["above"]) < int(part["below"]) and (lower[end] == " " or part["below"] in _EIGHTHS):
        value = written.value + Fraction(int(part["above"]), int(part["below"]))
        return _finish(replace(written, end=part.end(), value=value))
    return _finish(written)


def _is_columns(lower: str, start: int, end: int) -> bool:
    """Say whether "12 300" is two columns: after a digit and a blank, or before a gap that no gap like it opens."""
    if lower[start - 1 : start] == " " and lower[start - 2 : start - 1].isdecimal():
        return True
    opened = lower[max(0, start - 2) : start]
    return bool(_GAP.match(lower, end)) and opened != "  " and not opened.endswith("\t")


def _finish(written: _Written) -> list[Atom]:
    """Return the number with its sign, exponent, fraction bar, scale and glued letters seen to."""
    written = _signed(written)
    lower, end = written.lower, written.end
    if not lower.isascii() and type(written.value) is int and (part := _VULGAR_AFTER.match(lower, end)):
        written = replace(written, end=part.end(), value=written.value + _VULGAR[part["part"]])
        end = written.end
    after = written.after
    if after in _JOINTS:
        scale = SCALE_AFTER.match(lower, end)
        if scale is not None and (scale["word"] in words().scales or scale["word"] in words().suffixes):
            return [_scaled(written, scale)]
        if scale is not None and scale["word"] == "and":
            return [plus_fraction(lower, written.atom())]
    elif after not in _SAFE_AFTER:
        return _glued(written, after)
    return [written.atom()]


def _signed(written: _Written) -> _Written:
    """Take the point of ".08" and a minus sign into the number."""
    lower, start = written.lower, written.start
    before = lower[start - 1 : start]
    if before == "." and lower[start : written.end].isdecimal() and not lower[max(0, start - 2) : start - 1].isalnum():
        value = Fraction(written.value) / 10 ** (written.end - start)
        written, start = replace(written, start=start - 1, value=value), start - 1
        before = lower[start - 1 : start]
    if before == "-":
        signed = sign_before(lower, start, written.end)
        if signed is not None:
            return replace(written, start=signed, value=-written.value)
    return written


def _glued(written: _Written, after: str) -> list[Atom]:
    """Read what touches the digits: "4/5", "1e10", "15k", "5km", "115cases"; "3rd" and "1990s" are no numbers."""
    lower, start, end, value = written.lower, written.start, written.end, written.value
    if after == "/" and isinstance(value, int):
        bar = _SLASH.match(lower, end)
        if bar and lower[start : bar.end()] in _NOT_FRACTIONS:
            return []
        if bar and int(bar["below"]) > 10 and value < int(bar["below"]) and _COUNTED.match(lower, bar.end()):
            below = Atom(bar.start("below"), bar.end(), int(bar["below"]), "digits")  # "12/30 patients"
            return [Atom(start, end, value, "digits"), below]
        if bar and int(bar["below"]) and not 1900 <= value <= 2100:
            return [Atom(start, bar.end(), Fraction(value, int(bar["below"])), "fraction")]
    if after == "e" and (power := _EXPONENT.match(lower, end)) and abs(int(power["power"])) <= MAX_DIGITS:
        value = Fraction(value) * Fraction(10) ** int(power["power"])
        return [Atom(start, power.end(), value, "digits")] if fits(value) else []
    if after.isalpha() or after == "_":
        tail = glued_tail(lower, written.text, start, end)
        if tail is None:
            return []
        stop, scale = tail
        return [Atom(start, stop, value * scale, "mixed" if scale > 1 else "digits", scale)]
    return [written.atom()]


def _scaled(written: _Written, match: re.Match[str]) -> Atom:
    """Read the scale after digits: "2.5 million", "3 lakh crore", "500 cr", "3 million and a half"."""
    lower, start, value = written.lower, written.start, written.value
    known = words()
    stop = match.end()
    scale = known.scales.get(match["word"])
    if scale is None:
        short = glued_tail(lower, written.text, start, match.start("word"))
        if short is None or short[1] == 1:
            return written.atom()
        return Atom(start, short[0], value * short[1], "mixed", short[1])
    more = SCALE_AFTER.match(lower, stop)
    while more and more["word"] in known.scales and scale < 10**12:
        scale, stop = scale * known.scales[more["word"]], more.end()
        more = SCALE_AFTER.match(lower, stop)
    if not fits(value * scale):
        return written.atom()
    atom = Atom(start, stop, value * scale, "mixed", scale)
    if more and more["word"] == "and":
        return plus_fraction(lower, atom)
    if more and isinstance(value, int) and scale > 100:
        return plus_words(lower, atom)
    return atom
