"""Govern: the mention, of a place or of a period, that holds for each figure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ..lexicons import words
from ..model import Reading
from ..patterns import lazy_re
from ..text import Document
from .in_turn import in_turn
from .mentions import Mention, PeriodMention
from .sections import Governed, section_at, sections_of
from .stretch import Stretch

_GOES_ON = lazy_re(  # a sentence that goes on with what the one before tells
    r"""["'(\s]*+ (?: (?i: on|by|as[ ]of|late|early|earlier ) [ ] [^,.;:()]{2,40}+ ,[ ] )?+  # "By Friday, it ..."
      (?: (?i: it | its | this | these | those | they | their | there | he | she | his | her | our
        | all | both | some
        | no | none | nobody | dozens | hundreds | scores | of[ ](?:the|these|those|them) | among[ ]\w++
        | in[ ]addition
        | a[ ]total | about | at[ ]least | more[ ]than | over | nearly | almost | up[ ]to | around
        | to[ ]date | so[ ]far
        | (?:officials|police|authorities|witnesses)[ ]said[ ]it | according[ ]to[ ](?:its|his|her|their|the) ) \b
      | [Tt]he[ ] (?=[a-zß-öø-ÿ]) | \d
      | (?i: one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve ) [ ]of[ ] (?:the|these|those|them) \b )""",
    re.VERBOSE,
)
_THE = lazy_re(r"\b(?:in|during|by)[ ]the[ ]([a-z-]++)(?:[ ]([a-z-]++))?+(?![ ]of\b)")
_NEW_ACTOR = lazy_re(r";[ ](?:(?:and|but|while)[ ])?(?:the[ ])?[A-ZÀ-ÖØ-Þ]")
_VERSUS = lazy_re(r"\b(?:compared[ ](?:with|to)|versus|against|from|than)[ ](?:[a-z]++[ ]){0,3}+\Z")
_COMPARED_WITH = 48  # characters before a number: "compared with the provisional total of 98 cases and 2 deaths in May"
_LISTS = lazy_re(r":|\b(?:includ(?:es?|ed|ing)|among[ ](?:them|these|which|whom)|comprising|namely)\b")
_BESIDE = 14  # characters: "135 troops to Haiti"
_OWN = 24  # characters from a part to a place of its own: "eight of them were in Ica"
_FEW = 4  # mentions looked at on either side of a figure
_FARTHEST = 1000  # characters looked through for a semicolon
_LOOK_BACK = 200  # characters looked through for the semicolon before a figure
_CLAUSE = 60  # characters that a semicolon counts
_FROM = 12  # characters: "increased from", "up from"
_LIST = 12  # figures that may share what closes their list: "two men, a woman and three children in Ica"


def govern(
    doc: Document, sentences: Sequence[Stretch], mentions: Sequence[Mention], headings: Sequence[int]
) -> dict[int, Governed]:
    """Return by the start of its number what governs each figure that something governs.

    ``headings`` are the paragraphs that are headings.
    """
    found: dict[int, Governed] = {}
    if not mentions:
        return found
    starts = [mention.start for mention in mentions]
    sections: list[tuple[int, Governed | None]] | None = None
    for stretch in sentences:
        first = bisect_left(starts, stretch.start)
        here = mentions[first : bisect_left(starts, stretch.end, first)]
        got = _in_sentence(stretch, here)
        if None in got:
            rest = _from_before(doc, stretch.index, mentions[max(0, first - _FEW) : first])
            if rest is None and headings:
                sections = sections_of(doc, starts, mentions, headings) if sections is None else sections
                rest = section_at(sections, doc.paragraph_at(stretch.start))
            got = [one or rest for one in got]
        for reading, one in zip(stretch.readings, got, strict=True):
            if one:
                found[reading.number.start] = one
    return found


def _in_sentence(stretch: Stretch, here: Sequence[Mention]) -> list[Governed | None]:
    """Link within one sentence: each clause by itself, then what stands before, then what closes a list."""
    readings = stretch.readings
    if not here:
        return [None] * len(readings)
    own = [
        _nearest(reading, mentions) if mentions else None
        for reading, mentions in zip(readings, _by_clause(stretch, here), strict=True)
    ]
    for at, mention in in_turn(stretch, here).items():
        own[at] = mention
    starts = [mention.start for mention in here]
    return [
        Governed(mention, "clause") if mention else _from_around(stretch, here, starts, own, at)
        for at, mention in enumerate(own)
    ]


def _from_around(
    stretch: Stretch, here: Sequence[Mention], starts: list[int], own: Sequence[Mention | None], at: int
) -> Governed | None:
    """Return what stands before a figure's clause, else what closes its list; the reverse where it is no list.

    What is compared is told of behind, and so is what has a part of it in an aside: "340 people, two of them children,
    were killed on Tuesday".
    """
    doc, reading = stretch.doc, stretch.readings[at]
    left = reading.number.left
    part = stretch.readings[at + 1] if at + 1 < len(own) else None
    compared = _VERSUS.search(doc.lower, max(stretch.start, left - _COMPARED_WITH), left)
    parted = part is not None and part.whole == reading.number.start
    found = _behind(stretch, own, at) if compared or parted else None
    if found and (compared or (part and "," in doc.lower[part.end : found.mention.start])):
        return found
    return _before(doc, reading, here, starts) or _behind(stretch, own, at)


def _by_clause(stretch: Stretch, here: Sequence[Mention]) -> list[Sequence[Mention]]:
    """Return the mentions that stand in the clause of each figure."""
    if len(stretch.readings) == 1:
        return [here]
    found: list[list[Mention]] = [[] for _ in stretch.readings]
    at = 0
    for mention in here:
        while at < len(stretch.breaks) and stretch.breaks[at][0] <= mention.start:
            at += 1
        found[at].append(mention)
    return [*found]


def _nearest(reading: Reading, own: Sequence[Mention]) -> Mention | None:
    """Return the nearest mention of the reading's clause, before or behind."""
    near = own if len(own) <= 2 * _FEW else [*own[:_FEW], *own[-_FEW:]]
    fitting = [mention for mention in near if _may_govern(mention, reading)]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    return min(fitting, key=lambda mention: _distance(mention, reading) + mention.penalty + _parted(mention, reading))


def _may_govern(mention: Mention, reading: Reading) -> bool:
    """Say whether a mention of the clause can hold for the reading, however far away it stands."""
    number = reading.number
    if mention.start < number.right and mention.end > number.left:
        return False  # the number stands in the period
    if number.start < mention.start and (number.start < mention.only_after or mention.forward):
        return False
    if mention.is_apart(number.left, reading.end):
        return False
    if mention.near:
        return mention.start >= number.right and _behind_it(mention, reading) <= _BESIDE
    return True


def _distance(mention: Mention, reading: Reading) -> int:
    return max(_behind_it(mention, reading), reading.number.left - mention.end, 0)


def _parted(mention: Mention, reading: Reading) -> int:
    """Return what a mention before a semicolon counts farther away: "... this year; 11 were killed in 2019"."""
    left = reading.number.left
    return _CLAUSE if mention.doc.lower.find(";", max(mention.end, left - _LOOK_BACK), left) >= 0 else 0


def _behind_it(mention: Mention, reading: Reading) -> int:
    return mention.start - min(reading.end, max(mention.start, reading.number.right))


def _before(doc: Document, reading: Reading, here: Sequence[Mention], starts: list[int]) -> Governed | None:
    """Return what stands before in the sentence; a new actor leaves it behind: "...; Japan gave 3 million"."""
    left = reading.number.left
    before = bisect_left(starts, left)
    for mention in reversed(here[max(0, before - _FEW) : before]):
        if mention.near or mention.only_after >= 0 or mention.is_apart(left, reading.end):
            continue
        parted = _NEW_ACTOR.search(doc.text, max(mention.end, left - _FARTHEST), left)
        return None if parted else Governed(mention, "sentence")
    return None


def _behind(stretch: Stretch, own: Sequence[Mention | None], at: int) -> Governed | None:
    """Return what closes the list the figure stands in: "5 children and 2 drivers in Chittagong"."""
    doc, readings = stretch.doc, stretch.readings
    for index in range(at + 1, min(len(own), at + _LIST)):
        mention = own[index]
        if stretch.breaks[index - 1][1]:
            return None
        if mention:
            behind = _closes(doc, readings[index - 1], mention, readings[index])
            behind = behind and (mention.only_after < 0 or _is_within(doc, mention, readings[at]))
            taken_apart = _is_of_part(doc, readings[at], readings[index], mention)
            return Governed(mention, "sentence") if behind and not (mention.near or taken_apart) else None
    return None


def _is_within(doc: Document, mention: Mention, reading: Reading) -> bool:
    """Say whether a figure is compared by the words a mention stands behind; "from 5 to 7 on Monday" is another day."""
    first = mention.only_after
    return first <= reading.number.left and "from" not in doc.lower[first : first + _FROM]


def _closes(doc: Document, one: Reading, mention: Mention, two: Reading) -> bool:
    """Say whether a mention stands behind the figures of a list: "5 children and 2 drivers in Chittagong".

    So does a period with no more behind it than an aside: "37 deaths, from 2 to 9 May (a fatality rate of 2.9%)".
    """
    if mention.start >= two.number.right:
        return True
    if not isinstance(mention, PeriodMention) or doc.lower[mention.end : two.number.left].lstrip()[:1] != "(":
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
    if not (_GOES_ON.match(doc.text, start, end) or _tells_of_the_event(doc, start, end)):
        return None
    previous = doc.sentences[index - 1][0]
    last = [one for one in mentions if one.start >= previous and one.carried and one.only_after < 0]
    best = [mention for mention in last if mention.penalty == 0] or last
    return Governed(best[0], "paragraph") if len(best) == 1 else None


def _tells_of_the_event(doc: Document, start: int, end: int) -> bool:
    """Say whether a sentence names what the one before told: "four others were injured in the fighting"."""
    events = words("happenings")
    for match in _THE.finditer(doc.lower, start, min(end, start + _FARTHEST)):
        if match[2] != "of" and not events.isdisjoint(match.groups()):  # "in the battle of Ica" is another one
            return True
    return False
