"""Numbers: every written number of a text, with its value, bounds, qualifier, currency and unit."""

from .scan import scan

__all__ = ["scan"]
