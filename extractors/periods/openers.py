"""Periods with one end: "since May", "until Friday", "as of 6 p.m. on 12 May", "from April 6 on"."""

from __future__ import annotations

from ..lexicons import words
from .clocks import after_time
from .counting import ends_here
from .expressions import Expression, Found, Holiday, Open, Part, Recurring, Side, Unit, Vague, Written
from .grammar import Read, single
from .ranges import join
from .window import Window
from .words import DAYTIMES, group

_OPENERS: dict[str, Side] = {
    "since": "since",
    "until": "until",
    "till": "until",
    "til": "until",
    "through": "until",
    "by": "by",
    "before": "before",
    "after": "after",
}
STARTS = frozenset(
    ("from", "between", "as", "up", "prior", "starting", "beginning", "effective", "no", "later", *_OPENERS)
)
_CHANGE = 8  # words between a change and the period it is measured from
_ONWARDS = frozenset(("on", "onward", "onwards", "forward"))


def opener(w: Window, i: int) -> list[Found]:
    """Read "since X", "until X", "by X", "before X", "after X", "as of X", "up to X", "starting X"."""
    word, after = w.words[i], w.words[i + 1]
    side: Side | None = _OPENERS.get(word)
    j = i + 1
    if word == "as" and after in {"of", "at", "from", "on"}:
        read = single(w, i + 2 + (w.words[i + 2] in {"on", "in"})) or after_time(w, i + 2)
        return [(read[0], i, read[1])] if read else []
    if word == "up" and w.before(i) in {"lead", "run", "build", "-", "leading"}:
        return []  # the run-up to the 3 May vote
    if word == "up" and after in {"to", "until", "till", "through"}:
        side, j = "until", i + 2
        if w.words[j : j + 2] == ["and", "including"]:
            j += 2
    elif word == "prior" and after == "to":
        side, j = "before", i + 2
    elif word in {"starting", "beginning"} and after == "in":
        return []  # "Beginning in 1915, the army ...": it began in that year
    elif word in {"starting", "beginning", "effective"}:
        side, j = "from", i + 1 + (after in {"on", "from", "in"})
        if w.words[j] == "of":
            return []
    elif word == "no" and after == "later" and w.words[i + 2] == "than":
        side, j = "before", i + 3
    elif word == "later" and after == "than":
        side, j = "after", i + 2
    if side is None or (word == "through" and w.before(i) in {"halfway", "midway", "partway", "way"}):
        return []
    return _opened(w, i, j, side)


def _opened(w: Window, i: int, j: int, side: Side) -> list[Found]:
    while w.words[j] in {"around", "about", "at", "on", "in", "least"} and j < i + 4:
        j += 1
    if w.words[j] == "the" and w.words[j + 1] in DAYTIMES and w.words[j + 2] == "of":
        j += 3  # since the night of 30 December
    if side in {"since", "from", "until"} and w.words[j] == "the" and w.words[j + 1] == "very":
        j += 1
    read = single(w, j) or (after_time(w, j) if side not in {"after", "before"} else None)
    if read is None:
        return []  # what happens "after midnight on Monday" does so on that day
    expression = read[0]
    if _of_noun(w, i, j, read):
        return [(expression, j, read[1])]
    joined = None if side in {"after", "before"} else join(w, read, led=False)
    if joined:
        return [(joined[0], i, joined[1])]
    if side == "by" and isinstance(expression, (Recurring, Vague)):
        return []
    if isinstance(expression, (Recurring, Vague)):
        return [(expression, j, read[1])]
    return [(Open(side, expression), i, read[1])]


def _of_noun(w: Window, i: int, j: int, read: tuple[Expression, int]) -> bool:
    """Return whether a date behind an opener is its noun's: "by the 2016 campaigns", "after last week's vote"."""
    expression, end = read
    the = w.words[j] == "the"
    if w.words[end] == "'" and w.words[end + 1] == "s":
        return w.words[i] in {"after", "before", "by"}
    dated = isinstance(expression, Holiday) or (isinstance(expression, Written) and expression.grain in {"day", "year"})
    noun = w.words[end].isalpha() and not w.capital(end) and not ends_here(w, end)
    return the and dated and noun and w.words[i] in {"after", "by"}


def from_alone(w: Window, i: int) -> list[Found]:
    """Read "from X", "from X on": since X; "from 2019" of a document is the year itself."""
    read = single(w, i + 1) or after_time(w, i + 1)
    if read is None:
        return []
    expression, j = read
    if _compared(w, i, expression) or (w.words[j] == "'" and w.words[j + 1] == "s"):
        return [(expression, i + 1, j)]
    if w.words[j] in _ONWARDS and not (w.words[j] == "on" and w.words[j + 1] in {"the", "a"}):
        return [(Open("from", expression), i, j + 1)]
    yearly = isinstance(expression, Written) and expression.grain in {"year", "decade", "century", "season"}
    weeks = isinstance(expression, Written) and expression.span > 1
    if yearly or weeks or isinstance(expression, Part) or not isinstance(expression, (Written, Unit, Holiday)):
        return [(expression, i + 1, j)]
    return [(Open("from", expression), i, j)]


def _compared(w: Window, i: int, expression: Expression) -> bool:
    """Return whether "from" compares: "down 3% from May", "fell from the month before"; not "rises from May"."""
    back = isinstance(expression, Unit) and expression.shift < 0
    if not back and not (isinstance(expression, Written) and expression.grain in {"month", "quarter", "week"}):
        return False
    before = w.words[max(i - _CHANGE, 0) : i]
    said = group("comparing") | words("change_verbs") if back else group("comparing")
    return not said.isdisjoint(before) and "\n" not in before


def onwards(w: Window, read: tuple[Expression, int]) -> Read:
    """Read what may follow a date: "and later", "onwards", "or earlier"."""
    expression, j = read
    word, after = w.words[j], w.words[j + 1]
    if word in {"onward", "onwards"}:
        return Open("since", expression), j + 1
    if word in {"and", "or"} and after in {"later", "after", "thereafter", "onwards", "onward", "greater"}:
        return (Open("since", expression), j + 2) if ends_here(w, j + 2) else read
    if word in {"and", "or"} and after in {"earlier", "before"} and not w.words[j + 2].isalpha():
        return Open("until", expression), j + 2
    return expression, j
