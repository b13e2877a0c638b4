"""Names: whether a run of capitalised words is a place, by what it is called and by the words around it.

A name the gazetteer knows needs little: "Guinea reported 3 cases". A town nobody has heard of needs the text to say so:
"in Carrascal", "the town of Madrid", "Bam province". A name that is more than a place is none: "Bank of England".
"""

from __future__ import annotations

from ..model import Place, PlaceRole
from ..text import Document
from .gazetteer import Rank, rank
from .runs import Run, may_be_place
from .words import place_words

_LINKS = frozenset(("of", "and", "the"))
_SHORT = frozenset(("us", "u.s.", "u.s", "uk", "u.k.", "u.k"))
_COUNTED = frozenset(
    ("case", "cases", "death", "deaths", "infections", "patients", "confirmed", "suspected", "probable")
)
_HAS = frozenset(("(", "had", "has", "with"))  # between a name and its count of cases
_NUMBERS = frozenset(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))
_DISEASES = ("encephalitis", "fever", "flu ", "haemorrhagic", "hemorrhagic", "influenza", "respiratory syn", "virus")
_NO_PLACE_BEFORE = ("$", *(f" {word}" for word in _DISEASES))
_FAR = 5  # words looked at before a name for its preposition


def read_run(doc: Document, run: Run, *, heading: bool) -> list[Place]:
    """Return the places in ``run``, mostly none or one; a heading, all capitals, is searched word by word."""
    opening = place_words().opening
    if len(run.words) == 1 and run.name in opening:
        return []
    while run.words[0] in opening:  # "In Bergamo": a capital only because the sentence opens with it
        if len(run.words) == 1:
            return []
        if rank(run.name):
            break
        run = run.part(1, len(run.words))
    place = _place(doc, run)
    if place:
        return [place]
    if heading or doc.text[run.start : run.end].isupper():
        return _known_inside(doc, run)
    return _parts(doc, run) if len(run.words) > 2 else []


def _place(doc: Document, run: Run) -> Place | None:
    """Return ``run`` as one place, or None."""
    words = place_words()
    known = rank(run.name)
    area = len(run.words) > 1 and run.words[-1] in words.area
    if area and not known:  # "Tandag City", "Davao Region"
        known = rank(" ".join(run.words[:-1]))
    if not known and len(run.words) > 1 and run.words[0] in words.direction:  # "Southern Poland"
        known = rank(" ".join(run.words[1:]))
    if known == "demonym":
        return None
    if not (known or area) and not (words.barred.isdisjoint(run.words) and may_be_place(doc.lower, run.start, run.end)):
        return None
    before = run.before
    if before and (
        before[0] in words.title or (not known and before[0] in ".,;" and not area and not _counts_behind(run))
    ):
        return None
    role = _role(run)
    if not known and not _said_to_be_one(run, role, area=area):
        return None
    if role == "name" and _is_person_or_disease(run, known):
        return None
    if role == "adjective" and run.after and run.after[0] in words.nationals:
        return None  # "three US soldiers" were somewhere else
    if run.name in _SHORT and run.after[1:2] == ["of"] and run.after[0] in words.area:
        return None  # "the US state of Texas" is Texas
    if known in ("city", "metropolis") and role == "name" and not _stands_alone(run, known):
        return None
    if doc.lower[run.start - 1 : run.start] == "$" or (before and before[0] in words.beaten):  # "$US5", "beat Ghana"
        return None
    if doc.lower.startswith(_NO_PLACE_BEFORE, run.end):  # "US$4 billion", "Middle East respiratory syndrome"
        return None
    start = run.start
    if before and before[0] in words.direction and doc.lower.endswith(before[0] + " ", 0, start):
        start -= len(before[0]) + 1  # "southern Philippines"
    return Place(doc.text[start : run.end], start, run.end, role)


def _role(run: Run) -> PlaceRole:
    """Return how the name stands in its sentence, by the nearest preposition before it."""
    words = place_words()
    before = run.before
    at = 0
    while at < min(len(before) - 1, _FAR) and (
        before[at] in words.passed_over
        or (before[at] == "of" and before[at + 1] in words.area)
        or (at and rank(before[at]) == "demonym")  # "in the Czech town of Karvina"
    ):
        at += 1
    word = before[at] if before else ""
    if word in words.where:
        return "in"
    if run.doc.lower.startswith("'", run.end):
        return "of"
    if word in words.whence:
        return "from"
    if word in words.whither:
        return "to"
    if word == "of":  # "east of Carrascal"
        return "in" if at + 1 < len(before) and before[at + 1] in words.direction else "of"
    return "adjective" if run.name in _SHORT and (not before or before[0] != "the") else "name"


def _said_to_be_one(run: Run, role: PlaceRole, *, area: bool) -> bool:
    """Say whether the text itself makes an unknown name a place."""
    words = place_words()
    if not words.barred.isdisjoint(run.words[:-1] if area else run.words):
        return False
    if min(map(len, run.words)) < 2 or rank(run.words[0]) == "demonym":
        return False
    before = run.before
    if area:
        return role in ("in", "from", "to", "of") or before[:1] == [","]
    if "and" in run.words:
        return False
    if before[:1] == ["of"] and len(before) > 1 and (before[1] in words.area or before[1] in words.direction):
        return True  # "the town of Madrid", "nine kilometers east of Carrascal"
    after = run.after
    follower = after[0] if after else ""
    if follower in words.area:  # "Bam province"
        return not (_opens_sentence(run) and _is_common(run, follower))
    if _counts_behind(run) and (after[0] in "(," or (before and before[0] in {",", ";", "and", ":"})):
        return True
    if role != "in" or "of" in run.words:
        return False
    return not follower.isalpha() or follower in words.after or follower.endswith("ed")


def _opens_sentence(run: Run) -> bool:
    return not run.before or run.before[0] in ".!?"


def _is_common(run: Run, area: str) -> bool:
    """Say whether a lone word before an area is a common one: "Six town halls", "Coastal areas", "Flooded towns"."""
    word, words = run.words[0], place_words()
    return len(run.words) == 1 and (
        area.endswith("s") or word.endswith(("ed", "ing")) or word in words.direction or word in words.number
    )


def _is_person_or_disease(run: Run, known: Rank | None) -> bool:
    """Say whether a known name is not meant as a place: "Jordan said", "Cleveland, 45, ...", "Tehran radio"."""
    words, after = place_words(), run.after
    follower = after[0] if after else ""
    if follower in words.disease or follower in words.media:
        return True
    first_name = run.name in words.person
    if first_name and follower in words.speaks:
        return True
    aged = follower == "," and after[1:2] and after[1].isdigit() and after[2:3] == [","]
    return bool(aged) and (first_name or known in ("city", "metropolis"))


def _counts_behind(run: Run) -> bool:
    """Say whether cases stand behind the name: "Quilla (469 cases)", "Bamba (two probable)", "Oria 17 cases"."""
    after = run.after
    at = 2 if after[:2] == [",", "with"] else 1 if after and after[0] in _HAS else 0
    number = after[at] if at < len(after) else ""
    return (number[:1].isdigit() or number in _NUMBERS) and not _COUNTED.isdisjoint(after[at + 1 : at + 4])


def _stands_alone(run: Run, known: Rank) -> bool:
    """Say whether a city without a preposition is meant as one: "Ica 562 cases"; not "Austin said"."""
    follower = run.after[0] if run.after else ""
    words = place_words()
    if _counts_behind(run) or follower in words.officials:
        return True
    if follower in words.reports and any(word[:1].isdigit() or word in _NUMBERS for word in run.after[1:3]):
        return True
    if not run.before or run.before[0] in ";:(|":
        return follower[:1].isdigit() or follower in (":", "(", ",", "-", "|", "")
    if follower in words.speaks:
        return False
    return known == "metropolis" or follower[:1].isdigit()


def _parts(doc: Document, run: Run) -> list[Place]:
    """Return the places in a longer name: "Bosnia and Serbia" holds two, "Ministry of Health of Guinea" a weak one."""
    words = run.words
    cuts = [at for at, word in enumerate(words) if word in _LINKS and 0 < at < len(words) - 1]
    if not cuts:
        return []
    found: list[Place] = []
    head, tail = cuts[0], cuts[-1]
    place = _place(doc, run.part(0, head)) if words[head] == "and" else None
    if place:
        found.append(place)
    if words[tail] == "and" and (not place or head != tail):
        return found
    place = _place(doc, run.part(tail + 1, len(words)))
    if place and (words[tail] == "and" or _government(words[:tail])):
        found.append(place)
    return found


def _government(head: list[str]) -> bool:
    """Say whether "... of Guinea" may stand for Guinea: a ministry or a province may, a bank or a university not."""
    words = place_words()
    return head[-1 if head[-1] not in _LINKS else -2] in words.area or not words.government.isdisjoint(head)


def _known_inside(doc: Document, run: Run) -> list[Place]:
    """Return the countries and regions named in ``run``, the longest names first: "CHOLERA IN SIERRA LEONE"."""
    found: list[Place] = []
    at, size = 0, len(run.words)
    while at < size:
        for last in range(min(size, at + 6), at, -1):
            name = " ".join(run.words[at:last])
            if rank(name) in ("country", "region") and (last - at > 1 or len(name) > 3):
                part = run.part(at, last)
                found.append(Place(doc.text[part.start : part.end], part.start, part.end, _role(part)))
                at = last
                break
        else:
            at += 1
    return found
