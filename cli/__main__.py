"""``python -m cli`` in a checkout."""

from .start import main

main()
