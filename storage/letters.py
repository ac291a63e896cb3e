"""Letters with the reports of an event: what is to be sent, what was sent, and what the mail server said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, insert, select, update

from domain.letters import Letter, LetterState, Trouble
from storage.paper_tables import letters
from storage.tables import obligations, organisations, reports

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from domain.letters import Posted
    from storage.engine import Transaction


def _letter(row: Row[*tuple[Any, ...]]) -> Letter:
    return Letter(
        id=row.id,
        package=row.package,
        event=row.event_id,
        reports=tuple(row.reports),
        part=row.part,
        parts=row.parts,
        address=row.address,
        by=row.by,
        at=row.at,
        report=row.report_id,
        state=LetterState(row.state),
        tries=row.tries,
        answer=row.answer or "",
        trouble=Trouble(row.trouble) if row.trouble else None,
        sent_at=row.sent_at,
    )


async def add(
    tx: Transaction,
    package: str,
    event: int,
    address: str,
    brought: Sequence[Sequence[int]],
    by: int,
    now: datetime,
    *,
    separately: bool,
) -> list[Letter]:
    """The letters of a package, one for each group of reports; one that is there already stays as it is."""
    known = await of_package(tx, package)
    if known:
        return known
    rows = [
        {
            "package": package,
            "event_id": event,
            "report_id": reports[0] if separately else None,
            "reports": list(reports),
            "part": part,
            "parts": len(brought),
            "address": address,
            "state": LetterState.WAITING,
            "by": by,
            "at": now,
        }
        for part, reports in enumerate(brought, 1)
    ]
    await tx.execute(insert(letters), rows)
    return await of_package(tx, package)


async def find(tx: Transaction, key: int) -> Letter | None:
    row = (await tx.execute(select(letters).where(letters.c.id == key))).one_or_none()
    return _letter(row) if row else None


async def of_package(tx: Transaction, package: str) -> list[Letter]:
    """In the order of their parts."""
    rows = await tx.execute(select(letters).where(letters.c.package == package).order_by(letters.c.part))
    return [_letter(row) for row in rows]


async def next_fresh(tx: Transaction, package: str) -> Letter | None:
    """The first letter of a package that waits for its turn, and not for a better moment."""
    fresh = (letters.c.package == package) & (letters.c.state == LetterState.WAITING) & letters.c.trouble.is_(None)
    row = (await tx.execute(select(letters).where(fresh).order_by(letters.c.part).limit(1))).one_or_none()
    return _letter(row) if row else None


async def note_posted(tx: Transaction, letter: Letter, posted: Posted, now: datetime, *, again: bool) -> None:
    """Notes what became of a try; `again`: there will be another one."""
    state = LetterState.WAITING if again else LetterState.REFUSED if posted.trouble else LetterState.SENT
    await tx.execute(
        update(letters)
        .where(letters.c.id == letter.id)
        .values(
            state=state,
            tries=letters.c.tries + 1,
            answer=posted.answer,
            trouble=posted.trouble,
            sent_at=now if state is LetterState.SENT else None,
        )
    )


async def try_anew(tx: Transaction, package: str) -> bool:
    """Lets the refused letters of a package wait for their turn once more; returns whether there are any."""
    refused = (letters.c.package == package) & (letters.c.state == LetterState.REFUSED)
    changed = await tx.execute(
        update(letters)
        .where(refused)
        .values(state=LetterState.WAITING, answer=None, trouble=None)
        .returning(letters.c.id)
    )
    return bool(changed.all())


async def refuse_waiting(tx: Transaction, package: str, posted: Posted) -> None:
    """Refuses all that waits of a package, for the same reason."""
    waiting = (letters.c.package == package) & (letters.c.state == LetterState.WAITING)
    values = {"state": LetterState.REFUSED, "answer": posted.answer, "trouble": posted.trouble}
    await tx.execute(update(letters).where(waiting).values(values))


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose report a letter brings."""

    obligation: int
    organisation: int
    name: str


async def subjects_of(tx: Transaction, reports_: Iterable[int]) -> dict[int, Subject]:
    """Report → whose it is."""
    rows = await tx.execute(
        select(reports.c.id, obligations.c.id.label("obligation"), organisations.c.id.label("organisation"))
        .add_columns(organisations.c.name)
        .join(obligations, obligations.c.id == reports.c.obligation_id)
        .join(organisations, organisations.c.id == obligations.c.organisation_id)
        .where(reports.c.id.in_(list(reports_)))
    )
    return {row.id: Subject(row.obligation, row.organisation, row.name) for row in rows}
