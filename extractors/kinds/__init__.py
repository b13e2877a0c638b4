"""What newstally knows of the things news counts: a file a field, a :class:`Kind` a label, each with its examples."""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module

import msgspec


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """A label and the words that say it.

    ``name``   the label: "deaths", "homes".
    ``heads``  nouns (singular) that are this label whatever else is said: "12 deaths", "the number of fatalities: 12".
    ``done``   verbs done to what is counted: "killed 12 people", "12 were killed", "killing 12".
    ``does``   verbs the counted do: "12 people died".
    ``states`` words said of the counted, before the noun or after: "12 dead", "injured men", "12 in intensive care".
    ``events`` nouns of what befell the counted: "the arrest of 12 people".
    ``things`` True where things can be counted so too; else "20 ships were stranded" are ships, not stranded people.
    ``yes``    sentences with the figure in [brackets]: its text, where this label must come out.
    ``no``     sentences in which this label must not come out.

    A kind with ``heads`` alone gives its nouns a common label; the others are outcomes, and win over the noun:
    "12 nurses died" are deaths.
    """

    name: str
    heads: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    does: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    things: bool = False
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@cache
def load() -> tuple[Kind, ...]:
    """Return every kind of the files beside this one, in the order of their names.

    Raises ValueError where two kinds own one noun or share a name.
    """
    found: list[Kind] = []
    for file in sorted(os.listdir(os.path.dirname(__file__))):
        module, _, ending = file.partition(".")
        if ending == "py" and module != "__init__":
            found += import_module(f"{__name__}.{module}").KINDS
    check(found)
    return tuple(found)


def labels() -> list[str]:
    """Return the built-in labels, sorted."""
    return sorted(kind.name for kind in load())


def check(kinds: list[Kind]) -> None:
    """Raise ValueError where two of ``kinds`` own one noun or share a name."""
    owners: dict[str, str] = {}
    names: set[str] = set()
    for kind in kinds:
        if kind.name in names:
            raise ValueError(f"two kinds are called {kind.name!r}")
        names.add(kind.name)
        for head in kind.heads:
            if owners.setdefault(head, kind.name) != kind.name:
                raise ValueError(f"the noun {head!r} belongs to both {owners[head]!r} and {kind.name!r}")
