"""Feed newstally with bytes that nobody would write, until enough were tried or something breaks.

    python tests/fuzz/fuzz_extract.py --inputs 10000 --seed 1

With atheris installed and ``--atheris FOLDER`` the inputs are led by coverage, and FOLDER keeps them; without it they
are the samples and the hostile files, cut, joined and spoilt at random from a fixed seed.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parents[2])]

from hostile import all_files  # noqa: E402
from hostile.command import check_spans, strict  # noqa: E402

from cli.decode import decode  # noqa: E402
from cli.errors import InputError  # noqa: E402
from cli.job import Item, Job  # noqa: E402
from cli.options import Options  # noqa: E402
from cli.work import convert  # noqa: E402
from extractors import extract  # noqa: E402

LONGEST = 4_000
SLOWEST = 5.0  # seconds of this process alone; no input this short may take as long


def one_input(data: bytes) -> None:
    """Read ``data`` as an article, as a text and as JSON Lines; raise where a law is broken."""
    began = time.process_time()
    options = Options(with_text=True, explain=True)
    for do in ("text", "lines"):
        item = Item(do=do, source="-", data=data, line=None if do == "text" else 1)  # type: ignore[arg-type]
        result = convert(Job((item,)), options)
        for line in result.out.decode("utf-8", "strict").split("\n"):
            if not line:
                continue
            record = strict(line)
            if record.get("error", {}).get("type") == "crashed":
                raise AssertionError(record["error"]["message"])
            if "error" not in record:
                check_spans(record, record["text"])
    try:
        extract(decode(data, None).text, "2020-05-08", date_order="dmy")
    except InputError:
        extract(data.decode("utf-8", "surrogateescape"), "2020-05-08", date_order="dmy")
    if (took := time.process_time() - began) > SLOWEST:
        raise AssertionError(f"took {took:.1f} s")


def seeds() -> list[bytes]:
    """The samples, the hostile files and a line of JSON."""
    samples = [path.read_bytes() for path in sorted((HERE.parents[2] / "samples").glob("*.txt"))]
    files = [hostile.data[:LONGEST] for hostile in all_files() if hostile.data]
    return [*samples, *files, json.dumps({"id": 1, "text": "12 men died.", "date": "2020-05-08"}).encode()]


def mutated(chance: random.Random, pool: Sequence[bytes]) -> bytes:
    """Return a piece of a seed with a few things done to it."""
    data = _piece(chance, pool)
    for _ in range(chance.randint(0, 6)):
        at = chance.randint(0, len(data))
        to = min(len(data), at + chance.choice((0, 1, 1, 2, 8, 40)))
        other = _piece(chance, pool)[: chance.choice((1, 4, 20, 200))]
        match chance.randint(0, 4):
            case 0:
                data = data[:at] + data[to:]
            case 1:
                data = data[:at] + chance.randbytes(to - at) + data[to:]
            case 2:
                data = data[:at] + data[at:to] * chance.choice((2, 3, 50)) + data[to:]
            case 3:
                data = data[:at] + other + data[to:]
            case _:
                data = data[:at] + chance.choice("0123456789 .,-%$\u2013\u00a0\u0662\u00bd\n").encode() + data[to:]
    return data[:LONGEST]


def _piece(chance: random.Random, pool: Sequence[bytes]) -> bytes:
    data = chance.choice(pool)
    at = chance.randint(0, len(data))
    return data[at : at + chance.choice((20, 100, 500, LONGEST))]


def run(inputs: int, seed: int) -> None:
    """Try so many inputs, the same on any machine; the one that breaks a law is shown and kept in the exception."""
    chance = random.Random(seed)  # noqa: S311
    pool = seeds()
    for data in pool:
        one_input(data)
    for tried in range(inputs):
        data = mutated(chance, pool)
        try:
            one_input(data)
        except BaseException:
            print(f"input {tried} of seed {seed}:\n{data!r}", file=sys.stderr)
            raise
    print(f"{inputs} inputs, nothing broke")


def main() -> None:
    """Run by coverage with atheris, or by chance without."""
    if "--atheris" in sys.argv:
        import atheris  # type: ignore[import-not-found]

        sys.argv.remove("--atheris")
        atheris.instrument_all()
        atheris.Setup(sys.argv, one_input)
        atheris.Fuzz()
        return
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    run(arguments.inputs, arguments.seed)


if __name__ == "__main__":
    main()
