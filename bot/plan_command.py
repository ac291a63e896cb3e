"""The command that reads a plan of measures from a file and prints it, for people or as JSON."""

from __future__ import annotations

import asyncio
import json
from itertools import groupby
from typing import TYPE_CHECKING

from documents.documents_in import MAX_FILE, Unreadable, read_safely
from domain.plans.plan import Kind
from domain.plans.reading import read_plan
from handlers.plan_wording import said
from texts import words_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from domain.calendars import Country
    from domain.plans.plan import Measure, Plan, Schedule
    from texts import Words


_KINDS = {
    Kind.ONCE: "plan-print-kind-once",
    Kind.RANGE: "plan-print-kind-range",
    Kind.RECURRING: "plan-print-kind-recurring",
    Kind.CONTINUOUS: "plan-print-kind-continuous",
    Kind.UNCLEAR: "plan-print-kind-unclear",
}


class CannotRead(Exception):
    """The file is no document that can be read; the message is a sentence that says what to send instead."""


def print_plan(path: Path, *, as_json: bool, country: Country, year: int | None, language: str) -> None:
    """Prints the plan in a file. Raises CannotRead, and OSError if there is no such file."""
    words = words_in(language)
    try:
        blocks = asyncio.run(read_safely(path.name, _content(path)))
    except Unreadable as why:
        raise CannotRead(f"{path.name}: {words.plain(f'plan-wrong-{why.key}')}") from None
    plan = read_plan(blocks, country, year)
    if as_json:
        print(json.dumps(plan_json(plan, words), ensure_ascii=False, indent=2))
    else:
        print("\n".join(plan_lines(plan, words)))


def _content(path: Path) -> bytes:
    """The bytes of the file; no more than are needed to see that it is too large."""
    with path.open("rb") as file:
        return file.read(MAX_FILE + 1)


def plan_json(plan: Plan, words: Words) -> list[dict[str, object]]:
    """The measures as they are printed with --json; questions and warnings are sentences."""
    return [_measure_json(measure, words) for measure in plan.measures]


def _measure_json(measure: Measure, words: Words) -> dict[str, object]:
    schedule = measure.schedule
    parties = [doubt for party in measure.responsible for doubt in party.doubts]
    return {
        "section": measure.section,
        "number": measure.number,
        "measure": measure.text,
        "dates": {
            "text": schedule.text,
            "kind": schedule.kind.value,
            "start": schedule.start.isoformat() if schedule.start else None,
            "end": schedule.end.isoformat() if schedule.end else None,
            "due": [day.isoformat() for day in schedule.due],
            "questions": [said(doubt, words) for doubt in schedule.questions],
        },
        "responsible": [party.name for party in measure.responsible],
        "warnings": [said(doubt, words) for doubt in (*measure.warnings, *schedule.warnings, *parties)],
    }


# --- for people ------------------------------------------------------------------------------------------------


def plan_lines(plan: Plan, words: Words) -> Iterator[str]:
    """The plan as lines of text: requisites, measures by section, questions, what was not understood."""
    yield from _requisites(plan, words)
    for section, measures in groupby(plan.measures, key=lambda measure: measure.section):
        title = plan.sections.get(section, section)
        if section:
            yield f"\n{section}" if title == section else f"\n{section}. {title}"
        for measure in measures:
            yield from _measure(measure, words)
    questions = [(measure, doubt) for measure in plan.measures for doubt in measure.schedule.questions]
    if questions:
        yield f"\n{words.plain('plan-print-questions', count=len(questions))}"
        yield from (f"  {_key(measure)}: {said(doubt, words)}" for measure, doubt in questions)
    if plan.not_understood:
        yield f"\n{words.plain('plan-print-not-understood', count=len(plan.not_understood))}"
        yield from (f"  {line}" for line in plan.not_understood)


def _requisites(plan: Plan, words: Words) -> Iterator[str]:
    if plan.title:
        yield plan.title
    if plan.approved_by:
        yield words.plain("plan-print-approved", by=plan.approved_by)
    if plan.approved:
        yield words.plain("plan-print-date", date=plan.approved.text)
    if plan.order_number:
        yield words.plain("plan-print-number", number=plan.order_number)
    if plan.span:
        yield words.plain("plan-print-span", span=words.days(plan.span.start, plan.span.end))
    yield words.plain("plan-print-counts", measures=len(plan.measures), sections=len(plan.sections))
    yield from (said(doubt, words) for doubt in plan.warnings)


def _measure(measure: Measure, words: Words) -> Iterator[str]:
    yield f"{measure.number}. {measure.text}"
    yield f"    {measure.schedule.text or '-'} ({_when(measure.schedule, words)})"
    if measure.responsible:
        yield f"    {'; '.join(party.name for party in measure.responsible)}"
    parties = [doubt for party in measure.responsible for doubt in party.doubts]
    for doubt in (*measure.warnings, *measure.schedule.warnings, *parties):
        yield f"    ! {said(doubt, words)}"


def _when(schedule: Schedule, words: Words) -> str:
    """The kind of the schedule, and its deadlines or its beginning and end."""
    kind = words.plain(_KINDS[schedule.kind])
    if schedule.due:
        days = "; ".join(map(words.day, schedule.due))
        return f"{kind}; {words.plain('plan-print-due', days=days)}"
    if schedule.start and schedule.end:
        return f"{kind}; {words.days(schedule.start, schedule.end)}"
    return kind


def _key(measure: Measure) -> str:
    return f"{measure.section}/{measure.number}" if measure.section else measure.number
