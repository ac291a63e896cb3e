"""The register as tables to take away: written beside the conversations, and sent when they are ready."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from documents.tables_out import register_csv, register_xlsx
from domain.register import FIELDS
from handlers.giving_up import saying
from handlers.replies import Replies, document, outgoing, toast
from storage import due, people, register
from storage.due import Work
from texts import words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aiogram.types import CallbackQuery

    from domain.people import Person
    from domain.register import KnownOrganisation
    from handlers.setting import Setting
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from texts import Words

KIND = "register-out"


@dataclass(frozen=True, slots=True)
class Tables:
    """The organisations of these territories in both forms of a table, and how many they are."""

    paths: tuple[str, ...]
    count: int
    xlsx: bytes
    csv: bytes


async def begin(query: CallbackQuery, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """Has the own part of the register written; sent back, it changes nothing."""
    await due.plan(tx, [Work(f"{KIND}:{person.id}:{query.id}", KIND, {"person": person.id}, setting.now())])
    return [toast(query, words.plain("register-exporting"))]


async def write(work: Work, *, database: Database, setting: Setting) -> Tables | None:
    """The tables; None if nothing is the person's any more."""
    async with database.read() as tx:
        person = await people.find(tx, work.payload["person"], setting.admins)
        if person is None or not person.oversees:
            return None
        rows = await register.known(tx, person.oversees)
    words = words_in(person.language)
    headings = [words.plain(f"register-column-{name.replace('_', '-')}") for name in FIELDS]
    return await asyncio.to_thread(_written, person.oversees, rows, headings)


def _written(paths: tuple[str, ...], rows: Sequence[KnownOrganisation], headings: Sequence[str]) -> Tables:
    return Tables(paths, len(rows), register_xlsx(rows, headings), register_csv(rows, headings))


async def send(tx: Transaction, work: Work, tables: Tables | None, *, setting: Setting) -> list[Outgoing]:
    """Both tables, unless the person has lost some of the territories meanwhile."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    if person is None or tables is None or not set(tables.paths) <= set(person.oversees):
        return []
    words = words_in(person.language)
    name, caption = words.plain("register-file-name"), words("register-exported", count=tables.count)
    both = [
        document(person.id, f"{name}.xlsx", tables.xlsx, caption),
        document(person.id, f"{name}.csv", tables.csv),
    ]
    return outgoing(both, person.id)


give_up = saying("register-not-exported")
