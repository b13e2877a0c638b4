"""newstally as a library: ``extract(text)`` gives every figure and period of an article.

>>> from extractors import extract
>>> extract("The flood killed 12 people.").figures[0].label
'deaths'
"""

from .model import Figure, LeftOut, Period, PeriodRef, Report
from .pipeline import extract

__all__ = ["Figure", "LeftOut", "Period", "PeriodRef", "Report", "extract"]
