"""An admin makes events, adds organisations and gives invitations; nobody else does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from domain.events import OWED
from storage import events, obligations, people, registry
from tests.stories.town import ADMIN, DISTRICTS, ZONE, asked_by, has, heard

if TYPE_CHECKING:
    from domain.events import Event
    from sandbox.client import Person, View
    from tests.stories.town import Town

EVERYONE = [name for names in DISTRICTS.values() for name in names]


@dataclass
class Admin:
    """Who makes a new event, answer by answer."""

    town: Town
    person: Person

    async def card(self) -> View:
        await self.town.comes_to_rest()
        return next(view for view in reversed(await self.person.look()) if has(view, "e1:"))

    async def begins(self) -> View:
        await self.person.says("/newevent")
        await self.town.comes_to_rest()
        return (await self.person.look())[-1]

    async def answers(self, text: str) -> View:
        await self.person.says(text)
        return await self.card()

    async def is_through(self) -> View:
        """Skips what is left, none of which is needed, and sees the summary."""
        card = await self.card()
        while not has(card, "e1:0:finish"):
            card = await self.presses(f":skip:{asked_by(card)}")
        return card

    async def presses(self, data: str) -> View:
        await self.person.presses(lambda button: data in button.data)
        return await self.card()

    async def is_at(self, question: str, *, title: str = "Неделя науки", days: str | None = None) -> View:
        """Answers up to this question, with the single day's form for all organisations, today if not said."""
        await self.begins()
        card = await self.answers(title)
        while (asked := asked_by(card)) != question:
            match asked:
                case "days" if days:
                    card = await self.answers(days)
                case "days":
                    card = await self.presses(":type:days:")
                case "form":
                    card = await self.presses(":pick:form:single-day")
                case "categories":
                    card = await self.presses(":done:categories")
                case _:
                    card = await self.presses(":pick:who:all")
        return card

    async def creates(self) -> Event:
        await self.is_through()
        await self.person.presses("e1:0:finish")
        await self.town.comes_to_rest()
        async with self.town.database.read() as tx:
            return max(await events.within_reach(tx, ["/"]), key=lambda event: event.id)

    async def event_count(self) -> int:
        async with self.town.database.read() as tx:
            return len(await events.within_reach(tx, ["/"]))


@pytest.fixture
async def admin(town: Town) -> Admin:
    return Admin(town, await town.admin())


async def owing(town: Town, event: Event) -> list[str]:
    async with town.database.read() as tx:
        return [one.organisation.name for one in await obligations.of_event(tx, event.id, ["/"], states=OWED)]


def in_days(town: Town, days: int) -> date:
    return (datetime.fromtimestamp(town.world.clock.now(), UTC).astimezone(ZONE) + timedelta(days=days)).date()


async def test_event_for_all(town: Town, admin: Admin) -> None:
    teacher = await town.teacher_of("Школа № 12")
    await heard(teacher.person)
    first, last, due = (in_days(town, days) for days in (2, 3, 6))
    await admin.is_at("due", title="Неделя <науки> & техники", days=f"{first:%d.%m.%Y}–{last:%d.%m.%Y}")
    card = await admin.answers(f"{due:%d.%m.%Y} 17:30")
    assert asked_by(card) == "lock"
    await admin.is_through()
    event = await admin.creates()
    assert event.title == "Неделя <науки> & техники"
    assert (event.starts_on, event.ends_on) == (first, last)
    assert event.due_at == datetime(due.year, due.month, due.day, 17, 30, tzinfo=ZONE)
    assert event.categories == ("pupils", "parents", "teachers", "public", "others")
    assert sorted(await owing(town, event)) == sorted(EVERYONE)
    told = await teacher.person.hears("Неделя <науки> & техники")
    assert has(told, "o1:")
    assert await teacher.presses("o1:", then=":pick:activities")


async def test_who_reports_for_several_schools_is_told_once(town: Town, admin: Admin) -> None:
    teacher = await town.teacher_of("Школа № 12")
    await town.joins(teacher.person, "Школа № 5")
    await heard(teacher.person)
    await admin.is_at("due")
    await admin.presses(":type:due:")
    await admin.is_through()
    await admin.creates()
    (told,) = await heard(teacher.person)
    assert "Школа № 12" in told.text
    assert "Школа № 5" in told.text
    assert sum("o1:" in one.data for one in told.buttons) == 2


async def test_event_for_districts(town: Town, admin: Admin) -> None:
    inside, outside = await town.teacher_of("Школа № 12"), await town.teacher_of("Лицей № 62", "Борис")
    for teacher in (inside, outside):
        await heard(teacher.person)
    await admin.is_at("who")
    card = await admin.presses(":pick:who:districts")
    await admin.person.presses("Заводский", on=card)
    await admin.card()
    await admin.presses(":done:districts")
    await admin.presses(":type:due:")
    event = await admin.creates()
    assert sorted(await owing(town, event)) == sorted(DISTRICTS["Заводский"])
    assert len(await heard(inside.person)) == 1
    assert not await heard(outside.person)


async def test_event_for_picked_organisations_by_typing_their_names(town: Town, admin: Admin) -> None:
    await admin.is_at("who")
    await admin.presses(":pick:who:picked")
    await admin.answers("лицей № 62")
    await admin.answers("Центр")
    card = await admin.answers("Школа № 777")
    assert asked_by(card) == "organisations"
    assert "777" in card.text
    await admin.presses(":done:organisations")
    await admin.presses(":type:due:")
    event = await admin.creates()
    assert sorted(await owing(town, event)) == sorted(["Лицей № 62", "Центр «Орбита»"])


async def test_organisation_is_picked_by_its_number_not_by_its_place(town: Town, admin: Admin) -> None:
    await admin.is_at("who")
    await admin.presses(":pick:who:picked")
    await admin.answers("школа 5")
    await admin.answers("Школа № 12")
    await admin.presses(":done:organisations")
    await admin.presses(":type:due:")
    event = await admin.creates()
    assert sorted(await owing(town, event)) == sorted(["Школа № 5", "Школа № 12"])


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("title", "ы" * 201),
        ("days", "когда-нибудь"),
        ("days", "31.02.2027"),
        ("days", "март 2027"),
        ("days", "20.11.2026–10.11.2026"),
        ("form", "какая-нибудь"),
        ("categories", "марсиане"),
        ("who", "никто"),
        ("due", "вечером"),
        ("due", "28.11.2026"),
        ("due", "28.11.2026 25:00"),
        ("due", "31.02.2027 18:00"),
    ],
)
async def test_wrong_answer_is_asked_for_again(admin: Admin, question: str, wrong: str) -> None:
    if question == "title":
        await admin.begins()
    else:
        await admin.is_at(question)
    said = await admin.person.says(wrong)
    await admin.town.comes_to_rest()
    card = (await admin.person.look())[-1]
    assert card.from_bot
    assert card.id > said.id
    assert question == "title" or asked_by(card) == question
    assert await admin.event_count() == 0


async def test_what_is_no_text_is_asked_for_again(admin: Admin, pictures: list[bytes]) -> None:
    await admin.is_at("days")
    for act in (admin.person.sends_sticker, admin.person.sends_voice, admin.person.sends_location):
        await act()
        assert asked_by(await admin.card()) == "days"
    await admin.person.sends_photos(pictures[:2])
    assert asked_by(await admin.card()) == "days"


async def test_due_in_the_past_is_refused(town: Town, admin: Admin) -> None:
    await admin.is_at("due", days=f"{in_days(town, -3):%d.%m.%Y}")
    await admin.answers(f"{in_days(town, -1):%d.%m.%Y} 18:00")
    if await admin.event_count() == 0 and has(await admin.card(), "e1:0:finish"):
        await admin.person.presses("e1:0:finish")
    assert asked_by(await admin.card()) == "due"
    assert await admin.event_count() == 0


async def test_due_before_the_event_is_refused(town: Town, admin: Admin) -> None:
    await admin.is_at("due", days=f"{in_days(town, 9):%d.%m.%Y}")
    card = await admin.answers(f"{in_days(town, 7):%d.%m.%Y} 18:00")
    if has(card, "e1:0:finish"):
        await admin.person.presses("e1:0:finish")
    assert asked_by(await admin.card()) == "due"
    assert await admin.event_count() == 0
    await admin.answers(f"{in_days(town, 10):%d.%m.%Y} 18:00")
    assert (await admin.creates()).ends_on == in_days(town, 9)


async def test_everything_by_buttons(town: Town, admin: Admin) -> None:
    card = await admin.is_at("due")
    dues = [button for button in card.buttons if ":type:due:" in button.data]
    assert len(dues) == 3
    await admin.person.presses(dues[-1], on=card)
    await admin.card()
    event = await admin.creates()
    assert event.due_at.astimezone(ZONE).hour == 18
    assert event.due_at.astimezone(ZONE).date() == event.ends_on + timedelta(days=7)


async def test_an_answer_is_changed_before_the_event_is_made(admin: Admin) -> None:
    await admin.is_at("due")
    await admin.presses(":type:due:")
    await admin.is_through()
    await admin.presses(":change:title")
    card = await admin.answers("Другое название")
    assert has(card, "e1:0:finish")
    assert (await admin.creates()).title == "Другое название"


async def test_lock_and_levels_are_asked_and_checked(town: Town, admin: Admin) -> None:
    await admin.is_at("due", days=f"{in_days(town, 2):%d.%m.%Y}")
    card = await admin.answers(f"{in_days(town, 4):%d.%m.%Y} 18:00")
    assert asked_by(card) == "lock"
    card = await admin.answers(f"{in_days(town, 3):%d.%m.%Y} 18:00")
    assert asked_by(card) == "lock", "nobody is shut out before the due moment"
    card = await admin.answers(f"{in_days(town, 6):%d.%m.%Y} 18:00")
    assert asked_by(card) == "levels"
    await admin.presses(":pick:levels:two")
    event = await admin.creates()
    assert event.lock_at == datetime.combine(in_days(town, 6), time(18), ZONE)
    assert event.two_levels


async def test_double_tap_makes_one_event(admin: Admin) -> None:
    await admin.is_at("due")
    await admin.presses(":type:due:")
    card = await admin.is_through()
    for _ in range(2):
        await admin.person.presses("e1:0:finish", on=card, force=True)
    await admin.town.comes_to_rest()
    assert await admin.event_count() == 1


async def test_half_made_event_survives_a_restart(admin: Admin) -> None:
    await admin.is_at("who")
    await admin.town.restarts()
    assert asked_by(await admin.presses(":pick:who:all")) == "due"


async def test_half_made_event_survives_another_conversation(admin: Admin) -> None:
    await admin.is_at("due", title="Неделя науки")
    await admin.person.says("/organisations")
    await admin.town.comes_to_rest()
    await admin.person.presses("g4:file")
    await admin.town.comes_to_rest()
    await admin.person.says("Заводский – Школа № 77")
    await admin.town.comes_to_rest()
    card = await admin.begins()
    assert asked_by(card) == "due"
    await admin.answers("30.12.2031 18:00")
    assert (await admin.creates()).title == "Неделя науки"


async def test_half_made_event_is_begun_anew(admin: Admin) -> None:
    await admin.is_at("due", title="Неделя науки")
    assert not has(await admin.card(), "e1:0:anew")
    await admin.begins()
    await admin.person.presses("e1:0:anew")
    card = await admin.answers("День космоса")
    assert asked_by(card) == "days"
    assert "Неделя науки" not in (await admin.presses(":back:")).text


async def test_form_without_categories_asks_for_none(admin: Admin) -> None:
    await admin.is_at("form")
    assert asked_by(await admin.presses(":pick:form:seminar")) == "who"


# --- organisations and invitations ---------------------------------------------------------------------------


async def begins_list(town: Town, admin: Admin) -> None:
    await admin.person.says("/organisations")
    await town.comes_to_rest()
    await admin.person.presses(lambda button: button.data == "g4:file")
    await town.comes_to_rest()


async def types_list(town: Town, admin: Admin, text: str) -> None:
    """Types it and writes whatever the bot is sure of."""
    await begins_list(town, admin)
    await admin.person.says(text)
    await admin.person.hears(lambda view: has(view, "g2:write") or has(view, "g2:drop"))
    await admin.person.presses(lambda button: button.data.startswith("g2:write"))
    await town.comes_to_rest()


async def test_organisations_are_added_once(town: Town, admin: Admin) -> None:
    await types_list(town, admin, "Рудничный – Школа № 1\nРудничный – Школа № 2")
    await types_list(town, admin, "Рудничный – Школа № 1\nРудничный – Дворец <детства> & Ко")
    async with town.database.read() as tx:
        added = [one for one in await registry.organisations_within(tx, ["/"]) if one.territory.name == "Рудничный"]
    assert [one.name for one in added] == ["Дворец <детства> & Ко", "Школа № 1", "Школа № 2"]


async def test_misspelt_district_is_not_made(town: Town, admin: Admin) -> None:
    await begins_list(town, admin)
    await admin.person.says("Заводской – Школа № 98\nСоветский – Школа № 97")
    await admin.person.hears(lambda view: has(view, "g2:problems"))
    await admin.person.presses(lambda button: button.data.startswith("g2:write"))
    await town.comes_to_rest()
    async with town.database.read() as tx:
        names = {one.name for one in await registry.territories_within(tx, ["/"])}
    assert "Заводской" not in names
    assert "Советский" in names


async def test_organisation_added_to_a_known_district_stays_in_its_city(town: Town, admin: Admin) -> None:
    """Its reports must reach the district's coordinator: no second district of the same name is made."""
    await types_list(town, admin, "Заводский – Школа № 99")
    async with town.database.read() as tx:
        territories = [one.name for one in await registry.territories_within(tx, ["/"])]
    assert territories.count("Заводский") == 1


async def test_invitation_makes_a_teacher(town: Town, admin: Admin, pictures: list[bytes]) -> None:
    await town.event()
    await admin.person.says("/invite")
    await admin.person.hears(lambda view: has(view, "i1:"))
    await admin.person.presses("Заводский")
    await admin.person.hears(lambda view: "Школа № 12" in view.labels)
    await admin.person.presses("Школа № 12")
    link = await admin.person.hears("?start=")
    code = link.text.partition("?start=")[2].split()[0]
    newcomer = await town.sandbox.person(first_name="Глеб", language_code="ru")
    await newcomer.starts(code)
    assert has(await newcomer.hears("Школа № 12"), "o1:")


async def test_invitation_makes_a_coordinator(town: Town, admin: Admin) -> None:
    await admin.person.says("/invite")
    await admin.person.hears(lambda view: has(view, "i1:"))
    await admin.person.presses("Центральный")
    await admin.person.hears(lambda view: "Лицей № 62" in view.labels)
    await admin.person.presses(lambda button: button.data.startswith("i1:") and button.data.endswith(":1"))
    link = await admin.person.hears("?start=")
    newcomer = await town.sandbox.person(first_name="Глеб", language_code="ru")
    await newcomer.starts(link.text.partition("?start=")[2].split()[0])
    await newcomer.hears("Центральный")
    async with town.database.read() as tx:
        known = await people.find(tx, newcomer.id, [ADMIN])
    assert known
    assert len(known.coordinates) == 1
    assert not known.is_admin


async def test_coordinator_invites_to_the_own_district_only(town: Town) -> None:
    coordinator = await town.coordinator_of("Заводский")
    await coordinator.person.says("/invite")
    card = await coordinator.person.hears(lambda view: has(view, "i1:"))
    assert "Центральный" not in card.labels
    await coordinator.person.presses("Заводский")
    card = await coordinator.person.hears(lambda view: "Школа № 12" in view.labels)
    assert not any(button.data.endswith(":1") for button in card.buttons), "only admins invite coordinators"
    await coordinator.person.presses("Школа № 12")
    assert await coordinator.person.hears("?start=")


@pytest.mark.parametrize("command", ["/newevent", "/organisations"])
@pytest.mark.parametrize("role", ["teacher", "coordinator", "stranger"])
async def test_commands_of_admins_are_not_for_others(town: Town, command: str, role: str) -> None:
    person = {
        "teacher": (await town.teacher_of("Школа № 12")).person,
        "coordinator": (await town.coordinator_of("Заводский")).person,
        "stranger": await town.sandbox.person(first_name="Пётр", language_code="ru", started=True),
    }[role]
    await heard(person)
    await person.says(command)
    assert (await person.hears()).text
    for text in ("Неделя науки", "Заводский – Школа № 99"):
        await person.says(text)
    await town.comes_to_rest()
    async with town.database.read() as tx:
        known = await people.find(tx, person.id, [ADMIN])
        assert known
        assert known.conversation is None
        assert len(await registry.organisations_within(tx, ["/"])) == len(EVERYONE)
        assert not await events.within_reach(tx, ["/"])


async def test_without_organisations_there_is_no_event_yet(town: Town) -> None:
    admin = Admin(town, await town.admin())
    await town.loses_all_organisations()
    card = await admin.begins()
    assert "/organisations" in card.text
