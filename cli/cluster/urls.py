"""Names of files here and elsewhere: a path, or a URL that fsspec knows how to open."""

from __future__ import annotations

import os
import re
from typing import Any

from ..errors import UsageError

_URL = re.compile(r"([a-z][a-z0-9+]+)://")

# What a protocol takes, where it is an extra of ours.
_EXTRAS = {"s3": "s3", "s3a": "s3", "gs": "gcs", "gcs": "gcs"}

# Where a file appears whole, with one put, and cannot be renamed but only copied.
OBJECT_STORES = frozenset({"s3", "s3a", "gs", "gcs", "abfs", "abfss", "az", "oss", "r2", "tos"})


def is_url(name: str) -> bool:
    """Tell whether ``name`` is a URL; ``file://`` is one as well until :func:`whole_url` has made it a path."""
    return _URL.match(name) is not None


def whole_url(name: str) -> str:
    """Return the URL without a slash at its end, or the absolute path."""
    name = name.removeprefix("file://")
    if is_url(name):
        return name.rstrip("/")
    return os.path.abspath(name)


def protocol(url: str) -> str:
    """Return ``s3`` of ``s3://bucket/key``."""
    match = _URL.match(url)
    return match[1] if match else "file"


def file_system(url: str) -> Any:
    """Return fsspec's file system for ``url``; raises UsageError where a package for it is missing."""
    name = protocol(url)
    try:
        import fsspec

        return fsspec.filesystem(name)
    except ImportError:
        raise UsageError(missing(f"{name}://", _EXTRAS.get(name, "dask"))) from None
    except ValueError:
        raise UsageError(f"{url}: {name}:// is not known to fsspec") from None


def missing(what: str, extra: str) -> str:
    """Return the line that says which extra to install."""
    return f"{what} needs an extra that is not installed: pip install 'newstally[{extra}]'"
