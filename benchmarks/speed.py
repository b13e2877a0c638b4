"""newstally whole and stage by stage, the bare scan, and the peers, all over the same texts in one go."""

from __future__ import annotations

import inspect
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from types import FunctionType
from typing import Any

import msgspec
import regex

from extractors import extract, pipeline

from .peers import PEERS

MB = 1e6


def best(run: Callable[[], object], rounds: int = 3) -> float:
    """Return the seconds of the fastest of some rounds: what the code needs when nothing else disturbs."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        run()
        times.append(time.perf_counter() - started)
    return min(times)


def bare_scan(texts: Sequence[str]) -> float:
    """Seconds that a bare ``[0-9]+`` takes: the least any reader of numbers has to do."""
    digits = regex.compile("[0-9]+")
    return best(lambda: [sum(1 for _ in digits.finditer(text)) for text in texts], 5)


def whole(texts: Sequence[str]) -> float:
    """Seconds for everything: figures, periods, links, headline, JSON."""
    encode = msgspec.json.Encoder().encode
    return best(lambda: [encode(extract(text)) for text in texts])


def stages(texts: Sequence[str]) -> dict[str, float]:
    """Seconds in each stage: every function that the pipeline takes from another module, timed where it is called.

    The small price of the timing itself is in the figures, and what the pipeline does between the stages is "between".
    """
    spent: dict[str, float] = {}
    originals = {
        name: value
        for name, value in vars(pipeline).items()
        if isinstance(value, FunctionType) and value.__module__ not in {pipeline.__name__, "msgspec.structs"}
    }
    for name, function in originals.items():
        setattr(pipeline, name, _timed(name, function, spent))
    try:
        started = time.perf_counter()
        reports = [pipeline.extract(text) for text in texts]
        total = time.perf_counter() - started
    finally:
        for name, function in originals.items():
            setattr(pipeline, name, function)
    spent["between"] = total - sum(spent.values())
    encode = msgspec.json.Encoder().encode
    spent["JSON"] = best(lambda: [encode(report) for report in reports])
    return spent


def _timed(name: str, function: Callable[..., Any], spent: dict[str, float]) -> Callable[..., Any]:
    lazy = inspect.isgeneratorfunction(function)

    @wraps(function)
    def run(*args: Any, **kwargs: Any) -> Any:
        started = time.perf_counter()
        result = function(*args, **kwargs)
        if lazy:
            result = iter(list(result))
        spent[name] = spent.get(name, 0.0) + time.perf_counter() - started
        return result

    return run


def import_time(python: str, statement: str) -> float:
    """Seconds that ``statement`` adds to an empty start of ``python``, the median of nine."""

    def run(code: str) -> float:
        started = time.perf_counter()
        subprocess.run([python, "-c", code], check=True, cwd=Path(__file__).parent.parent)
        return time.perf_counter() - started

    run(statement)
    return statistics.median(run(statement) for _ in range(9)) - statistics.median(run("pass") for _ in range(9))


def peak_mb() -> float:
    """Peak memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def peer(python: Path, name: str, texts: Sequence[str], budget: float) -> dict[str, float] | None:
    """Run one peer in its environment; None when it is not there."""
    script = Path(__file__).with_name("peers.py")
    done = subprocess.run(
        [python, script, name, str(budget)], input=json.dumps(list(texts)), capture_output=True, text=True, check=False
    )
    if done.returncode:
        print(f"{name}: skipped ({(done.stderr.strip().splitlines() or ['no message'])[-1]})")
        return None
    result: dict[str, float] = json.loads(done.stdout)
    return result


def table(texts: Sequence[str], python: Path, budget: float) -> None:
    """Print the whole comparison as Markdown."""
    size = sum(map(len, texts))
    print(f"{len(texts)} articles, {size / MB:.1f} MB, mean {size // len(texts)} characters\n")
    print("| | MB/s | articles/s | bare scan / this | newstally / this | import ms | peak MB |")
    print("|---|---:|---:|---:|---:|---:|---:|")

    # The scan comes first and the whole last: peak memory only grows.
    scan = size / MB / bare_scan(texts)
    own = size / MB / whole(texts)

    def row(name: str, speed: float, imported: float | None = None, peak: float | None = None) -> None:
        cells = [name, f"{speed:.4g}", f"{speed * MB / size * len(texts):,.0f}", f"{scan / speed:,.1f}"]
        cells += [f"{own / speed:,.3g}", *("" if x is None else f"{x:.0f}" for x in (imported, peak))]
        print("| " + " | ".join(cells) + " |", flush=True)

    row("bare `[0-9]+`", scan, import_time(sys.executable, "import regex") * 1000)
    row("**newstally**", own, import_time(sys.executable, "import extractors") * 1000, peak_mb())
    if python.exists():
        for name in PEERS:
            found = peer(python, name, texts, budget)
            if found:
                row(name, found["characters"] / MB / found["seconds"], found["import"] * 1000, found["peak_mb"])
    else:
        print(f"\nthe peers are skipped: no {python}; `python -m benchmarks --install-peers` makes it")

    print("\n| stage | share | MB/s alone |\n|---|---:|---:|")
    spent = stages(texts)
    total = sum(spent.values())
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"| {name} | {seconds / total:.1%} | {size / MB / max(seconds, 1e-9):,.1f} |")
