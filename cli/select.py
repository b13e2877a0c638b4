"""``--label`` and ``--kind``: only these figures, and the headline numbers that come from them."""

from __future__ import annotations

from msgspec.structs import replace

from extractors import Figure, Report

from .options import Options


def selected(report: Report, options: Options) -> Report:
    """Return ``report`` with the figures asked for; the indexes point at the same figures as before."""
    kept = [index for index, figure in enumerate(report.figures) if _wanted(figure, options)]
    moved = {old: new for new, old in enumerate(kept)}
    sources = {label: moved[index] for label, index in report.headline_from.items() if index in moved}
    return replace(
        report,
        figures=tuple(_moved(report.figures[index], moved) for index in kept),
        headline={label: value for label, value in report.headline.items() if label in sources},
        headline_from=sources,
    )


def _wanted(figure: Figure, options: Options) -> bool:
    if options.labels and figure.label not in options.labels:
        return False
    return not options.kinds or figure.kind in options.kinds


def _moved(figure: Figure, moved: dict[int, int]) -> Figure:
    """Let ``part_of`` point at the same figure, or at none where that one is left out."""
    if isinstance(figure.part_of, int):
        return replace(figure, part_of=moved.get(figure.part_of))
    return figure
