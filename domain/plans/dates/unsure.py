"""A question that the dates of a plan leave open, raised where it is met and answered by a person."""

from __future__ import annotations

from collections.abc import Sequence

from domain.plans.dates.context import Context
from domain.plans.plan import Doubt, Schedule, Span

_MOST_READINGS = 8
"""What a person can choose from."""


class Unsure(Exception):
    """A question to a person. Likely answers are `readings`, or what the text says in other `contexts`."""

    def __init__(
        self,
        doubt: Doubt,
        *,
        contexts: Sequence[Context] = (),
        readings: Sequence[Schedule] = (),
        spans: Sequence[Span] = (),
    ) -> None:
        super().__init__(doubt.key)
        self.doubt = doubt
        self.contexts = tuple(contexts)[:_MOST_READINGS]
        self.readings = tuple(readings)[:_MOST_READINGS]
        self.spans = tuple(spans)
