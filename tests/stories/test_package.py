"""The archive with photos: what may go goes, in folders of its own, in as many archives as Telegram needs."""

from __future__ import annotations

import io
import random
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from python_calamine import CalamineWorkbook

from bot.export import export
from domain.answers import Item
from domain.events import State
from domain.photos import Consent
from handlers.papers import archive, package
from storage import collected
from storage.blobs import Folder
from tests.stories.photographed import Taken, jpeg, photographed
from tests.stories.town import heard
from texts import words_in

if TYPE_CHECKING:
    from pathlib import Path

    from sandbox.client import Person
    from tests.stories.town import Town

BUTTON, CONTENTS = "ZIP с фото", "Содержание.xlsx"


def opened(content: bytes) -> dict[str, bytes]:
    """Path → what is there; the archive must be whole."""
    with zipfile.ZipFile(io.BytesIO(content)) as found:
        assert found.testzip() is None
        return {one.filename: found.read(one) for one in found.infolist()}


def contents(files: dict[str, bytes]) -> list[list[Any]]:
    """The rows of the contents sheet."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(files[CONTENTS]))
    return book.get_sheet_by_index(0).to_python(skip_empty_area=False)[1:]


async def archives(town: Town, person: Person) -> list[bytes]:
    """All archives that come when the button is pressed."""
    await person.says("/totals")
    await person.presses("Документы")
    await town.comes_to_rest()
    await person.presses(BUTTON)
    await town.comes_to_rest(within=60)
    return [await town.sandbox.downloads(view) for view in await person.look() if view.get("media")]


async def test_photos_lie_in_folders_with_their_captions(town: Town) -> None:
    await town.event()
    shots = [Taken("Открытие", jpeg(1)), Taken("Кружок: «Робот»/старшие", jpeg(2)), Taken("", jpeg(3))]
    await photographed(town, "Школа № 12", shots, comment=(Item("", text="Спасибо всем"),))
    await photographed(town, "Школа № 5", [Taken("Открытие", jpeg(4))], consent=Consent.REPORT, state=State.SUBMITTED)
    (content,) = await archives(town, await town.admin())
    files = opened(content)
    folder = "Заводский/Школа № 12"
    assert {path: one for path, one in files.items() if path.endswith(".jpg")} == {
        f"{folder}/01 Открытие.jpg": shots[0].picture,
        f"{folder}/02 Кружок «Робот» старшие.jpg": shots[1].picture,
        f"{folder}/03.jpg": shots[2].picture,
        "Центральный/Школа № 5/01 Открытие.jpg": jpeg(4),
    }
    report = Document(io.BytesIO(files[f"{folder}/Отчёт.docx"]))
    texts = [one.text for one in report.paragraphs]
    assert "Спасибо всем" in texts
    assert [[cell.text for cell in row.cells] for row in report.tables[0].rows][-1] == ["ИТОГО", "21"]
    assert {row[0] for row in contents(files)} == files.keys() - {CONTENTS}
    assert [row[1:5] for row in contents(files) if row[0].startswith("Центр") and row[0].endswith("jpg")] == [
        ["Центральный", "Школа № 5", "Открытие", "Только для отчёта"]
    ]


@pytest.mark.parametrize("consent", [Consent.NONE, None])
async def test_without_consent_no_photo_leaves_the_bot(town: Town, consent: Consent | None) -> None:
    await town.event()
    await photographed(town, "Школа № 12", [Taken("Лица", jpeg(1)), Taken("", jpeg(2))], consent=consent)
    (content,) = await archives(town, await town.admin())
    files = opened(content)
    assert files.keys() == {"Заводский/Школа № 12/Отчёт.docx", CONTENTS}
    assert not [one for one in (jpeg(1), jpeg(2)) if one in content]
    assert "не вложено фото: 2" in contents(files)[-1][5]


async def test_what_is_not_there_is_said(town: Town) -> None:
    """A file that is lost, and a photo that is still on its way."""
    await town.event()
    await photographed(town, "Школа № 12", [Taken("Есть", jpeg(1)), Taken("Потерян", jpeg(2))])
    await photographed(town, "Школа № 5", [Taken("В пути", jpeg(3), is_fetched=False)])
    store = Folder(town.config.files.dir)
    await store.drop([await store.put(jpeg(2))])
    (content,) = await archives(town, await town.admin())
    rows = contents(opened(content))
    assert [row[2:4] + row[5:] for row in rows if not row[0]] == [
        ["Школа № 12", "Потерян", "Фото 2: файл не нашёлся"],
        ["Школа № 5", "", "Фото 1: ещё загружается"],
    ]


async def test_many_photos_come_in_several_archives(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """None is larger than allowed, and together they hold everything once."""
    largest = 400_000
    monkeypatch.setattr(archive, "LARGEST", largest)
    await town.event()
    names = ["Школа № 12", "Гимназия № 21", "Центр «Орбита»", "Школа № 5"]
    given: set[tuple[str, bytes]] = set()
    for number, name in enumerate(names):
        shots = [Taken(f"Снимок {one}", bytes([number, one]) * 40_000) for one in range(2)]
        await photographed(town, name, shots)
        given |= {(name, one.picture) for one in shots}
    person = await town.admin()
    found = await archives(town, person)
    assert len(found) > 1
    assert max(map(len, found)) <= largest
    photos = [
        (path.split("/")[1], one) for part in found for path, one in opened(part).items() if path.endswith(".jpg")
    ]
    assert len(photos) == len(given)
    assert set(photos) == given, "not the same photos"
    captions = [view.text for view in await person.look() if view.get("media")]
    assert [f"Часть {part} из {len(found)}" in caption for part, caption in enumerate(captions, 1)] == [True] * len(
        found
    )
    await town.restarts()
    assert not [view for view in await heard(person) if view.get("media") and view.text not in captions]


async def test_one_organisation_too_large_for_an_archive_is_made_smaller(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "LARGEST", 300_000)
    await town.event()
    shots = [Taken(f"Снимок {one}", bytes([one]) * 100_000, preview=jpeg(one)) for one in range(4)]
    await photographed(town, "Школа № 12", shots)
    (content,) = await archives(town, await town.admin())
    files = opened(content)
    assert [one for path, one in sorted(files.items()) if path.endswith(".jpg")] == [jpeg(one) for one in range(4)]
    assert [row[5] for row in contents(files) if row[0].endswith(".jpg")] == ["Уменьшено"] * 4


async def test_coordinator_gets_the_own_district_alone(town: Town) -> None:
    await town.event()
    for name in ("Школа № 12", "Школа № 5"):
        await photographed(town, name, [Taken("Открытие", jpeg(1))])
    coordinator = await town.coordinator_of("Заводский")
    (content,) = await archives(town, coordinator.person)
    assert {path.split("/")[0] for path in opened(content)} == {"Заводский", CONTENTS}


async def test_nobody_else_gets_any(town: Town) -> None:
    await town.event(owing=["Школа № 5"])
    await photographed(town, "Школа № 5", [Taken("Открытие", jpeg(1))])
    district = (await town.obligation_of("Школа № 5")).organisation.territory.id
    for person in ((await town.teacher_of("Школа № 5")).person, (await town.coordinator_of("Заводский")).person):
        for territory in (0, district):
            on = (await person.look())[-1]
            await town.forges_press(person, on, f"pa1:{town.latest.id}:zip:{territory}")
        await town.comes_to_rest()
        assert not [view for view in await person.look() if view.get("media")]
    assert await town.all_answered()


async def test_no_reports_no_archive(town: Town) -> None:
    await town.event()
    admin = await town.admin()
    assert await archives(town, admin) == []
    assert "Отчётов ещё нет" in (await admin.look())[-1].text


async def test_command_line_writes_one_archive(town: Town, tmp_path: Path) -> None:
    await town.event()
    await photographed(town, "Школа № 12", [Taken("Открытие", jpeg(1))])
    await town.stops_bot()
    out = tmp_path / "out" / "photos.zip"
    size = await export(town.config, str(town.latest.id), "zip", out)
    files = opened(out.read_bytes())
    assert size == out.stat().st_size
    assert files["Заводский/Школа № 12/01 Открытие.jpg"] == jpeg(1)
    assert [path.name for path in out.parent.iterdir()] == [out.name]


async def test_a_report_takes_no_more_room_than_is_reckoned(town: Town) -> None:
    """Also one whose answers are long and cannot be packed well: letters are divided by what is reckoned."""
    await town.event()
    chance = random.Random(7)  # noqa: S311
    alphabet = "".join(map(chr, range(0x4E00, 0x9FFF)))

    def long(count: int, length: int) -> tuple[Item, ...]:
        return tuple(Item(str(one), text="".join(chance.choices(alphabet, k=length))) for one in range(count))

    await photographed(town, "Школа № 12", [], attracted=long(200, 200), partners=long(200, 200), comment=long(1, 1000))
    await photographed(town, "Школа № 5", [Taken("".join(chance.choices(alphabet, k=900)), jpeg(1))] * 3)
    await photographed(town, "Лицей № 62", [])
    async with town.database.read() as tx:
        found = await collected.of_event(tx, town.latest, ["/"], await town.sandbox.now())
        bundles = await package.bundles_of(tx, found)
    files = Folder(town.config.files.dir)
    for some in [[one] for one in bundles] + [bundles]:
        target = io.BytesIO()
        await package.write(target, some, found, files, words_in("ru"))
        assert len(target.getvalue()) <= sum(one.size for one in some) + package.CONTENTS
