"""What a report is compared with before it is sent, and what its authors said to what looked odd."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, delete, func, literal_column, select

from domain.doubts import Around, Doubt, figure
from domain.events import COUNTED
from domain.kinds import Count, Counts, Names
from storage.engine import insert_for
from storage.registry import STANDING
from storage.tables import answers, events, explanations, obligations, organisations, reports

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from domain.reports import Report
    from storage.engine import Transaction

OWN_REPORTS, PEERS, NEIGHBOURS, PARTNERS = 12, 200, 300, 500
"""How many of the latest reports, and of the names in them, are looked at: enough to say what is usual."""

_PHOTOS, _PARTNERS = "photos", ("partners", "attracted", "organisers")
_JOINED = reports.join(obligations, obligations.c.id == reports.c.obligation_id)


async def around(tx: Transaction, report: Report) -> Around:
    """At most four queries, whatever the number of reports; those that the form has no question for are left out."""
    asked = report.draft.asked
    numbers = [one.key for one in asked if isinstance(one.kind, Count | Counts)]
    names = [one.key for one in asked if isinstance(one.kind, Names) and one.key in _PARTNERS]
    return Around(
        pupils=report.organisation.pupils,
        own_history=await _figures(tx, numbers, _own_reports(report)),
        peers=await _figures(tx, numbers, _peers(report)),
        other_photos=await _photos_elsewhere(tx, report),
        partners=await _partners(tx, report) if names else (),
    )


def _latest(report: Report) -> Select[*tuple[Any, ...]]:
    """Other reports that were handed in, the latest first."""
    handed_in = select(reports.c.id).where(reports.c.id != report.id, obligations.c.state.in_(COUNTED))
    return handed_in.order_by(reports.c.submitted_at.desc(), reports.c.id.desc())


def _own_reports(report: Report) -> Select[*tuple[Any, ...]]:
    same = (obligations.c.organisation_id == report.organisation.id) & (events.c.form == report.event.form)
    joined = _JOINED.join(events, events.c.id == obligations.c.event_id)
    return _latest(report).select_from(joined).where(same).limit(OWN_REPORTS)


def _peers(report: Report) -> Select[*tuple[Any, ...]]:
    """Of others for this event: only of organisations of the same kind, if that is known."""
    joined = _JOINED.join(organisations, organisations.c.id == obligations.c.organisation_id)
    others = (obligations.c.event_id == report.event.id) & (organisations.c.id != report.organisation.id)
    found = _latest(report).select_from(joined).where(others, STANDING)
    if report.organisation.kind:
        found = found.where(organisations.c.kind == report.organisation.kind)
    return found.limit(PEERS)


async def _figures(
    tx: Transaction, questions: Collection[str], among: Select[*tuple[Any, ...]]
) -> dict[str, list[float]]:
    found: dict[str, list[float]] = defaultdict(list)
    chosen = among.subquery()
    if questions:
        rows = await tx.execute(
            select(answers.c.question, answers.c.item, answers.c.number)
            .join(chosen, chosen.c.id == answers.c.report_id)
            .where(answers.c.question.in_(questions), answers.c.number.is_not(None))
        )
        for row in rows:
            found[figure(row.question, row.item)].append(row.number)
    return found


async def _photos_elsewhere(tx: Transaction, report: Report) -> dict[str, str]:
    """Unique id of a picture of this report → the event in another report of which it is, too."""
    pictures = [item.key for item in report.draft.answer(_PHOTOS).items]
    if not pictures:
        return {}
    rows = await tx.execute(
        select(answers.c.item, func.min(events.c.title).label("title"))
        .select_from(answers.join(_JOINED, reports.c.id == answers.c.report_id))
        .join(events, events.c.id == obligations.c.event_id)
        .join(organisations, organisations.c.id == obligations.c.organisation_id)
        # Written out: the index is of these rows alone, and a parameter would hide that it fits.
        .where(answers.c.question == literal_column(f"'{_PHOTOS}'"), answers.c.item.in_(pictures))
        .where(answers.c.report_id != report.id, STANDING)
        .group_by(answers.c.item)
    )
    return {row.item: row.title for row in rows}


async def _partners(tx: Transaction, report: Report) -> list[str]:
    """The names in the latest reports of the district, the most frequent first."""
    joined = _JOINED.join(organisations, organisations.c.id == obligations.c.organisation_id)
    district = organisations.c.territory_id == report.organisation.territory.id
    near = _latest(report).select_from(joined).where(district).limit(NEIGHBOURS).subquery()
    rows = await tx.execute(
        select(answers.c.text)
        .join(near, near.c.id == answers.c.report_id)
        .where(answers.c.question.in_(_PARTNERS), answers.c.text.is_not(None))
        .group_by(answers.c.text)
        .order_by(func.count().desc(), answers.c.text)
        .limit(PARTNERS)
    )
    return list(rows.scalars())


# --- explanations --------------------------------------------------------------------------------------------


async def explain(tx: Transaction, report_id: int, doubt: Doubt, text: str | None, by: int, now: datetime) -> None:
    """What an author says to a doubt; None: that it is right as it is."""
    said = {"key": doubt.key, "question": doubt.question, "facts": dict(doubt.facts), "text": text, "by": by, "at": now}
    statement = insert_for(tx)(explanations).values(report_id=report_id, doubt=doubt.id, **said)
    await tx.execute(statement.on_conflict_do_update(index_elements=["report_id", "doubt"], set_=said))


async def explained(tx: Transaction, report_id: int) -> dict[str, tuple[Doubt, str | None]]:
    """Doubt's id → the doubt and what was said to it, in the order of saying.

    The value that the doubt was about is not kept: the key is its id, and not what `Doubt.id` makes of the rest.
    """
    rows = await tx.execute(
        select(explanations)
        .where(explanations.c.report_id == report_id)
        .order_by(explanations.c.at, explanations.c.doubt)
    )
    return {row.doubt: (Doubt(row.key, row.question, row.facts), row.text) for row in rows}


async def forget_others(tx: Transaction, report_id: int, standing: Collection[str]) -> None:
    """Drops what was said to doubts that do not stand any more, since a correction made them groundless."""
    said = delete(explanations).where(explanations.c.report_id == report_id)
    await tx.execute(said.where(explanations.c.doubt.not_in(standing)))
