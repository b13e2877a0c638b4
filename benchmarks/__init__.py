"""How fast newstally is, beside a bare scan and its peers: ``python -m benchmarks``."""
