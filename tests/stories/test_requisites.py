"""Requisites of an event: typed by an admin in the chat, printed on every paper, seen by all who oversee the event."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from docx import Document
from sqlalchemy import select

from bot.export import export
from domain.answers import Item
from domain.events import State
from storage import requisites
from storage.tables import history
from tests.stories.test_papers import asks_for
from tests.stories.town import has, heard

if TYPE_CHECKING:
    from pathlib import Path

    from sandbox.client import Person, View
    from tests.stories.town import Town

GIVEN = {
    "approver": "Начальник управления <образования> & спорта",
    "approver_name": "О. П. Лысых",
    "basis": "приказ от 01.09.2026 № 750",
    "coordinator": "Центр «Орбита»",
    "position": "Директор",
    "name": "А. Б. Ёлкина",
    "executor": "Петрова Мария",
    "phone": "12-34-56",
}


async def card(town: Town, person: Person) -> View:
    await town.comes_to_rest()
    return next(view for view in reversed(await person.look()) if has(view, "rq1:") or has(view, "pa1:"))


async def presses(town: Town, person: Person, data: str) -> View:
    await person.presses(lambda button: data in button.data, on=await card(town, person))
    return await card(town, person)


async def opens(town: Town, person: Person) -> View:
    await person.says("/totals")
    await person.presses("Документы")
    return await presses(town, person, "rq1:")


async def types(town: Town, person: Person, field: str, text: str) -> View:
    await presses(town, person, f":ask:{field}:")
    await person.says(text)
    return await card(town, person)


async def kept(town: Town) -> dict[str, str]:
    async with town.database.read() as tx:
        return await requisites.of_event(tx, town.latest.id)


async def noted(town: Town) -> list[dict[str, str]]:
    async with town.database.read() as tx:
        rows = await tx.execute(select(history.c.facts).where(history.c.action == requisites.ACTION))
        return [row.facts for row in rows]


def texts_of(docx: bytes) -> str:
    document = Document(io.BytesIO(docx))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells]).replace("\xa0", " ")


async def test_what_is_typed_is_printed_on_both_copies_and_by_the_command_line(town: Town, tmp_path: Path) -> None:
    await town.event()
    await town.is_given(await town.obligation_of("Школа № 12"), {"people": (Item("pupils", 21),)}, State.ACCEPTED)
    admin = await town.admin()
    shown = await opens(town, admin)
    assert shown.text.count("—") >= len(GIVEN)
    for field, text in GIVEN.items():
        shown = await types(town, admin, field, text)
    assert GIVEN["approver"] in shown.text
    assert await kept(town) == GIVEN
    assert [one["fields"] for one in await noted(town)] == list(GIVEN)
    assert (await noted(town))[-1]["phone"] == GIVEN["phone"]
    for label in ("DOCX · рабочий", "DOCX · официальный"):
        printed = texts_of(await asks_for(town, admin, label))
        assert [text for text in GIVEN.values() if text not in printed] == []
        assert "УТВЕРЖДАЮ" in printed
    await town.stops_bot()
    await export(town.config, str(town.latest.id), "docx", tmp_path / "out.docx")
    printed = texts_of((tmp_path / "out.docx").read_bytes())
    assert [text for text in GIVEN.values() if text not in printed] == []


async def test_annex_is_a_toggle_and_has_the_order(town: Town) -> None:
    await town.event()
    admin = await town.admin()
    await opens(town, admin)
    await presses(town, admin, ":ask:is_annex:")
    await types(town, admin, "order", "от 27.11.2026\n№ 112")
    assert await kept(town) == {"is_annex": "yes", "order": "от 27.11.2026 № 112"}
    printed = texts_of(await asks_for(town, admin, "DOCX · рабочий"))
    assert "Приложение №" in printed
    assert "от 27.11.2026 № 112" in printed
    assert "УТВЕРЖДАЮ" not in printed
    await opens(town, admin)
    await presses(town, admin, ":ask:is_annex:")
    await presses(town, admin, ":ask:order:")
    await presses(town, admin, ":clear:order:")
    assert await kept(town) == {}
    assert [one["fields"] for one in await noted(town)] == ["is_annex", "order", "is_annex", "order"]


async def test_signatory_of_a_seminar_is_printed_too(town: Town) -> None:
    await town.event("Семинар", form="seminar")
    admin = await town.admin()
    await opens(town, admin)
    await types(town, admin, "position", "Директор")
    await types(town, admin, "name", "А. Б. Ёлкина")
    printed = texts_of(await asks_for(town, admin, "DOCX · рабочий"))
    assert "Директор" in printed
    assert "А. Б. Ёлкина" in printed


@pytest.mark.long
@pytest.mark.parametrize("typed", ["centre.ru", "a@b@c.ru", "a b@c.ru", "почта@c.ru", ".a@c.ru", "a@localhost"])
async def test_wrong_address_is_refused_and_asked_again(town: Town, typed: str) -> None:
    await town.event()
    admin = await town.admin()
    await opens(town, admin)
    assert "⚠️" in (await types(town, admin, "mail_to", typed)).text
    assert await kept(town) == {}
    await admin.says("Centre@Example.RU")
    await town.comes_to_rest()
    async with town.database.read() as tx:
        assert await requisites.mail_to(tx, town.latest.id) == "Centre@example.ru"


async def test_too_long_text_is_refused(town: Town) -> None:
    await town.event()
    admin = await town.admin()
    await opens(town, admin)
    assert "уместится 80" in (await types(town, admin, "name", "А" * 81)).text
    assert await kept(town) == {}
    await admin.says("А" * 80)
    await town.comes_to_rest()
    assert await kept(town) == {"name": "А" * 80}


async def test_taken_over_from_the_event_before_but_for_what_is_its_own(town: Town) -> None:
    await town.event("Прошлый день")
    admin = await town.admin()
    old = {"name": "А. Б. Ёлкина", "position": "Директор", "order": "№ 1", "basis": "приказ № 1", "mail_to": "a@b.ru"}
    async with town.database.write() as tx:
        await requisites.change(tx, town.latest.id, old, admin.id, await town.sandbox.now())
    event = await town.event("Новый день")
    async with town.database.write() as tx:
        await requisites.change(tx, event.id, {"name": "О. П. Лысых"}, admin.id, await town.sandbox.now())
    await opens_event(town, admin, "Новый день")
    assert has(await card(town, admin), ":copy:")
    await presses(town, admin, ":copy:")
    assert await kept(town) == {"name": "О. П. Лысых", "position": "Директор", "mail_to": "a@b.ru"}


async def opens_event(town: Town, person: Person, title: str) -> None:
    await person.says("/totals")
    await town.comes_to_rest()
    if not [one for one in (await person.look())[-1].buttons if "Документы" in one.label]:
        await person.presses(lambda button: title in button.label)
    await town.comes_to_rest()
    await person.presses("Документы")
    await presses(town, person, "rq1:")


async def test_coordinator_sees_and_cannot_change(town: Town) -> None:
    await town.event()
    coordinator = (await town.coordinator_of("Заводский")).person
    async with town.database.write() as tx:
        await requisites.change(tx, town.latest.id, {"name": "А. Б. Ёлкина"}, 1, await town.sandbox.now())
    shown = await opens(town, coordinator)
    assert "А. Б. Ёлкина" in shown.text
    assert not [one for one in shown.buttons if one.data.startswith("rq1:")]
    for data in ("ask:name", "clear:name", "ask:is_annex", "copy:"):
        await town.forges_press(coordinator, shown, f"rq1:{town.latest.id}:{data}:0")
    await coordinator.says("Другое имя")
    await town.comes_to_rest()
    assert await kept(town) == {"name": "А. Б. Ёлкина"}


async def test_stranger_to_the_event_sees_nothing(town: Town) -> None:
    await town.event(owing=["Школа № 5"])
    async with town.database.write() as tx:
        await requisites.change(tx, town.latest.id, {"name": "А. Б. Ёлкина"}, 1, await town.sandbox.now())
    teacher = (await town.teacher_of("Школа № 5")).person
    coordinator = (await town.coordinator_of("Заводский")).person
    await town.comes_to_rest()
    for person in (teacher, coordinator):
        await heard(person)
        await town.forges_press(person, (await person.look())[-1], f"rq1:{town.latest.id}:show::0")
        await town.comes_to_rest()
        assert not [view for view in await person.look() if "Ёлкина" in view.text]


async def test_change_is_in_the_history_of_a_report_for_who_oversees_it(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    admin, coordinator = await town.admin(), (await town.coordinator_of("Заводский")).person
    teacher = await town.teacher_of("Школа № 12")
    await opens(town, admin)
    await types(town, admin, "executor", "Петрова Мария")
    await teacher.files(pictures[0])
    await coordinator.presses(lambda button: button.data.startswith("h1:"))
    assert "Исполнитель" in (await coordinator.hears("Реквизиты документов")).text
    await teacher.person.says("/history")
    await town.comes_to_rest()
    assert not [view for view in await teacher.person.look() if "Реквизиты" in view.text]
