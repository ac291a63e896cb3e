"""Builds the demo's town in an empty database: registry, people, an event to come and a past one with its reports."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from domain.answers import Item
from domain.library import SINGLE_DAY
from domain.people import Role
from storage import events, invitations, obligations, people, registry, reminders, reports

if TYPE_CHECKING:
    from domain.answers import Items
    from domain.events import Event
    from domain.people import Organisation
    from domain.reminders import Reminding
    from storage.engine import Database, Transaction

CATEGORIES = ("pupils", "parents", "teachers", "public", "others")
EVENING = time(18, 0)


@dataclass(frozen=True, slots=True)
class Town:
    """The demo's facts, and where its invitations lead: the person's id → the code."""

    facts: dict[str, Any]
    codes: dict[int, str] = field(default_factory=dict)

    @property
    def timezone(self) -> str:
        return str(self.facts["timezone"])

    @property
    def admins(self) -> list[int]:
        return [person["id"] for person in self.facts["people"] if person.get("admin")]

    @property
    def personas(self) -> list[dict[str, Any]]:
        """The people as the sandbox wants them. Who has an invitation has not pressed Start yet."""
        return [
            {
                "person_id": person["id"],
                "first_name": person["first_name"],
                "last_name": person["last_name"],
                "language_code": "ru",
                "about": person["about"],
                "start": self.codes.get(person["id"]),
                "started": person["id"] not in self.codes,
            }
            for person in self.facts["people"]
        ]


async def settle(database: Database, reminding: Reminding) -> Town:
    """Fills the database and returns the town."""
    town = Town(tomllib.loads((Path(__file__).parent / "town.toml").read_text("utf-8")))
    async with database.write() as tx:
        organisations = await _register(tx, town)
        await _invite(tx, town, organisations)
        now = datetime.now(UTC)
        coming = await _event(tx, town, "coming", now + timedelta(days=town.facts["coming"]["days_ahead"]), now)
        await obligations.oblige(tx, coming, organisations.values(), now)
        await reminders.plan(tx, coming, reminding, now)
        await _past(tx, town, organisations)
    return town


async def _register(tx: Transaction, town: Town) -> dict[str, Organisation]:
    city = await registry.add_territory(tx, town.facts["city"])
    found: dict[str, Organisation] = {}
    for district in town.facts["districts"]:
        territory = await registry.add_territory(tx, district["name"], city)
        for name in district["organisations"]:
            found[name], _ = await registry.add_organisation(tx, name, territory)
        for person in town.facts["people"]:
            if person.get("coordinates") == district["name"]:
                await _meet(tx, person)
                await people.join_territory(tx, person["id"], territory.id, datetime.now(UTC))
    return found


async def _meet(tx: Transaction, person: dict[str, Any]) -> None:
    name = f"{person['first_name']} {person['last_name']}"
    await people.meet(tx, person["id"], name, "ru", datetime.now(UTC))


async def _invite(tx: Transaction, town: Town, organisations: dict[str, Organisation]) -> None:
    for person in town.facts["people"]:
        if "invited_to" in person:
            organisation = organisations[person["invited_to"]].id
            made = await invitations.issue(tx, datetime.now(UTC), None, Role.REPORTER, organisation=organisation)
            town.codes[person["id"]] = made.code
        else:
            await _meet(tx, person)


async def _event(tx: Transaction, town: Town, which: str, day: datetime, now: datetime) -> Event:
    """An event of one day, due the evening after it."""
    zone = ZoneInfo(town.timezone)
    held_on = day.astimezone(zone).date()
    return await events.add(
        tx,
        title=town.facts[which]["title"],
        form=(SINGLE_DAY.key, SINGLE_DAY.version),
        categories=CATEGORIES,
        days=(held_on, held_on),
        due_at=datetime.combine(held_on + timedelta(days=1), EVENING, zone),
        timezone=town.timezone,
        by=None,
        now=now,
    )


async def _past(tx: Transaction, town: Town, organisations: dict[str, Organisation]) -> None:
    """Last year's event: its reports were handed in the next morning and accepted."""
    held = datetime.now(UTC) - timedelta(days=town.facts["past"]["days_ago"])
    event = await _event(tx, town, "past", held, held - timedelta(days=14))
    await obligations.oblige(tx, event, organisations.values(), held)
    author, overseer = town.facts["people"][0]["id"], town.admins[0]
    owed = {one.organisation.name: one for one in await obligations.of_event(tx, event.id, ["/"])}
    for facts in town.facts["past"]["reports"]:
        key = await reports.start(tx, owed[facts["organisation"]], held)
        for question, items in _answers(facts).items():
            report = await reports.find(tx, key)
            if report is not None:
                await reports.save_answer(tx, report, question, items, settled=True, by=author, now=held)
        report = await reports.find(tx, key)
        if report is not None:
            await reports.submit(tx, report, author, held + timedelta(hours=20))
            await reports.accept(tx, report, overseer, held + timedelta(hours=26))


def _answers(facts: dict[str, Any]) -> dict[str, Items]:
    answers: dict[str, Items] = {
        "activities": tuple(Item(kind) for kind in facts["activities"]),
        "people": tuple(Item(category, number) for category, number in zip(CATEGORIES, facts["people"], strict=True)),
    }
    answers |= {question: (Item(number=facts[question]),) for question in ("online", "views") if question in facts}
    if "partners" in facts:
        answers["partners"] = tuple(Item(str(n), text=name) for n, name in enumerate(facts["partners"], 1))
    return answers
