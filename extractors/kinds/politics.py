"""Politics: elections and protest."""

from __future__ import annotations

from . import Kind

KINDS = (
    Kind(
        name="seats",
        heads=("seat",),
        yes=("The party took [66 seats] in the assembly.",),
        no=("The party took 66 percent of the vote.",),
    ),
    Kind(
        name="protesters",
        heads=("protester", "protestor"),
        yes=("[Several thousand protesters] marched to the square.",),
        no=("Protesters burned 12 tyres.",),
    ),
    Kind(
        name="delegates",
        heads=("delegate",),
        yes=("He secured [15 of the region's 38 elected delegates].",),
        no=("The delegates passed 12 motions.",),
    ),
)
