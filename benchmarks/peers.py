"""The peers over the same articles, in an environment of their own.

``python peers.py NAME SECONDS < articles.json`` prints how far it came in about SECONDS (some of the peers need minutes
for a megabyte), as one JSON object. Nothing of newstally is imported here.
"""

from __future__ import annotations

import json
import resource
import sys
import time
import warnings
from collections.abc import Callable

Reader = Callable[[str], object]


def quantulum3() -> Reader:
    from quantulum3 import parser

    return parser.parse


def recognizers_number() -> Reader:
    from recognizers_number import recognize_number

    return lambda text: recognize_number(text, "en-us")


def recognizers_dates() -> Reader:
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_number

    return lambda text: (recognize_number(text, "en-us"), recognize_datetime(text, "en-us"))


def dateparser_search() -> Reader:
    from dateparser.search import search_dates

    return lambda text: search_dates(text, languages=["en"])


def datefinder() -> Reader:
    import datefinder as finder

    return lambda text: list(finder.find_dates(text))


PEERS: dict[str, Callable[[], Reader]] = {
    "datefinder": datefinder,
    "recognizers numbers": recognizers_number,
    "dateparser.search": dateparser_search,
    "quantulum3": quantulum3,
    "recognizers with dates": recognizers_dates,
}


def main() -> None:
    name, budget = sys.argv[1], float(sys.argv[2])
    articles: list[str] = json.load(sys.stdin)
    warnings.simplefilter("ignore")
    started = time.perf_counter()
    read = PEERS[name]()
    imported = time.perf_counter() - started
    read(articles[0])  # what a peer loads at its first text is not its speed
    done = characters = failed = 0
    started = time.perf_counter()
    for article in articles:
        try:
            read(article)
        except Exception:  # noqa: BLE001 - whatever a peer raises is counted
            failed += 1
        done += 1
        characters += len(article)
        if time.perf_counter() - started > budget:
            break
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        json.dumps(
            {
                "characters": characters,
                "articles": done,
                "failed": failed,
                "seconds": seconds,
                "import": imported,
                "peak_mb": peak,
            }
        )
    )


if __name__ == "__main__":
    main()
