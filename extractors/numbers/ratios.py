"""Ratios: "one in five" and "two out of three" are shares; "12 out of 30 patients" are two counts."""

from __future__ import annotations

from fractions import Fraction

from .atom import Atom, Exact
from .units import unit_after

GAPS = frozenset(
    {" in ", " in every ", " of every ", " out of ", " out of every ", " in each ", " out of each ", " over ", "-in-"}
)
_WHOLES = frozenset({3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000})
_WHOLES_OF_ONE = 1000  # "one in 35"; above, only round ones: "one in 5,000"
_YEARS = range(1900, 2101)


def ratio(lower: str, first: Atom, second: Atom, gap: str) -> Atom | None:
    """Return the share that ``first`` out of ``second`` is, None where they are two numbers."""
    above, below = first.value, second.value
    if type(above) is not int or type(below) is not int or not 0 < above < below:
        return None
    after = lower[second.end : second.end + 14].partition("\n")[0]
    spelled = first.form == second.form == "words"
    if gap == " over ":
        return _share(first, second, after) if spelled and not after.strip(" .") else None
    if gap.endswith((" every ", " each ")):
        return _share(first, second, after)
    if gap == " in " and (spelled or (below == 10 and above > 1)) and after.startswith(" of the "):
        return _share(first, second, after)  # "nine in ten of the dead"
    if after.startswith((" of ", " percent", "%", "-")) or (gap == "-in-" and above > 1):
        return None
    if gap == " out of ":
        # "5 out of 6 samples" are two counts, "two out of five hundred" is a share
        share = (below <= 10 or below % 100 == 0) if spelled else below == 10
    else:
        share = below in _WHOLES if above > 1 else below < _WHOLES_OF_ONE or below % 100 == 0
        share = share and below not in _YEARS and unit_after(lower, lower, second.end, below) is None
    return _share(first, second, after) if share else None


def _share(first: Atom, second: Atom, after: str) -> Atom:
    share = Fraction(first.value or 0) / Fraction(second.value or 1)
    if after[:1] == " " and after[1:2].isalpha():
        return Atom(first.start, second.end, percent_of(share), "fraction", kind="percent", unit="%")
    return Atom(first.start, second.end, share, "fraction")


def percent_of(share: Fraction) -> Exact:
    """Return a share as a percentage with one decimal; small shares keep two digits."""
    hundred = share * 100
    if hundred >= 1:
        return Fraction(round(hundred * 10), 10)
    return float(f"{float(hundred):.2g}")
