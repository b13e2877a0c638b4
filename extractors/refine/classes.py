"""Classes with the noun left out: "90 cases (70 confirmed and 20 probable)", "of these, 2 were confirmed"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ..lexicons import words
from ..model import Number, Reading
from ..nouns import plural, singular
from ..tokens import NUMBER, PERIOD
from .scene import NEAR, Scene, Slot, group

_CLASSES = frozenset(
    [
        "confirmed",
        "suspected",
        "probable",
        "new",
        "active",
        "imported",
        "local",
        "severe",
        "destroyed",
        "damaged",
        "male",
        "female",
        "child",
        "recovered",
    ]
)
_OF_THE_LIVING = frozenset(("active", "recovered", "severe"))
_OF_THINGS = frozenset(("damaged", "destroyed"))
_OF_CASES = frozenset(("confirmed", "suspected", "probable"))
_SICK = frozenset(("cases", "deaths", "patients", "recovered", "hospitalized"))
_NEAREST = 40  # figures before a class among which its cases may be
_BACK = 600  # characters before a class in which cases may have been spoken of
_PENDING = frozenset(("under", "pending", "ruled", "discarded", "negative"))
_CLOSES = frozenset(
    ("in", "at", "as", "by", "for", "on", "since", "from", "including", "positive", "with", PERIOD, NUMBER)
)
_NO_WHOLES = frozenset(("people", "tested"))  # "2,000 tested, 12 confirmed": confirmed cases, of another count
_FAR = 16


def classes(scene: Scene, before: Sequence[Slot]) -> list[Slot]:
    """Give a number that only a status follows the noun of the figure it is a class of, before it or behind."""
    slots = list(scene.slots)
    for index, slot in enumerate(slots):
        if slot.reading is None and slot.number.kind == "count" and (reading := _over_brackets(scene, slot)):
            slots[index] = Slot(slot.at, slot.number, reading)
    for index, slot in enumerate(slots):
        if slot.reading is not None or slot.number.kind != "count":
            continue
        said = _status(scene, slot.at + 1) or _status_before(scene, slot.at)
        said = said and _with_its_verb(scene, slot.at, said)
        giver = _giver(scene, slots, index, before) if said else None
        pointed = scene.word(slot.at - 1) in {"which", "these", "them", "whom"}
        if said and not pointed and not _OF_CASES.isdisjoint(said[0]) and not (giver and giver.label in _SICK):
            giver = _cases(scene, slots, index, before) or giver
        if said and giver:
            slots[index] = Slot(
                slot.at, slot.number, _made(scene, giver, slot, said, inside=giver.number.start < slot.number.start)
            )
    return slots


def _status(scene: Scene, at: int) -> tuple[tuple[str, ...], int] | None:
    """Return the attributes said from ``at`` on and where they end, None where something else follows."""
    found: list[str] = []
    statuses = scene.vocabulary.statuses
    end = at
    while end < at + 8:
        word = scene.word(end)
        if found and word == "as":  # "three have been confirmed as plague"
            break
        if (own := statuses.get(word)) and _CLASSES.issuperset(own):
            found += own
        elif not (word in group("class_link") or (found and word in {"and", "or"} and scene.word(end + 1) in statuses)):
            break
        end += 1
    if scene.word(end) in _PENDING and end > at:
        return (), end
    closed = scene.ends_at(end) or scene.word(end) in _CLOSES
    return (tuple(dict.fromkeys(found)), end) if found and closed else None


def _status_before(scene: Scene, at: int) -> tuple[tuple[str, ...], int] | None:
    """Read a class before its number, as :func:`_status` does behind it: "88 deaths (confirmed 71, probable 17)"."""
    own = scene.vocabulary.statuses.get(scene.word(at - 1), ())
    listed = not _OF_CASES.isdisjoint(own) and scene.word(at - 2) in {"(", ",", "and"} and scene.ends_at(at + 1)
    return (own, at + 1) if listed else None


def _with_its_verb(scene: Scene, at: int, said: tuple[tuple[str, ...], int]) -> tuple[tuple[str, ...], int]:
    """Add what the verb says: "the fire destroyed 45 homes and damaged 120 more"."""
    own = scene.vocabulary.statuses.get(scene.word(at - 1), ())
    return ((*own, *said[0]), said[1]) if own and _OF_THINGS.issuperset(own) else said


def _giver(scene: Scene, slots: Sequence[Slot], index: int, before: Sequence[Slot]) -> Reading | None:
    """Return the figure the class belongs to: the one before in the sentence, one behind, or one before "of these"."""
    at = slots[index].at
    for slot in reversed(slots[max(0, index - NEAR) : index]):
        if at - slot.at > 3 * _FAR:
            break
        if (reading := slot.count) and reading.label not in _NO_WHOLES:
            return reading
    behind = next((slot for slot in slots[index + 1 : index + 4] if slot.count), None)
    if (
        behind
        and behind.count
        and behind.count.label not in _NO_WHOLES
        and behind.at - at < _FAR
        and scene.word(behind.at - 1) in {",", "and", "or"}
    ):
        return behind.count
    if scene.words[:1] in (["of"], ["among"], ["these"], ["they"]):
        return next((r for slot in reversed(before) if (r := slot.count) and r.whole is None), None)
    return None


def _cases(scene: Scene, slots: Sequence[Slot], index: int, before: Sequence[Slot]) -> Reading | None:
    """Return the cases that were confirmed or suspected, whatever else was counted last.

    "Cases were reported in two zones: Beni (43 confirmed, 20 probable)".
    """
    number = slots[index].number
    told = (slot.count for slot in reversed([*before, *slots[max(0, index - _NEAREST) : index]]))
    sick = next((reading for reading in told if reading and _may_be_class(reading, number)), None)
    if sick:
        return sick
    spoken = "case" in scene.doc.lower[max(0, number.start - _BACK) : number.start]
    return Reading(number, "cases", "case", None, (), number.left, number.right, "class") if spoken else None


def _may_be_class(reading: Reading, number: Number) -> bool:
    """Say whether a number may be a class of what was counted: 560 are none of 45 deaths."""
    larger = (number.value or 0) > (reading.number.value or 0) and reading.number.value is not None
    return reading.label in _SICK and not (larger and reading.label != "cases")


def _made(scene: Scene, giver: Reading, slot: Slot, said: tuple[tuple[str, ...], int], *, inside: bool) -> Reading:
    attributes, end = said
    number = slot.number
    kept = tuple(a for a in giver.attributes if a not in _CLASSES | {"total", "negated"})
    label = "recovered" if "recovered" in attributes and giver.label in {"cases", "patients"} else giver.label
    if label == "deaths" and not _OF_THE_LIVING.isdisjoint(attributes):  # "two cases have died, three are critical"
        label = scene.vocabulary.heads.get(giver.noun or "", plural(giver.noun or "case"))
    joined = scene.word(slot.at - 1) in {"(", "which", "these", "them", "whom"}
    closed = scene.doc.lower.find(")", giver.end, number.left) >= 0  # "Oti (43 confirmed), Beni (two probable)"
    whole = giver.number.start if inside and joined and not closed else None
    return replace(
        giver,
        number=number,
        label=label,
        of=None,
        attributes=tuple(a for a in dict.fromkeys((*kept, *attributes)) if a != label),
        start=number.left,
        end=scene.tokens.ends[end - 1],
        rule="class",
        place=None,
        period=None,
        whole=whole,
    )


def _over_brackets(scene: Scene, slot: Slot) -> Reading | None:
    """Read the noun behind brackets: "21 (16 probable and 5 confirmed) cases", "183 (27%) died"."""
    at = slot.at + 1
    if scene.word(at) != "(":
        return None
    close = next((end for end in _ahead(at) if scene.word(end) == ")"), None)
    if close is None:
        return None
    vocabulary = scene.vocabulary
    number, noun = slot.number, singular(scene.word(close + 1))
    if scene.word(close + 1) == "of" and (whole := _of_number(scene, close + 2)):
        return replace(whole, number=number, start=number.left, end=number.right, rule="over brackets")
    if scene.word(close + 1) == "of" and (some := _of_cases(scene, number, close + 2)):
        return some
    if noun in vocabulary.heads:
        return Reading(
            number, vocabulary.heads[noun], noun, None, (), number.left, scene.tokens.ends[close + 1], "over brackets"
        )
    after = close + 1
    while (
        scene.word(after) in {"of", "them", "were", "have", "has", "had", "was", "are", "since", "already", "been"}
        and after < close + 4
    ):
        after += 1
    form = vocabulary.forms.get(scene.word(after))
    state = next((label for said, label in vocabulary.states.get(scene.word(after), ()) if len(said) == 1), None)
    label = form.label if form and form.part in {"past", "participle"} else state
    return Reading(number, label, "person", None, (), number.left, number.right, "over brackets") if label else None


def _of_cases(scene: Scene, number: Number, at: int) -> Reading | None:
    """Read "412 (61%) of the reported cases were in children" as so many of the cases."""
    if scene.word(at) not in {"the", "these", "those", "all"}:
        return None
    said: list[str] = []
    for k in range(at + 1, at + 5):
        word = scene.word(k)
        noun = singular(word)
        if noun in scene.vocabulary.heads and noun != word:
            return Reading(
                number,
                scene.vocabulary.heads[noun],
                noun,
                None,
                tuple(dict.fromkeys(said)),
                number.left,
                scene.tokens.ends[k],
                "over brackets",
            )
        if not word[:1].isalpha() or word in words("stops"):
            return None
        said += [status for status in scene.vocabulary.statuses.get(word, ()) if status in _OF_CASES]
    return None


def _of_number(scene: Scene, at: int) -> Reading | None:
    """Return what the number counts that "of", "of the", "of these" leads to: "400 (73%) of 600 contacts"."""
    at += scene.word(at) in {"the", "these", "those", "all"}
    return next((slot.count for slot in scene.slots if slot.at == at), None)


def _ahead(at: int) -> Iterator[int]:
    yield from range(at + 1, at + _FAR)
