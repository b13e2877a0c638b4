"""The timeline as SVG: a panel for each label, every point of it a link to its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import Template

from .markup import words
from .scales import Days, Values, values
from .timeline import Point, Series, Timeline

_WIDTH, _HEIGHT = 380, 190
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 370, 12, 166
_AROUND = 45  # days before the first article and after the last that are shown at least


def plot(found: Timeline, template: str) -> str:
    """Return the section of the page with all panels; nothing where no label has numbers of two days."""
    series, more = found.series()
    if not series:
        return ""
    low, high = _span(series)
    panels = "".join(_panel(one, Days(low, high, _LEFT, _RIGHT)) for one in series)
    told = f"{more:,} more label{'' if more == 1 else 's'} not drawn" if more else ""
    return Template(template).substitute(plots=panels, more=told)


def _span(series: Sequence[Series]) -> tuple[int, int]:
    """Return the days to be shown: those of the articles with some around them, else those of all points.

    What an article tells of long before ("since 1986") would press everything else into a corner.
    """
    days = [point.end for one in series for point in (*one.headline, *one.dated)]
    if dates := [point.end for one in series for point in one.headline]:
        first, last = min(dates), max(dates)
        around = max(_AROUND, (last - first) // 2)
        days = [day for day in days if first - around <= day <= last + around]
    return min(days), max(*days, min(days) + 1)


def _panel(series: Series, days: Days) -> str:
    headline = [point for point in series.headline if days.low <= point.end <= days.high]
    dated = [point for point in series.dated if days.low <= point.end <= days.high]
    drawn = [*headline, *dated]
    if not drawn:
        return ""
    scale = values([point.value for point in drawn], _BOTTOM, _TOP)
    name = words(f"{series.label} ({series.unit})" if series.unit else series.label)
    marks = [*_bars(drawn, days, scale), *_steps(headline, days, scale), *_dots(drawn, days, scale)]
    return (
        f"<figure><figcaption><b>{name}</b> {_told(series, len(drawn), scale)}</figcaption>"
        f"<svg viewBox='0 0 {_WIDTH} {_HEIGHT}' role=group aria-label=\"{name} over time\">\n"
        f"{_axes(days, scale)}{''.join(marks)}</svg></figure>\n"
    )


def _told(series: Series, drawn: int, scale: Values) -> str:
    counts = (series.articles, "article" if series.articles == 1 else "articles"), (series.figures, "dated")
    told = ", ".join(f"{count:,} {what}" for count, what in counts if count)
    if series.thinned:
        told += f", {drawn:,} of them drawn"
    elif drawn < series.articles + series.figures:
        told += f", {series.articles + series.figures - drawn:,} outside these days"
    return told + (", powers of ten" if scale.log else "")


def _axes(days: Days, scale: Values) -> str:
    lines = "".join(
        f"<path class=grid d='M{_LEFT} {y}H{_RIGHT}'/><text x={_LEFT - 5} y={y} class=value>{name}</text>"
        for y, name in scale.ticks()
    )
    return (
        lines
        + "".join(
            f"<path class=grid d='M{x} {_BOTTOM}v4'/><text x={x} y={_BOTTOM + 17}>{name}</text>"
            for x, name in days.ticks()
        )
        + "\n"
    )


def _steps(headline: Sequence[Point], days: Days, scale: Values) -> Iterator[str]:
    """Yield the line of the totals: each holds until the next is told."""
    totals = [point for point in headline if not point.new]
    if len(totals) > 1:
        path = f"M{days.at(totals[0].end)} {scale.at(totals[0].value)}"
        path += "".join(f"H{days.at(point.end)}V{scale.at(point.value)}" for point in totals[1:])
        yield f"<path class=steps d='{path}'/>\n"


def _bars(drawn: Sequence[Point], days: Days, scale: Values) -> Iterator[str]:
    """Yield a bar for each new number, over the days it came in."""
    ground = scale.at(max(scale.low, 0))
    for point in drawn:
        if point.new:
            left, right = days.at(point.start), days.at(point.end + 1)
            width = max(round(right - left, 1), 3)
            y = scale.at(point.value)
            height = max(round(abs(ground - y), 1), 1)
            yield _link(point, f"<rect class=new x={left} y={min(y, ground)} width={width} height={height} />")


def _dots(drawn: Sequence[Point], days: Days, scale: Values) -> Iterator[str]:
    """Yield a dot for each other number, with a line back to the first of its days."""
    for point in drawn:
        if not point.new:
            x, y, left = days.at(point.end), scale.at(point.value), days.at(point.start)
            run = f"<path class=run d='M{left} {y}H{x}'/>" if x - left > 3 else ""
            kind = "dot" if point.of_article else "ring"
            yield _link(point, f"{run}<circle class={kind} cx={x} cy={y} r=3 />")


def _link(point: Point, mark: str) -> str:
    ref = f"#a{point.article}-f{point.figure}"
    return f"<a href={ref}><title>{words(point.told)}</title>{mark}</a>\n"
