"""``--format html``: one page that needs nothing but itself, with every figure where it stands in its article.

:func:`part` makes an article's share of the page, in whatever process has read it; :class:`Page` puts the shares
together. Ids count from 0 like the indexes of ``-f json``: ``#a3-f12`` is ``.[3].figures[12]``.
"""

from .article import part
from .whole import Page

__all__ = ["Page", "part"]
