"""Govern: the mention, of a place or of a period, that holds for each figure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby, pairwise
from operator import itemgetter

import msgspec

from ..model import Period, Place, Reading, Scope, Span
from ..patterns import lazy_re
from ..places.headings import is_heading, nothing_else
from ..text import Document

_BREAK = lazy_re(  # what parts two figures of a sentence
    r"""(?P<strong> ; | \b(?:while|whereas|but|although|though)\b | ,[ ](?:which|who|where)\b | [ ][-\u2014][ ] )
      | (?P<and> ,?[ ](?:and|with|including)\b )
      | (?P<comma> [,(:)] )""",
    re.VERBOSE,
)
_GOES_ON = lazy_re(  # a sentence that goes on with what the one before tells
    r"""["'(\s]*+ (?: (?i: it | its | this | these | those | they | their | there | he | she | his | her | our
        | all | both | some
        | no | none | nobody | dozens | hundreds | scores | of[ ](?:the|these|those|them) | among[ ]\w++
        | in[ ]addition
        | a[ ]total | about | at[ ]least | more[ ]than | over | nearly | almost | up[ ]to | around
        | to[ ]date | so[ ]far
        | (?:officials|police|authorities|witnesses)[ ]said[ ]it | according[ ]to[ ](?:its|his|her|their|the) ) \b
      | [Tt]he[ ] (?=[a-zß-öø-ÿ]) | \d )""",
    re.VERBOSE,
)
_NEW_ACTOR = lazy_re(r";[ ](?:(?:and|but|while)[ ])?(?:the[ ])?[A-ZÀ-ÖØ-Þ]")
_LISTS = lazy_re(r":|\b(?:includ(?:es?|ed|ing)|among[ ](?:them|these|which|whom)|comprising|namely)\b")
_BESIDE = 14  # characters: "135 troops to Haiti"
_OWN = 24  # characters from a part to a place of its own: "eight of them were in Ica"
_FEW = 4  # mentions looked at on either side of a figure
_FARTHEST = 1000  # characters looked through for a semicolon
_LIST = 12  # figures that may share what closes their list: "two men, a woman and three children in Ica"


class Mention(msgspec.Struct, frozen=True, gc=False):
    """A place or period in the text."""

    start: int
    end: int
    item: Place | Period
    penalty: int
    """Characters it counts as farther away than it stands."""
    lasting: bool
    """It sets the scene: it holds to the end of the paragraph, or until another of its kind."""
    near: bool
    """It answers only right beside a figure."""
    carried: bool
    """A sentence that goes on from its own may take it over."""
    forward: bool = False
    """It names the number right behind it, and answers for no earlier one: "27 deaths, Capiz 2810"."""
    only_after: int = -1
    """It stands in a comparison that begins here, and answers only for what follows: "12, compared with 30 in 2018"."""


class Governed(msgspec.Struct, frozen=True, gc=False):
    """What governs a figure, and how far its rule reaches there."""

    mention: Mention
    scope: Scope


def govern(
    doc: Document, readings: Sequence[Reading], mentions: Sequence[Mention], sentences: Sequence[int]
) -> list[Governed | None]:
    """Return for each reading the mention that governs it, None where none does; lengths of time are not asked.

    ``sentences`` says for each reading which sentence its number stands in.
    """
    if not mentions:
        return [None] * len(readings)
    starts = [mention.start for mention in mentions]
    found: dict[int, Governed | None] = {}
    asked = [pair for pair in zip(sentences, readings, strict=True) if pair[1].number.kind != "duration"]
    sections = _sections(doc, starts, mentions)
    for index, group in groupby(asked, key=itemgetter(0)):
        inside = [reading for _, reading in group]
        start, end = doc.sentences[index]
        first = bisect_left(starts, start)
        here = mentions[first : bisect_left(starts, end, first)]
        got = _in_sentence(doc, inside, here, (start, end))
        if None in got:
            earlier = _from_before(doc, index, mentions[max(0, first - _FEW) : first])
            got = [one or earlier for one in got]
        if None in got:
            heading = sections.get(doc.paragraph_at(start))
            got = [one or heading for one in got]
        found.update((reading.number.start, one) for reading, one in zip(inside, got, strict=True))
    return [found.get(reading.number.start) for reading in readings]


def _in_sentence(
    doc: Document, readings: Sequence[Reading], here: Sequence[Mention], span: Span
) -> list[Governed | None]:
    """Link within one sentence: each clause by itself, then what stands before, then what closes a list."""
    if not here:
        return [None] * len(readings)
    breaks = [_cut(doc, one, two) for one, two in pairwise(readings)]
    cuts = [span[0], *(place for place, _ in breaks), span[1]]
    starts = [mention.start for mention in here]
    own = [
        _nearest(reading, here[bisect_left(starts, left) : bisect_left(starts, right)])
        for reading, (left, right) in zip(readings, pairwise(cuts), strict=True)
    ]
    strong = [strength for _, strength in breaks]
    return [
        Governed(mention, "clause")
        if mention
        else _before(doc, readings[at], here, starts) or _behind(doc, readings, own, strong, at)
        for at, mention in enumerate(own)
    ]


def _cut(doc: Document, one: Reading, two: Reading) -> tuple[int, bool]:
    """Return where the clause of ``one`` ends and that of ``two`` begins, and whether the break is a strong one."""
    if doc.lower[one.end : two.number.left].strip() == "(" and one.number.kind == two.number.kind != "count":
        return two.number.right, False  # "six miles (ten kilometers) east of Ica": one amount, said twice
    first = min(one.end, two.number.left)
    best, place = 0, (first + two.number.left) // 2  # without a break, to the nearer number
    for match in _BREAK.finditer(doc.lower, first, two.number.left):
        weight = 3 if match["strong"] else 2 if match["and"] else 1
        if weight > best:
            best, place = weight, match.start()
    return place, best == 3


def _nearest(reading: Reading, own: Sequence[Mention]) -> Mention | None:
    """Return the nearest mention of the reading's clause, before or behind."""
    number = reading.number
    best: Mention | None = None
    least = 0
    for mention in own if len(own) <= 2 * _FEW else [*own[:_FEW], *own[-_FEW:]]:
        if mention.start < number.right and mention.end > number.left:
            continue  # the number stands in the period
        behind = mention.start - min(reading.end, max(mention.start, number.right))
        if number.start < mention.only_after or (mention.forward and number.start < mention.start):
            continue
        if mention.near and not (mention.start >= number.right and behind <= _BESIDE):
            continue
        far = max(behind, number.left - mention.end, 0) + mention.penalty
        if best is None or far < least:
            best, least = mention, far
    return best


def _before(doc: Document, reading: Reading, here: Sequence[Mention], starts: list[int]) -> Governed | None:
    """Return what stands before in the sentence; a new actor leaves it behind: "...; Japan gave 3 million"."""
    left = reading.number.left
    before = bisect_left(starts, left)
    for mention in reversed(here[max(0, before - _FEW) : before]):
        if mention.near or mention.only_after >= 0:
            continue
        parted = _NEW_ACTOR.search(doc.text, max(mention.end, left - _FARTHEST), left)
        return None if parted else Governed(mention, "sentence")
    return None


def _behind(
    doc: Document, readings: Sequence[Reading], own: Sequence[Mention | None], strong: Sequence[bool], at: int
) -> Governed | None:
    """Return what closes the list the figure stands in: "5 children and 2 drivers in Chittagong"."""
    for index in range(at + 1, min(len(own), at + _LIST)):
        mention = own[index]
        if strong[index - 1]:
            return None
        if mention:
            behind = _closes(doc, readings[index - 1], mention, readings[index]) and mention.only_after < 0
            taken_apart = _is_of_part(doc, readings[at], readings[index], mention)
            return Governed(mention, "sentence") if behind and not (mention.near or taken_apart) else None
    return None


def _closes(doc: Document, one: Reading, mention: Mention, two: Reading) -> bool:
    """Say whether a mention stands behind the figures of a list: "5 children and 2 drivers in Chittagong".

    So does a period with no more behind it than an aside: "37 deaths, from 2 to 9 May (a fatality rate of 2.9%)".
    """
    if mention.start >= two.number.right:
        return True
    if not isinstance(mention.item, Period) or doc.lower[mention.end : two.number.left].lstrip()[:1] != "(":
        return False
    return not doc.lower[one.end : mention.start].strip(" ,")


def _is_of_part(doc: Document, whole: Reading, part: Reading, mention: Mention) -> bool:
    """Say whether a mention belongs to a part alone: "209 cases: 145 in Lagos, ...", "12 died, 8 of them in Ica"."""
    between = doc.lower[part.end : mention.start]
    if part.whole is None or len(between) > _OWN or "," in between or ")" in between:
        return False  # "95 cases, including 31 deaths, were seen in Ica": what follows the comma is said of all
    return part.whole == whole.number.start or _LISTS.search(doc.lower, whole.end, part.number.left) is not None


def _from_before(doc: Document, index: int, mentions: Sequence[Mention]) -> Governed | None:
    """Return what sentence ``index`` takes from those before it in its paragraph; ``mentions`` are the last few."""
    start, end = doc.sentences[index]
    paragraph = doc.paragraphs[doc.paragraph_at(start)]
    if not mentions or mentions[-1].start < paragraph.start:
        return None
    if mentions[-1].lasting:
        return Governed(mentions[-1], "paragraph")
    if not _GOES_ON.match(doc.text, start, end):
        return None
    previous = doc.sentences[index - 1][0]
    last = [one for one in mentions if one.start >= previous and one.carried and one.only_after < 0]
    best = [mention for mention in last if mention.penalty == 0] or last
    return Governed(best[0], "paragraph") if len(best) == 1 else None


def _sections(doc: Document, starts: Sequence[int], mentions: Sequence[Mention]) -> dict[int, Governed]:
    """Return by paragraph the heading that governs it: one that is nothing but a place or a date.

    One date alone over an article is the day it was published; a chronicle has several.
    """
    found: dict[int, Governed] = {}
    current: Governed | None = None
    dates = 0
    for index, paragraph in enumerate(doc.paragraphs):
        if not is_heading(doc, paragraph):
            if current:
                found[index] = current
            continue
        at = bisect_left(starts, paragraph.start)
        current = None
        if at < len(mentions) and mentions[at].end <= paragraph.end:
            mention = mentions[at]
            if nothing_else(doc, paragraph, mention.start, mention.end):
                current = Governed(mention, "heading")
                dates += isinstance(mention.item, Period)
    return {} if dates == 1 else found
