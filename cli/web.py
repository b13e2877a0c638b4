"""Web pages: the article in one, its title and its day, by trafilatura (the extra ``newstally[html]``).

trafilatura parts the article from menus, comments and other matter. The text is put together here from the elements it
keeps: tables come out as rows of cells between bars, which :mod:`extractors.blocks` reads as tables, and the same page
always gives the same text, in which the spans count.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import msgspec

from .decode import Decoded, decode, mend
from .errors import InputError

# Reading takes time in the square of the number of headings, of inline elements in one paragraph, and of the attributes
# of one element; and no article comes near these numbers.
_TAGS, _COSTLY = 200_000, 20_000
_TAG = r"<[a-zA-Z]"
_COSTLY_TAG = r"""(?xi) < (?: a | abbr | cite | code | del | h[1-6] | ins | kbd | label | q | s | samp | span | strike
    | su[bp] | time | var ) [ \t\r\n/>]"""
_LONG_TAG = r"<([a-zA-Z][a-zA-Z0-9]*+)[^<>]{4000,}+>"
# Layout only; "<b>12</b>3" is one number.
_PLAIN_TAG = r"(?i)</?(?:b|big|em|font|i|mark|nobr|small|strong|tt|u|wbr)(?:[ \t\r\n][^<>]{0,500}+)?>"
# "12<div>13 injured</div>" is two numbers, which trafilatura would put together: a space before what stands by itself.
_BLOCK_TAG = r"""(?xi) (?= </? (?: address | article | aside | blockquote | br | caption | d[dlt] | details | div
    | fieldset | fig(?:caption|ure) | footer | form | h[1-6r] | header | li | main | nav | [ou]l | p | pre | section
    | summary | table | tbody | t[dhr] | tfoot | thead ) [ \t\r\n/>] )"""

# Controls by number, which lxml refuses to hand on; a declaration of XML, after which one paragraph is no page to it.
_CONTROL = r"""(?xi) &\# (?: x0{0,8}+ (?: 1[0-9a-f] | [0-8bcef] | fff[ef] )
    | 0{0,8}+ (?: 1[124-9] | 2[0-9] | 3[01] | [0-8] | 6553[45] ) ) (?: ; | (?![0-9a-f]) )"""
_DECLARATION = r"\A\s*+<\?xml[^>]*+>"

_CHARSET = rb"(?i)<meta[^>]{1,200}?charset\s{0,9}=[\s\"']{0,9}([\w.:-]{2,40})"
_OURS = b'<meta name="generator" content="newstally">'
_HEAD = 1024  # bytes in which the HTML standard looks for it

# What trafilatura keeps that stands by itself.
_BLOCKS = frozenset({"p", "list", "item", "table", "row", "cell", "quote", "head"})

# A day is taken from what a page declares (meta, JSON-LD, the canonical address) and from elements made for dates;
# never from its sentences, where any day may be told of.
_OF_DATES = r"(?i)date|time|publish|byline|dateline|posted|meta"
_DATE_TAGS = frozenset({"time", "abbr", "script", "head"})
_LATEST = "2099-12-31"  # htmldate would take the day of the run


class Page(msgspec.Struct, frozen=True):
    """The article of a web page; ``date`` is the day it says it was published."""

    text: str
    title: str | None
    date: str | None
    encoding: str | None
    replaced: int
    guessed: bool


def read_page(data: bytes, encoding: str | None = None) -> Page:
    """Read the page ``data``; raises InputError where it holds no article, or the extra is not installed."""
    try:
        import trafilatura  # noqa: F401 - told of before anything is read
    except ModuleNotFoundError:
        message = "a web page is read with trafilatura, which is not installed: pip install 'newstally[html]'"
        raise InputError("missing_extra", message) from None
    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).addHandler(logging.NullHandler())  # or their warnings would go to stderr
    if _OURS in data[:_HEAD]:
        raise InputError("bad_record", "is a page that newstally made, not an article")
    decoded, guessed = _decoded(data, encoding)
    try:
        text, title, day = _article(_bounded(decoded.text))
    except (InputError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - whatever a page brings to light in three libraries
        raise InputError("crashed", f"trafilatura: {type(error).__name__}: {error}") from None
    if not text:
        raise InputError("bad_record", "holds no article that could be told from the rest of the page")
    return Page(text, title, day, decoded.encoding, decoded.replaced, guessed)


def _article(markup: str) -> tuple[str, str | None, str | None]:
    """Return text, title and day of a page."""
    import trafilatura

    tree = trafilatura.load_html(markup)
    if tree is None:
        return "", None, None
    found: Any = trafilatura.bare_extraction(
        tree, fast=True, include_comments=False, with_metadata=True, date_extraction_params=_days()
    )
    if found is None:
        return "", None, None
    text, _ = mend("\n\n".join(_blocks(found.body)))
    return text, mend(found.title)[0] if found.title else None, _day(tree)


def _decoded(data: bytes, encoding: str | None) -> tuple[Decoded, bool]:
    """Decode the page, and tell whether its encoding had to be guessed: UTF-8, else as the page says, else cp1252."""
    decoded = decode(data, encoding)
    if encoding or not (decoded.encoding == "cp1252" or decoded.replaced):
        return decoded, False
    named = re.search(_CHARSET, data[:_HEAD])
    if named is None:
        return decoded, True
    from .options import parse_encoding

    try:
        name = parse_encoding(named[1].decode("ascii", "replace"))
    except Exception:  # noqa: BLE001 - the name of an encoding is anything a page says
        return decoded, True
    # The HTML standard reads these as cp1252.
    return decode(data, "cp1252" if name in {"iso8859-1", "ascii", "utf-8"} else name), name == "utf-8"


def _bounded(text: str) -> str:
    """Return the markup without what would be slow or is refused; raises InputError ``too_large``."""
    for pattern, instead in (
        (_DECLARATION, ""),
        (_CONTROL, ""),
        (_LONG_TAG, r"<\1>"),
        (_PLAIN_TAG, ""),
        (_BLOCK_TAG, " "),
    ):
        text = re.sub(pattern, instead, text)
    for pattern, most in ((_TAG, _TAGS), (_COSTLY_TAG, _COSTLY)):
        if sum(1 for _ in re.finditer(pattern, text)) > most:
            raise InputError("too_large", f"a page of over {most:,} elements")
    if not re.search(r"(?i)<(?:html|head|body)\b", text):
        text = f"<html><body><div>{text}</div></body></html>"
    return text


# --- the text ---------------------------------------------------------------------


def _blocks(body: Any) -> Iterator[str]:
    """Yield the paragraphs, lists and tables of what trafilatura kept, in their order."""
    for element in body:
        if element.tag == "table":
            yield from _table(element)
        elif element.tag == "list":
            yield "\n".join(_items(element))
        elif any(child.tag in _BLOCKS for child in element):
            yield from filter(None, [_squeezed(element.text or ""), *_blocks(element)])
        elif told := _lines(element):
            yield told
        if tail := _squeezed(element.tail or ""):
            yield tail


def _table(table: Any) -> Iterator[str]:
    """Yield a table as lines of cells; a caption, which stands alone in the first row, is a line before it."""
    rows = [[_line(cell).replace("|", "/") for cell in row.findall("cell")] for row in table.findall("row")]
    rows = [row for row in rows if any(row)]
    if len(rows) > 1 and len(rows[0]) > 1 and rows[0][0] and not any(rows[0][1:]):
        yield rows.pop(0)[0]
    if rows:
        yield "\n".join(" | ".join(row).rstrip(" ") for row in rows)


def _items(element: Any) -> Iterator[str]:
    """Yield the lines of a list and of the lists in it; a term and what it is, as "Deaths: 12"."""
    term = ""
    for item in element.findall("item"):
        told = _line(item)
        if (item.get("rend") or "").startswith("dt"):
            term = f"{told.rstrip(':')}: "
        elif told:
            yield f"{term or '- '}{told}"
        for inner in item.findall("list"):
            yield from _items(inner)


def _lines(element: Any) -> str:
    """Return the text of an element, with its own line breaks and no others."""
    return "\n".join(filter(None, map(_squeezed, "".join(_text(element)).split("\n"))))


def _text(element: Any) -> Iterator[str]:
    """Yield the pieces of text in an element but for lists in it, with a line break around what stands by itself."""
    yield element.text or ""
    for child in element:
        apart = "\n" if child.tag in _BLOCKS else ""
        yield "\n" if child.tag == "lb" else apart
        if child.tag != "list":
            yield from _text(child)
        yield apart + (child.tail or "")


def _line(element: Any) -> str:
    return " ".join(_lines(element).split("\n"))


def _squeezed(text: str) -> str:
    return re.sub(r"[ \t\r\n\f]++", " ", text).strip(" ")


# --- the day ----------------------------------------------------------------------


def _days() -> dict[str, Any]:
    return {"extensive_search": False, "original_date": True, "max_date": _LATEST}


def _day(tree: Any) -> str | None:
    """Return the day that the page says it was published."""
    from htmldate import find_date

    told: str | None = find_date(_without_prose(deepcopy(tree)), **_days())
    return told


def _without_prose(tree: Any) -> Any:
    """Take the text out of every element of ``tree`` that is not there for dates."""
    kept: set[Any] = set()
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        parent = element.getparent()
        named = " ".join(element.get(name, "") for name in ("class", "id", "itemprop", "property"))
        if parent in kept or element.tag in _DATE_TAGS or re.search(_OF_DATES, named):
            kept.add(element)
        else:
            element.text = None
        if parent not in kept:
            element.tail = None
    return tree
