"""Question: "how many cases?", the figures that may answer it, and what they have in common."""

# ruff: noqa: D401 - what is worked out once is an attribute, and named as one

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter, itemgetter

from ..once import cached_property
from .candidate import Candidate
from .refused import refused
from .story import Story

_SEVERAL = 2  # countries from which on an article is about all of them


class Question:
    """The candidates of one question and what can be said of them together, each worked out once."""

    def __init__(self, indexes: Sequence[int], story: Story) -> None:
        self.story = story
        pool = set(indexes)
        self.candidates = [Candidate(index, story) for index in indexes if not refused(story, index, pool)]

    @cached_property
    def latest(self) -> str:
        """The latest day any candidate holds for, up to the day of writing."""
        today = self.story.today.isoformat() if self.story.today else "9999"
        dated = ((one.end, one) for one in self.candidates if one.end and one.end <= today)
        found = sorted(dated, key=itemgetter(0), reverse=True)
        return next((end for end, one in found if not one.of_history), "")

    @cached_property
    def by_size(self) -> list[Candidate]:
        """The candidates, the largest numbers first."""
        return sorted(self.candidates, key=attrgetter("value"), reverse=True)

    @cached_property
    def of_cases(self) -> tuple[int, int] | None:
        """The figure that answers "how many cases?", and the sentence it stands in."""
        answers = self.story.answers
        index = answers.get("cases", answers.get("cases_confirmed"))
        if index is None:
            return None
        return index, self.story.doc.sentence_at(self.story.figures[index].number_span[0])

    @property
    def countries(self) -> set[str]:
        """The countries the article's counts hold for."""
        return self.story.countries

    @cached_property
    def by_sentence(self) -> dict[int, tuple[int, int]]:
        """How many candidates each sentence holds, and their sum."""
        found: dict[int, tuple[int, int]] = {}
        for one in self.candidates:
            count, together = found.get(one.sentence_index, (0, 0))
            found[one.sentence_index] = (count + 1, together + one.value)
        return found

    @cached_property
    def values(self) -> set[int]:
        """All its numbers."""
        return {one.value for one in self.candidates}

    @cached_property
    def largest(self) -> int:
        """The largest number; the world's apart, where the article has a total of its own."""
        return next((one.value for one in self.by_size if not (one.of_history or self.elsewhere(one))), -1)

    def elsewhere(self, one: Candidate) -> bool:
        """Say whether it counts the world where the article is about one country and has a total of its own."""
        alone = len(self.countries) < _SEVERAL and self.has_own_total
        return alone and one.of_world and not self.cases_of_world

    @cached_property
    def cases_of_world(self) -> bool:
        """The cases that were chosen are the world's: so are the deaths."""
        chosen = self.of_cases
        return chosen is not None and self.label != "cases" and Candidate(chosen[0], self.story).of_world

    @property
    def label(self) -> str:
        """What is asked for."""
        return self.candidates[0].figure.label if self.candidates else ""

    @cached_property
    def largest_of_country(self) -> int:
        """The largest number that holds for a country or for no named place."""
        general = (one.value for one in self.by_size if (one.country or not one.figure.place) and not one.of_history)
        return next(general, -1)

    @cached_property
    def has_world(self) -> bool:
        """A candidate counts the world."""
        return any(one.of_world for one in self.candidates)

    @cached_property
    def has_own_total(self) -> bool:
        """A candidate is a total of less than the world."""
        return (
            any(
                not one.said("new")
                and (one.said("total") or (not one.windowed and one.cumulative))
                and not one.of_world
                for one in self.candidates
            )
            or self._opens_with_own
        )

    @property
    def _opens_with_own(self) -> bool:
        """Say whether the first candidate counts the cases of a country, old ones and new: "Peru has reported 7"."""
        first = self.candidates[0] if self.candidates else None
        return first is not None and first.country is not None and not (first.of_world or first.said("new"))
