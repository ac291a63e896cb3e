"""The sums behind /totals: three grouped questions, whatever the number of answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from domain.events import COUNTED, State
from domain.kinds import Count, Counts
from domain.library import FORMS
from domain.totals import District, Figure, Totals
from storage.registry import STANDING, within
from storage.tables import answers, obligations, organisations, reports, territories

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement, Select

    from domain.events import Event
    from storage.engine import Transaction


async def of_event(tx: Transaction, event: Event, paths: Iterable[str]) -> Totals:
    """The totals of an event over the organisations in these subtrees."""
    paths = tuple(paths)
    form = FORMS[event.form]
    by_category = {one.key for one in form.questions if isinstance(one.kind, Counts)}
    reach = [one.key for one in form.questions if isinstance(one.kind, Count)]
    totals = Totals(
        by_category={category: Figure() for category in event.categories if by_category},
        reach={question: Figure() for question in reach},
    )
    await _count_obligations(tx, event, paths, totals)
    await _sum_numbers(tx, event, paths, by_category, totals)
    await _count_activities(tx, event, paths, totals)
    return totals


async def _count_obligations(tx: Transaction, event: Event, paths: tuple[str, ...], totals: Totals) -> None:
    rows = await tx.execute(
        select(territories.c.id, territories.c.name, obligations.c.state, func.count().label("number"))
        .select_from(obligations)
        .join(organisations, organisations.c.id == obligations.c.organisation_id)
        .join(territories, territories.c.id == organisations.c.territory_id)
        .where(obligations.c.event_id == event.id, within(paths), STANDING)
        .group_by(territories.c.id, territories.c.name, obligations.c.state)
        .order_by(territories.c.name)
    )
    for row in rows:
        district = totals.by_district.setdefault(row.id, District(row.name))
        district.share.count(State(row.state), row.number)
        totals.share.count(State(row.state), row.number)


def _counted_answers(event: Event, paths: tuple[str, ...], *columns: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    return (
        select(*columns, obligations.c.state)
        .select_from(answers)
        .join(reports, reports.c.id == answers.c.report_id)
        .join(obligations, obligations.c.id == reports.c.obligation_id)
        .join(organisations, organisations.c.id == obligations.c.organisation_id)
        .join(territories, territories.c.id == organisations.c.territory_id)
        .where(obligations.c.event_id == event.id, obligations.c.state.in_(COUNTED), within(paths), STANDING)
    )


async def _sum_numbers(
    tx: Transaction, event: Event, paths: tuple[str, ...], by_category: set[str], totals: Totals
) -> None:
    columns = (answers.c.question, answers.c.item, territories.c.id.label("territory"))
    rows = await tx.execute(
        _counted_answers(event, paths, *columns, func.sum(answers.c.number).label("number"))
        .where(answers.c.question.in_([*by_category, *totals.reach]))
        .group_by(*columns, obligations.c.state)
    )
    for row in rows:
        state, number = State(row.state), int(row.number or 0)
        if row.question in by_category:
            totals.people.add(state, number)
            totals.by_category.setdefault(row.item, Figure()).add(state, number)
            totals.by_district[row.territory].people.add(state, number)
        else:
            totals.reach[row.question].add(state, number)


async def _count_activities(tx: Transaction, event: Event, paths: tuple[str, ...], totals: Totals) -> None:
    rows = await tx.execute(
        _counted_answers(event, paths, answers.c.item, answers.c.report_id).where(answers.c.question == "activities")
    )
    with_own = set()
    for row in rows:
        if row.item.startswith("own-"):
            with_own.add(row.report_id)
        else:
            totals.by_activity[row.item] += 1
    totals.own_activities = len(with_own)
