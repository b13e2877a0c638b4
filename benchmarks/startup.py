"""What a start costs, and what a second process gains."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from .texts import SAMPLES, articles

ROUNDS = 25
COMMAND = Path(sys.executable).with_name("newstally")


def table() -> None:
    """Print the wall time of the starts that matter, measured in turn so that a slow moment hits all of them."""
    runs: dict[str, list[str]] = {
        "`python -c pass`": [sys.executable, "-c", "pass"],
        '`python -c "import typer"`': [sys.executable, "-c", "import typer"],
        "`newstally --version`": [str(COMMAND), "--version"],
        "`newstally samples/bergamo.txt`": [str(COMMAND), str(SAMPLES / "bergamo.txt")],
    }
    times: dict[str, list[float]] = {name: [] for name in runs}
    for command in runs.values():
        subprocess.run(command, check=True, capture_output=True)
    for _ in range(ROUNDS):
        for name, command in runs.items():
            started = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            times[name].append(time.perf_counter() - started)
    print("| | median ms | x `python -c pass` | x `import typer` | least ms | x | x |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    bare, typer = list(times.values())[:2]
    for name, seconds in times.items():
        cells = (
            f"{of(seconds) * 1000:.0f} | {of(seconds) / of(bare):.2f} | {of(seconds) / of(typer):.2f}"
            for of in (statistics.median, min)  # the least is what a busy machine disturbs least
        )
        print(f"| {name} | {' | '.join(cells)} |")


def batch(files: int) -> None:
    """Print the seconds of one and of two processes over a folder of ``files`` articles."""
    made = articles(files * 2_000)
    with tempfile.TemporaryDirectory() as folder:
        for index in range(files):
            target = Path(folder) / f"{index // 1000:03}" / f"{index:06}.txt"
            target.parent.mkdir(exist_ok=True)
            target.write_text(made[index % len(made)], encoding="utf-8")
        times = {}
        for jobs in (1, 2, 1, 2):
            started = time.perf_counter()
            subprocess.run([COMMAND, "--quiet", "-j", str(jobs), folder], check=True, stdout=subprocess.DEVNULL)
            seconds = time.perf_counter() - started
            times[jobs] = min(seconds, times.get(jobs, seconds))
    print(f"{files:,} files: one process {times[1]:.1f} s ({files / times[1]:,.0f} files/s), ", end="")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"two {times[2]:.1f} s ({files / times[2]:,.0f} files/s): {times[1] / times[2]:.2f} times as fast; ", end="")
    print(f"the largest process {peak:.0f} MB")
