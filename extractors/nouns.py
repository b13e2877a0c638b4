"""Nouns: the singular and the plural of any English noun, and whether a word looks like a plural.

The irregular ones stand in ``lexicons/plurals.txt`` and ``unchanging.txt``; the rest follows ``inflection``,
which is loaded for the few whose ending does not say it.
"""

from __future__ import annotations

from functools import cache, lru_cache

from .lexicons import table, words

# Endings of nouns that take -s, whatever stands before. inflection gives the same, but tries thirty patterns in turn.
_PLAIN = (*"bcgklprt", "th", "ion", "nce", "ge", "ne", "re", "ue")
_UNCOUNTABLE = frozenset(("equipment", "information"))
_COMPOUNDS = {  # how the last part of a compound changes: "minutemen", "grandchildren", "townspeople", "midwives"
    "men": "man",
    "children": "child",
    "people": "person",
    "wives": "wife",
    "knives": "knife",
}
_MOST = 2_048  # words remembered: those that come again and again; a long run takes no more memory than a short one


@cache
def _singulars() -> dict[str, str]:
    return table("plurals")


@cache
def _plurals() -> dict[str, str]:
    first: dict[str, str] = {}
    for plural, singular in table("plurals").items():
        first.setdefault(singular, plural)
    return first


def compound(noun: str) -> str | None:
    """Return the lemma of a compound whose last part has a plural of its own ("minutemen"), None for other words."""
    if noun in words("not_plural"):
        return None
    for last, lemma in _COMPOUNDS.items():
        if noun.endswith(last) and len(noun) > len(last) + 1:
            return noun.removesuffix(last) + lemma
    return None


@lru_cache(_MOST)
def singular(noun: str) -> str:
    """Return the lemma of ``noun`` (lower-case; either number): "people" -> "person", "cases" -> "case"."""
    start, hyphen, last = noun.rpartition("-")
    if noun in _singulars():
        return _singulars()[noun]
    if lemma := compound(noun):
        return lemma
    if noun[:-1] in words("nationalities"):
        return noun[:-1]
    if hyphen and last:
        return f"{start}-{singular(last)}"
    if noun in words("unchanging") or noun in words("not_plural") or not _ends_like_plural(noun):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return noun[:-2]
    return noun[:-1]


@lru_cache(_MOST)
def plural(noun: str) -> str:
    """Return the plural of a lemma: "person" -> "people", "aircraft" -> "aircraft"."""
    head, per, rest = noun.partition(" per ")
    if per:  # "kilometers per hour"
        return f"{plural(head)}{per}{rest}"
    start, hyphen, last = noun.rpartition("-")
    if noun in _plurals():
        return _plurals()[noun]
    if hyphen and last:
        return f"{start}-{plural(last)}"
    if noun in words("unchanging"):
        return noun
    if noun.endswith(_PLAIN) and noun not in _UNCOUNTABLE:
        return noun + "s"
    if noun.endswith(("ch", "sh", "ss")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou" and not noun.endswith("by"):
        return noun[:-1] + "ies"
    import inflection

    return inflection.pluralize(noun)


@lru_cache(_MOST)
def unit_plural(unit: str) -> str:
    """Return the plural of a unit: "degrees Celsius", "kilometers per hour", "per 100,000"."""
    first, _, rest = unit.partition(" ")
    if first == "per":
        return unit
    if first == "degree":
        return f"degrees {rest}".rstrip()
    named, per, base = unit.partition(" per ")
    start, space, last = named.rpartition(" ")
    return f"{start}{space}{plural(last)}{per}{base}"


@lru_cache(_MOST)
def is_plural(word: str) -> bool:
    """Tell whether a lower-case word looks like a plural noun: "teams", "people", "police"; not "was", "serious"."""
    if word in _singulars() or word in words("unchanging") or compound(word):
        return True
    if word.endswith("is") and word[:-1] in words("nationalities"):  # "seven Nepalis"
        return True
    if not _ends_like_plural(word) or word in words("not_plural"):
        return False
    last = word.rpartition("-")[2]
    return last == word or is_plural(last)


def _ends_like_plural(word: str) -> bool:
    if word.endswith("is"):  # "Iraqis", not "crisis"
        return word[:-1] in words("nationalities")
    return len(word) > 2 and word[-1] == "s" and word[-2] not in "su'"
