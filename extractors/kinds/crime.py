"""Crime and conflict: people held by the state or by others."""

from __future__ import annotations

from . import Kind

KINDS = (
    Kind(
        name="arrested",
        heads=("arrest", "detention", "arrested", "detained", "detainee"),
        done=("arrest", "detain", "capture", "apprehend", "imprison", "jail", "nab", "recapture", "round up"),
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
            "[At least 64 people] were arrested on Friday.",
            "Police detained [12 protesters].",
            "The raid ended in the arrest of [five men].",
        ),
        no=("Police sent 12 officers.",),
    ),
    Kind(
        name="charged",
        done=("charge", "indict", "prosecute"),
        states=("charged", "indicted", "prosecuted", "on trial", "put on trial"),
        events=("indictment", "prosecution"),
        yes=("[Nine officers] were charged with theft.", "Prosecutors indicted [six bankers]."),
        no=("The bank charged nine percent.",),
    ),
    Kind(
        name="sentenced",
        done=("sentence", "convict"),
        states=("sentenced", "convicted", "found guilty", "sentenced to death", "sentenced to life"),
        events=("conviction",),
        yes=("A court sentenced [37 people].", "[Four guards] were convicted on Monday."),
        no=("The sentence ran to 37 pages.",),
    ),
    Kind(
        name="released",
        done=("release", "free", "liberate"),
        states=("released", "freed", "set free", "let go", "released on bail", "freed on bail"),
        events=("release",),
        yes=("Police arrested 90 marchers, [61] of whom were released.", "The rebels freed [nine engineers]."),
        no=("The bandits freed six hostages.", "The studio released 12 films."),
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
