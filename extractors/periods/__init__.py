"""Dates: every date and period of the text with its first and last day.

:mod:`.anchors` says where to look, :mod:`.grammar` and :mod:`.ranges` read what is written there into the trees of
:mod:`.expressions`, :mod:`.resolve` turns a tree into days with what :mod:`.timeline` knows of the reference day and
the dates before it.
"""

from .dateline import reference_day
from .find import find_periods

__all__ = ["find_periods", "reference_day"]
