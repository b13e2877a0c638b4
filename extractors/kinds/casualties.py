"""Casualties: the dead, the hurt, the missing and the saved."""

from __future__ import annotations

from . import Kind

KINDS = (
    Kind(
        name="deaths",
        heads=("death", "fatality", "dead", "deceased", "killed", "toll", "death toll", "corpse", "body", "killing", "murder",
               "homicide", "suicide", "drowning", "execution", "assassination", "stillbirth", "mortality"),
        done=("kill", "murder", "assassinate", "slay", "behead", "execute", "massacre", "slaughter", "lynch", "electrocute",
              "shoot dead", "gun down", "hang"),
        does=("die", "drown", "perish", "succumb", "freeze to death", "burn to death", "bleed to death", "pass away"),
        states=("dead", "deceased", "fatal", "lethal", "lost their lives", "lost his life", "lost her life", "lost life", "lost lives",
                "lose their lives", "losing their lives", "shot dead", "found dead", "slain", "burned alive", "burnt alive",
                "crushed to death", "stabbed to death", "beaten to death", "trampled to death", "proved fatal", "ended fatally", "passed away",
                "shot to death", "hacked to death", "lives lost", "met their deaths", "lost the battle"),
        events=("death", "killing", "murder", "slaying", "assassination", "massacre", "drowning", "execution", "loss", "life"),
        yes=(
            "A ferry sank on the lake and [12 people] died.",
            "The flood killed [30 villagers] in the north.",
            "Officials counted [45 deaths] in the valley.",
            "The fire left [three men] dead.",
            "The storm claimed [455 lives] along the coast.",
            "The [death toll rose to 30] after the landslide.",
            "Deaths so far - [12].",
            "There were [no deaths] in the second village.",
        ),
        no=("Seven people were hurt when the bridge fell.", "They planted 40 trees in memory of the dead."),
    ),
    Kind(
        name="injured",
        heads=("injury", "wounded", "injured", "wound"),
        done=("injure", "wound", "hurt", "maim", "cripple", "burn", "stab", "trample"),
        states=("injured", "wounded", "hurt", "maimed", "bruised", "with injuries", "with minor injuries", "with serious injuries",
                "suffered injuries", "sustained injuries", "suffered burns", "sustained burns", "suffered minor injuries",
                "suffered serious injuries", "with burns", "with gunshot wounds"),
        events=("injury", "wounding", "injuring"),
        yes=(
            "The blast injured [at least 25 people] near the market.",
            "[Fourteen people] were hurt in the crash.",
            "The collapse left five dead and [30 injured].",
            "Doctors treated [25 wounded people] that night.",
        ),
        no=("The crash killed nine people.",),
    ),
    Kind(
        name="casualties",
        heads=("casualty",),
        events=("casualty",),
        yes=("The army suffered [208 casualties] in the clashes.", "[No casualties] were reported."),
        no=("The clinic has 20 beds.",),
    ),
    Kind(
        name="missing",
        heads=("missing", "disappearance"),
        done=("disappear",),
        does=("disappear", "vanish", "go missing"),
        states=("missing", "unaccounted for", "unaccounted", "disappeared", "went missing", "lost at sea"),
        events=("disappearance",),
        yes=("[Eleven sailors] are still missing.", "The mudslide left [40 missing]."),
        no=("Eleven pages were torn out.",),
    ),
    Kind(
        name="rescued",
        heads=("rescue",),
        done=("rescue", "save", "pull alive", "airlift"),
        states=("rescued", "saved", "pulled alive", "found alive", "pulled from the rubble", "pulled to safety", "brought to safety"),
        events=("rescue",),
        yes=("Divers rescued [nine miners] on Sunday.", "[19 people] were rescued from the roof."),
        no=("Nine miners went on strike.",),
    ),
    Kind(
        name="stranded",
        heads=(),
        done=("strand", "maroon"),
        states=("stranded", "marooned", "cut off", "stuck"),
        yes=("The snow left [2,000 travellers] stranded.",),
        no=("Some 2,000 travellers arrived on time.",),
    ),
    Kind(
        name="trapped",
        done=("trap",),
        states=("trapped", "buried", "buried alive"),
        yes=("The blast trapped [30 miners] underground.",),
        no=("The mine employs 30 people.",),
    ),
)
