"""Cases 18-20: texts that make a program slow, of any size, each with a noun at its end for a pattern to reach for."""

from __future__ import annotations

from .model import PLAIN

_END = " people died."

# A unit that is repeated, and what comes before it.
_REPEATED = {
    "digits": ("They saw ", "7"),
    "digits_commas": ("", "1,"),
    "digits_spaces": ("", "1 "),
    "digits_dots": ("", "1."),
    "commas": ("They lost 3", ","),
    "words": ("They lost 5 ", "tall "),
    "letters": ("They lost 5 ", "a"),
    "hundred_and": ("", "one hundred and "),
    "twenty_one": ("", "twenty-one "),
    "scales": ("They lost 5 ", "hundred thousand million "),
    "from_to": ("", "from 1 to "),
    "between": ("", "between "),
    "from": ("", "from "),
    "to": ("From April 6 ", "to "),
    "and_men": ("", "5 men and "),
    "list": ("They lost ", "5 boats, "),
    "percent": ("", "1%"),
    "dashes": ("", "1-"),
    "slashes": ("", "1/2/3-4.5:6 "),
    "months": ("", "may march sun mon sat "),
    "dates": ("", "on 5 May 2020 and "),
    "figures": ("", "Then 5 boats sank on 3 May. "),
    "places": ("", "In New Haven and "),
    "of": ("They lost 5 tons ", "of fish "),
    "colons": ("Deaths: ", "5: "),
    "rows": ("", "Ashford | 5 | 12 | 31\n"),
    "items": ("", "- 5 boats\n"),
    "blanks": ("They lost 5", " "),
    "newlines": ("They lost 5 boats.", "\n"),
    "wrapped": ("", "a line of fifty letters and more that goes on and\non "),
    "dots": ("They lost 5 boats. ", "."),
    "initials": ("", "U.N. "),
    "brackets": ("They lost 5 boats ", "("),
    "quotes": ("", "\u201c\"'"),
    "dollars": ("", "$"),
    "euros": ("", "\u20ac5 million "),
    "hyphens": ("They lost 5 boats ", "-"),
    "accents": ("They lost 5 boats e", "\u0301"),
    "soft_hyphens": ("They lost 5 bo", "\u00ad"),
    "more_than": ("", "more than at least some "),
    "per": ("They grew 5 tons ", "per acre "),
    "than": ("They lost 5 boats ", "compared with 5 "),
    "including": ("They lost 5 boats, ", "including 3 of them "),
    "no": ("", "no "),
    "emoji": ("They lost 5 boats ", "\U0001f9a0"),
}


def long_texts(size: int) -> dict[str, str]:
    """Return the texts by name, each about ``size`` characters long."""
    return {
        name: before + unit * ((size - len(before) - len(_END)) // len(unit)) + _END
        for name, (before, unit) in _REPEATED.items()
    }


def many_figures(count: int) -> str:
    """Return ``count`` sentences with a figure each."""
    return "\n".join(f"They treated {number} patients in ward {number}." for number in range(2, count + 2))


def one_line(size: int) -> str:
    """Return ordinary text of ``size`` characters without a line end."""
    return ((PLAIN + " ") * (size // (len(PLAIN) + 1) + 1))[:size].rsplit(". ", 1)[0] + "."
