"""Reports and their answers. An answer is rows under the question's key; a draft is whatever rows there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, bindparam, delete, func, insert, select, update

from domain.answers import Answer, Item
from domain.events import State
from domain.reports import Report, draft_of
from storage import doubts, history
from storage import obligations as obligation_storage
from storage.engine import insert_for
from storage.event_rows import EVENT_COLUMNS
from storage.registry import ORGANISATION_COLUMNS
from storage.tables import (
    answers,
    events,
    files,
    given,
    obligations,
    organisations,
    reporters,
    reports,
    territories,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from domain.answers import Items
    from domain.events import Obligation
    from storage.engine import Transaction

_AUTHORS = (
    select(func.count())
    .select_from(reporters)
    .where(reporters.c.organisation_id == obligations.c.organisation_id)
    .scalar_subquery()
)
_REPORT = (
    select(
        *EVENT_COLUMNS,
        *ORGANISATION_COLUMNS,
        *obligation_storage.OBLIGATION_COLUMNS,
        *(column for column in reports.c if column.name != "obligation_id"),
        reports.c.id.label("report_id"),
        _AUTHORS.label("authors"),
    )
    .select_from(reports)
    .join(obligations, obligations.c.id == reports.c.obligation_id)
    .join(events, events.c.id == obligations.c.event_id)
    .join(organisations, organisations.c.id == obligations.c.organisation_id)
    .join(territories, territories.c.id == organisations.c.territory_id)
    .where(reports.c.id == bindparam("report"))
)
_ANSWERS = (
    select(given, answers.c.item, answers.c.number, answers.c.text)
    .outerjoin(answers, (answers.c.report_id == given.c.report_id) & (answers.c.question == given.c.question))
    .where(given.c.report_id == bindparam("report"))
    .order_by(given.c.question, answers.c.position)
)
_PUT = insert(answers)
_CLEAR = delete(answers).where(answers.c.report_id == bindparam("report"), answers.c.question == bindparam("asked"))


def answers_of(rows: Iterable[Row[*tuple[Any, ...]]]) -> dict[str, Answer]:
    """The answers of one report, from rows of `given` with those of `answers`."""
    found: dict[str, Answer] = {}
    for row in rows:
        before = found.get(row.question, Answer((), row.settled, row.by, row.at))
        if row.item is not None:
            item = Item(row.item, row.number, row.text)
            before = Answer((*before.items, item), row.settled, row.by, row.at)
        found[row.question] = before
    return found


async def with_answers(tx: Transaction, keys: Collection[int]) -> set[int]:
    """Which of these reports hold anything."""
    found = select(answers.c.report_id).where(answers.c.report_id.in_(keys)).distinct()
    return set((await tx.execute(found)).scalars())


async def find(tx: Transaction, key: int) -> Report | None:
    """The report with all its answers."""
    row = (await tx.execute(_REPORT, {"report": key})).one_or_none()
    if row is None:
        return None
    obligation = obligation_storage.obligation_of(row)
    return Report(
        id=row.id,
        obligation=obligation,
        draft=draft_of(obligation.event, answers_of(await tx.execute(_ANSWERS, {"report": key}))),
        number=row.number,
        submitted_at=row.submitted_at,
        submitted_by=row.submitted_by,
        return_reason=row.return_reason,
        return_questions=tuple(row.return_questions or ()),
        endorsed_at=row.endorsed_at,
        endorsed_by=row.endorsed_by,
        authors=row.authors,
        explained=tuple((await doubts.explained(tx, key)).values()) if row.submitted_at else (),
    )


async def start(tx: Transaction, obligation: Obligation, now: datetime) -> int:
    """The id of the obligation's one report; begun if there is none yet."""
    statement = insert_for(tx)(reports).values(obligation_id=obligation.id, started_at=now)
    await tx.execute(statement.on_conflict_do_nothing(index_elements=["obligation_id"]))
    found = await tx.execute(select(reports.c.id).where(reports.c.obligation_id == obligation.id))
    return int(found.scalar_one())


async def save_answer(
    tx: Transaction, report: Report, question: str, items: Items, *, settled: bool, by: int, now: datetime
) -> Report:
    """Replaces the answer to one question. The first one makes the obligation a draft."""
    statement = insert_for(tx)(given).values(report_id=report.id, question=question, settled=settled, by=by, at=now)
    await tx.execute(
        statement.on_conflict_do_update(
            index_elements=["report_id", "question"], set_={"settled": settled, "by": by, "at": now}
        )
    )
    before = report.draft.answer(question).items
    # Most answers that have something already grow: what is there stays.
    kept = len(before) if items[: len(before)] == before else 0
    if before and not kept:
        await tx.execute(_CLEAR, {"report": report.id, "asked": question})
    if items[kept:]:
        await tx.execute(
            _PUT,
            [
                {
                    "report_id": report.id,
                    "question": question,
                    "item": item.key,
                    "position": position,
                    "number": item.number,
                    "text": item.text,
                }
                for position, item in enumerate(items[kept:], kept)
            ],
        )
    if report.state is State.EXPECTED:
        await obligation_storage.change_state(tx, report.obligation.id, [State.EXPECTED], State.DRAFT, now)
    return report.with_answer(question, Answer(items, settled, by, now))


async def keep_file(
    tx: Transaction, unique_id: str, file_id: str, *, kind: str, size: int | None, now: datetime
) -> None:
    """Remembers where Telegram keeps a picture. The newest file_id wins: it is the one that still works."""
    values = {"file_id": file_id, "kind": kind, "size": size}
    statement = insert_for(tx)(files).values(unique_id=unique_id, received_at=now, **values)
    await tx.execute(statement.on_conflict_do_update(index_elements=["unique_id"], set_=values))


async def files_of(tx: Transaction, unique_ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Unique id → (file_id, kind: photo | document)."""
    rows = await tx.execute(
        select(files.c.unique_id, files.c.file_id, files.c.kind).where(files.c.unique_id.in_(list(unique_ids)))
    )
    return {row.unique_id: (row.file_id, row.kind) for row in rows}


# --- decisions -----------------------------------------------------------------------------------------------


async def submit(tx: Transaction, report: Report, by: int, now: datetime) -> str | None:
    """Hands the report in and returns its number; None if it was handed in already."""
    allowed = [State.EXPECTED, State.DRAFT, State.RETURNED]
    if not await obligation_storage.change_state(tx, report.obligation.id, allowed, State.SUBMITTED, now):
        return None
    # What was answered before another answer made its question pointless must not be counted.
    asked = [question.key for question in report.draft.asked]
    await tx.execute(delete(given).where(given.c.report_id == report.id, given.c.question.not_in(asked)))
    number = report.number or await _next_number(tx, report)
    await tx.execute(
        update(reports)
        .where(reports.c.id == report.id)
        .values(
            number=number,
            submitted_at=now,
            submitted_by=by,
            return_reason=None,
            return_questions=None,
            endorsed_at=None,
            endorsed_by=None,
        )
    )
    await _note(tx, "submitted", report, by, now, number=number)
    return number


async def _next_number(tx: Transaction, report: Report) -> str:
    """«event-ordinal». The event's row is held, so that two at once on PostgreSQL do not get the same ordinal."""
    await tx.execute(select(events.c.id).where(events.c.id == report.event.id).with_for_update())
    numbered = await tx.execute(
        select(func.count())
        .select_from(reports)
        .join(obligations, obligations.c.id == reports.c.obligation_id)
        .where(obligations.c.event_id == report.event.id, reports.c.number.is_not(None))
    )
    return f"{report.event.id}-{numbered.scalar_one() + 1}"


async def recall(tx: Transaction, report: Report, by: int, now: datetime) -> bool:
    """Takes a report back before anybody decided on it. False if somebody did."""
    undecided = update(reports).where(reports.c.id == report.id, reports.c.endorsed_at.is_(None))
    if (await tx.execute(undecided.values(decided_at=None))).rowcount != 1:
        return False
    if not await obligation_storage.change_state(tx, report.obligation.id, [State.SUBMITTED], State.DRAFT, now):
        return False
    await _note(tx, "recalled", report, by, now)
    return True


async def endorse(tx: Transaction, report: Report, by: int, now: datetime) -> bool:
    """The first of two levels of acceptance. False if somebody decided before."""
    waiting = select(obligations.c.id).where(obligations.c.state == State.SUBMITTED)
    result = await tx.execute(
        update(reports)
        .where(reports.c.id == report.id, reports.c.endorsed_at.is_(None), reports.c.obligation_id.in_(waiting))
        .values(endorsed_at=now, endorsed_by=by)
    )
    if result.rowcount != 1:
        return False
    await _note(tx, "endorsed", report, by, now)
    return True


async def accept(tx: Transaction, report: Report, by: int, now: datetime) -> bool:
    """Locks the report: from now on it changes only through a return. False if somebody decided before."""
    if not await obligation_storage.change_state(tx, report.obligation.id, [State.SUBMITTED], State.ACCEPTED, now):
        return False
    await tx.execute(update(reports).where(reports.c.id == report.id).values(decided_at=now, decided_by=by))
    await _note(tx, "accepted", report, by, now)
    return True


async def give_back(
    tx: Transaction, report: Report, reason: str, by: int, now: datetime, questions: Collection[str] = ()
) -> bool:
    """Returns the report for correction, an accepted one too. False if it is not in the coordinator's hands.

    `questions` are those to be answered anew; none: the author decides.
    """
    held = [State.SUBMITTED, State.ACCEPTED]
    if not await obligation_storage.change_state(tx, report.obligation.id, held, State.RETURNED, now):
        return False
    await tx.execute(
        update(reports)
        .where(reports.c.id == report.id)
        .values(
            decided_at=now,
            decided_by=by,
            return_reason=reason,
            return_questions=list(questions) or None,
            endorsed_at=None,
            endorsed_by=None,
        )
    )
    # What is named is asked again: the answer stays and waits to be settled anew.
    named = (given.c.report_id == report.id) & given.c.question.in_(list(questions))
    await tx.execute(update(given).where(named).values(settled=False))
    await _note(tx, "returned", report, by, now, reason=reason, questions=",".join(questions))
    return True


async def _note(tx: Transaction, action: str, report: Report, by: int, now: datetime, **facts: str) -> None:
    await history.note(
        tx,
        action,
        by,
        now,
        event=report.event.id,
        obligation=report.obligation.id,
        organisation=report.organisation.id,
        facts=facts,
    )
