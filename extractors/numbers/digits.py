"""Digits: what a run of digits, points, commas and no-break spaces is worth, and which runs are no numbers at all.

"1,234.5", "3,57,243" and "1 000 000" are numbers by their grouping; "1.2.3", "H5N1" and "2,34,5678" are not.
"""

from __future__ import annotations

import re
from fractions import Fraction

from .atom import MAX_DIGITS, Atom, Exact, fits
from .cardinals import added_fraction, cardinal
from .guards import belongs_to_name, glued_tail, sign_before
from .vocabulary import words

_SHAPE = re.compile(
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
_EUROPEAN_ZEROS = re.compile(r"[0-9]{2,3}\.000")  # "25.000 goats": no one measures so finely
_SPACED = re.compile(
    r"""
    [0-9]{1,3} (?: [ ][0-9]{3} ){1,9}+ (?: [.,][0-9]{1,2}+ )?+ (?! [0-9] | [ ][0-9] | ,[0-9] | [ ]{2} | \t )
    """,
    re.VERBOSE,
)
_EXPONENT = re.compile(r"e(?P<power>[+-]?[0-9]{1,2})(?![\w])")
_SCALE_AFTER = re.compile(r"(?:[ ]{1,2}|-)(?P<word>[a-z]+)")
_SLASH = re.compile(r"/(?P<below>[0-9]{1,4})(?![\w/]|\.[0-9])")
_FRACTION_AFTER = re.compile(r"(?:[ ]|-)(?P<above>[0-9]{1,2})/(?P<below>[0-9]{1,2})(?![\w/])")
_VULGAR = {
    "¼": Fraction(1, 4), "½": Fraction(1, 2), "¾": Fraction(3, 4), "⅐": Fraction(1, 7), "⅑": Fraction(1, 9),
    "⅒": Fraction(1, 10), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6), "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
_VULGAR_AFTER = re.compile(r"[ ]?(?P<part>[¼½¾⅐-⅞])")
_NOT_FRACTIONS = frozenset({"9/11", "24/7", "7/7", "26/11", "50/50", "1/6"})  # names of days and habits
_SAFE_BEFORE = frozenset(' (\n"')
_SAFE_AFTER = frozenset(" )\n;")
_MONTH_BEFORE = re.compile(
    r"(?<![a-z])(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?[ ]\Z", re.VERBOSE
)


def read_digits(lower: str, text: str, start: int, end: int) -> list[Atom]:
    """Return the numbers that begin in ``lower[start:end]``, a run of digits with their separators."""
    raw = lower[start:end]
    before = lower[start - 1] if start else "\n"
    after = lower[end] if end < len(lower) else "\n"
    if before not in _SAFE_BEFORE and belongs_to_name(lower, text, start, end):
        return []
    if raw.isdecimal():
        if len(raw) > MAX_DIGITS:
            return []
        if after == " " and end + 1 < len(lower) and lower[end + 1] in "0123456789":
            return _spaced(lower, text, start, end)
        return _finish(lower, text, start, end, int(raw), before, after)
    return _shaped(lower, text, start, end, before)


def _shaped(lower: str, text: str, start: int, end: int, before: str) -> list[Atom]:
    raw = lower[start:end]
    if raw in _VULGAR:
        return _finish(lower, text, start, end, _VULGAR[raw], before, lower[end : end + 1])
    after = lower[end] if end < len(lower) else "\n"
    value = _value(raw) if len(raw) <= 2 * MAX_DIGITS else None
    if value is not None and fits(value):
        return _finish(lower, text, start, end, value, before, after)
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


def _spaced(lower: str, text: str, start: int, end: int) -> list[Atom]:
    """Read "78 000" grouped by plain spaces, where no date or column can be meant, else "78"."""
    shape = _SPACED.match(lower, start)
    if shape and lower[start] != "0" and not _MONTH_BEFORE.search(lower, max(0, start - 11), start):
        before_that = lower[max(0, start - 2) : start]
        if not (before_that[-1:] == " " and before_that[:1].isdecimal()):
            value = _value(shape[0].replace(" ", "\xa0"))
            if value is not None:
                stop = shape.end()
                return _finish(lower, text, start, stop, value, lower[start - 1 : start], lower[stop : stop + 1])
    mixed = _FRACTION_AFTER.match(lower, end)
    if mixed and 0 < int(mixed["above"]) < int(mixed["below"]):
        return _with_part(lower, text, start, end, mixed)
    return _finish(lower, text, start, end, int(lower[start:end]), lower[start - 1 : start] or "\n", " ")


def _with_part(lower: str, text: str, start: int, end: int, part: re.Match[str]) -> list[Atom]:
    value = int(lower[start:end]) + Fraction(int(part["above"]), int(part["below"]))
    after = lower[part.end() : part.end() + 1]
    return _finish(lower, text, start, part.end(), value, lower[start - 1 : start] or "\n", after)


def _finish(lower: str, text: str, start: int, end: int, value: Exact, before: str, after: str) -> list[Atom]:
    """Return the number with its sign, exponent, fraction bar, scale and glued letters seen to."""
    if before == "." and lower[start:end].isdecimal() and not lower[start - 2 : start - 1].isalnum():
        value, start = Fraction(value) / 10 ** (end - start), start - 1  # ".08"
        before = lower[start - 1] if start else "\n"
    if before == "-":
        signed = sign_before(lower, start, end)
        if signed is not None:
            start, value = signed, -value
    if not lower.isascii() and type(value) is int and (part := _VULGAR_AFTER.match(lower, end)):
        value, end = value + _VULGAR[part["part"]], part.end()
        after = lower[end : end + 1] or "\n"
    if after == " " or after == "-":
        scale = _SCALE_AFTER.match(lower, end)
        if scale is not None and (scale["word"] in words().scales or scale["word"] in words().suffixes):
            return [_scaled(lower, text, start, end, value, scale)]
        if scale is not None and scale["word"] == "and":
            return [_plus_fraction(lower, start, end, value, 1)]
    elif after not in _SAFE_AFTER:
        return _glued(lower, text, start, end, value, after)
    return [Atom(start, end, value, "digits")]


def _glued(lower: str, text: str, start: int, end: int, value: Exact, after: str) -> list[Atom]:
    if after == "/" and isinstance(value, int):
        bar = _SLASH.match(lower, end)
        if bar and lower[start : bar.end()] in _NOT_FRACTIONS:
            return []
        if bar and int(bar["below"]) and not 1900 <= value <= 2100:
            return [Atom(start, bar.end(), Fraction(value, int(bar["below"])), "fraction")]
    if after == "e" and (power := _EXPONENT.match(lower, end)) and abs(int(power["power"])) <= MAX_DIGITS:
        value = Fraction(value) * Fraction(10) ** int(power["power"])
        return [Atom(start, power.end(), value, "digits")] if fits(value) else []
    if after.isalpha() or after == "_":
        tail = glued_tail(lower, text, start, end)
        if tail is None:
            return []
        stop, scale = tail
        return [Atom(start, stop, value * scale, "mixed" if scale > 1 else "digits", scale)]
    return [Atom(start, end, value, "digits")]


def _scaled(lower: str, text: str, start: int, end: int, value: Exact, match: re.Match[str]) -> Atom:
    """Read the scale after digits: "2.5 million", "3 lakh crore", "500 cr", "3 million and a half", "3 hundred and 21"."""
    known = words()
    word, stop = match["word"], match.end()
    scale = known.scales.get(word)
    if scale is None:
        short = glued_tail(lower, text, start, match.start("word"))
        if short is None or short[1] == 1:
            return Atom(start, end, value, "digits")
        return Atom(start, short[0], value * short[1], "mixed", short[1])
    more = _SCALE_AFTER.match(lower, stop)
    while more and more["word"] in known.scales and scale < 10**12:
        scale, stop = scale * known.scales[more["word"]], more.end()
        more = _SCALE_AFTER.match(lower, stop)
    if not fits(value * scale):
        return Atom(start, end, value, "digits")
    if more and more["word"] == "and":
        return _plus_fraction(lower, start, stop, value * scale, scale)
    if more and isinstance(value, int) and scale > 100:
        return _plus_words(lower, start, stop, value * scale, scale)
    return Atom(start, stop, value * scale, "mixed", scale)


_AND_TAIL = re.compile(
    r"[ -]and[ -](?:(?P<words>(?:an?[ -])?[a-z]+(?:[ -][a-z]+)?)|(?P<digits>[0-9]{1,2})(?![\w.,]*[0-9%]|[ ](?:hundred|thousand|million)))"
)


def _plus_fraction(lower: str, start: int, stop: int, value: Exact, scale: int) -> Atom:
    """Read "2 and a half", "3 million and a half", "3 hundred and 21"."""
    form = "mixed" if scale > 1 else "digits"
    tail = _AND_TAIL.match(lower, stop)
    if tail is None:
        return Atom(start, stop, value, form, scale)
    if tail["digits"]:
        if scale != 100:
            return Atom(start, stop, value, form, scale)
        return Atom(start, tail.end(), value + int(tail["digits"]), "mixed", 1)
    run = re.split("[ -]", f"and {tail['words']}")
    added = added_fraction(run, 0)
    if added is None:
        return Atom(start, stop, value, form, scale)
    end = stop + len(" ".join(["", *run[: added[1]]]))
    value += added[0] * scale if scale > 100 else added[0]
    more = _SCALE_AFTER.match(lower, end)
    if scale == 1 and more and more["word"] in words().scales:
        scale, end = words().scales[more["word"]], more.end()
        value *= scale
    return Atom(start, end, value, "mixed", scale)


_WORDS_AFTER = re.compile(r"(?:[ -][a-z]+){1,6}")


def _plus_words(lower: str, start: int, stop: int, value: Exact, scale: int) -> Atom:
    """Read "3 million two hundred thousand"."""
    tail = _WORDS_AFTER.match(lower, stop)
    if tail is not None:
        run = re.split("[ -]", tail[0][1:])
        rest = cardinal(run, 0)
        if rest and 0 < rest[0] < scale and run[0] not in {"one"}:
            return Atom(start, stop + len(" ".join(["", *run[: rest[1]]])), value + rest[0], "mixed", 1)
    return Atom(start, stop, value, "mixed", scale)
