"""Crime and conflict: people held by the state or by others."""

from __future__ import annotations

from . import Kind

KINDS = (
    Kind(
        name="arrested",
        heads=("arrest", "detention", "arrested", "detained", "detainee"),
        done=("arrest", "detain", "capture", "apprehend", "imprison", "jail", "nab", "round up"),
        states=(
            "arrested",
            "detained",
            "captured",
            "apprehended",
            "in custody",
            "under arrest",
            "taken into custody",
            "jailed",
            "imprisoned",
            "behind bars",
            "taken prisoner",
        ),
        events=("arrest", "detention", "capture", "apprehension", "imprisonment"),
        yes=(
            "[At least 71 people] were arrested on Friday.",
            "Police detained [12 protesters].",
            "The raid ended in the arrest of [five men].",
        ),
        no=("Police sent 12 officers.",),
    ),
    Kind(
        name="abducted",
        heads=("abduction", "kidnapping", "hostage", "abductee"),
        done=("abduct", "kidnap", "take hostage"),
        states=("abducted", "kidnapped", "held hostage", "taken hostage", "held captive"),
        events=("abduction", "kidnapping"),
        yes=("Gunmen kidnapped [32 farmers].", "The bandits freed [six hostages]."),
        no=("32 farmers sold their land.",),
    ),
)
