"""Text made harmless for the page: nothing an article says is ever markup, an attribute's end or a script."""

from __future__ import annotations

from html import escape

from ..escape import one_line, uncontrolled

# Stands in ids for the number of the article, which is known only when the shares are put together. No text can hold
# it: controls are taken out of everything that goes through this module.
HERE = "\0"

_BREAKS = str.maketrans({"\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})


def prose(text: str) -> str:
    """Return a piece of an article as markup: line breaks stay, controls and turns of direction go."""
    if not (text.isascii() and text.isprintable()):
        text = uncontrolled(text.replace("\r\n", "\n").translate(_BREAKS))
    return escape(text, quote=False)


def words(text: object) -> str:
    """Return ``text`` on one line as markup, fit for an attribute in double quotes."""
    return escape(one_line(str(text)))
