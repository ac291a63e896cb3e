"""What is odd about the measures of a plan: told to the person who checks it, never mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from domain.plans.plan import Doubt, Kind, Measure, Schedule
from domain.typed import letters_and_digits, shortened


def checked(measures: Sequence[Measure], approved: date | None) -> tuple[Measure, ...]:
    """The measures with warnings: "plan-measure-repeated", "plan-number-repeated", "plan-before-approval"."""
    repeated = _repeated(measures)
    numbers: set[tuple[str, str]] = set()
    found = []
    for at, measure in enumerate(measures):
        warnings = [*measure.warnings, *_of_number(measure, numbers), *_of_approval(measure.schedule, approved)]
        if at in repeated:
            warnings.append(_repetition(measures[repeated[at]]))
        others = tuple(doubt for doubt in measure.schedule.warnings if doubt.key != "plan-before-approval")
        schedule = replace(measure.schedule, warnings=others)
        found.append(replace(measure, schedule=schedule, warnings=tuple(warnings)))
    return tuple(found)


def _repeated(measures: Sequence[Measure]) -> dict[int, int]:
    """The places of measures that say the same as another, with the place of that other.

    In one section the same text is enough; in other sections the dates must be the same too.
    """
    first: dict[tuple[str, str, str], int] = {}
    pairs: dict[int, int] = {}
    for at, measure in enumerate(measures):
        text = letters_and_digits(measure.text)
        keys = [(text, "section", measure.section), (text, "dates", _days(measure.schedule))]
        earlier = next((first[key] for key in keys if key in first), None)
        if earlier is not None:
            pairs[at] = earlier
            pairs.setdefault(earlier, at)
        for key in keys:
            first.setdefault(key, at)
    return pairs


def _days(schedule: Schedule) -> str:
    if schedule.kind is Kind.UNCLEAR:
        return letters_and_digits(schedule.text)
    return " ".join(map(str, (schedule.kind, schedule.start, schedule.end, *schedule.due)))


def _repetition(other: Measure) -> Doubt:
    return Doubt(
        "plan-measure-repeated", {"number": other.number, "section": other.section, "text": shortened(other.text)}
    )


def _of_number(measure: Measure, numbers: set[tuple[str, str]]) -> Iterator[Doubt]:
    key = (measure.section, measure.number)
    if key in numbers:
        yield Doubt("plan-number-repeated", {"number": measure.number, "section": measure.section})
    numbers.add(key)


def _of_approval(schedule: Schedule, approved: date | None) -> Iterator[Doubt]:
    """A first date before the approval raises no alarm, but a person should know: once, and of starts too."""
    if approved is None or schedule.kind in {Kind.CONTINUOUS, Kind.UNCLEAR}:
        return
    first = min(schedule.due, default=schedule.start)
    if first and first < approved:
        yield Doubt("plan-before-approval", {"date": first.isoformat()})
