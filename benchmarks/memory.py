"""Whether memory stays flat: the peak of every process of a run over some files, and over ten times as many.

Linux only: the peaks are the VmHWM of /proc, which counts what a worker shares with its parent too.
"""

from __future__ import annotations

import subprocess
import tempfile
import time
from pathlib import Path

from .startup import COMMAND
from .texts import articles

CHARACTERS = 300  # of a file: many small ones show what each of them leaves behind
MORE = 10
TICK = 0.05  # seconds between two looks at the processes


def table(files: int) -> None:
    """Print the peak memory of the parent and of the largest of two workers, for two numbers of files."""
    print("| files in one folder | parent MB | largest worker MB |\n|---|---:|---:|")
    peaks = [_peaks(count) for count in (files, files * MORE)]
    for count, (parent, worker) in zip((files, files * MORE), peaks, strict=True):
        print(f"| {count:,} | {parent:.1f} | {worker:.1f} |")
    grown = [f"{100 * (large / small - 1):.0f} %" for small, large in zip(*peaks, strict=True)]
    print("| growth | " + " | ".join(grown) + " |")


def _peaks(files: int) -> tuple[float, float]:
    """Return the peak MB of the parent and of the largest worker of a run with two processes."""
    text = "".join(articles(files * 100))
    steps = max(len(text) - CHARACTERS, 1)
    with tempfile.TemporaryDirectory() as folder:
        for index in range(files):
            start = index * 7919 % steps
            Path(folder, f"{index:06}.txt").write_text(text[start : start + CHARACTERS], encoding="utf-8")
        command = [str(COMMAND), "--quiet", "-j", "2", "--format", "jsonl", folder]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as run:
            parent, workers = 0, [0]
            while run.poll() is None:
                parent = max(parent, _peak(run.pid))
                workers += [_peak(pid) for pid in _children(run.pid)]
                time.sleep(TICK)
    return parent / 1024, max(workers) / 1024


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]
    except OSError:
        return []


def _peak(pid: int) -> int:
    """Return the most memory a process has had so far, in KB; 0 when it has ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    except (OSError, ValueError):
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0)
