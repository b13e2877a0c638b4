"""How time and memory grow with the text: each point in a process of its own, so that one cannot spoil the next."""

from __future__ import annotations

import math
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from .texts import joined, shapes

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
LIMIT = 300  # seconds for one point


def point(name: str, size: int) -> tuple[float, float]:
    """Return seconds and peak MB for one text in a fresh process; infinity when it takes longer than LIMIT."""
    command = [sys.executable, "-m", "benchmarks.growth", name, str(size)]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=LIMIT, check=True, cwd=Path(__file__).parent.parent
        )
    except subprocess.TimeoutExpired:
        return math.inf, math.inf
    except subprocess.CalledProcessError as failed:
        print(f"{name} {size}: {(failed.stderr.strip().splitlines() or ['killed'])[-1]}")
        return math.nan, math.nan
    seconds, peak = done.stdout.split()
    return float(seconds), float(peak)


def exponent(sizes: Sequence[int], times: Sequence[float]) -> float:
    """Return the slope of log time over log size (least squares): 1 is linear, 2 quadratic."""
    xs, ys = [math.log(size) for size in sizes], [math.log(seconds) for seconds in times]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - mean_x) ** 2 for x in xs)
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / spread


def table(largest: int, own: Path | None) -> None:
    """Print seconds at each size, the exponent over all of them, and that of the last step alone.

    ``own`` is a folder of texts, which are measured joined together as one more text.
    """
    sizes = [size for size in SIZES if size <= largest]
    print("| text | " + " | ".join(f"{size // 1000:,} KB" for size in sizes) + " | exponent | last step | peak MB |")
    print("|---|" + "---:|" * (len(sizes) + 3))
    for name in [*([str(own.resolve())] if own else []), *(name for name, _ in shapes())]:
        points = [point(name, size) for size in sizes]
        times = [seconds for seconds, _ in points]
        cells = [f"{seconds:.3f}" for seconds in times]
        if all(map(math.isfinite, times)):
            cells += [f"{exponent(sizes, times):.2f}", f"{exponent(sizes[-2:], times[-2:]):.2f}"]
        else:
            cells += ["-", "-"]
        print(f"| {name} | " + " | ".join([*cells, f"{points[-1][1]:.0f}"]) + " |", flush=True)


def one(name: str, size: int) -> None:
    """Time one text after a small one has warmed everything up."""
    from extractors import extract

    made = dict(shapes())
    make = made[name] if name in made else joined(Path(name))
    text = make(size)
    for _ in range(3):
        extract(make(2_000))
    # A short text is timed more than once: a clock tick must not decide.
    times = []
    for _ in range(5 if size <= SIZES[1] else 1):
        started = time.perf_counter()
        extract(text)
        times.append(time.perf_counter() - started)
    print(min(times), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    os.environ.setdefault("PYTHONHASHSEED", "0")
    one(sys.argv[1], int(sys.argv[2]))
