"""What becomes of pictures that are sent: each is kept once, without what cameras write into it, or refused by name."""

from __future__ import annotations

import asyncio
import io
import random
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from sqlalchemy import select

from domain.photos import PhotoState
from storage.photo_tables import photos
from storage.tables import files as telegram_files
from tests.stories.albums import PLANTED, arrives, photo
from tests.stories.town import asked_by, has

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stories.town import Teacher, Town

SCHOOL = "Школа № 12"


async def at_photos(town: Town) -> Teacher:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("photos")
    return teacher


async def states(town: Town) -> list[str]:
    async with town.database.read() as tx:
        return sorted((await tx.execute(select(photos.c.state))).scalars())


def files(town: Town) -> list[Path]:
    return [one for one in (town.folder / "files").rglob("*") if one.is_file()]


@pytest.mark.parametrize("seed", range(4))
async def test_album_in_any_order_over_seconds_and_partly_twice(town: Town, seed: int) -> None:
    teacher = await at_photos(town)
    dice = random.Random(seed)  # noqa: S311
    order = dice.sample(range(10), 10) + dice.sample(range(10), 3)
    dice.shuffle(order)
    album = [(photo(number), f"Снимок {number}") for number in range(10)]
    await arrives(town, teacher.person, album, order, pause=dice.choice((0, 0.05)))
    await teacher.card()
    arrived = list(dict.fromkeys(order))
    assert await teacher.has_said("photos") == [f"Снимок {number}" for number in arrived]
    assert await states(town) == [PhotoState.READY] * 10
    assert len(files(town)) == 20


async def test_a_restart_in_the_middle_of_an_album_loses_nothing(town: Town) -> None:
    teacher = await at_photos(town)
    album = [(photo(number), "") for number in range(8)]
    await arrives(town, teacher.person, album, range(5))
    await town.stops_bot()
    await arrives(town, teacher.person, album, range(5, 8))
    await town.wakes_bot()
    await teacher.card()
    assert len(await teacher.gave("photos")) == 8
    assert await states(town) == [PhotoState.READY] * 8


async def test_nothing_of_the_camera_is_stored_or_sent_on(town: Town) -> None:
    teacher, coordinator = await at_photos(town), await town.coordinator_of("Заводский")
    await teacher.person.sends_files(
        [("IMG_1.jpg", photo(1, planted=True)), ("IMG_2.webp", photo(2, "WEBP", planted=True))]
    )
    await teacher.card()
    await teacher.presses(":done:photos")
    await teacher.reaches("summary")
    await teacher.submits()
    assert PLANTED in photo(1, planted=True)
    kept = files(town)
    assert len(kept) == 4
    for one in kept:
        assert PLANTED not in one.read_bytes()
    for view in [view for view in await coordinator.person.look() if "media" in view]:
        shown = await town.sandbox.downloads(view)
        assert PLANTED not in shown
        assert Image.open(io.BytesIO(shown)).size == (640, 480)


async def test_originals_are_kept_only_where_the_operator_wants_them(town: Town) -> None:
    teacher = await at_photos(town)
    await town.stops_bot()
    town.configured["files"] = {"dir": town.folder / "files", "keep_originals": True}
    await town.wakes_bot()
    sent = photo(1, planted=True)
    await teacher.person.sends_files([("IMG_1.jpg", sent)])
    await teacher.card()
    assert sent in [one.read_bytes() for one in files(town)]


BROKEN = {
    "обрезан.jpg": photo(7)[:9000],
    "page.jpg": b"<!doctype html><html><body>not found</body></html>" * 40,
    "точка.png": photo(1, "PNG", (1, 1)),
    "полоса.png": photo(1, "PNG", (3000, 3)),
    "bomb.png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00N \x00\x00N \x08\x02\x00\x00\x00" + bytes(60),
}


@pytest.mark.parametrize("name", BROKEN)
async def test_a_broken_picture_is_named_and_the_rest_of_its_album_stays(town: Town, name: str) -> None:
    teacher = await at_photos(town)
    await teacher.person.sends_files([("один.jpg", photo(1)), (name, BROKEN[name]), ("два.jpg", photo(2))])
    card = await teacher.card()
    assert len(await teacher.gave("photos")) == 2
    assert asked_by(card) == "photos"
    assert name in card.text
    assert "один.jpg" not in card.text
    card = await teacher.presses(":done:photos")
    assert asked_by(card) == "consent"
    assert await states(town) == [PhotoState.READY] * 2, "what was refused is seen and forgotten"


async def test_the_only_picture_being_broken_asks_for_another(town: Town) -> None:
    teacher = await at_photos(town)
    await teacher.person.sends_files([("один.jpg", BROKEN["обрезан.jpg"])])
    card = await teacher.card()
    assert await teacher.gave("photos") == {}
    assert not has(card, ":done:photos")
    assert "один.jpg" in card.text


async def test_a_broken_picture_is_told_of_at_another_question(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    silent = await teacher.reaches("people")
    await teacher.person.sends_files([("один.jpg", BROKEN["page.jpg"])])
    card = await teacher.card()
    assert asked_by(card) == "people"
    assert len(card.text) > len(silent.text)
    assert await teacher.gave("photos") == {}


async def test_too_large_a_file_is_refused_without_being_fetched(town: Town) -> None:
    teacher = await at_photos(town)
    await teacher.person.sends_files([("огромный.png", photo(1, "PNG") + bytes(21 * 2**20))])
    card = await teacher.card()
    assert "огромный.png" in card.text
    assert await teacher.gave("photos") == {}
    assert files(town) == []


async def test_video_in_an_album_is_named_and_the_photos_stay(town: Town) -> None:
    teacher = await at_photos(town)
    await teacher.person.sends_files([("a.jpg", photo(1)), ("праздник.mp4", bytes(900)), ("фото.zip", b"PK\x03\x04")])
    card = await teacher.card()
    assert len(await teacher.gave("photos")) == 1
    for name in ("праздник.mp4", "фото.zip"):
        assert name in card.text


async def test_heic_of_a_phone_is_taken_though_it_says_nothing_of_its_kind(town: Town) -> None:
    pillow_heif = pytest.importorskip("pillow_heif")
    buffer = io.BytesIO()
    pillow_heif.from_pillow(Image.open(io.BytesIO(photo(3)))).save(buffer)
    teacher = await at_photos(town)
    await teacher.person.sends_files([("IMG_0042.HEIC", buffer.getvalue())])
    await teacher.card()
    assert await states(town) == [PhotoState.READY]


async def test_the_same_picture_as_photo_and_as_file_is_one(town: Town) -> None:
    teacher = await at_photos(town)
    await teacher.sends_photos([photo(1)])
    await teacher.person.sends_files([("снова.jpg", photo(1))])
    card = await teacher.card()
    assert len(await teacher.gave("photos")) == 1
    assert "снова.jpg" in card.text
    assert len(files(town)) == 2, "what was dropped leaves no file"


async def test_pictures_that_are_cleared_leave_no_file_and_may_be_sent_again(town: Town) -> None:
    teacher = await at_photos(town)
    await teacher.sends_photos([photo(1), photo(2)])
    await teacher.presses(":clear:photos")
    assert files(town) == []
    await teacher.sends_photos([photo(1)])
    assert len(await teacher.gave("photos")) == 1
    assert await states(town) == [PhotoState.READY]
    assert len(files(town)) == 2


async def test_equal_pictures_of_two_schools_are_stored_once(town: Town) -> None:
    await town.event()
    for school, name in ((SCHOOL, "Анна"), ("Гимназия № 21", "Борис")):
        teacher = await town.teacher_of(school, name)
        await teacher.reaches("photos")
        await teacher.sends_photos([photo(1)])
    assert len(files(town)) == 2
    await teacher.presses(":clear:photos")
    assert len(files(town)) == 2, "the other school still has it"


async def all_are_ready(town: Town) -> None:
    """Lets time pass until no picture is waited for."""
    async with asyncio.timeout(20):
        while PhotoState.WAITING in await states(town):
            await town.sandbox.moves_clock(minutes=1)
            await asyncio.sleep(0.02)
    await town.comes_to_rest()


async def test_telegram_that_does_not_give_a_file_is_asked_again(town: Town) -> None:
    town.expects_trouble = True
    teacher = await at_photos(town)
    await town.sandbox.fault("getFile", "error", error_code=502, times=12)
    await teacher.person.sends_photos([photo(1)])
    await teacher.person.hears(lambda view: has(view, ":done:photos"))
    await all_are_ready(town)
    assert await states(town) == [PhotoState.READY]
    assert len(await teacher.gave("photos")) == 1


async def test_report_sent_before_its_pictures_are_ready_shows_them_when_they_are(town: Town) -> None:
    town.expects_trouble = True
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await teacher.fills_in(photo(1))
    await town.sandbox.fault("getFile", "error", error_code=502)
    await teacher.person.sends_photos([photo(2)], ["Опоздавшее"])
    await teacher.person.hears(lambda view: has(view, ":finish:"))
    await teacher.person.presses(lambda button: ":finish:" in button.data)
    await coordinator.sees_report()
    assert not [view for view in await coordinator.person.look() if "media" in view]
    await all_are_ready(town)
    assert [view.text for view in await coordinator.person.look() if "media" in view] == ["", "Опоздавшее"]


async def test_a_picture_that_is_gone_leaves_the_others_of_its_album(town: Town) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await teacher.reaches("photos")
    await teacher.sends_photos([photo(1), photo(2), photo(3)], ["Первое", "Второе", "Третье"])
    await teacher.presses(":done:photos")
    await teacher.reaches("summary")
    async with town.database.read() as tx:
        found = {row.item: row.picture for row in await tx.execute(select(photos.c.item, photos.c.picture))}
    second = (await teacher.answer("photos")).items[1].key
    gone = found[second]
    (town.folder / "files" / gone[:2] / gone).unlink()
    await teacher.submits()
    assert [view.text for view in await coordinator.person.look() if "media" in view] == ["Первое", "Третье"]


async def test_nothing_is_left_by_which_telegram_would_give_the_original_again(town: Town) -> None:
    teacher = await at_photos(town)
    await teacher.sends_photos([photo(1), photo(2)])
    async with town.database.read() as tx:
        assert (await tx.execute(select(telegram_files))).all() == []
    assert len(await teacher.gave("photos")) == 2
