"""The most active organisation: weighed, frozen, confirmed; the diploma arrives, and anybody can check it."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pdfplumber
import pytest
from docx import Document
from PIL import Image
from sqlalchemy import select, update

from domain.answers import Item
from domain.events import State
from domain.rating import PRESETS
from handlers.papers.making import MAKERS, collect
from storage import awards, events, rating
from storage.tables import history, organisations
from tests.stories.town import has, heard
from texts import words_in

if TYPE_CHECKING:
    from sandbox.client import Person, View
    from tests.stories.town import Town

SIZES = {"Школа № 12": 800, "Гимназия № 21": 1000, "Центр «Орбита»": 40, "Школа № 5": 600, "Лицей № 62": 700}
ISSUER = "Управление образования администрации города Кемерово"
NOMINATION = "Самая активная образовательная организация"


def gave(people: int, parents: int = 0, forms: int = 1, photos: int = 1) -> dict[str, tuple[Item, ...]]:
    kinds = ("open-days", "meetings", "exhibitions", "workshops", "excursions")
    return {
        "activities": tuple(Item(one) for one in kinds[:forms]),
        "people": (Item("pupils", people), Item("parents", parents)),
        "photos": tuple(Item(f"photo-{place}", place) for place in range(1, photos + 1)),
    }


@pytest.fixture
async def admin(town: Town) -> Person:
    """Who weighs and awards. The village club is small and wins; one report still waits for acceptance."""
    async with town.database.write() as tx:
        for name, pupils in SIZES.items():
            await tx.execute(update(organisations).where(organisations.c.name == name).values(pupils=pupils))
    event = await town.event("Единый день")
    for name, answers, state in (
        ("Центр «Орбита»", gave(38, 10, forms=3, photos=3), State.ACCEPTED),
        ("Школа № 12", gave(300, 30, forms=5, photos=5), State.ACCEPTED),
        ("Школа № 5", gave(120), State.ACCEPTED),
        ("Лицей № 62", gave(100_000), State.SUBMITTED),
    ):
        await town.is_given(await town.obligation_of(name, event), answers, state)
    return await town.admin()


async def card(town: Town, person: Person) -> View:
    await town.comes_to_rest()
    return next(view for view in reversed(await person.look()) if has(view, "ra1:") or has(view, "aw1:"))


async def presses(town: Town, person: Person, data: str) -> View:
    await person.presses(lambda button: data in button.data, on=await card(town, person))
    return await card(town, person)


async def opens(town: Town, person: Person) -> View:
    await person.says("/rating")
    return await card(town, person)


async def confirms(town: Town, admin: Person, name: str = "Орбита", territory: str = "Кемерово") -> View:
    """From the table to the winners: the usual nomination."""
    await opens(town, admin)
    await admin.presses(lambda button: name in button.label, on=await card(town, admin))
    await presses(town, admin, ":win:")
    await presses(town, admin, ":usual:")
    await admin.presses(lambda button: button.label == territory, on=await card(town, admin))
    return await card(town, admin)


async def files(town: Town, person: Person) -> dict[str, bytes]:
    """What arrived, by its name or «photo»."""
    await town.comes_to_rest(within=40)
    arrived = [view for view in await person.look() if view.get("media")]
    names = ["photo" if one["media"]["kind"] == "photo" else one["media"]["name"] for one in arrived]
    return {name: await town.sandbox.downloads(one) for name, one in zip(names, arrived, strict=True)}


# --- the table -----------------------------------------------------------------------------------------------


async def test_a_small_centre_wins_and_only_accepted_reports_count(town: Town, admin: Person) -> None:
    shown = await opens(town, admin)
    assert re.findall(r"^(\d)\. (.+) —", shown.text, re.MULTILINE) == [
        ("1", "Центр «Орбита»"),
        ("2", "Школа № 12"),
        ("3", "Школа № 5"),
    ]
    assert "Лицей" not in shown.text


async def test_why_this_place_is_told_in_facts(town: Town, admin: Person) -> None:
    await opens(town, admin)
    await admin.presses(lambda button: "Орбита" in button.label)
    shown = await card(town, admin)
    assert "48 чел. на 40 учащихся (120\u00a0%)" in shown.text
    assert "разных форм: 3" in shown.text
    assert "отчёт сдан в срок" in shown.text
    assert "там Школа № 12" in shown.text


async def test_equals_share_a_place(town: Town, admin: Person) -> None:
    async with town.database.write() as tx:
        await tx.execute(update(organisations).where(organisations.c.name == "Гимназия № 21").values(pupils=600))
    await town.is_given(await town.obligation_of("Гимназия № 21"), gave(120), State.ACCEPTED)
    shown = await opens(town, admin)
    assert re.findall(r"^(\d)\. ", shown.text, re.MULTILINE) == ["1", "2", "3", "3"]
    await admin.presses(lambda button: "№ 21" in button.label)
    assert "место общее" in (await card(town, admin)).text


# --- weights -------------------------------------------------------------------------------------------------


async def test_other_weights_are_tried_without_being_saved(town: Town, admin: Person) -> None:
    await opens(town, admin)
    await presses(town, admin, ":weights:")
    for _ in range(PRESETS["balanced"]["people"]):  # type: ignore[index]
        await presses(town, admin, ":less:0:")
    for _ in range(1):
        await presses(town, admin, ":less:5:")
    shown = await presses(town, admin, ":table:")
    assert "Это проба" in shown.text
    assert "1. Школа № 12 — " in shown.text
    assert "(было место 2)" in shown.text
    async with town.database.read() as tx:
        assert not (await rating.find(tx, town.latest.id)).is_chosen
    await presses(town, admin, ":weights:")
    await presses(town, admin, ":drop:")
    assert "1. Центр «Орбита»" in (await presses(town, admin, ":table:")).text


async def test_weights_that_are_all_zero_are_not_saved(town: Town, admin: Person) -> None:
    await opens(town, admin)
    await presses(town, admin, ":weights:")
    for place, times in enumerate(PRESETS["balanced"].values()):
        for _ in range(times):
            await presses(town, admin, f":less:{place}:")
    await presses(town, admin, ":save:")
    async with town.database.read() as tx:
        assert not (await rating.find(tx, town.latest.id)).is_chosen


async def test_changing_frozen_weights_is_in_the_audit_trail(town: Town, admin: Person) -> None:
    await opens(town, admin)
    await presses(town, admin, ":weights:")
    await presses(town, admin, ":preset:1:")
    await presses(town, admin, ":save:")
    assert "закреплены" in (await presses(town, admin, ":freeze:")).text
    await presses(town, admin, ":more:2:")
    await presses(town, admin, ":save:")
    async with town.database.read() as tx:
        noted = [
            row
            for row in await tx.execute(select(history).order_by(history.c.id))
            if row.action.startswith("event-weigh") and row.event_id == town.latest.id
        ]
    assert [one.action for one in noted] == ["event-weighed", "event-weights-frozen", "event-weights-changed"]
    assert noted[-1].facts["former"].startswith("people:5,breadth:2,partners:1")
    assert noted[-1].facts["weights"].startswith("people:5,breadth:2,partners:2")
    teacher = await town.teacher_of("Школа № 5")
    await teacher.person.says("/history")
    await town.comes_to_rest()
    await teacher.person.look()
    assert "Закреплённые веса рейтинга изменены: участники 5, формы 2, партнёры 2" in teacher.person.transcript()


# --- winners -------------------------------------------------------------------------------------------------


async def test_a_confirmed_winner_gets_a_diploma_that_a_stranger_verifies(town: Town, admin: Person) -> None:
    shown = await confirms(town, admin)
    assert f"«{NOMINATION}» · Кемерово" in shown.text
    await presses(town, admin, ":show:")
    await presses(town, admin, ":diploma:")
    await admin.says(ISSUER)
    found = await files(town, admin)
    with pdfplumber.open(io.BytesIO(found["diploma.pdf"])) as pdf:
        assert len(pdf.pages) == 1
        text = pdf.pages[0].extract_text()
    assert text.startswith(ISSUER)
    assert "Центр «Орбита»" in text
    assert Image.open(io.BytesIO(found["photo"])).height > 1000
    code = re.search(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b", text)
    assert code

    stranger = await town.sandbox.person(first_name="Пётр", language_code="ru", started=True)
    await stranger.says(f"/verify {code[0].lower().replace('-', ' ')}")
    told = await stranger.hears("Диплом подлинный")
    assert "Центр «Орбита»" in told.text
    assert NOMINATION in told.text
    assert "Единый день" in told.text
    await stranger.starts(f"verify-{code[0].replace('-', '')}")
    await stranger.hears("Диплом подлинный")
    await stranger.says("/verify 7777-7777")
    await stranger.hears("Такого кода нет")
    await stranger.says("/verify")
    await stranger.hears("Напишите код")


async def test_a_withdrawn_win_is_told_to_whoever_asks(town: Town, admin: Person) -> None:
    await confirms(town, admin)
    async with town.database.read() as tx:
        code = (await awards.diplomas_of(tx, town.latest.id))[0].code
    await presses(town, admin, ":show:")
    assert "Пока никто не подтверждён" in (await presses(town, admin, ":withdraw:")).text
    await admin.says(f"/verify {code}")
    await admin.hears("Этот диплом отозван")
    await confirms(town, admin)
    async with town.database.read() as tx:
        assert (await awards.diplomas_of(tx, town.latest.id))[0].code != code


async def test_an_own_nomination_is_typed(town: Town, admin: Person) -> None:
    await opens(town, admin)
    await admin.presses(lambda button: "№ 12" in button.label)
    await presses(town, admin, ":win:")
    await admin.says("«»")
    assert has(await card(town, admin), ":usual:")
    await admin.says("Н" * 151)
    assert "Слишком длинно: 151" in (await card(town, admin)).text
    await admin.says("«Лучшая <городская> школа»")
    await admin.presses(lambda button: button.label == "Заводский", on=await card(town, admin))
    assert "«Лучшая <городская> школа» · Заводский" in (await card(town, admin)).text


async def test_a_report_that_is_returned_meanwhile_does_not_win(town: Town, admin: Person) -> None:
    await opens(town, admin)
    await admin.presses(lambda button: "Орбита" in button.label)
    await presses(town, admin, ":win:")
    report = await town.report_of("Центр «Орбита»")
    assert report
    await town.forges_press(admin, admin.screen[-1], f"v1:{report.id}:return")
    await town.comes_to_rest()
    await admin.says("Проверьте числа")
    await town.forges_press(admin, admin.screen[-1], f"b1:{report.id}:send:")
    await town.comes_to_rest()
    assert await town.state_of("Центр «Орбита»") is State.RETURNED
    await town.forges_press(admin, admin.screen[-1], f"aw1:{town.latest.id}:usual:{report.organisation.id}:0")
    await town.comes_to_rest()
    async with town.database.read() as tx:
        assert not await awards.diplomas_of(tx, town.latest.id)


async def test_certificates_are_for_all_that_reported(town: Town, admin: Person) -> None:
    await opens(town, admin)
    await presses(town, admin, "aw1:")
    await presses(town, admin, ":issuer:")
    await admin.says(ISSUER)
    await presses(town, admin, ":certificates:")
    with pdfplumber.open(io.BytesIO((await files(town, admin))["certificates.pdf"])) as pdf:
        texts = [page.extract_text() for page in pdf.pages]
    assert len(texts) == 4
    assert not any("Гимназия" in one for one in texts)
    assert all("СЕРТИФИКАТ" in one.replace(" ", "") for one in texts)
    code = re.search(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b", texts[0])
    assert code
    await admin.says(f"/verify {code[0]}")
    await admin.hears("Сертификат участия подлинный")


async def test_the_protocol_has_criteria_table_and_winners(town: Town, admin: Person) -> None:
    await confirms(town, admin)
    await presses(town, admin, ":protocol:")
    document = Document(io.BytesIO((await files(town, admin))["protocol.docx"]))
    criteria, results = document.tables[:2]
    assert [cell.text for cell in criteria.rows[1].cells][::2] == ["Участники", "3"]
    assert [row.cells[1].text.replace("\u00a0", " ") for row in results.rows[1:]] == [
        "Центр «Орбита»",
        "Школа № 12",
        "Школа № 5",
    ]
    text = "\n".join(one.text for one in document.paragraphs)
    assert f"«{NOMINATION}» (Кемерово): Центр «Орбита»" in text.replace("\u00a0", " ")


# --- who may -------------------------------------------------------------------------------------------------


async def test_a_coordinator_sees_the_own_territory_and_changes_nothing(town: Town, admin: Person) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    shown = await opens(town, coordinator)
    assert re.findall(r"^(\d)\. (.+) —", shown.text, re.MULTILINE) == [("1", "Центр «Орбита»"), ("2", "Школа № 12")]
    assert not has(shown, ":weights:")
    assert not has(shown, "aw1:")
    event = town.latest.id
    foreign = (await town.obligation_of("Школа № 5")).organisation
    for data in (
        f"ra1:{event}:save:0:0:0",
        f"ra1:{event}:more:0:0:0",
        f"ra1:{event}:freeze:0:0:0",
        f"ra1:{event}:why:{foreign.id}:0:0",
        f"ra1:{event}:table:0:0:{foreign.territory.id}",
        f"aw1:{event}:win:{foreign.id}:0",
        f"aw1:{event}:certificates:0:0",
    ):
        await town.forges_press(coordinator, shown, data)
    await town.comes_to_rest()
    assert await town.all_answered()
    await coordinator.look()
    assert "Школа № 5" not in coordinator.transcript()
    async with town.database.read() as tx:
        found = await rating.find(tx, event)
        assert not found.is_chosen
        assert found.frozen_at is None
        assert not await awards.certificates_of(tx, event)


async def test_a_teacher_and_a_stranger_have_no_rating(town: Town, admin: Person) -> None:
    teacher = await town.teacher_of("Школа № 12")
    await heard(teacher.person)
    await teacher.person.says("/rating")
    await town.forges_press(teacher.person, teacher.person.screen[0], f"ra1:{town.latest.id}:table:0:0:0")
    await town.comes_to_rest()
    await teacher.person.look()
    assert "Орбита" not in teacher.person.transcript()
    assert await town.all_answered()


async def test_a_late_report_is_late_by_days(town: Town, admin: Person) -> None:
    await town.sandbox.moves_clock(days=8)
    await town.is_given(await town.obligation_of("Гимназия № 21"), gave(100), State.ACCEPTED)
    await opens(town, admin)
    await admin.presses(lambda button: "№ 21" in button.label, on=await card(town, admin))
    assert "отчёт позже срока: 3 дня" in (await card(town, admin)).text


async def test_the_summary_names_a_winner_only_when_a_person_has(town: Town, admin: Person) -> None:
    async def said() -> str:
        async with town.database.read() as tx:
            [event] = await events.within_reach(tx, ["/"])
            found, copy = await collect(tx, event, ["/"], await town.sandbox.now(), is_working=False)
        paper = Document(io.BytesIO(MAKERS["docx"](found, words_in("ru"), copy)))
        return "\n".join(one.text for one in paper.paragraphs)

    assert "признан" not in await said()
    await confirms(town, admin)
    assert re.search("признана: .*Центр «Орбита»", await said())
