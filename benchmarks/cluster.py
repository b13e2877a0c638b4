"""What a cluster costs beside worker processes: CPU an article, time to the first shard, one worker and two.

CPU seconds are of the whole process tree, so what else the machine does hardly matters; every comparison is made in
one go, in turn.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from .texts import articles

COMMAND = Path(sys.executable).with_name("newstally")
SMALL = 500  # articles of the run that shows what a run costs before the first article


class Cost(NamedTuple):
    """What a run took: seconds by the clock, CPU seconds, and seconds until its first shard was begun."""

    wall: float
    cpu: float
    ready: float = 0.0


def table(count: int, rounds: int) -> None:
    """Print the comparison over ``count`` articles as Markdown."""
    made = articles(count * 2_000)[:count]
    size = sum(map(len, made))
    with tempfile.TemporaryDirectory() as folder:
        small, large = (_lines(Path(folder) / f"{number}.jsonl", made[:number]) for number in (SMALL, len(made)))
        ways = {
            "-j 1": ("-j", "1"),
            "-j 2": ("-j", "2"),
            "--workers 1": ("--workers", "1"),
            "--workers 2": ("--workers", "2"),
        }
        costs = {
            name: [(_run(small, arguments, folder), _run(large, arguments, folder)) for _ in range(rounds)]
            for name, arguments in ways.items()
        }
    print(f"{len(made):,} articles, {size / 1e6:.1f} MB, median of {rounds} rounds\n")
    print("| | seconds | articles/s | CPU s | CPU ms an article | CPU s before the first | first shard after s |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    each = {}
    for name, rows in costs.items():
        wall, cpu, ready = (statistics.median(column) for column in zip(*(big for _, big in rows), strict=True))
        each[name] = statistics.median((big.cpu - little.cpu) / (len(made) - SMALL) for little, big in rows)
        fixed = statistics.median(little.cpu for little, _ in rows) - SMALL * each[name]
        cells = [f"{wall:.1f}", f"{len(made) / wall:,.0f}", f"{cpu:.1f}", f"{each[name] * 1000:.2f}", f"{fixed:.1f}"]
        print(f"| `{name}` | " + " | ".join([*cells, f"{ready:.1f}" if ready else ""]) + " |")
    print(f"\nan article costs {each['--workers 2'] / each['-j 2'] - 1:+.1%} CPU on two workers against two processes")


def _lines(path: Path, made: list[str]) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(made):
            file.write(json.dumps({"id": number, "text": text}) + "\n")
    return path


def _run(source: Path, arguments: tuple[str, ...], folder: str) -> Cost:
    """Run the command once; on a cluster into a fresh output."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    ready = 0.0
    with tempfile.TemporaryDirectory(dir=folder) as out:
        command = [COMMAND, "--quiet", *arguments, source, *(["-o", out] if "--workers" in arguments else [])]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as run:
            while "--workers" in arguments and run.poll() is None and not ready:
                if any(Path(out).glob("_begun/*")):
                    ready = time.perf_counter() - began
                time.sleep(0.01)
        if run.returncode:
            raise SystemExit(f"{' '.join(map(str, command))}: status {run.returncode}")
    wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, ready)
