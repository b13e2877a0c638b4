"""Property: buildings and vehicles; what befell them is an attribute (destroyed, damaged), not the label."""

from __future__ import annotations

from . import Kind

KINDS = (
    Kind(
        name="homes",
        heads=("home",),
        yes=("The fire destroyed [200 wooden homes].", "[No homes] were damaged."),
        no=("The fire left 200 people homeless.",),
    ),
    Kind(
        name="buildings",
        heads=("building",),
        yes=("[About 20 buildings] collapsed in the quake.",),
        no=("About 20 people fled the building.",),
    ),
    Kind(
        name="ships",
        heads=("ship",),
        yes=("[20 ships] are stranded in the ice.",),
        no=("20 sailors left the ship.",),
    ),
    Kind(
        name="trucks",
        heads=("truck",),
        yes=("A convoy of [40 aid trucks] crossed the border.",),
        no=("The truck carried 40 goats.",),
    ),
)
