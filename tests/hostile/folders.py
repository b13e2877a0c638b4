"""Cases 34-39: folders whose names, links and special files are the trouble."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from .model import PLAIN

ODD_NAMES = [
    b"-rf.txt",
    b"--help.txt",
    b"a b  c.txt",
    b" before.txt",
    b"after .txt",
    b"line\nbreak.txt",
    b"tab\there.txt",
    b"quote'\".txt",
    b"$(touch owned).txt",
    b"`id`.txt",
    b"a;id.txt",
    b"*.txt",
    b"[ab].txt",
    b"{a,b}.txt",
    b"back\\slash.txt",
    b"co:lon.txt",
    b"CON.txt",
    "\u00e9.txt".encode(),
    "e\u0301.txt".encode(),
    "\u202eright.txt".encode(),
    b"\x1b[31mred.txt",
    b"[red]markup[.txt",
    "\U0001f9a0.txt".encode(),
    b"=1+1.txt",
    b"%2e%2e%2fup.txt",
    b"twice.txt.txt",
    b"x" * 251 + b".txt",
    b"@file.txt",
    b"~.txt",
    b"#hash.txt",
    "no\u00a0break.txt".encode(),
    b"not\xff\xfeutf8.txt",
]
UNNAMED_BY_A_WALK = [b"-", b"no ending", b".hidden.txt", b"...txt"]


def odd_names(folder: Path) -> None:
    """Write an article under each odd name; those a walk does not take are there too."""
    folder.mkdir()
    for name in [*ODD_NAMES, *UNNAMED_BY_A_WALK]:
        with open(os.fsencode(folder) + b"/" + name, "wb") as file:  # noqa: PTH123 - names that are no UTF-8
            file.write(PLAIN.encode())


def many(folder: Path, count: int, article: str = "They treated {} patients.") -> None:
    """Write ``count`` small articles, the numbers in them counting up from 2."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:06}.txt").write_text(article.format(number + 2), encoding="utf-8")


def deep(folder: Path, levels: int = 60) -> Path:
    """Write one article so deep that its path is over a kilobyte long."""
    for level in range(levels):
        folder /= f"level_{level:02}_{'d' * 15}"
    folder.mkdir(parents=True)
    (folder / "bottom.txt").write_text(PLAIN, encoding="utf-8")
    return folder / "bottom.txt"


def links(folder: Path) -> None:
    """Write one article among links that loop, dangle and lead out."""
    folder.mkdir()
    (folder / "real.txt").write_text(PLAIN, encoding="utf-8")
    for name, target in {
        "loop": ".",
        "parent": "..",
        "a": "b",
        "b": "a",
        "a.txt": "b.txt",
        "b.txt": "a.txt",
        "dangling.txt": "/nowhere/at/all.txt",
        "outside.txt": "/etc/hosts",
        "twin.txt": "real.txt",
        "endless.txt": "/dev/zero",
    }.items():
        (folder / name).symlink_to(target)


def special(folder: Path) -> None:
    """Write one article among a folder, a pipe and a socket that are called like files."""
    folder.mkdir()
    (folder / "real.txt").write_text(PLAIN, encoding="utf-8")
    (folder / "folder.txt").mkdir()
    os.mkfifo(folder / "pipe.txt")
    here = Path.cwd()
    os.chdir(folder)  # the address of a socket is at most about 100 bytes long
    try:
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind("socket.txt")
    finally:
        os.chdir(here)


def locked(folder: Path) -> None:
    """Write an article that can be read beside a file and a folder that cannot."""
    (folder / "closed").mkdir(parents=True)
    for name in ("good.txt", "secret.txt", "closed/inside.txt"):
        (folder / name).write_text(PLAIN, encoding="utf-8")
    (folder / "secret.txt").chmod(0)
    (folder / "closed").chmod(0)
