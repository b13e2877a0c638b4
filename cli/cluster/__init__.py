"""The same converter on a cluster: the input cut into shards, each converted into one part by whoever is free.

A part's bytes depend on its shard alone, so whatever dies and is done again, in whatever order, the output is the
same, nothing lost and nothing twice. :func:`convert_shard` is the whole of the work and knows no engine;
:mod:`~cli.cluster.dask` is the only module that imports one.
"""

from __future__ import annotations

from .plan import Piece, Plan, Shard, load
from .shards import Done, convert_shard

__all__ = ["Done", "Piece", "Plan", "Shard", "convert_shard", "load"]
