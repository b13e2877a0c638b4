"""Words: what the words around a capitalised name say of it, from ``lexicons/place_words.txt``."""

from __future__ import annotations

from functools import cache

import msgspec

from ..lexicons import classes, table

_ARTICLES = frozenset(("the", "a", "an", "its", "nearby", "neighbouring", "neighboring", "capital"))


class PlaceWords(msgspec.Struct, frozen=True, gc=False):
    """The word classes: see the field names, and the file for their members."""

    area: frozenset[str]  # province, city
    direction: frozenset[str]  # southern
    title: frozenset[str]  # president, cyclone
    speaks: frozenset[str]  # said
    government: frozenset[str]  # "the ministry of Guinea" may stand for Guinea
    after: frozenset[str]  # what may follow a name that stands alone
    where: frozenset[str]  # in
    whence: frozenset[str]  # from
    whither: frozenset[str]  # to
    opening: frozenset[str]  # capitalised only because the sentence opens with it
    barred: frozenset[str]  # makes a name something else: "Quilla University"
    leading: frozenset[str]  # may stand right before an unknown place
    disease: frozenset[str]  # follows the place a disease is called after: "Rift Valley fever"
    media: frozenset[str]  # follows the place of a broadcaster: "Tehran radio"
    beaten: frozenset[str]  # verbs whose object is a team or a government: "beat Ghana", "accused Israel"
    nationals: frozenset[str]  # people a country has abroad: "US soldiers"
    person: frozenset[str]  # countries and regions that are first names too
    reports: frozenset[str]  # what a city does with cases: "Bergamo reported 12 cases"
    officials: frozenset[str]  # who speaks for a city: "Bergamo police"
    number: frozenset[str]  # seven, twenty
    passed_over: frozenset[str]  # between a preposition and the name: "in the southern province of"


@cache
def place_words() -> PlaceWords:
    """Return the word classes, read once."""
    found = classes("place_words")
    kept = (
        "area",
        "direction",
        "title",
        "speaks",
        "government",
        "after",
        "where",
        "whence",
        "whither",
        "disease",
        "media",
        "beaten",
        "nationals",
        "person",
        "reports",
        "officials",
    )
    return PlaceWords(
        **{name: found[name] for name in kept},
        opening=found["after"] | found["where"] | found["whence"] | found["whither"] | _ARTICLES,
        barred=found["never"] | found["organisation"] | found["title"],
        leading=found["where"] | found["area"] | found["direction"] | _ARTICLES | {"of"},
        number=frozenset(table("number_words")),
        passed_over=found["area"] | found["direction"] | _ARTICLES,
    )
