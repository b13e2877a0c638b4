"""A run on a cluster from the command line: plan or go on, have it done, say what became of it."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator
from contextlib import contextmanager

from ..errors import NewstallyError, OutputError, UsageError, say
from ..options import Options
from ..progress import count
from ..signals import Stopped, heard
from .cutting import plan
from .listing import inputs
from .markers import SUCCESS, Done, done_before, succeed
from .plan import PLAN, Piece, Plan, dump, load, refuse_other
from .shards import is_parquet
from .show import Show
from .store import Store, open_store
from .urls import is_url, missing

_NEEDS = {"dask": ("distributed", "fsspec"), "parquet": ("pyarrow",), "warc": ("warcio",)}


def run_on_cluster(options: Options) -> int:
    """Convert the inputs of ``options`` into parts; return the status of the contract.

    Raises UsageError for an output that was begun otherwise or a package that is missing, OutputError where the
    output cannot be written, ClusterLostError when the cluster goes away.
    """
    _require("dask", "--workers" if options.workers else "--scheduler")
    out = options.folder or ""
    if is_parquet(out):
        _require("parquet", "Parquet")
    with _reported(out, options):
        store = open_store(out)
        wanted = list(inputs(options))
        _require_readers(wanted)
        known = _known(store, out, wanted, options)
        done = done_before(store) if known else {}
        if known and len(done) == len(known.shards):
            return _finish(store, known, done, [], options)
        return _work(store, known, wanted, done, options)


def _work(store: Store, known: Plan | None, wanted: list[Piece], done: dict[int, Done], options: Options) -> int:
    from .dask import Cluster, Failed

    show = Show(options)
    with Cluster(options) as cluster:
        if known is None:
            known = plan(wanted, os.getcwd(), options, cluster.map)
            store.write(PLAN, dump(known))
        show.begin(len(known.shards), done.values())
        left = [shard for shard in known.shards if shard.number not in done]
        failed: list[int] = []
        try:
            for number, result in cluster.convert(left):
                if isinstance(result, Failed):
                    failed.append(number)
                    show.message(f"shard {number:06} failed twice: {result.reason}")
                else:
                    done[number] = result.done
                    show.add(result)
        except Stopped as stop:
            heard()
            show.clear()
            raise Stopped(stop.number, f": {show.so_far()}; the same command goes on") from None
        except NewstallyError as problem:
            show.clear()
            raise type(problem)(f"{problem}: {show.so_far()}; the same command goes on") from None
    show.clear()
    return _finish(store, known, done, failed, options)


def _finish(store: Store, known: Plan, done: dict[int, Done], failed: list[int], options: Options) -> int:
    """Check that all parts are there, say so in ``_SUCCESS``, and return the status."""
    if failed:
        say(f"{count(len(failed), 'shard')} of {len(known.shards):,} failed; the same command tries them again")
        return 1
    sizes = store.sizes()
    for item in done.values():
        if sizes.get(item.part) != item.size:
            raise OutputError(
                f"{options.folder}: {item.part} was written and is not there: do all see the same folder?"
            )
    success = succeed(store, done.values()) if store.read(SUCCESS) is None else None
    if not options.quiet:
        rows = sum(item.rows for item in done.values())
        errors = sum(item.errors for item in done.values())
        figures = sum(item.figures for item in done.values())
        again = "" if success else " (done before)"
        say(f"{count(rows - errors, 'article')} read, {errors:,} failed, {count(figures, 'figure')}{again}")
    return 1 if any(item.errors for item in done.values()) else 0


def _known(store: Store, out: str, wanted: list[Piece], options: Options) -> Plan | None:
    """Return the plan of an earlier run, None where there was none; refuses that of another command."""
    data = store.read(PLAN)
    if data is not None:
        known = load(data)
        refuse_other(out, known, wanted, options)
        return known
    if any(name.startswith("part-") for name in store.sizes()):
        raise UsageError(f"{out}: holds parts of something else; take another --output, or remove this one")
    return None


def _require(extra: str, what: str) -> None:
    if not all(importlib.util.find_spec(package) for package in _NEEDS[extra]):
        raise UsageError(missing(what, extra))


def _require_readers(wanted: list[Piece]) -> None:
    kinds = {piece.kind: piece.source for piece in wanted}
    for extra in ("parquet", "warc"):
        if extra in kinds:
            _require(extra, kinds[extra])


@contextmanager
def _reported(out: str, options: Options) -> Iterator[None]:
    """Turn what the system says about the output, or any library about a URL, into a line."""
    try:
        yield
    except (NewstallyError, BrokenPipeError):
        raise
    except OSError as error:
        raise OutputError(f"{out}: {(error.strerror or str(error) or type(error).__name__).lower()}") from None
    except Exception as error:
        if not any(map(is_url, (out, *options.paths))):
            raise
        raise OutputError(f"{out}: {type(error).__name__}: {error}") from None
