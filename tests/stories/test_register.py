"""The register as a table: sent, looked at, decided on, written, taken back; and what is refused."""

from __future__ import annotations

import asyncio
import io
import zipfile
from typing import TYPE_CHECKING

import pytest
import xlsxwriter
from sqlalchemy import func, select

from storage import notebooks, people, registry
from storage.tables import due_work, history, organisations, uploads

if TYPE_CHECKING:
    from sandbox.client import Person, View
    from storage.engine import Database
    from tests.stories.town import Town

HEAD = ("Название", "Район", "Город", "Телефон")


def csv(*lines: tuple[str, ...]) -> bytes:
    return "\n".join(";".join(line) for line in (HEAD, *lines)).encode()


def xlsx(*lines: tuple[str, ...], merged: str | None = None) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        for number, line in enumerate((HEAD, *lines)):
            sheet.write_row(number, 0, line)
        if merged:
            sheet.merge_range(merged, "Заводский")
    return file.getvalue()


async def names(town: Town) -> set[str]:
    async with town.database.read() as tx:
        return {one.name for one in await registry.organisations_within(tx, ["/"])}


async def contact_of(town: Town, name: str) -> str | None:
    async with town.database.read() as tx:
        return next(one.contact for one in await registry.organisations_within(tx, ["/"]) if one.name == name)


async def count(database: Database, table: type) -> int:
    async with database.read() as tx:
        return int((await tx.execute(select(func.count()).select_from(table))).scalar_one())  # type: ignore[arg-type]


async def failures(town: Town) -> int:
    """How often the reading of a file has failed."""
    async with town.database.read() as tx:
        failed = select(func.max(due_work.c.tries)).where(due_work.c.kind == "register", due_work.c.error.is_not(None))
        return (await tx.execute(failed)).scalar_one() or 0


async def sends(person: Person, name: str, content: bytes, then: str = "Таблица") -> View:
    """Sends a table and says that it is a register."""
    await person.sends_files([(name, content)])
    await person.presses("Да, прочитать")
    return await person.hears(then)


# --- the way of a table ----------------------------------------------------------------------------------------


async def test_a_table_is_looked_at_written_and_taken_back(town: Town) -> None:
    admin = await town.admin()
    before = await names(town)
    table = csv(
        ("Школа № 99", "Заводский", "Кемерово", "12-34"),
        ("Школа № 12", "Заводский", "Кемерово", "56-78"),
        ("Гимназия № 21", "Заводский", "Кемерово", ""),
        ("", "Заводский", "", "1"),
    )
    view = await sends(admin, "школы.csv", table)
    assert "Новые: 1\nИзменятся: 1\nБез изменений: 1" in view.text
    assert "Строки с ошибками: 1" in view.text
    assert await names(town) == before
    await admin.presses("Изменятся")
    assert "Контакт: — → 56-78" in (await admin.hears("56-78")).text
    await admin.presses("Назад")
    await admin.presses("Записать: 2")
    await admin.hears("Добавлено: 1, изменено: 1")
    assert await names(town) == before | {"Школа № 99"}
    assert await contact_of(town, "Школа № 12") == "56-78"
    await admin.presses("Отменить импорт")
    await admin.hears("всё как было")
    assert await names(town) == before
    assert await contact_of(town, "Школа № 12") is None
    async with town.database.read() as tx:
        noted = set((await tx.execute(select(history.c.action))).scalars())
    assert {"register-imported", "organisation-added", "organisation-changed", "register-import-undone"} <= noted


async def test_what_somebody_uses_or_changed_stays_when_an_import_is_taken_back(town: Town) -> None:
    admin = await town.admin()
    table = csv(("Школа № 99", "Заводский", "", "1"), ("Школа № 98", "Новый", "", "1"), ("Школа № 12", "", "", "1"))
    await sends(admin, "a.csv", table)
    await admin.presses("Записать: 3")
    first = await admin.hears("Добавлено: 2")
    await town.teacher_of("Школа № 99")
    await sends(admin, "b.csv", csv(("Школа № 12", "", "", "2")))
    await admin.presses("Записать: 1")
    await admin.hears("изменено: 1")
    await admin.says("/organisations")
    await admin.presses("Последние изменения")
    await admin.presses("Отменить 2")
    view = await admin.hears("Осталось")
    assert "Школа № 12" in view.text
    assert "Школа № 99" in view.text
    assert "Школа № 98" not in await names(town)
    assert "Школа № 99" in await names(town)
    assert await contact_of(town, "Школа № 12") == "2"
    assert first


async def test_export_is_read_again_unchanged(town: Town) -> None:
    admin = await town.admin()
    for number, ending in enumerate(("xlsx", "csv")):
        await admin.says("/organisations")
        await admin.presses("Выгрузить")
        assert "Готовлю" in ((await admin.sees_toast()).text or "")
        await town.comes_to_rest()
        view = [one for one in await admin.look() if one.get("media") and one["media"]["name"].endswith(ending)][-1]
        content = await town.sandbox.downloads(view)
        text = (await sends(admin, f"{number}.{ending}", content, f"{number}.{ending}»\n\nНовые")).text
        assert "Новые: 0\nИзменятся: 0\nБез изменений: 5\nСомнительные: 0" in text
    assert await count(town.database, uploads) == 0  # type: ignore[arg-type]


async def test_doubtful_lines_are_decided_one_by_one(town: Town) -> None:
    admin = await town.admin()
    await town.settles("Рудничный", ["Школа № 12"])
    table = csv(
        ("Школа № 12", "", "", "первая"), ("Школа № 77", "Рудничный", "", ""), ("Школа № 77", "Рудничный", "", "")
    )
    view = await sends(admin, "a.csv", table)
    assert "Сомнительные: 2, осталось решить: 2" in view.text
    await admin.presses("Решить сомнительные")
    await admin.presses("Школа № 12 · Рудничный")
    await admin.hears("уже было в строке 3")
    await admin.presses("Пропустить")
    await admin.presses("Записать: 2")
    await admin.hears("Добавлено: 1, изменено: 1")
    async with town.database.read() as tx:
        rows = await registry.organisations_within(tx, ["/"])
    assert {one.territory.name: one.contact for one in rows if one.name == "Школа № 12"} == {
        "Заводский": None, "Рудничный": "первая",
    }  # fmt: skip


async def test_merged_cells_and_empty_rows(town: Town) -> None:
    admin = await town.admin()
    await admin.says("/organisations")
    await admin.presses("g4:file")
    await admin.hears("Пришлите файл")
    table = xlsx(("Школа № 81", "", ""), ("Школа № 82", "", ""), ("", "", ""), ("Школа № 83", "", ""), merged="B2:B5")
    await admin.sends_files([("a.xlsx", table)])
    assert "Новые: 3" in (await admin.hears("Таблица")).text
    await admin.presses("Записать: 3")
    await admin.hears("Добавлено: 3")


async def test_rights_in_another_order_are_the_same_rights(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    async with town.database.write() as tx:
        other = next(one for one in await registry.territories_within(tx, ["/"]) if one.name == "Центральный")
        await people.join_territory(tx, coordinator.id, other.id, await town.sandbox.now())
    await sends(coordinator, "a.csv", csv(("Школа № 99", "Заводский", "", "1")))
    async with town.database.write() as tx:
        kept = await notebooks.find(tx, coordinator.id, "register")
        assert len(kept["paths"]) == 2
        await notebooks.keep(tx, coordinator.id, "register", {**kept, "paths": kept["paths"][::-1]})
    await coordinator.presses("Записать: 1")
    await coordinator.hears("Добавлено: 1")


# --- what is refused -------------------------------------------------------------------------------------------


def bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<a/>")
        archive.writestr("xl/workbook.xml", "<a/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 80_000_000)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "answer"),
    [
        ("a.xlsx", b"not a workbook", "это не таблица"),
        ("a.csv", b"one;two\n1;2", "Не вижу заголовков"),
        ("a.csv", "Название".encode(), "Под заголовками пусто"),
        ("a.xlsx", bomb, "что-то огромное"),
    ],
    ids=["other", "no-heading", "nothing", "bomb"],
)
async def test_a_bad_file_gets_a_clear_answer(town: Town, name: str, content: object, answer: str) -> None:
    admin = await town.admin()
    before = await names(town)
    made = content() if callable(content) else content
    assert isinstance(made, bytes)
    await sends(admin, name, made, answer)
    assert await names(town) == before


async def test_a_coordinator_writes_only_the_own_district(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    table = csv(
        ("Школа № 91", "Заводский", "", ""), ("Школа № 92", "Центральный", "", ""), ("Школа № 93", "Иной", "", "")
    )
    view = await sends(coordinator, "a.csv", table)
    assert "Новые: 1" in view.text
    assert "ошибками: 2" in view.text
    await coordinator.presses("С ошибками")
    await coordinator.hears("эта территория не ваша")
    await coordinator.presses("Назад")
    await coordinator.presses("Записать: 1")
    await coordinator.hears("Добавлено: 1")
    assert {"Школа № 92", "Школа № 93"}.isdisjoint(await names(town))


async def test_a_teacher_cannot_import_nor_press(town: Town) -> None:
    teacher = await town.teacher_of("Школа № 12")
    admin = await town.admin()
    await sends(admin, "a.csv", csv(("Школа № 99", "Заводский", "", "")))
    stamp = next(one.id for one in await admin.look() if one.get("media"))
    await teacher.person.sends_files([("a.csv", csv(("Школа № 98", "Заводский", "", "")))])
    await town.comes_to_rest()
    await town.forges_press(teacher.person, (await teacher.person.look())[-1], f"g2:write:{stamp}:0:0")
    await town.comes_to_rest()
    assert {"Школа № 98", "Школа № 99"}.isdisjoint(await names(town))
    assert not [one for one in await teacher.person.look() if "Да, прочитать" in one.labels]


# --- large, and on a bad day -----------------------------------------------------------------------------------


async def test_five_thousand_rows_while_others_are_answered(town: Town) -> None:
    admin = await town.admin()
    boris = await town.sandbox.person(first_name="Борис", language_code="ru")
    table = csv(*((f"Школа № {number}", f"Район {number % 20}", "", "") for number in range(1000, 6000)))
    await admin.sends_files([("a.csv", table)])
    await admin.presses("Да, прочитать")
    await boris.starts()
    await boris.hears()
    await admin.hears("Новые: 5\u00a0000", within=30)
    await admin.presses("Записать: 5\u00a0000")
    await admin.hears("Добавлено: 5\u00a0000", within=30)
    assert await count(town.database, organisations) == 5005  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["drop", "swallow", "error"])
async def test_a_file_arrives_whatever_happens_on_the_way(town: Town, kind: str) -> None:
    admin = await town.admin()
    await town.sandbox.fault("sendDocument", kind, times=2)
    await admin.says("/organisations")
    await admin.presses("Выгрузить")
    await town.comes_to_rest()
    sent = {one["media"]["name"]: one for one in await admin.look() if one.get("media")}
    assert set(sent) == {"Организации.xlsx", "Организации.csv"}
    assert b"\xd0\xa8" in await town.sandbox.downloads(sent["Организации.csv"])
    assert "Организаций: 5" in sent["Организации.xlsx"].text
    assert await count(town.database, uploads) == 0  # type: ignore[arg-type]


async def test_a_file_that_waits_survives_a_restart(town: Town) -> None:
    admin = await town.admin()
    await town.sandbox.fault("sendDocument", "error", times=1_000_000)
    await admin.says("/organisations")
    await admin.presses("Выгрузить")
    async with asyncio.timeout(10):
        while await count(town.database, uploads) < 2:  # type: ignore[arg-type]
            await asyncio.sleep(0.01)
    await town.restarts()
    await town.sandbox.calls_no_more_faults()
    await town.comes_to_rest()
    assert {one["media"]["name"] for one in await admin.look() if one.get("media")} == {
        "Организации.xlsx", "Организации.csv",
    }  # fmt: skip


async def test_a_file_that_cannot_be_fetched_is_tried_again_and_then_given_up(town: Town) -> None:
    town.expects_trouble = True
    admin = await town.admin()
    await town.sandbox.fault("getFile", "error", times=5)
    await admin.sends_files([("a.csv", csv(("Школа № 99", "Заводский", "", "")))])
    await admin.presses("Да, прочитать")
    async with asyncio.timeout(60):
        while await failures(town) < 5:
            await town.sandbox.moves_clock(seconds=30)
            await asyncio.sleep(0.05)
    await admin.hears("не удалось получить")
