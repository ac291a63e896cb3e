"""Photos: an album is one answer, files are as good as photos, and nothing that was sent in a wrong moment is lost."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.stories.town import asked_by, has, heard

if TYPE_CHECKING:
    from tests.stories.town import Teacher, Town

SCHOOL = "Школа № 12"


def picture(number: int, form: str = "JPEG") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48), (7 * number % 256, 11 * number % 256, 130)).save(buffer, form)
    return buffer.getvalue()


async def at_photos(town: Town) -> Teacher:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("photos")
    return teacher


async def test_album_is_one_answer_with_its_captions_in_order(town: Town, pictures: list[bytes]) -> None:
    teacher, coordinator = await at_photos(town), await town.coordinator_of("Заводский")
    captions = [f"Снимок {number}" for number in range(1, 11)]
    before = len(await teacher.person.look())
    card = await teacher.sends_photos(pictures, captions)
    assert await teacher.has_said("photos") == captions
    assert "10" in card.text
    assert len(teacher.person.screen) == before + 10, "one card after ten photos, in the place of the one before"

    more = [picture(number) for number in range(5)]
    await teacher.sends_photos(more, ["Ещё снимок"])
    assert await teacher.has_said("photos") == [*captions, "Ещё снимок", None, None, None, None]
    await teacher.presses(":done:photos")
    await teacher.reaches("summary")
    await teacher.submits()
    seen = [view for view in await coordinator.person.look() if "media" in view]
    assert [view.text for view in seen] == [*captions, "Ещё снимок", "", "", "", ""]


async def test_photos_one_by_one(town: Town, pictures: list[bytes]) -> None:
    teacher = await at_photos(town)
    for number, one in enumerate(pictures[:3], 1):
        card = await teacher.sends_photos([one])
        assert len(await teacher.gave("photos")) == number
        assert str(number) in card.text
    assert asked_by(card) == "photos"
    assert has(card, ":done:photos")


@pytest.mark.parametrize(("name", "form"), [("one.jpg", "JPEG"), ("one.png", "PNG"), ("one.webp", "WEBP")])
async def test_image_sent_as_a_file_is_a_photo(town: Town, name: str, form: str) -> None:
    teacher, coordinator = await at_photos(town), await town.coordinator_of("Заводский")
    await teacher.person.sends_files([(name, picture(1, form))], ["Как файл"])
    await teacher.card()
    assert await teacher.has_said("photos") == ["Как файл"]
    await teacher.presses(":done:photos")
    await teacher.reaches("summary")
    await teacher.submits()
    (seen,) = [view for view in await coordinator.person.look() if "media" in view]
    assert (seen["media"]["kind"], seen.text) == ("photo", "Как файл")


async def test_photos_and_files_reach_the_coordinator_together(town: Town, pictures: list[bytes]) -> None:
    teacher, coordinator = await at_photos(town), await town.coordinator_of("Заводский")
    await teacher.sends_photos(pictures[:3])
    await teacher.person.sends_files([("a.jpg", picture(1)), ("b.png", picture(2, "PNG"))])
    await teacher.card()
    await teacher.presses(":done:photos")
    await teacher.reaches("summary")
    await teacher.submits()
    kinds = [view["media"]["kind"] for view in await coordinator.person.look() if "media" in view]
    assert kinds == ["photo"] * 5


async def test_the_same_photo_twice_is_one(town: Town, pictures: list[bytes]) -> None:
    teacher = await at_photos(town)
    await teacher.sends_photos([pictures[0], pictures[1], pictures[0]])
    card = await teacher.sends_photos([pictures[1]], ["Подпись вдогонку"])
    assert await teacher.has_said("photos") == [None, "Подпись вдогонку"]
    assert asked_by(card) == "photos"


async def test_thirty_first_photo_is_refused_and_the_rest_kept(town: Town) -> None:
    teacher = await at_photos(town)
    card = await teacher.sends_photos([picture(number) for number in range(33)])
    assert len(await teacher.gave("photos")) == 30
    assert asked_by(card) == "photos"
    assert "30" in card.text
    assert asked_by(await teacher.presses(":done:photos")) == "consent"


async def test_photo_beyond_the_limit_at_another_question(town: Town) -> None:
    teacher = await at_photos(town)
    await teacher.sends_photos([picture(number) for number in range(30)])
    await teacher.presses(":done:photos")
    card = await teacher.sends_photos([picture(77)])
    assert asked_by(card) == "consent"
    assert len(await teacher.gave("photos")) == 30
    assert (await teacher.answer("photos")).settled


@pytest.mark.parametrize("name", ["отчёт.docx", "video.mp4", "notes.txt", "archive.zip"])
async def test_file_that_is_no_image_is_no_photo(town: Town, pictures: list[bytes], name: str) -> None:
    teacher = await at_photos(town)
    await teacher.sends_photos(pictures[:1])
    (sent,) = await teacher.person.sends_files([(name, b"no image at all")])
    card = await teacher.card()
    assert card.id > sent.id
    assert asked_by(card) == "photos"
    assert len(await teacher.gave("photos")) == 1


async def test_mixed_album_of_files_keeps_the_images(town: Town) -> None:
    teacher = await at_photos(town)
    await teacher.person.sends_files([("a.jpg", picture(1)), ("план.docx", b"words"), ("b.jpg", picture(2))])
    card = await teacher.card()
    assert len(await teacher.gave("photos")) == 2
    assert asked_by(card) == "photos"


@pytest.mark.parametrize("question", ["activities", "people", "attracted", "comment"])
async def test_photo_at_another_question_is_kept(town: Town, pictures: list[bytes], question: str) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    silent = await teacher.reaches(question, pictures[0])
    before = len(await teacher.gave("photos"))
    card = await teacher.sends_photos(pictures[1:3], ["Пораньше"])
    assert asked_by(card) == question
    assert len(await teacher.gave("photos")) == before + 2
    assert len(card.text) > len(silent.text), "the card says what became of the photo"


async def test_photo_at_the_summary_is_added(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.fills_in(pictures[0])
    card = await teacher.sends_photos(pictures[1:3])
    assert asked_by(card) == "summary"
    assert len(await teacher.gave("photos")) == 3


async def test_kept_photos_are_there_when_their_question_comes(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.opens()
    await teacher.sends_photos(pictures[:2])
    card = await teacher.reaches("photos")
    assert has(card, ":done:photos")
    await teacher.presses(":clear:photos")
    assert await teacher.gave("photos") == {}


async def test_caption_of_a_photo_is_no_answer_to_the_question(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("people")
    card = await teacher.sends_photos(pictures[:1], ["120"])
    assert asked_by(card) == "people"
    assert await teacher.gave("people") == {}


async def test_photo_before_any_report_is_opened_gets_a_way_in(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.person.sends_photos(pictures[:1])
    await teacher.person.hears(lambda view: has(view, "o1:"))
    assert await town.report_of(SCHOOL) is None


async def test_photos_while_nothing_is_asked_get_a_helpful_answer(town: Town, pictures: list[bytes]) -> None:
    teacher = await town.teacher_of(SCHOOL)
    await heard(teacher.person)
    await teacher.person.sends_photos(pictures[:3])
    assert "/" in (await teacher.person.hears()).text
