"""Aid: what is given and brought."""

from __future__ import annotations

from . import Kind

KINDS = (
    Kind(
        name="aid",
        heads=("aid",),
        yes=("Donors promised [$5 million in aid].", "The ship carries [3,000 tons of aid]."),
        no=("Donors promised $5 million.",),
    ),
    Kind(
        name="doses",
        heads=("dose",),
        yes=("The country received [500,000 doses of the vaccine].",),
        no=("The country vaccinated 500,000 people.",),
    ),
    Kind(
        name="tents",
        heads=("tent",),
        yes=("The charity put up [300 tents] by the river.",),
        no=("Some 300 families sleep outside.",),
    ),
)
