"""Which paper a form has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.library import PLAN_MEASURE, SEMINAR, SINGLE_DAY, YEAR_RESULTS
from handlers.papers.seminar import seminar_paper
from handlers.papers.single_day import single_day_paper
from handlers.papers.year_results import year_results_paper

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from documents.paper import Paper
    from domain.collected import Collected
    from handlers.papers.parts import Copy
    from texts import Words

BUILDERS: Mapping[str, Callable[[Collected, Words, Copy], Paper]] = {
    SINGLE_DAY.key: single_day_paper,
    SEMINAR.key: seminar_paper,
    YEAR_RESULTS.key: year_results_paper,
    PLAN_MEASURE.key: single_day_paper,
}


def paper_of(collected: Collected, words: Words, copy: Copy) -> Paper:
    """The paper of an event, by its form."""
    return BUILDERS[collected.event.form](collected, words, copy)
