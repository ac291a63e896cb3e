"""The appendix of photos in the papers: what was chosen and may be shown, with whose it is, and never without leave."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from docx import Document
from PIL import Image
from sqlalchemy import select, update

from bot.export import export
from domain.events import State
from domain.photos import Consent
from handlers.papers import photo_appendix
from handlers.papers.photo_appendix import UNCHOSEN
from storage.blobs import Folder
from storage.photo_tables import photos
from tests.stories.albums import photo
from tests.stories.photographed import Taken, photographed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stories.town import Town

SCHOOL, NEIGHBOUR, ELSEWHERE = "Школа № 12", "Гимназия № 21", "Школа № 5"


def taken(*captions: str, first: int = 0) -> list[Taken]:
    return [Taken(one, photo(first + number)) for number, one in enumerate(captions)]


async def chooses(town: Town, report: int, *places: int) -> None:
    async with town.database.write() as tx:
        keys = list(
            (await tx.execute(select(photos.c.id).where(photos.c.report_id == report).order_by(photos.c.id))).scalars()
        )
        mine = photos.c.id.in_([keys[place] for place in places])
        await tx.execute(update(photos).where(mine).values(chosen_at=await town.sandbox.now(), chosen_by=1))


def appended(content: bytes) -> list[str]:
    """The captions under the pictures of a DOCX, each of which must be there."""
    paper = Document(io.BytesIO(content))
    paragraphs = paper.paragraphs
    with_picture = [place for place, one in enumerate(paragraphs) if one._p.xpath(".//pic:pic")]
    return [paragraphs[place + 1].text.replace("\xa0", " ") for place in with_picture]


async def paper(town: Town, out: Path, kind: str = "docx", *, official: bool = False) -> bytes:
    path = out / f"paper.{kind}"
    await export(town.config, town.latest.title, kind, path, official=official)
    return path.read_bytes()


async def test_chosen_pictures_stand_in_the_paper_with_whose_they_are(town: Town, tmp_path: Path) -> None:
    await town.event()
    first = await photographed(town, SCHOOL, taken("Открытие", "Зал", "Гости"))
    await photographed(town, ELSEWHERE, taken("Выставка", first=5))
    await chooses(town, first, 0, 2)
    expected = ["Фото 1. Школа № 12. Открытие", "Фото 2. Школа № 12. Гости"]
    assert appended(await paper(town, tmp_path)) == expected
    assert appended(await paper(town, tmp_path, official=True)) == expected


async def test_without_a_choice_the_first_of_each_report_stands_for_it(town: Town, tmp_path: Path) -> None:
    await town.event()
    await photographed(town, SCHOOL, taken("Открытие", "Зал"))
    await photographed(town, ELSEWHERE, taken("", "Выставка", first=5))
    assert appended(await paper(town, tmp_path)) == ["Фото 1. Школа № 12. Открытие", "Фото 2. Школа № 5"]
    more = [f"Кружок {number:02}" for number in range(14)]
    await town.settles("Рудничный", more)
    await town.event("Другой день")
    for number, name in enumerate(more):
        await photographed(town, name, taken("Общий", first=20 + number))
    assert len(appended(await paper(town, tmp_path))) == UNCHOSEN == 12


async def test_consent_decides_which_copy_a_picture_stands_in(town: Town, tmp_path: Path) -> None:
    await town.event()
    given = {SCHOOL: Consent.PUBLISH, NEIGHBOUR: Consent.REPORT, ELSEWHERE: Consent.NONE}
    for number, (name, consent) in enumerate(given.items()):
        key = await photographed(town, name, taken("Лица", first=number), consent=consent)
        await chooses(town, key, 0)
    # By district, and then by name.
    assert appended(await paper(town, tmp_path)) == ["Фото 1. Гимназия № 21. Лица", "Фото 2. Школа № 12. Лица"]
    assert appended(await paper(town, tmp_path, official=True)) == ["Фото 1. Школа № 12. Лица"]


async def test_official_copy_waits_for_acceptance(town: Town, tmp_path: Path) -> None:
    await town.event()
    await photographed(town, SCHOOL, taken("Открытие"), state=State.SUBMITTED)
    assert appended(await paper(town, tmp_path)) == ["Фото 1. Школа № 12. Открытие"]
    assert appended(await paper(town, tmp_path, official=True)) == []


async def test_lost_file_and_picture_on_its_way_are_left_out(town: Town, tmp_path: Path) -> None:
    await town.event()
    shots = [*taken("Потерян", "Есть"), Taken("В пути", photo(9), is_fetched=False)]
    key = await photographed(town, SCHOOL, shots)
    await chooses(town, key, 0, 1, 2)
    store = Folder(town.config.files.dir)
    await store.drop([await store.put(shots[0].picture)])
    assert appended(await paper(town, tmp_path)) == ["Фото 1. Школа № 12. Есть"]


async def test_paper_has_room_for_so_many_and_says_what_is_missing(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photo_appendix, "MOST", 2)
    await town.event()
    key = await photographed(town, SCHOOL, taken("Раз", "Два", "Три"))
    await chooses(town, key, 0, 1, 2)
    content = await paper(town, tmp_path)
    assert len(appended(content)) == 2
    assert any("Ещё 1 " in one.text.replace("\xa0", " ") for one in Document(io.BytesIO(content)).paragraphs)


async def test_pictures_are_made_smaller_for_paper(town: Town, tmp_path: Path) -> None:
    await town.event()
    await photographed(town, SCHOOL, [Taken("Большой", photo(3, size=(2560, 1920)))])
    content = await paper(town, tmp_path)
    (image,) = [
        Image.open(io.BytesIO(part.blob))
        for part in Document(io.BytesIO(content)).part.package.iter_parts()
        if part.partname.startswith("/word/media/")
    ]
    assert image.size == (1280, 960)


@pytest.mark.parametrize("kind", ["docx", "pdf"])
async def test_paper_of_the_chat_has_the_pictures_too(town: Town, kind: str) -> None:
    await town.event()
    await photographed(town, SCHOOL, taken("Открытие", "Зал"))
    admin = await town.admin()
    sizes = []
    for with_pictures in (True, False):
        if not with_pictures:
            async with town.database.write() as tx:
                await tx.execute(update(photos).values(state="deleted"))
        await admin.says("/totals")
        await town.comes_to_rest()
        await admin.presses("Документы")
        await town.comes_to_rest()
        await admin.presses(lambda button: button.data.startswith("pa1:") and f":{kind}:" in button.data)
        await town.comes_to_rest(within=60)
        view = next(view for view in reversed(await admin.look()) if view.get("media"))
        content = await town.sandbox.downloads(view)
        sizes.append(len(content))
        if kind == "docx":
            assert appended(content) == (["Фото 1. Школа № 12. Открытие"] if with_pictures else [])
    assert sizes[0] > sizes[1] + 5000
