"""``python -m benchmarks [FOLDER]``: the comparison of docs/performance.md, over generated texts or a folder's own."""

from __future__ import annotations

import argparse
import platform
import subprocess
import sys
import venv
from pathlib import Path

from . import cluster, growth, memory, speed, startup, texts

ROOT = Path(__file__).parent.parent
PEERS = ROOT / ".venv-bench"


def machine() -> str:
    """Return the processor, its cores and the Python."""
    model = next(
        (line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")),
        platform.processor(),
    )
    cores = sum(line.startswith("processor") for line in _lines("/proc/cpuinfo"))
    return f"{model}, {cores or '?'} cores, {platform.python_implementation()} {platform.python_version()}"


def _lines(path: str) -> list[str]:
    return Path(path).read_text(encoding="utf-8").splitlines() if Path(path).exists() else []


def install_peers() -> None:
    """Make the environment of the peers: the extra ``bench``, beside newstally's own dependencies."""
    venv.create(PEERS, with_pip=True)
    subprocess.run([PEERS / "bin" / "python", "-m", "pip", "install", "-q", f"{ROOT}[bench]"], check=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of .txt and .md articles to run on")
    parser.add_argument("--mb", type=float, default=2, help="megabytes of generated articles (2)")
    parser.add_argument("--budget", type=float, default=20, help="seconds for each peer (20)")
    parser.add_argument("--install-peers", action="store_true", help="make .venv-bench with the peers first")
    parser.add_argument(
        "--growth", action="store_true", help="only: how time grows to 10 MB, also FOLDER's texts joined"
    )
    parser.add_argument("--largest", type=int, default=growth.SIZES[-1], help="the largest size of --growth")
    parser.add_argument("--startup", action="store_true", help="only: what a start costs")
    parser.add_argument("--batch", type=int, metavar="FILES", help="only: two processes against one over FILES files")
    parser.add_argument("--memory", type=int, metavar="FILES", help="only: memory over FILES and ten times as many")
    parser.add_argument("--cluster", type=int, metavar="ARTICLES", help="only: Dask workers against processes")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of --cluster (3)")
    options = parser.parse_args()

    print(machine() + "\n")
    if options.install_peers:
        install_peers()
    if options.growth or options.startup or options.batch or options.memory or options.cluster:
        if options.cluster:
            cluster.table(options.cluster, options.rounds)
        if options.startup:
            startup.table()
        if options.growth:
            growth.table(options.largest, options.folder)
        if options.batch:
            startup.batch(options.batch)
        if options.memory:
            memory.table(options.memory)
        return 0
    articles = texts.folder(options.folder) if options.folder else texts.articles(int(options.mb * speed.MB))
    if not articles:
        print(f"no .txt or .md articles in {options.folder}", file=sys.stderr)
        return 1
    speed.table(articles, PEERS / "bin" / "python", options.budget)
    print()
    startup.table()
    return 0


if __name__ == "__main__":
    sys.exit(main())
