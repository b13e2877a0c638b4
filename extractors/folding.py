r"""Fold: the lower-case twin of a text, character for character, so that no offset can drift.

The twin has ASCII where it can: digits of any script, plain quotes and hyphens, letters without their accents. Three
characters in it mean something: ``\n`` is a line break, whatever the text wrote; ``SOFT`` stands for what is not seen
(a soft hyphen, a zero-width space, an accent written as a mark of its own) inside a word or number; ``GROUP`` is a
no-break or thin space between two digits ("1 000 000" as one number).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from .patterns import lazy

SOFT = "\u00ad"
GROUP = "\u00a0"

_ALIKE = {
    **dict.fromkeys("‘’‚‛′ʼ´＇", "'"),
    **dict.fromkeys("“”„‟″«»＂", '"'),
    **dict.fromkeys("‐‑‒–−﹘﹣－", "-"),  # the em dash stays: it parts, the others join
    **dict.fromkeys("―", "—"),
    **dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "\n"),
    **dict.fromkeys("\u00a0\u2007\u2008\u2009\u202f", GROUP),
    **dict(zip("⁄∕٫٬٪،。、łŁøØđĐıİ", "//.,%,.,lLoOdDiI", strict=True)),
}
_CONTROL_BREAKS = "\x0b\x0c\x1c\x1d\x1e"
_ASCII = bytes(range(128))
_SOFT_AT_AN_EDGE = lazy(rf"(?<![^\s]){SOFT}++|{SOFT}++(?=\s|\Z)")
_GROUP_ELSEWHERE = lazy(rf"(?<!\d){GROUP}|{GROUP}(?!\d)")
_CONTROL_SEQUENCE = lazy(r"\x1b(?:\[[0-?]{0,32}+[ -/]{0,4}+[@-~])?+")  # colours of a terminal: "ESC[31m"
_MANY = 64  # distinct odd characters: below, a replace for each is faster than a translate over all


def fold_characters(text: str) -> str:
    """Return ``text`` in lower case and plain characters, one for one; line breaks of every kind are newlines."""
    plain = text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text
    if "\x1b" in plain:
        plain = _CONTROL_SEQUENCE.sub(lambda match: " " * len(match[0]), plain)
    for control in _CONTROL_BREAKS:
        if control in plain:
            plain = plain.replace(control, "\n")
    if plain.isascii():
        return plain.lower()
    odd = set(plain.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass"))
    if len(odd) < _MANY:
        for character in odd:
            plain = plain.replace(character, plain_character(character))
    else:
        plain = plain.translate({ord(character): plain_character(character) for character in odd})
    if SOFT in plain:
        plain = _SOFT_AT_AN_EDGE.sub(lambda match: " " * len(match[0]), plain)
    if GROUP in plain:
        plain = _GROUP_ELSEWHERE.sub(" ", plain)
    return plain.lower()


@lru_cache(maxsize=4096)
def plain_character(character: str) -> str:
    """Return the one character that stands for ``character`` in a twin, before it is lower-cased."""
    if character in _ALIKE:
        return _ALIKE[character]
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "Zs":
        return " "
    if category == "Cf" or (category in {"Mn", "Me"} and _is_combining(character)):
        return SOFT
    if unicodedata.decomposition(character).startswith(("<super>", "<sub>")):
        return character
    base, *marks = tuple(unicodedata.normalize("NFKD", character))
    if base.isascii() and base.isprintable() and base != " " and all(map(unicodedata.combining, marks)):
        return base
    return character


def _is_combining(mark: str) -> bool:
    # the vowel signs of other scripts are letters to their readers; accents and variation selectors are not
    return unicodedata.name(mark, "").startswith(("COMBINING", "VARIATION"))
