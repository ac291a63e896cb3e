"""Everything that was filed on an event, in three questions whatever the number of organisations."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, select, true

from domain.collected import Collected, Filed, figure_questions
from domain.library import FORMS
from storage import obligations as obligation_storage
from storage.reports import answers_of
from storage.tables import answers, given, obligations, reports

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from domain.events import Event
    from storage.engine import Transaction


async def figures_of(
    tx: Transaction, event: Event, paths: Iterable[str], now: datetime, *, only_accepted: bool = False
) -> Collected:
    """The event with what its totals are made from, and no other answers: three hundred reports are read at once."""
    questions = figure_questions(FORMS[event.form])
    return await of_event(tx, event, paths, now, only_accepted=only_accepted, questions=questions)


async def of_event(
    tx: Transaction,
    event: Event,
    paths: Iterable[str],
    now: datetime,
    *,
    only_accepted: bool = False,
    questions: Collection[str] | None = None,
) -> Collected:
    """What the organisations in these subtrees filed; drafts count as nothing filed yet.

    With `questions`, only the answers to these are read: `figure_questions` are all that totals need.
    """
    owed = await obligation_storage.of_event(tx, event.id, paths)
    mine = select(reports.c.id).join(obligations).where(obligations.c.event_id == event.id)
    rows = await tx.execute(
        select(given, answers.c.item, answers.c.number, answers.c.text)
        .outerjoin(answers, (answers.c.report_id == given.c.report_id) & (answers.c.question == given.c.question))
        .where(given.c.report_id.in_(mine), true() if questions is None else given.c.question.in_(questions))
        .order_by(given.c.report_id, given.c.question, answers.c.position)
    )
    by_report: defaultdict[int, list[Row[*tuple[Any, ...]]]] = defaultdict(list)
    for row in rows:
        by_report[row.report_id].append(row)
    heads = {row.id: row for row in await tx.execute(select(reports).where(reports.c.id.in_(mine)))}
    filed = []
    for one in owed:
        head = heads.get(one.report_id or 0)
        if head is None or not one.state.is_counted:
            filed.append(Filed(one, {}))
        else:
            filed.append(Filed(one, answers_of(by_report[head.id]), head.number, head.submitted_at))
    return Collected(event, now, tuple(filed), only_accepted)
