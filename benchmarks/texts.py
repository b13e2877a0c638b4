"""The texts: articles mixed from the sentences of samples/ and prose without figures, and text made to hurt.

About a third of the sentences of a mixed article hold a number, as in news; every number and date in them is drawn
anew, so that no cache sees the same string twice more often than it would in an archive. Same seed, same texts.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "samples"
SHARE_WITH_NUMBER = 1 / 3

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
CITIES = ("GENEVA", "NAIROBI", "LIMA", "JAKARTA", "ROME", "ACCRA", "DHAKA", "LISBON", "MANILA", "QUITO")

_SENTENCE_END = re.compile(r"(?<=[.!?][\"”]) +|(?<=[.!?]) +(?=[A-Z\"“])")
_DATE = re.compile(rf"\b\d{{1,2}} ({'|'.join(MONTHS)})(?: (?:19|20)\d\d)?\b")
_COUNT = re.compile(r"\b\d{1,3}(?:,\d{3})++\b|(?<![\d.,])\d{2,3}(?![\d.,%])")
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|dozen|hundred|thousand|million|half|third)\b",
    re.IGNORECASE,
)


def sentences() -> tuple[list[str], list[str]]:
    """Return the sentences of the samples that hold a number, and sentences that hold none."""
    with_number: list[str] = []
    without = (HERE / "prose.txt").read_text(encoding="utf-8").splitlines()
    for path in sorted(SAMPLES.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            for sentence in _SENTENCE_END.split(line):
                if "|" in sentence or len(sentence) < 30 or sentence[-1] not in '.!?"':
                    continue
                (with_number if _NUMBER.search(sentence) else without).append(sentence)
    return with_number, without


def articles(size: int, seed: int = 1) -> list[str]:
    """Return mixed articles of together about ``size`` characters."""
    draw = random.Random(seed)
    with_number, without = sentences()
    made: list[str] = []
    total = 0
    while total < size:
        article = _article(draw, with_number, without)
        made.append(article)
        total += len(article)
    return made


def _article(draw: random.Random, with_number: list[str], without: list[str]) -> str:
    day = f"{draw.randint(1, 28)} {draw.choice(MONTHS)} {draw.randint(1996, 2024)}"
    paragraphs: list[str] = []
    for _ in range(draw.randint(3, 10)):
        pools = [with_number if draw.random() < SHARE_WITH_NUMBER else without for _ in range(draw.randint(1, 5))]
        paragraphs.append(" ".join(_vary(draw, draw.choice(pool)) for pool in pools))
    return f"{draw.choice(CITIES)}, {day} - " + "\n\n".join(paragraphs) + "\n"


def _vary(draw: random.Random, sentence: str) -> str:
    """Draw the dates and the larger counts of ``sentence`` anew."""

    def count(match: re.Match[str]) -> str:
        digits = len(match[0].replace(",", ""))
        number = draw.randint(10 ** (digits - 1), 10**digits - 1)
        return f"{number:,}" if "," in match[0] else str(number)

    def date(match: re.Match[str]) -> str:
        year = f" {draw.randint(1996, 2024)}" if match[0][-1].isdigit() else ""
        return f"{draw.randint(1, 28)} {draw.choice(MONTHS)}{year}"

    parts, at = [], 0
    for match in _DATE.finditer(sentence):
        parts += [_COUNT.sub(count, sentence[at : match.start()]), date(match)]
        at = match.end()
    return "".join([*parts, _COUNT.sub(count, sentence[at:])])


def folder(path: Path) -> list[str]:
    """Return the texts of a folder of the user's own."""
    files = sorted(p for p in path.rglob("*") if p.suffix in {".txt", ".md"} and p.is_file())
    return [p.read_text(encoding="utf-8", errors="replace") for p in files]


# Text that makes a careless pattern go back over what it has read. Each one ends with what the pattern hopes for:
# without the noun in the text a regex engine skips the work.
def _repeat(piece: str, tail: str) -> Callable[[int], str]:
    return lambda size: piece * (size // len(piece)) + tail


ADVERSARIAL: dict[str, Callable[[int], str]] = {
    "digits": _repeat("1", " people died."),
    "digits and spaces": _repeat("1 ", "people died."),
    "numbers in one sentence": _repeat("12 people and ", "3 cases were reported."),
    "grouped digits": _repeat("123,", "456 people died."),
    "one hundred and": _repeat("one hundred and ", "two people died."),
    "commas": _repeat(",", " 5 people died."),
    "from 1 to": _repeat("from 1 to ", "5 people died in May 2020."),
    "between and": _repeat("between 1 and ", "5 May 2020, 5 people died."),
    "words": _repeat("word ", "5 people died."),
    "capitals": _repeat("Aa Bb ", "5 people died in Rome."),
    "months": _repeat("May ", "5, 5 people died."),
    "of phrases": _repeat("of the ", "5 people who died."),
    "hyphens": _repeat("a-", "5 people died."),
    "open brackets": _repeat("(", "5 people died."),
    "pipes": _repeat("| 5 ", "| deaths |"),
    "table rows": _repeat("Rome | 5 | 6\n", "Oslo | 7 | 8"),
    "list items": _repeat("- Rome, 5 new cases\n", "- Oslo, 7 new cases"),
    "blank lines": _repeat("\n", "5 people died."),
    "spaces": _repeat(" ", "5 people died."),
    "headings": _repeat("Rome\n\n5 people died.\n\n", "Oslo"),
}


def real(size: int) -> str:
    """Return one long article of about ``size`` characters."""
    return "\n".join(articles(size))[:size]


def joined(path: Path) -> Callable[[int], str]:
    """Return the maker of one long article of a folder's texts, which come again where they are not long enough."""
    whole = "\n\n".join(folder(path)) + "\n\n"
    return lambda size: (whole * (size // len(whole) + 1))[:size]


def shapes() -> Iterator[tuple[str, Callable[[int], str]]]:
    """Yield the name and maker of every text that growth is measured on."""
    yield "mixed articles", real
    yield from ADVERSARIAL.items()
