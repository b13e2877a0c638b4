"""The words of the grammar: small sets and tables, the larger ones from the lexicons."""

from __future__ import annotations

from functools import cache

from ..lexicons import classes, table, words


@cache
def months() -> dict[str, int]:
    """Return month names and abbreviations with their numbers."""
    return {word: int(number) for word, number in table("months").items()}


@cache
def weekdays() -> dict[str, int]:
    """Return weekday names and abbreviations, Monday is 0."""
    return {word: int(number) for word, number in table("weekdays").items()}


@cache
def cardinals() -> dict[str, int]:
    """Return the cardinal words up to ninety."""
    return {word: int(number) for word, number in table("date_cardinals").items()}


@cache
def ordinals() -> dict[str, int]:
    """Return the ordinal words."""
    return {word: int(number) for word, number in table("date_ordinals").items()}


@cache
def group(name: str) -> frozenset[str]:
    """Return a class of ``lexicons/date_words.txt``."""
    return classes("date_words")[name]


@cache
def event_nouns() -> frozenset[str]:
    """Return the plural nouns that a year names ("the 2003 elections")."""
    return words("event_nouns")


@cache
def counted_nouns() -> frozenset[str]:
    """Return the plural nouns that numbers in the range of years count ("2003 houses")."""
    return words("year_counted_nouns")


UNITS = {
    "minute": "minute",
    "minutes": "minute",
    "hour": "hour",
    "hours": "hour",
    "hr": "hour",
    "hrs": "hour",
    "day": "day",
    "days": "day",
    "night": "day",
    "nights": "day",
    "week": "week",
    "weeks": "week",
    "workweek": "workweek",
    "wks": "week",
    "fortnight": "fortnight",
    "fortnights": "fortnight",
    "month": "month",
    "months": "month",
    "mths": "month",
    "mos": "month",
    "quarter": "quarter",
    "quarters": "quarter",
    "year": "year",
    "years": "year",
    "yr": "year",
    "yrs": "year",
    "decade": "decade",
    "decades": "decade",
    "century": "century",
    "centuries": "century",
    "weekend": "weekend",
    "weekends": "weekend",
}
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
FISCAL = frozenset(("fiscal", "financial", "calendar", "academic", "school", "tax", "budget"))
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
DAYTIMES = frozenset(("morning", "afternoon", "evening", "night", "noon", "midday", "dawn", "midnight"))
