"""Vocabulary: the words of all kinds and statuses, turned into tables the reader looks up word by word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal

import msgspec

from .kinds import Kind, load
from .lexicons import table
from .nouns import plural

Part = Literal["base", "past", "participle", "ing"]
Words = tuple[str, ...]


class Form(msgspec.Struct, frozen=True, gc=False):
    """One form of a verb: the label it gives, whether it is done to the counted, and which form it is."""

    label: str
    done: bool
    part: Part


class Vocabulary(msgspec.Struct, frozen=True, eq=False):
    """What a word says of a count; equal only to itself, so that what follows from it can be remembered.

    ``heads``    noun (lemma) -> label.                   ``events``   noun (either number) -> label.
    ``forms``    verb form -> :class:`Form`.              ``states``   first word -> ((words, label), ...), longest.
    ``statuses`` word -> attributes.                      ``things``   labels that things can have too.
    ``names``    noun (lemma) -> label, of the kinds that are no outcomes; ``outcomes`` the labels that are.
    ``opens``    first word of states of several words alone -> their second words.
    ``telling``  the verb forms and the first words of states: without one nothing is said to befall anybody.
    """

    heads: dict[str, str]
    forms: dict[str, Form]
    events: dict[str, str]
    states: dict[str, tuple[tuple[Words, str], ...]]
    opens: dict[str, frozenset[str]]
    statuses: dict[str, Words]
    names: dict[str, str]
    things: frozenset[str]
    outcomes: frozenset[str]
    telling: frozenset[str]


@cache
def built_in() -> Vocabulary:
    """Return the vocabulary of the kinds and statuses newstally comes with."""
    return vocabulary(load(), {})


def vocabulary(kinds: Iterable[Kind], statuses: Mapping[str, Iterable[str]]) -> Vocabulary:
    """Return the vocabulary of ``kinds``, with ``statuses`` (attribute -> words) beside the built-in ones."""
    heads: dict[str, str] = {}
    forms: dict[str, Form] = {}
    events: dict[str, str] = {}
    states: dict[str, dict[Words, str]] = {}
    names: dict[str, str] = {}
    kinds = tuple(kinds)
    for kind in kinds:
        outcome = kind.done or kind.does or kind.states or kind.events
        (heads if outcome else names).update(dict.fromkeys(kind.heads, kind.name))
        for noun in kind.events:
            events[noun] = events[plural(noun)] = kind.name
        for verb, done in [*((v, False) for v in kind.does), *((v, True) for v in kind.done)]:
            forms.update({word: Form(kind.name, done, part) for word, part in conjugate(verb)})
        said = [
            *kind.states,
            *(word for verb in kind.done if " " in verb for word, part in conjugate(verb) if part == "participle"),
        ]
        for state in said:
            first, *rest = state.split()
            states.setdefault(first, {})[(first, *rest)] = kind.name
    longest = {first: tuple(sorted(found.items(), key=lambda item: -len(item[0]))) for first, found in states.items()}
    return Vocabulary(
        heads,
        forms,
        events,
        longest,
        {first: frozenset(said[1] for said in found) for first, found in states.items() if (first,) not in found},
        _statuses(statuses),
        names,
        frozenset(kind.name for kind in kinds if kind.things),
        frozenset((*heads.values(), *events.values(), *(form.label for form in forms.values()))),
        frozenset((*forms, *longest)),
    )


def _statuses(added: Mapping[str, Iterable[str]]) -> dict[str, Words]:
    found = {word: tuple(values.split()) for word, values in table("statuses").items()}
    for status, said in added.items():
        for word in said:
            found[word] = (*found.get(word, ()), status)
    return found


@cache
def _irregular() -> dict[str, list[str]]:
    forms: dict[str, list[str]] = {}
    for form, base in table("verb_forms").items():
        forms.setdefault(base, []).append(form)
    return forms


def conjugate(verb: str) -> list[tuple[str, Part]]:
    """Return the forms of ``verb`` (its first word is the one that changes) with what each is."""
    first, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    if first in _irregular():
        third, *others = _irregular()[first]
        found: list[tuple[str, Part]] = [(first, "base"), (third, "base")]
        pasts = [form for form in others if not form.endswith("ing")]
        found += [(form, "ing") for form in others if form.endswith("ing")]
        found += [(form, "past") for form in pasts[:-1]]
        found.append((pasts[-1], "participle"))
        if first in pasts:
            found = [item for item in found if item != (first, "base")]
    else:
        found = list(_regular(first))
    return [(form + tail, part) for form, part in found]


def _regular(verb: str) -> Iterable[tuple[str, Part]]:
    yield verb, "base"
    if verb.endswith("e"):
        yield from ((verb + "s", "base"), (verb + "d", "participle"), (verb[:-1] + "ing", "ing"))
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        yield from ((verb[:-1] + "ies", "base"), (verb[:-1] + "ied", "participle"), (verb + "ing", "ing"))
    else:
        third = verb + ("es" if verb.endswith(("s", "x", "sh", "ch")) else "s")
        yield from ((third, "base"), (verb + "ed", "participle"), (verb + "ing", "ing"))
