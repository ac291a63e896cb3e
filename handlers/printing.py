"""Invitations on paper, for all organisations of a territory: drawn beside the conversations, sent when ready."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from documents.invitations import invitations_zip
from domain.people import Role
from handlers.giving_up import saying
from handlers.link import LASTS, midnight_in
from handlers.replies import EVERY_MESSAGE, ONLY_IF_SHOWN, Card, document, outgoing
from storage import due, invitations, people, registry
from storage.due import Work
from texts import words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.people import Organisation, Person, Territory
    from handlers.setting import Setting
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from texts import Words

NAME = KIND = "sheets"
SHEETS_LAST = 14
"""Days that a link must be good for to be printed once more."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """An archive with the pictures of so many organisations."""

    archive: bytes
    count: int


async def begin(
    tx: Transaction,
    territory: Territory,
    organisations: Sequence[Organisation],
    person: Person,
    words: Words,
    setting: Setting,
    stamp: str,
) -> Card:
    """Makes the invitations that are missing and has the pictures of all drawn. `stamp` tells one press from others."""
    now, wanted = setting.now(), [one.id for one in organisations]
    made = await _printed(tx, wanted, setting)
    missing = [one for one in wanted if one not in made]
    await invitations.issue_to_all(tx, now, person.id, Role.REPORTER, missing, expires_at=midnight_in(LASTS, setting))
    payload = {"person": person.id, "territory": territory.id}
    await due.plan(tx, [Work(f"{KIND}:{person.id}:{stamp}", KIND, payload, now)])
    return Card(person.id, NAME, words("sheets-drawing", territory=territory.name), [], EVERY_MESSAGE)


async def _printed(tx: Transaction, wanted: Sequence[int], setting: Setting) -> dict[int, str]:
    """Organisation → the code of the invitation that is on its sheet."""
    until = setting.now() + timedelta(days=SHEETS_LAST)
    found = await invitations.standing_by_organisation(tx, setting.now(), Role.REPORTER, wanted, until=until)
    return {key: one.code for key, one in found.items()}


async def draw(work: Work, *, database: Database, setting: Setting) -> Drawn | None:
    """The archive; None if the person may not have it any more."""
    async with database.read() as tx:
        asked = await _asked(tx, work, setting)
        if asked is None:
            return None
        person, territory = asked
        found = await registry.organisations_within(tx, [territory.path])
        codes = await _printed(tx, [one.id for one in found], setting)
    words = words_in(person.language)
    sheets = [(one.territory.name, one.name, setting.link(codes[one.id])) for one in found if one.id in codes]
    headings = words.plain("sheets-file"), words.plain("sheets-name"), words.plain("sheets-link")
    return Drawn(await asyncio.to_thread(invitations_zip, sheets, headings), len(sheets))


async def send(tx: Transaction, work: Work, drawn: Drawn | None, *, setting: Setting) -> list[Outgoing]:
    asked = await _asked(tx, work, setting)
    if asked is None or drawn is None:
        return []
    person, territory = asked
    words = words_in(person.language)
    name = f"{words.plain('sheets-archive')} {territory.name}.zip"
    caption = words("sheets", territory=territory.name, count=drawn.count)
    ready = Card(person.id, NAME, words("sheets-ready", territory=territory.name), [], ONLY_IF_SHOWN)
    return outgoing([ready, document(person.id, name, drawn.archive, caption)], person.id)


async def _asked(tx: Transaction, work: Work, setting: Setting) -> tuple[Person, Territory] | None:
    """Who asked for the sheets and of which territory, if it is still theirs."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    territory = await registry.territory(tx, work.payload["territory"])
    return (person, territory) if person and territory and person.may_oversee(territory) else None


give_up = saying("sheets-failed")
