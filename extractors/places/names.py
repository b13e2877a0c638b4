"""Names: whether a run of capitalised words is a place, by what it is called and by the words around it.

A name the gazetteer knows needs little: "Guinea reported 3 cases". A town nobody has heard of needs the text to say so:
"in Carrascal", "the town of Madrid", "Bam province". A name that is more than a place is none: "Bank of England".
"""

from __future__ import annotations

from functools import cache

from ..lexicons import classes
from ..model import Place, PlaceRole
from ..text import Document
from .gazetteer import Rank, rank
from .runs import Run

_LINKS = frozenset(("of", "and", "the"))
_SHORT = frozenset(("us", "u.s.", "u.s", "uk", "u.k.", "u.k"))
_ARTICLES = frozenset(("the", "a", "an", "its", "nearby", "neighbouring", "neighboring", "capital"))


@cache
def _words(name: str) -> frozenset[str]:
    return classes("place_words")[name]


@cache
def _opening() -> frozenset[str]:
    return _words("after") | _words("where") | _words("whence") | _words("whither") | _ARTICLES


def read_run(doc: Document, run: Run, *, heading: bool) -> list[Place]:
    """Return the places in ``run``, mostly none or one; a heading, all capitals, is searched word by word."""
    while len(run.words) > 1 and run.words[0] in _opening() and not rank(run.name):
        run = run.part(1, len(run.words))  # "In Bergamo": a capital only because the sentence opens with it
    if run.words[0] in _opening():
        return []
    place = _place(doc, run)
    if place:
        return [place]
    if heading or doc.text[run.start : run.end].isupper():
        return _known_inside(doc, run)
    return _parts(doc, run) if len(run.words) > 2 else []


def _place(doc: Document, run: Run) -> Place | None:
    """Return ``run`` as one place, or None."""
    known = rank(run.name)
    area = run.words[-1] in _words("area") and len(run.words) > 1
    if area and not known:  # "Tandag City", "Davao Region"
        known = rank(" ".join(run.words[:-1]))
    if run.words[0] in _words("direction") and len(run.words) > 1 and not known:  # "Southern Poland"
        known = rank(" ".join(run.words[1:]))
    if known == "demonym" or (run.before and run.before[0] in _words("title")) or run.after[:1] == ("$",):
        return None
    role = _role(run)
    if not known and not _said_to_be_one(run, role, area=area):
        return None
    if known in ("city", "metropolis") and role == "name" and not _stands_alone(run, known):
        return None
    start = run.start
    if run.before and run.before[0] in _words("direction") and doc.lower.endswith(run.before[0] + " ", 0, start):
        start -= len(run.before[0]) + 1
    return Place(doc.text[start : run.end], start, run.end, role)


def _role(run: Run) -> PlaceRole:
    """Return how the name stands in its sentence, by the nearest preposition before it."""
    before = run.before
    at = 0
    while at < min(len(before) - 1, 5) and (
        before[at] in _ARTICLES
        or before[at] in _words("direction")
        or before[at] in _words("area")
        or (before[at] == "of" and before[at + 1] in _words("area"))
    ):
        at += 1
    word = before[at] if before else ""
    if run.after[:1] in (("'",), ("'s",)):
        return "of" if word not in _words("where") else "in"
    if word in _words("where"):
        return "in"
    if word in _words("whence"):
        return "from"
    if word in _words("whither"):
        return "to"
    if word == "of":
        return "in" if at + 1 < len(before) and before[at + 1] in _words("direction") else "of"
    return "adjective" if run.name in _SHORT and (not before or before[0] != "the") else "name"


def _said_to_be_one(run: Run, role: PlaceRole, *, area: bool) -> bool:
    """Say whether the text itself makes an unknown name a place."""
    barred = _words("never") | _words("organisation") | _words("title")
    if any(word in barred for word in run.words[: -1 if area else None]):
        return False
    if any(len(word) < 2 for word in run.words) or rank(run.words[0]) == "demonym":
        return False
    before, after = run.before, run.after
    if area:
        return role in ("in", "from", "to", "of") or run.before[:1] == (",",)
    if "and" in run.words:
        return False
    if before[:1] == ("of",) and len(before) > 1 and before[1] in _words("area") | _words("direction"):
        return True  # "the town of Madrid", "nine kilometers east of Carrascal"
    if after and after[0] in _words("area") and before[:1] != (".",):  # "Bam province"
        return True
    if role != "in" or "of" in run.words:
        return False
    follower = after[0] if after else ""
    return not follower.isalpha() or follower in _words("after") or follower.endswith("ed")


def _stands_alone(run: Run, known: Rank) -> bool:
    """Say whether a city without a preposition is meant as one: "Ica 562 cases"; not "Austin said"."""
    follower = run.after[0] if run.after else ""
    if not run.before or run.before[0] in ";:(|":
        return follower[:1].isdigit() or follower in (":", "(", ",", "-", "|", "\t", "")
    if follower in _words("speaks"):
        return False
    return known == "metropolis" or follower[:1].isdigit()


def _parts(doc: Document, run: Run) -> list[Place]:
    """Return the places in a longer name: "Bosnia and Serbia" holds two, "Ministry of Health of Guinea" a weak one."""
    words = run.words
    cuts = [at for at, word in enumerate(words) if word in _LINKS and 0 < at < len(words) - 1]
    if not cuts:
        return []
    found: list[Place] = []
    head = cuts[0]
    place = _place(doc, run.part(0, head)) if words[head] == "and" else None
    if place:
        found.append(place)
    tail = cuts[-1]
    if words[tail] == "and" and (not place or head != tail):
        return found
    place = _place(doc, run.part(tail + 1, len(words)))
    if place and (words[tail] == "and" or _government(words[:tail])):
        found.append(place)
    return found


def _government(head: tuple[str, ...]) -> bool:
    """Say whether "... of Guinea" may stand for Guinea: a ministry or a province may, a bank or a university not."""
    return head[-1 if head[-1] not in _LINKS else -2] in _words("area") or any(
        word in _words("government") for word in head
    )


def _known_inside(doc: Document, run: Run) -> list[Place]:
    """Return the countries and regions named in ``run``, the longest names first: "CHOLERA IN SIERRA LEONE"."""
    found: list[Place] = []
    at, size = 0, len(run.words)
    while at < size:
        for last in range(min(size, at + 6), at, -1):
            part = run.part(at, last)
            if rank(part.name) in ("country", "region") and (last - at > 1 or len(part.name) > 3):
                found.append(Place(doc.text[part.start : part.end], part.start, part.end, _role(part)))
                at = last
                break
        else:
            at += 1
    return found
