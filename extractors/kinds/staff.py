"""Staff: people at work and the groups they work in. The list is open: nouns need a kind only for a common label."""

from __future__ import annotations

from . import Kind

KINDS = (
    Kind(
        name="teams",
        heads=("team",),
        yes=("The hospital is served by [8 foreign medical teams].",),
        no=("The hospital has 8 wards.",),
    ),
    Kind(
        name="medics",
        heads=("medic",),
        yes=("At the camp worked two doctors, [32 medic].",),
        no=("The medics treated 32 goats.",),
    ),
    Kind(
        name="workers",
        heads=("worker",),
        yes=("The agency sent [60 health care workers].", "[One aid worker] stayed behind."),
        no=("The workers built 60 huts.",),
    ),
    Kind(
        name="members",
        heads=("member",),
        yes=("A [12-member] team arrived.",),
        no=("The members raised 12 flags.",),
    ),
)
