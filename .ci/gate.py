"""The quality gate: newstally on texts that people coded, against the floors of tests/floors.json.

    python .ci/gate.py                      compare; a figure below its floor is status 1
    python .ci/gate.py --raise              the same, and write better figures as the new floors
    python .ci/gate.py --allow-regression   write the figures of today, lower ones too, and pin the data as it is

A floor only rises. The digest of each data file is pinned too: figures over other texts cannot be compared.
Standard library only.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ROOT / "tests" / "floors.json"
YARDSTICKS = ROOT.parent / "shared" / "yardsticks"

# What each set is for; the rest of what the yardstick prints explains these.
GUARDED = {
    "articles": ("found F1", "value", "figure F1", "qualifier", "kind", "noun", "place F1", "period F1",
                 "attributes F1", "periods relaxed F1", "periods value of dated"),
    "reports": ("any cases_total", "any cases_confirmed", "any cases_suspected", "any deaths", "headline cases_total",
                "headline deaths", "values cases_total", "values cases_confirmed", "values cases_suspected",
                "values deaths"),
    "numbers": ("found", "noun", "date as figure"),
    "wikinews": ("relaxed F1", "value of dated"),
    "wars": ("relaxed F1", "value of dated"),
    "ranges": ("relaxed F1", "value of dated"),
    "spelled": ("value right",),
}  # fmt: skip


def lower_is_better(name: str) -> bool:
    """Dates taken for figures, and how many different values a label has."""
    return name == "date as figure" or name.startswith("values ")


def measure(yardsticks: Path, command: str) -> dict[str, dict[str, float]]:
    """Run the yardstick; return the guarded figures by set."""
    script = yardsticks / "yardstick.py"
    done = subprocess.run(  # noqa: S603
        [sys.executable, str(script), "--json", "--command", command], stdout=subprocess.PIPE, check=True, text=True
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return {row["set"]: {name: row[name] for name in GUARDED[row["set"]]} for row in rows if row["set"] in GUARDED}


def digests(yardsticks: Path) -> dict[str, str]:
    """Return the SHA-256 of each data file."""
    files = sorted((yardsticks / "data").glob("*.jsonl"))
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def compare(floors: dict[str, Any], measured: dict[str, dict[str, float]]) -> tuple[list[str], list[str]]:
    """Return the lines of what fell below its floor and of what rose above it."""
    fell, rose = [], []
    for group, figures in measured.items():
        for name, value in figures.items():
            floor = floors.get(group, {}).get(name)
            if floor is None:
                rose.append(f"{group}: {name} {value} (no floor yet)")
                continue
            gain = floor - value if lower_is_better(name) else value - floor
            if gain < 0:
                fell.append(f"{group}: {name} {value}, floor {floor}")
            elif gain > 0:
                rose.append(f"{group}: {name} {value}, floor {floor}")
    fell += [f"{group}: not measured" for group in floors if group not in measured]
    return fell, rose


def main() -> int:
    """Compare, and with a flag write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--command", default=shlex.quote(str(Path(sys.executable).with_name("newstally"))))
    parser.add_argument("--yardsticks", type=Path, default=YARDSTICKS)
    parser.add_argument("--raise", action="store_true", dest="rise")
    parser.add_argument("--allow-regression", action="store_true")
    options = parser.parse_args()

    held = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"data": {}, "floors": {}}
    data = digests(options.yardsticks)
    changed = sorted(name for name in {*data, *held["data"]} if data.get(name) != held["data"].get(name))
    measured = measure(options.yardsticks, options.command)
    fell, rose = compare(held["floors"], measured)
    for title, lines in (("above the floor", rose), ("BELOW THE FLOOR", fell), ("OTHER DATA THAN PINNED", changed)):
        if lines:
            print(f"{title}:", *lines, sep="\n  ")
    failed = bool(fell or changed)
    if options.allow_regression or (options.rise and not failed):
        FLOORS.write_text(json.dumps({"data": data, "floors": measured}, indent=2) + "\n", encoding="utf-8")
        print(f"wrote {FLOORS.relative_to(ROOT)}")
        return 0
    if not failed:
        print("every figure at its floor or above" + ("; --raise makes the better ones floors" if rose else ""))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
