"""The page as a whole: what stands before the articles is known only when all have come, so they wait in a file."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from importlib.resources import files
from string import Template

import msgspec

from ..options import Options
from ..spool import Spool
from .article import Part
from .marks import KINDS
from .markup import HERE, words
from .plot import plot
from .timeline import Timeline

_BLOCK = 1 << 20
_OPEN = 3  # so many articles stand open; more are folded
_LABELS = 400  # so many of the commonest labels can be picked; the text filter finds any


class Page:
    """Takes the shares of the articles in order and writes the page in the end."""

    def __init__(self, write: Callable[[bytes], object], options: Options) -> None:
        self._write = write
        self._options = options
        self._shares = Spool()
        self._articles = self._failed = 0
        self._title = ""
        self._labels: Counter[str] = Counter()
        self._kinds: Counter[str] = Counter()
        self._timeline = Timeline()

    def add(self, data: bytes) -> None:
        """Take what :func:`~cli.page.article.part` gave for some articles."""
        for line in data.split(b"\n")[:-1]:
            share = msgspec.json.decode(line, type=Part)
            self._shares.write(share.html.replace(HERE, str(self._articles)).encode("utf-8", "replace"))
            self._title = self._title or share.title
            self._timeline.add(self._articles, share.points)
            self._articles += 1
            self._failed += share.failed
            self._labels.update(share.labels)
            self._kinds.update(share.kinds)

    def close(self) -> None:
        """Write the page."""
        before, after = _read("page.html").split("$articles\n")
        fields = self._fields()
        self._write(Template(before).substitute(fields).encode())
        if self._articles <= _OPEN:
            whole = b"".join(self._shares.blocks(_BLOCK))
            self._write(whole.replace(b"<details class=article", b"<details open class=article"))
        else:
            for block in self._shares.blocks(_BLOCK):
                self._write(block)
        self._write(Template(after).substitute(fields).encode())
        self._shares.close()

    def _fields(self) -> dict[str, str]:
        """Return what is put into the template, each as markup."""
        style, script = _read("page.css"), _read("page.js")
        kinds = [kind for kind in KINDS if self._kinds[kind]]
        labels = sorted(self._labels, key=lambda label: (-self._labels[label], label))[:_LABELS]
        return {
            "style": style,
            "style_hash": _digest(style),
            "script": script,
            "script_hash": _digest(script),
            "title": words(self._title if self._articles == 1 else "Figures and periods"),
            "count": self._count(),
            "timeline": plot(self._timeline, _read("timeline.html")) if self._options.timeline else "",
            "legend": "".join(f"<li><mark class={KINDS[kind]}><b>{kind}</b></mark>" for kind in kinds),
            "left_out": '<li><span class="l">no figure</span>' if self._options.explain else "",
            "kinds": "".join(f"<option value={KINDS[kind]}>{kind} ({self._kinds[kind]:,})" for kind in kinds),
            "labels": "".join(
                f'<option value="{words(label)}">{words(label)} ({self._labels[label]:,})' for label in labels
            ),
        }

    def _count(self) -> str:
        told = f"{_number(self._articles, 'article')}, {_number(self._kinds.total(), 'figure')}"
        return f"{told}, {self._failed:,} not read" if self._failed else told


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """Return the hash by which the Content-Security-Policy lets this very text in, and no other."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
