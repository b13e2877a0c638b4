"""Displacement: people driven from their homes, moved to safety, or touched by a disaster."""

from __future__ import annotations

from . import Kind

KINDS = (
    Kind(
        name="displaced",
        heads=("displaced", "displacement", "idp"),
        done=("displace", "uproot", "dislocate", "evict"),
        does=("flee",),
        states=(
            "displaced",
            "homeless",
            "uprooted",
            "evicted",
            "fled",
            "forced from their homes",
            "forced to flee",
            "left homeless",
            "driven from their homes",
            "internally displaced",
            "forced to leave their homes",
            "forced out of their homes",
            "made homeless",
            "rendered homeless",
            "lost their homes",
        ),
        events=("displacement", "flight"),
        yes=(
            "The war displaced [two million people].",
            "The flood left [3,000 families] homeless.",
            "[Hundreds of families] have fled the fighting.",
        ),
        no=("Two million people live there.",),
    ),
    Kind(
        name="evacuated",
        heads=("evacuation", "evacuee", "evacuated"),
        done=("evacuate", "relocate"),
        states=(
            "evacuated",
            "relocated",
            "ordered to evacuate",
            "told to evacuate",
            "forced to evacuate",
            "moved to safety",
            "taken to safety",
            "moved to shelters",
        ),
        events=("evacuation", "relocation"),
        yes=("[Over 2,000 residents] were evacuated.", "Police evacuated [80 guests]."),
        no=("The hotel has 80 rooms.",),
    ),
    Kind(
        name="affected",
        heads=("affected",),
        done=("affect", "hit hard"),
        states=("affected", "hard-hit", "impacted"),
        yes=("The floods affected [about 20 million people].",),
        no=("About 20 million people watched the match.",),
    ),
)
