"""What every test may use: the folders of the checkout, ``pytest --accept``, and how Hypothesis and xdist behave."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent

# The same examples in every run and no clock in them: what is green stays green, on a busy machine as well. Others are
# tried with ``pytest --hypothesis-profile random``.
_STEADY = settings(deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("random", _STEADY)
settings.register_profile("steady", _STEADY, derandomize=True)
settings.load_profile("steady")

# A worker of pytest takes seconds to begin, and a container may show more cores than it gives.
_MOST_WORKERS = 4


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Say what ``-n auto`` is."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, _MOST_WORKERS)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="rewrite samples/*.json with what newstally gives now; read the diff!"
    )


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of sample articles."""
    return ROOT / "samples"
