"""Amounts: money, shares and measures take what they are an amount of as their label."""

from __future__ import annotations

from . import Kind

KINDS = (
    Kind(
        name="damage",
        heads=("damage",),
        yes=("The damage was put at [$40 million].",),
        no=("The mayor asked for $40 million.",),
    ),
    Kind(
        name="losses",
        heads=("loss",),
        yes=("Farmers reported losses of [$3 million].",),
        no=("Farmers earned $3 million.",),
    ),
    Kind(
        name="votes",
        heads=("vote",),
        yes=("The party won [40 percent of the votes].", "The motion passed with [215 votes]."),
        no=("Some 40 percent of the seats are empty.",),
    ),
    Kind(
        name="money",
        yes=("The minister asked for [$7 million].",),
        no=("The minister asked for $7 million in aid.",),
    ),
    Kind(
        name="percent",
        yes=("It grew by [7 percent].",),
        no=("The turnout was 67 percent.",),
    ),
    Kind(
        name="kilometers",
        yes=("The town lies [nine kilometers] from the coast.",),
        no=("The town lies nine miles from the coast.",),
    ),
)
