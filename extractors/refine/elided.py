"""Lists with the noun left out: "562 cases in Ica, 17 in Chincha and 152 in Nasca", "gained 13 seats and lost 10"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..lexicons import words
from ..model import Reading
from ..nouns import is_plural, singular
from ..reading.sentence import BE, HAVE, MODAL, is_person
from ..tokens import NUMBER, PERIOD
from .damage import DAMAGE
from .scene import Scene, Slot, group
from .shares import handed_on

_IN_ALL = frozenset(("all", "total"))
_MAKES = frozenset(("makes", "making"))
_JOINS = frozenset(
    (
        ",",
        "and",
        ";",
        "or",
        "plus",
        "with",
        "while",
        ":",
        "(",
        "&",
        "but",
        "by",
        "another",
        "also",
        "only",
        "then",
        "further",
    )
)
_AGAINST = frozenset(("against", "versus", "vs"))
_WERE = frozenset(("are", "were", "was", "is"))
_SPANS = frozenset((PERIOD, "day", "single", "past", "last", "previous", "same", "whole", "entire", "old", "current"))
_AUXILIARIES = BE | HAVE | MODAL  # "1,500 farmers have been paid and another 200 will be paid"
_REACHED = frozenset(("exceeded", "hit", "passed", "reached", "surpassed", "topped"))
_RAISED = _REACHED | {"to"}  # "the toll stood at 44 and rose to 68": both are totals
_SERIES = ([","], ["and"], [",", "and"], ["&"])
_FAR, _NAME = 30, 3  # tokens to the giver; words behind the first of a name


def share_noun(scene: Scene, before: Sequence[Slot]) -> list[Slot]:  # noqa: ARG001
    """Give a number that nothing follows but a place, a date or the end of its clause the noun before it."""
    slots: list[Slot] = []
    giver: Slot | None = None
    for slot in scene.slots:
        if slot.reading is None and giver and slot.at - giver.at <= _FAR and _left_out(scene, giver, slot):
            if scene.word(slot.at - 1) in _AGAINST:  # what is compared is the subject, not the last thing counted
                giver = next(one for one in slots if one.count)
            assert giver.reading is not None  # noqa: S101
            grown = scene.word(slot.at - 1) == "of"
            shared = _shared(giver.reading, slot, grown=grown)
            if giver.reading.rule == "running total" and scene.word(slot.at - 1) in _RAISED:
                shared = replace(shared, attributes=tuple(a for a in giver.reading.attributes if a != "negated"))
            if scene.word(slot.at + 1) == "others" and shared.noun and shared.noun.lower() in words("nationalities"):
                shared = replace(shared, noun="person")  # "the deaths of 14 Finns and seven others"
            if _sums_up(scene, slot):
                shared = replace(shared, attributes=(*(a for a in shared.attributes if a != "new"), "total"))
            slot = Slot(slot.at, slot.number, _harmed(scene, slot, shared))  # noqa: PLW2901
        elif slot.reading is None and giver is None and (named := _named_before(scene, slot)):
            slot = Slot(slot.at, slot.number, named)  # noqa: PLW2901
        if slot.count:
            giver = slot
        slots.append(slot)
    return slots


def share_back(scene: Scene, before: Sequence[Slot]) -> list[Slot]:  # noqa: ARG001
    """Give the numbers of "80, 38 and 15 cases respectively" the noun behind the last of them."""
    slots = list(scene.slots)
    if "respectively" not in scene.tokens.said:
        return slots
    for index in range(len(slots) - 2, -1, -1):
        slot, after = slots[index], slots[index + 1]
        between = scene.words[slot.at + 1 : after.at]
        if (
            slot.reading
            or slot.number.kind != "count"
            or between not in _SERIES
            or not after.reading
            or not after.count
        ):
            continue
        slots[index] = Slot(slot.at, slot.number, _shared(after.reading, slot))
    return slots


def _left_out(scene: Scene, giver: Slot, slot: Slot) -> bool:
    if slot.number.kind != "count" or slot.number.form == "fraction":
        return False
    if slot.number.form == "zero" and scene.word(slot.at - 1) not in {"and", "but", ","}:
        return False  # "14 complaints in Hull and none in York"
    before = scene.word(slot.at - 1)
    if before == "another" and scene.word(slot.at + 1) in _AUXILIARIES:
        return giver.reading is not None and giver.reading.label not in scene.vocabulary.outcomes
    while before in group("elided_hedge") and slot.at > giver.at + 1:
        slot = Slot(slot.at - 1, slot.number, None)
        before = scene.word(slot.at - 1)
    number_at = next(at for at in range(slot.at, slot.at + 8) if scene.tokens.mentions.get(at) is slot.number)
    if not nothing_counted(scene, number_at + 1):
        return False
    if before in group("part") and not scene.ends_at(number_at + 1):
        return True  # "115 cases, including 14 in Lima", "of which 14 in Lima"
    if before in _JOINS and scene.ends_at(number_at + 1) and before != "with":
        return scene.word(number_at + 1) in {PERIOD, "elsewhere", "abroad", "overnight", "each", "respectively", "so"}
    dated = scene.word(number_at + 1) in {"in", "by", "on"} and scene.word(number_at + 2) == PERIOD
    if before in _JOINS or (before in group("compare") and (dated or scene.ends_at(number_at + 1))):
        return True
    if before in {"-", "("}:
        return False
    if DAMAGE.intersection(scene.vocabulary.statuses.get(before, ())) and giver.reading:
        return not DAMAGE.isdisjoint(giver.reading.attributes)  # "destroyed 200 homes and damaged 1,400"
    if before == PERIOD and scene.word(slot.at - 2) in {"by", "on", "in"} and scene.word(slot.at - 3) in _JOINS:
        return scene.ends_at(number_at + 1)  # "on 1 April there were 30 cases, on 8 April 52"
    if _opens_with_place(scene, slot.at - 1):  # "12 died in Aleppo, in Homs 30"
        return scene.ends_at(number_at + 1)
    return _by_what_stands_before(scene, giver, slot, number_at)


def _opens_with_place(scene: Scene, at: int) -> bool:
    """Say whether the name that ends at ``at`` opens an item of the list: ", in New York"."""
    first = at + 1
    while at - first < _NAME and scene.capital(first - 1):
        first -= 1
    return first <= at and scene.word(first - 1) in {"at", "in"} and scene.word(first - 2) in _JOINS


def _by_what_stands_before(scene: Scene, giver: Slot, slot: Slot, number_at: int) -> bool:
    """Say whether the verb or preposition before the number leaves its noun out."""
    before = scene.word(slot.at - 1)
    if before in _REACHED and giver.reading is not None and giver.reading.rule == "running total":
        return True  # "the toll stood at 44 on Monday and reached 80 on Tuesday"
    if before in _MAKES and scene.word(slot.at - 2) in {"which", "that", ","}:
        return True
    if before in _AGAINST or (before in _WERE and scene.word(slot.at - 2) == "there"):
        return True  # "as against 41 in the whole of 2018", "when there were only 2,656"
    if before == "of" and scene.word(slot.at - 2) in {"increase", "rise", "jump"}:
        return True  # "rose to 468, an increase of 21 since Monday"
    if (
        (before == "with" or before in group("preposition"))
        and before == scene.word(giver.at - 1)
        and scene.capital(slot.at - 2)
    ):
        return True  # "Rivera accounted for 1,334 of the deaths and Montes for 440"
    return (
        before in words("share_verbs")
        and (scene.ends_at(number_at + 1) or scene.word(number_at + 1) in group("preposition"))
        and _verb_before(scene, giver)
    )


def _sums_up(scene: Scene, slot: Slot) -> bool:
    """Say whether the number is the sum of what was told: "11 in all", "which makes 31 this year"."""
    behind = scene.word(slot.at + 1) == "in" and scene.word(slot.at + 2) in _IN_ALL
    return behind or scene.word(slot.at - 1) in _MAKES


def _harmed(scene: Scene, slot: Slot, reading: Reading) -> Reading:
    """Put what the verb before the number did in place of what befell the giver: "and destroyed another four"."""
    at = slot.at - 1
    while scene.word(at) == "another" or scene.word(at) in group("elided_hedge"):
        at -= 1
    said = [s for s in scene.vocabulary.statuses.get(scene.word(at), ()) if s in DAMAGE]
    kept = [a for a in reading.attributes if a not in DAMAGE]
    return replace(reading, attributes=(*kept, *said)) if said else reading


def _named_before(scene: Scene, slot: Slot) -> Reading | None:
    """Read "further cases of cholera, including 140 in a day": the noun before has no number of its own."""
    if (
        slot.number.kind != "count"
        or scene.word(slot.at - 1) not in {"including", "included"}
        or not nothing_counted(scene, slot.at + 1)
    ):
        return None
    heads = scene.vocabulary.heads
    for at in range(slot.at - 2, max(slot.at - 10, -1), -1):
        word = scene.word(at)
        noun = singular(word)
        if noun in heads and noun != word:
            start = slot.number.left
            return Reading(slot.number, heads[noun], noun, None, (), start, slot.number.right, "noun before including")
    return None


def _verb_before(scene: Scene, giver: Slot) -> bool:
    return any(
        word in words("share_verbs") or word.endswith("ed") for word in scene.words[max(0, giver.at - 4) : giver.at]
    )


def nothing_counted(scene: Scene, at: int) -> bool:
    """Say whether the words from ``at`` name nothing that could be counted: a place, a date, a sign, "reported ..."."""
    word = scene.word(at)
    if word == NUMBER:
        return False
    if scene.ends_at(at):
        return word not in {"%", "$", "/", "-"}
    if word in group("reported") or word in {"more", "others", "other"}:
        return True
    if word == "in" and scene.word(at + 1) in _IN_ALL:  # "7 cases in Oslo and 4 in Bergen, 11 in all"
        return True
    if word not in group("preposition") or word == "of":
        return False
    if word in {"to", "over", "under", "for"}:
        return scene.word(at + 1) == PERIOD
    following = at + 1
    if word in {"among", "in"} and _people_follow(scene, following):
        return True
    if scene.word(following) in {"each", "every"}:  # "48 mice, 24 in each group"
        return True
    while (
        scene.word(following)
        in {"the", "a", "an", "nearby", "neighbouring", "neighboring", "both", "its", "each", "other"}
        and following < at + 4
    ):
        following += 1
    return (
        scene.capital(following)
        or scene.word(following) in _SPANS
        or scene.word(following) in words("place_nouns")
        or scene.word(following + 1) in words("place_nouns")
    )


def _people_follow(scene: Scene, at: int) -> bool:
    """Say whether people or cases are named at once: "six in health workers", "four among probable cases"."""
    for k in range(at, at + 3):
        word = scene.word(k)
        if not word[:1].isalpha() or word in words("stops"):
            return False
        if is_plural(word):
            return is_person(singular(word)) or singular(word) in scene.vocabulary.heads
    return False


def _shared(giver: Reading, slot: Slot, *, grown: bool = False) -> Reading:
    reading = handed_on(giver, slot.number, "noun left out")
    if slot.number.form == "zero":
        reading = replace(reading, attributes=(*reading.attributes, "negated"))
    return replace(reading, attributes=tuple(dict.fromkeys(("new", *reading.attributes)))) if grown else reading
